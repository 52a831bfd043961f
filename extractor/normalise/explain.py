"""Which rule or model marked which span."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from spacy.tokens import Doc

from extractor.schema.mention import Entity, Fact, Person
from extractor.schema.record import Record

_KINDS = (
    "companies",
    "organizations",
    "people",
    "money",
    "quantities",
    "dates",
    "quotes",
    "goals",
    "outcomes",
)


@dataclass(frozen=True, slots=True)
class Marked:
    """One span of a record with what marked it."""

    kind: str
    start: int
    end: int
    text: str
    rule: str
    """Component, rule and what it rests on."""


def marked_of(doc: Doc, record: Record) -> list[Marked]:
    """Give every span of a record with its rule, in text order."""
    rows = [row for kind in _KINDS for item in getattr(record, kind) for row in _rows(doc, kind, item)]
    return sorted(rows, key=lambda row: (row.start, row.end, row.kind))


def _rows(doc: Doc, kind: str, item: Any) -> Iterator[Marked]:
    if isinstance(item, Entity):
        evidence = doc.user_data["newsfacts_entities"][item.id]["evidence"]
        for mention in item.mentions:
            yield Marked(
                kind,
                mention.start,
                mention.end,
                mention.text,
                f"entities: {evidence}; key by {item.key_basis}",
            )
        for mention in item.references:
            yield Marked(kind, mention.start, mention.end, mention.text, f"references: means {item.name}")
        if isinstance(item, Person):
            for role in item.roles:
                yield Marked(
                    "roles", role.start, role.end, role.text, f"roles: {role.status} post of {item.name}"
                )
    elif isinstance(item, Fact):
        yield Marked(kind, item.start, item.end, item.text, _rule(kind, item))


def _rule(kind: str, item: Any) -> str:
    if kind == "goals":
        slots = [
            name for name in ("holder", "target", "deadline", "source") if getattr(item, name) is not None
        ]
        filled = ", ".join(slots) or "no slot"
        return f"goals: {', '.join(item.rules)}; trigger {item.trigger.text!r}; filled {filled}"
    if kind == "quotes":
        return f"quotes: {item.mode}; cue {item.cue.text!r}" if item.cue else f"quotes: {item.mode}"
    if kind == "dates":
        return f"times: {item.type} {item.timex}" + (f", against {item.anchor}" if item.anchor else "")
    return f"{kind}: grammar of numbers and units"
