"""Site maps (sitemaps.org): lists of pages, news or other site maps, XML or plain text, gzipped or not."""

import io
import re
import zlib
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from lxml import etree

from extractor.schema.document import day_of
from extractor.sources.web.links import Link

MAX_BYTES = 50 * 1024 * 1024
MAX_URLS = 50_000
"""What the protocol allows of each; beyond is not read."""
GZIP = b"\x1f\x8b"
BARE = re.compile(rb"&(?!(?:#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z]{1,8});)")
"""An ampersand of a query that was written as it is; recovery would drop the parameter."""


@dataclass(slots=True)
class Sitemap:
    """What one file names."""

    pages: list[Link] = field(default_factory=list)
    sitemaps: list[Link] = field(default_factory=list)
    trouble: str | None = None
    """What was wrong with it, where that may have cost pages."""


def read_sitemap(body: bytes) -> Sitemap | None:
    """Read a site map as far as it can be read; None where it is none."""
    data = unpacked(body) if body.startswith(GZIP) else body[:MAX_BYTES]
    cut = len(body) > MAX_BYTES or len(data) >= MAX_BYTES
    found = _read_xml(data) if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") else _read_text(data)
    if found and cut and not found.trouble:
        found.trouble = f"the site map is larger than {MAX_BYTES // 1024 // 1024} MB"
    return found


def unpacked(body: bytes) -> bytes:
    """Unpack gzip data up to the size limit, and as far as they are whole.

    >>> import gzip
    >>> unpacked(gzip.compress(b"abc")), unpacked(gzip.compress(b"abc" * 9)[:-9] )[:3], unpacked(b"no gzip")
    (b'abc', b'abc', b'')
    """
    with suppress(zlib.error):
        return zlib.decompressobj(wbits=31).decompress(body, MAX_BYTES)
    return b""


def _read_xml(data: bytes) -> Sitemap | None:
    """Walk through the elements, forgetting each, so that fifty megabytes need no tree."""
    if b"\0" not in data[:64]:
        data = BARE.sub(b"&amp;", data)
    found = Sitemap()
    known = False
    walk = etree.iterparse(
        io.BytesIO(data),
        events=("start", "end"),
        recover=True,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
    )
    try:
        for event, element in walk:
            name = _name(element)
            if not known:
                if name not in {"urlset", "sitemapindex"}:
                    return None
                known = True
            elif event == "end" and name in {"url", "sitemap"}:
                _take(found, name, element)
                element.clear()
                if len(found.pages) + len(found.sitemaps) >= MAX_URLS:
                    found.trouble = f"the site map names more than {MAX_URLS} addresses"
                    return found
    except etree.XMLSyntaxError as err:
        found.trouble = f"the XML breaks off ({err.msg})"
    if known and not found.trouble and len(walk.error_log):
        found.trouble = f"the XML is broken ({walk.error_log[0].message})"
    if found.trouble:
        _drop_cut(found, data)
    return found if known else None


def _drop_cut(found: Sitemap, data: bytes) -> None:
    """Drop the last entry where the file ends within it: its address may be half of one."""
    for name, links in (("url", found.pages), ("sitemap", found.sitemaps)):
        if links and data.rfind(f"<{name}>".encode()) > data.rfind(f"</{name}>".encode()):
            links.pop()


def _take(found: Sitemap, name: str, element: Any) -> None:
    fields = _fields(element)
    address = fields.get("loc", "")
    if not address:
        return
    link = Link(address, _day(fields.get("publication_date")), _day(fields.get("lastmod")))
    (found.pages if name == "url" else found.sitemaps).append(link)


def _fields(element: Iterable[Any]) -> dict[str, str]:
    """Give the texts of an entry and of its news; pictures have a `loc` too, which is not the page's."""
    fields: dict[str, str] = {}
    for child in element:
        name = _name(child)
        if name == "news":
            fields.update({key: text for key, text in _fields(child).items() if key == "publication_date"})
        elif name in {"loc", "lastmod", "publication_date"}:
            fields.setdefault(name, (child.text or "").strip())
    return fields


def _name(element: Any) -> str:
    """Give the name without its namespace: half of the maps state a wrong one."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def _day(value: str | None) -> date | None:
    with suppress(ValueError):
        return day_of(value) if value else None
    return None


def _read_text(data: bytes) -> Sitemap | None:
    lines = data.decode("utf-8-sig", "replace").split()
    if not lines or not all(line.lower().startswith(("http://", "https://")) for line in lines[:100]):
        return None
    return Sitemap([Link(line) for line in lines[:MAX_URLS]])
