"""Chinese goals by token patterns over clauses: no parse, LAC's words and labels.

将/要 VERB ...                      verb 计划/力争/预计 ...            noun 目标(是) N, N的目标
horizon + amount, no cue at all: 未来五年研发投入1000亿
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from extractor.components.goals.found import FoundGoal
from extractor.components.goals.slots import (
    fill_comparators,
    fill_deadlines,
    fill_metric,
    fill_source,
    fill_target,
    trim,
)
from extractor.lang.goal_words import Cue
from extractor.lang.pack import Pack

_BREAKS = frozenset("，。；！？：,;!?:\n")
_NAME_MARKS = frozenset("《》〈〉")
_VERB_TAGS = ("v", "vn", "vd")
_HORIZONS = ("未来", "今后", "接下来")
_SHORT = 3
_OBJECT_TAGS = ("n", "nz", "nw", "nr", "ORG", "PER", "LOC", "r", "an")
_TIME_LINKS = frozenset(["到", "至", "在", "于", "从", "截至", "自"])
_DOUBTFUL = ("或", "可能", "料")
_MEASURES = ("总", "规模", "金额", "其中", "价格", "数量")


@dataclass(frozen=True, slots=True)
class Clause:
    """A run of tokens between marks, inside one sentence."""

    start: int
    end: int
    """One past the last token."""
    sentence: int
    question: bool
    conditional: bool


def chinese_goals(doc: Doc, pack: Pack) -> list[FoundGoal]:
    """Give the stated goals of a Doc in text order."""
    return _ChineseGoals(doc, pack).find()


class _ChineseGoals:
    def __init__(self, doc: Doc, pack: Pack) -> None:
        self.doc = doc
        self.pack = pack
        self.cues = pack.cues
        self.named = sorted(
            (
                s
                for group in ("companies", "organizations", "people", "references")
                for s in doc.spans.get(group, [])
            ),
            key=lambda span: span.start,
        )

    def find(self) -> list[FoundGoal]:
        goals: list[FoundGoal] = []
        clauses = list(_clauses(self.doc, self.cues.conditions))
        last: tuple[int, FoundGoal] | None = None
        for number, clause in enumerate(clauses):
            if clause.question or clause.conditional:
                last = None
                continue
            found = self._trigger(clause) or self._opened(clauses, number)
            if found is not None:
                token, cue, rule = found
                goal = self._goal(clauses, number, token, cue, rule)
                last = (clause.sentence, goal)
                goals.append(goal)
            elif last is not None and last[0] == clause.sentence and self._measures(clause, last[1]):
                self._extend(clause, last[1])
            elif last is not None and last[0] == clause.sentence and self._continues(clause, last[1]):
                goals.append(self._continued(clause, last[1]))
            elif last is not None and last[0] != clause.sentence:
                last = None
        return goals

    def _trigger(self, clause: Clause) -> tuple[Token, Cue, str] | None:
        if self._is_past(clause):
            return None
        for token in self.doc[clause.start : clause.end]:
            if self._in_name(token) or self._is_named(token):
                continue
            cue = self.cues.auxiliaries.get(token.text)
            if cue is not None and self._auxiliary_counts(token, clause):
                return token, cue, "zh.auxiliary"
            cue = self.cues.verbs.get(token.text)
            if cue is not None and self._verb_counts(token, cue, clause):
                return token, cue, "zh.verb"
        return self._bare(clause)

    def _auxiliary_counts(self, token: Token, clause: Clause) -> bool:
        verb = self._verb_after(token, clause)
        if verb is None or self._is_object_mark(token):
            return False
        if token.text in ("要", "会", "务必", "一定要"):
            acts = token.text != "会" and verb.text in self.cues.actions and verb.i - token.i <= _SHORT
            if not (acts or self._has_amount(clause) or self._has_time(clause)):
                return False
        if any(t.text in self.cues.generic_subjects for t in self.doc[clause.start : token.i]):
            return False
        return not self._event(token, clause)

    def _is_object_mark(self, token: Token) -> bool:
        """Tell whether 将 stands before a noun as object mark (将手机放入口袋), not before a verb."""
        if not token.text.startswith("将"):
            return False
        after = self.doc[token.i + 1] if token.i + 1 < len(self.doc) else None
        return token.tag_ == "p" or (after is not None and after.tag_ in _OBJECT_TAGS)

    def _verb_counts(self, token: Token, cue: Cue, clause: Clause) -> bool:
        if token.text in ("目标", "计划", "规划"):
            return self._noun_counts(token, clause)
        verb = self._verb_after(token, clause)
        if token.text in _DOUBTFUL and not (verb and self._has_amount(clause)):
            return False
        if cue.kind == "strategy" and not self._named_before(token, clause):
            return False
        if cue.kind in ("forecast", "plan") and self._event(token, clause):
            return False
        if any(t.text in self.cues.generic_subjects for t in self.doc[clause.start : token.i]):
            return False
        if token.i + 1 >= clause.end:
            return False
        amount = self._has_amount(clause, after=token.i)
        if cue.kind == "plan" and self.doc[token.i + 1].tag_ in ("n", "c", "w", "f") and not amount:
            return False  # 准备与研发, 决定书: a noun
        return (
            amount or verb is not None or (token.tag_ in _VERB_TAGS and self._is_empty_behind(token, clause))
        )

    def _noun_counts(self, token: Token, clause: Clause) -> bool:
        """目标/计划 as a verb, or as a noun with a figure or a verb phrase behind it."""
        after = self.doc[token.i + 1] if token.i + 1 < clause.end else None
        if after is None or any(t.text in self.cues.results for t in self.doc[clause.start : token.i]):
            return False
        if after.text in ("是", "为"):
            return True
        if token.text == "目标":
            return self._has_amount(clause, after=token.i) or after.tag_ in _VERB_TAGS
        acts = (
            after.tag_ in (*_VERB_TAGS, "p", "d", "TIME", "m") and self._verb_after(token, clause) is not None
        )
        if not acts and not self._has_amount(clause, after=token.i):
            return False
        before = self.doc[token.i - 1] if token.i > clause.start else None
        # 航班计划, 行动计划 are names of plans; after a name, a time or nothing the word is the verb.
        if before is None:
            return not self._event(token, clause)
        free = before.tag_ not in ("n", "vn", "nz", "nw", "an") or before.text in self.cues.human_nouns
        return (free or token.tag_ == "v" or self._is_named(before)) and not self._event(token, clause)

    def _bare(self, clause: Clause) -> tuple[Token, Cue, str] | None:
        """A horizon with an amount and an action needs no cue."""
        for span in self._times(clause):
            if self._is_horizon(span) and self._has_amount(clause, after=span.end - 1):
                verb = next((t for t in self.doc[span.end : clause.end] if t.tag_ in _VERB_TAGS), None)
                if verb is not None:
                    return verb, Cue("plan"), "zh.horizon"
        return None

    def _is_horizon(self, span: Span) -> bool:
        before = self.doc[span.start - 1].text if span.start else ""
        return span.text.startswith(_HORIZONS) or before in ("到", "至") or span.text.startswith(("到", "至"))

    def _opened(self, clauses: list[Clause], number: int) -> tuple[Token, Cue, str] | None:
        """A clause with an amount and an end state behind a horizon of its own: 到2027年，普及率达到90%."""
        clause, before = clauses[number], clauses[number - 1] if number else None
        if before is None or before.sentence != clause.sentence or not self._only_time(before):
            return None
        if not any(self._is_horizon(span) for span in self._times(before)) or not self._has_amount(clause):
            return None
        verb = next((t for t in self.doc[clause.start : clause.end] if t.text in self.cues.directions), None)
        return (verb, Cue("target"), "zh.horizon") if verb is not None else None

    def _continues(self, clause: Clause, last: FoundGoal) -> bool:
        """A clause behind a goal of the same sentence that states one more outcome."""
        tokens = [
            token for token in self.doc[clause.start : clause.end] if not token.is_space and token.tag_ != "w"
        ]
        if len(tokens) < 2 or self._is_past(clause):
            return False
        if self._has_amount(clause):
            return tokens[0].tag_ in _VERB_TAGS or any(token.text in self.cues.directions for token in tokens)
        programme = last.kind in ("plan", "strategy", "target") and not last.holder.startswith("p")
        return programme and tokens[0].text in self.cues.actions and tokens[0].tag_ in _VERB_TAGS

    def _measures(self, clause: Clause, last: FoundGoal) -> bool:
        """A clause that only says how much: 拟募集资金，总金额不超过5200亿元."""
        first = next((t for t in self.doc[clause.start : clause.end] if not t.is_space), None)
        return (
            last.target is None
            and first is not None
            and first.text.startswith(_MEASURES)
            and self._has_amount(clause)
        )

    def _extend(self, clause: Clause, last: FoundGoal) -> None:
        token = self.doc[clause.end - 1]
        last.end = token.idx + len(token)
        fill_target(self.doc, last, self.pack, self.doc[clause.start].idx)

    def _is_past(self, clause: Clause) -> bool:
        return any(
            token.text in ("已", "已经", "曾", "曾经", "了", "过") and token.tag_ in ("d", "u", "xc", "v")
            for token in self.doc[clause.start : clause.end]
        )

    def _continued(self, clause: Clause, last: FoundGoal) -> FoundGoal:
        first = next(t for t in self.doc[clause.start : clause.end] if not t.is_space)
        goal = self._start_goal(
            clause.start, clause.end, first, Cue(last.kind, last.modality, last.commitment), "zh.and"
        )
        goal.holder, goal.holder_name, goal.resolution = (
            last.holder,
            last.holder_name,
            "elided" if last.holder_name else "",
        )
        goal.source, goal.source_name, goal.source_mode = last.source, last.source_name, last.source_mode
        self._fill(goal, goal.start)
        goal.deadlines = goal.deadlines or last.deadlines
        return goal

    def _goal(self, clauses: list[Clause], number: int, token: Token, cue: Cue, rule: str) -> FoundGoal:
        clause = clauses[number]
        start, end = clause.start, clause.end
        before = clauses[number - 1] if number and clauses[number - 1].sentence == clause.sentence else None
        if before is not None and self._only_time(before):
            start = before.start
        after = clauses[number + 1] if number + 1 < len(clauses) else None
        if after is not None and after.sentence == clause.sentence and self._is_empty_behind(token, clause):
            end = after.end
        said = [t.i for t in self.doc[start : token.i] if t.text in self.cues.reporting and t.i != token.i]
        if said:
            start = said[-1] + 1
        goal = self._start_goal(start, end, token, cue, rule)
        fill_source(self.doc, goal)
        self._fill_holder(goal, token, clause)
        if cue.says and not goal.source_name and goal.holder_name:
            goal.source, goal.source_name, goal.source_mode = goal.holder, goal.holder_name, "indirect"
        if said and not goal.source_name:
            self._speaker_before(goal, said[-1])
        if any(
            t.text in self.cues.denials
            for t in self.doc[max(clause.start, token.i - 2) : min(clause.end, token.i + 2)]
        ):
            goal.polarity = "negative"
            goal.rules.append("zh.denial")
        self._fill(goal, token.idx)
        if (
            goal.kind == "forecast"
            and token.text in ("预计", "预期", "预估")
            and goal.holder.startswith("c")
            and goal.target
        ):
            goal.kind = "guidance"
        return goal

    def _start_goal(self, start: int, end: int, token: Token, cue: Cue, rule: str) -> FoundGoal:
        last = self.doc[end - 1]
        a, b = trim(self.doc.text, self.doc[start].idx, last.idx + len(last))
        verb = next((t for t in self.doc[token.i : end] if t.text in self.cues.directions), None)
        return FoundGoal(
            start=a,
            end=b,
            trigger=(token.idx, token.idx + len(token)),
            kind=cue.kind,
            rules=[rule],
            modality=cue.modality,
            commitment=cue.commitment,
            predicate=verb.text if verb is not None else "",
            direction=self.cues.directions[verb.text] if verb is not None else "other",
            confidence={"zh.verb": 0.7, "zh.auxiliary": 0.6, "zh.horizon": 0.55}.get(rule, 0.5),
        )

    def _fill(self, goal: FoundGoal, after: int) -> None:
        fill_deadlines(self.doc, goal, self.pack, marks_before=False)
        fill_target(self.doc, goal, self.pack, goal.start if goal.rules[0] == "zh.horizon" else after)
        fill_comparators(self.doc, goal, self.pack, goal.start)
        fill_metric(self.doc, goal, self.pack)
        if any(relation == "benchmark_against" for relation, _, _ in goal.comparators):
            goal.kind = "benchmark"

    def _fill_holder(self, goal: FoundGoal, token: Token, clause: Clause) -> None:
        inside = [
            span
            for span in self.named
            if clause.start <= span.start and span.end <= token.i and goal.start <= span.start_char
        ]
        if inside:
            span = inside[0]
            goal.holder, goal.holder_name = span.id_, span.kb_id_ or span.text
            goal.resolution = "reference" if span.label_ in ("description", "pronoun") else "mention"
            return
        for t in self.doc[clause.start : token.i]:
            if (t.text in self.cues.human_nouns or t.tag_ in ("LOC", "ORG")) and t.idx >= goal.start:
                goal.holder_name, goal.resolution = t.text, "mention"
                return
        earlier = [span for span in self.named if span.sent == token.sent and span.end <= clause.start]
        if earlier:
            goal.holder, goal.holder_name, goal.resolution = earlier[0].id_, earlier[0].kb_id_, "elided"
        elif goal.source_name:
            goal.holder, goal.holder_name, goal.resolution = goal.source, goal.source_name, "elided"

    def _speaker_before(self, goal: FoundGoal, verb: int) -> None:
        speakers = [span for span in self.named if span.sent == self.doc[verb].sent and span.end <= verb]
        if speakers:
            goal.source, goal.source_name, goal.source_mode = (
                speakers[-1].id_,
                speakers[-1].kb_id_,
                "indirect",
            )
            if not goal.holder_name:
                goal.holder, goal.holder_name, goal.resolution = goal.source, goal.source_name, "elided"

    def _event(self, token: Token, clause: Clause) -> bool:
        """A dated event without a figure is no goal: 将于9月7日召开发布会."""
        if self._has_amount(clause):
            return False
        if any(span.text.endswith(("日", "号")) for span in self._times(clause)):
            return True
        verbs = [t.text for t in self.doc[token.i + 1 : clause.end] if t.tag_ in _VERB_TAGS]
        return any(verb in self.cues.personnel for verb in verbs)

    def _verb_after(self, token: Token, clause: Clause) -> Token | None:
        return next(
            (
                t
                for t in self.doc[token.i + 1 : clause.end]
                if t.tag_ in _VERB_TAGS and t.text not in self.cues.idle_verbs
            ),
            None,
        )

    def _has_amount(self, clause: Clause, after: int = -1) -> bool:
        first, last = max(clause.start, after + 1), clause.end
        return any(
            first <= s.start and s.end <= last
            for g in ("money", "quantities")
            for s in self.doc.spans.get(g, [])
        )

    def _times(self, clause: Clause) -> list[Span]:
        return [s for s in self.doc.spans.get("times", []) if clause.start <= s.start and s.end <= clause.end]

    def _has_time(self, clause: Clause) -> bool:
        return bool(self._times(clause))

    def _only_time(self, clause: Clause) -> bool:
        covered = sum(span.end - span.start for span in self._times(clause))
        return covered > 0 and clause.end - clause.start - covered <= _SHORT

    def _is_empty_behind(self, token: Token, clause: Clause) -> bool:
        """Tell whether nothing but a time stands behind the trigger: 力争到2028年底，..."""
        rest = [
            t
            for t in self.doc[token.i + 1 : clause.end]
            if not any(s.start <= t.i < s.end for s in self._times(clause))
        ]
        return all(t.tag_ in ("p", "w", "u") or t.text in _TIME_LINKS for t in rest)

    def _in_name(self, token: Token) -> bool:
        """Tell whether a token stands inside 《...》."""
        line = self.doc.text[max(0, token.idx - 40) : token.idx]
        return line.rfind("《") > line.rfind("》")

    def _is_named(self, token: Token) -> bool:
        return any(
            span.start <= token.i < span.end
            for span in self.named
            if span.label_ not in ("description", "pronoun")
        )

    def _named_before(self, token: Token, clause: Clause) -> bool:
        return any(clause.start <= span.start and span.end <= token.i for span in self.named)


def _clauses(doc: Doc, conditions: frozenset[str]) -> Iterator[Clause]:
    """Yield the clauses of a Doc; a condition taints the rest of its sentence."""
    for number, sentence in enumerate(doc.sents):
        question = sentence.text.rstrip('”」』"\n ').endswith(("？", "?", "吗", "呢"))
        conditional = False
        start = sentence.start
        for token in sentence:
            conditional = conditional or token.text in conditions
            if token.text[-1] in _BREAKS or token.i == sentence.end - 1:
                end = token.i if token.text[-1] in _BREAKS else token.i + 1
                if end > start:
                    yield Clause(start, end, number, question, conditional)
                start = token.i + 1
