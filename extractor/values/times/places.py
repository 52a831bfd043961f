"""Resolve places in the calendar: years to days, absolute, relative or in part."""

from dataclasses import fields, replace
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
from extractor.values.times.model import Calendar, Context, Range, TimeValue
from extractor.values.times.nearest import nearest, nearest_weekday
from extractor.values.times.portions import portion, sub_period

_FIRST_PLAN = 1953  # of the first five-year plan; from the sixth (1981) on they follow without a gap
_DAY_PARTS = {"MO", "AF", "EV", "NI", "MI", "DT"}


def resolve_place(place: Calendar, context: Context) -> TimeValue:
    """Resolve one place; without an anchor where it needs one, the TIMEX3 value keeps its X."""
    anchor = _anchor(place, context)
    found = _period(place, context)
    if found is None:
        return TimeValue(_unresolved(place), mod=_mod(place))
    timex, (first, last) = found
    if place.part:
        timex, (first, last) = portion(timex, (first, last), place, context)
    tail = _tail(place)
    return TimeValue(timex + tail, first.isoformat(), last.isoformat(), _mod(place), anchor)


def resolve_range(form: Range, context: Context) -> TimeValue:
    """Resolve from A to B: each end takes from the other what it lacks."""
    first, last = _complete(form.first, form.last), _complete(form.last, form.first)
    end = resolve_place(last, context)
    if first.year is None and end.from_ is not None:
        context = replace(context, year=int(end.from_[:4]))
    start = resolve_place(first, context)
    if start.from_ is None or end.to is None:
        return TimeValue(f"{start.timex}/{end.timex}" if start.timex and end.timex else None)
    from_ = start.from_
    if from_ > end.to and form.first.year is None:  # November to February
        from_ = add(date.fromisoformat(from_), -1, "Y").isoformat()
        start = replace(start, timex=f"{int(from_[:4])}{(start.timex or '')[4:]}")
    if from_ > end.to:
        return TimeValue(f"{start.timex}/{end.timex}")
    return TimeValue(f"{start.timex}/{end.timex}", from_, end.to, None, start.anchor or end.anchor)


_LARGER = ("century", "decade", "year", "month", "week", "months", "days", "unit", "shift")


def _complete(place: Calendar, other: Calendar) -> Calendar:
    """Fill from the other end what is larger than the largest thing said: 8日 in 11月8日至10日."""
    if place.year is not None or place.decade is not None or place.days is not None or place.week is not None:
        return place
    wanted = {"year", "short_year", "decade"} if place.month or place.quarter or place.half else set(_LARGER)
    if place.unit is not None or (place.weekday and place.day is None):
        wanted = set()
    if place.month or place.quarter or place.half or place.season:
        wanted |= {"unit", "shift"} if other.unit == "Y" else set()
    filled = {
        item.name: getattr(other, item.name)
        for item in fields(Calendar)
        if item.name in wanted and getattr(place, item.name) in (None, False)
    }
    return replace(place, **filled)


def _anchor(place: Calendar, context: Context) -> str | None:
    if place.same or place.definite:
        return context.previous.from_ if context.previous else None
    full = place.year or place.decade or place.century or place.plan
    return None if full or context.reference is None else context.reference.isoformat()


def _mod(place: Calendar) -> str | None:
    return {"START_DAY": "START", "END_DAY": "END", "REST": "END", "EVE": None}.get(
        place.part or "", place.part
    )


def _tail(place: Calendar) -> str:
    if place.clock:
        return f"T{place.clock}"
    return f"T{place.day_part}" if place.day_part in _DAY_PARTS else ""


def _period(place: Calendar, context: Context) -> tuple[str, Period] | None:
    """Give TIMEX3 value and days, by the finest thing said."""
    if place.same:
        return _same(place, context)
    if place.days is not None:
        return _day(None if context.reference is None else context.reference + timedelta(place.days))
    if place.nth is not None and place.sub is not None:
        return _nth(place, context)
    if place.holiday is not None:
        return _holiday(place, context)
    if place.day is not None:
        return _of_month(place, context)
    if place.weekday is not None:
        return _weekday(place, context)
    if place.month is not None:
        return _month(place, context)
    if place.quarter is not None or place.half is not None or place.season is not None:
        return _part_of_year(place, context)
    if place.plan is not None:
        start = 1981 + 5 * (place.plan - 6)
        return f"{start}/{start + 4}", (date(start, 1, 1), date(start + 4, 12, 31))
    if place.decade is not None or place.century is not None:
        if place.unit == "C" and context.reference is not None:
            place = replace(place, century=context.reference.year // 100 + (place.shift or 0))
        return _decade(place)
    if (place.day_part or place.clock) and place.unit is None and place.year is None:
        return _part_of_day(place, context)
    if place.year is not None and place.shift is not None and place.unit in ("Q", "M", "W", "D", "K", "H"):
        return _nth(replace(place, nth=-1, sub=place.unit, unit=None, shift=None), context)
    return _unit(place, context)


def _part_of_day(place: Calendar, context: Context) -> tuple[str, Period] | None:
    """Resolve last night, this morning, the next morning; a clock time alone is of the day before it."""
    previous = context.previous
    near = previous is not None and previous.from_ is not None and previous.from_ == previous.to
    if (place.anaphoric or place.clock or place.shift == 1) and near and previous is not None:
        return _day(date.fromisoformat(str(previous.from_)) + timedelta(place.shift or 0))
    return _day(None if context.reference is None else context.reference + timedelta(place.shift or 0))


def _day(day: date | None) -> tuple[str, Period] | None:
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
    if back and open_ and previous is not None and previous.from_ is not None:
        return date.fromisoformat(previous.from_)
    return context.reference


def _same(place: Calendar, context: Context) -> tuple[str, Period] | None:
    previous = context.previous
    if previous is None or previous.from_ is None or previous.to is None:
        return _unit(replace(place, same=False, shift=0), context) if place.unit else None
    first, last = date.fromisoformat(previous.from_), date.fromisoformat(previous.to)
    if place.unit in ("Y", "M", "D"):
        if place.month is not None or place.half is not None or place.quarter is not None:
            return _period(
                replace(place, same=False, unit=None, shift=None, year=first.year + (place.shift or 0)),
                context,
            )
        return _unit(replace(place, same=False, shift=place.shift or 0), replace(context, reference=first))
    if place.shift and place.unit is None:  # the same period of another year
        first, last = add(first, place.shift, "Y"), add(last, place.shift, "Y")
    return f"{previous.timex}" if not place.shift else f"{first.year:04d}", (first, last)


def _holiday(place: Calendar, context: Context) -> tuple[str, Period] | None:
    year, rule = _base_year(place, context), str(place.holiday)
    if year is not None:
        return _day(holiday_in(rule, year))
    if context.reference is None:
        return None
    around = range(context.reference.year - 4, context.reference.year + 5)
    days = [day for day in (holiday_in(rule, year) for year in around) if day is not None]
    return _day(nearest(days, place.shift, context, prefer_ahead=True))


def _of_month(place: Calendar, context: Context) -> tuple[str, Period] | None:
    """Resolve a day of a month, either of which may be left to the context."""
    year, day, reference = _base_year(place, context), place.day or 1, context.reference
    if place.lunar:
        return _holiday(replace(place, holiday=f"lunar-{place.month:02d}-{day:02d}"), context)
    if place.month is None:
        return _lone_day(place, context, day)
    if year is not None:
        return _day(date(year, place.month, day))
    if context.narrative and context.previous and context.previous.from_:
        return _day(date(_story_year(place.month, context), place.month, day))
    if reference is None:
        return None
    years = [reference.year + step for step in (-1, 0, 1)]
    days = [date(y, place.month, day) for y in years if day <= month_of(y, place.month)[1].day]
    return _day(nearest(days, place.shift if place.unit is None else None, context))


def _lone_day(place: Calendar, context: Context, day: int) -> tuple[str, Period] | None:
    """Resolve 27日, the 27th: in the month spoken of."""
    reference, previous = context.reference, context.previous
    if place.months is not None or (place.unit == "M" and place.shift is not None):
        step = place.months if place.months is not None else place.shift
        return (
            None
            if reference is None
            else _day(add(reference.replace(day=1), step or 0, "M").replace(day=day))
        )
    if previous is not None and previous.from_ is not None and len(previous.timex or "") >= 10:
        near = date.fromisoformat(previous.from_)
        if reference is None or context.narrative or (context.close and (reference - near).days > 31):
            return _day(near.replace(day=day))
    if reference is None:
        return None
    months = [add(reference.replace(day=1), step, "M") for step in (-1, 0, 1)]
    days = [m.replace(day=day) for m in months if day <= month_of(m.year, m.month)[1].day]
    return _day(nearest(days, None, context))


def _story_year(month: int, context: Context) -> int:
    previous = context.previous
    year, before = int(str(previous.from_)[:4]), int(str(previous.from_)[5:7])  # type: ignore[union-attr]
    known = previous is not None and len(previous.timex or "") >= 7
    return year + 1 if known and before >= 10 and month <= 3 else year


def _same_run(month: int, context: Context) -> int:
    """Give the year in which a month is nearest to the month told before it in the sentence."""
    year, before = int(str(context.previous.from_)[:4]), int(str(context.previous.from_)[5:7])  # type: ignore[union-attr]
    return year + (1 if before - month > 6 else -1 if month - before > 6 else 0)


def _weekday(place: Calendar, context: Context) -> tuple[str, Period] | None:
    reference = context.reference
    if reference is None:
        return None
    week = place.week if place.week is not None else place.shift if place.unit == "W" else None
    if week is not None:
        return _day(week_of(reference)[0] + timedelta(7 * week + (place.weekday or 1) - 1))
    return _day(nearest_weekday(place.weekday or 1, place.shift, context))


def _month(place: Calendar, context: Context) -> tuple[str, Period] | None:
    month, year, reference = place.month or 1, _base_year(place, context), context.reference
    if year is None and context.narrative and context.previous and context.previous.from_:
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
            year = _same_run(month, context)
        else:
            starts = [date(reference.year + step, month, 1) for step in (-2, -1, 0, 1, 2)]
            start = nearest(starts, place.shift, context, unit="M")
            if start is None:
                return None
            year = start.year
    first, last = month_of(year, month)
    if place.ten is not None:
        days = [(1, 10), (11, 20), (21, last.day)][place.ten - 1]
        part = (first.replace(day=days[0]), first.replace(day=days[1]))
        return f"{year:04d}-{month:02d}", part
    return f"{year:04d}-{month:02d}", (first, last)


def _part_of_year(place: Calendar, context: Context) -> tuple[str, Period] | None:
    year = _base_year(place, context)
    if year is None and context.previous and context.previous.from_:
        known = context.reference is None or context.narrative
        year = int(context.previous.from_[:4]) if known else None
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
    return None if start is None else _in_year(place, reference.year + options[start])


def _in_year(place: Calendar, year: int) -> tuple[str, Period]:
    if place.quarter is not None:
        return f"{year:04d}-Q{place.quarter}", months_of(year, 3 * place.quarter - 2, 3 * place.quarter)
    if place.half is not None:
        return f"{year:04d}-H{place.half}", months_of(year, 6 * place.half - 5, 6 * place.half)
    return f"{year:04d}-{place.season}", season_of(year, str(place.season))


def _decade(place: Calendar) -> tuple[str, Period]:
    if place.century is not None and place.decade is None:
        start = place.century * 100 + 1
        return f"{place.century:02d}", (date(start, 1, 1), date(start + 99, 12, 31))
    decade = place.decade or 0
    if place.century is not None:
        decade = place.century * 10 + decade % 10
    return f"{decade:03d}", (date(decade * 10, 1, 1), date(decade * 10 + 9, 12, 31))


def _nth(place: Calendar, context: Context) -> tuple[str, Period] | None:
    """Resolve the third Tuesday of September, the first nine months of 2023."""
    whole = replace(place, nth=None, sub=None, count=None, weekday=None, part=None)
    empty = all(
        getattr(whole, name) is None for name in ("year", "month", "unit", "quarter", "half", "decade")
    )
    if empty and (place.count is None or context.reference is None):
        return None
    base = _period(replace(whole, unit="Y", shift=0) if empty else whole, context)
    return None if base is None else sub_period(place, base[1])


def _unit(place: Calendar, context: Context) -> tuple[str, Period] | None:
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
        return _decade(Calendar(century=(reference.year - 1) // 100 + shift))
    return None


def _around(reference: date, unit: str, shift: int) -> tuple[str, Period] | None:
    if unit == "D":
        return _day(reference + timedelta(shift))
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
    elif context.tense != "future" and saturday > reference:
        saturday -= timedelta(7)
    year, week, _ = saturday.isocalendar()
    return f"{year:04d}-W{week:02d}-WE", (saturday, saturday + timedelta(1))


def _unresolved(place: Calendar) -> str | None:
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
