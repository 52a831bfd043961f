"""Rules for what newspapers write: tonight, the year-earlier quarter, the 1988 third quarter."""

from dataclasses import replace
from decimal import Decimal

from extractor.values.times.build import gather, length_of
from extractor.values.times.engine import Builder
from extractor.values.times.model import Calendar, Form, Horizon, Length, TimeType, Token
from extractor.values.times.spaced_build import middle, to_date


def fused(tokens: list[Token]) -> Form | None:
    """Read tonight, midnight tonight: day and part of it in one word."""
    days, part = next(token.value for token in tokens if token.kind == "fused")
    place = gather([token for token in tokens if token.kind != "fused"])
    return replace(place, days=days, day_part=place.day_part or part)


def year_earlier(tokens: list[Token]) -> Form | None:
    """Read the year-earlier quarter, the same period last year: the one told before, a year back."""
    units = [token.value for token in tokens if token.kind == "unit"]
    if "Y" not in units:
        return None
    units.remove("Y")
    shift = next((token.value for token in tokens if token.kind in ("shift", "anaphoric")), -1)
    if not isinstance(shift, int) or shift >= 0:
        return None
    return Calendar(same=True, shift=shift, unit=str(units[0]) if units else None)


def same_in_year(tokens: list[Token]) -> Form | None:
    """Read the same period in 1988, the same quarter of 2012."""
    unit = next((str(token.value) for token in tokens if token.kind == "unit"), None)
    year = next((token.value for token in tokens if token.kind in _YEARS), None)
    return Calendar(same=True, unit=unit, year=year) if isinstance(year, int) else None


_YEARS = ("year", "short_year", "wordyear")


def latest(tokens: list[Token]) -> Form | None:
    """Read the latest quarter: the one told as over, else the last one; the latest week."""
    unit = tokens[-1]
    if unit.kind == "half" or unit.value in ("Q", "H"):
        return Calendar(same=True, unit=str(unit.value) if unit.kind == "unit" else "H", shift=0)
    if unit.value not in ("Y", "M", "W") or unit.text.lower().endswith("s"):
        return None
    return Calendar(unit=str(unit.value), shift=-1)


def latest_units(tokens: list[Token]) -> Form | None:
    """Read the latest 12 months."""
    length = length_of(tokens[2:])
    return None if length is None else Horizon(length, -1)


def months_quarter(tokens: list[Token]) -> Form | None:
    """Read the July-September quarter."""
    unit = next(token for token in tokens if token.kind == "unit")
    months = [int(token.value) for token in tokens if token.kind in ("month", "lone_month")]
    if unit.value != "Q" or months[0] % 3 != 1 or months[1] != months[0] + 2:
        return None
    place = gather([token for token in tokens if token.kind not in ("month", "lone_month", "unit")])
    return replace(place, quarter=months[1] // 3, definite=False)


def quarter_century(tokens: list[Token]) -> Form | None:
    """Read a quarter century."""
    part, whole = (token for token in tokens if token.kind == "unit")
    years = Decimal(25) if part.value == "Q" and whole.value == "C" else None
    return None if years is None or whole.text.lower() != "century" else Length(years, "Y")


def complete_year(tokens: list[Token]) -> Form | None:
    """Read the full year, full-year 1989."""
    place = gather(tokens)
    return place if place.unit == "Y" else None


def part_of_year(tokens: list[Token]) -> Form | None:
    """Read the 1988 third quarter, last year's first half, 1989's second quarter."""
    place = gather([token for token in tokens if token.kind != "possessive"])
    return place if place.quarter or place.half else None


def fiscal_year(tokens: list[Token]) -> Form | None:
    """Read the 1990 fiscal year."""
    year = next(token.value for token in tokens if token.kind in ("year", "short_year"))
    return Calendar(year=year, fiscal=True) if tokens[-1].value == "Y" and isinstance(year, int) else None


def fiscal_shift(tokens: list[Token]) -> Form | None:
    """Read this fiscal year, next financial year: by the calendar, unless the text says when it ends."""
    words = [token for token in tokens if token.kind != "fiscal"]
    return gather(words) if words[-1].value == "Y" else None


def present(_tokens: list[Token]) -> Form:
    """Read now, to date: the day of writing."""
    return Calendar(now=True)


def month_of_unit(tokens: list[Token]) -> Form | None:
    """Read the month of April."""
    unit = next(token for token in tokens if token.kind == "unit")
    return (
        gather([token for token in tokens if token is not unit and token.kind != "the"])
        if unit.value == "M"
        else None
    )


_SAME = "the? same (?: unit | period )"
NEWS: tuple[tuple[TimeType, str, Builder], ...] = (
    ("time", "fused (?: at? clock am? zone? )?", fused),
    ("time", "(?: clock am? zone? | day_part ) fused", fused),
    ("time", "(?: the | a | SHIFT )? holiday day_part", gather),
    ("date", "now", present),
    ("date", "to (?P<core> present ) END", present),
    ("date", "the unit of MONTHOF", month_of_unit),
    ("date", "the? (?: shift | anaphoric ) dash? unit dash? (?: unit | period )", year_earlier),
    ("date", "the? MONTH (?: dash (?: to dash )? | long_dash ) MONTH unit (?: OFYEAR )?", months_quarter),
    ("duration", "a? unit dash? unit", quarter_century),
    ("date", "(?: the | a )? unit dash (?: earlier | ago ) (?: unit | period )?", year_earlier),
    (
        "date",
        f"{_SAME} (?: of | in )? (?: the? SHIFT unit | a unit dash? (?: earlier | ago | before ) )",
        year_earlier,
    ),
    ("date", f"{_SAME} (?: of | in )? (?: YEARNUM )", same_in_year),
    ("date", "the latest fiscal? (?: unit | half )", latest),
    ("duration", "the latest UNITS", latest_units),
    ("date", "the complete dash? unit | complete dash? unit (?: YEARNUM )", complete_year),
    (
        "date",
        "(?: in | by | at | since | until | from | to | about ) (?P<core> (?: part dash unit | midyear ) )",
        middle,
    ),
    ("date", "the? unit to present", to_date),
    ("date", "the? year possessive? ORDINAL fiscal? dash? (?: unit | half )", part_of_year),
    ("date", "(?: SHIFT ) unit possessive ORDINAL fiscal? dash? (?: unit | half )", part_of_year),
    ("date", "the? year (?: fiscal | calendar ) unit", fiscal_year),
    ("date", "(?: the | that )? (?: SHIFT ) (?: fiscal | calendar ) unit", fiscal_shift),
)
"""Type, pattern and builder of each rule."""
