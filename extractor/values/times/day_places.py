"""Resolve days, weekdays, holidays and months, the rest of them left to the context."""

from dataclasses import replace
from datetime import date, timedelta

from extractor.values.times.anchors import base_year, nearest_year, story_year
from extractor.values.times.days import Period, add, month_of, name_of, week_of
from extractor.values.times.holidays import holiday_in, off_around
from extractor.values.times.lunar import lunar_month_from
from extractor.values.times.model import Calendar, Context
from extractor.values.times.nearest import nearest, nearest_weekday

_SOON = 14  # days ahead from where on a day of the next month is not named alone
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


def holiday_of(place: Calendar, context: Context) -> tuple[str, Period] | None:
    """Resolve a holiday: of the year named, else the nearest."""
    year, rule = base_year(place, context), str(place.holiday)
    if year is not None:
        return day_of(holiday_in(rule, year))
    if context.reference is None:
        return None
    around = range(context.reference.year - 4, context.reference.year + 5)
    days = [day for day in (holiday_in(rule, year) for year in around) if day is not None]
    return day_of(nearest(days, place.shift, context, prefer_ahead=True))


def days_off(found: tuple[str, Period], rule: str) -> tuple[str, Period]:
    """Give the days off around a holiday: 国庆黄金周, 五一假期."""
    first, last = off_around(rule, found[1][0])
    return name_of(first, last), (first, last)


def lunar_month_place(place: Calendar, context: Context) -> tuple[str, Period] | None:
    """Resolve a month of the Chinese calendar: 正月, 去年腊月."""
    found = holiday_of(replace(place, holiday=f"lunar-{place.month:02d}-01"), context)
    if found is None:
        return None
    first, last = lunar_month_from(found[1][0])
    return f"{first.isoformat()}/{last.isoformat()}", (first, last)


def day_of_month(place: Calendar, context: Context) -> tuple[str, Period] | None:
    """Resolve a day of a month, either of which may be left to the context."""
    year, day, reference = base_year(place, context), place.day or 1, context.reference
    if place.lunar:
        return holiday_of(replace(place, holiday=f"lunar-{place.month:02d}-{day:02d}"), context)
    if place.month is None:
        return _lone_day(place, context, day)
    if year is not None:
        return day_of(date(year, place.month, day))
    if context.narrative and context.told:
        return day_of(date(story_year(place.month, context), place.month, day))
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
    if context.whole_units and place.weekday is None and not context.alone:
        days = [day for day in days if (day - reference).days <= _SOON] or days
    return day_of(nearest(days, None, context))


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
    month, year, reference = place.month or 1, base_year(place, context), context.reference
    if year is None and context.narrative and context.told and place.shift is None:
        year = story_year(month, context)
    if year is None:
        if reference is None:
            if context.previous is None or context.previous.from_ is None or context.tense == "future":
                return None
            if place.unit == "Y" or place.shift is not None:
                return None
            year = int(context.previous.from_[:4])
        elif (
            context.close
            and context.tense != "future"
            and place.shift is None
            and len(str(context.previous and context.previous.timex)) >= 7
        ):
            year = nearest_year(month, context.before or date.min)
            if context.tense == "past" and not context.whole_units and date(year, month, 1) > reference:
                year -= 1
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
    start, end = {1: (1, 10), 2: (11, 20), 3: (21, last.day), 12: (1, 20), 23: (11, last.day)}[number]
    return timex, (first.replace(day=start), first.replace(day=end))
