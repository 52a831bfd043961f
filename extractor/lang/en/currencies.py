"""Currencies."""

from extractor.lang.value_words import CurrencyWords

CURRENCIES = CurrencyWords()
