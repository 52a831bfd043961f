"""Files and folders: which there are, what their documents are called, how their bytes are read."""

import gzip
import os
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from io import BufferedReader, RawIOBase
from pathlib import Path
from typing import BinaryIO, cast

from extractor.sources.problem import Problem

MAX_BYTES = 200 * 1024 * 1024
"""Decoded size of a file that is read as a whole; JSONL is read by the line and may be of any size."""
GZIP = b"\x1f\x8b"
SUFFIXES = frozenset(
    [
        ".html",
        ".htm",
        ".xhtml",
        ".shtml",
        ".mhtml",
        ".json",
        ".jsonl",
        ".ndjson",
        ".txt",
        ".text",
        ".md",
        ".markdown",
        ".csv",
        ".tsv",
        ".db",
        ".sqlite",
        ".sqlite3",
        ".xml",
        ".rss",
        ".gz",
    ]
)
"""What is cut from a file's name to make the id of its document."""


def walk_all(given: Iterable[str | Path]) -> Iterator[tuple[Path, str, Path] | Problem]:
    """Yield each file at or under the paths with its id and the path it was given by.

    Files given by themselves are called by their names; where two of them have one name, by their paths
    under the folder they share: a/input.txt and b/input.txt are `a/input` and `b/input`.
    """
    roots = [Path(path) for path in given]
    files = [root for root in roots if root.exists() and not root.is_dir()]
    counts = Counter(file_id(path.name) for path in dict.fromkeys(path.absolute() for path in files))
    shared = _shared_folder(files)
    for root in roots:
        if shared is not None and root in files and counts[file_id(root.name)] > 1:
            yield root, printable(file_id(root.absolute().relative_to(shared).as_posix())), root
        else:
            for found in walk(root):
                yield found if isinstance(found, Problem) else (*found, root)


def _shared_folder(files: list[Path]) -> Path | None:
    try:
        return Path(os.path.commonpath([path.absolute().parent for path in files]))
    except ValueError:  # none at all, or on several drives
        return None


def walk(given: str | Path) -> Iterator[tuple[Path, str] | Problem]:
    """Yield each file at or under a path with its id; hidden files and folders are left out."""
    root = Path(given)
    if root.exists() and not root.is_dir():  # pipes too
        yield root, printable(file_id(root.name))
    elif root.is_dir():
        found = False
        for path in sorted(_under(root), key=lambda item: item.relative_to(root).parts):
            found = True
            yield path, printable(file_id(path.relative_to(root).as_posix()))
        if not found:
            message = "the folder holds no files (hidden ones are left out); name one with pages or posts"
            yield Problem(str(given), None, "empty", message)
    else:
        message = "there is no such file or folder; check the path"
        yield Problem(str(given), None, "not_found", message)


def file_id(name: str) -> str:
    """Cut the known suffixes off a relative path.

    >>> file_id("2024/a.html.gz"), file_id("v1.2.txt"), file_id(".json")
    ('2024/a', 'v1.2', '.json')
    """
    while True:
        stem, dot, suffix = name.rpartition(".")
        if not dot or f".{suffix.lower()}" not in SUFFIXES or not stem or stem.endswith("/"):
            return name
        name = stem


def printable(name: str) -> str:
    """Give a file name as text, whatever bytes it is made of."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def suffix_of(path: Path) -> str:
    """Give the suffix that tells the format, under a `.gz`."""
    return Path(path.stem).suffix.lower() if path.suffix.lower() == ".gz" else path.suffix.lower()


def unzipped(stream: BinaryIO) -> BinaryIO:
    """Give a stream of bytes unzipped where it is gzip by its first bytes."""
    buffered = stream if isinstance(stream, BufferedReader) else BufferedReader(cast("RawIOBase", stream))
    zipped = buffered.peek(2)[:2] == GZIP
    return cast("BinaryIO", gzip.GzipFile(fileobj=buffered) if zipped else buffered)


def read_rest(stream: BinaryIO, head: bytes, path: str) -> bytes | Problem:
    """Read what follows `head`, up to the cap."""
    try:
        data = head + stream.read(MAX_BYTES + 1 - len(head))
    except READ_ERRORS as err:
        return unreadable(path, err)
    if len(data) > MAX_BYTES:
        message = (
            f"more than {MAX_BYTES // 1024 // 1024} MB; split it, or turn it into JSONL, which is streamed"
        )
        return Problem(path, None, "too_large", message)
    return data


READ_ERRORS = (OSError, EOFError, zlib.error)
"""What reading bytes from a disk or a gzip stream can raise (gzip.BadGzipFile is an OSError)."""


def unreadable(path: str, err: Exception, row: int | None = None) -> Problem:
    """Say that the bytes could not be read to their end."""
    if isinstance(err, EOFError | zlib.error | gzip.BadGzipFile):
        message = f"the gzip data is cut off or broken ({err}); fetch or pack the file again"
        return Problem(path, row, "broken_gzip", message)
    reason = getattr(err, "strerror", None) or str(err)
    return Problem(path, row, "unreadable", f"the file cannot be read: {reason}; check its permissions")


def _under(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder and its folders; links to folders are not followed, they may be loops."""
    try:
        entries = list(folder.iterdir())
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            if not entry.is_symlink():
                yield from _under(entry)
        elif entry.is_file():
            yield entry
