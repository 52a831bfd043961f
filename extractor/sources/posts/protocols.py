"""What a format of posts has to offer."""

from collections.abc import Iterator
from typing import Any, Protocol

from extractor.sources.payload import Item, Payload


class PostSource(Protocol):
    """A format of posts in JSON."""

    name: str

    def sniff(self, data: dict[str, Any]) -> bool:
        """Tell whether an object is of this format, by its keys."""

    def read(self, data: dict[str, Any], payload: Payload) -> Iterator[Item]:
        """Read every post of an object."""


class PageSource(Protocol):
    """A format of posts in HTML."""

    name: str

    def sniff_page(self, html: str) -> bool:
        """Tell whether a page is of this format, by its marks."""

    def read_page(self, payload: Payload) -> Iterator[Item]:
        """Read every post of a page."""


class TableSource(Protocol):
    """A format of posts in rows of text."""

    name: str

    def sniff_header(self, header: frozenset[str]) -> bool:
        """Tell whether a table is of this format, by its columns."""

    def read_row(self, row: dict[str, Any], payload: Payload) -> Iterator[Item]:
        """Read the posts of a row: mostly one."""
