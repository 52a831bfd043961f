"""Resolve places in the calendar: absolute, relative or in part, and ranges of them."""

from dataclasses import fields, replace
from datetime import date, timedelta

from extractor.values.times.day_places import (
    day_of,
    day_of_month,
    days_off,
    holiday_of,
    lunar_month_place,
    month_place,
    part_of_day,
    ten_days,
    weekday_of,
)
from extractor.values.times.days import Period, add, month_of, name_of, week_of
from extractor.values.times.model import Calendar, Context, Range, TimeValue
from extractor.values.times.periods import before_christ, decade_of, part_of_year, unit_of, unresolved
from extractor.values.times.portions import portion, sub_period
from extractor.values.times.story import grain_of

_DAY_PARTS = {"MO", "AF", "EV", "NI", "MI", "DT", "12:00", "24:00"}


def resolve_place(place: Calendar, context: Context) -> TimeValue:
    """Resolve one place; without an anchor where it needs one, the TIMEX3 value keeps its X."""
    if place.now:
        return _present(context.reference)
    if min(place.year or 0, place.decade or 0, place.century or 0) < 0:
        return TimeValue(before_christ(place), mod=_mod(place))
    if place.part == "TURN":
        place = _turn(place, context)
    anchor = _anchor(place, context)
    found = _period(place, context)
    if found is None:
        return TimeValue(unresolved(place), mod=_mod(place))
    timex, (first, last) = found
    if place.part:
        timex, (first, last) = portion(timex, (first, last), place, context)
    tail = _tail(place)
    return TimeValue(timex + tail, first.isoformat(), last.isoformat(), _mod(place), anchor)


def _turn(place: Calendar, context: Context) -> Calendar:
    """Give the year at which a century turned: the nearest one; other units turn where they begin."""
    if place.century is not None and place.decade is None:
        return Calendar(year=place.century * 100)
    if place.unit != "C":
        return replace(place, part="START")
    told = context.told.from_ if context.narrative and context.told else None
    base = date.fromisoformat(told) if told else context.reference
    return replace(place, part=None) if base is None else Calendar(year=round(base.year / 100) * 100)


def _present(reference: date | None) -> TimeValue:
    """Give the day of writing as TIMEX3 names it where no more is said."""
    day = None if reference is None else reference.isoformat()
    return TimeValue("PRESENT_REF", day, day, None, day)


def resolve_range(form: Range, context: Context) -> TimeValue:
    """Resolve from A to B: each end takes from the other what it lacks."""
    first, last = _complete(form.first, form.last), _complete(form.last, form.first)
    if _is_weekday(form.first) and last.weekday and last.week is None and last.unit is None:
        return _weekdays(form, context)
    if last.same:  # 12月至次年2月
        context = replace(context, previous=resolve_place(first, context))
    end = resolve_place(last, context)
    if first.year is None and end.from_ is not None:
        context = replace(context, year=int(end.from_[:4]))
    start = resolve_place(first, context)
    if start.from_ is None or end.to is None:
        return TimeValue(f"{start.timex}/{end.timex}" if start.timex and end.timex else None)
    from_ = start.from_
    if from_ > end.to and form.first.year is None and form.first.unit is None:  # November to February
        from_ = add(date.fromisoformat(from_), -1, "Y").isoformat()
        start = replace(start, timex=f"{int(from_[:4])}{(start.timex or '')[4:]}")
    if from_ > end.to:
        return TimeValue(f"{start.timex}/{end.timex}")
    return TimeValue(f"{start.timex}/{end.timex}", from_, end.to, None, start.anchor or end.anchor)


def _is_weekday(place: Calendar) -> bool:
    return place.weekday is not None and place.day is None and place.sub is None


def _weekdays(form: Range, context: Context) -> TimeValue:
    """Resolve from one weekday to the next other one: Monday to Friday, 上周五到周一."""
    start = resolve_place(form.first, context)
    if start.from_ is None:
        return TimeValue(None)
    first = date.fromisoformat(start.from_)
    last = first + timedelta(((form.last.weekday or 1) - first.isoweekday()) % 7)
    timex = f"{start.timex}/{last.isoformat()}{_tail(form.last)}"
    return TimeValue(timex, start.from_, last.isoformat(), None, start.anchor)


_LARGER = ("century", "decade", "year", "month", "week", "months", "days", "unit", "shift")


def _complete(place: Calendar, other: Calendar) -> Calendar:
    """Fill from the other end what is larger than the largest thing said: 8日 in 11月8日至10日."""
    if place.months is not None or place.same or (place.century is not None and place.decade is None):
        return place
    if place.day is not None and place.month is None and place.days is None and other.month is not None:
        place = replace(place, month=other.month)
    if place.year is not None or place.decade is not None or place.days is not None or place.week is not None:
        return place
    wanted = {"year", "short_year", "decade"} if place.month or place.quarter or place.half else set(_LARGER)
    if place.unit is not None or (place.weekday and place.day is None):
        wanted = set()
    if place.month or place.quarter or place.half or place.season:
        wanted |= {"unit", "shift"} if other.unit == "Y" and not other.same else set()
    filled = {
        item.name: getattr(other, item.name)
        for item in fields(Calendar)
        if item.name in wanted and (getattr(place, item.name) is None or getattr(place, item.name) is False)
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
        return day_of(None if context.reference is None else context.reference + timedelta(place.days))
    if place.nth is not None and place.sub is not None:
        return _nth(place, context)
    if place.holiday is not None:
        found = holiday_of(place, context)
        return days_off(found, place.holiday) if place.off and found is not None else found
    if place.day is not None:
        return day_of_month(place, context)
    if place.weekday is not None:
        return weekday_of(place, context)
    if place.month is not None:
        return lunar_month_place(place, context) if place.lunar else month_place(place, context)
    if place.quarter is not None or place.half is not None or place.season is not None:
        return part_of_year(place, context)
    if place.plan is not None:
        start = 1981 + 5 * (place.plan - 6)
        return f"{start}/{start + 4}", (date(start, 1, 1), date(start + 4, 12, 31))
    if place.decade is not None or place.century is not None:
        if place.unit == "C" and context.reference is not None:
            place = replace(place, century=context.reference.year // 100 + (place.shift or 0))
        return decade_of(place)
    if place.day_part and place.unit == "D" and place.shift is None and context.reference is not None:
        return day_of(context.reference - timedelta(context.tense != "future"))  # overnight
    if (place.day_part or place.clock) and place.unit is None and place.year is None:
        return part_of_day(place, context)
    if place.year is not None and place.shift is not None and place.unit in ("Q", "M", "W", "D", "K", "H"):
        return _nth(replace(place, nth=-1, sub=place.unit, unit=None, shift=None), context)
    found = unit_of(place, context)
    return ten_days(place.ten, found) if place.ten is not None and found is not None else found


def _same(place: Calendar, context: Context) -> tuple[str, Period] | None:
    """Resolve the same day, the same month last year, 去年同期."""
    previous = _told(place, context)
    if previous is None:
        return _unseen(place, context)
    first, last = date.fromisoformat(str(previous.from_)), date.fromisoformat(str(previous.to))
    if place.year is not None:
        place = replace(place, year=None, shift=place.year - first.year)
    if place.unit in ("Y", "M", "D"):
        if place.month is not None or place.half is not None or place.quarter is not None:
            return _period(
                replace(place, same=False, unit=None, shift=None, year=first.year + (place.shift or 0)),
                context,
            )
        return unit_of(replace(place, same=False, shift=place.shift or 0), replace(context, reference=first))
    if not place.shift:
        return f"{previous.timex}", (first, last)
    start, end = add(first, place.shift, "Y"), add(last, place.shift, "Y")
    if (last + timedelta(1)).day == 1 and first != last:  # the end of February
        end = month_of(end.year, end.month)[1]
    return name_of(start, end), (start, end)


def _told(place: Calendar, context: Context) -> TimeValue | None:
    """Give the date told before that `the same` means."""
    previous = context.previous
    if previous is None or previous.from_ is None or previous.to is None:
        return None
    if place.unit is not None and place.unit in "QH" and place.shift == 0:  # the latest quarter
        return context.seen.get(f"past {place.unit}")
    if place.unit is not None and place.unit in "DQH" and grain_of(previous.timex) != place.unit:
        return context.seen.get(place.unit, previous if place.unit == "D" else None)
    if place.unit is None and not context.whole_units and grain_of(previous.timex) in ("D", "W"):
        return next((context.seen[grain] for grain in "QHMY" if grain in context.seen), None)
    return previous


def _unseen(place: Calendar, context: Context) -> tuple[str, Period] | None:
    """Resolve what is the same as nothing told: the quarter reported is the last one."""
    if place.unit is None:
        return None if context.whole_units else unit_of(Calendar(unit="Y", shift=place.shift or 0), context)
    if place.year is not None:
        return unit_of(Calendar(year=place.year), context)
    if place.unit in ("Q", "H") and place.shift is not None and context.reference is not None:
        back = -1 + place.shift * (4 if place.unit == "Q" else 2)
        return unit_of(Calendar(unit=place.unit, shift=back), context)
    return _period(replace(place, same=False, shift=place.shift or 0), context)


def _nth(place: Calendar, context: Context) -> tuple[str, Period] | None:
    """Resolve the third Tuesday of September, the first nine months of 2023."""
    whole = replace(place, nth=None, sub=None, count=None, weekday=None, part=None)
    empty = all(
        getattr(whole, name) is None
        for name in ("year", "month", "unit", "quarter", "half", "decade", "day", "holiday")
    )
    if empty and (place.count is None or context.reference is None):
        return None
    base = _period(replace(whole, unit="Y", shift=0) if empty else whole, context)
    if base is not None and place.nth == 0:
        return _week_around(base[1][0], str(place.sub))
    found = None if base is None else sub_period(place, base[1], iso_weeks=not context.whole_units)
    if found and empty and _is_ahead(found[1], context):  # the first nine months, told in May as over
        return _nth(replace(place, unit="Y", shift=-1), context)
    return found


def _is_ahead(period: Period, context: Context) -> bool:
    return context.tense == "past" and context.reference is not None and period[1] > context.reference


def _week_around(day: date, sub: str) -> tuple[str, Period]:
    """Give the week, or its weekend, that a day lies in."""
    # The weekend of a holiday on Monday or Tuesday is the one before it.
    first, last = week_of(day - timedelta(2) if sub == "K" else day)
    year, week, _ = first.isocalendar()
    if sub == "K":
        return f"{year:04d}-W{week:02d}-WE", (last - timedelta(1), last)
    return f"{year:04d}-W{week:02d}", (first, last)
