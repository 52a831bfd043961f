"""Cues in Chinese text: verbs of saying that have a speaker and something said."""

from collections.abc import Iterator
from dataclasses import dataclass

from extractor.components.quotes.chinese_speakers import Subject, subject_before
from extractor.components.quotes.reading import Reading, Speaker

FINAL = frozenset("。！？!?")
COLONS = frozenset("：:")
PAUSES = frozenset("，,")
_BREAKS = FINAL | COLONS | PAUSES | frozenset("；;\n】")
_REACH = 45
_SENTENCE = 80
"""Tokens of its sentence in front of a cue that are searched for a speaker."""
_CLAUSES = 4
"""Clauses at the head of that stretch that are read for it."""
TOLD = 8
"""Tokens that the one spoken to may have."""
_SCARE = 14
"""Words in marks of up to so many characters may stand inside the clause of a cue."""
_FAR = 400
"""So far back a speaker who is not named again may stand."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of saying with the clause it stands in; all but `place` are tokens."""

    verb: str
    place: tuple[int, int]
    clause: int
    end: int
    """The token where what was said may begin, behind the one spoken to and a pause."""
    speaker: Speaker | None
    strong: bool
    """True where a pause, a colon or a mark stands before what was said."""
    separate: bool
    """True where it is a second cue of a sentence rather than a part of what the first one reports."""


def find_cues(reading: Reading) -> Iterator[Cue]:
    """Give the cues in order, each with its speaker."""
    words = reading.words
    verbs = words.clause_verbs | words.manner_verbs
    last: Speaker | None = None
    last_place = -_FAR
    for index, word in enumerate(reading.lower):
        if reading.inside[index] >= 0:
            continue
        if last is not None and reading.offsets[index] - last_place > _FAR:
            last = None
        found: Cue | None = None
        if word in COLONS:
            found = _heading(reading, index)
        elif word in verbs or word in words.source_closers:
            found = _verb(reading, index, last)
        if found is not None:
            yield found
            last, last_place = found.speaker or last, found.place[1]


def _verb(reading: Reading, index: int, last: Speaker | None) -> Cue | None:
    clause = clause_start(reading, index)
    if not _says(reading, clause, index):
        return None
    tail = index
    if index + 1 < len(reading.lower) and reading.lower[index + 1] in reading.words.verb_endings:
        tail = index + 1
    end, strong = _said_from(reading, index, tail + 1)
    subject = subject_before(reading, clause, index, last)
    speaker = subject.speaker
    if subject.empty:
        speaker = _elided(reading, clause, index, subject, last, strong=strong)
        if speaker is None:
            return None
    elif speaker is None or not (subject.sure or strong):
        return None
    final = reading.doc[tail]
    before = reading.lower[clause - 1] if clause else "\n"
    separate = subject.continuing or before not in PAUSES
    return Cue(
        reading.lower[index],
        (reading.offsets[index], final.idx + len(final)),
        clause,
        end,
        speaker,
        strong,
        separate,
    )


def clause_start(reading: Reading, index: int) -> int:
    """Give the first token of the clause in which a token stands."""
    start = index
    while start > 0 and index - start < _REACH:
        before = start - 1
        if reading.inside[before] >= 0:
            item = reading.stretches[reading.inside[before]]
            if item.end - item.start > _SCARE or reading.text[item.end - 1] in "。！？，,!?…":
                break
            if reading.offsets[start] == item.outer_end and reading.token_from(item.outer_start) == 0:
                break
        elif reading.lower[before][-1] in _BREAKS or "\n" in reading.lower[before]:
            break
        start = before
    return start


def _says(reading: Reading, clause: int, index: int) -> bool:
    """Say whether a word of saying is a verb here, and affirmed."""
    words, lower, doc = reading.words, reading.lower, reading.doc
    word = lower[index]
    sourced = clause < index and lower[clause] in words.source_openers and word in words.source_closers
    seen = (lower[clause], word) in words.phrases
    if word not in words.clause_verbs and word not in words.manner_verbs and not (sourced or seen):
        return False
    if not (sourced or seen) and doc[index].tag_[:1] != "v":
        return False
    following = lower[index + 1] if index + 1 < len(lower) else "\n"
    if (following in words.nominalisers and not _announces(reading, index)) or (
        following in words.clause_verbs and doc[index + 1].tag_[:1] == "v"
    ):
        return False
    for place in range(index - 1, clause - 1, -1):
        if lower[place] in words.subordinators and doc[place].tag_ != "n":
            return False
        if place in reading.entities or lower[place] in words.speakers or lower[place] == "的":
            break
    return not any(lower[place] in words.conditions for place in range(clause, index))


def _announces(reading: Reading, index: int) -> bool:
    """Say whether a verb has an object that a colon and marks explain: 说了一句：“……”."""
    lower = reading.lower
    if index + 1 >= len(lower) or lower[index + 1] not in reading.words.aspects:
        return False
    for ahead in range(index + 2, min(index + TOLD, len(lower) - 1)):
        if lower[ahead] in COLONS:
            return reading.inside[ahead + 1] >= 0
        if lower[ahead][-1] in _BREAKS or reading.inside[ahead] >= 0:
            break
    return False


def _said_from(reading: Reading, index: int, place: int) -> tuple[int, bool]:
    """Give the token where what was said begins, and whether a pause or mark announces it."""
    lower = reading.lower
    if lower[index] in reading.words.telling_verbs or _announces(reading, index):
        for ahead in range(place, min(place + TOLD, len(lower))):
            if lower[ahead] in PAUSES or lower[ahead] in COLONS:
                place = ahead
                break
            if lower[ahead][-1] in _BREAKS or reading.inside[ahead] >= 0:
                break
    strong = False
    while place < len(lower) and (
        lower[place] in PAUSES or lower[place] in COLONS or reading.doc[place].is_space
    ):
        if "\n" in lower[place] and not strong:
            break
        strong = strong or not reading.doc[place].is_space
        place += 1
    marked = place < len(lower) and reading.inside[place] >= 0
    return place, strong or marked


def _elided(
    reading: Reading, clause: int, cue: int, subject: Subject, last: Speaker | None, *, strong: bool
) -> Speaker | None:
    """Find a speaker whom the clause does not name: the one the sentence is about, or the last."""
    before = reading.lower[clause - 1] if clause else "\n"
    affirmed = subject.continuing or strong or reading.lower[cue] in reading.words.bare_verbs
    if affirmed and before in PAUSES and reading.inside[clause - 1] < 0:
        found = _earlier_subject(reading, clause, last)
        if found is not None:
            return found
    return last if subject.continuing or (strong and clause < cue) else None


def _earlier_subject(reading: Reading, clause: int, last: Speaker | None) -> Speaker | None:
    """Give the first subject that a clause of the sentence names before this one."""
    lower = reading.lower
    start = clause
    while start > 0 and clause - start < _SENTENCE and lower[start - 1][-1] not in FINAL | {"\n"}:
        start -= 1
    for _ in range(_CLAUSES):
        if start >= clause:
            break
        stop = next((index for index in range(start, clause) if lower[index] in PAUSES), clause)
        found = subject_before(reading, start, stop, last) if start < stop else None
        if found is not None and found.sure and found.speaker is not None:
            return found.speaker
        start = stop + 1
    return None


def _heading(reading: Reading, colon: int) -> Cue | None:
    """Read `雷军：...` at the head of a line."""
    start = colon
    while start > 0 and colon - start <= 12 and reading.lower[start - 1][-1] not in "\n【":
        start -= 1
        if reading.lower[start] in _BREAKS or reading.inside[start] >= 0:
            return None
    if start == colon or (start and reading.lower[start - 1][-1] not in "\n【"):
        return None
    subject = subject_before(reading, start, colon, None)
    named = colon - 1 in reading.entities or reading.doc[colon - 1].tag_ == "PER"
    if subject.speaker is None or not subject.sure or not named:
        return None
    return Cue(
        reading.lower[colon],
        (reading.offsets[colon], reading.offsets[colon] + 1),
        start,
        colon + 1,
        subject.speaker,
        True,
        True,
    )
