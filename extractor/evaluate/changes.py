"""Show what changed between two runs: text for people, JSON for programs."""

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from extractor.evaluate.compare import Change, Comparison, FieldChange, Made, Run, What
from extractor.evaluate.items import KINDS
from extractor.schema.words import visible

WHATS: tuple[What, ...] = ("same", "changed", "appeared", "vanished")
_HASH = 12


def as_text(comparison: Comparison, changes: Iterable[Change]) -> Iterator[str]:
    """Give lines: what made the runs, counts by kind, then the changes of each document with their fields."""
    yield from (f"{name}: {line}" for name, line in zip("AB", made_lines(comparison), strict=True))
    if comparison.differing:
        yield f"made differently: {', '.join(comparison.differing)}"
    yield ""
    yield f"{'kind':14}" + "".join(f"{what:>10}" for what in WHATS)
    for kind, counts in counted(comparison):
        yield f"{kind:14}" + "".join(f"{count:10}" for count in counts)
    for document, found in groupby(changes, key=_document):
        yield ""
        yield _line(document)
        for change in found:
            words = f" {_line(change.text)!r} [{change.start}:{change.end}]" if change.text else ""
            value = f" = {_line(change.value)}" if change.value else ""
            yield f"  {change.kind} {change.what}{words}{value}"
            yield from (f"    {said(field)}" for field in change.fields)


def as_json(comparison: Comparison, changes: Iterable[Change]) -> Iterator[str]:
    """Give the same as the lines of one JSON object, a change a line."""
    head = {
        "before": _run(comparison.before),
        "after": _run(comparison.after),
        "differing": comparison.differing,
        "counts": {kind: dict(zip(WHATS, counts, strict=True)) for kind, counts in counted(comparison)},
    }
    yield json.dumps(head, ensure_ascii=False)[:-1] + ', "changes": ['
    comma = ""
    for change in changes:
        yield comma + json.dumps(change.as_dict(), ensure_ascii=False)
        comma = ","
    yield "]}"


def counted(comparison: Comparison) -> list[tuple[str, list[int]]]:
    """Give each kind that any run holds with its numbers of same, changed, appeared and vanished."""
    counts = comparison.counts
    return [
        (kind, [counts[kind][what] for what in WHATS])
        for kind in ("documents", *KINDS)
        if kind in counts and any(counts[kind].values())
    ]


def made_lines(comparison: Comparison) -> list[str]:
    """Say of both runs how many documents they hold, and what made them."""
    return [_made_line(run) for run in (comparison.before, comparison.after)]


def said(change: FieldChange) -> str:
    """Say what a field was and is.

    >>> said(FieldChange("target.value", 5, None))
    'target.value: 5 -> nothing'
    """
    return f"{change.field}: {shown(change.before)} -> {shown(change.after)}"


def shown(value: Any) -> str:
    """Give a value as text of one line."""
    if value is None:
        return "nothing"
    return _line(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))


def _made_line(run: Run) -> str:
    makers = [
        f"{_maker(made)}" + (f" ({count} of them)" if len(run.made) > 1 else "")
        for made, count in sorted(run.made.items())
    ]
    return "; ".join([f"{run.documents} document{'' if run.documents == 1 else 's'}", *makers])


def _maker(made: Made) -> str:
    parts = [f"newsfacts {made.version}", f"schema {made.schema}", f"settings {made.settings[:_HASH]}"]
    return _line(", ".join([*parts, *made.models]))


def _run(run: Run) -> dict[str, Any]:
    made = [{**made._asdict(), "documents": count} for made, count in sorted(run.made.items())]
    return {"documents": run.documents, "made": made}


def _line(text: str) -> str:
    return visible(" ".join(text.split()))


def _document(change: Change) -> str:
    return change.document_id
