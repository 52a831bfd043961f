"""English attributions in front of quoted words: X said, "..." and X put out a statement: "..."."""

from spacy.tokens import Token

from extractor.components.quotes.attribution import FINITE, Attribution, breaks, is_cue, is_whole, place_of
from extractor.components.quotes.marks import Stretch
from extractor.components.quotes.reading import Reading
from extractor.components.quotes.speakers import speaker_at, subject_of

_WINDOW = 45


def introduced(reading: Reading, item: Stretch) -> Attribution | None:
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
    if is_cue(reading, index) and is_whole(reading, item):
        token = reading.doc[index]
        subject = subject_of(reading, token)
        return Attribution(place_of(token), index, speaker_at(reading, subject), index) if subject else None
    return None


def _behind_colon(reading: Reading, colon: int, item: Stretch) -> Attribution | None:
    doc = reading.doc
    first = colon
    while first > 0 and colon - first < _WINDOW and not breaks(reading, first - 1):
        first -= 1
    text = -1
    for index in range(colon - 1, first - 1, -1):
        if is_cue(reading, index) and reading.inside[index] < 0:
            subject = subject_of(reading, doc[index])
            if subject is not None:
                return Attribution(place_of(doc[index]), index, speaker_at(reading, subject), colon)
        if text < 0 and reading.lower[index] in reading.words.reports and doc[index].tag_[:2] == "NN":
            text = index
        if text >= 0 and doc[index].tag_ in FINITE and doc[index].dep_ not in {"relcl", "aux", "advcl"}:
            subject = subject_of(reading, doc[index])  # she put out a statement:
            if subject is None or subject.i >= index or reading.inside[index] >= 0:
                break
            return Attribution(place_of(doc[text]), -1, speaker_at(reading, subject), colon)
    name = doc[first:colon]
    if (
        0 < len(name) <= 8
        and any(token.tag_ in {"NNP", "NNPS"} for token in name)
        and is_whole(reading, item)
    ):
        return Attribution(place_of(doc[colon]), -1, speaker_at(reading, name.root), colon)
    return None


def _behind_comma(reading: Reading, comma: int, item: Stretch) -> Attribution | None:
    doc = reading.doc
    for index in range(comma - 1, max(-1, comma - 26), -1):
        if breaks(reading, index) or reading.inside[index] >= 0:
            return None
        if is_cue(reading, index):
            subject = subject_of(reading, doc[index])
            if subject is None or not is_whole(reading, item):
                return None
            if reading.text[item.start].islower() and _content_before(doc[index], subject):
                return None
            return Attribution(place_of(doc[index]), index, speaker_at(reading, subject), comma)
        if doc[index].tag_ in {"VBD", "VBZ", "VBP", "MD"} and doc[index].dep_ not in {"relcl", "aux"}:
            return None
    return None


def _content_before(cue: Token, subject: Token) -> bool:
    """Say whether a part of what is said stands before the speaker: If so, he said, "so be it"."""
    return any(child.dep_ == "ccomp" and child.left_edge.i < subject.left_edge.i for child in cue.children)
