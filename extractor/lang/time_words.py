"""Shape of the word lists that temporal expressions are read by."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class TimeWords:
    """Words that make temporal expressions."""
