"""What stands beside posts in collections: accounts, and lists of what is searched for most."""

from collections.abc import Iterator
from typing import Any

from extractor.sources.payload import Item, Payload
from extractor.sources.posts.values import first_of, text_of

name = "weibo.profile"
NAMES = ("screen_name", "nick_name", "nickname", "screenName")
OWN = frozenset(
    "followers_count follow_count followersCount statuses_count profile_url weibo_num verified_reason".split()
)
TEXTS = frozenset(["text", "content", "text_raw", "raw_text", "full_text"])
TRENDS = frozenset(["trending", "description", "url"])


def sniff(data: dict[str, Any]) -> bool:
    """Tell an account or a trend from a post, which has a text."""
    if TEXTS & data.keys():
        return False
    return bool(OWN & data.keys() and data.keys() & set(NAMES)) or data.keys() >= TRENDS


def read(data: dict[str, Any], payload: Payload) -> Iterator[Item]:
    """Say what it is: no post."""
    who = text_of(first_of(data, *NAMES))
    what = f"the profile of {who}" if who else "an entry of a list of trends"
    yield payload.problem("no_posts", f"this is {what}, not a post; nothing to read")
