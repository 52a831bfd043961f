"""Records -> the flat tables in one of the formats, whole or not at all."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from importlib import import_module
from pathlib import Path

from extractor.schema.record import Record
from extractor.sinks.atomic import atomic_place
from extractor.sinks.rows import Row, rows_of
from extractor.sinks.tables import STORIES, TABLES, Table

Add = Callable[[Table, Row], None]
"""Adds a row to a table."""
Stories = Iterable[tuple[str, str, str | None]]
"""Story, document, and the document that this one repeats."""
_Open = Callable[[Path, Sequence[Table]], AbstractContextManager[Add]]

_HOMES = {
    "parquet": ("extractor.sinks.parquet", "parquet_tables"),
    "sqlite": ("extractor.sinks.sqlite", "sqlite_tables"),
    "duckdb": ("extractor.sinks.duckdb", "duckdb_tables"),
    "csv": ("extractor.sinks.csv", "csv_tables"),
}
FORMATS = tuple(_HOMES)
_FOLDERS = {"parquet", "csv"}


class TableWriter:
    """Writes records as tables of one format; raises MissingExtra at once where that needs more installed."""

    def __init__(self, form: str) -> None:
        module, name = _HOMES[form]
        self._open: _Open = getattr(import_module(module), name)
        self._in_folder = form in _FOLDERS

    def __call__(self, records: Iterable[Record], path: Path, *, stories: Stories | None = None) -> int:
        """Write the tables under the path, a folder for Parquet and CSV, and give the number of records.

        With `stories`, a table of them is added. The name appears when all is written.
        """
        tables = TABLES if stories is None else (*TABLES, STORIES)
        count = 0
        with (
            atomic_place(path, others=_holds_others if self._in_folder else None) as draft,
            self._open(draft, tables) as add,
        ):
            for record in records:
                for table, row in rows_of(record):
                    add(table, row)
                count += 1
            for story in stories or ():
                add(STORIES, story)
        return count


def _holds_others(folder: Path) -> bool:
    """Tell whether a folder holds anything that no export of tables writes."""
    names = {table.name for table in (*TABLES, STORIES)}
    ours = {f"{name}{suffix}" for name in names for suffix in (".parquet", ".csv")} | {"load.sql"}
    return any(item.name not in ours for item in folder.iterdir())
