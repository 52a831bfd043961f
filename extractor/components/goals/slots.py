"""Slots that both languages fill alike, from the spans inside or around a statement."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from operator import itemgetter

from spacy.tokens import Doc, Span

from extractor.components.goals.found import FoundGoal, Place
from extractor.lang.pack import Pack
from extractor.tokens.spans import plain_text
from extractor.values.datelines import datelines
from extractor.values.numbers import read_number

_MORE = re.compile(r"\b(?:more|additional|another|extra|further|new)\b|新增|再|增加|新建|多")
_CLOSERS = {"“": "”", "「": "」", "『": "』", "【": "】"}
_OUTER = " \t\n,.;:–—-“‘「『，。；：、！!"


class SlotFiller:
    """Fills slots of the goals of one Doc; what stands in the text is read once."""

    def __init__(self, doc: Doc, pack: Pack) -> None:
        self.doc = doc
        self.pack = pack
        self.text = plain_text(doc)
        self.amounts = _sorted(doc, "money", "quantities")
        self.times = _sorted(doc, "times")
        products = [span for span in doc.spans.get("known", []) if span.label_ == "product"]
        self.rivals = [*_sorted(doc, "companies", "organizations", "references"), *products]
        self.rivals.sort(key=lambda span: span.start_char)
        quotes = enumerate(doc.spans.get("quotes", []))
        self.quotes = sorted((q.start_char, q.end_char, index, q) for index, q in quotes)
        self.reach = list(accumulate((end for _, end, _, _ in self.quotes), max))
        self.cues = {span.id_: span for span in doc.spans.get("quote_cues", [])}
        self.datelines = list(datelines(self.text))

    def fill_source(self, goal: FoundGoal) -> None:
        """Take the speaker of the shortest quote that holds most of the statement: the innermost one."""
        best: tuple[int, int, Span] | None = None
        place = bisect_left(self.quotes, goal.end, key=itemgetter(0))
        while place and self.reach[place - 1] > goal.start:  # none before reaches the goal
            place -= 1
            start, end, index, quote = self.quotes[place]
            shared = min(goal.end, end) - max(goal.start, start)
            nearer = best is None or (end - start, index) < best[:2]
            if shared * 2 >= goal.end - goal.start and nearer:
                best = (end - start, index, quote)
        if best is None or not (best[2].id_ or best[2].kb_id_):
            return
        _, index, quote = best
        goal.source, goal.source_name, goal.source_mode = quote.id_, quote.kb_id_, quote.label_
        cue = self.cues.get(str(index))
        goal.source_cue = (cue.start_char, cue.end_char) if cue is not None else None

    def fill_target(self, goal: FoundGoal, after: int) -> None:
        """Take the first amount behind a character, else the words of a rank."""
        amounts = _within(self.amounts, after, goal.end)
        if amounts:
            self.take_target(goal, amounts[0])
            return
        rank = rank_in(self.text, after, goal.end, self.pack)
        if rank is not None:
            start, end, goal.rank = rank
            goal.target = (start, end)

    def take_target(self, goal: FoundGoal, span: Span) -> None:
        """Take an amount for the target, and tell what is added from what is reached."""
        goal.target = (span.start_char, span.end_char)
        behind = max(span.end_char, min(goal.end, span.end_char + 8))
        around = self.text[max(goal.start, span.start_char - 4) : behind]
        goal.increment = _MORE.search(around) is not None

    def holds_amount(self, start: int, end: int) -> bool:
        """Tell whether an amount stands in [start, end)."""
        return next(each_within(self.amounts, start, end), None) is not None

    def fill_baseline(self, goal: FoundGoal) -> None:
        """Take the amount behind "from" as the old value, the one behind "to" as the target."""
        for span in _within(self.amounts, goal.start, goal.end):
            before = self._word_before(goal.start, span)
            if before == "from":
                goal.baseline = (span.start_char, span.end_char)
            elif before == "to":
                goal.target = (span.start_char, span.end_char)

    def fill_levels(self, goal: FoundGoal) -> None:
        """Take the amount behind 从, 由 as the old value, the one behind 到, 至 as the target."""
        cues = self.pack.cues
        if goal.target is None or goal.rank is not None:
            return
        amounts = _within(self.amounts, goal.start, goal.end)
        if len(amounts) < 2:
            return
        leads = [self._lead(goal.start, span) for span in amounts]
        arriving = [s for s, lead in zip(amounts, leads, strict=True) if self._arrives(goal.start, s, lead)]
        # What 的 follows only describes: 投资超50亿元的项目3个以上.
        plain = [span for span in amounts if not self.text.startswith("的", span.end_char)]
        chosen = next(iter(arriving), None) or next(iter(plain), amounts[0])
        if chosen.start_char < goal.target[0] and goal.rules[0] != "zh.horizon":
            return
        goal.target = (chosen.start_char, chosen.end_char)
        for span, lead in zip(amounts, leads, strict=True):
            if span.start_char < chosen.start_char and lead.endswith(cues.origins):
                goal.baseline = (span.start_char, span.end_char)

    def _arrives(self, start: int, span: Span, lead: str) -> bool:
        """Tell whether a level to arrive at is led in, by a word that may be a bound too: 将超过十万亿元."""
        plain = self.text[max(start, span.start_char - 4) : span.start_char]
        bounded = plain.endswith(self.pack.cues.arrivals) and not plain.endswith("不超过")
        return bounded or lead.endswith(self.pack.cues.arrivals)

    def _lead(self, start: int, span: Span) -> str:
        """Give the characters before an amount, without the words of its bounds."""
        lead = self.text[max(start, span.start_char - 10) : span.start_char]
        for bound in self.pack.cues.bounds:
            lead = lead.removesuffix(bound)
        return lead

    def fill_deadlines(self, goal: FoundGoal, *, marks_before: bool = True, describing: str = "") -> None:
        """Gather the times of the statement, those behind by, within, over ... first.

        `describing` follows a stretch that tells how long the holder has been so: 成立两年`的`公司.
        """
        marks = self.pack.cues.deadline_marks
        times = [t for t in _within(self.times, goal.start, goal.end) if t.label_ in ("date", "duration")]
        if describing:
            times = [t for t in times if not self._describes(t, goal.trigger[0], describing)]
        if marks_before:
            times.sort(key=lambda span: (self._rank_of_time(span, marks), span.start_char))
        goal.deadlines = [(span.start_char, span.end_char) for span in times]

    def _describes(self, span: Span, trigger: int, mark: str) -> bool:
        stretch = span.label_ == "duration" and span.end_char < trigger
        return stretch and self.text.startswith(mark, span.end_char)

    def mark_horizons(self, goal: FoundGoal) -> None:
        """Tell the stretches that a goal takes: they lie ahead of it."""
        taking = self.pack.cues.taking
        before = ((place, self.text[max(0, place[0] - 3) : place[0]].lower()) for place in goal.deadlines)
        goal.horizons = [place for place, words in before if words.endswith(taking)]

    def amounts_within(self, start: int, end: int) -> list[Span]:
        """Give the amounts inside [start, end) in text order."""
        return _within(self.amounts, start, end)

    def _rank_of_time(self, span: Span, marks: frozenset[str]) -> int:
        """Rank a time by the word before it: a last day before other marks, none of them last."""
        before = self._word_before(0, span)
        ends = before in ("by", "before", "until") and span.label_ == "date"
        return 0 if ends else 1 + (before not in marks)

    def holds_time(self, start: int, end: int) -> bool:
        """Tell whether a temporal expression stands in [start, end)."""
        return next(each_within(self.times, start, end), None) is not None

    def fill_comparators(self, goal: FoundGoal, after: int) -> None:
        """Take the names behind a word that measures by a rival."""
        match = _relations(self.pack).search(self.text, min(after, goal.end), goal.end)
        if match is None:
            return
        relation = self.pack.cues.relations[match.group().lower()]
        for span in _within(self.rivals, match.end(), goal.end):
            product = span.label_ == "product"
            if span.id_ in ("", goal.holder):
                continue
            entry = (relation, "" if product else span.id_, span.kb_id_ or span.text)
            if entry not in goal.comparators:
                goal.comparators.append(entry)

    def fill_metric(self, goal: FoundGoal) -> None:
        """Take the first word of the statement that names something measured."""
        match = _metrics(self.pack).search(self.text, goal.start, goal.end)
        if match is not None:
            goal.metric = metric_names(self.pack)[match.group().lower()]
            goal.metric_place = (match.start(), match.end())

    def trim(self, start: int, end: int) -> Place:
        """Take a dateline, outer white space and marks off a statement."""
        text = self.text
        start = next((b for a, b in self.datelines if a <= start < b <= end), start)
        while start < end and text[start] in _OUTER + "”\"'’」』（(【":
            closer = _CLOSERS.get(text[start])
            if closer is not None and closer in text[start + 1 : end]:
                break  # “十四五”期间
            start += 1
        while end > start and text[end - 1] in _OUTER + '"':
            end -= 1
        return start, end

    def _word_before(self, start: int, span: Span) -> str:
        words = self.text[max(start, span.start_char - 12) : span.start_char].lower().split()
        return words[-1] if words else ""


def employers_of(doc: Doc) -> dict[str, str]:
    """Give the body of the first role of each person that has one: an entity id, else a name."""
    roles = [(str(role.id_), str(role.kb_id_)) for role in doc.spans.get("roles", [])]
    return {person: body for person, body in reversed(roles) if person and body}


def rank_in(text: str, start: int, end: int, pack: Pack) -> tuple[int, int, int] | None:
    """Give the first rank in text[start:end] as [start, end) and its number: biggest, No. 1, 前三."""
    match = _ranks(pack).search(text, start, end)
    return (match.start(), match.end(), _rank_of(match.group(), pack)) if match is not None else None


def _sorted(doc: Doc, *groups: str) -> list[Span]:
    spans = [span for group in groups for span in doc.spans.get(group, [])]
    return sorted(spans, key=lambda span: (span.start_char, -span.end_char))


def _within(spans: list[Span], start: int, end: int) -> list[Span]:
    """Give the spans inside [start, end) of spans in text order."""
    return list(each_within(spans, start, end))


def each_within(spans: list[Span], start: int, end: int) -> Iterator[Span]:
    """Yield the spans inside [start, end) of spans in text order."""
    for place in range(bisect_left(spans, start, key=_start_of), len(spans)):
        span = spans[place]
        if span.start_char >= end:
            break
        if span.end_char <= end:
            yield span


def _start_of(span: Span) -> int:
    return int(span.start_char)


def any_of(words: object, pack: Pack) -> str:
    """Give a pattern of words, longest first; English ones stand alone."""
    listed = sorted(words, key=lambda word: (-len(word), word))  # type: ignore[call-overload]
    pattern = "|".join(re.escape(word) for word in listed)
    return pattern if pack.code == "zh" else rf"(?<![\w-])(?:{pattern})(?![\w-])"


@cache
def _ranks(pack: Pack) -> re.Pattern[str]:
    words = any_of(pack.cues.ranks, pack)
    if pack.code == "zh":
        numerals = "一二两三四五六七八九十"
        return re.compile(
            rf"(?:{words})(?!企业|公司|股|车企|房企)|前[{numerals}百\d]+(?![个季天次年月周日轮批])(?:强|名|位|大)?"
            rf"|第[{numerals}]+(?![{numerals}方者代季个次届期批轮款天年章条页集部座家月周阶线产])(?:大|名|位)?"
        )
    return re.compile(rf"{words}|(?<!\w)top (?:two|three|four|five|ten|\d+)(?!\w)", re.IGNORECASE)


@cache
def _relations(pack: Pack) -> re.Pattern[str]:
    return re.compile(any_of(pack.cues.relations, pack), re.IGNORECASE)


@cache
def _metrics(pack: Pack) -> re.Pattern[str]:
    return re.compile(any_of(metric_names(pack), pack), re.IGNORECASE)


@cache
def metric_names(pack: Pack) -> dict[str, str]:
    """Give what bodies report, and what only goals are set for."""
    return {**pack.measures.metrics, **pack.cues.metrics}


def _rank_of(text: str, pack: Pack) -> int:
    """Give the number of a rank: No. 1, top three, 前三, 第二名."""
    known = pack.cues.ranks.get(text.lower())
    if known is not None:
        return known
    bare = re.sub(r"^(?:top |前|第)|(?:强|名|位|大)$", "", text.lower())
    number = read_number(bare, pack.numbers)
    return int(number) if number is not None else 1
