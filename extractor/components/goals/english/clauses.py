"""What English goal rules ask of the clauses of a Doc."""

from bisect import bisect_left, bisect_right
from itertools import islice

from spacy.tokens import Doc, Token

from extractor.components.goals.english.parse import (
    SUBJECTS,
    auxiliaries_of,
    complement_of,
    headline_tokens,
    is_infinitive,
)
from extractor.lang.goal_words import Cue, CueWords
from extractor.lang.pack import Pack
from extractor.tokens.ranges import Ranges
from extractor.tokens.spans import tokens_with

WISHES = frozenset(("like", "love", "prefer"))
"""Verbs that make "would" a wish."""
_SPEECH_KINDS = frozenset(("pledge", "forecast"))
_PRONOUNS = frozenset(("we", "i", "they", "he", "she", "it"))
_SOURCES = frozenset(("according",))
_BELOW = frozenset(("ccomp", "advcl", "parataxis", "conj"))


class Clauses:
    """Answers for one Doc: who may want something, what is said, supposed or counted."""

    def __init__(self, doc: Doc, pack: Pack) -> None:
        self.doc = doc
        self.cues: CueWords = pack.cues
        self.bodies = _tokens_in(doc, "companies", "organizations", "people", "references")
        self.companies = _tokens_in(doc, "companies")
        self.amounts = _tokens_in(doc, "money", "quantities")
        self.durations = {
            i
            for span in doc.spans.get("times", [])
            if span.label_ == "duration"
            for i in range(span.start, span.end)
        }
        self.times = _tokens_in(doc, "times")
        self.quoted = Ranges((span.start, span.end) for span in doc.spans.get("quotes", []))
        direct = (span for span in doc.spans.get("quotes", []) if span.label_ == "direct")
        self.direct = Ranges((span.start, span.end) for span in direct)
        self._figures = sorted(self.amounts)
        self._dates = sorted(self.times)
        self._sources = [token.i for token in tokens_with(doc, _SOURCES)]
        self._sentences = [sentence.start for sentence in doc.sents]
        self.headlines = headline_tokens(doc)

    def sentence(self, token: Token) -> tuple[int, int]:
        """Give the tokens of the sentence that a token stands in; spaCy looks for them anew at every call."""
        behind = bisect_right(self._sentences, token.i)
        last = behind == len(self._sentences)
        return self._sentences[behind - 1], len(self.doc) if last else self._sentences[behind]

    def is_generic(self, subject: Token) -> bool:
        """Tell whether nobody holds what is said of a subject: you, this, what."""
        if subject.lower_ not in self.cues.generic_subjects or subject.dep_ not in SUBJECTS:
            return False
        if subject.tag_ in ("PRP", "WP"):
            return True
        return subject.head.dep_ != "relcl" and not self.has_amount(subject.head)

    def states_would(self, verb: Token, subject: Token | None) -> bool:
        """Tell whether "would" states a future: below a verb of speech, or as the wish "would like to"."""
        if verb.lower_ in WISHES:
            wished = complement_of(verb, with_object=False) or _wished_of(verb)
            return wished is not None and self.is_agentive(subject)
        if self.direct.meet(verb.i, verb.i + 1) and not self.has_amount(verb):
            return False  # in a quote of its own it tells what used to be or might be: he would use a word
        return self.is_reported(verb) and (self.is_agentive(subject) or self.has_amount(verb))

    def is_conditional(self, verb: Token) -> bool:
        """Tell whether a verb stands under a condition or an open question."""
        for token in (verb, *islice(verb.ancestors, 3)):
            if any(
                child.dep_ in ("mark", "advmod") and child.lower_ in self.cues.conditions
                for child in token.children
            ):
                return True
            if token.dep_ in ("ROOT", "relcl"):
                break
        return False

    def is_reported(self, verb: Token) -> bool:
        """Tell whether somebody is said to have said it."""
        for token in (verb, *islice(verb.ancestors, 4)):
            if token.head.lower_ in self.cues.reporting and token.dep_ in _BELOW:
                return True
            if any(c.dep_ in _BELOW and c.lower_ in self.cues.reporting for c in token.children):
                return True
        first, end = self.sentence(verb)
        sourced = bisect_left(self._sources, first) < bisect_left(self._sources, end)
        return sourced or self.is_quoted(verb)

    def is_quoted(self, token: Token) -> bool:
        """Tell whether a token stands in a quote."""
        return self.quoted.meet(token.i, token.i + 1)

    def is_agentive(self, subject: Token | None) -> bool:
        """Tell whether a subject can want something: a named body or person, a pronoun for one, a group."""
        if subject is None:
            return False
        if subject.i in self.bodies or subject.ent_type_ in ("ORG", "PERSON", "GPE", "NORP"):
            return True
        return subject.lower_ in self.cues.human_nouns or subject.lower_ in _PRONOUNS

    def bound_to(self, token: Token) -> Token | None:
        """Give what somebody is committed to doing; it may be tagged as an adjective: halving sugar."""
        to = next((child for child in token.children if child.lower_ == "to" and child.dep_ == "prep"), None)
        verb = self.doc[to.i + 1] if to is not None and to.i + 1 < len(self.doc) else None
        if verb is None or verb.tag_ != "VBG":
            return None
        return verb if verb.dep_ == "pcomp" or self.has_amount(token) or self.has_time(token) else None

    def has_amount(self, token: Token) -> bool:
        """Tell whether a figure stands below a token."""
        return self._has(self._figures, token)

    def has_object_amount(self, verb: Token) -> bool:
        """Tell whether a figure stands below the object of a verb."""
        return any(child.dep_ == "dobj" and self.has_amount(child) for child in verb.children)

    def has_time(self, token: Token) -> bool:
        """Tell whether a temporal expression stands below a token."""
        return self._has(self._dates, token)

    def _has(self, places: list[int], token: Token) -> bool:
        first = bisect_left(places, token.left_edge.i)
        inside = places[first : bisect_right(places, token.right_edge.i)]
        return any(i == token.i or token.is_ancestor(self.doc[i]) for i in inside)

    def past_counts(self, token: Token, cue: Cue) -> bool:
        """Tell whether a past trigger counts: acts of speech and decisions do, wishes where reported."""
        return (
            cue.kind in _SPEECH_KINDS
            or cue.commitment == "firm"
            or bool(auxiliaries_of(token))
            or self.is_reported(token)
        )


def _wished_of(verb: Token) -> Token | None:
    """Give what is wished of somebody where the parser hangs it on the noun: like X to be served."""
    things = (child for child in verb.children if child.dep_ == "dobj")
    return next(
        (c for t in things for c in t.children if c.dep_ in ("relcl", "acl") and is_infinitive(c)), None
    )


def _tokens_in(doc: Doc, *groups: str) -> set[int]:
    return {i for group in groups for span in doc.spans.get(group, []) for i in range(span.start, span.end)}
