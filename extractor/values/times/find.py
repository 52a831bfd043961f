"""Find temporal expressions in text."""

from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module

from extractor.lang.pack import Pack
from extractor.values.times.model import TimeExpression


@lru_cache(maxsize=64)
def find_times(text: str, pack: Pack) -> tuple[TimeExpression, ...]:
    """Give the temporal expressions of a text, in its order, none overlapping another.

    >>> from extractor.lang.pack import load_pack
    >>> text = "It aims to double sales over the next five years, it said on December 28 last year."
    >>> [text[item.start : item.end] for item in find_times(text, load_pack("en"))]
    ['the next five years', 'December 28 last year']
    """
    grammar = import_module(f"extractor.values.times.{pack.times.grammar}_find")
    found: Iterator[TimeExpression] = grammar.find(text, pack)
    return tuple(found)


def time_at(text: str, start: int, end: int, pack: Pack) -> TimeExpression | None:
    """Read the expression at [start, end) again, with what stands around it; None if there is none."""
    for item in find_times(text, pack):
        if item.start == start and item.end == end:
            return item
        if item.start > start:
            break
    return None
