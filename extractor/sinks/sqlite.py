"""SQLite: one file with all tables, keys and indexes, as Datasette shows them.

SQLite has no decimals: a number is stored as INTEGER where it is whole and fits 64 bits, else as the REAL
whose shortest form is the number, else as TEXT; `str` of a cell always gives the exact number back. Days and
times are ISO 8601 text.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from extractor.errors import ExtractorError, InputError
from extractor.sinks.rows import Cell, Row, plain
from extractor.sinks.table_writer import Add
from extractor.sinks.tables import Table, Type

# Decimals have no type: with one, SQLite would round what does not fit its REAL.
_TYPES = {
    Type.TEXT: "TEXT",
    Type.INTEGER: "INTEGER",
    Type.REAL: "REAL",
    Type.BOOLEAN: "INTEGER",
    Type.DECIMAL: "",
    Type.DATE: "TEXT",
    Type.TIMESTAMP: "TEXT",
}
_LARGEST = 2**63 - 1


@contextmanager
def sqlite_tables(path: Path, tables: Sequence[Table]) -> Iterator[Add]:
    """Make the database and give what adds a row.

    Raises InputError for a second document of the same id.
    """
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            # A draft that fails is thrown away: no journal is needed to mend it.
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute("BEGIN")
            for table in tables:
                connection.execute(_create(table))
            inserts = {table.name: _insert(table) for table in tables}

            def add(table: Table, row: Row) -> None:
                try:
                    connection.execute(inserts[table.name], [_stored(cell) for cell in row])
                except sqlite3.IntegrityError as err:
                    message = f"two records of document {row[0]!r}: {err}; give each document once"
                    raise InputError(message) from err

            yield add
            for table in tables:
                for columns in table.indexes:
                    connection.execute(_index(table, columns))
            connection.execute("COMMIT")
    except sqlite3.Error as err:
        raise ExtractorError(f"cannot write a SQLite database: {err}") from err


def _create(table: Table) -> str:
    """Give the statement that makes a table."""
    parts = [f'"{column.name}" {_TYPES[column.type]}'.rstrip() for column in table.columns]
    if table.key:
        parts.append(f"PRIMARY KEY ({_names(table.key)})")
    parts += [f'FOREIGN KEY ({_names(columns)}) REFERENCES "{other}"' for columns, other in table.links]
    inside = ",\n  ".join(parts)
    return f'CREATE TABLE "{table.name}" (\n  {inside}\n)'


def _insert(table: Table) -> str:
    marks = ", ".join("?" * len(table.columns))
    return f'INSERT INTO "{table.name}" VALUES ({marks})'  # noqa: S608  our own names


def _index(table: Table, columns: tuple[str, ...]) -> str:
    name = f"{table.name}_by_{'_and_'.join(columns)}"
    return f'CREATE INDEX "{name}" ON "{table.name}" ({_names(columns)})'


def _names(columns: tuple[str, ...]) -> str:
    return ", ".join(f'"{column}"' for column in columns)


def _stored(cell: Cell) -> str | int | float | None:
    """Give a cell as SQLite holds it.

    >>> _stored(Decimal("5.000")), _stored(Decimal("0.10")), _stored(Decimal("12345678901234567.89"))
    (5, 0.1, '12345678901234567.89')
    """
    if isinstance(cell, Decimal):
        if cell == cell.to_integral_value():
            return int(cell) if abs(cell) <= _LARGEST else plain(cell)
        return float(cell) if Decimal(repr(float(cell))) == cell else plain(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(" ")
    return cell.isoformat() if isinstance(cell, date) else cell
