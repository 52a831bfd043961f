"""The whole texts of long posts that were saved beside the posts themselves.

The answers of `statuses/extend` and `ajax/statuses/longtext` name no post. A post that its collector cut is
completed by the one that begins with the same words.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any

from extractor.sources.payload import Payload
from extractor.sources.posts.marks import Cleaned
from extractor.sources.posts.raw import RawPost
from extractor.sources.posts.values import mapping
from extractor.sources.weibo.clean import clean

KEY = b'"longTextContent"'
MAX_FILES = 5000
MAX_BYTES = 8 * 1024 * 1024
"""Of one file that is searched; a larger one is a dump of its own."""
MAX_ALL = 256 * 1024 * 1024
"""Of all of them."""
Known = dict[str, list[tuple[str, str]]]
"""First letters -> letters and text as it was written."""
ENOUGH = 12
"""Letters in which a cut text must begin like the whole one."""
ROUGH = re.compile(r"[\W_]+")
SUFFIXES = frozenset([".json", ".jsonl", ".ndjson"])


def completed(raw: RawPost, payload: Payload) -> RawPost:
    """Give a post, and the one it passes on, with the whole text where that is at hand."""
    below = completed(raw.original, payload) if raw.original else None
    raw = replace(raw, original=below)
    text = raw.text if isinstance(raw.text, Cleaned) else clean(raw.text, raw.links)
    if not (text.cut or raw.complete == "no"):
        return replace(raw, text=text)
    beginning = _letters(text.text)
    known = _near(payload.path) if len(beginning) >= ENOUGH else {}
    for letters, whole in known.get(beginning[:ENOUGH], []):
        if letters.startswith(beginning):
            return replace(raw, text=clean(whole, raw.links), complete="yes")
    return replace(raw, text=text)


def has_long_text(data: dict[str, Any]) -> bool:
    """Tell the answer that holds a long text alone."""
    inner = mapping(data.get("data"))
    return isinstance(inner.get("longTextContent"), str) and "created_at" not in inner


def why_alone(payload: Payload) -> tuple[str, str]:
    """Give code and message for an answer that holds a long text alone."""
    beside = Path(payload.path).parent.glob("*.json*") if Path(payload.path).is_file() else ()
    if payload.row is not None or len(list(islice(beside, 2))) > 1:
        return (
            "no_posts",
            "this is the whole text of the cut post beside it that begins alike, if any",
        )
    return "incomplete", "this is the long text of a post without its id or author; save `show` instead"


def _near(path: str) -> Known:
    folder = Path(path).parent
    try:
        return _beside(folder, folder.stat().st_mtime_ns) if Path(path).is_file() else {}
    except (OSError, ValueError):
        return {}


@lru_cache(maxsize=8)
def _beside(folder: Path, _changed: int) -> Known:
    """Give the long texts in the files of a folder; looked for once a post is cut."""
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES)[:MAX_FILES]
    except OSError:
        return {}
    known: Known = {}
    left = MAX_ALL
    for path in paths:
        data = _bytes(path, min(MAX_BYTES, left))
        left -= len(data)
        for whole in _texts(data) if KEY in data else ():
            letters = _letters(clean(whole).text)
            known.setdefault(letters[:ENOUGH], []).append((letters, whole))
    return known


def _bytes(path: Path, most: int) -> bytes:
    try:
        return path.read_bytes() if path.stat().st_size <= most else b""
    except OSError:
        return b""


def _texts(data: bytes) -> Iterator[str]:
    whole = _values(data)
    for value in whole or [item for line in data.splitlines() if KEY in line for item in _values(line)]:
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict) and has_long_text(item):
                yield item["data"]["longTextContent"]


def _values(data: bytes) -> list[Any]:
    try:
        return [json.loads(data)]
    except (ValueError, RecursionError):
        return []


def _letters(text: str) -> str:
    return ROUGH.sub("", text)
