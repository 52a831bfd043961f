"""Resolve durations, horizons and offsets."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from extractor.values.times.days import add, month_of, name_of, week_of, year_of
from extractor.values.times.model import Calendar, Context, Horizon, Length, Offset, TimeType, TimeValue
from extractor.values.times.places import resolve_place
from extractor.values.times.story import grain_of

_PERIODS = {"E": ("Y", 10), "C": ("Y", 100), "H": ("M", 6), "T": ("D", 10), "B": ("D", 1), "T2": ("W", 2)}
_WEEKENDS = "WE"


def timex_of(length: Length) -> str:
    """Give the TIMEX3 value of a length; a vague number is X, a range A/B.

    >>> timex_of(Length(Decimal("2"), "Y", Decimal("3"))), timex_of(Length(None, "Sm"))
    ('P2Y/P3Y', 'PTXM')
    """
    if length.high is not None:
        return f"{timex_of(Length(length.low, length.unit))}/{timex_of(Length(length.high, length.unit))}"
    parts = [(length.low, length.unit), *((item.low, item.unit) for item in length.more)]
    days = "".join(_part(low, unit) for low, unit in parts if unit[0] != "S")
    clock = "".join(_part(low, unit) for low, unit in parts if unit[0] == "S")
    return f"P{days}{'T' if clock else ''}{clock}"


def _part(amount: Decimal | None, unit: str) -> str:
    unit, factor = _PERIODS.get(unit, (unit, 1))
    letter = _WEEKENDS if unit == "K" else unit[-1].upper()
    return f"X{letter}" if amount is None else _plain(amount * factor) + letter


def _plain(amount: Decimal) -> str:
    text = f"{amount:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def shifted(day: date, length: Length, direction: int, *, high: bool = True) -> date | None:
    """Shift a day by a length; None for a vague one."""
    amount = length.high if high and length.high is not None else length.low
    if amount is None:
        return None
    day = add(day, amount * direction, length.unit)
    for item in length.more:
        if item.low is not None:
            day = add(day, item.low * direction, item.unit)
    return day


def resolve_length(length: Length, lead: str, trail: str, context: Context) -> TimeValue:
    """Resolve a bare length: a horizon where what stands around it makes it one.

    Within three years and 三年内 look ahead; in three years does in a clause of the future, where days
    and weeks mean their end; 三年来 looks back.
    """
    timex, reference = timex_of(length), context.reference
    if trail == "since" and length.unit not in ("Sh", "Sm", "Ss"):
        return _span(timex, length, -1, context)
    ahead = lead == "within" or trail == "within" or (lead in ("in", "over") and context.tense == "future")
    ahead = ahead or (lead == "another" and context.tense == "future")
    if not ahead or (length.unit[0] == "S" and lead != "within"):
        return TimeValue(timex, type="duration")
    if lead == "in" and length.unit in ("D", "W") and reference is not None and length.high is None:
        day = shifted(reference, length, 1)
        iso = day.isoformat() if day else None
        return TimeValue(iso, iso, iso, None, reference.isoformat())
    if context.tense == "past" and lead != "within" and trail != "within":
        return TimeValue(timex, type="duration")
    return _span(timex, length, 1, context, mod="EQUAL_OR_LESS" if "within" in (lead, trail) else None)


def _span(timex: str, length: Length, direction: int, context: Context, mod: str | None = None) -> TimeValue:
    anchor = context.reference
    other = None if anchor is None or length.unit[0] == "S" else shifted(anchor, length, direction)
    if anchor is None or other is None:
        return TimeValue(timex, mod=mod, type="duration")
    first, last = sorted((anchor, other))
    return TimeValue(timex, first.isoformat(), last.isoformat(), mod, anchor.isoformat(), "duration")


def resolve_horizon(horizon: Horizon, context: Context) -> TimeValue:
    """Resolve `the next five years`, 过去十年: from or up to the reference."""
    if horizon.base is not None:
        return _from_base(horizon, horizon.base, context)
    return _span(timex_of(horizon.length), horizon.length, horizon.direction, context)


def _from_base(horizon: Horizon, base: Calendar, context: Context) -> TimeValue:
    """Resolve `two weeks starting May 20`, `the year ended March 31`: whole days from or up to the base."""
    place, length = resolve_place(base, context), horizon.length
    if place.from_ is None or place.to is None:
        return TimeValue(timex_of(length), type="duration")
    if horizon.direction > 0:
        first = date.fromisoformat(place.from_)
        end = shifted(first, length, 1)
        last = None if end is None else end - timedelta(1)
    else:
        last = date.fromisoformat(place.to)
        first_day = shifted(last + timedelta(1), length, -1)
        first = first_day if first_day is not None else last
    if last is None:
        return TimeValue(timex_of(length), type="duration")
    kind: TimeType = "duration" if horizon.direction > 0 else "date"
    timex = timex_of(length) if horizon.direction > 0 else name_of(first, last)
    return TimeValue(timex, first.isoformat(), last.isoformat(), None, place.anchor, kind)


def resolve_offset(offset: Offset, context: Context) -> TimeValue:
    """Resolve `three weeks ago`, `a year earlier`, `three days after Easter`, 两年前."""
    length, unit = offset.length, offset.length.unit
    vague = TimeValue("PAST_REF" if offset.direction < 0 else "FUTURE_REF")
    if length.low is None:
        return vague
    if unit[0] == "S" and offset.origin == "previous":
        return _clocked(offset, context)
    if offset.origin == "previous" or (offset.origin == "either" and unit[0] != "S" and _goes_on(context)):
        return _from_previous(offset, context)
    origin = context.reference
    if offset.origin == "base" and offset.base is not None:
        coming = offset.direction > 0 and offset.base.weekday is not None and offset.base.shift is None
        base = resolve_place(offset.base, replace(context, tense="future") if coming else context)
        origin = date.fromisoformat(base.from_) if base.from_ else None
    if offset.weekday is not None and origin is not None:
        return _weekdays(origin, int(length.low) * offset.direction, offset.weekday)
    if origin is None or unit[0] == "S":
        return TimeValue(timex_of(length), type="duration") if unit[0] == "S" else _unknown(unit)
    day = shifted(origin, length, offset.direction)
    if day is None:
        return vague
    if offset.on is not None:
        return _on_weekday(day, offset.on, unit, origin)
    whole = context.whole_units and offset.origin in ("reference", "either")
    value = _grain(
        day,
        length,
        origin,
        whole=whole,
        dated=offset.origin == "base" and length.unit not in ("Y", "M"),
    )
    near = (
        shifted(origin, length, offset.direction, high=False) if whole and length.high is not None else None
    )
    if near is not None:
        value = _between(value, _grain(near, length, origin, whole=True))
    return _beyond(value, offset.direction) if offset.open and context.alone else value


def _clocked(offset: Offset, context: Context) -> TimeValue:
    """Give the clock time that hours and minutes lead to from the one before, else their length."""
    previous, length = context.previous, offset.length
    day, _, clock = str(previous.timex if previous else "").partition("T")
    minutes = {"Sh": Decimal(60), "Sm": Decimal(1)}.get(length.unit)
    if not _CLOCK.fullmatch(clock) or minutes is None or length.low is None or length.high is not None:
        told = previous.from_ if previous and previous.from_ == previous.to else None
        same = told or (context.reference.isoformat() if context.reference else None)
        return TimeValue(timex_of(length), same, same, type="duration")
    before = datetime.fromisoformat(f"{day}T{clock.replace('24:', '00:')}")
    moved = before + timedelta(minutes=float(length.low * minutes * offset.direction))
    iso = moved.date().isoformat()
    return TimeValue(f"{iso}T{moved:%H:%M}", iso, iso, None, day, "time")


_CLOCK = re.compile(r"\d\d:\d\d")


def _goes_on(context: Context) -> bool:
    """Tell `in 2019 it was founded, three years later it went public` from what is yet to come."""
    before = context.before
    if before is None or context.tense == "future":
        return False
    if context.reference is not None and before >= context.reference:
        return False
    told = context.previous
    here = "" if context.reference is None else context.reference.isoformat()
    if told is None or (told.anchor == here and grain_of(told.timex) != "D"):
        return False  # 三年前 is itself counted from the reference
    return context.close or (context.near and (context.leads or context.tense == "past"))


def _between(one: TimeValue, other: TimeValue) -> TimeValue:
    """Give the stretch that two or three years ago may lie in."""
    first, last = sorted((one, other), key=lambda value: str(value.from_))
    return replace(first, timex=f"{first.timex}/{last.timex}", to=last.to)


def _beyond(value: TimeValue, direction: int) -> TimeValue:
    """Open the far end of what a length alone tells: 三年以前 is all that lies before."""
    if direction < 0:
        return replace(value, from_=None, mod="BEFORE")
    return replace(value, to=None, mod="AFTER")


def _weekdays(origin: date, count: int, weekday: int) -> TimeValue:
    """Give the count-th given day of the week after (before, if negative) a day."""
    if count > 0:
        day = origin + timedelta((weekday - 1 - origin.weekday()) % 7 or 7) + timedelta(7 * (count - 1))
    else:
        day = origin - timedelta((origin.weekday() - weekday + 1) % 7 or 7) + timedelta(7 * (count + 1))
    return TimeValue(day.isoformat(), day.isoformat(), day.isoformat(), None, origin.isoformat())


def _on_weekday(day: date, weekday: int, unit: str, origin: date) -> TimeValue:
    """Give a day of the week arrived at; behind months and years, the first such day from there on."""
    gap = weekday - day.isoweekday()
    if unit not in ("D", "W", "B"):
        gap %= 7
    iso = (day + timedelta(gap)).isoformat()
    return TimeValue(iso, iso, iso, None, origin.isoformat())


def _unknown(unit: str) -> TimeValue:
    return TimeValue({"Y": "XXXX", "M": "XXXX-XX", "W": "XXXX-WXX"}.get(unit, "XXXX-XX-XX"))


def _grain(day: date, length: Length, origin: date, *, whole: bool, dated: bool = False) -> TimeValue:
    """Give the day, with a TIMEX3 value as fine as the unit counted unless the origin is `dated`."""
    anchor, unit = origin.isoformat(), length.unit
    exact = _is_exact(length)
    if whole and unit in ("Y", "E") and exact:
        first, last = year_of(day.year)
    elif whole and (unit in ("Y", "H") or (unit == "M" and exact)):
        first, last = month_of(day.year, day.month)
    elif whole and unit == "W":
        first, last = week_of(day)
    else:
        first = last = day
    timex = _name(day, unit) if exact and not dated else day.isoformat()
    return TimeValue(timex, first.isoformat(), last.isoformat(), None, anchor)


def _is_exact(length: Length) -> bool:
    """Tell whole units from two and a half."""
    return length.low == int(length.low or 0) and not length.more


def _name(day: date, unit: str) -> str:
    """Give the TIMEX3 value of what holds a day and is as fine as a unit: three years ago is a year."""
    if unit in ("Y", "E", "C"):
        return f"{day.year:04d}"
    if unit == "M":
        return day.isoformat()[:7]
    if unit in ("W", "T2"):
        year, week, _ = day.isocalendar()
        return f"{year:04d}-W{week:02d}"
    return day.isoformat()


_FINE = {"D": "D", "B": "D", "K": "D", "T": "D", "W": "DW", "T2": "DW", "M": "DWM", "Q": "DMQ", "H": "DMQH"}
"""From dates of which grains a unit is counted; years are from any."""


def _told_before(unit: str, context: Context) -> TimeValue | None:
    """Give the date that a unit counts from: the one before, unless it is too coarse."""
    previous = context.previous
    wanted = _FINE.get(unit, "DWMQHSY")
    if unit == "Y" and previous is not None and grain_of(previous.timex) in ("D", "W"):
        # A day on which results were told; they are compared with those of the same quarter.
        return context.seen.get("Q") or context.seen.get("H") or previous
    if previous is None or (grain_of(previous.timex) or "?") in wanted:
        return previous
    if "/" in str(previous.timex) and unit not in _FINE:
        return previous
    finer = [context.seen[grain] for grain in wanted if grain in context.seen]
    near = [value for value in finer if str(value.from_)[:4] == str(previous.from_)[:4]]
    return near[0] if near else previous


def _from_previous(offset: Offset, context: Context) -> TimeValue:
    """Shift the date before, keeping how exact it was: a year earlier than a quarter is a quarter."""
    length, previous = offset.length, _told_before(offset.length.unit, context)
    if previous is None or previous.from_ is None or previous.to is None:
        if context.reference is None:
            return _unknown(length.unit)
        moved, unit = (
            shifted(context.reference, length, offset.direction),
            "D" if length.more else length.unit,
        )
        if moved is not None and unit == "W":
            return _grain(moved, length, context.reference, whole=False)
        return TimeValue(None) if moved is None else _whole(moved, unit, context.reference)
    first, last = date.fromisoformat(previous.from_), date.fromisoformat(previous.to)
    start, end = shifted(first, length, offset.direction), shifted(last, length, offset.direction)
    if start is None or end is None:
        return TimeValue("PAST_REF" if offset.direction < 0 else "FUTURE_REF")
    if first == last and grain_of(previous.timex) == "D":
        return _grain(start, length, first, whole=context.whole_units)
    if last == month_of(last.year, last.month)[1] and (last - first).days > 26:
        end = month_of(end.year, end.month)[1]
    if context.whole_units and length.unit == "Y" and _is_exact(length):
        start, end = year_of(start.year)
    timex = name_of(start, end)
    if grain_of(previous.timex) in ("M", "S") and length.unit in ("Y", "E") and length.low != 1:
        timex = _name(start, "Y")
    return TimeValue(timex, start.isoformat(), end.isoformat(), None, previous.from_)


def _whole(day: date, unit: str, reference: date) -> TimeValue:
    first, last = {"Y": year_of(day.year), "M": month_of(day.year, day.month)}.get(unit, (day, day))
    return TimeValue(name_of(first, last), first.isoformat(), last.isoformat(), None, reference.isoformat())
