"""One id for one document in a run."""

from array import array
from hashlib import blake2b

from extractor.schema.base import Warn
from extractor.schema.document import Document

_KEPT_FROM = 8
"""So far the free suffix is sought from 2 on each time: a dump given a few times over needs no memory."""


class Names:
    """The ids given so far; a second document of the same id gets the first free suffix `~2`, `~3` ..."""

    def __init__(self) -> None:
        self._taken = HashSet()
        self._next: dict[str, int] = {}

    def own(self, document: Document) -> Document:
        """Give the document under an id that no other has."""
        name = document.id
        if self._taken.add(name):
            return document
        number = self._next.get(name, 2)
        while not self._taken.add(f"{name}~{number}"):
            number += 1
        if number >= _KEPT_FROM:
            self._next[name] = number + 1
        new = f"{name}~{number}"
        message = f"another document of this run has the id {name!r}; this one is called {new!r}"
        warning = Warn(code="duplicate_id", message=message)
        return document.model_copy(update={"id": new, "warnings": [*document.warnings, warning]})


class HashSet:
    """A set of strings by hashes of 64 bits, in 12 to 24 bytes a string instead of about 150.

    Among 10^7 strings two are taken for one with a chance of 1 in 370,000; a document would then be called
    `~2` for nothing.
    """

    def __init__(self) -> None:
        self._slots = array("Q", bytes(8 * 1024))
        self._count = 0

    def add(self, name: str) -> bool:
        """Add a string; tell whether it is new.

        >>> seen = HashSet()
        >>> seen.add("a"), seen.add("b"), seen.add("a")
        (True, True, False)
        """
        if 3 * self._count >= 2 * len(self._slots):
            self._grow()
        # 0 stands for an empty slot.
        key = int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "big") or 1
        new = _put(self._slots, key)
        self._count += new
        return new

    def _grow(self) -> None:
        slots = array("Q", bytes(16 * len(self._slots)))
        for key in self._slots:
            if key:
                _put(slots, key)
        self._slots = slots


def _put(slots: "array[int]", key: int) -> bool:
    """Put a key into the first free slot from its own on; tell whether it was not there."""
    last = len(slots) - 1  # their number is a power of two
    place = key & last
    while slots[place]:
        if slots[place] == key:
            return False
        place = (place + 1) & last
    slots[place] = key
    return True
