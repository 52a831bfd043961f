"""Shapes of the word lists that entities, roles, quotes and goals are found by."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class NameWords:
    """Words in and around names."""


@dataclass(frozen=True, slots=True, eq=False)
class TitleWords:
    """Words for the posts people hold."""


@dataclass(frozen=True, slots=True, eq=False)
class CueWords:
    """Words that trigger quotes and goals."""
