"""The Chinese calendar, computed: new moons and solar terms at 120° E (Meeus, Astronomical Algorithms)."""

from datetime import date, timedelta
from functools import lru_cache
from math import floor, radians, sin

_EPOCH = 2451544.5  # Julian day of 2000-01-01 00:00
_ZONE = 8 / 24
_LONG = 30  # days of the longer months
_SYNODIC = 29.530588861
FIRST_YEAR, LAST_YEAR = 1850, 2150
"""Beyond these the difference between dynamical and civil time is not worth guessing."""


def lunar_day(year: int, month: int, day: int) -> date | None:
    """Give the day of a lunar date whose lunar year begins in the given year; None where there is none.

    >>> lunar_day(2024, 1, 1), lunar_day(2020, 8, 15), lunar_day(2023, 5, 5)
    (datetime.date(2024, 2, 10), datetime.date(2020, 10, 1), datetime.date(2023, 6, 22))
    """
    if not FIRST_YEAR < year < LAST_YEAR or not 1 <= day <= 30:
        return None
    months = {number: first for number, leap, first in _year(year) if not leap}
    first = months.get(month)
    return None if first is None else first + timedelta(day - 1)


def lunar_month_from(first: date) -> tuple[date, date]:
    """Give the first and last day of the lunar month that begins on a day.

    >>> lunar_month_from(date(2024, 2, 10))
    (datetime.date(2024, 2, 10), datetime.date(2024, 3, 9))
    """
    following = [moon for moon in _new_moons(first, first + timedelta(_LONG)) if moon > first]
    return first, following[0] - timedelta(1)


@lru_cache(maxsize=64)
def solar_term(year: int, number: int) -> date | None:
    """Give the day of a solar term; 0 is 小寒 in January, 1 大寒, 2 立春, ... 23 冬至.

    >>> solar_term(2024, 6), solar_term(2021, 10), solar_term(2023, 23)
    (datetime.date(2024, 4, 4), datetime.date(2021, 6, 5), datetime.date(2023, 12, 22))
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    wanted = (285 + 15 * number) % 360
    moment = _EPOCH + (year - 2000) * 365.2422 + 5 + 15.2184 * number
    for _ in range(6):
        off = (wanted - _sun(moment) + 180) % 360 - 180
        moment += off * 365.2422 / 360
    return _civil(moment, year)


@lru_cache(maxsize=32)
def _year(year: int) -> tuple[tuple[int, bool, date], ...]:
    """Give (number, leap, first day) of the months from the first to the twelfth of a lunar year."""
    months = [*_months(year - 1), *_months(year)]
    start = max(index for index, item in enumerate(months) if item[0] == 1 and item[2].year == year)
    return tuple(months[start:]) + tuple(_until_first(year))


def _until_first(year: int) -> list[tuple[int, bool, date]]:
    rest = []
    for item in _months(year + 1):
        if item[0] == 1 and not item[1]:
            break
        rest.append(item)
    return rest


@lru_cache(maxsize=64)
def _months(year: int) -> tuple[tuple[int, bool, date], ...]:
    """Give the months from the one with the winter solstice before `year` up to the next such month.

    The month with the solstice is the eleventh; if thirteen lie between two, the first without a
    principal term (every second solar term) is a leap month.
    """
    solstice, following = solar_term(year - 1, 23), solar_term(year, 23)
    if solstice is None or following is None:
        return ()
    moons = _new_moons(solstice - timedelta(31), following + timedelta(1))
    first = max(index for index, moon in enumerate(moons) if moon <= solstice)
    last = max(index for index, moon in enumerate(moons) if moon <= following)
    terms = {solar_term(y, number) for y in (year - 1, year) for number in range(1, 24, 2)}
    months: list[tuple[int, bool, date]] = []
    number, leap_left = 10, last - first == 13
    for index in range(first, last):
        days = (moons[index + 1] - moons[index]).days
        principal = any(moons[index] + timedelta(i) in terms for i in range(days))
        leap = leap_left and not principal
        leap_left = leap_left and not leap
        number += not leap
        months.append(((number - 1) % 12 + 1, leap, moons[index]))
    return tuple((number, leap, first) for number, leap, first in months)


def _new_moons(start: date, end: date) -> list[date]:
    k = floor((start.toordinal() - date(2000, 1, 6).toordinal()) / _SYNODIC) - 1
    moons: list[date] = []
    while not moons or moons[-1] <= end:
        day = _civil(_new_moon(k), start.year)
        if day >= start:
            moons.append(day)
        k += 1
    return moons


def _civil(moment: float, year: int) -> date:
    """Give the civil day in China of a moment in dynamical time."""
    t = (year - 2000) / 100
    delta = (62.92 + 32.217 * t + 55.89 * t * t if year >= 2000 else 63.8 + 33 * t + 20 * t * t) / 86400
    return date(2000, 1, 1) + timedelta(floor(moment - delta + _ZONE - _EPOCH))


def _sun(moment: float) -> float:
    """Give the apparent longitude of the sun in degrees (Meeus, chapter 25)."""
    t = (moment - 2451545.0) / 36525
    anomaly = radians(357.52911 + 35999.05029 * t - 0.0001537 * t * t)
    centre = (
        (1.914602 - 0.004817 * t - 0.000014 * t * t) * sin(anomaly)
        + (0.019993 - 0.000101 * t) * sin(2 * anomaly)
        + 0.000289 * sin(3 * anomaly)
    )
    node = radians(125.04 - 1934.136 * t)
    mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t
    return (mean + centre - 0.00569 - 0.00478 * sin(node)) % 360


def _new_moon(k: int) -> float:
    """Give the moment of the k-th new moon after 2000-01-06 (Meeus, chapter 49, main terms)."""
    t = k / 1236.85
    moment = 2451550.09766 + _SYNODIC * k + 0.00015437 * t * t
    e = 1 - 0.002516 * t - 0.0000074 * t * t
    m = radians(2.5534 + 29.1053567 * k - 0.0000014 * t * t)
    mm = radians(201.5643 + 385.81693528 * k + 0.0107582 * t * t)
    f = radians(160.7108 + 390.67050284 * k - 0.0016118 * t * t)
    o = radians(124.7746 - 1.56375588 * k + 0.0020672 * t * t)
    return moment + (
        -0.40720 * sin(mm) + 0.17241 * e * sin(m) + 0.01608 * sin(2 * mm) + 0.01039 * sin(2 * f)
        + 0.00739 * e * sin(mm - m) - 0.00514 * e * sin(mm + m) + 0.00208 * e * e * sin(2 * m)
        - 0.00111 * sin(mm - 2 * f) - 0.00057 * sin(mm + 2 * f) + 0.00056 * e * sin(2 * mm + m)
        - 0.00042 * sin(3 * mm) + 0.00042 * e * sin(m + 2 * f) + 0.00038 * e * sin(m - 2 * f)
        - 0.00024 * e * sin(2 * mm - m) - 0.00017 * sin(o) + 0.000325 * sin(radians(299.77 + 0.107408 * k))
        + 0.000165 * sin(radians(251.88 + 0.016321 * k)) + 0.000164 * sin(radians(251.83 + 26.651886 * k))
        + 0.000126 * sin(radians(349.42 + 36.412478 * k))
    )  # fmt: skip
