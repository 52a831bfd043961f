"""What the rules for quotes read: a document, its marks and its names, looked up once."""

from bisect import bisect_left
from dataclasses import dataclass
from typing import Any, NamedTuple

from spacy.tokens import Doc, Span

from extractor.components.quotes.marks import Stretch, find_stretches
from extractor.lang.quote_words import QuoteWords
from extractor.tokens.spans import plain_text, words_of

ENTITY_GROUPS = ("references", "organizations", "companies", "people")
"""Span groups whose members may speak; later ones win where they overlap."""


class Speaker(NamedTuple):
    """Who said it: the entity where known, and the name or the words of the text."""

    ref: str
    name: str
    word: str = ""
    """The pronoun or the noun that the name stands for, in lower case."""


@dataclass(slots=True)
class Draft:
    """A quote while it is put together; all places are characters of the text."""

    start: int
    end: int
    mode: str
    speaker: Speaker | None
    cue: tuple[int, int] | None


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A document as the rules see it."""

    doc: Doc
    text: str
    words: QuoteWords
    lower: list[str]
    """The tokens in lower case."""
    offsets: list[int]
    """Where each token begins."""
    stretches: list[Stretch]
    inside: list[int]
    """For each token the number of the stretch it stands in (its marks count as inside), or -1."""
    entities: dict[int, Span]
    """For tokens of names and references the span."""

    def token_from(self, offset: int) -> int:
        """Give the first token that begins at or behind a character."""
        return bisect_left(self.offsets, offset)


def read(doc: Doc, words: QuoteWords) -> Reading:
    """Look everything up that the rules ask for, in one pass over the tokens."""
    text = plain_text(doc)
    stretches = find_stretches(text, clipped=words.clipped)
    places: Any = doc.to_array(["IDX"])
    offsets: list[int] = places.ravel().tolist()
    inside = [-1] * len(offsets)
    for number, item in enumerate(stretches):
        for index in range(bisect_left(offsets, item.outer_start), bisect_left(offsets, item.outer_end)):
            inside[index] = number
    return Reading(
        doc=doc,
        text=text,
        words=words,
        lower=[word.lower() for word in words_of(doc)],
        offsets=offsets,
        stretches=stretches,
        inside=inside,
        entities={
            index: span
            for group in ENTITY_GROUPS
            for span in doc.spans.get(group, ())
            for index in range(span.start, span.end)
        },
    )
