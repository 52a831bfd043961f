"""The table of stories, as a file."""

import csv
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TextIO

from extractor.errors import SettingError
from extractor.sinks.atomic import atomic_text
from extractor.sinks.jsonl import write_lines
from extractor.stories.gather import Row, gather

COLUMNS = tuple(Row.model_fields)


def write_stories(documents: Iterable[tuple[str, str | None, str]], target: Path | TextIO) -> tuple[int, int]:
    """Write a row for each document (id, publication, text) to a file (.csv, .jsonl) or stream (JSONL).

    Gives the numbers of documents and of stories. Raises SettingError for another suffix, before the first
    document is read.
    """
    seen = [0, 0]

    def rows() -> Iterator[Row]:
        for row in gather(documents):
            seen[0] += 1
            seen[1] += row.duplicate_of is None
            yield row

    if isinstance(target, Path):
        writer_for(target)(rows(), target)
    else:
        write_lines(rows(), target)
    return seen[0], seen[1]


def writer_for(path: Path) -> Callable[[Iterable[Row], Path], object]:
    """Give what writes rows to a file of this suffix; raises SettingError where nothing does."""
    writers: dict[str, Callable[[Iterable[Row], Path], object]]
    writers = {".csv": _write_csv, ".jsonl": write_lines, ".ndjson": write_lines}
    try:
        return writers[path.suffix.lower()]
    except KeyError as err:
        known = ", ".join(writers)
        raise SettingError(f"cannot write {path}: the suffix chooses the format; there are {known}") from err


def _write_csv(rows: Iterable[Row], path: Path) -> None:
    with atomic_text(path) as stream:
        table = csv.writer(stream, lineterminator="\n")
        table.writerow(COLUMNS)
        table.writerows((row.story_id, row.document_id, row.duplicate_of) for row in rows)
