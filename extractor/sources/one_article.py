"""The one article of a page: stories beside and below it, and boxes in it, are cut out of the tree."""

import re
from collections.abc import Iterator
from typing import Any

from extractor.sources.page_head import PageHead

ENOUGH = 100
"""Characters of text that must be left where something is cut out."""
ALIKE = 4
"""Letters a heading must have to be known again in the title tag."""
BOXES = frozenset(["div", "section", "aside", "ul", "ol", "article", "form", "nav", "details", "footer"])
UNREAD = frozenset(["script", "style", "noscript", "head", "template", "select", "option"])
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
NOT_LETTERS = re.compile(r"[\W_]+")
OTHERS = re.compile(
    r"""
    (?:^|-) (?:
      related(?:-(?:news|post|posts|article|articles|content|stor(?:y|ies)|links|topics|items|reading))?
      | recommend(?:ed|s|ation|ations)? (?:-(?:news|wrapper|articles|stories|posts|videos|reading|list))?
      | more-(?:stories|news|articles|posts|from|on|in) | most-(?:read|popular|viewed|recent|shared)
      | popular-(?:posts|news|articles|stories) | trending(?:-\w+)? | read-(?:more|next|also)
      | also-(?:read|like|on) | hot-news | up-next | you-(?:may|might)-(?:also-)?like | latest-(?:news|posts)
      | other-(?:news|stories|articles|posts) | next-(?:article|story|post) | outbrain | taboola
      | stream-list | news-stream | newsfeed
    ) (?:-(?:big|box|small|list|block|container|wrapper|module|section|widget|inner|content|area))* $
    """,
    re.VERBOSE,
)
"""Names of boxes with other stories."""
FURNITURE = re.compile(
    r"""
    (?:^|-) (?:
      newsletter(?:-\w+)? | subscribe(?:-\w+)? | sign-?up | cookie(?:s|-\w+)?
      | share(?:-(?:bar|buttons?|tools|links|this|box))? | social(?:-(?:bar|links|share|media|icons|buttons))?
      | author-(?:bio|box|info|about|card|biography|description) | about-(?:the-)?author | contributor-bio
      | comments?(?:-(?:list|area|form|section|wrapper|box))? | disqus(?:-thread)? | respond
      | tags?(?:-(?:list|cloud|links|box))? | tagcloud | breadcrumbs? | copyright | disclaimer
      | visually-hidden | sr-only | screen-reader-text | post-?(?:meta|info|navigation|nav) | nav-links
      | promo(?:-\w+)? | sponsored(?:-\w+)? | advert(?:isement|s|ising)? | ad-(?:label|slot|unit|container)
      | print-(?:only|header|footer) | reprints? | access-wall | video-player | player | toolbar
    ) (?:-(?:big|box|small|list|block|container|wrapper|module|section|widget|inner|content|area))* $
    """,
    re.VERBOSE,
)
"""Names of boxes that are no text of an article; they are small."""
MOST = 0.4
"""The share of the page's paragraphs that makes a box the article, whatever it is called."""
SMALL = 0.2
"""The share of the page's text that a box of furniture has at most."""


def keep_one_article(tree: Any, head: PageHead) -> bool:
    """Cut what belongs to other articles out of a tree, say whether anything was cut.

    The article is the one under the headline that the title tag repeats.
    """
    headline = headline_of(tree, head)
    if headline is None:
        return False
    keep = {headline, *headline.iterancestors()}
    lead = _letters(head.meta("og:description", "description") or "")[:30]
    sizes = _sizes(tree)
    before = sizes[tree]
    for found in (_other_articles(tree, headline, sizes), _other_headlines(tree, headline, sizes)):
        for node in found:
            _cut(node, tree, keep, lead, sizes)
    _cut_boxes(tree, keep, lead, sizes)
    return bool(sizes[tree] != before)


def headline_of(tree: Any, head: PageHead) -> Any:
    """Give the heading that the title of the page repeats, None where there is none."""
    titles = [_letters(title) for title in (head.title, head.meta("og:title") or "")]
    for name in ("h1", "h2"):
        for node in tree.iter(name):
            key = _letters("".join(node.itertext()))
            if len(key) > ALIKE and any(key in title or (title and title in key) for title in titles):
                return node
    return None


def _other_articles(tree: Any, headline: Any, sizes: dict[Any, int]) -> list[Any]:
    """Find the article elements beside the one with the headline."""
    home = next(headline.iterancestors("article"), None)
    if home is None or sizes[home] < ENOUGH + sizes[headline]:
        return []
    inside = set(home.iter())
    return [node for node in tree.iter("article") if node not in inside]


def _other_headlines(tree: Any, headline: Any, sizes: dict[Any, int]) -> Iterator[Any]:
    """Find the articles that follow the first under headlines made like its own."""
    name = headline.get("class")
    if not name:
        return
    for node in [
        node for node in tree.iter(headline.tag) if node.get("class") == name and node is not headline
    ]:
        branch, beside = _branches(node, headline)
        if branch is not None and sizes[beside] >= ENOUGH + sizes[headline]:
            yield branch


def _branches(node: Any, headline: Any) -> tuple[Any, Any]:
    """Give the widest elements that hold the one and not the other."""
    over = [headline, *headline.iterancestors()]
    known = set(over)
    branch = node
    for parent in node.iterancestors():
        if parent in known:
            place = over.index(parent)
            return (branch, over[place - 1]) if place else (None, None)
        branch = parent
    return None, None


def _cut_boxes(tree: Any, keep: set[Any], lead: str, sizes: dict[Any, int]) -> None:
    prose = _prose(tree)
    for node in [node for node in tree.iter() if node.tag in BOXES]:
        names = [_name(name) for name in [*(node.get("class") or "").split(), node.get("id") or ""]]
        if (any(OTHERS.search(name) for name in names) and _prose(node) <= MOST * prose) or (
            any(FURNITURE.search(name) for name in names) and sizes[node] <= SMALL * sizes[tree]
        ):
            _cut(node, tree, keep, lead, sizes)


def _prose(node: Any) -> int:
    """Count the characters in paragraphs that are no items of a list and no links."""
    paragraphs = node.xpath(".//p[not(ancestor::li or ancestor::a)]")
    return sum(len("".join(paragraph.itertext()).strip()) for paragraph in paragraphs)


def _cut(node: Any, tree: Any, keep: set[Any], lead: str, sizes: dict[Any, int]) -> None:
    """Take an element out, unless it is or holds the article."""
    parent = node.getparent()
    if node in keep or parent is None or sizes[tree] - sizes[node] < ENOUGH:
        return
    if lead and lead in _letters("".join(node.itertext())):
        return
    size = sizes[node]
    for above in node.iterancestors():
        sizes[above] -= size
    node.drop_tree()


def _name(name: str) -> str:
    return NOT_LETTERS.sub("-", CAMEL.sub("-", name)).lower().strip("-")


def _letters(text: str) -> str:
    return NOT_LETTERS.sub("", text.casefold())


def _sizes(tree: Any) -> dict[Any, int]:
    """Count the visible characters under every element in one pass."""
    sizes: dict[Any, int] = {}
    for node in reversed(list(tree.iter())):
        if not isinstance(node.tag, str) or node.tag in UNREAD:
            sizes[node] = 0
        else:
            own = [node.text, *(child.tail for child in node)]
            sizes[node] = sum(len((text or "").strip()) for text in own) + sum(sizes[child] for child in node)
    return sizes
