"""Put Chinese tokens together to forms."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import Any

from extractor.values.times.model import Calendar, Every, Form, Horizon, Length, Offset, Range, Token
from extractor.values.times.numeric import full_year

_LENGTH_UNITS = {
    "nian": "Y",
    "geyue": "M",
    "yue": "M",
    "ri": "D",
    "ji": "Q",
    "shiji": "C",
    "fen": "Sm",
    "shi": "Sh",
}
_SAME = {
    "that_year": ("Y", 0), "next_year": ("Y", 1), "that_month": ("M", 0), "next_month": ("M", 1), "that_day": ("D", 0),
    "next_day": ("D", 1),
}  # fmt: skip
_SIZE = "C E Y H Q M W D B Sh Sm Ss"
"""Units from the largest: the parts of one length fall."""
_SKIPPED = {"di", "ge", "de", "open_quote", "close_quote", "qijian", "niandu", "lai", "qi", "zheng"}


def gather(tokens: list[Token]) -> Calendar | None:
    """Read tokens that name one place in the calendar; None where the figures make none."""
    fields: dict[str, Any] = {}
    index = 0
    while index < len(tokens):
        step = _take(tokens, index, fields)
        if step == 0:
            return None
        index += step
    if not _is_possible(fields):
        return None
    return Calendar(**fields)


def _is_possible(fields: dict[str, Any]) -> bool:
    month, day, quarter = fields.get("month"), fields.get("day"), fields.get("quarter")
    return (
        (month is None or 1 <= month <= 12)
        and (day is None or 1 <= day <= 31)
        and (quarter is None or 1 <= quarter <= 4)
    )


def _take(tokens: list[Token], index: int, fields: dict[str, Any]) -> int:
    """Read what begins at a token; give how many were read, 0 where it cannot be read."""
    token = tokens[index]
    kind, value = token.kind, token.value
    if kind in _SKIPPED:
        return 1
    if kind in ("num", "year"):
        return _take_number(tokens, index, fields)
    if kind == "relyear":
        fields |= {"unit": "Y", "shift": value}
    elif kind == "anaphoric":
        fields |= {"unit": "Y", "shift": value, "anaphoric": True}
    elif kind == "today":
        fields["days"] = value
    elif kind == "fused":
        fields |= {"days": value[0], "day_part": value[1]}  # type: ignore[index]
    elif kind == "shift":
        return _take_shift(tokens, index, fields)
    elif kind in _SAME:
        unit, shift = _SAME[kind]
        fields |= {"same": True, "unit": unit, "shift": shift or None}
    elif kind in ("half1", "half2"):
        fields["half"] = int(kind[-1])
    elif kind in ("part", "chu"):
        fields["part"] = value or "START"
    elif kind == "zhong":
        fields["part"] = "MID"
    elif kind == "full":
        year, month, day, clock = value  # type: ignore[misc]
        fields |= {"year": year, "month": month, "day": day} | ({"clock": clock} if clock else {})
    elif kind == "code":
        fields["quarter"] = value[0]  # type: ignore[index]
    elif kind in ("weekday", "season", "holiday", "plan", "ten", "day_part", "clock"):
        fields[kind] = value
    elif kind == "first_ji":
        fields["quarter"] = 1
    elif kind == "first_month":
        fields["month"] = 1
    elif kind == "nian" or kind == "whole_year":
        if not ({"year", "unit", "century", "decade"} & set(fields)):
            fields |= {"unit": "Y", "definite": kind == "nian"}
    elif kind == "yue":
        if not ({"month", "months"} & set(fields)):
            fields |= {"unit": "M"}
    elif kind == "weekend":
        fields["unit"] = "K"
    elif kind in ("lunar", "lunar_first", "lunar_last", "lunar_eleventh", "lunar_year"):
        fields["lunar"] = True
        month = {"lunar_first": 1, "lunar_last": 12, "lunar_eleventh": 11, "lunar_year": 1}.get(kind)
        fields |= {"month": month} if month else {}
    else:
        return 0
    return 1


def _take_shift(tokens: list[Token], index: int, fields: dict[str, Any]) -> int:
    """Read 上周, 本月, 下个季度, 上周二."""
    shift = tokens[index].value
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None:
        return 0
    if following.kind == "weekday":
        fields |= {"week": shift, "weekday": following.value}
        return 2
    if following.kind == "length_unit" and following.value == "W":
        behind = tokens[index + 2] if index + 2 < len(tokens) else None
        if behind is not None and behind.kind == "weekday":
            fields |= {"week": shift, "weekday": behind.value}
            return 3
        fields |= {"unit": "W", "shift": shift}
        return 2
    if following.kind in ("yue", "geyue") or (following.kind == "length_unit" and following.value == "M"):
        if any(token.kind in ("ri", "hao") for token in tokens[index + 2 :]):
            fields["months"] = shift
        else:
            fields |= {"unit": "M", "shift": shift}
        return 2
    units = {"ji": "Q", "nian": "Y", "shiji": "C", "weekend": "K", "half_length": "H", "niandu": "Y"}
    if following.kind in units:
        if following.kind == "half_length" and following.value != "Y":
            return 0
        fields |= {"unit": units[following.kind], "shift": shift}
        return 2
    return 0


def _take_number(tokens: list[Token], index: int, fields: dict[str, Any]) -> int:
    """Read a figure with the unit behind it."""
    token = tokens[index]
    behind = tokens[index + 1].kind if index + 1 < len(tokens) else ""
    if token.kind == "year" and behind in ("nian", "niandu", ""):
        fields["year"] = token.value
        return 2 if behind else 1
    value = token.value
    if not isinstance(value, int):
        return 0
    if token.kind == "year" and behind not in ("nian", "niandu"):
        fields["year"] = value
        return 1
    if behind in ("nian", "niandu"):
        if len(token.text) != 2 or value > 99 or "十" in token.text:
            return 0
        fields |= {"year": full_year(value), "short_year": True}
        return 2
    if behind == "yue":
        fields["month"] = value
        return 2
    if behind in ("ri", "hao"):
        fields["day"] = value
        return 2
    if behind == "ji":
        fields["quarter"] = value
        return 2
    if behind == "shiji":
        fields["century"] = value - 1
        return 2
    if behind == "niandai":
        fields["decade"] = value // 10 if value < 100 else value
        return 2
    if behind in ("dian", "shi"):
        return _take_clock(tokens, index, fields, value)
    if fields.get("month") and behind in ("", "day_part", "chu"):  # 八月十五
        fields |= {"day": value, "lunar": fields.get("lunar", False) or not token.text.isdigit()}
        return 1
    if "chu" in {item.kind for item in tokens[:index]} or fields.get("lunar"):
        fields["day"] = value
        fields.pop("part", None)
        return 1
    return 0


def _take_clock(tokens: list[Token], index: int, fields: dict[str, Any], hour: int) -> int:
    if hour > 24:
        return 0
    if fields.get("day_part") in ("AF", "EV") and hour < 12:
        hour += 12
    minute, step = 0, 2
    rest = [item.kind for item in tokens[index + 2 : index + 4]]
    if rest[:1] == ["num"]:
        value = tokens[index + 2].value
        minute, step = (
            (value if isinstance(value, int) else 60),
            3 + (rest[1:] == ["fen"] or rest[1:] == ["ke"]),
        )
        minute = minute * 15 if rest[1:] == ["ke"] else minute
    elif rest[:1] == ["ban"]:
        minute, step = 30, 3
    elif rest[:1] == ["zheng"]:
        step = 3
    if minute > 59:
        return 0
    fields |= {"clock": f"{hour:02d}:{minute:02d}", "day_part": None}
    return step


def several(tokens: list[Token]) -> Form | None:
    """Read 前三季度, 今年前7个月, 4月前4天: the first units of a year or month."""
    index = next(i for i, token in enumerate(tokens) if token.kind == "qian")
    number = tokens[index + 1]
    unit = _unit_of(tokens[-1])
    if not isinstance(number.value, int) or unit not in ("M", "Q", "D", "W"):
        return None
    whole = gather(tokens[:index]) if index else Calendar(unit="Y", shift=0)
    if whole is None or (unit in ("D", "W") and index == 0):
        return None
    return replace(whole, nth=1, sub=unit, count=number.value)


def nth_unit(tokens: list[Token]) -> Form | None:
    """Read 本月第2周, 2023年第十天."""
    index = max(i for i, token in enumerate(tokens) if token.kind == "di")
    whole = gather(tokens[:index])
    number, unit = tokens[index + 1], _unit_of(tokens[-1])
    if whole is None or not isinstance(number.value, int) or unit is None or unit[0] == "S":
        return None
    return replace(whole, nth=number.value, sub=unit)


def _unit_of(token: Token) -> str | None:
    if token.kind == "length_unit":
        return str(token.value)
    return _LENGTH_UNITS.get(token.kind)


def length_of(tokens: list[Token]) -> Length | None:
    """Read 三年, 两到三年, 3-5年, 两个半月, 一年半, 半年, 四年六个月, 数十年."""
    amounts: list[Decimal | None] = []
    parts: list[Length] = []
    for token in tokens:
        unit = _unit_of(token)
        if token.kind in ("num", "year"):
            amounts.append(Decimal(str(token.value)))
        elif token.kind in ("ji_vague", "shu_vague"):
            amounts = [None]
        elif token.kind == "half_length":
            parts.append(Length(Decimal("0.5"), str(token.value)))
        elif token.kind == "ban" and (amounts or parts):
            if amounts and amounts[-1] is not None:
                amounts[-1] += Decimal("0.5")
            elif parts:
                parts[-1] = replace(parts[-1], low=(parts[-1].low or Decimal(0)) + Decimal("0.5"))
        elif unit is not None and amounts:
            parts.append(_length(amounts, unit, vague=None in amounts))
            amounts = []
    if not parts or any(_SIZE.find(b.unit) <= _SIZE.find(a.unit) for a, b in pairwise(parts)):
        return None
    return replace(parts[0], more=tuple(parts[1:]))


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


def ago(tokens: list[Token]) -> Form | None:
    """Read 三年前, 两个半月后."""
    length = length_of(tokens)
    direction = -1 if tokens[-1].kind == "qian" else 1
    return None if length is None else Offset(length, direction)


def after_passing(tokens: list[Token]) -> Form | None:
    """Read 再过五年."""
    length = length_of(tokens[1:])
    return None if length is None else Offset(length, 1)


def every(tokens: list[Token]) -> Form | None:
    """Read 每周三, 每年9月, 每隔3天."""
    from extractor.values.times.build import repeated

    length = length_of(tokens[1:])
    if length is not None and length.low is not None and tokens[0].kind in ("meige", "mei"):
        return Every(
            f"P{'T' if length.unit[0] == 'S' else ''}{length.low.normalize():f}{length.unit[-1].upper()}"
        )
    rest = [token for token in tokens[1:] if token.kind not in ("ge",)]
    if len(rest) == 1 and rest[0].kind == "length_unit" and tokens[0].kind == "mei":
        return Every(repeated(Calendar(unit=str(rest[0].value))))
    place = gather(rest)
    return None if place is None else Every(repeated(place))


def joined(tokens: list[Token]) -> Form | None:
    """Read two places with 至 between them, the second of which leaves out what the first says."""
    seam = next(i for i, token in enumerate(tokens) if token.kind in ("to", "pause", "slash"))
    left, right = tokens[:seam], tokens[seam + 1 :]
    if left and left[-1].kind == "num" and right:  # 1—9月: the unit stands once
        units = [token for token in right if token.kind in ("yue", "ri", "hao", "ji", "nian", "niandai")]
        if units:
            left = [*left, units[0]]
    first, last = gather(left), gather(right)
    if first is None or last is None:
        return None
    return Range(first, last)


def year_range(tokens: list[Token]) -> Form | None:
    """Read 2024—2028年, 2024/2025年."""
    figures = [token.value for token in tokens if token.kind in ("year", "num")]
    if len(figures) != 2 or not all(isinstance(value, int) for value in figures):
        return None
    first, last = int(str(figures[0])), int(str(figures[1]))
    last = last if last > 99 else first // 100 * 100 + last
    return Range(Calendar(year=first), Calendar(year=last)) if first < last < first + 200 else None


def month_pair(tokens: list[Token]) -> Form | None:
    """Read 明年六七月: two months written together."""
    index = next(i for i, token in enumerate(tokens) if token.kind == "pair")
    first, last = tokens[index].value  # type: ignore[misc, union-attr]
    whole = gather(tokens[:index]) if index else Calendar()
    return None if whole is None else Range(replace(whole, month=first), replace(whole, month=last))


def same_time(tokens: list[Token]) -> Form | None:
    """Read 去年同期, 同期."""
    shift = next((token.value for token in tokens if token.kind in ("relyear", "anaphoric")), None)
    return Calendar(same=True, shift=shift if isinstance(shift, int) else None)


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
