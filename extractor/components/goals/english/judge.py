"""What only looks like an English goal: questions, hypotheticals, events, other senses of a cue."""

from spacy.tokens import Doc, Token

from extractor.components.goals.english.candidate import Candidate
from extractor.components.goals.english.clauses import Clauses
from extractor.components.goals.english.parse import auxiliaries_of, is_infinitive
from extractor.tokens.spans import below

_BEING = frozenset("is are 's ’s 're ’re am 'm ’m be remains remain".split())
_HAVE = frozenset(("have", "'ve", "’ve"))
_UNREAL = frozenset("would could should might may".split())
_REPORTED_AS_DONE = frozenset("estimate forecast predict project reckon foresee".split())
"""Verbs of expecting that, denied, expect nothing: did not estimate how many."""
_GENERAL = frozenset("can ca should must".split())
"""Auxiliaries before a cue verb that make it a rule or advice: you should expect, one cannot hope."""


class Judge:
    """Judges the candidates of one Doc."""

    def __init__(self, doc: Doc, clauses: Clauses) -> None:
        self.doc = doc
        self.clauses = clauses
        self.cues = clauses.cues

    def rejects(self, candidate: Candidate) -> bool:
        """Tell a candidate that is no goal: asked, hypothetical, of nobody, an event, advice."""
        outcome, cue = candidate.outcome, candidate.cue
        start, end = self.clauses.sentence(outcome)
        if self.doc[max(start, end - 10) : end].text.rstrip(" \n\"'”’)").endswith("?"):
            return True
        if self.clauses.is_conditional(candidate.head) or self.clauses.is_conditional(outcome):
            return True
        if self._is_other_sense(candidate) or self._is_idle_talk(candidate):
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

    def _is_other_sense(self, candidate: Candidate) -> bool:
        """Tell a cue that does not speak of what is wanted: it means that, due to rain."""
        trigger, outcome = candidate.trigger, candidate.outcome
        word, verb = trigger.lower_, candidate.rule.startswith("en.verb")
        after = self.doc[trigger.i + 1] if trigger.i + 1 < len(self.doc) else None
        if word.startswith("mean") and verb:  # means to sell, not: means that it sells
            return not is_infinitive(outcome) or not self._wants(candidate.subject)
        if word.startswith("wish") and verb:
            return not is_infinitive(outcome)  # I wish I knew
        if word.startswith("agree") and verb and not candidate.shared:
            settled = is_infinitive(outcome) or outcome.dep_ != "ccomp"
            return not settled and not any(child.tag_ == "MD" for child in outcome.children)
        if word.startswith("guarantee") and verb:
            return not self.clauses.is_agentive(candidate.subject)
        if word in ("likely", "unlikely"):
            return any(child.lower_ in ("more", "less") for child in trigger.children)
        if word == "due":
            return after is None or after.lower_ != "to" or after.head.i != outcome.i
        if word == "ready":
            return candidate.head.lower_ not in _BEING  # stands ready, had crews ready
        if word.startswith("estimate") and verb:
            return self._is_measured_now(trigger, outcome)
        return word == "plan" and after is not None and len(after) == 1 and after.is_upper  # Plan B

    def _is_measured_now(self, trigger: Token, outcome: Token) -> bool:
        """Tell an estimate of what is or was: estimated at 40,000, that half have left."""
        if self.clauses.has_time(trigger):
            return False
        ahead = any(child.tag_ in ("MD", "TO") for child in outcome.children)
        return not ahead and outcome.tag_ in ("VBD", "VBN", "VBZ", "VBP", "IN")

    def _wants(self, subject: Token | None) -> bool:
        """Tell somebody who can mean something; "it" only where it stands for a body."""
        known = subject is not None and (subject.lower_ != "it" or subject.i in self.clauses.bodies)
        return known and self.clauses.is_agentive(subject)

    def _is_idle_talk(self, candidate: Candidate) -> bool:
        """Tell what was never to be, what holds in general, and what the reader is promised or told."""
        trigger, outcome = candidate.trigger, candidate.outcome
        helpers = [token.lower_ for token in auxiliaries_of(outcome)]
        unreal = candidate.rule.startswith("en.auxiliary") and trigger.lower_ in _UNREAL
        if unreal and outcome.tag_ == "VBN" and any(word in _HAVE for word in helpers):
            return True  # would have been
        if trigger.lower_ == "can" and candidate.rule.startswith("en.auxiliary"):
            return not self.clauses.has_time(outcome)  # what can be at any time
        if candidate.rule == "en.verb":
            own = [token.lower_ for token in auxiliaries_of(trigger)]
            denied = any(child.dep_ == "neg" for child in trigger.children)
            if candidate.cue.kind != "benchmark" and any(word in _GENERAL for word in own):
                return True
            if denied and trigger.lower_ in _REPORTED_AS_DONE:
                return True
            if candidate.cue.kind == "forecast" and "had" in own:
                return True  # had expected
            open_ = candidate.cue.kind == "forecast" or trigger.lower_.startswith("decid")
            if open_ and outcome.dep_ == "ccomp" and self._asks(outcome):
                return True  # predict who is at risk, decide how to go on
            addressee = any(c.dep_ == "nsubj" and c.lower_ == "you" for c in outcome.children)
            asked = addressee and outcome.dep_ == "ccomp" and trigger.lower_.startswith("want")
            if asked or self._is_nobody(candidate.subject):
                return True  # we want you to; nobody wants to
        addressed = any(
            c.lower_ in ("you", "yourself") for c in outcome.children if c.dep_ in ("dobj", "dative")
        )
        told = candidate.rule.startswith(("en.auxiliary", "en.verb")) and trigger.tag_ in ("MD", "VBG")
        return addressed and told and not self.clauses.has_amount(outcome)

    def _asks(self, outcome: Token) -> bool:
        """Tell a clause that is a question: who is at risk, how many there were."""
        return any(t.tag_ in ("WP", "WRB", "WDT") and t.i < outcome.i for t in outcome.subtree)

    def _is_nobody(self, subject: Token | None) -> bool:
        if subject is None:
            return False
        return subject.lower_ in ("nobody", "none") or any(c.lower_ == "no" for c in subject.children)

    def _is_event(self, outcome: Token) -> bool:
        """Tell an event of the calendar or of personnel: resign, be held; open without an object."""
        if self.clauses.has_amount(outcome):
            return False
        things = [child for child in outcome.children if child.dep_ == "dobj"]
        goes_on = any(c.dep_ == "xcomp" or (c.dep_ == "prep" and c.lower_ == "to") for c in outcome.children)
        bare = not things and not goes_on
        markets = (t for t in things if t.ent_type_ in ("GPE", "LOC") or t.lower_ in self.cues.sectors)
        if outcome.lower_ == "leave" and next(markets, None) is not None:
            return False  # a market, not a post
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
