"""All slots of English goals."""

from extractor.components.goals.confidence import confidence_of
from extractor.components.goals.english.candidate import Candidate
from extractor.components.goals.english.holders import EnglishHolders
from extractor.components.goals.english.kinds import EnglishKinds
from extractor.components.goals.english.statements import Statements
from extractor.components.goals.english.things import Things
from extractor.components.goals.found import FoundGoal
from extractor.components.goals.slots import SlotFiller, employers_of


class EnglishSlots:
    """Turns candidates of one Doc into goals."""

    def __init__(self, slots: SlotFiller) -> None:
        self.doc = doc = slots.doc
        self.pack = pack = slots.pack
        self.slots = slots
        employers = employers_of(doc)
        self.things = Things(doc, pack, self.slots)
        self.kinds = EnglishKinds(doc, pack, employers)
        self.holders = EnglishHolders(doc, pack, employers, self.kinds)
        self.statements = Statements(doc, self.slots)

    def fill(self, candidate: Candidate) -> FoundGoal:
        """Make the goal of a candidate."""
        start, end = self.statements.of(candidate)
        trigger = candidate.trigger
        cue = candidate.cue
        goal = FoundGoal(
            start=start,
            end=end,
            trigger=(trigger.idx, trigger.idx + len(trigger)),
            kind=cue.kind,
            rules=[candidate.rule],
            modality=cue.modality,
            commitment=cue.commitment,
            predicate=candidate.outcome.text,
            direction=self.pack.cues.directions.get(candidate.outcome.lower_, "other"),
            confidence=confidence_of(candidate.rule),
        )
        self.slots.fill_source(goal)
        self.holders.fill(goal, candidate)
        if cue.says and not goal.source_name and goal.holder_name:
            goal.source, goal.source_name, goal.source_mode = goal.holder, goal.holder_name, "indirect"
        if self._denied(candidate):
            goal.polarity = "negative"
            goal.rules.append("en.denial")
        after = (
            candidate.outcome.idx if candidate.shared else min(candidate.trigger.idx, candidate.outcome.idx)
        )
        self.slots.fill_deadlines(goal)
        self.things.fill_target(goal, candidate, after)
        self._fill_status(goal, candidate)
        self.slots.fill_comparators(goal, after)
        self.slots.fill_metric(goal)
        self.things.fill_scope(goal, candidate)
        owner = self.holders.parties.entity(candidate.subject) if candidate.subject is not None else None
        self.kinds.settle(goal, candidate, owner)
        self.holders.settle(goal, candidate)
        return goal

    def _denied(self, candidate: Candidate) -> bool:
        denials = self.pack.cues.denials
        tokens = [candidate.trigger, candidate.head]
        if candidate.trigger.lower_ == "unlikely" or candidate.denied:
            return True
        never = (c for c in candidate.outcome.children if c.lower_ == "never" and c.dep_ == "neg")
        if next(never, None) is not None:
            return True  # has vowed never to run
        for token in tokens:
            for child in token.children:
                if child.lower_ in denials and child.dep_ in ("neg", "det", "preconj", "advmod"):
                    after = self.doc[child.i + 1].lower_ if child.i + 1 < len(self.doc) else ""
                    return after not in ("only", "just")
        return False

    def _fill_status(self, goal: FoundGoal, candidate: Candidate) -> None:
        """Tell a revised or repeated goal by its verb; the old value is the baseline."""
        goal.status = candidate.status
        if goal.status == "new" and candidate.rule in ("en.verb", "en.auxiliary", "en.adjective"):
            goal.status = self._status_above(candidate)
        if goal.status == "revised":
            self.slots.fill_baseline(goal)
            goal.rules.append("slot.status.verb")

    def _status_above(self, candidate: Candidate) -> str:
        """Tell a goal that is stated again, reiterated that it would, or given up: no longer aims."""
        low = [child.lower_ for child in candidate.head.lefts]
        if "longer" in low:
            return "withdrawn"
        above = candidate.head.head
        if candidate.head.dep_ != "ccomp":
            return "new"
        known = self.pack.cues.statuses.get(above.lower_, "new")
        return known if known == "reaffirmed" else "new"
