"""Whether a quantity is a rise or a fall."""

import re
from functools import cache
from typing import Literal

from extractor.lang.pack import Pack
from extractor.values.context import edged, ends_with
from extractor.values.numbers import any_of

Change = Literal["increase", "decrease"]


def change_of(text: str, start: int, end: int, pack: Pack, *, left_only: bool = False) -> Change | None:
    """Tell whether the words beside a quantity make it the size of an increase or a decrease."""
    before = _before(pack).search(text, max(0, start - _REACH), start)
    if (
        before
        and _is_change(text, before, start, pack)
        and not (left_only and _is_particle(text, before, pack))
    ):
        return _side(before.group(1), pack)
    if left_only or not pack.numbers.spaced:
        return None
    after = _after(pack).match(text, end)
    return _side(after.group(1), pack) if after else None


_REACH = 48
_CLAUSE = re.compile(r"[，。；、！？\n]")


def _is_change(text: str, before: re.Match[str], start: int, pack: Pack) -> bool:
    """Tell `5% more than last year` from a height and from as many as: 比去年高5%, 身高1米, 多达5人."""
    if ends_with(text, before.end(1), pack.units.not_changes):
        return False
    if text[before.end(1) : start].lstrip().startswith(pack.units.levels):
        return False  # where it went, not how far: 提高到50%
    if before.group(1) not in pack.units.comparatives:
        return True
    clause = _CLAUSE.split(text[max(0, before.start() - _REACH) : before.start()])[-1]
    compared = any(word in clause for word in pack.units.than)
    return compared and start - before.end(1) <= len("了")


def _is_particle(text: str, before: re.Match[str], pack: Pack) -> bool:
    """Tell whether a word of change belongs to the verb in front of it: it shut down three sites."""
    if before.group(1).lower() not in pack.units.particles:
        return False
    verb = _WORD_BEFORE.search(text, max(0, before.start() - _REACH), before.start(1))
    return verb is not None and verb.group(1).lower() not in pack.units.copulas


_WORD_BEFORE = re.compile(r"([A-Za-z]+)\s+\Z")


def _side(word: str, pack: Pack) -> Change:
    return "increase" if word.lower() in pack.units.rises else "decrease"


@cache
def _before(pack: Pack) -> re.Pattern[str]:
    words = (*pack.units.rises, *pack.units.falls)
    bounds = any_of((*(pack.numbers.before or ()), *pack.numbers.between))
    if not pack.numbers.spaced:
        return re.compile(rf"({any_of(words)})(?:{bounds}){{0,2}}[ ]?\Z")
    by = any_of(pack.units.by)
    # cut its staff by 500 people, but not: an increase that was followed by 3 others
    object_ = rf"(?:\s+[\w'’-]+){{1,4}}(?<!ed)(?<!led)(?<!en)\s+{by}"
    return re.compile(
        rf"({edged(words)})(?:{object_}|\s+{by}|\s+{any_of(pack.units.size_links)})?(?:\s+{bounds}){{0,2}}\s+\Z",
        re.IGNORECASE,
    )


@cache
def _after(pack: Pack) -> re.Pattern[str]:
    words = (*pack.units.rises, *pack.units.falls)
    return re.compile(rf"\s+(?:[a-z]+\s+)?({edged(words)})", re.IGNORECASE)
