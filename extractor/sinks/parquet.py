"""Parquet: a folder with one file a table (extra `parquet`)."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from extractor.errors import InputError
from extractor.sinks.arrow import Heap, arrow_schema
from extractor.sinks.table_writer import Add
from extractor.sinks.tables import Table

SUFFIX = ".parquet"


@contextmanager
def parquet_tables(folder: Path, tables: Sequence[Table]) -> Iterator[Add]:
    """Make the folder and give what adds a row."""
    import pyarrow.parquet as pq

    folder.mkdir()
    with ExitStack() as stack:
        files = {
            table.name: stack.enter_context(
                pq.ParquetWriter(folder / f"{table.name}{SUFFIX}", arrow_schema(table), compression="zstd")
            )
            for table in tables
        }
        heap = Heap(lambda table, rows: files[table.name].write_table(rows))
        yield heap.add
        heap.finish()


def read_parquet(folder: Path) -> dict[str, Any]:
    """Read the tables of such a folder as Arrow tables, by name.

    Raises InputError where there are none or one is broken.
    """
    import pyarrow.parquet as pq

    files = sorted(folder.glob(f"*{SUFFIX}"))
    if not files:
        raise InputError(f"{folder} is neither a directory of `extractor batch` nor one of Parquet tables")
    try:
        return {file.stem: pq.read_table(file) for file in files}
    except (OSError, ValueError) as err:
        raise InputError(f"cannot read the tables in {folder}: {err}") from err
