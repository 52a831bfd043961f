"""Take ranges apart that give begin and end of a thing named before them: the war (1914-1918).

In a sentence such a range names one stretch of time (in 2014-2018, the 2021-2025 plan); set beside a name, in
brackets or behind a comma, it is two dates. What is no date by itself stays with the other: May 3-5, 2009-10.
"""

from dataclasses import replace

from extractor.values.times.engine import Match
from extractor.values.times.model import Calendar, Range, Token

_YEARS = ("year",)
_MONTHS = ("month", "lone_month")
_JOINTS = ("dash", "long_dash", "to", "until", "through")
_DASHES = _JOINTS[:2]


def parted(tokens: list[Token], match: Match, *, led: bool, bracketed: bool) -> list[Match]:
    """Give the two dates of a range set beside a name, else the match itself.

    `led` says that a preposition or an article makes it part of a sentence, `bracketed` that a bracket
    opens with it.
    """
    form, words = match.form, tokens[match.first : match.last]
    seams = [index for index, token in enumerate(words) if token.kind in _JOINTS]
    if led or not seams or not isinstance(form, Range):
        return [match]
    seam = seams[-1]
    halves = words[:seam], words[seam + 1 :]
    years = all(len(half) == 1 and half[0].kind in _YEARS for half in halves)
    months = all(any(token.kind in _MONTHS for token in half) for half in halves)
    if not (years and words[seam].kind in _DASHES) and not (months and bracketed):
        return [match]
    first = _with_year(form.first, form.last)
    middle = match.first + seam
    return [Match(match.first, middle, "date", first), Match(middle + 1, match.last, "date", form.last)]


def _with_year(first: Calendar, last: Calendar) -> Calendar:
    """Give the first date the year of the last, or the year before for November to February."""
    if first.year is not None or last.year is None or first.month is None or last.month is None:
        return first
    return replace(first, year=last.year - (first.month > last.month))
