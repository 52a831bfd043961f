"""English goals by the dependency parse: trigger, outcome verb, clause.

auxiliary   will/shall VERB; would VERB below a verb of speech
verb        aims to VERB, expects X to VERB, targets N, is forecast to VERB
noun        goal of VERB-ing, plan to VERB, target of N
adjective   is set/due/likely to VERB
headline    X to VERB
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc, Token

from extractor.components.goals.english.candidate import Candidate
from extractor.components.goals.english.clauses import WISHES, Clauses
from extractor.components.goals.english.headlines import Headlines
from extractor.components.goals.english.judge import Judge
from extractor.components.goals.english.nouns import Nouns
from extractor.components.goals.english.parse import (
    auxiliaries_of,
    complement_of,
    is_infinitive,
    multiple_behind,
    subject_of,
)
from extractor.components.goals.english.phrases import Phrases
from extractor.lang.goal_words import Cue, CueWords
from extractor.lang.pack import Pack
from extractor.tokens.spans import below, tokens_with

_WITH_OBJECT = ("target", "pledge", "forecast", "benchmark")
"""Kinds of verbs whose object may be the outcome: targets 5% growth, expects sales of N."""
_LOOKS = frozenset(("see", "sees", "seeing"))
_COMPLEMENTS = frozenset(("dobj", "xcomp", "attr", "acomp"))
"""What makes a verb joined by "and" an outcome of its own; "and compete with the best" is none."""

_COMPLETING = frozenset(("xcomp", "ccomp", "dobj", "acl", "pcomp", "prep", "aux", "pobj", "acomp", "attr"))
_FAR = 150
"""How many tokens behind an outcome another may be joined to it; a sentence may be as long as its text."""


class EnglishGoals:
    """Finds goal candidates in one Doc."""

    def __init__(self, doc: Doc, pack: Pack) -> None:
        self.doc = doc
        self.cues = pack.cues
        self.clauses = Clauses(doc, pack)
        self.nouns = Nouns(doc, self.clauses)
        self.headlines = Headlines(doc, self.clauses)
        self.phrases = Phrases(doc, self.clauses)
        self.judge = Judge(doc, self.clauses)

    def find(self) -> list[Candidate]:
        """Give all candidates in text order, nested repetitions removed."""
        tokens = tokens_with(self.doc, _triggers(self.cues))
        found = [c for token in tokens for c in self._at(token) if not self.judge.rejects(c)]
        joined: dict[tuple[int, str, bool], Candidate] = {}  # many a trigger before a verb may share it
        for candidate in (each for one in found for each in self._with_conjuncts(one)):
            key = candidate.outcome.i if candidate.shared else candidate.trigger.i
            joined.setdefault((key, candidate.rule, candidate.shared), candidate)
        return _outermost(list(joined.values()))

    def _at(self, token: Token) -> Iterator[Candidate]:
        low = token.lower_
        if token.tag_ == "MD" and low in self.cues.auxiliaries:
            yield from self._auxiliary(token)
        elif token.tag_.startswith("VB") and low in self.cues.verbs and token.dep_ != "amod":
            yield from self._verb(token)
        elif low in self.cues.phrases and (phrased := list(self.phrases.find(token))):
            yield from phrased
        elif token.dep_ == "amod" and token.tag_.startswith("VB"):
            yield from self.nouns.dropped(token)
        elif low in self.cues.adjectives:
            yield from self._adjective(token)
        elif self.headlines.is_verb(token) and (titled := list(self.headlines.verb(token))):
            yield from titled
        elif token.tag_.startswith("NN") and (low in self.cues.nouns or low in self.cues.goal_nouns):
            yield from self.nouns.find(token)
        elif low == "to" and token.i in self.clauses.headlines and self.headlines.is_infinitive_mark(token):
            yield from self.headlines.infinitive(token)
        if low == "to" and token.head.tag_ == "VB":
            yield from self._be_to(token)

    def _auxiliary(self, token: Token) -> Iterator[Candidate]:
        verb = token.head
        cue = self.cues.auxiliaries[token.lower_]
        wish = token.lower_ == "would" and verb.lower_ in WISHES
        subject = subject_of(verb)
        promise = self._is_promise(verb, subject)
        idle = self._is_idle(verb) and not wish and not promise
        if not verb.tag_.startswith("VB") or verb.i < token.i or idle:
            return
        expected = self.cues.verbs.get(verb.lower_)
        if expected is not None and expected.kind == "forecast":
            return  # would expect: its own cue
        if self._is_over(verb, subject) or (token.lower_ == "must" and not self._rivals(verb, subject)):
            return
        if token.lower_ == "would" and not self.clauses.states_would(verb, subject):
            return
        rumoured = token.lower_ in ("may", "might") and self._is_dated_deed(verb, subject)
        doubtful = cue.modality == "possible" and not self.clauses.is_reported(verb)
        if cue.kind == "forecast" and not rumoured and (doubtful or not self.clauses.has_amount(verb)):
            return
        if rumoured:
            cue = Cue("plan", "possible")
        if subject is not None and subject.i > token.i:
            return  # a question: Will the regime cooperate?
        if promise:
            cue = Cue("target", "certain", "firm")
        acting = subject is None or subject.dep_ not in ("nsubj", "csubj")
        passive = acting or self.clauses.is_agentive(subject)
        if not passive and not promise and token.lower_ != "must":
            cue = Cue("forecast", cue.modality)
        yield Candidate(token, verb, verb, subject, cue, "en.auxiliary")

    def _is_promise(self, verb: Token, subject: Token | None) -> bool:
        """Tell "by 2030 our fleet will be electric": a speaker's own future with its time."""
        own = subject is not None and any(t.lower_ in self.cues.self_words for t in (subject, *subject.lefts))
        placed = any(c.dep_ == "prep" and c.lower_ in ("in", "at", "on") for c in verb.children)
        complete = placed or any(c.dep_ in _COMPLEMENTS for c in verb.children)
        stative = verb.lower_ in ("be", "have") and complete
        return own and stative and self.clauses.has_time(verb)

    def _is_over(self, verb: Token, subject: Token | None) -> bool:
        """Tell "they will have arrived", and an age: she will be 50."""
        perfect = any(child.dep_ == "aux" and child.lower_ == "have" for child in verb.children)
        person = subject is not None and subject.lower_ in ("he", "she", "i", "they", "you")
        return person and (verb.lower_ == "be" or perfect) and not self.clauses.has_object_amount(verb)

    def _rivals(self, verb: Token, subject: Token | None) -> bool:
        """Tell whether a duty is to match a rival that is named: must match the speed of X."""
        if verb.lower_ not in self.cues.relations or subject is None:
            return False
        return any(t.i in self.clauses.bodies or t.ent_type_ for t in below(verb) if t.i > verb.i)

    def _is_dated_deed(self, verb: Token, subject: Token | None) -> bool:
        """Tell whether a named company may do something by a time: may list its shares in 2025."""
        named = subject is not None and subject.i in self.clauses.companies
        return named and self.clauses.has_time(verb) and any(c.dep_ == "dobj" for c in verb.children)

    def _verb(self, token: Token) -> Iterator[Candidate]:
        cue = self.cues.verbs[token.lower_]
        passive = any(child.dep_ == "auxpass" for child in token.children)
        counts = token.lower_ in ("plans", "plan", "planning") or token.lower_.startswith("want")
        with_object = cue.kind in _WITH_OBJECT or counts
        agreed = self._agreed(token)
        if agreed is not None:
            yield agreed
            return
        outcome = multiple_behind(token, self.cues.multiples) or complement_of(token, with_object=with_object)
        if outcome is None and cue.kind == "benchmark":
            outcome = token
        if outcome is None:
            present = token.tag_ in ("VBZ", "VBP")
            if token.dep_ == "relcl" and present and token.head.i in self.clauses.amounts:
                outcome = token.head  # 500 of which the company wants on the roads by 2030
            else:
                yield from self.headlines.planned(token, cue, subject_of(token))
                return
        if cue.kind == "benchmark" and not self._is_measured(token):
            return
        if token.lower_ in _LOOKS and not self._foresees(token):
            return
        if token.lower_ == "going" and self._is_idle(outcome):
            if outcome.lower_ != "be" or not self._is_promise(outcome, subject_of(token)):
                return  # a state to reach, not an event: we're going to have a long week
            cue = Cue("target", "certain", "firm")
        dated = outcome.dep_ == "prep" and self.clauses.has_time(token)
        measured = self.clauses.has_amount(token) or dated or cue.kind == "benchmark"
        if outcome.dep_ in ("dobj", "nsubjpass", "prep") and not measured:
            yield from self.headlines.planned(token, cue, subject_of(token))
            return
        if token.tag_ in ("VBD", "VBN") and not passive and not self.clauses.past_counts(token, cue):
            return
        over = any(c.dep_ == "auxpass" and c.lower_ in ("was", "were", "been") for c in token.children)
        stance = (
            token.lower_ in self.cues.adjectives and cue.kind == "pledge" and self.clauses.is_reported(token)
        )
        if passive and over and not stance:
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

    def _agreed(self, token: Token) -> Candidate | None:
        """Give what a body has agreed on: a cut of 55% by 2030 has been agreed by the Union."""
        aux = [child.lower_ for child in token.children if child.dep_ in ("aux", "auxpass")]
        by = next((child for child in token.children if child.dep_ == "agent"), None)
        thing = next((child for child in token.children if child.dep_ == "nsubjpass"), None)
        if by is None or thing is None or not aux or aux[0] not in ("has", "have", "is", "are"):
            return None
        if not (self.clauses.has_amount(thing) and self.clauses.has_time(token)):
            return None
        actor = next(iter(by.children), None)
        if self.cues.verbs[token.lower_].kind == "forecast" or any(is_infinitive(c) for c in token.children):
            return None
        return Candidate(token, token, thing, actor, Cue("target", "certain", "firm"), "en.verb")

    def _is_measured(self, token: Token) -> bool:
        """Tell whether something is measured against a named rival."""
        against = (child for child in token.children if child.lower_ == "against")
        return any(t.i in self.clauses.bodies or t.tag_ == "NNP" for prep in against for t in below(prep))

    def _is_idle(self, verb: Token) -> bool:
        """Tell whether a verb states no outcome: will need, is going to have."""
        return verb.lower_ in self.cues.idle_verbs and not self.clauses.has_amount(verb)

    def _foresees(self, token: Token) -> bool:
        """Tell whether "sees" is a forecast: a body or analysts see a figure."""
        agentive = self.clauses.is_agentive(subject_of(token))
        ahead = self.clauses.has_amount(token) or any(
            c.dep_ == "ccomp" and c.tag_ == "VBG" and self.clauses.has_time(c) for c in token.children
        )
        return agentive and ahead and token.tag_ in ("VBZ", "VBP")

    def _adjective(self, token: Token) -> Iterator[Candidate]:
        outcome = next(
            (child for child in token.children if child.dep_ == "xcomp" and is_infinitive(child)), None
        )
        if outcome is None and token.head.dep_ != "ROOT":
            outcome = next(
                (c for c in token.head.children if c.dep_ == "xcomp" and is_infinitive(c) and c.i > token.i),
                None,
            )
        if outcome is None and self.cues.adjectives[token.lower_].kind == "pledge":
            outcome = self.clauses.bound_to(token)
        if outcome is None:
            return
        copula = token if any(child.dep_ in ("auxpass", "aux") for child in token.children) else token.head
        over = (word.lower_ in ("was", "were", "been") for word in (copula, *token.children))
        if any(over) and not self._is_stance(token, copula):
            return
        yield Candidate(
            token,
            copula if copula.i <= token.i else token,
            outcome,
            subject_of(token) or subject_of(token.head),
            self.cues.adjectives[token.lower_],
            "en.adjective",
            status="reaffirmed" if copula.lower_ in self.cues.staying else "new",
        )

    def _is_stance(self, token: Token, verb: Token) -> bool:
        """Tell what somebody is said to have been bound to: said it was committed to cutting emissions."""
        cue = self.cues.adjectives.get(token.lower_)
        return cue is not None and cue.kind == "pledge" and self.clauses.is_reported(verb)

    def _be_to(self, token: Token) -> Iterator[Candidate]:
        """A form of "be" with an infinitive: 95% of power is to come from the wind."""
        verb, copula = token.head, token.head.head
        if verb.dep_ != "xcomp" or copula.lower_ not in ("is", "are") or copula.tag_ not in ("VBZ", "VBP"):
            return
        if any(token.lower_ in self.cues.tracks for token in self.doc[copula.i : verb.i][:_FAR]):
            return  # on track to
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
            if token.dep_ != "conj" or token.tag_ != outcome.tag_ or self._is_instead(token):
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

    def _is_instead(self, token: Token) -> bool:
        """Tell what another takes the place of: 38 gigawatts instead of 50 gigawatts."""
        return any(
            t.lower_ in ("instead", "rather") for t in self.doc[max(0, token.left_edge.i - 2) : token.i]
        )

    def _triggered_between(self, start: int, end: int) -> bool:
        cues = self.cues
        return any(t.lower_ in cues.verbs or t.lower_ in cues.auxiliaries for t in self.doc[start + 1 : end])


@cache
def _triggers(cues: CueWords) -> frozenset[str]:
    """Give the words of a language that may be triggers."""
    return frozenset(
        (*cues.auxiliaries, *cues.verbs, *cues.adjectives, *cues.nouns, *cues.goal_nouns, *cues.phrases, "to")
    )


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
