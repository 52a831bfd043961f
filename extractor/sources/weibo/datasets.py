"""Rows of research collections and older collectors: Weibo-COV, early WeiboSpider, SpiderClub."""

import re
from collections.abc import Iterator
from typing import Any

from extractor.sources.payload import Item, Payload
from extractor.sources.posts.raw import RawPost
from extractor.sources.posts.times import crawl_time
from extractor.sources.posts.values import first_of, text_of
from extractor.sources.weibo.build import build
from extractor.sources.weibo.states import author

name = "weibo.rows"
COV = frozenset(["_id", "content", "like_num", "crawl_time"])
CLUB = frozenset(["weibo_id", "weibo_cont"])
REASON = re.compile(r"(?P<original>.*?)转发理由[:：] ?(?P<own>.*)", re.DOTALL)
"""Weibo-COV glues what a post says of another behind the words of that other."""


def sniff(data: dict[str, Any]) -> bool:
    """Tell a row by its keys."""
    return sniff_header(frozenset(data))


def sniff_header(header: frozenset[str]) -> bool:
    """Tell a table by its columns."""
    return header >= COV or header >= CLUB


def read(data: dict[str, Any], payload: Payload) -> Iterator[Item]:
    """Read one row."""
    yield build(_cov(data) if "_id" in data else _club(data), payload, name)


read_row = read


def _cov(row: dict[str, Any]) -> RawPost:
    text, passed_on = str(row.get("content") or ""), text_of(row.get("origin_weibo"))
    glued = REASON.fullmatch(text)
    uid, _, bid = str(row.get("_id") or "").rpartition("_")
    original = RawPost(bid=passed_on, text=glued["original"] if glued else "")
    return RawPost(
        bid=text_of(bid),
        text=glued["own"] if glued else text,
        author=author({"id": row.get("user_id") or uid}),
        created=row.get("created_at"),
        counts={
            "reposts": row.get("repost_num"),
            "comments": row.get("comment_num"),
            "likes": row.get("like_num"),
        },
        original=original if glued or passed_on else None,
        crawled=crawl_time(row.get("crawl_time")),
    )


def _club(row: dict[str, Any]) -> RawPost:
    return RawPost(
        id=text_of(row.get("weibo_id")),
        text=str(row.get("weibo_cont") or ""),
        author=author({"id": first_of(row, "uid", "user_id")}),
        created=row.get("create_time"),
        counts={
            "reposts": row.get("repost_num"),
            "comments": row.get("comment_num"),
            "likes": row.get("praise_num"),
        },
    )
