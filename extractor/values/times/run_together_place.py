"""Put Chinese tokens together to a place in the calendar."""

from typing import Any

from extractor.values.times.build import code_of
from extractor.values.times.model import Calendar, Token
from extractor.values.times.numeric import full_year

_HUNDRED = 100
_RECENT = 30  # 10年代 and 20年代 are of this century
_THOUSANDS = 2000
_THIS = 20  # this century, as TIMEX3 counts them
_MANY = 367  # no period holds more of a unit

_FIXED: dict[str, dict[str, Any]] = {
    "that_year": {"same": True, "unit": "Y", "shift": None},
    "next_year": {"same": True, "unit": "Y", "shift": 1},
    "that_month": {"same": True, "unit": "M", "shift": None},
    "next_month": {"same": True, "unit": "M", "shift": 1},
    "that_day": {"same": True, "unit": "D", "shift": None},
    "next_day": {"same": True, "unit": "D", "shift": 1},
    "last_day": {"same": True, "unit": "D", "shift": -1},
    "next_year_told": {"same": True, "unit": "Y", "shift": 1},
    "next_day_told": {"same": True, "unit": "D", "shift": 1},
    "that_evening": {"same": True, "unit": "D", "shift": None, "day_part": "EV"},
    "that_night": {"same": True, "unit": "D", "shift": None, "day_part": "NI"},
    "days_off": {"off": True},
    "half1": {"half": 1},
    "half2": {"half": 2},
    "first_ji": {"quarter": 1},
    "first_month": {"month": 1},
    "weekend": {"unit": "K"},
    "lunar": {"lunar": True},
    "lunar_first": {"lunar": True, "month": 1},
    "lunar_year": {"lunar": True, "month": 1},
    "lunar_eleventh": {"lunar": True, "month": 11},
    "lunar_last": {"lunar": True, "month": 12},
}
"""What a word says by itself."""

_NAMED = {
    "today": "days", "weekday": "weekday", "season": "season", "holiday": "holiday", "plan": "plan",
    "ten": "ten", "day_part": "day_part", "clock": "clock", "entered": "season",
}  # fmt: skip
"""The field that the value of a word fills."""

_SKIPPED = {"di", "ge", "de", "open_quote", "close_quote", "qijian", "niandu", "lai", "qi", "zheng"}

_LENGTH_UNITS = {
    "nian": "Y", "yue": "M", "ri": "D", "ji": "Q", "shiji": "C", "fen": "Sm", "shi": "Sh",
}  # fmt: skip


def unit_of(token: Token) -> str | None:
    """Give the unit that a word counts, by its letter."""
    if token.kind == "length_unit":
        return str(token.value)
    return _LENGTH_UNITS.get(token.kind)


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
    if fields.get("part") == "END_DAY" and ("decade" in fields or _is_past_century(fields)):
        fields["part"] = "END"  # 九十年代末, 上世纪末 are some years
    return Calendar(**fields)


def _is_past_century(fields: dict[str, Any]) -> bool:
    return fields.get("century", _RECENT) < _THIS or (fields.get("unit") == "C" and fields["shift"] < 0)


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
    if kind in _READERS:
        return _READERS[kind](tokens, index, fields)
    if kind in _SKIPPED or (kind in ("ri", "hao") and "day" in fields):
        return 1
    if kind in _FIXED:
        fields |= _FIXED[kind]
    elif kind in _NAMED:
        fields[_NAMED[kind]] = value
    elif kind in ("relyear", "anaphoric"):
        fields |= {"unit": "Y", "shift": value, "anaphoric": kind == "anaphoric"}
    elif kind == "fused":
        fields |= {"days": value[0], "day_part": value[1]}
    elif kind in ("part", "chu"):
        fields["part"] = value or "START"
    elif kind == "full":
        names = zip(("year", "month", "day", "clock"), value, strict=True)
        fields |= {name: part for name, part in names if part is not None}
    elif kind == "code":
        fields |= code_of(token)
    elif kind == "fused_season":
        fields |= {"unit": "Y", "shift": value[0], "season": value[1]}
    elif kind in ("nian", "whole_year"):
        if not ({"year", "unit", "century", "decade"} & set(fields)):
            fields |= {"unit": "Y", "definite": kind == "nian"}
    elif kind == "yue":
        if not ({"month", "months"} & set(fields)):
            fields |= {"unit": "M"}
    else:
        return 0
    return 1


def _take_nth(tokens: list[Token], index: int, fields: dict[str, Any]) -> int:
    """Read 最后一个星期一, 最后4个月, 第二周; 第 before what else is counted says nothing."""
    last = tokens[index].kind == "final"
    step = index + 1
    number = 1
    if step < len(tokens) and tokens[step].kind == "num":
        number = tokens[step].value
        step += 1
    elif not last:
        return 0
    step += step < len(tokens) and tokens[step].kind == "ge"
    if step == len(tokens) or not isinstance(number, int) or not 0 < number < _MANY:
        return 0
    unit, behind = unit_of(tokens[step]), tokens[step]
    if behind.kind == "weekday":
        fields |= {"nth": -number if last else number, "sub": "weekday", "weekday": behind.value}
    elif not last and behind.kind in ("ji", "shiji"):
        return 1
    elif unit is None or unit[0] == "S":
        return 0
    else:
        fields |= {"nth": -1 if last else number, "sub": unit}
        fields |= {"count": number} if last and number > 1 else {}
    return step + 1 - index


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
    if following.kind == "num":
        return 0
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
    if behind == "niandai":
        fields["decade"] = _decade(value, told="century" in fields or fields.get("unit") == "C")
        return 2
    if token.kind == "year" and behind not in ("nian", "niandu"):
        fields["year"] = value
        return 1
    if behind in ("nian", "niandu"):
        if value == _THOUSANDS and len(tokens) > index + 2:  # 两千年八月 is no length
            fields["year"] = value
            return 2
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
        fields["century"] = value - (value > 0)
        return 2
    if behind in ("dian", "shi"):
        return _take_clock(tokens, index, fields, value)
    if fields.get("month") and behind in ("", "day_part", "chu"):  # 八月十五
        counted = fields.get("lunar") or "chu" in {item.kind for item in tokens[:index]}
        written = not token.text.isdigit() and fields.get("year") is None  # 2004年八月十五 has its sun year
        fields |= {"day": value, "lunar": bool(counted or written)}
        fields.pop("part", None)
        return 1
    if "chu" in {item.kind for item in tokens[:index]} or fields.get("lunar"):
        fields["day"] = value
        fields.pop("part", None)
        return 1
    return 0


def _decade(value: int, *, told: bool) -> int:
    """Give the decade of 80年代 and 2010年代; without a century the one that is spoken of so."""
    decade = value // 10
    if value >= _HUNDRED or told:
        return decade
    return decade + (200 if value < _RECENT else 190)


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


_READERS = {
    "di": _take_nth, "final": _take_nth, "num": _take_number, "year": _take_number, "shift": _take_shift,
}  # fmt: skip
