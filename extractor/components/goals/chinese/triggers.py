"""What makes a Chinese clause a goal: its trigger, by token patterns, for there is no parse.

auxiliary   将/要/不会 VERB ...
verb        计划/力争/预计 ...; 没有...计划
noun        目标(是) N
status      重申...目标, 将目标由A上调至B (chinese_status)
horizon     no cue at all: 未来五年研发投入1000亿; 到2028年，覆盖率达到七成
"""

from spacy.tokens import Token

from extractor.components.goals.chinese.clauses import VERB_TAGS, Clause, Clauses
from extractor.components.goals.chinese.marks import ObjectMarks
from extractor.components.goals.chinese.status import Statuses
from extractor.components.goals.chinese.uncued import Trigger, Uncued
from extractor.components.goals.chinese.verbs import TriggerVerbs
from extractor.lang.goal_words import Cue

_WEAK = frozenset(("要", "会", "想", "想要", "务必", "一定要"))
"""Triggers that are goals only with an end that can be tested, or a programme's verb behind them."""
_CLOSING_NOUNS = frozenset(("计划", "打算", "意向", "想法"))
_LACKS = frozenset(("没有", "暂无", "并无", "尚无", "无", "没"))
_NEVER = ("绝不", "决不")
_BARRED = ("能", "可", "会", "是")
_LETTING = ("让", "允许", "容忍", "姑息", "能够", "可以", "等于", "止")
"""What is not let happen is no act of one's own."""
_REACH = 3
"""How many tokens a programme's verb may stand behind 要."""
_BECOMING = frozenset(("做", "做成", "当", "成为", "变成", "打造", "打造成"))
_NAMING = ("n", "nz", "nw", "a", "f", "s", "LOC", "ORG", "PER", "r")
"""Tags of the words that what one wants to be begins with."""
_PRICED = ("价", "价格", "价位")


class Triggers:
    """Finds the triggers of one Doc."""

    def __init__(self, clauses: Clauses) -> None:
        self.words = clauses.words
        self.cues = clauses.cues
        self.clauses = clauses
        self.statuses = Statuses(clauses)
        self.marks = ObjectMarks(clauses)
        self.verbs = TriggerVerbs(clauses)
        self.uncued = Uncued(clauses)

    def find(self, clause: Clause, number: int) -> Trigger | None:
        """Give the trigger of a clause, None where it states no goal."""
        told = self.statuses.find(clause, number)
        if told is not None:
            return Trigger(
                told.token, told.cue, f"zh.{told.status}", end=told.end, status=told.status, actor=told.actor
            )
        found = self._in_clause(clause, number) or self.uncued.opened(clause, number)
        found = found or self.uncued.headed(clause, number) or self.uncued.drawn_up(clause, number)
        return None if found is not None and self._is_rumour(found.token, clause) else found

    def _is_rumour(self, token: Token, clause: Clause) -> bool:
        """Tell what only describes something said: 公司不会降价的说法不准确."""
        rest = self.words[token.i + 1 : clause.end]
        return any(t.norm_ in self.cues.rumours and self.words[t.i - 1].norm_ == "的" for t in rest)

    def _in_clause(self, clause: Clause, number: int) -> Trigger | None:
        if self.clauses.is_past(clause):
            # What was set, lately or without a time, still holds: 定下了600万辆的新目标.
            over = self.clauses.is_over(clause)
            return None if over else self.uncued.set_up(clause)
        denied = self._denied_plan(clause) or self._denied_act(clause, number)
        if denied is not None:
            return denied
        for token in self.words[clause.start : clause.end]:
            if token.i in self.clauses.names or self.clauses.is_in_title(token):
                continue
            cue = self.cues.auxiliaries.get(token.norm_)
            if cue is not None:
                found = self._auxiliary(token, cue, clause, number)
                if found is not None:
                    return found
            cue, end = self._verb_at(token)
            if cue is not None and self.verbs.counts(token, cue, clause, number):
                negative = self.verbs.is_denied(token)
                return Trigger(token, self._cue(token, cue), "zh.verb", negative=negative, end=end)
        return self.uncued.set_up(clause) or self.uncued.bare(clause) or self.uncued.headline(clause)

    def _verb_at(self, token: Token) -> tuple[Cue | None, int]:
        """Give the cue of a verb, and its end where the tokenizer takes it apart: 看|齐苹果."""
        cue = self.cues.verbs.get(token.norm_)
        if cue is not None:
            return cue, 0
        word = next((w for w in self.cues.split if self.clauses.text.startswith(w, token.idx)), None)
        if word is None or word not in self.cues.verbs:
            return None, 0
        return self.cues.verbs[word], token.idx + len(word)

    def _cue(self, token: Token, cue: Cue) -> Cue:
        """Take 目标价 for a forecast."""
        after = self.words[token.i + 1].norm_ if token.i + 1 < len(self.words) else ""
        if after in _PRICED:
            return Cue("forecast", "probable")
        wish = token.norm_ in ("想", "想要") and cue.kind == "aspiration"
        return Cue("target") if wish and not self.verbs.is_denied(token) else cue

    def _denied_plan(self, clause: Clause) -> Trigger | None:
        """没有...计划, 暂无...打算: a plan denied, the noun at the end of the clause."""
        tokens = self.clauses.tokens(clause)
        if not tokens or tokens[-1].norm_ not in _CLOSING_NOUNS:
            return None
        lack = next((t for t in tokens[:-1] if t.norm_ in _LACKS), None)
        return Trigger(lack, Cue("plan", "certain"), "zh.denial", negative=True) if lack is not None else None

    def _denied_act(self, clause: Clause, number: int) -> Trigger | None:
        """不再新建煤电项目: an act given up by whoever speaks or is named."""
        token = next((t for t in self.words[clause.start : clause.end] if self._gives_up(t, clause)), None)
        if token is None or token.i + 1 >= clause.end:
            return None
        after = self.words[token.i + 1]
        fused = token.norm_.startswith(_NEVER) and token.norm_ not in _NEVER  # LAC: 绝不搞|价格战
        acts = fused or (after.tag_ in VERB_TAGS and after.norm_ not in (*self.cues.idle_verbs, *_LETTING))
        held = self._speaks_for_itself(token, clause)
        spoken = held and (token.norm_ != "不再" or self.clauses.is_said(number))
        return Trigger(token, Cue("plan", "certain"), "zh.denial", negative=True) if acts and spoken else None

    def _gives_up(self, token: Token, clause: Clause) -> bool:
        """Tell 不再, 无意, and 就不 behind a condition."""
        if token.norm_ in ("不再", "无意") or (token.norm_.startswith(_NEVER) and token.tag_ == "d"):
            return not token.norm_.endswith(_BARRED)
        before = self.words[token.i - 1].norm_ if token.i > clause.start else ""
        return token.norm_ == "不" and before in ("就", "便", "绝") and clause.condition is not None

    def _auxiliary(self, token: Token, cue: Cue, clause: Clause, number: int) -> Trigger | None:
        if token.norm_ == "将" and self.marks.holds(token, clause):
            return None
        if self._auxiliary_counts(token, clause, number):
            return Trigger(token, cue, "zh.auxiliary", negative=token.norm_.startswith("不"))
        return None

    def _auxiliary_counts(self, token: Token, clause: Clause, number: int) -> bool:
        if self._runs_on(token, clause, number):
            return True
        near = self.words[token.i + 1 : min(clause.end, token.i + 1 + _REACH)]
        acts = any(t.norm_ in self.cues.actions for t in near)
        verb = self.clauses.verb_after(token, clause) or self._predicate_after(token, clause)
        if verb is None and not acts:
            return False
        if token.norm_ in _WEAK and not self._is_testable(token, clause, number):
            return False
        if token.norm_ == "要" and token.i + 1 < clause.end and self.words[token.i + 1].norm_ == "想":
            return False  # 要想富
        if token.norm_ == "会" and token.i + 1 < clause.end and self.words[token.i + 1].norm_ in ("是", "有"):
            return False  # 它会是今年最好的旗舰: a judgement
        if token.norm_.startswith("不") and not self._speaks_for_itself(token, clause):
            return False
        if self.clauses.any_before(token, clause, self.cues.generic_subjects):
            return False
        return not self.clauses.is_event(token, clause) and not self._is_dated(token, clause, number)

    def _runs_on(self, token: Token, clause: Clause, number: int) -> bool:
        """Tell whether only a time stands between a word for the future and the end: 要用十年，成为…."""
        after = self.clauses.neighbour(number, 1)
        if after is None or not self.clauses.times(clause) or not self.clauses.is_empty_behind(token, clause):
            return False
        rest = self.words[after.start : after.end]
        near = any(t.norm_ in self.cues.directions for t in rest[:3])
        marked = bool(rest) and rest[0].norm_ in ("把", "将") and self.clauses.has_amount(after)
        return near or (marked and any(t.norm_ in self.cues.directions for t in rest))

    def _is_dated(self, token: Token, clause: Clause, number: int) -> bool:
        """Tell an event on the day that a clause of its own names: 9月30日，该公司将停止营业."""
        before = self.clauses.neighbour(number, -1)
        if (
            before is None
            or not self.clauses.is_only_time(before)
            or self.clauses.has_amount(clause, token.i)
        ):
            return False
        ends = self.clauses.times(before)[-1]
        return ends.text.endswith(("日", "号")) and not self.clauses.text.startswith("起", ends.end_char)

    def _predicate_after(self, token: Token, clause: Clause) -> Token | None:
        """Give what says the outcome where no verb does: 将非常坎坷, 将新招3000人."""
        if token.norm_ in _WEAK or token.norm_.startswith("不"):
            return None
        rest = self.words[token.i + 1 : clause.end]
        last = next((t for t in reversed(rest) if t.tag_ not in ("w", "xc")), None)
        if last is not None and last.tag_ == "a":
            return last
        return rest[0] if len(rest) and self.clauses.has_amount(clause, after=token.i) else None

    def _is_testable(self, token: Token, clause: Clause, number: int) -> bool:
        near = self.words[token.i + 1 : min(clause.end, token.i + 1 + _REACH)]
        acts = token.norm_ != "会" and any(t.norm_ in self.cues.actions for t in near)
        strategic = any(t.norm_ in self.cues.verbs and t.tag_ in VERB_TAGS for t in near[:1])
        rivals = any(t.norm_ in self.cues.relations for t in self.words[token.i + 1 : clause.end])
        if rivals and token.norm_ == "要" and self.clauses.names_in(clause, token.i):
            return True
        if acts or (strategic and token.norm_ == "要" and self.clauses.is_said(number)):
            return True
        if token.norm_ == "要" and self._is_to_be(near, token, clause):
            return True
        if self.clauses.is_measurable(clause, token.i):
            return True
        ahead = [
            span for span in self.clauses.times(clause) if not span.text.startswith(("昨", "去", "前天"))
        ]
        return bool(ahead)

    def _is_to_be(self, near: list[Token], token: Token, clause: Clause) -> bool:
        """Tell what a speaker wants to be: 我们要做东方的星巴克, not 我们要做的事情."""
        becomes = len(near) > 1 and near[0].norm_ in _BECOMING
        named = becomes and (near[1].tag_ in _NAMING or near[1].norm_.startswith(("一个", "一家")))
        return named and self.clauses.any_before(token, clause, self.cues.self_words)

    def _speaks_for_itself(self, token: Token, clause: Clause) -> bool:
        """Tell whether 不会 denies an act of one's own: 公司不会裁员, not 市场不会上涨."""
        before = [t for t in self.words[clause.start : token.i] if t.tag_ not in ("TIME", "d", "p", "c", "w")]
        named = bool(self.clauses.named_before(token, clause))
        own = self.clauses.any_before(token, clause, self.cues.self_words)
        return not before or named or own or self.clauses.is_measurable(clause, token.i)
