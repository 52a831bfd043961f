"""Which verbs and nouns of wanting, planning and expecting state a goal where they stand."""

from spacy.tokens import Token

from extractor.components.goals.chinese.clauses import OVER, VERB_TAGS, Clause, Clauses
from extractor.lang.goal_words import Cue

_DOUBTFUL = frozenset(("或", "可能", "料"))
_WEAK = frozenset(("要", "会", "想", "想要", "务必", "一定要"))
"""Triggers that are goals only with an end that can be tested, or a programme's verb behind them."""
_NOUN_OR_VERB = frozenset(("目标", "计划", "规划"))
_NEGATED = frozenset(("考虑", "寻求", "打算", "计划", "准备"))
"""Verbs that state a denied plan behind 不."""
_ONLY_NEGATED = frozenset(("考虑", "寻求"))
_SUBJECT = 6
"""How many words before a trigger are read for who plays."""
_ASKED = ("问", "请", "知道", "听", "提醒", "感谢", "看看", "了解", "告诉")
_GRANTED = ("批复", "获")
_SETTINGS = ("基础上", "前提下", "的同时", "过程中", "情况下")
_UNDER = ("之下", "下", "之后", "以来", "后")
_LAID_OUT = ("面积", "范围", "用地", "占地", "规模", "红线")
"""What a plan of a town lays out, which is how large it is and no end to reach."""
_MEASURED_BY = ("于", "超", "超出", "低于", "高于", "符合", "好于", "不及", "差于", "优于")
_VERBAL_NOUNS = frozenset(("预期", "预测", "希望", "期望", "期待"))
_OFFICES = ("部", "处", "科", "司", "局", "室", "书", "表", "委")
_PRICED = ("价", "价格", "价位")


class TriggerVerbs:
    """Judges the trigger verbs of one Doc."""

    def __init__(self, clauses: Clauses) -> None:
        self.words = clauses.words
        self.cues = clauses.cues
        self.clauses = clauses

    def counts(self, token: Token, cue: Cue, clause: Clause, number: int) -> bool:
        """Tell whether a trigger verb or noun states a goal in its clause."""
        clauses = self.clauses
        if token.norm_ in _ONLY_NEGATED:
            return self.is_denied(token)
        if self._plays(token, clause) or self._is_setting(token, clause):
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
        lasting = token.i > clause.start and self.words[token.i - 1].norm_ in self.cues.lasting
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
            for t in self.words[max(clause.start, token.i - 2) : token.i]
            if t.norm_ not in ("不", "并", "也")
        ]
        spoken = verb.norm_ in self.cues.reporting or verb.norm_ in self.cues.said or verb.norm_ in _ASKED
        return bool(before) and before[-1] in ("我们", "公司", "咱们") and not spoken

    def _plays(self, token: Token, clause: Clause) -> bool:
        """Tell the goals of sport: 国足的目标是小组出线."""
        before = self.words[max(clause.start, token.i - _SUBJECT) : token.i]
        return any(t.norm_.endswith(self.cues.players) for t in before)

    def _is_setting(self, token: Token, clause: Clause) -> bool:
        """Tell a cue that only says what else holds: 在保证质量的基础上, 关税冲击之下, 200或400美元."""
        before = self.words[token.i - 1] if token.i > clause.start else None
        after = self.words[token.i + 1].norm_ if token.i + 1 < clause.end else ""
        if token.norm_ == "或":
            return before is not None and before.tag_ == "m"
        if token.norm_ == "同意":
            return any(t.norm_.startswith(_GRANTED) for t in self.words[clause.start : token.i])
        if before is not None and before.norm_ in ("在", "正在"):
            rest = self._text_of(token.i, clause.end)
            return any(mark in rest for mark in _SETTINGS)
        return after in _UNDER

    def _text_of(self, first: int, end: int) -> str:
        """Give the text of the tokens [first, end)."""
        last = self.words[end - 1]
        return self.clauses.text[self.words[first].idx : last.idx + len(last)]

    def _goes_over(self, cue: Cue, number: int) -> bool:
        """Tell whether a trigger at the end of its clause governs the next: 公司承诺，三年内不裁员."""
        behind = self.clauses.neighbour(number, 1)
        mark = self.words[self.clauses.all[number].end].text if behind is not None else ""
        if behind is None or mark not in "，,：:":
            return False
        if self.clauses.is_past(behind) or any(s.text.startswith(OVER) for s in self.clauses.times(behind)):
            return False
        rest = self.words[behind.start : behind.end]
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
            before = self.words[token.i - 1] if token.i > clause.start else None
            lasting = before is not None and any(s.end == token.i for s in self.clauses.times(clause))
            if lasting or self.words[token.i + 1].tag_ in ("n", "c", "w", "f"):
                return False  # 三年准备, 准备与研发, 决定书: a noun
        if amount or verb is not None or self.clauses.is_measurable(clause, token.i):
            return True
        if cue.kind == "aspiration" and self.clauses.times(clause):  # 希望五年后每个县城都有门店
            return any(t.tag_ in VERB_TAGS for t in self.words[token.i + 1 : clause.end])
        if cue.kind == "strategy":  # 坚持多品牌战略
            return self._last_word(clause).endswith(self.cues.strategies)
        return token.tag_ in VERB_TAGS and self.clauses.is_empty_behind(token, clause)

    def _last_word(self, clause: Clause) -> str:
        tokens = self.clauses.tokens(clause)
        return tokens[-1].norm_ if tokens else ""

    def _describes(self, token: Token, cue: Cue, clause: Clause) -> bool:
        """Tell a word that is a noun or only describes one: 他的希望, 预计飞行时间, 预计损失的计算方法."""
        before = self.words[token.i - 1] if token.i > clause.start else None
        after = self.words[token.i + 1 : min(clause.end, token.i + 4)]
        if before is not None and before.norm_ == "的" and token.norm_ not in _NOUN_OR_VERB:
            return not (len(after) and after[0].norm_ in ("是", "为"))
        bare = before is not None and before.tag_ in ("v", "a", "an", "n", "vn") and len(before) == 1
        if bare and token.norm_ in _VERBAL_NOUNS and token.tag_ in ("n", "vn"):
            return True  # 稳预期
        if token.norm_ in _VERBAL_NOUNS and token.tag_ in ("n", "vn") and before is not None:
            last = len(after) and after[0].tag_ == "v" and after[0].i == clause.end - 1
            if before.norm_ in _MEASURED_BY or (before.tag_ in ("n", "vn") and last):
                return True  # 好于预期, 增长预期放缓
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
        after = self.words[token.i + 1] if token.i + 1 < clause.end else None
        if after is None or clauses.any_before(token, clause, frozenset(self.cues.results)):
            return False
        rest = self.words[token.i + 1 : clause.end]
        failed = any(self.cues.results.get(t.norm_) == "missed" for t in rest)
        if token.norm_ == "目标" and after.norm_ not in ("是", "为") and failed:
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
        if token.norm_ == "规划" and any(t.norm_.endswith(_LAID_OUT) for t in rest[:4]):
            return False  # 规划面积约85平方公里
        follows = after.tag_ in (*VERB_TAGS, "p", "d", "TIME", "m")
        acts = follows and clauses.verb_after(token, clause) is not None
        if (not acts and not clauses.has_amount(clause, after=token.i)) or clauses.is_event(token, clause):
            return False
        before = self.words[token.i - 1] if token.i > clause.start else None
        if before is None or token.tag_ == "v" or before.i in clauses.names:
            return True
        # 培训计划, 行动计划 are names of plans; behind a name, a time or a group the word is the verb.
        if before.norm_ in self.cues.human_nouns or before.norm_ in self.cues.self_words:
            return True
        return before.tag_ not in ("n", "vn", "nz", "nw", "an")

    def is_denied(self, token: Token) -> bool:
        """Tell whether 不 stands before a verb of planning: 不考虑."""
        return (
            token.i > 0
            and token.norm_ in _NEGATED
            and self.words[token.i - 1].norm_ in ("不", "暂不", "并不")
        )
