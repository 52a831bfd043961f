"""Values of JSON, tables and pages as the formats of posts need them: liberal in, plain out."""

import re
from decimal import Decimal
from typing import Any

COUNT = re.compile(r"(?P<number>\d{1,12}(?:\.\d{1,4})?)\s*(?P<unit>[万亿])?\s*(?P<plus>\+)?")
UNITS = {"万": 10_000, "亿": 100_000_000}
TRUTH = {
    "1": True,
    "true": True,
    "是": True,
    "yes": True,
    "0": False,
    "false": False,
    "否": False,
    "no": False,
}


def count(value: object) -> tuple[int | None, bool]:
    """Read a count, and whether it is a lower bound.

    >>> count("100万+"), count("2671.2万"), count(12), count("转发")
    ((1000000, True), (26712000, False), (12, False), (None, False))
    """
    if isinstance(value, bool) or value is None:
        return None, False
    if isinstance(value, int | float):
        return (int(value), False) if 0 <= value < 10**15 else (None, False)
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


def first_of(data: dict[str, Any], *names: str) -> Any:
    """Give the value of the first key that says anything: 0 does, "" and null do not.

    >>> first_of({"a": None, "b": 0, "c": 3}, "a", "b", "c")
    0
    """
    return next((data[name] for name in names if data.get(name) not in (None, "")), None)


def truth(value: object) -> bool | None:
    """Give a yes or no, also where a table wrote it as a word or number.

    >>> truth("False"), truth(1), truth("是"), truth("")
    (False, True, True, None)
    """
    if isinstance(value, bool):
        return value
    word = str(value).strip().lower()
    return (
        True if word in {"1", "true", "是", "yes"} else False if word in {"0", "false", "否", "no"} else None
    )


def mapping(value: object) -> dict[str, Any]:
    """Give an object as it is, anything else as an empty one."""
    return value if isinstance(value, dict) else {}


def items(value: object) -> list[dict[str, Any]]:
    """Give the objects of a list, or of an object that numbers them."""
    if isinstance(value, dict) and value and all(str(key).isdigit() for key in value):
        value = list(value.values())
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []
