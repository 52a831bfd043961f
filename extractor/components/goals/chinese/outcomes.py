"""Chinese goals reported as reached, missed or exceeded: 已完成全年目标, 未达预期, 超额完成, 目标落空."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from extractor.components.goals.chinese.clauses import Clause, Clauses

Reported = tuple[int, int, str, Span | None]
"""[start, end) in characters, the status, and whose goal it was."""
_AHEAD = frozenset(
    "力争 争取 预计 有望 计划 确保 努力 力求 希望 为 为了 以 如何 必须 需要 需 应 助力 有信心".split()
)


class Outcomes:
    """Finds what is reported of earlier goals in one Doc."""

    def __init__(self, clauses: Clauses) -> None:
        self.clauses = clauses
        self.words = clauses.words
        self.cues = clauses.cues

    def find(self) -> Iterator[Reported]:
        """Yield the clauses that report an outcome."""
        for clause in self.clauses.all:
            if clause.question or clause.conditional:
                continue
            words = self.clauses.tokens(clause)
            noun = next((t for t in reversed(words) if self._is_goal(t, clause)), None)
            if noun is None:
                continue
            result = self._result(words, noun)
            status = self._status(result, clause) if result is not None else ""
            if result is not None and status and not self._is_ahead(words, result):
                last = words[-1]
                yield words[0].idx, last.idx + len(last), status, self._holder(clause, result)

    def _is_goal(self, token: Token, clause: Clause) -> bool:
        """Tell a noun for what was wanted, which no other noun follows: 目标, 销售目标; not 目标客户."""
        if not token.norm_.endswith((*self.cues.goal_nouns, "任务", "指标")) or token.i in self.clauses.names:
            return False
        after = self.words[token.i + 1] if token.i + 1 < clause.end else None
        return after is None or after.tag_ not in ("n", "nz", "ORG")

    def _result(self, words: list[Token], noun: Token) -> Token | None:
        """Give the word that tells the outcome: before its object, or behind its subject where it failed."""
        behind = next((t for t in words if t.i > noun.i and t.norm_ in self.cues.results), None)
        if behind is not None:
            return behind
        return next((t for t in words if t.i < noun.i and t.norm_ in self.cues.results), None)

    def _status(self, result: Token, clause: Clause) -> str:
        """Give what a word of results says with what stands before it, nothing where it is no report."""
        status = self.cues.results[result.norm_]
        before = [t.norm_ for t in self.words[max(clause.start, result.i - 4) : result.i]]
        if status == "achieved" and any(word in self.cues.denials for word in before):
            return "missed"
        if status == "achieved" and "超额" in before:
            return "exceeded"
        if status != "achieved" or self._is_over(result, clause, before):
            return status
        return ""

    def _is_over(self, result: Token, clause: Clause, before: list[str]) -> bool:
        """Tell 已完成目标, 提前完成目标, 去年实现目标 from the mere 完成目标."""
        told = result.norm_.endswith("了") or self.clauses.is_past(clause)
        early = result.norm_.startswith("提前") or any(word in self.cues.accomplished for word in before)
        past = any(span.text.startswith(("去", "上", "昨", "前")) for span in self.clauses.times(clause))
        return told or early or past

    def _is_ahead(self, words: list[Token], result: Token) -> bool:
        return any(t.i < result.i and (t.norm_ in self.cues.auxiliaries or t.norm_ in _AHEAD) for t in words)

    def _holder(self, clause: Clause, result: Token) -> Span | None:
        """Give the last body of the clause before the result, else the first of the sentence."""
        inside = [s for s in self.clauses.named_before(result, clause) if s.label_ != "pronoun"]
        return inside[0] if inside else self.clauses.first_named(clause, result.i)
