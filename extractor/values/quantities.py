"""Quantities: numbers with what they measure or count, found in running text."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import accumulate
from typing import Literal

from extractor.lang.pack import Pack
from extractor.schema.mention import Modifier
from extractor.values.combined import Count, combined, counted
from extractor.values.context import ends_with, is_ordinal, modifier_of, rounded, same_sentence
from extractor.values.counted import named_elsewhere, unit_behind
from extractor.values.numbers import trimmed
from extractor.values.plain import counts_alone, is_name
from extractor.values.scan import Figure, figures
from extractor.values.trends import change_of


@dataclass(frozen=True, slots=True)
class QuantityValue:
    """A number that counts or measures, and where it stands."""

    start: int
    end: int
    value: Decimal | None
    high: Decimal | None = None
    unit: str | None = None
    """Head noun in the singular, symbol, or `%`."""
    unit_code: str | None = None
    """UCUM."""
    modifier: Modifier | None = None
    change: Literal["increase", "decrease"] | None = None


def find_quantities(text: str, pack: Pack, taken: Sequence[tuple[int, int]] = ()) -> list[QuantityValue]:
    """Find the quantities of a text outside the places taken by money and times, in text order."""
    return list(_find(text, pack, tuple(sorted(taken))))


def quantity_at(
    text: str, start: int, end: int, pack: Pack, taken: Sequence[tuple[int, int]] = ()
) -> QuantityValue | None:
    """Read the quantity at a known place, with the words around it; None where there is none."""
    found = _find(text, pack, tuple(sorted(taken)))
    return next((value for value in found if value.start == start and value.end == end), None)


@lru_cache(maxsize=64)
def _find(text: str, pack: Pack, taken: tuple[tuple[int, int], ...]) -> tuple[QuantityValue, ...]:
    held = _Held(taken)
    counts = [
        _count(text, figure, held, pack)
        for figure in figures(text, pack.numbers)
        if held.free(figure.start, figure.end)
    ]
    found: list[QuantityValue] = []
    for count in combined(text, [count for count in counts if count], pack):
        value = _finish(text, count, found[-1] if found else None, pack)
        if value is not None and (not found or value.start >= found[-1].end):
            found.append(value)
    return tuple(found)


class _Held:
    """Places already taken."""

    def __init__(self, taken: tuple[tuple[int, int], ...]) -> None:
        self.starts = [start for start, _ in taken]
        self.ends = list(accumulate((end for _, end in taken), max))

    def free(self, start: int, end: int) -> bool:
        """Tell whether no place taken overlaps [start, end)."""
        before = bisect_left(self.starts, end)
        return before == 0 or self.ends[before - 1] <= start


def _count(text: str, figure: Figure, held: "_Held", pack: Pack) -> Count | None:
    """Put a figure together with its unit; None where its place is taken."""
    unit = unit_behind(text, figure, pack)
    if unit is not None and unit.short_end and not held.free(figure.start, unit.end):
        unit = replace(unit, end=unit.short_end)  # `a day` in `barrels a day` may be taken as a time
    count = counted(text, figure, unit)
    return count if held.free(count.start, count.end) else None


def _finish(text: str, count: Count, last: QuantityValue | None, pack: Pack) -> QuantityValue | None:
    figure, unit = count.figure, count.unit
    if is_ordinal(text, figure, pack.numbers) or is_name(text, count.start, figure, unit, pack):
        return None
    if (unit is not None and unit.drop) or (unit is None and not counts_alone(text, figure, pack)):
        return None
    name, code = (unit.name, unit.code) if unit else _carried(text, figure, last, pack)
    modifier = modifier_of(text, count.start, count.end, pack.numbers) or figure.modifier
    modifier = modifier or rounded(text, figure, pack.numbers)
    if modifier is None and code is None and figure.round and count.high is None:
        modifier = "approx"
    change = change_of(text, count.start, count.end, pack, left_only=name not in pack.units.percent.values())
    if change is None and last and last.change and last.unit == name:
        listed = text[last.end : count.start].strip().lower() in pack.units.lists
        change = last.change if listed else None  # grew 5% and 7%
    return QuantityValue(
        count.start,
        count.end,
        trimmed(count.value),
        None if count.high is None else trimmed(count.high),
        name,
        code,
        modifier,
        change,
    )


def _is_apposed_age(text: str, figure: Figure) -> bool:
    """Tell whether a figure stands as an age behind a name: Jane Poe, 45, said."""
    between = (
        text[max(0, figure.start - 2) : figure.start] == ", " and text[figure.end : figure.end + 1] == ","
    )
    return between and figure.digits and 1 < figure.value < 110 and text[figure.start - 3].isalpha()


def _carried(
    text: str, figure: Figure, last: QuantityValue | None, pack: Pack
) -> tuple[str | None, str | None]:
    """Give a bare figure the unit that the words around it name, or that of the count before it."""
    if figure.part:
        return "ratio", "1"
    units, after = pack.units, text[figure.end : figure.end + 20].lower().lstrip()
    if (
        _is_apposed_age(text, figure)
        or ends_with(text, figure.start, units.age_cues)
        or after.startswith(units.age_bounds or ("\0",))
    ):
        return units.age_unit, "a"
    name = named_elsewhere(text, figure, pack)
    if name or last is None or not same_sentence(text, last.end, figure.start):
        return name, None
    if last.unit in (units.age_unit, "ratio", *units.folds, *units.discounts):
        return None, None
    if last.unit in units.percent.values() and not figure.value % 1:
        return None, None
    if last.unit_code and not _alike(figure.value, last.value):
        return None, None
    return last.unit, last.unit_code


def _alike(one: Decimal, other: Decimal | None) -> bool:
    """Tell whether two values may measure things of one kind."""
    return bool(other) and Decimal("0.02") < abs(one / (other or 1)) < _FAR


_FAR = 50
