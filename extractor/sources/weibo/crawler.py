"""weibo-crawler (dataabc): `{user, weibo: [...]}`, or its rows alone."""

from collections.abc import Iterator
from typing import Any

from extractor.schema.document import Author
from extractor.sources.payload import Item, Payload
from extractor.sources.weibo.build import build
from extractor.sources.weibo.raw import RawPost, items, mapping, region, text_of

name = "weibo.crawler"


def sniff(data: dict[str, Any]) -> bool:
    """Tell the dump by its rows: the author's name stands beside the text, not in a `user`."""
    return _is_row(data) or any(map(_is_row, items(data.get("weibo"))[:3]))


def read(data: dict[str, Any], payload: Payload) -> Iterator[Item]:
    """Read the rows in order; the account's own entry tells who its author is."""
    if _is_row(data):
        yield build(_post(data, {}), payload, name)
        return
    for row, item in enumerate(items(data["weibo"]), start=1):
        yield build(_post(item, mapping(data.get("user"))), payload.at_item(row), name)


def _is_row(data: dict[str, Any]) -> bool:
    return {"bid", "attitudes_count", "text"} <= data.keys() and "user" not in data


def _post(row: dict[str, Any], user: dict[str, Any]) -> RawPost:
    below = mapping(row.get("retweet"))
    text = str(row.get("text") or "")
    return RawPost(
        mid=text_of(row.get("id")),
        bid=text_of(row.get("bid")),
        text=text,
        author=_author(row, user),
        created=row.get("full_created_at") or row.get("created_at"),
        counts={
            "reposts": row.get("reposts_count"),
            "comments": row.get("comments_count"),
            "likes": row.get("attitudes_count"),
        },
        region=region(row.get("region_name")),
        original=_post(below | {"retweet": None}, {}) if below else None,
    )


def _author(row: dict[str, Any], user: dict[str, Any]) -> Author | None:
    uid = text_of(row.get("user_id")) or text_of(user.get("id"))
    screen_name = text_of(row.get("screen_name")) or text_of(user.get("screen_name"))
    same = uid == text_of(user.get("id"))
    reason = text_of(user.get("verified_reason")) if same else None
    return Author(id=uid, name=screen_name, verified_reason=reason) if uid or screen_name else None
