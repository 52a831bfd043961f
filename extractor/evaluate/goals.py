"""Score stated goals: statements that overlap, then the slots of those matched."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from extractor.evaluate.facts import near
from extractor.evaluate.gold import GoldDocument, GoldEntity, GoldGoal, Interval, nth, overlap, shared
from extractor.evaluate.names import Forms, known_forms, party_forms, same_name
from extractor.evaluate.tally import Scores, WrongSlot
from extractor.schema.goal import Goal
from extractor.schema.record import Record


def score_goals(gold: GoldDocument, record: Record | None, scores: Scores) -> None:
    """Score the goals of one document: all of them, and those that are no forecasts."""
    placed = [(place, goal) for goal in gold.gold.goals if (place := nth(goal, gold.text)) is not None]
    found = record.goals if record else []
    matched = _match(placed, found)
    _count("goals", gold, placed, found, matched=matched, scores=scores)
    _score_slots(gold, record, [(placed[i][1], found[j]) for i, j in matched.items()], scores)
    _score_non_goals(gold, [goal for j, goal in enumerate(found) if j not in matched.values()], scores)
    placed = [(place, goal) for place, goal in placed if goal.kind != "forecast"]
    found = [goal for goal in found if goal.kind != "forecast"]
    _count("commitments", gold, placed, found, matched=_match(placed, found), scores=scores)


_Placed = Sequence[tuple[Interval, GoldGoal]]


def _match(placed: _Placed, found: Sequence[Goal]) -> dict[int, int]:
    """Pair gold and answers one to one, those that share most first."""
    candidates = sorted(
        (
            (shared(place, _interval(goal)), i, j)
            for i, (place, _) in enumerate(placed)
            for j, goal in enumerate(found)
            if _alike(place, _interval(goal))
        ),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for _, i, j in candidates:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _count(
    kind: str,
    gold: GoldDocument,
    placed: _Placed,
    found: Sequence[Goal],
    *,
    matched: dict[int, int],
    scores: Scores,
) -> None:
    for i, (place, goal) in enumerate(placed):
        if goal.optional:
            continue
        if i in matched:
            scores.tallies[kind].tp += 1
        else:
            scores.missed(kind, gold.id, goal.text, place)
    optional = [place for place, goal in placed if goal.optional]
    for j, answer in enumerate(found):
        if j not in matched.values() and not any(overlap(_interval(answer), place) for place in optional):
            scores.false(kind, gold.id, answer.text, _interval(answer))


class _Names(NamedTuple):
    """What is needed to compare names: the record's entities and the gold's."""

    known: dict[str, Forms]
    entities: list[GoldEntity]


def _score_slots(
    gold: GoldDocument, record: Record | None, pairs: list[tuple[GoldGoal, Goal]], scores: Scores
) -> None:
    names = _Names(known_forms(record) if record else {}, gold.gold.companies + gold.gold.people)
    for wanted, answer in pairs:
        for check in _checks(wanted, answer, names):
            slot, place = f"goal.{check.slot}", _interval(answer)
            shown = WrongSlot(slot, gold.id, place, _shown(check.wanted), _shown(check.given))
            scores.slot(shown, hit=check.hit, good=not slot.endswith(".invented"))


class _Check(NamedTuple):
    """Whether a slot is right, or one that the gold leaves empty is filled."""

    slot: str
    hit: bool
    wanted: object
    given: object


def _shown(value: object) -> str:
    return (
        "nothing"
        if value is None or value == ""
        else f"{value:f}"
        if isinstance(value, Decimal)
        else str(value)
    )


def _checks(wanted: GoldGoal, answer: Goal, names: _Names) -> list[_Check]:
    """Tell of each slot the gold fills whether it is right, of each other whether it is invented."""
    checks = [
        _Check("kind", wanted.kind == answer.kind, wanted.kind, answer.kind),
        _Check("polarity", wanted.polarity == answer.polarity, wanted.polarity, answer.polarity),
    ]
    holder, source = answer.holder and answer.holder.name, answer.source and answer.source.name
    if wanted.holder:
        hit = same_name(wanted.holder, party_forms(answer.holder, names.known), names.entities)
        checks.append(_Check("holder", hit, wanted.holder, holder))
    else:
        checks.append(_Check("holder.invented", answer.holder is not None, None, holder))
    if wanted.source:
        hit = same_name(wanted.source, party_forms(answer.source, names.known), names.entities)
        checks.append(_Check("source", hit, wanted.source, source))
    checks += _check_deadline(wanted, answer) + _check_target(wanted, answer)
    rivals = [party_forms(rival, names.known) for rival in answer.comparators]
    given = ", ".join(rival.name for rival in answer.comparators)
    for name in wanted.comparators or []:
        hit = any(same_name(name, forms, names.entities) for forms in rivals)
        checks.append(_Check("comparators", hit, name, given))
    return checks


def _check_deadline(wanted: GoldGoal, answer: Goal) -> list[_Check]:
    until = answer.deadline.to if answer.deadline else None
    if wanted.deadline is None:
        return [_Check("deadline.invented", until is not None, None, until)]
    due = wanted.deadline.end
    return [_Check("deadline", until == due, due, until)] if due else []


def _check_target(wanted: GoldGoal, answer: Goal) -> list[_Check]:
    value = answer.target.value if answer.target else None
    if wanted.target is None:
        return [_Check("target.invented", value is not None, None, value)]
    aim = wanted.target.value
    return [_Check("target", near(value, aim), aim, value)] if aim is not None else []


def _score_non_goals(gold: GoldDocument, unmatched: list[Goal], scores: Scores) -> None:
    for clause in gold.gold.non_goals:
        place = nth(clause, gold.text)
        if place is not None:
            fired = next((goal for goal in unmatched if _alike(place, _interval(goal))), None)
            shown = WrongSlot(
                "non_goals.fired", gold.id, place, "no goal", fired.text if fired else "no goal"
            )
            scores.slot(shown, hit=fired is not None, good=False)


def _interval(goal: Goal) -> Interval:
    return goal.start, goal.end


def _alike(a: Interval, b: Interval) -> bool:
    """At least half of the shorter and a quarter of the whole are shared."""
    return overlap(a, b) * 2 >= min(a[1] - a[0], b[1] - b[0]) and shared(a, b) * 4 >= 1
