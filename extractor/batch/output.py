"""Read what a batch wrote: its records in the order of its input, found by the manifest."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from extractor.batch.commit import NAME, RECORDS, REPORT
from extractor.batch.lines import read_lines
from extractor.errors import InputError
from extractor.schema.record import Record


def records_of(directory: Path) -> Iterator[Record]:
    """Yield the records of a batch, one a document, in the order of the input; lenient as `read_records`.

    A run that was stopped gives what it had done. Raises InputError for a directory that is no batch, is
    being written, or has lost a file.
    """
    for line in lines_of(directory):
        yield Record.read(line)


def lines_of(directory: Path) -> Iterator[str]:
    """Yield the same records as lines of JSON, unread."""
    for path, _ in parts_of(directory):
        try:
            yield from read_lines(path)
        except OSError as err:
            reason = err.strerror or str(err)
            raise InputError(f"cannot read {path}: {reason}; run the batch again to mend it") from err


def count_of(directory: Path) -> int:
    """Give the number of records without reading them; raises InputError as `records_of` does."""
    return sum(count for _, count in parts_of(directory))


class Entry(NamedTuple):
    """A part as the manifest knows it."""

    name: str
    """Of its file in `records/`: .jsonl or .jsonl.zst."""
    documents: int
    bytes: int
    sha256: str


def parts_of(directory: Path) -> Iterator[tuple[Path, int]]:
    """Yield the files (.jsonl or .jsonl.zst) in order, each with its number of records."""
    for entry in entries_of(directory):
        yield directory / RECORDS / entry.name, entry.documents


def entries_of(directory: Path) -> Iterator[Entry]:
    """Yield the parts in order; raises InputError as `records_of` does."""
    if not is_batch(directory):
        raise InputError(f"{directory} holds no {NAME}: it is no output of `extractor batch`")
    try:
        # Not read-only: what a killed run left in the journal is taken in when the file is opened.
        address = f"{(directory / NAME).resolve().as_uri()}?mode=rw"
        with closing(sqlite3.connect(address, uri=True, timeout=1)) as manifest:
            query = "SELECT name, documents, bytes, sha256 FROM parts ORDER BY shard"
            yield from map(Entry._make, manifest.execute(query))
    except sqlite3.Error as err:
        message = f"cannot read {directory / NAME}: {err}; is a run at work in this directory?"
        raise InputError(message) from err


def is_batch(directory: Path) -> bool:
    """Tell whether a batch was begun in a directory."""
    return (directory / NAME).is_file()


def is_finished(directory: Path) -> bool:
    """Tell whether the batch came to its end."""
    return (directory / REPORT).is_file()
