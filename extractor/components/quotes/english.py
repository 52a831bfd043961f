"""Quotes in English text: words in marks first, then reported speech by the parse."""

from bisect import bisect_right

from spacy.tokens import Doc

from extractor.components.quotes.direct import direct_quotes
from extractor.components.quotes.following import add_following
from extractor.components.quotes.indirect import indirect_quotes
from extractor.components.quotes.reading import Draft, Speaker, read
from extractor.components.quotes.turns import settle_pronouns
from extractor.lang.quote_words import QuoteWords


def find_english(doc: Doc, words: QuoteWords) -> list[Draft]:
    """Give the quotes of a parsed English document."""
    reading = read(doc, words)
    drafts, cues = direct_quotes(reading)
    starts = [draft.start for draft in drafts]
    reported: list[Draft] = []
    for draft in indirect_quotes(reading, cues):
        place = bisect_right(starts, draft.end - 1)
        if not place or drafts[place - 1].end <= draft.start:
            reported.append(draft)
    return settle_pronouns(reading, add_following(reading, [*drafts, *_without_echoes(reported, words)]))


def _without_echoes(drafts: list[Draft], words: QuoteWords) -> list[Draft]:
    """Leave out what speakers report of themselves: she said that she hoped for rain is one quote."""
    kept: list[Draft] = []
    outer: Draft | None = None
    for draft in sorted(drafts, key=lambda item: (item.start, -item.end)):
        inside = outer is not None and draft.cue is not None and outer.start <= draft.cue[0] < outer.end
        if inside and outer is not None and _is_same(draft.speaker, outer.speaker, words):
            continue
        kept.append(draft)
        if outer is None or draft.end > outer.end:
            outer = draft
    return kept


def _is_same(inner: Speaker | None, outer: Speaker | None, words: QuoteWords) -> bool:
    if inner is None or outer is None:
        return False
    if inner.ref:
        return inner.ref == outer.ref
    return inner.name.lower() in words.pronouns or inner.name == outer.name
