"""What kind of goal an English statement is, by its trigger, its subject and who says it."""

from spacy.tokens import Doc, Span, Token

from extractor.components.goals.english.candidate import Candidate
from extractor.components.goals.english.clauses import WISHES
from extractor.components.goals.english.parse import subject_of
from extractor.components.goals.found import FoundGoal
from extractor.lang.pack import Pack
from extractor.tokens.spans import below

_OTHERS = ("GPE", "LOC", "NORP", "ORG", "COMPANY", "PERSON")
_END_STATES = frozenset(("decrease", "reach", "become", "surpass"))
"""Directions that name a state to arrive at: with a figure, "plans to cut emissions by half" is a target."""
_RAISING = frozenset(
    ("raise", "increase", "grow", "boost", "expand", "lift", "double", "triple", "quadruple")
)
"""Verbs of an increase that name a level or share, and no thing that is done."""
_TURNS = frozenset(("turn", "break"))
_KEEPING = frozenset(("stick", "keep", "continue", "remain", "commit", "stay"))
_OF_NOUNS = ("en.revised", "en.status", "en.noun")
_NARRATED = ("en.auxiliary", "en.adjective")
"""Rules whose forecasts are the speaker's, not their subject's."""


class EnglishKinds:
    """Settles the kinds of the goals of one Doc."""

    def __init__(self, doc: Doc, pack: Pack, employers: dict[str, str]) -> None:
        self.doc = doc
        self.cues = pack.cues
        self.employers = employers
        roles = doc.spans.get("roles", [])
        self.outsiders = {str(role.id_) for role in roles if self._is_outsiders(role)}

    def settle(self, goal: FoundGoal, candidate: Candidate, owner: Span | None) -> None:
        """Settle the kind by what is known now; `owner` is the entity of the subject."""
        rule = candidate.rule.removesuffix(".and")
        if rule == "en.auxiliary":
            self._settle_future(goal, candidate, owner)
        elif rule == "en.adjective":
            self._settle_adjective(goal, candidate, owner)
        if goal.kind == "forecast" and self._is_own_forecast(goal, candidate, rule):
            goal.kind = "guidance"
        stated = rule in _NARRATED or candidate.outcome.dep_ == "xcomp"
        if goal.kind == "forecast" and stated and self._is_own(goal, candidate, owner):
            goal.kind = "guidance"
        if rule in _OF_NOUNS and any(c.lower_ == "price" for c in candidate.trigger.children):
            goal.kind = "forecast"  # what analysts call a price target
        self._settle_wish(goal, candidate)
        if any(relation == "benchmark_against" for relation, _, _ in goal.comparators):
            goal.kind = "benchmark"
        if goal.kind in ("plan", "pledge", "target") and self._adheres(goal, candidate):
            goal.kind = "strategy"
        if goal.kind == "plan" and self._has_end(goal, candidate):
            goal.kind = "target"
        named = rule in ("en.noun", "en.adjective") and candidate.cue.kind == "aspiration"
        if goal.kind == "aspiration" and named and goal.target is not None and goal.deadlines:
            goal.kind = "target"  # an ambition that can be tested

    def _is_own_forecast(self, goal: FoundGoal, candidate: Candidate, rule: str) -> bool:
        """Tell whether a company forecasts its own figure: expects to earn N, raised its forecast to N."""
        outcome = candidate.outcome
        figure = (goal.target is not None and goal.rank is None) or self._multiplies(candidate)
        if not goal.holder.startswith("c") or any(part in goal.holder_name for part in self.cues.forecasters):
            return False
        if candidate.subject is not None and candidate.subject.lower_ in self.cues.outsiders:
            return False  # analysts at Acme Bank
        bank = any(part in goal.holder_name for part in self.cues.banks)
        if bank and not any(t.lower_ in ("its", "own") for t in below(candidate.head)):
            return False
        if rule in _OF_NOUNS or candidate.status != "new":
            foreign = any(
                t.dep_ == "poss" and t.head.i != candidate.trigger.i for t in below(candidate.trigger)
            )
            owned = any(c.dep_ == "poss" for c in candidate.trigger.children)
            headline = any(c.dep_ == "compound" for c in candidate.trigger.children)
            return not foreign and (owned or headline) and (figure or goal.status != "new")
        if rule not in ("en.verb", "en.phrase", "en.headline") or not figure:
            return False
        subject = subject_of(outcome, own=True)
        if subject is not None and outcome.dep_ != "xcomp":
            owned = any(child.lower_ in ("its", "their", "our") for child in subject.children)
            return owned or (goal.metric in self.cues.reported and self._is_bare(goal, subject))
        own = outcome.dep_ in ("xcomp", "dobj", "advcl") or rule == "en.headline"
        return own and subject is None and not self._is_wide(goal)

    def _is_bare(self, goal: FoundGoal, subject: Token) -> bool:
        """Tell a figure of nobody else: net sales, not sales of Acme, U.S. sales, average sales."""
        foreign = any(c.dep_ in ("poss", "prep") or c.ent_type_ in _OTHERS for c in subject.children)
        return not foreign and not self._is_wide(goal)

    def _multiplies(self, candidate: Candidate) -> bool:
        return candidate.outcome.lower_ in self.cues.multiples

    def _adheres(self, goal: FoundGoal, candidate: Candidate) -> bool:
        """Tell a course that is adhered to: will stick to its strategy, deepen the strategy."""
        if candidate.outcome.lower_ in ("adhere", "deepen", "uphold", "pursue"):
            return goal.kind == "plan" and goal.target is None
        keeps = candidate.outcome.lower_ in _KEEPING or candidate.trigger.lower_ in ("committed", "commits")
        near = self.doc[candidate.outcome.i : candidate.outcome.i + 10]
        return keeps and any(token.lower_ in ("strategy", "approach", "policy", "course") for token in near)

    def _has_end(self, goal: FoundGoal, candidate: Candidate) -> bool:
        """Tell a level to arrive at from an action: raise output to N, halve emissions, have N shops."""
        word = candidate.outcome.lower_
        measured = goal.target is not None or self._multiplies(candidate)
        if goal.direction == "surpass":
            return True
        if not measured:
            return bool(goal.deadlines) and (goal.direction in ("reach", "become") or word in _TURNS)
        if goal.direction in _END_STATES or any(c.lower_ == "down" for c in candidate.outcome.children):
            return goal.metric != "price"
        if candidate.trigger.lower_ in ("is", "are") and goal.deadlines:
            return True  # 95% of power is to come from the wind by 2030
        levelled = goal.direction == "increase" and goal.metric not in (
            "",
            "price",
            "headcount",
            "stake",
            "dividend",
        )
        return (levelled and word in _RAISING) or (word in ("have", "save") and bool(goal.deadlines))

    def is_narrated(self, goal: FoundGoal, candidate: Candidate) -> bool:
        """Tell whether a forecast is only told of its subject: the merger will create jobs."""
        return goal.kind == "forecast" and candidate.rule.removesuffix(".and") in _NARRATED

    def _settle_future(self, goal: FoundGoal, candidate: Candidate, owner: Span | None) -> None:
        subject, outcome = candidate.subject, candidate.outcome
        if candidate.trigger.lower_ == "would" and candidate.head.lower_ in WISHES:
            goal.kind, goal.commitment = "aspiration", "soft"
        if goal.kind == "plan" and self._speaks_of_others(goal, owner):
            goal.kind, goal.modality, goal.commitment = "forecast", "probable", "soft"
            return
        own = subject is not None and subject.lower_ in self.cues.self_words
        if goal.kind == "plan" and own and goal.polarity == "negative":
            goal.kind = "pledge"  # we will not raise prices
        if (
            goal.kind != "forecast"
            or subject is None
            or candidate.trigger.lower_ not in ("will", "'ll", "would")
        ):
            return
        undertaken = subject.lower_ in self.cues.undertakings
        receives = outcome.lower_ in self.cues.receiving and goal.target is not None and goal.source_name
        if undertaken or receives:
            goal.kind, goal.modality = "plan", "certain"

    def _settle_adjective(self, goal: FoundGoal, candidate: Candidate, owner: Span | None) -> None:
        """Tell "is set to be the largest", which nobody does, from "is poised to launch"."""
        if (
            goal.kind == "plan"
            and candidate.trigger.lower_ == "set"
            and candidate.outcome.lower_ in ("be", "become")
        ):
            goal.kind, goal.modality = "forecast", "probable"
        elif (
            candidate.trigger.lower_ == "poised"
            and owner is not None
            and goal.direction in ("launch", "establish")
        ):
            goal.kind = "plan"

    def _settle_wish(self, goal: FoundGoal, candidate: Candidate) -> None:
        """Take what somebody wants to reach for a target; what others are to do stays a wish."""
        if not candidate.trigger.lower_.startswith("want"):
            return
        wanted = subject_of(candidate.outcome, own=True)
        agent = wanted is not None and wanted.ent_type_ in ("GPE", "ORG", "PERSON", "NORP")
        others = agent or (wanted is not None and not goal.holder.startswith("c"))
        others = others or goal.polarity == "negative"
        if (goal.target is not None or goal.deadlines) and not others:
            goal.kind = "target"  # a testable end: more than a wish

    def _is_own(self, goal: FoundGoal, candidate: Candidate, owner: Span | None) -> bool:
        """Tell whether a company states a figure of its own report: its margins could reach 14.8%."""
        body = goal.source if goal.source.startswith("c") else self.employers.get(goal.source, "")
        if not body.startswith("c") or goal.source in self.outsiders or goal.rank is not None:
            return False
        raters = (*self.cues.forecasters, *(self.cues.banks if owner is None else ()))
        if any(part in goal.source_name for part in raters):
            return False
        subject = candidate.subject
        foreign = owner is not None and owner.id_ not in (body, goal.source)
        economic = subject is not None and subject.lower_ in self.cues.wide
        return goal.target is not None and not foreign and not economic and not self._is_wide(goal)

    def _is_wide(self, goal: FoundGoal) -> bool:
        """Tell whether a statement is about more than one company: global sales, average prices."""
        span = self.doc.char_span(goal.trigger[0], goal.end, alignment_mode="expand")
        return span is not None and any(token.lower_ in self.cues.wide for token in span)

    def _speaks_of_others(self, goal: FoundGoal, owner: Span | None) -> bool:
        """Tell whether an analyst or a research house says it of somebody else."""
        outside = goal.source in self.outsiders or any(
            part in goal.source_name for part in self.cues.forecasters
        )
        foreign = owner is None or owner.id_ != goal.source
        bank = any(part in goal.source_name for part in self.cues.banks) and goal.target is not None
        return foreign and (outside or (bank and owner is not None and owner.id_.startswith("c")))

    def _is_outsiders(self, role: Span) -> bool:
        return any(word in self.cues.outsiders for word in role.text.lower().split())
