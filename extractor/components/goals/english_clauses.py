"""What English goal rules ask of the clauses of a Doc."""

from spacy.tokens import Doc, Token

from extractor.components.goals.english_parse import (
    SUBJECTS,
    auxiliaries_of,
    complement_of,
    headline_tokens,
)
from extractor.lang.goal_words import Cue, CueWords
from extractor.lang.pack import Pack

WISHES = frozenset(("like", "love", "prefer"))
"""Verbs that make "would" a wish."""
_SPEECH_KINDS = frozenset(("pledge", "forecast"))
_PRONOUNS = frozenset(("we", "i", "they", "he", "she", "it"))
_BELOW = frozenset(("ccomp", "advcl", "parataxis", "conj"))


class Clauses:
    """Answers for one Doc: who may want something, what is said, supposed or counted."""

    def __init__(self, doc: Doc, pack: Pack) -> None:
        self.doc = doc
        self.cues: CueWords = pack.cues
        self.bodies = _tokens_in(doc, "companies", "organizations", "people", "references")
        self.amounts = _tokens_in(doc, "money", "quantities")
        self.quoted = [(span.start, span.end) for span in doc.spans.get("quotes", [])]
        self.headlines = headline_tokens(doc)

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
            return complement_of(verb, with_object=False) is not None and self.is_agentive(subject)
        return self.is_reported(verb) and (self.is_agentive(subject) or self.has_amount(verb))

    def is_conditional(self, verb: Token) -> bool:
        """Tell whether a verb stands under a condition or an open question."""
        for token in (verb, *list(verb.ancestors)[:3]):
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
        for token in (verb, *list(verb.ancestors)[:4]):
            if token.head.lower_ in self.cues.reporting and token.dep_ in _BELOW:
                return True
            if any(c.dep_ in _BELOW and c.lower_ in self.cues.reporting for c in token.children):
                return True
        words = {token.lower_ for token in verb.sent}
        return self.is_quoted(verb) or "according" in words

    def is_quoted(self, token: Token) -> bool:
        """Tell whether a token stands in a quote."""
        return any(start <= token.i < end for start, end in self.quoted)

    def is_agentive(self, subject: Token | None) -> bool:
        """Tell whether a subject can want something: a named body or person, a pronoun for one, a group."""
        if subject is None:
            return False
        if subject.i in self.bodies or subject.ent_type_ in ("ORG", "PERSON", "GPE", "NORP"):
            return True
        return subject.lower_ in self.cues.human_nouns or subject.lower_ in _PRONOUNS

    def has_amount(self, token: Token) -> bool:
        """Tell whether a figure stands below a token."""
        return any(child.i in self.amounts for child in token.subtree)

    def past_counts(self, token: Token, cue: Cue) -> bool:
        """Tell whether a past trigger counts: acts of speech and decisions do, wishes where reported."""
        return (
            cue.kind in _SPEECH_KINDS
            or cue.commitment == "firm"
            or bool(auxiliaries_of(token))
            or self.is_reported(token)
        )


def _tokens_in(doc: Doc, *groups: str) -> set[int]:
    return {i for group in groups for span in doc.spans.get(group, []) for i in range(span.start, span.end)}
