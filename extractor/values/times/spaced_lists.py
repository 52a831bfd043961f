"""Give each day of a list its month: on May 4 and 5, on 4, 5 and 7 May 1865."""

from collections.abc import Callable
from dataclasses import replace

from extractor.values.times.engine import Match
from extractor.values.times.model import Calendar, Token

_LINKS = ("comma", "and", "or")
_DAYS = ("daynum", "ord")
_MONTHS = ("month", "lone_month")
_LEADS = ("on", "of", "from", "since", "by", "until", "the")
_YEARS = ("year", "short_year")
_MOST = 4  # days of one list
Free = Callable[[int], bool]
"""Tells whether nothing that a number could count stands at a place in the text."""


def spread(tokens: list[Token], found: list[Match], free: Free) -> list[Match]:
    """Give the matches, and one more for each day that shares the month of the one beside it."""
    listed: list[Match] = []
    for index, match in enumerate(found):
        done = listed[-1].last if listed else 0
        if match.first < done:  # the year that a list has taken
            continue
        form, end = match.form, found[index + 1].first if index + 1 < len(found) else len(tokens)
        if not isinstance(form, Calendar) or None in (form.day, form.month) or match.type != "date":
            listed.append(match)
            continue
        head, tail = tokens[match.first].kind, tokens[match.last - 1].kind
        if head in _DAYS and form.weekday is None:
            listed += [*_before(tokens, match, form, done), match]
        elif tail in _DAYS and head in _MONTHS:
            listed += _after(tokens, match, form, end, free)
        else:
            listed.append(match)
    return listed


def _before(tokens: list[Token], match: Match, form: Calendar, done: int) -> list[Match]:
    """Read the days in front of `7 May`, as far as a preposition or article opens the list."""
    days: list[Match] = []
    index = match.first
    while len(days) < _MOST:
        link = index - 1
        if link > done and tokens[link].kind == "and" and tokens[link - 1].kind == "comma":
            link -= 1
        if link <= done or tokens[link].kind not in _LINKS or tokens[link - 1].kind not in _DAYS:
            break
        index = link - 1
        days.append(Match(index, index + 1, "date", replace(form, day=tokens[index].value)))
    opened = index > done and tokens[index - 1].kind in _LEADS
    return days[::-1] if opened else []


def _after(tokens: list[Token], match: Match, form: Calendar, end: int, free: Free) -> list[Match]:
    """Read the days behind `May 4`; a year behind the last goes for all."""
    days, index, year = [(match.first, match.last, form)], match.last, form.year
    while len(days) <= _MOST and year is None:
        day = index + 1
        if day < end and tokens[index].kind == "comma" and tokens[day].kind in ("and", "or"):
            day += 1
        if day >= end or tokens[index].kind not in _LINKS or tokens[day].kind not in _DAYS:
            break
        index = _year_behind(tokens, day)
        year = tokens[index - 1].value if index > day + 1 else None
        if year is None and not free(tokens[day].end):
            break
        days.append((day, index, replace(form, day=tokens[day].value)))
    return [Match(first, last, "date", replace(item, year=year)) for first, last, item in days]


def _year_behind(tokens: list[Token], day: int) -> int:
    """Give the index behind a day and its year."""
    year = day + 1
    if year < len(tokens) and tokens[year].kind == "comma":
        year += 1
    return year + 1 if year < len(tokens) and tokens[year].kind in _YEARS else day + 1
