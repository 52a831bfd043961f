"""Choose what a place in the calendar counts from: the day of writing, or a date told before it."""

from datetime import date

from extractor.values.times.model import Calendar, Context
from extractor.values.times.story import grain_of

_HALF_YEAR = 6


def base_year(place: Calendar, context: Context) -> int | None:
    """Give the year that the words name, if they do."""
    if place.year is not None:
        return place.year
    if place.unit == "Y" and (place.shift is not None or place.definite):
        base = base_of(place, context)
        return None if base is None else base.year + (place.shift or 0)
    return context.year


def base_of(place: Calendar, context: Context) -> date | None:
    """Give the day that a shift counts from: the reference, or the date before for what refers to it."""
    previous = context.previous
    back = place.anaphoric or (
        place.definite and (place.shift is None or place.unit == "D" or context.narrative)
    )
    told = context.near and context.tense == "past" and (place.shift or 0) > 0  # it fell the next day
    open_ = context.reference is None or context.narrative or context.close or place.anaphoric or told
    if back and place.unit in _COUNTED and (open_ or not place.shift):
        seen = _latest(place.unit, context)
        if seen is not None:
            return seen
    back = (back and open_) or _is_just_told(place, context)
    if back and previous is not None and previous.from_ is not None:
        return date.fromisoformat(previous.from_)
    return context.reference


def _is_just_told(place: Calendar, context: Context) -> bool:
    """Tell whether `the year`, `the month`, 全年 is the one that the paragraph has just named."""
    if place.unit not in ("Y", "M", "W") or place.shift is not None or not context.near:
        return False
    same = context.previous is not None and grain_of(context.previous.timex) == place.unit
    return same and (context.whole_units or context.tense == "past")


_COUNTED = {"Q": "Q", "H": "H", "D": "D"}
"""Units of which the latest one told is meant by `the quarter`, `that day`, `the previous quarter`."""


def _latest(unit: str, context: Context) -> date | None:
    """Give the latest quarter, half or day that was told; what is told as past is of one that is over."""
    previous, grain = context.previous, _COUNTED[unit]
    if previous is None or previous.from_ is None:
        return None
    over = context.seen.get(f"past {grain}") if context.tense == "past" and grain != "D" else None
    if over is None and grain_of(previous.timex) == grain:
        return None
    seen = over or context.seen.get(grain)
    return date.fromisoformat(seen.from_) if seen is not None and seen.from_ else None


def story_year(month: int, context: Context) -> int:
    """Give the year in which a month is nearest to where the story is."""
    told = context.told
    if told is None or told.from_ is None:
        return date.min.year
    last = str(told.timex).rpartition("/")[2]
    if grain_of(last) == "Y":
        return int(told.from_[:4])
    day = date.fromisoformat(str(told.to if "/" in str(told.timex) else told.from_))
    year = nearest_year(month, day)
    return max(year, day.year) if context.leads or context.tense == "future" else year


def nearest_year(month: int, day: date) -> int:
    """Give the year in which a month is nearest to a day."""
    return day.year + (day.month - month > _HALF_YEAR) - (month - day.month > _HALF_YEAR)
