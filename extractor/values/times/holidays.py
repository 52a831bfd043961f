"""Days of holidays by the rules that the word lists give."""

import re
from datetime import date, timedelta

from extractor.values.times.days import month_of, nth_weekday
from extractor.values.times.lunar import lunar_day, solar_term

_WEEKDAYS = {name: number for number, name in enumerate(["mon", "tue", "wed", "thu", "fri", "sat", "sun"], 1)}
_FIXED = re.compile(r"(\d\d)-(\d\d)")
_NTH = re.compile(r"(\d\d)-([a-z]{3})-(-?\d)")
_PLUS = re.compile(r"[+-]\d+$")


def holiday_in(rule: str, year: int) -> date | None:
    """Give the day of a holiday in a year, None where there is none.

    >>> holiday_in("11-thu-4+1", 2024), holiday_in("easter-2", 2024), holiday_in("02-29", 2023)
    (datetime.date(2024, 11, 29), datetime.date(2024, 3, 29), None)
    """
    plus = _PLUS.search(rule) if rule.startswith("easter") or (rule.count("-") > 1 and "+" in rule) else None
    day = _base(rule[: plus.start()] if plus else rule, year)
    return day + timedelta(int(plus.group())) if plus and day else day


def _base(rule: str, year: int) -> date | None:
    if match := _NTH.fullmatch(rule):
        month, weekday, nth = int(match[1]), _WEEKDAYS[match[2]], int(match[3])
        return nth_weekday(*month_of(year, month), weekday, nth)
    if match := _FIXED.fullmatch(rule):
        month, day = int(match[1]), int(match[2])
        return date(year, month, day) if day <= month_of(year, month)[1].day else None
    if rule == "easter":
        return easter(year)
    if rule == "election":  # the Tuesday after the first Monday of November, in even years
        first = nth_weekday(*month_of(year, 11), 1, 1)
        return first + timedelta(1) if first and year % 2 == 0 else None
    if rule == "lunar-eve":
        new_year = lunar_day(year, 1, 1)
        return new_year - timedelta(1) if new_year else None
    kind, _, rest = rule.partition("-")
    if kind == "lunar":
        month, day = (int(part) for part in rest.split("-"))
        return lunar_day(year, month, day)
    return solar_term(year, int(rest)) if kind == "term" else None


# Days off before and after the first day, from the year on in which they were set so (State Council notices).
_DAYS_OFF = {
    "10-01": (
        (1999, 0, 6), (2012, -1, 6), (2013, 0, 6), (2017, 0, 7), (2018, 0, 6), (2020, 0, 7), (2021, 0, 6),
        (2023, -2, 5), (2024, 0, 6), (2025, 0, 7), (2026, 0, 6),
    ),
    "05-01": (
        (2000, 0, 6), (2008, 0, 2), (2019, 0, 3), (2020, 0, 4), (2022, -1, 3), (2023, -2, 2), (2024, 0, 4),
    ),
    "lunar-01-01": (
        (2000, 0, 6), (2008, -1, 5), (2014, 0, 6), (2015, -1, 5), (2020, -1, 8), (2021, -1, 5), (2024, 0, 7),
        (2025, -1, 6), (2026, -2, 6),
    ),
}  # fmt: skip
# The others are joined to the weekend where one is near.
_BRIDGED = {1: (-2, 0), 2: (-2, 0), 3: (0, 0), 4: (0, 2), 5: (0, 2), 6: (0, 2), 7: (-1, 1)}


def off_around(rule: str, day: date) -> tuple[date, date]:
    """Give the first and last day off of a Chinese holiday that falls on a day.

    >>> off_around("10-01", date(2019, 10, 1))
    (datetime.date(2019, 10, 1), datetime.date(2019, 10, 7))
    """
    set_so = [row for row in _DAYS_OFF.get(rule, ()) if row[0] <= day.year]
    before, after = set_so[-1][1:] if set_so else _BRIDGED[day.isoweekday()]
    return day + timedelta(before), day + timedelta(after)


def easter(year: int) -> date:
    """Give Easter Sunday (Gregorian; the anonymous computus as in Meeus, Astronomical Algorithms).

    >>> easter(2010)
    datetime.date(2010, 4, 4)
    """
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, mod = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - correction + 15) % 30
    sub_leap, sub_mod = divmod(rest, 4)
    weekday = (32 + 2 * mod + 2 * sub_leap - epact - sub_mod) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)
