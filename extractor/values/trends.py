"""Whether a quantity is a rise or a fall."""

import re
from functools import cache
from typing import Literal

from extractor.lang.pack import Pack
from extractor.values.context import edged
from extractor.values.numbers import any_of

Change = Literal["increase", "decrease"]


def change_of(text: str, start: int, end: int, pack: Pack, *, left_only: bool = False) -> Change | None:
    """Tell whether the words beside a quantity make it the size of an increase or a decrease."""
    before = _before(pack).search(text, max(0, start - 30), start)
    if before:
        return _side(before.group(1), pack)
    if left_only or not pack.numbers.spaced:
        return None
    after = _after(pack).match(text, end)
    return _side(after.group(1), pack) if after else None


def _side(word: str, pack: Pack) -> Change:
    return "increase" if word.lower() in pack.units.rises else "decrease"


@cache
def _before(pack: Pack) -> re.Pattern[str]:
    words = (*pack.units.rises, *pack.units.falls)
    bounds = any_of((*(pack.numbers.before or ()), *pack.numbers.between))
    if pack.numbers.spaced:
        return re.compile(
            rf"({edged(words)})(?:\s+{any_of(pack.units.by)})?(?:\s+{bounds}){{0,2}}\s+\Z", re.IGNORECASE
        )
    return re.compile(rf"({any_of(words)})(?:{bounds}){{0,2}}[ ]?\Z")


@cache
def _after(pack: Pack) -> re.Pattern[str]:
    words = (*pack.units.rises, *pack.units.falls)
    return re.compile(rf"\s+(?:[a-z]+\s+)?({edged(words)})", re.IGNORECASE)
