"""Counts that belong together: ranges, feet and inches, sides of one thing, figures that share a unit."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from extractor.lang.pack import Pack
from extractor.values.context import ends_with, linked, moved, shared_scale
from extractor.values.dense_sums import bare_digits
from extractor.values.numbers import any_of
from extractor.values.scan import Figure
from extractor.values.trends import change_of
from extractor.values.units import Unit


@dataclass(frozen=True, slots=True)
class Count:
    """A figure with its unit; without one it counts only if the words around it say so."""

    start: int
    end: int
    figure: Figure
    value: Decimal
    high: Decimal | None = None
    unit: Unit | None = None


def counted(text: str, figure: Figure, unit: Unit | None) -> Count:
    """Put a figure together with its unit."""
    if unit is None:
        return Count(figure.start, figure.end, figure, figure.value, figure.high)
    value = figure.value + unit.extra
    if unit.plain_digits:
        value = Decimal(bare_digits(text[figure.start : figure.loose_end]))
    start = figure.start if unit.start is None else unit.start
    high = None if figure.high is None else figure.high * unit.factor
    return Count(start, unit.end, figure, value * unit.factor, high, unit)


def combined(text: str, counts: list[Count], pack: Pack) -> list[Count]:
    """Join what belongs together, in text order."""
    counts = _merged(text, _merged(text, counts, _tolerance, pack), _parts, pack)
    return _with_shared_units(text, _merged(text, counts, _range, pack), pack)


def _merged(
    text: str, counts: list[Count], join: Callable[[str, Count, Count, Pack], Count | None], pack: Pack
) -> list[Count]:
    """Join neighbours wherever they make one value."""
    done: list[Count] = []
    for count in counts:
        one = join(text, done[-1], count, pack) if done else None
        if one:
            done[-1] = one
        else:
            done.append(count)
    return done


def _tolerance(text: str, value: Count, margin: Count, _pack: Pack) -> Count | None:
    """Take in how exact a value is: 9.8 ± 0.1 m, in which the unit stands last."""
    if text[value.end : margin.start].strip() not in _TOLERANCES or value.high or margin.high:
        return None
    unit = value.unit or margin.unit
    return replace(value, end=margin.end, unit=None if unit is None else replace(unit, end=margin.end))


_TOLERANCES = ("±", "+/-", "+/−", "+-")


def _parts(text: str, whole: Count, part: Count, pack: Pack) -> Count | None:
    """Add the inches to the feet in front of them."""
    if not (whole.unit and part.unit and whole.unit.code and part.unit.code) or whole.high or part.high:
        return None
    parts = pack.units.part_units.get((whole.unit.code, part.unit.code))
    if parts is None or not 0 <= part.value < parts or whole.value % 1 or whole.value < 0:
        return None
    if text[whole.end : part.start].strip().lower() not in ("", *pack.numbers.joiners):
        return None
    return replace(whole, end=part.end, value=whole.value + part.value / parts)


def _with_shared_units(text: str, counts: list[Count], pack: Pack) -> list[Count]:
    """Give figures the unit behind the next one where they share it: 7- or 8-inch, 75 x 40 mm."""
    done = list(counts)
    for place in range(len(done) - 2, -1, -1):
        count, after = done[place], done[place + 1]
        if count.unit or not after.unit or after.unit.drop or after.start - count.end > 12:
            continue
        if _goes_over(text, count, after, pack) or _shares(text, count, after, pack):
            done[place] = replace(count, unit=replace(after.unit, end=count.end, start=None))
    return done


def _goes_over(text: str, low: Count, high: Count, pack: Pack) -> bool:
    """Tell whether two counts are two ends of a move: from 5 to 7 percent."""
    gap = text[low.end : high.start].strip().lower()
    return gap in pack.numbers.range_links and moved(text, low.start, pack.numbers)


def _shares(text: str, count: Count, after: Count, pack: Pack) -> bool:
    """Tell whether a hyphen is left hanging for the unit of the next count, or it is a side of one thing."""
    gap = text[count.end : after.start]
    if _hanging(pack).fullmatch(gap):
        return True
    return bool(after.unit and after.unit.code) and gap.strip().lower() in pack.units.sizes


@cache
def _hanging(pack: Pack) -> re.Pattern[str]:
    words = any_of(pack.units.hanging or (chr(0),))
    return re.compile(rf"-(?:,|,?\s{{1,2}}{words})\s{{1,2}}", re.IGNORECASE)


_HUNDRED = 100


def _percent_range(text: str, low: Count, high: Count, pack: Pack) -> Count | None:
    """Join 百分之二十到百分之三十, and 百分之二十到三十: the other fractions make no ranges."""
    if not low.unit or low.unit.code != "%" or low.value >= high.value:
        return None
    hundredths = pack.numbers.multipliers.get(text[low.start]) == _HUNDRED
    shared = hundredths and high.unit is None and not high.figure.part
    same = high.unit is not None and high.unit.code == "%"
    if not (same or shared) or not linked(text, (low.start, low.end), (high.start, high.end), pack.numbers):
        return None
    unit = replace(low.unit, end=high.end)
    return replace(high, start=low.start, value=low.value, high=high.value, unit=unit)


def _is_move(text: str, low: Count, high: Count, pack: Pack) -> bool:
    """Tell how far something went and where to from the ends of a forecast: 上升0.2%至5.1%, 增长50%至80%.

    Of English verbs the past tells where it came (rose 5% to 7%), the rest foresees (will grow 5% to 7%).
    """
    if not change_of(text, low.start, low.end, pack, left_only=True):
        return False
    dash = not text[low.end : high.start].strip().isalpha()
    if dash or ends_with(text, low.start, pack.units.growths):
        return False
    return pack.numbers.spaced or high.value >= 2 * low.value


def _range(text: str, low: Count, high: Count, pack: Pack) -> Count | None:
    """Join the ends of ranges: 15%至20%, 500-600 metric tons."""
    if low.high is not None or high.high is not None:
        return None
    if low.figure.part or high.figure.part:
        return _percent_range(text, low, high, pack)
    spread = low.value == 0 and bool(high.unit and high.unit.code)  # from 0 to 100 km/h
    if not linked(text, (low.start, low.end), (high.start, high.end), pack.numbers) and not (
        spread and _goes_over(text, low, high, pack)
    ):
        return None
    if low.unit and (high.unit is None or low.unit.name != high.unit.name):
        return None
    if low.unit and low.unit.name and _is_move(text, low, high, pack):
        return None  # rose 5 percent to 7 percent
    value = low.value
    if low.unit is None:
        value = shared_scale(low.figure, high.figure) * (high.unit.factor if high.unit else 1)
    aged = ends_with(text, low.start, pack.units.age_cues)
    paired = any(ends_with(text, low.start, (opener,)) for opener, _ in pack.numbers.range_pairs)
    if high.unit is None and not aged and not (paired and low.unit is None):
        return None
    ends = sorted((value, high.value)) if high.value < 0 else [value, high.value]
    if ends[0] >= ends[1]:
        return None
    return replace(
        high, start=low.start, value=ends[0], high=ends[1], figure=replace(high.figure, start=low.start)
    )
