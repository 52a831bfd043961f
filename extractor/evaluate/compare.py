"""What changed between two runs: documents and facts that appeared, vanished or read otherwise."""

import json
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from tempfile import TemporaryFile
from typing import Any, Literal, NamedTuple

from extractor.evaluate.context import Context, around
from extractor.evaluate.items import Fields, Item, fields_of, items_of, pairs
from extractor.schema.record import Record

What = Literal["same", "changed", "appeared", "vanished"]
_OTHERWISE_READ = {"id", "text", "source"}
"""Of a document: its text stands for itself, and where it was read from is no part of a result."""


class FieldChange(NamedTuple):
    """A field that the runs do not agree on; null where one of them has none."""

    field: str
    before: Any
    after: Any


class Change(NamedTuple):
    """One fact, or one document, that is not the same in both runs."""

    document_id: str
    kind: str
    """A list of the record, `roles`, or `documents`."""
    what: What
    text: str
    start: int
    end: int
    """Where it stands; in the second run, unless it vanished."""
    value: str = ""
    """What it means, in words."""
    fields: tuple[FieldChange, ...] = ()
    context: Context | None = None

    def as_dict(self) -> dict[str, Any]:
        """Give it as an object for JSON, without the words around it."""
        shown = {**self._asdict(), "fields": [change._asdict() for change in self.fields]}
        return {name: value for name, value in shown.items() if name != "context"}


class Made(NamedTuple):
    """What made a record."""

    schema: str
    version: str
    models: tuple[str, ...]
    settings: str

    @classmethod
    def of(cls, record: Record) -> "Made":
        """Read it off a record."""
        by = record.pipeline
        models = tuple(sorted(f"{name} {version}" for name, version in by.models.items()))
        return cls(record.schema_version, by.version, models, by.config_sha256)


@dataclass(slots=True)
class Run:
    """One of the two runs."""

    documents: int = 0
    made: Counter[Made] = field(default_factory=Counter)
    """How many of its records were made by what."""

    def count(self, records: Iterable[Record]) -> Iterator[Record]:
        """Pass records on, counted."""
        for record in records:
            self.documents += 1
            self.made[Made.of(record)] += 1
            yield record


@dataclass(slots=True)
class Comparison:
    """What is counted while two runs are compared; whole when all changes were taken."""

    before: Run = field(default_factory=Run)
    after: Run = field(default_factory=Run)
    counts: defaultdict[str, Counter[What]] = field(default_factory=lambda: defaultdict(Counter))
    """By kind, how many facts are the same, changed, appeared and vanished; `documents` are a kind too."""

    @property
    def is_same(self) -> bool:
        """Tell whether nothing appeared, vanished or changed."""
        return not any(
            count for kind in self.counts.values() for what, count in kind.items() if what != "same"
        )

    @property
    def differing(self) -> list[str]:
        """Name what the runs were made with differently: schema, version, models, settings."""
        return [
            name
            for at, name in enumerate(Made._fields)
            if {made[at] for made in self.before.made} != {made[at] for made in self.after.made}
        ]


def compare(
    before: Iterable[Record],
    after: Iterable[Record],
    comparison: Comparison | None = None,
    *,
    ignore: Collection[str] = (),
) -> Iterator[Change]:
    """Yield what is not the same, document by document in the order of the first run, then of the second.

    Documents are paired by id, facts one to one by kind and overlapping places. Fields to `ignore`, such as
    `rules` or `target.kind`, change nothing. One record of each run is in memory; records of the second that
    come earlier than in the first wait in a temporary file, of which ids and places are in memory: none for
    runs in one order.
    """
    counted = comparison or Comparison()
    waiting = _Waiting(counted.after.count(after))
    with waiting:
        for record in counted.before.count(before):
            other = waiting.take(record.document.id)
            if other is None:
                counted.counts["documents"]["vanished"] += 1
                yield Change(record.document.id, "documents", "vanished", "", 0, 0)
            else:
                yield from _document(record, other, counted.counts, ignore)
        for name in waiting.rest():
            counted.counts["documents"]["appeared"] += 1
            yield Change(name, "documents", "appeared", "", 0, 0)


class _Waiting:
    """Records read on the way to others, until they are asked for."""

    def __init__(self, records: Iterator[Record]) -> None:
        self._records = records
        # Opened here and closed by the block it is used in.
        self._file = TemporaryFile()  # noqa: SIM115
        self._places: dict[str, deque[int]] = {}

    def __enter__(self) -> None:
        pass

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def take(self, name: str) -> Record | None:
        """Give the next record of an id, or none if there is none left."""
        if places := self._places.get(name):
            self._file.seek(places.popleft())
            if not places:
                del self._places[name]
            return Record.read(self._file.readline())
        for record in self._records:
            if record.document.id == name:
                return record
            self._keep(record)
        return None

    def rest(self) -> Iterator[str]:
        """Give the ids of all records never taken, in the order they came."""
        kept = sorted((place, name) for name, places in self._places.items() for place in places)
        yield from (name for _, name in kept)
        yield from (record.document.id for record in self._records)

    def _keep(self, record: Record) -> None:
        self._places.setdefault(record.document.id, deque()).append(self._file.seek(0, 2))
        self._file.write(record.to_json().encode() + b"\n")


def _document(
    before: Record, after: Record, counts: dict[str, Counter[What]], ignore: Collection[str]
) -> Iterator[Change]:
    """Compare the two records of a document; where the texts differ, places mean nothing, and facts wait."""
    name = before.document.id
    fields = _changed(*(fields_of(_described(record), {}, ignore) for record in (before, after)))
    if before.document.text != after.document.text:
        lengths = (f"{len(record.document.text)} characters" for record in (before, after))
        fields = (*fields, FieldChange("text", *lengths))
    counts["documents"]["changed" if fields else "same"] += 1
    if fields:
        yield Change(name, "documents", "changed", "", 0, 0, fields=fields)
    if before.document.text != after.document.text:
        return
    found = items_of(after, ignore)
    for kind, items in items_of(before, ignore).items():
        for pair in pairs(items, found[kind]):
            change = _change(name, kind, *pair, text=after.document.text)
            counts[kind][change.what] += 1
            if change.what != "same":
                yield change


def _described(record: Record) -> Fields:
    return record.document.model_dump(mode="json", exclude=_OTHERWISE_READ)


def _change(name: str, kind: str, old: Item | None, new: Item | None, *, text: str) -> Change:
    item = new or old
    if item is None:
        raise ValueError("a pair of no items")
    what: What = "vanished" if new is None else "appeared"
    fields: tuple[FieldChange, ...] = ()
    if old and new:
        fields = _changed({"place": list(old.place), **old.fields}, {"place": list(new.place), **new.fields})
        what = "changed" if fields else "same"
    context = None
    if what != "same" and item.place != (0, 0):
        context = around(text, item.place, [item.sentence] if item.sentence else [])
    return Change(name, kind, what, item.text, *item.place, item.words, fields, context)


def _changed(old: Fields, new: Fields) -> tuple[FieldChange, ...]:
    names = dict.fromkeys((*old, *new))
    return tuple(
        FieldChange(name, old.get(name), new.get(name)) for name in names if old.get(name) != new.get(name)
    )


@contextmanager
def all_changes(changes: Iterable[Change]) -> Iterator[Callable[[], Iterator[Change]]]:
    """Take all changes, so that the counts are whole, and give what yields them again and again.

    They wait in a temporary file until the block ends.
    """
    with TemporaryFile("w+", encoding="utf-8", newline="\n") as file:
        for change in changes:
            file.write(json.dumps(change) + "\n")

        def again() -> Iterator[Change]:
            file.seek(0)
            for line in file:
                change = Change(*json.loads(line))
                fields = tuple(FieldChange(*item) for item in change.fields)
                context = Context(*change.context) if change.context else None
                yield change._replace(fields=fields, context=context)

        yield again
