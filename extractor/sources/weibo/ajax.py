"""weibo.com/ajax: lists (mymblog, searchProfile, favourites), one status, long texts."""

from collections.abc import Iterator
from typing import Any

from extractor.sources.payload import Item, Payload
from extractor.sources.posts.values import items, mapping
from extractor.sources.weibo.build import build
from extractor.sources.weibo.status import is_status, may_be_status, read_status

name = "weibo.ajax"


def sniff(data: dict[str, Any]) -> bool:
    """Tell an answer by its list of statuses with `mblogid`, or one such status."""
    inner = mapping(data.get("data"))
    return (
        _is_ours(data)
        or is_status(mapping(inner.get("status")))
        or any(map(_is_ours, _listed(data)[:3]))
        or (str(data.get("ok")) == "1" and isinstance(inner.get("list"), list))
    )


def read(data: dict[str, Any], payload: Payload) -> Iterator[Item]:
    """Read the statuses of an answer in order."""
    inner = mapping(data.get("data")).get("status")
    found = [data] if _is_ours(data) else [inner] if isinstance(inner, dict) else _listed(data)
    statuses = [item for item in found if may_be_status(item)]
    if not statuses:
        yield payload.problem("no_posts", "the answer of weibo.com holds no posts; nothing to read")
    numbered = len(statuses) > 1 and payload.row is None
    for row, status in enumerate(statuses, start=1):
        yield build(read_status(status), payload.at_item(row) if numbered else payload, name)


def _listed(data: dict[str, Any]) -> list[dict[str, Any]]:
    """Give the statuses of mymblog and searches, of favourites, and of home and hot time lines."""
    inner = data.get("data")
    below = mapping(inner)
    return [
        *items(inner),
        *items(below.get("list")),
        *items(below.get("statuses")),
        *items(data.get("statuses")),
    ]


def _is_ours(data: dict[str, Any]) -> bool:
    return "mblogid" in data and is_status(data)
