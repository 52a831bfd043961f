"""What a text has told so far: the dates that later expressions count from."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from extractor.values.times.model import Calendar, Offset, Range, TimeExpression, TimeValue

_MANY = 5  # years in the past that a text has to name before it can be a story of other times
_YEAR = 400  # days that a story goes on by at once, without saying so at the head of a sentence
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
    aside: TimeValue | None = None
    """The last date that did not move it."""
    seen: dict[str, TimeValue] = field(default_factory=dict)
    """The latest date of each grain, D W M Q H S Y; the latest over, past D; the last month, last M."""
    sentences: list[int] = field(default_factory=list)
    paragraphs: list[int] = field(default_factory=list)


def grain_of(timex: str | None) -> str | None:
    """Tell how fine a TIMEX3 value is; None where it is no single place in the calendar.

    >>> grain_of("1989-10-27TNI"), grain_of("1989-Q3"), grain_of("1988"), grain_of("2013-WI"), grain_of("P3Y")
    ('D', 'Q', 'Y', 'S', None)
    """
    if timex is None or "/" in timex:
        return None
    match = _GRAIN.match(timex.removeprefix("FY"))
    if match is None:
        return None
    found = match.group()
    if found[-1].isalpha():
        return "S" if timex[5:7] == _WINTER else _GRAINS.get(found[-1])
    return _WITHIN.get(len(found))


def remember(
    story: Story, item: TimeExpression, value: TimeValue, *, leads: bool, passing: bool = False
) -> None:
    """Keep a date that was told; `leads` says that it stands at the head of its sentence or paragraph.

    One told in passing is of another time than the story has come to.
    """
    grain = grain_of(value.timex)
    if _compares(item) or (not story.narrative and _looks_back(story, item, value, grain)):
        return  # what it is compared with stays what the text is about
    story.previous, story.last = value, item.start
    if grain is not None:
        story.seen[grain] = value
        if story.reference is not None and value.to is not None and value.to < story.reference.isoformat():
            story.seen[f"past {grain}"] = value
            months = story.seen.get("last M")
            if grain == "M" and (months is None or str(value.to) > str(months.to)):
                story.seen["last M"] = value
    if story.narrative and not passing:
        _move(story, item, value, grain, leads=leads)


def _looks_back(story: Story, item: TimeExpression, value: TimeValue, grain: str | None) -> bool:
    """Tell what only something else is measured by: the lowest since 1982, down from the second quarter."""
    if item.lead == "since":
        return True
    later = story.seen.get(grain or "")
    return item.lead == "from" and grain == "Q" and later is not None and str(value.to) < str(later.to)


def _compares(item: TimeExpression) -> bool:
    """Tell a look back over years from the date before: a year earlier, the same period last year."""
    form = item.form
    if isinstance(form, Offset):
        return form.origin == "previous" and form.direction < 0 and form.length.unit in ("Y", "E")
    if isinstance(form, Calendar) and form.same and form.year is not None:
        return True
    if isinstance(form, Calendar) and (form.shift or 0) < 0:
        return form.same or (form.anaphoric and form.unit in ("Y", "Q", "H"))
    return False


def _move(story: Story, item: TimeExpression, value: TimeValue, grain: str | None, *, leads: bool) -> None:
    """Let a date move the story on, unless it looks back or ahead in passing.

    A second look at the same time is a story of its own.
    """
    told, aside = story.told, story.aside
    if value.from_ is None or value.to is None or not _places_story(item, grain):
        return
    if told is None or told.from_ is None or told.to is None:
        story.told = value
        return
    place = _first(item)
    if place is None:  # two days later
        story.told = value
    elif place.year is None:
        story.told = value if grain != "S" or leads else told
    elif grain != "Y" or value.timex != told.from_[:4]:
        again = aside is not None and grain != "Y" and _near(str(aside.from_), value.from_)
        if leads or again or not _far(told, value, grain, place):
            story.told, story.aside = value, None
        else:
            story.aside = value


def _first(item: TimeExpression) -> Calendar | None:
    form = item.form
    place = form.first if isinstance(form, Range) else form
    return place if isinstance(place, Calendar) else None


def _places_story(item: TimeExpression, grain: str | None) -> bool:
    """Tell whether a date can be one that the story has come to."""
    form, place = item.form, _first(item)
    if grain in ("E", None) and not isinstance(form, Range):
        return False
    if isinstance(form, Offset):
        return form.direction > 0
    if place is not None and (place.days is not None or (place.anaphoric and (place.shift or 0) < 0)):
        return False
    return item.lead not in ("since", "until")


def _far(told: TimeValue, value: TimeValue, grain: str | None, place: Calendar) -> bool:
    """Tell whether a date lies before the story or years ahead of it."""
    if str(value.to) < str(told.from_):
        return True
    ahead = str(value.from_) > str(told.to)
    return ahead and ((grain == "Y" and place.part is not None) or not _near(str(told.to), str(value.from_)))


def _near(first: str, second: str) -> bool:
    return abs((date.fromisoformat(first) - date.fromisoformat(second)).days) <= _YEAR


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
    """Tell whether a place counts from the time of writing: yesterday, last year, Tuesday."""
    if form.weekday is not None and form.day is None and form.month is None:
        return True
    return form.days is not None or (form.shift is not None and not form.definite and not form.anaphoric)


def _places(found: Iterable[TimeExpression]) -> Iterator[Calendar]:
    for item in found:
        if isinstance(item.form, Calendar):
            yield item.form
        elif isinstance(item.form, Range):
            yield item.form.first
