"""Initials in brackets and the words they stand for: Roads and Transport Authority (RTA).

Pure text; the words before a bracket are held against its letters, the last word first.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_BRACKET = re.compile(
    r"(?<=\w)[ ][(（]\s?[\"“'‘]?(?P<initials>[A-Z][A-Za-z&]{1,8})(?:['’]?s)?[\"”'’]?\s?[)）]"
)
_WORD = re.compile(r"[^\W_]+")
_BREAK = re.compile(r"[\n.;:!?()（）\"“”]")
_REACH = 110
"""Characters before a bracket in which its words stand."""
_TWICE = 2


class Initials(NamedTuple):
    """Initials at [start, end) that stand for the words at [first, last)."""

    start: int
    end: int
    first: int
    last: int


def initials_of(text: str, joining: frozenset[str]) -> Iterator[Initials]:
    """Yield the initials that a text spells out; `joining` are small words that may go without a letter.

    >>> [text[i.first : i.last] for text in ("the Roads and Transport Authority (RTA)", "a house (RTA)")
    ...  for i in initials_of(text, frozenset(("and",)))]
    ['Roads and Transport Authority']
    """
    for bracket in _BRACKET.finditer(text):
        start = max(0, bracket.start() - _REACH)
        breaks = [match.end() for match in _BREAK.finditer(text, start, bracket.start())]
        start = breaks[-1] if breaks else start
        words = list(_WORD.finditer(text, start, bracket.start()))
        letters = [letter for letter in bracket["initials"].lower() if letter.isalpha()]
        first = _first_word([word[0] for word in words], letters, joining)
        if first is not None and words[first][0][0].isupper():
            yield Initials(*bracket.span("initials"), words[first].start(), bracket.start())


def spelt_by(words: list[str], initials: str, joining: frozenset[str]) -> bool:
    """Tell whether words have initials, all of them.

    >>> spelt_by(["Regulatory", "Authority", "of", "Namibia"], "RAN", frozenset(("of",)))
    True
    """
    return _first_word(words, [letter for letter in initials.lower() if letter.isalpha()], joining) == 0


def _first_word(words: list[str], letters: list[str], joining: frozenset[str]) -> int | None:
    """Give the place of the word that has the first letter, None where the words have other initials."""
    place = len(words)
    for number, letter in enumerate(reversed(letters)):
        place -= 1
        while place >= 0 and words[place][0].lower() != letter and words[place] in joining and number:
            place -= 1
        if place < 0 or words[place][0].lower() != letter:
            return None
    return place if len(letters) >= _TWICE else None
