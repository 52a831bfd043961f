"""Names in Chinese sentences by a recurrent network over characters, built by models/zh/training/train.py.

Each character comes in as itself, the label of the LAC word it lies in, and what the gazetteer knows there;
the network gives each a score for every label, and the best path through them is the labelling.
"""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from extractor.errors import ExtractorError
from extractor.tokens.labelling import batches, best_paths, open_network, table


class Sentence(NamedTuple):
    """What the network reads of a sentence: a number a character."""

    characters: Sequence[int]
    words: Sequence[int]
    known: Sequence[int]


class Name(NamedTuple):
    """A name in a sentence: [start, end) in characters, and its label."""

    start: int
    end: int
    label: str


class Alphabet(NamedTuple):
    """The numbers of what the network reads; 0 is what it does not know."""

    characters: dict[str, int]
    words: dict[str, int]
    known: dict[str, int]

    def encode(self, text: str, words: Sequence[str], known: Sequence[str]) -> Sentence:
        """Turn a sentence into numbers: a word label and a gazetteer label for each character."""
        return Sentence(
            [self.characters.get(char, 0) for char in text],
            [self.words.get(label, 0) for label in words],
            [self.known.get(label, 0) for label in known],
        )


class NameTagger:
    """The network and its labels, read from a folder."""

    def __init__(self, folder: Path) -> None:
        try:
            about = json.loads((folder / "names.json").read_text(encoding="utf-8"))
        except (OSError, ValueError) as err:
            raise ExtractorError(
                f"the Chinese name model cannot be read: {err}; install newsfacts again"
            ) from err
        self._network = open_network(folder / "names.onnx")
        self.alphabet = Alphabet(
            about["characters"],
            {label: number for number, label in enumerate(about["words"])},
            {label: number for number, label in enumerate(about["known"])},
        )
        self.labels: list[str] = about["labels"]
        self._start = np.array(about["start"], dtype=np.float32)
        self._moves = np.array(about["moves"], dtype=np.float32)

    def find(self, sentences: Sequence[Sentence]) -> list[list[Name]]:
        """Give the names of each sentence, in text order."""
        found: list[list[Name]] = [[] for _ in sentences]
        for places in batches([len(sentence.characters) for sentence in sentences]):
            lengths = [len(sentences[place].characters) for place in places]
            inputs = {
                name: table([getattr(sentences[place], name) for place in places])
                for name in Sentence._fields
            }
            scores = self._network.run(None, {**inputs, "lengths": np.array(lengths, dtype=np.int32)})[0]
            scores[0] += self._start
            paths = best_paths(scores, self._moves, lengths)
            for place, path in zip(places, paths, strict=True):
                found[place] = list(self._names(path))
        return found

    def _names(self, path: Sequence[int]) -> Iterator[Name]:
        start, label = 0, ""
        for place, number in enumerate([*path, 0]):
            tag, _, kind = self.labels[number].partition("-")
            if label and tag != "I":
                yield Name(start, place, label)
                label = ""
            if tag == "B":
                start, label = place, kind


@cache
def load_name_tagger(folder: Path) -> NameTagger:
    """Load the network once a process.

    Raises ExtractorError if its files are missing or damaged.
    """
    return NameTagger(folder)
