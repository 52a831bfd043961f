"""Goals of a Doc as goals of the record: slots linked to the values they are."""

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import MAXYEAR, date, timedelta
from typing import Any

from spacy.tokens import Doc

from extractor.normalise.posts import attributed
from extractor.schema.base import Span
from extractor.schema.document import Document
from extractor.schema.goal import (
    Comparator,
    Deadline,
    Goal,
    GoalSource,
    Holder,
    Metric,
    Outcome,
    Scope,
    Target,
)
from extractor.schema.mention import Amount, DateFact, Money, Party, Quantity
from extractor.tokens.spans import covering, sentence_of

_COMPARATORS = {"more_than": ">", "less_than": "<", "at_least": ">=", "at_most": "<=", "approx": "~"}
_HORIZON = re.compile(r"P(\d{1,4})([YMWD])")


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
                value=_target(doc, {**found, "rank": None, "multiple": None, "increment": False}, amounts),
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
    stated = _stated_at(found, times, told)
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
        source=_source(doc, found, stated),
        predicate=found["predicate"] or None,
        direction=found["direction"],
        metric=_metric(doc, found),
        target=_target(doc, found, amounts),
        baseline=_target(
            doc,
            {**found, "target": found["baseline"], "rank": None, "multiple": None, "increment": False},
            amounts,
        ),
        comparators=[
            Comparator(relation=relation, ref=ref or None, name=name)
            for relation, ref, name in found["comparators"]
        ],
        deadline=_deadline(doc, found, times, told, stated),
        scope=Scope(
            geography=found["geography"] or None,
            segment=found["segment"] or None,
            product=found["product"] or None,
        ),
        condition=_span(doc, found["condition"]) if found["condition"] else None,
        polarity=found["polarity"],
        modality=found["modality"],
        commitment=found["commitment"],
        status=found["status"],
        same_as=f"g{found['same_as'] + 1}" if found["same_as"] is not None else None,
        confidence=round(found["confidence"], 2),
        rules=found["rules"],
    )


def _words(doc: Doc, start: int, end: int) -> str:
    """Give text[start:end] without building the whole text of a Doc, which it makes anew each time."""
    span = covering(doc, start, end)
    return str(span.text[start - span.start_char : end - span.start_char])


def _span(doc: Doc, place: Sequence[int]) -> Span:
    return Span(start=place[0], end=place[1], text=_words(doc, place[0], place[1]))


def _source(doc: Doc, found: dict[str, Any], stated: str | None) -> GoalSource | None:
    if not found["source_name"]:
        return None
    cue = _span(doc, found["source_cue"]) if found["source_cue"] else None
    return GoalSource(
        ref=found["source"] or None,
        name=found["source_name"],
        mode=found["source_mode"],
        cue=cue,
        stated_at=stated,
    )


def _stated_at(found: dict[str, Any], times: dict[tuple[int, int], DateFact], told: str) -> str | None:
    """Give the day of the first time by the verb of speech that is not ahead of the story: last Thursday."""
    deadlines = [tuple(place) for place in found["deadlines"]]
    month = None
    for place in found["stated"]:
        item = times.get((place[0], place[1]))
        if item is None or item.from_ is None or item.to is None or item.to > told:
            continue
        if item.from_ == item.to:
            return item.to
        if month is None and item.to[:7] == item.from_[:7] and tuple(place) not in deadlines:
            month = item.from_
    return month


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
    if found["multiple"] is not None:
        return Target(**span, kind="multiple", value=found["multiple"], unit="times")
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
    doc: Doc, found: dict[str, Any], times: dict[tuple[int, int], DateFact], told: str, stated: str | None
) -> Deadline | None:
    """Take the first time of the statement that lies ahead of the day it was said or told on."""
    for place in found["deadlines"]:
        item = times.get((place[0], place[1]))
        past = item is not None and item.to is not None and item.anchor is not None and item.to < item.anchor
        over = item is not None and item.anchor is None and item.to is not None and item.to < told
        brief = item is not None and item.to is None and (item.timex or "").startswith("PT")
        if item is None or brief or over or (past and (not told or str(item.to) < told)):
            continue
        ahead = place in found["horizons"]
        bare = item.to is None and item.type == "duration" and item.from_ is None
        if bare and not ahead and len(found["deadlines"]) > 1:
            continue
        first, last = _anchored(item, told, stated, ahead=ahead)
        return Deadline(**_span(doc, place).model_dump(), timex=item.timex, from_=first, to=last)
    return None


def _anchored(item: DateFact, told: str, stated: str | None, *, ahead: bool) -> tuple[str | None, str | None]:
    """Give the ends of a time; a horizon counts from the day it was stated on: within three years.

    `ahead` tells a stretch that the goal takes: the biggest in five years, 用三年时间.
    """
    horizon = _HORIZON.fullmatch(item.timex or "")
    open_end = ahead and item.type == "duration" and item.from_ is None and item.to is None
    if open_end:
        stated = stated or told
    elif item.to is None or item.from_ != told or item.anchor != told:
        return item.from_, item.to
    if horizon is None or not stated:
        return item.from_, item.to
    first = date.fromisoformat(stated)
    number, unit = int(horizon[1]), horizon[2]
    if unit in "DW":
        return stated, (first + timedelta(days=number * (7 if unit == "W" else 1))).isoformat()
    months = first.month - 1 + number * (12 if unit == "Y" else 1)
    year, month = first.year + months // 12, months % 12 + 1
    if year > MAXYEAR:
        return item.from_, item.to
    day = min(first.day, monthrange(year, month)[1])
    return stated, date(year, month, day).isoformat()
