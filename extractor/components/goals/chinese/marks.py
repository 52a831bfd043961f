"""将 before an object, which is no future: 将手机放入口袋, 将打折取消."""

from spacy.tokens import Token

from extractor.components.goals.chinese.clauses import VERB_TAGS, Clause, Clauses

_OBJECT_TAGS = ("n", "nz", "nw", "nr", "vn", "ORG", "PER", "LOC", "r", "an", "a", "m", "q")
_THINGS = ("n", "nz", "nw", "nr", "ORG", "PER", "LOC", "r")
_MANNERS = frozenset(
    "全程 全部 全额 全力 全员 全年 全面 动态 重点 整体 总体 同步 分批 现场 首次 最终 直接 独家".split()
)
"""Nouns that only say how something will be done: 将全程直播."""
_TURNED = ("调整为", "改为", "变更为", "更名为", "定为", "设为")


class ObjectMarks:
    """Tells the two uses of 将 in one Doc."""

    def __init__(self, clauses: Clauses) -> None:
        self.words = clauses.words
        self.cues = clauses.cues
        self.clauses = clauses

    def holds(self, token: Token, clause: Clause) -> bool:
        """Tell 将 before an object (将手机放入口袋, 将目标调整为十万) from 将 before a verb.

        The verb of an object mark stands behind the object and ends in a preposition, or ends the clause.
        """
        rest = self._untimed(token.i + 1, clause)
        if not len(rest) or rest[0].norm_ in ("把", "对", "被", "于", "在", "会"):
            return False
        if token.i > clause.start and self.words[token.i - 1].norm_ in self.cues.demands:
            return True  # 反对将污水排放入海
        verbs = [t for t in rest[1:] if t.tag_ in VERB_TAGS]
        if rest[0].tag_ not in _OBJECT_TAGS and not (rest[0].tag_ in VERB_TAGS and len(rest) > 1):
            return False
        closed = any(self._is_closed(t, clause) for t in verbs)
        if self._is_disposed(rest):
            return True
        thing = rest[0].tag_ in _THINGS and rest[0].norm_ not in _MANNERS
        if token.tag_ == "p" and thing and any(t.tag_ == "v" for t in verbs):
            return True  # 将太阳授予阿波罗: LAC tells this use by its tag
        if rest[0].tag_ in VERB_TAGS:  # 将调整价格至: only where an object stands between
            between = [t for t in verbs if self._is_closed(t, clause) and t.i - token.i > 2]
            handed = any(t.norm_.endswith(("给", "知")) for t in between)  # 将打折信息告知顾客
            return bool(between) and rest[1].tag_ in ("n", "vn", "nz") and (handed or rest[0].tag_ == "vn")
        last = next((t for t in reversed(rest) if t.tag_ not in ("w", "xc", "u")), None)
        ends = last is not None and last.tag_ == "v" and last.i > token.i + 1
        return closed or ends or not (verbs or self.clauses.has_amount(clause, after=token.i))

    def _is_disposed(self, rest: list[Token]) -> bool:
        """Tell 将打折取消, 将举报奖励调整为: an object that looks like a verb, dropped or changed."""
        words = [t for t in rest if t.tag_ not in ("w", "xc", "u")]
        if len(words) == 2 and words[-1].norm_ in self.cues.disposals:
            return words[0].norm_ not in self.cues.verbs and words[0].norm_ not in self.cues.directions
        places = [t.i for t in words[2:] if self.clauses.text.startswith(_TURNED, t.idx)]
        return any(self.words[i - 1].tag_ in ("n", "vn") for i in places)

    def _is_closed(self, verb: Token, clause: Clause) -> bool:
        """Tell whether a verb ends in 为, 至, 到, 给 or has one of them behind it."""
        if len(verb.norm_) > 1 and verb.norm_.endswith(self.cues.closers):
            return True
        after = self.words[verb.i + 1].norm_ if verb.i + 1 < clause.end else ""
        return after[:1] in self.cues.closers

    def _untimed(self, start: int, clause: Clause) -> list[Token]:
        """Give the words of a clause from a token on, without the time they begin with."""
        timed = {i for span in self.clauses.times(clause) for i in range(span.start, span.end)}
        while start < clause.end and (start in timed or self.words[start].tag_ == "TIME"):
            start += 1
        return self.words[start : clause.end]
