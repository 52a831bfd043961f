"""gallery-dl: the metadata of a picture, with the whole status of its post inside."""

from collections.abc import Iterator
from typing import Any

from extractor.sources.payload import Item, Payload
from extractor.sources.posts.values import mapping
from extractor.sources.weibo.build import build
from extractor.sources.weibo.status import may_be_status, read_status

name = "weibo.gallery_dl"


def sniff(data: dict[str, Any]) -> bool:
    """Tell it by its category, or by the status beside the number of a file."""
    ours = data.get("category") == "weibo" or {"filename", "extension"} <= data.keys()
    return ours and may_be_status(data.get("status"))


def read(data: dict[str, Any], payload: Payload) -> Iterator[Item]:
    """Read the post of a picture."""
    yield build(read_status(mapping(data["status"])), payload, name)
