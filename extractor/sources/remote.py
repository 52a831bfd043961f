"""Paths on object stores and other file systems (`s3://`, `gs://`, `memory://`), through fsspec.

Web addresses are none of them: pages come through `fetch`, which obeys robots.txt and refuses private hosts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO
from urllib.parse import unquote, urlsplit

from extractor.errors import MissingExtra
from extractor.sources.problem import Problem

SCHEME = re.compile(r"(?P<scheme>[a-z][a-z0-9+.-]+)://", re.IGNORECASE)
EXTRAS = {"s3": "s3", "s3a": "s3", "gs": "gs", "gcs": "gs"}
WEB = frozenset(["http", "https", "ftp"])
LOCAL = frozenset(["file", "local"])


@dataclass(frozen=True, slots=True)
class Size:
    """What is known of a remote file without opening it."""

    st_size: int
    """In bytes."""


@dataclass(frozen=True)
class RemoteFile:
    """A file on another file system; what readers and batches ask of a Path it can answer."""

    system: Any
    key: str
    """Its path on that system."""
    size: int

    def open(self, _mode: str = "rb") -> BinaryIO:
        """Open it to be read as bytes, block by block."""
        stream: BinaryIO = self.system.open(self.key, "rb")
        return stream

    def stat(self) -> Size:
        """Tell its size."""
        return Size(self.size)

    def as_posix(self) -> str:
        """Give its whole address."""
        return str(self.system.unstrip_protocol(self.key))

    def __str__(self) -> str:
        return self.as_posix()


def is_remote(given: object) -> bool:
    """Tell an address on another file system from a path.

    >>> is_remote("s3://bucket/news/"), is_remote("C:/news"), is_remote("news.csv"), is_remote("zip://a::s3://b")
    (True, False, False, True)
    """
    return isinstance(given, str) and SCHEME.match(given) is not None


def scheme_of(address: str) -> str:
    """Give the scheme of an address in small letters, empty for a path.

    >>> scheme_of("S3://bucket/news"), scheme_of("news.csv")
    ('s3', '')
    """
    scheme = SCHEME.match(address)
    return scheme["scheme"].lower() if scheme else ""


def local_path(given: str) -> Path | None:
    """Give the path that a `file://` address names.

    >>> local_path("file:///data/news%20a.csv").as_posix(), local_path("s3://bucket/a")
    ('/data/news a.csv', None)
    """
    parts = urlsplit(given)
    if parts.scheme.lower() not in LOCAL or "::" in given:
        return None
    path = unquote(parts.path)
    return Path(path[1:] if re.match(r"/[A-Za-z]:", path) else path)


def walk_remote(given: str) -> Iterator[tuple[RemoteFile, str] | Problem]:
    """Yield each file at or under an address, with its path below it.

    Raises MissingExtra where what reaches the file system is not installed.
    """
    if scheme_of(given) in WEB or "::" in given:
        message = "this is read by `extractor fetch` or not at all; download a dump and give its path"
        yield Problem(given, None, "not_a_path", message)
        return
    try:
        system, root = file_system(given)
        found = sorted(_files(system, root))
    except (OSError, ValueError) as err:
        message = f"the address cannot be listed ({str(err)[:200] or type(err).__name__}); check it"
        yield Problem(given, None, "not_found", message)
        return
    if not found:
        yield Problem(given, None, "not_found", "there is no such file or folder; check the address")
    for key, size in found:
        below = PurePosixPath(key).relative_to(root).as_posix() if key != root else PurePosixPath(key).name
        if not any(part.startswith(".") for part in PurePosixPath(below).parts):
            yield RemoteFile(system, key, size), below


def file_system(address: str) -> tuple[Any, str]:
    """Give the file system of an address, and the path on it.

    Raises MissingExtra where what reaches the file system is not installed, ValueError for an unknown one.
    """
    name = scheme_of(address)
    extra = EXTRAS.get(name, "remote")
    try:
        system, root = import_module("fsspec.core").url_to_fs(address)
    except ImportError as err:
        raise MissingExtra(f"{name}:// needs more packages: pip install 'newsfacts[{extra}]'") from err
    return system, str(root).rstrip("/") or "/"


def _files(system: Any, root: str) -> Iterator[tuple[str, int]]:
    for key, about in system.find(root, detail=True).items():
        yield str(key).rstrip("/"), int(about.get("size") or 0)
