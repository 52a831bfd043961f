"""Goals of a Doc as goals of the record: slots linked to the values they are."""

from collections.abc import Sequence
from typing import Any

from spacy.tokens import Doc

from extractor.normalise.posts import attributed
from extractor.schema.base import Span
from extractor.schema.document import Document
from extractor.schema.goal import Comparator, Deadline, Goal, GoalSource, Holder, Metric, Outcome, Target
from extractor.schema.mention import Amount, DateFact, Money, Party, Quantity
from extractor.tokens.spans import covering, sentence_of

_COMPARATORS = {"more_than": ">", "less_than": "<", "at_least": ">=", "at_most": "<=", "approx": "~"}


def goals_of(
    doc: Doc,
    document: Document,
    *,
    money: Sequence[Money],
    quantities: Sequence[Quantity],
    dates: Sequence[DateFact],
) -> list[Goal]:
    """Give the stated goals in text order, each slot with its value; a post's author speaks in it."""
    entities = doc.user_data.get("newsfacts_entities", {})
    stated = attributed(doc.user_data.get("newsfacts_goals", []), document, entities)
    amounts: dict[tuple[int, int], Amount] = {(item.start, item.end): item for item in (*money, *quantities)}
    times = {(item.start, item.end): item for item in dates}
    told = (document.reference_time or "")[:10]
    return [_goal(doc, f"g{number}", found, amounts, times, told) for number, found in enumerate(stated, 1)]


def outcomes_of(
    doc: Doc, *, money: Sequence[Money], quantities: Sequence[Quantity], dates: Sequence[DateFact]
) -> list[Outcome]:
    """Give the goals reported as reached, missed or exceeded, in text order."""
    amounts: dict[tuple[int, int], Amount] = {(item.start, item.end): item for item in (*money, *quantities)}
    ids = {(item.start, item.end): item.id for item in dates}
    outcomes = []
    for number, found in enumerate(doc.user_data.get("newsfacts_outcomes", []), 1):
        holder = (
            Holder(ref=found["holder"] or None, name=found["holder_name"], resolution="mention")
            if found["holder_name"]
            else None
        )
        outcomes.append(
            Outcome(
                id=f"r{number}",
                start=found["start"],
                end=found["end"],
                text=_words(doc, found["start"], found["end"]),
                sentence=sentence_of(doc, found["start"], found["end"]),
                status=found["status"],
                holder=holder,
                metric=_metric(doc, found),
                value=_target(doc, {**found, "rank": None, "increment": False}, amounts),
                date=next((ids[tuple(place)] for place in found["dates"] if tuple(place) in ids), None),
            )
        )
    return outcomes


def _goal(
    doc: Doc,
    goal_id: str,
    found: dict[str, Any],
    amounts: dict[tuple[int, int], Amount],
    times: dict[tuple[int, int], DateFact],
    told: str,
) -> Goal:
    start, end = found["start"], found["end"]
    return Goal(
        id=goal_id,
        start=start,
        end=end,
        text=_words(doc, start, end),
        sentence=sentence_of(doc, start, end),
        trigger=_span(doc, found["trigger"]),
        kind=found["kind"],
        holder=Holder(ref=found["holder"] or None, name=found["holder_name"], resolution=found["resolution"])
        if found["holder_name"]
        else None,
        subject=Party(ref=found["subject"] or None, name=found["subject_name"])
        if found["subject_name"]
        else None,
        source=_source(doc, found),
        predicate=found["predicate"] or None,
        direction=found["direction"],
        metric=_metric(doc, found),
        target=_target(doc, found, amounts),
        baseline=_target(
            doc, {**found, "target": found["baseline"], "rank": None, "increment": False}, amounts
        ),
        comparators=[
            Comparator(relation=relation, ref=ref or None, name=name)
            for relation, ref, name in found["comparators"]
        ],
        deadline=_deadline(doc, found, times, told),
        polarity=found["polarity"],
        modality=found["modality"],
        commitment=found["commitment"],
        status=found["status"],
        confidence=round(found["confidence"], 2),
        rules=found["rules"],
    )


def _words(doc: Doc, start: int, end: int) -> str:
    """Give text[start:end] without building the whole text of a Doc, which it makes anew each time."""
    span = covering(doc, start, end)
    return str(span.text[start - span.start_char : end - span.start_char])


def _span(doc: Doc, place: Sequence[int]) -> Span:
    return Span(start=place[0], end=place[1], text=_words(doc, place[0], place[1]))


def _source(doc: Doc, found: dict[str, Any]) -> GoalSource | None:
    if not found["source_name"]:
        return None
    cue = _span(doc, found["source_cue"]) if found["source_cue"] else None
    return GoalSource(
        ref=found["source"] or None, name=found["source_name"], mode=found["source_mode"], cue=cue
    )


def _metric(doc: Doc, found: dict[str, Any]) -> Metric | None:
    if not found["metric"]:
        return None
    start, end = found["metric_place"]
    return Metric(name=found["metric"], text=_words(doc, start, end))


def _target(doc: Doc, found: dict[str, Any], amounts: dict[tuple[int, int], Amount]) -> Target | None:
    if found["target"] is None:
        return None
    span = _span(doc, found["target"]).model_dump()
    if found["rank"] is not None:
        return Target(**span, kind="rank", value=found["rank"], unit="rank")
    amount = amounts.get((span["start"], span["end"]))
    if amount is None:
        return None
    kind = "increment" if found["increment"] else "absolute"
    unit = None
    if isinstance(amount, Quantity):
        unit = amount.unit
        kind = {"%": "ratio", "倍": "multiple", "times": "multiple"}.get(unit or "", kind)
    return Target(
        **span,
        kind=kind,
        value=amount.value,
        high=amount.high,
        unit=unit,
        currency=amount.currency if isinstance(amount, Money) else None,
        comparator=_COMPARATORS.get(amount.modifier or ""),
    )


def _deadline(
    doc: Doc, found: dict[str, Any], times: dict[tuple[int, int], DateFact], told: str
) -> Deadline | None:
    """Take the first time of the statement that lies ahead of the day it was said or told on."""
    for place in found["deadlines"]:
        date = times.get((place[0], place[1]))
        past = date is not None and date.to is not None and date.anchor is not None and date.to < date.anchor
        if date is None or (past and (not told or str(date.to) < told)):
            continue
        if date.to is None and date.type == "duration" and date.from_ is None and len(found["deadlines"]) > 1:
            continue
        return Deadline(**_span(doc, place).model_dump(), timex=date.timex, from_=date.from_, to=date.to)
    return None
