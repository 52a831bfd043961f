"""Shape of the word lists that quotes are found by."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class QuoteWords:
    """Words and signs that attribute speech."""
