"""Whole sentences in marks right behind reported speech: Prices fell, Feld said. "We are glad"."""

from bisect import bisect_right

from extractor.components.quotes.attribution import SENTENCE_END
from extractor.components.quotes.marks import Stretch
from extractor.components.quotes.reading import Draft, Reading

_LEAST_WORDS = 4
_LONGEST = 160
"""So far behind the words reported their sentence may end."""


def add_following(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """Give the drafts with those sentences, said by the one whose speech the sentence before reports."""
    ordered = sorted(drafts, key=_end_of)
    ends = [_end_of(draft) for draft in ordered]
    spoken = sorted((draft.start, draft.end, place) for place, draft in enumerate(drafts))
    added: list[Draft] = []
    for item in reading.stretches:
        place = bisect_right(spoken, (item.end, 0, 0)) - 1
        over = drafts[spoken[place][2]] if place >= 0 and spoken[place][1] > item.start else None
        if over is not None and (over.cue is not None or over.start != item.start):
            continue
        if not _stands_alone(reading, item):
            continue
        last = bisect_right(ends, item.outer_start) - 1
        before = ordered[last] if last >= 0 else None
        if before is None or before.mode == "direct" or before.speaker is None:
            continue
        if not _is_next(reading, ends[last], item.outer_start):
            continue
        if over is not None:
            over.speaker = before.speaker
        else:
            added.append(Draft(item.start, item.end, "direct", before.speaker, None))
    return [*drafts, *added]


def _end_of(draft: Draft) -> int:
    return max(draft.end, draft.cue[1] if draft.cue else 0)


def _stands_alone(reading: Reading, item: Stretch) -> bool:
    words = reading.token_from(item.end) - reading.token_from(item.start)
    return (
        words >= _LEAST_WORDS and reading.text[item.end - 1] in ".?!…" and reading.text[item.start].isupper()
    )


def _is_next(reading: Reading, start: int, end: int) -> bool:
    """Say whether nothing but the end of a sentence of the same paragraph stands between two places."""
    if end - start > _LONGEST:
        return False
    between = reading.text[start:end]
    if "\n" in between or between.rstrip()[-1:] not in {".", "?", "!"}:
        return False
    tokens = reading.lower[reading.token_from(start) : reading.token_from(end)]
    return sum(word in SENTENCE_END for word in tokens) == 1
