"""Statement and slots of Chinese goals."""

from collections.abc import Sequence

from spacy.tokens import Token

from extractor.components.goals.chinese.clauses import Clause, Clauses
from extractor.components.goals.chinese.holders import Holders
from extractor.components.goals.chinese.kinds import Kinds
from extractor.components.goals.chinese.levels import Levels
from extractor.components.goals.chinese.speakers import Speakers
from extractor.components.goals.chinese.uncued import Trigger
from extractor.components.goals.confidence import confidence_of
from extractor.components.goals.found import FoundGoal, Place
from extractor.components.goals.slots import SlotFiller, rank_in
from extractor.lang.goal_words import Cue

_CLEFT = 4
"""Words of the shortest clause that names goals: 这是公司目标."""
_STARTS = ("起", "开始")


class ChineseSlots:
    """Turns triggers of one Doc into goals."""

    def __init__(self, clauses: Clauses, slots: SlotFiller) -> None:
        self.clauses = clauses
        self.words = clauses.words
        self.slots = slots
        self.cues = clauses.cues
        self.levels = Levels(clauses, slots)
        self.holders = Holders(clauses)
        self.speakers = Speakers(clauses)
        self._framed: tuple[int, list[Place]] = (-2, [])
        self.root: FoundGoal | None = None
        """The goal with a trigger of its own that the later ones go on with."""
        self.kinds = Kinds(clauses)

    def fill(self, number: int, trigger: Trigger, last: FoundGoal | None) -> FoundGoal:
        """Make the goal of the clause of that number; `last` is the goal before it in its sentence."""
        clause, token, cue = self.clauses.all[number], trigger.token, trigger.cue
        actor = trigger.actor or token
        # What is set stands between the verb and the noun, not behind it: 定下...的目标.
        first = actor if trigger.status == "new" else token
        start, end = self._bounds(number, first)
        said = [t.i for t in self.words[start : actor.i] if t.norm_ in self.cues.reporting]
        goal = self._goal(said[-1] + 1 if said else start, end, token, cue, trigger.rule)
        goal.status = "reaffirmed" if self._is_repeated(number, token) else trigger.status
        if trigger.end:
            goal.trigger = (token.idx, trigger.end)
        self._fill_speaker(goal, number, said)
        near = self.words[max(clause.start, token.i - 2) : min(clause.end, token.i + 2)]
        denied = trigger.status == "new" and self._is_denied(near)
        if trigger.negative or denied:
            goal.polarity = "negative"
        self._fill_values(goal, first.idx)
        subject = self.holders.subject(trigger.actor or token, clause)
        self.kinds.settle(goal, token, subject, self.holders)
        self.holders.fill(goal, token, clause, subject, last)
        self.kinds.settle_nobodys(goal, subject, last)
        self.kinds.settle_guidance(goal, self.holders)
        before = self.clauses.neighbour(number, -1)
        if trigger.rule == "zh.programme" and before is not None and not goal.deadlines:
            goal.deadlines = [(span.start_char, span.end_char) for span in self.clauses.times(before)]
        self._frame(goal, number)
        self.kinds.settle_assured(goal, token, subject, last)
        if clause.condition is not None and trigger.rule == "zh.denial":
            goal.kind = "pledge"
        if self._is_headed(number):
            goal.kind = "target" if goal.kind == "plan" else goal.kind
        if cue.says or trigger.status != "new":
            self._let_speak(goal)
        if goal.kind == "forecast":
            self.holders.fill_subject(goal, subject, clause)
        self.holders.remember(goal)
        self.root = goal
        return goal

    def _is_repeated(self, number: int, token: Token) -> bool:
        """Tell whether a verb of saying again stands before a trigger or ends the clause before: 重申，…."""
        clause, before = self.clauses.all[number], self.clauses.neighbour(number, -1)
        words = list(self.words[clause.start : token.i])
        if before is not None:
            words.append(self.words[before.end - 1])
        says = self.clauses.pack.quotes.clause_verbs
        return any(self.cues.statuses.get(t.norm_) == "reaffirmed" and t.norm_ in says for t in words)

    def _fill_speaker(self, goal: FoundGoal, number: int, said: list[int]) -> None:
        """Find who says a goal; `said` are the verbs of speech before it in its clause."""
        clause = self.clauses.all[number]
        self.slots.fill_source(goal)
        before = self.clauses.neighbour(number, -1)
        told = [said[-1], *([before.start] if before is not None else [])] if said else []
        if goal.source_name and any(self.clauses.is_quoted(i) for i in told):
            self.speakers.fill_inner(goal, number, said[-1], self.holders.subjects)
        if said and not goal.source_name:
            self.holders.speaker_before(goal, clause, said[-1])
        if not goal.source_name:
            self.speakers.fill(goal, number)

    def _let_speak(self, goal: FoundGoal) -> None:
        """Let who vows, predicts or changes a forecast speak, where nobody else does."""
        voiced = goal.kind == "forecast" or goal.status == "new"
        if voiced and not goal.source_name and goal.holder_name:
            goal.source, goal.source_name, goal.source_mode = goal.holder, goal.holder_name, "indirect"

    def name(self, clause: Clause, goals: list[FoundGoal]) -> bool:
        """Read 这是某公司的目标 for the kind and holder of the goals before it, tell whether it is that."""
        tokens = self.clauses.tokens(clause)
        if (
            len(tokens) < _CLEFT
            or tokens[0].norm_ not in ("这", "此")
            or tokens[1].norm_ not in ("是", "便是")
        ):
            return False
        cue = self.cues.goal_nouns.get(tokens[-1].norm_)
        if cue is None or not goals:
            return False
        for goal in goals:
            goal.kind = cue.kind
            self.holders.owned(goal, tokens[2:-1])
        return True

    def continued(self, number: int, first: Token, last: FoundGoal) -> FoundGoal:
        """Make the goal of a clause that states one more outcome of the same holder."""
        clause = self.clauses.all[number]
        before = self.clauses.neighbour(number, -1)
        cue = Cue(last.kind, last.modality, last.commitment)
        timed = before is not None and self.clauses.is_only_time(before)
        begin = before.start if before is not None and timed else clause.start
        goal = self._goal(begin, clause.end, first, cue, "zh.and")
        goal.holder, goal.holder_name = last.holder, last.holder_name
        goal.resolution = "elided" if last.holder_name else ""
        goal.source, goal.source_name, goal.source_mode = last.source, last.source_name, last.source_mode
        if not last.holder and self.holders.subject(first, clause).kind == "thing" and first.tag_ == "v":
            goal.holder_name = goal.resolution = ""  # what a group plans is no plan of other things
        if self._is_denied(self.words[clause.start : first.i]):
            goal.polarity = "negative"
        self._fill_values(goal, goal.start)
        if not goal.deadlines and self._shares_time(goal, first, last):
            goal.deadlines = last.deadlines
        self.kinds.settle_continued(goal, first, last, self.root)
        self.kinds.settle_guidance(goal, self.holders)
        return goal

    def _is_denied(self, words: Sequence[Token]) -> bool:
        """Tell a denial from the bound of an amount: 不会裁员, but 不低于40亿元, 不少于3家."""
        denials = (t for t in words if t.norm_ in self.cues.denials)
        return any(not self.clauses.text.startswith(self.cues.bounds, t.idx) for t in denials)

    def _shares_time(self, goal: FoundGoal, first: Token, last: FoundGoal) -> bool:
        """Tell whether the term of a goal holds for the next of its list: no start, no refusal."""
        if goal.polarity == "negative" or first.norm_ in self.cues.statuses:
            return False
        return not any(self.clauses.text.startswith(_STARTS, end) for _, end in last.deadlines)

    def extend(self, clause: Clause, last: FoundGoal) -> None:
        """Take a clause that says how much into the goal before it."""
        token = self.words[clause.end - 1]
        last.end = token.idx + len(token)
        self.slots.fill_target(last, self.words[clause.start].idx)

    def _bounds(self, number: int, token: Token) -> tuple[int, int]:
        """Give the tokens of the statement: the clause, a time before it, its outcome behind it."""
        clause = self.clauses.all[number]
        before, after = self.clauses.neighbour(number, -1), self.clauses.neighbour(number, 1)
        timed = before is not None and self.clauses.is_only_time(before)
        start = before.start if before is not None and (timed or self._is_headed(number)) else clause.start
        runs_on = after is not None and self.clauses.is_empty_behind(token, clause)
        return start, after.end if after is not None and runs_on else clause.end

    def _prefer_rank(self, goal: FoundGoal, after: int) -> None:
        """Take the place to become for the target, not a figure beside it: 成为3纳米工艺首家客户."""
        rank = rank_in(self.clauses.text, after, goal.end, self.clauses.pack)
        if rank is not None:
            start, end, goal.rank = rank
            goal.target = (start, end)

    def _frame(self, goal: FoundGoal, number: int) -> None:
        """Let a time at the head of a sentence (到2030年，…) hold for the forecasts that follow it."""
        begin = self.clauses.text.rfind("\n", 0, goal.start)
        if goal.deadlines:
            before = self.clauses.neighbour(number, -1)
            opens = before is not None and self.clauses.is_only_time(before) and goal.kind == "forecast"
            self._framed = (begin, goal.deadlines) if opens else (begin, [])
        elif goal.kind == "forecast" and goal.rules[0] == "zh.auxiliary" and self._framed[0] == begin:
            goal.deadlines = list(self._framed[1])

    def _is_headed(self, number: int) -> bool:
        """Tell whether the clause before announces this as a target: 定下三年目标：…."""
        before = self.clauses.neighbour(number, -1)
        if before is None or self.words[before.end - 1].norm_ != "目标":
            return False
        return self.words[before.end].norm_ in ("：", ":") if before.end < len(self.words) else False

    def _goal(self, start: int, end: int, token: Token, cue: Cue, rule: str) -> FoundGoal:
        last = self.words[end - 1]
        a, b = self.slots.trim(self.words[start].idx, last.idx + len(last))
        verb = next(
            (
                t
                for t in self.words[token.i : end]
                if t.norm_ in self.cues.directions and (t.i == 0 or self.words[t.i - 1].norm_ != "不")
            ),
            None,
        )
        return FoundGoal(
            start=a,
            end=b,
            trigger=(token.idx, token.idx + len(token)),
            kind=cue.kind,
            rules=[rule],
            modality=cue.modality,
            commitment=cue.commitment,
            predicate=verb.text if verb is not None else "",
            direction=self.cues.directions[verb.norm_] if verb is not None else "other",
            confidence=confidence_of(rule),
        )

    def _fill_values(self, goal: FoundGoal, after: int) -> None:
        self.slots.fill_deadlines(goal, marks_before=False, describing="的")
        self.slots.fill_target(goal, goal.start if goal.rules[0] == "zh.horizon" else after)
        self.slots.fill_levels(goal)
        self.levels.inside(goal)
        if goal.direction == "become" and goal.rank is None:
            self._prefer_rank(goal, after)
        self.slots.fill_comparators(goal, goal.start)
        self.slots.fill_metric(goal)
