"""The texts that wait to be compared, on disk: memory holds their signatures only."""

import sqlite3
import zlib
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from extractor.errors import ExtractorError
from extractor.schema.document import day_of
from extractor.stories.compare import figures_of
from extractor.stories.signature import BANDS, Signature, signature

_TABLE = "CREATE TABLE documents (n INTEGER PRIMARY KEY, id BLOB, moment TEXT, figures TEXT, text BLOB)"
_ORDER = "SELECT n FROM documents ORDER BY moment IS NULL, moment, id, n"
KEPT = 256
KEPT_FIGURES = 4096
"""Texts, and sets of figures, in memory at a time."""


class Spool:
    """Documents numbered from 0 as they come; a temporary file of SQLite that vanishes by itself."""

    def __init__(self) -> None:
        """Open it; all methods raise ExtractorError where the temporary directory is full."""
        with _told():
            self._connection = sqlite3.connect("", isolation_level=None)
            self._connection.execute("PRAGMA journal_mode = OFF")
            self._connection.execute(_TABLE)
            self._connection.execute("BEGIN")
        self._bands = array("I")
        self.text = lru_cache(KEPT)(self._text)
        self.figures = lru_cache(KEPT_FIGURES)(self._figures)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def __len__(self) -> int:
        return len(self._bands) // BANDS

    def add(self, document_id: str, published: str | None, text: str) -> None:
        """Take in a document."""
        figures = " ".join(sorted(figures_of(text)))
        packed = zlib.compress(_bytes(text), 1)
        row = (len(self), _bytes(document_id), moment_of(published), figures, packed)
        with _told():
            self._connection.execute("INSERT INTO documents VALUES (?, ?, ?, ?, ?)", row)
        self._bands.frombytes(signature(text).tobytes())

    def signatures(self) -> Signature:
        """Give the signatures of all documents, a row each."""
        return np.frombuffer(self._bands, np.uint32).reshape(-1, BANDS)

    def ranks(self) -> NDArray[np.int32]:
        """Give the place of each document by its time, those without one last, then by id."""
        with _told():
            numbers = (row[0] for row in self._connection.execute(_ORDER))
            order = np.fromiter(numbers, np.int32, len(self))
        ranks = np.empty(len(self), np.int32)
        ranks[order] = np.arange(len(self), dtype=np.int32)
        return ranks

    def ids(self) -> Iterator[str]:
        """Yield the ids of all documents."""
        with _told():
            for (data,) in self._connection.execute("SELECT id FROM documents ORDER BY n"):
                yield _words(data)

    def id(self, number: int) -> str:
        """Give the id of a document."""
        return _words(self._row("SELECT id FROM documents WHERE n = ?", number))

    def _text(self, number: int) -> str:
        return _words(zlib.decompress(self._row("SELECT text FROM documents WHERE n = ?", number)))

    def _figures(self, number: int) -> frozenset[str]:
        return frozenset(str(self._row("SELECT figures FROM documents WHERE n = ?", number)).split())

    def _row(self, query: str, number: int) -> Any:
        with _told():
            return self._connection.execute(query, [number]).fetchone()[0]


def moment_of(published: str | None) -> str | None:
    """Give a time in a form that sorts: UTC where it has a zone, a day as its midnight.

    >>> moment_of("2024-03-05T08:00+08:00"), moment_of("2024-03"), moment_of("yesterday")
    ('2024-03-05T00:00:00', '2024-03-01T00:00:00', None)
    """
    if not published:
        return None
    try:
        if "T" in published:
            moment = datetime.fromisoformat(published)
            moment = moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment
            return moment.isoformat(timespec="seconds")
        return f"{day_of(published).isoformat()}T00:00:00"
    except (ValueError, OverflowError):
        return None


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as err:
        message = f"cannot keep texts in the temporary directory: {err}; point TMPDIR to a larger disk"
        raise ExtractorError(message) from err


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _words(data: bytes) -> str:
    return data.decode("utf-8", "surrogatepass")
