"""The speaker of a Chinese cue: the noun phrase at the head of its clause."""

from typing import NamedTuple

from spacy.tokens import Span

from extractor.components.quotes.reading import Reading, Speaker

_NOUNS = frozenset({"n", "nr", "nz", "nt", "nw", "PER", "ORG", "LOC", "r", "vn", "an", "s", "ns"})
_PASSING = frozenset({"d", "c", "TIME", "ad", "xc"})
_RELATIVE = "的"
_LONGEST = 40


class Subject(NamedTuple):
    """What stands before a cue: who speaks, and what the clause tells about it."""

    speaker: Speaker | None
    sure: bool
    """True for an entity, a pronoun or a noun that speaks; False for any other noun."""
    empty: bool
    """True where the clause names nobody."""
    continuing: bool
    """True where a word says that the last speaker goes on."""


def subject_before(reading: Reading, start: int, cue: int, last: Speaker | None) -> Subject:
    """Read the tokens [start, cue) in front of a cue."""
    words, lower = reading.words, reading.lower
    continuing = any(lower[index] in words.continuing for index in range(start, cue))
    seen = cue < len(lower) and (lower[start], lower[cue]) in words.phrases
    first = start + 1 if seen else _skip_opening(reading, start, cue)
    end = _phrase_end(reading, first, cue)
    while first < end and _is_stray(reading, first):
        first += 1
    while end > first and (_is_stray(reading, end - 1) or _is_leading_cue(reading, first, end - 1)):
        end -= 1
    if end - 1 > first and lower[end - 1] == _RELATIVE:
        end -= 1  # 根据……的通报
    if first >= end:
        return Subject(None, sure=False, empty=True, continuing=continuing)
    if end - 2 > first and lower[end - 2] == _RELATIVE and lower[end - 1] in words.nouns:
        end -= 2  # 消息人士的话, 知情人士的说法
    speaker, sure = _resolve(reading, first, end, last)
    return Subject(speaker, sure=sure, empty=False, continuing=continuing)


def _is_stray(reading: Reading, index: int) -> bool:
    return reading.doc[index].is_punct and reading.inside[index] < 0


def _is_leading_cue(reading: Reading, first: int, index: int) -> bool:
    """Say whether a word is the first of two cues in a row: 回应称, 公告称."""
    return index > first and reading.lower[index] in reading.words.clause_verbs


def _skip_opening(reading: Reading, start: int, cue: int) -> int:
    """Pass adverbs, times, and phrases of place or occasion in front of the speaker."""
    words, lower = reading.words, reading.lower
    index = max((i + 1 for i in range(start, cue) if lower[i] in words.source_openers), default=start)
    while index < cue:
        if reading.doc[index].is_space:
            index += 1
        elif index not in reading.entities and (
            lower[index] in words.places or lower[index] in words.addressing
        ):
            closer = next((i for i in range(cue - 1, index, -1) if lower[i] in words.place_closers), None)
            if closer is None:
                return cue if _names_nobody(reading, index + 1, cue) else index + 1
            index = closer + 1
        elif lower[index] in words.connectors or (
            reading.doc[index].tag_ in _PASSING and index not in reading.entities
        ):
            index += 1
        else:
            break
    return index


def _is_person(reading: Reading, index: int) -> bool:
    span = reading.entities.get(index)
    return reading.doc[index].tag_ == "PER" if span is None else span.id_.startswith("p")


def _names_nobody(reading: Reading, start: int, end: int) -> bool:
    return not any(
        index in reading.entities or reading.doc[index].tag_ == "PER" for index in range(start, end)
    )


def _phrase_end(reading: Reading, first: int, cue: int) -> int:
    """Give the token behind the noun phrase: where adverbs, occasions or other verbs begin."""
    words, lower = reading.words, reading.lower
    relative = max((index for index in range(first, cue) if lower[index] == _RELATIVE), default=first)
    named = -1
    for index in range(first, cue):
        if lower[index] in words.places or lower[index] in words.addressing:
            break
        if _is_person(reading, index):
            named = index
    for index in range(first, cue):
        if index in reading.entities or index < relative or lower[index] in words.joiners:
            continue
        tag = reading.doc[index].tag_
        if lower[index] in words.places or lower[index] in words.addressing:
            return index
        if index > named and (lower[index] in words.connectors or tag in {"d", "TIME", "c", "p", "ad"}):
            return index
        if index > named and tag == "v" and index > first:
            return index
    return cue


def _resolve(reading: Reading, first: int, end: int, last: Speaker | None) -> tuple[Speaker | None, bool]:
    words, lower = reading.words, reading.lower
    spans = [reading.entities[index] for index in range(first, end) if index in reading.entities]
    people = [span for span in spans if span.id_.startswith("p")]
    if people and not _owns(reading, people[-1], end):
        return Speaker(people[-1].id_, people[-1].kb_id_ or people[-1].text), True
    person = next(
        (
            index
            for index in range(end - 1, first - 1, -1)
            if reading.doc[index].tag_ == "PER" and index not in reading.entities
        ),
        None,
    )
    if person is not None and not people:
        return Speaker("", reading.doc[person].text), True
    final = reading.entities.get(end - 1)
    if final is None and end - 2 >= first and lower[end - 1] in words.sides:
        final = reading.entities.get(end - 2)
    if final is not None:
        return Speaker(final.id_, final.kb_id_ or final.text), True
    if lower[end - 1] in words.pronouns:
        near = _near_person(reading, first, back=0) or _near_person(reading, first, back=1) or last
        return near if near and near.name not in words.pronouns else Speaker("", lower[end - 1]), True
    while first < end - 1 and lower[first] == "有":
        first += 1
    text = reading.doc[first:end].text
    speaks = _speaks(reading, end - 1)
    if len(text) > _LONGEST or not (speaks or reading.doc[end - 1].tag_ in _NOUNS):
        return None, False
    return Speaker("", text), speaks


def _owns(reading: Reading, person: Span, end: int) -> bool:
    """Say whether another one speaks who is somebody's: 某某的律师."""
    return person.end < end - 1 and reading.lower[person.end] == _RELATIVE and _speaks(reading, end - 1)


def _near_person(reading: Reading, pronoun: int, *, back: int) -> Speaker | None:
    """Give the one person named before a pronoun, in its sentence or so many sentences before."""
    found: dict[str, Speaker] = {}
    for index in range(pronoun - 1, max(-1, pronoun - 60), -1):
        word = reading.lower[index]
        if reading.inside[index] >= 0 and back:
            continue
        if "\n" in word or (word[-1] in "。！？!?" and reading.inside[index] < 0):
            if not back or "\n" in word:
                break
            back -= 1
            if found:
                break
        span = reading.entities.get(index)
        if span is not None and span.id_.startswith("p"):
            found[span.id_] = Speaker(span.id_, span.kb_id_ or span.text)
    return next(iter(found.values())) if len(found) == 1 else None


def _speaks(reading: Reading, index: int) -> bool:
    """Say whether a noun is one that speaks: by itself, or by how it ends (创始人, 研究员)."""
    word = reading.lower[index]
    return word in reading.words.speakers or any(word[-size:] in reading.words.speakers for size in (1, 2, 3))
