"""A goal as it is carried in the Doc: offsets and plain values, so that it survives `doc.to_bytes()`."""

from dataclasses import dataclass, field, fields
from typing import Any

Place = tuple[int, int]
"""[start, end) in characters."""


@dataclass(slots=True)
class FoundGoal:
    """One goal with its slots; empty string or None where a slot is not filled."""

    start: int
    end: int
    trigger: Place
    kind: str
    rules: list[str]
    modality: str = "unspecified"
    commitment: str = "soft"
    polarity: str = "positive"
    status: str = "new"
    predicate: str = ""
    direction: str = "other"
    holder: str = ""
    """Entity id."""
    holder_name: str = ""
    resolution: str = ""
    subject: str = ""
    subject_name: str = ""
    source: str = ""
    """Entity id."""
    source_name: str = ""
    source_mode: str = ""
    source_cue: Place | None = None
    target: Place | None = None
    """An amount of the Doc, or the words of a rank."""
    baseline: Place | None = None
    """The amount before the change."""
    rank: int | None = None
    increment: bool = False
    metric: str = ""
    metric_place: Place | None = None
    deadlines: list[Place] = field(default_factory=list)
    """Times of the Doc that may be the deadline, best first; the first that is not past is taken."""
    horizons: list[Place] = field(default_factory=list)
    """Those of the deadlines that are stretches which it takes: in five years, 用三年时间."""
    comparators: list[tuple[str, str, str]] = field(default_factory=list)
    """(relation, entity id, name)."""
    multiple: int | None = None
    """What the words of the target multiply by: double, 翻番."""
    condition: Place | None = None
    geography: str = ""
    segment: str = ""
    product: str = ""
    stated: list[Place] = field(default_factory=list)
    """Times of the Doc on which it may have been stated, best first."""
    same_as: int | None = None
    """Number of the fuller goal of the Doc that this one repeats."""
    confidence: float = 0.5

    def plain(self) -> dict[str, Any]:
        """Give the goal as data that can be kept in `doc.user_data`."""
        return {name: getattr(self, name) for name in _NAMES}


_NAMES = tuple(item.name for item in fields(FoundGoal))
