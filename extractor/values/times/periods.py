"""Resolve one thing said of the calendar, the rest left to the context: a day, a month, last week."""

from dataclasses import replace
from datetime import date, timedelta

from extractor.values.times.days import (
    Period,
    add,
    month_of,
    months_of,
    quarter_number,
    season_of,
    week_of,
    year_of,
)
from extractor.values.times.holidays import holiday_in
from extractor.values.times.lunar import lunar_month_from
from extractor.values.times.model import Calendar, Context
from extractor.values.times.nearest import nearest, nearest_weekday
from extractor.values.times.story import grain_of

_HALF_YEAR = 6
_MARCH = 3
_REACH = 24  # months among which a day of the month falls on a given weekday


def part_of_day(place: Calendar, context: Context) -> tuple[str, Period] | None:
    """Resolve last night, this morning, the next morning; a clock time alone is of the day before it."""
    previous = context.previous
    near = previous is not None and previous.from_ is not None and previous.from_ == previous.to
    if place.definite and place.shift is None and "D" in context.seen:
        return day_of(date.fromisoformat(str(context.seen["D"].from_)))
    if (place.anaphoric or place.clock or place.shift == 1) and near and previous is not None:
        return day_of(date.fromisoformat(str(previous.from_)) + timedelta(place.shift or 0))
    return day_of(None if context.reference is None else context.reference + timedelta(place.shift or 0))


def day_of(day: date | None) -> tuple[str, Period] | None:
    """Give a day as TIMEX3 value and period."""
    return None if day is None else (day.isoformat(), (day, day))


def _base_year(place: Calendar, context: Context) -> int | None:
    """Give the year that the words name, if they do."""
    if place.year is not None:
        return place.year
    if place.unit == "Y" and (place.shift is not None or place.definite):
        base = _base(place, context)
        return None if base is None else base.year + (place.shift or 0)
    return context.year


def _base(place: Calendar, context: Context) -> date | None:
    """Give the day that a shift counts from: the reference, or the date before for what refers to it."""
    previous = context.previous
    back = place.anaphoric or (
        place.definite and (place.shift is None or place.unit == "D" or context.narrative)
    )
    open_ = context.reference is None or context.narrative or context.close or place.anaphoric
    if back and place.unit in _COUNTED and (open_ or not place.shift):
        seen = _latest(place.unit, context)
        if seen is not None:
            return seen
    if ((back and open_) or _is_told_year(place, context)) and previous is not None and previous.from_ is not None:
        return date.fromisoformat(previous.from_)
    return context.reference


def _is_told_year(place: Calendar, context: Context) -> bool:
    """Tell whether `the year`, 全年 is the one that the paragraph has just named."""
    if place.unit != "Y" or place.shift is not None or not context.near or context.previous is None:
        return False
    return grain_of(context.previous.timex) == "Y" and (context.whole_units or context.tense == "past")


_COUNTED = {"Q": "Q", "H": "H", "D": "D"}
"""Units of which the latest one told is meant by `the quarter`, `that day`, `the previous quarter`."""


def _latest(unit: str, context: Context) -> date | None:
    """Give the latest quarter, half or day that was told; what is told as past is of one that is over."""
    previous, grain = context.previous, _COUNTED[unit]
    if previous is None or previous.from_ is None:
        return None
    over = context.seen.get(f"past {grain}") if context.tense == "past" and grain != "D" else None
    if over is None and grain_of(previous.timex) == grain:
        return None
    seen = over or context.seen.get(grain)
    return date.fromisoformat(seen.from_) if seen is not None and seen.from_ else None


def holiday_of(place: Calendar, context: Context) -> tuple[str, Period] | None:
    """Resolve a holiday: of the year named, else the nearest."""
    year, rule = _base_year(place, context), str(place.holiday)
    if year is not None:
        return day_of(holiday_in(rule, year))
    if context.reference is None:
        return None
    around = range(context.reference.year - 4, context.reference.year + 5)
    days = [day for day in (holiday_in(rule, year) for year in around) if day is not None]
    return day_of(nearest(days, place.shift, context, prefer_ahead=True))


def lunar_month_place(place: Calendar, context: Context) -> tuple[str, Period] | None:
    """Resolve a month of the Chinese calendar: 正月, 去年腊月."""
    found = holiday_of(replace(place, holiday=f"lunar-{place.month:02d}-01"), context)
    if found is None:
        return None
    first, last = lunar_month_from(found[1][0])
    return f"{first.isoformat()}/{last.isoformat()}", (first, last)


def day_of_month(place: Calendar, context: Context) -> tuple[str, Period] | None:
    """Resolve a day of a month, either of which may be left to the context."""
    year, day, reference = _base_year(place, context), place.day or 1, context.reference
    if place.lunar:
        return holiday_of(replace(place, holiday=f"lunar-{place.month:02d}-{day:02d}"), context)
    if place.month is None:
        return _lone_day(place, context, day)
    if year is not None:
        return day_of(date(year, place.month, day))
    if context.narrative and context.told:
        return day_of(date(_story_year(place.month, context), place.month, day))
    if reference is None:
        return None
    years = [reference.year + step for step in (-1, 0, 1)]
    days = [date(y, place.month, day) for y in years if day <= month_of(y, place.month)[1].day]
    return day_of(nearest(days, place.shift if place.unit is None else None, context))


def _lone_day(place: Calendar, context: Context, day: int) -> tuple[str, Period] | None:
    """Resolve 27日, the 27th: in the month spoken of."""
    reference, previous = context.reference, context.previous
    if place.months is not None or (place.unit == "M" and place.shift is not None):
        step = place.months if place.months is not None else place.shift
        return (
            None
            if reference is None
            else day_of(add(reference.replace(day=1), step or 0, "M").replace(day=day))
        )
    if previous is not None and previous.from_ is not None and len(previous.timex or "") >= 10:
        near = date.fromisoformat(previous.from_)
        if reference is None or context.narrative or (context.close and (reference - near).days > 31):
            return day_of(near.replace(day=day))
    if reference is None:
        return None
    reach = 1 if place.weekday is None else _REACH
    months = [add(reference.replace(day=1), step, "M") for step in range(-reach, reach + 1)]
    days = [m.replace(day=day) for m in months if day <= month_of(m.year, m.month)[1].day]
    if place.weekday is not None:  # Friday the 13th: the months in which it is one
        days = [day for day in days if day.isoweekday() == place.weekday] or days
    return day_of(nearest(days, None, context))


def _story_year(month: int, context: Context) -> int:
    """Give the year in which a month is nearest to where the story is."""
    told = context.told
    if told is None or told.from_ is None:
        return date.min.year
    last = str(told.timex).rpartition("/")[2]
    if grain_of(last) == "Y":
        return int(told.from_[:4])
    day = date.fromisoformat(str(told.to if "/" in str(told.timex) else told.from_))
    year = _nearest_year(month, day)
    return max(year, day.year) if context.leads or context.tense == "future" else year


def _nearest_year(month: int, day: date) -> int:
    """Give the year in which a month is nearest to a day."""
    return day.year + (day.month - month > _HALF_YEAR) - (month - day.month > _HALF_YEAR)


def weekday_of(place: Calendar, context: Context) -> tuple[str, Period] | None:
    """Resolve a weekday: of a week named, else by the tense."""
    reference = context.reference
    if reference is None:
        return None
    week = place.week if place.week is not None else place.shift if place.unit == "W" else None
    if week is not None:
        return day_of(week_of(reference)[0] + timedelta(7 * week + (place.weekday or 1) - 1))
    return day_of(nearest_weekday(place.weekday or 1, place.shift, context))


def month_place(place: Calendar, context: Context) -> tuple[str, Period] | None:
    """Resolve a month or ten days of it."""
    month, year, reference = place.month or 1, _base_year(place, context), context.reference
    if year is None and context.narrative and context.told and place.shift is None:
        year = _story_year(month, context)
    if year is None:
        if reference is None:
            if context.previous is None or context.previous.from_ is None or context.tense == "future":
                return None
            if place.unit == "Y" or place.shift is not None:
                return None
            year = int(context.previous.from_[:4])
        elif (
            context.close
            and place.shift is None
            and len(str(context.previous and context.previous.timex)) >= 7
        ):
            year = _nearest_year(month, context.before or date.min)
        else:
            starts = [date(reference.year + step, month, 1) for step in (-2, -1, 0, 1, 2)]
            start = nearest(starts, place.shift, context, unit="M")
            if start is None:
                return None
            year = start.year
    first, last = month_of(year, month)
    found = f"{year:04d}-{month:02d}", (first, last)
    return found if place.ten is None else ten_days(place.ten, found)


def ten_days(number: int, month: tuple[str, Period]) -> tuple[str, Period]:
    """Give the first, second or last ten days of a month: 上旬, 中旬, 下旬."""
    timex, (first, last) = month
    start, end = [(1, 10), (11, 20), (21, last.day)][number - 1]
    return timex, (first.replace(day=start), first.replace(day=end))


def part_of_year(place: Calendar, context: Context) -> tuple[str, Period] | None:
    """Resolve a quarter, half or season."""
    year = _base_year(place, context)
    if year is None and context.narrative and context.told and place.shift is None:
        found = _in_year(place, _story_year(_in_year(place, 2000)[1][0].month, context))
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
        return f"{place.year:04d}", year_of(place.year)
    reference, unit, shift = _base(place, context), place.unit, place.shift or 0
    if reference is None or unit is None:
        return None
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
