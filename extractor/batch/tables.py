"""What a batch or a file of records holds, on its way to tables, frames and other formats."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from extractor.batch.output import is_batch, records_of
from extractor.errors import InputError, MissingExtra, SettingError
from extractor.schema.record import Record
from extractor.sinks.jsonl import read_records
from extractor.sinks.packed import unpacked_text
from extractor.sinks.table_writer import Stories
from extractor.sinks.tables import STORIES, TABLES

STORIES_FILE = "stories.jsonl"
_ENGINES = {"pandas": "frames", "polars": "polars"}
"""Engine of frames to the extra that brings it."""


def records_in(place: Path) -> Iterator[Record]:
    """Yield the records of a batch directory, by its manifest, or of a JSONL file (.gz, .zst too)."""
    return records_of(place) if place.is_dir() else read_records(place)


def stories_in(place: Path) -> Stories | None:
    """Give the rows of `stories.jsonl` in the batch directory or beside the file; None where it is not."""
    path = (place if place.is_dir() else place.parent) / STORIES_FILE
    return _stories(path) if path.is_file() else None


def gather_stories(directory: Path) -> int:
    """Write which documents of a batch tell one story to its `stories.jsonl`; gives the number of stories.

    Raises InputError as `records_of` does.
    """
    from extractor.stories.table import write_stories

    documents = (record.document for record in records_of(directory))
    texts = ((document.id, document.published, document.text) for document in documents)
    return write_stories(texts, directory / STORIES_FILE)[1]


def read_frames(place: str | Path, *, engine: str = "pandas") -> dict[str, Any]:
    """Read records as data frames, one a table (names and columns: README, "Tables").

    `place` is a directory of `extractor batch`, a JSONL file of records, or a folder of Parquet tables. The
    columns of pandas frames have Arrow types, so that decimals, days and nulls are exact; `engine="polars"`
    gives frames of Polars. Raises MissingExtra, InputError or SettingError.
    """
    to_frame = _engine(engine)
    place = Path(place)
    tables = _stored(place) if place.is_dir() and not is_batch(place) else _made(place)
    return {name: to_frame(table) for name, table in tables.items()}


def _stories(path: Path) -> Iterator[tuple[str, str, str | None]]:
    with unpacked_text(path) as stream:
        for row, line in enumerate(stream, start=1):
            try:
                data = json.loads(line)
                yield data["story_id"], data["document_id"], data.get("duplicate_of")
            except (ValueError, KeyError, TypeError, AttributeError) as err:
                needs = ", ".join(column.name for column in STORIES.columns)
                raise InputError(f"{path}:{row}: no story: each line is an object of {needs}") from err


def _engine(name: str) -> Callable[[Any], Any]:
    try:
        if name == "pandas":
            import pandas as pd

            return lambda table: table.to_pandas(types_mapper=pd.ArrowDtype)
        if name == "polars":
            import polars as pl

            return pl.from_arrow
    except ImportError as err:
        extra = _ENGINES[name]
        raise MissingExtra(f"this needs {name}: pip install 'newsfacts[{extra}]'") from err
    raise SettingError(f"no engine {name!r} for frames; there are: {', '.join(_ENGINES)}")


def _made(place: Path) -> dict[str, Any]:
    from extractor.sinks.arrow import ArrowTables

    stories = stories_in(place)
    tables = ArrowTables(TABLES if stories is None else (*TABLES, STORIES))
    for record in records_in(place):
        tables.take(record)
    for story in stories or ():
        tables.add(STORIES, story)
    return tables.finish()


def _stored(folder: Path) -> dict[str, Any]:
    from extractor.sinks.parquet import read_parquet

    return read_parquet(folder)
