"""The unit behind a figure in Chinese: percent, measures, classifiers and the nouns behind them."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache

from extractor.lang.pack import Pack
from extractor.values.numbers import any_of
from extractor.values.scan import Figure
from extractor.values.units import Unit


def dense_unit(text: str, figure: Figure, pack: Pack) -> Unit | None:
    """Read the unit of a language without spaces: 3.5万台, 六成, 两个大国."""
    units = pack.units
    for mark in units.percent_before:
        if text.startswith(mark, figure.start):
            return Unit(figure.end, "%", "%", factor=Decimal(100))
    if text[figure.start : figure.end] in pack.numbers.halves:
        whole = next(
            (
                one
                for one, value in pack.numbers.small.items()
                if value == 1 and text[figure.start - 1 : figure.start] == one
            ),
            None,
        )
        return (
            Unit(figure.end, "ratio", "1", start=figure.start - 1)
            if whole
            else Unit(figure.end, None, drop=True)
        )
    match = _dense(pack).match(text, figure.end)
    if match is None and figure.loose_end is not None:
        symbol = _dense(pack).match(text, figure.loose_end)
        if symbol and symbol.group(1) in units.measures:
            name, code = units.measures[symbol.group(1)]
            return Unit(symbol.end(), name, code, plain_digits=True)
    if figure.part and match is None:
        return Unit(figure.end, "ratio", "1")
    if match is None:
        return None
    word = match.group(1)
    behind = text[match.end() : match.end() + 1]
    if behind and behind in (units.not_units or {}).get(word, ""):
        return None
    return _dense_kind(text, figure, word, match.end(), pack)


def _dense_kind(text: str, figure: Figure, word: str, end: int, pack: Pack) -> Unit | None:
    units = pack.units
    if word in units.percent:
        return Unit(end, units.percent[word], "%" if word in ("%", "％") else None)
    if word in units.tenths:
        return Unit(end, "%", "%", factor=Decimal(10))
    if word in units.ages:
        return Unit(end, units.age_unit, "a")
    if word in units.times:
        return Unit(end, None, drop=True)
    if word in units.measures:
        name, code = units.measures[word]
        half = text[end : end + 1] in pack.numbers.halves and bool(text[end : end + 1])
        return Unit(
            end + half,
            name,
            code,
            extra=Decimal("0.5") if half else Decimal(0),
            drop=_is_article(figure, pack) and word in units.classifiers and word not in units.plain,
        )
    if _is_article(figure, pack):
        return Unit(end, None, drop=True)
    if word in units.bare_classifiers:
        return _thing(text, end, pack)
    return Unit(end, word)


def _is_article(figure: Figure, pack: Pack) -> bool:
    """Tell whether the figure is the word one: 一个 says no more than `a`."""
    return not pack.numbers.spaced and not figure.digits and figure.value == 1 and figure.high is None


def _thing(text: str, end: int, pack: Pack) -> Unit:
    """Find the noun behind a classifier that names nothing: the first known one, else the word there."""
    match = _RUN.match(text, end)
    run = match.group() if match else ""
    known = _known_nouns(pack).search(run)
    if known:
        return Unit(end + known.end(), known.group(1))
    if 0 < len(run) <= 3:
        return Unit(end + len(run), run)
    return Unit(end, run[:2] or None)


_RUN = re.compile(r"[\u3400-\u9fff]{1,8}")


@cache
def _known_nouns(pack: Pack) -> re.Pattern[str]:
    return re.compile(rf"({any_of(pack.units.nouns)})")


@cache
def _dense(pack: Pack) -> re.Pattern[str]:
    units = pack.units
    signs: Iterable[str] = {
        *units.percent, *units.tenths, *units.ages, *units.times, *units.measures, *units.classifiers,
        *units.bare_classifiers, *units.countables,
    }  # fmt: skip
    latin = [sign for sign in signs if sign[-1].isascii() and sign[-1].isalpha()]
    others = [sign for sign in signs if sign not in latin]
    return re.compile(rf"[ ]?({any_of(latin)}(?![A-Za-z])|{any_of(others)})")
