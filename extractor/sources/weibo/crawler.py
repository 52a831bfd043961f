"""weibo-crawler (dataabc): `{user, weibo: [...]}`, its rows alone, its tables in CSV."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from extractor.schema.document import Author
from extractor.sources.payload import Item, Payload
from extractor.sources.posts.marks import Cleaned, Marked
from extractor.sources.posts.raw import RawPost
from extractor.sources.posts.values import first_of, items, mapping, text_of, truth
from extractor.sources.weibo.build import build
from extractor.sources.weibo.clean import clean
from extractor.sources.weibo.states import capped, owner_of, region

name = "weibo.crawler"
COLUMNS = {
    "正文": "text",
    "点赞数": "attitudes_count",
    "评论数": "comments_count",
    "转发数": "reposts_count",
    "日期": "created_at",
    "完整日期": "full_created_at",
}
"""Of its CSV, and what its JSON calls the same."""
SOURCE = "源微博"
"""What the columns of the original begin with."""
TAG_EDGE = re.compile(
    r"""
    (?<! [。！？!?…】\n] ) \n (?= [@\#] | O?网页链接 | https?:// )   # before a tag, behind no whole sentence
    | (?<= \# ) \n | (?<= 网页链接 ) \n                              # behind one
    """,
    re.VERBOSE,
)
NAME_EDGE = re.compile(r"(@[\w\-·]{1,30})\n")
"""The collector ended a line wherever a tag began or ended: mostly in the middle of a sentence."""
LINK = re.compile("网页链接")


def sniff(data: dict[str, Any]) -> bool:
    """Tell the dump by its rows: the author's name stands beside the text, not in a `user`."""
    return is_row(data) or any(map(is_row, items(data.get("weibo"))[:3]))


def read(data: dict[str, Any], payload: Payload) -> Iterator[Item]:
    """Read the rows in order; the account's own entry tells who its author is."""
    if is_row(data):
        yield build(post_of(data, {}), payload, name)
        return
    for row, item in enumerate(items(data["weibo"]), start=1):
        yield build(post_of(item, mapping(data.get("user"))), payload.at_item(row), name)


def sniff_header(header: frozenset[str]) -> bool:
    """Tell the CSV by its columns."""
    return {"bid", "正文", "日期", "点赞数"} <= header


def read_row(row: dict[str, Any], payload: Payload) -> Iterator[Item]:
    """Read a row of the CSV; whose it is stands in the names of file and folder only."""
    owner = owner_of(payload.path)
    fields = _renamed(row, "")
    if owner:
        fields |= {"user_id": owner.id, "screen_name": owner.name}
    below = _renamed(row, SOURCE) | {"user_id": row.get("源用户id"), "screen_name": row.get("源用户昵称")}
    if truth(row.get("是否原创")) is not True and text_of(first_of(below, "text", "id", "screen_name")):
        fields["retweet"] = below
    yield build(post_of(fields, {}), payload, name)


def is_row(data: dict[str, Any]) -> bool:
    """Tell a post of the collector."""
    return {"bid", "attitudes_count", "text"} <= data.keys() and "user" not in data


def post_of(row: dict[str, Any], user: dict[str, Any]) -> RawPost:
    """Read a row and the one it passes on; `user` is the account that the dump is of."""
    below = mapping(row.get("retweet"))
    passed_on = text_of(row.get("retweet_id"))
    original = post_of(below | {"retweet": None, "retweet_id": None}, {}) if below else None
    return RawPost(
        id=text_of(row.get("id")),
        bid=text_of(row.get("bid")),
        text=_linked(NAME_EDGE.sub(r"\1 ", TAG_EDGE.sub(" ", str(row.get("text") or ""))), row.get("links")),
        author=_author(row, user),
        created=first_of(row, "full_created_at", "created_at"),
        counts={
            "reposts": capped(row.get("reposts_count")),
            "comments": capped(row.get("comments_count")),
            "likes": capped(row.get("attitudes_count")),
        },
        region=region(first_of(row, "region_name", "ip")),
        original=original or (RawPost(id=passed_on) if passed_on else None),
    )


def _renamed(row: dict[str, Any], prefix: str) -> dict[str, Any]:
    fields = {new: row.get(prefix + old) for old, new in COLUMNS.items()}
    return fields | {"id": row.get(f"{prefix}id"), "bid": row.get(f"{prefix}bid")}


def _linked(text: str, links: object) -> str | Cleaned:
    """Give each 网页链接 its address, where the dump holds as many and the text has lost its own."""
    cleaned = clean(text)
    found, addresses = list(LINK.finditer(cleaned.text)), links if isinstance(links, list) else []
    if not found or len(found) != len(addresses) or cleaned.spans("urls"):
        return text
    marks = [
        Marked("urls", match.start(), match.end(), str(address))
        for match, address in zip(found, addresses, strict=True)
    ]
    return replace(cleaned, marks=tuple(sorted([*cleaned.marks, *marks], key=lambda mark: mark.start)))


def _author(row: dict[str, Any], user: dict[str, Any]) -> Author | None:
    uid = text_of(row.get("user_id")) or text_of(user.get("id"))
    same = uid == text_of(user.get("id"))
    screen_name = text_of(row.get("screen_name")) or (text_of(user.get("screen_name")) if same else None)
    reason = text_of(row.get("verified_reason")) or (text_of(user.get("verified_reason")) if same else None)
    return Author(id=uid, name=screen_name, verified_reason=reason) if uid or screen_name else None
