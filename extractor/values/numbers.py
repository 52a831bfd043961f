"""Numbers in digits and words, read exactly: text -> Decimal."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache

from extractor.lang.value_words import NumberWords

# Longer runs of digits are identifiers, and would not survive the arithmetic of decimals exactly.
_MOST_DIGITS = 20
_TOO_LARGE = Decimal(10) ** _MOST_DIGITS
LIMIT = Decimal(10) ** 24
"""Nothing counted in news is larger, and decimals of the default precision are exact below it."""

# 1,234.5 | 1,00,000 (lakh style) | 1234.5 | .5, in narrow or wide digits. The possessive quantifiers
# and the bounded groups keep 100 kB of digits and commas linear.
DIGITS = (
    r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,6}+(?![0-9])|[0-9]{1,2}(?:,[0-9]{2}){1,5},[0-9]{3}(?![0-9])|[0-9０-９]++)"
    r"(?:[.．][0-9０-９]++)?+"
)
GAP = r"(?:[ \t\xa0]{1,4}+(?:\n[ \t]{0,8}+)?+|\n[ \t]{0,8}+)"
"""White space inside one value; newswire breaks lines anywhere."""

_WIDE = str.maketrans("０１２３４５６７８９．", "0123456789.")


def any_of(words: Iterable[str]) -> str:
    """Give the regex source of an alternation, longest word first.

    >>> any_of(["m", "mln"])
    '(?:mln|m)'
    """
    return f"(?:{'|'.join(re.escape(word) for word in sorted(words, key=len, reverse=True))})"


@cache
def number_pattern(words: NumberWords, *, money: bool = False) -> str:
    """Give a regex source for one number in digits or words; compile it with re.IGNORECASE.

    No capturing groups, and no look at what stands around it. With `money`, the scales that are
    written only beside currencies count too.
    """
    return _spaced_pattern(words, money=money) if words.spaced else _dense_pattern(words, money=money)


@cache
def reader(words: NumberWords) -> re.Pattern[str]:
    """Give the compiled pattern of one whole number."""
    return re.compile(number_pattern(words, money=True), re.IGNORECASE)


def read_number(text: str, words: NumberWords) -> Decimal | None:
    """Read a whole string as one number; None where it is not exactly that.

    >>> from extractor.lang.pack import load_pack
    >>> en, zh = load_pack("en").numbers, load_pack("zh").numbers
    >>> read_number("1.5 million", en), read_number("twenty-five", en), read_number("三百二十", zh)
    (Decimal('1500000'), Decimal('25'), Decimal('320'))
    >>> read_number("twelve monkeys", en)
    """
    plain = " ".join(text.translate(_WIDE).lower().replace("\xa0", " ").split())
    sign = 1
    for minus in ("-", "−", "–", "+", *words.minus):
        if plain.startswith(minus):
            sign, plain = (1 if minus == "+" else -1), plain[len(minus) :].lstrip()
            break
    value = _read_parts(plain, words) if words.fraction_mark else None
    value = value if value is not None else _add_up(plain, words)
    return None if value is None else trimmed(sign * value)


def trimmed(value: Decimal) -> Decimal:
    """Give the value without idle zeros and without an exponent.

    >>> trimmed(Decimal("12.90") * 10**9)
    Decimal('12900000000')
    """
    value = value.normalize()
    exponent = value.as_tuple().exponent
    return value.quantize(Decimal(1)) if isinstance(exponent, int) and exponent > 0 else value


def _spaced_pattern(words: NumberWords, *, money: bool) -> str:
    ones = any_of(word for word, value in words.small.items() if 1 <= value <= 9)
    tens = any_of(word for word, value in words.small.items() if value >= 20)
    others = any_of(word for word, value in words.small.items() if value == 0 or 10 <= value <= 19)
    gap, joiner = rf"(?:{GAP}|-)", rf"(?:{any_of(words.joiners)}{GAP})?+"
    article, scale = any_of(words.articles), any_of(words.scales)
    multiplier, half = any_of(words.multipliers), any_of(words.halves)
    digits = rf"(?<![0-9])(?:{DIGITS}|\.[0-9]++)"
    below_100 = rf"(?:{tens}(?:(?:-|[ ]){ones}\b)?|{others}|{ones})\b"
    hundreds = rf"(?:{below_100}|{article}){gap}{multiplier}\b(?:{GAP}{joiner}{below_100})?+"
    below_1000 = rf"(?:{hundreds}|{below_100})"
    part = any_of((*words.halves, *(words.fractions or ())))
    and_half = rf"(?:{GAP}{any_of(words.joiners)}{GAP}{article}{GAP}{part}\b)"
    decimal = any_of(word for word, value in words.small.items() if value <= 9)
    point = rf"(?:{GAP}{any_of(words.points)}(?:{GAP}{decimal}\b){{1,6}}+)"
    head = rf"(?:{half}(?:{GAP}{article})?+|{article}|{digits}|{below_1000}(?:{and_half}|{point})?+)"
    group = rf"{head}(?:{gap}{scale}\b){{1,2}}+"
    short = any_of({**words.short_scales, **(words.money_scales if money else {})})
    return (
        rf"(?:(?:{group}(?:{GAP}{joiner}{group}){{0,4}}+(?:{GAP}{joiner}{below_1000})?+{and_half}?+)"
        rf"|{digits}(?:(?:{gap})?{short}(?![^\W_]))?+"
        rf"|{below_1000}(?:{and_half}|{point})?+)"
    )


def _dense_pattern(words: NumberWords, *, money: bool) -> str:
    digit = "[" + "".join(words.small) + "]"
    no_unit = rf"(?!{any_of(words.unit_prefixes)}|(?<=[0-9]){any_of(words.unit_prefixes_of_digits)})"
    multiplier = no_unit + "[" + "".join(words.multipliers) + "]"
    scale = no_unit + "[" + "".join(words.scales) + "]"
    behind_scale = "(?<=[" + "".join((*words.multipliers, *words.scales)) + "])"
    digits = rf"(?<![0-9０-９]){DIGITS}"
    point = any_of(words.points)
    short = any_of({**words.short_scales, **(words.money_scales if money else {})})
    # A run: 三百二十 | 3.5万 | 1亿6000万 | 二点五 | 千亿. Its order is judged by the reader.
    filler = rf"{any_of(words.fillers)}(?={scale})" if words.fillers else r"(?!)"
    link = (
        rf"(?:{digit}|{multiplier}|{scale}|{behind_scale}{DIGITS}"
        rf"|(?<={digit}){point}(?={digit})|{filler})"
    )
    starts = rf"(?=[ ]?{multiplier}|[ ]?{scale}|{filler})"
    run = rf"(?:{digits}(?:{starts}[ ]?{link}++)?+|(?:{digit}|{multiplier}){link}*+)"
    number = rf"(?:{digits}{short}(?![A-Za-z0-9])|{run})"
    parts = rf"(?:{run}{words.fraction_mark}{run})"
    return rf"(?:{parts}|{number}|{any_of(words.halves)})"


def _read_parts(plain: str, words: NumberWords) -> Decimal | None:
    """Read 三分之二: the denominator comes first."""
    below, mark, above = plain.partition(words.fraction_mark)
    if not mark:
        return None
    bottom, top = _add_up(below, words), _add_up(above, words)
    return None if bottom in (None, 0) or top is None else top / bottom


@cache
def _tokens(words: NumberWords) -> re.Pattern[str]:
    names = [
        *words.small, *words.multipliers, *words.scales, *words.short_scales, *words.money_scales,
        *words.articles, *words.joiners, *words.points, *words.halves, *words.fillers,
        *(words.fractions or ()),
    ]  # fmt: skip
    end = r"(?![a-z])" if words.spaced else ""
    return re.compile(rf"({DIGITS}|\.[0-9]++)|({any_of(names)}){end}|[ -]|(.)")


def _add_up(plain: str, words: NumberWords) -> Decimal | None:
    """Add up the words of one number; None where they are in no order a number can have."""
    total = _Sum(words)
    for match in _tokens(words).finditer(plain):
        digits, word, alien = match.groups()
        if alien:
            return None
        if (digits and not total.add_digits(digits)) or (word and not total.add_word(word)):
            return None
    return total.value()


class _Sum:
    """A number in the making: finished parts in falling order, and the figure that waits for its scale."""

    def __init__(self, words: NumberWords) -> None:
        self.words = words
        self.parts: list[Decimal] = []
        self.current: Decimal | None = None
        self.lone = False  # the figure is one digit word: 五 in 三万五
        self.last = Decimal(1)  # the multiplier or scale read last
        self.zero = False  # a zero stood between: 一千零五
        self.article = False  # a, an: one of the scale that follows
        self.decimals: str | None = None  # behind the point word

    def add_digits(self, digits: str) -> bool:
        plain = digits.replace(",", "")
        if self.current is not None or len(plain.replace(".", "")) > _MOST_DIGITS:
            return False
        self.current, self.lone = Decimal(plain), len(plain) == 1
        return True

    def add_word(self, word: str) -> bool:
        words = self.words
        if word in words.small:
            return self._add_small(words.small[word])
        for scales in (words.multipliers, words.scales, words.short_scales, words.money_scales):
            if word in scales:
                return self._scale(Decimal(scales[word]), closing=scales is not words.multipliers)
        if word in words.halves:
            return self._add_part(2)
        if word in (words.fractions or {}):
            return self._add_part((words.fractions or {})[word])
        if word in words.points:
            self.decimals = "" if self.current is not None and self.decimals is None else None
            return self.decimals is not None
        self.article = word in words.articles
        return True

    def value(self) -> Decimal | None:
        """Close the number: what waits for no scale is added, or counts tenths of the last one."""
        figure = self._figure()
        if figure is not None:
            if self.parts and self.lone and not self.zero and not self.words.spaced:
                figure = figure * self.last / 10  # 三万五 is 35000
            if not self._append(figure):
                return None
        return sum(self.parts, Decimal(0)) if self.parts else None

    def _add_small(self, value: int) -> bool:
        if self.decimals is not None:
            self.decimals += str(value)
            return value <= 9 and len(self.decimals) <= _MOST_DIGITS
        if self.current is None:
            self.zero = self.zero or value == 0
            self.current, self.lone = Decimal(value), True
            return True
        if self.words.spaced:
            fits = 20 <= self.current < 100 and self.current % 10 == 0 and 1 <= value <= 9
            self.current += value
            return fits
        self.current, self.lone = self.current * 10 + value, self.current == 0  # 二〇二五, or 零 in front
        return self.current < _TOO_LARGE

    def _add_part(self, below: int) -> bool:
        if self.current is None and self.parts and below == 2:
            return self._append(self.last / 2)  # a million and a half
        self.current = (self.current or Decimal(0)) + Decimal(1) / below
        self.lone = False
        return True

    def _figure(self) -> Decimal | None:
        if self.current is None or not self.decimals:
            return self.current
        return self.current + Decimal(f"0.{self.decimals}")

    def _scale(self, factor: Decimal, *, closing: bool) -> bool:
        """Multiply the figure, and with a scale also the lower parts before it: 三百二十 in 三百二十万."""
        figure = self._figure()
        lower = Decimal(0)
        while closing and self.parts and self.parts[-1] < factor:
            lower += self.parts.pop()
        if figure is None and lower == 0:
            if not self.article and (closing or self.words.spaced):
                return False
            figure = Decimal(1)
        self.current, self.decimals, self.zero, self.last = None, None, False, factor
        return self._append((lower + (figure or 0)) * factor)

    def _append(self, part: Decimal) -> bool:
        if part >= LIMIT or (self.parts and part >= self.parts[-1]):
            return False
        self.parts.append(part)
        return True
