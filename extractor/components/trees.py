"""Mend what the parser must not do: heads that go round in a circle, which spaCy's spans fail on.

Seen on strings without blanks (a sign, a name and an amount run together): the parser leaves a word without
a relation and hangs its head below it. One word of each circle becomes a root.
"""

from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc


@Language.component("newsfacts_trees")
def whole_trees(doc: Doc) -> Doc:
    """Break circles of heads; a parse without one is left as it is."""
    if len(doc) < 2 or not doc.has_annotation("DEP"):
        return doc
    values: Any = doc.to_array(["HEAD", "DEP"])
    steps = values[:, 0].astype(np.int64)
    heads = np.clip(np.arange(len(doc)) + steps, 0, len(doc) - 1)
    circles = _circles(heads)
    if not circles:
        return doc
    root = doc.vocab.strings.add("ROOT")
    for first in circles:
        values[first] = (0, root)
    return doc.from_array(["HEAD", "DEP"], values)


def _circles(heads: "np.ndarray[Any, np.dtype[np.int64]]") -> list[int]:
    """Give the first word of each circle, by following all heads at once in doubling steps."""
    far = heads
    for _ in range(len(heads).bit_length()):
        far = far[far]
    lost = np.unique(far[heads[far] != far])  # words that no number of steps takes to a root lie on a circle
    firsts, seen = [], set()
    for place in map(int, lost):
        if place in seen:
            continue
        circle = [place]
        while heads[circle[-1]] != place:
            circle.append(int(heads[circle[-1]]))
        seen |= set(circle)
        firsts.append(min(circle))
    return sorted(firsts)
