"""Put Chinese tokens together to ranges, lengths and sets."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from extractor.values.times.build import repeated
from extractor.values.times.model import Calendar, Every, Form, Horizon, Length, Offset, Origin, Range, Token
from extractor.values.times.run_together_place import gather, unit_of

_TENTH = 9  # the days up to the tenth begin with 初
_BOTH_ENDS = 2
_TEN = 10
_SIZE = "C E Y H Q M W D B Sh Sm Ss"
"""Units from the largest: the parts of one length fall."""


def several(tokens: list[Token]) -> Form | None:
    """Read 前三季度, 今年前7个月, 4月前4天: the first units of a year or month."""
    index = next(i for i, token in enumerate(tokens) if token.kind in ("qian", "tou"))
    number = tokens[index + 1]
    unit = unit_of(tokens[-1])
    whole = gather(tokens[:index]) if index else Calendar(unit="Y", shift=0)
    long = whole is not None and (whole.century is not None or whole.unit == "C")
    if not isinstance(number.value, int) or unit not in (("Y",) if long else ("M", "Q", "D", "W")):
        return None
    if whole is None or (unit in ("D", "W") and index == 0):
        return None
    return replace(whole, nth=1, sub=unit, count=number.value)


def length_of(tokens: list[Token]) -> Length | None:
    """Read 三年, 两到三年, 3-5年, 两个半月, 一年半, 半年, 四年六个月, 8天又20小时, 数十年."""
    amounts: list[Decimal | None] = []
    parts: list[Length] = []
    for token in tokens:
        unit = unit_of(token)
        if token.kind in ("num", "year"):
            amounts.append(Decimal(str(token.value)))
        elif token.kind == "pair":
            amounts = [Decimal(number) for number in token.value]
        elif token.kind == "ji_vague" and amounts[-1:] and amounts[-1] and amounts[-1] % _TEN == 0:
            amounts = [amounts[-1], amounts[-1] + _TEN]  # 二十几 is less than thirty
        elif token.kind in ("ji_vague", "shu_vague"):
            amounts = [None]
        elif token.kind == "half_length":
            parts.append(Length(_with_half(amounts, str(token.value)), str(token.value)))
            amounts = []
        elif token.kind == "ban":
            if not amounts and not parts:
                amounts = [Decimal("0.5")]
            elif amounts and amounts[-1] is not None:
                amounts[-1] += Decimal("0.5")
            elif parts:
                parts[-1] = replace(parts[-1], low=(parts[-1].low or Decimal(0)) + Decimal("0.5"))
        elif unit is not None and amounts:
            parts.append(_length(amounts, unit, vague=None in amounts))
            amounts = []
    if len(parts) == _BOTH_ENDS and any(token.kind in ("to", "or", "pause") for token in tokens):
        low, high = parts
        same = low.unit == high.unit and low.low is not None and high.high is None
        return replace(low, high=high.low) if same and low.low != high.low else None
    if any(token.kind == "you" for token in tokens):  # 又 may add the greater to the less
        parts.sort(key=lambda part: _SIZE.find(part.unit))
    if not parts or any(_SIZE.find(b.unit) <= _SIZE.find(a.unit) for a, b in pairwise(parts)):
        return None
    return replace(parts[0], more=tuple(parts[1:]))


def _with_half(amounts: list[Decimal | None], unit: str) -> Decimal:
    """Read 半月 and 两个半月, which is two and a half; 两个半天 is twice a half."""
    half, amount = Decimal("0.5"), amounts[-1] if amounts else None
    if amount is None:
        return half
    return amount * half if unit == "D" else amount + half


def _length(amounts: list[Decimal | None], unit: str, *, vague: bool) -> Length:
    if unit == "Sq":
        amounts, unit = [None if amount is None else amount * 15 for amount in amounts], "Sm"
    if vague:
        return Length(None, unit)
    low, high = amounts[0], amounts[-1] if len(amounts) > 1 else None
    return Length(low, unit, high if high != low else None)


def horizon(tokens: list[Token]) -> Form | None:
    """Read 未来五年, 过去一年, 近三年."""
    length = length_of(tokens[1:])
    shift = tokens[0].value
    if length is None or not isinstance(shift, int) or shift == 0:
        return None
    return Horizon(length, 1 if shift > 0 else -1)


def months_on(tokens: list[Token]) -> Form | None:
    """Read 近一月, which is no January; 月份 is a month of the year."""
    return horizon(tokens) if len(tokens[-1].text) == 1 else None


def ago(tokens: list[Token]) -> Form | None:
    """Read 三年前, 两个半月后."""
    length, kind = length_of(tokens), tokens[-1].kind
    direction = -1 if kind in ("qian", "yiqian") else 1
    if length is None or (length.low is None and length.unit[0] == "S"):
        return None  # 几小时后 is no date
    origin: Origin = "reference" if direction < 0 else "either"  # 三年后 may go on from what was told
    return Offset(length, direction, origin, open=kind in ("yiqian", "yihou"))


def after_passing(tokens: list[Token]) -> Form | None:
    """Read 再过五年."""
    length = length_of(tokens[1:])
    return None if length is None else Offset(length, 1, open=True)


def every(tokens: list[Token]) -> Form | None:
    """Read 每周三, 每年9月, 每隔3天."""
    rest = [token for token in tokens[1:] if token.kind not in ("ge", "de")]
    within = len(rest) > 1 and unit_of(rest[0]) in ("Y", "M", "D")  # 每月15日, 每天早上
    length = None if within else length_of(tokens[1:])
    if length is not None and length.low is not None:
        return Every(
            f"P{'T' if length.unit[0] == 'S' else ''}{length.low.normalize():f}{length.unit[-1].upper()}"
        )
    unit = unit_of(rest[0]) if len(rest) == 1 else None
    if within and unit_of(rest[0]) != "Y":
        rest = rest[1:]
    if unit is not None and tokens[0].kind == "mei":
        return Every(repeated(Calendar(unit=unit)))
    place = gather(rest)
    return None if place is None else Every(repeated(place))


def every_range(tokens: list[Token]) -> Form | None:
    """Read 每周一至周五, 每年4月至6月."""
    days = [repeated(Calendar(weekday=token.value)) for token in tokens if token.kind == "weekday"]
    months = [repeated(Calendar(month=token.value)) for token in tokens if token.kind == "num"]
    return Every("/".join(days or months))


def every_more(tokens: list[Token]) -> Form | None:
    """Read 周四 in 每周二、周四."""
    return Every(repeated(Calendar(weekday=tokens[0].value)))


def seasons(tokens: list[Token]) -> Form | None:
    """Read 今夏, 今冬明春."""
    first, last = gather(tokens[:1]), gather(tokens[-1:])
    return first if len(tokens) == 1 or first is None or last is None else Range(first, last)


def reign(tokens: list[Token]) -> Form | None:
    """Read 康熙二十年九月: a year; its months are not those of ours."""
    return Calendar(year=tokens[0].value)


_SEAMS = {"to", "pause", "slash", "he"}


def joined(tokens: list[Token]) -> Form | None:
    """Read two places with 至 between them, the second of which leaves out what the first says."""
    seam = next(i for i, token in enumerate(tokens) if token.kind in _SEAMS)
    left, right = tokens[:seam], tokens[seam + 1 :]
    while right and right[0].kind == "to":
        right = right[1:]
    if left and left[-1].kind == "num" and right:  # 1—9月: the unit stands once
        units = [token for token in right if token.kind in ("yue", "ri", "hao", "ji", "nian", "shiji")]
        if units:
            left = [*left, units[0]]
    first, last = gather(left), gather(right)
    if first is None or last is None or (first.short_year and _is_year(first) and _is_year(last)):
        return None  # 10年到15年 is a length
    return Range(first, last)


def _is_year(place: Calendar) -> bool:
    return place == Calendar(year=place.year, short_year=True)


def first_ten(tokens: list[Token]) -> Form | None:
    """Read 八月初五: one of the first ten days of a lunar month, which is not written in digits."""
    month = next(token for token, after in pairwise(tokens) if after.kind == "yue")
    return None if month.text.isdigit() else gather(tokens)


def next_units(tokens: list[Token]) -> Form | None:
    """Read 下三周, 后三天: whole units behind the present one."""
    number, unit = tokens[1].value, unit_of(tokens[-1])
    if not isinstance(number, int) or unit not in ("D", "W", "M", "Q", "Y"):
        return None
    if number < 1 or tokens[0].value not in (None, 1):
        return None
    first = Calendar(unit=unit, shift=1)
    return first if number == 1 else Range(first, Calendar(unit=unit, shift=number))


def beside(tokens: list[Token]) -> Form | None:
    """Read 上一交易日, 下个工作日."""
    shift = tokens[0].value
    if tokens[1].value != "B" or shift not in (-1, 1):
        return None
    return Offset(Length(Decimal(1), "B"), shift)


def anniversary(tokens: list[Token]) -> Form | None:
    """Read 明年的今天, 去年今日: a day of another year."""
    shift = tokens[0].value
    day = Calendar(days=tokens[-1].value)
    return Offset(
        Length(Decimal(0), "D", more=(Length(Decimal(abs(shift)), "Y"),)), 1 if shift > 0 else -1, "base", day
    )


def years_ago(tokens: list[Token]) -> Form | None:
    """Read 十年前的今天, 三年前的6月."""
    years, place = tokens[0].value, gather(tokens[4:])
    if place is None or not isinstance(years, int):
        return None
    if place.days is None:
        return None if place.year or place.unit else replace(place, unit="Y", shift=-years)
    return Offset(Length(Decimal(0), "D", more=(Length(Decimal(years), "Y"),)), -1, "base", place)


def bracketed_day(tokens: list[Token]) -> Form | None:
    """Read 昨（15）日: the figure decides."""
    return gather([tokens[2], tokens[-1]])


def decades(tokens: list[Token]) -> Form | None:
    """Read 上世纪三四十年代, 40至50年代."""
    pair = next((token.value for token in tokens if token.kind == "pair"), None)
    end = len(tokens) - 1
    if pair is None:
        pair, start = (tokens[end - 3].value, tokens[end - 1].value), end - 3
    else:
        start = end - 1
    places = [gather([*tokens[:start], Token("num", 0, 0, number), tokens[end]]) for number in pair]
    first, last = places
    return None if first is None or last is None else Range(first, last)


def lunar_day(tokens: list[Token]) -> Form | None:
    """Read 八月十五: without 日 only a day past the tenth is written so."""
    number = tokens[-1].value
    if not isinstance(number, int) or number <= _TENTH or tokens[-1].text.isdigit():
        return None
    return gather(tokens)


def year_range(tokens: list[Token]) -> Form | None:
    """Read 2024—2028年, 2024/2025年."""
    figures = [token.value for token in tokens if token.kind in ("year", "num")]
    if len(figures) != 2 or not all(isinstance(value, int) for value in figures):
        return None
    first, last = int(str(figures[0])), int(str(figures[1]))
    last = last if last > 99 else first // 100 * 100 + last
    return Range(Calendar(year=first), Calendar(year=last)) if first < last < first + 200 else None


def month_pair(tokens: list[Token]) -> Form | None:
    """Read 明年六七月, 一二季度: two months or quarters written together."""
    index = next(i for i, token in enumerate(tokens) if token.kind == "pair")
    first, last = tokens[index].value
    whole = gather(tokens[:index]) if index else Calendar()
    if whole is None:
        return None
    if tokens[-1].kind == "ji":
        return Range(replace(whole, quarter=first), replace(whole, quarter=last))
    return Range(replace(whole, month=first), replace(whole, month=last))


def same_time(tokens: list[Token]) -> Form | None:
    """Read 去年同期, 同期."""
    shift = next((token.value for token in tokens if token.kind in ("relyear", "anaphoric")), None)
    return Calendar(same=True, shift=shift if isinstance(shift, int) else None)


def school_break(tokens: list[Token]) -> Form | None:
    """Read 今年暑期, 寒假: July and August, January and February."""
    whole = gather(tokens[:-1]) if len(tokens) > 1 else Calendar()
    first = 7 if tokens[-1].kind == "summer_break" else 1
    if whole is None:
        return None
    return Range(replace(whole, month=first), replace(whole, month=first + 1))


def entered(tokens: list[Token]) -> Form | None:
    """Read 入夏以来, 今年入冬以来: this year's winter may have begun in the last one."""
    return gather(tokens[1:] if tokens[0].value == 0 else tokens)


def ended(tokens: list[Token]) -> Form | None:
    """Read 2023年3月31日止年度, 6月30日止六个月: the stretch up to there."""
    seam = next(i for i, token in enumerate(tokens) if token.kind == "ended")
    base = gather(tokens[:seam])
    length = Length(Decimal(1), "Y") if tokens[-1].kind == "niandu" else length_of(tokens[seam + 1 :])
    if base is None or length is None or length.low is None or length.unit not in ("Y", "Q", "M", "W", "H"):
        return None
    return Horizon(length, -1, base=base)


def days_on(tokens: list[Token]) -> Form | None:
    """Read 1314天, 1250分钟, which is written as a year is."""
    length = length_of(tokens)
    return length if length is not None and length.unit in ("D", "Sh", "Sm", "Ss") else None


def plan_year(tokens: list[Token]) -> Form | None:
    """Read “十五五”开局之年: the first or last year of a plan."""
    number = next(token.value for token in tokens if token.kind == "plan")
    start = 1981 + 5 * (int(str(number)) - 6)
    return Calendar(year=start + (4 if tokens[-1].kind == "closing_year" else 0))


def adverb(tokens: list[Token]) -> Form | None:
    """Read 每天, 按月."""
    return Every(str(tokens[0].value))


def short_day(tokens: list[Token]) -> Form | None:
    """Read 今 and 明 for today and tomorrow."""
    return Calendar(days=0 if tokens[0].kind == "jin" else 1)
