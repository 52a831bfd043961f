"""The unit behind a figure in Chinese: percent, measures, classifiers and the nouns behind them."""

import re
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
    end = _sign_end(text, figure.end, pack)
    if end is None and figure.loose_end is not None:
        loose = _sign_end(text, figure.loose_end, pack)
        symbol = text[figure.loose_end : loose].lstrip() if loose else ""
        if loose and symbol in units.measures:
            name, code = units.measures[symbol]
            return Unit(loose, name, code, plain_digits=True)
    if figure.part and end is None:
        return Unit(figure.end, "ratio", "1")
    if end is None:
        return None
    word = text[figure.end : end].lstrip(" ")
    behind = text[end : end + 1]
    if behind and behind in (units.not_units or {}).get(word, ""):
        return None
    return _dense_kind(text, figure, word, end, pack)


def _sign_end(text: str, place: int, pack: Pack) -> int | None:
    """Find where the longest known unit that begins at a place ends, one blank apart at most."""
    signs, longest = _signs(pack)
    place += text.startswith(" ", place)
    for end in range(min(place + longest, len(text)), place, -1):
        if text[place:end] in signs and not _word_goes_on(text, end):
            return end
    return None


def _word_goes_on(text: str, end: int) -> bool:
    """Tell whether a Latin word, or a figure behind a power, goes on: 5 mAx, 5m23."""
    last, behind = text[end - 1], text[end : end + 1]
    if not last.isascii() or not behind.isascii():
        return False
    return (last.isalpha() and behind.isalpha()) or (last.isdigit() and behind.isalnum())


def _dense_kind(text: str, figure: Figure, word: str, end: int, pack: Pack) -> Unit | None:
    units = pack.units
    if word in units.percent:
        return Unit(end, units.percent[word], "%" if word in ("%", "％") else None)
    if word in units.tenths:
        return Unit(end, "%", "%", factor=Decimal(10))
    if word in units.ages:
        name, code = units.ages[word]
        return Unit(end - (word[-1] in units.age_tails), name, code)
    if word in units.times:
        return Unit(end, None, drop=True)
    if word in units.measures:
        name, code = units.measures[word]
        rate = _rate(text, end, word, code, pack)
        if rate:
            return rate
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


def _rate(text: str, end: int, name: str, code: str | None, pack: Pack) -> Unit | None:
    """Read on behind a unit that is per something: 公里/小时, 微克/立方米."""
    link = next((sign for sign in pack.units.per if text.startswith(sign, end)), None)
    if link is None:
        return None
    place = end + len(link)
    for stop in range(min(place + _LONGEST_BASE, len(text)), place, -1):
        below = text[place:stop]
        base = pack.units.rate_bases.get(below) or pack.units.measures.get(below)
        if base and not _word_goes_on(text, stop):
            known = code is not None and base[1] is not None
            return Unit(
                stop, text[end - len(name) : stop], f"{code}/{base[1]}" if known else None, short_end=end
            )
    return None


_LONGEST_BASE = 6


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
def _signs(pack: Pack) -> tuple[frozenset[str], int]:
    """Give everything that may stand behind a figure, and the length of the longest."""
    units = pack.units
    signs = frozenset(
        (
            *units.percent, *units.tenths, *units.ages, *units.times, *units.measures, *units.classifiers,
            *units.bare_classifiers, *units.countables,
        )
    )  # fmt: skip
    return signs, max(map(len, signs))
