"""Counts of what was found, missed and made up."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from extractor.evaluate.gold import Interval


@dataclass(slots=True)
class Tally:
    """Right, false and missed answers of one kind."""

    tp: int = 0
    fp: int = 0
    fn: int = 0

    @property
    def precision(self) -> float:
        """Share of the answers that are right."""
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that was found."""
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(slots=True)
class Share:
    """How many of some cases had a property."""

    hits: int = 0
    of: int = 0

    def add(self, *, hit: bool) -> None:
        """Count one case."""
        self.of += 1
        self.hits += hit

    @property
    def share(self) -> float | None:
        """Hits among the cases; null where there was none."""
        return self.hits / self.of if self.of else None


class Mistake(NamedTuple):
    """One answer that is missing or false."""

    kind: str
    what: Literal["missed", "false"]
    document_id: str
    text: str
    place: Interval | None = None
    """Where it stands in the text; null where the text does not tell."""


class WrongSlot(NamedTuple):
    """A part of a found answer that is not as the gold has it."""

    slot: str
    document_id: str
    place: Interval
    wanted: str
    given: str


class Source(NamedTuple):
    """What mistakes are shown in."""

    text: str
    sentences: list[Interval]
    """Those known, in text order."""


@dataclass(slots=True)
class Scores:
    """Everything counted over a set of documents."""

    documents: int = 0
    absent: int = 0
    """Gold documents without a record: all their facts count as missed."""
    tallies: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    shares: defaultdict[str, Share] = field(default_factory=lambda: defaultdict(Share))
    mistakes: list[Mistake] = field(default_factory=list)
    wrong_slots: list[WrongSlot] = field(default_factory=list)
    sources: dict[str, Source] = field(default_factory=dict)
    """By document id."""

    def missed(self, kind: str, document_id: str, text: str, place: Interval | None) -> None:
        """Count a fact of the gold that no answer gives."""
        self.tallies[kind].fn += 1
        self.mistakes.append(Mistake(kind, "missed", document_id, text, place))

    def false(self, kind: str, document_id: str, text: str, place: Interval | None) -> None:
        """Count an answer that the gold does not have."""
        self.tallies[kind].fp += 1
        self.mistakes.append(Mistake(kind, "false", document_id, text, place))

    def slot(self, checked: WrongSlot, *, hit: bool, good: bool = True) -> None:
        """Count a case of a slot, and keep it where it is a mistake: a hit that is not `good`, or a miss."""
        self.shares[checked.slot].add(hit=hit)
        if hit != good:
            self.wrong_slots.append(checked)
