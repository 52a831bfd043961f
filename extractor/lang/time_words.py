"""Shape of the word lists that temporal expressions are read by."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, eq=False)
class TimeWords:
    """Words that make temporal expressions, in lower case; what stands for nothing in a language stays empty.

    Units are named by their ISO 8601 letter: D W M Y, and Q quarter, H half year, T ten days of a
    month, E decade, C century, K weekend, B working day, Sh hour, Sm minute, Ss second.
    """

    grammar: str
    """Which grammar of `extractor.values.times` the words are put together by: `spaced` or `run_together`."""
    weekdays: Mapping[str, int]
    """Monday is 1."""
    units: Mapping[str, str]
    seasons: Mapping[str, str]
    """SP SU FA WI."""
    day_parts: Mapping[str, str]
    """MO AF EV NI MI DT, as in TIMEX3."""
    days: Mapping[str, int]
    """today, tomorrow: days from the reference day."""
    shifts: Mapping[str, int]
    """last, this, next: -1, 0, 1; further away: -2, 2."""
    months: Mapping[str, int] = field(default_factory=dict)
    """Names of months, 1 to 12."""
    decades: Mapping[str, int] = field(default_factory=dict)
    """nineties: 199."""
    fused_days: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    """Day and part of it in one word: 今晚 is 0, EV."""
    years: Mapping[str, int] = field(default_factory=dict)
    """Whole words for a year by its distance: 去年."""
    parts: Mapping[str, str] = field(default_factory=dict)
    """START MID END of what follows or precedes: early, mid, late, 初, 底."""
    edges: Mapping[str, str] = field(default_factory=dict)
    """START_DAY MID END_DAY REST: `the end of`, `the remainder of`; ten days of a month: 23 is 中下旬."""
    holidays: Mapping[str, str] = field(default_factory=dict)
    """Rule of each: `12-25`, `11-thu-4`, `easter+1`, `lunar-01-01`, `term-4`."""
    ordinals: Mapping[str, int] = field(default_factory=dict)
    """first, third; last is -1."""
    quantifiers: Mapping[str, str] = field(default_factory=dict)
    """Vague or fixed counts that are no numerals: several (X), a couple of (2), half (0.5)."""
    anaphoric: frozenset[str] = frozenset()
    """Shifts and years that count from the date before: previous, following, 上年."""
    rolling: frozenset[str] = frozenset()
    """Shifts that mean the stretch up to or from now: the past year, the coming week."""
    every: tuple[str, ...] = ()
    adverbs: Mapping[str, str] = field(default_factory=dict)
    """Sets in one word: daily P1D, annually P1Y."""
    plans: Mapping[str, int] = field(default_factory=dict)
    """Five-year plans by the words of their number."""
    eras: Mapping[str, int] = field(default_factory=dict)
    """First year of each era that years are counted by: 民国 is 1912; -1 for one counted backwards."""
    reigns: Mapping[str, int] = field(default_factory=dict)
    """The same for eras whose months are those of the Chinese calendar."""
    fused_seasons: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    """Season and year in one word: 今夏 is 0, SU."""
    entered: Mapping[str, str] = field(default_factory=dict)
    """Seasons by the words for their coming: 入夏."""
    small: Mapping[str, str] = field(default_factory=dict)
    """Function words of the grammar, by the name the grammar calls them."""
    lone_months: frozenset[str] = frozenset()
    """Months whose name is also another word: they need company."""
    lone_weekdays: frozenset[str] = frozenset()
    future: str = ""
    """Regular expression of what makes a clause speak of the future."""
    past: str = ""
    """The same for the past."""
    breaks: str = ""
    """Characters and words that end a clause."""
    stated: str = ""
    """Regular expression of verbs by which somebody states a goal: a date before it anchors horizons."""
    guards: Mapping[str, str] = field(default_factory=dict)
    """Regular expressions of what stands before (ending in `\\Z`) or after (beginning with `^`) words
    and decides whether they are a time, by the name the grammar calls them."""
    halves: Mapping[str, str] = field(default_factory=dict)
    """Half a unit in one word: 半年 is Y."""
    number_signs: Mapping[str, str] = field(default_factory=dict)
    """Signs for numbers that only dates use: 廿."""
    weak_holidays: frozenset[str] = frozenset()
    """Holidays whose name is also another word or name: 大雪."""
    lone_seasons: frozenset[str] = frozenset()
    """Seasons whose name is also another word: fall."""
    unit_ends: Mapping[str, str] = field(default_factory=dict)
    """One word for the end of a unit: EOY is Y."""
    plural_weekdays: Mapping[str, int] = field(default_factory=dict)
    """Weekdays in the plural: each of them."""
    conversions: Mapping[str, str] = field(default_factory=dict)
    """Traditional characters of the lists to simplified ones, one to one."""
