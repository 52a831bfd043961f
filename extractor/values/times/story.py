"""What a text has told so far: the dates that later expressions count from."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from extractor.values.times.model import Calendar, Offset, Range, TimeExpression, TimeValue

_MANY = 5  # years in the past that a text has to name before it can be a story of other times
_GRAINS = {"W": "W", "Q": "Q", "H": "H", "S": "S", "F": "S"}
_WINTER = "WI"
_GRAIN = re.compile(r"\d{4}-\d\d-\d\d|\d{4}-\d\d|\d{4}-[A-Z]|\d{4}|\d{3}")
_WITHIN = {10: "D", 7: "M", 4: "Y", 3: "E"}


@dataclass(slots=True)
class Story:
    """What has been read so far."""

    reference: date | None
    narrative: bool
    previous: TimeValue | None = None
    last: int = -1
    """Where the date before begins."""
    sentence: int = 0
    """Where the current sentence begins."""
    paragraph: int = -1
    """Where the paragraph of the date before begins."""
    year: int | None = None
    """A past year that the current sentence has named."""
    statement: TimeValue | None = None
    """The date in the current sentence on which something was stated."""
    told: TimeValue | None = None
    """How far a story has come; asides and looks back leave it."""
    seen: dict[str, TimeValue] = field(default_factory=dict)
    """The latest date of each grain: D W M Q H S Y."""
    sentences: list[int] = field(default_factory=list)
    paragraphs: list[int] = field(default_factory=list)


def grain_of(timex: str | None) -> str | None:
    """Tell how fine a TIMEX3 value is; None where it is no single place in the calendar.

    >>> grain_of("1989-10-27TNI"), grain_of("1989-Q3"), grain_of("1988"), grain_of("2013-WI"), grain_of("P3Y")
    ('D', 'Q', 'Y', 'S', None)
    """
    if timex is None or "/" in timex:
        return None
    match = _GRAIN.match(timex)
    if match is None:
        return None
    found = match.group()
    if found[-1].isalpha():
        return "S" if timex[5:7] == _WINTER else _GRAINS.get(found[-1])
    return _WITHIN.get(len(found))


def remember(story: Story, item: TimeExpression, value: TimeValue, *, leads: bool) -> None:
    """Keep a date that was told; `leads` says that it stands at the head of its sentence or paragraph."""
    story.previous, story.last = value, item.start
    grain = grain_of(value.timex)
    if grain is not None:
        story.seen[grain] = value
    if story.narrative and _moves(story.told, item, value, grain, leads=leads):
        story.told = value


def _moves(
    told: TimeValue | None, item: TimeExpression, value: TimeValue, grain: str | None, *, leads: bool
) -> bool:
    """Tell whether a date moves the story on; looks back and ahead in passing do not."""
    form = item.form
    if grain in ("E", None) and not isinstance(form, Range):
        return False
    if told is None or told.from_ is None or told.to is None or value.from_ is None or value.to is None:
        return True
    if isinstance(form, Offset) and form.direction < 0:
        return False
    place = form.first if isinstance(form, Range) else form
    if isinstance(place, Calendar):
        if place.anaphoric and (place.shift or 0) < 0:
            return False
        if item.lead in ("since", "until") and not leads:
            return False
        if grain == "Y" and value.timex == told.from_[:4]:
            return False
        explicit = place.year is not None
        if explicit and not leads and value.to < told.from_:
            return False
        if explicit and not leads and grain == "Y" and value.from_ > told.to and item.lead == "by":
            return False
        if grain == "S" and not explicit and not leads:
            return False
        if place.days is not None:
            return False
    return True


def is_narrative(found: Iterable[TimeExpression], reference: date | None) -> bool:
    """Tell whether a text is about other times than that of its writing.

    Its years lie in the past, few are those of its writing, and hardly anything counts from today.
    """
    places = list(_places(found))
    years = [form.year for form in places if form.year is not None]
    if reference is None:
        return False
    past = sum(1 for year in years if year < reference.year)
    near = sum(1 for year in years if year == reference.year)
    deictic = sum(map(is_deictic, places))
    return (
        past >= _MANY and past * 3 >= len(years) * 2 and near * 3 <= len(years) and deictic * 8 <= len(years)
    )


def is_deictic(form: Calendar) -> bool:
    """Tell whether a place counts from the time of writing: yesterday, last year."""
    return form.days is not None or (form.shift is not None and not form.definite and not form.anaphoric)


def _places(found: Iterable[TimeExpression]) -> Iterator[Calendar]:
    for item in found:
        if isinstance(item.form, Calendar):
            yield item.form
        elif isinstance(item.form, Range):
            yield item.form.first
