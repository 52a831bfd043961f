"""English goals by the dependency parse: trigger, outcome verb, clause.

auxiliary   will/shall VERB; would VERB below a verb of speech
verb        aims to VERB, expects X to VERB, targets N, is forecast to VERB
noun        goal of VERB-ing, plan to VERB, target of N
adjective   is set/due/likely to VERB
headline    X to VERB
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from extractor.lang.goal_words import Cue, CueWords
from extractor.lang.pack import Pack

_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "csubjpass"))
_SPEECH_KINDS = frozenset(("pledge", "forecast"))


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
        self.cues: CueWords = pack.cues
        self.bodies = {
            i
            for group in ("companies", "organizations", "people", "references")
            for span in doc.spans.get(group, [])
            for i in range(span.start, span.end)
        }
        self.amounts = {
            i
            for group in ("money", "quantities")
            for span in doc.spans.get(group, [])
            for i in range(span.start, span.end)
        }
        self.quoted = [(span.start, span.end) for span in doc.spans.get("quotes", [])]
        self.title_end = _title_end(doc)

    def find(self) -> list[Candidate]:
        """Give all candidates in text order, nested repetitions removed."""
        found = [c for token in self.doc for c in self._at(token) if not self._rejected(c)]
        return _outermost([joined for candidate in found for joined in self._with_conjuncts(candidate)])

    def _at(self, token: Token) -> Iterator[Candidate]:
        low = token.lower_
        if token.tag_ == "MD" and low in self.cues.auxiliaries:
            yield from self._auxiliary(token)
        elif token.tag_.startswith("VB") and low in self.cues.verbs and token.dep_ != "amod":
            yield from self._verb(token)
        elif low in self.cues.adjectives:
            yield from self._adjective(token)
        elif token.tag_ in ("NN", "NNS", "NNP", "NNPS") and low in self.cues.nouns:
            yield from self._noun(token)
        elif low == "to" and (token.tag_ == "TO" or token.is_upper) and token.i < self.title_end:
            yield from self._headline(token)

    def _auxiliary(self, token: Token) -> Iterator[Candidate]:
        verb = token.head
        cue = self.cues.auxiliaries[token.lower_]
        if (
            not verb.tag_.startswith("VB")
            or verb.i < token.i
            or (verb.lower_ in self.cues.idle_verbs and not self._has_amount(verb))
        ):
            return
        subject = _subject(verb)
        if token.lower_ == "would" and not self._stated_would(verb, subject):
            return
        if cue.modality == "possible" and not (self._has_amount(verb) and self._reported(verb)):
            return
        if subject is not None and subject.i > token.i:
            return  # a question: Will the regime cooperate?
        if not self._agentive(subject) and subject is not None and subject.dep_ == "nsubj":
            cue = Cue("forecast", cue.modality)
        yield Candidate(token, verb, verb, subject, cue, "en.auxiliary")

    def _verb(self, token: Token) -> Iterator[Candidate]:
        cue = self.cues.verbs[token.lower_]
        passive = any(child.dep_ == "auxpass" for child in token.children)
        outcome = _complement(token, with_object=cue.kind in ("target", "pledge", "forecast", "benchmark"))
        if outcome is None:
            return
        if outcome.dep_ in ("dobj", "nsubjpass", "prep") and not (
            self._has_amount(token) or cue.kind == "benchmark"
        ):
            return
        if token.tag_ in ("VBD", "VBN") and not passive and not self._past_counts(token, cue):
            return
        if passive and any(
            child.dep_ == "auxpass" and child.lower_ in ("was", "were", "been") for child in token.children
        ):
            return
        if (
            token.tag_ == "VBN"
            and not passive
            and token.dep_ in ("acl", "advcl", "amod", "relcl")
            and not _auxiliaries(token)
        ):
            return
        subject = _subject(token)
        if (
            not passive
            and subject is not None
            and subject.lower_ in self.cues.generic_subjects
            and token.dep_ != "relcl"
        ):
            return
        yield Candidate(token, token, outcome, subject, cue, "en.verb")

    def _adjective(self, token: Token) -> Iterator[Candidate]:
        outcome = next(
            (child for child in token.children if child.dep_ == "xcomp" and _is_infinitive(child)), None
        )
        if outcome is None and token.head.dep_ != "ROOT":
            outcome = next(
                (c for c in token.head.children if c.dep_ == "xcomp" and _is_infinitive(c) and c.i > token.i),
                None,
            )
        if outcome is None:
            return
        copula = token if any(child.dep_ in ("auxpass", "aux") for child in token.children) else token.head
        if copula.lower_ in ("was", "were", "been") or any(
            c.lower_ in ("was", "were") for c in token.children
        ):
            return
        subject = _subject(token) or _subject(token.head)
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
        outcome = next(
            (c for c in token.children if c.dep_ in ("acl", "relcl", "xcomp") and _is_infinitive(c)), None
        )
        for prep in token.children:
            if outcome is None and prep.lower_ in ("of", "for"):
                outcome = next((c for c in prep.children if c.dep_ == "pcomp" and c.tag_ == "VBG"), None)
                if outcome is None and prep.lower_ == "of":
                    outcome = next(
                        (c for c in prep.children if c.dep_ == "pobj" and self._has_amount(c)), None
                    )
        if outcome is None or (
            not any(c.dep_ in ("poss", "det", "amod", "compound") for c in token.children)
            and not _governor(token)
        ):
            return
        governor = _governor(token)
        if governor is not None and governor.lower_ in self.cues.results:
            return
        owner = next((child for child in token.children if child.dep_ == "poss"), None)
        yield Candidate(token, governor or token, outcome, owner or _subject_above(token), cue, "en.noun")

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
        elif not verb.tag_.startswith("VB") or verb.i < token.i:
            return
        line = [t for t in self.doc[: token.i] if t.sent == token.sent]
        if any(t.tag_ in ("VBZ", "VBD", "VBP", "MD") or t.lower_ in self.cues.adjectives for t in line):
            return
        subject = next((t for t in line if t.i in self.bodies), None) or before
        yield Candidate(token, verb, verb, subject, Cue("plan", "certain"), "en.headline")

    def _with_conjuncts(self, candidate: Candidate) -> Iterator[Candidate]:
        """Yield the candidate, and one more for every outcome joined to it by "and"."""
        yield candidate
        for joined in candidate.outcome.conjuncts:
            if (
                joined.i > candidate.outcome.i
                and joined.tag_ == candidate.outcome.tag_
                and _subject(joined, own=True) is None
                and any(child.dep_ in ("dobj", "prep", "xcomp", "attr", "acomp") for child in joined.children)
            ):
                yield replace(
                    candidate, head=joined, outcome=joined, shared=True, rule=candidate.rule + ".and"
                )

    def _rejected(self, candidate: Candidate) -> bool:
        outcome, cue = candidate.outcome, candidate.cue
        sentence = outcome.sent
        if sentence.text.rstrip(" \n\"'”’)").endswith("?"):
            return True
        if self._conditional(candidate.head) or self._conditional(outcome):
            return True
        subject = candidate.subject
        if subject is not None and self._generic(subject) and not self._has_amount(outcome):
            return True
        if (
            outcome.lower_ in self.cues.personnel
            and not self._has_amount(outcome)
            and cue.kind in ("plan", "forecast")
        ):
            return True
        return (
            cue.kind == "forecast"
            and candidate.rule == "en.auxiliary"
            and not self._worth_forecasting(candidate)
        )

    def _generic(self, subject: Token) -> bool:
        """Tell whether nobody holds what is said of a subject: you, this, what."""
        return (
            subject.lower_ in self.cues.generic_subjects
            and subject.dep_ in _SUBJECTS
            and subject.head.dep_ != "relcl"
        )

    def _stated_would(self, verb: Token, subject: Token | None) -> bool:
        """Tell whether "would" states a future: below a verb of speech, or as the wish "would like to"."""
        if verb.lower_ in ("like", "love", "prefer"):
            return _complement(verb, with_object=False) is not None and self._agentive(subject)
        return self._reported(verb) and (self._agentive(subject) or self._has_amount(verb))

    def _worth_forecasting(self, candidate: Candidate) -> bool:
        """Take "X will happen" for a forecast where it has a figure, concerns a body or somebody says it."""
        outcome, subject = candidate.outcome, candidate.subject
        near = subject is not None and any(token.i in self.bodies for token in subject.subtree)
        return (
            near
            or self._has_amount(outcome)
            or self._reported(candidate.head)
            or self._is_quoted(candidate.head)
        )

    def _conditional(self, verb: Token) -> bool:
        for token in (verb, *list(verb.ancestors)[:3]):
            if any(
                child.dep_ in ("mark", "advmod") and child.lower_ in self.cues.conditions
                for child in token.children
            ):
                return True
            if token.dep_ in ("ROOT", "relcl"):
                break
        return False

    def _reported(self, verb: Token) -> bool:
        for token in (verb, *list(verb.ancestors)[:4]):
            if token.head.lower_ in self.cues.reporting and token.dep_ in (
                "ccomp",
                "advcl",
                "parataxis",
                "conj",
            ):
                return True
            if any(
                c.dep_ in ("advcl", "parataxis", "ccomp") and c.lower_ in self.cues.reporting
                for c in token.children
            ):
                return True
        words = {token.lower_ for token in verb.sent}
        return self._is_quoted(verb) or "according" in words

    def _is_quoted(self, token: Token) -> bool:
        return any(start <= token.i < end for start, end in self.quoted)

    def _agentive(self, subject: Token | None) -> bool:
        """Tell whether a subject can want something: a named body or person, a pronoun for one, a group."""
        if subject is None:
            return False
        if subject.i in self.bodies or subject.ent_type_ in ("ORG", "PERSON", "GPE", "NORP"):
            return True
        return subject.lower_ in self.cues.human_nouns or subject.lower_ in (
            "we",
            "i",
            "they",
            "he",
            "she",
            "it",
        )

    def _has_amount(self, token: Token) -> bool:
        return any(child.i in self.amounts for child in token.subtree)

    def _past_counts(self, token: Token, cue: Cue) -> bool:
        """Past triggers: acts of speech and decisions count, past wishes only where they are reported."""
        return (
            cue.kind in _SPEECH_KINDS
            or cue.commitment == "firm"
            or bool(_auxiliaries(token))
            or self._reported(token)
        )


def _outermost(candidates: list[Candidate]) -> list[Candidate]:
    """Drop triggers that complete another one: "will carry out a plan to invest" is one goal."""
    kept: list[Candidate] = []
    for candidate in candidates:
        inside = any(
            other is not candidate
            and other.trigger.i < candidate.trigger.i
            and not candidate.shared
            and candidate.trigger in (*other.outcome.subtree, *other.head.subtree)
            and _completes(candidate.trigger, other.outcome)
            for other in candidates
        )
        if not inside:
            kept.append(candidate)
    return kept


def _completes(inner: Token, outer: Token) -> bool:
    token = inner
    for _ in range(6):
        if token == outer:
            return True
        if token.dep_ not in (
            "xcomp",
            "ccomp",
            "dobj",
            "acl",
            "pcomp",
            "prep",
            "aux",
            "pobj",
            "acomp",
            "attr",
        ):
            return False
        token = token.head
    return False


def _title_end(doc: Doc) -> int:
    """Give the token that ends the first line, where that line is a headline (no full stop)."""
    for token in doc:
        if "\n" in token.text:
            before = doc[token.i - 1] if token.i else token
            return 0 if before.text in (".", "!") else token.i
    return len(doc) if len(doc) < 30 and len(doc) and doc[len(doc) - 1].text != "." else 0


def _subject(verb: Token, *, own: bool = False) -> Token | None:
    """Give the subject of a verb: its own, that of the verb it is joined to, or the noun it describes."""
    token = verb
    for _ in range(4):
        subject = next((child for child in token.children if child.dep_ in _SUBJECTS), None)
        if subject is not None:
            if subject.tag_ in ("WDT", "WP") and token.dep_ == "relcl":
                return token.head
            return subject
        if own or token.dep_ not in ("conj", "xcomp", "advcl", "acl", "ccomp", "relcl", "pcomp", "prep"):
            return None
        if token.dep_ in ("acl", "relcl") and token.head.tag_.startswith("NN"):
            return token.head
        token = token.head
    return None


def _subject_above(noun: Token) -> Token | None:
    """Give the subject of the clause a noun stands in."""
    token = noun
    while token.dep_ != "ROOT" and not token.tag_.startswith("VB"):
        token = token.head
    subject = _subject(token) if token.tag_.startswith("VB") else None
    return subject if subject is not None and subject.i != noun.i else None


def _governor(noun: Token) -> Token | None:
    """Give the verb a noun is the object of: put forward a goal, driven by the goal."""
    head = noun.head
    if noun.dep_ == "pobj":
        head = head.head
    return (
        head
        if head.tag_.startswith("VB") and noun.dep_ in ("dobj", "pobj", "attr", "oprd") and head.i < noun.i
        else None
    )


def _is_infinitive(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(child.tag_ == "TO" for child in verb.children)


def _complement(verb: Token, *, with_object: bool) -> Token | None:
    """Give what a trigger verb governs: a verb phrase, a clause, or an object where that is enough."""
    for child in verb.children:
        if (
            child.dep_ in ("xcomp", "ccomp")
            and child.i > verb.i
            and (child.dep_ == "ccomp" or child.tag_ in ("VB", "VBG"))
        ):
            return child
    for prep in verb.children:
        if prep.dep_ == "prep" and prep.lower_ in ("to", "on", "at", "for"):
            gerund = next((child for child in prep.children if child.dep_ == "pcomp"), None)
            if gerund is not None:
                return gerund
            if with_object and prep.lower_ in ("at", "for"):
                return prep
    if with_object:
        return next((child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")), None)
    return None


def _auxiliaries(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
