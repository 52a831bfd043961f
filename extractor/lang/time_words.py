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
    months: Mapping[str, int]
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
    fused_days: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    """Day and part of it in one word: 今晚 is 0, EV."""
    years: Mapping[str, int] = field(default_factory=dict)
    """Whole words for a year by its distance: 去年."""
    parts: Mapping[str, str] = field(default_factory=dict)
    """START MID END of what follows or precedes: early, mid, late, 初, 底."""
    edges: Mapping[str, str] = field(default_factory=dict)
    """START_DAY MID END_DAY REST: `the end of`, `the beginning of`, `the remainder of`."""
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
    not_before: str = ""
    """Regular expression of what makes a number behind it no date: Mate 20, No. 737."""
    not_after: str = ""
    """The same for what follows."""
    bare_year: str = ""
    """Regular expression of what lets four figures without a word for year be one: 2014目标."""
    year_after: str = ""
    """What behind two figures and the word for year makes them a year, not a length: 25年目标."""
    length_before: str = ""
    """What before them makes them a length: 连续, 未来."""
    length_after: str = ""
    """What behind them makes them a length: 期, 的历史."""
    not_part: str = ""
    """Regular expression of words that begin like a part: 中国 behind 2019年."""
    record: str = ""
    """Regular expression of what makes `in N years` look back: the highest, the first time."""
    conversions: Mapping[str, str] = field(default_factory=dict)
    """Traditional characters of the lists to simplified ones, one to one."""
