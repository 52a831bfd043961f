"""Words and signs that attribute speech."""

from extractor.lang.quote_words import QuoteWords

QUOTES = QuoteWords()
