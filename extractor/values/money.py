"""Money: amounts with their currency, ranges and bounds, found in running text."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, lru_cache
from typing import Literal

from extractor.lang.pack import Pack
from extractor.schema.mention import Modifier
from extractor.values.context import ends_with, is_ordinal, modifier_of, rounded
from extractor.values.currencies import home_currency
from extractor.values.elided import carried, echoes, implied, local_family
from extractor.values.money_sums import with_parts, with_ranges
from extractor.values.numbers import any_of, trimmed
from extractor.values.priced import Piece, is_glued, per_pattern, piece_of
from extractor.values.scan import Figure, figures
from extractor.values.tries import trie_of

_LARGE = 10**6
"""Where a sum has no scale, another goes on in its currency with one only from here."""


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
    pieces = _with_singles(text, pieces, pack)
    pieces = with_parts(text, with_ranges(text, pieces, pack), pack)
    pieces = _with_implied(text, pieces, pack)
    found = [_finish(text, piece, pack) for piece in pieces if piece.currency]
    return tuple(money for money in found if money is not None)


def _with_singles(text: str, pieces: list[Piece], pack: Pack) -> list[Piece]:
    """Add amounts that an article counts: a dollar, but not `7.2 yuan a dollar`."""
    if not pack.currencies.single or text.find(pack.numbers.articles[0]) < 0:
        return pieces
    ends = {piece.end for piece in pieces}
    singles = []
    for match in _single(pack).finditer(text):
        start, end = match.span(1)
        if ends.isdisjoint(range(start - 2, start + 1)):
            figure = Figure(start, match.start(2) - 1, Decimal(1), digits=False)
            currency = pack.currencies.after[" ".join(match.group(2).lower().split())]
            singles.append(Piece(start, end, figure, figure.value, currency=currency))
    return sorted((*pieces, *singles), key=lambda piece: piece.start) if singles else pieces


@cache
def _single(pack: Pack) -> re.Pattern[str]:
    # Closed by what shows that the amount is no part of a name: a dollar store.
    after = any_of([*(word for word in pack.currencies.per if word.isalpha()), *(pack.numbers.after or ())])
    return re.compile(
        rf"(?<![^\W_])({any_of(pack.numbers.articles)}[ \xa0]({trie_of(pack.currencies.single)}))"
        rf"(?=\Z|[.,;:!?)\"”](?![0-9])| {after}(?![^\W_]))",
        re.IGNORECASE,
    )


def _with_implied(text: str, pieces: list[Piece], pack: Pack) -> list[Piece]:
    """Give amounts that name no currency the one their context names or implies."""
    found: list[Piece] = []
    last: Piece | None = None
    named = {piece.value: piece.currency for piece in pieces if piece.currency}
    for piece in pieces:
        done = piece if piece.currency else _implied(text, piece, last, pack)
        if not done.currency and piece.value in named and echoes(text, piece.figure, pack):
            done = replace(piece, currency=named[piece.value], assumed=True)
        found.append(done)
        if done.currency:
            last = last if last and _in_brackets(text, done) else done
        elif done.figure.scale > 1 or not (done.figure.digits or done.figure.part):
            last = None  # another count came between
    return with_ranges(text, found, pack) if any(piece.assumed for piece in found) else found


def _in_brackets(text: str, piece: Piece) -> bool:
    """Tell whether an amount is the conversion of another: nothing goes on in its currency."""
    return any(sign in "(（" for sign in text[max(0, piece.start - 8) : piece.start])


def _implied(text: str, piece: Piece, last: Piece | None, pack: Pack) -> Piece:
    figure = piece.figure
    if piece.minor or is_ordinal(text, figure, pack.numbers) or is_glued(text, figure):
        return piece
    # Cents are those of a share, and what follows is the sum they are a part of.
    large = last is not None and (last.minor or last.figure.scale > 1 or last.value >= _LARGE)
    if last and last.currency and carried(text, last.end, figure, pack, large=large):
        small = last.minor and figure.scale == 1
        value = piece.value / 100 if small else piece.value
        return replace(piece, value=value, currency=last.currency, assumed=True, minor=small)
    family = local_family(text, figure, pack) if pack.currencies.local_scales else None
    if family is not None:
        return replace(piece, currency=family, assumed=True)
    if pack.currencies.default and implied(text, figure, pack):
        return replace(piece, currency=pack.currencies.default, assumed=True)
    return piece


def _finish(text: str, piece: Piece, pack: Pack) -> MoneyValue | None:
    words = pack.currencies
    currency = piece.currency
    if currency and currency in words.families:
        currency = home_currency(text, pack, currency, spelt=text[piece.start : piece.end])
    modifier = modifier_of(text, piece.start, piece.end, pack.numbers) or piece.figure.modifier
    modifier = modifier or rounded(text, piece.figure, pack.numbers)
    per = per_pattern(pack).match(text, piece.end) or ends_with(text, piece.start, words.per_before)
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
