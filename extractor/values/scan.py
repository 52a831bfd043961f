"""One pass over a text that finds its figures: what money and quantities are then made of."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, lru_cache
from math import prod

from extractor.lang.value_words import NumberWords
from extractor.schema.mention import Modifier
from extractor.values.cells import read_cell
from extractor.values.dense_sums import LIMIT, MOST_DIGITS
from extractor.values.number_patterns import number_pattern, signs_before
from extractor.values.numbers import GAP, VULGAR, any_of, read_number, trimmed


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
    round: bool = False
    """A hundred or more without a figure that counts it: 千."""
    bare: bool = False
    """The text holds nothing but figures: a cell, an answer."""


def figures(text: str, words: NumberWords) -> tuple[Figure, ...]:
    """Find every figure of a text, in text order."""
    return _figures(text, words)


# Money and quantities ask for the same text, and the normaliser asks for a batch of texts again.
@lru_cache(maxsize=64)
def _figures(text: str, words: NumberWords) -> tuple[Figure, ...]:
    cell = read_cell(text, words)
    if cell is not None:
        start, end, value = cell
        return (Figure(start, end, value, bare=True, digits=text[start].isascii()),)
    found: list[Figure] = []
    place = 0
    while match := _scanner(words).search(text, place):
        figure = _read(text, match.start(), match.end(), words)
        place = figure.end if figure else match.end()
        if figure is None or text.startswith(words.minus, figure.start):
            continue  # 零 in 零下5度 is the sign
        if found and _repeats(text, found[-1], figure):
            found[-1] = replace(found[-1], end=figure.end + 1)
            continue
        # A dash close behind another figure is that of a range: 1万-5万, 100元-120元.
        follows = bool(found) and figure.start - found[-1].end <= 4
        found.append(figure if follows else _signed(text, figure, words))
    if found and len(text) <= _LONGEST_CELL and not _WORD.search(_between(text, found, words)):
        return tuple(replace(figure, bare=True) for figure in found)
    return tuple(found)


_LONGEST_CELL = 400
_QUIET = " \t\n,.;:!?，。；：！？、“”\"'"
_CUT = range(3, 12)
_HUNDRED = 100
_LOOSE = (3, 5)  # said of a small number, as the neighbours are
_ROUND = (10, 100, 1000)
_WORD = re.compile(r"[^\W_]")


def _between(text: str, found: list[Figure], words: NumberWords) -> str:
    """Give what a text holds beside its figures, and beside the words that join them."""
    ends = [0, *(figure.end for figure in found)]
    starts = [*(figure.start for figure in found), len(text)]
    gaps = (text[end:start].strip(_QUIET) for end, start in zip(ends, starts, strict=True))
    return "".join(gap for gap in gaps if gap.lower() not in words.cell_links)


def _repeats(text: str, last: Figure, figure: Figure) -> bool:
    """Tell whether a figure says the one before it again in brackets: forty-five (45) days."""
    gap = text[last.end : figure.start].strip()
    closes = text[figure.end : figure.end + 1] in tuple(")）")
    return gap in ("(", "（") and closes and last.value == figure.value and last.digits != figure.digits


@cache
def _scanner(words: NumberWords) -> re.Pattern[str]:
    """Compile the pattern of the scan: a look at the first letter keeps it quick between figures."""
    number = rf"{signs_before(words)}|{number_pattern(words, money=True)}"
    return _spaced_scanner(number, words) if words.spaced else _dense_scanner(number, words)


def _dense_scanner(number: str, words: NumberWords) -> re.Pattern[str]:
    scale = f"(?!{any_of(words.unit_prefixes)})[{''.join(words.scales)}]"
    signs = (*words.small, *words.tens, *words.multipliers, *words.scales, *words.halves)
    first = f"[0-9０-９.{VULGAR}" + "".join((*signs, *(word[0] for word in words.halvings))) + "]"
    factors = any_of((*words.multipliers, *words.scales))
    inner = rf"{any_of(words.inner or ())}{factors}{{0,4}}+"
    vague = rf"{any_of(words.vague_inner)}{any_of(words.scales)}{{1,3}}+" if words.vague_inner else r"(?!)"
    filled = rf"{any_of(words.fillers)}{any_of(words.inner or ())}{any_of(words.scales)}{{1,2}}+"  # 三个多亿
    tail = rf"(?:[ ]?(?:{inner}|{vague}|{filled}))?+"
    halved = rf"(?<={any_of(words.halving_cues)}){any_of(words.halvings)}" if words.halvings else r"(?!)"
    point = r"(?<![\w.．])\.[0-9]++"
    return re.compile(rf"(?={first})(?:{halved}|(?:{number}|{point}){tail}|(?:{scale}){{1,2}}+)")


def _spaced_scanner(number: str, words: NumberWords) -> re.Pattern[str]:
    initials = {word[0] for word in (*words.small, *words.articles, *words.half_parts, *words.multipliers)}
    first = f"[0-9.{VULGAR}" + "".join(sorted(initials)) + "]"
    links = any_of(words.ratio_links).replace("\\ ", GAP)
    some = rf"(?:{any_of(words.small)}|[0-9]{{1,3}}+)"
    many = rf"(?:{number_pattern(words)})"
    in_many = rf"(?:{some}{GAP}{links}{GAP}{many}(?![0-9]|[,.-][0-9A-Za-z]))\b"
    # A quick look ahead: few words that begin like a number begin one, and few articles lead one.
    counted = any_of((*words.multipliers, *words.scales, *(words.fractions or {}))).replace("\\-", "[ -]")
    alone = any_of((*words.small, *words.half_parts, *words.multipliers))
    folds = rf"{any_of(words.small)}{any_of(words.folds)}"
    begins = rf"(?=[^\W\d_])(?:{any_of(words.articles)}(?:{GAP}|-){counted}|{alone}|{folds})(?![^\W_])"
    return re.compile(
        rf"(?={first})(?:(?<![^\W_])|(?=[0-9]))(?=[0-9.{VULGAR}]|{begins})(?:{in_many}|{number}|{any_of(words.halves)}\b"
        rf"|{any_of(words.small)}(?={any_of(words.folds)}\b))",
        re.IGNORECASE,
    )


def _read(text: str, start: int, end: int, words: NumberWords) -> Figure | None:
    if words.spaced:
        return _read_spaced(text, start, end, words)
    return _read_dense(text, start, end, words)


def _read_spaced(text: str, start: int, end: int, words: NumberWords) -> Figure | None:
    raw = text[start:end].lower()
    digits = raw[0].isdigit() or raw[0] == "." or raw[0] in VULGAR
    pieces = re.split(r"[\s-]+", raw)
    last = pieces[-1]
    links = {link.split()[0] for link in words.ratio_links}
    if len(pieces) >= 3 and pieces[1] in links:
        ratio = _ratio(raw, words)
        if ratio is not None:
            return Figure(start, end, ratio, digits=digits, part=True)
        end = start + len(pieces[0])  # two in 10 cities: two figures
        raw = last = pieces[0]
    value = read_number(raw, words)
    if value is None and (joint := _joint(words).search(raw)):  # two million, three million: two figures
        return _read_spaced(text, start, start + joint.start(), words)
    if value is None or (raw.startswith(tuple(words.multipliers)) and _is_vague(text, start, words)):
        return None
    tail = re.search(r"[a-z]+$", last)
    name = tail.group() if tail else ""
    mixed = any(joiner in pieces for joiner in words.joiners)
    if mixed and name in (words.fractions or {}):
        first = _first_of_two(text, start, raw, words)
        if first:
            return first
    if (name in (words.fractions or {}) and not mixed) or _is_simple(raw):
        return Figure(start, end, value, digits=digits, part=True)
    scales = {**words.multipliers, **words.scales, **words.short_scales, **words.money_scales}
    loose = name in words.money_scales and name not in words.scales
    loose_end = end - len(name) if loose and digits else None
    return Figure(start, end, value, scale=Decimal(scales.get(name, 1)), loose_end=loose_end, digits=digits)


@cache
def _joint(words: NumberWords) -> re.Pattern[str]:
    return re.compile(rf",\s|\s{any_of(words.joiners)}\s")


def _first_of_two(text: str, start: int, raw: str, words: NumberWords) -> Figure | None:
    """Read the first of two figures that only look like one: between one and two thirds."""
    before = text[max(0, start - 12) : start].lower().split()
    for opener, link in words.range_pairs:
        if before and before[-1] == opener:
            end = start + raw.rindex(f" {link} ")
            return _read_spaced(text, start, end, words)
    return None


def _is_simple(raw: str) -> bool:
    """Tell whether signs are a fraction without a whole number: 1/2, ½."""
    return raw[0] in VULGAR or ("/" in raw and " " not in raw and "-" not in raw)


def _is_vague(text: str, start: int, words: NumberWords) -> bool:
    """Tell whether a scale without a figure is counted by a vague word: several hundred thousand."""
    before = text[max(0, start - 16) : start].lower().split()
    return bool(before) and (before[-1] in words.vague or before[-1].endswith("-"))


def _ratio(raw: str, words: NumberWords) -> Decimal | None:
    """Read one in five and two out of three."""
    pieces = raw.split()
    many = next(place for place in (3, 2) if " ".join(pieces[1:place]) in words.ratio_links)
    above, below = read_number(pieces[0], words), read_number(" ".join(pieces[many:]), words)
    if above is None or below is None or above >= below:
        return None
    # `two in three` may be two things in three places: one in many is a ratio, and seven in ten.
    of_many = above == 1 or many > 2 or below in _ROUND
    return above / below if of_many else None


def _read_dense(text: str, start: int, end: int, words: NumberWords) -> Figure | None:
    raw = text[start:end]
    if raw.isascii() and raw.isdecimal() and len(raw) <= MOST_DIGITS:
        return Figure(start, end, Decimal(raw))
    if raw in words.halvings:
        return Figure(start, end, Decimal("0.5"), digits=False, part=True)
    if raw in words.ambiguous and (len(text) > _LONGEST_CELL or text.strip() != raw):
        return None
    if all(sign in words.scales for sign in raw):
        scale = Decimal(prod(words.scales[sign] for sign in raw))
        return Figure(start, end, scale, scale=scale, bare_scale=True, round=True, digits=False)
    pair = _dense_range(start, end, raw, words)
    if pair is not None:
        return pair
    body, modifier, tail = _split_inner(raw, words)
    factors = {**words.multipliers, **words.scales}
    value = read_number(body, words)
    if value is None and " " in body:
        # The blanks do not hold one number together: the first part is one.
        return _read_dense(text, start, start + body.index(" "), words)
    if value is None and raw[-1] in words.multipliers and len(raw) in _CUT and not tail:
        return _read_dense(text, start, end - 1, words)  # 三十 in 三十百货
    if value is None or value * prod(factors[sign] for sign in tail) >= LIMIT:
        return None
    filled = bool(tail) and body.endswith(words.fillers)
    if modifier and not filled and (value < 10 or value % 10):
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
        part=_is_part(body, words),
        round=value >= _HUNDRED and all(sign in factors for sign in body),
    )


def _is_part(body: str, words: NumberWords) -> bool:
    if any(joint in body for joint in words.mixed):
        return False
    marked = bool(words.fraction_mark) and words.fraction_mark in body.replace(" ", "")
    return marked or body in words.halves or _is_simple(body)


def _last_scale(raw: str, words: NumberWords) -> int:
    """Multiply the scales a number ends in: 万亿 in 3万亿."""
    total, place = 1, len(raw)
    while place and raw[place - 1] in words.scales:
        total *= words.scales[raw[place - 1]]
        place -= 1
    return total


def _split_inner(raw: str, words: NumberWords) -> tuple[str, Modifier | None, str]:
    for sign, bound in _inner(words):
        body, mark, tail = raw.partition(sign)
        if mark:
            return body.rstrip(), bound, tail
    return raw, None, ""


@cache
def _inner(words: NumberWords) -> tuple[tuple[str, Modifier], ...]:
    vague: Modifier = "more_than"
    return (*(words.inner or {}).items(), *((sign, vague) for sign in words.vague_inner))


@cache
def _neighbours(words: NumberWords) -> re.Pattern[str]:
    digit = "[" + "".join(word for word, value in words.small.items() if value) + "]"
    factor = "[" + "".join((*words.multipliers, *words.scales)) + "]"
    return re.compile(rf"((?:.*{factor})?)({digit})({digit})({factor}*)")


def _dense_range(start: int, end: int, raw: str, words: NumberWords) -> Figure | None:
    """Read two neighbouring digits as the ends of a range: 两三百, 十七八, 百分之三四十."""
    below, mark, above = raw.partition(words.fraction_mark) if words.fraction_mark else (raw, "", "")
    if mark:
        pair = _dense_range(start, end, above.strip(), words)
        one = next(sign for sign, value in words.small.items() if value == 1)
        part = read_number(below + mark + one, words)
        if pair is None or pair.high is None or part is None:
            return None
        return replace(pair, value=pair.value * part, high=pair.high * part, part=True)
    match = _neighbours(words).fullmatch(raw)
    if match is None:
        return None
    head, low, high, tail = match.groups()
    ends_of = (words.small[low], words.small[high])
    if ends_of[1] != ends_of[0] + 1 and (ends_of != _LOOSE or head):
        return None
    ends = [read_number(head + digit + tail, words) for digit in (low, high)]
    if None in ends or (head and tail):
        return None
    return Figure(
        start, end, ends[0] or Decimal(0), high=ends[1], scale=Decimal(_last_scale(tail, words)), digits=False
    )


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
