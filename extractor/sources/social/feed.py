"""Feeds of posts, as RSSHub and the platforms themselves give them; other feeds name pages to fetch."""

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import urlsplit

import feedparser
from bs4 import Tag

from extractor.schema.document import Author
from extractor.sources.payload import Item, Payload
from extractor.sources.posts.build import make
from extractor.sources.posts.raw import RawPost
from extractor.sources.posts.values import text_of
from extractor.sources.social.fediverse import MASTODON
from extractor.sources.social.telegram import TELEGRAM
from extractor.sources.social.x_posts import X
from extractor.sources.soup import soup_of
from extractor.sources.weibo.build import build

name = "feed"
HEADERS = {"content-type": "application/xml; charset=utf-8"}
PASSED_ON = re.compile(r"[\s\-]*转发[\s\u200b]*(?:@(?P<name>[\w\-·]{1,30}))?\s*[:：]?\s*")
OWNER = re.compile(r"(?P<name>.{1,40}?)的微博")
ADDRESSES = (
    (
        re.compile(
            r"(?:^|\.)weibo\.(?:com|cn)/(?:(?P<user>\d{5,12})|status|detail)/(?P<id>[0-9A-Za-z]{5,20})/?$"
        ),
        partial(build, reader="weibo.feed"),
    ),
    (
        re.compile(
            r"(?:^|\.)(?:x|twitter|nitter\.\w+)\.?(?:com|net)?/(?P<user>\w{1,20})/status/(?P<id>\d{5,20})"
        ),
        partial(make, reader="x.feed", platform=X),
    ),
    (
        re.compile(r"^(?P<host>t\.me)/(?:s/)?(?P<user>\w{3,40})/(?P<id>\d{1,9})$"),
        partial(make, reader="telegram.feed", platform=TELEGRAM),
    ),
    (
        re.compile(r"/@(?P<user>[\w.]{1,60})(?:@[\w.\-]+)?/(?P<id>\d{15,20})$"),
        partial(make, reader="mastodon.feed", platform=MASTODON),
    ),
)
"""What the posts of a platform are found at, and what makes documents of them."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A post by its address."""

    build: Callable[[RawPost, Payload], Item]
    id: str
    user: str | None


def read(payload: Payload) -> Iterator[Item]:
    """Read the posts of a feed; one without any names pages, which are to be fetched."""
    posts = [(entry, place) for entry in _entries(payload.text) if (place := _place(entry.get("link")))]
    if not posts:
        message = "this is XML (a feed or site map) without posts; fetch the pages it names"
        yield payload.problem("unknown_format", message)
    for row, (entry, place) in enumerate(posts, start=1):
        yield place.build(_post(entry, place), payload.at_item(row))


def _entries(text: str) -> list[Any]:
    """Give the entries of a feed, each with the author its channel is of."""
    if "<!ENTITY" in text:  # an attack
        return []
    body = io.BytesIO(text.encode("utf-8", "replace"))
    parsed = feedparser.parse(body, response_headers=HEADERS, sanitize_html=False)
    owner = OWNER.match(str(parsed.feed.get("title") or ""))
    for entry in parsed.entries:
        entry.setdefault("author", owner["name"] if owner else None)
    return list(parsed.entries)


def _place(link: object) -> _Place | None:
    try:
        parts = urlsplit(str(link or ""))
    except ValueError:
        return None
    for address, made in ADDRESSES:
        found = address.search(parts.netloc.lower().removeprefix("www.") + parts.path)
        if found:
            return _Place(made, found["id"], found["user"])
    return None


def _post(entry: Any, place: _Place) -> RawPost:
    contents = [str(part.get("value") or "") for part in entry.get("content") or []]
    html = max([*contents, str(entry.get("summary") or "")], key=len) or str(entry.get("title") or "")
    own, below = _parted(html)
    who = text_of(entry.get("author")) or place.user
    uid = place.user if place.user and place.user.isdigit() else None
    return RawPost(
        id=place.id if place.id.isdigit() else None,
        bid=None if place.id.isdigit() else place.id,
        text=own,
        author=Author(id=uid, name=who) if who or uid else None,
        created=entry.get("published") or entry.get("updated"),
        original=below,
        url=text_of(entry.get("link")),
    )


def _parted(html: str) -> tuple[str, RawPost | None]:
    """Take the quoted block with 转发 at its head for the original; what stands in small print is no text."""
    soup = soup_of(html)
    for note in soup.find_all("small"):
        note.extract()
    block = soup.find("blockquote")
    head = PASSED_ON.match(block.get_text()) if isinstance(block, Tag) else None
    if not isinstance(block, Tag) or head is None:
        return str(soup), None
    block.extract()
    _drop(block, len(head[0]))
    who = head["name"]
    return str(soup), RawPost(text=block.decode_contents(), author=Author(name=who) if who else None)


def _drop(block: Tag, size: int) -> None:
    """Drop the first characters of an element's text, whatever elements they stand in."""
    for piece in list(block.find_all(string=True)):
        if size <= 0:
            return
        taken = min(size, len(piece))
        piece.replace_with(piece[taken:])
        size -= taken
