"""A stream of bytes as it comes in, before anybody knows what it is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath
from typing import BinaryIO

from extractor.errors import MissingExtra
from extractor.sources.decode import Decoded
from extractor.sources.files import suffix_of
from extractor.sources.mapping import Columns
from extractor.sources.payload import Item, Payload, sha256

TEXT_SUFFIXES = frozenset(["", ".txt", ".text", ".md", ".markdown"])
"""Plain text that a folder or archive was searched for; other text there is scripts and style sheets."""


@dataclass(frozen=True, slots=True)
class Intake:
    """A stream of bytes and what is known about it before it is read."""

    id: str
    path: str
    stream: BinaryIO
    charset: str | None = None
    """Of the HTTP header."""
    url: str | None = None
    fetched_at: str | None = None
    lang: str | None = None
    time_base: datetime | None = None
    text_allowed: bool = True
    """Whether plain text is a document here."""
    columns: Columns | None = None
    """What the user says of the columns of dumps."""
    is_member: bool = False
    """Whether it is a part of an archive."""

    @property
    def suffix(self) -> str:
        """The suffix that tells the format: a hint, never more."""
        return suffix_of(PurePosixPath(self.path.rpartition("!")[2]))

    def payload(self, data: bytes, decoded: Decoded) -> Payload:
        """Give what the readers take."""
        return Payload(
            id=self.id,
            path=self.path,
            text=decoded.text,
            sha256=sha256(data),
            url=self.url,
            fetched_at=self.fetched_at,
            lang=self.lang,
            time_base=self.time_base,
            warnings=list(decoded.warnings),
        )

    @property
    def blank(self) -> Payload:
        """What the readers of rows fill."""
        return self.payload(b"", Decoded("", "utf-8"))


def guarded(reader: Callable[[Payload], Iterator[Item]], payload: Payload) -> Iterator[Item]:
    """Read, but let no error inside a reader end the run."""
    try:
        yield from reader(payload)
    except MissingExtra:
        raise
    except Exception as err:  # noqa: BLE001 - whatever a page does to a library, the next page is read
        message = f"the reader failed on it ({type(err).__name__}: {err}); please report the file"
        yield payload.problem("reader_failed", message[:500])
