"""Put the tokens of languages with spaced words together to forms."""

from dataclasses import replace
from decimal import Decimal

from extractor.values.times.build import SHIFTS, every, gather, horizon, length_of, offset, split_range
from extractor.values.times.model import Calendar, Every, Form, Length, Offset, Range, Token


def years(tokens: list[Token]) -> Form | None:
    """Read 2009-10, 1987/88, 2014-2018: a shorter second part takes the century of the first."""
    tokens = [token for token in tokens if token.kind not in ("the", "fiscal", "unit")]
    first, last = tokens[0].value, tokens[-1].value
    if not isinstance(first, int) or (not isinstance(last, int | str) and last is None):
        return None
    end = int(str(last))
    end = end if end > 99 else first // 100 * 100 + end
    if len(str(last)) < 4 and tokens[-1].start - tokens[0].end > 1:  # 2015 - 32
        return None
    split = any(token.kind == "slash" for token in tokens)
    if split:  # 1987/88: twelve months from the middle of the first
        return Range(Calendar(year=first, half=2), Calendar(year=end, half=1)) if end == first + 1 else None
    return Range(Calendar(year=first), Calendar(year=end)) if first < end <= first + 150 else None


def century(tokens: list[Token]) -> Form | None:
    """Read the 18th century, the late 19th century."""
    number = next(token.value for token in tokens if token.kind == "ord")
    part = next((token.value for token in tokens if token.kind == "part"), None)
    if tokens[-1].value != "C" or not isinstance(number, int) or not 1 <= number <= 30:
        return None
    return Calendar(century=number - 1, part=None if part is None else str(part))


def first_units(tokens: list[Token]) -> Form | None:
    """Read the first nine months of 2023, the last two weeks of May."""
    index = next(i for i, token in enumerate(tokens) if token.kind in ("ord", *SHIFTS, "final"))
    number = next(i for i, token in enumerate(tokens) if i > index and token.kind != "fiscal")
    unit = tokens[number + 1]
    count, nth = tokens[number].value, tokens[index].value
    if not isinstance(count, int) or unit.kind != "unit" or not isinstance(nth, int):
        return None
    rest = gather(tokens[number + 2 :])
    fields = {name: getattr(rest, name) for name in ("year", "month", "unit", "shift", "quarter", "definite")}
    return Calendar(**fields, nth=1 if nth == 1 else -1, sub=str(unit.value), count=count)


def opening(tokens: list[Token]) -> Form | None:
    """Read the first three years, of what is no place in the calendar: the first three years of the war."""
    number, unit = tokens[-2].value, tokens[-1]
    plain = unit.kind == "unit" and unit.text.lower().endswith("s") and number == int(number)
    return Length(Decimal(number), str(unit.value)) if plain else None


def opening_of_year(tokens: list[Token]) -> Form | None:
    """Read the first nine months, the first three quarters: of a year, as reports have them."""
    unit = str(tokens[-1].value)
    return first_units(tokens) if unit in ("M", "Q") else opening(tokens)


def ago(tokens: list[Token]) -> Form | None:
    """Read three weeks ago."""
    return offset(length_of(tokens), -1, "reference")


def earlier(tokens: list[Token]) -> Form | None:
    """Read a year earlier, two days later: from the date before."""
    before = any(token.kind in ("earlier", "before") for token in tokens)
    return offset(length_of(tokens), -1 if before else 1, "previous")


def from_now(tokens: list[Token]) -> Form | None:
    """Read a week from now."""
    return offset(length_of(tokens), 1, "reference")


def weekday_of_offset(tokens: list[Token]) -> Form | None:
    """Read Monday two weeks from now, in three days on Friday."""
    weekday = next(token.value for token in tokens if token.kind in ("weekday", "lone_weekday"))
    past = any(token.kind == "ago" for token in tokens)
    form = offset(length_of(tokens), -1 if past else 1, "reference")
    return None if form is None else replace(form, on=weekday)


def letter_unit(tokens: list[Token]) -> Form | None:
    """Read 10D, 3Y."""
    letter = tokens[-1]
    if letter.start > tokens[0].end or not letter.text.isupper():
        return None
    return Length(Decimal(tokens[0].value), letter.text)


def nights(tokens: list[Token]) -> Form | None:
    """Read 1 night, a two-night stay; one night is some night."""
    number = tokens[0]
    if tokens[-1].value != "NI" or (number.kind != "daynum" and number.value == 1):
        return None
    return Length(Decimal(number.value), "D")


def around(tokens: list[Token]) -> Form | None:
    """Read three days after Easter, two weeks before May 3, the day after Christmas."""
    index = next(i for i, token in enumerate(tokens) if token.kind in ("before", "after", "from"))
    base, unit = gather(tokens[index + 1 :]), str(tokens[index - 1].value)
    length = Length(Decimal(1), unit) if tokens[0].kind == "the" else length_of(tokens[:index])
    return offset(length, -1 if tokens[index].kind == "before" else 1, "base", base)


def weekday_around_day(tokens: list[Token]) -> Form | None:
    """Read Sunday three weeks after January 15."""
    start = 2 if tokens[1].kind in ("comma", "dot") else 1
    form = around(tokens[start:])
    return replace(form, on=tokens[0].value) if isinstance(form, Offset) else None


def new_years_day(tokens: list[Token]) -> Form | None:
    """Read New Year behind before, after, by."""
    return Calendar(holiday=_NEW_YEAR) if tokens[-1].value == "Y" else None


def around_new_year(tokens: list[Token]) -> Form | None:
    """Read five days before New Year."""
    holiday = Token("holiday", tokens[-2].start, tokens[-1].end, _NEW_YEAR)
    return around([*tokens[:-2], holiday]) if tokens[-1].value == "Y" else None


_NEW_YEAR = "01-01"


def part_before(tokens: list[Token]) -> Form | None:
    """Read the night before, the morning after: from the date before."""
    step = -1 if tokens[-1].kind == "before" else 1
    return Calendar(unit="D", shift=step, anaphoric=True, day_part=gather(tokens[:-1]).day_part)


def overnight(_tokens: list[Token]) -> Form | None:
    """Read overnight: in the night before, or in what is to come the next one."""
    return Calendar(unit="D", day_part="NI")


def middle(tokens: list[Token]) -> Form | None:
    """Read mid-decade, midyear: of the one spoken of."""
    unit = "Y" if tokens[-1].kind == "midyear" else str(tokens[-1].value)
    if unit not in _MIDDLES or tokens[-1].text.lower().endswith("s") or tokens[0].value not in (None, "MID"):
        return None
    return Calendar(unit=unit, part="MID")


_MIDDLES = ("Y", "E", "C", "W", "M", "Q")


def to_date(tokens: list[Token]) -> Form | None:
    """Read the year to date."""
    unit = next(str(token.value) for token in tokens if token.kind == "unit")
    if unit not in ("Y", "Q", "M", "W"):
        return None
    start = Calendar(unit=unit, shift=0, part="START_DAY")
    start = Calendar(unit="Y", shift=0, month=1, day=1) if unit == "Y" else start
    return Range(start, Calendar(days=0))


def year_before(tokens: list[Token]) -> Form | None:
    """Read the year before, the week after: one unit from the date before."""
    unit = next(token for token in tokens if token.kind == "unit")
    if unit.text.lower().endswith("s"):
        return None
    step = -1 if tokens[-1].kind == "before" or tokens[-1].value == -1 else 1
    return Calendar(unit=str(unit.value), shift=step, anaphoric=True)


def before_yesterday(tokens: list[Token]) -> Form | None:
    """Read the day before yesterday, the day after tomorrow."""
    day = tokens[-1].value
    step = -1 if any(token.kind == "before" for token in tokens) else 1
    return Calendar(days=day + step) if isinstance(day, int) and day * step > 0 else None


def after_next(tokens: list[Token]) -> Form | None:
    """Read the week after next, Wednesday after next, the year before last."""
    place = gather([token for token in tokens if token.kind not in SHIFTS])
    step = next(token.value for token in tokens if token.kind in SHIFTS)
    if step != (-1 if any(token.kind == "before" for token in tokens) else 1):
        return None
    if place.weekday is not None:
        return offset(Length(Decimal(2), "D"), step, "reference", weekday=place.weekday)
    return Calendar(unit=place.unit, shift=2 * step)


def added_or_ranged(tokens: list[Token]) -> Form | None:
    """Read twenty and four hours, which is one number; two and three years are the ends of a range."""
    tens, ones, unit = tokens[0], tokens[2], tokens[-1]
    worded = {tens.kind, ones.kind} <= {"wordnum", "worddaynum"} and unit.kind in ("unit", "clock_unit")
    if worded and tens.value >= _TWENTY and not tens.value % 10 and ones.value < 10:
        return Length(Decimal(tens.value + ones.value), str(unit.value))
    return length_of(tokens)


_TWENTY = 20


def counted(tokens: list[Token]) -> Form | None:
    """Read the three next years, 5 upcoming days; not `only 3 next week`."""
    number = length_of([token for token in tokens if token.kind not in (*SHIFTS, "the")])
    if number is None or (number.low != 1 and not tokens[-1].text.lower().endswith("s")):
        return None
    return horizon(tokens)


def same_unit(tokens: list[Token]) -> Form | None:
    """Read the same day."""
    place = gather(tokens)
    return Calendar(same=True, unit=place.unit)


def adverb(tokens: list[Token]) -> Form | None:
    """Read daily, annually."""
    return Every(str(tokens[0].value))


def times_a(tokens: list[Token]) -> Form | None:
    """Read twice a year, three times a week: the period is divided."""
    unit = str(tokens[-1].value)
    count = {"once": 1, "twice": 2}.get(tokens[0].kind, tokens[0].value)
    months = {"Y": 12, "M": 1}.get(unit, 0)
    if isinstance(count, int) and months and months % count == 0 and count > 1:
        return Every(f"P{months // count}M")
    return Every(f"P1{unit[-1].upper()}") if unit[0] != "S" else None


def rate(tokens: list[Token]) -> Form | None:
    """Read 40 accidents per week."""
    unit = tokens[-1]
    return None if unit.text.lower().endswith("s") else every([unit])


def relative(tokens: list[Token]) -> Form | None:
    """Read last year, the following week; the last decade and the past year are stretches up to now."""
    place = gather(tokens)
    past = tokens[0].kind == "the" and any(token.kind == "rolling" and token.value == -1 for token in tokens)
    if place.shift and (place.unit in ("E", "T2") or (past and place.part is None)):
        return horizon([token for token in tokens if token.kind != "part"])
    return place


def quarter_of_months(tokens: list[Token]) -> Form | None:
    """Read the January-to-March quarter."""
    return split_range([token for token in tokens if token.kind not in ("dash", "unit", "the")], 1)


def all_unit(tokens: list[Token]) -> Form | None:
    """Read all week, the whole month."""
    return Length(Decimal(1), str(tokens[-1].value))


def another(tokens: list[Token]) -> Form | None:
    """Read another six months, another year."""
    return length_of(tokens) if len(tokens) > 2 else Length(Decimal(1), str(tokens[-1].value))


def new_year(tokens: list[Token]) -> Form | None:
    """Read the new year."""
    return Calendar(unit="Y", shift=0) if tokens[-1].value == "Y" else None


def day_of_week(tokens: list[Token]) -> Form | None:
    """Read Wednesday last week; Tuesday, last year are two."""
    place = gather(tokens)
    return place if place.unit == "W" else None
