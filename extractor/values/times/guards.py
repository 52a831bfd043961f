"""Patterns of the word lists that decide by what stands beside an expression."""

import re
from functools import cache

from extractor.lang.pack import Pack


@cache
def guard(pack: Pack, name: str) -> re.Pattern[str]:
    """Give a pattern of the pack, one that never matches where the language has none."""
    return re.compile(pack.times.guards.get(name, r"(?!)"), re.IGNORECASE)


def follows(pack: Pack, name: str, text: str, end: int, *, width: int = 24) -> bool:
    """Tell whether a pattern matches right behind an offset."""
    return bool(guard(pack, name).search(text[end : end + width]))


def precedes(pack: Pack, name: str, text: str, start: int, *, width: int = 24) -> bool:
    """Tell whether a pattern matches right before an offset."""
    return bool(guard(pack, name).search(text[max(0, start - width) : start]))
