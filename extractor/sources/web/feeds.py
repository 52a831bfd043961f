"""RSS and Atom, and where a page says that its feeds are."""

import io
from contextlib import suppress
from datetime import date
from urllib.parse import urljoin

import feedparser
from lxml import etree, html

from extractor.sources.web.links import Link
from extractor.sources.web.page import Page

MAX_FEED_BYTES = 10 * 1024 * 1024
MAX_FEEDS = 10
"""Of one page: some name a feed for every comment thread."""
FEED_TYPES = frozenset(["application/rss+xml", "application/atom+xml", "application/rdf+xml"])


def read_feed(page: Page) -> list[Link] | None:
    """Give the pages that a feed names, None where it is no feed.

    A feed that is broken half-way gives what stands before.
    """
    if len(page.body) > MAX_FEED_BYTES or b"<!ENTITY" in page.body:  # entities in a feed are an attack
        return None
    # A stream, since feedparser takes strings for addresses and paths to open by itself.
    headers = {"content-location": page.url, "content-type": f"application/xml{_charset(page)}"}
    parsed = feedparser.parse(io.BytesIO(page.body), response_headers=headers, sanitize_html=False)
    if not parsed.get("version"):
        return None
    links = (_link(entry, page.url) for entry in parsed.entries)
    return [link for link in links if link is not None]


def _charset(page: Page) -> str:
    return f"; charset={page.charset}" if page.charset else ""


def _link(entry: feedparser.FeedParserDict, base: str) -> Link | None:
    address = str(entry.get("link") or "").strip()
    if not address:
        return None
    with suppress(ValueError):
        return Link(urljoin(base, address), _day(entry, "published"), _day(entry, "updated"))
    return None


def _day(entry: feedparser.FeedParserDict, name: str) -> date | None:
    # `in` and dict.get: reading `updated` of an entry without one gives `published`, with a warning.
    parsed = dict.get(entry, f"{name}_parsed")
    with suppress(ValueError, TypeError):
        return date(*parsed[:3]) if parsed else None
    return None


def feed_links(page: Page) -> list[str]:
    """Give the feeds that a page names in its head."""
    try:
        tree = html.document_fromstring(page.body)
    except (etree.ParserError, ValueError):
        return []
    found = [
        urljoin(page.url, link.get("href", "").strip())
        for link in tree.iter("link")
        if "alternate" in (link.get("rel") or "").lower().split()
        and (link.get("type") or "").strip().lower() in FEED_TYPES
        and link.get("href", "").strip()
    ]
    return list(dict.fromkeys(found))[:MAX_FEEDS]
