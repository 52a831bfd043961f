"""DuckDB: one file with all tables (extra `duckdb`).

Keys are not declared: DuckDB would hold an index of each in memory while it loads.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from extractor.errors import ExtractorError, MissingExtra
from extractor.sinks.arrow import Heap
from extractor.sinks.table_writer import Add
from extractor.sinks.tables import SQL, Table

try:
    import duckdb
except ImportError as error:
    raise MissingExtra("this needs DuckDB: pip install 'newsfacts[duckdb]'") from error


@contextmanager
def duckdb_tables(path: Path, tables: Sequence[Table]) -> Iterator[Add]:
    """Make the database and give what adds a row."""
    try:
        with duckdb.connect(str(path), config={"autoinstall_known_extensions": "false"}) as connection:
            for table in tables:
                columns = ", ".join(f'"{column.name}" {SQL[column.type]}' for column in table.columns)
                connection.execute(f'CREATE TABLE "{table.name}" ({columns})')

            def write(table: Table, rows: Any) -> None:
                connection.register("heap", rows)
                connection.execute(f'INSERT INTO "{table.name}" SELECT * FROM heap')  # noqa: S608 our names
                connection.unregister("heap")

            heap = Heap(write)
            yield heap.add
            heap.finish()
    except duckdb.Error as err:
        raise ExtractorError(f"cannot write a DuckDB database: {err}") from err
