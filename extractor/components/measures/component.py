"""The component that tells what amounts measure."""

import re
from functools import cache
from typing import NamedTuple

from spacy.tokens import Doc, Span

from extractor.components.measures.metrics import Metric, Metrics
from extractor.components.measures.owners import Owners
from extractor.components.measures.periods import Periods
from extractor.components.measures.syntax import one_clause
from extractor.lang.pack import Pack
from extractor.tokens.spans import covering, plain_text, sentence_of

_FAR = 300
"""How many characters of a sentence before an amount are read."""
_CARRIED = 2
"""How many characters lie between the sentences of figures that go on: no sentence stands between."""


class _Figure(NamedTuple):
    """An amount that measures something."""

    start: int
    end: int
    metric: str
    of: str
    period: tuple[int, int] | None
    sentence: tuple[int, int]
    told: tuple[int, int] | None
    """The period that the text tells of, which a figure of another time does not change."""


class MeasureFinder:
    """Finds metric, owner and period of the amounts of one language."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack

    def __call__(self, doc: Doc) -> Doc:
        """Write what is found into `doc.user_data`."""
        figures = _Reader(doc, self.pack).read()
        doc.user_data["newsfacts_measures"] = [
            {
                "start": item.start,
                "end": item.end,
                "metric": item.metric,
                "of": item.of,
                "period": list(item.period) if item.period else None,
            }
            for item in figures
        ]
        return doc


class _Reader:
    """Reads the amounts of one Doc in text order."""

    def __init__(self, doc: Doc, pack: Pack) -> None:
        self.doc, self.pack, self.text = doc, pack, plain_text(doc)
        self.parsed = doc.has_annotation("DEP")
        self.metrics = Metrics(self.text, pack)
        self.owners = Owners(doc, self.text, pack)
        self.periods = Periods(self.text, pack)

    def read(self) -> list[_Figure]:
        """Give the amounts that measure something."""
        spans: list[Span] = [*self.doc.spans.get("money", []), *self.doc.spans.get("quantities", [])]
        groups = ["money"] * len(self.doc.spans.get("money", []))
        kinds = [*groups, *(_kind(span) for span in self.doc.spans.get("quantities", []))]
        found: list[_Figure] = []
        for span, kind in sorted(zip(spans, kinds, strict=True), key=lambda item: item[0].start_char):
            figure = self._figure(span, kind, found[-1] if found else None)
            if figure is not None:
                found.append(figure)
        return found

    def _figure(self, span: Span, kind: str, last: _Figure | None) -> _Figure | None:
        start, end = span.start_char, span.end_char
        sentence = sentence_of(self.doc, start, end)
        floor = max(sentence[0], start - _FAR)
        verb = self._verb(start, kind)
        metric = self.metrics.behind(end, kind) or (None if verb else self._before(span, kind, floor))
        counted = self.pack.measures.counted.get(span.label_) if kind == "count" else None
        name = metric.name if metric else verb[0] if verb else counted
        if name is None:
            return None
        owner = self.owners.of_metric(metric, floor) if metric else self.owners.subject(start, end, floor)
        if metric is None and not owner:
            return None  # a count of things that nobody is said to have
        place = metric.start if metric else start
        compared = bool(_compared(self.pack).search(self.text[max(floor, start - 24) : start]))
        period = self.periods.of(start, end, place, floor, sentence[1], compared=compared)
        told = None if compared else period
        if last is not None and metric and self._goes_on(last, owner, place, sentence):
            owner, told = owner or last.of, told or last.told
            period = period or (None if compared else told)
        return _Figure(start, end, name, owner, period, sentence, told)

    def _verb(self, start: int, kind: str) -> tuple[str, int] | None:
        """Read a verb whose object is the measure: shipped 40 million phones, 交付3万辆."""
        if kind == "%":
            return None
        pattern, names = _verbs(self.pack, kind)
        match = pattern.search(self.text[max(0, start - 32) : start])
        return (names[match["verb"].lower()], match.start()) if match else None

    def _before(self, span: Span, kind: str, floor: int) -> Metric | None:
        metric = self.metrics.before(span.start_char, floor, kind)
        if metric is None or not self.parsed:
            return metric
        word = covering(self.doc, metric.start, metric.end).root
        if word.dep_ == "compound" and word.head.lower_ not in self.pack.measures.heads:
            return None  # the sales force
        return metric if one_clause(word, span.root) else None

    def _goes_on(self, last: _Figure, owner: str, place: int, sentence: tuple[int, int]) -> bool:
        """Tell whether a figure goes on about the owner of the one before, without another named between."""
        if not last.of or owner not in ("", last.of) or "\n" in self.text[last.end : place]:
            return False
        between = self.owners.named_between(last.end, place)
        return sentence[0] - last.sentence[1] <= _CARRIED and between <= {last.of}


def _kind(span: Span) -> str:
    return "%" if span.label_ in ("%", "percentage point", "百分点") else "count"


@cache
def _verbs(pack: Pack, kind: str) -> tuple[re.Pattern[str], dict[str, str]]:
    names = dict(pack.measures.money_verbs if kind == "money" else pack.measures.verbs)
    listed = "|".join(re.escape(word) for word in sorted(names, key=len, reverse=True))
    edge = r"\b" if pack.numbers.spaced else ""
    return re.compile(rf"{edge}(?P<verb>{listed}){pack.measures.verb_links}\Z", re.IGNORECASE), names


@cache
def _compared(pack: Pack) -> re.Pattern[str]:
    return re.compile(pack.measures.compared, re.IGNORECASE)
