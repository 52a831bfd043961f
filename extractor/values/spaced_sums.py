"""Adding up the words of one number in languages that write them apart: two hundred and five million."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto

_DOZENS = 100
"""A scale below this multiplies what stands behind the hundreds: three hundred and two dozen."""
_PART_OF_SCALE = 1000
"""From this scale on a part behind it is a part of it: two million and a half."""

_BARE_PARTS = (2, 4)
"""Halves and quarters need no article: half a million, quarter million."""


class Kind(Enum):
    """What a word of a number does in it."""

    DIGITS = auto()
    SMALL = auto()
    HUNDRED = auto()
    SCALE = auto()
    ARTICLE = auto()
    JOINER = auto()
    POINT = auto()
    PART = auto()
    OF = auto()


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a number, or its digits."""

    kind: Kind
    value: Decimal = Decimal(0)
    digits: str = ""
    """As written, if it is written in digits."""


def add_up(words: Sequence[Word]) -> Decimal | None:
    """Add up the words of one number; None where they are in no order a number can have.

    >>> two, million = Word(Kind.SMALL, Decimal(2)), Word(Kind.SCALE, Decimal(10) ** 6)
    >>> add_up([two, million]), add_up([million, two])
    (Decimal('2000000'), None)
    """
    return _Sum(words).total()


class _Sum:
    """A reader that goes from word to word; what it cannot read it leaves for the next try."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words
        self.place = 0

    def total(self) -> Decimal | None:
        """Read groups in falling order: the figure of each, then its scales."""
        total, last, scale = Decimal(0), None, Decimal(1)
        while self.place < len(self.words):
            if last is not None:
                part = self._joined_part(scale)
                if part is not None:
                    return total + part if self.place == len(self.words) else None
                self._take(Kind.JOINER)
            group, factor = self._group()
            if group is None or (last is not None and group >= min(last, scale)):
                return None
            total, last, scale = total + group, group, factor
        return total if last is not None else None

    def _take(self, kind: Kind) -> Word | None:
        if self.place < len(self.words) and self.words[self.place].kind is kind:
            self.place += 1
            return self.words[self.place - 1]
        return None

    def _next(self, kind: Kind, ahead: int = 0) -> bool:
        place = self.place + ahead
        return place < len(self.words) and self.words[place].kind is kind

    def _joined_part(self, scale: Decimal) -> Decimal | None:
        """Read `and a half`, the end of a number."""
        start = self.place
        part = self._part() if self._take(Kind.JOINER) else None
        if part is None or self._next(Kind.SCALE):
            self.place = start
            return None
        return part * scale if scale >= _PART_OF_SCALE else part

    def _group(self) -> tuple[Decimal | None, Decimal]:
        """Read a figure and its scales; the second value is the product of the scales."""
        start = self.place
        value = self._part()
        if value is not None:
            of = self._take(Kind.OF)
            self._take(Kind.ARTICLE)
            if of and not self._next(Kind.SCALE):
                return None, Decimal(1)
        else:
            self.place = start
            value = self._figure()
        if value is None:
            return None, Decimal(1)
        factor = Decimal(1)
        while scale := self._take(Kind.SCALE):
            rest = value % 100
            if scale.value < _DOZENS <= value and rest:
                value = value - rest + rest * scale.value
            else:
                value *= scale.value
            factor *= scale.value
        return value, factor

    def _part(self) -> Decimal | None:
        """Read a fraction: a third, two thirds, half, quarter."""
        start = self.place
        above: Decimal | None = Decimal(1)
        if not self._take(Kind.ARTICLE) or self._next(Kind.HUNDRED):
            self.place = start
            above = self._cardinal(joined=False)
        below = self._take(Kind.PART)
        if below is None:
            self.place = start
            return None
        if above is None:
            return Decimal(1) / below.value if below.value in _BARE_PARTS else None
        return above / below.value

    def _figure(self) -> Decimal | None:
        """Read what stands before a scale or alone: two hundred and five, 3.5, a, two and a third."""
        start = self.place
        if self._take(Kind.ARTICLE):
            if self._next(Kind.SCALE):
                return Decimal(1)
            self.place = start
        bare = self._next(Kind.HUNDRED)
        value = self._cardinal(joined=True)
        if value is None or (bare and not self._next(Kind.SCALE)):
            return None
        if self._take(Kind.POINT):
            return self._decimals(value)
        joint = self.place
        part = self._part() if self._take(Kind.JOINER) else None
        if part is None or (self.place < len(self.words) and not self._next(Kind.SCALE)):
            self.place = joint
            return value
        return value + part

    def _cardinal(self, *, joined: bool) -> Decimal | None:
        """Read a number below the scales: twenty-five, three hundred and two, 3 hundred."""
        value = self._below_100()
        if value is None and (self._next(Kind.HUNDRED) or self._next(Kind.ARTICLE)):
            self._take(Kind.ARTICLE)
            value = Decimal(1) if self._next(Kind.HUNDRED) else None
        if value is None or not (hundred := self._take(Kind.HUNDRED)):
            return value
        value *= hundred.value
        start = self.place
        if not joined and self._next(Kind.JOINER):
            return value
        joint = self._take(Kind.JOINER)
        rest = self._below_100()
        over = joint is not None and self._next(Kind.PART)
        if rest is None or rest >= hundred.value or over or self._next(Kind.HUNDRED):
            self.place = start
            return value
        return value + rest

    def _below_100(self) -> Decimal | None:
        digits = self._take(Kind.DIGITS)
        if digits:
            return digits.value
        first = self._take(Kind.SMALL)
        if first is None:
            return None
        tens = first.value >= 20 and not first.value % 10
        if tens and self._next(Kind.SMALL) and 1 <= self.words[self.place].value <= 9:
            self.place += 1
            return first.value + self.words[self.place - 1].value
        return first.value

    def _decimals(self, value: Decimal) -> Decimal | None:
        """Read what follows the point: zero three, eleven, twenty-five; or digits."""
        digits = self._take(Kind.DIGITS)
        if digits:
            return value + Decimal(f"0.{digits.digits}") if digits.digits.isdecimal() else None
        written = ""
        while self._next(Kind.SMALL):
            written += str(self._below_100())
        return value + Decimal(f"0.{written}") if written else None
