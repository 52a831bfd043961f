"""What a worker process does: documents of a shard, or of a piece of one, into a file of records."""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Protocol, Self

from extractor.batch.lines import write_hashed
from extractor.schema.document import Document
from extractor.schema.record import Record
from extractor.sources.problem import Problem


class Pipe(Protocol):
    """What turns documents into records: an Extractor."""

    def pipe(
        self, documents: Iterable[Document], *, on_error: Callable[[Document, Exception], None] | None = None
    ) -> Iterator[Record]:
        """Yield one record a document, in the same order; failed documents go to `on_error`."""
        ...


class Maker(Protocol):
    """Settings that cross the border of a process; equal ones make equal pipes."""

    def __hash__(self) -> int:
        """Pipes are kept by their settings."""
        ...

    def make(self) -> Pipe:
        """Make the pipe; called once in a worker."""
        ...

    def failed(self, document: Document, reason: str) -> Record:
        """Give the record without facts that stands for a document no worker survives."""
        ...


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that has a record without facts, and why."""

    document_id: str
    path: str
    row: int | None
    message: str

    @classmethod
    def of(cls, document: Document, message: str) -> Self:
        """Tell of a document with the place it was read from."""
        source = document.source
        path = source.path if source and source.path else document.id
        return cls(document.id, path, source.row if source else None, message)

    def problem(self) -> Problem:
        """Give it as the readers tell of what they cannot read."""
        return Problem(self.path, self.row, "document_failed", self.message)


@dataclass(frozen=True, slots=True)
class Task:
    """Documents to be worked on together, and the file for their records."""

    shard: int
    start: int
    """Place of the first document in its shard."""
    documents: tuple[Document, ...]
    path: Path
    maker: Maker

    def halves(self) -> tuple["Task", "Task"]:
        """Cut a task of two or more documents in two, each with a file of its own."""
        middle = len(self.documents) // 2
        first, second = self.documents[:middle], self.documents[middle:]
        return self._piece(self.start, first), self._piece(self.start + middle, second)

    def made(self, sha256: str, failures: Iterable[Failure], seconds: float) -> "Made":
        """Give what tells that the file is written; the documents need not travel back."""
        count = len(self.documents)
        return Made(self.shard, self.start, count, self.path, sha256, tuple(failures), seconds)

    def _piece(self, start: int, documents: tuple[Document, ...]) -> "Task":
        name = f".shard-{self.shard:06d}.{start:06d}-{start + len(documents):06d}.piece"
        return replace(self, start=start, documents=documents, path=self.path.with_name(name))


@dataclass(frozen=True, slots=True)
class Made:
    """The file of a finished task."""

    shard: int
    start: int
    documents: int
    path: Path
    sha256: str
    failures: tuple[Failure, ...]
    seconds: float


def run_task(task: Task) -> Made:
    """Write the records of a task's documents to its file."""
    begun = time.perf_counter()
    failures: list[Failure] = []

    def note(document: Document, error: Exception) -> None:
        failures.append(Failure.of(document, str(error)))

    records = _pipe(task.maker).pipe(task.documents, on_error=note)
    sha256 = write_hashed((record.to_json() for record in records), task.path)
    return task.made(sha256, failures, time.perf_counter() - begun)


def give_up(task: Task, reason: str) -> Made:
    """Write the records of documents that cannot be worked on."""
    records = [task.maker.failed(document, reason).to_json() for document in task.documents]
    failures = [Failure.of(document, reason) for document in task.documents]
    return task.made(write_hashed(records, task.path), failures, 0.0)


@cache
def _pipe(maker: Maker) -> Pipe:
    """Make the pipe once in a process: loading the models takes seconds."""
    return maker.make()
