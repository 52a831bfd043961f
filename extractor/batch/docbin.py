"""Records as spaCy DocBins, for training: a folder of `LANG-NUMBER.spacy`, a path for `spacy train`.

The tokens are those of the language's own pipeline. Facts stand in `doc.spans` by kind (goals also as
`goal_kinds`, labelled by kind), names of companies, organisations and people also in `doc.ents`. A span that
begins or ends inside a token cannot be shown and is counted.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.api import Extractor
from extractor.lang.pack import LANGUAGES
from extractor.schema.base import Span
from extractor.schema.record import Record
from extractor.sinks.atomic import atomic_place

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_PART = 2_000
_NAMES = {"companies": "COMPANY", "organizations": "ORGANIZATION", "people": "PERSON"}
_FACTS = ("money", "quantities", "dates", "quotes", "goals", "outcomes")


def write_docbins(records: Iterable[Record], path: Path, say: Callable[[str], None]) -> int:
    """Write the folder, whole or not at all, and give the number of records; tells of spans left out."""
    from spacy.tokens import DocBin

    pipelines = _Pipelines()
    bins: dict[str, DocBin] = defaultdict(lambda: DocBin(store_user_data=True))
    parts: dict[str, int] = defaultdict(int)
    count = missed = 0
    with atomic_place(path, others=_holds_others) as draft:
        draft.mkdir()

        def flush(lang: str) -> None:
            bins.pop(lang).to_disk(draft / f"{lang}-{parts[lang]:05}.spacy")
            parts[lang] += 1

        for record in records:
            lang = (record.document.lang or "xx").partition("-")[0].lower()
            doc, left_out = _doc(record, pipelines.of(lang))
            bins[lang].add(doc)
            count, missed = count + 1, missed + left_out
            if len(bins[lang]) == _PART:
                flush(lang)
        for lang in list(bins):
            flush(lang)
    if missed:
        say(f"{missed} spans begin or end inside a token and are left out")
    return count


class _Pipelines:
    """The pipelines whose tokens are used, loaded once."""

    def __init__(self) -> None:
        self._extractor = Extractor()
        self._blank: Language | None = None

    def of(self, lang: str) -> "Language":
        if lang in LANGUAGES:
            return self._extractor.nlp(lang)
        if self._blank is None:
            import spacy

            self._blank = spacy.blank("xx")
        return self._blank


def _doc(record: Record, nlp: "Language") -> "tuple[Doc, int]":
    doc = nlp.make_doc(record.document.text)
    doc.user_data["document_id"] = record.document.id
    labelled: dict[str, list[tuple[Span, str]]] = {
        kind: [(mention, label) for entity in getattr(record, kind) for mention in entity.mentions]
        for kind, label in _NAMES.items()
    }
    labelled |= {kind: [(fact, kind) for fact in getattr(record, kind)] for kind in _FACTS}
    wanted = sum(map(len, labelled.values()))
    labelled["goal_kinds"] = [(goal, goal.kind) for goal in record.goals]
    for kind, items in labelled.items():
        spans = [doc.char_span(span.start, span.end, label) for span, label in items]
        doc.spans[kind] = [span for span in spans if span is not None]
    from spacy.util import filter_spans

    doc.set_ents(filter_spans([span for kind in _NAMES for span in doc.spans[kind]]))
    shown = sum(len(group) for kind, group in doc.spans.items() if kind != "goal_kinds")
    return doc, wanted - shown


def _holds_others(folder: Path) -> bool:
    return any(item.suffix != ".spacy" for item in folder.iterdir())
