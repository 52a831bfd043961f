"""What a run tells of itself: errors.jsonl, run.json and the figures at its end."""

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, TextIO

from extractor.batch.commit import REPORT, Manifest
from extractor.batch.lines import write_hashed
from extractor.batch.work import Failure
from extractor.sources.problem import Problem

ERRORS = "errors.jsonl"


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run came to."""

    documents: int
    """Each has one record."""
    taken_over: int
    """Of them, done by an earlier run."""
    failures: dict[str, int]
    """Of them, without facts: by reason, such as `document_too_slow`."""
    unreadable: dict[str, int]
    """Inputs or rows that could not be read, by reason; they have no record."""
    parts: int
    seconds: float

    @property
    def failed(self) -> int:
        """Documents without facts because the pipeline failed."""
        return sum(self.failures.values())

    @property
    def problems(self) -> int:
        """Inputs or rows that could not be read."""
        return sum(self.unreadable.values())

    def __str__(self) -> str:
        taken = f" ({self.taken_over} by an earlier run)" if self.taken_over else ""
        line = f"{self.documents} documents{taken} in {self.seconds:.1f} s"
        if not (self.failed or self.problems):
            return line
        return f"{line}; {self.failed} failed, {self.problems} inputs unreadable: see {ERRORS}"


class Errors:
    """The lines of errors.jsonl, written as they are met: a dump may have 10^5 bad rows."""

    def __init__(self, stream: TextIO, tell: Callable[[Problem], None]) -> None:
        self._stream = stream
        self._tell = tell
        self.unreadable: Counter[str] = Counter()

    def note(self, problem: Problem) -> None:
        """Note what could not be read, and tell of it; a dump without posts costs nothing."""
        self.unreadable[problem.code] += not problem.nothing_lost
        self._write(None, problem)
        self._tell(problem)

    def end(self, manifest: Manifest) -> None:
        """Write the documents that failed, of this run and of earlier ones."""
        for failure in manifest.failures():
            self._write(failure, failure.problem())

    def _write(self, failure: Failure | None, problem: Problem) -> None:
        row = {"document_id": failure and failure.document_id, **asdict(problem)}
        self._stream.write(json.dumps(row, ensure_ascii=False) + "\n")


def write_report(directory: Path, summary: Summary, identity: dict[str, Any]) -> None:
    """Write run.json: the same for the same run, however often it was interrupted."""
    report = {
        "documents": summary.documents,
        "parts": summary.parts,
        "failed": summary.failed,
        "unreadable": summary.problems,
        "reasons": dict(sorted({**summary.failures, **summary.unreadable}.items())),
        **identity,
    }
    write_hashed([json.dumps(report, ensure_ascii=False, indent=2)], directory / REPORT)
