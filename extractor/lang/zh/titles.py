"""Titles of posts that people hold."""

from extractor.lang.text_words import TitleWords

TITLES = TitleWords()
