"""What a worker process does: documents of a shard, or of a piece of one, into a file of records."""

import os
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Protocol, Self

from extractor.batch.lines import write_hashed
from extractor.batch.memory import resident_bytes
from extractor.batch.watch import Watch
from extractor.schema.document import Document
from extractor.schema.record import Record
from extractor.sources.problem import Problem

STEP_DOCUMENTS = 64
STEP_CHARS = 200_000
"""Documents are worked on in steps of at most so many, which the time limit is for; a step is as long as
the most that is read of one document, so that many long ones are not taken for one that hangs."""

FAILED = "document_failed"
_ALONE = Lock()
"""A pipeline serves one thread, and so does the clock: workers of Dask may have more."""


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
    code: str
    """`document_failed`, `document_killed` or `document_too_slow`."""
    message: str

    @classmethod
    def of(cls, document: Document, code: str, message: str) -> Self:
        """Tell of a document with the place it was read from."""
        source = document.source
        path = source.path if source and source.path else document.id
        return cls(document.id, path, source.row if source else None, code, message)

    def problem(self) -> Problem:
        """Give it as the readers tell of what they cannot read."""
        return Problem(self.path, self.row, self.code, self.message)


@dataclass(frozen=True, slots=True)
class Task:
    """Documents to be worked on together, and the file for their records."""

    shard: int
    start: int
    """Place of the first document in its shard."""
    documents: tuple[Document, ...]
    path: Path
    maker: Maker
    time_limit: float | None = None
    """Seconds for a step; None for no limit."""
    deaths: int = 0
    """How often it was lost already."""

    @property
    def watch(self) -> Path:
        """The file that tells what its worker is at."""
        return self.path.with_name(f".shard-{self.shard:06d}.{self.start:06d}.watch")

    def piece(self, first: int, end: int) -> "Task":
        """Cut out the documents from one place to another, with a file of their own."""
        start, stop = self.start + first, self.start + end
        path = self.path.with_name(f".shard-{self.shard:06d}.{start:06d}-{stop:06d}.piece")
        return replace(self, start=start, documents=self.documents[first:end], path=path)

    def died_again(self) -> "Task":
        """Give the same task for one more try."""
        return replace(self, deaths=self.deaths + 1)

    def made(self, sha256: str, failures: Iterable[Failure], seconds: float) -> "Made":
        """Give what tells that the file is written; the documents need not travel back."""
        count = len(self.documents)
        failed = tuple(failures)
        return Made(
            self.shard, self.start, count, self.path, sha256, failed, seconds, os.getpid(), resident_bytes()
        )


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
    pid: int
    """Of the process that made it, which held so many bytes of memory at the end (0 for unknown)."""
    rss: int


def run_task(task: Task) -> Made:
    """Write the records of a task's documents to its file."""
    begun = time.perf_counter()
    failures: list[Failure] = []

    def note(document: Document, error: Exception) -> None:
        failures.append(Failure.of(document, FAILED, str(error)))

    with _ALONE, Watch(task.watch, task.time_limit) as watch:
        sha256 = write_hashed(_records(task, watch, note), task.path)
    return task.made(sha256, failures, time.perf_counter() - begun)


def give_up(task: Task, code: str, reason: str) -> Made:
    """Write the records of documents that cannot be worked on."""
    records = [task.maker.failed(document, reason).to_json() for document in task.documents]
    failures = [Failure.of(document, code, reason) for document in task.documents]
    return task.made(write_hashed(records, task.path), failures, 0.0)


def _records(task: Task, watch: Watch, note: Callable[[Document, Exception], None]) -> Iterator[str]:
    pipe = _pipe(task.maker)
    for first, end in steps(task.documents):
        watch.step(first, end - first)
        for record in pipe.pipe(task.documents[first:end], on_error=note):
            yield record.to_json()


def steps(documents: Iterable[Document]) -> Iterator[tuple[int, int]]:
    """Yield from where to where each step goes.

    >>> list(steps([Document(id="a", text="x" * 150_000)] * 3))
    [(0, 1), (1, 2), (2, 3)]
    >>> list(steps([Document(id="a", text="x")] * 70))
    [(0, 64), (64, 70)]
    """
    first = end = chars = 0
    for document in documents:
        length = min(len(document.text), STEP_CHARS)
        if end > first and (end - first >= STEP_DOCUMENTS or chars + length > STEP_CHARS):
            yield first, end
            first, chars = end, 0
        end, chars = end + 1, chars + length
    if end > first:
        yield first, end


@cache
def _pipe(maker: Maker) -> Pipe:
    """Make the pipe once in a process: loading the models takes seconds."""
    return maker.make()
