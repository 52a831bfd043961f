"""Adding up the signs of one number in languages that run them together: 一亿六千万, 三万五, 十点二."""

from decimal import Decimal

from extractor.lang.value_words import NumberWords

MOST_DIGITS = 20
"""Longer runs of digits are identifiers, and would not survive the arithmetic of decimals exactly."""
LIMIT = Decimal(10) ** 24
"""Nothing counted in news is larger, and decimals of the default precision are exact below it."""
_TOO_LARGE = Decimal(10) ** MOST_DIGITS


def bare_digits(digits: str) -> str:
    """Give a figure without what parts its thousands, its minus as Python reads it.

    >>> bare_digits("−1,250.5"), bare_digits("278 000")
    ('-1250.5', '278000')
    """
    return "".join(digits.replace(",", "").replace("−", "-").split())


class DenseSum:
    """A number in the making: finished parts in falling order, and the figure that waits for its scale."""

    def __init__(self, words: NumberWords) -> None:
        self.words = words
        self.parts: list[Decimal] = []
        self.current: Decimal | None = None
        self.lone = False  # the figure is one digit: 五 in 三万五
        self.last = Decimal(1)  # the multiplier or scale read last
        self.zero = False  # a zero stood between: 一千零五
        self.decimals: str | None = None  # behind the point word

    def add_digits(self, digits: str) -> bool:
        """Take in a run of digits; False where none can stand."""
        plain = bare_digits(digits)
        if self.decimals == "":
            self.decimals = plain
            return plain.isdecimal() and len(plain) <= MOST_DIGITS
        behind_zero = self.current == 0 and self.zero
        if (self.current is not None and not behind_zero) or len(plain.replace(".", "")) > MOST_DIGITS:
            return False
        self.current, self.lone = Decimal(plain), len(plain) == 1
        return True

    def add_word(self, word: str) -> bool:
        """Take in a sign; False where it cannot stand."""
        words = self.words
        if word in words.small:
            if self.decimals is not None and word in words.leading:
                return False
            return self._add_small(words.small[word])
        if word in words.tens:
            return self._add_tens(words.tens[word])
        for scales in (words.multipliers, words.scales, words.short_scales, words.money_scales):
            if word in scales:
                return self._scale(Decimal(scales[word]), closing=scales is not words.multipliers)
        if word in words.halves:
            self.current = (self.current or Decimal(0)) + Decimal("0.5")
            return True
        if word in words.points:
            self.decimals = "" if self.decimals is None and (self.current is not None or self.parts) else None
            return self.decimals is not None
        return word in words.fillers

    def value(self) -> Decimal | None:
        """Close the number: what waits for no scale is added, or counts tenths of the last one."""
        if self.decimals == "":
            return None
        figure = self._figure()
        if figure is not None and not self._append(figure):
            return None
        return sum(self.parts, Decimal(0)) if self.parts else None

    def _add_small(self, value: int) -> bool:
        if self.decimals is not None:
            self.decimals += str(value)
            return len(self.decimals) <= MOST_DIGITS
        if self.current is None:
            self.zero = self.zero or value == 0
            self.current, self.lone = Decimal(value), True
            return True
        self.current, self.lone = self.current * 10 + value, self.current == 0  # 二〇二五, or 零 in front
        return self.current < _TOO_LARGE

    def _add_tens(self, value: int) -> bool:
        """Take in a sign for twenty or thirty: 廿五."""
        if self.current not in (None, 0) or self.decimals is not None:
            return False
        self.current, self.zero, self.last = None, False, Decimal(10)
        return self._append(Decimal(value))

    def _figure(self) -> Decimal | None:
        """Give what waits for no scale: 五 in 三万五."""
        if self.current is None and not self.decimals:
            return None
        return self._waiting(behind_parts=bool(self.parts))

    def _scale(self, factor: Decimal, *, closing: bool) -> bool:
        """Multiply the figure, and with a scale also the lower parts before it: 三百二十 in 三百二十万."""
        if self.decimals == "" or (self.decimals and not closing):
            return False
        lower = Decimal(0)
        before = self.parts[-1] if self.parts else Decimal(0)
        while closing and self.parts and self.parts[-1] < factor:
            lower += self.parts.pop()
        idle = self.current is None and not self.decimals
        if closing and idle and lower == 0:
            if self.last < min(self.words.scales.values()):
                return False
            self.parts[-1] = before * factor  # 十万万
            self.last *= factor
            return self.parts[-1] < LIMIT
        one = not closing and (idle or (self.current == 0 and self.zero))  # 百三, 一千零十
        figure = Decimal(1) if one else self._waiting(behind_parts=lower != 0)
        self.current, self.decimals, self.zero, self.last = None, None, False, factor
        return self._append((lower + figure) * factor)

    def _waiting(self, *, behind_parts: bool) -> Decimal:
        """Give the figure that meets its scale; one digit behind other parts counts tenths: 百二万."""
        whole = self.current or Decimal(0)
        if behind_parts and self.lone and self.current is not None and not self.zero:
            whole = whole * self.last / 10
        return whole + Decimal(f"0.{self.decimals}") if self.decimals else whole

    def _append(self, part: Decimal) -> bool:
        if part >= LIMIT or (self.parts and part >= self.parts[-1]):
            return False
        self.parts.append(part)
        return True
