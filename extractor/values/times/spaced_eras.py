"""Years counted from the birth of Christ: 480 BC, the 4th century B.C., A.D. 79."""

from dataclasses import replace

from extractor.values.times.build import gather
from extractor.values.times.engine import Builder
from extractor.values.times.model import Calendar, Form, Range, TimeType, Token

_FIGURES = ("number", "daynum", "twodigit", "wordnum", "worddaynum", "wordyear", "year")
_LAST = {"bc": 99_999, "ad": 2199}
_ERAS = tuple(_LAST)


def era_year(tokens: list[Token]) -> Form | None:
    """Read 480 BC, A.D. 79, March 44 B.C.: years before Christ are negative."""
    index = max(i for i, token in enumerate(tokens) if token.kind in _FIGURES)
    year = _year(tokens[index], next(token.kind for token in tokens if token.kind in _ERAS))
    rest = [token for i, token in enumerate(tokens) if i != index and token.kind not in _ERAS]
    return None if year is None else replace(gather(rest), year=year)


def era_years(tokens: list[Token]) -> Form | None:
    """Read 264 to 241 BC, 27 BC to AD 14."""
    figures = [i for i, token in enumerate(tokens) if token.kind in _FIGURES]
    eras = [token.kind for token in tokens if token.kind in _ERAS]
    first, last = _year(tokens[figures[0]], eras[0]), _year(tokens[figures[-1]], eras[-1])
    if first is None or last is None or first >= last:
        return None
    return Range(Calendar(year=first), Calendar(year=last))


def _year(token: Token, era: str) -> int | None:
    value = token.value
    if value != int(value) or not 1 <= value <= _LAST[era]:
        return None
    return -int(value) if era == "bc" else int(value)


def era_century(tokens: list[Token]) -> Form | None:
    """Read the 4th century BC, the late first century AD."""
    number = next(token.value for token in tokens if token.kind == "ord")
    unit = next(token for token in tokens if token.kind == "unit")
    if unit.value != "C" or not 1 <= number <= 99:
        return None
    part = next((str(token.value) for token in tokens if token.kind == "part"), None)
    return Calendar(century=-number if tokens[-1].kind == "bc" else number - 1, part=part)


def era_decade(tokens: list[Token]) -> Form | None:
    """Read the 480s BC."""
    place = gather(tokens)
    return replace(place, decade=-place.decade, definite=False) if place.decade else None


ERAS: tuple[tuple[TimeType, str, Builder], ...] = (
    ("date", "(?: MONTHDAY comma? | MONTH )? (?: NUMBER ) (?: bc | ad )", era_year),
    ("date", "ad (?: NUMBER )", era_year),
    ("date", "(?: NUMBER ) bc? UNTIL (?: NUMBER ) bc", era_years),
    ("date", "(?: NUMBER ) bc UNTIL (?: ad (?: NUMBER ) | (?: NUMBER ) ad )", era_years),
    ("date", "EARLY the? ord dash? unit (?: bc | ad )", era_century),
    ("date", "EARLY the? decade bc", era_decade),
)
"""Type, pattern and builder of each rule."""
