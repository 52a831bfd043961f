"""A figure and the currency that stands in front of it or behind it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from extractor.lang.pack import Pack
from extractor.lang.value_words import CurrencyWords
from extractor.values.context import ends_with, is_ordinal
from extractor.values.numbers import GAP, any_of
from extractor.values.scan import Figure

DOLLAR = "$"
"""Stands for the dollar of the text's country until that is known."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A figure with the currency that stands beside it, if any."""

    start: int
    end: int
    figure: Figure
    value: Decimal
    high: Decimal | None = None
    currency: str | None = None
    assumed: bool = False
    minor: bool = False


def piece_of(text: str, figure: Figure, free: int, pack: Pack) -> Piece:
    """Put a figure together with the currency in front of it or behind it."""
    words = pack.currencies
    plain = Piece(figure.start, figure.end, figure, figure.value, figure.high)
    if is_ordinal(text, figure, pack.numbers) or (figure.part and figure.value < 1 and pack.numbers.spaced):
        return plain
    sign = _front(pack).search(text, max(free, figure.start - 14), figure.start)
    front = _code(sign.group(1), figure, words.before, words) if sign else None
    if front is None and is_glued(text, figure):
        return plain
    word = _back(pack).match(text, figure.end)
    back = _code(word.group(1), figure, words.after, words) if word else None
    if back and word and word.group(1) in words.colloquial and _counts(text, word.end(), words):
        back = None
    if front and sign:
        joined = back is not None and front in (back, DOLLAR)
        end = word.end() if word and joined else figure.end
        return replace(plain, start=sign.start(1), end=end, currency=back if joined else front)
    if back and word and not _is_year_of_prices(text, figure, words):
        return replace(plain, end=word.end(), currency=back)
    return _minor_piece(text, plain, pack)


def _minor_piece(text: str, plain: Piece, pack: Pack) -> Piece:
    """Read cents, pence, 角: a fraction of the currency."""
    words, figure = pack.currencies, plain.figure
    match = _small_change(pack).match(text, figure.end)
    if match is None:
        return plain
    name = match.group(1).lower()
    parts, code = (100, words.minor[name]) if name in words.minor else (10, words.tenths[name])
    if name in words.scaled_only and not _has_sign(text, code, words):
        return plain
    value, high = plain.value / parts, plain.high / parts if plain.high else None
    alone = name not in words.tail_only or per_pattern(pack).match(text, match.end())
    return replace(
        plain, end=match.end(), value=value, high=high, currency=code if alone else None, minor=True
    )


def is_glued(text: str, figure: Figure) -> bool:
    """Tell whether a figure is the tail of a name (Mate60) or of a longer number (1.2.3)."""
    if not figure.start or not figure.digits:
        return False
    before = text[figure.start - 1]
    return (before.isascii() and before.isalnum()) or (
        before in ".,:/" and text[figure.start - 2 : figure.start - 1].isdigit()
    )


def _is_year_of_prices(text: str, figure: Figure, words: CurrencyWords) -> bool:
    """Tell `2016 dollars`, a year, from an amount."""
    year = figure.end - figure.start == 4 and figure.digits and 1900 <= figure.value < 2100
    return year and ends_with(text, figure.start, words.years, reach=12)


def _counts(text: str, end: int, words: CurrencyWords) -> bool:
    """Tell whether something follows that the word could be counting: 三块屏幕."""
    behind = text[end : end + 1]
    return "\u3400" <= behind <= "\u9fff" and behind not in words.colloquial_before


def _code(name: str, figure: Figure, table: Mapping[str, str], words: CurrencyWords) -> str | None:
    """Give the currency a name stands for beside this figure."""
    key = " ".join(name.lower().split())
    code = table.get(key)
    if code is None:
        return None
    if len(key) == 1 and key.isascii() and key.isalpha() and not name.isupper():
        return None
    if key in words.scaled_only and figure.scale < 1000 and abs(figure.value) < 1000:
        return None
    return code


@cache
def _front(pack: Pack) -> re.Pattern[str]:
    return re.compile(rf"((?<![A-Za-z]){any_of(pack.currencies.before)})[ \xa0]?\Z", re.IGNORECASE)


@cache
def _back(pack: Pack) -> re.Pattern[str]:
    words = any_of(pack.currencies.after)
    if pack.numbers.spaced:
        return re.compile(rf"(?:{GAP}|-)?({words.replace(chr(92) + ' ', GAP)})(?![^\W_])", re.IGNORECASE)
    not_money = "".join(pack.currencies.not_before)
    return re.compile(rf"[ ]?({words})(?![{not_money}])(?!(?<=[A-Za-z])[A-Za-z])", re.IGNORECASE)


@cache
def _small_change(pack: Pack) -> re.Pattern[str]:
    words = any_of((*pack.currencies.minor, *pack.currencies.tenths))
    digits = "".join(pack.numbers.small) if not pack.numbers.spaced else ""
    end = r"(?![^\W_])" if pack.numbers.spaced else rf"(?:(?=[{digits}])|(?![\u3400-\u9fff]))"
    return re.compile(rf"(?:{GAP}|-)?({words}){end}", re.IGNORECASE)


def _has_sign(text: str, code: str, words: CurrencyWords) -> bool:
    return any(sign in text for sign, value in words.before.items() if value == code and not sign.isalpha())


@cache
def per_pattern(pack: Pack) -> re.Pattern[str]:
    """Give the pattern of what makes an amount the price of one piece: a share, per unit, 每台."""
    words = any_of(pack.currencies.per)
    if pack.numbers.spaced:
        return re.compile(
            rf"(?:\s|-)?{words}(?![^\W_])[\s-]?(?!{any_of(pack.units.times)}\b)(?=\w|[.,;)]|\Z)",
            re.IGNORECASE,
        )
    return re.compile(rf"{words}")
