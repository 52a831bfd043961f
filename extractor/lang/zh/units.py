"""Units."""

from extractor.lang.value_words import UnitWords

UNITS = UnitWords()
