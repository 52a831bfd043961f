"""One's own archive of X: `data/tweets.js`, a list behind an assignment."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from extractor.schema.document import Author
from extractor.sources.payload import Item, Payload
from extractor.sources.posts.build import make
from extractor.sources.posts.values import mapping, text_of
from extractor.sources.social.x_posts import X
from extractor.sources.social.x_v1 import is_post, post_of

name = "x.archive"
START = re.compile(r"\s*window\.YTD\.(?P<part>[\w\-]{1,60})\.part\d{1,4}\s*=\s*")
POSTS = frozenset(["tweets", "tweet"])
ACCOUNT = "account.js"
MAX_ACCOUNT = 64 * 1024


def sniff_text(text: str) -> bool:
    """Tell a part of an archive by its assignment."""
    return START.match(text) is not None


def read(payload: Payload) -> Iterator[Item]:
    """Read the posts of a part; other parts (account, likes, messages) hold none."""
    start = START.match(payload.text)
    part = start["part"] if start else ""
    if part not in POSTS:
        yield payload.problem("no_posts", f"this is the part {part!r} of an archive of X, no posts of it")
        return
    data = _parsed(payload.text)
    if data is None:
        yield payload.problem("broken_json", "the archive of X is cut off or broken; unpack it again")
        return
    owner = _owner(payload.path)
    for row, item in enumerate(data, start=1):
        post = mapping(mapping(item).get("tweet")) or mapping(item)
        if is_post(post):
            yield make(post_of(post, owner), payload.at_item(row), name, X)
        else:
            yield payload.at_item(row).problem("unknown_format", "this item of the archive is no post")


def _parsed(text: str) -> list[Any] | None:
    start = START.match(text)
    try:
        data = json.JSONDecoder().raw_decode(text, start.end() if start else 0)[0]
    except (ValueError, RecursionError):
        return None
    return data if isinstance(data, list) else None


def _owner(path: str) -> Author | None:
    """Take the account from the part beside, since the posts do not name it."""
    beside = Path(path).with_name(ACCOUNT)
    try:
        with beside.open(encoding="utf-8") as stream:
            found = _parsed(stream.read(MAX_ACCOUNT)) or []
    except (OSError, ValueError):
        return None
    account = mapping(mapping(found[0]).get("account")) if found else {}
    uid = text_of(account.get("accountId"))
    who = text_of(account.get("accountDisplayName")) or text_of(account.get("username"))
    return Author(id=uid, name=who) if uid or who else None
