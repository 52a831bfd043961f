"""What a temporal expression says before and after it is resolved."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, Literal

TimeType = Literal["date", "time", "duration", "set"]
Tense = Literal["past", "future"]
Origin = Literal["reference", "previous", "either", "base"]
"""What an offset counts from; `either` is the date before in a clause of the past, else the reference."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """A place in the calendar, as far as the words say it; None is left to the context.

    Units are the letters of `TimeWords`. `shift` counts whole `unit`s from the reference (last year:
    -1 Y), or occurrences of a weekday, month, season or holiday where `unit` is None (last March).
    """

    century: int | None = None
    decade: int | None = None
    year: int | None = None
    short_year: bool = False
    """The year was written with two digits."""
    plan: int | None = None
    fiscal: bool = False
    half: int | None = None
    quarter: int | None = None
    season: str | None = None
    month: int | None = None
    ten: int | None = None
    """Which ten days of the month: 上旬 is 1."""
    weekday: int | None = None
    day: int | None = None
    holiday: str | None = None
    off: bool = False
    """The days off around the holiday: 国庆黄金周."""
    lunar: bool = False
    unit: str | None = None
    shift: int | None = None
    days: int | None = None
    """Days from the reference: yesterday is -1."""
    week: int | None = None
    """Weeks from the reference, for a weekday: 上周二 is -1."""
    months: int | None = None
    """Months from the reference, for a day: 下月9号 is 1."""
    nth: int | None = None
    """Which `sub` unit or weekday of the whole, -1 the last; with `count`, how many from there."""
    sub: str | None = None
    count: int | None = None
    part: str | None = None
    """START MID END; START_DAY END_DAY (one day); REST."""
    day_part: str | None = None
    clock: str | None = None
    """HH:MM or HH."""
    definite: bool = False
    """With an article or `that`: the period spoken of, not that of the reference."""
    now: bool = False
    """The moment of writing."""
    anaphoric: bool = False
    """The shift counts from the date before: the previous year."""
    same: bool = False
    """The same as the date before."""


@dataclass(frozen=True, slots=True)
class Range:
    """From one place in the calendar to another, inclusive; each takes from the other what it lacks."""

    first: Calendar
    last: Calendar


@dataclass(frozen=True, slots=True)
class Length:
    """A stretch of time without a place: `low` None is a vague number, `high` makes a range."""

    low: Decimal | None
    unit: str
    high: Decimal | None = None
    more: tuple["Length", ...] = ()
    """Smaller units behind: four years and six months."""


@dataclass(frozen=True, slots=True)
class Horizon:
    """A length that ends (direction -1) or begins (1) at the reference."""

    length: Length
    direction: int
    bound: bool = False
    """Within: the length is the most it may take."""
    base: Calendar | None = None
    """Where it begins or ends instead: two weeks starting May 20, the year ended March 31."""
    over: bool = False
    """It is said to have ended."""


@dataclass(frozen=True, slots=True)
class Offset:
    """A length before (-1) or after (1) a point: the reference, the date before, or `base`."""

    length: Length
    direction: int
    origin: Origin = "reference"
    base: Calendar | None = None
    weekday: int | None = None
    """Count these days of the week instead of the unit: the third Tuesday after Christmas."""
    on: int | None = None
    """The day of the week to come to: Monday two weeks from now."""
    open: bool = False
    """Where nothing tells what happened then, all that lies beyond is meant: 三年以前, 三年以后."""


@dataclass(frozen=True, slots=True)
class Every:
    """A repeated time, as TIMEX3."""

    timex: str


Form = Calendar | Range | Length | Horizon | Offset | Every


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A temporal expression: where it stands and what it says."""

    start: int
    end: int
    type: TimeType
    form: Form
    lead: str = ""
    """The function word in front, by its name in the grammar: by, within, since."""
    trail: str = ""
    """The one behind: before (前), since (来)."""
    alone: bool = False
    """The text holds nothing else: a cell of a table, a query. It reports nothing, so it looks ahead."""


@dataclass(frozen=True, slots=True)
class TimeValue:
    """A resolved temporal expression."""

    timex: str | None
    from_: str | None = None
    to: str | None = None
    mod: str | None = None
    anchor: str | None = None
    """ISO date it was resolved against; None for absolute expressions."""
    type: TimeType = "date"


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression is resolved against."""

    reference: date | None = None
    tense: Tense | None = None
    previous: TimeValue | None = None
    """The date before it in the text."""
    narrative: bool = False
    """The text tells of times far from the reference: what lacks a year takes that of `previous`."""
    whole_units: bool = False
    """Three years ago is a year, not a day."""
    year: int | None = None
    """A year that the sentence gives to what has none."""
    close: bool = False
    """`previous` stands in the same sentence."""
    near: bool = False
    """`previous` stands in the same paragraph."""
    told: TimeValue | None = None
    """How far a story has come."""
    leads: bool = False
    """It stands at the head of its sentence or paragraph."""
    seen: Mapping[str, TimeValue] = field(default_factory=dict)
    """The latest date told of each grain: D W M Q H S Y; and the latest of each that was over: past D."""
    alone: bool = False
    """The text holds nothing but the expression: days before the reference are not meant."""

    @property
    def before(self) -> date | None:
        """The first day of the date before it."""
        return date.fromisoformat(self.previous.from_) if self.previous and self.previous.from_ else None


@dataclass(slots=True)
class Token:
    """A stretch of text that the grammar knows by its class."""

    kind: str
    start: int
    end: int
    value: Any = None
    """A number, a code of the word lists, or a tuple of them: what the class of the token says."""
    text: str = field(default="", repr=False)
