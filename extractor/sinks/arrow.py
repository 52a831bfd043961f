"""Rows as Arrow tables: what Parquet, DuckDB and frames are made from (extra `parquet`)."""

from collections.abc import Callable, Sequence
from typing import Any

from extractor.errors import MissingExtra
from extractor.schema.record import Record
from extractor.sinks.rows import Row, rows_of
from extractor.sinks.tables import DIGITS, PLACES, Table, Type

try:
    import pyarrow as pa
except ImportError as error:
    raise MissingExtra("this needs pyarrow: pip install 'newsfacts[parquet]'") from error

_FULL = 4_000_000
"""Rows wait until they weigh so much, in characters, so that memory stays bounded whatever the texts."""
_WEIGHT_OF_CELL = 16

_TYPES = {
    Type.TEXT: pa.string(),
    Type.INTEGER: pa.int64(),
    Type.REAL: pa.float64(),
    Type.BOOLEAN: pa.bool_(),
    Type.DECIMAL: pa.decimal128(DIGITS, PLACES),
    Type.DATE: pa.date32(),
    Type.TIMESTAMP: pa.timestamp("us"),
}


def arrow_schema(table: Table) -> Any:
    """Give the Arrow schema of a table; each field's metadata says where its values come from."""
    return pa.schema([pa.field(c.name, _TYPES[c.type], metadata={"source": c.source}) for c in table.columns])


def arrow_table(table: Table, rows: list[Row]) -> Any:
    """Give rows as an Arrow table."""
    columns = zip(*rows, strict=True) if rows else [()] * len(table.columns)
    arrays = [
        pa.array(cells, _TYPES[column.type]) for column, cells in zip(table.columns, columns, strict=True)
    ]
    return pa.Table.from_arrays(arrays, schema=arrow_schema(table))


class Heap:
    """Gathers rows and passes them on by the heap, as Arrow tables."""

    def __init__(self, write: Callable[[Table, Any], None]) -> None:
        self._write = write
        self._rows: dict[str, list[Row]] = {}
        self._weights: dict[str, int] = {}
        self._tables: dict[str, Table] = {}

    def add(self, table: Table, row: Row) -> None:
        """Take a row; a heap that is full is passed on."""
        name = table.name
        self._tables[name] = table
        self._rows.setdefault(name, []).append(row)
        weight = sum(len(cell) if isinstance(cell, str) else 0 for cell in row) + _WEIGHT_OF_CELL * len(row)
        self._weights[name] = self._weights.get(name, 0) + weight
        if self._weights[name] >= _FULL:
            self._pass_on(name)

    def finish(self) -> None:
        """Pass on what is left."""
        for name in list(self._rows):
            self._pass_on(name)

    def _pass_on(self, name: str) -> None:
        rows = self._rows.pop(name)
        self._weights[name] = 0
        self._write(self._tables[name], arrow_table(self._tables[name], rows))


class ArrowTables:
    """Tables of records in memory."""

    def __init__(self, tables: Sequence[Table]) -> None:
        self._parts: dict[str, list[Any]] = {table.name: [arrow_table(table, [])] for table in tables}
        self._heap = Heap(lambda table, rows: self._parts[table.name].append(rows))
        self.add = self._heap.add
        """Adds a row to a table."""

    def take(self, record: Record) -> None:
        """Add the rows of a record."""
        for table, row in rows_of(record):
            self.add(table, row)

    def finish(self) -> dict[str, Any]:
        """Give the tables by name."""
        self._heap.finish()
        return {name: pa.concat_tables(parts) for name, parts in self._parts.items()}
