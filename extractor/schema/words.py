"""Facts in words, for people who read a report, a notebook or a console: `CNY 100 billion, by 2027-02-09`."""

import re
from decimal import Decimal
from functools import singledispatch
from typing import NamedTuple

from extractor.schema.base import Model
from extractor.schema.goal import Deadline, Goal, Outcome, Target
from extractor.schema.mention import DateFact, Entity, Money, Person, Quantity, Quote, Role

_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
_LONG = 21
"""A number of so many digits is no amount that anybody reads."""
_MODIFIERS = {"more_than": ">", "less_than": "<", "at_least": "≥", "at_most": "≤", "approx": "≈"}
_COMPARATORS = {">=": "≥", "<=": "≤", ">": ">", "<": "<", "~": "≈", "=": ""}
_HIDDEN = re.compile(
    r"""
    [\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]   # controls that draw nothing
    | [\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]  # marks and overrides of the writing direction
    | [\u180e\u200b\u2028\u2029\u2060-\u2064\ufeff\ufff9-\ufffb]  # what has no width
    | [\ud800-\udfff\ufffe\uffff]          # what is no character
    | [\U000e0000-\U000e007f]               # tag characters
    """,
    re.VERBOSE,
)

_DURATION = re.compile(r"P(?P<clock>T?)(?P<number>[0-9.]+)(?P<unit>[YMWDHS])")
_UNITS = {
    ("", "Y"): "year", ("", "M"): "month", ("", "W"): "week", ("", "D"): "day",
    ("T", "H"): "hour", ("T", "M"): "minute", ("T", "S"): "second",
}  # fmt: skip


def visible(text: str) -> str:
    r"""Write characters that hide or turn text as their number, so that what is shown is what is there.

    >>> visible("pay\u202eexe.txt"), visible("ok 小米 👩‍💻")
    ('pay[U+202E]exe.txt', 'ok 小米 👩\u200d💻')
    """
    return _HIDDEN.sub(lambda match: f"[U+{ord(match[0]):04X}]", text)


def number_words(value: Decimal) -> str:
    """Give a number in digits that are quick to read, never rounded.

    >>> [number_words(Decimal(value)) for value in ("100000000000", "3999", "12345678.5", "0.10")]
    ['100 billion', '3,999', '12,345,678.5', '0.1']
    """
    if value.adjusted() >= _LONG:
        return str(value)
    for power, name in _SCALES:
        scaled = value.scaleb(-power)
        if abs(scaled) >= 1 and scaled == round(scaled, 3):
            return f"{_plain(scaled)} {name}"
    return _plain(value)


def _plain(value: Decimal) -> str:
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


@singledispatch
def words_of(fact: Model) -> str:
    """Give the normalised value of a fact or slot in words; an empty text where there is none."""
    return str(getattr(fact, "name", None) or "")


@words_of.register
def _(fact: Money) -> str:
    words = _amount(fact.value, fact.high, fact.currency, _MODIFIERS.get(fact.modifier or "", ""))
    return f"{words} a piece" if fact.per and words else words


@words_of.register
def _(fact: Quantity) -> str:
    sign = _MODIFIERS.get(fact.modifier or "", "")
    words = _amount(fact.value, fact.high, None, sign, fact.unit)
    return f"{fact.change} of {words}" if fact.change and words else words


@words_of.register
def _(fact: DateFact) -> str:
    return _days(fact.from_, fact.to) or _length(fact.timex or "") or f"{fact.type}, not resolved"


@words_of.register
def _(fact: Quote) -> str:
    return f"{fact.mode}, {fact.speaker.name if fact.speaker else 'no speaker found'}"


@words_of.register
def _(slot: Target) -> str:
    sign = _COMPARATORS.get(slot.comparator or "", "")
    if slot.value is not None and slot.unit == "rank":
        return f"{sign}no. {number_words(slot.value)}"
    return _amount(slot.value, slot.high, slot.currency, sign, slot.unit) or slot.text


@words_of.register
def _(slot: Deadline) -> str:
    return f"by {slot.to}" if slot.to else slot.text


@words_of.register
def _(role: Role) -> str:
    return role.title if role.status == "current" else f"{role.title} ({role.status})"


@words_of.register
def _(entity: Entity) -> str:
    return f"{entity.name} ({entity.key})" if entity.key_basis in {"wikidata", "ticker"} else entity.name


@words_of.register
def _(person: Person) -> str:
    return ", ".join([person.name, *dict.fromkeys(words_of(role) for role in person.roles)])


@words_of.register
def _(goal: Goal) -> str:
    holder = goal.holder.name if goal.holder else None
    metric = goal.metric.name.replace("_", " ") if goal.metric else None
    slots = [words_of(slot) for slot in (goal.target, goal.deadline) if slot]
    predicate = f"not {goal.predicate}" if goal.predicate and goal.polarity == "negative" else goal.predicate
    return " · ".join(part for part in (goal.kind, holder, predicate, metric, *slots) if part)


@words_of.register
def _(outcome: Outcome) -> str:
    holder = outcome.holder.name if outcome.holder else None
    value = words_of(outcome.value) if outcome.value else None
    return " · ".join(part for part in (outcome.status, holder, value) if part)


def _amount(
    value: Decimal | None, high: Decimal | None, currency: str | None, sign: str, unit: str | None = None
) -> str:
    if value is None:
        return ""
    span = number_words(value) if high is None else f"{number_words(value)} to {number_words(high)}"
    glued = f"{span}%" if unit == "%" else f"{span} {unit or ''}"
    return f"{sign}{' ' if sign else ''}{currency or ''} {glued}".replace("  ", " ").strip()


def _length(timex: str) -> str:
    """Give a TIMEX3 duration in words.

    >>> _length("P3Y"), _length("P2Y/P3Y"), _length("PT1H"), _length("2024-03")
    ('3 years', '2 to 3 years', '1 hour', '')
    """
    parts = [_DURATION.fullmatch(part) for part in timex.split("/")]
    found = [part for part in parts if part]
    if not found or len(found) < len(parts):
        return ""
    numbers = " to ".join(part["number"] for part in found)
    name = _UNITS.get((found[-1]["clock"], found[-1]["unit"]), "unit")
    return f"{numbers} {name}" + ("" if numbers == "1" else "s")


def _days(first: str | None, last: str | None) -> str:
    if not first or first == last:
        return last or ""
    return f"{first} to {last}" if last else f"from {first}"


class Slot(NamedTuple):
    """One line of a goal: what it is called, what it says, and where, if the text says it."""

    name: str
    words: str
    start: int | None = None
    end: int | None = None


def slots_of(goal: Goal) -> list[Slot]:
    """Give what is known of a goal beyond its statement, in reading order."""
    spans = (("target", goal.target), ("baseline", goal.baseline), ("deadline", goal.deadline))
    slots = [Slot("holder", goal.holder.name)] if goal.holder else []
    if goal.subject:
        slots.append(Slot("subject", goal.subject.name))
    if goal.predicate:
        slots.append(Slot("wants not to" if goal.polarity == "negative" else "wants to", goal.predicate))
    if goal.metric:
        slots.append(Slot("metric", goal.metric.name.replace("_", " ")))
    slots += [Slot(name, words_of(span), span.start, span.end) for name, span in spans if span]
    slots += [Slot(item.relation.replace("_", " "), item.name) for item in goal.comparators]
    if goal.condition:
        slots.append(Slot("if", goal.condition.text, goal.condition.start, goal.condition.end))
    if goal.source:
        cue = goal.source.cue
        where = (cue.start, cue.end) if cue else (None, None)
        slots.append(Slot("said by", f"{goal.source.name} ({goal.source.mode})", *where))
    slots.append(Slot("cue", goal.trigger.text, goal.trigger.start, goal.trigger.end))
    return slots
