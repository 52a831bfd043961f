"""The Open API v2 of Weibo: time lines, reposts, favourites and comments."""

from collections.abc import Iterator
from typing import Any

from extractor.sources.payload import Item, Payload
from extractor.sources.posts.values import items, mapping
from extractor.sources.weibo.build import build
from extractor.sources.weibo.status import is_status, may_be_status, read_status

name = "weibo.open"
LISTS = ("statuses", "reposts", "comments", "favorites")
OWN = frozenset(["total_number", "next_cursor", "previous_cursor", "hasvisible", "interval"])


def sniff(data: dict[str, Any]) -> bool:
    """Tell an answer by a list of statuses at the top, or an empty one beside the counters of a page."""
    if "data" in data or "search_metadata" in data:
        return False
    empty = any(data.get(key) == [] for key in LISTS) and bool(OWN & data.keys())
    return empty or any(map(is_status, _listed(data)[:3]))


def read(data: dict[str, Any], payload: Payload) -> Iterator[Item]:
    """Read the statuses of an answer in order."""
    statuses = [item for item in _listed(data) if may_be_status(item)]
    if not statuses:
        yield payload.problem("no_posts", "the answer of Weibo's Open API holds no posts; nothing to read")
    numbered = len(statuses) > 1 and payload.row is None
    for row, status in enumerate(statuses, start=1):
        yield build(read_status(status), payload.at_item(row) if numbered else payload, name)


def _listed(data: dict[str, Any]) -> list[dict[str, Any]]:
    """Give the statuses; a favourite holds its own one level down."""
    found = [item for key in LISTS for item in items(data.get(key))]
    return [mapping(item.get("status")) if "favorited_time" in item else item for item in found]
