"""Words in and around names."""

from extractor.lang.text_words import NameWords

NAMES = NameWords()
