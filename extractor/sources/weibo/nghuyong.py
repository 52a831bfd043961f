"""nghuyong/WeiboSpider: a post a line with `crawl_time`; profiles come in the same shape."""

from collections.abc import Iterator
from typing import Any

from extractor.schema.document import Author
from extractor.sources.payload import Item, Payload
from extractor.sources.posts.raw import RawPost
from extractor.sources.posts.times import crawl_time
from extractor.sources.posts.values import first_of, mapping, text_of
from extractor.sources.weibo.build import build
from extractor.sources.weibo.states import author, region

name = "weibo.nghuyong"
COUNTS = frozenset(["reposts_count", "attitudes_count", "like_counts", "comment_user", "mblogid"])

PEOPLE = frozenset(["nick_name", "fan_id", "follower_id", "fan_info", "followed_id"])


def sniff(data: dict[str, Any]) -> bool:
    """Tell a post or profile by the mark of the crawler and its own id."""
    if not {"_id", "crawl_time"} <= data.keys():
        return False
    return ("content" in data and bool(COUNTS & data.keys())) or bool(PEOPLE & data.keys())


def read(data: dict[str, Any], payload: Payload) -> Iterator[Item]:
    """Read one line."""
    if "content" not in data:
        who = text_of(data.get("nick_name")) or "an account"
        yield payload.problem("no_posts", f"this is the profile of {who}, not a post; nothing to read")
        return
    yield build(_post(data), payload, name)


def _post(data: dict[str, Any]) -> RawPost:
    return RawPost(
        id=text_of(data.get("_id")),
        bid=text_of(data.get("mblogid")),
        text=str(data.get("content") or ""),
        author=author(data.get("user") or data.get("comment_user"), name="nick_name") or _from_url(data),
        created=data.get("created_at"),
        counts={
            "reposts": data.get("reposts_count"),
            "comments": data.get("comments_count"),
            "likes": first_of(data, "attitudes_count", "like_counts", "like_count"),
        },
        region=region(data.get("ip_location")),
        original=_original(data),
        crawled=crawl_time(data.get("crawl_time")),
    )


def _original(data: dict[str, Any]) -> RawPost | None:
    below = mapping(data.get("retweet"))
    if below:
        return _post(below | {"retweet": None, "retweet_id": None})
    passed_on = text_of(data.get("retweet_id"))
    return RawPost(id=passed_on) if passed_on else None


def _from_url(data: dict[str, Any]) -> Author | None:
    """Take the account's number from the address of the post: https://weibo.com/<uid>/<bid>."""
    parts = str(data.get("url") or "").split("/")
    uid = parts[3] if len(parts) > 4 and parts[2].endswith("weibo.com") else ""
    return Author(id=uid) if uid.isdigit() else None
