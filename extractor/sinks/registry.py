"""Choose the sink by the suffix of the output."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from extractor.errors import SettingError
from extractor.sinks.jsonl import write_lines
from extractor.sinks.packed import SUFFIXES

Sink = Callable[[Iterable[Any], Path], int]
"""Writes records or documents to a file and gives their number."""

LINES = (".jsonl", ".ndjson")
TABLES = {
    ".parquet": "parquet", ".db": "sqlite", ".sqlite": "sqlite", ".sqlite3": "sqlite",
    ".duckdb": "duckdb", ".csv": "csv",
}  # fmt: skip
"""What only records become: suffix to format."""


def sink_for(path: Path, *, records: bool = False) -> Sink:
    """Give the sink of a file's suffix, for documents or for records.

    Raises SettingError for a suffix without one, and MissingExtra: asked before the first document, not
    after the last.
    """
    name = path.name.lower()
    packed = next((suffix for suffix in SUFFIXES if name.endswith(suffix)), "")
    suffix = Path(name.removesuffix(packed)).suffix
    if suffix in LINES:
        return write_lines
    if records and not packed and suffix in TABLES:
        from extractor.sinks.table_writer import TableWriter

        return TableWriter(TABLES[suffix])
    known = ", ".join((*LINES, *TABLES) if records else LINES)
    message = f"cannot write {path}: the suffix chooses the format; there are {known}"
    raise SettingError(f"{message} (.jsonl also with {' or '.join(SUFFIXES)})")
