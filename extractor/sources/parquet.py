"""Parquet -> documents, some rows at a time and only the columns that are wanted (extra `parquet`)."""

import json
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from extractor.errors import MissingExtra
from extractor.sources.archives import in_file
from extractor.sources.incoming import Intake
from extractor.sources.payload import Item
from extractor.sources.problem import Problem
from extractor.sources.rows import RowReader, find_reader
from extractor.sources.streams import Counted

NAME = "parquet"
MAGIC = b"PAR1"
ROWS = 64
"""Read at once."""
BUFFER = 1024 * 1024


def looks_like(head: bytes) -> bool:
    """Tell Parquet by its first bytes."""
    return head.startswith(MAGIC)


def read(intake: Intake, file: Counted) -> Iterator[Item]:
    """Read the rows of a Parquet file. Raises MissingExtra where pyarrow is not installed."""
    if problem := in_file(intake, file, "Parquet file"):
        yield problem
        return
    arrow, parquet = _library()
    try:
        intake.stream.seek(0)
        opened = parquet.ParquetFile(
            arrow.PythonFile(intake.stream, mode="r"), buffer_size=BUFFER, pre_buffer=False
        )
        yield from _read_all(opened, intake)
    except (arrow.ArrowException, OSError) as err:
        reason = " ".join(str(err).split())[:200]
        message = f"the Parquet file is cut off or broken ({reason}); fetch or write it again"
        yield Problem(intake.path, None, "broken_parquet", message)


def _read_all(opened: Any, intake: Intake) -> Iterator[Item]:
    there = list(opened.schema_arrow.names)
    for found in find_reader(there, intake, NAME):
        yield from [found] if isinstance(found, Problem) else _read_rows(opened, found, intake)


def _read_rows(opened: Any, reader: RowReader, intake: Intake) -> Iterator[Item]:
    if not opened.metadata.num_rows:
        yield Problem(intake.path, None, "empty", "the Parquet file has columns and no rows; nothing to read")
    wanted = [name for name in opened.schema_arrow.names if reader.wanted is None or name in reader.wanted]
    number, blank = 0, intake.blank
    for batch in opened.iter_batches(batch_size=ROWS, columns=wanted, use_threads=False):
        for row in batch.to_pylist():
            number += 1
            data = json.dumps(row, ensure_ascii=False, default=str).encode("utf-8", "replace")
            yield from reader.read(row, blank.at_row(number, "", data))


def _library() -> tuple[Any, Any]:
    try:
        return import_module("pyarrow"), import_module("pyarrow.parquet")
    except ImportError as err:
        message = "Parquet needs the package pyarrow: pip install 'newsfacts[parquet]'"
        raise MissingExtra(message) from err
