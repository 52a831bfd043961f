"""For which time a figure is: the quarters, years and other stretches that a text names."""

import re
from bisect import bisect_left, bisect_right

from extractor.lang.pack import Pack
from extractor.values.times.find import find_times
from extractor.values.times.model import Calendar, Horizon, Offset, Range, TimeExpression

_BEHIND = re.compile(r"\s?[,(（]?\s?(?:(?:in|for|during|over|of)\s)?(?:the\s)?", re.IGNORECASE)
_LINK = 3
"""Characters between a time and its figure: 为, 的."""
_CLAUSE = re.compile(r"[;；。]|, (?:and|while|but) ")


class Periods:
    """The times of one text that figures are reported for: no days, no hours."""

    def __init__(self, text: str, pack: Pack) -> None:
        self.text = text
        self.compared = re.compile(pack.measures.compared, re.IGNORECASE)
        self.items = [item for item in find_times(text, pack) if _is_period(item)]
        self.starts = [item.start for item in self.items]

    def of(
        self, start: int, end: int, metric: int, floor: int, ceiling: int, *, compared: bool
    ) -> tuple[int, int] | None:
        """Give the time of the amount at [start, end) whose measure begins at `metric`, in [floor, ceiling).

        The time right behind the amount comes first, then the nearest before its measure, then the next
        in the clause. What a figure is compared with (from 4 billion a year earlier) has only the first.
        """
        lead = _BEHIND.match(self.text, end)
        place = bisect_left(self.starts, end)
        following = self.items[place] if place < len(self.items) else None
        if following is not None and lead is not None and following.start in (end, lead.end()):
            return following.start, following.end
        if compared:
            return self._right_before(start)
        return self._before(min(metric, start), start, floor) or self._behind(following, end, ceiling)

    def _right_before(self, start: int) -> tuple[int, int] | None:
        """Give the time whose figure is only named to compare with: 去年同期为8亿元."""
        place = bisect_right(self.starts, start)
        item = self.items[place - 1] if place else None
        return (item.start, item.end) if item is not None and 0 <= start - item.end <= _LINK else None

    def _before(self, metric: int, start: int, floor: int) -> tuple[int, int] | None:
        """Give the nearest time before, inside the same sentence: 第二季度净利润, in 2023 sales were."""
        place = bisect_right(self.starts, start)
        while place:
            place -= 1
            item = self.items[place]
            if item.start < floor:
                return None
            if item.end <= start and not _CLAUSE.search(self.text, item.end, max(metric, item.end)):
                return item.start, item.end
        return None

    def _behind(self, following: TimeExpression | None, end: int, ceiling: int) -> tuple[int, int] | None:
        if following is None or following.end > ceiling or _CLAUSE.search(self.text, end, following.start):
            return None
        if self.compared.search(self.text[end : following.start]):
            return None  # up 5% from a year ago
        return following.start, following.end


def _is_period(item: TimeExpression) -> bool:
    form = item.form
    if isinstance(form, Range):
        form = form.first
    if isinstance(form, Horizon | Offset):
        return form.direction < 0
    if not isinstance(form, Calendar) or item.type != "date":
        return False
    return all(
        part is None for part in (form.day, form.weekday, form.days, form.clock, form.day_part, form.week)
    )
