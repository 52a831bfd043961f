"""One run over a dump: plan, work, commit; begun, taken up again, or refused."""

import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

from extractor.batch.commit import FORMAT, RECORDS, REPORT, Manifest, Part
from extractor.batch.engine import Crew, run_tasks
from extractor.batch.lines import read_lines, write_hashed
from extractor.batch.plan import SHARD_DOCUMENTS, Shard, cut_shards
from extractor.batch.progress import Meter, Progress
from extractor.batch.report import ERRORS, Errors, Summary, write_report
from extractor.batch.work import Made, Maker, Task
from extractor.errors import OutputError, SettingError
from extractor.schema.document import Document
from extractor.sinks.atomic import atomic_text
from extractor.sources.problem import Problem

OnProblem = Callable[[Problem], None]
OnProgress = Callable[[Progress], None]
Read = Callable[[OnProblem], Iterable[Document]]


class Run:
    """A run in its directory, whatever reads the documents and makes the records.

    `identity` is what must be the same for a run to be taken up again, as JSON values; the time limit is
    not: whoever finds it too short goes on with another.
    """

    def __init__(
        self,
        directory: Path,
        maker: Maker,
        identity: dict[str, Any],
        *,
        on_problem: OnProblem,
        on_progress: OnProgress | None = None,
        shard_size: int = SHARD_DOCUMENTS,
        compress: bool = False,
        time_limit: float | None = None,
        meter: Meter | None = None,
    ) -> None:
        self._directory = directory
        self._records = directory / RECORDS
        self._maker = maker
        made = {"manifest_format": FORMAT, "shard_size": shard_size, "compress": compress}
        self._identity = {**identity, **made}
        self._suffix = ".jsonl.zst" if compress else ".jsonl"
        self._on_problem = on_problem
        self._on_progress = on_progress
        self._shard_size = shard_size
        self._time_limit = time_limit
        self._meter = meter
        self._progress = Progress()
        self._under_way: dict[int, Shard] = {}
        self._pieces: dict[int, list[Made]] = {}

    def over(self, read: Read, crew: AbstractContextManager[Crew], *, fresh: bool = False) -> Summary:
        """Work on all documents that are not done yet, and report on all there are.

        Raises SettingError where the directory holds another run or cannot be used, OutputError where the
        disk is full; what is done stays.
        """
        begun = time.perf_counter()
        _make_directory(self._records)
        with _told_apart(self._directory), Manifest(self._directory) as manifest:
            self._begin(manifest, fresh=fresh)
            with atomic_text(self._directory / ERRORS) as stream:
                errors = Errors(stream, self._on_problem)
                with crew as workers:
                    for made in run_tasks(self._tasks(read(errors.note), manifest), workers):
                        self._take(made, manifest)
                errors.end(manifest)
            self._sweep(self._records, ".*")
            summary = Summary(
                documents=manifest.documents(),
                taken_over=self._progress.taken_over,
                failures=manifest.failed(),
                unreadable=dict(+errors.unreadable),
                parts=manifest.parts_done(),
                seconds=time.perf_counter() - begun,
            )
            write_report(self._directory, summary, self._identity)
        return summary

    def _begin(self, manifest: Manifest, *, fresh: bool) -> None:
        known = manifest.identity
        if known is not None and known != self._identity and not fresh:
            raise SettingError(_refusal(self._directory, known, self._identity))
        (self._directory / REPORT).unlink(missing_ok=True)
        if fresh or known is None:
            manifest.begin(self._identity)
            self._sweep(self._records, "part-*")
        self._sweep(self._records, ".*")
        self._sweep(self._directory, f".{ERRORS}.*")

    def _sweep(self, folder: Path, pattern: str) -> None:
        """Remove files of ours: drafts and pieces that killed workers left behind, or the parts of old."""
        for path in folder.glob(pattern):
            path.unlink()

    def _tasks(self, documents: Iterable[Document], manifest: Manifest) -> Iterator[Task]:
        shards = 0
        for shard in cut_shards(documents, size=self._shard_size):
            shards += 1
            self._progress.read += len(shard.documents)
            part = manifest.part(shard.index)
            if part is None or not self._stands(part):
                self._under_way[shard.index] = shard
                path = self._path(shard)
                yield Task(shard.index, 0, shard.documents, path, self._maker, self._time_limit)
            elif part.input_sha256 == shard.sha256:
                self._progress.taken_over += part.documents
                self._advance(part.documents)
            else:
                raise SettingError(self._others(part))
        stale = manifest.beyond(shards)
        if stale is not None:
            raise SettingError(self._others(stale))

    def _others(self, part: Part) -> str:
        return (
            f"the documents {part.first_id!r} to {part.last_id!r} are not those that {self._directory} "
            "was begun with; give the same inputs, or --fresh to begin anew"
        )

    def _stands(self, part: Part) -> bool:
        """A part may be known and its file gone: somebody deleted it, or the disk lost it."""
        path = self._records / part.name
        return path.is_file() and path.stat().st_size == part.bytes

    def _path(self, shard: Shard) -> Path:
        config = str(self._identity["config_sha256"])[:8]
        return self._records / f"part-{shard.index:06d}-{config}{self._suffix}"

    def _take(self, made: Made, manifest: Manifest) -> None:
        """Enter a shard in the manifest once all its documents are there."""
        shard = self._under_way[made.shard]
        pieces = self._pieces.setdefault(shard.index, [])
        pieces.append(made)
        if sum(piece.documents for piece in pieces) < len(shard.documents):
            return
        del self._under_way[shard.index], self._pieces[shard.index]
        pieces.sort(key=_start)
        part = self._part(shard, pieces)
        failures = [failure for piece in pieces for failure in piece.failures]
        manifest.commit(part, failures)
        for failure in failures:
            self._progress.failures[failure.code] += 1
            self._on_problem(failure.problem())
        self._advance(part.documents)

    def _part(self, shard: Shard, pieces: list[Made]) -> Part:
        path = self._path(shard)
        first, last = shard.documents[0], shard.documents[-1]
        return Part(
            shard=shard.index,
            name=path.name,
            first_id=first.id,
            first_place=_place(first),
            last_id=last.id,
            last_place=_place(last),
            documents=len(shard.documents),
            failed=sum(len(piece.failures) for piece in pieces),
            sha256=_join(pieces, path),
            bytes=path.stat().st_size,
            input_sha256=shard.sha256,
            version=str(self._identity.get("version", "")),
            config_sha256=str(self._identity["config_sha256"]),
            seconds=sum(piece.seconds for piece in pieces),
        )

    def _advance(self, documents: int) -> None:
        self._progress.documents += documents
        if self._meter is not None:
            self._progress.share = self._meter.share
        if self._on_progress is not None:
            self._on_progress(self._progress)


@contextmanager
def _told_apart(directory: Path) -> Iterator[None]:
    """Say of what the disk refuses that nothing is lost by it."""
    try:
        yield
    except (OSError, sqlite3.Error) as err:
        reason = getattr(err, "strerror", None) or str(err)
        raise OutputError(
            f"cannot go on in {directory}: {reason}; mend that and run the same again: what is done stays"
        ) from err


def _make_directory(records: Path) -> None:
    try:
        records.mkdir(parents=True, exist_ok=True)
    except OSError as err:
        raise SettingError(
            f"cannot write to {records.parent}: {err.strerror}; name another directory"
        ) from err


def _refusal(directory: Path, known: dict[str, Any], now: dict[str, Any]) -> str:
    differing = [
        f"{name} was {known.get(name)!r} and is {now.get(name)!r}"
        for name in sorted({*known, *now})
        if known.get(name) != now.get(name)
    ]
    return f"{directory} holds a run that differs: {'; '.join(differing)}; give --fresh to begin anew"


def _place(document: Document) -> str:
    source = document.source
    if source is None or not source.path:
        return ""
    return source.path if source.row is None else f"{source.path}:{source.row}"


def _start(made: Made) -> int:
    return made.start


def _join(pieces: list[Made], path: Path) -> str:
    """Put the pieces of a shard into its file, if they are not there already, and give its hash."""
    if len(pieces) == 1 and pieces[0].path == path:
        return pieces[0].sha256
    digest = write_hashed(_lines(pieces), path)
    for piece in pieces:
        if piece.path != path:
            piece.path.unlink()
    return digest


def _lines(pieces: list[Made]) -> Iterator[str]:
    for piece in pieces:
        yield from read_lines(piece.path)
