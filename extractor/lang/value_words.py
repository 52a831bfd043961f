"""Shapes of the word lists that numbers, money and quantities are read by."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class NumberWords:
    """Words that make numbers."""


@dataclass(frozen=True, slots=True, eq=False)
class UnitWords:
    """Words that measure or count."""


@dataclass(frozen=True, slots=True, eq=False)
class CurrencyWords:
    """Words and signs of currencies."""
