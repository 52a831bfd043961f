"""What changed between two runs over the same documents: facts that appeared, vanished or read otherwise."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, Literal, NamedTuple

from extractor.schema.mention import Entity, Fact
from extractor.schema.record import Record

What = Literal["appeared", "vanished", "changed"]
KINDS = (
    "companies", "organizations", "people", "roles", "money", "quantities", "dates", "quotes", "goals",
    "outcomes", "warnings",
)  # fmt: skip
_UNSEEN = {
    "id",
    "sentence",
    "start",
    "end",
    "text",
    "of",
    "period",
    "equivalent_to",
    "same_as",
    "ref",
    "rules",
}
"""Places that pair facts, and ids, which shift when another fact appears."""


class Change(NamedTuple):
    """One fact that is not the same in both runs."""

    what: What
    kind: str
    document_id: str
    text: str
    fields: tuple[str, ...]
    """What changed, as `field: before -> after`; empty for what appeared or vanished."""


class _Seen(NamedTuple):
    """A fact as far as it is compared."""

    text: str
    fields: dict[str, Any]


def compare(before: Iterable[Record], after: Iterable[Record]) -> Iterator[Change]:
    """Yield the changes, document by document in the order of the first run, then what only the second has.

    Documents are paired by id, facts by kind and place. The facts of the second run are held in memory.
    """
    new = {record.document.id: _facts(record) for record in after}
    for record in before:
        name = record.document.id
        found = new.pop(name, None)
        if found is None:
            yield Change("vanished", "documents", name, "", ())
        else:
            yield from _changes(name, _facts(record), found)
    for name in new:
        yield Change("appeared", "documents", name, "", ())


def as_text(changes: Iterable[Change]) -> Iterator[str]:
    """Give a line for each change, by tabs, and at the end a table of counts."""
    counts: Counter[tuple[str, str]] = Counter()
    for change in changes:
        counts[change.kind, change.what] += 1
        text = " ".join(change.text.split())
        yield "\t".join((change.kind, change.what, change.document_id, text, "; ".join(change.fields)))
    yield f"{'kind':14} {'appeared':>9} {'vanished':>9} {'changed':>9}"
    for kind in ("documents", *KINDS):
        row = [counts[kind, what] for what in ("appeared", "vanished", "changed")]
        if any(row):
            yield f"{kind:14} {row[0]:9} {row[1]:9} {row[2]:9}"


def as_json(changes: Iterable[Change]) -> Iterator[str]:
    """Give each change as a line of JSON."""
    return (json.dumps(change._asdict(), ensure_ascii=False) for change in changes)


def _changes(
    name: str, before: dict[tuple[str, object], _Seen], after: dict[tuple[str, object], _Seen]
) -> Iterator[Change]:
    for key, old in before.items():
        new = after.get(key)
        if new is None:
            yield Change("vanished", key[0], name, old.text, ())
        elif old.fields != new.fields:
            fields = tuple(
                f"{field}: {old.fields.get(field)} -> {new.fields.get(field)}"
                for field in dict.fromkeys((*old.fields, *new.fields))
                if old.fields.get(field) != new.fields.get(field)
            )
            yield Change("changed", key[0], name, old.text, fields)
    for key, new in after.items():
        if key not in before:
            yield Change("appeared", key[0], name, new.text, ())


def _facts(record: Record) -> dict[tuple[str, object], _Seen]:
    """Give the facts of a record by kind and place; of equal ones, all but the first also by number."""
    facts: dict[tuple[str, object], _Seen] = {}
    for kind, place, seen in _each(record):
        number = 0
        while (kind, (place, number)) in facts:
            number += 1
        facts[kind, (place, number)] = seen
    return facts


def _each(record: Record) -> Iterator[tuple[str, object, _Seen]]:
    for kind in ("companies", "organizations", "people"):
        for entity in getattr(record, kind):
            yield from _mentions(kind, entity)
    names = {e.id: e.key for e in chain(record.companies, record.organizations, record.people)}
    for person in record.people:
        for role in person.roles:
            body = names.get(role.organization or "", role.organization)
            fields = {"person": person.key, "title": role.title, "organization": body, "status": role.status}
            yield "roles", (role.start, role.end, role.title), _Seen(role.text, fields)
    for kind in ("money", "quantities", "dates", "quotes", "goals", "outcomes"):
        for fact in getattr(record, kind):
            yield kind, (fact.start, fact.end), _Seen(fact.text, _fields(fact))
    for warning in record.warnings:
        yield "warnings", (warning.code, warning.message), _Seen(warning.message, {})


def _mentions(kind: str, entity: Entity) -> Iterator[tuple[str, object, _Seen]]:
    for mention in entity.mentions:
        yield kind, (mention.start, mention.end), _Seen(mention.text, {"key": entity.key})


def _fields(fact: Fact) -> dict[str, Any]:
    dumped: dict[str, Any] = fact.model_dump(mode="json")
    return {name: _seen(value) for name, value in dumped.items() if name not in _UNSEEN}


def _seen(value: Any) -> Any:
    """Give a slot without ids: of a span its words count."""
    if isinstance(value, dict):
        return {name: _seen(inner) for name, inner in value.items() if name not in _UNSEEN - {"text"}}
    return [_seen(item) for item in value] if isinstance(value, list) else value
