"""The regular expressions of one number, in digits, words or signs; numbers.py reads what they find."""

from functools import cache

from extractor.lang.value_words import NumberWords
from extractor.values.numbers import COMMA_DECIMAL, DIGITS, GAP, SUPERSCRIPTS, VULGAR, any_of

# 1.2e+5 | 6.2x10^-4 | 2.1×10−8 | 3×10⁶; without a point or a sign, `2e5` may as well be a name, unless a
# unit stands behind it.
_POWER = (
    r"(?:[0-9]{1,12}+\.[0-9]{1,12}+e[+-]?[0-9]{1,2}|[0-9]{1,12}+e(?:[+-][0-9]{1,2}|[0-9]{1,2}(?=[ ][^\W\d]))"
    r"|[0-9]{1,12}+(?:\.[0-9]{1,12}+)?[ ]?(?:[x×*][ ]?10\^[+-]?[0-9]{1,2}"
    rf"|×[ ]?10(?:[−–][0-9]{{1,2}}|⁻?[{SUPERSCRIPTS}]{{1,2}})))(?![\w.]|[,^][0-9])"
)
# 2½ | 2 1/2 | 2-1/2: the denominators are those that measures and rates are given in.
_MIXED = (
    rf"(?:[0-9]{{1,4}}+(?:[ ]?[{VULGAR}]|[ -][0-9]{{1,2}}/(?:[2-689]|10|12|16|32|64)(?![/,.:-]{{0,2}}[0-9]))"
    rf"|[{VULGAR}])"
)
# 1/2 inch, 3/4-mile: what measures are given in, with a word behind it.
_MEASURED = r"(?:1/[2348]|2/3|3/[48]|[57]/8|(?:[13579]|1[135])/16)(?=[ -][a-z])"
SIMPLE_FRACTION = r"(?:[0-9]{1,3}+/[0-9]{1,4}+)"
"""1/2, which may be a date or a score as well."""


@cache
def number_pattern(words: NumberWords, *, money: bool = False) -> str:
    """Give a regex source for one number in digits or words; compile it with re.IGNORECASE.

    No capturing groups, and no look at what stands around it. With `money`, the scales that are
    written only beside currencies count too.
    """
    return _spaced_pattern(words, money=money) if words.spaced else _dense_pattern(words, money=money)


def signs_before(words: NumberWords) -> str:
    """Give the regex source of figures in which no run of digits stands alone: 2½, 1.2e+5, 1/2 of.

    >>> import re
    >>> from extractor.lang.pack import load_pack
    >>> pattern = re.compile(signs_before(load_pack("en").numbers))
    >>> [pattern.match(text) is not None for text in ("2½", "2-1/2", "1/2 of it", "1/2", "3e5", "3.1e5")]
    [True, True, True, False, False, True]
    """
    whole = any_of(words.wholes) + (r"\b" if words.spaced else "")
    of = rf"(?=[ ]?{whole})" if words.wholes else r"(?!)"
    place = r"(?<![0-9/.:^])(?<!\w-)(?<!--)(?<![0-9],)(?<!\w[/.:])"
    # A quick look ahead: most digits are followed by nothing of the kind.
    some = rf"(?=[{VULGAR}]|[0-9][0-9.]{{0,24}}+(?:[ ]?[{VULGAR}x×*/]|e|[ -][0-9]{{1,2}}/))"
    return rf"(?:{some}{place}(?:{_POWER}|{_MIXED}|{SIMPLE_FRACTION}(?![/0-9]){of}|{_MEASURED}))"


def card_below_1000(words: NumberWords, *, joined: bool) -> str:
    """Give the regex source of a cardinal below 1000 in words: two hundred and five."""
    hundreds, below_100 = _cards(words, joined=joined)
    return rf"(?:{hundreds}|{below_100})"


def _cards(words: NumberWords, *, joined: bool) -> tuple[str, str]:
    """Give the regex sources of cardinals from a hundred on, and of those below it."""
    ones, tens, others = _sources(words)
    # twenty-first is no number
    ordinal = rf"(?!-{any_of(words.ordinal_ones)}\b)" if words.ordinal_ones else ""
    below_100 = rf"(?:{tens}\b(?:(?:-|[ ]){ones}\b)?{ordinal}|{others}\b|{ones}\b)"
    joiner = rf"(?:{any_of(words.joiners)}{GAP})?" if joined else ""
    hundreds = rf"(?:{below_100}|{any_of(words.articles)}){_gap()}{any_of(words.multipliers)}\b"
    return rf"{hundreds}(?:{GAP}{joiner}{below_100})?", below_100


def part_pattern(words: NumberWords, *, plural: bool) -> str:
    """Give the regex source of a fraction in words: a third, two thirds, twenty-three fifths.

    Unless `plural` is asked for, one part only: a third.
    """
    parts = {word for word in words.fractions or {} if word not in words.halves}
    several = {word for word in parts if word.endswith("s")} | set(words.fractions or {}) & {"halves"}
    names = any_of(several if plural else parts - several | set(words.half_parts)).replace("\\-", "[ -]")
    ones = any_of(word for word, value in words.small.items() if value == 1)
    article = any_of(words.articles)
    single = rf"(?:{article}|{ones}|1)"
    above = rf"(?:{card_below_1000(words, joined=False)}|[0-9]{{1,3}}+)" if plural else single
    return rf"(?:{above}(?:{GAP}|-){names}\b)"


def _gap() -> str:
    return rf"(?:{GAP}|-)"


def _sources(words: NumberWords) -> tuple[str, str, str]:
    """Give the regex sources of one to nine, of the tens, and of zero and the teens."""
    ones = any_of(word for word, value in words.small.items() if 1 <= value <= 9)
    tens = any_of(word for word, value in words.small.items() if value >= 20)
    others = any_of(word for word, value in words.small.items() if value == 0 or 10 <= value <= 19)
    return ones, tens, others


def _spaced_pattern(words: NumberWords, *, money: bool) -> str:
    gap, joiner = _gap(), any_of(words.joiners)
    below_1000 = card_below_1000(words, joined=True)
    # 14 . 8: in text that was cut into words, points stand alone; no sentence ends so.
    digits = (
        rf"(?<![0-9])(?:{COMMA_DECIMAL}|{DIGITS}(?:(?<![.][0-9])[ ]\.[ ][0-9]{{1,4}}(?![0-9,]))?+|\.[0-9]++)"
    )
    part = rf"(?:{part_pattern(words, plural=True)}|{part_pattern(words, plural=False)})"
    and_part = rf"(?:{GAP}{joiner}{GAP}{part})"
    hundreds = _digit_hundreds(words, digits)
    group = _group(words, digits, hundreds, part)
    # What stands behind the last scale: and a half, and five, 3 hundred and 21.
    rest = rf"(?:{and_part}|{GAP}(?:{joiner}{GAP})?+(?:{hundreds}|{below_1000})(?:{and_part})?)"
    comma = rf",{GAP}(?=[a-z])"  # three million, two hundred and forty
    rest = rf"(?:{rest}|{comma}{_cards(words, joined=True)[0]})"
    return (
        rf"(?:{group}(?:(?:{comma}|{GAP})(?:{joiner}{GAP})?+{group}){{0,4}}+{rest}?"
        rf"|{part}|{hundreds}|{digits}(?:{_short(words, gap, money=money)}(?![^\W_]))?+"
        rf"|{below_1000}(?:{and_part}|{_point(words)})?)"
    )


def _digit_hundreds(words: NumberWords, digits: str) -> str:
    """Give the regex source of 3 hundred and 21: nothing may go on behind the last digits."""
    hundred = any_of(words.multipliers)
    rest = rf"(?:{card_below_1000(words, joined=True)}|[0-9]{{1,2}}(?!\w|[,.^/:-][0-9]|{GAP}{hundred}))"
    return rf"(?:{digits}{GAP}{hundred}\b(?:{GAP}(?:{any_of(words.joiners)}{GAP})?{rest})?)"


def _group(words: NumberWords, digits: str, hundreds: str, part: str) -> str:
    """Give the regex source of a figure and its scales: half a million, 2 1/2 bn, two and a half thousand."""
    article, joiner = any_of(words.articles), any_of(words.joiners)
    of = rf"(?:{GAP}{any_of(words.wholes[:1])}{GAP}{article}|{GAP}{article})?" if words.wholes else ""
    and_part = rf"(?:{GAP}{joiner}{GAP}{part})"
    mixed = rf"(?:[0-9]{{1,4}}+(?:[ -][0-9]{{1,2}}/[0-9]{{1,2}}|[ ]?[{VULGAR}]))"
    head = (
        rf"(?:(?:{part}|{any_of(words.half_parts)}){of}|{article}|{mixed}|{hundreds}|{digits}{and_part}?"
        rf"|{any_of(words.multipliers)}|{card_below_1000(words, joined=True)}(?:{and_part}|{_point(words)})?)"
    )
    return rf"(?:{head}(?:{_gap()}{any_of(words.scales)}\b){{1,2}}+)"


def _point(words: NumberWords) -> str:
    decimal = any_of((*words.small, *words.point_zeros))
    return rf"(?:{GAP}{any_of(words.points)}(?:(?:{GAP}|-){decimal}\b){{1,6}}+)"


def _short(words: NumberWords, gap: str, *, money: bool) -> str:
    """Give the source of a short scale; a single letter is joined by no hyphen: 10-K is a form."""
    names = {**words.short_scales, **(words.money_scales if money else {})}
    letters = any_of(name for name in names if len(name) == 1)
    return rf"(?:(?:{gap})?{any_of(names)}(?<!-{letters}))"


def _dense_pattern(words: NumberWords, *, money: bool) -> str:
    short = any_of({**words.short_scales, **(words.money_scales if money else {})})
    digits = rf"(?<![0-9０-９]){DIGITS}"
    run = _run(words)
    scales = "[" + "".join((*words.multipliers, *words.scales)) + "]"
    mark = "[ ]{0,2}".join(words.fraction_mark)
    scaled = rf"{digits}{short}(?![A-Za-z0-9])"
    above = rf"[ ]{{0,2}}{mark}[ ]{{0,2}}(?:{scaled}|{run})"
    mixed = rf"[ ]{{0,2}}{any_of(words.mixed)}[ ]{{0,2}}{run}{above}" if words.mixed else r"(?!)"
    return rf"(?:{scaled}|{run}(?:{above}|{mixed})?|{scales}{{1,3}}+{above}|{any_of(words.halves)})"


def _run(words: NumberWords) -> str:
    """Give the source of a run of signs: 三百二十, 3.5万, 八千 三百. Its order is judged by the reader."""
    no_unit = rf"(?!{any_of(words.unit_prefixes)}|(?<=[0-9]){any_of(words.unit_prefixes_of_digits)})"
    multiplier = no_unit + "[" + "".join(words.multipliers) + "]"
    scale = no_unit + "[" + "".join(words.scales) + "]"
    factors = "".join((*words.multipliers, *words.scales))
    # 两 leads a number or a factor, and goes with one: 一两个; behind other digits it is a weight: 二两.
    pairs = "".join(sign for sign in words.small if sign in words.leading)
    plain = "".join(sign for sign in words.small if sign not in words.leading)
    ones = "".join(sign for sign, value in words.small.items() if value == 1)
    digit = rf"(?:[{plain}]|[{pairs}](?=[{factors}])|(?<=[{ones}])[{pairs}])"
    anywhere = f"[{plain}{pairs}{''.join(words.tens)}]"
    digits = rf"(?<![0-9０-９]){DIGITS}"
    zeros = "".join(sign for sign, value in words.small.items() if value == 0)
    behind = rf"(?:(?<=[{factors}])|(?<=[{factors}][{zeros}])){DIGITS}"
    point = any_of(words.points)
    clock = any_of(words.clock_parts)
    # 十点二三, but not 十点二十 or 十点五分
    decimals = rf"[{plain}]++(?![{''.join(words.multipliers)}]|{clock})"
    after_point = rf"(?<=[{plain}{pairs}{factors}])[ ]{{0,2}}{point}[ ]{{0,2}}{decimals}"
    filler = rf"{any_of(words.fillers)}(?={scale})" if words.fillers else r"(?!)"
    tens = f"[{''.join(words.tens)}]"
    link = rf"(?:{digit}|{multiplier}|{scale}|{tens}|{behind}|{after_point}|{filler})"
    # A blank stands before a factor, or between a factor and a part that has its own.
    blank = (
        rf"[ ]{{1,2}}(?={multiplier}|{scale}"
        rf"|(?:(?<=[{factors}] )|(?<=[{factors}]  ))[{plain}{pairs}]"
        rf"|(?<=[{factors}] )[0-9]{{1,4}}[ ]?[{factors}])"
    )
    chunk = rf"(?:{link}|(?<=[{factors}] ){DIGITS})"
    more = rf"{chunk}*+(?:{blank}{chunk}++){{0,8}}+"
    half = rf"(?![{ones}]{any_of(words.halves)})"  # 一半 is no one
    starts = rf"(?=[ ]?{multiplier}|[ ]?{scale}|{filler})"
    return rf"(?:{digits}(?:{starts}{more})?+|{half}(?:{anywhere}|{multiplier}){more})"
