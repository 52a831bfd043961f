"""What the registry hands to a reader: decoded text and where it came from."""

import hashlib
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Self

from extractor.schema.base import Warn
from extractor.schema.document import Document, Source
from extractor.sources.problem import Problem

Item = Document | Problem
"""What a reader yields: a document, or what kept one from being read."""


@dataclass(frozen=True, slots=True)
class Payload:
    """One file, page or row, decoded."""

    id: str
    """Id of the file: its documents are named after it."""
    path: str
    """Path or URL as given by the user."""
    text: str
    sha256: str
    row: int | None = None
    url: str | None = None
    """Address of the page, where it was fetched."""
    fetched_at: str | None = None
    lang: str | None = None
    """Language given by the user."""
    time_base: datetime | None = None
    """What relative times in posts are resolved against."""
    warnings: list[Warn] = field(default_factory=list)
    """What decoding met."""

    def source(self, reader: str) -> Source:
        """Give the provenance of a document read by `reader`."""
        return Source(
            reader=reader, path=self.path, row=self.row, fetched_at=self.fetched_at, sha256=self.sha256
        )

    def problem(self, code: str, message: str) -> Problem:
        """Say that nothing could be read here."""
        return Problem(self.path, self.row, code, message)

    def at_item(self, row: int) -> Self:
        """Give the payload of one item of a list: the hash stays that of the file."""
        return replace(self, row=row)

    def at_row(self, row: int, text: str, data: bytes) -> Self:
        """Give the payload of one line of the file."""
        return replace(self, row=row, text=text, sha256=sha256(data))


def sha256(data: bytes) -> str:
    """Give the SHA-256 of bytes, lower-case hexadecimal."""
    return hashlib.sha256(data).hexdigest()
