"""weiboSpider (dataabc): `{user, weibo: [...]}` and CSV, bids for ids, reposts glued into one string."""

import re
from collections.abc import Iterator
from typing import Any

from extractor.schema.document import Author
from extractor.sources.payload import Item, Payload
from extractor.sources.posts.raw import RawPost
from extractor.sources.posts.values import items, mapping, text_of
from extractor.sources.weibo.build import build
from extractor.sources.weibo.states import capped, owner_of

name = "weibo.spider"
GLUED = re.compile(
    r"""
    (?P<own> .*? )
    (?: ^ | \n ) [ \xa0]{0,20}
    (?: 原始用户[:：] [ ]? (?P<author> [^\n]* ) \n [ \xa0]{0,20} )?   # missing where the original is gone
    转发内容[:：] [ ]? (?P<text> .* )
    """,
    re.DOTALL | re.VERBOSE,
)
REASON = re.compile(r"^\s*转发理由[:：] ?")
ARTEFACT = re.compile(r"(?<![ \xa0])(?:[ \xa0]*(?:原图|\[组图共\d+张\]))+[ \xa0\u200b]*$")
NOTHING = frozenset(["无", "None", "nan"])
"""What the collector writes for fields it found nothing for."""
COLUMNS = {
    "微博id": "id",
    "微博正文": "content",
    "发布位置": "publish_place",
    "发布时间": "publish_time",
    "点赞数": "up_num",
    "转发数": "retweet_num",
    "评论数": "comment_num",
}
"""Of its CSV, and what its JSON calls the same."""


def sniff(data: dict[str, Any]) -> bool:
    """Tell the dump by the names of its counts."""
    return _is_row(data) or any(map(_is_row, items(data.get("weibo"))[:3]))


def read(data: dict[str, Any], payload: Payload) -> Iterator[Item]:
    """Read the rows in order."""
    if _is_row(data):
        yield build(_post(data, mapping(data.get("user"))), payload, name)
        return
    for row, item in enumerate(items(data["weibo"]), start=1):
        yield build(_post(item, mapping(data.get("user"))), payload.at_item(row), name)


def sniff_header(header: frozenset[str]) -> bool:
    """Tell the CSV by its columns."""
    return {"微博id", "微博正文", "发布时间"} <= header


def read_row(row: dict[str, Any], payload: Payload) -> Iterator[Item]:
    """Read a row of the CSV."""
    fields = {new: row.get(old) for old, new in COLUMNS.items()}
    owner = owner_of(payload.path)
    user = {"id": owner.id, "nickname": owner.name} if owner else {}
    yield build(_post(fields, user), payload, name)


def _is_row(data: dict[str, Any]) -> bool:
    return {"content", "up_num", "publish_time"} <= data.keys()


def _post(row: dict[str, Any], user: dict[str, Any]) -> RawPost:
    content = str(row.get("content") or "")
    glued = GLUED.fullmatch(content)
    place = text_of(row.get("publish_place"))
    return RawPost(
        bid=text_of(row.get("id")),
        text=_plain(glued["own"] if glued else content),
        author=_author(user) or _author({"id": row.get("user_id")}),
        created=row.get("publish_time"),
        counts={
            "reposts": capped(row.get("retweet_num")),
            "comments": capped(row.get("comment_num")),
            "likes": capped(row.get("up_num")),
        },
        region=None if place in NOTHING else place,
        original=_original(glued) if glued else None,
    )


def _original(glued: re.Match[str]) -> RawPost:
    who = (glued["author"] or "").strip().lstrip("@")
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
