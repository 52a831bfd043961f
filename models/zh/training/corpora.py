"""The corpora of the Chinese name model, as sentences with what each character may be labelled."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language

from extractor.components.chinese_names import LABELS, read_sentences
from extractor.gazetteer.matcher import Gazetteer
from extractor.tokens.name_tagger import Alphabet

KINDS = tuple(LABELS)
"""CLUENER's ten labels; those of the other corpora are read as one or several of them."""
TAGS = ("O", *(f"{position}-{kind}" for kind in KINDS for position in "BI"))
_BODIES = ("company", "organization", "government")
_PLACES = ("address", "scene")


class Corpus(NamedTuple):
    """One corpus: what its labels mean here, and which of ours it leaves unlabelled."""

    name: str
    labels: dict[str, tuple[str, ...]]
    silent: tuple[str, ...] = ()


_BEGINS = tuple(place for place, tag in enumerate(TAGS) if tag.startswith("B-"))
_UNSAID = ("position", "game", "book", "movie")
CORPORA = (
    Corpus("cluener", {kind: (kind,) for kind in KINDS}),
    Corpus(
        "weibo",
        {"PER.NAM": ("name",), "ORG.NAM": _BODIES, "GPE.NAM": ("address",), "LOC.NAM": _PLACES},
        _UNSAID,
    ),
    Corpus("uner_zh_gsdsimp", {"PER": ("name",), "ORG": _BODIES, "LOC": _PLACES}, _UNSAID),
)


class Labelled(NamedTuple):
    """A text with the names in it: [start, end) and the corpus's label."""

    text: str
    spans: list[tuple[int, int, str]]


class Example(NamedTuple):
    """A sentence as the network reads it, and which labels each character may have."""

    states: NDArray[np.float16]
    """Half precision will do, and there are a million characters."""
    characters: NDArray[np.int64]
    words: NDArray[np.int64]
    known: NDArray[np.int64]
    allowed: NDArray[np.bool_]
    """(characters, TAGS): several are allowed where a corpus does not tell them apart."""


def read(path: Path, corpus: Corpus) -> list[Labelled]:
    """Read one file of a corpus: `text`, and `spans` of [start, end, label] in code points."""
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        spans = sorted((start, end, label) for start, end, label in row["spans"] if label in corpus.labels)
        rows.append(Labelled(row["text"], spans))
    return rows


class Encoder:
    """Turns labelled texts into examples with the very code that the pipeline runs."""

    def __init__(self, nlp: Language, alphabet: Alphabet, gazetteer: Gazetteer) -> None:
        self.nlp = nlp
        self.alphabet = alphabet
        self.gazetteer = gazetteer

    def examples(self, rows: Iterable[Labelled], corpus: Corpus) -> Iterator[Example]:
        """Give an example for each sentence of each text."""
        for row in rows:
            doc = self.nlp(row.text)
            allowed = _allowed(row, corpus)
            for start, sentence in read_sentences(doc, self.alphabet, self.gazetteer):
                end = start + len(sentence.characters)
                # A sentence that begins inside a name (a title with ！ in it) has no valid labelling.
                if end > start and allowed[start, [0, *_BEGINS]].any():
                    yield Example(
                        sentence.states.astype(np.float16),
                        sentence.characters,
                        sentence.words,
                        sentence.known,
                        allowed[start:end],
                    )


def _allowed(row: Labelled, corpus: Corpus) -> NDArray[np.bool_]:
    allowed = np.zeros((len(row.text), len(TAGS)), dtype=bool)
    allowed[:, 0] = True
    for kind in corpus.silent:
        place = TAGS.index(f"B-{kind}")
        allowed[:, place : place + 2] = True
    for start, end, label in row.spans:
        allowed[start:end] = False
        for kind in corpus.labels[label]:
            place = TAGS.index(f"B-{kind}")
            allowed[start, place] = True
            allowed[start + 1 : end, place + 1] = True
    return allowed
