"""Names of bodies found so far in one Doc."""

from spacy.tokens import Doc

from extractor.tokens.spans import Range

PRODUCT = "product"


class Found:
    """Names found so far; begins with those the gazetteer knows, whatever they name."""

    def __init__(self, doc: Doc) -> None:
        self.companies: list[Range] = []
        self.organizations: list[Range] = []
        self.others: list[Range] = []
        for span in doc.spans.get("known", []):
            item = Range(span.start_char, span.end_char, "known", span.id_, span.kb_id_)
            if span.label_ == "company":
                self.companies.append(item)
            elif span.label_.startswith("organization"):
                self.organizations.append(item._replace(label=span.label_.partition(":")[2] or "other"))
            else:
                self.others.append(item._replace(label=PRODUCT, id=""))

    def _all(self) -> list[Range]:
        return [*self.companies, *self.organizations, *self.others]

    def overlaps(self, start: int, end: int) -> bool:
        """Tell whether a range is already given to a name."""
        return any(start < item.end and item.start < end for item in self._all())

    def inside(self, start: int, end: int) -> list[Range] | None:
        """Give the shorter names that a range holds; None where it cuts one, equals one or holds none."""
        over = [item for item in self._all() if start < item.end and item.start < end]
        whole = all(start <= r.start and r.end <= end and (start, end) != (r.start, r.end) for r in over)
        return over if over and whole else None

    def drop(self, items: list[Range]) -> None:
        """Take names back: a longer one holds them."""
        for group in (self.companies, self.organizations, self.others):
            group[:] = [item for item in group if item not in items]
