"""Money: amounts with their currency, ranges and bounds, found in running text."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from extractor.lang.pack import Pack
from extractor.schema.mention import Modifier
from extractor.values.context import ends_with, is_ordinal, linked, modifier_of, shared_scale
from extractor.values.currencies import home_dollar
from extractor.values.elided import carried, implied
from extractor.values.numbers import trimmed
from extractor.values.priced import DOLLAR, Piece, is_glued, per_pattern, piece_of
from extractor.values.scan import figures


@dataclass(frozen=True, slots=True)
class MoneyValue:
    """An amount of money and where it stands."""

    start: int
    end: int
    value: Decimal | None
    high: Decimal | None = None
    currency: str | None = None
    """ISO 4217."""
    modifier: Modifier | None = None
    per: Literal["unit"] | None = None
    """`unit` for the price of one piece."""
    assumed: bool = False
    """No currency is written: it was taken from the context."""


def find_money(text: str, pack: Pack) -> list[MoneyValue]:
    """Find the amounts of money in a text, in text order."""
    return list(_find(text, pack))


def money_at(text: str, start: int, end: int, pack: Pack) -> MoneyValue | None:
    """Read the amount at a known place, with the words around it; None where there is none."""
    return next((money for money in _find(text, pack) if money.start == start and money.end == end), None)


def parse_money(text: str, pack: Pack) -> MoneyValue | None:
    """Read a whole string as one amount.

    >>> from extractor.lang.pack import load_pack
    >>> money = parse_money("US$1.2-1.5 billion", load_pack("en"))
    >>> str(money.value), str(money.high), money.currency
    ('1200000000', '1500000000', 'USD')
    """
    found = find_money(text, pack)
    whole = text.strip()
    return found[0] if len(found) == 1 and text[found[0].start : found[0].end] == whole else None


@lru_cache(maxsize=64)
def _find(text: str, pack: Pack) -> tuple[MoneyValue, ...]:
    pieces: list[Piece] = []
    for figure in figures(text, pack.numbers):
        pieces.append(piece_of(text, figure, pieces[-1].end if pieces else 0, pack))
    pieces = _with_minor(text, _with_ranges(text, pieces, pack), pack)
    pieces = _with_implied(text, pieces, pack)
    found = [_finish(text, piece, pack) for piece in pieces if piece.currency]
    return tuple(money for money in found if money is not None)


def _with_ranges(text: str, pieces: list[Piece], pack: Pack) -> list[Piece]:
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


def _range(text: str, low: Piece, high: Piece, pack: Pack) -> Piece | None:
    named = {piece.currency for piece in (low, high) if piece.currency}
    if (
        not named
        or low.high is not None
        or high.high is not None
        or (low.currency and low.minor != high.minor)
    ):
        return None
    specific = named - {DOLLAR} or named
    if len(specific) > 1 or not linked(text, (low.start, low.end), (high.start, high.end), pack.numbers):
        return None
    value = shared_scale(low.figure, high.figure) if not low.minor else low.value
    value = value / (high.figure.value / high.value) if high.minor and not low.currency else value
    if value >= high.value or (low.currency is None and is_glued(text, low.figure)):
        return None
    assumed = all(piece.assumed for piece in (low, high) if piece.currency)
    return replace(low, end=high.end, value=value, high=high.value, currency=specific.pop(), assumed=assumed)


def _with_minor(text: str, pieces: list[Piece], pack: Pack) -> list[Piece]:
    """Add cents to dollars and 角 to 元 where they follow directly."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if last and last.currency and not last.high and piece.start - last.end <= 5:
            gap = text[last.end : piece.start].strip().lower()
            adds = piece.minor and piece.value < 1 and gap in ("", *pack.numbers.joiners)
            tail = (
                not pack.numbers.spaced and gap == "" and not piece.currency and _is_tenth(text, last, piece)
            )
            if adds or tail:
                value = last.value + (piece.value if adds else piece.value / 10)
                joined[-1] = replace(last, end=piece.end, value=value, minor=piece.minor)
                continue
        joined.append(piece)
    return joined


def _is_tenth(text: str, last: Piece, piece: Piece) -> bool:
    """Tell whether a lone digit counts tenths: 3块5."""
    ends = not re.match(r"[\u3400-\u9fffA-Za-z0-9.]", text[piece.end : piece.end + 1])
    return (
        ends
        and piece.end - piece.start == 1
        and not last.minor
        and last.figure.scale == 1
        and last.value < 1000
    )


def _with_implied(text: str, pieces: list[Piece], pack: Pack) -> list[Piece]:
    """Give amounts that name no currency the one their context names or implies."""
    found: list[Piece] = []
    last: Piece | None = None
    for piece in pieces:
        done = piece if piece.currency else _implied(text, piece, last, pack)
        found.append(done)
        if done.currency:
            last = last if last and _in_brackets(text, done) else done
        elif done.figure.scale > 1 or not (done.figure.digits or done.figure.part):
            last = None  # another count came between
    return _with_ranges(text, found, pack) if any(piece.assumed for piece in found) else found


def _in_brackets(text: str, piece: Piece) -> bool:
    """Tell whether an amount is the conversion of another: nothing goes on in its currency."""
    return any(sign in "(（" for sign in text[max(0, piece.start - 8) : piece.start])


def _implied(text: str, piece: Piece, last: Piece | None, pack: Pack) -> Piece:
    figure = piece.figure
    if is_ordinal(text, figure, pack.numbers) or is_glued(text, figure):
        return piece
    if last and last.currency and carried(text, last.end, figure, pack):
        small = last.minor and figure.scale == 1
        value = piece.value / 100 if small else piece.value
        return replace(piece, value=value, currency=last.currency, assumed=True, minor=small)
    if pack.currencies.default and implied(text, figure, pack):
        return replace(piece, currency=pack.currencies.default, assumed=True)
    return piece


def _finish(text: str, piece: Piece, pack: Pack) -> MoneyValue | None:
    words = pack.currencies
    currency = (
        home_dollar(text, pack, spelt=text[piece.start : piece.end])
        if piece.currency == DOLLAR
        else piece.currency
    )
    modifier = modifier_of(text, piece.start, piece.end, pack.numbers) or piece.figure.modifier
    per = per_pattern(pack).match(text, piece.end) or ends_with(text, piece.start, words.per_before, reach=8)
    return MoneyValue(
        piece.start,
        piece.end,
        trimmed(piece.value),
        None if piece.high is None else trimmed(piece.high),
        currency,
        modifier,
        "unit" if per else None,
        assumed=piece.assumed,
    )
