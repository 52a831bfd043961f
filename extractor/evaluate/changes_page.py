"""What changed between two runs as one page to read, every change in its sentence."""

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from extractor.evaluate.changes import WHATS, counted, made_lines, shown
from extractor.evaluate.compare import Change, Comparison
from extractor.evaluate.pages import write_page

MOST = 1_000
"""So many changes of a kind the page shows; beyond it nobody reads, and browsers tire."""


class KindPart(NamedTuple):
    """The changes of a kind that are shown, by document."""

    name: str
    counts: list[int]
    by_document: list[tuple[str, list[Change]]]
    left_out: int


def write_changes(
    comparison: Comparison, changes: Iterable[Change], path: Path, *, names: tuple[str, str]
) -> None:
    """Write the changes as a page that needs no network and no script; `names` are those of the runs.

    Raises MissingExtra without the extra `report`.
    """
    kept: dict[str, list[Change]] = {}
    for change in changes:
        of_kind = kept.setdefault(change.kind, [])
        if len(of_kind) < MOST:
            of_kind.append(change)
    kinds = [_kind(name, counts, kept.get(name, [])) for name, counts in counted(comparison)]
    write_page(
        "changes.html.j2",
        path,
        kinds=kinds,
        names=names,
        made=made_lines(comparison),
        comparison=comparison,
        whats=WHATS,
        shown=shown,
    )


def _kind(name: str, counts: list[int], changes: list[Change]) -> KindPart:
    by_document = [(document, list(found)) for document, found in groupby(changes, key=_document)]
    return KindPart(name, counts, by_document, sum(counts[1:]) - len(changes))


def _document(change: Change) -> str:
    return change.document_id
