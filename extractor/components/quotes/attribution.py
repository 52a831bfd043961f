"""What attributes quoted words in English: a verb or a sign beside the marks, and its speaker."""

from typing import NamedTuple

from spacy.tokens import Token

from extractor.components.quotes.marks import Stretch
from extractor.components.quotes.reading import Reading, Speaker

FINITE = frozenset({"VBD", "VBZ", "VBP"})
SENTENCE_END = frozenset({".", "?", "!", ";"})


class Attribution(NamedTuple):
    """A cue beside quoted words, with its subject and where the attribution ends."""

    cue: tuple[int, int]
    token: int
    """The verb, or -1 where a sign attributes."""
    speaker: Speaker | None
    end: int
    """The token behind it."""
    start: int = -1
    """The character where the words in front of the marks begin that were said, too; else -1."""


def is_cue(reading: Reading, index: int) -> bool:
    """Tell whether a word outside marks is a verb that attributes speech."""
    word = reading.lower[index]
    if reading.inside[index] >= 0 or (
        word not in reading.words.clause_verbs and word not in reading.words.manner_verbs
    ):
        return False
    return reading.doc[index].tag_[:2] == "VB"


def breaks(reading: Reading, index: int) -> bool:
    """Tell whether a sentence or line ends at a word."""
    return reading.lower[index] in SENTENCE_END or "\n" in reading.lower[index]


def place_of(token: Token) -> tuple[int, int]:
    """Give the [start, end) characters of a word."""
    return token.idx, token.idx + len(token)


def is_whole(reading: Reading, item: Stretch) -> bool:
    """Say whether the marks hold all that is said: nothing of the sentence goes on behind them."""
    final = reading.text[item.end - 1]
    if final in ".?!,…—" or not item.closed:
        return True
    rest = reading.text[item.outer_end : item.outer_end + 3].lstrip(" ")
    return not rest or rest[0] in "\n.,;!?"
