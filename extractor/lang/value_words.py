"""Shapes of the word lists that numbers, money and quantities are read by."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class NumberWords:
    """Words that make numbers; all in lower case."""

    spaced: bool
    """Whether the words of a number stand apart (English) or run together (Chinese)."""
    small: Mapping[str, int]
    """Zero to ninety in spaced languages, the ten digits in others."""
    multipliers: Mapping[str, int]
    """Powers of ten below the scales: hundred; 十 百 千."""
    scales: Mapping[str, int]
    """thousand, million; 万 亿."""
    short_scales: Mapping[str, int]
    """Scales that stand behind digits only: bn, k."""
    money_scales: Mapping[str, int]
    """Scales that stand behind digits beside a currency only, as elsewhere they are units: m, b."""
    articles: tuple[str, ...] = ()
    """What means one in front of a scale: a, an."""
    joiners: tuple[str, ...] = ()
    """What joins the parts of one number: and."""
    points: tuple[str, ...] = ()
    """The decimal point as a word."""
    minus: tuple[str, ...] = ()
    """The sign as a word."""
    halves: tuple[str, ...] = ()
    """What means one half, alone, before or behind a scale."""
    fractions: Mapping[str, int] | None = None
    """Words for parts and their denominator: third, quarter."""
    fraction_mark: str = ""
    """What stands between denominator and numerator: 分之."""


@dataclass(frozen=True, slots=True, eq=False)
class UnitWords:
    """Words that measure or count."""


@dataclass(frozen=True, slots=True, eq=False)
class CurrencyWords:
    """Words and signs of currencies."""
