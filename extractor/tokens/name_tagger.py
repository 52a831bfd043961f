"""Names in Chinese sentences by a recurrent network over characters, built by models/zh/training/train.py.

Each character comes in as itself, the state that LAC's last layer leaves it in, the label of the LAC word it
lies in, and what the gazetteer knows there; the network gives each a score for every label, and the best path
through them is the labelling.
"""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extractor.errors import ExtractorError
from extractor.tokens.labelling import Characters, batches, best_paths, open_network, stacked, table
from extractor.tokens.lac import States, numbers_of_characters


class Sentence(NamedTuple):
    """What the network reads of a sentence: numbers for each character."""

    characters: NDArray[np.int64]
    words: NDArray[np.int64]
    known: NDArray[np.int64]
    states: States

    def part(self, start: int, end: int) -> "Sentence":
        """Give the characters [start, end)."""
        here = slice(start, end)
        return Sentence(self.characters[here], self.words[here], self.known[here], self.states[here])


class Name(NamedTuple):
    """A name in a sentence: [start, end) in characters, and its label."""

    start: int
    end: int
    label: str


class Alphabet:
    """The numbers of what the network reads; 0 is what it does not know."""

    def __init__(self, words: Sequence[str], known: Sequence[str]) -> None:
        self._characters = Characters(numbers_of_characters())
        self.words = {label: number for number, label in enumerate(words)}
        self.known = {label: number for number, label in enumerate(known)}

    def encode(self, text: str, words: Sequence[str], known: Sequence[str], states: States) -> Sentence:
        """Turn a text into numbers; each character has a word label, a gazetteer label and LAC's state."""
        return Sentence(
            self._characters.of(text),
            np.array([self.words.get(label, 0) for label in words], dtype=np.int64),
            np.array([self.known.get(label, 0) for label in known], dtype=np.int64),
            states,
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
        self.alphabet = Alphabet(about["words"], about["known"])
        self.labels: list[str] = about["labels"]
        self._tags = [(label[0], label[2:]) for label in self.labels]
        self._start = np.array(about["start"], dtype=np.float32)
        self._moves = np.array(about["moves"], dtype=np.float32)

    def find(self, sentences: Sequence[Sentence]) -> list[list[Name]]:
        """Give the names of each sentence, in text order."""
        lengths = [len(sentence.characters) for sentence in sentences]
        scores: list[NDArray[np.float32]] = [np.empty(0, dtype=np.float32)] * len(sentences)
        for places in batches(lengths):
            states = stacked([sentences[place].states for place in places])
            inputs = {
                name: table([getattr(sentences[place], name) for place in places])
                for name in ("characters", "words", "known")
            }
            of_batch = np.array([lengths[place] for place in places], dtype=np.int32)
            result = self._network.run(None, {**inputs, "states": states, "lengths": of_batch})[0]
            for row, place in enumerate(places):
                scores[place] = result[: lengths[place], row]
        found: list[list[Name]] = [[] for _ in sentences]
        for place, path in self._paths(scores, lengths):
            found[place] = list(self._names(path))
        return found

    def _paths(
        self, scores: Sequence[NDArray[np.float32]], lengths: Sequence[int]
    ) -> Iterator[tuple[int, list[int]]]:
        """Give the best path of each sentence: of many at once, for a step costs little more than for one."""
        for places in batches(lengths, shortest=0):
            padded = stacked([scores[place] for place in places])
            padded[0] += self._start
            yield from zip(
                places, best_paths(padded, self._moves, [lengths[place] for place in places]), strict=True
            )

    def _names(self, path: Sequence[int]) -> Iterator[Name]:
        start, label = 0, ""
        for place, number in enumerate([*path, 0]):
            tag, kind = self._tags[number]
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
