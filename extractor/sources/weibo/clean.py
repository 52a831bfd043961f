"""A post as Weibo marks it up -> plain text with the spans of its hashtags, mentions and links."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal
from urllib.parse import parse_qs, urljoin, urlsplit

from bs4 import NavigableString, Tag
from bs4.element import PreformattedString

from extractor.schema.document import PostSpan
from extractor.sources.soup import soup_of
from extractor.sources.tidy import tidy

HASHTAG = re.compile(r"#(?P<value>[^#\n]{1,80})#")
MENTION = re.compile(r"(?<![A-Za-z0-9._])@(?P<value>[\w\-·]{1,30})")
URL = re.compile(r"(?P<value>https?://(?:t\.cn/[A-Za-z0-9]+|[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]{4,2000}))")
EMOTICON = re.compile(r"\[[^\[\]\s]{1,12}\]")
EXPANDERS = frozenset(["全文", "展开", "展开全文", "展开c", "展开全文c", "显示全部"])
CUT_TAIL = re.compile(r"(?:\.{3}|…)\s*(?:全文|展开c?|展开全文c?)\s*$")
"""What the expander leaves behind in dumps that kept only its words."""
LANDING = "https://m.weibo.cn/"
BLOCKS = frozenset(["p", "div", "li", "tr"])

SpanKind = Literal["hashtags", "mentions", "urls"]
PATTERNS: tuple[tuple[SpanKind, re.Pattern[str]], ...] = (
    ("urls", URL),
    ("hashtags", HASHTAG),
    ("mentions", MENTION),
)


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of the text with its meaning."""

    kind: SpanKind
    start: int
    end: int
    value: str | None


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Text without markup, and what was marked in it."""

    text: str
    marks: tuple[Marked, ...] = ()
    cut: bool = False
    """Whether the platform shows only the beginning."""

    def spans(self, kind: SpanKind, shift: int = 0) -> list[PostSpan]:
        """Give the spans of one kind, moved by `shift`."""
        return [
            PostSpan(
                start=mark.start + shift,
                end=mark.end + shift,
                text=self.text[mark.start : mark.end],
                value=mark.value,
            )
            for mark in self.marks
            if mark.kind == kind
        ]


def clean(text: str, *, links: dict[str, str] | None = None) -> Cleaned:
    """Clean the HTML or plain text of a post; `links` gives the targets of short addresses."""
    text = unicodedata.normalize("NFC", text)
    raw, marks, cut = _flatten(text) if "<" in text or "&" in text else (text, [], False)
    tail = CUT_TAIL.search(raw)
    if tail:
        raw, cut = raw[: tail.start()], True
    edited = tidy(raw)
    kept = [_moved(mark, edited.offset(mark.start), edited.offset(mark.end), edited.text) for mark in marks]
    found = _unique([mark for mark in kept if mark.start < mark.end])
    text = unicodedata.normalize("NFC", edited.text)
    if text != edited.text:  # entities composed into new characters: what was marked stands elsewhere now
        found = []
    return Cleaned(text, tuple(_with_patterns(text, found, links or {})), cut)


def _moved(mark: Marked, start: int, end: int, text: str) -> Marked:
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip())
    return Marked(mark.kind, start, start + len(inner.strip()), mark.value)


def _unique(marks: list[Marked]) -> list[Marked]:
    kept: list[Marked] = []
    for mark in sorted(marks, key=lambda item: (item.start, -item.end)):
        if not kept or kept[-1].end <= mark.start:
            kept.append(mark)
    return kept


def _with_patterns(text: str, found: list[Marked], links: dict[str, str]) -> list[Marked]:
    """Add what the text itself shows where no link said so."""
    taken = bytearray(len(text))
    for mark in found:
        taken[mark.start : mark.end] = b"\x01" * (mark.end - mark.start)
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(text):
            if not any(taken[match.start() : match.end()]):
                value = match["value"].strip()
                found.append(Marked(kind, match.start(), match.end(), links.get(value, value)))
                taken[match.start() : match.end()] = b"\x01" * len(match[0])
    return sorted(found, key=lambda mark: mark.start)


def _flatten(html: str) -> tuple[str, list[Marked], bool]:
    """Walk the markup without recursion: it is as deep as its author liked."""
    pieces: list[str] = []
    marks: list[Marked] = []
    length, cut = 0, False
    todo: list[object] = [soup_of(html)]
    while todo:
        node = todo.pop()
        piece = ""
        if isinstance(node, tuple):  # the end of a link
            tag, start, first = node
            mark = _link(tag, start, length, "".join(pieces[first:]))
            marks += [mark] if mark else []
        elif isinstance(node, Tag):
            if _is_expander(node):
                cut = True
                continue
            piece = _piece(node)
            todo += [(node, length, len(pieces))] if node.name == "a" else []
            todo += reversed(node.contents)
        elif isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
            piece = re.sub(r"[ \t\r\n]+", " ", node)
        pieces.append(piece)
        length += len(piece)
    return "".join(pieces), marks, cut


def _piece(tag: Tag) -> str:
    if tag.name == "br" or tag.name in BLOCKS:
        return "\n"
    alt = str(tag.get("alt") or "") if tag.name == "img" else ""
    return alt if EMOTICON.fullmatch(alt) else ""


def _is_expander(tag: Tag) -> bool:
    if tag.name not in {"a", "span"}:
        return False
    shown = "".join(str(child) for child in tag.contents if isinstance(child, NavigableString))
    return shown.strip(" .…\u200b") in EXPANDERS and (tag.name == "a" or "expand" in (tag.get("class") or []))


def _link(tag: Tag, start: int, end: int, text: str) -> Marked | None:
    shown = text.strip()
    if not shown:
        return None
    if MENTION.fullmatch(shown):
        return Marked("mentions", start, end, shown[1:])
    if HASHTAG.fullmatch(shown):
        return Marked("hashtags", start, end, shown.strip("#").strip())
    address = _target(str(tag.get("href") or ""))
    return Marked("urls", start, end, address) if address else None


def _target(href: str) -> str | None:
    """Give where a link leads: Weibo's exit page names it in `u`."""
    try:
        parts = urlsplit(href)
        wanted = (
            parse_qs(parts.query).get("u", []) if "sinaurl" in parts.path or "sinaurl" in parts.netloc else []
        )
        address = wanted[0] if wanted else urljoin(LANDING, href)
    except ValueError:  # a broken address
        return None
    return address if address.startswith(("http://", "https://")) else None
