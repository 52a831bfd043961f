"""Arithmetic with days: periods of the calendar, shifts by units."""

from calendar import monthrange
from datetime import MAXYEAR, date, timedelta
from decimal import Decimal

Period = tuple[date, date]
"""First and last day, both inside."""

_DAYS = {"D": 1, "W": 7, "T": 10, "T2": 14, "K": 7}
_MONTHS = {"M": 1, "Q": 3, "H": 6, "Y": 12, "E": 120, "C": 1200}


def year_of(year: int) -> Period:
    """Give the first and last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def month_of(year: int, month: int) -> Period:
    """Give the first and last day of a month.

    >>> month_of(2024, 2)[1]
    datetime.date(2024, 2, 29)
    """
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def months_of(year: int, first: int, last: int) -> Period:
    """Give the days from the start of one month to the end of another of the same year."""
    return month_of(year, first)[0], month_of(year, last)[1]


def week_of(day: date) -> Period:
    """Give the Monday and the Sunday of a day's week."""
    monday = day - timedelta(day.weekday())
    return monday, monday + timedelta(6)


def season_of(year: int, season: str) -> Period:
    """Give the three months of a season; winter begins in December of its year."""
    if season == "WI":
        return date(year, 12, 1), month_of(year + 1, 2)[1]
    first = {"SP": 3, "SU": 6, "FA": 9}[season]
    return months_of(year, first, first + 2)


def add(day: date, amount: Decimal | int, unit: str) -> date:
    """Shift a day by an amount of a unit; a day that its month lacks becomes the last one.

    >>> add(date(2024, 2, 29), 1, "Y"), add(date(2024, 1, 1), Decimal("0.5"), "Y")
    (datetime.date(2025, 2, 28), datetime.date(2024, 7, 1))

    Raises OverflowError or ValueError outside the calendar.
    """
    if unit in _DAYS:
        return day + timedelta(int(amount * _DAYS[unit]))
    if unit == "B":
        return _add_working(day, int(amount))
    if unit not in _MONTHS:
        return day
    exact = Decimal(amount) * _MONTHS[unit]
    whole = int(exact)
    index = day.year * 12 + day.month - 1 + whole
    year, month = index // 12, index % 12 + 1
    if not 1 <= year <= MAXYEAR:
        raise OverflowError(f"no year {year}")
    last = monthrange(year, month)[1]
    return date(year, month, min(day.day, last)) + timedelta(int((exact - whole) * 30))


def _add_working(day: date, amount: int) -> date:
    step = 1 if amount >= 0 else -1
    weeks, left = divmod(abs(amount), 5)
    day += timedelta(step * 7 * weeks)
    while left:
        day += timedelta(step)
        left -= day.weekday() < 5
    return day


def nth_weekday(start: date, end: date, weekday: int, nth: int) -> date | None:
    """Give the nth (from 1; -1 the last) given weekday (Monday 1) of a period.

    >>> nth_weekday(date(2024, 11, 1), date(2024, 11, 30), 4, 4)
    datetime.date(2024, 11, 28)
    """
    first = start + timedelta((weekday - 1 - start.weekday()) % 7)
    last = end - timedelta((end.weekday() - weekday + 1) % 7)
    day = first + timedelta(7 * (nth - 1)) if nth > 0 else last + timedelta(7 * (nth + 1))
    return day if start <= day <= end else None


def quarter_number(day: date) -> int:
    """Give the calendar quarter of a day."""
    return (day.month + 2) // 3


def name_of(first: date, last: date) -> str:
    """Give the TIMEX3 value of a stretch of days: its year, quarter, month, week or day, else A/B.

    >>> name_of(date(2024, 4, 1), date(2024, 6, 30)), name_of(date(2024, 2, 1), date(2024, 2, 29))
    ('2024-Q2', '2024-02')
    """
    if first == last:
        return first.isoformat()
    if (first, last) == year_of(first.year):
        return f"{first.year:04d}"
    if (first, last) == month_of(first.year, first.month):
        return first.isoformat()[:7]
    if first.day == 1 and first.year == last.year and last == month_of(last.year, last.month)[1]:
        if last.month - first.month == 2 and first.month % 3 == 1:
            return f"{first.year:04d}-Q{quarter_number(first)}"
        if last.month - first.month == 5 and first.month in (1, 7):
            return f"{first.year:04d}-H{1 if first.month == 1 else 2}"
    if (first, last) == week_of(first):
        year, week, _ = first.isocalendar()
        return f"{year:04d}-W{week:02d}"
    if first.day == 1 and last == month_of(last.year, last.month)[1]:
        return f"{first.isoformat()[:7]}/{last.isoformat()[:7]}"
    return f"{first.isoformat()}/{last.isoformat()}"
