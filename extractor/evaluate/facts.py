"""Score money, quantities and dates: spans that overlap, with equal values."""

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import TypeVar

from extractor.evaluate.gold import (
    GoldDate,
    GoldDocument,
    GoldFact,
    GoldMoney,
    GoldQuantity,
    Interval,
    nth,
    overlap,
    shared,
)
from extractor.evaluate.tally import Scores, WrongSlot
from extractor.schema.mention import DateFact, Fact, Money, Quantity
from extractor.schema.record import Record

_G = TypeVar("_G", bound=GoldFact)
_F = TypeVar("_F", bound=Fact)


def score_facts(gold: GoldDocument, record: Record | None, scores: Scores) -> None:
    """Score the values of one document."""
    facts, found = gold.gold, record
    money = found.money if found else []
    _score("money", gold, facts.money, money, same=_same_money, scores=scores)
    quantities = found.quantities if found else []
    for wanted, answer in _score(
        "quantities", gold, facts.quantities, quantities, same=_same_amount, scores=scores
    ):
        checked = WrongSlot(
            "quantity.unit", gold.id, (answer.start, answer.end), wanted.unit or "none", answer.unit or "none"
        )
        scores.slot(checked, hit=_unit(wanted.unit) == _unit(answer.unit))
    dates = found.dates if found else []
    _score("dates", gold, facts.dates, dates, same=_same_days, scores=scores)
    _score("date_spans", gold, facts.dates, dates, same=_anything, scores=scores)


def near(a: Decimal | None, b: Decimal | None) -> bool:
    """Tell whether two values are equal but for rounding; two nulls are equal.

    >>> near(Decimal("0.3333"), Decimal("0.333")), near(Decimal(1000), Decimal(1001)), near(None, None)
    (True, False, True)
    """
    if a is None or b is None:
        return a is None and b is None
    distance = abs(a - b)
    return distance <= abs(b) * Decimal("1e-6") or (abs(b) < 1 and distance < Decimal("0.001"))


def _score(
    kind: str,
    gold: GoldDocument,
    wanted: Sequence[_G],
    found: Sequence[_F],
    *,
    same: Callable[[_G, _F], bool],
    scores: Scores,
) -> list[tuple[_G, _F]]:
    """Match one to one, count, and give the pairs of required facts with their answers."""
    placed = [(place, fact) for fact in wanted if (place := nth(fact, gold.text)) is not None]
    used: set[int] = set()
    pairs: list[tuple[_G, _F]] = []
    for place, fact in sorted(placed, key=_place):
        best = _best(place, fact, found, used, same)
        if best is not None:
            used.add(best)
        if fact.optional:
            continue
        if best is None:
            scores.missed(kind, gold.id, _describe(fact), place)
        else:
            scores.tallies[kind].tp += 1
            pairs.append((fact, found[best]))
    optional = [place for place, fact in placed if fact.optional]
    for i, answer in enumerate(found):
        if i not in used and not any(overlap((answer.start, answer.end), place) for place in optional):
            scores.false(kind, gold.id, _describe(answer), (answer.start, answer.end))
    return pairs


def _best(
    place: Interval, fact: _G, found: Sequence[_F], used: set[int], same: Callable[[_G, _F], bool]
) -> int | None:
    """Give the free answer that shares most with the place; the first of equals."""
    best, best_share = None, 0.0
    for i, answer in enumerate(found):
        share = shared(place, (answer.start, answer.end))
        if i not in used and share > best_share and same(fact, answer):
            best, best_share = i, share
    return best


def _place(item: tuple[Interval, GoldFact]) -> Interval:
    return item[0]


def _same_amount(wanted: GoldMoney | GoldQuantity, answer: Money | Quantity) -> bool:
    return near(wanted.value, answer.value) and near(wanted.high, answer.high)


def _same_money(wanted: GoldMoney, answer: Money) -> bool:
    return _same_amount(wanted, answer) and wanted.currency == answer.currency


def _same_days(wanted: GoldDate, answer: DateFact) -> bool:
    return (wanted.start, wanted.end) == (answer.from_, answer.to)


def _anything(_wanted: GoldFact, _answer: Fact) -> bool:
    return True


def _unit(unit: str | None) -> str:
    """Singular and plural of a unit are one."""
    return re.sub(r"(es|s)$", "", (unit or "").lower().strip())


def _describe(fact: GoldFact | Fact) -> str:
    parts = fact.model_dump(
        include={"value", "high", "currency", "unit", "from_", "start", "end", "to", "timex"}
    )
    if isinstance(fact, Fact):
        parts = {name: value for name, value in parts.items() if name not in {"start", "end"}}
    return " ".join(
        [repr(fact.text), *(f"{name}={value}" for name, value in parts.items() if value is not None)]
    )
