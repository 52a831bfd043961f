"""Give each day of a list its month: on May 4 and 5, on 4, 5 and 7 May 1865."""

from collections.abc import Callable
from dataclasses import replace

from extractor.values.times.engine import Match
from extractor.values.times.model import Calendar, Token

_LINKS = ("comma", "and", "or")
_DAYS = ("daynum", "ord")
_MONTHS = ("month", "lone_month")
_JOINTS = {"comma", "and", "or", "to", "until", "through", "dash", "slash"}
_ORDINALS = ("ord", "second")
_QUARTERS = (1, 2, 3, 4)
_NEAR = 20  # tokens behind a quarter in which `the fourth` is one too
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
        if isinstance(form, Calendar) and form.quarter is not None and form.shift is None:
            listed += _quarters(tokens, match, form, (done, end), free)
            continue
        if not isinstance(form, Calendar) or None in (form.day, form.month) or match.type != "date":
            listed.append(match)
            continue
        head, tail = tokens[match.first].kind, tokens[match.last - 1].kind
        if head in _DAYS and form.weekday is None:
            if listed and _opens(tokens, listed[-1], match):
                listed.pop()
                done = listed[-1].last if listed else 0
            listed += [*_before(tokens, match, form, done), match]
        elif tail in _DAYS and head in _MONTHS:
            listed += _after(tokens, match, form, end, free)
        else:
            listed.append(match)
    return listed


def _opens(tokens: list[Token], match: Match, last: Match) -> bool:
    """Tell whether a bare day opens the list that ends with a dated one: the 1st, 2nd and 3rd of May."""
    form, between = match.form, {token.kind for token in tokens[match.last : last.first]}
    bare = isinstance(form, Calendar) and form.day is not None and form.month is None and form.unit is None
    return bare and match.type == "date" and between <= {*_LINKS, *_DAYS}


def share(tokens: list[Token], found: list[Match]) -> list[Match]:
    """Give months and quarters the year of the next one they stand beside: from April to September 1957."""
    shared = list(found)
    for index in range(len(found) - 2, -1, -1):
        first, last = shared[index], shared[index + 1]
        place, after = first.form, last.form
        between = {token.kind for token in tokens[first.last : last.first]}
        if not isinstance(place, Calendar) or not isinstance(after, Calendar) or not between:
            continue
        if between <= _JOINTS and _lacks_year(place, after):
            past = _rank(place) > _rank(after)
            year = (after.year or 0) - past
            shared[index] = Match(first.first, first.last, first.type, replace(place, year=year))
    return shared


def _rank(place: Calendar) -> int:
    """Give the place of a month, quarter or season in its year; a winter is named after its first."""
    return place.month or place.quarter or _SEASONS.index(place.season or "SP")


_SEASONS = ("SP", "SU", "FA", "WI")


def _lacks_year(place: Calendar, after: Calendar) -> bool:
    if place.year is not None or place.shift is not None or place.unit is not None or after.year is None:
        return False
    months = place.month is not None and after.month is not None
    quarters = place.quarter is not None and after.quarter is not None
    seasons = place.season is not None and after.season is not None
    return (months or quarters or seasons) and place.nth is None and after.nth is None


def _quarters(
    tokens: list[Token], match: Match, form: Calendar, room: tuple[int, int], free: Free
) -> list[Match]:
    """Read the first and second quarters, 5 % in the third quarter and 3 % in the fourth."""
    quarters = [match]
    head, (done, end) = match.first, room
    number, link = head - 2, head - 1
    if tokens[head].kind in _ORDINALS and number >= done and tokens[link].kind in _LINKS:
        first = number - 1 if number > done and tokens[number - 1].kind == "the" else number
        if tokens[number].kind in _ORDINALS and tokens[number].value in _QUARTERS:
            quarters.insert(0, Match(first, link, "date", replace(form, quarter=tokens[number].value)))
    for link in range(match.last, min(end - 2, match.last + _NEAR)):
        nth = tokens[link + 2]
        if tokens[link].kind in ("stop", "break"):
            break
        opened = tokens[link].kind in ("and", "or", "in") and tokens[link + 1].kind == "the"
        if opened and nth.kind in _ORDINALS and nth.value in _QUARTERS and free(nth.end):
            place = replace(form, quarter=nth.value, part=None)
            quarters.append(Match(link + 1, link + 3, "date", place))
            break
    return quarters


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
