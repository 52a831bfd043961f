"""The HTML of a post -> its text, and what its links mean."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from bs4 import NavigableString, Tag
from bs4.element import PreformattedString

from extractor.sources.posts.marks import Marked, SpanKind
from extractor.sources.soup import soup_of

BLOCKS = frozenset(["p", "div", "li", "tr", "blockquote"])
LARGE = 20_000
"""Characters that hardly a post has."""
OPEN = re.compile(r"<(?=[^<>]*(?:<|$))")
"""A tag that never ends: Python's parser looks for its end again and again."""
Meaning = tuple[SpanKind, str]
"""The kind of a mark and what it stands for."""


@dataclass(frozen=True, slots=True)
class Markup:
    """How a platform marks up its posts."""

    link: Callable[[str, str], Meaning | None]
    """Address and shown words of a link -> what it is."""
    image: Callable[[str], str]
    """The `alt` of a picture -> the words it stands for."""
    is_expander: Callable[[Tag], bool] = lambda _tag: False
    """Whether an element offers to show the rest of a text."""


def flatten(html: str, markup: Markup) -> tuple[str, list[Marked], bool]:
    """Give text, marks, and whether the text is cut; without recursion: it is as deep as its author liked."""
    pieces: list[str] = []
    marks: list[Marked] = []
    length, cut = 0, False
    todo: list[object] = [soup_of(OPEN.sub("&lt;", html) if len(html) > LARGE else html)]
    while todo:
        node = todo.pop()
        piece = ""
        if isinstance(node, tuple):  # the end of a link
            tag, start, first = node
            shown = "".join(pieces[first:]).strip()
            meaning = markup.link(str(tag.get("href") or ""), shown) if shown else None
            marks += [Marked(meaning[0], start, length, meaning[1])] if meaning else []
        elif isinstance(node, Tag):
            if markup.is_expander(node):
                cut = True
                continue
            piece = _piece(node, markup)
            if node.name == "img" and piece:
                marks.append(Marked("emoticons", length, length + len(piece), piece.strip("[]:")))
            todo += [(node, length, len(pieces))] if node.name == "a" else []
            todo += reversed(node.contents)
        elif isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
            piece = re.sub(r"[ \t\r\n]+", " ", node)
        pieces.append(piece)
        length += len(piece)
    return "".join(pieces), marks, cut


def _piece(tag: Tag, markup: Markup) -> str:
    if tag.name == "br" or tag.name in BLOCKS:
        return "\n"
    return markup.image(str(tag.get("alt") or "")) if tag.name == "img" else ""
