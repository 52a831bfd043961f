"""Put the tokens of days, weeks and what hangs on them together to forms, for languages with spaced words."""

from dataclasses import replace
from decimal import Decimal

from extractor.values.times.build import SHIFTS, gather, length_of, offset
from extractor.values.times.model import Calendar, Form, Horizon, Length, Range, Token
from extractor.values.times.numeric import full_year, is_day

_WEEKDAYS = ("weekday", "lone_weekday", "weekdays")
_DAYS = ("ord", "daynum", "worddaynum")
_JOINTS = ("dash", "long_dash", "to", "through", "until", "and")
_WEEKS = 53
_MONTHS = 12
_PASSED = ("the", "ord", "that", "fiscal", "dash", "period")


def _seam(tokens: list[Token]) -> int:
    """Give the index of the token that joins a range: the last joiner with something behind it."""
    return max(index for index, token in enumerate(tokens) if token.kind in _JOINTS)


def days_of_month(tokens: list[Token]) -> Form | None:
    """Read May 3-5, 3-5 May 2024, from the thirtieth to the second of June."""
    seam = _seam(tokens[:-1])
    first, last = gather(tokens[:seam]), gather(tokens[seam + 1 :])
    if last.month is None and last.days is None and first.day and last.day and first.day >= last.day:
        return None
    if first.month is None and first.day and last.day and first.day > last.day and last.month:
        first = replace(first, month=(last.month - 2) % 12 + 1)
    return Range(first, last)


def days_of_unit(tokens: list[Token]) -> Form | None:
    """Read 4 till 23 of this month."""
    seam = _seam(tokens[:-1])
    last, first = _day_of_unit(tokens[seam + 1 :]), gather(tokens[:seam])
    return None if last is None else Range(replace(last, day=first.day), last)


def day_of_unit(tokens: list[Token]) -> Form | None:
    """Read the 20th of next month."""
    return _day_of_unit(tokens)


def _day_of_unit(tokens: list[Token]) -> Calendar | None:
    day = next((token.value for token in tokens if token.kind in _DAYS), None)
    shift = next((token.value for token in tokens if token.kind in SHIFTS), None)
    if tokens[-1].value != "M" or day is None or not 1 <= day <= 31:
        return None
    return Calendar(day=day, unit="M", shift=shift)


def day_month_year(tokens: list[Token]) -> Form | None:
    """Read 31-Oct-74, 15 April 15, August 99: the last two digits are the year."""
    short = int(tokens[-1].value)
    return replace(gather(tokens[:-1]), year=full_year(short), short_year=True)


def month_day(tokens: list[Token]) -> Form | None:
    """Read 3 March; in `March 3 this week` the week is no part of it."""
    place = gather(tokens)
    return place if place.unit in (None, "Y") or place.day is None else None


def weekday_and_day(tokens: list[Token]) -> Form | None:
    """Read Tuesday the 3rd, Friday, the 12th; in `Tuesday, the first arrests` the day stands alone."""
    day = tokens[-1]
    spelt = day.kind == "ord" and not day.text[0].isdigit()
    return None if spelt and any(token.kind == "comma" for token in tokens) else gather(tokens)


def at_clock(tokens: list[Token]) -> Form | None:
    """Read 8 p.m. Tuesday, Friday night at 9:30: the part of the day tells which half of it is meant."""
    place = gather(tokens)
    clock = next(token for token in tokens if token.kind == "clock")
    hour = int(str(place.clock)[:2])
    told = clock.text[-1].isdigit() and not any(token.kind == "am" for token in tokens)
    if told and hour < _NOON and place.day_part in _LATE and (place.day_part != "NI" or hour >= _EVENING):
        place = replace(place, clock=f"{hour + _NOON:02d}{str(place.clock)[2:]}")
    return place


_NOON = 12
_EVENING = 6
_LATE = ("AF", "EV", "NI")


def month_and_day(tokens: list[Token]) -> Form | None:
    """Read on 4-22, where the day can be no month."""
    month, day = tokens[0].value, tokens[-1].value
    return Calendar(month=month, day=day) if 1 <= month <= _MONTHS < day else None


def nth_of_month(tokens: list[Token]) -> Form | None:
    """Read third Tuesday: of this month."""
    return replace(gather(tokens), unit="M", shift=0)


def month_year(tokens: list[Token]) -> Form | None:
    """Read 11/2016."""
    year = next(token.value for token in tokens if token.kind == "year")
    month = next(token.value for token in tokens if token.kind == "daynum")
    return Calendar(year=year, month=month) if 1 <= month <= 12 else None


def three_figures(tokens: list[Token]) -> Form | None:
    """Read 10 31 1974: the month first, unless it cannot be."""
    first, second, year = (int(token.value) for token in tokens)
    for month, day in ((first, second), (second, first)):
        if is_day(year, month, day):
            return Calendar(year=year, month=month, day=day)
    return None


def spoken_decade(tokens: list[Token]) -> Form | None:
    """Read the nineteen seventies."""
    century = next(int(token.value) for token in tokens if token.kind in ("worddaynum", "wordnum"))
    decade = 1 if tokens[-1].value is None else tokens[-1].value % 10
    return Calendar(decade=century * 10 + decade) if 11 <= century <= 20 else None


def unit_end(tokens: list[Token]) -> Form | None:
    """Read year-end, the month's end, EOY: the last day of the unit, this one if none is named."""
    place = gather([replace_kind(token) for token in tokens])
    parted = any(token.kind in ("dash", "possessive", "eoy") for token in tokens)
    if place.unit not in ("Y", "Q", "M", "W", "H") or place.part not in (None, "END_DAY"):
        return None
    if not parted and place.unit not in ("Y", "Q", "M"):
        return None
    if place.year is not None:
        return None if place.unit != "Y" else replace(place, unit=None, part="END_DAY")
    return replace(place, part="END_DAY", shift=place.shift or 0, definite=False)


def replace_kind(token: Token) -> Token:
    """Give a token that names the end of a unit as one of the unit."""
    return Token("unit", token.start, token.end, token.value) if token.kind == "eoy" else token


def nth_of(tokens: list[Token]) -> Form | None:
    """Read the second Tuesday of September, the last week of 2016, the third last Friday in May."""
    head = next(i for i, token in enumerate(tokens) if token.kind in ("unit", *_WEEKDAYS))
    shift = next((token.value for token in tokens[:head] if token.kind in SHIFTS), None)
    if shift is None:
        return gather(tokens)
    if shift != -1 or tokens[head - 1].kind == "anaphoric":
        return None
    count = next((t.value for t in tokens[:head] if t.kind in ("ord", "second")), 1)
    rest = gather([token for token in tokens[head + 1 :] if token.kind != "of"])
    unit = tokens[head]
    sub = "weekday" if unit.kind in _WEEKDAYS else str(unit.value)
    weekday = unit.value if sub == "weekday" else None
    return replace(rest, nth=-count, sub=sub, weekday=weekday) if count > 0 else None


def week_number(tokens: list[Token]) -> Form | None:
    """Read week 3 of 2027."""
    unit = next(i for i, token in enumerate(tokens) if token.kind == "unit")
    number = tokens[unit + 1].value
    if tokens[unit].value != "W" or number != int(number) or not 1 <= number <= _WEEKS:
        return None
    return replace(gather(tokens[unit + 2 :]), nth=int(number), sub="W")


def week_of(tokens: list[Token]) -> Form | None:
    """Read the week of the 18th, the weekend of Thanksgiving 2023, the week beginning May 6."""
    unit = next(i for i, token in enumerate(tokens) if token.kind == "unit")
    if tokens[unit].value not in ("W", "K"):
        return None
    rest = [token for token in tokens[unit + 1 :] if token.kind not in ("edge", "starting")]
    return replace(gather(rest), nth=0, sub=str(tokens[unit].value))


def weekend_at(tokens: list[Token]) -> Form | None:
    """Read Labor Day weekend, the start of the July 4th weekend, Christmas week."""
    unit = tokens[-1]
    if unit.value not in ("W", "K") or unit.text.lower().endswith("s"):
        return None
    if unit.value == "W" and not any(token.kind == "holiday" for token in tokens):
        return None
    return replace(gather(tokens[:-1]), nth=0, sub=str(unit.value), definite=False)


def ended(tokens: list[Token]) -> Form | None:
    """Read the year ended March 31, the nine months to September: the stretch up to there."""
    seam = next(i for i, token in enumerate(tokens) if token.kind in ("ended", "to", "through"))
    head = [token for token in tokens[:seam] if token.kind not in _PASSED]
    length = (
        length_of(head)
        if len(head) > 1
        else Length(Decimal(1), "H" if head[0].kind == "half" else head[0].value)
    )
    if length is None or length.low is None or length.unit[0] == "S":
        return None
    base = gather(tokens[seam + 1 :])
    if base.weekday is not None and length.unit not in ("D", "W"):
        return None
    if base.day is None and base.weekday is None and length.unit not in ("Y", "Q", "H", "M", "E"):
        return None
    return Horizon(length, -1, base=base, over=tokens[seam].text.lower() == "ended")


def starting(tokens: list[Token]) -> Form | None:
    """Read two weeks starting May 20, for three days from today."""
    seam = next(i for i, token in enumerate(tokens) if token.kind in ("starting", "edge", "from"))
    length = length_of(tokens[:seam])
    if length is None or (tokens[seam].kind == "edge" and tokens[seam].value != "START"):
        return None
    return Horizon(length, 1, base=gather(tokens[seam + 1 :]))


def shifted_weekday(tokens: list[Token]) -> Form | None:
    """Read next Friday, this past Monday, the coming Sunday: rolling ones are the nearest on their side."""
    place = gather(tokens)
    shifts = [token for token in tokens if token.kind in SHIFTS]
    rolling = any(token.kind == "rolling" for token in shifts) or (len(shifts) > 1 and shifts[0].value == 0)
    if rolling and place.shift:
        return offset(Length(Decimal(1), "D"), place.shift, "reference", weekday=place.weekday)
    return place


def weekday_around(tokens: list[Token]) -> Form | None:
    """Read the Friday after Thanksgiving, the third Tuesday before Christmas 2014."""
    seam = next(i for i, token in enumerate(tokens) if token.kind in ("before", "after", "from"))
    head, base = tokens[:seam], gather(tokens[seam + 1 :])
    weekday = next(token.value for token in head if token.kind in _WEEKDAYS)
    count = next((t.value for t in head if t.kind not in (*_WEEKDAYS, "the", "dot")), 1)
    if not isinstance(count, int) or count < 1:
        return None
    step = -1 if tokens[seam].kind == "before" else 1
    return offset(Length(Decimal(count), "D"), step, "base", base, weekday)


def weekdays_away(tokens: list[Token]) -> Form | None:
    """Read two Thursdays ago, three Mondays from now."""
    weekday = next(token.value for token in tokens if token.kind in _WEEKDAYS)
    count = next((token.value for token in tokens if token.kind in (*_DAYS, "number", "fixed")), None)
    if count is None or int(count) != Decimal(count) or not 1 <= int(count) <= 60:
        return None
    step = -1 if any(token.kind == "ago" for token in tokens) else 1
    return offset(Length(Decimal(int(count)), "D"), step, "reference", weekday=weekday)
