"""Units of measure behind a figure, by their grammar: powers, names and symbols, rates.

A name is looked up, not searched for: the table of a language holds some thousand of them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extractor.lang.pack import Pack
from extractor.lang.value_words import UnitWords
from extractor.values.numbers import GAP, any_of


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit of measure and where it ends."""

    end: int
    name: str
    code: str | None
    """UCUM."""
    first_end: int
    """Where its first part ends: barrels in barrels a day."""
    written: str = ""
    """Its first word as the text writes it."""


def measure_at(text: str, place: int, pack: Pack) -> Measure | None:
    """Read the unit of measure that begins at a place, behind a blank or a hyphen."""
    lead = _LEAD.match(text, place)
    begin = lead.end() if lead else place
    opener = text[begin : begin + 1]
    if opener in _BRACKETS:
        inner = _term(text, begin + 1, pack)
        closed = inner is not None and text.startswith(_BRACKETS[opener], inner.end)
        return Measure(inner.end + 1, inner.name, inner.code, inner.end + 1) if inner and closed else None
    measure = _term(text, begin, pack) or (None if lead else _glued(text, place, pack))
    for _ in range(2):
        longer = _rate(text, measure, pack) if measure else None
        if longer is None:
            break
        measure = longer
    if measure is None or _is_word_on(text, measure.end):
        return None
    return measure


def _glued(text: str, place: int, pack: Pack) -> Measure | None:
    """Read a symbol that is a unit only right behind digits: 5in, 35C."""
    match = _LETTERS.match(text, place)
    found = pack.units.glued.get(match.group()) if match and text[place - 1].isdigit() else None
    if match is None or found is None or _NOT_GLUED.search(text, max(0, place - 24), match.end()):
        return None
    return Measure(match.end(), found[0], found[1], match.end(), match.group())


_LETTERS = re.compile(r"[A-Za-z]++")
# iPhone 5C, and form 13F: no weather is told to be so cold that way.
_NOT_GLUED = re.compile(r"(?:[A-Z][\w-]*[ -][0-9.]++[A-Za-z]+|(?<![0-9.])1?[0-9]F)\Z")


def _is_word_on(text: str, end: int) -> bool:
    """Tell whether a word or a figure goes on: 5 m2x, 3 MB5, 7 L-202."""
    behind = text[end : end + 1]
    if behind == "-" and text[end + 1 : end + 2].isdigit():
        return True
    return behind.isalnum() and text[end - 1].isalnum()


_LEAD = re.compile(rf"(?:{GAP}|[-‐‑–])")
_BRACKETS = {"[": "]", "{": "}", "<": ">"}
_WORD = r"(?:°[ ]?[CFcf]?|º[CF]?|[″′℃℉㎡㎥㎞㎏㎜㎝Ω]|[^\W\d_²³]+(?:[·⋅][^\W\d_²³]+)?)(?:\.(?=[ -]?[a-z]))?"
_WORDS = re.compile(rf"({_WORD})(?:((?:{GAP}|-){_WORD})((?:(?:{GAP}|-){_WORD}){{1,2}})?)?")
_EXPONENT = re.compile(r"[²³]|\^[23]|[23](?![\d.,]?\d)(?![^\W\d_])")
_SOLIDUS = re.compile(r"[ ]?/[ ]?(?=[^\W\d_]|100[ ]?[a-z])")


def _term(text: str, place: int, pack: Pack) -> Measure | None:
    """Read one unit with its power: square feet, km², metres cubed."""
    power = _powers(pack).match(text, place)
    named = _named(text, power.end() if power else place, pack.units)
    if named is None:
        return _named(text, place, pack.units) if power else None
    if power:
        word = power.group(1).lower().rstrip(".")
        code = None if named.code is None else f"{named.code}{pack.units.powers[word]}"
        return Measure(named.end, f"{word} {named.name}", code, named.end, named.written)
    exponent = _EXPONENT.match(text, named.end)
    if exponent and named.code in _LENGTHS:
        sign = exponent.group()
        code = f"{named.code}{3 if sign in '^3³' else 2}"
        return Measure(exponent.end(), named.name + sign, code, exponent.end(), named.written)
    raised = _raised(pack).match(text, named.end) if named.code in _LENGTHS else None
    if raised:
        word = raised.group(1).lower()
        return Measure(
            raised.end(), f"{named.name} {word}", f"{named.code}{pack.units.powers[word]}", raised.end()
        )
    return named


_LENGTHS = frozenset(("m", "km", "cm", "mm", "dm", "um", "nm", "[ft_i]", "[in_i]", "[mi_i]", "[yd_i]", "s"))


def _named(text: str, place: int, units: UnitWords) -> Measure | None:
    """Look up the longest unit that begins at a place."""
    match = _WORDS.match(text, place)
    if match is None:
        return None
    for end in _ends(text, match):
        written = text[place:end]
        found = _lookup(written, units)
        if found is not None:
            return Measure(end, found[0], found[1], end, written)
    return None


def _ends(text: str, match: re.Match[str]) -> Iterator[int]:
    """Give the ends of one to four words, the longest first; a full stop is part of none."""
    third = match.group(3)
    if third:
        yield match.end()
        inner = max(third.rfind(" "), third.rfind("-"), third.rfind("\n"))
        if inner > 0:
            yield match.start(3) + inner
    for group in (2, 1):
        if match.group(group):
            end = match.end(group)
            yield end - 1 if text[end - 1] == "." else end


def _lookup(written: str, units: UnitWords) -> tuple[str, str | None] | None:
    key = " ".join(written.replace(".", "").split())
    found = units.symbols.get(key)
    if found is None:
        key = key.lower()
        found = units.measures.get(key) or units.measures.get(key.replace("-", " "))
    return found


def _rate(text: str, measure: Measure, pack: Pack) -> Measure | None:
    """Read on behind a unit that is per something: km/h, barrels a day, litres per 100 km."""
    sign = _SOLIDUS.match(text, measure.end)
    word = None if sign else _per(pack).match(text, measure.end)
    link = sign or word
    if link is None:
        return None
    hundred = _HUNDRED.match(text, link.end())
    place = hundred.end() if hundred else link.end()
    below = _time_unit(text, place, pack)
    if below is None and not (word and word.group(1).lower() in pack.numbers.articles):
        below = _term(text, place, pack)
    if below is None or (hundred and below.code is None):
        return None
    joint = "/" if sign else f" {pack.units.per[0]} "
    code = f"(100.{below.code})" if hundred else below.code
    return Measure(
        below.end,
        f"{measure.name}{joint}{'100 ' if hundred else ''}{below.name}",
        None if measure.code is None or below.code is None else f"{measure.code}/{code}",
        measure.first_end,
        measure.written,
    )


_HUNDRED = re.compile(r"100[ ]?(?=[a-z])")


def _time_unit(text: str, place: int, pack: Pack) -> Measure | None:
    """Read what a rate goes by: hour, s, capita."""
    match = _bases(pack).match(text, place)
    if match is None:
        return None
    name, code = pack.units.rate_bases[match.group(1).lower()]
    return Measure(match.end(), name, code, match.end())


@cache
def _powers(pack: Pack) -> re.Pattern[str]:
    return re.compile(rf"({any_of(pack.units.powers)}\.?)(?:{GAP}|-)", re.IGNORECASE)


@cache
def _raised(pack: Pack) -> re.Pattern[str]:
    return re.compile(rf"{GAP}({any_of(pack.units.powers)})(?![^\W_])", re.IGNORECASE)


@cache
def _per(pack: Pack) -> re.Pattern[str]:
    words = any_of((*pack.units.per, *pack.numbers.articles))
    return re.compile(rf"(?:{GAP}|-)({words})(?:{GAP}|-)", re.IGNORECASE)


@cache
def _bases(pack: Pack) -> re.Pattern[str]:
    return re.compile(rf"({any_of(pack.units.rate_bases)})(?![^\W_])", re.IGNORECASE)
