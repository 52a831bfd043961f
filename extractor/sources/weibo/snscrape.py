"""snscrape's weibo-user: a post a line, times as the site wrote them."""

from collections.abc import Iterator
from typing import Any

from extractor.sources.payload import Item, Payload
from extractor.sources.posts.raw import RawPost
from extractor.sources.posts.values import first_of, mapping, text_of
from extractor.sources.weibo.build import build
from extractor.sources.weibo.states import author

name = "weibo.snscrape"
TYPE = "snscrape.modules.weibo."


def sniff(data: dict[str, Any]) -> bool:
    """Tell a row by the class it was made from."""
    return str(data.get("_type")).startswith(TYPE) and ("text" in data or "rawContent" in data)


def read(data: dict[str, Any], payload: Payload) -> Iterator[Item]:
    """Read one row."""
    yield build(_post(data), payload, name)


def _post(data: dict[str, Any]) -> RawPost:
    below = mapping(data.get("repostedPost"))
    return RawPost(
        id=text_of(data.get("id")),
        text=str(first_of(data, "text", "rawContent") or ""),
        author=author(data.get("user"), name="screenname"),
        created=first_of(data, "createdAt", "date"),
        counts={
            "reposts": data.get("repostsCount"),
            "comments": data.get("commentsCount"),
            "likes": data.get("likesCount"),
        },
        original=_post(below | {"repostedPost": None}) if below else None,
        url=text_of(data.get("url")),
    )
