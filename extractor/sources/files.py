"""Files and folders: which there are, what their documents are called, how their bytes are read."""

import gzip
import os
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import BinaryIO

from extractor.sources.problem import Problem
from extractor.sources.remote import RemoteFile, is_remote, local_path, walk_remote
from extractor.sources.streams import READ_ERRORS, Bomb, BrokenPacking

MAX_BYTES = 200 * 1024 * 1024
"""Decoded size of a file that is read as a whole; JSONL is read by the line and may be of any size."""
AnyFile = Path | RemoteFile
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
        ".parquet",
        ".warc",
        ".zip",
        ".tar",
        ".tgz",
        ".gz",
        ".zst",
        ".bz2",
        ".xz",
    ]
)
"""What is cut from a file's name to make the id of its document."""


def walk_all(given: Iterable[str | Path]) -> Iterator[tuple[AnyFile, str, AnyFile | str] | Problem]:
    """Yield each file at or under the paths with its id and the path it was given by.

    Files given by themselves are called by their names; where two of them have one name, by their paths
    under the folder they share: a/input.txt and b/input.txt are `a/input` and `b/input`.
    """
    places = [_place(path) for path in given]
    roots = [place for place in places if isinstance(place, Path)]
    files = [root for root in roots if root.exists() and not root.is_dir()]
    counts = Counter(file_id(path.name) for path in dict.fromkeys(path.absolute() for path in files))
    shared = _shared_folder(files)
    for root in places:
        if isinstance(root, Path) and shared is not None and root in files and counts[file_id(root.name)] > 1:
            yield root, printable(file_id(root.absolute().relative_to(shared).as_posix())), root
        else:
            for found in walk(root):
                yield found if isinstance(found, Problem) else (*found, _root(found[0], root))


def _place(given: str | Path) -> str | Path:
    """Give the address of a remote place as it is, anything else as a path."""
    if isinstance(given, str) and is_remote(given):
        return local_path(given) or given
    return Path(given)


def _root(file: AnyFile, given: str | Path) -> AnyFile | str:
    """Give a remote file itself where it was named, not found in a folder."""
    named = isinstance(file, RemoteFile) and str(given).rstrip("/").endswith(file.key.lstrip("/"))
    return file if named else given


def _shared_folder(files: list[Path]) -> Path | None:
    try:
        return Path(os.path.commonpath([path.absolute().parent for path in files]))
    except ValueError:  # none at all, or on several drives
        return None


def walk(given: str | Path) -> Iterator[tuple[AnyFile, str] | Problem]:
    """Yield each file at or under a path with its id; hidden files and folders are left out.

    Addresses such as `s3://bucket/news` give RemoteFiles, which open and tell their size as a Path does.
    """
    root = _place(given)
    if isinstance(root, str):
        for found in walk_remote(root):
            yield found if isinstance(found, Problem) else (found[0], printable(file_id(found[1])))
    elif root.exists() and not root.is_dir():  # pipes too
        yield root, printable(file_id(root.name))
    elif root.is_dir():
        found_any = False
        for path in sorted(_under(root), key=lambda item: item.relative_to(root).parts):
            found_any = True
            yield path, printable(file_id(path.relative_to(root).as_posix()))
        if not found_any:
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


PACKED = frozenset([".gz", ".zst", ".bz2", ".xz"])


def suffix_of(path: PurePath) -> str:
    """Give the suffix that tells the format, under a `.gz` and the like."""
    suffix = path.suffix.lower()
    return PurePath(path.stem).suffix.lower() if suffix in PACKED else suffix


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


def unreadable(path: str, err: Exception, row: int | None = None) -> Problem:
    """Say that the bytes could not be read to their end."""
    if isinstance(err, Bomb):
        return Problem(path, row, "bomb", f"{err}; unpack it yourself if you trust it")
    if isinstance(err, BrokenPacking):
        return Problem(path, row, "broken_packing", f"{err}; fetch or pack the file again")
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
