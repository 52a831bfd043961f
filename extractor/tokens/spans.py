"""Put character ranges into a Doc as spans, cutting tokens where a range begins or ends inside one.

A spaCy span begins and ends with a token; a fact begins and ends with a character. Where the two
disagree (元2000 in one word, a number glued to a name) the token is split, so that
`doc.text[span.start_char:span.end_char]` is always exactly the fact.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

import numpy as np
from spacy.strings import StringStore
from spacy.tokens import Doc, Span, Token

from extractor.values.shadow import simplified

_TEXTS: WeakKeyDictionary[Doc, str] = WeakKeyDictionary()
_PLAIN: WeakKeyDictionary[Doc, str] = WeakKeyDictionary()
"""Texts of the Docs alive, as they are and as rules read them; cutting tokens changes none."""
_STARTS: WeakKeyDictionary[Doc, list[int]] = WeakKeyDictionary()
"""First characters of the tokens of the Docs alive; cutting tokens makes them more."""
_NEAR = 150
"""How many tokens of what hangs on a token are read on either side; a sentence may be as long as its text."""
_GOES_ON = np.uint64(2**64 - 1)
"""-1 as spaCy writes it into arrays: no sentence begins here."""
_SENTENCES: WeakKeyDictionary[Doc, tuple[list[int], list[int]]] = WeakKeyDictionary()
"""First and last characters of the sentences of the Docs alive."""


class Range(NamedTuple):
    """A stretch of `doc.text` to be marked: [start, end) with what a span can carry through `to_bytes`."""

    start: int
    end: int
    label: str = ""
    id: str = ""
    kb_id: str = ""


def mark(doc: Doc, group: str, ranges: Iterable[Range]) -> None:
    """Set `doc.spans[group]` to the ranges, in text order; empty ranges are an error of the caller."""
    wanted = sorted(ranges)
    exact = [span for item in wanted if (span := _exact(doc, item)) is not None]
    if len(exact) < len(wanted):
        cut(doc, {offset for item in wanted for offset in (item.start, item.end)})
        exact = [_span(doc, item) for item in wanted]
    doc.spans[group] = exact


def product_words(doc: Doc) -> frozenset[str]:
    """Give the last words of the products that the gazetteer knows in a Doc: a Corsa, behind Opel Corsa."""
    known = doc.spans.get("known", [])
    return frozenset(span[-1].text for span in known if span.label_ == "product" and len(span) > 1)


def cut(doc: Doc, offsets: set[int]) -> None:
    """Split every token that has one of the character offsets inside it."""
    inside: dict[int, list[int]] = {}
    for offset in sorted(offsets):
        token = token_at(doc, offset)
        if token is not None and token.idx < offset < token.idx + len(token):
            inside.setdefault(token.i, []).append(offset - token.idx)
    if not inside:
        return
    # The retokenizer shifts neither span groups nor entities: carry both over by characters.
    groups = {name: [_range(span) for span in group] for name, group in doc.spans.items()}
    entities = [_range(span) for span in doc.ents]
    starts_sentence = doc.has_annotation("SENT_START")
    with doc.retokenize() as retokenizer:
        for index, places in inside.items():
            token = doc[index]
            edges = [0, *places, len(token)]
            parts = [token.text[a:b] for a, b in pairwise(edges)]
            retokenizer.split(token, parts, heads=_heads(token, len(parts)), attrs=_attrs(token, edges))
    if not doc.has_annotation("DEP") and starts_sentence:
        _keep_parts_together(doc, inside)
    for name, items in groups.items():
        doc.spans[name] = [_span(doc, item) for item in items]
    if entities:
        doc.ents = [_span(doc, item) for item in entities]


def text_of(doc: Doc) -> str:
    """Give `doc.text`, which spaCy joins anew from the tokens at every call and we ask for all the time."""
    text = _TEXTS.get(doc)
    if text is None:
        text = _TEXTS[doc] = doc.text
    return text


def keep_text(doc: Doc, text: str) -> Doc:
    """Note the text of a Doc where it is known, which spares joining it; gives the Doc."""
    _TEXTS[doc] = text
    return doc


def plain_text(doc: Doc) -> str:
    """Give the text that rules are matched on, as long as `doc.text`: Chinese in Simplified characters."""
    text = _PLAIN.get(doc)
    if text is None:
        text = text_of(doc)
        text = _PLAIN[doc] = simplified(text) if doc.lang_ == "zh" else text
    return text


def words_of(doc: Doc) -> list[str]:
    """Give the texts of the tokens, without making a Token of each."""
    text = text_of(doc)
    places: Any = doc.to_array(["IDX", "LENGTH"])
    return [text[start : start + length] for start, length in places.tolist()]


def tokens_with(doc: Doc, words: frozenset[str]) -> list[Token]:
    """Give the tokens whose lower-case form is one of the words; no token is made of any other."""
    wanted = _hashes(words)
    lower: Any = doc.to_array(["LOWER"]).ravel()
    return [doc[place] for place, word in enumerate(lower.tolist()) if word in wanted]


@cache
def _hashes(words: frozenset[str]) -> frozenset[int]:
    strings = StringStore()
    return frozenset(strings.add(word) for word in words)


def below(token: Token) -> Iterator[Token]:
    """Yield a token and what hangs on it, as far as it stands near; spaCy's `subtree` goes any depth."""
    heads = [token]
    while heads:
        head = heads.pop()
        yield head
        heads += [child for child in head.children if abs(child.i - token.i) < _NEAR]


def token_at(doc: Doc, offset: int) -> Token | None:
    """Give the token that holds the character, or the one before it where that is white space."""
    place = bisect_right(_starts(doc), offset)
    return doc[place - 1] if place else None


def _starts(doc: Doc) -> list[int]:
    starts = _STARTS.get(doc)
    if starts is None or len(starts) != len(doc):
        places: Any = doc.to_array(["IDX"])
        starts = _STARTS[doc] = places.ravel().tolist()
    return starts


def covering(doc: Doc, start: int, end: int) -> Span:
    """Give the smallest span of tokens that covers the characters [start, end)."""
    starts = _starts(doc)
    first = max(0, bisect_right(starts, start) - 1)
    return doc[first : bisect_right(starts, max(start, end - 1))]


def sentence_of(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Give the [start, end) characters of the sentences that hold a range, without outer white space.

    Ask only when the sentences of the Doc are final.
    """
    bounds = _SENTENCES.get(doc)
    if bounds is None:
        bounds = _SENTENCES[doc] = _sentence_bounds(doc)
    starts, ends = bounds
    if not starts:
        return (start, end)
    first = max(0, bisect_right(starts, start) - 1)
    last = max(first, bisect_right(starts, max(start, end - 1)) - 1)
    return (starts[first], ends[last])


def _sentence_bounds(doc: Doc) -> tuple[list[int], list[int]]:
    starts, ends = [], []
    for sentence in doc.sents:
        words = [token for token in sentence if not token.is_space]
        if words:
            starts.append(words[0].idx)
            ends.append(words[-1].idx + len(words[-1]))
    return starts, ends


def _range(span: Span) -> Range:
    return Range(span.start_char, span.end_char, span.label_, span.id_, span.kb_id_)


def _exact(doc: Doc, item: Range) -> Span | None:
    """Give the span of tokens that begins and ends where the range does, None where there is none."""
    starts = _starts(doc)
    first, end = bisect_left(starts, item.start), bisect_left(starts, item.end)
    if first >= end or starts[first] != item.start or starts[end - 1] + len(doc[end - 1]) != item.end:
        return None
    return Span(doc, first, end, label=item.label, span_id=item.id, kb_id=item.kb_id)


def _span(doc: Doc, item: Range) -> Span:
    span = doc.char_span(
        item.start, item.end, label=item.label, span_id=item.id, kb_id=item.kb_id, alignment_mode="expand"
    )
    if span is None:
        raise ValueError(f"no characters at [{item.start}:{item.end}] of a text of {len(doc.text)}")
    return span


def _heads(token: Token, parts: int) -> list[tuple[Token, int] | Token]:
    last = (token, parts - 1)
    return [*([last] * (parts - 1)), token.head if token.head.i != token.i else last]


def _attrs(token: Token, edges: list[int]) -> dict[str | int, list[Any]]:
    attrs = {"TAG": token.tag_, "POS": token.pos_, "DEP": token.dep_}
    split: dict[str | int, list[Any]] = {
        name: [value] * (len(edges) - 1) for name, value in attrs.items() if value
    }
    if len(token.norm_) == len(token):  # Simplified characters stand in the norm
        parts = [token.norm_[a:b] for a, b in pairwise(edges)]
        split["NORM"] = [token.vocab.strings.add(part) for part in parts]  # the retokenizer adds none
    return split


def _keep_parts_together(doc: Doc, inside: dict[int, list[int]]) -> None:
    """Say of every new part that no sentence begins with it, of all in one go.

    At every single `is_sent_start` that is set spaCy looks through the whole Doc.
    """
    starts: Any = doc.to_array(["SENT_START"]).ravel()
    shift = 0
    for index, places in sorted(inside.items()):
        for part in range(1, len(places) + 1):
            starts[index + shift + part] = _GOES_ON
        shift += len(places)
    doc.from_array(["SENT_START"], starts)
