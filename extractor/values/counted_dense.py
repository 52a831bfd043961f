"""The unit behind a figure in Chinese: percent, measures, classifiers and the nouns behind them."""

import re
from decimal import Decimal
from functools import cache

from extractor.lang.pack import Pack
from extractor.values.numbers import any_of
from extractor.values.scan import Figure
from extractor.values.units import Unit


def dense_unit(text: str, figure: Figure, pack: Pack) -> Unit | None:
    """Read the unit of a language without spaces: 3.5万台, 六成, 两个大国."""
    units = pack.units
    written = text[figure.start : figure.end]
    if written in pack.numbers.halvings or _hundredths(pack).match(text, figure.start, figure.end):
        return Unit(figure.end, "%", "%", factor=Decimal(100))
    if written in pack.numbers.halves:
        return _half(text, figure, pack)
    end = _sign_end(text, figure.end, pack)
    if end is None and figure.loose_end is not None:
        loose = _sign_end(text, figure.loose_end, pack)
        symbol = text[figure.loose_end : loose].lstrip() if loose else ""
        if loose and symbol in units.measures:
            name, code = units.measures[symbol]
            return Unit(loose, name, code, plain_digits=True)
    if figure.part and end is None:
        return Unit(figure.end, "ratio", "1")
    if end is None:
        return None
    word = text[figure.end : end].lstrip(" ")
    if figure.part and word in (*units.classifiers, *units.countables):
        return Unit(figure.end, "ratio", "1")  # 三分之一强
    behind = text[end : end + 1]
    if behind and behind in (units.not_units or {}).get(word, ""):
        return None
    return _dense_kind(text, figure, word, end, pack)


def _half(text: str, figure: Figure, pack: Pack) -> Unit:
    """Read what half is the half of: 一半, 半成, 半公里; a half of anything else is no quantity."""
    small, units = pack.numbers.small, pack.units
    if small.get(text[figure.start - 1 : figure.start]) == 1:
        return Unit(figure.end, "ratio", "1", start=figure.start - 1)
    if text.startswith(units.half_tails or ("\0",), figure.end):
        return Unit(figure.end + 1, "ratio", "1")  # 半数
    end = _sign_end(text, figure.end, pack)
    word = text[figure.end : end].lstrip(" ") if end else ""
    if end and text[end : end + 1] not in tuple((units.not_units or {}).get(word, "")):
        if word in units.tenths:
            return Unit(end, "%", "%", factor=Decimal(10))
        measure = units.measures.get(word)
        if measure and measure[1]:
            return Unit(end, *measure)
    return Unit(figure.end, None, drop=True)


def _sign_end(text: str, place: int, pack: Pack) -> int | None:
    """Find where the longest known unit that begins at a place ends, one blank apart at most."""
    signs, longest = _signs(pack)
    place += text.startswith(" ", place)
    for end in range(min(place + longest, len(text)), place, -1):
        if text[place:end] in signs and not _word_goes_on(text, end):
            return end
    return None


def _word_goes_on(text: str, end: int) -> bool:
    """Tell whether a Latin word, or a figure behind a power, goes on: 5 mAx, 5m23."""
    last, behind = text[end - 1], text[end : end + 1]
    if not last.isascii() or not behind.isascii():
        return False
    return (last.isalpha() and behind.isalpha()) or (last.isdigit() and behind.isalnum())


def _dense_kind(text: str, figure: Figure, word: str, end: int, pack: Pack) -> Unit | None:
    units = pack.units
    if word in units.percent:
        return Unit(end, units.percent[word], "%" if word in ("%", "％") else None)
    if word in units.tenths:
        extra = _hundredths_behind(text, end, pack)
        return Unit(end + bool(extra), "%", "%", factor=Decimal(10), extra=extra)
    if word in units.discounts and _only_discounts(pack).fullmatch(text):
        return _discount(figure, end)
    if word in units.discounts and _TEN < figure.value < _HUNDRED:
        return Unit(end, word, factor=Decimal("0.1"))  # 七五折
    if word in units.dozens:
        return _dozens(text, figure, end, pack)
    if word in units.ages:
        span, span_code = units.ages[word]
        return Unit(end - (word[-1] in units.age_tails), span, span_code)
    if word in units.times:
        return Unit(end, None, drop=True)
    if word in units.measures:
        name, code = units.measures[word]
        rate = _rate(text, end, word, code, pack)
        if rate:
            return rate
        centimetres = _CENTIMETRES.match(text, end) if code == "m" and figure.digits else None
        if centimetres:
            return Unit(centimetres.end(), name, code, extra=Decimal(f"0.{centimetres.group()}"))
        half = text[end : end + 1] in pack.numbers.halves and bool(text[end : end + 1])
        return Unit(
            end + half,
            name,
            code,
            extra=Decimal("0.5") if half else Decimal(0),
            drop=_is_article(text, figure, end, pack)
            and word in units.classifiers
            and word not in units.plain,
        )
    if _is_article(text, figure, end, pack):
        return Unit(end, None, drop=True)
    if word in units.bare_classifiers:
        return _thing(text, figure, end, pack)
    noun = _noun_at_end(pack).search(word) if word in units.countables else None
    return Unit(end, noun.group(1) if noun else word)


def _rate(text: str, end: int, name: str, code: str | None, pack: Pack) -> Unit | None:
    """Read on behind a unit that is per something: 公里/小时, 微克/立方米."""
    link = next((sign for sign in pack.units.per if text.startswith(sign, end)), None)
    if link is None:
        return None
    place = end + len(link)
    for stop in range(min(place + _LONGEST_BASE, len(text)), place, -1):
        below = text[place:stop]
        base = pack.units.rate_bases.get(below) or pack.units.measures.get(below)
        if base and not _word_goes_on(text, stop):
            known = code is not None and base[1] is not None
            return Unit(
                stop, text[end - len(name) : stop], f"{code}/{base[1]}" if known else None, short_end=end
            )
    return None


_LONGEST_BASE = 6
_TEN, _HUNDRED = 10, 100


def _hundredths_behind(text: str, end: int, pack: Pack) -> Decimal:
    """Read what follows tenths: 三成半, 八成五."""
    sign, further = text[end : end + 1], text[end + 1 : end + 2]
    if sign and sign in pack.numbers.halves:
        return Decimal("0.5")
    goes_on = further and further in (*pack.numbers.small, *pack.numbers.multipliers, *pack.numbers.scales)
    value = pack.numbers.small.get(sign, 0)
    counted = bool(further) and _sign_end(text, end + 1, pack) is not None
    return Decimal(0) if goes_on or counted else Decimal(value) / 10


def _discount(figure: Figure, end: int) -> Unit | None:
    """Read what is left of a price: 九折 and 9折 are 90 %, 八五折 is 85 %. In running text the unit is 折."""
    if figure.value <= 0 or figure.value % 10 == 0 or figure.value >= 100:
        return Unit(end, None, drop=True)
    return Unit(end, "%", "%", factor=Decimal(10 if figure.value < 10 else 1))


def _dozens(text: str, figure: Figure, end: int, pack: Pack) -> Unit | None:
    """Read dozens, of a known noun or at the end of a clause: the same sign is the verb `hit`."""
    known = _known_nouns(pack).match(text, end)
    if (not known and _RUN.match(text, end)) or _is_article(text, figure, end, pack):
        return None
    name = known.group(1) if known else None
    return Unit(known.end() if known else end, name, factor=Decimal(12))


_CENTIMETRES = re.compile(r"[0-9]{1,2}(?![0-9.%％A-Za-z]|[ ]?[十百千万亿米厘分公个名人年月日次家台岁级条])")
"""What may stand behind the metres of a height: 1米83, 1米6."""


def _is_article(text: str, figure: Figure, end: int, pack: Pack) -> bool:
    """Tell whether the figure is the word one: 一个 says no more than `a`, unless nothing else is there."""
    one = not pack.numbers.spaced and not figure.digits and figure.value == 1 and figure.high is None
    alone = len(text) < _SHORT and text.strip() == text[figure.start : end]
    return one and not (alone and text[end - 1] not in pack.units.crowds)


_SHORT = 40


@cache
def _hundredths(pack: Pack) -> re.Pattern[str]:
    """百分之, 千分之, 万分之: what is told in percent."""
    words = pack.numbers
    factors = "".join(sign for sign, value in {**words.multipliers, **words.scales}.items() if value >= 100)
    mark = "[ ]{0,2}".join(words.fraction_mark)
    return re.compile(rf"(?:{any_of(words.minus)})?[{factors}]{{1,3}}+[ ]{{0,2}}{mark}")


@cache
def _only_discounts(pack: Pack) -> re.Pattern[str]:
    signs = {*pack.numbers.small, *pack.numbers.multipliers, *pack.numbers.points, *pack.units.discounts}
    cue = any_of(pack.numbers.halving_cues)
    return re.compile(rf"{cue}?[\s0-9.,，、;；。{''.join(signs)}]{{1,40}}")


def _thing(text: str, figure: Figure, end: int, pack: Pack) -> Unit:
    """Find the noun of a classifier that names nothing: behind it, before the figure, or the word there."""
    match = _RUN.match(text, end)
    run = match.group() if match else ""
    bound = _bound(pack).match(run)
    if bound:  # 3个以上, 100个左右典型场景
        known = _known_nouns(pack).search(run, bound.end())
        return Unit(end, named_before(text, figure, pack) or (known.group(1) if known else None))
    known = _known_nouns(pack).search(run)
    if known:
        return Unit(end + known.end(), known.group(1))
    if not run or len(run) > _SHORT:
        name = named_before(text, figure, pack)
        if name or not run:
            return Unit(end, name)
    return Unit(end + len(run), run) if len(run) <= _SHORT else Unit(end, run[:2])


_SHORT = 3


def named_before(text: str, figure: Figure, pack: Pack) -> str | None:
    """Find the thing counted in front of a figure: 充电桩超40万个, 总人口153万."""
    match = _nouns_before(pack).search(text, max(0, figure.start - 16), figure.start)
    if match is None:
        return None
    word = match.group(1)
    return (pack.units.named_before or {}).get(word, word)


_RUN = re.compile(r"[\u3400-\u9fff]{1,8}")


@cache
def _known_nouns(pack: Pack) -> re.Pattern[str]:
    guarded = {
        noun: signs for noun, signs in (pack.units.not_units or {}).items() if signs and len(noun) == 1
    }
    not_here = "|".join(rf"(?<={noun})[{signs}]" for noun, signs in guarded.items())
    return re.compile(
        rf"({any_of(pack.units.nouns)}(?!{not_here}))" if not_here else rf"({any_of(pack.units.nouns)})"
    )


@cache
def _noun_at_end(pack: Pack) -> re.Pattern[str]:
    return re.compile(rf"({any_of(pack.units.nouns)})\Z")


@cache
def _bound(pack: Pack) -> re.Pattern[str]:
    return re.compile(any_of(pack.numbers.after or ()))


@cache
def _nouns_before(pack: Pack) -> re.Pattern[str]:
    units, words = pack.units, pack.numbers
    names = any_of((*units.nouns, *(units.named_before or ())))
    bounds = any_of((*(words.before or ()), *words.between, *units.counting))
    return re.compile(rf"({names}){any_of(units.amounts)}?(?:{bounds}){{0,3}}[ ]?\Z")


@cache
def _signs(pack: Pack) -> tuple[frozenset[str], int]:
    """Give everything that may stand behind a figure, and the length of the longest."""
    units = pack.units
    signs = frozenset(
        (
            *units.percent, *units.tenths, *units.ages, *units.times, *units.measures, *units.classifiers,
            *units.bare_classifiers, *units.countables, *units.dozens, *units.discounts,
        )
    )  # fmt: skip
    return signs, max(map(len, signs))
