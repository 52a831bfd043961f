"""One run over a dump: plan, work, commit; begun, taken up again, or refused."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from extractor.batch.commit import RECORDS, Manifest, Part
from extractor.batch.lines import read_lines, write_hashed
from extractor.batch.local import run_local
from extractor.batch.plan import SHARD_DOCUMENTS, Shard, cut_shards
from extractor.batch.report import Summary, write_report
from extractor.batch.settings import Settings
from extractor.batch.work import Made, Maker, Task
from extractor.errors import SettingError
from extractor.schema.document import Document
from extractor.sources.files import walk
from extractor.sources.problem import Problem
from extractor.sources.registry import read_paths

OnProblem = Callable[[Problem], None]
OnPart = Callable[[Part], None]


def run_batch(
    inputs: Sequence[str | Path],
    directory: Path,
    settings: Settings,
    *,
    workers: int = 1,
    fresh: bool = False,
    time_base: datetime | None = None,
    on_problem: OnProblem,
    on_part: OnPart | None = None,
) -> Summary:
    """Turn files and folders into `directory`: records/, the manifest, errors.jsonl and run.json.

    Run again it goes on where it stopped. Raises SettingError where the directory holds a run over other
    inputs or with other settings, unless `fresh` throws that away.
    """
    _keep_apart(inputs, directory)
    identity = {**settings.identity(), "inputs": fingerprint(inputs)}

    def read(note: OnProblem) -> Iterator[Document]:
        return read_paths(inputs, on_problem=note, lang=settings.lang, time_base=time_base)

    run = Run(directory, settings, identity, on_problem=on_problem, on_part=on_part)
    return run.over(read, workers=workers, fresh=fresh)


class Run:
    """A run in its directory, whatever reads the documents and makes the records.

    `identity` is what must be the same for a run to be taken up again, as JSON values.
    """

    def __init__(
        self,
        directory: Path,
        maker: Maker,
        identity: dict[str, Any],
        *,
        on_problem: OnProblem,
        on_part: OnPart | None = None,
        shard_size: int = SHARD_DOCUMENTS,
        compress: bool = False,
    ) -> None:
        self._directory = directory
        self._records = directory / RECORDS
        self._maker = maker
        self._identity = {**identity, "shard_size": shard_size, "compress": compress}
        self._suffix = ".jsonl.zst" if compress else ".jsonl"
        self._on_problem = on_problem
        self._on_part = on_part
        self._shard_size = shard_size
        self._problems: list[Problem] = []
        self._under_way: dict[int, Shard] = {}
        self._pieces: dict[int, list[Made]] = {}
        self._taken_over = 0

    def over(
        self, read: Callable[[OnProblem], Iterable[Document]], *, workers: int = 1, fresh: bool = False
    ) -> Summary:
        """Work on all documents that are not done yet, and report on all there are."""
        begun = time.perf_counter()
        _make_directory(self._records)
        with Manifest(self._directory) as manifest:
            self._begin(manifest, fresh=fresh)
            shards = cut_shards(read(self._note), size=self._shard_size)
            for made in run_local(self._tasks(shards, manifest), workers=workers):
                self._take(made, manifest)
            self._sweep(".*")
            summary = Summary.of(manifest, self._problems, self._taken_over, time.perf_counter() - begun)
            write_report(self._directory, manifest, self._problems, self._identity)
        return summary

    def _begin(self, manifest: Manifest, *, fresh: bool) -> None:
        known = manifest.identity
        if known is not None and known != self._identity and not fresh:
            raise SettingError(_refusal(self._directory, known, self._identity))
        if fresh or known is None:
            manifest.begin(self._identity)
            self._sweep("part-*")
        self._sweep(".*")

    def _sweep(self, pattern: str) -> None:
        """Remove files of ours: drafts and pieces that killed workers left behind, or the parts of old."""
        for path in self._records.glob(pattern):
            path.unlink()

    def _note(self, problem: Problem) -> None:
        self._problems.append(problem)
        self._on_problem(problem)

    def _tasks(self, shards: Iterable[Shard], manifest: Manifest) -> Iterator[Task]:
        for shard in shards:
            part = manifest.part(shard.index)
            if part is None or not self._stands(part):
                self._under_way[shard.index] = shard
                yield Task(shard.index, 0, shard.documents, self._path(shard), self._maker)
            elif part.input_sha256 == shard.sha256:
                self._taken_over += part.documents
            else:
                place = f"{part.first_id!r} to {part.last_id!r}"
                raise SettingError(
                    f"the documents {place} are not those that {self._directory} was begun with; "
                    "give the same inputs, or --fresh to begin anew"
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
        failures = [failure for piece in pieces for failure in piece.failures]
        path = self._path(shard)
        part = Part(
            shard=shard.index,
            name=path.name,
            first_id=shard.documents[0].id,
            last_id=shard.documents[-1].id,
            documents=len(shard.documents),
            failed=len(failures),
            sha256=_join(pieces, path),
            bytes=path.stat().st_size,
            input_sha256=shard.sha256,
            seconds=sum(piece.seconds for piece in pieces),
        )
        manifest.commit(part, failures)
        for failure in failures:
            self._on_problem(failure.problem())
        if self._on_part is not None:
            self._on_part(part)


def fingerprint(inputs: Sequence[str | Path]) -> list[dict[str, Any]]:
    """Describe inputs by names and sizes: enough to see at once that they are others.

    What the documents hold is compared shard by shard when the run is taken up again.
    """
    described = []
    for given in inputs:
        sizes = [(name, path.stat().st_size) for path, name in _files(given)]
        digest = sha256("\n".join(f"{name}\t{size}" for name, size in sizes).encode()).hexdigest()
        total = sum(size for _, size in sizes)
        described.append({"path": str(given), "files": len(sizes), "bytes": total, "sha256": digest})
    return described


def _files(given: str | Path) -> Iterator[tuple[Path, str]]:
    for found in walk(given):
        if not isinstance(found, Problem):
            yield found


def _keep_apart(inputs: Sequence[str | Path], directory: Path) -> None:
    inside = [given for given in inputs if directory.resolve().is_relative_to(Path(given).resolve())]
    if inside:
        raise SettingError(f"{directory} lies inside the input {inside[0]}; put the output elsewhere")


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
