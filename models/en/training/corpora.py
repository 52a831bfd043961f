"""Read the corpora: texts with character spans, labelled as the base model labels."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc


class Mark(NamedTuple):
    """A labelled stretch of a text; `source` is the corpus's own label."""

    start: int
    end: int
    label: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """One line of a corpus."""

    corpus: str
    document: str
    text: str
    marks: tuple[Mark, ...]


LABELS = {
    **dict.fromkeys(("Person", "PER", "person"), "PERSON"),
    **dict.fromkeys(("Organization", "ORG", "corporation", "group"), "ORG"),
    **dict.fromkeys(("Location", "LOC", "location"), "GPE"),
    **dict.fromkeys(("Product", "product"), "PRODUCT"),
    "Facility": "FAC",
    "NORP": "NORP",
    "Misc": "EVENT",
    "creative-work": "WORK_OF_ART",
    "Date": "DATE",
    "Money": "MONEY",
}
"""A corpus's label -> the base model's."""
_FINER = {
    "GPE": frozenset(("GPE", "LOC", "FAC")),
    "EVENT": frozenset(("EVENT", "WORK_OF_ART", "LAW", "LANGUAGE", "PRODUCT")),
}
"""What the base model may say more exactly."""
_LEFT_OUT = {
    "worldwide": frozenset[str](),
    "btc": frozenset(("NORP", "DATE", "MONEY", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW")),
    "wnut17": frozenset(("NORP", "DATE", "MONEY", "EVENT", "LAW")),
}
"""What a corpus does not annotate, so that the base model's word is taken."""
_TAIL, _HEAD = " -,;:", " -,;:'\""
_OWNER = re.compile(r"['’] ?s ")
"""What the newswire corpus leaves before a name whose owner it cut off: Kenya | 's Parliament."""


def read(path: Path, corpus: str) -> Iterator[Text]:
    """Yield the lines of a corpus; marks lose the punctuation at their edges."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            marks = [_trimmed(row["text"], *span) for span in row["spans"]]
            kept = tuple(sorted(mark for mark in marks if mark.start < mark.end))
            yield Text(corpus, row.get("doc") or "", row["text"], kept)


def _trimmed(text: str, start: int, end: int, source: str) -> Mark:
    while end > start and text[end - 1] in _TAIL:
        end -= 1
    owner = _OWNER.match(text, start, end)
    start = owner.end() if owner is not None else start
    while end > start and text[start] in _HEAD:
        start += 1
    return Mark(start, end, LABELS[source], source)


def completed(texts: list[Text], nlp: Language) -> Iterator[Text]:
    """Yield the texts with finer labels and the names a corpus leaves out, as the base model sees them."""
    docs: Iterable[Doc] = nlp.pipe((text.text for text in texts), batch_size=64)
    for text, doc in zip(texts, docs, strict=True):
        marks = [mark._replace(label=_finer(mark, doc)) for mark in text.marks]
        for ent in doc.ents:
            start, end = ent.start_char, ent.end_char
            free = not any(mark.start < end and start < mark.end for mark in marks)
            if free and ent.label_ in _LEFT_OUT[text.corpus]:
                marks.append(Mark(start, end, ent.label_))
        yield replace(text, marks=tuple(sorted(marks)))


def _finer(mark: Mark, doc: Doc) -> str:
    wanted = _FINER.get(mark.label, frozenset())
    over = (ent for ent in doc.ents if ent.start_char < mark.end and mark.start < ent.end_char)
    return next((ent.label_ for ent in over if ent.label_ in wanted), mark.label)


_APART = re.compile(
    r"""(?<=[’'])[ ](?=s\b)       # Sultan’ s
    | (?<=\b[A-Z]{2})[ ](?=\$\d)  # US $5
    | (?<=\d)[ ](?=%)
    | (?<=\()[ ]
    | [ ](?=\))""",
    re.VERBOSE,
)
_HYPHEN = re.compile(r"(?<=\w)[ ]-[ ](?=\w)")


def mended(text: str, marks: Iterable[Mark]) -> tuple[str, list[Mark]]:
    """Write possessives and hyphens as pages do; the newswire corpus has its tokens apart.

    >>> mended("Oman’ s anti - graft office", [Mark(0, 4, "GPE")])
    ('Oman’s anti-graft office', [Mark(start=0, end=4, label='GPE', source='')])
    """
    marks = list(marks)
    cuts = [match.span() for match in _APART.finditer(text)]
    for match in _HYPHEN.finditer(text):
        start, end = match.span()
        # Elsewhere the hyphen may stand for a dash.
        if (text[start - 1] + text[end]).islower() or any(m.start < start and end < m.end for m in marks):
            cuts += [(start, start + 1), (end - 1, end)]
    cuts.sort()
    pieces, place = [], 0
    for start, end in cuts:
        pieces.append(text[place:start])
        place = end

    def moved(offset: int) -> int:
        return offset - sum(min(end - start, max(0, offset - start)) for start, end in cuts)

    new = [mark._replace(start=moved(mark.start), end=moved(mark.end)) for mark in marks]
    return "".join([*pieces, text[place:]]), new
