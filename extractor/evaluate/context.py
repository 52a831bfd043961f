"""The sentence a place stands in, cut in three for showing: before it, its words, behind it."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from extractor.evaluate.gold import Interval
from extractor.schema.mention import Entity, Fact
from extractor.schema.record import Record

CHARS = 240
"""So much is shown on either side of the words at most."""
_LISTS = ("money", "quantities", "dates", "quotes", "goals", "outcomes")
_ENDS = re.compile(
    r"""
    \n                          # a line ends
    | [。！？!?][”’」』）)】》"']*   # so does a sentence, with its closing marks
    | \.["”’)]*(?=\s)           # a full stop, no decimal point
    """,
    re.VERBOSE,
)


class Context(NamedTuple):
    """A stretch of text around some words of it."""

    before: str
    words: str
    behind: str


def around(text: str, place: Interval, sentences: Sequence[Interval] = ()) -> Context:
    """Give the words of a place in their sentence: one of those known, else as far as punctuation tells.

    >>> around("It rained. Sales rose by 4.5% to $3. Good.", (25, 29))
    Context(before='Sales rose by ', words='4.5%', behind=' to $3.')
    >>> around("One. Two three.", (9, 14), [(0, 15)])
    Context(before='One. Two ', words='three', behind='.')
    """
    start, end = place
    first, last = _known(place, sentences) or _guessed(text, place)
    low, high = max(first, start - CHARS), min(last, end + CHARS)
    before, behind = text[low:start].lstrip(), text[end:high].rstrip()
    return Context(
        ("…" if low > first else "") + before, text[start:end], behind + ("…" if high < last else "")
    )


def sentences_of(record: Record) -> list[Interval]:
    """Give the sentences that a record's facts stand in, in text order."""
    entities: list[Entity] = [*record.companies, *record.organizations, *record.people]
    facts: list[Fact] = [fact for name in _LISTS for fact in getattr(record, name)]
    places = {mention.sentence for entity in entities for mention in (*entity.mentions, *entity.references)}
    return sorted(places | {fact.sentence for fact in facts})


def _known(place: Interval, sentences: Sequence[Interval]) -> Interval | None:
    at = bisect_right(sentences, (place[0], 1 << 62)) - 1
    return sentences[at] if at >= 0 and sentences[at][1] >= place[1] else None


def _guessed(text: str, place: Interval) -> Interval:
    low, high = max(0, place[0] - CHARS - 1), min(len(text), place[1] + CHARS + 1)
    # From the end of the sentence before: where there is none nearby, what is cut shows that it is.
    first = max((match.end() for match in _ENDS.finditer(text, low, place[0])), default=low)
    found = _ENDS.search(text, max(place[0], place[1] - 1), high)
    last = high if found is None else found.start() if found[0] == "\n" else found.end()
    return first, max(last, place[1])
