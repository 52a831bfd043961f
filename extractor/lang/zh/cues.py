"""Cues of quotes and goals."""

from extractor.lang.text_words import CueWords

CUES = CueWords()
