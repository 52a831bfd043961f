"""Chinese goals that their own words keep, change or drop: 重申...目标, 将目标由A上调至B, 取消...计划.

kept      重申/维持...目标; 目标仍为A; 目标保持不变
changed   下调...目标至A; 目标由A提高到B; 将...由A上调至B, where B lies ahead
dropped   取消/放弃...计划
"""

from dataclasses import dataclass

from spacy.tokens import Token

from extractor.components.goals.chinese.clauses import OVER, VERB_TAGS, Clause, Clauses
from extractor.lang.goal_words import Cue

_PRICED = ("价", "价格", "价位")
_LEADING = frozenset("实现 完成 达成 达到 为 以 是 作为 围绕 按 按照 根据 超出 超过 低于 高于".split())
"""Words right before a noun that then is no object of the status: 调整产能以实现目标."""
_BETWEEN = ("p", "m", "TIME", "u", "d", "f", "q", "w", "xc", "t")
"""Tags of what may stand between a noun and the word of its change: 目标由A上调."""
_MOVED = ("上修", "下修", "上调", "下调", "调高", "调低")
_FOLLOWING = ("p", "v", "vd", "m", "u", "d", "w", "xc", "TIME", "f", "c", "a")
"""Tags of what may stand behind a goal noun that is the object: no noun, of which it were only a part."""


@dataclass(frozen=True, slots=True)
class StatusFound:
    """A goal by its status."""

    token: Token
    """The word of the status."""
    end: int
    """Where the word ends, in characters: what LAC splits counts as one (下修)."""
    cue: Cue
    status: str
    noun: Token | None
    """What is kept, changed or dropped; None where only a figure is."""
    actor: Token
    """What the subject stands before: 公司`将`目标上调, 公司目标`由`A上调."""


class Statuses:
    """Finds the goals of one Doc that are stated by their status."""

    def __init__(self, clauses: Clauses) -> None:
        self.clauses = clauses
        self.words = clauses.words
        self.cues = clauses.cues
        self.text = clauses.text

    def find(self, clause: Clause, number: int) -> StatusFound | None:
        """Give the goal that a clause keeps, changes or drops, None if there is none."""
        found = self._words(clause)
        if not found:
            return None
        noun = self._noun(clause)
        if noun is not None and self._is_priced(noun) and not self.clauses.has_amount(clause):
            return None
        for token, end, status in found:
            if self._is_barred(token, noun, clause):
                return None
            if noun is None:
                if (
                    self._is_figure_moved(token, end, status, clause)
                    or self._is_report_moved(token, end, clause)
                    or self._is_report_kept(token, clause)
                ):
                    return StatusFound(
                        token, end, self._figure_cue(clause), status, None, self._actor(token, clause)
                    )
            elif self._fits(token, end, status, noun, clause, number):
                actor = self._actor(token, clause)
                return StatusFound(token, end, self._cue(noun), status, noun, actor)
        return None

    def _actor(self, token: Token, clause: Clause) -> Token:
        before = self.words[clause.start : token.i]
        mark = next((t for t in before if t.norm_ in ("将", "把")), None)
        return mark or next((t for t in before if t.norm_ in self.cues.origins), token)

    def _words(self, clause: Clause) -> list[tuple[Token, int, str]]:
        """Give the words of status of a clause, each with its end and what it says."""
        last = self.words[clause.end - 1]
        begin, end = self.words[clause.start].idx, last.idx + len(last)
        found = []
        for match in self.clauses.status_words.finditer(self.text, begin, end):
            token = self._token_at(clause, match.start())
            if token is not None:
                found.append((token, match.end(), self.cues.statuses[match.group()]))
        return found

    def _token_at(self, clause: Clause, start: int) -> Token | None:
        return next((t for t in self.words[clause.start : clause.end] if t.idx == start), None)

    def _noun(self, clause: Clause) -> Token | None:
        """Give the last noun for a goal in a clause that is no part of a name or of a longer noun."""
        for token in reversed(self.words[clause.start : clause.end]):
            if not self._named(token) or token.i in self.clauses.names:
                continue
            after = self.words[token.i + 1] if token.i + 1 < clause.end else None
            priced = after is not None and after.norm_ in _PRICED
            if after is not None and after.tag_ not in _FOLLOWING and not priced:
                continue
            if not self.clauses.is_in_title(token):
                return token
        return None

    def _named(self, token: Token) -> str:
        """Give the goal noun that a word is or ends in: 目标, 销售目标, 目标价; empty if it is none."""
        word = token.norm_.removesuffix("价")
        return next((noun for noun in self.cues.goal_nouns if word.endswith(noun)), "")

    def _is_priced(self, noun: Token) -> bool:
        """Tell 目标价, which analysts set."""
        after = self.words[noun.i + 1].norm_ if noun.i + 1 < len(self.words) else ""
        return after in _PRICED or noun.norm_.endswith("价")

    def _cue(self, noun: Token) -> Cue:
        if self._is_priced(noun):
            return Cue("forecast", "probable")
        return self.cues.goal_nouns[self._named(noun)]

    def _is_barred(self, token: Token, noun: Token | None, clause: Clause) -> bool:
        """Tell a status that is itself denied, asked for or only to come: 不会下调, 要求取消, 计划撤回."""
        if self.clauses.any_before(token, clause, self.cues.generic_subjects):
            return True
        for other in self.words[clause.start : token.i]:
            word = other.norm_
            if word in self.cues.demands or word in self.cues.denials or word in self.cues.hedges:
                return True
            ahead = word in self.cues.verbs or (word in self.cues.auxiliaries and word != "将")
            if ahead and (noun is None or other.i != noun.i) and other.tag_ in (*VERB_TAGS, "d"):
                return True
        return False

    def _fits(self, token: Token, end: int, status: str, noun: Token, clause: Clause, number: int) -> bool:
        """Tell whether the word of status and the noun belong together."""
        if noun.i < token.i:  # 目标由A提高到B, 目标仍为A
            between = self.words[noun.i + 1 : token.i]
            if any(t.tag_ not in _BETWEEN and t.norm_ not in _PRICED for t in between):
                return False
            if status == "revised":
                return self.clauses.has_amount(clause, after=token.i)
            return status == "reaffirmed" and self._is_kept(token, end, clause)
        between = self.words[token.i + 1 : noun.i]
        if self.words[noun.i - 1].norm_ in _LEADING or any(t.norm_ in ("是", "为") for t in between):
            return False
        if status == "withdrawn" and self._cue(noun).kind == "plan":
            return any(t.tag_ in VERB_TAGS for t in between)  # 取消会员计划 drops no plan but an offer
        if status == "revised" and self._cue(noun).kind in ("forecast", "plan"):
            return self.clauses.has_amount(clause, token.i) or self._levels_behind(number)
        return True

    def _is_kept(self, token: Token, end: int, clause: Clause) -> bool:
        """Tell 目标仍为A, 目标保持不变 from 目标坚持: nothing but an end or a level behind."""
        whole = all(t.tag_ in ("w", "xc", "u") for t in self.words[token.i + 1 : clause.end] if t.idx >= end)
        return whole or self.clauses.has_amount(clause, after=token.i)

    def _levels_behind(self, number: int) -> bool:
        behind = self.clauses.neighbour(number, 1)
        return behind is not None and self.clauses.has_amount(behind)

    def _is_figure_moved(self, token: Token, end: int, status: str, clause: Clause) -> bool:
        """Tell whether a figure of a time that is not over is moved: 将2026年资本开支由A上调至B."""
        if status != "revised" or not self.text.startswith(self.cues.closers, end):
            return False
        before = self.words[clause.start : token.i]
        mark = next((t for t in before if t.norm_ in ("将", "把")), None)
        start = next((t for t in before if t.norm_ in self.cues.origins), None)
        if mark is None or start is None or start.i < mark.i:
            return False
        planned = any(
            span.start > mark.i and not span.text.endswith(("日", "号")) and not span.text.startswith(OVER)
            for span in self.clauses.times(clause)
        )
        return planned and self.clauses.has_amount(clause, after=token.i)

    def _is_report_moved(self, token: Token, end: int, clause: Clause) -> bool:
        """Tell whether a figure of the report of a time ahead is moved: 上修明年资本支出."""
        if not self.text[token.idx : end].startswith(_MOVED) or self._figure_cue(clause).kind != "guidance":
            return False
        return self._is_ahead(token, clause)

    def _is_report_kept(self, token: Token, clause: Clause) -> bool:
        """Tell whether a figure of the report of a time ahead is stated again: 重申全年资本支出为400亿元."""
        again = token.norm_ == "重申" and self._figure_cue(clause).kind == "guidance"
        return again and self._is_ahead(token, clause) and self.clauses.has_amount(clause, after=token.i)

    def _is_ahead(self, token: Token, clause: Clause) -> bool:
        """Tell whether a time that is not over stands from a token on."""
        times = [span for span in self.clauses.times(clause) if span.start >= token.i]
        return any(span.text.startswith((*self.cues.later, "全年")) for span in times)

    def _figure_cue(self, clause: Clause) -> Cue:
        """Give what a moved figure is: guidance if bodies report it, else a target."""
        last = self.words[clause.end - 1]
        begin, end = self.words[clause.start].idx, last.idx + len(last)
        reported = self.clauses.reports.search(self.text, begin, end) is not None
        return Cue("guidance", "probable") if reported else Cue("target")
