"""Every format of posts we read; the first that fits is taken."""

from typing import Any

from extractor.sources.posts.protocols import PageSource, PostSource, TableSource
from extractor.sources.social import mastodon, outbox, telegram, x, x_v1
from extractor.sources.weibo import formats

JSON_FORMATS: tuple[PostSource, ...] = (*formats.JSON_FORMATS, x, x_v1, mastodon, outbox, telegram)
PAGE_FORMATS: tuple[PageSource, ...] = formats.PAGE_FORMATS
TABLE_FORMATS: tuple[TableSource, ...] = formats.TABLE_FORMATS


def find_json(data: dict[str, Any]) -> PostSource | None:
    """Give the format of an object, if it is one of posts."""
    return next((source for source in JSON_FORMATS if source.sniff(data)), None)


def find_page(html: str) -> PageSource | None:
    """Give the format of a page, if it is one of posts."""
    return next((source for source in PAGE_FORMATS if source.sniff_page(html)), None)
