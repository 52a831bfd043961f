"""Articles of WeChat accounts: what mp.weixin.qq.com pages look like, saved or fetched."""

import re
from datetime import UTC, datetime, timedelta, timezone
from typing import NamedTuple

from bs4 import BeautifulSoup, NavigableString, Tag
from bs4.element import PreformattedString

from extractor.sources.soup import soup_of
from extractor.sources.tidy import tidy_text

SHANGHAI = timezone(timedelta(hours=8))
MARK = re.compile(r"""\bid=["']js_content["']""")
TIME = re.compile(r"""\b(?:var\s+)?ct\s*=\s*["'](?P<epoch>\d{10})["']""")
BLOCKS = frozenset(
    ["p", "section", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"]
)
SKIPPED = frozenset(["script", "style"])


class WechatPage(NamedTuple):
    """The article of a WeChat page."""

    title: str
    text: str
    account: str | None
    author: str | None
    published: str | None


def read_wechat(page: str) -> WechatPage | None:
    """Read a WeChat page, None where it is another."""
    if not MARK.search(page):
        return None
    soup = soup_of(page)
    content = soup.find(id="js_content")
    if not isinstance(content, Tag):
        return None
    shared = soup.find("meta", property="og:title")
    named = _words(soup, "activity-name") or _content(shared)
    writer = soup.find("meta", attrs={"name": "author"})
    return WechatPage(
        title=" ".join(tidy_text(named).split()),
        text=block_text(content),
        account=_words(soup, "js_name"),
        author=_words(soup, "js_author_name") or _content(writer) or None,
        published=_published(page),
    )


def block_text(root: Tag) -> str:
    """Give the text under an element, a line a block, without recursion."""
    pieces: list[str] = []
    todo: list[object] = [root]
    while todo:
        node = todo.pop()
        if isinstance(node, str) and not isinstance(node, NavigableString):
            pieces.append(node)
        elif isinstance(node, Tag) and node.name not in SKIPPED:
            edge = ["\n"] if node.name in BLOCKS else []
            todo += [*edge, *reversed(node.contents), *edge]
        elif isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
            pieces.append(re.sub(r"\s+", " ", node))
    return re.sub(r"\n+", "\n", tidy_text("".join(pieces)))


def _content(meta: object) -> str:
    return str(meta.get("content") or "").strip() if isinstance(meta, Tag) else ""


def _published(page: str) -> str | None:
    match = TIME.search(page)
    if not match:
        return None
    return datetime.fromtimestamp(int(match["epoch"]), UTC).astimezone(SHANGHAI).isoformat()


def _words(soup: BeautifulSoup, name: str) -> str | None:
    node = soup.find(id=name)
    return " ".join(node.get_text().split()) or None if isinstance(node, Tag) else None
