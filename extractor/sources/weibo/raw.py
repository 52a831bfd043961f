"""A post in Weibo's own terms, before it becomes a document; what every format is read into."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any, Literal

from extractor.schema.document import Author

Complete = Literal["yes", "no", "unknown"]
State = Literal["ok", "deleted", "hidden"]
CountName = Literal["reposts", "comments", "likes"]
COUNT = re.compile(r"(?P<number>\d{1,12}(?:\.\d{1,4})?)\s*(?P<unit>[万亿])?\s*(?P<plus>\+)?")
UNITS = {"万": 10_000, "亿": 100_000_000}
DELETED = (
    "抱歉，此微博已被",
    "抱歉，该微博已被",
    "该微博已被删除",
    "此微博已被作者删除",
    "此微博已被删除",
    "微博已删除",
)
HIDDEN = (
    "抱歉，由于作者设置",
    "抱歉，作者已设置",
    "该微博不可见",
    "您没有查看",
    "你暂时没有这条微博的查看权限",
    "此微博暂时无法查看",
)
"""What Weibo writes instead of a post that is gone or not for everybody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RawPost:
    """One post as its format gives it."""

    mid: str | None = None
    bid: str | None = None
    text: str = ""
    """HTML or plain text."""
    author: Author | None = None
    created: object = None
    counts: Mapping[CountName, object] = field(default_factory=dict)
    complete: Complete = "unknown"
    """Before the text is looked at: `no` where it shows an expander."""
    region: str | None = None
    links: Mapping[str, str] = field(default_factory=dict)
    """Targets of short addresses."""
    original: "RawPost | None" = None
    """The post this one passes on."""
    state: State = "ok"
    crawled: datetime | None = None


def count(value: object) -> tuple[int | None, bool]:
    """Read a count, and whether it is a lower bound.

    >>> count("100万+"), count("2671.2万"), count(12), count("转发")
    ((1000000, True), (26712000, False), (12, False), (None, False))
    """
    if isinstance(value, bool) or value is None:
        return None, False
    if isinstance(value, int | float):
        return (int(value), False) if value >= 0 else (None, False)
    match = COUNT.fullmatch(str(value).replace(",", "").strip())
    if not match:
        return None, False
    return int(Decimal(match["number"]) * UNITS.get(match["unit"], 1)), bool(match["plus"])


def text_of(value: object) -> str | None:
    """Give a string or number as text, None for what is empty or neither.

    >>> text_of(12), text_of(" a "), text_of(""), text_of([])
    ('12', 'a', None, None)
    """
    if isinstance(value, str):
        return value.strip() or None
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else None


def mapping(value: object) -> dict[str, Any]:
    """Give an object as it is, anything else as an empty one."""
    return value if isinstance(value, dict) else {}


def items(value: object) -> list[dict[str, Any]]:
    """Give the objects of a list."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def author(user: object, *, name: str = "screen_name") -> Author | None:
    """Read the account of a post; `name` is the key its screen name stands under."""
    data = mapping(user)
    found = Author(
        id=text_of(data.get("idstr") or data.get("id") or data.get("_id")),
        name=text_of(data.get(name) or data.get("screen_name") or data.get("nick_name")),
        verified_reason=text_of(data.get("verified_reason") or data.get("verifiedReason")),
    )
    return found if found.id or found.name else None


def state_of(text: str, *, gone: bool) -> State:
    """Tell an original that is shown from one that is deleted or hidden."""
    if text.startswith(HIDDEN):
        return "hidden"
    return "deleted" if gone or text.startswith(DELETED) else "ok"


REGION = re.compile(r"^(?:发布于|IP属地[:：]?|来自)\s*")


def region(value: object) -> str | None:
    """Give the place without the words around it.

    >>> region("发布于 北京"), region("浙江"), region(None)
    ('北京', '浙江', None)
    """
    text = text_of(value)
    return (REGION.sub("", text) or None) if text else None
