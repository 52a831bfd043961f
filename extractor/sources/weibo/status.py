"""The status object that all of Weibo's own interfaces share, one level of repost included."""

import re
from typing import Any

from extractor.sources.posts.raw import Complete, RawPost, State
from extractor.sources.posts.values import first_of, items, mapping, text_of, truth
from extractor.sources.weibo.clean import CUT_TAIL
from extractor.sources.weibo.states import author, region

FOREIGN = frozenset(["favorite_count", "retweet_count", "id_str", "note_id", "reblogs_count", "reblog"])
"""Keys of other platforms' posts, which are much alike."""
OWN = frozenset(
    """mid bid mblogid idstr attitudes_count reposts_count isLongText textLength text_raw raw_text region_name
    mblogtype retweeted_status topic_struct url_struct""".split()
)
TEXTS = ("text", "text_raw", "raw_text")
GONE = frozenset(["7", "8"])
"""Values of `state` for originals that are not shown any more."""
FROM = re.compile(r"来自(?P<place>[\u4e00-\u9fff]{2,6})")
"""The `source` of a comment; that of a post is a client."""


def is_status(data: dict[str, Any]) -> bool:
    """Tell whether an object is a status: a text, a time, and keys only Weibo has."""
    if "created_at" not in data or FOREIGN & data.keys() or not data.keys() & set(TEXTS):
        return False
    user = mapping(data.get("user"))
    return bool(OWN & data.keys()) or "weibo" in str(user.get("profile_url")) or "screen_name" in user


def may_be_status(data: object) -> bool:
    """Tell a status where only statuses stand: its time may be missing."""
    return isinstance(data, dict) and bool(data.keys() & set(TEXTS)) and not FOREIGN & data.keys()


def read_status(data: dict[str, Any]) -> RawPost:
    """Read a status and the one it reposts."""
    text, complete = _text(data)
    return RawPost(
        id=text_of(first_of(data, "mid", "idstr", "id")),
        bid=text_of(first_of(data, "bid", "mblogid")),
        text=text,
        author=author(data.get("user")),
        created=data.get("created_at"),
        counts={
            "reposts": data.get("reposts_count"),
            "comments": data.get("comments_count"),
            "likes": first_of(data, "attitudes_count", "like_count", "like_counts"),
        },
        complete=complete,
        region=region(data.get("region_name")) or _place(data),
        links=links(data),
        original=_original(data),
        state=_state(data),
    )


def links(data: dict[str, Any]) -> dict[str, str]:
    """Give the targets of short addresses that came with a status."""
    pairs = [
        (text_of(item.get("short_url")), text_of(first_of(item, "long_url", "ori_url", "h5_target_url")))
        for item in items(data.get("url_struct"))
    ]
    return {short: long for short, long in pairs if short and long and long.startswith("http")}


def _original(data: dict[str, Any]) -> RawPost | None:
    below = data.get("retweeted_status")
    if isinstance(below, dict) and below:
        return read_status(below | {"retweeted_status": None, "ori_mid": None})
    passed_on = text_of(data.get("ori_mid"))  # passed on with one click: no words of one's own
    return RawPost(id=passed_on) if passed_on else None


def _text(data: dict[str, Any]) -> tuple[str, Complete]:
    long = data.get("longText")
    whole = first_of(mapping(long), "longTextContent", "content") or long or data.get("longTextContent")
    if isinstance(whole, str) and whole.strip():
        return whole, "yes"
    text = next((str(data[key]) for key in TEXTS if text_of(data.get(key))), "")
    is_long = truth(data.get("isLongText"))
    if data.get("continue_tag"):
        return text, "no"
    if is_long is None:
        return text, "no" if truth(data.get("truncated")) else "unknown"
    if not is_long:
        return text, "yes"
    # Long, and the expander was not found yet: `show` gives such texts whole.
    return text, "no" if CUT_TAIL.search(text) or text.rstrip("\u200b \n").endswith(("...", "…")) else "yes"


def _state(data: dict[str, Any]) -> State:
    gone = str(data.get("deleted")) == "1" or (str(data.get("state")) in GONE and not data.get("user"))
    return "deleted" if gone or ("user" in data and data["user"] is None) else "ok"


def _place(data: dict[str, Any]) -> str | None:
    match = FROM.fullmatch(str(data.get("source") or "")) if "reply_id" in data or "rootid" in data else None
    return match["place"] if match else None
