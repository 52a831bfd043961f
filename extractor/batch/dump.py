"""A run over files and folders: what they are, who works on them."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

from extractor.batch.engine import Crew
from extractor.batch.local import LocalCrew
from extractor.batch.progress import Meter
from extractor.batch.report import Summary
from extractor.batch.run import OnProblem, OnProgress, Run
from extractor.batch.settings import Settings
from extractor.errors import SettingError
from extractor.schema.document import Document
from extractor.sources.files import AnyFile, walk
from extractor.sources.mapping import Columns
from extractor.sources.problem import Problem
from extractor.sources.registry import read_paths

TIME_LIMIT = 300.0
"""Seconds a document may take; a text of 200,000 characters takes some 20 on a processor of its own."""


@dataclass(frozen=True)
class Engine:
    """Who works: processes of this machine, or a cluster of Dask."""

    name: Literal["local", "dask"] = "local"
    workers: int = 1
    scheduler: str | None = None
    """Address of a cluster; without one Dask starts `workers` processes here."""

    def crew(self, directory: Path, settings: Settings) -> AbstractContextManager[Crew]:
        """Give the crew; raises MissingExtra or SettingError."""
        if self.name == "local":
            if self.scheduler is not None:
                raise SettingError("a scheduler is for --engine dask")
            return LocalCrew(self.workers)
        from extractor.batch.dask import DaskCrew

        return DaskCrew(directory, workers=self.workers, scheduler=self.scheduler, alike=settings.identity)


def run_batch(
    inputs: Sequence[str | Path],
    directory: Path,
    settings: Settings,
    *,
    engine: Engine | None = None,
    fresh: bool = False,
    compress: bool = False,
    time_limit: float | None = TIME_LIMIT,
    time_base: datetime | None = None,
    columns: Columns | None = None,
    on_problem: OnProblem,
    on_progress: OnProgress | None = None,
) -> Summary:
    """Turn files and folders into `directory`: records/, the manifest, errors.jsonl and run.json.

    Run again it goes on where it stopped. Raises SettingError where the directory holds a run over other
    inputs or with other settings, unless `fresh` throws that away.
    """
    _keep_apart(inputs, directory)
    described = fingerprint(inputs)
    identity = {**settings.identity(), "inputs": described}
    if columns is not None:
        identity["map"] = str(columns)
    meter = Meter(sum(one["bytes"] for one in described))

    def read(note: OnProblem) -> Iterator[Document]:
        return read_paths(
            inputs,
            on_problem=note,
            lang=settings.lang,
            time_base=time_base,
            columns=columns,
            on_open=meter.opened,
        )

    run = Run(
        directory,
        settings,
        identity,
        on_problem=on_problem,
        on_progress=on_progress,
        compress=compress,
        time_limit=time_limit,
        meter=meter,
    )
    return run.over(read, (engine or Engine()).crew(directory, settings), fresh=fresh)


def fingerprint(inputs: Sequence[str | Path]) -> list[dict[str, Any]]:
    """Describe inputs by names and sizes: enough to see at once that they are others.

    What the documents hold is compared shard by shard when the run is taken up again.
    """
    described = []
    for given in inputs:
        digest, files, total = sha256(), 0, 0
        for path, name in _files(given):
            size = path.stat().st_size
            digest.update(f"{name}\t{size}\n".encode())
            files, total = files + 1, total + size
        described.append({"path": str(given), "files": files, "bytes": total, "sha256": digest.hexdigest()})
    return described


def _files(given: str | Path) -> Iterator[tuple[AnyFile, str]]:
    for found in walk(given):
        if not isinstance(found, Problem):
            yield found


def _keep_apart(inputs: Sequence[str | Path], directory: Path) -> None:
    inside = [given for given in inputs if directory.resolve().is_relative_to(Path(given).resolve())]
    if inside:
        raise SettingError(f"{directory} lies inside the input {inside[0]}; put the output elsewhere")
