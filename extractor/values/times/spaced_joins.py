"""Join two dates of a text with spaced words to one range: from A to B, between A and B, A - B."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from extractor.values.times.engine import Match
from extractor.values.times.model import Calendar, Range, Token

_TO = ("to", "until", "through")
_DASHES = ("dash", "long_dash")
_NOW = ("now", "present")
_NAMES = ("month", "weekday")
# From 2008 to 2016, August through October stay two dates: annotators of news read each for itself. A range
# that ends on a day is one stretch of days, and `between A and B` names one stretch whatever its ends.
_ENDS = ("day", "weekday")
_STRETCHES = (*_ENDS, "month", "year", "part")
Judge = Callable[[Match, str], bool]
"""Tells whether a match is a time, given the function word in front of it."""


@dataclass(frozen=True, slots=True)
class _Seam:
    """What stands before and between two dates."""

    opener: str
    joint: str
    spaces: tuple[bool, bool]
    """Whether there is white space before and after the joint."""


def join(tokens: list[Token], found: list[Match], judge: Judge) -> list[Match]:
    """Give the matches with one for each two that make a range."""
    joined: list[Match] = []
    index = 0
    while index < len(found):
        first = found[index]
        last = found[index + 1] if index + 1 < len(found) else None
        whole = _pair(tokens, first, last, judge)
        joined.append(whole or first)
        index += 2 if whole is not None and last is not None and whole.last == last.last else 1
    return joined


def _pair(tokens: list[Token], first: Match, last: Match | None, judge: Judge) -> Match | None:
    if first.type != "date" or not isinstance(first.form, Calendar) or first.last + 1 > len(tokens) - 1:
        return None
    last = _up_to_now(tokens, first) or last
    if last is None or last.first != first.last + 1 or last.type != "date":
        return None
    if not isinstance(last.form, Calendar):
        return None
    seam = _seam(tokens, first, last)
    if seam is None or not _fits(first.form, last.form, seam):
        return None
    if not _are_times(tokens, first, last, seam, judge):
        return None
    return Match(first.first, last.last, "date", Range(first.form, last.form))


def _up_to_now(tokens: list[Token], first: Match) -> Match | None:
    """Read now, the present and to date behind a joint as today."""
    start = first.last + 1
    index = start + 1 if start < len(tokens) and tokens[start].kind == "the" else start
    opened = _opener(tokens, first) in ("from", "between", "since") or tokens[first.last].kind == "until"
    if not opened or index >= len(tokens) or tokens[index].kind not in _NOW:
        return None
    return Match(start, index + 1, "date", Calendar(days=0))


def _opener(tokens: list[Token], match: Match) -> str:
    return tokens[match.first - 1].kind if match.first else ""


def _seam(tokens: list[Token], first: Match, last: Match) -> _Seam | None:
    joint, opener = tokens[first.last], _opener(tokens, first)
    before, after = tokens[first.last - 1].end, tokens[last.first].start
    spaces = (joint.start > before, after > joint.end)
    if joint.kind in _DASHES and spaces[0] == spaces[1] and (joint.kind == "dash" or not any(spaces)):
        return _Seam(opener, "dash", spaces)
    if joint.kind in _TO or (joint.kind == "and" and opener == "between"):
        return _Seam(opener, joint.kind, spaces)
    return None


def _fits(first: Calendar, last: Calendar, seam: _Seam) -> bool:
    """Tell whether two places can be the ends of one range."""
    grains = grain(first), grain(last)
    between = seam.opener == "between" and seam.joint == "and"
    if not grains[0] or grains[1] not in (_STRETCHES if between else _ENDS):
        return False
    if grains == ("year", "year") and int(first.year or 0) >= int(last.year or 0):
        return False
    if seam.joint != "dash" or seam.opener in ("from", "between"):
        return True
    dated = first.month is not None and last.month is not None
    return (grains[0] == grains[1] or (dated and not seam.spaces[0])) and "part" not in grains


def grain(place: Calendar) -> str:
    """Give what a place names: a day, weekday, month or year, another part of the calendar, or nothing firm.

    >>> grain(Calendar(month=5)), grain(Calendar(month=5, day=1)), grain(Calendar(unit="D", definite=True))
    ('month', 'day', '')
    """
    if place.clock or place.day_part or place.same:
        return ""
    if place.day is not None or place.days is not None or place.holiday is not None:
        return "day"
    if place.part in ("END_DAY", "START_DAY"):
        return "day"
    if place.weekday is not None:
        return "weekday"
    if place.unit is not None and place.shift is None and place.year is None and place.month is None:
        return ""
    if place.month is not None and place.nth is None:
        return "month"
    narrow = (place.quarter, place.half, place.season, place.nth, place.decade, place.century, place.shift)
    if place.year is not None and all(part is None for part in narrow):
        return "year"
    return "part"


def _are_times(tokens: list[Token], first: Match, last: Match, seam: _Seam, judge: Judge) -> bool:
    """Tell whether both ends are times: beside a good one, and behind from, the weak names of months are."""
    opener = seam.opener if seam.opener in ("from", "between", "since", "in") else ""
    good = judge(first, opener), judge(last, "until")
    if all(good):
        return True
    if not isinstance(first.form, Calendar) or not isinstance(last.form, Calendar):
        return False
    alike = grain(first.form) == grain(last.form) and grain(first.form) in _NAMES
    return alike and (opener in ("from", "between") or any(good)) and _are_names(tokens, first, last)


def paired(tokens: list[Token], found: list[Match], judge: Judge) -> set[int]:
    """Give the places of months that stay two dates beside one another: from Sep to Nov."""
    places: set[int] = set()
    for index, (first, last) in enumerate(pairwise(found)):
        if last.first != first.last + 1 or "date" not in (first.type, last.type):
            continue
        seam = _seam(tokens, first, last)
        if (
            seam
            and seam.opener in ("from", "between")
            and _are_months(first, last)
            and _are_times(tokens, first, last, seam, judge)
        ):
            places |= {index, index + 1}
    return places


def _are_months(first: Match, last: Match) -> bool:
    return all(isinstance(form, Calendar) and grain(form) == "month" for form in (first.form, last.form))


def _are_names(tokens: list[Token], first: Match, last: Match) -> bool:
    return all(
        tokens[match.first].text[:1].isupper() or match.last - match.first > 1 for match in (first, last)
    )
