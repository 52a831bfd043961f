"""A reference as the reader of a language gives it."""

from typing import Literal, NamedTuple

from extractor.components.references.named import Target


class Found(NamedTuple):
    """Characters [start, end) that mean an entity."""

    start: int
    end: int
    label: Literal["description", "pronoun"]
    target: Target
