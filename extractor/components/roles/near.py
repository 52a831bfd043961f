"""Which company a title that names none may belong to: the mentions before it, looked up by bisection."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate

from spacy.tokens import Doc

from extractor.tokens.spans import text_of

_SUBJECTS = ("nsubj", "nsubjpass")
_REACH = 2
"""How many full stops may lie between a company and a title that names none."""


class Mentions:
    """The mentions of companies in one Doc, and those that are subjects of a clause or owners."""

    def __init__(self, doc: Doc) -> None:
        self._text = text_of(doc)
        self._stops = [place for place, char in enumerate(self._text) if char == "."]
        spans = sorted(doc.spans.get("companies", []), key=lambda span: span.start_char)
        roots = [span.root.dep_ for span in spans]
        self._all = [(span.start_char, span.end_char, str(span.id_)) for span in spans]
        self._places: dict[str, list[int]] = {}
        for start, _, entity in self._all:
            self._places.setdefault(entity, []).append(start)
        self._most = list(accumulate(_counts([entity for _, _, entity in self._all]), _more))
        acting = [item for item, dep in zip(self._all, roots, strict=True) if dep in _SUBJECTS]
        self._starts = [start for start, _, _ in acting]
        self._subjects = [entity for _, _, entity in acting]
        self._alike = _rows(self._subjects)
        self._leading = [
            item for item, dep in zip(self._all, roots, strict=True) if dep in (*_SUBJECTS, "poss")
        ]

    def subject_of_paragraph(self, start: int) -> str:
        """Give the one company that the sentences before in the same paragraph speak of."""
        first = bisect_left(self._starts, self._text.rfind("\n", 0, start) + 1)
        end = bisect_left(self._starts, start)
        alone = first < end and self._alike[end - 1] <= first
        return self._subjects[end - 1] if alone else ""

    def leading(self, topic: str, start: int) -> str:
        """Give the story's company, or the one that is named more often than it up to a place."""
        named = bisect_left(self._all, (start, start, ""))
        if not named:
            return topic
        most, leader = self._most[named - 1]
        return topic if bisect_left(self._places.get(topic, []), start) >= most else leader

    def before(self, start: int) -> str:
        """Give the last company named in the same sentence or the two before it; subjects first."""
        return self._near(self._leading, start) or self._near(self._all, start)

    def _near(self, items: list[tuple[int, int, str]], start: int) -> str:
        place = bisect_right(items, start, key=lambda item: item[1])
        if not place:
            return ""
        _, end, entity = items[place - 1]
        stops = bisect_left(self._stops, start) - bisect_left(self._stops, end)
        return entity if stops <= _REACH else ""


def _counts(names: list[str]) -> Iterator[tuple[int, str]]:
    """Give each name with how often it has stood so far."""
    seen: Counter[str] = Counter()
    for name in names:
        seen[name] += 1
        yield seen[name], name


def _more(one: tuple[int, str], other: tuple[int, str]) -> tuple[int, str]:
    return other if other[0] > one[0] else one


def _rows(names: list[str]) -> list[int]:
    """Give for each name where the row of the same name that it stands in begins."""
    rows: list[int] = []
    for place, name in enumerate(names):
        rows.append(rows[-1] if place and names[place - 1] == name else place)
    return rows
