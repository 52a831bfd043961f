"""SQLite databases that collectors fill: every table whose rows are posts or documents, a row each."""

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO
from urllib.parse import quote

from extractor.sources import json_values
from extractor.sources.payload import Item, Payload
from extractor.sources.posts.values import text_of

MAGIC = b"SQLite format 3\x00"
ACCOUNTS = "user"
SIDE = frozenset(["comments", "reposts", "bins", "weibo_note_comment"])
"""Tables of collectors that stand beside the posts: what others said under them, and numbers."""
NO_WORDS = frozenset([ACCOUNTS, "weibo_creator"])
Row = dict[str, Any]


def read(payload: Payload, stream: BinaryIO, head: bytes) -> Iterator[Item]:
    """Read a database; `stream` goes on behind `head`, and is used where the path names no plain file."""
    try:
        with _on_disk(payload.path, stream, head) as (path, is_own):
            if not is_own and _has_journal(path):
                message = "changes in its -wal file are not merged in yet and not read; close what writes it"
                yield payload.problem("unmerged_changes", message)
            address = f"file:{quote(path.absolute().as_posix())}?mode=ro&immutable=1"
            with closing(sqlite3.connect(address, uri=True)) as base:
                yield from _read_tables(base, payload)
    except sqlite3.Error as err:
        yield payload.problem("broken_database", f"the SQLite database is broken ({err}); copy it again")


@contextmanager
def _on_disk(path: str, stream: BinaryIO, head: bytes) -> Iterator[tuple[Path, bool]]:
    """Give a file that SQLite can open, and whether it is a copy of our own: archives hold no files."""
    given = Path(path)
    if _is_database(given):
        yield given, False
        return
    with TemporaryDirectory(prefix="newsfacts-") as folder:
        copy = Path(folder) / "copy.db"
        with copy.open("wb") as target:
            target.write(head)
            shutil.copyfileobj(stream, target)
        yield copy, True


def _is_database(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            return stream.read(len(MAGIC)) == MAGIC
    except (OSError, ValueError):
        return False


def _has_journal(path: Path) -> bool:
    journal = path.with_name(f"{path.name}-wal")
    return journal.is_file() and journal.stat().st_size > 0


def _read_tables(base: sqlite3.Connection, payload: Payload) -> Iterator[Item]:
    base.text_factory = lambda data: data.decode("utf-8", "replace")
    base.row_factory = _row
    base.execute("PRAGMA trusted_schema = OFF")
    tables = [
        str(row["name"])
        for row in base.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY name")
        if not str(row["name"]).startswith("sqlite_") and "VIRTUAL" not in str(row["sql"]).upper()[:20]
    ]
    posts = [table for table in tables if table not in SIDE | NO_WORDS]
    if not posts:
        yield payload.problem("no_posts", "the database holds no table of posts; nothing to read")
    for table in posts:
        yield from _read_table(base, table, ACCOUNTS in tables, payload)
    for table in sorted(SIDE & set(tables)):
        number = next(base.execute(f"SELECT count(*) AS n FROM {_quoted(table)}"))["n"]  # noqa: S608
        if number:
            message = f"its table {table!r} holds {number} rows that are no posts of their own; left out"
            yield payload.problem("no_posts", message)


def _row(cursor: sqlite3.Cursor, values: tuple[Any, ...]) -> Row:
    return {
        column[0]: None if isinstance(value, bytes) else value
        for column, value in zip(cursor.description, values, strict=True)
    }


def _read_table(base: sqlite3.Connection, table: str, has_accounts: bool, payload: Payload) -> Iterator[Item]:
    place = replace(payload, path=f"{payload.path}!{table}")
    for number, row in enumerate(base.execute(f"SELECT * FROM {_quoted(table)}"), start=1):  # noqa: S608
        if number == 1 and not json_values.is_known(row):
            message = f"the columns {', '.join(list(row)[:8])} are those of no known table of posts; left out"
            yield place.problem("unknown_format", message)
            return
        whole = _with_account(base, row) if has_accounts else row
        whole = _with_original(base, table, whole)
        data = json.dumps(row, ensure_ascii=False, default=str).encode("utf-8", "replace")
        yield from json_values.read_value(whole, place.at_row(number, "", data))


def _with_account(base: sqlite3.Connection, row: Row) -> Row:
    """Add what the table of accounts says of the author."""
    account = _find(base, ACCOUNTS, row.get("user_id"))
    if account is None:
        return row
    who = account.get("screen_name") or account.get("nick_name") or account.get("nickname")
    if "bid" not in row:
        return row | {"user": account | {"nickname": who}}
    known = {"screen_name": who, "verified_reason": account.get("verified_reason")}
    return {name: value for name, value in known.items() if value} | row


def _with_original(base: sqlite3.Connection, table: str, row: Row) -> Row:
    """Add the post that is passed on, which is a row of its own."""
    below = _find(base, table, row.get("retweet_id")) if text_of(row.get("retweet_id")) else None
    return row if below is None else row | {"retweet": below}


def _find(base: sqlite3.Connection, table: str, key: object) -> Row | None:
    if key is None:
        return None
    try:
        return next(base.execute(f"SELECT * FROM {_quoted(table)} WHERE id = ?", (key,)), None)  # noqa: S608
    except sqlite3.OperationalError:  # no such column
        return None


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
