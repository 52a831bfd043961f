"""The unit behind a figure in English-like languages: percent, measures, ages, counted nouns."""

import re
from functools import cache

from extractor.lang.pack import Pack
from extractor.lang.value_words import UnitWords
from extractor.values.context import ends_with
from extractor.values.measuring import measure_at
from extractor.values.numbers import GAP, any_of
from extractor.values.plurals import is_plural, singular
from extractor.values.scan import Figure
from extractor.values.units import Unit


def spaced_unit(text: str, figure: Figure, pack: Pack) -> Unit | None:
    """Find the unit in a language that writes words apart; None for a bare figure."""
    units = pack.units
    percent = _percent(pack).match(text, figure.end)
    if percent:
        name = units.percent[_key(percent.group(1))]
        return Unit(percent.end(), name, "%" if name == "%" else None)
    age = _ages(pack).match(text, figure.end)
    if age:
        name, code = units.ages[_key(age.group(1).lstrip("-"))]
        return Unit(age.end(), name, code)
    if _times(pack).match(text, figure.end):
        return Unit(figure.end, None, drop=True)
    if figure.part:
        return (
            Unit(figure.end, "ratio", "1")
            if _is_part(text, figure, pack)
            else Unit(figure.end, None, drop=True)
        )
    fold = _folds(pack).match(text, figure.end)
    if fold:
        return Unit(fold.end(), units.folds[0])
    return _measure(text, figure, pack) or _noun(text, figure, pack)


def _measure(text: str, figure: Figure, pack: Pack) -> Unit | None:
    """Read a unit of measure; `5m` is five metres unless something is counted behind it."""
    ends = [figure.end] if figure.loose_end is None else [figure.end, figure.loose_end]
    for end in ends:
        found = measure_at(text, end, pack)
        if found is None:
            continue
        loose = end != figure.end
        if loose and (_noun(text, figure, pack) or _of_those(pack).match(text, figure.end)):
            return None
        short = None if found.first_end == found.end else found.first_end
        return Unit(found.end, found.name, found.code, plain_digits=loose, short_end=short)
    return None


def _is_part(text: str, figure: Figure, pack: Pack) -> bool:
    """Tell `a third of` and `more than half` from a third party, half an hour and quarters."""
    words = pack.numbers
    pieces = re.split(r"[\s-]+", text[figure.start : figure.end].lower())
    if len(pieces) > 2 or _whole(pack).match(text, figure.end):
        return True
    if ends_with(text, figure.start, tuple(words.before or ()), reach=30):
        return True
    return len(pieces) == 2 and pieces[0] not in words.articles and pieces[1] not in words.time_parts


def _noun(text: str, figure: Figure, pack: Pack) -> Unit | None:
    """Find the head of the noun phrase behind a figure: the first plural, or what a hyphen joins."""
    if figure.digits and text[figure.end : figure.end + 1].isalpha():
        return None
    hyphen = _HYPHENED.match(text, figure.end)
    if hyphen:
        word = hyphen.group(1).lower()
        return None if word in pack.units.stops else Unit(hyphen.end(), singular(word, pack.units))
    place, proper = figure.end, ""
    for step in range(6):
        match = (_NEXT if step else _WORD).match(text, place)
        if match is None:
            return None
        word = match.group(1)
        joins = step and word.lower() in pack.numbers.joiners
        if word.lower() in pack.units.stops and not joins and not word.isupper():
            return None
        if _is_time(word, pack.units):
            return Unit(figure.end, None, drop=True)
        if is_plural(word, pack.units):
            head = singular(word, pack.units)
            return Unit(match.end(), f"{proper} {head}" if proper and word[0].isupper() else head)
        proper = word if word[0].isupper() else ""
        place = match.end()
    return None


def _is_time(word: str, units: UnitWords) -> bool:
    return word.lower() in _time_words(units)


@cache
def _time_words(units: UnitWords) -> frozenset[str]:
    return frozenset(units.times)


_GAP = r"(?:[ \t\xa0]{1,4}(?:\n[ \t]{0,8}(?=[a-z]))?|\n[ \t]{0,8}(?=[a-z]))"
_NAME = r"([A-Za-z][A-Za-z'’&.\-]*[A-Za-z]|[A-Za-z])"
_WORD = re.compile(rf"(?:{_GAP}|-|–){_NAME}")
_NEXT = re.compile(rf",?{_GAP}{_NAME}")
_HYPHENED = re.compile(r"-([A-Za-z]{2,})(?![^\W_])")


def _key(name: str) -> str:
    return " ".join(name.lower().split())


def _spaces(source: str) -> str:
    """Let any white space stand for the blanks of a pattern."""
    return source.replace("\\ ", GAP)


@cache
def _percent(pack: Pack) -> re.Pattern[str]:
    return re.compile(rf"(?:{GAP}|-)?({_spaces(any_of(pack.units.percent))})(?![^\W_])", re.IGNORECASE)


@cache
def _ages(pack: Pack) -> re.Pattern[str]:
    return re.compile(rf"(?:{GAP}|-)?({_spaces(any_of(pack.units.ages))})(?![^\W_])", re.IGNORECASE)


@cache
def _times(pack: Pack) -> re.Pattern[str]:
    return re.compile(rf"(?:{GAP}|-)?{any_of(pack.units.times)}(?![^\W_])", re.IGNORECASE)


@cache
def _folds(pack: Pack) -> re.Pattern[str]:
    return re.compile(rf"[ -]?{any_of(pack.units.folds)}(?![^\W_])", re.IGNORECASE)


@cache
def _of_those(pack: Pack) -> re.Pattern[str]:
    """What shows that a letter behind digits is a scale: 35m of its phones."""
    return re.compile(rf"{GAP}{any_of(pack.units.parts_of)}(?![^\W_])", re.IGNORECASE)


@cache
def _whole(pack: Pack) -> re.Pattern[str]:
    return re.compile(rf"\s+{any_of(pack.numbers.wholes)}\b", re.IGNORECASE)
