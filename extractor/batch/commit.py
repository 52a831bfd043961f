"""The manifest: which parts of a run are done, kept so that no crash can make it lie.

A part is written to a draft, synced, renamed, and only then entered here, in one transaction. What is not
entered does not exist: readers go by the manifest and never by the names of files.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any, Self

from extractor.batch.work import Failure
from extractor.errors import SettingError

NAME = "manifest.db"
RECORDS = "records"
"""The folder of the parts."""
REPORT = "run.json"
"""Stands there only when a run came to its end."""

FORMAT = 2
"""Of the tables below: a run that was begun with others is not taken up again."""

_TABLES = {
    "run": "identity TEXT NOT NULL",
    "parts": """
        shard INTEGER PRIMARY KEY, name TEXT NOT NULL,
        first_id TEXT NOT NULL, first_place TEXT NOT NULL, last_id TEXT NOT NULL, last_place TEXT NOT NULL,
        documents INTEGER NOT NULL, failed INTEGER NOT NULL, bytes INTEGER NOT NULL,
        input_sha256 TEXT NOT NULL, sha256 TEXT NOT NULL,
        version TEXT NOT NULL, config_sha256 TEXT NOT NULL, seconds REAL NOT NULL
    """,
    "failures": """
        shard INTEGER NOT NULL, document_id TEXT NOT NULL, path TEXT NOT NULL, "row" INTEGER,
        code TEXT NOT NULL, message TEXT NOT NULL
    """,
}


@dataclass(frozen=True, slots=True)
class Part:
    """A shard that is done."""

    shard: int
    name: str
    """Of the file, inside `records/`."""
    first_id: str
    first_place: str
    """File and row that the first document was read from, as `path:row`; likewise the last."""
    last_id: str
    last_place: str
    documents: int
    failed: int
    bytes: int
    input_sha256: str
    """Of the documents as JSON lines."""
    sha256: str
    """Of the file."""
    version: str
    config_sha256: str
    """Of what made it, as in its records."""
    seconds: float


_INSERT_PART = f"INSERT OR REPLACE INTO parts VALUES ({', '.join('?' * 14)})"  # noqa: S608 - question marks


class Manifest:
    """The state of a run in its directory, held by one process at a time."""

    def __init__(self, directory: Path) -> None:
        """Open or create it; raises SettingError while another run holds it."""
        self._connection = sqlite3.connect(directory / NAME, timeout=1, isolation_level=None)
        try:
            self._connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute(f"CREATE TABLE IF NOT EXISTS run ({_TABLES['run']})")
        except sqlite3.Error as err:
            self._connection.close()
            message = f"cannot use {directory / NAME}: {err}; is another run at work in this directory?"
            raise SettingError(message) from err

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with closing(self._connection), suppress(sqlite3.Error):
            # One plain file, which can be read even where nothing can be written; a full disk forbids it.
            self._connection.execute("PRAGMA journal_mode = DELETE")

    @property
    def identity(self) -> dict[str, Any] | None:
        """What the run was begun with: inputs and settings."""
        row = self._connection.execute("SELECT identity FROM run").fetchone()
        return None if row is None else dict(json.loads(row[0]))

    def begin(self, identity: dict[str, Any]) -> None:
        """Forget everything and note what the run is begun with."""
        with self._transaction():
            for table, columns in _TABLES.items():
                self._connection.execute(f"DROP TABLE IF EXISTS {table}")
                self._connection.execute(f"CREATE TABLE {table} ({columns})")
            self._connection.execute("INSERT INTO run VALUES (?)", [json.dumps(identity, sort_keys=True)])

    def commit(self, part: Part, failures: Iterable[Failure]) -> None:
        """Enter a part whose file stands under its name."""
        rows = [(part.shard, *astuple(failure)) for failure in failures]
        with self._transaction():
            self._connection.execute("DELETE FROM failures WHERE shard = ?", [part.shard])
            self._connection.execute(_INSERT_PART, astuple(part))
            self._connection.executemany("INSERT INTO failures VALUES (?, ?, ?, ?, ?, ?)", rows)

    def part(self, shard: int) -> Part | None:
        """Give what is known of a shard that is done."""
        row = self._connection.execute("SELECT * FROM parts WHERE shard = ?", [shard]).fetchone()
        return None if row is None else Part(*row)

    def documents(self) -> int:
        """Give the number of documents that are done."""
        return int(self._connection.execute("SELECT total(documents) FROM parts").fetchone()[0])

    def parts_done(self) -> int:
        """Give the number of parts."""
        return int(self._connection.execute("SELECT count(*) FROM parts").fetchone()[0])

    def failed(self) -> dict[str, int]:
        """Give the number of documents that failed, by reason."""
        query = "SELECT code, count(*) FROM failures GROUP BY code ORDER BY code"
        return dict(self._connection.execute(query))

    def beyond(self, shards: int) -> Part | None:
        """Give a part behind the last shard there is, if one stands there."""
        query = "SELECT * FROM parts WHERE shard >= ? ORDER BY shard LIMIT 1"
        row = self._connection.execute(query, [shards]).fetchone()
        return None if row is None else Part(*row)

    def parts(self) -> Iterator[Part]:
        """Yield the parts in the order of the input."""
        for row in self._connection.execute("SELECT * FROM parts ORDER BY shard"):
            yield Part(*row)

    def failures(self) -> Iterator[Failure]:
        """Yield the failed documents in the order of the input."""
        query = 'SELECT document_id, path, "row", code, message FROM failures ORDER BY shard, rowid'
        for row in self._connection.execute(query):
            yield Failure(*row)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")
