"""Weibo-archiver: `{weibo: [...], user, ...}` with names in camel case."""

from collections.abc import Iterator
from typing import Any

from extractor.sources.payload import Item, Payload
from extractor.sources.weibo.build import build
from extractor.sources.weibo.raw import RawPost, author, items, mapping, region, text_of

name = "weibo.archiver"
MARKS = frozenset(["regionName", "repostsCount", "commentsCount", "createdAt", "likesCount", "like_count"])


def sniff(data: dict[str, Any]) -> bool:
    """Tell the dump by `mblogid` beside names in camel case."""
    return _is_row(data) or any(map(_is_row, items(data.get("weibo"))[:3]))


def read(data: dict[str, Any], payload: Payload) -> Iterator[Item]:
    """Read the rows in order; rows without a user are the account's own."""
    if _is_row(data):
        yield build(_post(data, {}), payload, name)
        return
    for row, item in enumerate(items(data["weibo"]), start=1):
        yield build(_post(item, mapping(data.get("user"))), payload.at_item(row), name)


def _is_row(data: dict[str, Any]) -> bool:
    return {"mblogid", "text"} <= data.keys() and bool(MARKS & data.keys())


def _post(row: dict[str, Any], owner: dict[str, Any]) -> RawPost:
    below = mapping(row.get("retweet"))
    likes = ("likesCount", "attitudesCount", "like_count", "attitudes_count")
    return RawPost(
        mid=text_of(row.get("id") or row.get("mid")),
        bid=text_of(row.get("mblogid")),
        text=str(row.get("text") or ""),
        author=_author(row.get("user")) or _author(owner),
        created=row.get("createdAt") or row.get("created_at"),
        counts={
            "reposts": row.get("repostsCount", row.get("reposts_count")),
            "comments": row.get("commentsCount", row.get("comments_count")),
            "likes": next((row[key] for key in likes if key in row), None),
        },
        region=region(row.get("regionName")),
        original=_post(below | {"retweet": None}, {}) if below else None,
    )


def _author(user: object) -> Any:
    return author(user, name="name") or author(user, name="screenName")
