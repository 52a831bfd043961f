"""What makes a Chinese clause a goal: its trigger, by token patterns, for there is no parse.

auxiliary   将/要/不会 VERB ...
verb        计划/力争/预计 ...; 没有...计划
noun        目标(是) N
status      重申...目标, 将目标由A上调至B (chinese_status)
horizon     no cue at all: 未来五年研发投入1000亿; 到2028年，覆盖率达到七成
"""

from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from extractor.components.goals.chinese_clauses import VERB_TAGS, Clause, Clauses
from extractor.components.goals.chinese_status import Statuses
from extractor.lang.goal_words import Cue

_OBJECT_TAGS = ("n", "nz", "nw", "nr", "vn", "ORG", "PER", "LOC", "r", "an", "a", "m", "q")
_DOUBTFUL = frozenset(("或", "可能", "料"))
_WEAK = frozenset(("要", "会", "想", "想要", "务必", "一定要"))
"""Triggers that are goals only with an end that can be tested, or a programme's verb behind them."""
_NOUN_OR_VERB = frozenset(("目标", "计划", "规划"))
_CLOSING_NOUNS = frozenset(("计划", "打算", "意向", "想法"))
_LACKS = frozenset(("没有", "暂无", "并无", "尚无", "无", "没"))
_NEGATED = frozenset(("考虑", "寻求", "打算", "计划", "准备"))
"""Verbs that state a denied plan behind 不."""
_ONLY_NEGATED = frozenset(("考虑", "寻求"))
_REACH = 3
"""How many tokens a programme's verb may stand behind 要."""
_SUBJECT = 6
"""How many words before a trigger are read for who plays."""
_OVER = ("去", "昨", "前", "上", "此前")
_TURNED = ("调整为", "改为", "变更为", "更名为", "定为", "设为")
_ASKED = ("问", "请", "知道", "听", "提醒", "感谢", "看看", "了解", "告诉")
_OFFICES = ("部", "处", "科", "司", "局", "室", "书", "表", "委")
_PRICED = ("价", "价格", "价位")


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


class Triggers:
    """Finds the triggers of one Doc."""

    def __init__(self, clauses: Clauses) -> None:
        self.doc: Doc = clauses.doc
        self.cues = clauses.cues
        self.clauses = clauses
        self.statuses = Statuses(clauses)

    def find(self, clause: Clause, number: int) -> Trigger | None:
        """Give the trigger of a clause, None where it states no goal."""
        told = self.statuses.find(clause, number)
        if told is not None:
            return Trigger(
                told.token, told.cue, f"zh.{told.status}", end=told.end, status=told.status, actor=told.actor
            )
        return self._in_clause(clause, number) or self._opened(clause, number)

    def _in_clause(self, clause: Clause, number: int) -> Trigger | None:
        if self.clauses.is_past(clause):
            return None
        denied = self._denied_plan(clause) or self._denied_act(clause, number)
        if denied is not None:
            return denied
        for token in self.doc[clause.start : clause.end]:
            if token.i in self.clauses.names or self.clauses.is_in_title(token):
                continue
            cue = self.cues.auxiliaries.get(token.norm_)
            if cue is not None:
                found = self._auxiliary(token, cue, clause, number)
                if found is not None:
                    return found
            cue, end = self._verb_at(token)
            if cue is not None and self._verb_counts(token, cue, clause, number):
                negative = self._is_denied(token)
                return Trigger(token, self._cue(token, cue), "zh.verb", negative=negative, end=end)
        return self._set_up(clause) or self._bare(clause) or self._headline(clause)

    def _verb_at(self, token: Token) -> tuple[Cue | None, int]:
        """Give the cue of a verb, and its end where the tokenizer takes it apart: 看|齐苹果."""
        cue = self.cues.verbs.get(token.norm_)
        if cue is not None:
            return cue, 0
        word = next((w for w in self.cues.split if self.clauses.text.startswith(w, token.idx)), None)
        if word is None or word not in self.cues.verbs:
            return None, 0
        return self.cues.verbs[word], token.idx + len(word)

    def _set_up(self, clause: Clause) -> Trigger | None:
        """Take 定下...的目标, 提出2050年实现... for a goal: what a body takes for its own."""
        verb = next((t for t in self.doc[clause.start : clause.end] if t.norm_ in self.cues.settled), None)
        if verb is None or self.clauses.any_before(verb, clause, self.cues.generic_subjects):
            return None
        rest = self.doc[verb.i + 1 : clause.end]
        tokens = [t for t in rest if t.tag_ not in ("w", "xc")]
        if not tokens or not any(t.tag_ in VERB_TAGS for t in rest):
            return None
        last, before = tokens[-1], self.doc[tokens[-1].i - 1]
        tested = self.clauses.is_measurable(clause, verb.i) or any(
            s.start > verb.i for s in self.clauses.times(clause)
        )
        if last.norm_ == "目标" and before.norm_ == "的" and tested:
            return Trigger(last, Cue("target"), "zh.verb", actor=verb)
        dated = any(s.start == verb.i + 1 for s in self.clauses.times(clause))
        reached = any(t.norm_ in self.cues.directions for t in rest)
        ahead = dated and reached and self.clauses.named_before(verb, clause)
        return Trigger(verb, Cue("target"), "zh.verb") if verb.norm_ == "提出" and ahead else None

    def _cue(self, token: Token, cue: Cue) -> Cue:
        """Take 目标价 for a forecast."""
        after = self.doc[token.i + 1].norm_ if token.i + 1 < len(self.doc) else ""
        if after in _PRICED:
            return Cue("forecast", "probable")
        wish = token.norm_ in ("想", "想要") and cue.kind == "aspiration"
        return Cue("target") if wish and not self._is_denied(token) else cue

    def _is_denied(self, token: Token) -> bool:
        return (
            token.i > 0 and token.norm_ in _NEGATED and self.doc[token.i - 1].norm_ in ("不", "暂不", "并不")
        )

    def _denied_plan(self, clause: Clause) -> Trigger | None:
        """没有...计划, 暂无...打算: a plan denied, the noun at the end of the clause."""
        tokens = self.clauses.tokens(clause)
        if not tokens or tokens[-1].norm_ not in _CLOSING_NOUNS:
            return None
        lack = next((t for t in tokens[:-1] if t.norm_ in _LACKS), None)
        return Trigger(lack, Cue("plan", "certain"), "zh.denial", negative=True) if lack is not None else None

    def _denied_act(self, clause: Clause, number: int) -> Trigger | None:
        """不再新建煤电项目: an act given up by whoever speaks or is named."""
        token = next((t for t in self.doc[clause.start : clause.end] if self._gives_up(t, clause)), None)
        if token is None or token.i + 1 >= clause.end:
            return None
        after = self.doc[token.i + 1]
        acts = after.tag_ in VERB_TAGS and after.norm_ not in self.cues.idle_verbs
        held = self._speaks_for_itself(token, clause)
        spoken = held and (token.norm_ != "不再" or self.clauses.is_said(number))
        return Trigger(token, Cue("plan", "certain"), "zh.denial", negative=True) if acts and spoken else None

    def _gives_up(self, token: Token, clause: Clause) -> bool:
        """Tell 不再, 无意, and 就不 behind a condition."""
        if token.norm_ in ("不再", "无意"):
            return True
        before = self.doc[token.i - 1].norm_ if token.i > clause.start else ""
        return token.norm_ == "不" and before in ("就", "便", "绝") and clause.condition is not None

    def _auxiliary(self, token: Token, cue: Cue, clause: Clause, number: int) -> Trigger | None:
        if token.norm_ == "将" and self._is_object_mark(token, clause):
            return None
        if self._auxiliary_counts(token, clause, number):
            return Trigger(token, cue, "zh.auxiliary", negative=token.norm_.startswith("不"))
        return None

    def _auxiliary_counts(self, token: Token, clause: Clause, number: int) -> bool:
        near = self.doc[token.i + 1 : min(clause.end, token.i + 1 + _REACH)]
        acts = any(t.norm_ in self.cues.actions for t in near)
        verb = self.clauses.verb_after(token, clause) or self._predicate_after(token, clause)
        if verb is None and not acts:
            return False
        if token.norm_ in _WEAK and not self._is_testable(token, clause, number):
            return False
        if token.norm_.startswith("不") and not self._speaks_for_itself(token, clause):
            return False
        if self.clauses.any_before(token, clause, self.cues.generic_subjects):
            return False
        return not self.clauses.is_event(token, clause) and not self._is_dated(token, clause, number)

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
        rest = self.doc[token.i + 1 : clause.end]
        last = next((t for t in reversed(rest) if t.tag_ not in ("w", "xc")), None)
        if last is not None and last.tag_ == "a":
            return last
        return rest[0] if len(rest) and self.clauses.has_amount(clause, after=token.i) else None

    def _is_testable(self, token: Token, clause: Clause, number: int) -> bool:
        near = self.doc[token.i + 1 : min(clause.end, token.i + 1 + _REACH)]
        acts = token.norm_ != "会" and any(t.norm_ in self.cues.actions for t in near)
        strategic = any(t.norm_ in self.cues.verbs and t.tag_ in VERB_TAGS for t in near[:1])
        rivals = any(t.norm_ in self.cues.relations for t in self.doc[token.i + 1 : clause.end])
        if rivals and token.norm_ == "要" and self.clauses.names_in(clause, token.i):
            return True
        if acts or (strategic and token.norm_ == "要" and self.clauses.is_said(number)):
            return True
        if self.clauses.is_measurable(clause, token.i):
            return True
        ahead = [
            span for span in self.clauses.times(clause) if not span.text.startswith(("昨", "去", "前天"))
        ]
        return bool(ahead)

    def _speaks_for_itself(self, token: Token, clause: Clause) -> bool:
        """Tell whether 不会 denies an act of one's own: 公司不会裁员, not 市场不会上涨."""
        before = [t for t in self.doc[clause.start : token.i] if t.tag_ not in ("TIME", "d", "p", "c", "w")]
        named = bool(self.clauses.named_before(token, clause))
        own = self.clauses.any_before(token, clause, self.cues.self_words)
        return not before or named or own or self.clauses.is_measurable(clause, token.i)

    def _is_object_mark(self, token: Token, clause: Clause) -> bool:
        """Tell 将 before an object (将手机放入口袋, 将目标调整为十万) from 将 before a verb.

        The verb of an object mark stands behind the object and ends in a preposition, or ends the clause.
        """
        rest = self._untimed(token.i + 1, clause)
        if not len(rest) or rest[0].norm_ in ("把", "对", "被", "于", "在", "会"):
            return False
        if token.i > clause.start and self.doc[token.i - 1].norm_ in self.cues.demands:
            return True  # 反对将污水排放入海
        verbs = [t for t in rest[1:] if t.tag_ in VERB_TAGS]
        if rest[0].tag_ not in _OBJECT_TAGS and not (rest[0].tag_ in VERB_TAGS and len(rest) > 1):
            return False
        closed = any(self._is_closed(t, clause) for t in verbs)
        if self._is_disposed(rest):
            return True
        if rest[0].tag_ in VERB_TAGS:  # 将调整价格至: only where an object stands between
            between = [t for t in verbs if self._is_closed(t, clause) and t.i - token.i > 2]
            handed = any(t.norm_.endswith(("给", "知")) for t in between)  # 将打折信息告知顾客
            return bool(between) and rest[1].tag_ in ("n", "vn", "nz") and (handed or rest[0].tag_ == "vn")
        last = next((t for t in reversed(rest) if t.tag_ not in ("w", "xc", "u")), None)
        ends = last is not None and last.tag_ == "v" and last.i > token.i + 1
        return closed or ends or not (verbs or self.clauses.has_amount(clause, after=token.i))

    def _is_disposed(self, rest: Span) -> bool:
        """Tell 将打折取消, 将举报奖励调整为: an object that looks like a verb, dropped or changed."""
        words = [t for t in rest if t.tag_ not in ("w", "xc", "u")]
        if len(words) == 2 and words[-1].norm_ in self.cues.disposals:
            return words[0].norm_ not in self.cues.verbs and words[0].norm_ not in self.cues.directions
        places = [t.i for t in words[2:] if self.clauses.text.startswith(_TURNED, t.idx)]
        return any(self.doc[i - 1].tag_ in ("n", "vn") for i in places)

    def _is_closed(self, verb: Token, clause: Clause) -> bool:
        """Tell whether a verb ends in 为, 至, 到, 给 or has one of them behind it."""
        if len(verb.norm_) > 1 and verb.norm_.endswith(self.cues.closers):
            return True
        after = self.doc[verb.i + 1].norm_ if verb.i + 1 < clause.end else ""
        return after[:1] in self.cues.closers

    def _untimed(self, start: int, clause: Clause) -> Span:
        """Give the words of a clause from a token on, without the time they begin with."""
        timed = {i for span in self.clauses.times(clause) for i in range(span.start, span.end)}
        while start < clause.end and (start in timed or self.doc[start].tag_ == "TIME"):
            start += 1
        return self.doc[start : clause.end]

    def _verb_counts(self, token: Token, cue: Cue, clause: Clause, number: int) -> bool:
        clauses = self.clauses
        if token.norm_ in _ONLY_NEGATED:
            return self._is_denied(token)
        if self._plays(token, clause):
            return False
        if token.norm_ in _NOUN_OR_VERB:
            return self._noun_counts(token, clause)
        if self._describes(token, cue, clause):
            return False
        verb = clauses.verb_after(token, clause)
        if token.norm_ in _DOUBTFUL and not (verb and clauses.has_amount(clause, after=token.i)):
            return False
        if token.norm_ in _WEAK and self._is_own_wish(token, clause, verb):
            return True
        if token.norm_ in _WEAK and not (verb and clauses.is_measurable(clause, token.i)):
            return False
        if cue.kind == "strategy" and not (clauses.named_before(token, clause) or clauses.is_said(number)):
            return False
        lasting = token.i > clause.start and self.doc[token.i - 1].norm_ in self.cues.lasting
        if lasting and cue.kind in ("aspiration", "strategy", "plan"):
            return False
        if cue.kind in ("forecast", "plan") and clauses.is_event(token, clause):
            return False
        if clauses.any_before(token, clause, self.cues.generic_subjects):
            return False
        if token.i + 1 >= clause.end:  # 研报预计，净利润为3亿元
            return self._goes_over(cue, number)
        if cue.kind == "benchmark":
            return True
        return self._governs(token, cue, clause, verb)

    def _is_own_wish(self, token: Token, clause: Clause, verb: Token | None) -> bool:
        """Tell 我们想做, 我们不想做 from a polite 我们想问."""
        if token.norm_ not in ("想", "想要") or verb is None:
            return False
        before = [
            t.norm_
            for t in self.doc[max(clause.start, token.i - 2) : token.i]
            if t.norm_ not in ("不", "并", "也")
        ]
        spoken = verb.norm_ in self.cues.reporting or verb.norm_ in self.cues.said or verb.norm_ in _ASKED
        return bool(before) and before[-1] in ("我们", "公司", "咱们") and not spoken

    def _plays(self, token: Token, clause: Clause) -> bool:
        """Tell the goals of sport: 国足的目标是小组出线."""
        before = self.doc[max(clause.start, token.i - _SUBJECT) : token.i]
        return any(t.norm_.endswith(self.cues.players) for t in before)

    def _goes_over(self, cue: Cue, number: int) -> bool:
        """Tell whether a trigger at the end of its clause governs the next: 公司承诺，三年内不裁员."""
        behind = self.clauses.neighbour(number, 1)
        mark = self.doc[self.clauses.all[number].end].text if behind is not None else ""
        if behind is None or mark not in "，,：:":
            return False
        if self.clauses.is_past(behind) or any(s.text.startswith(_OVER) for s in self.clauses.times(behind)):
            return False
        rest = self.doc[behind.start : behind.end]
        ahead = any(t.norm_ in self.cues.auxiliaries for t in rest) or self.clauses.has_multiple(behind)
        if cue.kind == "forecast" and ahead:
            return True
        if self.clauses.has_amount(behind) and cue.kind in ("forecast", "target"):
            return True
        dated = bool(self.clauses.times(behind)) or self.clauses.has_amount(behind)
        return cue.kind in ("pledge", "aspiration") and dated

    def _governs(self, token: Token, cue: Cue, clause: Clause, verb: Token | None) -> bool:
        amount = self.clauses.has_amount(clause, after=token.i)
        if cue.kind == "plan" and not amount:
            before = self.doc[token.i - 1] if token.i > clause.start else None
            lasting = before is not None and any(s.end == token.i for s in self.clauses.times(clause))
            if lasting or self.doc[token.i + 1].tag_ in ("n", "c", "w", "f"):
                return False  # 三年准备, 准备与研发, 决定书: a noun
        if amount or verb is not None or self.clauses.is_measurable(clause, token.i):
            return True
        if cue.kind == "aspiration" and self.clauses.times(clause):  # 希望五年后每个县城都有门店
            return any(t.tag_ in VERB_TAGS for t in self.doc[token.i + 1 : clause.end])
        if cue.kind == "strategy":  # 坚持多品牌战略
            return self._last_word(clause).endswith(self.cues.strategies)
        return token.tag_ in VERB_TAGS and self.clauses.is_empty_behind(token, clause)

    def _last_word(self, clause: Clause) -> str:
        tokens = self.clauses.tokens(clause)
        return tokens[-1].norm_ if tokens else ""

    def _describes(self, token: Token, cue: Cue, clause: Clause) -> bool:
        """Tell a word that is a noun or only describes one: 他的希望, 预计飞行时间, 预计损失的计算方法."""
        before = self.doc[token.i - 1] if token.i > clause.start else None
        after = self.doc[token.i + 1 : min(clause.end, token.i + 4)]
        if before is not None and before.norm_ == "的" and token.norm_ not in _NOUN_OR_VERB:
            return not (len(after) and after[0].norm_ in ("是", "为"))
        if cue.kind != "forecast" or len(after) < 2:
            return False
        if any(span.start == token.i + 1 for span in self.clauses.times(clause)):
            return False
        named = after[1].norm_.endswith(self.cues.recorded) and after[0].tag_ in ("n", "vn", "v")
        return (named and not self.clauses.has_amount(clause, token.i)) or (
            after[1].norm_ == "的" and after[0].tag_ in ("n", "vn")
        )

    def _noun_counts(self, token: Token, clause: Clause) -> bool:
        """Tell whether 目标/计划 is a verb, or a noun with a figure or a verb phrase behind it."""
        clauses = self.clauses
        after = self.doc[token.i + 1] if token.i + 1 < clause.end else None
        if after is None or clauses.any_before(token, clause, frozenset(self.cues.results)):
            return False
        failed = (t for t in self.doc[token.i + 1 : clause.end] if self.cues.results.get(t.norm_) == "missed")
        if token.norm_ == "目标" and after.norm_ not in ("是", "为") and any(failed):
            return False  # 目标落空, 距离目标还差
        if after.norm_ in ("是", "为"):
            return True
        if token.norm_ == "目标":
            if (
                after.tag_ == "n"
                and after.norm_ not in _PRICED
                and clauses.any_before(token, clause, self.cues.self_words)
            ):
                return False  # 我们的目标客户
            timed = after.tag_ in VERB_TAGS and bool(clauses.times(clause))
            return timed or clauses.is_measurable(clause, token.i)
        if after.tag_ in ("n", "ORG") and after.norm_.endswith(_OFFICES):
            return False  # 计划财务部
        follows = after.tag_ in (*VERB_TAGS, "p", "d", "TIME", "m")
        acts = follows and clauses.verb_after(token, clause) is not None
        if (not acts and not clauses.has_amount(clause, after=token.i)) or clauses.is_event(token, clause):
            return False
        before = self.doc[token.i - 1] if token.i > clause.start else None
        if before is None or token.tag_ == "v" or before.i in clauses.names:
            return True
        # 培训计划, 行动计划 are names of plans; behind a name, a time or a group the word is the verb.
        if before.norm_ in self.cues.human_nouns or before.norm_ in self.cues.self_words:
            return True
        return before.tag_ not in ("n", "vn", "nz", "nw", "an")

    def _bare(self, clause: Clause) -> Trigger | None:
        """Take a horizon with an amount and an action for a goal without a cue."""
        for span in self.clauses.times(clause):
            if self.clauses.is_horizon(span) and self._has_end(clause, span.end - 1):
                verb = next((t for t in self.doc[span.end : clause.end] if t.tag_ in VERB_TAGS), None)
                if verb is not None:
                    return Trigger(verb, Cue("plan"), "zh.horizon")
        return None

    def _has_end(self, clause: Clause, after: int) -> bool:
        """Tell whether an amount, a multiple or a rank to reach stands behind a token."""
        if self.clauses.has_amount(clause, after=after):
            return True
        rest = self.doc[after + 1 : clause.end]
        climbs = any(self.cues.directions.get(t.norm_) in ("become", "reach") for t in rest)
        ranked = climbs and self.clauses.is_measurable(clause, after)
        return (
            ranked
            or self.clauses.multiples.search(self.clauses.text, self.doc[after].idx, _end(rest)) is not None
        )

    def _headline(self, clause: Clause) -> Trigger | None:
        """Take 某公司明年进军欧洲 in a headline for a plan: a body, a time ahead and what it does then."""
        first = self.doc[clause.start]
        if not self.clauses.is_headline(first.idx):
            return None
        for span in self.clauses.times(clause):
            if not span.text.startswith(self.cues.later) and not self.clauses.is_horizon(span):
                continue
            named = self.clauses.named_before(self.doc[span.start], clause)
            verb = next((t for t in self.doc[span.end : clause.end] if t.tag_ in ("v", "vd")), None)
            held = (
                bool(named)
                and named[-1].end == span.start
                and named[-1].label_ not in ("description", "pronoun")
            )
            if not held or verb is None or verb.norm_ in self.cues.idle_verbs:
                return None
            if verb.norm_ in self.cues.uncontrolled or self.clauses.is_event(self.doc[span.end - 1], clause):
                return None
            return Trigger(verb, Cue("plan"), "zh.headline")
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


def _end(span: Span) -> int:
    """Give the end of some words in characters."""
    return int(span.end_char) if len(span) else 0
