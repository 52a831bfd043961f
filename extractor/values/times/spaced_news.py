"""Rules for what newspapers write: tonight, the year-earlier quarter, the 1988 third quarter."""

from extractor.values.times.build import gather
from extractor.values.times.engine import Builder
from extractor.values.times.model import Calendar, Form, TimeType, Token


def fused(tokens: list[Token]) -> Form | None:
    """Read tonight: day and part of it in one word."""
    days, part = tokens[0].value
    clock = next((token.value for token in tokens if token.kind == "clock"), None)
    return Calendar(days=days, day_part=part, clock=clock)


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
    ("time", "fused (?: at? clock am? )?", fused),
    ("time", "(?: the | a | SHIFT )? holiday day_part", gather),
    ("date", "now", present),
    ("date", "to (?P<core> present ) END", present),
    ("date", "the unit of MONTHOF", month_of_unit),
    ("date", "(?: the | a )? unit dash (?: earlier | ago ) (?: unit | period )?", year_earlier),
    (
        "date",
        f"{_SAME} (?: of | in )? (?: the? SHIFT unit | a unit dash? (?: earlier | ago | before ) )",
        year_earlier,
    ),
    ("date", "the? year possessive? ORDINAL fiscal? dash? (?: unit | half )", part_of_year),
    ("date", "(?: SHIFT ) unit possessive ORDINAL fiscal? dash? (?: unit | half )", part_of_year),
    ("date", "the? year (?: fiscal | calendar ) unit", fiscal_year),
    ("date", "(?: the | that )? (?: SHIFT ) (?: fiscal | calendar ) unit", fiscal_shift),
)
"""Type, pattern and builder of each rule."""
