"""What earlier runs fetched, in one SQLite file, so that no crash loses a page and none is fetched twice.

Pages are kept with their bytes: a run that was killed goes on where it stopped and still gives the documents
of everything it was asked for; so does a run that is told "unchanged" by a server.
"""

import hashlib
import sqlite3
import threading
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Self

from extractor.errors import FetchError, SettingError
from extractor.sources.problem import Problem
from extractor.sources.web.page import Known, Page
from extractor.sources.web.urls import canonical

RESUMED_WITHIN = timedelta(hours=24)
"""A run that was cut off longer ago is not gone on with: its pages are asked for anew."""
ROBOTS_KEPT = timedelta(hours=24)
"""RFC 9309, 2.4."""

_TABLES = """
CREATE TABLE IF NOT EXISTS runs (id INTEGER PRIMARY KEY, begun TEXT NOT NULL, ended TEXT);
CREATE TABLE IF NOT EXISTS pages (
    key TEXT PRIMARY KEY, url TEXT NOT NULL, final_url TEXT NOT NULL, etag TEXT, last_modified TEXT,
    charset TEXT, fetched_at TEXT NOT NULL, checked_at TEXT NOT NULL, sha256 TEXT NOT NULL,
    body BLOB NOT NULL, asked_run INTEGER NOT NULL, changed_run INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS failures (
    key TEXT PRIMARY KEY, url TEXT NOT NULL, at TEXT NOT NULL, run INTEGER NOT NULL, code TEXT NOT NULL,
    message TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS robots (root TEXT PRIMARY KEY, body BLOB NOT NULL, fetched_at TEXT NOT NULL);
"""
_PAGE = "INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_COLUMNS = "final_url, body, charset, fetched_at, etag, last_modified"


@dataclass(frozen=True, slots=True)
class Kept:
    """A page as it is kept."""

    page: Page
    new: bool
    """Whether this run brought it, or its change."""


class State:
    """The state of one or more sources, held by one process at a time."""

    def __init__(self, path: Path, now: datetime) -> None:
        """Open or create it, and begin a run or go on with one; raises SettingError while it is held."""
        self._lock = threading.Lock()
        try:
            self._connection = sqlite3.connect(path, timeout=1, isolation_level=None, check_same_thread=False)
            try:
                self._connection.execute("PRAGMA locking_mode = EXCLUSIVE")
                self._connection.execute("PRAGMA journal_mode = WAL")
                self._connection.executescript(_TABLES)
                self.run, self.resumed = self._begin(now)
            except sqlite3.Error:
                self._connection.close()
                raise
        except sqlite3.Error as err:
            message = f"cannot use {path} as fetch state: {err}; is another fetch at work with it?"
            raise SettingError(message) from err

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def _begin(self, now: datetime) -> tuple[int, bool]:
        """Give the number of the run, and whether it was begun earlier."""
        row = self._connection.execute(
            "SELECT id, begun, ended FROM runs ORDER BY id DESC LIMIT 1"
        ).fetchone()
        if row and row[2] is None and now - datetime.fromisoformat(row[1]) < RESUMED_WITHIN:
            return int(row[0]), True
        added = self._connection.execute("INSERT INTO runs (begun) VALUES (?)", [now.isoformat()])
        return int(added.lastrowid or 0), False

    def end(self, now: datetime) -> None:
        """Note that the run came to its end."""
        with self._transaction():
            self._connection.execute("UPDATE runs SET ended = ? WHERE id = ?", [now.isoformat(), self.run])

    def known(self, url: str) -> Known | None:
        """Give what to ask for a page with, where an earlier run got it."""
        kept = self.kept(url)
        return kept.page.known if kept else None

    def kept(self, url: str, *, this_run: bool = False) -> Kept | None:
        """Give a page as it was last got; of this run only, where wanted."""
        query = f"SELECT {_COLUMNS}, asked_run, changed_run FROM pages WHERE key = ?"  # noqa: S608
        row = self._row(query, canonical(url))
        if row is None or (this_run and row[6] != self.run):
            return None
        page = Page(row[0], zlib.decompress(row[1]), *row[2:6])
        return Kept(page, row[7] == self.run)

    def failure(self, url: str) -> Problem | None:
        """Give why a page did not come in this run."""
        query = "SELECT url, code, message FROM failures WHERE key = ? AND run = ?"
        row = self._row(query, canonical(url), self.run)
        return Problem(row[0], None, row[1], row[2]) if row else None

    def failures(self) -> list[Problem]:
        """Give every refusal and error that still stands."""
        with self._lock:
            rows = self._connection.execute("SELECT url, code, message FROM failures ORDER BY url").fetchall()
        return [Problem(url, None, code, message) for url, code, message in rows]

    def keep(self, url: str, page: Page) -> Kept:
        """Keep a page that came; tells whether it is new or other than before, byte by byte."""
        key, digest = canonical(url), hashlib.sha256(page.body).hexdigest()
        with self._transaction():
            query = "SELECT sha256, changed_run FROM pages WHERE key = ?"
            old = self._connection.execute(query, [key]).fetchone()
            same = old is not None and old[0] == digest
            changed = old[1] if same else self.run
            versions = (page.url, page.etag, page.last_modified, page.charset)
            packed = zlib.compress(page.body)
            row = (key, url, *versions, page.fetched_at, page.fetched_at, digest, packed, self.run, changed)
            self._connection.execute(_PAGE, row)
            self._connection.execute("DELETE FROM failures WHERE key = ?", [key])
        return Kept(page, changed == self.run)

    def confirm(self, url: str, checked_at: str) -> Kept | None:
        """Note that a page is still as it was, and give it."""
        key = canonical(url)
        with self._transaction():
            values = [checked_at, self.run, key]
            self._connection.execute("UPDATE pages SET checked_at = ?, asked_run = ? WHERE key = ?", values)
            self._connection.execute("DELETE FROM failures WHERE key = ?", [key])
        return self.kept(url)

    def fail(self, problem: Problem, at: str) -> None:
        """Note why a page did not come."""
        row = [canonical(problem.path), problem.path, at, self.run, problem.code, problem.message]
        with self._transaction():
            self._connection.execute("INSERT OR REPLACE INTO failures VALUES (?, ?, ?, ?, ?, ?)", row)

    def robots(self, root: str, now: datetime) -> bytes | None:
        """Give the robots.txt of a host, where it was read not long ago."""
        row = self._row("SELECT body, fetched_at FROM robots WHERE root = ?", root)
        fresh = row is not None and now - datetime.fromisoformat(row[1]) < ROBOTS_KEPT
        return bytes(row[0]) if row and fresh else None

    def keep_robots(self, root: str, body: bytes, now: datetime) -> None:
        """Keep the robots.txt of a host; one that is missing is kept as an empty one."""
        with self._transaction():
            values = [root, body, now.isoformat()]
            self._connection.execute("INSERT OR REPLACE INTO robots VALUES (?, ?, ?)", values)

    def _row(self, query: str, *values: object) -> tuple[Any, ...] | None:
        with self._lock:
            row: tuple[Any, ...] | None = self._connection.execute(query, values).fetchone()
        return row

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self._lock:
            try:
                self._connection.execute("BEGIN IMMEDIATE")
                yield
                self._connection.execute("COMMIT")
            except BaseException as err:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                if isinstance(err, sqlite3.Error):
                    message = f"cannot write the fetch state: {err}; run again, it goes on here"
                    raise FetchError(message) from err
                raise
