"""weibo-search (dataabc): rows of search results, reposts and originals each on their own."""

from collections.abc import Iterator
from typing import Any

from extractor.sources.payload import Item, Payload
from extractor.sources.weibo.build import build
from extractor.sources.weibo.crawler import is_row, post_of

name = "weibo.search"
COLUMNS = {
    "用户昵称": "screen_name",
    "微博正文": "text",
    "发布位置": "location",
    "转发数": "reposts_count",
    "评论数": "comments_count",
    "点赞数": "attitudes_count",
    "发布时间": "created_at",
}
"""Of its CSV, and what its data bases call the same."""


def sniff(data: dict[str, Any]) -> bool:
    """Tell a row by the colour of the account's badge."""
    return is_row(data) and "user_authentication" in data


def read(data: dict[str, Any], payload: Payload) -> Iterator[Item]:
    """Read one row."""
    yield build(post_of(data, {}), payload, name)


def sniff_header(header: frozenset[str]) -> bool:
    """Tell the CSV by its columns."""
    return {"bid", "用户昵称", "微博正文"} <= header


def read_row(row: dict[str, Any], payload: Payload) -> Iterator[Item]:
    """Read a row of the CSV."""
    yield from read({COLUMNS.get(key, key): value for key, value in row.items()}, payload)
