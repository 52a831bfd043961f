"""Dates and clock times written in figures alone, the same in every language."""

import re
from datetime import date

# 2019-11-26 | 2019/11/26 | 2019.9.6, with an optional clock time (its zone is passed over).
ISO = (
    r"(?P<iso>(?<![\d.,/-])(?:1[0-9]|20|21)\d\d(?P<sep>[-/.])(?:1[0-2]|0?[1-9])(?P=sep)(?:3[01]|[12]\d|0?[1-9])"
    r"(?![\d/-]|\.\d)(?:[Tt ]{1,2}(?:[01]?\d|2[0-4])[:：][0-5]\d(?:[:：][0-5]\d(?:\.\d{1,6})?)?"
    r"(?:[Zz]|[+-]\d\d:?\d\d)?)?)"
)
# 10/31/1974 | 31.10.74 | 10-31-1974: which comes first is the language's habit, unless it cannot be.
SLASHED = (
    r"(?P<slashed>(?<![\d.,/-])(?:3[01]|[12]\d|0?[1-9])(?P<sep2>[/.-])(?:3[01]|[12]\d|0?[1-9])(?P=sep2)"
    r"(?:(?:19|20)\d\d|\d\d)(?![\d/-]|\.\d))"
)
_DAY_OF_MONTH = r"(?:3[01]|[12]\d|0?[1-9])"
# 10/31: month and day without a year; what stands around it tells it from a fraction.
SLASH_DAY = rf"(?P<slash_day>(?<![\w.,/$€£%-]){_DAY_OF_MONTH}/{_DAY_OF_MONTH}(?![\w/%-]|[.,]\d))"
# 10/1/2018-10/7/2018 | 5/1-5/7/2020
_ONE = rf"{_DAY_OF_MONTH}/{_DAY_OF_MONTH}(?:/(?:(?:19|20)\d\d|\d\d))?"
SLASH_SPAN = (
    rf"(?P<slash_span>(?<![\w.,/$€£-])(?P<first>{_ONE})[ ]?[-–~][ ]?(?P<last>{_ONE})(?![\w/-]|[.,]\d))"
)
# 20200701
COMPACT = (
    r"(?P<compact>(?<![\w.,/$€£#+])(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\w/]|[.,]\d))"
)
# 2 p.m. | 10:30am | 7.45 p.m.: the hour before or after noon.
CLOCK_12 = (
    r"(?P<clock_12>(?<![\d:.,$€£-])(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?[ ]?(?:[ap]m(?![\w.])|[ap]\.[ ]?m\b\.?))"
)
CLOCK = r"(?P<clock>(?<![\d:.,-])(?:[01]?\d|2[0-4])[:：][0-5]\d(?:[:：][0-5]\d)?(?![\d:：]))"

_PARTS = re.compile(r"\d+")
_PIVOT = 40
_LEAP = 2000  # a year that has every day


def read_iso(text: str) -> tuple[int, int, int, str | None] | None:
    """Read year, month, day and clock; None for no day of the calendar.

    >>> read_iso("2019-09-26 12:11"), read_iso("2019-02-30")
    ((2019, 9, 26, '12:11'), None)
    """
    year, month, day, *clock = _PARTS.findall(text)
    if not is_day(int(year), int(month), int(day)):
        return None
    return int(year), int(month), int(day), f"{int(clock[0]):02d}:{clock[1]}" if len(clock) > 1 else None


def read_slashed(text: str, *, day_first: bool = False) -> tuple[int, int, int, None] | None:
    """Read month, day and year in the habit of the language; None for no day of the calendar.

    >>> read_slashed("10/31/74"), read_slashed("31.10.1974")
    ((1974, 10, 31, None), (1974, 10, 31, None))
    """
    first, second, last = (int(part) for part in _PARTS.findall(text))
    year = last if last > 99 else full_year(last)
    orders = [(second, first), (first, second)] if day_first else [(first, second), (second, first)]
    for month, day in orders:
        if is_day(year, month, day):
            return year, month, day, None
    return None


def read_slash_day(text: str) -> tuple[int, int] | None:
    """Read month and day without a year; the day may come first where the order is plain.

    >>> read_slash_day("10/31"), read_slash_day("31/10"), read_slash_day("31/2")
    ((10, 31), (10, 31), None)
    """
    first, second = (int(part) for part in _PARTS.findall(text))
    for month, day in ((first, second), (second, first)):
        if is_day(_LEAP, month, day):
            return month, day
    return None


def read_compact(text: str) -> tuple[int, int, int, None] | None:
    """Read YYYYMMDD.

    >>> read_compact("20200701"), read_compact("20200231")
    ((2020, 7, 1, None), None)
    """
    year, month, day = int(text[:4]), int(text[4:6]), int(text[6:])
    return (year, month, day, None) if is_day(year, month, day) else None


def read_clock(text: str) -> str:
    """Read HH:MM.

    >>> read_clock("9:30")
    '09:30'
    """
    hour, minute, *_ = _PARTS.findall(text)
    return f"{int(hour):02d}:{minute}"


def read_clock_12(text: str) -> str:
    """Read a clock time of twelve hours, in small letters.

    >>> read_clock_12("2:15 p.m."), read_clock_12("12 am"), read_clock_12("12 p.m.")
    ('14:15', '00:00', '12:00')
    """
    hour, minute, *_ = (*_PARTS.findall(text), "00")
    return f"{int(hour) % 12 + 12 * ('p' in text):02d}:{minute}"


def full_year(short: int) -> int:
    """Give the year that two digits mean where nothing else tells.

    >>> full_year(74), full_year(25)
    (1974, 2025)
    """
    return 2000 + short if short < _PIVOT else 1900 + short


def is_day(year: int, month: int, day: int) -> bool:
    """Tell whether there is such a day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
