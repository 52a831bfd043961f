"""The grammar of languages with spaced words (English): rules over the classes of `spaced`."""

from extractor.values.times import spaced_build as form
from extractor.values.times.build import every, gather, horizon, length_of
from extractor.values.times.engine import Alphabet, Builder, Rule
from extractor.values.times.model import TimeType

ALPHABET = Alphabet()

_MACROS = {
    "MONTH": "month dot? | lone_month dot?",
    "WEEKDAY": "weekday dot? | lone_weekday dot?",
    "SHIFT": "shift | rolling | anaphoric",
    "SHORTDAY": "daynum | ord | worddaynum",
    "ORDINAL": "ord | second | final",
    "NUMBER": "number | daynum | wordnum | worddaynum",
    "EARLY": "(?: the? part dash? )?",
    "ANDHALF": "dash? and dash? (?: a dash? )? half | half",
    "COUNT": "(?: NUMBER | fixed ) (?: ANDHALF )? | a? fixed of? | a? vague | half a?",
    "UNIT": "unit | clock_unit | second",
    "UNITS": "COUNT dash? UNIT (?: and? COUNT dash? UNIT )?",
    # The year that goes with a month, quarter or holiday: 2021, last year, that year.
    "OFYEAR": "(?: comma | of | in | of the year )? (?: year | short_year )"
    " | comma? (?: of | in )? (?: the | that )? SHIFT unit | of? that unit | of the unit",
    "MONTHDAY": "MONTH dash? the? SHORTDAY | (?: the? ord | daynum ) (?: of | dash | slash )? MONTH",
    "DAYOF": "(?: WEEKDAY comma? )? MONTHDAY"
    " (?: comma? year | comma? short_year | dash year | slash year | OFYEAR )?",
    "MONTHOF": "EARLY MONTH (?: OFYEAR | dash year )?",
    "QUARTEROF": "the? ORDINAL fiscal? dash? (?: unit | half ) (?: OFYEAR )?"
    " | the half | SHIFT half (?: OFYEAR )?",
    "SEASONOF": "EARLY (?: the | SHIFT | that )? season (?: OFYEAR )?",
    "YEARLY": "EARLY (?: fiscal unit? | calendar unit? | the? unit )? (?: year | short_year )",
    "RELATIVE": "(?: the? part dash? in? )? (?: the | that )? SHIFT unit | the? part dash? in? the unit",
    "HOLIDAYOF": "(?: SHIFT | the )? holiday (?: OFYEAR )?",
    "PLACE": "DAYOF | MONTHOF | QUARTEROF | SEASONOF | YEARLY | RELATIVE | HOLIDAYOF"
    " | (?: the | that ) unit | the? decade",
    "UNTIL": "dash | long_dash | to | through | until",
    "DASH": "dash | long_dash",
}


def _rule(type_: TimeType, pattern: str, build: Builder) -> Rule:
    return Rule(type_, ALPHABET.compile(pattern, _MACROS), build)


_DATES = (
    _rule("date", "full", gather),
    _rule("date", "DAYOF", gather),
    _rule("date", "year slash MONTH slash daynum", gather),
    _rule("date", "WEEKDAY the? ord", gather),
    _rule("date", "MONTHOF", gather),
    _rule("date", "SHIFT MONTH", gather),
    _rule("date", "YEARLY", gather),
    _rule("date", "EARLY (?: the | that )? decade", gather),
    _rule("date", "EARLY the (?: part dash? )? decade_word", gather),
    _rule("date", "EARLY the? ord dash? unit", form.century),
    _rule("date", "the? edge of PLACE", gather),
    _rule("date", "edge of unit", gather),
    _rule("date", "QUARTEROF", gather),
    _rule("date", "code (?: OFYEAR )? | year comma? code", gather),
    _rule("date", "the? (?: ord | final | SHIFT ) fiscal? NUMBER unit (?: of | in ) PLACE", form.first_units),
    _rule("date", "the? (?: ord | final ) NUMBER unit", form.first_units),
    _rule("date", "the? (?: ORDINAL | SHIFT ) (?: unit | WEEKDAY ) (?: of | in ) PLACE", gather),
    _rule("date", "RELATIVE", form.relative),
    _rule("date", "(?: the | that ) unit", gather),
    _rule("date", "the new unit", form.new_year),
    _rule("date", "SEASONOF", gather),
    _rule("date", "HOLIDAYOF", gather),
    _rule("date", "WEEKDAY", gather),
    _rule("date", "WEEKDAY (?: comma | of | in | on )? the? SHIFT unit", form.day_of_week),
    _rule("date", "the? SHIFT unit (?: quote | on )? WEEKDAY", gather),
    _rule("date", "SHIFT? SHIFT WEEKDAY", gather),
    _rule("date", "today", gather),
    _rule("date", "the unit (?: before | after ) today", form.before_yesterday),
    _rule("date", "the? (?: unit | WEEKDAY ) after SHIFT", form.after_next),
    _rule("date", "(?: the | that )? same unit", form.same_unit),
    _rule("date", "the unit (?: before | after )", form.year_before),
)

_RANGES = (
    _rule("date", "MONTH SHORTDAY UNTIL SHORTDAY (?: comma? OFYEAR )?", form.days_of_month),
    _rule(
        "date",
        "(?: the? ord | daynum ) (?: DASH | to ) (?: ord | daynum ) of? MONTH (?: comma? OFYEAR )?",
        form.days_of_month,
    ),
    _rule("date", "MONTH SHORTDAY DASH MONTH SHORTDAY (?: comma? year )?", form.days_of_month),
    _rule("date", "MONTH DASH MONTH (?: comma? OFYEAR )?", form.days_of_month),
    _rule("date", "the MONTH dash to dash MONTH unit (?: OFYEAR )?", form.quarter_of_months),
    _rule("date", "(?: fiscal unit? )? year (?: dash | slash ) (?: year | daynum | number )", form.years),
)

_TIMES = (
    _rule("time", "full day_part", gather),
    _rule("time", "(?: SHIFT | the | that )? WEEKDAY day_part", gather),
    _rule("time", "(?: SHIFT | that ) day_part | today day_part", gather),
    _rule("time", "DAYOF day_part", gather),
    _rule("time", "EARLY day_part of (?: DAYOF | WEEKDAY )", gather),
    _rule("time", "(?: DAYOF | today | SHIFT? WEEKDAY ) at? clock am?", gather),
)

_OFFSETS = (
    _rule("date", "(?: UNITS | a dash? UNIT ) ago", form.ago),
    _rule("date", "(?: UNITS | a dash? UNIT ) (?: earlier | later | before | after )", form.earlier),
    _rule("date", "(?: UNITS | a dash? UNIT ) (?: hence | from now )", form.from_now),
    _rule(
        "date",
        "(?: UNITS | a dash? UNIT ) (?: before | after | from ) (?: HOLIDAYOF | DAYOF | today )",
        form.around,
    ),
)

_LENGTHS = (
    _rule("duration", "the? rolling unit", horizon),
    _rule("duration", "(?: all | the all ) unit", form.all_unit),
    _rule("duration", "(?: the SHIFT | shift | rolling ) COUNT dash? UNIT", horizon),
    _rule("duration", "the? COUNT SHIFT UNIT", horizon),
    _rule("duration", "UNITS (?: and a? half )?", length_of),
    _rule("duration", "COUNT (?: UNTIL | or | and ) COUNT dash? UNIT", length_of),
    _rule("duration", "between COUNT and COUNT dash? UNIT", length_of),
    _rule("duration", "a dash? UNIT (?: and a half )?", length_of),
    _rule("duration", "COUNT (?: and a? half )? more? UNIT", length_of),
    _rule("duration", "another (?: COUNT )? UNIT", form.another),
    _rule(
        "set",
        "every (?: and every )? others? (?: COUNT dash? )?"
        " (?: UNIT | WEEKDAY day_part? | MONTH | season | day_part )",
        every,
    ),
    _rule("set", "adverb", form.adverb),
    _rule("set", "(?: once | twice | NUMBER times ) (?: a | every ) unit", form.times_a),
)

RULES: tuple[Rule, ...] = (*_DATES, *_RANGES, *_TIMES, *_OFFSETS, *_LENGTHS)
"""Where two rules read the same words, the earlier one counts."""
