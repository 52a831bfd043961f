"""Parts of periods: early, mid and late, first and last units, the end, the rest."""

from datetime import date, timedelta

from extractor.values.times.days import Period, add, month_of, nth_weekday, week_of
from extractor.values.times.model import Calendar, Context

_WEEK = 7
_CENTURY = 99 * 365
_MONDAY, _THURSDAY = 1, 4
_LENGTHS = {"H": ("M", 6), "E": ("Y", 10), "K": ("D", 2), "B": ("D", 1)}


def portion(timex: str, period: Period, place: Calendar, context: Context) -> tuple[str, Period]:
    """Give the part of a period: one day at its edges, the rest from the reference, else a third of it."""
    first, last = period
    part = place.part
    if part == "EVE":
        day = first - timedelta(1)
        return day.isoformat(), (day, day)
    if part in ("END_DAY", "START_DAY"):
        day = last if part == "END_DAY" else first
        return timex, (day, day)
    if part == "REST":
        start = context.reference if context.reference and first <= context.reference <= last else first
        return timex, (start, last)
    return timex, _third(period, part or "")


def _third(period: Period, part: str) -> Period:
    first, last = period
    days = (last - first).days + 1
    if days == _WEEK:  # Monday to Wednesday, and the others by analogy
        start = first + timedelta({"START": 0, "MID": 2, "END": 4}[part])
        return start, start + timedelta(2)
    if days in (28, 29, 30, 31):  # a month: ten days each
        cuts = [first, first.replace(day=11), first.replace(day=21)]
    elif days <= 27:
        return period
    elif days in (365, 366):  # 年初 is the first quarter, and the others by analogy
        cuts = [first, add(first, 4, "M"), add(first, 9, "M")]
        if part == "START":
            return first, month_of(first.year, 3)[1]
    elif days > _CENTURY:  # twenty years at its ends and in its middle
        start = add(first, {"START": 0, "MID": 40, "END": 80}[part], "Y")
        return start, add(start, 20, "Y") - timedelta(1)
    elif days > 10 * 365 - 1:
        years = round(days / 365.2425)
        cuts = [add(first, years * 3 // 10 * step + (step > 1) * (years // 10), "Y") for step in (0, 1, 2)]
    else:
        months = round(days / 30.44)
        cuts = [add(first, months // 3 * step, "M") for step in (0, 1, 2)]
    ends = [cuts[1] - timedelta(1), cuts[2] - timedelta(1), last]
    index = {"START": 0, "MID": 1, "END": 2}[part]
    return cuts[index], ends[index]


def sub_period(place: Calendar, whole: Period, *, iso_weeks: bool) -> tuple[str, Period] | None:
    """Give the nth unit, or the first or last `count` units, of a period.

    A week is of the period that has its Thursday, or else of the one that has its Monday.
    """
    first, last = whole
    nth, sub = place.nth or 1, place.sub
    if sub == "weekday":
        day = nth_weekday(first, last, place.weekday or 1, nth)
        return None if day is None else (day.isoformat(), (day, day))
    if place.count is not None:
        return _several(place, whole, from_end=nth < 0, iso_weeks=iso_weeks)
    if sub == "W":
        return _nth_week(nth, whole, _THURSDAY if iso_weeks else _MONDAY)
    if sub == "K":
        saturday = nth_weekday(first, last, 6, nth)
        if saturday is None:
            return None
        return f"{saturday.isocalendar()[0]:04d}-W{saturday.isocalendar()[1]:02d}-WE", (
            saturday,
            saturday + timedelta(1),
        )
    if sub == "B":
        return _nth_working(nth, whole)
    if sub not in ("D", "M", "Q", "H", "Y", "E"):
        return None
    start = add(first, nth - 1, sub) if nth > 0 else add(last + timedelta(1), nth, sub)
    end = add(start, 1, sub) - timedelta(1)
    return _named(start, end, sub) if first <= start and end <= last else None


def _nth_week(nth: int, whole: Period, weekday: int) -> tuple[str, Period] | None:
    """Give the nth week of a period, which has its weeks where the given day of them is."""
    day = nth_weekday(*whole, weekday, nth)
    return None if day is None else _named(*week_of(day), "W")


def _nth_working(nth: int, whole: Period) -> tuple[str, Period] | None:
    """Give the nth working day of a period; holidays are not known here."""
    first, last = whole
    day = add(first - timedelta(1) if nth > 0 else last + timedelta(1), nth, "B")
    return (day.isoformat(), (day, day)) if first <= day <= last else None


def _several(place: Calendar, whole: Period, *, from_end: bool, iso_weeks: bool) -> tuple[str, Period] | None:
    (first, last), count, sub = whole, place.count or 0, str(place.sub)
    if sub == "W" and not from_end:
        day = nth_weekday(*whole, _THURSDAY if iso_weeks else _MONDAY, 1)
        first = max(first, week_of(day)[0]) if day else first
    if from_end:
        first = add(last + timedelta(1), -count, sub)
    else:
        last = add(first, count, sub) - timedelta(1)
    if first < whole[0] or last > whole[1] or count < 1:
        return None
    if iso_weeks:  # the first nine months are a length with a place, as TIMEX3 has it
        unit, factor = _LENGTHS.get(sub, (sub, 1))
        return f"P{count * factor}{unit}", (first, last)
    starts = (first, last if sub == "D" else add(last + timedelta(1), -1, sub))
    names = [_named(start, start, sub)[0] for start in starts]
    return "/".join(names), (first, last)


def _named(first: date, last: date, unit: str) -> tuple[str, Period]:
    quarter = (first.month + 2) // 3
    week_year, week, _ = first.isocalendar()
    names = {
        "D": first.isoformat(),
        "W": f"{week_year:04d}-W{week:02d}",
        "M": first.isoformat()[:7],
        "Q": f"{first.year:04d}-Q{quarter}",
        "H": f"{first.year:04d}-H{1 if first.month < 7 else 2}",
    }
    return names.get(unit, f"{first.year:04d}"), (first, last)
