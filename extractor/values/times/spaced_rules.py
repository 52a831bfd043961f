"""The grammar of languages with spaced words (English): rules over the classes of `spaced`."""

from extractor.values.times.build import SHIFTS, every, gather, horizon, length_of, offset, split_range
from extractor.values.times.engine import Alphabet, Rule
from extractor.values.times.model import Calendar, Every, Form, Horizon, Range, TimeType, Token

ALPHABET = Alphabet()

_MACROS = {
    "MONTH": "month dot? | lone_month dot?",
    "WEEKDAY": "weekday dot? | lone_weekday dot?",
    "SHIFT": "shift | rolling | anaphoric",
    "SHORTDAY": "daynum | ord | worddaynum",
    "ORDINAL": "ord | second | final",
    "NUMBER": "number | daynum | wordnum | worddaynum",
    "COUNT": "(?: NUMBER | fixed ) (?: dash? and dash? (?:a dash?)? half | half )? | a? fixed of? | a? vague | half a?",
    "UNIT": "unit | clock_unit | second",
    # the year that goes with a month, quarter or holiday: 2021, last year, that year
    "OFYEAR": "(?: comma | of | in | of the year )? (?: year | short_year | full_year )"
    " | (?: comma )? (?: of | in )? (?: the | that )? SHIFT unit | of? that unit | of the year unit",
    "MONTHDAY": "MONTH the? SHORTDAY | (?: the? ord | daynum ) (?: of | dash | slash )? MONTH",
    "DAYOF": "(?: WEEKDAY comma? )? MONTHDAY (?: comma? year | comma? short_year | dash year | slash year | OFYEAR )?",
    "MONTHOF": "(?: the? part dash? )? MONTH (?: OFYEAR )?",
    "QUARTEROF": "the? ORDINAL fiscal? dash? (?: unit | half ) (?: OFYEAR )? | the half | SHIFT half (?: OFYEAR )?",
    "SEASONOF": "(?: the? part dash? )? (?: the | SHIFT | that )? season (?: OFYEAR )?",
    "YEARLY": "(?: the? part dash? )? (?: fiscal unit? | calendar unit? | the? unit )? (?: year | short_year )",
    "RELATIVE": "(?: the? part dash? in? )? (?: the | that )? SHIFT unit | (?: the? part dash? in? ) the unit",
    "HOLIDAYOF": "(?: SHIFT | the )? holiday (?: OFYEAR )?",
    "PLACE": "DAYOF | MONTHOF | QUARTEROF | SEASONOF | YEARLY | RELATIVE | HOLIDAYOF | (?:the|that) unit | the? decade",
    "UNTIL": "dash | long_dash | to | through | until",
}  # fmt: skip


def _seam(
    tokens: list[Token], kinds: tuple[str, ...] = ("dash", "long_dash", "to", "through", "until")
) -> int:
    """Give the index of the token that joins a range: the last joiner with something behind it."""
    return max(index for index, token in enumerate(tokens) if token.kind in kinds)


def _days_of_month(tokens: list[Token]) -> Form | None:
    """Read May 3-5, 3-5 May 2024: the month and year stand once."""
    seam = _seam(tokens[:-1])
    first, last = gather(tokens[:seam]), gather(tokens[seam + 1 :])
    return Range(first, last)


def _years(tokens: list[Token]) -> Form | None:
    """Read 2009-10, 1987/88, 2014-2018: a shorter second part takes the century of the first."""
    first, last = tokens[0].value, tokens[-1].value
    if not isinstance(first, int) or not isinstance(last, int | str) and last is None:
        return None
    end = int(str(last))
    end = end if end > 99 else first // 100 * 100 + end
    split = any(token.kind == "slash" for token in tokens)
    if split:
        return Calendar(year=end, fiscal=True) if end == first + 1 else None
    return Range(Calendar(year=first), Calendar(year=end)) if first < end <= first + 150 else None


def _century(tokens: list[Token]) -> Form | None:
    number = next(token.value for token in tokens if token.kind == "ord")
    part = next((token.value for token in tokens if token.kind == "part"), None)
    if tokens[-1].value != "C" or not isinstance(number, int) or not 1 <= number <= 30:
        return None
    return Calendar(century=number - 1, part=None if part is None else str(part))


def _first_units(tokens: list[Token]) -> Form | None:
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


def _ago(tokens: list[Token]) -> Form | None:
    return offset(length_of(tokens), -1, "reference")


def _earlier(tokens: list[Token]) -> Form | None:
    before = any(token.kind in ("earlier", "before") for token in tokens)
    return offset(length_of(tokens), -1 if before else 1, "previous")


def _from_now(tokens: list[Token]) -> Form | None:
    return offset(length_of(tokens), 1, "reference")


def _around(tokens: list[Token]) -> Form | None:
    """Read three days after Easter, two weeks before May 3."""
    index = next(i for i, token in enumerate(tokens) if token.kind in ("before", "after", "from"))
    base = gather(tokens[index + 1 :])
    return offset(length_of(tokens[:index]), -1 if tokens[index].kind == "before" else 1, "base", base)


def _year_before(tokens: list[Token]) -> Form | None:
    """Read the year before, the week after: one unit from the date before."""
    unit = next(token for token in tokens if token.kind == "unit")
    step = -1 if tokens[-1].kind == "before" else 1
    return Calendar(unit=str(unit.value), shift=step, anaphoric=True)


def _before_yesterday(tokens: list[Token]) -> Form | None:
    day = tokens[-1].value
    step = -1 if any(token.kind == "before" for token in tokens) else 1
    return Calendar(days=day + step) if isinstance(day, int) and day * step > 0 else None


def _after_next(tokens: list[Token]) -> Form | None:
    place = gather([token for token in tokens if token.kind not in SHIFTS])
    return Calendar(unit=place.unit, weekday=place.weekday, week=2 if place.weekday else None, shift=2)


def _same(tokens: list[Token]) -> Form | None:
    place = gather(tokens)
    return Calendar(same=True, unit=place.unit)


def _adverb(tokens: list[Token]) -> Form | None:
    return Every(str(tokens[0].value))


def _times_a(tokens: list[Token]) -> Form | None:
    """Read twice a year, three times a week: the period is divided."""
    unit = str(tokens[-1].value)
    count = {"once": 1, "twice": 2}.get(tokens[0].kind, tokens[0].value)
    months = {"Y": 12, "M": 1}.get(unit, 0)
    if isinstance(count, int) and months and months % count == 0 and count > 1:
        return Every(f"P{months // count}M")
    return Every(f"P1{unit[-1].upper()}") if unit[0] != "S" else None


def _weekend(tokens: list[Token]) -> Form | None:
    place = gather(tokens)
    return place if place.unit == "K" or place.sub == "K" else None


def _day_and_part(tokens: list[Token]) -> Form | None:
    return gather(tokens)


def _century_unit(tokens: list[Token]) -> Form | None:
    place = gather(tokens)
    return place if place.unit in ("Y", "M", "Q", "W", "D", "E", "C", "H", "K") else None


def _relative(tokens: list[Token]) -> Form | None:
    """Read last year, the following week; the last decade is a stretch up to now."""
    place = gather(tokens)
    if place.unit == "E" and place.shift is not None:
        return horizon([token for token in tokens if token.kind != "part"])
    return place


def _last_units(tokens: list[Token]) -> Form | None:
    """Tell `the next five years` from `the last of ...`: needs a count and a unit."""
    return horizon(tokens)


def _span_unit(tokens: list[Token]) -> Form | None:
    """Read `the past year`, `the last decade`, `the coming weeks` as stretches up to or from now."""
    form = horizon(tokens)
    return form if isinstance(form, Horizon) else None


def _plain_length(tokens: list[Token]) -> Form | None:
    return length_of(tokens)


def _rule(type_: TimeType, pattern: str, build: object) -> Rule:
    return Rule(type_, ALPHABET.compile(pattern, _MACROS), build)  # type: ignore[arg-type]


RULES: tuple[Rule, ...] = (
    _rule("date", "full", gather),
    _rule("time", "full day_part", gather),
    _rule("date", "DAYOF", gather),
    _rule("date", "MONTH SHORTDAY UNTIL SHORTDAY (?: comma? OFYEAR )?", _days_of_month),
    _rule("date", "(?: the? ord | daynum ) (?: dash | long_dash | to ) (?: ord | daynum ) of? MONTH (?: comma? OFYEAR )?", _days_of_month),
    _rule("date", "MONTH SHORTDAY (?: dash | long_dash ) MONTH SHORTDAY (?: comma? year )?", _days_of_month),
    _rule("date", "MONTH (?: dash | long_dash ) MONTH (?: comma? OFYEAR )?", _days_of_month),
    _rule("date", "the MONTH dash to dash MONTH unit (?: OFYEAR )?", lambda t: split_range([x for x in t if x.kind not in ("dash", "unit", "the")], 1)),
    _rule("date", "MONTHOF", gather),
    _rule("date", "SHIFT MONTH | this SHIFT MONTH", gather),
    _rule("date", "YEARLY", gather),
    _rule("date", "(?: fiscal unit? )? year (?: dash | slash ) (?: year | daynum | number )", _years),
    _rule("date", "(?: the? part dash? )? (?: the | that )? decade", gather),
    _rule("date", "(?: the? part dash? )? the? ord dash? unit", _century),
    _rule("date", "the? edge of (?: PLACE )", gather),
    _rule("date", "edge of unit | unit dash? edge", gather),
    _rule("date", "QUARTEROF", gather),
    _rule("date", "code (?: OFYEAR )?", gather),
    _rule("date", "the? (?: ord | final | SHIFT ) fiscal? (?: NUMBER ) unit (?: of | in ) (?: PLACE )", _first_units),
    _rule("date", "the? (?: ord | final ) (?: NUMBER ) unit", _first_units),
    _rule("date", "the? (?: ORDINAL | SHIFT ) (?: unit | WEEKDAY ) (?: of | in ) (?: PLACE )", gather),
    _rule("duration", "the? rolling unit", horizon),
    _rule("date", "RELATIVE", _relative),
    _rule("date", "(?: the | that ) unit", gather),
    _rule("date", "(?: all | the all ) unit", lambda t: length_of([Token("a", 0, 0), t[-1]])),
    _rule("date", "the new unit", lambda _: Calendar(unit="Y", shift=0)),
    _rule("date", "SEASONOF", gather),
    _rule("date", "HOLIDAYOF", gather),
    _rule("date", "WEEKDAY (?: (?: comma | of | in | on )? the? SHIFT unit )?", gather),
    _rule("date", "(?: the? SHIFT unit ) (?: quote | on )? WEEKDAY", gather),
    _rule("date", "(?: this | SHIFT )? SHIFT WEEKDAY", gather),
    _rule("date", "today", gather),
    _rule("date", "the unit (?: before | after ) today", _before_yesterday),
    _rule("date", "(?: the )? (?: unit | WEEKDAY ) after SHIFT", _after_next),
    _rule("date", "(?: the | that )? same unit", _same),
    _rule("time", "(?: SHIFT | the | that )? WEEKDAY day_part | (?: SHIFT | that ) day_part | today (?: day_part | unit )", gather),
    _rule("time", "DAYOF (?: day_part )", gather),
    _rule("time", "(?: DAYOF | today | (?: SHIFT )? WEEKDAY ) at? clock am?", gather),
    _rule("date", "(?: COUNT | a ) dash? UNIT ago", _ago),
    _rule("date", "(?: COUNT | a ) dash? UNIT (?: earlier | later | before | after )", _earlier),
    _rule("date", "(?: COUNT | a ) dash? UNIT (?: hence | from now | from today )", _from_now),
    _rule("date", "(?: COUNT | a ) dash? UNIT (?: before | after | from ) (?: HOLIDAYOF | DAYOF )", _around),
    _rule("date", "the unit (?: before | after )", _year_before),
    _rule("duration", "(?: the SHIFT | shift | rolling ) (?: COUNT ) dash? UNIT", _last_units),
    _rule("duration", "the? (?: COUNT ) SHIFT UNIT", _last_units),
    _rule("duration", "(?: COUNT ) dash? UNIT (?: and? (?: COUNT ) dash? UNIT )? (?: and a half )?", _plain_length),
    _rule("duration", "(?: COUNT ) (?: UNTIL | or | and ) (?: COUNT ) dash? UNIT", _plain_length),
    _rule("duration", "(?: between ) (?: COUNT ) and (?: COUNT ) dash? UNIT", _plain_length),
    _rule("duration", "a dash? UNIT (?: and a half )?", _plain_length),
    _rule("duration", "(?: COUNT ) (?: and a? half )? more? UNIT", _plain_length),
    _rule("duration", "another (?: COUNT )? UNIT", lambda t: length_of([Token("a", 0, 0), *t] if len(t) == 2 else t)),
    _rule("set", "every (?: and every )? (?: others )? (?: COUNT dash? )? (?: UNIT | WEEKDAY day_part? | MONTH | season | day_part )", every),
    _rule("set", "adverb", _adverb),
    _rule("set", "(?: once | twice | NUMBER times ) (?: a | every ) unit", _times_a),
    _rule("date", "the (?: ord ) ", gather),
)  # fmt: skip
