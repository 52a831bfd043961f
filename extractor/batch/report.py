"""What a run tells of itself: errors.jsonl, run.json and the line at its end."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Self

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
    failed: int
    """Of them, without facts because the pipeline failed."""
    problems: int
    """Inputs or rows that could not be read; they have no record."""
    seconds: float

    @classmethod
    def of(cls, manifest: Manifest, problems: Sequence[Problem], taken_over: int, seconds: float) -> Self:
        """Count what the manifest holds."""
        documents, failed = manifest.counts()
        return cls(documents, taken_over, failed, _lost(problems), seconds)

    def __str__(self) -> str:
        taken = f" ({self.taken_over} by an earlier run)" if self.taken_over else ""
        line = f"{self.documents} documents{taken} in {self.seconds:.1f} s"
        if not (self.failed or self.problems):
            return line
        return f"{line}; {self.failed} failed, {self.problems} inputs unreadable: see {ERRORS}"


def write_report(
    directory: Path, manifest: Manifest, problems: Sequence[Problem], identity: dict[str, Any]
) -> None:
    """Write errors.jsonl and run.json: the same for the same run, however often it was interrupted."""
    write_hashed(_error_lines(problems, manifest.failures()), directory / ERRORS)
    documents, failed = manifest.counts()
    counts = {"documents": documents, "failed": failed, "unreadable": _lost(problems)}
    report = json.dumps({**counts, **identity}, ensure_ascii=False, indent=2)
    write_hashed([report], directory / REPORT)


def _lost(problems: Iterable[Problem]) -> int:
    """Count the problems that cost a document; a dump without posts costs none."""
    return sum(not problem.nothing_lost for problem in problems)


def _error_lines(problems: Iterable[Problem], failures: Iterable[Failure]) -> Iterator[str]:
    for problem in problems:
        yield json.dumps({"document_id": None, **asdict(problem)}, ensure_ascii=False)
    for failure in failures:
        row = {"document_id": failure.document_id, **asdict(failure.problem())}
        yield json.dumps(row, ensure_ascii=False)
