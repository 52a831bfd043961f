"""m.weibo.cn/detail and /status pages: the status stands in the page's script as `$render_data`."""

import json
import re
from collections.abc import Iterator
from typing import Any

from extractor.sources.payload import Item, Payload
from extractor.sources.posts.values import mapping
from extractor.sources.weibo.build import build
from extractor.sources.weibo.status import is_status, read_status

name = "weibo.detail"
START = re.compile(r"\$render_data\s*=\s*(?=\[)")


def sniff_page(html: str) -> bool:
    """Tell the page by its script."""
    return START.search(html) is not None


def read_page(payload: Payload) -> Iterator[Item]:
    """Read the one status of the page."""
    start = START.search(payload.text)
    try:
        data: Any = json.JSONDecoder().raw_decode(payload.text, start.end() if start else 0)[0]
    except (ValueError, RecursionError):
        yield payload.problem(
            "broken_json", "the post inside the page's script is cut off; save the page again"
        )
        return
    status = mapping(data[0] if isinstance(data, list) and data else None).get("status")
    if isinstance(status, dict) and is_status(status):
        yield build(read_status(status), payload, name)
    else:
        yield payload.problem("no_posts", "the page of m.weibo.cn holds no post (deleted?); nothing to read")
