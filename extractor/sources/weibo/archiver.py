"""Weibo-archiver: `{weibo: [...], user, ...}` with names in camel case."""

from collections.abc import Iterator
from typing import Any

from extractor.schema.document import Author
from extractor.sources.payload import Item, Payload
from extractor.sources.posts.raw import RawPost
from extractor.sources.posts.values import first_of, items, mapping, text_of
from extractor.sources.weibo.build import build
from extractor.sources.weibo.clean import PICTURES
from extractor.sources.weibo.states import author, region

name = "weibo.archiver"
MARKS = frozenset(
    ["regionName", "repostsCount", "commentsCount", "createdAt", "likesCount", "like_count", "retweet"]
)


def sniff(data: dict[str, Any]) -> bool:
    """Tell the dump by `mblogid` beside names in camel case."""
    return _is_row(data) or any(
        _is_row(row) for key in ("weibo", "favorites") for row in items(data.get(key))[:3]
    )


def read(data: dict[str, Any], payload: Payload) -> Iterator[Item]:
    """Read the rows in order; rows without a user are the account's own."""
    if _is_row(data):
        yield build(_post(data, {}), payload, name)
        return
    owner = mapping(data.get("user"))
    own = [_post(item, owner) for item in items(data.get("weibo"))]
    liked = [_post(item, {}) for item in items(data.get("favorites")) if _is_row(item)]
    for row, post in enumerate([*own, *liked], start=1):
        yield build(post, payload.at_item(row), name)


def _is_row(data: dict[str, Any]) -> bool:
    return {"mblogid", "text"} <= data.keys() and bool(MARKS & data.keys())


def _post(row: dict[str, Any], owner: dict[str, Any]) -> RawPost:
    below = mapping(first_of(row, "retweet", "retweeted_status"))
    return RawPost(
        id=text_of(first_of(row, "id", "mid")),
        bid=text_of(row.get("mblogid")),
        text=PICTURES.sub("", str(first_of(row, "text", "text_raw") or "")),
        author=_author(row.get("user")) or _author(owner),
        created=first_of(row, "createdAt", "created_at"),
        counts={
            "reposts": first_of(row, "repostsCount", "reposts_count"),
            "comments": first_of(row, "commentsCount", "comments_count"),
            "likes": first_of(row, "likesCount", "attitudesCount", "like_count", "attitudes_count"),
        },
        region=region(first_of(row, "regionName", "region_name")),
        original=_post(below | {"retweet": None, "retweeted_status": None}, {}) if below else None,
    )


def _author(user: object) -> Author | None:
    return author(user, name="name")
