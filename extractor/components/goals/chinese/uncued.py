"""Chinese goals without a verb of wanting: 定下...目标, 未来五年投入1000亿, 到2028年，...达到七成."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from extractor.components.goals.chinese.clauses import VERB_TAGS, Clause, Clauses
from extractor.lang.goal_words import Cue

_ENDS = ("become", "reach", "establish")
_PUTTING_FORWARD = ("提出", "明确", "确定", "要求")
_NOUN = 3
"""How many words before 目标 are read for the 的 of what it is: 的新目标, 的年度销售目标."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """What makes a clause a goal."""

    token: Token
    cue: Cue
    rule: str
    negative: bool = False
    end: int = 0
    """Where its words end, in characters, if not with the token."""
    status: str = "new"
    actor: Token | None = None
    """What the subject stands before, if not the token."""


class Uncued:
    """Finds the goals of one Doc that a time, a headline or the setting of a target states."""

    def __init__(self, clauses: Clauses) -> None:
        self.words = clauses.words
        self.cues = clauses.cues
        self.clauses = clauses
        self.settled = tuple(self.cues.settled)

    def set_up(self, clause: Clause) -> Trigger | None:
        """Take 定下...的目标, 提出2050年实现... for a goal: what a body takes for its own."""
        verb = next((t for t in self.words[clause.start : clause.end] if self._sets(t)), None)
        if verb is None or self.clauses.any_before(verb, clause, self.cues.generic_subjects):
            return None
        rest = self.words[verb.i + 1 : clause.end]
        tokens = [t for t in rest if t.tag_ not in ("w", "xc")]
        measurable = self.clauses.is_measurable(clause, verb.i)
        if not tokens or not (measurable or any(t.tag_ in VERB_TAGS for t in rest)):
            return None
        last = tokens[-1]
        described = [t.norm_ for t in self.words[last.i - _NOUN : last.i]]
        tested = measurable or any(s.start > verb.i for s in self.clauses.times(clause))
        if last.norm_ == "目标" and "的" in described and tested:
            return Trigger(last, Cue("target"), "zh.verb", actor=verb)
        if self.clauses.is_past(clause):
            return None
        dated = any(s.start == verb.i + 1 for s in self.clauses.times(clause))
        reached = any(t.norm_ in self.cues.directions for t in rest)
        placed = any(t.tag_ in ("LOC", "ORG") for t in self.words[max(clause.start, verb.i - 2) : verb.i])
        ahead = dated and reached and (placed or self.clauses.named_before(verb, clause))
        return Trigger(verb, Cue("target"), "zh.verb") if verb.norm_ == "提出" and ahead else None

    def _sets(self, token: Token) -> bool:
        """Tell a verb of setting, which LAC may take apart: 定|下."""
        return token.norm_ in self.cues.settled or (
            token.tag_ in VERB_TAGS and self.clauses.text.startswith(self.settled, token.idx)
        )

    def bare(self, clause: Clause) -> Trigger | None:
        """Take a horizon with an amount and an action for a goal without a cue."""
        for span in self.clauses.times(clause):
            if self.clauses.is_horizon(span) and self._has_end(clause, span.end - 1):
                verb = next((t for t in self.words[span.end : clause.end] if t.tag_ in VERB_TAGS), None)
                if verb is not None:
                    return Trigger(verb, Cue("plan"), "zh.horizon")
        return None

    def _has_end(self, clause: Clause, after: int) -> bool:
        """Tell whether an amount, a multiple or a rank to reach stands behind a token."""
        if self.clauses.has_amount(clause, after=after):
            return True
        rest = self.words[after + 1 : clause.end]
        climbs = any(self.cues.directions.get(t.norm_) in ("become", "reach") for t in rest)
        ranked = climbs and self.clauses.is_measurable(clause, after)
        return (
            ranked
            or self.clauses.multiples.search(self.clauses.text, self.words[after].idx, _end(rest)) is not None
        )

    def headed(self, clause: Clause, number: int) -> Trigger | None:
        """Take what a clause announces for a goal: 定个小目标：三年开一百家店; 2025年目标：销量破十万."""
        before = self.clauses.neighbour(number, -1)
        if before is None or self.words[before.end].norm_ not in ("：", ":"):
            return None
        head = self.words[before.start : before.end]
        told = self.clauses.is_past(before) or any(t.norm_ in self.cues.results for t in head)
        if head[-1].norm_ != "目标" or told or self.clauses.is_past(clause):
            return None
        words = self.clauses.tokens(clause)
        if not words or not self.clauses.is_measurable(clause, clause.start):
            return None
        return Trigger(next((t for t in words if t.tag_ in VERB_TAGS), words[0]), Cue("target"), "zh.noun")

    def drawn_up(self, clause: Clause, number: int) -> Trigger | None:
        """Take the levels that a programme puts forward for goals: 工作报告提出，生产总值增长5%左右."""
        before = self.clauses.neighbour(number, -1)
        if before is None or self.words[before.end].norm_ not in "，,：:":
            return None
        head = self.clauses.tokens(before)
        puts = bool(head) and head[-1].norm_ in _PUTTING_FORWARD
        document = puts and any(t.norm_.endswith(self.cues.documents) for t in head[:-1])
        figures = self.clauses.amounts_of(clause)
        if not document or not figures or self.clauses.is_past(clause) or self.clauses.is_over(clause):
            return None
        words = self.clauses.tokens(clause)
        first = next((t for t in words if t.norm_ in self.cues.directions), None)
        bare = first is None and all(t.tag_ not in ("v", "vd") for t in words if t.i < figures[0].start)
        token = first if first is not None else words[0]
        return Trigger(token, Cue("target"), "zh.programme") if first is not None or bare else None

    def headline(self, clause: Clause) -> Trigger | None:
        """Take 某公司明年进军欧洲 in a headline for a plan: a body, a time ahead and what it does then."""
        first = self.words[clause.start]
        if not self.clauses.is_headline(first.idx):
            return None
        for span in self.clauses.times(clause):
            if not span.text.startswith(self.cues.later) and not self.clauses.is_horizon(span):
                continue
            named = self.clauses.named_before(self.words[span.start], clause)
            verb = next((t for t in self.words[span.end : clause.end] if t.tag_ in ("v", "vd")), None)
            held = (
                bool(named)
                and named[-1].end == span.start
                and named[-1].label_ not in ("description", "pronoun")
            )
            if not held or verb is None or verb.norm_ in self.cues.idle_verbs:
                return None
            last = self.words[span.end - 1]
            if verb.norm_ in self.cues.uncontrolled or self.clauses.is_event(last, clause):
                return None
            return Trigger(verb, Cue("plan"), "zh.headline")
        return None

    def opened(self, clause: Clause, number: int) -> Trigger | None:
        """Take an end state behind a horizon of its own clause for a goal: 到2028年，覆盖率达到七成."""
        before = self.clauses.neighbour(number, -1)
        if before is None or not self.clauses.is_only_time(before):
            return None
        first = next((t for t in self.words[clause.start : clause.end] if t.tag_ in VERB_TAGS), None)
        ends = first is not None and self.cues.directions.get(first.norm_) in _ENDS
        if not ends and not self.clauses.has_amount(clause):
            return None
        if self.clauses.is_past(clause) or not any(map(self.clauses.is_horizon, self.clauses.times(before))):
            return None
        words = self.words[clause.start : clause.end]
        verb = next((t for t in words if t.norm_ in self.cues.directions), None)
        # From a day on (5月8日起) is a measure to take, by a year (到2027年) an end to reach.
        begins = any(
            self.clauses.text.startswith(("起", "开始"), span.end_char) for span in self.clauses.times(before)
        )
        kind = "plan" if begins else "target"
        return Trigger(verb, Cue(kind), "zh.horizon") if verb is not None else None


def _end(words: Sequence[Token]) -> int:
    """Give the end of some words in characters."""
    return int(words[-1].idx) + len(words[-1]) if words else 0
