"""What the formats of X (Twitter) have in common."""

import html
import re
import unicodedata
from collections.abc import Mapping
from datetime import UTC
from typing import Any

from extractor.sources.posts.build import Platform
from extractor.sources.posts.marks import Cleaned, mark_up
from extractor.sources.posts.raw import RawPost
from extractor.sources.posts.values import first_of, items, text_of
from extractor.sources.social.plain import PATTERNS, one_voice, own_id

RETWEET = re.compile(r"RT @(?P<name>\w{1,20}): ?(?P<text>.*)", re.DOTALL)
CUT = re.compile(r"…\s*+(?:https://t\.co/\w+)?\s*$")
"""How a text ends that was cut at 140 or 280 characters."""


def clean(text: str, links: Mapping[str, str]) -> Cleaned:
    """Clean the text of a post: three signs are escaped in it, nothing else is."""
    return mark_up(unicodedata.normalize("NFC", html.unescape(text)), [], PATTERNS, links)


def links_of(entities: Mapping[str, Any]) -> dict[str, str]:
    """Give the targets of short addresses."""
    pairs = [
        (text_of(item.get("url")), text_of(first_of(item, "unwound_url", "expanded_url")))
        for key in ("urls", "media")
        for item in items(entities.get(key))
    ]
    return {short: long for short, long in pairs if short and long}


def _url(_raw: RawPost, ids: Mapping[str, str]) -> str | None:
    return f"https://x.com/i/status/{ids['id']}" if "id" in ids else None


X = Platform(
    name="x",
    site="x.com",
    zone=UTC,
    zone_said="UTC is assumed",
    clean=clean,
    chain=one_voice,
    ids=own_id,
    url=_url,
)
