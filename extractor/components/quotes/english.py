"""Quotes in English text: words in marks first, then reported speech by the parse."""

from spacy.tokens import Doc

from extractor.components.quotes.direct import direct_quotes
from extractor.components.quotes.indirect import indirect_quotes
from extractor.components.quotes.reading import Draft, read
from extractor.lang.quote_words import QuoteWords


def find_english(doc: Doc, words: QuoteWords) -> list[Draft]:
    """Give the quotes of a parsed English document."""
    reading = read(doc, words)
    drafts, _, cues = direct_quotes(reading)
    taken = [(draft.start, draft.end) for draft in drafts]
    for draft in indirect_quotes(reading, cues):
        if not any(start < draft.end and draft.start < end for start, end in taken):
            drafts.append(draft)
    return drafts
