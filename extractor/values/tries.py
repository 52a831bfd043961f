"""Alternations of many words as a trie: a regex then tries every beginning once, not every word."""

import re
from collections.abc import Iterable
from typing import Any

from extractor.values.numbers import GAP

_END = ""


def trie_of(words: Iterable[str], *, gap: str = GAP) -> str:
    """Give the regex source of an alternation that prefers the longest word; blanks match any gap.

    >>> trie_of(["yen", "yuan"])
    'y(?:en|uan)'
    >>> re.match(trie_of(["us", "us dollar"]), "us  dollars").group()
    'us  dollar'
    """
    root: dict[str, Any] = {}
    for word in words:
        node = root
        for sign in word:
            node = node.setdefault(sign, {})
        node[_END] = {}
    return _source(root, gap) if root else r"(?!)"


def _source(node: dict[str, Any], gap: str) -> str:
    branches = [
        (gap if sign == " " else re.escape(sign)) + _source(child, gap)
        for sign, child in sorted(node.items())
        if sign != _END
    ]
    if not branches:
        return ""
    whole = branches[0] if len(branches) == 1 and _END not in node else f"(?:{'|'.join(branches)})"
    return f"{whole}?" if _END in node else whole
