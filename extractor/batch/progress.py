"""How far a run is, while it goes on."""

import os
from collections import Counter
from dataclasses import dataclass, field
from typing import BinaryIO


class Meter:
    """How much of the bytes of all inputs is read, packed or not."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._before = 0
        self._size = 0
        self._stream: BinaryIO | None = None

    def opened(self, stream: BinaryIO) -> None:
        """Note that the next file is begun: the one before is read."""
        self._before += self._size
        self._stream = stream
        self._size = os.fstat(stream.fileno()).st_size

    @property
    def share(self) -> float:
        """From 0 to 1."""
        if self._stream is None or not self._total:
            return 0.0
        here = self._size if self._stream.closed or not self._stream.seekable() else self._stream.tell()
        return min(1.0, (self._before + here) / self._total)


@dataclass(slots=True)
class Progress:
    """What is done so far."""

    documents: int = 0
    taken_over: int = 0
    """Of them, done by an earlier run."""
    read: int = 0
    """Documents read so far, done or not."""
    share: float = 0.0
    """Of the input that is read, from 0 to 1; 0 while nobody knows."""
    failures: Counter[str] = field(default_factory=Counter)
    """Documents that failed in this run, by reason."""

    @property
    def expected(self) -> int | None:
        """How many documents there will be, as far as one can tell."""
        return round(self.read / self.share) if self.share else None
