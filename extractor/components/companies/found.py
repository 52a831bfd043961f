"""Names of bodies found so far in one Doc."""

from bisect import bisect_left, bisect_right
from operator import attrgetter

from spacy.tokens import Doc

from extractor.tokens.spans import Range

PRODUCT = "product"
_START = attrgetter("start")


class Found:
    """Names found so far, none overlapping another; begins with those the gazetteer knows, of whatever kind.

    They are kept in text order, so that a candidate is held against its neighbours only.
    """

    def __init__(self, doc: Doc) -> None:
        self._names: list[Range] = []
        self._kinds: dict[Range, str] = {}
        for span in doc.spans.get("known", []):
            item = Range(span.start_char, span.end_char, "known", span.id_, span.kb_id_)
            if span.label_ == "company":
                self.add_company(item)
            elif span.label_.startswith("organization"):
                if span.text.islower():
                    continue  # the party's congress
                self.add_organization(item._replace(label=span.label_.partition(":")[2] or "other"))
            else:
                self._add(item._replace(label=PRODUCT, id=""), PRODUCT)

    @property
    def companies(self) -> list[Range]:
        """Give the companies in text order."""
        return [item for item in self._names if self._kinds[item] == "company"]

    @property
    def organizations(self) -> list[Range]:
        """Give the other bodies in text order."""
        return [item for item in self._names if self._kinds[item] == "organization"]

    def add_company(self, item: Range) -> None:
        """Add a company, where nothing is yet."""
        self._add(item, "company")

    def add_organization(self, item: Range) -> None:
        """Add another body, where nothing is yet."""
        self._add(item, "organization")

    def _add(self, item: Range, kind: str) -> None:
        self._kinds[item] = kind
        self._names.insert(bisect_left(self._names, item.start, key=_START), item)

    def over(self, start: int, end: int) -> list[Range]:
        """Give the names that share a character with a range, in text order."""
        first = bisect_right(self._names, start, key=_START)
        if first and self._names[first - 1].end > start:
            first -= 1
        return self._names[first : bisect_left(self._names, end, key=_START)]

    def inside(self, start: int, end: int) -> list[Range] | None:
        """Give the shorter names that a range holds; None where it cuts one, equals one or holds none."""
        over = self.over(start, end)
        whole = all(start <= r.start and r.end <= end and (start, end) != (r.start, r.end) for r in over)
        return over if over and whole else None

    def drop(self, items: list[Range]) -> None:
        """Take names of ours back: a longer one holds them."""
        for item in items:
            del self._names[bisect_left(self._names, item.start, key=_START)]
            del self._kinds[item]
