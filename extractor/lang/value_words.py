"""Shapes of the word lists that numbers, money, quantities and times are read by."""

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


@dataclass(frozen=True, slots=True, eq=False)
class TimeWords:
    """Words that make temporal expressions."""
