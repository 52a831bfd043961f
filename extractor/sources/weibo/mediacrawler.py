"""MediaCrawler: a note of Weibo a row; tags and emoticons are lost, counts are strings."""

from collections.abc import Iterator
from typing import Any

from extractor.sources.payload import Item, Payload
from extractor.sources.posts.raw import RawPost
from extractor.sources.posts.times import crawl_time
from extractor.sources.posts.values import first_of, text_of
from extractor.sources.weibo.build import build
from extractor.sources.weibo.states import author, region

name = "weibo.mediacrawler"
KEYS = frozenset(["note_id", "content", "create_date_time"])


def sniff(data: dict[str, Any]) -> bool:
    """Tell a note of Weibo from those of other platforms, which have a title."""
    return data.keys() >= KEYS and "comment_id" not in data


def read(data: dict[str, Any], payload: Payload) -> Iterator[Item]:
    """Read one row."""
    raw = RawPost(
        id=text_of(data.get("note_id")),
        text=str(data.get("content") or ""),
        author=author({"id": data.get("user_id"), "name": data.get("nickname")}, name="name"),
        created=first_of(data, "create_time", "create_date_time"),
        counts={
            "reposts": data.get("shared_count"),
            "comments": data.get("comments_count"),
            "likes": data.get("liked_count"),
        },
        region=region(data.get("ip_location")),
        crawled=crawl_time(data.get("last_modify_ts")),
    )
    yield build(raw, payload, name)


def sniff_header(header: frozenset[str]) -> bool:
    """Tell the CSV, whose columns are the keys."""
    return header >= KEYS and "comment_id" not in header


read_row = read
