"""Resolve periods: quarters, halves, seasons, decades, and units counted from a day: last week."""

from datetime import date, timedelta

from extractor.values.times.anchors import base_of, base_year, story_year
from extractor.values.times.day_places import day_of
from extractor.values.times.days import (
    Period,
    add,
    month_of,
    months_of,
    name_of,
    quarter_number,
    season_of,
    week_of,
    year_of,
)
from extractor.values.times.model import Calendar, Context
from extractor.values.times.nearest import nearest

_MARCH = 3
_FISCAL = "FY"  # as TIMEX3 names a business year


def part_of_year(place: Calendar, context: Context) -> tuple[str, Period] | None:
    """Resolve a quarter, half or season."""
    year = base_year(place, context)
    if year is None and context.narrative and context.told and place.shift is None:
        found = _in_year(place, story_year(_in_year(place, 2000)[1][0].month, context))
        return _winter(found, place, after=True)
    if year is None and context.reference is None and context.previous and context.previous.from_:
        year = int(context.previous.from_[:4])
    if year is not None:
        return _in_year(place, year)
    reference = context.reference
    if reference is None:
        return None
    options = {
        first: step for step in (-2, -1, 0, 1, 2) for first in [_in_year(place, reference.year + step)[1][0]]
    }
    unit = "Q" if place.quarter else "H" if place.half else "S"
    start = nearest(list(options), place.shift, context, unit=unit)
    if start is None:
        return None
    found = _in_year(place, reference.year + options[start])
    return _winter(found, place, after=reference.year > start.year and reference.month <= _MARCH)


def _winter(found: tuple[str, Period], place: Calendar, *, after: bool) -> tuple[str, Period]:
    """Name a winter that no year was given for after its second year, where it is told from there."""
    if place.season != "WI" or not after:
        return found
    return f"{found[1][1].year:04d}-WI", found[1]


def _in_year(place: Calendar, year: int) -> tuple[str, Period]:
    if place.quarter is not None:
        return f"{year:04d}-Q{place.quarter}", months_of(year, 3 * place.quarter - 2, 3 * place.quarter)
    if place.half is not None:
        return f"{year:04d}-H{place.half}", months_of(year, 6 * place.half - 5, 6 * place.half)
    return f"{year:04d}-{place.season}", season_of(year, str(place.season))


def decade_of(place: Calendar) -> tuple[str, Period]:
    """Resolve a decade or century."""
    if place.century is not None and place.decade is None:
        start = place.century * 100 + 1
        return f"{place.century:02d}", (date(start, 1, 1), date(start + 99, 12, 31))
    decade = place.decade or 0
    if place.century is not None:
        decade = place.century * 10 + decade % 10
    return f"{decade:03d}", (date(decade * 10, 1, 1), date(decade * 10 + 9, 12, 31))


def unit_of(place: Calendar, context: Context) -> tuple[str, Period] | None:
    """Resolve a year, or a unit counted from the reference: last week, this quarter, the year."""
    if place.year is not None:
        return f"{_FISCAL if place.fiscal else ''}{place.year:04d}", year_of(place.year)
    reference, unit, shift = base_of(place, context), place.unit, place.shift or 0
    if reference is None or unit is None:
        return None
    week = _told_week(place, context)
    if week is not None:
        first, last = week[0] + timedelta(7 * shift), week[1] + timedelta(7 * shift)
        return name_of(first, last), (first, last)
    if unit == "Y":
        return f"{reference.year + shift:04d}", year_of(reference.year + shift)
    if unit in ("M", "D", "W", "Q", "H"):
        return _around(reference, unit, shift)
    if unit == "K":
        return _weekend(place, context, reference)
    if unit == "E":
        decade = reference.year // 10 + shift
        return f"{decade:03d}", (date(decade * 10, 1, 1), date(decade * 10 + 9, 12, 31))
    if unit == "C":
        return decade_of(Calendar(century=(reference.year - 1) // 100 + shift))
    return None


def _told_week(place: Calendar, context: Context) -> Period | None:
    """Give the seven days told of that the previous week lies before: the week ended March 12."""
    previous = context.previous
    if place.unit != "W" or not place.anaphoric or previous is None or not previous.from_ or not previous.to:
        return None
    first, last = date.fromisoformat(previous.from_), date.fromisoformat(previous.to)
    return (first, last) if (last - first).days == _SIX else None


_SIX = 6


def _around(reference: date, unit: str, shift: int) -> tuple[str, Period] | None:
    if unit == "D":
        return day_of(reference + timedelta(shift))
    if unit == "W":
        first, last = week_of(reference + timedelta(7 * shift))
        year, week, _ = first.isocalendar()
        return f"{year:04d}-W{week:02d}", (first, last)
    if unit == "H":
        start = add(reference.replace(day=1, month=1 if reference.month <= 6 else 7), shift, "H")
        return _in_year(Calendar(half=1 if start.month == 1 else 2), start.year)
    if unit == "Q":
        start = add(date(reference.year, 3 * quarter_number(reference) - 2, 1), shift, "Q")
        return _in_year(Calendar(quarter=quarter_number(start)), start.year)
    start = add(reference.replace(day=1), shift, "M")
    return f"{start.year:04d}-{start.month:02d}", month_of(start.year, start.month)


def _weekend(place: Calendar, context: Context, reference: date) -> tuple[str, Period]:
    saturday = week_of(reference)[0] + timedelta(5)
    if place.shift is not None:
        saturday += timedelta(7 * place.shift)
    elif context.tense != "future" and not context.alone and saturday > reference:
        saturday -= timedelta(7)
    year, week, _ = saturday.isocalendar()
    return f"{year:04d}-W{week:02d}-WE", (saturday, saturday + timedelta(1))


def before_christ(place: Calendar) -> str:
    """Give the TIMEX3 value of a place before Christ, which ISO dates cannot hold.

    >>> before_christ(Calendar(year=-44, month=3)), before_christ(Calendar(century=-4))
    ('BC0044-03', 'BC03')
    """
    if place.year is not None:
        tail = "".join(f"-{part:02d}" for part in (place.month, place.day) if part is not None)
        return f"BC{-place.year:04d}{tail}"
    return f"BC{-place.decade:03d}" if place.decade is not None else f"BC{-(place.century or 0) - 1:02d}"


def unresolved(place: Calendar) -> str | None:
    """Give the TIMEX3 value of what lacks its anchor."""
    if place.weekday is not None and place.day is None:
        return f"XXXX-WXX-{place.weekday}"
    year = "XXXX" if place.year is None else f"{place.year:04d}"
    if place.day is not None:
        month = "XX" if place.month is None else f"{place.month:02d}"
        return f"{year}-{month}-{place.day:02d}"
    if place.month is not None:
        return f"{year}-{place.month:02d}"
    if place.quarter is not None or place.half is not None or place.season is not None:
        name = f"Q{place.quarter}" if place.quarter else f"H{place.half}" if place.half else place.season
        return f"{year}-{name}"
    if place.days is not None:
        return "XXXX-XX-XX"
    return {"Y": "XXXX", "M": "XXXX-XX", "W": "XXXX-WXX", "D": "XXXX-XX-XX", "K": "XXXX-WXX-WE"}.get(
        place.unit or ""
    )
