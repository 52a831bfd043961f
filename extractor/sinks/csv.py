"""CSV: a folder with one file a table, made to be opened in spreadsheets without harm, and `load.sql`.

- UTF-8 with a byte order mark, lines end with a line feed. Text is always quoted; a cell without quotation
  marks is a number, a day, a time, true or false, or, when empty, null.
- A text that a spreadsheet would run as a formula (it begins with one of = + - @, their wide forms, a tab or
  a line end) or turn into a rounded number (digits only, more than 15) begins with an apostrophe here, and so
  does one that begins with an apostrophe itself. Taking one apostrophe off the head of every text gives back
  what was; `load.sql` does it in DuckDB. Numbers that are numbers are left alone.
- The character NUL, which most readers of CSV refuse, stands as U+2400.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from extractor.sinks.rows import Cell, Row, plain
from extractor.sinks.table_writer import Add
from extractor.sinks.tables import SQL, Table, Type

SUFFIX = ".csv"
LOAD = "load.sql"
_NEEDS_APOSTROPHE = re.compile(r"['=+\-@＝＋－＠\t\r\n]|[0-9]{16,}\Z")


@contextmanager
def csv_tables(folder: Path, tables: Sequence[Table]) -> Iterator[Add]:
    """Make the folder and give what adds a row."""
    folder.mkdir()
    (folder / LOAD).write_text("\n".join(_view(table) for table in tables), encoding="utf-8", newline="\n")
    with ExitStack() as stack:
        files = {
            table.name: stack.enter_context(
                (folder / f"{table.name}{SUFFIX}").open("w", encoding="utf-8-sig", newline="\n")
            )
            for table in tables
        }
        for table in tables:
            files[table.name].write(",".join(f'"{column.name}"' for column in table.columns) + "\n")

        def add(table: Table, row: Row) -> None:
            files[table.name].write(",".join(map(_written, row)) + "\n")

        yield add


def _written(cell: Cell) -> str:
    """Give a cell as the file holds it.

    >>> print(*map(_written, ("=1+1", "-5%", "4735120185523432", 'a "b" c', Decimal("-5.00"), None, "")))
    "'=1+1" "'-5%" "'4735120185523432" "a ""b"" c" -5  ""
    """
    if cell is None:
        return ""
    if isinstance(cell, str):
        guard = "'" if _NEEDS_APOSTROPHE.match(cell) else ""
        doubled = cell.replace('"', '""').replace("\0", "\u2400")
        return f'"{guard}{doubled}"'
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, Decimal):
        return plain(cell)
    return cell.isoformat(" ") if isinstance(cell, datetime) else str(cell)


def _view(table: Table) -> str:
    """Give the statement that lets DuckDB read a table as it was: types, nulls, no apostrophes."""
    columns = ",\n  ".join(
        f"regexp_replace(\"{column.name}\", '^''', '') AS \"{column.name}\""
        if column.type is Type.TEXT
        else f'CAST("{column.name}" AS {SQL[column.type]}) AS "{column.name}"'
        for column in table.columns
    )
    return (
        f'CREATE OR REPLACE VIEW "{table.name}" AS SELECT\n  {columns}\n'
        f"FROM read_csv('{table.name}{SUFFIX}', header = true, delim = ',', quote = '\"', escape = '\"',\n"
        "  all_varchar = true, nullstr = '', allow_quoted_nulls = false, parallel = false,\n"
        "  max_line_size = 100000000);\n"
    )
