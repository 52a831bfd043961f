"""Slots that both languages fill alike, from the spans inside or around a statement."""

import re
from functools import cache

from spacy.tokens import Doc, Span

from extractor.components.goals.found import FoundGoal, Place
from extractor.lang.pack import Pack
from extractor.tokens.spans import plain_text
from extractor.values.numbers import read_number

_MORE = re.compile(r"\b(?:more|additional|another|extra|further|new)\b|新增|再|增加|新建|多")


def spans_within(doc: Doc, groups: tuple[str, ...], start: int, end: int) -> list[Span]:
    """Give the spans of the groups that lie inside [start, end), in text order."""
    spans = [
        span
        for group in groups
        for span in doc.spans.get(group, [])
        if start <= span.start_char and span.end_char <= end
    ]
    return sorted(spans, key=lambda span: (span.start_char, -span.end_char))


def fill_source(doc: Doc, goal: FoundGoal) -> None:
    """Take the speaker of the quote that holds most of the statement."""
    best: tuple[int, int, Span] | None = None
    for index, quote in enumerate(doc.spans.get("quotes", [])):
        shared = min(goal.end, quote.end_char) - max(goal.start, quote.start_char)
        if shared * 2 >= goal.end - goal.start:
            length = quote.end_char - quote.start_char
            if best is None or length < best[0]:  # the innermost speaker is the source
                best = (length, index, quote)
    if best is None:
        return
    _, index, quote = best
    if quote.id_ or quote.kb_id_:
        goal.source, goal.source_name, goal.source_mode = quote.id_, quote.kb_id_, quote.label_
        cue = next((span for span in doc.spans.get("quote_cues", []) if span.id_ == str(index)), None)
        goal.source_cue = (cue.start_char, cue.end_char) if cue is not None else None


def fill_target(doc: Doc, goal: FoundGoal, pack: Pack, after: int) -> None:
    """Take the first amount behind the trigger, else the words of a rank."""
    amounts = spans_within(doc, ("money", "quantities"), after, goal.end)
    if amounts:
        first = amounts[0]
        goal.target = (first.start_char, first.end_char)
        around = plain_text(doc)[max(goal.start, first.start_char - 4) : first.end_char + 8]
        goal.increment = _MORE.search(around) is not None
        return
    rank = rank_in(plain_text(doc), after, goal.end, pack)
    if rank is not None:
        *place, goal.rank = rank
        goal.target = (place[0], place[1])


def rank_in(text: str, start: int, end: int, pack: Pack) -> tuple[int, int, int] | None:
    """Give the first rank in text[start:end] as [start, end) and its number: biggest, No. 1, 前三."""
    match = _ranks(pack).search(text, start, end)
    return (match.start(), match.end(), _rank_of(match.group(), pack)) if match is not None else None


@cache
def _ranks(pack: Pack) -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(pack.cues.ranks, key=lambda word: (-len(word), word)))
    if pack.code == "zh":
        return re.compile(
            rf"(?:{words})|前[一二两三四五六七八九十百\d]+(?:强|名|位|大)?|第[一二三四五六七八九十]+(?:大|名|位)?"
        )
    bounded = rf"(?<![\w-])(?:{words})(?![\w-])"
    return re.compile(rf"{bounded}|(?<!\w)top (?:two|three|four|five|ten|\d+)(?!\w)", re.IGNORECASE)


def _rank_of(text: str, pack: Pack) -> int:
    """Give the number of a rank: No. 1, top three, 前三, 第二名."""
    known = pack.cues.ranks.get(text.lower())
    if known is not None:
        return known
    bare = re.sub(r"^(?:top |前|第)|(?:强|名|位|大)$", "", text.lower())
    number = read_number(bare, pack.numbers)
    return int(number) if number is not None else 1


def fill_deadlines(doc: Doc, goal: FoundGoal, pack: Pack, marks_before: bool = True) -> None:
    """Gather the times of the statement, those behind by, within, over ... first."""
    times = [
        span
        for span in spans_within(doc, ("times",), goal.start, goal.end)
        if span.label_ in ("DATE", "DURATION", "date", "duration")
    ]

    def marked(span: Span) -> bool:
        before = plain_text(doc)[max(0, span.start_char - 12) : span.start_char].lower().split()
        return bool(before) and before[-1] in pack.cues.deadline_marks

    ordered = sorted(times, key=lambda span: (not marked(span) if marks_before else False, span.start_char))
    goal.deadlines = [(span.start_char, span.end_char) for span in ordered]


def fill_comparators(doc: Doc, goal: FoundGoal, pack: Pack, after: int) -> None:
    """Take the names behind a word that measures by a rival."""
    relation, place = _relation(doc, goal, pack, after)
    if not relation:
        return
    for span in spans_within(doc, ("companies", "organizations", "known", "references"), place, goal.end):
        known_product = span.label_ == "product"
        if (
            span.id_ == goal.holder
            or (not span.id_)
            or (span in doc.spans.get("known", []) and not known_product)
        ):
            continue
        entry = (relation, "" if known_product else span.id_, span.kb_id_ or span.text)
        if entry not in goal.comparators:
            goal.comparators.append(entry)


def _relation(doc: Doc, goal: FoundGoal, pack: Pack, after: int) -> tuple[str, int]:
    for word, relation in sorted(pack.cues.relations.items(), key=lambda item: -len(item[0])):
        bounded = word if pack.code == "zh" else rf"(?<!\w){re.escape(word)}(?!\w)"
        match = re.compile(bounded, re.IGNORECASE).search(plain_text(doc), min(after, goal.end), goal.end)
        if match is not None:
            return relation, match.end()
    return "", 0


def fill_metric(doc: Doc, goal: FoundGoal, pack: Pack) -> None:
    """Take the first word of the statement that names something measured."""
    match = _metrics(pack).search(plain_text(doc), goal.start, goal.end)
    if match is not None:
        goal.metric = pack.cues.metrics[match.group().lower()]
        goal.metric_place = (match.start(), match.end())


@cache
def _metrics(pack: Pack) -> re.Pattern[str]:
    words = "|".join(
        re.escape(word) for word in sorted(pack.cues.metrics, key=lambda word: (-len(word), word))
    )
    return re.compile(words if pack.code == "zh" else rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


def trim(text: str, start: int, end: int) -> Place:
    """Take outer white space and marks off a statement."""
    while start < end and text[start] in " \t\n,.;:–—-“”\"'‘’「」『』，。；：、！!（(":
        start += 1
    while end > start and text[end - 1] in ' \t\n,.;:–—-“"‘「『，。；：、！!':
        end -= 1
    return start, end
