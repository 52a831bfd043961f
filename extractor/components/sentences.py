"""Where sentences begin: line breaks for the English parser, punctuation for Chinese.

All beginnings of a Doc are set in one go: spaCy looks through the whole Doc at every single
`is_sent_start` that is set, which takes minutes where a text of some size has no parse.
"""

from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from extractor.tokens.spans import text_of, token_at, words_of
from extractor.values.datelines import datelines

_CLOSING = frozenset('”’」』）)】》"')
_FINAL = frozenset("。！？!?；;")
_BEGINS, _GOES_ON = 1, np.uint64(2**64 - 1)  # 1 and -1, as spaCy writes them into arrays


@Language.component("newsfacts_lines")
def lines(doc: Doc) -> Doc:
    """Begin a sentence behind every line break and dateline; the parser keeps what is set before it runs.

    Headlines and list items have no full stop, and the parser would join them to what follows. The place a
    story is dated from it would take for a subject.
    """
    starts: Any = doc.to_array(["SENT_START"]).ravel()
    for _, end in datelines(text_of(doc)):
        first = token_at(doc, end)
        if first is not None and first.idx == end:
            starts[first.i] = _BEGINS
    broken = False
    for place, word in enumerate(words_of(doc)):
        if broken and not word.isspace():
            starts[place] = _BEGINS
        broken = "\n" in word
    return doc.from_array(["SENT_START"], starts)


@Language.component("newsfacts_sentences")
def sentences(doc: Doc) -> Doc:
    """End Chinese sentences behind 。！？； with the closing marks that follow, and at line breaks."""
    starts: Any = np.full(len(doc), _GOES_ON, dtype=np.uint64)
    ended = True
    for place, text in enumerate(words_of(doc)):
        belongs_to_last = text[0] in _CLOSING or text[0] in _FINAL or text.isspace()
        if place == 0 or (ended and not belongs_to_last):
            starts[place] = _BEGINS
        if "\n" in text or text[-1] in _FINAL:
            ended = True
        elif not belongs_to_last:
            ended = False
    return doc.from_array(["SENT_START"], starts)
