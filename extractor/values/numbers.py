"""Numbers in digits and words, read exactly: text -> Decimal."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from unicodedata import normalize

from extractor.lang.value_words import NumberWords
from extractor.values.dense_sums import LIMIT, MOST_DIGITS, DenseSum, bare_digits
from extractor.values.spaced_sums import Kind, Word, add_up

FIXED_SPACES = "\u00a0\u202f\u2009"
"""Spaces that part thousands and end no line; a plain one does so only before 000: 278 000."""
# 278 000 | 1,234.5 | 1,00,000 (lakh style) | 1234.5 | .5, in narrow or wide digits. The possessive
# quantifiers and the bounded groups keep 100 kB of digits and commas linear.
DIGITS = (
    rf"(?:[0-9]{{1,3}}(?:[{FIXED_SPACES}][0-9]{{3}}){{1,6}}+(?![0-9])|"
    r"[0-9]{1,3}(?:[ ][0-9]{3}){0,4}[ ]000(?![0-9])|"
    r"[0-9]{1,3}(?:,[0-9]{3}){1,6}+(?![0-9])|[0-9]{1,2}(?:,[0-9]{2}){1,5},[0-9]{3}(?![0-9])|[0-9０-９]++)"
    r"(?:[.．][0-9０-９]++)?+"
)
_PARTED = re.compile(rf"(?<=[0-9])[{FIXED_SPACES}](?=[0-9]{{3}})")
COMMA_DECIMAL = r"(?:(?<![0-9][,.])[0-9]{1,3},[0-9]{1,2}(?![0-9]|[,.:/-][0-9]))"
"""1,5 with nothing around it that would make it a list of numbers."""
VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"
"""Fractions that are one character."""
SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
GAP = r"(?:[ \t\xa0]{1,4}+(?:\n[ \t]{0,8}+)?+|\n[ \t]{0,8}+)"
"""White space inside one value; newswire breaks lines anywhere."""

_WIDE = str.maketrans("０１２３４５６７８９．／", "0123456789./")
_RAISED = str.maketrans(f"⁻−–{SUPERSCRIPTS}", "---0123456789")
# 3/4 | 1 3/4 | 1-3/4, and the power of ten behind a figure: 1.2e+5, 6.2x10^-4, 2×10−8
_FRACTION = re.compile(r"(?:([0-9]+)[ -])?([0-9]+)[ ]?/[ ]?([0-9]+)")
_POWER = re.compile(r"([0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:e|[ ]?[x×*][ ]?10(?:\^|(?=-)))([+-]?[0-9]{1,2})")
_BEFORE_RAISED = re.compile(rf"(?<=10)(?=⁻?[{SUPERSCRIPTS}])")


def any_of(words: Iterable[str]) -> str:
    """Give the regex source of an alternation, longest word first.

    >>> any_of(["m", "mln"])
    '(?:mln|m)'
    """
    return f"(?:{'|'.join(re.escape(word) for word in sorted(words, key=len, reverse=True))})"


def read_number(text: str, words: NumberWords) -> Decimal | None:
    """Read a whole string as one number; None where it is not exactly that.

    >>> from extractor.lang.pack import load_pack
    >>> en, zh = load_pack("en").numbers, load_pack("zh").numbers
    >>> read_number("1.5 million", en), read_number("twenty-five", en), read_number("三百二十", zh)
    (Decimal('1500000'), Decimal('25'), Decimal('320'))
    >>> read_number("two and a half", en), read_number("3 1/2", en), read_number("一又二分之一", zh)
    (Decimal('2.5'), Decimal('3.5'), Decimal('1.5'))
    >>> read_number("twelve monkeys", en)
    """
    text = _PARTED.sub("", text)
    plain = " ".join(text.translate(_WIDE).lower().replace("\xa0", " ").split())
    sign = 1
    for minus in ("-", "−", "–", "+", *words.minus):
        if plain.startswith(minus):
            sign, plain = (1 if minus == "+" else -1), plain[len(minus) :].lstrip()
            break
    value = _read_signs(plain)
    if value is None:
        value = _read_spaced(plain, words) if words.spaced else _read_dense(plain, words)
    return None if value is None or abs(value) >= LIMIT else trimmed(sign * value)


def trimmed(value: Decimal) -> Decimal:
    """Give the value without idle zeros and without an exponent.

    >>> trimmed(Decimal("12.90") * 10**9)
    Decimal('12900000000')
    """
    value = value.normalize()
    exponent = value.as_tuple().exponent
    return value.quantize(Decimal(1)) if isinstance(exponent, int) and exponent > 0 else value


def _read_signs(plain: str) -> Decimal | None:
    """Read what is written without words but is no run of digits: 1 3/4, 2½, 1.2e+5."""
    if not plain or len(plain) > 2 * MOST_DIGITS:
        return None
    if plain[-1] in VULGAR:
        over, under = normalize("NFKC", plain[-1]).split("⁄")
        digits = plain[:-1].strip() or "0"
        return Decimal(digits) + Decimal(over) / Decimal(under) if digits.isdecimal() else None
    fraction = _FRACTION.fullmatch(plain)
    if fraction:
        whole, above, below = (Decimal(part or 0) for part in fraction.groups())
        return whole + above / below if below else None
    power = _POWER.fullmatch(_BEFORE_RAISED.sub("^", plain.replace(",", "")).translate(_RAISED))
    return Decimal(power.group(1)) * Decimal(10) ** int(power.group(2)) if power else None


_SPACED_POINT = re.compile(r"(?<=[0-9]) \. (?=[0-9])")


@cache
def _tokens(words: NumberWords) -> re.Pattern[str]:
    names = [
        *words.small, *words.tens, *words.multipliers, *words.scales, *words.short_scales,
        *words.money_scales, *words.articles, *words.joiners, *words.points, *words.point_zeros,
        *words.halves, *words.fillers, *(words.fractions or ()),
    ]  # fmt: skip
    if words.spaced:
        # A part written in two words is one name, whatever stands between them: twenty fifths.
        source = any_of((*names, *words.wholes[:1])).replace("\\-", "[ -]")
        mixed = rf"[0-9]++(?:[ -][0-9]++/[0-9]++|[ ]?[{VULGAR}])"
        return re.compile(rf"({mixed}|{COMMA_DECIMAL}|{DIGITS}|\.[0-9]++)|({source})(?![a-z])|[ -]|,[ ]|(.)")
    return re.compile(rf"({DIGITS}|\.[0-9]++)|({any_of(names)})|[ ]|(.)")


def _read_dense(plain: str, words: NumberWords) -> Decimal | None:
    """Read 三分之二, where the denominator comes first, or 一又三分之二, or one number."""
    whole = Decimal(0)
    for joint in words.mixed:
        front, mark, back = plain.partition(joint)
        if mark:
            whole_part = _add_signs(front, words)
            if whole_part is None or words.fraction_mark not in back.replace(" ", ""):
                return None
            whole, plain = whole_part, back
    if not words.fraction_mark:
        return _add_signs(plain, words)
    below, mark, above = plain.replace(" ", "").partition(words.fraction_mark)
    if not mark:
        return _add_signs(plain, words)
    bottom, top = _denominator(below, words), _add_signs(above, words)
    return None if bottom in (None, 0) or top is None else whole + top / bottom


def _denominator(plain: str, words: NumberWords) -> Decimal | None:
    """Read a denominator, which may be scales alone: 千万, 万万."""
    factors = {**words.multipliers, **words.scales}
    if plain and all(sign in factors for sign in plain):
        value = Decimal(1)
        for sign in plain:
            value *= factors[sign]
        return value if value < LIMIT else None
    return _add_signs(plain, words)


def _add_signs(plain: str, words: NumberWords) -> Decimal | None:
    """Add up the signs of one number; None where they are in no order a number can have."""
    total = DenseSum(words)
    for match in _tokens(words).finditer(plain):
        digits, word, alien = match.groups()
        if alien:
            return None
        if (digits and not total.add_digits(digits)) or (word and not total.add_word(word)):
            return None
    return total.value()


def _read_spaced(plain: str, words: NumberWords) -> Decimal | None:
    """Add up the words of one number; None where they are in no order a number can have."""
    found: list[Word] = []
    for match in _tokens(words).finditer(_SPACED_POINT.sub(".", plain)):
        digits, name, alien = match.groups()
        if alien or (digits and len(digits) > 2 * MOST_DIGITS):
            return None
        if digits:
            value = _read_figure(digits)
            if value is None:
                return None
            found.append(Word(Kind.DIGITS, value, digits))
        elif name:
            counted = bool(found) and found[-1].kind in (Kind.SMALL, Kind.DIGITS, Kind.HUNDRED, Kind.ARTICLE)
            tens, _, part = name.replace(" ", "-").partition("-")
            names = [f"{tens}-{part}"] if counted and part else [tens, part]  # twenty fifths: 20 by 5
            found += [_word(one, words) for one in names if one]
    return add_up(found)


def _read_figure(digits: str) -> Decimal | None:
    """Read digits with their commas: 1,234.5, or 1,5 where the comma is decimal."""
    if re.fullmatch(COMMA_DECIMAL, digits):
        return Decimal(digits.replace(",", "."))
    plain = digits.replace(",", "")
    if any(sign in plain for sign in "/" + VULGAR):
        return _read_signs(plain)
    plain = bare_digits(plain)
    return Decimal(plain) if len(plain.replace(".", "")) <= MOST_DIGITS else None


def _word(name: str, words: NumberWords) -> Word:
    if name in words.small:
        return Word(Kind.SMALL, Decimal(words.small[name]))
    if name in words.multipliers:
        return Word(Kind.HUNDRED, Decimal(words.multipliers[name]))
    for scales in (words.scales, words.short_scales, words.money_scales):
        if name in scales:
            return Word(Kind.SCALE, Decimal(scales[name]))
    if name in (words.fractions or {}):
        return Word(Kind.PART, Decimal((words.fractions or {})[name]))
    if name in words.point_zeros:
        return Word(Kind.SMALL)
    kinds = {Kind.ARTICLE: words.articles, Kind.JOINER: words.joiners, Kind.POINT: words.points}
    return Word(next((kind for kind, names in kinds.items() if name in names), Kind.OF))
