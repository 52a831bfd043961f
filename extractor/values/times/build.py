"""Put tokens together to forms: what the builders of all grammars share."""

import re
from decimal import Decimal
from typing import Any

from extractor.values.times.model import Calendar, Every, Form, Horizon, Length, Offset, Origin, Range, Token
from extractor.values.times.numeric import full_year

_FIXED_DAY = re.compile(r"\d\d-\d\d")
_PLAIN = {
    "month": "month", "lone_month": "month", "year": "year", "daynum": "day", "worddaynum": "day",
    "season": "season", "holiday": "holiday", "day_part": "day_part", "decade": "decade",
    "decade_word": "decade",
    "century": "century", "clock": "clock", "quarter": "quarter", "half_year": "half", "plan": "plan",
    "wordyear": "year", "era_year": "year", "ten": "ten", "part": "part", "edge": "part", "today": "days",
    "month_day": "day",
}  # fmt: skip


SHIFTS = ("shift", "rolling", "anaphoric")


def gather(tokens: list[Token]) -> Calendar:
    """Read tokens that name one place in the calendar, in whatever order a language puts them."""
    fields: dict[str, Any] = {}
    ordinal: int | None = None
    for token in tokens:
        kind, value = token.kind, token.value
        if kind in _PLAIN:
            fields[_PLAIN[kind]] = value
        elif kind in ("weekday", "lone_weekday", "weekdays"):
            fields["weekday"] = value
            if ordinal is not None:
                fields |= {"nth": ordinal, "sub": "weekday"}
                ordinal = None
        elif kind in ("ord", "second", "final"):
            ordinal = token.value if isinstance(token.value, int) else None
        elif kind == "unit":
            ordinal = _unit(fields, ordinal, str(value))
        elif kind in ("shift", "rolling", "anaphoric"):
            fields |= {"shift": value, "anaphoric": kind == "anaphoric"}
        elif kind == "half":
            fields |= {"half": {1: 1, 2: 2, -1: 2}.get(ordinal or 0)} if ordinal else {"unit": "H"}
            ordinal = None
        elif kind in ("the", "that"):
            fields["definite"] = True
            if kind == "that":
                fields["anaphoric"] = True
        elif kind == "short_year":
            fields |= {"year": value, "short_year": True}
        elif kind == "twodigit":
            fields |= {"year": full_year(value), "short_year": True}
        elif kind == "slash_day":
            fields |= {"month": value[0], "day": value[1]}
        elif kind == "fiscal":
            fields["fiscal"] = True
        elif kind == "code":
            fields |= code_of(token)
        elif kind in ("full", "compact"):
            fields |= _full(token)
        elif kind == "same":
            fields["same"] = True
        elif kind == "overnight":
            fields["day_part"] = "NI"
    if ordinal is not None and "day" not in fields:
        fields["day"] = ordinal
    return Calendar(**fields)


def _unit(fields: dict[str, Any], ordinal: int | None, unit: str) -> int | None:
    """Place a unit: the fourth quarter, last year, the end of the month."""
    if ordinal is not None and unit in ("Q", "H"):
        count = 4 if unit == "Q" else 2
        fields["quarter" if unit == "Q" else "half"] = count if ordinal == -1 else ordinal
        return None
    if ordinal is not None and unit != "E":
        fields |= {"nth": ordinal, "sub": unit}
        return None
    fields["unit" if "unit" not in fields else "sub"] = unit
    return ordinal


def code_of(token: Token) -> dict[str, Any]:
    """Give the fields that a code such as 1H24 fills."""
    quarter, half, year = token.value
    fields = {"quarter": quarter, "half": half, "year": year, "short_year": year is not None}
    fields["fiscal"] = quarter is None and half is None
    return {name: value for name, value in fields.items() if value is not None}


def _full(token: Token) -> dict[str, Any]:
    year, month, day, clock = token.value
    fields = {"year": year, "month": month, "day": day, "clock": clock}
    return {name: value for name, value in fields.items() if value is not None}


def length_of(tokens: list[Token]) -> Length | None:
    """Read amounts and their unit: two and a half years, five to 10 years, four years and six months.

    A `half` behind the unit adds one half; an article counts one.
    """
    amounts: list[Decimal | None] = []
    parts: list[Length] = []
    for token in tokens:
        if token.kind == "a" and not amounts:
            amounts.append(Decimal(1))
        elif (
            token.kind in ("number", "wordnum", "worddaynum", "daynum", "twodigit", "wordyear", "year")
            or token.kind == "fraction"
        ):
            amounts.append(Decimal(str(token.value)))
        elif token.kind == "scale" and amounts and amounts[-1] is not None:
            amounts[-1] *= Decimal(token.value)
        elif token.kind in ("vague", "half", "fixed") and (token.kind != "half" or not parts):
            amounts = _vague(token, amounts)
        elif token.kind == "half" and parts:
            parts[-1] = Length((parts[-1].low or Decimal(0)) + Decimal("0.5"), parts[-1].unit)
        elif token.kind in ("unit", "second", "clock_unit") and amounts:
            unit = "Ss" if token.kind == "second" else str(token.value)
            parts.append(_length(amounts, unit))
            amounts = []
    if not parts:
        return None
    return Length(parts[0].low, parts[0].unit, parts[0].high, tuple(parts[1:]))


def _vague(token: Token, amounts: list[Decimal | None]) -> list[Decimal | None]:
    if token.value == "X":
        return [None]
    amount = Decimal(str(token.value))
    if token.kind == "half" and amounts and amounts[-1] is not None and amounts[-1] >= 1:
        return [*amounts[:-1], amounts[-1] + amount]
    return [amount]


def _length(amounts: list[Decimal | None], unit: str) -> Length:
    if unit == "T2":
        amounts, unit = [None if amount is None else amount * 2 for amount in amounts], "W"
    low, high = amounts[0], amounts[-1] if len(amounts) > 1 else None
    if high is not None and low is not None and high < 1 <= low:  # 1-1/2
        return Length(low + high, unit)
    return Length(low, unit, high if high != low else None)


def horizon(tokens: list[Token]) -> Form | None:
    """Read `the next five years`, 未来五年, 过去十年."""
    direction = next((token.value for token in tokens if token.kind in SHIFTS), None)
    length = length_of([token for token in tokens if token.kind not in (*SHIFTS, "the", "that")])
    if direction is None and length is None:
        return None
    if length is None:
        unit = next(str(token.value) for token in tokens if token.kind == "unit")
        length = _length([Decimal(1)], unit)
    return Horizon(length, -1 if isinstance(direction, int) and direction < 0 else 1)


def split_range(tokens: list[Token], seam: int) -> Range:
    """Read two places joined at a token."""
    return Range(gather(tokens[:seam]), gather(tokens[seam + 1 :]))


def offset(
    length: Length | None,
    direction: int,
    origin: Origin,
    base: Calendar | None = None,
    weekday: int | None = None,
) -> Offset | None:
    """Give an offset, None without a length."""
    return None if length is None else Offset(length, direction, origin, base, weekday)


def every(tokens: list[Token]) -> Form | None:
    """Read `every Tuesday`, `every three weeks`, 每年9月."""
    length = length_of([token for token in tokens if token.kind not in ("every", "shift")])
    if length is not None and length.low is not None:
        return Every(f"P{'T' if length.unit[0] == 'S' else ''}{_plain(length.low)}{length.unit[-1].upper()}")
    place = gather([token for token in tokens if token.kind != "every"])
    return Every(repeated(place))


def repeated(place: Calendar) -> str:
    """Give the TIMEX3 of a repeated place in the calendar.

    >>> repeated(Calendar(weekday=2)), repeated(Calendar(unit="Y", month=9)), repeated(Calendar(unit="Q"))
    ('XXXX-WXX-2', 'XXXX-09', 'P1Q')
    """
    hour = place.clock or place.day_part
    tail = f"T{hour}" if hour else ""
    if place.weekday:
        return f"XXXX-WXX-{place.weekday}{tail}"
    if place.month:
        return f"XXXX-{place.month:02d}" + (f"-{place.day:02d}" if place.day else "") + tail
    if place.day:
        return f"XXXX-XX-{place.day:02d}{tail}"
    if place.season:
        return f"XXXX-{place.season}"
    if _FIXED_DAY.fullmatch(place.holiday or ""):
        return f"XXXX-{place.holiday}"
    if tail:
        return f"XXXX-XX-XX{tail}"
    unit = place.sub or place.unit or "Y"
    special = {"K": "XXXX-WXX-WE", "E": "P10Y", "C": "P100Y", "H": "P6M", "B": "P1D"}
    if unit in special:
        return special[unit]
    return f"P{'T' if unit[0] == 'S' else ''}1{unit[-1].upper()}"


def _plain(amount: Decimal) -> str:
    return f"{amount.normalize():f}"
