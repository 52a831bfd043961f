"""What a page is besides an article: an error with status 200, a part of one, for subscribers only."""

import re
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from extractor.schema.base import Warn
from extractor.sources.page_head import PageHead

MAX_ERROR = 900
"""Characters of text that a page of an error has at most."""
ERROR = re.compile(
    r"""
    \W* (?: (?:error|http)?\W*(?:40[01349]|410|429|50[0234])\b
      | (?:sorry\W+)? (?:this\s|the\s|that\s)?(?:page|article|story|content)
        \s(?:not\sfound|unavailable|(?:was\snot|could\snot|couldn['’]t|can\s?not|can['’]t)\s(?:be\s)?found|does(?:\snot|n['’]t)\sexist
        |(?:is\s)?no\slonger\s(?:exists?|available))
      | access\s(?:denied|to\sthis\spage\shas\sbeen\sdenied) | just\sa\smoment | attention\srequired
      | (?:are\syou|(?:please\s)?verify(?:ing)?\s(?:that\s)?you\sare)\s(?:a\s|not\sa\s)?(?:robot|human)
      | (?:security|human|browser)\s(?:check|verification) | pardon\sour\sinterruption | before\syou\scontinue
      | (?:service\s(?:temporarily\s)?|temporarily\s)unavailable | too\smany\srequests | under\smaintenance
      | .{0,6}(?:页面|网页|文章|内容|新闻)(?:已经?|已?被|不|没有|无法)(?:存在|删除|找到|下线|显示|失效)
      | 找不到(?:页面|网页|文件) | 安全验证 | 访问(?:验证|受限|异常|被拒绝) | 人机验证 | 出错(?:了|啦)
      | 系统(?:提示|繁忙)
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""How the title or the heading of a page that is none begins."""
FALSE = re.compile(r"(?:https?://schema\.org/)?false", re.IGNORECASE)
PAGE_MARK = re.compile(
    r"[?&](?:page|p|pn|pageno|currentpage)=\d{1,3}$|/(?:page/)?\d{1,2}/?$|[_-]p?\d{1,2}(?=(?:\.\w{3,5})?$)",
    re.IGNORECASE,
)
"""What the address of a further page has more than that of the first."""
DATE_METAS = ("article:published_time", "datepublished", "pubdate", "date")


def error_of(head: PageHead, body: str) -> str | None:
    """Give the words by which a page says that it is an error or a check of its readers, if it does.

    >>> error_of(PageHead(title="404 Not Found"), "Sorry, the page has moved.")
    '404 Not Found'
    >>> error_of(PageHead(title="404 jobs go", article={"headline": "404 jobs go"}), "Acme said.") is None
    True
    """
    if len(body) > MAX_ERROR or head.article or head.meta(*DATE_METAS):
        return None
    return next((words for words in (head.title, *head.headings[:1]) if ERROR.match(words)), None)


def paywall(head: PageHead) -> list[Warn]:
    """Say so where the page tells search engines or social media that it is for subscribers."""
    stated = [str(part["isAccessibleForFree"]) for part in _parts(head) if "isAccessibleForFree" in part]
    if any(FALSE.fullmatch(value) for value in stated):
        told = "isAccessibleForFree"
    elif (head.meta("article:content_tier") or "").lower() == "locked":
        told = "article:content_tier"
    else:
        return []
    message = f"the page says that it is not free to read ({told}); its text may end early"
    return [Warn(code="paywalled", message=message)]


def _parts(head: PageHead) -> Iterator[dict[str, object]]:
    yield head.article
    parts = head.article.get("hasPart")
    yield from (part for part in (parts if isinstance(parts, list) else [parts]) if isinstance(part, dict))


def further_pages(head: PageHead, url: str | None) -> list[Warn]:
    """Say so where the article goes on on another page: `rel=next` may be the next article as well."""
    here = head.canonical or head.meta("og:url") or url
    if not (here and head.next):
        return []
    try:
        there = urljoin(here, head.next)
        same = urlsplit(there).netloc == urlsplit(here).netloc
    except ValueError:
        return []
    if not same or there == here or _first_page(there) != _first_page(here):
        return []
    message = f"the article goes on at {there}; this is a part of it"
    return [Warn(code="more_pages", message=message)]


def _first_page(url: str) -> str:
    return PAGE_MARK.sub("", url).rstrip("/")
