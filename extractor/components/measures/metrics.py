"""What the metrics are, so that a count of shops is never taken for a profit."""

import re
from bisect import bisect_left, bisect_right
from functools import cache
from typing import NamedTuple

from extractor.lang.pack import Pack
from extractor.values.shadow import lower
from extractor.values.tries import trie_of

REACH = 120
"""How many characters before an amount its metric may stand."""
_COUNTS = frozenset(
    "shipments deliveries production capacity orders backlog users customers headcount inventory traffic "
    "store_count exports imports emissions".split()
)
_RATIOS = frozenset("gross_margin operating_margin margin market_share unemployment inflation".split())
_BOTH = frozenset("orders backlog inventory exports imports".split())


class Metric(NamedTuple):
    """A word for what is measured."""

    start: int
    end: int
    name: str


def fits(metric: str, kind: str) -> bool:
    """Tell whether a metric may have an amount of a kind: money, % or count."""
    if kind == "%":
        return True
    if metric in _RATIOS:
        return False
    return metric in _COUNTS if kind == "count" else metric not in _COUNTS or metric in _BOTH


class Metrics:
    """The words for measures in one text, found in one pass."""

    def __init__(self, text: str, pack: Pack) -> None:
        self.text, self.pack = text, pack
        names = pack.measures.metrics
        self.all = [
            Metric(match.start(), match.end(), names[match.group()])
            for match in _words(pack).finditer(lower(text))
        ]
        self.starts = [metric.start for metric in self.all]

    def before(self, start: int, floor: int, kind: str) -> Metric | None:
        """Give the nearest word before an amount whose reach does not end on the way to it."""
        place = bisect_right(self.starts, start)
        while place:
            place -= 1
            metric = self.all[place]
            if metric.start < max(floor, start - REACH):
                return None
            if metric.end > start:
                continue
            if breaks(self.pack).search(self.text, metric.end, start):
                return None
            if fits(metric.name, kind):
                return metric
        return None

    def behind(self, end: int, kind: str) -> Metric | None:
        """Give the word right behind an amount: $5 billion in quarterly revenue."""
        match = leads(self.pack).match(self.text, end)
        if match is None:
            return None
        found = Metric(match.start("metric"), match.end("metric"), self._name(match["metric"]))
        return found if fits(found.name, kind) and kind != "count" else None

    def starting(self, start: int) -> Metric | None:
        """Give the word that begins at a place."""
        place = bisect_left(self.starts, start)
        return self.all[place] if place < len(self.all) and self.starts[place] == start else None

    def _name(self, word: str) -> str:
        return self.pack.measures.metrics[word.lower()]


@cache
def _words(pack: Pack) -> re.Pattern[str]:
    """Compile the words for measures, for a text in small letters."""
    return re.compile(_any_of(pack))


def _any_of(pack: Pack) -> str:
    edge = r"\b" if pack.numbers.spaced else ""
    return f"{edge}{trie_of(pack.measures.metrics, gap=' ')}{edge}"


@cache
def leads(pack: Pack) -> re.Pattern[str]:
    """Compile what leads from an amount to the metric behind it."""
    return re.compile(rf"{pack.measures.behind}(?P<metric>{_any_of(pack)})", re.IGNORECASE)


@cache
def breaks(pack: Pack) -> re.Pattern[str]:
    """Compile what ends the reach of a metric."""
    return re.compile(pack.measures.breaks, re.IGNORECASE)
