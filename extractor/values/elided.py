"""Amounts that name no currency: carried on from the one before, or implied by the words around."""

import re
from functools import cache

from extractor.lang.pack import Pack
from extractor.values.context import edged, ends_with, same_sentence
from extractor.values.numbers import any_of
from extractor.values.scan import Figure

_FAR = 120
"""How many characters a currency is carried on for."""
_NEAR = 16
_STOP = re.compile(r"[。；！？!?;\n#】【]")
_CLAUSE = re.compile(r"[，。；！？!?;\n#】【]")


def carried(text: str, end: int, figure: Figure, pack: Pack, *, large: bool) -> bool:
    """Tell whether a figure goes on in the currency of an amount that ended at `end`.

    That is so in `9 billion won in May, 14 billion in June` and in `18 cents, from 16`: the figure
    counts nothing else, and it is as large as only money is or is compared with the amount. `large`
    says that the amount was a large sum itself.
    """
    if figure.part or figure.start - end > _FAR:
        return False
    if not pack.numbers.spaced:
        near = figure.start - end <= _NEAR and not _STOP.search(text, end, figure.start)
        between = text[end : figure.start]
        large_enough = figure.scale >= 10**4 and not figure.bare_scale
        return near and large_enough and _is_free(text, figure, between, pack)
    if not same_sentence(text, end, figure.start) or not _counts_nothing(pack).match(text, figure.end):
        return False
    if figure.scale >= 1000 and not figure.loose_end:
        return large
    if (
        figure.digits
        and figure.value % 1
        and _level(pack).search(text, max(end, figure.start - 24), figure.start)
    ):
        return True
    return (
        figure.digits
        and bool(_compared(pack).search(text, max(end, figure.start - 10), figure.start))
        and (figure.start - end <= 40 and not 1900 <= figure.value < 2100)
    )


def echoes(text: str, figure: Figure, pack: Pack) -> bool:
    """Tell whether a figure may repeat an amount that is given with its currency elsewhere: 三千亿目标."""
    return not pack.numbers.spaced and figure.scale >= 10**8 and _is_free(text, figure, "", pack)


def implied(text: str, figure: Figure, pack: Pack) -> bool:
    """Tell whether the words around a bare figure make it money: 营收4458亿, 两百万年薪."""
    words = pack.currencies
    if not words.default or not words.cues_before or figure.part:
        return False
    if _is_spoken(text, figure, pack):
        clause = _CLAUSE.split(text[max(0, figure.start - 16) : figure.start])[-1]
        return not _counters(pack).search(clause)
    if figure.scale < 10**4 and not _is_short(text, figure):
        return _after_price(text, figure, pack)
    if _cues_after(pack).match(text, figure.end):
        return True
    if is_counted(text, figure, pack):
        return False
    raw = text[figure.start : figure.end]
    if (
        figure.bare_scale
        and len(raw) == 1
        and not ends_with(text, figure.start, tuple(pack.numbers.before or ()))
    ):
        return False  # a sign of a name as a rule
    if any(filler in raw for filler in pack.numbers.fillers) or _FORMAL.fullmatch(raw):
        return figure.scale >= 10**8 or not text[figure.end : figure.end + 1].isalpha()
    if raw[-1] in "wW" and _alone(pack).fullmatch(text, figure.end) and not text[: figure.start].strip():
        return True
    left = max(0, figure.start - 16)
    clause = _CLAUSE.split(text[left : figure.start])[-1]
    return bool(_cues_before(pack).search(clause)) and not _counters(pack).search(clause)


def _is_spoken(text: str, figure: Figure, pack: Pack) -> bool:
    """Tell a number said in short as sums are, with nothing behind it to count: 3万5."""
    said = _spoken(pack).fullmatch(text, figure.start, figure.end)
    if said is None:
        return False
    free = not text[figure.end : figure.end + 1].isalnum()
    return free or bool(_cues_after(pack).match(text, figure.end) or _pieces(pack).match(text, figure.end))


@cache
def _pieces(pack: Pack) -> re.Pattern[str]:
    return re.compile(any_of(pack.currencies.per))


@cache
def _spoken(pack: Pack) -> re.Pattern[str]:
    return re.compile(pack.currencies.spoken or r"(?!)")


# Numerals as they are written in cheques and contracts.
_FORMAL = re.compile(r"(?=[壹贰貳叁參肆伍陆陸柒捌玖拾])[零壹贰貳叁參肆伍陆陸柒捌玖拾佰仟万萬亿億]{3,}")
_SIZES = ("2k", "4k", "8k")
"""Resolutions of screens."""


def _is_short(text: str, figure: Figure) -> bool:
    """Tell whether a figure is written as pay and prices are for short: 15k, 30w."""
    raw = text[figure.start : figure.end].lower()
    return figure.value >= 1000 and raw[-1] in "kw" and raw not in _SIZES


@cache
def _alone(pack: Pack) -> re.Pattern[str]:
    return re.compile(rf"\s*{any_of(pack.numbers.after or ())}?\s*")


def _is_free(text: str, figure: Figure, before: str, pack: Pack) -> bool:
    """Tell whether a figure counts nothing that is named before or behind it."""
    return not is_counted(text, figure, pack) and not _counters(pack).search(before)


def local_family(text: str, figure: Figure, pack: Pack) -> str | None:
    """Give the family of currencies of a sum that only its scale places: 500 crore was sanctioned."""
    words = pack.currencies
    scale = text[figure.start : figure.end].rpartition(" ")[2].lower()
    family = words.local_scales.get(scale)
    if family is None or figure.part or not _counts_nothing(pack).match(text, figure.end):
        return None
    before = _SENTENCE.split(text[max(0, figure.start - _SAID) : figure.start])[-1].lower()
    return None if any(word in before for word in words.local_counts) else family


_SAID = 60
_SENTENCE = re.compile(r"[.;!?\n]")


def is_counted(text: str, figure: Figure, pack: Pack) -> bool:
    """Tell whether something follows that a figure counts; 起 in `15k起` only bounds it."""
    match = _counted(pack).match(text, figure.end)
    if match is None:
        return False
    bound = match.group().strip() in (pack.numbers.after or {})
    return not bound or "\u3400" <= text[match.end() : match.end() + 1] <= "\u9fff"


def _after_price(text: str, figure: Figure, pack: Pack) -> bool:
    """Accept a small figure only right behind a word of price, with nothing counted behind it."""
    if (
        not figure.digits
        or figure.value < 10
        or re.match(r"[\u3400-\u9fffA-Za-z0-9%％.\-:：/]", text[figure.end : figure.end + 1])
    ):
        return False
    return bool(_price(pack).search(text, max(0, figure.start - 10), figure.start))


@cache
def _counts_nothing(pack: Pack) -> re.Pattern[str]:
    stops = any_of((*pack.units.stops, *pack.units.times))
    told = any_of(pack.currencies.told or (chr(0),))
    return re.compile(
        rf"\s*(?:\Z|[,.;:)?!\n\"”'])|\s+{stops}\b|\s+{told}\s+(?:in|for|a|by|at|on|last|during)\b",
        re.IGNORECASE,
    )


@cache
def _compared(pack: Pack) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(pack.numbers.compared)}\s+\Z", re.IGNORECASE)


@cache
def _level(pack: Pack) -> re.Pattern[str]:
    return re.compile(
        rf"\b{any_of(pack.currencies.levels or (chr(0),))}\s+(?:an?\s+|the\s+)?\Z", re.IGNORECASE
    )


@cache
def _cues_before(pack: Pack) -> re.Pattern[str]:
    return re.compile(edged(pack.currencies.cues_before), re.IGNORECASE)


@cache
def _price(pack: Pack) -> re.Pattern[str]:
    bounds = any_of((*(pack.numbers.before or ()), *pack.numbers.between))
    return re.compile(rf"{any_of(pack.currencies.prices)}{bounds}?\Z")


@cache
def _cues_after(pack: Pack) -> re.Pattern[str]:
    after = any_of(pack.numbers.after or ())
    return re.compile(rf"{after}?{any_of(pack.currencies.cues_after)}", re.IGNORECASE)


@cache
def _counted(pack: Pack) -> re.Pattern[str]:
    """What follows a figure that counts things."""
    units = pack.units
    names = (
        *units.classifiers,
        *units.bare_classifiers,
        *units.measures,
        *units.percent,
        *units.countables,
        *units.times,
    )
    return re.compile(rf"[ ]?{any_of(names)}")


@cache
def _counters(pack: Pack) -> re.Pattern[str]:
    """Metrics that count things: a bare figure behind them is no money."""
    return re.compile(any_of(pack.currencies.counters or ("\0",)))
