"""English goals by the dependency parse: trigger, outcome verb, clause.

auxiliary   will/shall VERB; would VERB below a verb of speech
verb        aims to VERB, expects X to VERB, targets N, is forecast to VERB
noun        goal of VERB-ing, plan to VERB, target of N
adjective   is set/due/likely to VERB
headline    X to VERB
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Doc, Token

from extractor.components.goals.english_clauses import WISHES, Clauses
from extractor.components.goals.english_parse import (
    auxiliaries_of,
    complement_of,
    governor_of,
    is_infinitive,
    subject_above,
    subject_of,
)
from extractor.lang.goal_words import Cue, CueWords
from extractor.lang.pack import Pack
from extractor.tokens.spans import below, tokens_with

_LOOKS = frozenset(("see", "sees", "seeing"))
_COMPLEMENTS = frozenset(("dobj", "xcomp", "attr", "acomp"))
"""What makes a verb joined by "and" an outcome of its own; "and compete with the best" is none."""

_COMPLETING = frozenset(("xcomp", "ccomp", "dobj", "acl", "pcomp", "prep", "aux", "pobj", "acomp", "attr"))
_FAR = 150
"""How many tokens behind an outcome another may be joined to it; a sentence may be as long as its text."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A trigger with what it governs, before any slot is filled."""

    trigger: Token
    head: Token
    """Head of the clause or noun phrase that is the statement."""
    outcome: Token
    """The verb (or noun) of the wanted outcome."""
    subject: Token | None
    cue: Cue
    rule: str
    shared: bool = False
    """Joined to an earlier outcome by "and": the statement is its own verb phrase."""


class EnglishGoals:
    """Finds goal candidates in one Doc."""

    def __init__(self, doc: Doc, pack: Pack) -> None:
        self.doc = doc
        self.cues = pack.cues
        self.clauses = Clauses(doc, pack)

    def find(self) -> list[Candidate]:
        """Give all candidates in text order, nested repetitions removed."""
        tokens = tokens_with(self.doc, _triggers(self.cues))
        found = [c for token in tokens for c in self._at(token) if not self._rejected(c)]
        return _outermost([joined for candidate in found for joined in self._with_conjuncts(candidate)])

    def _at(self, token: Token) -> Iterator[Candidate]:
        low = token.lower_
        if token.tag_ == "MD" and low in self.cues.auxiliaries:
            yield from self._auxiliary(token)
        elif token.tag_.startswith("VB") and low in self.cues.verbs and token.dep_ != "amod":
            yield from self._verb(token)
        elif low in self.cues.adjectives:
            yield from self._adjective(token)
        elif self._is_headline_verb(token):
            yield from self._headline_verb(token)
        elif token.tag_ in ("NN", "NNS", "NNP", "NNPS") and low in self.cues.nouns:
            yield from self._noun(token)
        elif low == "to" and token.i in self.clauses.headlines and self._is_infinitive_mark(token):
            yield from self._headline(token)
        if low == "to" and token.head.tag_ == "VB":
            yield from self._be_to(token)

    def _auxiliary(self, token: Token) -> Iterator[Candidate]:
        verb = token.head
        cue = self.cues.auxiliaries[token.lower_]
        wish = token.lower_ == "would" and verb.lower_ in WISHES
        if not verb.tag_.startswith("VB") or verb.i < token.i or (self._is_idle(verb) and not wish):
            return
        subject = subject_of(verb)
        if token.lower_ == "would" and not self.clauses.states_would(verb, subject):
            return
        doubtful = cue.modality == "possible" and not self.clauses.is_reported(verb)
        if cue.kind == "forecast" and (doubtful or not self.clauses.has_amount(verb)):
            return
        if subject is not None and subject.i > token.i:
            return  # a question: Will the regime cooperate?
        if not self.clauses.is_agentive(subject) and subject is not None and subject.dep_ == "nsubj":
            cue = Cue("forecast", cue.modality)
        yield Candidate(token, verb, verb, subject, cue, "en.auxiliary")

    def _verb(self, token: Token) -> Iterator[Candidate]:
        cue = self.cues.verbs[token.lower_]
        passive = any(child.dep_ == "auxpass" for child in token.children)
        outcome = complement_of(token, with_object=cue.kind in ("target", "pledge", "forecast", "benchmark"))
        if outcome is None or (token.lower_ in _LOOKS and not self._foresees(token)):
            return
        if token.lower_ == "going" and self._is_idle(outcome):
            return
        if outcome.dep_ in ("dobj", "nsubjpass", "prep") and not (
            self.clauses.has_amount(token) or cue.kind == "benchmark"
        ):
            return
        if token.tag_ in ("VBD", "VBN") and not passive and not self.clauses.past_counts(token, cue):
            return
        if passive and any(
            child.dep_ == "auxpass" and child.lower_ in ("was", "were", "been") for child in token.children
        ):
            return
        if (
            token.tag_ == "VBN"
            and not passive
            and token.dep_ in ("acl", "advcl", "amod", "relcl")
            and not auxiliaries_of(token)
        ):
            return
        subject = subject_of(token)
        if token.tag_ == "VBG" and token.dep_ == "acl" and not self.clauses.is_agentive(subject):
            return  # visitors hoping to see the harbour
        if (
            not passive
            and subject is not None
            and subject.lower_ in self.cues.generic_subjects
            and token.dep_ != "relcl"
        ):
            return
        yield Candidate(token, token, outcome, subject, cue, "en.verb")

    def _is_idle(self, verb: Token) -> bool:
        """Tell whether a verb states no outcome: will need, is going to have."""
        return verb.lower_ in self.cues.idle_verbs and not self.clauses.has_amount(verb)

    def _foresees(self, token: Token) -> bool:
        """Tell whether "sees" is a forecast: a body or analysts see a figure."""
        agentive = self.clauses.is_agentive(subject_of(token))
        return agentive and self.clauses.has_amount(token) and token.tag_ in ("VBZ", "VBP")

    def _adjective(self, token: Token) -> Iterator[Candidate]:
        outcome = next(
            (child for child in token.children if child.dep_ == "xcomp" and is_infinitive(child)), None
        )
        if outcome is None and token.head.dep_ != "ROOT":
            outcome = next(
                (c for c in token.head.children if c.dep_ == "xcomp" and is_infinitive(c) and c.i > token.i),
                None,
            )
        if outcome is None:
            return
        copula = token if any(child.dep_ in ("auxpass", "aux") for child in token.children) else token.head
        if copula.lower_ in ("was", "were", "been") or any(
            c.lower_ in ("was", "were") for c in token.children
        ):
            return
        subject = subject_of(token) or subject_of(token.head)
        yield Candidate(
            token,
            copula if copula.i <= token.i else token,
            outcome,
            subject,
            self.cues.adjectives[token.lower_],
            "en.adjective",
        )

    def _noun(self, token: Token) -> Iterator[Candidate]:
        cue = self.cues.nouns[token.lower_]
        governor = governor_of(token)
        if governor is not None and governor.lower_ in self.cues.results:
            return
        if governor is not None and self.cues.statuses.get(governor.lower_) == "revised":
            if self.clauses.has_amount(governor):  # cut its target to 2.4 million from 2.6 million
                yield Candidate(token, governor, governor, subject_of(governor), cue, "en.revised")
            return
        outcome = self._noun_outcome(token)
        marked = any(child.dep_ in ("poss", "det", "amod", "compound") for child in token.children)
        if outcome is not None and (marked or governor is not None):
            owner = next((child for child in token.children if child.dep_ == "poss"), None)
            yield Candidate(token, governor or token, outcome, owner or subject_above(token), cue, "en.noun")

    def _noun_outcome(self, token: Token) -> Token | None:
        """Give what a trigger noun is for: plan to VERB, goal of VERB-ing, target of N."""
        verb = next(
            (c for c in token.children if c.dep_ in ("acl", "relcl", "xcomp") and is_infinitive(c)), None
        )
        if verb is not None:
            return verb
        for prep in token.children:
            if prep.lower_ not in ("of", "for"):
                continue
            for child in prep.children:
                figure = prep.lower_ == "of" and child.dep_ == "pobj" and self.clauses.has_amount(child)
                if figure or (child.dep_ == "pcomp" and child.tag_ == "VBG"):
                    return child
        return None

    def _headline(self, token: Token) -> Iterator[Candidate]:
        verb, before = token.head, self.doc[token.i - 1] if token.i else None
        if before is None or (not before.tag_.startswith(("NN", "CD", "-RRB-", "JJ")) and before.text != ">"):
            return
        if (
            token.is_upper
            and token.i + 1 < len(self.doc)
            and self.doc[token.i + 1].lower_ in self.cues.directions
        ):
            verb = self.doc[token.i + 1]  # the tagger knows no verbs in capitals
        elif token.tag_ != "TO" and self.doc[token.i + 1].tag_ == "VB":
            verb = self.doc[token.i + 1]
        elif not verb.tag_.startswith("VB") or verb.i < token.i:
            return
        line = list(self.doc[token.sent.start : token.i])
        if any(t.tag_ in ("VBZ", "VBD", "VBP", "MD") or t.lower_ in self.cues.adjectives for t in line):
            return
        subject = next((t for t in line if t.i in self.clauses.bodies), None) or before
        yield Candidate(token, verb, verb, subject, Cue("plan", "certain"), "en.headline")

    def _is_infinitive_mark(self, token: Token) -> bool:
        """Tell To in a title from the preposition: what stands behind it is a verb."""
        after = self.doc[token.i + 1] if token.i + 1 < len(self.doc) else None
        return token.tag_ == "TO" or token.is_upper or (after is not None and after.tag_ == "VB")

    def _is_headline_verb(self, token: Token) -> bool:
        """Tell whether a noun of a title without a verb is a trigger verb: Bahn Aims For 85% Punctuality."""
        if token.i not in self.clauses.headlines or not token.tag_.startswith("NN") or not token.is_title:
            return token.is_upper and token.i in self.clauses.headlines and token.lower_ in self.cues.verbs
        line = self._line(token)
        return token.lower_ in self.cues.verbs and not any(
            t.tag_ in ("VBZ", "VBD", "VBP", "MD") for t in line
        )

    def _line(self, token: Token) -> list[Token]:
        """Give the words of the title that a token stands in, as far as they are near."""
        first = last = token.i
        while first > max(0, token.i - 25) and first - 1 in self.clauses.headlines:
            first -= 1
        while last + 1 < min(len(self.doc), token.i + 25) and last + 1 in self.clauses.headlines:
            last += 1
        return list(self.doc[first : last + 1])

    def _headline_verb(self, token: Token) -> Iterator[Candidate]:
        """A trigger verb that the tagger takes for a noun: Deutsche Bahn Aims For 85% Punctuality."""
        before = self.doc[token.i - 1] if token.i else None
        after = self.doc[token.i + 1] if token.i + 1 < len(self.doc) else None
        if before is None or after is None or not (before.tag_.startswith("NN") or before.text == ">"):
            return
        line = [t for t in self.doc[token.i :][:25] if t.i in self.clauses.headlines]
        dated = any(t.i in self.clauses.times for t in line)
        if after.lower_ in ("to", "for", "at") or dated or any(t.i in self.clauses.amounts for t in line):
            subject = next((t for t in token.sent if t.i in self.clauses.bodies and t.i < token.i), before)
            outcome = self.doc[token.i + 2] if after.lower_ == "to" and token.i + 2 < len(self.doc) else token
            yield Candidate(token, token, outcome, subject, self.cues.verbs[token.lower_], "en.headline")

    def _be_to(self, token: Token) -> Iterator[Candidate]:
        """A form of "be" with an infinitive: 95% of power is to come from the wind."""
        verb, copula = token.head, token.head.head
        if verb.dep_ != "xcomp" or copula.lower_ not in ("is", "are") or copula.tag_ not in ("VBZ", "VBP"):
            return
        if copula.i + 1 < verb.i and (
            self.clauses.has_amount(verb) or self.clauses.is_agentive(subject_of(copula))
        ):
            attribute = any(child.dep_ in ("attr", "acomp") for child in copula.children)
            if not attribute:
                subject = subject_of(copula)
                noun = self.cues.nouns.get(subject.lower_) if subject is not None else None
                yield Candidate(copula, copula, verb, subject, noun or Cue("plan", "certain"), "en.adjective")

    def _with_conjuncts(self, candidate: Candidate) -> Iterator[Candidate]:
        """Yield the candidate, and one more for every outcome joined to it by "and"."""
        yield candidate
        for joined in self._joined(candidate.outcome):
            rule = f"{candidate.rule}.and"
            yield replace(candidate, head=joined, outcome=joined, shared=True, rule=rule)

    def _joined(self, outcome: Token) -> Iterator[Token]:
        """Yield the verbs joined to an outcome, in text order.

        The parser hangs a bare infinitive of a list ("aims to cut costs, open shops and hire staff") on the
        finite verb before it; but a bare infinitive can only continue an infinitive.
        """
        same = {outcome.i, *(token.i for token in outcome.conjuncts)}
        for token in self.doc[outcome.i + 1 : min(self.clauses.sentence(outcome)[1], outcome.i + _FAR)]:
            if token.dep_ != "conj" or token.tag_ != outcome.tag_:
                continue
            complements = any(child.dep_ in _COMPLEMENTS for child in token.children)
            if not (complements or self.clauses.has_amount(token)) or subject_of(token, own=True):
                continue
            first = token
            while first.dep_ == "conj" and first.head.i < first.i:
                first = first.head
            finite = (
                outcome.tag_ == "VB" and first.tag_ in ("VBZ", "VBP", "VBD", "MD") and first.i < outcome.i
            )
            nearest = finite and not self._triggered_between(outcome.i, token.i)
            if first.i in same or (nearest and not auxiliaries_of(token)):
                yield token

    def _triggered_between(self, start: int, end: int) -> bool:
        cues = self.cues
        return any(t.lower_ in cues.verbs or t.lower_ in cues.auxiliaries for t in self.doc[start + 1 : end])

    def _rejected(self, candidate: Candidate) -> bool:
        outcome, cue = candidate.outcome, candidate.cue
        start, end = self.clauses.sentence(outcome)
        if self.doc[max(start, end - 10) : end].text.rstrip(" \n\"'”’)").endswith("?"):
            return True
        if self.clauses.is_conditional(candidate.head) or self.clauses.is_conditional(outcome):
            return True
        subject = candidate.subject
        if subject is not None and self.clauses.is_generic(subject):
            return True
        if cue.kind in ("plan", "forecast") and self._is_event(outcome):
            return True
        return (
            cue.kind == "forecast"
            and candidate.rule == "en.auxiliary"
            and not self._worth_forecasting(candidate)
        )

    def _is_event(self, outcome: Token) -> bool:
        """Tell an event of the calendar or of personnel: resign, be held; open without an object."""
        if self.clauses.has_amount(outcome):
            return False
        bare = not any(child.dep_ == "dobj" for child in outcome.children)
        return outcome.lower_ in self.cues.personnel or (bare and outcome.lower_ in self.cues.starts)

    def _worth_forecasting(self, candidate: Candidate) -> bool:
        """Take "X will happen" for a forecast where it has a figure, concerns a body or somebody says it."""
        outcome, subject = candidate.outcome, candidate.subject
        near = subject is not None and any(token.i in self.clauses.bodies for token in below(subject))
        return (
            near
            or self.clauses.has_amount(outcome)
            or self.clauses.is_reported(candidate.head)
            or self.clauses.is_quoted(candidate.head)
        )


@cache
def _triggers(cues: CueWords) -> frozenset[str]:
    """Give the words of a language that may be triggers."""
    return frozenset((*cues.auxiliaries, *cues.verbs, *cues.adjectives, *cues.nouns, "to"))


def _outermost(candidates: list[Candidate]) -> list[Candidate]:
    """Drop triggers that complete another one: "will carry out a plan to invest" is one goal."""
    first: dict[int, int] = {}  # the earliest trigger of every outcome
    for candidate in candidates:
        trigger = candidate.trigger.i
        first[candidate.outcome.i] = min(trigger, first.get(candidate.outcome.i, trigger))
    return [
        candidate
        for candidate in candidates
        if candidate.shared
        or all(
            first.get(i, candidate.trigger.i) >= candidate.trigger.i for i in _completed(candidate.trigger)
        )
    ]


def _completed(inner: Token) -> Iterator[int]:
    """Yield the places of what a trigger completes: itself, and what it stands below."""
    token = inner
    for _ in range(6):
        yield token.i
        if token.dep_ not in _COMPLETING:
            return
        token = token.head
