"""The page that Weibo gives to strangers instead of what they asked for."""

import re
from collections.abc import Iterator

from extractor.sources.payload import Item, Payload

name = "weibo.visitor"
MARK = re.compile(r"<title>\s*(?:Sina Visitor System|微博通行证|登录\s*-\s*新浪微博)")
HEAD = 8192


def sniff_page(html: str) -> bool:
    """Tell the page by its title."""
    return MARK.search(html[:HEAD]) is not None


def read_page(payload: Payload) -> Iterator[Item]:
    """Say what came instead of posts."""
    message = "Weibo asked for a login instead of showing the page; save it again while you are logged in"
    yield payload.problem("blocked", message)
