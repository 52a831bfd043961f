"""Tables in text (CSV, TSV): columns and rows as a stream; one bad row ends nothing.

Cells are cut out of bytes and decoded a row at a time, as the lines of JSONL are: dumps put together from
files in several charsets are read, and no break of a row inside quotation marks is lost.
"""

import csv
import io
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import islice
from typing import BinaryIO, Self

from extractor.errors import DecodeError
from extractor.schema.base import Warn
from extractor.sources.decode import decode
from extractor.sources.payload import Payload
from extractor.sources.problem import Problem

DELIMITERS = ",\t;"
"""None of them is a part of a character in UTF-8, GB 18030, Big5 or Shift JIS."""
MAX_FIELD = 16 * 1024 * 1024
MAX_ROW = 2 * MAX_FIELD
SAMPLE = 20
EDGES = "\ufeff \t\r\n"
BORDER = "\x1f"
"""ASCII's unit separator, between cells while they are decoded together."""


@dataclass(frozen=True, slots=True)
class Table:
    """How a table is written, as its beginning tells."""

    charset: str
    delimiter: str
    columns: tuple[str, ...]
    is_regular: bool
    """Whether most of the first rows have as many cells as the first."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table."""

    cells: dict[str, str]
    """By column; of two columns of one name the first counts."""
    payload: Payload
    surplus: int = 0
    """How many cells it has more than the table has columns: a mark left out may have cut a text in two."""


def tables_in(head: bytes) -> Iterator[Table]:
    """Yield the ways in which the beginning of a file can be taken for a table: one a delimiter."""
    start = head.lstrip()[:1]
    if b"\n" not in head.replace(b"\r", b"\n") or start in (b"{", b"[", b"<", b""):
        return
    try:
        decoded = decode(head)
    except DecodeError:
        return
    for delimiter in DELIMITERS:
        rows = _sample(decoded.text.replace("\0", ""), delimiter)
        if rows:
            like_first = sum(1 for row in rows[1:] if len(row) == len(rows[0]))
            columns = tuple(cell.strip(EDGES) for cell in rows[0])
            yield Table(decoded.charset, delimiter, columns, 2 * like_first >= len(rows) - 1)


def _sample(text: str, delimiter: str) -> list[list[str]]:
    """Give the first rows; the last of them may be cut."""
    rows: list[list[str]] = []
    with suppress(csv.Error):
        rows.extend(islice(_reader(io.StringIO(text, newline=""), delimiter), SAMPLE))
    rows = [row for row in rows if any(cell.strip(EDGES) for cell in row)]
    return rows[:-1] if len(rows) > 2 else rows


def rows_of(table: Table, payload: Payload, stream: BinaryIO) -> Iterator[Row | Problem]:
    """Yield the rows of a table from its beginning. Raises what reading the stream raises."""
    wide = table.charset.startswith(("utf-16", "utf-32"))
    # Latin-1 gives each byte a character of its own: rows are cut first and decoded afterwards.
    charset = table.charset if wide else "latin-1"
    lines = _Lines(io.TextIOWrapper(stream, encoding=charset, errors="replace", newline=""))
    number = -1  # the first row has the names of the columns
    for cells in _cut(lines, table.delimiter):
        blank = isinstance(cells, list) and not any(cell.strip(EDGES) for cell in cells)
        number += number >= 0 or not blank
        if blank:
            continue
        if isinstance(cells, str):
            message = f"the row is broken ({cells}); a quotation mark may be left open: write the table again"
            yield Problem(payload.path, number, "broken_csv", message)
        elif number:
            row = _row(cells, table, payload.at_row(number, "", b""), wide=wide)
            if isinstance(row, Problem) or not _is_header(row):
                yield row


def _is_header(row: Row) -> bool:
    """Tell the names of the columns, which runs that add to a table write again."""
    return all(name == cell for name, cell in row.cells.items())


def _row(cells: list[str], table: Table, payload: Payload, *, wide: bool) -> Row | Problem:
    joined = BORDER.join(cells)
    raw = joined.encode("utf-8" if wide else "latin-1", "replace")
    warnings: list[Warn] = []
    if not (wide or joined.isascii()):
        try:
            decoded = decode(raw, header=table.charset)
        except DecodeError as err:
            return payload.problem("undecodable", str(err))
        joined = decoded.text
        warnings += decoded.warnings
    if "\0" in joined:
        joined = joined.replace("\0", "")
        warnings.append(Warn(code="nul_removed", message="NUL characters in the row were left out"))
    read = [cell.strip(EDGES) for cell in joined.split(BORDER)]
    while len(read) > len(table.columns) and not read[-1]:
        read.pop()
    pairs = reversed(list(zip(table.columns, read, strict=False)))
    named = {name: cell for name, cell in pairs if name}
    place = replace(payload.at_row(payload.row or 0, "", raw), warnings=warnings)
    return Row(dict(reversed(named.items())), place, max(0, len(read) - len(table.columns)))


def _cut(lines: "_Lines", delimiter: str) -> Iterator[list[str] | str]:
    """Yield the cells of each row, or what is wrong with it."""
    rows = _reader(lines, delimiter)
    while True:
        lines.begin()
        try:
            cells = next(rows)
        except StopIteration:
            return
        except csv.Error as err:
            lines.give_back()
            yield str(err)
            continue
        if lines.ended:  # the row wanted to go on
            lines.give_back()
            yield "the table ends inside quotation marks"
        else:
            yield cells


def _reader(lines: Iterable[str], delimiter: str) -> Iterator[list[str]]:
    csv.field_size_limit(MAX_FIELD)  # 128 KB unless told otherwise: articles are longer
    return csv.reader(lines, delimiter=delimiter)


class _Lines:
    """Lines of a stream; those of the row under way are kept, to be read again where it is broken."""

    def __init__(self, stream: io.TextIOWrapper) -> None:
        self._stream = stream
        self._again: deque[str] = deque()
        self._taken: list[str] = []
        self._size = 0
        self.ended = False
        """Whether the row under way asked for more than there is."""

    def begin(self) -> None:
        """Begin a row."""
        self._taken.clear()
        self._size, self.ended = 0, False

    def give_back(self) -> None:
        """Let all lines of the row but the first be read again."""
        self._again.extendleft(reversed(self._taken[1:]))

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else self._stream.readline(MAX_ROW)
        if not line:
            self.ended = bool(self._taken)
            raise StopIteration
        self._taken.append(line)
        self._size += len(line)
        if self._size >= MAX_ROW:
            while line and not line.endswith(("\n", "\r")):
                line = self._stream.readline(MAX_ROW)
            raise csv.Error(f"longer than {MAX_ROW // 1024 // 1024} MB")
        return line
