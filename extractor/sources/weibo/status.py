"""The status object that all of Weibo's own interfaces share, one level of repost included."""

from typing import Any

from extractor.sources.weibo.clean import CUT_TAIL
from extractor.sources.weibo.raw import Complete, RawPost, State, author, items, mapping, region, text_of

FOREIGN = frozenset(["favorite_count", "retweet_count", "id_str", "note_id", "reblogs_count"])
"""Keys of other platforms' posts, which are much alike."""
OWN = frozenset(
    [
        "mid",
        "bid",
        "mblogid",
        "idstr",
        "attitudes_count",
        "reposts_count",
        "isLongText",
        "textLength",
        "text_raw",
        "raw_text",
        "region_name",
    ]
)
GONE = frozenset([7, 8, "7", "8"])
"""Values of `state` for originals that are not shown any more."""


def is_status(data: dict[str, Any]) -> bool:
    """Tell whether an object is a status: a text, a time, and keys only Weibo has."""
    if "created_at" not in data or FOREIGN & data.keys() or not {"text", "text_raw"} & data.keys():
        return False
    user = mapping(data.get("user"))
    return bool(OWN & data.keys()) or "weibo" in str(user.get("profile_url")) or "screen_name" in user


def read_status(data: dict[str, Any]) -> RawPost:
    """Read a status and the one it reposts."""
    below = data.get("retweeted_status")
    text, complete = _text(data)
    return RawPost(
        mid=text_of(data.get("mid") or data.get("idstr") or data.get("id")),
        bid=text_of(data.get("bid") or data.get("mblogid")),
        text=text,
        author=author(data.get("user")),
        created=data.get("created_at"),
        counts={
            "reposts": data.get("reposts_count"),
            "comments": data.get("comments_count"),
            "likes": data.get("attitudes_count"),
        },
        complete=complete,
        region=region(data.get("region_name")),
        links=links(data),
        original=read_status(below | {"retweeted_status": None}) if isinstance(below, dict) else None,
        state=_state(data),
    )


def links(data: dict[str, Any]) -> dict[str, str]:
    """Give the targets of short addresses that came with a status."""
    pairs = [
        (text_of(item.get("short_url")), text_of(item.get("long_url") or item.get("ori_url")))
        for item in items(data.get("url_struct"))
    ]
    return {short: long for short, long in pairs if short and long and long.startswith("http")}


def _text(data: dict[str, Any]) -> tuple[str, Complete]:
    long = mapping(data.get("longText")).get("longTextContent") or data.get("longTextContent")
    if isinstance(long, str) and long.strip():
        return long, "yes"
    text = next((data[key] for key in ("text", "text_raw", "raw_text") if text_of(data.get(key))), "")
    text = text if isinstance(text, str) else str(text)
    if data.get("isLongText") is None:
        return text, "no" if data.get("truncated") is True else "unknown"
    if not data["isLongText"]:
        return text, "yes"
    # Long, and the expander was not found yet: `show` gives such texts whole.
    return text, "no" if CUT_TAIL.search(text) or text.rstrip("\u200b \n").endswith(("...", "…")) else "yes"


def _state(data: dict[str, Any]) -> State:
    gone = str(data.get("deleted")) == "1" or (data.get("state") in GONE and not data.get("user"))
    return "deleted" if gone or ("user" in data and data["user"] is None) else "ok"
