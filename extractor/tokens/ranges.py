"""Stretches of a text that are asked about again and again: does one of them meet or hold another?"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Ranges:
    """Ranges [start, end) of one text, in whatever order and overlapping or not; answers by bisection."""

    def __init__(self, ranges: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(ranges)
        self._starts = [start for start, _ in ordered]
        self._furthest = list(accumulate((end for _, end in ordered), max))
        """Where the range that reaches furthest ends, of all up to each."""

    def meet(self, start: int, end: int) -> bool:
        """Tell whether one of the ranges shares a character with [start, end).

        >>> ranges = Ranges([(4, 6), (0, 9)])
        >>> ranges.meet(8, 12), ranges.meet(9, 12)
        (True, False)
        """
        before = bisect_left(self._starts, end)
        return before > 0 and self._furthest[before - 1] > start

    def hold(self, start: int, end: int) -> bool:
        """Tell whether all of [start, end) lies in one of the ranges.

        >>> ranges = Ranges([(4, 6), (0, 9)])
        >>> ranges.hold(6, 9), ranges.hold(8, 10)
        (True, False)
        """
        before = bisect_right(self._starts, start)
        return before > 0 and self._furthest[before - 1] >= end
