"""HTML -> documents: a page of posts by its format, else an article."""

from collections.abc import Iterator

from extractor.sources import html
from extractor.sources.payload import Item, Payload
from extractor.sources.post_formats import find_page


def read(payload: Payload) -> Iterator[Item]:
    """Read a page."""
    source = find_page(payload.text)
    yield from source.read_page(payload) if source else html.read(payload)
