"""Rows of any table -> documents: posts by their collector's columns, else by mapped or guessed ones."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from extractor.sources.incoming import Intake, guarded
from extractor.sources.mapping import Columns, guess_columns, list_columns, read_row
from extractor.sources.payload import Item, Payload
from extractor.sources.post_tables import ReadRow, reader_of
from extractor.sources.problem import Problem


@dataclass(frozen=True, slots=True)
class RowReader:
    """What reads the rows of one table."""

    read_row: ReadRow
    wanted: frozenset[str] | None = None
    """The columns it reads; None for all."""
    is_posts: bool = False

    def read(self, row: dict[str, Any], payload: Payload) -> Iterator[Item]:
        """Read a row; an error in it stays its own."""
        return guarded(partial(self.read_row, row), payload)


def find_reader(there: Sequence[str], intake: Intake, name: str) -> Iterator[RowReader | Problem]:
    """Yield what reads rows with the columns that are there, and what is wrong with the mapping.

    `name` is the format, as the documents tell it.
    """
    posts = None if intake.columns else reader_of(there)
    if posts:
        yield RowReader(posts, is_posts=True)
        return
    columns = intake.columns or guess_columns(there)
    if columns is None:
        names = list_columns(there)
        message = f"no column's name says that it holds the text; there are {names}: give --map text=COLUMN"
        yield Problem(intake.path, None, "missing_column", message)
        return
    missing = columns.missing(there)
    if missing:
        message = f"there is no {list_columns(missing)}; there are {list_columns(there)}: correct --map"
        yield Problem(intake.path, None, "missing_column", message)
    if columns.text not in missing:
        yield RowReader(_mapped(columns, name), columns.roots)


def _mapped(columns: Columns, name: str) -> ReadRow:
    return partial(read_row, columns=columns, reader=name)
