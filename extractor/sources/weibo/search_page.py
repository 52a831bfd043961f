"""s.weibo.com: saved pages of search results, a `div.card-wrap` with a `mid` a post."""

import re
from collections.abc import Iterator

from bs4 import Tag

from extractor.schema.document import Author
from extractor.sources.payload import Item, Payload
from extractor.sources.posts.raw import CountName, RawPost
from extractor.sources.posts.values import text_of
from extractor.sources.soup import soup_of
from extractor.sources.weibo.build import build
from extractor.sources.weibo.clean import FOLDER
from extractor.sources.weibo.states import region

name = "weibo.search_page"
CARD = re.compile(r"<div\b[^>]{0,200}\bclass=[\"'][^\"']{0,80}\bcard-wrap\b")
EMPTY = re.compile(r"card-no-result|抱歉，未找到")
LINK = re.compile(r"weibo\.com/(?P<uid>\d{5,12})(?:/(?P<bid>[0-9A-Za-z]{5,12})(?:[?#]|$))?")
COUNT = re.compile(r"\d[\d.,]*\s*[万亿]?\+?")
ACTIONS: dict[str, CountName] = {
    "feed_list_forward": "reposts",
    "feed_list_comment": "comments",
    "feed_list_like": "likes",
}
WORDS: dict[str, CountName] = {"转发": "reposts", "评论": "comments", "赞": "likes"}
PLACE = re.compile(r"发布于\s*(?P<place>[\u4e00-\u9fff]{2,8})")


def sniff_page(html: str) -> bool:
    """Tell a page of results by its cards."""
    return (CARD.search(html) is not None and "s.weibo.com" in html) or "feed_list_content" in html


def read_page(payload: Payload) -> Iterator[Item]:
    """Read the posts of the page from top to bottom; cards without a `mid` are advertisements and users."""
    cards = [
        card
        for card in soup_of(payload.text).find_all("div", class_="card-wrap")
        if text_of(card.get("mid")) and _text(card) is not None
    ]
    if not cards:
        yield payload.problem("no_posts", "the page of search results holds no posts; nothing to read")
    for row, card in enumerate(cards, start=1):
        yield build(_post(card), payload.at_item(row), name)


def _post(card: Tag) -> RawPost:
    quoted = card.find("div", class_="card-comment")
    below = _read(quoted, None) if isinstance(quoted, Tag) else None
    if isinstance(quoted, Tag):
        quoted.extract()  # what is left is the post's own
    return _read(card, below)


def _read(part: Tag, below: RawPost | None) -> RawPost:
    sent = part.find(class_="from")
    link = sent.find("a") if isinstance(sent, Tag) else None
    found = LINK.search(str(link.get("href"))) if isinstance(link, Tag) else None
    place = PLACE.search(sent.get_text()) if isinstance(sent, Tag) else None
    text = _text(part)
    return RawPost(
        id=text_of(part.get("mid")),
        bid=found["bid"] if found else None,
        text=text or "",
        author=_author(part),
        created=" ".join(link.get_text().split()) if isinstance(link, Tag) else None,
        counts=_counts(part),
        complete="unknown",
        region=region(place["place"]) if place else None,
        original=below,
        state="ok" if text else "deleted",
    )


def _text(part: Tag) -> str | None:
    """Give the markup of the text: the whole one, which the page hides, before the cut one."""
    for kind in ("feed_list_content_full", "feed_list_content", None):
        node = part.find("p", attrs={"node-type": kind}) if kind else part.find("p", class_="txt")
        if isinstance(node, Tag):
            for link in node.find_all("a"):
                if link.get("action-type") == "fl_fold" or FOLDER.fullmatch(link.get_text()):
                    link.extract()
            for icon in node.find_all("i", class_="wbicon"):
                icon.extract()
            return node.decode_contents()
    return None


def _author(part: Tag) -> Author | None:
    named = part.find("a", class_="name") or part.find(attrs={"nick-name": True})
    if not isinstance(named, Tag):
        return None
    who = text_of(named.get("nick-name")) or named.get_text().strip().lstrip("@")
    found = LINK.search(str(named.get("href")))
    return Author(id=found["uid"] if found else None, name=who or None)


def _counts(part: Tag) -> dict[CountName, object]:
    found: dict[CountName, object] = {}
    for link in part.find_all("a"):
        shown = " ".join(link.get_text().split())
        kind = ACTIONS.get(str(link.get("action-type"))) or WORDS.get(shown[:2].strip())
        number = COUNT.search(shown)
        if kind and number:
            found[kind] = number[0].replace(" ", "")
        elif kind and kind not in found and link.get("action-type"):
            found[kind] = 0  # no number is shown for none
    return found
