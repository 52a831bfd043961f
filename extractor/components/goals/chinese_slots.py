"""Statement and slots of Chinese goals."""

from spacy.tokens import Span, Token

from extractor.components.goals.chinese_clauses import Clause, Clauses
from extractor.components.goals.found import FoundGoal
from extractor.components.goals.slots import SlotFiller, employers_of
from extractor.lang.goal_words import Cue

_CONFIDENCE = {"zh.verb": 0.7, "zh.auxiliary": 0.6, "zh.denial": 0.6, "zh.horizon": 0.55, "zh.and": 0.5}
_END_STATES = frozenset(("reach", "surpass", "become"))
_OWN_FORECASTS = frozenset(("预计", "预期", "预估"))


class ChineseSlots:
    """Turns triggers of one Doc into goals."""

    def __init__(self, clauses: Clauses) -> None:
        self.clauses = clauses
        self.doc = clauses.doc
        self.slots = SlotFiller(clauses.doc, clauses.pack)
        self.employers = employers_of(clauses.doc)
        self.cues = clauses.cues

    def fill(self, number: int, token: Token, cue: Cue, rule: str, *, negative: bool) -> FoundGoal:
        """Make the goal of the clause of that number."""
        clause = self.clauses.all[number]
        start, end = self._bounds(number, token)
        said = [t.i for t in self.doc[start : token.i] if t.norm_ in self.cues.reporting]
        goal = self._goal(said[-1] + 1 if said else start, end, token, cue, rule)
        self.slots.fill_source(goal)
        if said and not goal.source_name:
            self._speaker_before(goal, clause, said[-1])
        self._fill_holder(goal, token, clause)
        if cue.says and not goal.source_name and goal.holder_name:
            goal.source, goal.source_name, goal.source_mode = goal.holder, goal.holder_name, "indirect"
        near = self.doc[max(clause.start, token.i - 2) : min(clause.end, token.i + 2)]
        if negative or any(t.norm_ in self.cues.denials for t in near):
            goal.polarity = "negative"
        self._fill_values(goal, token.idx)
        if (
            goal.kind == "forecast"
            and token.norm_ in _OWN_FORECASTS
            and goal.holder.startswith("c")
            and goal.target
        ):
            goal.kind = "guidance"
        self._settle_plan(goal)
        return goal

    def _settle_plan(self, goal: FoundGoal) -> None:
        """Take a plan with a figure and an end state for a target: 要达到三成, 提到一半."""
        end = self.doc.char_span(goal.start, goal.end, alignment_mode="expand")
        states = [t.norm_ for t in end] if end is not None else []
        arrives = goal.direction in _END_STATES or any(
            s.endswith(("到", "至", "达")) for s in states if len(s) > 1
        )
        if goal.kind == "plan" and goal.target is not None and (arrives or goal.rank is not None):
            goal.kind = "target"

    def continued(self, clause: Clause, last: FoundGoal) -> FoundGoal:
        """Make the goal of a clause that states one more outcome of the same holder."""
        first = self.clauses.tokens(clause)[0]
        cue = Cue(last.kind, last.modality, last.commitment)
        goal = self._goal(clause.start, clause.end, first, cue, "zh.and")
        goal.holder, goal.holder_name = last.holder, last.holder_name
        goal.resolution = "elided" if last.holder_name else ""
        goal.source, goal.source_name, goal.source_mode = last.source, last.source_name, last.source_mode
        self._fill_values(goal, goal.start)
        goal.deadlines = goal.deadlines or last.deadlines
        self._settle_plan(goal)
        return goal

    def extend(self, clause: Clause, last: FoundGoal) -> None:
        """Take a clause that says how much into the goal before it."""
        token = self.doc[clause.end - 1]
        last.end = token.idx + len(token)
        self.slots.fill_target(last, self.doc[clause.start].idx)

    def _bounds(self, number: int, token: Token) -> tuple[int, int]:
        """Give the tokens of the statement: the clause, a time before it, its outcome behind it."""
        clause = self.clauses.all[number]
        before, after = self.clauses.neighbour(number, -1), self.clauses.neighbour(number, 1)
        start = before.start if before is not None and self.clauses.is_only_time(before) else clause.start
        runs_on = after is not None and self.clauses.is_empty_behind(token, clause)
        return start, after.end if after is not None and runs_on else clause.end

    def _goal(self, start: int, end: int, token: Token, cue: Cue, rule: str) -> FoundGoal:
        last = self.doc[end - 1]
        a, b = self.slots.trim(self.doc[start].idx, last.idx + len(last))
        verb = next((t for t in self.doc[token.i : end] if t.norm_ in self.cues.directions), None)
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
            confidence=_CONFIDENCE[rule],
        )

    def _fill_values(self, goal: FoundGoal, after: int) -> None:
        self.slots.fill_deadlines(goal, marks_before=False)
        self.slots.fill_target(goal, goal.start if goal.rules[0] == "zh.horizon" else after)
        self.slots.fill_comparators(goal, goal.start)
        self.slots.fill_metric(goal)
        if any(relation == "benchmark_against" for relation, _, _ in goal.comparators):
            goal.kind = "benchmark"

    def _fill_holder(self, goal: FoundGoal, token: Token, clause: Clause) -> None:
        inside = [s for s in self.clauses.named_before(token, clause) if goal.start <= s.start_char]
        own = next((t for t in self.doc[clause.start : token.i] if t.norm_ in self.cues.self_words), None)
        if inside and (own is None or inside[0].start < own.i):
            reference = inside[0].label_ in ("description", "pronoun")
            self._hold(goal, inside[0], "reference" if reference else "mention")
        elif own is not None:
            self._from_speaker(goal)
        elif not self._unnamed_group(goal, token, clause):
            earlier = self.clauses.first_named(clause, clause.start)
            if earlier is not None:
                self._hold(goal, earlier, "elided")
            else:
                self._from_speaker(goal)

    def _hold(self, goal: FoundGoal, span: Span, resolution: str) -> None:
        goal.holder, goal.holder_name, goal.resolution = span.id_, span.kb_id_ or span.text, resolution

    def _unnamed_group(self, goal: FoundGoal, token: Token, clause: Clause) -> bool:
        """Take a group or place that is no entity of the record: 机构, 日本, 我国."""
        for t in self.doc[clause.start : token.i]:
            if t.idx >= goal.start and (t.norm_ in self.cues.human_nouns or t.tag_ in ("LOC", "ORG")):
                goal.holder_name, goal.resolution = t.text, "mention"
                return True
        return False

    def _from_speaker(self, goal: FoundGoal) -> None:
        """Give a goal that names nobody to the speaker's body, else to what the text is about."""
        table = self.doc.user_data.get("newsfacts_entities", {})
        body = self.employers.get(goal.source)
        topic = str(self.doc.user_data.get("newsfacts_topic", ""))
        if body is not None:
            facts = table.get(body)
            goal.holder = body if facts is not None else ""
            goal.holder_name, goal.resolution = facts["name"] if facts is not None else body, "elided"
        elif goal.source_name and (
            goal.kind == "forecast" or goal.source[:1] in ("c", "o") or topic not in table
        ):
            goal.holder, goal.holder_name, goal.resolution = goal.source, goal.source_name, "elided"
        elif topic in table and goal.kind != "forecast":
            goal.holder, goal.holder_name, goal.resolution = topic, table[topic]["name"], "document"

    def _speaker_before(self, goal: FoundGoal, clause: Clause, verb: int) -> None:
        speaker = self.clauses.last_named(clause, verb)
        if speaker is not None:
            goal.source, goal.source_name, goal.source_mode = speaker.id_, speaker.kb_id_, "indirect"
