"""Whose turn it is: one request to a host at a time, and a pause after each."""

import threading
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class TooLongError(Exception):
    """A host wants a longer pause than is waited for."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"{seconds:.0f} s")
        self.seconds = seconds


class Turns:
    """When each host was last asked, and until when it wants to be left alone."""

    def __init__(
        self, clock: Callable[[], float], sleep: Callable[[float], object], *, rest_first: bool = False
    ) -> None:
        """Keep no pause before the first request to a host, or one as after a request made just now."""
        self._clock = clock
        self._begun = clock() if rest_first else None
        self._sleep = sleep
        self._locks: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        self._ended: dict[str, float] = {}
        self._held: dict[str, float] = {}

    def hold(self, host: str, seconds: float) -> None:
        """Leave a host alone for a while."""
        self._held[host] = max(self._held.get(host, 0.0), self._clock() + seconds)

    @contextmanager
    def turn(self, host: str, pause: float, most: float) -> Iterator[None]:
        """Wait until a host may be asked; raises TooLongError where that is later than in `most` seconds.

        The pause counts from the end of the last answer, so the server sees no two requests closer than it.
        """
        with self._locks[host]:
            now = self._clock()
            ended = self._ended.get(host, self._begun)
            free = max(now if ended is None else ended + pause, self._held.get(host, now))
            if free - now > most:
                raise TooLongError(free - now)
            if free > now:
                self._sleep(free - now)
            try:
                yield
            finally:
                self._ended[host] = self._clock()
