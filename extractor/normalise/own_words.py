"""Whom the author of a post means by "we": the own body, where profile or text says which that is."""

from collections.abc import Mapping, Sequence
from typing import Any

from spacy.tokens import Doc, Span

from extractor.lang.reference_words import ReferenceWords, load_reference_words
from extractor.schema.document import Author, Document
from extractor.tokens.spans import plain_text
from extractor.values.names import name_key
from extractor.values.shadow import simplified

OwnWords = tuple[str, Sequence[Span]]
"""Entity id of a body, and the words that mean it."""
NOBODY: OwnWords = ("", ())
_OPEN, _CLOSE = "“「『", "”」』"


def own_words(doc: Doc, document: Document) -> OwnWords:
    """Give the entity id of the body that a post's author speaks for, and the words that mean it.

    Nothing for documents that are no posts, and for authors of whom nothing says where they belong.
    """
    post = document.post
    if post is None or post.author is None:
        return NOBODY
    words = load_reference_words(doc.lang_)
    body = _own_body(doc, post.author, words)
    if not body:
        return NOBODY
    quoted = [(s.start, s.end) for s in post.segments if s.kind == "quoted"]
    found = [span for span in _self_words(doc, words) if not _is_of_others(doc, span, quoted)]
    return body, found


def _own_body(doc: Doc, author: Author, words: ReferenceWords) -> str:
    """Give the one body of the text that the profile names; the account's own name goes before its reason."""
    table: Mapping[str, Any] = doc.user_data.get("newsfacts_entities", {})
    spans = [span for group in ("companies", "organizations") for span in doc.spans.get(group, [])]
    name = _key(author.name or "", words)
    for span in spans:
        if name and name in (_key(span.text, words), _key(table[span.id_]["name"], words)):
            return str(span.id_)
    reason = simplified(author.verified_reason or "").casefold()
    places: dict[str, int] = {}
    for span in spans:
        place = reason.find(simplified(span.text).casefold())
        if place >= 0:
            places[str(span.id_)] = min(place, places.get(str(span.id_), place))
    return min(places, key=lambda body: (places[body], body), default="")


def _key(name: str, words: ReferenceWords) -> str:
    """Give the key of an account's name without what marks it as one: 小米公司官方微博."""
    bare = simplified(name).casefold()
    for word in sorted(words.accounts, key=lambda word: (-len(word), word)):
        bare = bare.replace(word, "").strip()
    return name_key(bare) if bare else ""


def _self_words(doc: Doc, words: ReferenceWords) -> list[Span]:
    if doc.lang_ != "zh":
        return [doc[t.i : t.i + 1] for t in doc if t.lower_ in words.self_words and not t.text.isupper()]
    text, found = plain_text(doc), []
    for word in words.self_words:
        start = text.find(word)
        while start >= 0:
            span = doc.char_span(start, start + len(word))
            if span is not None:
                found.append(span)
            start = text.find(word, start + len(word))
    return sorted(found, key=lambda span: span.start)


def _is_of_others(doc: Doc, span: Span, quoted: list[tuple[int, int]]) -> bool:
    """Tell whether words stand in somebody else's mouth: in a reposted text or between quotation marks."""
    if any(start <= span.start_char < end for start, end in quoted):
        return True
    before = plain_text(doc)[: span.start_char]
    line = before[before.rfind("\n") + 1 :]
    return sum(map(line.count, _OPEN)) > sum(map(line.count, _CLOSE))
