"""Goals reported as reached, missed or exceeded: no goals themselves, but what tells whether one was met."""

from collections.abc import Iterator
from typing import Any

from spacy.tokens import Doc, Span, Token

from extractor.components.goals.chinese.clauses import Clauses
from extractor.components.goals.chinese.outcomes import Outcomes as ChineseOutcomes
from extractor.components.goals.english.parse import governor_of, is_infinitive, subject_of
from extractor.components.goals.found import FoundGoal
from extractor.components.goals.slots import SlotFiller
from extractor.lang.pack import Pack
from extractor.tokens.spans import tokens_with

_FAR = 150
"""How many tokens an outcome goes beyond its words; a sentence may be as long as its text."""


def find_outcomes(slots: SlotFiller, clauses: Clauses | None) -> list[dict[str, Any]]:
    """Give the outcomes of a Doc as plain data, in text order; `clauses` are those of a Chinese one."""
    found = ChineseOutcomes(clauses).find() if clauses is not None else _english(slots.doc, slots.pack)
    return [_outcome(slots, *item) for item in found]


def _english(doc: Doc, pack: Pack) -> Iterator[tuple[int, int, str, Span | None]]:
    """Yield a trigger noun below a verb of results: met its target, missed the forecast of 3%."""
    named = {
        i: span
        for group in ("references", "people", "organizations", "companies")
        for span in doc.spans.get(group, [])
        for i in range(span.start, span.end)
    }
    for token in tokens_with(doc, frozenset(pack.cues.nouns)):
        verb = governor_of(token)
        status = pack.cues.results.get(verb.lower_) if verb is not None else None
        if verb is None or status is None or any(child.tag_ == "MD" for child in verb.children):
            continue
        if verb.dep_ == "advcl" and is_infinitive(verb):
            continue  # it must deliver more to hit its target
        if any(child.dep_ == "neg" for child in verb.children):
            status = "missed"
        subject = subject_of(verb)
        first = subject.left_edge if subject is not None and subject.i < verb.i else verb
        last = max((verb, token), key=lambda t: t.right_edge.i).right_edge
        first = doc[max(first.i, verb.i - _FAR)]
        last = doc[min(last.i, max(verb.i, token.i) + _FAR)]
        yield first.idx, _end(last), status, named.get(subject.i) if subject is not None else None


def _end(token: Token) -> int:
    last = token if not token.is_punct or token.i == 0 else token.nbor(-1)
    return int(last.idx + len(last))


def _outcome(slots: SlotFiller, start: int, end: int, status: str, holder: Span | None) -> dict[str, Any]:
    goal = FoundGoal(start=start, end=end, trigger=(start, start), kind="target", rules=[])
    slots.fill_target(goal, start)
    slots.fill_metric(goal)
    slots.fill_deadlines(goal)
    return {
        "start": start,
        "end": end,
        "status": status,
        "holder": holder.id_ if holder is not None else "",
        "holder_name": (holder.kb_id_ or holder.text) if holder is not None else "",
        "metric": goal.metric,
        "metric_place": goal.metric_place,
        "target": goal.target if goal.rank is None else None,
        "dates": goal.deadlines,
    }
