"""weiboSpider (dataabc): `{user, weibo: [...]}` with bids for ids and reposts glued into one string."""

import re
from collections.abc import Iterator
from typing import Any

from extractor.schema.document import Author
from extractor.sources.payload import Item, Payload
from extractor.sources.weibo.build import build
from extractor.sources.weibo.raw import RawPost, items, mapping, text_of

name = "weibo.spider"
GLUED = re.compile(r"(?P<own>.*?)\n原始用户[:：] ?(?P<author>[^\n]*)\n转发内容[:：] ?(?P<text>.*)", re.DOTALL)
REASON = re.compile(r"^转发理由[:：] ?")
ARTEFACT = re.compile(r"(?<![ \xa0])(?:[ \xa0]*(?:原图|\[组图共\d+张\]))+[ \xa0\u200b]*$")
NOTHING = frozenset(["无", "None"])
"""What the collector writes for fields it found nothing for."""


def sniff(data: dict[str, Any]) -> bool:
    """Tell the dump by the names of its counts."""
    return _is_row(data) or any(map(_is_row, items(data.get("weibo"))[:3]))


def read(data: dict[str, Any], payload: Payload) -> Iterator[Item]:
    """Read the rows in order."""
    if _is_row(data):
        yield build(_post(data, {}), payload, name)
        return
    for row, item in enumerate(items(data["weibo"]), start=1):
        yield build(_post(item, mapping(data.get("user"))), payload.at_item(row), name)


def _is_row(data: dict[str, Any]) -> bool:
    return {"content", "up_num", "publish_time"} <= data.keys()


def _post(row: dict[str, Any], user: dict[str, Any]) -> RawPost:
    content = str(row.get("content") or "")
    glued = GLUED.fullmatch(content)
    place = text_of(row.get("publish_place"))
    return RawPost(
        bid=text_of(row.get("id")),
        text=_plain(glued["own"] if glued else content),
        author=_author(user),
        created=row.get("publish_time"),
        counts={
            "reposts": row.get("retweet_num"),
            "comments": row.get("comment_num"),
            "likes": row.get("up_num"),
        },
        region=None if place in NOTHING else place,
        original=_original(glued) if glued else None,
    )


def _original(glued: re.Match[str]) -> RawPost:
    who = glued["author"].strip().lstrip("@")
    return RawPost(
        text=_plain(glued["text"]), author=Author(name=who) if who and who not in NOTHING else None
    )


def _plain(text: str) -> str:
    return ARTEFACT.sub("", REASON.sub("", text))


def _author(user: dict[str, Any]) -> Author | None:
    uid, who = text_of(user.get("id")), text_of(user.get("nickname"))
    reason = text_of(user.get("verified_reason"))
    found = {"id": uid, "name": who, "verified_reason": None if reason in NOTHING else reason}
    return Author.model_validate(found) if uid or who else None
