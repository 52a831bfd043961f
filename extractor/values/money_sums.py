"""Amounts made of two figures: ranges, and dollars with their cents."""

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache

from extractor.lang.pack import Pack
from extractor.values.context import ends_with, linked, shared_scale
from extractor.values.numbers import any_of
from extractor.values.priced import Piece, is_glued, shared_currency

_TENTHS = 10
_LEAP = 5
_HAN = r"[\u3400-\u9fffA-Za-z0-9.]"


def with_ranges(text: str, pieces: list[Piece], pack: Pack) -> list[Piece]:
    """Join the ends of ranges: $1.2-1.5 billion, 100亿元至120亿元."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        merged = _range(text, last, piece, pack) if last else None
        if merged:
            joined[-1] = merged
        else:
            joined.append(piece)
    return joined


def with_parts(text: str, pieces: list[Piece], pack: Pack) -> list[Piece]:
    """Add cents to dollars and 角 to 元 where they follow directly."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        part = _part(text, last, piece, pack) if last and last.currency and not last.high else None
        if last and part:
            joined[-1] = replace(last, end=piece.end, value=last.value + part, minor=True)
        else:
            joined.append(piece)
    return joined


def _range(text: str, low: Piece, high: Piece, pack: Pack) -> Piece | None:
    if low.high is not None or high.high is not None or (low.currency and low.minor != high.minor):
        return None
    currency = low.currency or high.currency
    if low.currency and high.currency:
        currency = shared_currency(low.currency, high.currency, pack.currencies)
    if currency is None or not linked(text, (low.start, low.end), (high.start, high.end), pack.numbers):
        return None
    value = low.value if low.minor or low.value != low.figure.value else _shared(text, low, high, pack)
    if not low.currency and high.value != high.figure.value:
        value = value * high.value / high.figure.value  # 10-20 cents, 10-20 MGBP
    if _is_apart(text, low, high, pack):
        return None
    if value >= high.value or (low.currency is None and is_glued(text, low.figure)):
        return None
    assumed = all(piece.assumed for piece in (low, high) if piece.currency)
    return replace(low, end=high.end, value=value, high=high.value, currency=currency, assumed=assumed)


def _is_apart(text: str, low: Piece, high: Piece, pack: Pack) -> bool:
    """Tell whether the low end is no end: a move (up $3 to $45), or a year (€2m in 2023 to €3m)."""
    joint = text[low.end : high.start].strip()
    if low.currency:
        far = pack.numbers.spaced or high.value >= _LEAP * low.value  # 上涨100元至200元 may be a range
        return far and joint.isalpha() and ends_with(text, low.start, pack.currencies.steps)
    own = high.start < high.figure.start or high.figure.scale >= 1000
    raw = text[low.start : low.end]
    return own and len(raw) == 4 and raw.isdigit() and 1900 <= low.value < 2101


def _shared(text: str, low: Piece, high: Piece, pack: Pack) -> Decimal:
    """Give the low end the scale it shares with the high end, hundreds included: two to three hundred."""
    value = shared_scale(low.figure, high.figure)
    if value != low.value or not 0 < low.value < 10 or low.figure.scale > 1:
        return value
    last = _multiplier(pack).search(text[high.figure.start : high.figure.end].lower())
    factor = pack.numbers.multipliers[last.group()] if last else 1
    return value * factor if low.value < high.figure.value / factor < 10 else value


@cache
def _multiplier(pack: Pack) -> re.Pattern[str]:
    return re.compile(rf"{any_of(pack.numbers.multipliers)}\Z")


def _part(text: str, last: Piece, piece: Piece, pack: Pack) -> Decimal | None:
    """Give what a piece adds to the amount in front of it; None where it is none of its parts."""
    gap = text[last.end : piece.start]
    if len(gap) > 5 or piece.high:
        return None
    joint = gap.strip().lower()
    if joint and joint not in pack.numbers.joiners:
        return None
    if piece.minor and piece.value > 0:
        parts = round(piece.figure.value / piece.value)
        if parts != _TENTHS:
            parts = 1000 if _codes(last, pack) & pack.currencies.thousandths else 100
        return piece.figure.value / parts if piece.figure.value < parts else None
    if piece.currency:
        return None
    if pack.numbers.spaced:
        return piece.value / 100 if _is_hundredths(text, last, piece, joint) else None
    if joint == "" and _is_digit(text, piece):
        return _tenth(last, piece)
    return None


def _codes(piece: Piece, pack: Pack) -> frozenset[str]:
    family = pack.currencies.families.get(piece.currency or "")
    return frozenset({family.default if family else piece.currency or ""})


def _is_hundredths(text: str, last: Piece, piece: Piece, joint: str) -> bool:
    """Tell whether a bare number can only be the cents of the amount before it: 20 dollars 43."""
    whole = last.figure.scale == 1 and not last.minor and last.value == last.figure.value
    whole = whole and last.value % 1 == 0 and not last.assumed
    figure = piece.figure
    part = figure.scale == 1 and not figure.part and 1 <= figure.value < 100 and figure.value % 1 == 0
    if not whole or not part or (not joint and figure.digits and piece.end - piece.start != 2):
        return False
    both = joint and ends_with(text, last.start, _PAIRED, reach=10)
    return not both and bool((_CLOSED_AND if joint else _CLOSED).match(text, piece.end))


_PAIRED = ("between", "both", "from")
_CLOSED = re.compile(r"\s*(?:\Z|[.!?;](?:\s|\Z))")
_CLOSED_AND = re.compile(r"\s*(?:\Z|[.!?;](?:\s|\Z)|and\b)")


def _is_digit(text: str, piece: Piece) -> bool:
    ends = not re.match(_HAN, text[piece.end : piece.end + 1])
    return ends and piece.end - piece.start == 1


def _tenth(last: Piece, piece: Piece) -> Decimal | None:
    """Read a lone digit as tenths of what is before it: 3块5, 两毛五."""
    if last.figure.scale != 1 or last.value >= 1000:
        return None
    if not last.minor:
        return piece.value / 10
    tenths = last.value < 1 and last.figure.value == last.value * _TENTHS
    return piece.value / 100 if tenths else None
