"""Who wrote a page: what its JSON-LD and meta tags say, then its bylines, then the guesses."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from extractor.sources.bylines import stated_names
from extractor.sources.metadata import Guesses, key_of, line_of, name_of, site_names
from extractor.sources.page_head import PageHead

AUTHOR_METAS = (
    "author",
    "parsely-author",
    "article:author_name",
    "sailthru.author",
    "dc.creator",
    "byl",
    "article:author",
)
BYLINE = re.compile(
    r"^(?:by|von|par|记者|作者|文|责任编辑|编辑)\s*[:：]?\s+|^(?:记者|作者|责任编辑|编辑)\s*[:：]\s*",
    re.IGNORECASE,
)
BETWEEN = re.compile(r"\s*(?:[,;、，；|/]|\s(?:and|und|et|&)\s)\s*", re.IGNORECASE)
BODIES = frozenset(["Organization", "NewsMediaOrganization"])
NO_AUTHORS = frozenset(
    """admin administrator editor staff guest null none undefined unknown name author anonymous
    佚名 未知 匿名 本站 原创 转载 网络 网络整理 我已授权 小编 编辑 管理员""".split()
)
FIELD = re.compile(r"[\u3400-\u9fff][:：]")
"""Another field of a Chinese imprint, taken for a name."""
MAX_HAN = 20
CJK = re.compile(r"[\u3400-\u9fff]")
ADMIN = re.compile(r"/author/(?:admin|administrator|editor|webmaster)/?$")
"""The address of an account that several people use."""


def authors_of(head: PageHead, guesses: Guesses, bylines: Iterable[str] = ()) -> list[str]:
    """Choose the people who wrote it; the site itself only where the page calls it a person of that name."""
    sites = {key_of(name) for name in site_names(head, guesses)}
    channel = key_of(re.split(r"[_|]|\s-\s|--", head.title)[-1]) if CJK.search(head.title) else ""
    stated = list(_ld_authors(head))
    for found in (stated, _meta_authors(head), bylines, guesses.authors):
        names = _people(found)
        people = [name for name in names if not _is_site(key_of(name), sites, channel)]
        if people:
            return people
    return _people(stated)


def _is_site(name: str, sites: set[str], channel: str) -> bool:
    """Tell a name of the site: the last words of a Chinese title tag begin with it, a channel follows."""
    return name in sites or (len(name) > 1 and channel.startswith(name))


def _people(found: Iterable[str]) -> list[str]:
    parts = (part for name in found for part in stated_names(name))
    names = [name for name in dict.fromkeys(map(_person, parts)) if name]
    return [name for name in names if key_of(name) not in NO_AUTHORS]


def _ld_authors(head: PageHead) -> Iterator[str]:
    by_id = {item["@id"]: item for item in head.objects if isinstance(item.get("@id"), str)}
    authors = head.article.get("author")
    for stated in authors if isinstance(authors, list) else [authors]:
        author = stated
        if isinstance(author, dict) and "name" not in author:
            author = by_id.get(str(author.get("@id")), author)
        if isinstance(author, dict) and _is_nobody(author):
            continue
        name = name_of(author)
        yield from _split(name if isinstance(name, list) else [name])


def _is_nobody(author: dict[str, Any]) -> bool:
    places = (author.get("@id"), author.get("url"))
    return str(author.get("@type")) in BODIES or any(
        isinstance(place, str) and ADMIN.search(place) for place in places
    )


def _meta_authors(head: PageHead) -> Iterator[str]:
    for name in AUTHOR_METAS:
        values = [value for value in head.metas.get(name, []) if "://" not in value]
        if values:
            yield from _split(values)
            return


def _split(values: Iterable[Any]) -> Iterator[str]:
    for value in values:
        if isinstance(value, str):
            yield from BETWEEN.split(line_of(value))


def _person(name: str) -> str:
    name = BYLINE.sub("", line_of(name)).strip(" .·-")
    is_name = 1 < len(name) <= 60 and "@" not in name and "://" not in name and any(map(str.isalpha, name))
    if CJK.search(name) and (FIELD.search(name) or len(name) > MAX_HAN):
        return ""
    return name if is_name else ""
