"""Times."""

from extractor.lang.time_words import TimeWords

TIMES = TimeWords()
