"""Chinese goals by token patterns over clauses: no parse, LAC's words and labels.

auxiliary   将/要/不会 VERB ...
verb        计划/力争/预计 ...; 没有...计划
noun        目标(是) N
horizon     no cue at all: 未来五年研发投入1000亿; 到2028年，覆盖率达到七成
and         one more outcome behind a goal of the same sentence
"""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from extractor.components.goals.chinese_clauses import VERB_TAGS, Clause, Clauses
from extractor.components.goals.chinese_slots import ChineseSlots
from extractor.components.goals.found import FoundGoal
from extractor.lang.goal_words import Cue
from extractor.lang.pack import Pack

_OBJECT_TAGS = ("n", "nz", "nw", "nr", "ORG", "PER", "LOC", "r", "an")
_DOUBTFUL = frozenset(("或", "可能", "料"))
_WEAK = frozenset(("要", "会", "想", "想要", "务必", "一定要"))
"""Triggers that are goals only with an end that can be tested, or a programme's verb behind them."""
_NOUN_OR_VERB = frozenset(("目标", "计划", "规划"))
_CLOSING_NOUNS = frozenset(("计划", "打算", "意向", "想法"))
_LACKS = frozenset(("没有", "暂无", "并无", "尚无", "无", "没"))
_MEASURES = ("总", "规模", "金额", "其中", "价格", "数量")
_REACH = 3
"""How many tokens a programme's verb may stand behind 要."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """What makes a clause a goal."""

    token: Token
    cue: Cue
    rule: str
    negative: bool = False


def chinese_goals(doc: Doc, pack: Pack) -> list[FoundGoal]:
    """Give the stated goals of a Doc in text order."""
    return _ChineseGoals(doc, pack).find()


class _ChineseGoals:
    def __init__(self, doc: Doc, pack: Pack) -> None:
        self.doc = doc
        self.cues = pack.cues
        self.clauses = Clauses(doc, pack)
        self.slots = ChineseSlots(self.clauses)

    def find(self) -> list[FoundGoal]:
        goals: list[FoundGoal] = []
        last: tuple[int, FoundGoal] | None = None
        for number, clause in enumerate(self.clauses.all):
            if last is not None and self.doc[clause.start].idx < last[1].end:
                continue  # the goal before has taken this clause in: 预计，净利润为3亿元
            if clause.question or clause.conditional:
                last = None
                continue
            if last is not None and last[0] != clause.sentence:
                last = None
            found = self._trigger(clause, number) or self._opened(clause, number)
            if found is not None:
                goal = self.slots.fill(number, found.token, found.cue, found.rule, negative=found.negative)
                last = (clause.sentence, goal)
                goals.append(goal)
            elif last is not None and self._measures(clause, last[1]):
                self.slots.extend(clause, last[1])
            elif last is not None and self._continues(clause, last[1]):
                goals.append(self.slots.continued(clause, last[1]))
        return goals

    def _trigger(self, clause: Clause, number: int) -> Trigger | None:
        if self.clauses.is_past(clause):
            return None
        denied = self._denied_plan(clause)
        if denied is not None:
            return denied
        for token in self.doc[clause.start : clause.end]:
            if token.i in self.clauses.names or self.clauses.is_in_title(token):
                continue
            cue = self.cues.auxiliaries.get(token.norm_)
            if cue is not None and self._auxiliary_counts(token, clause):
                return Trigger(token, cue, "zh.auxiliary", negative=token.norm_.startswith("不"))
            cue = self.cues.verbs.get(token.norm_)
            if cue is not None and self._verb_counts(token, cue, clause, number):
                return Trigger(token, cue, "zh.verb")
        return self._bare(clause)

    def _denied_plan(self, clause: Clause) -> Trigger | None:
        """没有...计划, 暂无...打算: a plan denied, the noun at the end of the clause."""
        tokens = self.clauses.tokens(clause)
        if not tokens or tokens[-1].norm_ not in _CLOSING_NOUNS:
            return None
        lack = next((t for t in tokens[:-1] if t.norm_ in _LACKS), None)
        return Trigger(lack, Cue("plan", "certain"), "zh.denial", negative=True) if lack is not None else None

    def _auxiliary_counts(self, token: Token, clause: Clause) -> bool:
        verb = self.clauses.verb_after(token, clause)
        if verb is None or self._is_object_mark(token, clause):
            return False
        if token.norm_ in _WEAK and not self._is_testable(token, verb, clause):
            return False
        if token.norm_.startswith("不") and not self._speaks_for_itself(token, clause):
            return False
        if self.clauses.any_before(token, clause, self.cues.generic_subjects):
            return False
        return not self.clauses.is_event(token, clause)

    def _is_testable(self, token: Token, verb: Token, clause: Clause) -> bool:
        acts = token.norm_ != "会" and verb.norm_ in self.cues.actions and verb.i - token.i <= _REACH
        return acts or self.clauses.is_measurable(clause, token.i) or bool(self.clauses.times(clause))

    def _speaks_for_itself(self, token: Token, clause: Clause) -> bool:
        """Tell whether 不会 denies an act of one's own: 公司不会裁员, not 市场不会上涨."""
        before = [t for t in self.doc[clause.start : token.i] if t.tag_ not in ("TIME", "d", "p", "c", "w")]
        named = bool(self.clauses.named_before(token, clause))
        return not before or named or self.clauses.any_before(token, clause, self.cues.self_words)

    def _is_object_mark(self, token: Token, clause: Clause) -> bool:
        """Tell whether 将 stands before a noun as object mark (将手机放入口袋), not before a verb."""
        if token.norm_ != "将":
            return False
        after = self.doc[token.i + 1] if token.i + 1 < len(self.doc) else None
        if after is not None and after.tag_ in _OBJECT_TAGS:
            return True
        return token.tag_ == "p" and not self.clauses.has_amount(clause, after=token.i)

    def _verb_counts(self, token: Token, cue: Cue, clause: Clause, number: int) -> bool:
        clauses = self.clauses
        if token.norm_ in _NOUN_OR_VERB:
            return self._noun_counts(token, clause)
        verb = clauses.verb_after(token, clause)
        if token.norm_ in _DOUBTFUL and not (verb and clauses.has_amount(clause)):
            return False
        if token.norm_ in _WEAK and not (verb and clauses.is_measurable(clause, token.i)):
            return False
        if cue.kind == "strategy" and not clauses.named_before(token, clause):
            return False
        if cue.kind in ("forecast", "plan") and clauses.is_event(token, clause):
            return False
        if clauses.any_before(token, clause, self.cues.generic_subjects):
            return False
        if token.i + 1 >= clause.end:  # 研报预计，净利润为3亿元
            behind = clauses.neighbour(number, 1)
            return behind is not None and clauses.has_amount(behind) and cue.kind in ("forecast", "target")
        return self._governs(token, cue, clause, verb)

    def _governs(self, token: Token, cue: Cue, clause: Clause, verb: Token | None) -> bool:
        amount = self.clauses.has_amount(clause, after=token.i)
        if cue.kind == "plan" and not amount:
            before = self.doc[token.i - 1] if token.i > clause.start else None
            lasting = before is not None and any(s.end == token.i for s in self.clauses.times(clause))
            if lasting or self.doc[token.i + 1].tag_ in ("n", "c", "w", "f"):
                return False  # 三年准备, 准备与研发, 决定书: a noun
        if amount or verb is not None:
            return True
        return token.tag_ in VERB_TAGS and self.clauses.is_empty_behind(token, clause)

    def _noun_counts(self, token: Token, clause: Clause) -> bool:
        """Tell whether 目标/计划 is a verb, or a noun with a figure or a verb phrase behind it."""
        clauses = self.clauses
        after = self.doc[token.i + 1] if token.i + 1 < clause.end else None
        if after is None or clauses.any_before(token, clause, frozenset(self.cues.results)):
            return False
        if after.norm_ in ("是", "为"):
            return True
        if token.norm_ == "目标":
            timed = after.tag_ in VERB_TAGS and bool(clauses.times(clause))
            return timed or clauses.is_measurable(clause, token.i)
        follows = after.tag_ in (*VERB_TAGS, "p", "d", "TIME", "m")
        acts = follows and clauses.verb_after(token, clause) is not None
        if (not acts and not clauses.has_amount(clause, after=token.i)) or clauses.is_event(token, clause):
            return False
        before = self.doc[token.i - 1] if token.i > clause.start else None
        if before is None or token.tag_ == "v" or before.i in clauses.names:
            return True
        # 培训计划, 行动计划 are names of plans; behind a name, a time or a group the word is the verb.
        return before.tag_ not in ("n", "vn", "nz", "nw", "an") or before.norm_ in self.cues.human_nouns

    def _bare(self, clause: Clause) -> Trigger | None:
        """Take a horizon with an amount and an action for a goal without a cue."""
        for span in self.clauses.times(clause):
            if self.clauses.is_horizon(span) and self.clauses.has_amount(clause, after=span.end - 1):
                verb = next((t for t in self.doc[span.end : clause.end] if t.tag_ in VERB_TAGS), None)
                if verb is not None:
                    return Trigger(verb, Cue("plan"), "zh.horizon")
        return None

    def _opened(self, clause: Clause, number: int) -> Trigger | None:
        """Take an end state behind a horizon of its own clause for a goal: 到2028年，覆盖率达到七成."""
        before = self.clauses.neighbour(number, -1)
        if before is None or not self.clauses.is_only_time(before) or not self.clauses.has_amount(clause):
            return None
        if self.clauses.is_past(clause) or not any(map(self.clauses.is_horizon, self.clauses.times(before))):
            return None
        verb = next((t for t in self.doc[clause.start : clause.end] if t.norm_ in self.cues.directions), None)
        # From a day on (5月8日起) is a measure to take, by a year (到2027年) an end to reach.
        begins = any(self.clauses.text.startswith("起", span.end_char) for span in self.clauses.times(before))
        kind = "plan" if begins else "target"
        return Trigger(verb, Cue(kind), "zh.horizon") if verb is not None else None

    def _continues(self, clause: Clause, last: FoundGoal) -> bool:
        """Tell whether a clause behind a goal of the same sentence states one more outcome."""
        tokens = self.clauses.tokens(clause)
        if len(tokens) < 2 or self.clauses.is_past(clause):
            return False
        if self.clauses.has_amount(clause):
            return tokens[0].tag_ in VERB_TAGS or any(t.norm_ in self.cues.directions for t in tokens)
        programme = last.kind in ("plan", "strategy", "target") and not last.holder.startswith("p")
        return programme and tokens[0].norm_ in self.cues.actions and tokens[0].tag_ in VERB_TAGS

    def _measures(self, clause: Clause, last: FoundGoal) -> bool:
        """Tell whether a clause only says how much: 拟扩建工厂，总投资不超过20亿元."""
        tokens = self.clauses.tokens(clause)
        measured = bool(tokens) and tokens[0].norm_.startswith(_MEASURES)
        return last.target is None and measured and self.clauses.has_amount(clause)
