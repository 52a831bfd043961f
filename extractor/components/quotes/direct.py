"""English words in quotation marks and who said them: the attribution beside the marks."""

import re

from spacy.tokens import Token

from extractor.components.quotes.attribution import (
    FINITE,
    SENTENCE_END,
    Attribution,
    is_cue,
    place_of,
)
from extractor.components.quotes.introduced import introduced
from extractor.components.quotes.marks import Stretch
from extractor.components.quotes.reading import Draft, Reading, Speaker
from extractor.components.quotes.speakers import beside, speaker_at, subject_of
from extractor.tokens.spans import covering

_WINDOW = 45
_TOLD = frozenset({"ccomp", "xcomp"})
_SAID = _TOLD | {"dobj"}
_SIGNATURE = re.compile(
    r"""[^\S\n]*
    (?P<dash>--?|[—–―])[^\S\n]*                         # the dash before a name
    (?P<name>[^\W\d_a-z][\w.'’-]*(?:[^\S\n][\w.'’-]+){0,5}?)  # up to six words
    (?:,[^\n]{0,80})?[.]?[^\S\n]*(?:\n|$)              # perhaps a post, and the line ends
    """,
    re.VERBOSE,
)
_CARRIED = 400
"""Characters between a quote and one that goes on with it."""
_LEAST_WORDS = 4
"""Words in marks that are shorter than this and attributed by nobody are a term or a title."""


def direct_quotes(reading: Reading) -> tuple[list[Draft], set[int]]:
    """Give the direct quotes in order, and the cues they use up.

    Words that the attribution interrupts ("A," she said, "B") are one quote that runs over it.
    """
    drafts: list[Draft] = []
    used: set[int] = set()
    cues: set[int] = set()
    last: Draft | None = None
    for number, item in enumerate(reading.stretches):
        if number in used:
            continue
        found = introduced(reading, item) or _after(reading, item)
        if found is None:
            found = _carried(reading, item, last)
        if found is None:
            continue
        final = reading.stretches[_extend(reading, number, found, used)]
        used.add(number)
        if found.token >= 0:
            cues.add(found.token)
        speaker = found.speaker
        cue = found.cue if found.cue[1] else None
        if found.start >= 0 and (last is None or _end_of(last) <= found.start):
            last = Draft(found.start, final.outer_end, "mixed", speaker, cue)
        else:
            last = Draft(item.start, final.end, "direct", speaker, cue)
        drafts.append(last)
    return drafts, cues


def _after(reading: Reading, item: Stretch) -> Attribution | None:
    """Read `," said X`, `," X said` and `" -- X` behind the closing mark."""
    text = reading.text
    if not item.closed:
        return None
    partial = _midway(reading, item)
    first = reading.token_from(item.outer_end)
    while (
        first < len(reading.lower)
        and (reading.lower[first] == "," or reading.doc[first].text.isspace())
        and "\n" not in reading.lower[first]
    ):
        first += 1
    stop = _clause_end(reading, first)
    if not partial and (signature := _SIGNATURE.match(text, item.outer_end)) is not None:
        return _signed(reading, item, signature)
    if text[item.end - 1] == "." and text[item.end - 2 : item.end] != ".." and _starts_afresh(text, item):
        return None
    for index in range(first, stop):
        if not is_cue(reading, index):
            continue
        token = reading.doc[index]
        subject = subject_of(reading, token)
        starts_here = index - first <= 1 or (subject is not None and subject.left_edge.i - first in {0, 1})
        if starts_here:
            if index - first > 1 and _opens_next(reading, index, item):
                return None
            if partial and not _ends_with_speaker(reading, item, token, subject, first):
                return None
            noun = subject or beside(reading, token)
            start = _start_of_words(reading, item, partial=partial)
            if partial and start < 0:
                return None
            return Attribution(place_of(token), index, speaker_at(reading, noun), stop, start)
    return None


def _ends_with_speaker(
    reading: Reading, item: Stretch, cue: Token, subject: Token | None, first: int
) -> bool:
    """Say whether `... the "last words," X said` is a whole sentence said, its end in marks."""
    if reading.text[item.end - 1] not in ",?!" or cue.tag_ not in FINITE or subject is None:
        return False
    told = cue.lower_ in reading.words.request_verbs
    if any(child.i > cue.i and child.dep_ in (_TOLD if told else _SAID) for child in cue.children):
        return False  # more is said behind the cue: she added the words
    return (cue.i == first and subject.i > first) or subject.left_edge.i == first


def _start_of_words(reading: Reading, item: Stretch, *, partial: bool) -> int:
    """Give the start of the sentence whose end stands in marks, or -1 where the marks hold all of it."""
    index = reading.token_from(item.outer_start) - 1
    if index < 0 or not (partial or reading.lower[index] == ","):
        return -1
    if not partial and not reading.text[item.start].islower():
        return -1
    start = reading.doc[index]
    while start.i > 0 and not start.is_sent_start and index - start.i < _WINDOW:
        start = start.nbor(-1)
    if (
        not start.is_sent_start
        or reading.inside[start.i] >= 0
        or reading.text.count("\n", start.idx, item.outer_start)
    ):
        return -1
    finite = False
    for place in range(start.i, reading.token_from(item.end)):
        if place <= index and is_cue(reading, place) and subject_of(reading, reading.doc[place]) is not None:
            return -1  # what stands in marks belongs to an attribution before it
        finite = finite or reading.doc[place].tag_ in FINITE or reading.doc[place].tag_ == "MD"
    if not finite:
        return -1  # a title in a phrase: in the play "Summer," she said
    return start.idx


def _end_of(draft: Draft) -> int:
    return max(draft.end, draft.cue[1] if draft.cue else 0)


def _midway(reading: Reading, item: Stretch) -> bool:
    """Say whether words of the same sentence stand before the mark, so that it holds a part only."""
    head = reading.text[max(0, item.outer_start - 3) : item.outer_start].rstrip(" ")
    return bool(head) and (head[-1].isalnum() or head[-1] in "'’$%")


def _starts_afresh(text: str, item: Stretch) -> bool:
    rest = text[item.outer_end : item.outer_end + 3].lstrip()
    return not rest or not rest[0].islower()


def _opens_next(reading: Reading, cue: int, item: Stretch) -> bool:
    """Say whether a cue behind `?"` introduces the next words instead: "Why?" She adds, "What"."""
    if reading.text[item.end - 1] not in "?!.":
        return False
    for index in range(cue + 1, min(cue + 4, len(reading.lower))):
        if reading.inside[index] >= 0:
            return True
        if reading.lower[index] not in {",", ":"}:
            return False
    return False


def _signed(reading: Reading, item: Stretch, signature: re.Match[str]) -> Attribution | None:
    """Read the name behind a dash that ends a line of quoted words."""
    if _count(reading, item) < _LEAST_WORDS:
        return None
    name = covering(reading.doc, signature.start("name"), signature.end("name"))
    speaker = speaker_at(reading, name.root)
    if speaker is None or not speaker.ref:
        speaker = Speaker("", signature["name"])
    return Attribution(signature.span("dash"), -1, speaker, name.end)


def _carried(reading: Reading, item: Stretch, last: Draft | None) -> Attribution | None:
    """Give quoted sentences without attribution to the speaker of the quote they follow."""
    text = reading.text
    if last is None or _count(reading, item) < _LEAST_WORDS or text[item.end - 1] not in ".?!…,—-":
        return None
    between = text[last.end : item.outer_start]
    if (
        len(between) > _CARRIED
        or len(re.findall(r"\n+", between)) > 1
        or text[last.start - 1] != text[item.start - 1]
    ):
        return None
    line = text.rfind("\n", 0, item.outer_start) + 1
    head = text[line : item.outer_start].strip()
    if head and head[-1] not in '.?!"”’':
        return None
    if head and _names_another(reading, last, item):
        return None
    return Attribution((0, 0), -1, last.speaker, 0)


def _names_another(reading: Reading, last: Draft, item: Stretch) -> bool:
    """Say whether a sentence between two quotes is about a person who is not the first one's speaker."""
    for index in range(reading.token_from(_end_of(last)), reading.token_from(item.outer_start)):
        span = reading.entities.get(index)
        if (
            span is not None
            and span.id_.startswith("p")
            and reading.doc[index].dep_ in {"nsubj", "nsubjpass"}
        ):
            return last.speaker is None or span.id_ != last.speaker.ref
    return False


def _extend(reading: Reading, number: int, found: Attribution, used: set[int]) -> int:
    """Take the stretches that go on with the same utterance behind its attribution; give the last."""
    stretches = reading.stretches
    place = number
    while place + 1 < len(stretches):
        here, following = stretches[place], stretches[place + 1]
        between = reading.text[here.outer_end : following.outer_start]
        if "\n" in between or not _continues(reading, here, following, found if place == number else None):
            break
        place += 1
        used.add(place)
    return place


def _continues(reading: Reading, here: Stretch, following: Stretch, found: Attribution | None) -> bool:
    text = reading.text
    between = text[here.outer_end : following.outer_start].strip()
    if not between:
        return True
    if (
        found is None
        or found.token < 0
        or not here.outer_end <= reading.offsets[found.token] < following.outer_start
    ):
        return False
    inner = reading.lower[reading.token_from(here.outer_end) : reading.token_from(following.outer_start)]
    stops = sum(word in SENTENCE_END for word in inner)
    if between[-1] == "." and stops == 1:
        return text[following.end - 1] in ".?!…" or not following.closed or _after(reading, following) is None
    return not stops and (between[-1] in ",—-:" or between.rpartition(" ")[2] in reading.words.connectors)


def _clause_end(reading: Reading, first: int) -> int:
    """Give the token where the attribution behind quoted words must end."""
    for index in range(first, min(first + _WINDOW, len(reading.lower))):
        if (
            reading.lower[index] in SENTENCE_END
            or reading.inside[index] >= 0
            or (reading.doc[index].is_space and "\n" in reading.lower[index])
        ):
            return index
    return min(first + _WINDOW, len(reading.lower))


def _count(reading: Reading, item: Stretch) -> int:
    return reading.token_from(item.end) - reading.token_from(item.start)
