"""Tables in text -> documents: told from prose by their beginning, read as streams."""

from collections.abc import Iterator

from extractor.sources.csv_rows import Row, Table, rows_of, tables_in
from extractor.sources.files import unreadable
from extractor.sources.incoming import Intake
from extractor.sources.mapping import guess_columns
from extractor.sources.payload import Item
from extractor.sources.post_tables import reader_of
from extractor.sources.problem import Problem
from extractor.sources.rows import RowReader, find_reader
from extractor.sources.streams import READ_ERRORS, Broken, Joined, buffer

NAME = "csv"
SUFFIXES = frozenset([".csv", ".tsv"])


def find_table(head: bytes, intake: Intake) -> Table | None:
    """Give the table that a file begins with; prose with commas is none.

    A name in .csv lets a table count whose columns nobody knows: what is missing can be told then.
    """
    tables = list(tables_in(head))
    named = intake.suffix in SUFFIXES
    for table in tables:
        if reader_of(table.columns):
            return table
    for table in tables:
        several = len(table.columns) > 1
        if intake.columns and intake.columns.text in table.columns and (several or named or table.is_regular):
            return table
        if several and table.is_regular and guess_columns(table.columns):
            return table
    if not named and not intake.columns:
        return None
    wide = [table for table in tables if len(table.columns) > 1 and table.is_regular]
    return max(wide, key=_width, default=tables[0] if named and tables else None)


def _width(table: Table) -> int:
    return len(table.columns)


def read_table(table: Table, intake: Intake, head: bytes, failure: Exception | None = None) -> Iterator[Item]:
    """Read the rows of a table; the stream goes on behind `head` unless it broke there."""
    for found in find_reader(table.columns, intake, NAME):
        yield from [found] if isinstance(found, Problem) else _read_rows(table, found, intake, head, failure)


def _read_rows(
    table: Table, reader: RowReader, intake: Intake, head: bytes, failure: Exception | None
) -> Iterator[Item]:
    stream = buffer(Joined(head, Broken(failure) if failure else intake.stream))
    number = 0
    try:
        for row in rows_of(table, intake.blank, stream):
            number += 1
            yield from [row] if isinstance(row, Problem) else _read(row, reader, table)
    except READ_ERRORS as err:
        yield unreadable(intake.path, err, number + 1)
        return
    if not number:
        message = "the table has names of columns and no rows; nothing to read"
        yield Problem(intake.path, None, "empty", message)


def _read(row: Row, reader: RowReader, table: Table) -> Iterator[Item]:
    if reader.is_posts:  # collectors write rows longer and shorter than their first
        return reader.read(row.cells, row.payload)
    if row.surplus:
        message = (
            f"the row has {row.surplus} cells more than there are columns: a text with a delimiter in it may "
            "stand without quotation marks; write the table again"
        )
        return iter([row.payload.problem("ragged_row", message)])
    return reader.read(dict.fromkeys(table.columns, "") | row.cells, row.payload)
