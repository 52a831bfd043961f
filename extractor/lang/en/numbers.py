"""Numbers."""

from extractor.lang.value_words import NumberWords

NUMBERS = NumberWords()
