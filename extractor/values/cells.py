"""Texts that hold one number and nothing else, in forms that are names, scores or dates elsewhere."""

import re
from decimal import Decimal
from functools import cache

from extractor.lang.value_words import NumberWords
from extractor.values.numbers import DIGITS, any_of, read_number

_LONGEST = 80
_SIGN = re.compile(r"(?:[-−–][ ]{0,2}|\+)(?=[0-9.])")
_FRACTION = re.compile(r"(?:([0-9]{1,4})[ -])?([0-9]{1,6})/([0-9]{1,6})")
# 2e5 | 1.1^23: an exponent of two digits at most keeps the arithmetic small.
_POWER = re.compile(r"([0-9]{1,12}(?:\.[0-9]{1,12})?)e([0-9]{1,2})", re.IGNORECASE)
_RAISED = re.compile(r"([0-9]{1,6}(?:\.[0-9]{1,6})?)\^([+-]?[0-9]{1,2})")
_FIGURE = re.compile(DIGITS + r"|\.[0-9]++")


def read_cell(text: str, words: NumberWords) -> tuple[int, int, Decimal] | None:
    """Read a text that is one number in a form that running text does not have: where it stands, what it is.

    >>> from extractor.lang.pack import load_pack
    >>> read_cell(" 10G", load_pack("en").numbers), read_cell("one over four", load_pack("en").numbers)
    ((1, 4, Decimal('10000000000')), (0, 13, Decimal('0.25')))
    >>> read_cell("10G phones", load_pack("en").numbers) is None
    True
    """
    if len(text) > _LONGEST:
        return None
    cell = text.strip()
    start = text.find(cell) if cell else 0
    name = words.cell_names.get(cell.lower())
    if name is not None:
        return start, start + len(cell), Decimal(name)
    sign = _SIGN.match(cell)
    plain = cell[sign.end() :] if sign else cell
    minus = bool(sign) and not cell.startswith("+")
    value = _signs(plain.lower(), words)
    if value is None:
        value = _words(plain.lower(), words)
    if value is None and sign and sign.group().endswith(" "):
        value = read_number(plain, words)
    return None if value is None else (start, start + len(cell), -value if minus else value)


def _signs(plain: str, words: NumberWords) -> Decimal | None:
    """Read 4/5, 1 4/5, 2e5, 1.1^23 and 10G."""
    fraction = _FRACTION.fullmatch(plain)
    if fraction:
        whole, above, below = (Decimal(part or 0) for part in fraction.groups())
        return whole + above / below if below else None
    power = _POWER.fullmatch(plain)
    if power:
        return Decimal(power.group(1)) * Decimal(10) ** min(int(power.group(2)), 23)
    raised = _RAISED.fullmatch(plain)
    if raised and Decimal(raised.group(1)):
        value = Decimal(raised.group(1)) ** int(raised.group(2))
        return value if value < Decimal(10) ** 23 else None
    scaled = _scaled(words).fullmatch(plain) if words.cell_scales else None
    if scaled and _FIGURE.fullmatch(scaled.group(1)):
        return Decimal(scaled.group(1).replace(",", "")) * words.cell_scales[scaled.group(2)]
    return None


def _words(plain: str, words: NumberWords) -> Decimal | None:
    """Read one over three, one twenty-two, 一又十分一, 萬九 and 零点77."""
    if words.spaced:
        for over in words.overs:
            above, mark, below = plain.partition(f" {over} ")
            if mark:
                return _divided(read_number(above, words), read_number(below, words))
        return _spoken(plain, words)
    whole = Decimal(0)
    for joint in words.mixed:
        front, mark, back = plain.partition(joint)
        if mark:
            number = read_number(front, words)
            if number is None:
                return None
            whole, plain = number, back.strip()
    for short in words.short_fraction_marks:
        below, mark, above = plain.partition(short)
        if mark and below and above:
            value = _divided(read_number(above, words), read_number(below, words))
            return None if value is None else whole + value
    if len(plain) > 1 and plain[0] in words.scales and plain[1] in words.small:
        one = next(sign for sign, value in words.small.items() if value == 1)
        return read_number(one + plain, words)  # 萬九
    return read_number(plain, words) if any(point in plain for point in words.points) else None


def _spoken(plain: str, words: NumberWords) -> Decimal | None:
    """Read hundreds that are not named: one twenty-two."""
    first, _, rest = plain.partition(" ")
    hundreds, tens = words.small.get(first, 0), read_number(rest, words) if rest else None
    if not 1 <= hundreds <= 9 or tens is None or not 20 <= tens < 100 or tens != int(tens):
        return read_number(plain, words) if any(f" {point} " in plain for point in words.points) else None
    return tens + 100 * hundreds if rest.replace(" ", "-").split("-")[0] in words.small else None


def _divided(above: Decimal | None, below: Decimal | None) -> Decimal | None:
    return None if above is None or not below else above / below


@cache
def _scaled(words: NumberWords) -> re.Pattern[str]:
    return re.compile(rf"([0-9][0-9,.]{{0,30}}|\.[0-9]{{1,12}})[ ]{{0,2}}({any_of(words.cell_scales)})")
