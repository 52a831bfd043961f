"""The grammar of languages that write no spaces (Chinese): rules over the classes of `run_together`."""

from extractor.values.times.engine import Alphabet, Builder, Rule
from extractor.values.times.model import TimeType
from extractor.values.times.run_together_build import (
    adverb,
    after_passing,
    ago,
    anniversary,
    beside,
    bracketed_day,
    every,
    first_ten,
    horizon,
    joined,
    length_of,
    month_pair,
    next_units,
    plan_year,
    same_time,
    several,
    short_day,
    year_range,
)
from extractor.values.times.run_together_place import gather

ALPHABET = Alphabet()

_MACROS = {
    "SAME": "that_year | that_month | next_year | next_month | that_day | next_day | last_day",
    "YEAR": "FULLYEAR | num nian | num niandu | year",
    "FULLYEAR": "year nian | year niandu | relyear | anaphoric | that_year | next_year",
    "MONTH": "num yue | shift ge? yue | that_month | next_month | shift length_unit",
    "LUNARMONTH": "lunar_first | lunar_last | lunar_eleventh | lunar_year",
    "WHOLE": "YEAR | YEAR? de? MONTH",
    "DAY": "num ri | num hao",
    "PART": "part | chu",
    "HOUR": "clock | num dian (?: num fen | num ke | ban | zheng )? | num shi (?: num fen )?",
    "UNIT": "length_unit | nian | ri | ji | shiji",
    "AMOUNT": "num ge? ban? many? | pair many? ge? | ji_vague (?: ge | num )? | shu_vague num?"
    " | num ji_vague | num many",
    "LESSER": "(?: you | and | he )? num many? (?: length_unit | ri | shi | fen )",
    "LENGTH": "AMOUNT UNIT ban? many? (?: LESSER (?: LESSER )? )?"
    " | (?: num | ban ) ge many (?: yue | length_unit ) | (?: num ge? )? half_length",
    "LENGTHS": "(?: num | year ) (?: to to? | or | pause ) num many? (?: UNIT )"
    " | num (?: UNIT ) to to? num many? (?: UNIT ) | LENGTH",
    "START": "(?: ^ | (?<= mark | break ) )",
    "NTH": "(?: di num | final num? ) ge? (?: length_unit | weekday | yue | ri | nian )",
    "MONTHDAY": "(?: YEAR )? de? (?: MONTH ) de? (?: DAY )",
    "MONTHOF": "(?: YEAR )? de? (?: MONTH ) (?: yue? (?: PART ) | ten )?",
    "QUARTER": "(?: YEAR )? de? (?: di? num ji | first_ji | code | shift ji ) (?: PART )?",
    "HALF": "(?: YEAR )? de? (?: half1 | half2 )",
    "ANYDAY": "MONTHDAY | DAY | today | weekday | shift length_unit? weekday | full | that_day | next_day"
    " | YEAR? holiday",
    "HOURS": "(?: de? day_part (?: HOUR )? | HOUR )?",
    "PLACE": "(?: MONTHDAY | full | YEAR? de? holiday | today | shift length_unit? weekday | WHOLE de? NTH"
    " | weekday | that_day | next_day | DAY ) HOURS | fused (?: HOUR )? | MONTHOF | QUARTER | HALF"
    " | YEAR? de? season | DECADE | (?: num | shift ) shiji (?: PART )?"
    " | FULLYEAR nian? (?: PART )? | num nian (?: PART )?"
    " | shift (?: length_unit | weekend | half_length | nian | niandu ) | nian (?: PART ) | yue (?: PART )",
    "DECADE": "(?: num shiji | shift shiji )? (?: num | year ) niandai (?: PART )?",
}  # fmt: skip


def _rule(type_: TimeType, pattern: str, build: Builder) -> Rule:
    return Rule(type_, ALPHABET.compile(pattern, _MACROS), build)


RULES: tuple[Rule, ...] = (
    _rule("date", "full", gather),
    _rule("date", "MONTHDAY", gather),
    _rule("date", "MONTHOF", gather),
    _rule("date", "(?: YEAR ) nian? de? (?: PART )", gather),
    _rule("date", "(?<! num | year ) nian (?: PART )", gather),
    _rule("date", "(?<! num | year ) yue (?: PART )", gather),
    _rule("date", "QUARTER", gather),
    _rule("date", "HALF", gather),
    _rule("date", "(?: YEAR ) de? first_month", gather),
    _rule("date", "FULLYEAR", gather),
    _rule("date", "year", gather),
    _rule("date", "(?: FULLYEAR )? whole_year", gather),
    _rule("date", "(?<! num | year | slash ) (?P<core> nian ) nei", gather),
    _rule("date", "(?: YEAR )? de? qian (?: num ) ge? (?: length_unit | yue | ji )", several),
    _rule("date", "WHOLE de? qian num ge? (?: length_unit | yue | ji | ri )", several),
    _rule("date", "WHOLE de? NTH", gather),
    _rule("date", "shift length_unit", beside),
    _rule("date", "relyear de? today", anniversary),
    _rule("date", "(?: jin | ming | zuo ) open num close ri", bracketed_day),
    _rule("date", "START (?: hou | shift ) num ge? (?: length_unit | nian | ri )", next_units),
    _rule("date", "shift (?: length_unit | weekend | shiji | half_length | nian | niandu )", gather),
    _rule("date", "shift length_unit? weekday", gather),
    _rule("date", "weekday", gather),
    _rule("date", "weekend", gather),
    _rule("date", "today", gather),
    _rule("time", "fused", gather),
    _rule("date", "(?P<core> jin | ming ) qi", short_day),
    _rule("date", "(?P<core> jin | ming ) (?= open )", short_day),
    _rule("duration", "(?<! yue ) (?P<core> num ri ) nei", length_of),
    _rule("date", "num ri", gather),
    _rule("date", "num hao", gather),
    _rule("time", "(?: ANYDAY ) de? day_part (?: HOUR )?", gather),
    _rule("time", "(?: ANYDAY | fused ) (?: HOUR )", gather),
    _rule("time", "ri close (?P<core> num shi num fen | num dian (?: num fen )? | clock )", gather),
    _rule("date", "(?: num shiji )? (?: num | year ) niandai (?: PART )?", gather),
    _rule("date", "shift shiji num niandai (?: PART )?", gather),
    _rule("date", "(?: num | shift ) shiji (?: PART )?", gather),
    _rule("date", "open_quote? plan close_quote? (?: qijian | PART )", gather),
    _rule("date", "plan", gather),
    _rule("date", "open_quote? plan close_quote? (?: opening_year | closing_year )", plan_year),
    _rule("date", "(?: relyear | anaphoric | that_year )? same_time", same_time),
    _rule("date", "SAME", gather),
    _rule("date", "(?: YEAR )? de? season", gather),
    _rule("date", "(?: YEAR )? de? lunar? holiday", gather),
    _rule("date", "lunar (?: YEAR )? (?: num yue | lunar_first | lunar_last ) chu? num ri?", gather),
    _rule("date", "YEAR? lunar? LUNARMONTH (?: chu? num )?", gather),
    _rule("date", "(?: YEAR )? num yue chu num", first_ten),
    _rule("date", "(?: YEAR )? num yue chu? num (?! UNIT | ge | dian | shi | to )", gather),
    _rule("date", "year (?: to | slash | pause ) (?: year | num ) (?: nian | niandu )", year_range),
    _rule("date", "year to to? year", year_range),
    _rule("date", "year nian (?: to ) (?: num ) nian", year_range),
    _rule("date", "PLACE qi? to to? (?> PLACE ) (?! qian )", joined),
    _rule("date", "PLACE he PLACE (?= zhijian )", joined),
    _rule("date", "(?: year | FULLYEAR | num nian ) to to? (?: PLACE )", joined),
    _rule("date", "(?: YEAR )? de? di? num (?: to | pause ) di? num ji (?: PART )?", joined),
    _rule("date", "(?: YEAR )? de? num (?: to | pause ) num yue", joined),
    _rule("date", "(?: YEAR ) de? num yue? (?: to ) num yue (?: PART )?", joined),
    _rule("date", "num yue to num yue", joined),
    _rule("date", "YEAR? de? MONTH num (?: ri | hao )? (?: to | pause ) num (?: ri | hao )", joined),
    _rule("date", "(?: YEAR ) de? (?: MONTH ) (?: DAY ) to (?: MONTH ) (?: DAY )", joined),
    _rule("date", "num to num ri", joined),
    _rule("date", "num ri to num ri", joined),
    _rule("date", "(?: YEAR )? de? di? pair (?: yue | ji )", month_pair),
    _rule("duration", "LENGTHS", length_of),
    _rule("duration", "(?: AMOUNT ) (?: UNIT )", length_of),
    _rule("duration", "shu_vague yue", length_of),
    _rule("duration", "(?: shift | rolling ) de? (?: LENGTHS )", horizon),
    _rule("date", "(?: LENGTHS ) qian", ago),
    _rule("date", "(?: LENGTHS ) hou", ago),
    _rule("date", "(?: zaiguo | START guo ) (?: LENGTHS )", after_passing),
    _rule("set", "adverb", adverb),
    _rule("set", "mei ge? (?: weekday | length_unit | ji | nian | yue | ri | season )", every),
    _rule("set", "mei nian (?: num yue (?: DAY )? | season | holiday )", every),
    _rule("set", "(?: mei | meige ) (?: LENGTH )", every),
)  # fmt: skip
