"""English words in quotation marks and who said them: the attribution beside the marks."""

import re
from typing import NamedTuple

from spacy.tokens import Token

from extractor.components.quotes.marks import Stretch
from extractor.components.quotes.reading import Draft, Reading, Speaker
from extractor.components.quotes.speakers import beside, speaker_at, subject_of
from extractor.tokens.spans import covering

_WINDOW = 45
_SENTENCE_END = frozenset({".", "?", "!", ";"})
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


class Attribution(NamedTuple):
    """A cue beside quoted words, with its subject and where the attribution ends."""

    cue: tuple[int, int]
    token: int
    """The verb, or -1 where a sign attributes."""
    speaker: Speaker | None
    end: int
    """The token behind it."""


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
        found = _before(reading, item) or _after(reading, item)
        if found is None:
            found = _carried(reading, item, last)
        if found is None:
            continue
        end = _extend(reading, number, found, used)
        used.add(number)
        if found.token >= 0:
            cues.add(found.token)
        speaker = found.speaker
        last = Draft(item.start, end, "direct", speaker, found.cue if found.cue[1] else None)
        drafts.append(last)
    return drafts, cues


def _after(reading: Reading, item: Stretch) -> Attribution | None:
    """Read `," said X`, `," X said` and `" -- X` behind the closing mark."""
    text = reading.text
    if not item.closed or _midway(reading, item):
        return None
    first = reading.token_from(item.outer_end)
    while (
        first < len(reading.lower)
        and (reading.lower[first] == "," or reading.doc[first].text.isspace())
        and "\n" not in reading.lower[first]
    ):
        first += 1
    stop = _clause_end(reading, first)
    if (signature := _SIGNATURE.match(text, item.outer_end)) is not None:
        return _signed(reading, item, signature)
    if text[item.end - 1] == "." and text[item.end - 2 : item.end] != ".." and _starts_afresh(text, item):
        return None
    for index in range(first, stop):
        if not _is_cue(reading, index):
            continue
        token = reading.doc[index]
        subject = subject_of(reading, token)
        starts_here = index - first <= 1 or (subject is not None and subject.left_edge.i - first in {0, 1})
        if starts_here:
            if index - first > 1 and _opens_next(reading, index, item):
                return None
            return Attribution(
                _place(token), index, speaker_at(reading, subject or beside(reading, token)), stop
            )
    return None


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


def _before(reading: Reading, item: Stretch) -> Attribution | None:
    """Read `X said, "`, `X told reporters: "`, `X: "` in front of the opening mark."""
    index = reading.token_from(item.outer_start) - 1
    while index >= 0 and reading.doc[index].is_space:
        index -= 1
    if index < 0 or reading.inside[index] >= 0:
        return None
    sign = reading.lower[index]
    if sign == ":":
        return _behind_colon(reading, index, item)
    if reading.text.count("\n", reading.offsets[index], item.outer_start):
        return None
    if sign == ",":
        return _behind_comma(reading, index, item)
    if _is_cue(reading, index) and _whole(reading, item):
        token = reading.doc[index]
        subject = subject_of(reading, token)
        return Attribution(_place(token), index, speaker_at(reading, subject), index) if subject else None
    return None


def _behind_colon(reading: Reading, colon: int, item: Stretch) -> Attribution | None:
    doc = reading.doc
    first = colon
    while first > 0 and colon - first < _WINDOW and not _breaks(reading, first - 1):
        first -= 1
    for index in range(colon - 1, first - 1, -1):
        if _is_cue(reading, index) and reading.inside[index] < 0:
            subject = subject_of(reading, doc[index])
            if subject is not None:
                return Attribution(_place(doc[index]), index, speaker_at(reading, subject), colon)
    name = doc[first:colon]
    if 0 < len(name) <= 8 and any(token.tag_ in {"NNP", "NNPS"} for token in name) and _whole(reading, item):
        return Attribution(_place(doc[colon]), -1, speaker_at(reading, name.root), colon)
    return None


def _behind_comma(reading: Reading, comma: int, item: Stretch) -> Attribution | None:
    doc = reading.doc
    for index in range(comma - 1, max(-1, comma - 26), -1):
        if _breaks(reading, index) or reading.inside[index] >= 0:
            return None
        if _is_cue(reading, index):
            subject = subject_of(reading, doc[index])
            if subject is None or not _whole(reading, item):
                return None
            if reading.text[item.start].islower() and _content_before(doc[index], subject):
                return None
            return Attribution(_place(doc[index]), index, speaker_at(reading, subject), comma)
        if doc[index].tag_ in {"VBD", "VBZ", "VBP", "MD"} and doc[index].dep_ not in {"relcl", "aux"}:
            return None
    return None


def _content_before(cue: Token, subject: Token) -> bool:
    """Say whether a part of what is said stands before the speaker: If so, he said, "so be it"."""
    return any(child.dep_ == "ccomp" and child.left_edge.i < subject.left_edge.i for child in cue.children)


def _whole(reading: Reading, item: Stretch) -> bool:
    """Say whether the marks hold all that is said: nothing of the sentence goes on behind them."""
    final = reading.text[item.end - 1]
    if final in ".?!,…—" or not item.closed:
        return True
    rest = reading.text[item.outer_end : item.outer_end + 3].lstrip(" ")
    return not rest or rest[0] in "\n.,;!?"


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
    return Attribution((0, 0), -1, last.speaker, 0)


def _extend(reading: Reading, number: int, found: Attribution, used: set[int]) -> int:
    """Take the stretches that go on with the same utterance behind its attribution; give the end."""
    stretches = reading.stretches
    end = stretches[number].end
    place = number
    while place + 1 < len(stretches):
        here, following = stretches[place], stretches[place + 1]
        between = reading.text[here.outer_end : following.outer_start]
        if "\n" in between or not _continues(reading, here, following, found if place == number else None):
            break
        place += 1
        used.add(place)
        end = following.end
    return end


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
    stops = sum(word in _SENTENCE_END for word in inner)
    if between[-1] == "." and stops == 1:
        return text[following.end - 1] in ".?!…" or not following.closed or _after(reading, following) is None
    return not stops and (between[-1] in ",—-:" or between.rpartition(" ")[2] in reading.words.connectors)


def _clause_end(reading: Reading, first: int) -> int:
    """Give the token where the attribution behind quoted words must end."""
    for index in range(first, min(first + _WINDOW, len(reading.lower))):
        if (
            reading.lower[index] in _SENTENCE_END
            or reading.inside[index] >= 0
            or (reading.doc[index].is_space and "\n" in reading.lower[index])
        ):
            return index
    return min(first + _WINDOW, len(reading.lower))


def _breaks(reading: Reading, index: int) -> bool:
    return reading.lower[index] in _SENTENCE_END or "\n" in reading.lower[index]


def _is_cue(reading: Reading, index: int) -> bool:
    word = reading.lower[index]
    if reading.inside[index] >= 0 or (
        word not in reading.words.clause_verbs and word not in reading.words.manner_verbs
    ):
        return False
    return reading.doc[index].tag_[:2] == "VB"


def _count(reading: Reading, item: Stretch) -> int:
    return reading.token_from(item.end) - reading.token_from(item.start)


def _place(token: Token) -> tuple[int, int]:
    return token.idx, token.idx + len(token)
