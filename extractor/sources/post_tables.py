"""Posts in tables: the columns tell the collector that wrote them."""

from collections.abc import Callable, Collection, Iterator
from typing import Any

from extractor.sources.payload import Item, Payload
from extractor.sources.post_formats import TABLE_FORMATS, find_json

MIN_COLUMNS = 3
ReadRow = Callable[[dict[str, Any], Payload], Iterator[Item]]


def reader_of(columns: Collection[str]) -> ReadRow | None:
    """Give what reads the rows of a table, if its columns are those of a known collector."""
    if len(columns) < MIN_COLUMNS:
        return None
    header = frozenset(columns)
    for source in TABLE_FORMATS:
        if source.sniff_header(header):
            return source.read_row
    same_keys = find_json(dict.fromkeys(header, ""))  # a dump of JSON rows, written as a table
    return same_keys.read if same_keys else None
