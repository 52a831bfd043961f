"""Resolve what an expression says to TIMEX3 and to first and last day."""

from collections.abc import Mapping
from datetime import date

from extractor.lang.pack import Pack
from extractor.values.times.lengths import resolve_horizon, resolve_length, resolve_offset
from extractor.values.times.model import (
    Calendar,
    Context,
    Every,
    Horizon,
    Length,
    Offset,
    Range,
    Tense,
    TimeExpression,
    TimeValue,
)
from extractor.values.times.places import resolve_place, resolve_range

_MODS = {
    "by": "ON_OR_BEFORE", "before": "BEFORE", "after": "AFTER", "until": "ON_OR_BEFORE",
    "since": "ON_OR_AFTER", "about": "APPROX",
}  # fmt: skip

_NOTHING: Mapping[str, TimeValue] = {}


def resolve(
    expression: TimeExpression,
    pack: Pack,
    reference: date | None,
    *,
    tense: Tense | None = None,
    previous: TimeValue | None = None,
    narrative: bool = False,
    year: int | None = None,
    close: bool = False,
    near: bool = False,
    told: TimeValue | None = None,
    leads: bool = False,
    seen: Mapping[str, TimeValue] = _NOTHING,
) -> TimeValue:
    """Resolve an expression of a text against a reference day, the tense of its clause and the date before.

    What cannot be resolved has no first and last day; the TIMEX3 value then says as much as the words.
    """
    context = Context(
        reference, tense, previous, narrative, pack.times.grammar == "run_together",
        year=year, close=close, near=near, told=told, leads=leads, seen=seen, alone=expression.alone,
    )  # fmt: skip
    try:
        value = resolve_form(expression, context)
    except (OverflowError, ValueError):  # outside the calendar
        return TimeValue(None, type=expression.type)
    mod = value.mod or _MODS.get(expression.trail) or _MODS.get(expression.lead)
    type_ = value.type if expression.type in ("date", "duration") else expression.type
    return TimeValue(value.timex, value.from_, value.to, mod, value.anchor, type_)


def resolve_form(expression: TimeExpression, context: Context) -> TimeValue:
    """Dispatch on what kind of expression it is."""
    form = expression.form
    if isinstance(form, Calendar):
        return resolve_place(form, context)
    if isinstance(form, Range):
        return resolve_range(form, context)
    if isinstance(form, Horizon):
        return resolve_horizon(form, context)
    if isinstance(form, Offset):
        return resolve_offset(form, context)
    if isinstance(form, Every):
        return TimeValue(form.timex, type="set")
    assert_length: Length = form
    return resolve_length(assert_length, expression.lead, expression.trail, context)
