"""What a text has named so far, looked up by token: the table that references are resolved against."""

from bisect import bisect_left, insort
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from spacy.tokens import Doc, Span, Token

from extractor.lang.reference_words import ReferenceWords
from extractor.tokens.spans import covering, text_of
from extractor.values.person_names import gender_beside, gender_of

_LONGEST = 250
"""Tokens of a sentence that are read; a table or list without full stops may have thousands."""
GROUPS = ("companies", "organizations", "people")


class Target(NamedTuple):
    """An entity that a reference may mean."""

    id: str
    name: str
    group: str
    type: str = ""
    """Of an organisation: agency, team ..."""

    @property
    def is_body(self) -> bool:
        """Tell a company or other body from a human being."""
        return self.group != "people"


class Named:
    """The names of one Doc, and the references resolved so far, as they stand in the text."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.at: dict[int, Target] = {}
        self.names: set[int] = set()
        """Tokens of names; the others in `at` are references."""
        self.empty: set[int] = set()
        """Tokens of "it" that mean nothing."""
        self.gender: dict[str, str] = {}
        self.numbers = _sentence_numbers(doc)
        self.sentences = [(span.start, span.end) for span in doc.sents]
        self.employers = {
            str(role.id_): str(role.kb_id_)
            for role in sorted(
                doc.spans.get("roles", []), key=lambda role: (role.label_ != "former", -role.start)
            )
        }
        self.by_id: dict[str, Target] = {}
        self.spelt: dict[str, str] = {}
        """The first name of each entity as it stands in the text."""
        self.places: dict[str, list[int]] = {}
        """Tokens of each entity, in text order."""
        for group in GROUPS:
            for span in doc.spans.get(group, []):
                self._enter(span, group)
        self.topic = str(doc.user_data.get("newsfacts_topic", ""))
        roles = doc.spans.get("roles", [])
        held = {(str(role.id_), str(role.kb_id_)) for role in roles if role.label_ != "former"}
        self.left = {(str(role.id_), str(role.kb_id_)) for role in roles} - held
        """People and the bodies that they have left."""

    def add(self, start: int, end: int, target: Target) -> None:
        """Enter a resolved reference at characters [start, end), so that later ones may lean on it."""
        span = covering(self.doc, start, end)
        for i in range(span.start, span.end):
            self.at[i] = target
            insort(self.places.setdefault(target.id, []), i)

    def last_before(self, entity: str, index: int) -> int:
        """Give the last token before another that means an entity, -1 if there is none."""
        places = self.places.get(entity, [])
        found = bisect_left(places, index)
        return places[found - 1] if found else -1

    def topic_before(self, index: int) -> Target | None:
        """Give the body that the text is about, where it is named before a token."""
        return self.by_id.get(self.topic) if self.last_before(self.topic, index) >= 0 else None

    def bodies(self, start: int, end: int) -> Iterator[tuple[int, Target]]:
        """Yield the bodies named or meant in [start, end), in text order, each token once."""
        for i in range(start, end):
            target = self.at.get(i)
            if target is not None and target.is_body:
                yield i, target

    def people(self, start: int, end: int) -> Iterator[tuple[int, Target]]:
        """Yield the people named or meant in [start, end)."""
        for i in range(start, end):
            target = self.at.get(i)
            if target is not None and not target.is_body:
                yield i, target

    def employer(self, person: str) -> Target | None:
        """Give the body that the text says a person works for."""
        return self.by_id.get(self.employers.get(person, ""))

    def observes(self, body: Target, words: ReferenceWords) -> bool:
        """Tell a body that mostly speaks of others, unless the text is about it: a rater, a paper."""
        return body.id != self.topic and words.observers.search(self.spelt[body.id]) is not None

    def fits(self, person: Target, gender: str) -> bool:
        """Tell whether a pronoun of a gender may mean a person."""
        return self.gender.get(person.id, "") in ("", gender)

    def sentence(self, token: Token) -> tuple[int, int]:
        """Give the token range of the sentence a token stands in, as far as it is read."""
        start, end = self.sentences[self.numbers[token.i]]
        return max(start, token.i - _LONGEST), end

    def earlier_sentences(self, token: Token, reach: int) -> Iterator[tuple[int, int]]:
        """Yield the token ranges of the sentences before, the nearest first."""
        number = self.numbers[token.i]
        for earlier in range(number - 1, max(-1, number - 1 - reach), -1):
            start, end = self.sentences[earlier]
            yield max(start, end - _LONGEST), end

    def _enter(self, span: Span, group: str) -> None:
        target = Target(
            str(span.id_), str(span.kb_id_), group, str(span.label_) if group == "organizations" else ""
        )
        self.by_id.setdefault(target.id, target)
        self.spelt.setdefault(target.id, span.text)
        for i in range(span.start, span.end):
            self.at[i] = target
            self.names.add(i)
        self.places.setdefault(target.id, []).extend(range(span.start, span.end))
        if group == "people":
            beside = gender_beside(text_of(self.doc), span.start_char, span.end_char)
            self.gender[target.id] = self.gender.get(target.id, "") or beside or gender_of(span.kb_id_)


def _sentence_numbers(doc: Doc) -> list[int]:
    begins = doc.to_array(["SENT_START"]).ravel() == 1
    begins[:1] = True
    numbers: list[int] = (np.cumsum(begins) - 1).tolist()
    return numbers
