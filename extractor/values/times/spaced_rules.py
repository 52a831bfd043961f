"""The grammar of languages with spaced words (English): rules over the classes of `spaced`."""

from extractor.values.times import spaced_build as form
from extractor.values.times import spaced_build_days as days
from extractor.values.times.build import every, gather, horizon, length_of
from extractor.values.times.engine import Alphabet, Builder, Rule
from extractor.values.times.model import TimeType
from extractor.values.times.spaced_eras import ERAS
from extractor.values.times.spaced_news import NEWS

ALPHABET = Alphabet()

_MACROS = {
    "MONTH": "month dot? | lone_month dot?",
    "WEEKDAY": "weekday dot? | lone_weekday dot?",
    "SHIFT": "shift | rolling | anaphoric",
    "SHORTDAY": "daynum | ord | worddaynum",
    "ORDINAL": "ord | second | final",
    "NUMBER": "number | daynum | twodigit | wordnum | worddaynum | wordyear",
    "YEARNUM": "year | short_year | wordyear",
    "EARLY": "(?: the? part dash? )?",
    "ANDHALF": "dash? and dash? (?: a dash? )? half | half",
    "COUNT": "(?: NUMBER | fixed ) (?: ANDHALF )? | a? fixed of? | a? vague | half a?",
    "CLOCK": "clock am? zone?",
    "DAYPART": "day_part | overnight",
    "UNIT": "unit | clock_unit | second",
    "UNITS": "COUNT scale? dash? UNIT (?: comma? and? COUNT dash? UNIT ){0,2}",
    # The year that goes with a month, quarter or holiday: 2021, last year, that year.
    "OFYEAR": "(?: comma | of | in | of the unit )? (?: YEARNUM )"
    " | (?: of | in )? the? fiscal unit? (?: YEARNUM )"
    " | comma? (?: of | in )? (?: the | that )? SHIFT unit | of? that unit | of the unit",
    "MONTHDAY": "MONTH (?: dash | slash )? the? SHORTDAY"
    " | (?: the? ord | daynum ) (?: of | dash | slash )? MONTH",
    "DAYOF": "(?: WEEKDAY comma? )? MONTHDAY (?: comma? (?: YEARNUM ) | dash year | slash year"
    " | OFYEAR | of twodigit )?",
    "MONTHOF": "EARLY MONTH (?: OFYEAR | dash year | of twodigit )?",
    "QUARTEROF": "the? fiscal? ORDINAL fiscal? dash? (?: unit | half ) (?: OFYEAR )?"
    " | the half | SHIFT half (?: OFYEAR )?",
    "SEASONOF": "EARLY (?: the | SHIFT | that )? all? season (?: OFYEAR )? | year season",
    "YEARLY": "EARLY (?: fiscal dash? unit? | calendar unit? | the? unit of? )? (?: YEARNUM )",
    "RELATIVE": "(?: the? part dash? in? )? (?: the | that )? SHIFT unit | the? part dash? in? the unit",
    "HOLIDAYOF": "(?: SHIFT | the )? holiday (?: OFYEAR )?",
    "PLACE": "DAYOF | MONTHOF | QUARTEROF | SEASONOF | YEARLY | RELATIVE | HOLIDAYOF"
    " | (?: the | that ) unit | the? decade",
    # What stands behind a number that counts nothing.
    "FREE": "(?= comma | stop | dot | close | open | and | or | to | until | through | at | in | on | by"
    " | from | for | before | after | break | long_dash | $ )",
    "END": "(?= stop | dot | break | $ )",
    "UNTIL": "dash | long_dash | to | through | until",
    "DASH": "dash | long_dash",
}


def _rule(type_: TimeType, pattern: str, build: Builder) -> Rule:
    return Rule(type_, ALPHABET.compile(pattern, _MACROS), build)


_DATES = (
    _rule("date", "full", gather),
    _rule("date", "DAYOF", days.month_day),
    _rule("date", "MONTHDAY", gather),
    _rule("date", "year (?: slash MONTH slash | dash MONTH dash ) daynum", gather),
    _rule("date", "MONTH dash year dash daynum", gather),
    _rule("date", "daynum dash MONTH dash (?: daynum | twodigit )", days.day_month_year),
    _rule("date", "compact", gather),
    _rule("date", "shift? slash_day", gather),
    _rule("date", "on (?P<core> daynum dash daynum FREE )", days.month_and_day),
    _rule("date", "WEEKDAY comma? (?: full | slash_day )", gather),
    _rule(
        "date",
        "WEEKDAY comma? (?: the? ord | the (?: daynum | worddaynum ) | daynum FREE )",
        days.weekday_and_day,
    ),
    _rule("date", "the? (?: ord | daynum ) of (?: the | that )? SHIFT unit", days.day_of_unit),
    _rule("date", "(?: on | by | until | since | before | after ) (?P<core> the ord FREE )", gather),
    _rule("date", "MONTHOF", gather),
    _rule("date", "SHIFT MONTH", gather),
    _rule("date", "year MONTH", gather),
    _rule("date", "year comma month dot? END", gather),
    _rule("date", "MONTH twodigit FREE", days.day_month_year),
    _rule("date", "daynum (?: slash | dash ) year FREE", days.month_year),
    _rule("date", "YEARLY", gather),
    _rule("date", "EARLY (?: the | that )? decade", gather),
    _rule("date", "EARLY the (?: part dash? )? decade_word", gather),
    _rule("date", "the? (?: worddaynum | wordnum ) dash? (?: decade_word | tens )", days.spoken_decade),
    _rule("date", "EARLY the? ord dash? unit", form.century),
    _rule("date", "the? edge of PLACE", gather),
    _rule("date", "edge of unit", gather),
    _rule("date", "the? eoy (?: OFYEAR )?", days.unit_end),
    _rule("date", "(?: SHIFT )? unit (?: dash | possessive )? edge (?: OFYEAR )?", days.unit_end),
    _rule("date", "edge dash (?: (?: YEARNUM ) | MONTHOF )", gather),
    _rule("date", "QUARTEROF", gather),
    _rule("date", "code code | code (?: OFYEAR )? | year comma? code", gather),
    _rule("date", "the? (?: ord | final | SHIFT ) fiscal? NUMBER unit (?: of | in ) PLACE", form.first_units),
    _rule("duration", "the? (?: ord | final ) NUMBER unit (?= of )", form.opening),
    _rule("date", "the? (?: ord | final ) NUMBER unit", form.opening_of_year),
    _rule("date", "the? (?: ORDINAL | SHIFT ) (?: unit | WEEKDAY ) (?: of | in ) PLACE", days.nth_of),
    _rule("date", "the? ORDINAL SHIFT (?: unit | WEEKDAY ) (?: of | in ) PLACE", days.nth_of),
    _rule("date", "(?: ord | second | final ) WEEKDAY END", days.nth_of_month),
    _rule("date", "the? unit NUMBER (?: OFYEAR )", days.week_number),
    _rule(
        "date",
        "the? unit (?: of | (?: edge | starting ) on? ) (?: DAYOF | the ord | full | HOLIDAYOF )",
        days.week_of,
    ),
    _rule(
        "date",
        "(?: the (?: unit | half | ord? COUNT dash? unit period? ) | the? fiscal unit )"
        " (?: that? ended (?: in | on )? | to | through ) (?: edge dash )? (?: DAYOF | MONTHOF | full )",
        days.ended,
    ),
    _rule("date", "RELATIVE", form.relative),
    _rule("date", "(?: the | that ) unit", gather),
    _rule("date", "the new unit", form.new_year),
    _rule("date", "(?: before | after | by | until | since ) (?P<core> new unit )", form.new_years_day),
    _rule("date", "SEASONOF", gather),
    _rule("date", "HOLIDAYOF", gather),
    _rule("date", "WEEKDAY", gather),
    _rule("date", "WEEKDAY (?: comma | of | in | on | from )? the? SHIFT unit", form.day_of_week),
    _rule("date", "the? SHIFT unit (?: possessive | quote | on )? WEEKDAY", gather),
    _rule("date", "SHIFT? SHIFT WEEKDAY", days.shifted_weekday),
    _rule("date", "today", gather),
    _rule("date", "the unit (?: before | after ) today", form.before_yesterday),
    _rule("date", "the? (?: unit | WEEKDAY ) (?: after | before ) the? SHIFT", form.after_next),
    _rule("date", "(?: the? edge of )? (?: the | SHIFT )? (?: holiday | MONTHDAY ) unit", days.weekend_at),
    _rule("date", "the unit (?: ended | to | through ) WEEKDAY", days.ended),
    _rule(
        "date",
        "the? (?: ORDINAL | NUMBER )? WEEKDAY (?: before | after | from ) (?: HOLIDAYOF | DAYOF | full )",
        days.weekday_around,
    ),
    _rule("date", "COUNT (?: WEEKDAY | weekdays ) (?: ago | later | hence | from now )", days.weekdays_away),
    _rule("date", "(?: the | that )? same unit", form.same_unit),
    _rule("date", "the unit (?: before | after | anaphoric FREE )", form.year_before),
)

_DAY = "(?: the? (?: ord | daynum | worddaynum ) )"
_RANGES = (
    _rule("date", f"MONTH between {_DAY} and {_DAY} (?: comma? OFYEAR )?", days.days_of_month),
    _rule(
        "date", f"between (?P<core> {_DAY} and {_DAY} of? MONTH (?: comma? OFYEAR )? )", days.days_of_month
    ),
    _rule(
        "date", f"between (?P<core> {_DAY} and {_DAY} of? (?: the | that )? SHIFT unit )", days.days_of_unit
    ),
    _rule("date", f"{_DAY} (?: UNTIL ) {_DAY} of? (?: the | that )? SHIFT unit", days.days_of_unit),
    _rule("date", "MONTH SHORTDAY UNTIL SHORTDAY (?: comma? OFYEAR )?", days.days_of_month),
    _rule(
        "date",
        f"{_DAY} (?: UNTIL ) {_DAY} of? MONTH (?: comma? OFYEAR )?",
        days.days_of_month,
    ),
    _rule("date", "MONTH SHORTDAY DASH MONTH SHORTDAY (?: comma? year )?", days.days_of_month),
    _rule("date", "MONTH DASH MONTH (?: comma? OFYEAR )?", days.days_of_month),
    _rule("date", "the MONTH dash to dash MONTH unit (?: OFYEAR )?", form.quarter_of_months),
    _rule(
        "date",
        "(?: fiscal unit? | the unit )? year (?: dash | slash ) (?: year | daynum | twodigit )",
        form.years,
    ),
    _rule("date", "year (?: dash | slash ) daynum FREE", days.month_year),
)

_TIMES = (
    _rule("time", "full day_part", gather),
    _rule("time", "(?: SHIFT | the | that )? WEEKDAY DAYPART", gather),
    _rule("time", "(?: SHIFT | that ) day_part | today day_part", gather),
    _rule("time", "DAYOF DAYPART", gather),
    _rule("time", "EARLY day_part clock_unit? of (?: DAYOF | WEEKDAY )", gather),
    _rule("time", "EARLY DAYPART on? (?: DAYOF | SHIFT? WEEKDAY | today )", gather),
    _rule("time", "(?: SHIFT | the )? WEEKDAY DAYPART (?: of | in )? the? SHIFT unit", form.day_of_week),
    _rule("time", "WEEKDAY day_part of DAYOF", gather),
    _rule(
        "time", "(?: DAYOF | today | SHIFT? WEEKDAY ) (?: EARLY DAYPART )? comma? at? CLOCK", days.at_clock
    ),
    _rule(
        "time",
        "(?: CLOCK ) (?: on | comma )? (?: full | DAYOF | today | SHIFT? WEEKDAY ) DAYPART?",
        days.at_clock,
    ),
    _rule("time", "(?: CLOCK ) (?: the? SHIFT | that ) day_part", days.at_clock),
    _rule("time", "full clock am? zone?", gather),
    _rule("time", "the day_part (?: before | after )", form.part_before),
    _rule("time", "overnight", form.overnight),
)

_OFFSETS = (
    _rule(
        "date",
        "WEEKDAY comma? (?: UNITS | a dash? UNIT ) (?: hence | from (?: now | today ) )",
        form.weekday_of_offset,
    ),
    _rule("date", "WEEKDAY (?: UNITS | a dash? UNIT ) ago", form.weekday_of_offset),
    _rule(
        "date",
        "(?: UNITS | a dash? UNIT ) (?: ago on? | (?: hence | from (?: now | today ) ) on ) WEEKDAY",
        form.weekday_of_offset,
    ),
    _rule("date", "in (?P<core> UNITS on WEEKDAY )", form.weekday_of_offset),
    _rule(
        "duration",
        "for (?P<core> (?: UNITS ) comma? from (?: DAYOF | full | today | SHIFT? WEEKDAY ) )",
        days.starting,
    ),
    _rule("date", "(?: UNITS | a dash? UNIT ) ago", form.ago),
    _rule("date", "(?: UNITS | a dash? UNIT ) (?: earlier | later | before | after )", form.earlier),
    _rule("date", "(?: UNITS | a dash? UNIT ) (?: hence | from now )", form.from_now),
    _rule(
        "date",
        "(?: UNITS | a dash? UNIT | the unit ) (?: before | after | from ) "
        "(?: HOLIDAYOF | DAYOF | full | SHIFT WEEKDAY )",
        form.around,
    ),
    _rule("date", "(?: UNITS | a dash? UNIT | the unit ) from WEEKDAY", form.around),
    _rule(
        "date",
        "(?: UNITS | a dash? UNIT ) (?: (?: before | after | from ) today | (?: before | after ) WEEKDAY )",
        form.around,
    ),
    _rule(
        "date",
        "(?: UNITS | a dash? UNIT | the unit ) (?: before | after ) the? new unit",
        form.around_new_year,
    ),
    _rule(
        "date",
        "WEEKDAY comma? (?: UNITS | a dash? UNIT ) (?: before | after | from )"
        " (?: HOLIDAYOF | DAYOF | full )",
        form.weekday_around_day,
    ),
    _rule(
        "duration",
        "(?: UNITS ) (?: starting | edge ) from? (?: DAYOF | full | SHIFT? WEEKDAY | today )",
        days.starting,
    ),
)

_LENGTHS = (
    _rule("duration", "the? rolling unit", horizon),
    _rule("duration", "(?: all | the all ) unit", form.all_unit),
    _rule("duration", "(?: the SHIFT | shift | rolling ) (?: UNITS )", horizon),
    _rule("duration", "the? COUNT SHIFT UNIT", form.counted),
    _rule("duration", "UNITS (?: and a? half )?", length_of),
    _rule("duration", "(?: for | lasted ) (?P<core> NUMBER letter_unit )", form.letter_unit),
    _rule("duration", "for (?P<core> (?: complete | all ) dash? unit FREE )", form.all_unit),
    _rule("duration", "(?: daynum | worddaynum ) dash? day_part", form.nights),
    _rule("duration", "COUNT (?: UNTIL | or ) COUNT dash? UNIT", length_of),
    _rule("duration", "COUNT and COUNT dash? UNIT", form.added_or_ranged),
    _rule("duration", "between COUNT and COUNT dash? UNIT", length_of),
    _rule("duration", "a dash? UNIT (?: dash? and dash? a? dash? half )?", length_of),
    _rule("duration", "COUNT (?: and a? half )? more? UNIT", length_of),
    _rule("duration", "COUNT (?: running | complete ) UNIT", length_of),
    _rule("duration", "another (?: COUNT )? UNIT", form.another),
    _rule(
        "set",
        "every (?: and every )? others? (?: COUNT dash? )?"
        " (?: UNIT | WEEKDAY day_part? | MONTH | season | day_part )",
        every,
    ),
    _rule("set", "adverb", form.adverb),
    _rule("set", "weekdays (?: and weekdays )?", every),
    _rule("set", "per unit", form.rate),
    _rule("set", "(?: once | twice | NUMBER times ) (?: a | every ) unit", form.times_a),
)

RULES: tuple[Rule, ...] = (
    *_DATES, *_RANGES, *_TIMES, *_OFFSETS, *_LENGTHS, *(_rule(*parts) for parts in (*NEWS, *ERAS))
)  # fmt: skip
"""Where two rules read the same words, the earlier one counts."""

ALONE: tuple[Rule, ...] = (
    _rule("date", "(?: on | on? the ) (?: ord | daynum | worddaynum )", gather),
    _rule("date", "(?: the? ord | daynum ) of? MONTH comma? (?: daynum | twodigit )", days.day_month_year),
    _rule("date", "daynum daynum year", days.three_figures),
    _rule("date", "MONTH daynum comma? twodigit", days.day_month_year),
)
"""Rules for a text that holds nothing else; in a sentence their words may mean many things."""
