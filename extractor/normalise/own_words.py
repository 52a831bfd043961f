"""Whom the author of a post means by "we": the own body, where profile or text says which that is."""

from collections.abc import Sequence

from spacy.tokens import Doc, Span

from extractor.lang.reference_words import ReferenceWords, load_reference_words
from extractor.normalise.authors import speaks_for
from extractor.schema.document import Document
from extractor.tokens.spans import plain_text

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
    body = speaks_for(post.author, doc.user_data.get("newsfacts_entities", {}))
    if body is None or not body.ref:
        return NOBODY
    words = load_reference_words(doc.lang_)
    others = [(s.start, s.end) for s in post.segments if s.kind == "quoted"]
    depths = _depths(plain_text(doc))
    found = [
        span
        for span in _self_words(doc, words)
        if depths[span.start_char] <= 0 and not any(a <= span.start_char < b for a, b in others)
    ]
    return body.ref, found


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


def _depths(text: str) -> list[int]:
    """Give for every character how many quotation marks are open before it in its line."""
    depth, depths = 0, []
    for char in text:
        depths.append(depth)
        depth = 0 if char == "\n" else depth + (char in _OPEN) - (char in _CLOSE)
    return depths
