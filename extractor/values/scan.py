"""One pass over a text that finds its figures: what money and quantities are then made of."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, lru_cache
from math import prod

from extractor.lang.value_words import NumberWords
from extractor.schema.mention import Modifier
from extractor.values.numbers import GAP, LIMIT, any_of, number_pattern, read_number, trimmed


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in the text, before anything is known about what it counts."""

    start: int
    end: int
    value: Decimal
    high: Decimal | None = None
    modifier: Modifier | None = None
    """From inside the number: 5600多万."""
    scale: Decimal = Decimal(1)
    """The factor of its last scale, which the low end of a range may share."""
    loose_end: int | None = None
    """Where the digits end, if a scale such as `m` follows that may be a unit as well."""
    digits: bool = True
    """Written in digits, at least at its beginning."""
    part: bool = False
    """A fraction: two thirds."""
    bare_scale: bool = False
    """A scale alone: 万亿."""


def figures(text: str, words: NumberWords) -> tuple[Figure, ...]:
    """Find every figure of a text, in text order."""
    return _figures(text, words)


# Money and quantities ask for the same text, and the normaliser asks for a batch of texts again.
@lru_cache(maxsize=64)
def _figures(text: str, words: NumberWords) -> tuple[Figure, ...]:
    found: list[Figure] = []
    for match in _scanner(words).finditer(text):
        figure = _read(text, match.start(), match.end(), words)
        if figure is not None:
            # A dash close behind another figure is that of a range: 1万-5万, 100元-120元.
            follows = bool(found) and figure.start - found[-1].end <= 4
            found.append(figure if follows else _signed(text, figure, words))
    return tuple(found)


@cache
def _scanner(words: NumberWords) -> re.Pattern[str]:
    """Compile the pattern of the scan: a look at the first letter keeps it quick between figures."""
    number = number_pattern(words, money=True)
    if not words.spaced:
        scale = f"(?!{any_of(words.unit_prefixes)})[{''.join(words.scales)}]"
        first = "[0-9０-９" + "".join((*words.small, *words.multipliers, *words.scales, *words.halves)) + "]"
        tail = rf"(?:{any_of(words.inner or ())}{any_of((*words.multipliers, *words.scales))}{{0,4}}+)?+"
        return re.compile(rf"(?={first})(?:{number}{tail}|(?:{scale}){{1,2}}+)")
    initials = {word[0] for word in (*words.small, *words.articles, *words.halves)}
    first = "[0-9." + "".join(sorted(initials)) + "]"
    part = rf"(?:{any_of((*words.small, *words.articles))}(?:{GAP}|-){any_of(words.fractions or ())}\b)"
    links = any_of(words.ratio_links).replace("\\ ", GAP)
    some = rf"(?:{any_of(words.small)}|[0-9]{{1,3}}+)"
    in_many = rf"(?:{some}{GAP}{links}{GAP}{some}(?![0-9]|[,.-][0-9A-Za-z]))\b"
    return re.compile(
        rf"(?={first})(?:(?<![^\W_])|(?=[0-9]))(?:{in_many}|{part}|{number}|{any_of(words.halves)}\b"
        rf"|{any_of(words.small)}(?={any_of(words.folds)}\b))",
        re.IGNORECASE,
    )


def _read(text: str, start: int, end: int, words: NumberWords) -> Figure | None:
    if words.spaced:
        return _read_spaced(text, start, end, words)
    return _read_dense(text, start, end, words)


def _read_spaced(text: str, start: int, end: int, words: NumberWords) -> Figure | None:
    raw = text[start:end].lower()
    digits = raw[0].isdigit() or raw[0] == "."
    last = re.split(r"[\s-]", raw)[-1]
    if last in words.halves and raw == last:
        return Figure(start, end, Decimal("0.5"), digits=False, part=True)
    part = _part_value(raw, words)
    if part is not None:
        return Figure(start, end, part, digits=digits, part=True)
    value = read_number(raw, words)
    if value is None:
        return None
    tail = re.search(r"[a-z]+$", last)
    name = tail.group() if tail else ""
    scales = {**words.multipliers, **words.scales, **words.short_scales, **words.money_scales}
    loose = name in words.money_scales and name not in words.scales
    loose_end = end - len(name) if loose and digits else None
    return Figure(start, end, value, scale=Decimal(scales.get(name, 1)), loose_end=loose_end, digits=digits)


def _part_value(raw: str, words: NumberWords) -> Decimal | None:
    """Read two thirds and one in five."""
    pieces = re.split(r"[\s-]+", raw)
    if len(pieces) == 2 and pieces[1] in (words.fractions or {}):
        above = Decimal(1) if pieces[0] in words.articles else read_number(pieces[0], words)
        return None if above is None else above / (words.fractions or {})[pieces[1]]
    if len(pieces) >= 3 and pieces[1] in {link.split()[0] for link in words.ratio_links}:
        above, below = read_number(pieces[0], words), read_number(pieces[-1], words)
        if above is None or below is None or above >= below:
            return None
        # `two in three` may be two things in three places: only one in many is a ratio for sure.
        return above / below if above == 1 or len(pieces) > 3 else None
    return None


def _read_dense(text: str, start: int, end: int, words: NumberWords) -> Figure | None:
    raw = text[start:end]
    if raw[0] in words.scales:
        scale = Decimal(prod(words.scales[sign] for sign in raw))
        return Figure(start, end, scale, scale=scale, bare_scale=True, digits=False)
    pair = _dense_range(start, end, raw, words)
    if pair is not None:
        return pair
    body, modifier, tail = _split_inner(raw, words)
    factors = {**words.multipliers, **words.scales}
    value = read_number(body, words)
    if value is None or value * prod(factors[sign] for sign in tail) >= LIMIT:
        return None
    if modifier and (value < 10 or value % 10):
        # 三多: no number ends like this
        return Figure(start, start + len(body), value, digits=body[0].isdigit())
    short = re.search(r"[a-z]+$", body.lower())
    loose = short is not None and short.group() in words.money_scales
    return Figure(
        start,
        end,
        trimmed(value * prod(factors[sign] for sign in tail)),
        modifier=modifier,
        scale=Decimal(_last_scale(tail or body, words)),
        loose_end=end - len(short.group()) if short and loose else None,
        digits=body[0].isdigit(),
        part=bool(words.fraction_mark and words.fraction_mark in body) or body in words.halves,
    )


def _last_scale(raw: str, words: NumberWords) -> int:
    """Multiply the scales a number ends in: 万亿 in 3万亿."""
    total, place = 1, len(raw)
    while place and raw[place - 1] in words.scales:
        total *= words.scales[raw[place - 1]]
        place -= 1
    return total


def _split_inner(raw: str, words: NumberWords) -> tuple[str, Modifier | None, str]:
    for sign, bound in (words.inner or {}).items():
        body, mark, tail = raw.partition(sign)
        if mark:
            return body, bound, tail
    return raw, None, ""


@cache
def _neighbours(words: NumberWords) -> re.Pattern[str]:
    digit = "[" + "".join(word for word, value in words.small.items() if value) + "]"
    factor = "[" + "".join((*words.multipliers, *words.scales)) + "]"
    return re.compile(rf"((?:.*{factor})?)({digit})({digit})({factor}*)")


def _dense_range(start: int, end: int, raw: str, words: NumberWords) -> Figure | None:
    """Read two neighbouring digits as the ends of a range: 两三百, 十七八."""
    match = _neighbours(words).fullmatch(raw)
    if match is None:
        return None
    head, low, high, tail = match.groups()
    if words.small[high] != words.small[low] + 1:
        return None
    ends = [read_number(head + digit + tail, words) for digit in (low, high)]
    if None in ends or (head and tail):
        return None
    return Figure(start, end, ends[0] or Decimal(0), high=ends[1], digits=False)


def _signed(text: str, figure: Figure, words: NumberWords) -> Figure:
    """Take in a minus in front, where it is one and no dash."""
    start = figure.start
    for minus in words.minus:
        long = len(minus) + words.spaced
        if text[max(0, start - long) : start].lower() == minus + " " * words.spaced:
            return replace(figure, start=start - long, value=-figure.value)
    if figure.digits and start and text[start - 1] in "-−–" and _opens(text, start - 1):
        return replace(figure, start=start - 1, value=-figure.value)
    return figure


def _opens(text: str, place: int) -> bool:
    """Tell whether what stands at a place begins something: no word or figure leads up to it."""
    if not place:
        return True
    before = text[place - 1]
    return before.isspace() or before in "([（【“\"':：,，$£€¥￥" or "\u3400" <= before <= "\u9fff"
