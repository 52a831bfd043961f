"""Posts in CSV: the columns tell the collector; rows are read as a stream, and one bad row ends nothing."""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any, BinaryIO

from extractor.errors import DecodeError
from extractor.sources.decode import decode
from extractor.sources.payload import Item, Payload
from extractor.sources.post_formats import TABLE_FORMATS, find_json
from extractor.sources.problem import Problem

DELIMITERS = ",\t;"
MIN_COLUMNS = 3
ReadRow = Callable[[dict[str, Any], Payload], Iterator[Item]]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of posts: how it is written, and what reads its rows."""

    charset: str
    delimiter: str
    header: tuple[str, ...]
    read_row: ReadRow


def find_table(head: bytes) -> Table | None:
    """Give the table that a file begins with, if its columns are those of a known collector."""
    if b"\n" not in head or head.lstrip()[:1] in (b"{", b"[", b"<", b""):
        return None
    try:
        decoded = decode(head)
    except DecodeError:
        return None
    for delimiter in DELIMITERS:
        header = _first_row(decoded.text, delimiter)
        reader = _reader_of(frozenset(header)) if len(header) >= MIN_COLUMNS else None
        if reader:
            return Table(decoded.charset, delimiter, header, reader)
    return None


def _first_row(text: str, delimiter: str) -> tuple[str, ...]:
    try:
        row = next(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), [])
    except csv.Error:
        return ()
    return tuple(name.strip("\ufeff \t\r\n") for name in row)


def _reader_of(header: frozenset[str]) -> ReadRow | None:
    for source in TABLE_FORMATS:
        if source.sniff_header(header):
            return source.read_row
    same_keys = find_json(dict.fromkeys(header, ""))  # a dump of JSON rows, written as a table
    return same_keys.read if same_keys else None


def rows_of(
    table: Table, payload: Payload, stream: BinaryIO, head: bytes
) -> Iterator[tuple[dict[str, Any], Payload] | Problem]:
    """Yield the rows of a table; `stream` goes on behind `head`. Raises what reading the stream raises."""
    whole = io.BufferedReader(_Joined(head, stream))
    lines = io.TextIOWrapper(whole, encoding=table.charset, errors="replace", newline="")
    rows = csv.reader(lines, delimiter=table.delimiter)
    for number in count():
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as err:
            message = f"the row is broken ({err}); a quotation mark may be left open: write the table again"
            yield Problem(payload.path, number, "broken_csv", message)
            continue
        cells = [cell.strip("\ufeff \t\r\n") for cell in row]
        if any(cells) and tuple(cells) != table.header:  # runs that add to a table write the header again
            raw = table.delimiter.join(row).encode("utf-8", "replace")
            yield dict(zip(table.header, cells, strict=False)), payload.at_row(number, "", raw)


class _Joined(io.RawIOBase):
    """What was read already, and the stream behind it."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        self._head = memoryview(head)
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        size = len(buffer)
        piece = bytes(self._head[:size])
        self._head = self._head[size:]
        piece = piece or self._stream.read(size)
        buffer[: len(piece)] = piece
        return len(piece)
