"""What a page says of itself outside its text: meta tags, JSON-LD, links, headings."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from extractor.sources.tidy import tidy_text

ARTICLE_TYPES = re.compile(r"(?:Article|BlogPosting|Report|Review|PressRelease|SocialMediaPosting)$")
PROLOG = re.compile(r"\s*<\?xml[^>]*\?>")
COMMENT_EDGE = re.compile(
    r"^\s*(?:<!--|//<!\[CDATA\[|/\*<!\[CDATA\[\*/)|(?:-->|//\]\]>|/\*\]\]>\*/)\s*;?\s*$|;\s*$"
)
MAX_OBJECTS = 500
PUBLISHED = re.compile(r"publish|posted|created|entry-date|pub-?date|post-date", re.IGNORECASE)
MAX_TIMES = 50
"""Time elements that are looked at: lists of comments have thousands."""
CHANGED = re.compile(r"updat|modif|edited", re.IGNORECASE)
"""What the classes of a time element say of it."""


@dataclass(frozen=True, slots=True)
class PageHead:
    """The metadata of a page, nothing chosen yet."""

    metas: dict[str, list[str]] = field(default_factory=dict)
    """Lower-case name, property or itemprop -> contents in page order."""
    article: dict[str, Any] = field(default_factory=dict)
    """The JSON-LD object of the article, if there is one."""
    objects: list[dict[str, Any]] = field(default_factory=list)
    """All JSON-LD objects."""
    title: str = ""
    """Of the title tag."""
    headings: list[str] = field(default_factory=list)
    """The h1 elements."""
    subheadings: list[str] = field(default_factory=list)
    """The h2 elements: some sites set the headline as one."""
    canonical: str | None = None
    next: str | None = None
    """The address of the page that follows this one."""
    times: list[str] = field(default_factory=list)
    """What its time elements say of when it was published, the surest first."""
    lang: str | None = None
    paragraphs: int = 0
    """How many characters stand in its p elements: about as much as a main text can have."""

    def meta(self, *names: str) -> str | None:
        """Give the first content there is for the names, in their order."""
        return next((value for name in names for value in self.metas.get(name, [])), None)


def read_head(page: str) -> PageHead:
    """Read the metadata of a page."""
    tree = parse(page)
    if tree is None:
        return PageHead()
    objects = list(_json_ld(tree))
    article = next((item for item in objects if _is_article(item)), {})
    links = {link.get("rel"): link.get("href") for link in reversed(list(tree.iter("link")))}
    return PageHead(
        metas=_metas(tree),
        article=article,
        objects=objects,
        title=next((_words(node) for node in tree.iter("title")), ""),
        headings=[words for node in tree.iter("h1") if (words := _words(node))],
        subheadings=[words for node in tree.iter("h2") if (words := _words(node))],
        canonical=links.get("canonical") or None,
        next=links.get("next") or None,
        times=_times(tree),
        paragraphs=sum(len("".join(node.itertext()).strip()) for node in tree.iter("p")),
        lang=tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or None,
    )


def parse(page: str) -> Any:
    """Parse a page, None where there is nothing to parse."""
    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=False)
    # Handed over as UTF-8 under a parser that is told so: a charset in the page would win otherwise.
    data = PROLOG.sub("", page, count=1).encode("utf-8", "replace")
    try:
        return lxml_html.document_fromstring(data, parser=parser)
    except (etree.LxmlError, ValueError):
        return None


def _metas(tree: Any) -> dict[str, list[str]]:
    metas: dict[str, list[str]] = {}
    for node in tree.iter("meta"):
        content = tidy_text(node.get("content") or "")
        for key in ("property", "name", "itemprop"):
            name = (node.get(key) or "").strip().lower()
            if name and content:
                metas.setdefault(name, []).append(content)
    return metas


def _times(tree: Any) -> list[str]:
    """Give the times that are marked as those of publication, else the one that stands alone."""
    stated = (node for node in tree.iter("time") if (node.get("datetime") or "").strip())
    times = list(islice(stated, MAX_TIMES))
    marked = [node for node in times if node.get("itemprop") == "datePublished" or "pubdate" in node.attrib]
    named = [node for node in times if PUBLISHED.search(_names(node)) and not CHANGED.search(_names(node))]
    alone = times if len({node.get("datetime") for node in times}) == 1 else []
    return [node.get("datetime").strip() for found in (marked, named, alone) for node in found[:1]]


def _names(node: Any) -> str:
    """Give the classes of an element and of the two around it that hold nothing else."""
    around = [node, *list(node.iterancestors("span", "div", "p"))[:2]]
    return " ".join(str(one.get("class") or "") for one in around if len("".join(one.itertext())) < 80)


def _words(node: Any) -> str:
    return " ".join(tidy_text("".join(node.itertext())).split())


def _json_ld(tree: Any) -> Iterator[dict[str, Any]]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            text = COMMENT_EDGE.sub("", (script.text or "").strip())
            try:
                data = json.loads(text, strict=False)
            except (ValueError, RecursionError):
                continue
            yield from _objects(data)


def _objects(data: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects of lists and graphs, outer ones first."""
    todo, seen = [data], 0
    while todo and seen < MAX_OBJECTS:
        item = todo.pop(0)
        seen += 1
        if isinstance(item, list):
            todo += item
        elif isinstance(item, dict):
            yield item
            todo += [item[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in item]


def _is_article(item: dict[str, Any]) -> bool:
    kinds = item.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(name, str) and ARTICLE_TYPES.search(name) for name in names)
