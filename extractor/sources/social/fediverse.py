"""What Mastodon's interface and its export have in common: HTML, times with a zone, boosts."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import UTC
from html import escape
from urllib.parse import urlsplit

from extractor.sources.posts.build import Platform
from extractor.sources.posts.marks import Cleaned, Pattern, mark_up
from extractor.sources.posts.markup import Markup, Meaning, flatten
from extractor.sources.social.plain import PATTERNS, no_url, one_voice, own_id

EMOJI = re.compile(r"(?<![\w:]):(?P<value>[A-Za-z0-9_]{2,40}):(?![\w:])")
ALL: tuple[Pattern, ...] = (*PATTERNS, ("emoticons", EMOJI))


def clean(html: str, links: Mapping[str, str]) -> Cleaned:
    """Clean the HTML of a post."""
    raw, marks, _ = flatten(_spaced(unicodedata.normalize("NFC", html)), MARKUP)
    return mark_up(raw, marks, ALL, links)


def handle(name: str | None, url: str | None) -> str | None:
    """Give the full name of an account: that of its own server comes without the host.

    >>> handle("lin", "https://social.example/@lin"), handle("lin@a.example", None)
    ('lin@social.example', 'lin@a.example')
    """
    if not name or "@" in name:
        return name
    host = urlsplit(url or "").netloc
    return f"{name}@{host}" if host else name


def _spaced(html: str) -> str:
    """Part paragraphs by an empty line, as they are shown."""
    return re.sub(r"</p>\s*<p\b", "</p><br><p", html)


def _link(href: str, shown: str) -> Meaning | None:
    if shown.startswith(("#", "＃")) and len(shown) > 1:
        return "hashtags", shown[1:]
    if shown.startswith("@") and len(shown) > 1:
        return "mentions", shown[1:]
    return ("urls", href) if href.startswith(("http://", "https://")) else None


def _image(alt: str) -> str:
    return alt if EMOJI.fullmatch(alt) else ""


MARKUP = Markup(link=_link, image=_image)
MASTODON = Platform(
    name="mastodon",
    site=None,
    zone=UTC,
    zone_said="UTC is assumed",
    clean=clean,
    chain=one_voice,
    ids=own_id,
    url=no_url,
)


def with_warning(warning: str | None, content: str) -> str:
    """Put a content warning, which is plain text, above the HTML it warns of."""
    return f"<p>{escape(warning)}</p>{content}" if warning and content else content
