"""The clauses of a Chinese Doc, and what goal rules ask of them."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Span, Token

from extractor.components.goals.found import Place
from extractor.components.goals.slots import metric_names, rank_in
from extractor.lang.goal_words import CueWords
from extractor.lang.pack import Pack
from extractor.tokens.spans import plain_text

VERB_TAGS = ("v", "vn", "vd")
_BREAKS = frozenset("，。；！？：…】,;!?:[\n")
_COLONS = ("：", ":")
_HEADLINE = 60
_TOPIC = 8
"""Words of a phrase that only tells the topic."""
_LONGEST = 200
"""Tokens of a clause; what has no marks at all is cut here."""
_BRIEF = ("小时", "分钟", "秒", "秒钟", "小时内", "分钟内", "秒内", "刻钟")
_HORIZONS = ("未来", "今后", "接下来")
_TIME_LINKS = frozenset("到 至 在 于 从 截至 自 起 止 前 后 内 之前 以内 期间 开始 今后 未来 用 花".split())
_BEGINNING = frozenset(("准备", "打算", "计划", "要", "想", "快", "决定"))
"""Verbs that look ahead whatever 了 stands behind them."""
OVER = ("去", "昨", "前", "上", "此前")
"""What times gone by begin with."""
_ONCE = frozenset(("曾", "曾经", "过", "原", "原本", "原先"))
_PERFECT = frozenset(("已", "已经", "曾", "曾经", "了", "过"))


@dataclass(frozen=True, slots=True)
class Clause:
    """A run of tokens between marks, inside one sentence."""

    start: int
    end: int
    """One past the last token."""
    sentence: int
    question: bool
    conditional: bool
    condition: Place | None = None
    """The tokens [start, end) of the condition that it depends on; None where its sentence only asks."""


class Clauses:
    """Answers for one Doc."""

    def __init__(self, doc: Doc, pack: Pack) -> None:
        self.doc = doc
        self.words: list[Token] = list(doc)
        """The tokens: a Doc makes each anew whenever it is asked."""
        self.pack = pack
        self.cues = pack.cues
        self.text = plain_text(doc)
        groups = ("companies", "organizations", "people", "references")
        named = (span for group in groups for span in doc.spans.get(group, []))
        measured = metric_names(pack)
        self.named = sorted(
            (span for span in named if span.text not in measured), key=lambda span: int(span.start)
        )
        self.names = {
            i for s in self.named if s.label_ not in ("description", "pronoun") for i in range(s.start, s.end)
        }
        amounts = [span for group in ("money", "quantities") for span in doc.spans.get(group, [])]
        self.amounts = sorted(amounts, key=_start_of)
        self.dated = sorted(doc.spans.get("times", []), key=_start_of)
        self.quotes = sorted(doc.spans.get("quotes", []), key=_start_of)
        self.status_words, self.reports, self.multiples = _patterns(pack)
        self.listings = re.compile(pack.cues.listings)
        self.all = list(_clauses(doc, self.words, pack.cues))
        line = self.text.find("\n")
        head = self.text[: line if line >= 0 else len(self.text)]
        self._head = len(head) if len(head) < _HEADLINE and not head.endswith(("。", "！", "？", "”")) else 0
        self._sentences = [sentence.start for sentence in doc.sents]

    def tokens(self, clause: Clause) -> list[Token]:
        """Give the words of a clause, without marks and spaces."""
        return [t for t in self.words[clause.start : clause.end] if not t.is_space and t.tag_ != "w"]

    def neighbour(self, number: int, step: int) -> Clause | None:
        """Give the clause before or behind, if it is of the same sentence."""
        other = number + step
        if not 0 <= other < len(self.all) or self.all[other].sentence != self.all[number].sentence:
            return None
        return self.all[other]

    def has_amount(self, clause: Clause, after: int = -1) -> bool:
        """Tell whether a figure stands in a clause, behind a token."""
        first = max(clause.start, after + 1)
        return bool(_within(self.amounts, first, clause.end))

    def amounts_of(self, clause: Clause) -> list[Span]:
        """Give the figures of a clause."""
        return _within(self.amounts, clause.start, clause.end)

    def is_measurable(self, clause: Clause, after: int) -> bool:
        """Tell whether an end that can be tested stands behind a token: a figure, a multiple or a rank."""
        if self.has_amount(clause, after):
            return True
        last = self.words[clause.end - 1]
        if self.multiples.search(self.text, self.words[after].idx, last.idx + len(last)) is not None:
            return True
        return rank_in(self.text, self.words[after].idx, last.idx + len(last), self.pack) is not None

    def times(self, clause: Clause) -> list[Span]:
        """Give the temporal expressions of a clause."""
        return _within(self.dated, clause.start, clause.end)

    def is_horizon(self, span: Span) -> bool:
        """Tell whether a time looks ahead: 未来五年, 三年内, 到2030年, 2030年前."""
        before = self.words[span.start - 1].norm_ if span.start else ""
        behind = self.text[span.end_char : span.end_char + 2]
        text = span.text
        within = (
            not text.endswith(_BRIEF)
            and span.label_ == "duration"
            and (text.endswith("内") or behind.startswith(("内", "以内", "之内")))
        )
        until = (
            before in ("到", "至") or text.startswith(("到", "至")) or behind.startswith(("前", "之前", "起"))
        )
        return text.startswith((*_HORIZONS, *self.cues.later)) or within or until or self._heads(span)

    def _heads(self, span: Span) -> bool:
        """Tell a stretch of time right behind the colon of a headline: 苏州：三年新增."""
        before = self.text[max(0, span.start_char - 1) : span.start_char]
        return span.label_ == "duration" and before in _COLONS and self.is_headline(span.start_char)

    def is_headline(self, place: int) -> bool:
        """Tell whether a character stands in a first line that is no sentence, or between ##."""
        if place < self._head:
            return True
        near = max(0, place - _HEADLINE)
        begin = max(near, self.text.rfind("\n", near, place) + 1)
        return self.text.count("#", begin, place) % 2 == 1

    def has_multiple(self, clause: Clause) -> bool:
        """Tell whether a clause speaks of a multiple that is no figure: 翻番."""
        first, last = self.words[clause.start], self.words[clause.end - 1]
        return self.multiples.search(self.text, first.idx, last.idx + len(last)) is not None

    def is_topic(self, clause: Clause) -> bool:
        """Tell a phrase that only says what the next clauses are about: 货币政策方面，…."""
        tokens = self.tokens(clause)
        if not tokens or len(tokens) > _TOPIC or not tokens[-1].norm_.endswith(self.cues.topics):
            return False
        return tokens[-1].tag_ in ("f", "n") and not any(t.tag_ in ("v", "vd", "d") for t in tokens)

    def is_only_time(self, clause: Clause) -> bool:
        """Tell whether a clause is nothing but a time: 到2027年，..."""
        return bool(self.times(clause)) and self._is_time_only(clause.start, clause)

    def is_empty_behind(self, token: Token, clause: Clause) -> bool:
        """Tell whether nothing but a time stands behind the trigger: 争取到2029年，..."""
        return self._is_time_only(token.i + 1, clause)

    def _is_time_only(self, start: int, clause: Clause) -> bool:
        times = self.times(clause)
        rest = [t for t in self.words[start : clause.end] if not any(s.start <= t.i < s.end for s in times)]
        return all(t.tag_ in ("p", "w", "u", "f") or t.norm_ in _TIME_LINKS for t in rest)

    def is_past(self, clause: Clause) -> bool:
        """Tell whether a clause reports what has happened."""
        tokens = self.words[clause.start : clause.end]
        marks = [
            t
            for t in tokens
            if t.norm_ in _PERFECT and t.tag_ in ("d", "u", "xc", "v") and t.i not in self.names
        ]
        if len(marks) == 1 and marks[0].norm_ == "了" and marks[0].i == clause.end - 1:
            return not any(t.norm_ in _BEGINNING for t in tokens)  # 准备跳槽了 has not happened
        return bool(marks)

    def is_over(self, clause: Clause) -> bool:
        """Tell whether a clause tells of a time gone by: 去年曾定下."""
        words = self.words[clause.start : clause.end]
        over = any(span.text.startswith(OVER) for span in self.times(clause))
        return over or any(t.norm_ in _ONCE for t in words)

    def is_said(self, number: int) -> bool:
        """Tell whether a clause stands behind a verb of speech of its sentence: 他强调，要坚持."""
        clause = self.all[number]
        for place in range(number, -1, -1):
            other = self.all[place]
            if other.sentence != clause.sentence:
                break
            if any(t.norm_ in self.cues.reporting for t in self.words[other.start : other.end]):
                return True
        return any(span.start <= clause.start < span.end for span in self._quotes_at(clause.start))

    def is_quoted(self, index: int) -> bool:
        """Tell whether a token stands inside what somebody says."""
        return any(span.start <= index < span.end for span in self._quotes_at(index))

    def _quotes_at(self, index: int) -> list[Span]:
        place = bisect_left(self.quotes, index + 1, key=_start_of)
        return self.quotes[max(0, place - 2) : place]

    def is_event(self, token: Token, clause: Clause) -> bool:
        """Tell a dated event without a figure, which is no goal: 将于6月3日举行音乐节."""
        lasts = (s for s in self.times(clause) if s.label_ == "duration" and s.start > token.i + 1)
        if self.has_amount(clause, after=token.i) or any(self._lasts(self.words[s.start - 1]) for s in lasts):
            return False
        if any(span.text.endswith(("日", "号")) for span in self.times(clause)):
            return True
        verbs = [t for t in self.words[token.i + 1 : clause.end] if t.tag_ in VERB_TAGS]
        last = self.words[clause.end - 1]
        planned = token.norm_ in self.cues.verbs
        if planned and self.listings.search(self.text, token.idx, last.idx + len(last)) is not None:
            return False
        return any(verb.norm_ in self.cues.personnel and not self._is_light(verb, clause) for verb in verbs)

    def _lasts(self, verb: Token) -> bool:
        return verb.tag_ == "v" and not verb.norm_.endswith(tuple(self.cues.idle_verbs))

    def _is_light(self, verb: Token, clause: Clause) -> bool:
        """Tell 进行整治, whose act is the noun behind it, from an event: 比赛将进行."""
        rest = self.words[verb.i + 1 : clause.end]
        return verb.norm_ in ("进行", "开展", "启动") and any(t.tag_ in ("vn", "v") for t in rest)

    def verb_after(self, token: Token, clause: Clause) -> Token | None:
        """Give the first verb behind a token that can be an outcome."""
        rest = self.words[token.i + 1 : clause.end]
        return next((t for t in rest if t.tag_ in VERB_TAGS and t.norm_ not in self.cues.idle_verbs), None)

    def any_before(self, token: Token, clause: Clause, words: frozenset[str]) -> bool:
        """Tell whether one of the words stands before a token in its clause."""
        return any(t.norm_ in words for t in self.words[clause.start : token.i])

    def is_in_title(self, token: Token) -> bool:
        """Tell whether a token stands inside 《...》."""
        line = self.text[max(0, token.idx - 40) : token.idx]
        return line.rfind("《") > line.rfind("》")

    def first_named(self, clause: Clause, end: int) -> Span | None:
        """Give the first name or reference of the sentence of a clause before a token."""
        for place in range(bisect_left(self.named, self.begin_of(clause), key=_start_of), len(self.named)):
            span: Span = self.named[place]
            if span.end <= end:
                return span
            if span.start >= end:
                break
        return None

    def last_named(self, clause: Clause, end: int) -> Span | None:
        """Give the last name or reference of the sentence of a clause before a token."""
        for place in range(bisect_left(self.named, end, key=_start_of) - 1, -1, -1):
            span: Span = self.named[place]
            if span.start < self.begin_of(clause):
                break
            if span.end <= end:
                return span
        return None

    def begin_of(self, clause: Clause) -> int:
        """Give the first token of the sentence that a clause is part of."""
        return self._sentences[clause.sentence]

    def names_in(self, clause: Clause, after: int) -> bool:
        """Tell whether a name stands in a clause behind a token."""
        return any(i in self.names for i in range(after + 1, clause.end))

    def named_before(self, token: Token, clause: Clause) -> list[Span]:
        """Give the names and references of a clause before a token."""
        return _within(self.named, clause.start, token.i)


def _within(spans: list[Span], first: int, end: int) -> list[Span]:
    """Give the spans inside the tokens [first, end) of spans in text order."""
    found = []
    for place in range(bisect_left(spans, first, key=_start_of), len(spans)):
        span = spans[place]
        if span.start >= end:
            break
        if span.end <= end:
            found.append(span)
    return found


def _start_of(span: Span) -> int:
    return int(span.start)


@cache
def _patterns(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Give the patterns of words about a goal, of metrics that companies report, of multiples."""
    reported = (word for word, metric in metric_names(pack).items() if metric in pack.cues.reported)
    return _any_of(pack.cues.statuses), _any_of(reported), _any_of(pack.cues.multiples)


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    """Give a pattern of words, longest first."""
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))


def _clauses(doc: Doc, words: list[Token], cues: CueWords) -> Iterator[Clause]:
    """Yield the clauses of a Doc; a condition taints the rest of its sentence."""
    for number, sentence in enumerate(doc.sents):
        question = sentence.text.rstrip('”」』"\n ').endswith(("？", "?", "吗", "呢"))
        conditional = doubted = opened = False
        condition: Place | None = None
        start = sentence.start
        for token in words[sentence.start : sentence.end]:
            if token.norm_ in cues.conditions:
                conditional = True
                doubted = doubted or token.norm_ in cues.doubts
                opened = True
            broken = token.norm_[-1] in _BREAKS
            if broken or token.i == sentence.end - 1 or token.i - start >= _LONGEST:
                # LAC takes some marks for a part of the word before: 前三。
                end = token.i if broken and len(token) == 1 else token.i + 1
                if end > start:
                    yield Clause(start, end, number, question, conditional, None if opened else condition)
                    if opened:
                        condition = None if doubted else (start, end)
                    opened = False
                start = token.i + 1
