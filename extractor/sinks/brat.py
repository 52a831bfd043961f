"""brat standoff: a folder with ID.txt and ID.ann for each document, and annotation.conf.

Offsets count code points, as brat does. A span over a line end is given in pieces, a line each, which brat
demands. Values stand as notes. Ids that make no file name are altered; `#1` and the id stand at the head.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from extractor.schema.base import Span
from extractor.schema.goal import Goal
from extractor.schema.mention import Fact, Money, Quantity
from extractor.schema.record import Record
from extractor.sinks.atomic import atomic_place

_CONF = "annotation.conf"
_KINDS = {
    "companies": "Company", "organizations": "Organization", "people": "Person", "money": "Money",
    "quantities": "Quantity", "dates": "Date", "quotes": "Quote", "goals": "Goal", "outcomes": "Outcome",
}  # fmt: skip


def write_brat(records: Iterable[Record], path: Path) -> int:
    """Write the folder, whole or not at all, and give the number of records."""
    taken: set[str] = set()
    with atomic_place(path, others=_holds_others) as draft:
        draft.mkdir()
        types = "\n".join(_KINDS.values())
        conf = f"[entities]\n{types}\n[relations]\n[events]\n[attributes]\n"
        (draft / _CONF).write_text(conf, encoding="utf-8", newline="\n")
        for number, record in enumerate(records, start=1):
            name = re.sub(r"[^\w.-]+", "-", record.document.id).strip("-.")[:80]
            if not name or name.lower() in taken:
                name = f"{name}-{number}"
            taken.add(name.lower())
            (draft / f"{name}.txt").write_text(record.document.text, encoding="utf-8", newline="")
            lines = "".join(f"{line}\n" for line in _lines(record))
            (draft / f"{name}.ann").write_text(lines, encoding="utf-8", newline="")
    return len(taken)


def _lines(record: Record) -> Iterator[str]:
    """Yield the lines of a document's annotations: text-bound ones, each with its note if there is any."""
    for number, (kind, span, note) in enumerate(_spans(record), start=1):
        pieces = list(_pieces(span))
        places = ";".join(f"{start} {end}" for start, end, _ in pieces)
        yield f"T{number}\t{_KINDS[kind]} {places}\t{' '.join(text for _, _, text in pieces)}"
        if note:
            yield f"#{number}\tAnnotatorNotes T{number}\t{' '.join(note.split())}"


def _spans(record: Record) -> Iterator[tuple[str, Span, str]]:
    for kind in _KINDS:
        for item in getattr(record, kind):
            if isinstance(item, Fact):
                yield kind, item, _note(item)
            else:
                yield from ((kind, mention, f"{item.id} {item.name}") for mention in item.mentions)


def _note(fact: Fact) -> str:
    if isinstance(fact, Goal):
        holder = fact.holder.name if fact.holder else ""
        return f"{fact.kind} {holder} {fact.deadline.to if fact.deadline else ''}"
    if isinstance(fact, Money | Quantity):
        unit = fact.currency if isinstance(fact, Money) else fact.unit
        return " ".join(str(part) for part in (fact.value, fact.high, unit) if part is not None)
    return str(getattr(fact, "timex", None) or getattr(fact, "status", None) or "")


def _pieces(span: Span) -> Iterator[tuple[int, int, str]]:
    """Cut a span at line ends; white space alone makes no piece."""
    start = span.start
    for line in span.text.split("\n"):
        if line.strip():
            yield start, start + len(line), line
        start += len(line) + 1


def _holds_others(folder: Path) -> bool:
    return any(item.suffix not in {".txt", ".ann", ".conf"} for item in folder.iterdir())
