"""Who announces a Chinese goal without a quote: a body before a colon, one that issues it."""

from bisect import bisect_left

from spacy.tokens import Span

from extractor.components.goals.chinese.clauses import Clause, Clauses
from extractor.components.goals.found import FoundGoal

_COLONS = "：:"
_LEARNT = ("获悉", "了解到", "获知")
NEAR = 8
"""How many bodies before a goal are looked at for its speaker."""


class Announcers:
    """Finds the speakers of the goals of one Doc among its bodies, which stand in text order."""

    def __init__(self, clauses: Clauses, bodies: list[Span]) -> None:
        self.clauses = clauses
        self.words = clauses.words
        self.text = clauses.text
        self.cues = clauses.cues
        self.bodies = bodies

    def head(self, goal: FoundGoal, clause: Clause) -> None:
        """Take the name before a colon at the head of a row for speaker and subject: 云海股份：拟收购."""
        if goal.source_name:
            return
        span = self.clauses.last_named(clause, clause.start)
        if span is None or self.text[span.end_char : span.end_char + 1] not in tuple(_COLONS):
            self._head_word(goal, clause)
        if span is None or goal.source_name:
            return
        titled = self.text.startswith(tuple(_COLONS), span.end_char)
        if (titled or self._is_learnt_from(span)) and self.words[clause.start].idx - span.end_char <= 40:
            _let_speak(goal, span)

    def _head_word(self, goal: FoundGoal, clause: Clause) -> None:
        """Take a body that is no entity of the record, too: what LAC calls one right before the colon."""
        for token in self.words[max(0, clause.start - 20) : clause.start]:
            behind = self.words[token.i + 1].text if token.i + 1 < clause.start else ""
            if token.tag_ in ("ORG", "LOC") and behind[:1] in tuple(_COLONS):
                goal.source, goal.source_name, goal.source_mode = "", token.text, "indirect"

    def fill(self, goal: FoundGoal) -> None:
        """Take a body of the paragraph for the speaker: it issues this, or this was learnt from it."""
        begin = self.text.rfind("\n", 0, goal.start) + 1
        place = bisect_left(self.bodies, goal.start, key=first_of)
        for span in reversed(self.bodies[max(0, place - NEAR) : place]):
            if goal.source_name or span.start_char < begin:
                return
            if self._is_learnt_from(span):
                _let_speak(goal, span)
            elif span.id_ == goal.holder and goal.resolution == "elided":
                self.announced(goal, span)

    def announced(self, goal: FoundGoal, span: Span) -> None:
        """Take a body for the speaker where it is said to issue or state what follows."""
        between = self.text[span.end_char : min(goal.start, span.end_char + 60)]
        if not goal.source_name and any(verb in between for verb in self.cues.issuing):
            _let_speak(goal, span)

    def _is_learnt_from(self, span: Span) -> bool:
        """Tell whether what follows was learnt from a body: 从某部获悉."""
        learnt = self.text.startswith(_LEARNT, span.end_char)
        return learnt and self.text[max(0, span.start_char - 1)] in "从自据"


def _let_speak(goal: FoundGoal, span: Span) -> None:
    goal.source, goal.source_name, goal.source_mode = span.id_, span.kb_id_ or span.text, "indirect"


def first_of(span: Span) -> int:
    """Give where a name begins, in characters."""
    return int(span.start_char)
