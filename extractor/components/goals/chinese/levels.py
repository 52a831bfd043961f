"""The old value beside the new one of a Chinese goal: 由A上调至B, 此前为A, 较目前的A增至B.

An old value is never a goal of its own.
"""

import re

from spacy.tokens import Span

from extractor.components.goals.chinese.clauses import Clause, Clauses
from extractor.components.goals.found import FoundGoal
from extractor.components.goals.slots import SlotFiller

_LEAD = 18
"""Characters that may stand before an old value in its clause."""
_COMPARED = ("高于", "低于", "多于", "少于", "较", "比", "相比", "而", "但")
_NEAR = 14
"""Characters between a word for the start of a change and its figure."""


class Levels:
    """Finds the old values of the goals of one Doc."""

    def __init__(self, clauses: Clauses, slots: SlotFiller) -> None:
        self.clauses = clauses
        self.words = clauses.words
        self.cues = clauses.cues
        self.text = clauses.text
        self.slots = slots
        origins = "|".join(map(re.escape, (*self.cues.origins, "较", "比")))
        formers = "|".join(map(re.escape, self.cues.formers))
        # 从目前的A, 较去年A, 从2023年的A: a time or the like may stand in between
        self.origin = re.compile(
            rf"(?:{origins})(?:{formers}|\d{{4}}年)?[^，。；从由较]{{0,6}}的?(?:约|近)?\Z"
        )

    def inside(self, goal: FoundGoal) -> None:
        """Take the figure behind 从, 由, 较 before the target for the old value."""
        if goal.baseline is not None:
            return
        end = self._target_start(goal)
        for span in reversed(self.slots.amounts_within(goal.start, end)):
            lead = self.text[max(goal.start, span.start_char - _NEAR) : span.start_char]
            if self.origin.search(lead) is not None:
                goal.baseline = (span.start_char, span.end_char)
                return

    def _target_start(self, goal: FoundGoal) -> int:
        if goal.target is not None:
            return goal.target[0]
        multiple = self.clauses.multiples.search(self.text, goal.start, goal.end)
        return multiple.start() if multiple is not None else goal.start

    def take(self, clause: Clause, goal: FoundGoal) -> bool:
        """Take a clause that only tells old and new values into the goal before it, tell whether it does."""
        amounts = self.clauses.amounts_of(clause)
        if not amounts:
            return False
        if goal.target is None and goal.status == "revised" and self._moves(clause):
            self._extend(clause, goal)
            self.slots.fill_target(goal, self.words[clause.start].idx)
            self.slots.fill_levels(goal)
            self.inside(goal)
            return True
        if not self._is_former(clause, amounts[0], goal):
            return False
        self._extend(clause, goal)
        goal.baseline = goal.baseline or (amounts[0].start_char, amounts[0].end_char)
        return True

    def _extend(self, clause: Clause, goal: FoundGoal) -> None:
        last = self.words[clause.end - 1]
        goal.start, goal.end = self.slots.trim(goal.start, last.idx + len(last))

    def _moves(self, clause: Clause) -> bool:
        """Tell 由A降至B, 至B."""
        first = self.words[clause.start]
        return first.norm_.startswith((*self.cues.origins, "至", "到", "调整", "降", "升", "上调", "下调"))

    def _is_former(self, clause: Clause, amount: Span, goal: FoundGoal) -> bool:
        """Tell 此前为A, 上月为A, 高于去年的A: the same unit as the new value, and nothing to do."""
        if goal.target is None or goal.rank is not None:
            return False
        lead = self.text[self.words[clause.start].idx : amount.start_char].lstrip()
        for word in _COMPARED:
            lead = lead.removeprefix(word)
        if len(lead) > _LEAD or not (lead.startswith(self.cues.formers) or self._is_earlier(lead, goal)):
            return False
        words = [t.norm_ for t in self.clauses.tokens(clause)]
        if any(w in self.cues.auxiliaries or w in self.cues.directions for w in words if w != "达"):
            return False
        new = next(iter(self.slots.amounts_within(*goal.target)), None)
        return new is not None and new.label_ == amount.label_

    def _is_earlier(self, lead: str, goal: FoundGoal) -> bool:
        """Tell whether a lead begins with a year before that of the goal."""
        year = re.match(r"\d{4}(?=年)", lead)
        wanted = re.search(r"\d{4}(?=年)", self.text[goal.start : goal.end])
        return year is not None and wanted is not None and year.group() < wanted.group()
