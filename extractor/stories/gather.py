"""Documents -> stories: each document with the story it tells, and the earlier one it repeats."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from extractor.schema.base import Model
from extractor.stories.compare import figures_differ, same_story
from extractor.stories.signature import BANDS, Signature
from extractor.stories.spool import Spool

CROWD = 64
"""Texts under one key, beyond which they must have a second key in common: pages of one template."""
DEEPEST = 4
LEADERS = 16
"""Different texts under one key that a further one is compared with."""
REMEMBERED = 200_000
Numbers = NDArray[np.int32]


class Row(Model):
    """The place of a document among the stories."""

    story_id: str
    """Of the story's earliest document, by time and then by id: the same in whatever order they come."""
    document_id: str
    duplicate_of: str | None
    """The id of the earliest document that it was found to repeat; null for the first of its story."""


def gather(documents: Iterable[tuple[str, str | None, str]]) -> Iterator[Row]:
    """Yield a row for each document (id, time of publication, text), in their order, when all are read.

    A document costs 220 bytes of memory, beside some 60 MB at most for what is remembered of texts and
    comparisons; the texts wait in a temporary file. Raises ExtractorError where the disk is full.
    """
    with Spool() as spool:
        for document in documents:
            spool.add(*document)
        links = _Links(spool)
        links.find()
        for number, document_id in enumerate(spool.ids()):
            first = links.root(number)
            repeats = None if first == number else spool.id(links.earlier(number))
            yield Row(story_id=story_id(spool.id(first)), document_id=document_id, duplicate_of=repeats)


def story_id(document_id: str) -> str:
    """Give the id of the story that begins with a document.

    >>> story_id("news-1")
    's-8e4e40c4825631cc'
    """
    return f"s-{sha256(document_id.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"


class _Links:
    """Which documents were found to tell one story (a forest of sets, the earliest document on top)."""

    def __init__(self, spool: Spool) -> None:
        self._spool = spool
        self._ranks = spool.ranks()
        self._parents = np.arange(len(spool), dtype=np.int32)
        self._repeats = np.full(len(spool), -1, np.int32)
        self._same = lru_cache(REMEMBERED)(self._compare)

    def root(self, number: int) -> int:
        """Give the earliest document of a story."""
        top = number
        while self._parents[top] != top:
            top = int(self._parents[top])
        while self._parents[number] != top:
            self._parents[number], number = top, int(self._parents[number])
        return top

    def earlier(self, number: int) -> int:
        """Give the document that one repeats: of its story, where only later ones tie it to that."""
        found = int(self._repeats[number])
        return self.root(number) if found < 0 else found

    def find(self) -> None:
        """Compare the documents that have a key in common."""
        signatures = self._spool.signatures()
        everyone = np.argsort(self._ranks).astype(np.int32)
        for band in range(BANDS):
            for group in _groups(signatures, everyone, band, 1):
                self._link(group)

    def _link(self, group: Numbers) -> None:
        """Tie each document of a group, earliest first, to the first that tells its story."""
        leaders: list[int] = []
        for number in map(int, group):
            if not any(self._tie(leader, number) for leader in leaders) and len(leaders) < LEADERS:
                leaders.append(number)

    def _tie(self, sooner: int, later: int) -> bool:
        first, second = self.root(sooner), self.root(later)
        known = int(self._repeats[later])
        if first == second and known >= 0 and self._ranks[known] <= self._ranks[sooner]:
            return True
        if not self._same(sooner, later):
            return first == second
        if known < 0 or self._ranks[sooner] < self._ranks[known]:
            self._repeats[later] = sooner
        if self._ranks[first] > self._ranks[second]:
            first, second = second, first
        self._parents[second] = first
        return True

    def _compare(self, one: int, other: int) -> bool:
        if figures_differ(self._spool.figures(one), self._spool.figures(other)):
            return False
        return same_story(self._spool.text(one), self._spool.text(other))


def _groups(signatures: Signature, members: Numbers, band: int, depth: int) -> Iterator[Numbers]:
    """Yield those of the members that have the key of a band in common; crowds by their next keys too."""
    keys = signatures[members, band % BANDS]
    order = np.argsort(keys, kind="stable")
    edges = np.flatnonzero(np.diff(keys[order])) + 1
    starts, ends = np.r_[0, edges], np.r_[edges, len(keys)]
    for start, end in zip(starts[ends - starts > 1], ends[ends - starts > 1], strict=True):
        group = members[order[start:end]]
        if len(group) > CROWD and depth < DEEPEST:
            yield from _groups(signatures, group, band + 1, depth + 1)
        else:
            yield group
