"""Stated goals and reported outcomes."""

from collections.abc import Iterator
from typing import Any, Literal

from pydantic import Field

from extractor.schema.base import Model, Number, Span
from extractor.schema.mention import Fact, Party

GoalKind = Literal["target", "plan", "pledge", "guidance", "benchmark", "forecast", "strategy", "aspiration"]
Direction = Literal[
    "increase", "decrease", "reach", "maintain", "surpass", "become", "establish", "launch", "exit",
    "other",
]  # fmt: skip
TargetKind = Literal[
    "absolute", "increment", "decrement", "ratio", "multiple", "rank", "share", "qualitative"
]
Relation = Literal["benchmark_against", "match", "surpass", "catch_up", "rank_among"]


class Holder(Party):
    """Whose goal it is."""

    resolution: Literal["mention", "reference", "elided", "document"]
    """Named in the clause, through a reference, from an elided subject, or from the document."""


class GoalSource(Party):
    """Who says so."""

    mode: Literal["direct", "indirect", "mixed", "narrator", "author"]
    cue: Span | None = None
    stated_at: str | None = None
    """ISO date on which it was said, where the text tells."""


class Metric(Model):
    """What is to change."""

    name: str
    """Normalised: revenue, shipments, market_share, market_rank, store_count ... (an open list)."""
    text: str


class Target(Span):
    """The value or state to reach."""

    kind: TargetKind
    value: Number | None = None
    high: Number | None = None
    unit: str | None = None
    """As of quantities; `rank` for ranks; null for money."""
    currency: str | None = None
    comparator: Literal[">=", "<=", ">", "<", "~"] | None = None


class Comparator(Party):
    """A rival that the goal is measured by."""

    relation: Relation


class Deadline(Span):
    """By when."""

    timex: str | None = None
    from_: str | None = Field(default=None, alias="from")
    to: str | None = None
    """Last day on which it is to hold."""


class Scope(Model):
    """Where the goal holds."""

    geography: str | None = None
    """ISO 3166 code or WORLD."""
    segment: str | None = None
    product: str | None = None


class Goal(Fact):
    """A stated goal: who wants to reach what, by when, against whom, as said by whom."""

    trigger: Span
    kind: GoalKind
    holder: Holder | None = None
    subject: Party | None = None
    """Whose state changes, where it is not the holder's."""
    source: GoalSource | None = None
    predicate: str | None = None
    """The verb of the wanted outcome, as written."""
    direction: Direction = "other"
    metric: Metric | None = None
    target: Target | None = None
    baseline: Target | None = None
    comparators: list[Comparator] = []
    deadline: Deadline | None = None
    scope: Scope = Scope()
    condition: Span | None = None
    polarity: Literal["positive", "negative"] = "positive"
    modality: Literal["certain", "probable", "possible", "deontic", "unspecified"] = "unspecified"
    commitment: Literal["binding", "firm", "soft"] = "soft"
    status: Literal["new", "reaffirmed", "revised", "withdrawn"] = "new"
    same_as: str | None = None
    """Id of the fuller statement of the same goal."""
    confidence: float = Field(ge=0, le=1)
    rules: list[str]
    """Ids of the rules that found it and filled its slots."""

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        """Show who wants what by when; every other slot stays out of sight."""
        yield "id", self.id
        yield "kind", self.kind
        yield "holder", self.holder and self.holder.name
        yield "predicate", self.predicate
        for name, slot in (("target", self.target), ("deadline", self.deadline)):
            if slot is not None:
                yield name, slot.text
        if self.deadline and self.deadline.to:
            yield "to", self.deadline.to


class Outcome(Fact):
    """A goal reported as reached, missed or exceeded."""

    status: Literal["achieved", "missed", "exceeded"]
    holder: Holder | None = None
    metric: Metric | None = None
    value: Target | None = None
    date: str | None = None
    """Id of the date it was reached on or was due."""
