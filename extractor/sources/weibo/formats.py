"""The formats of Weibo posts: each a module with `name`, `sniff` and `read`; the first that fits is taken."""

from collections.abc import Iterator
from typing import Any, Protocol

from extractor.sources.payload import Item, Payload
from extractor.sources.weibo import ajax, archiver, crawler, mobile, nghuyong, oldcn, render_data, spider


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


JSON_FORMATS: tuple[PostSource, ...] = (crawler, spider, archiver, nghuyong, ajax, mobile)
PAGE_FORMATS: tuple[PageSource, ...] = (render_data, oldcn)


def find_json(data: dict[str, Any]) -> PostSource | None:
    """Give the format of an object, if it is one of posts."""
    return next((source for source in JSON_FORMATS if source.sniff(data)), None)


def find_page(html: str) -> PageSource | None:
    """Give the format of a page, if it is one of posts."""
    return next((source for source in PAGE_FORMATS if source.sniff_page(html)), None)
