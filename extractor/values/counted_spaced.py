"""The unit behind a figure in English-like languages: percent, measures, ages, counted nouns."""

import re
from decimal import Decimal
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
        return _part_unit(text, figure, pack)
    fold = _folds(pack).match(text, figure.end)
    if fold:
        return Unit(fold.end(), units.folds[0])
    return (
        _marked(text, figure, pack)
        or _measure(text, figure, pack)
        or _noun(text, figure, pack)
        or _said_of(text, figure, pack)
    )


def _marked(text: str, figure: Figure, pack: Pack) -> Unit | None:
    """Read feet and inches by their signs: 5'2", and 55" where no quotation can end there."""
    if not figure.digits or text[figure.end : figure.end + 1] not in tuple("'′’\"”"):
        return None
    code, small = (pack.units.measures[name][1] for name in pack.units.mark_units)
    both = _part_marks(pack).match(text, figure.end)
    if both:
        parts = pack.units.part_units[(code or "", small or "")]
        extra = Decimal(both.group(1)) / parts
        return Unit(both.end(), pack.units.mark_units[0], code, extra=extra)
    opens = "“" if text[figure.end] == "”" else '"'
    before = text[max(0, text.rfind("\n", 0, figure.end), figure.end - _QUOTED) : figure.end]
    quoted = before.count(opens) - before.count("”") if opens == "“" else before.count('"') % 2
    if text[figure.end] not in '"”' or quoted or figure.end - figure.start > len("999.9"):
        return None
    return Unit(figure.end + 1, pack.units.mark_units[1], small)


_QUOTED = 600
"""How far back a quotation that a sign might end is looked for."""


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
        if below_zero := _below(pack).match(text, found.end) if found.code in _DEGREES else None:
            return Unit(below_zero.end(), found.name, found.code, factor=Decimal(-1))
        short = None if found.first_end == found.end else found.first_end
        return Unit(found.end, found.name, found.code, plain_digits=loose, short_end=short)
    return None


_DEGREES = frozenset(("deg", "Cel", "[degF]"))


def _part_unit(text: str, figure: Figure, pack: Pack) -> Unit:
    """Read what a fraction is a part of: half a percent, a quarter of a mile, ½ inch, else a ratio."""
    one = _of_one(pack).match(text, figure.end)
    place = one.end() if one else figure.end
    percent = _percent(pack).match(text, place) if one else None
    if percent:
        name = pack.units.percent[_key(percent.group(1))]
        return Unit(percent.end(), name, "%" if name == "%" else None)
    direct = figure.digits or text[figure.start : figure.end].lower() in pack.numbers.halves
    measure = measure_at(text, place, pack) if one or direct else None
    if measure and (measure.code or figure.digits):
        return Unit(measure.end, measure.name, measure.code)
    ratio = figure.bare or _is_part(text, figure, pack)
    return Unit(figure.end, "ratio", "1") if ratio else Unit(figure.end, None, drop=True)


def _is_part(text: str, figure: Figure, pack: Pack) -> bool:
    """Tell `a third of` and `more than half` from a third party, half an hour and quarters."""
    words = pack.numbers
    pieces = re.split(r"[\s-]+", text[figure.start : figure.end].lower())
    if len(pieces) > 2 or _whole(pack).match(text, figure.end):
        return True
    if ends_with(text, figure.start, tuple(words.before or ()), reach=30):
        return True
    if ends_with(text, figure.start, words.extents) and not _names_more(text, figure.end, pack):
        return True
    return len(pieces) == 2 and pieces[0] not in words.articles and pieces[1] not in words.time_parts


def _names_more(text: str, end: int, pack: Pack) -> bool:
    """Tell `by a third party` from `by a third this year`: a word that is no function word follows."""
    match = _WORD.match(text, end)
    return match is not None and match.group(1).lower() not in pack.units.stops


def _noun(text: str, figure: Figure, pack: Pack) -> Unit | None:
    """Find the head of the noun phrase behind a figure: the first plural, or what a hyphen joins."""
    if figure.digits and text[figure.end : figure.end + 1].isalpha():
        return None
    hyphen = _HYPHENED.match(text, figure.end)
    if hyphen:
        word = hyphen.group(1).lower()
        return None if word in pack.units.stops else Unit(hyphen.end(), singular(word, pack.units))
    return _plural(text, figure, figure.end, pack) or _attribute(text, figure, pack)


def _plural(text: str, figure: Figure, place: int, pack: Pack) -> Unit | None:
    """Find the first plural of the noun phrase that begins at a place."""
    proper = ""
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
        if is_plural(word, pack.units) and not _goes_on(text, word, match.end(), pack):
            head = singular(word, pack.units)
            return Unit(match.end(), f"{proper} {head}" if proper and word[0].isupper() else head)
        proper = word if word[0].isupper() else ""
        place = match.end()
    return None


def _goes_on(text: str, word: str, end: int, pack: Pack) -> bool:
    """Tell whether a plural only describes the one behind it: sales stations, news organizations."""
    behind = _NEXT.match(text, end) if word.lower().rpartition("-")[2] in pack.units.chained else None
    return behind is not None and is_plural(behind.group(1), pack.units)


def _attribute(text: str, figure: Figure, pack: Pack) -> Unit | None:
    """Read a noun in the singular that a figure joins to another noun: a 12 page report."""
    match = _attributes(pack).match(text, figure.end)
    if match is None or match.group(2).lower() in pack.units.stops:
        return None
    return Unit(match.end(1), match.group(1).lower())


def _said_of(text: str, figure: Figure, pack: Pack) -> Unit | None:
    """Tell what a figure counts by what is said of it: 2,000 injured."""
    said = None if figure.part else _said(pack).match(text, figure.end)
    return Unit(figure.end, pack.units.participles[said.group(1).lower()]) if said else None


def named_around(text: str, figure: Figure, pack: Pack) -> str | None:
    """Tell what a bare figure counts by the words around it: three of those shops, a crew of six."""
    some = _some_of(pack).match(text, figure.end)
    whole = _plural(text, figure, some.end() - 1, pack) if some else None
    if whole and whole.name:
        return whole.name
    relative = _WORD.match(text, figure.end)
    if relative and relative.group(1).lower() in pack.units.relatives:
        return pack.units.relatives[relative.group(1).lower()]
    held = _held_by(pack).search(text, max(0, figure.start - 40), figure.start)
    return pack.units.holders[_key(held.group(1))] if held else None


def _is_time(word: str, units: UnitWords) -> bool:
    return word.lower() in _time_words(units)


@cache
def _time_words(units: UnitWords) -> frozenset[str]:
    return frozenset(units.times)


_GAP = r"(?:[ \t\xa0]{1,4}(?:\n[ \t]{0,8}(?=[a-z]))?|\n[ \t]{0,8}(?=[a-z]))"
_MODELS = r"(?!(?:1[5-9]|20)[0-9]0s)[0-9]{2,4}(?:-[0-9]{1,3}+)?s"  # 737s, but not 1980s
_INITIALS = r"(?:[A-Z]\.){2,4}"  # U.S.
_NAME = rf"({_INITIALS}|[A-Za-z][A-Za-z0-9'’&.\-]*[A-Za-z0-9]|[A-Za-z]|{_MODELS})(?![A-Za-z0-9])"
_WORD = re.compile(rf"(?:{_GAP}|-|–){_NAME}")
_NEXT = re.compile(rf",?{_GAP}{_NAME}")
_HYPHENED = re.compile(r"-([A-Za-z]{2,})(?![^\W_])")


def _key(name: str) -> str:
    return " ".join(name.lower().split())


def _spaces(source: str) -> str:
    """Let any white space stand for the blanks of a pattern."""
    return source.replace("\\ ", GAP)


@cache
def _of_one(pack: Pack) -> re.Pattern[str]:
    """Match what leads from a fraction to the one it is a part of: of a, a."""
    return re.compile(
        rf"(?:{GAP}{any_of(pack.numbers.wholes[:1])})?{GAP}{any_of(pack.numbers.articles)}(?=\s)",
        re.IGNORECASE,
    )


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
def _part_marks(pack: Pack) -> re.Pattern[str]:
    return re.compile(pack.units.part_marks or r"(?!)")


@cache
def _below(pack: Pack) -> re.Pattern[str]:
    return re.compile(rf"{GAP}{_spaces(any_of(pack.units.below))}(?![^\W_])", re.IGNORECASE)


@cache
def _attributes(pack: Pack) -> re.Pattern[str]:
    return re.compile(rf"{GAP}({any_of(pack.units.attributes)}){GAP}([A-Za-z]+)", re.IGNORECASE)


@cache
def _some_of(pack: Pack) -> re.Pattern[str]:
    """What opens the whole that a figure is part of: of its, of the 1,140."""
    return re.compile(
        rf"{GAP}{_spaces(any_of(pack.units.parts_of))}(?:{GAP}[0-9][0-9,.]*)?{GAP}", re.IGNORECASE
    )


@cache
def _said(pack: Pack) -> re.Pattern[str]:
    return re.compile(rf"{GAP}({any_of(pack.units.participles)})(?![^\W_])", re.IGNORECASE)


@cache
def _held_by(pack: Pack) -> re.Pattern[str]:
    bounds = any_of(pack.numbers.before or ())
    holders = _spaces(any_of(pack.units.holders))
    return re.compile(rf"(?<![^\W_])({holders})(?:{GAP}{bounds})?{GAP}\Z", re.IGNORECASE)


@cache
def _of_those(pack: Pack) -> re.Pattern[str]:
    """What shows that a letter behind digits is a scale: 35m of its phones."""
    return re.compile(rf"{GAP}{any_of(pack.units.parts_of)}(?![^\W_])", re.IGNORECASE)


@cache
def _whole(pack: Pack) -> re.Pattern[str]:
    return re.compile(rf"\s+{any_of(pack.numbers.wholes)}\b", re.IGNORECASE)
