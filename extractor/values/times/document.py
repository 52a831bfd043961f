"""Resolve all temporal expressions of a text, each in the light of those before it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from extractor.lang.pack import Pack
from extractor.values.times.days import add, month_of
from extractor.values.times.find import find_times
from extractor.values.times.guards import follows, precedes
from extractor.values.times.model import (
    Calendar,
    Every,
    Horizon,
    Length,
    Offset,
    Tense,
    TimeExpression,
    TimeValue,
)
from extractor.values.times.resolve import resolve
from extractor.values.times.story import Story, grain_of, is_narrative, remember
from extractor.values.times.tense import tense_at

_SENTENCE_END = re.compile(r"[。！？；]|\n|[.!?][\"”’)]?\s+(?=[A-Z\"“‘(])")
_DATELINE = 240  # characters at the head of a text in which a full date tells when it was written
_CLAUSE = 120  # characters before a length in which a pledge is sought
_ONWARD = ("in", "on", "by")  # before a date that goes on from the one before it in its sentence
_SLIP = 7  # days by which a text may be older than the time it was published
_ENDING = 60  # characters before a date in which the word that makes it an end is sought
_OPENERS = ("(", "（")
_HEAD = 20  # characters into a sentence within which its date leads it


def resolve_all(text: str, pack: Pack, reference: date | None) -> Iterator[tuple[TimeExpression, TimeValue]]:
    """Yield every expression of a text with its value, in text order.

    Without a reference the dateline of the text serves; where most years told lie far from the
    reference, partial dates go on from the date before them instead.
    """
    found = find_times(text, pack)
    if reference is None:
        reference = _dateline(found)
    reference = _own_day(found, text, pack, reference)
    story = Story(reference, is_narrative(found, reference))
    if found:
        story.sentences = [match.end() for match in _SENTENCE_END.finditer(text)]
        story.paragraphs = [end for end in story.sentences if text[end - 1] == "\n"]
    for item in found:
        yield item, _next(item, text, pack, story)


def _next(item: TimeExpression, text: str, pack: Pack, story: Story) -> TimeValue:
    place = bisect_right(story.sentences, item.start)
    start = story.sentences[place - 1] if place else 0
    if start != story.sentence:
        story.sentence, story.year, story.statement = start, None, None
    near = story.previous is not None and bisect_right(story.paragraphs, story.last) == bisect_right(
        story.paragraphs, item.start
    )
    leads = _leads(item, story)
    reference, tense = story.reference, _tense(item, text, pack)
    if story.narrative and story.told is not None and story.told.from_ and _goes_on(item, story, near=near):
        reference = date.fromisoformat(story.told.from_)
        item = _in_century(item, reference.year)
    statement = story.statement if _looks_ahead(item) else None
    if statement is not None and statement.from_ is not None:
        reference = date.fromisoformat(statement.from_)
    close = story.previous is not None and story.last >= start
    form = item.form
    if not story.narrative and _is_past_end(item, tense) and isinstance(form, Calendar):
        item = replace(item, form=replace(form, shift=-1))
    if isinstance(form, Calendar) and _compares_itself(item, form, text, pack, story, near=near):
        item = replace(item, form=replace(form, anaphoric=True))
    item = _reported(item, text, pack, story, tense)
    if isinstance(form, Offset) and form.origin == "previous" and _meets_event(item, text, pack):
        item = replace(item, form=form.length, type="duration")
    value = resolve(
        item, pack, reference, tense=tense, previous=story.previous,
        narrative=story.narrative, close=close, near=near, told=story.told, seen=story.seen,
        leads=leads or (close and item.lead in _ONWARD),
        year=story.year if _borrows_year(item) and tense != "future" else None,
    )  # fmt: skip
    if (
        item.lead == "since"
        and not story.narrative
        and _is_ahead(value, reference)
        and isinstance(item.form, Calendar)
    ):
        item = replace(item, form=replace(item.form, year=int(str(value.from_)[:4]) - 1))
        value = resolve(item, pack, reference)
    if statement is not None and statement.to is not None and value.to is not None:
        value = _from_statement(value, item, statement)
    _remember(
        item, value, text, pack, story, leads=leads, passing=_is_passing(item, tense, text, pack, story)
    )
    return value


def _is_ahead(value: TimeValue, reference: date | None) -> bool:
    return reference is not None and value.from_ is not None and value.from_ > reference.isoformat()


def _is_passing(item: TimeExpression, tense: Tense | None, text: str, pack: Pack, story: Story) -> bool:
    """Tell what a story names without having come to it.

    That is the year of a work or a law (2003, the 1614 rules), a weekday that counts from the day of
    writing, and the end of a stretch: until the fall of the city in May.
    """
    form, start = item.form, item.start
    if not story.narrative or not isinstance(form, Calendar):
        return False
    if _is_weekday(item) and form.day is None:
        return not _goes_on(item, story, near=True)
    if tense == "future" and form.definite and (form.shift or 0) > 0:
        return True  # it would be settled early the next year
    lone = form.year is not None and form.month is None and form.season is None and form.part is None
    if lone and text[start - 1 : start] in _OPENERS:
        return True
    if lone and story.told is not None and f"{form.year:04d}" < str(story.told.from_)[:4]:
        return precedes(pack, "owner_before", text, start)
    reach = max(story.sentence, start - _ENDING)
    return item.lead == "in" and precedes(pack, "ends_in", text, start, width=start - reach)


def _tense(item: TimeExpression, text: str, pack: Pack) -> Tense | None:
    """Tell the tense of the clause, where the expression needs one."""
    form = item.form
    if isinstance(form, Every) or (isinstance(form, Calendar) and form.year is not None):
        return None
    if isinstance(form, Horizon) and (form.base is None or form.direction > 0 or form.over):
        return None
    if isinstance(form, Offset) and form.origin != "either":
        return None
    if follows(pack, "over_after", text, item.end):
        return "past"  # a premium to Friday's close
    lone = isinstance(form, Calendar) and form.month is not None and form.day is None
    if lone and follows(pack, "delivered_after", text, item.end):
        return "future"
    if lone and follows(pack, "own_after", text, item.end):
        return None  # what the verb says of April's report, it does not say of April
    if item.lead == "since" and pack.times.grammar == "spaced":
        return "past"
    tense = tense_at(text, item.start, item.end, pack)
    if tense == "past" and item.lead in ("by", "before", "until", "to", "through") and not _is_weekday(item):
        return None  # the verb tells when it was said, not by when it is to be
    cue, width = "", 60
    if _is_weekday(item):
        cue = "scheduled" if tense is None else "scheduled_next"
    elif isinstance(form, Length) and item.lead == "over":
        cue, width = "pledged", _CLAUSE
    return "future" if cue and precedes(pack, cue, text, item.start, width=width) else tense


def _is_past_end(item: TimeExpression, tense: Tense | None) -> bool:
    """Tell `it had 300 stores at the end of the year` from what is to be: no past lies ahead."""
    form = item.form
    if not isinstance(form, Calendar) or item.lead != "at" or tense != "past":
        return False
    return form.part == "END_DAY" and form.definite and form.shift is None and form.unit in ("Y", "Q", "M")


def _compares_itself(
    item: TimeExpression, form: Calendar, text: str, pack: Pack, story: Story, *, near: bool
) -> bool:
    """Tell 比上月 beside the month told, which is the last one: it is compared with the one before it."""
    if form.shift != -1 or form.unit not in ("M", "Q") or not near or story.previous is None:
        return False
    if not precedes(pack, "compared_before", text, item.start, width=3):
        return False
    value = resolve(item, pack, story.reference)
    same = value.from_ is not None and value.timex == story.previous.timex
    return same or (story.last >= story.sentence and grain_of(story.previous.timex) == form.unit)


def _reported(
    item: TimeExpression, text: str, pack: Pack, story: Story, tense: Tense | None
) -> TimeExpression:
    """Give `for the year, it earned ...` the year that was over when that was told, and so with months.

    That is the year of the quarter reported beside it; in the first months of a year the one before.
    """
    form, reference = item.form, story.reference
    if not isinstance(form, Calendar) or tense == "future" or story.narrative or reference is None:
        return item
    months = story.seen.get("last M")
    if form == Calendar(unit="M", definite=True) and months is not None:
        reported = precedes(pack, "reported_before", text, item.start)
        year, month = str(months.timex)[:4], str(months.timex)[5:7]
        return replace(item, form=Calendar(year=int(year), month=int(month))) if reported else item
    if tense != "past":
        return item
    lone = form.definite and form.unit == "Y" and form.part is None and form.nth is None
    if not lone or form.shift is not None or not precedes(pack, "reported_before", text, item.start):
        return item
    quarter = story.seen.get("past Q")
    if quarter is not None and quarter.from_ is not None:
        return replace(item, form=Calendar(year=int(quarter.from_[:4])))
    return replace(item, form=replace(form, shift=-1)) if reference.month <= _REPORTS else item


_REPORTS = 3  # months in which the results of the last year come out


def _meets_event(item: TimeExpression, text: str, pack: Pack) -> bool:
    """Tell two days after the vote from two days after: what is counted from is no date of the text."""
    return precedes(pack, "ends_at_event", text, item.end) and follows(pack, "event_after", text, item.end)


def _in_century(item: TimeExpression, told: int) -> TimeExpression:
    """Give a year of two digits, '89, the century that brings it nearest to the year told of."""
    form = item.form
    if not isinstance(form, Calendar) or not form.short_year or form.year is None:
        return item
    year = form.year + round((told - form.year) / 100) * 100
    return replace(item, form=replace(form, year=year))


def _goes_on(item: TimeExpression, story: Story, *, near: bool) -> bool:
    """Tell what a story counts from where it has come to: this year, Christmas.

    Weekdays are of the days of a story only where a day has just been told, else of its writing.
    """
    form = item.form
    if isinstance(form, Offset):
        return form.origin != "reference"
    if _is_weekday(item) and isinstance(form, Calendar) and form.day is None:
        return near and story.previous is not None and grain_of(story.previous.timex) == "D"
    return not (isinstance(form, Calendar) and form.days is not None)


def _looks_ahead(item: TimeExpression) -> bool:
    form = item.form
    return (isinstance(form, Horizon) and form.direction > 0) or (
        isinstance(form, Length) and "within" in (item.lead, item.trail)
    )


def _borrows_year(item: TimeExpression) -> bool:
    form = item.form
    if not isinstance(form, Calendar) or form.month is None:
        return False
    return form.year is None and form.unit is None and form.shift is None


def _is_weekday(item: TimeExpression) -> bool:
    return isinstance(item.form, Calendar) and item.form.weekday is not None


def _from_statement(value: TimeValue, item: TimeExpression, statement: TimeValue) -> TimeValue:
    """Let the horizon end as far behind the last day of the statement as it begins at the first."""
    form = item.form
    length = form.length if isinstance(form, Horizon) else form
    amount = length.high or length.low if isinstance(length, Length) else None
    if amount is None or not isinstance(length, Length):
        return value
    said = date.fromisoformat(str(statement.to))
    last = add(said, amount, length.unit)
    if said == month_of(said.year, said.month)[1] and statement.from_ != statement.to:
        last = month_of(last.year, last.month)[1]
    return replace(value, to=last.isoformat())


def _remember(
    item: TimeExpression, value: TimeValue, text: str, pack: Pack, story: Story, *, leads: bool, passing: bool
) -> None:
    if value.from_ is None or value.type not in ("date", "time"):
        return
    remember(story, item, value, leads=leads, passing=passing)
    reference = story.reference
    story.year = _year_of_sentence(item, value, text, pack, story) or story.year
    if reference is None or not value.to or value.to >= reference.isoformat() or item.type != "date":
        return
    if len(value.timex or "") < 7 or (value.timex or "")[5:6] in ("W", "Q", "H"):
        return
    place = bisect_right(story.sentences, item.end)
    stop = story.sentences[place] if place < len(story.sentences) else len(text)
    if _stated(pack).search(text, item.end, stop):
        story.statement = value


def _year_of_sentence(
    item: TimeExpression, value: TimeValue, text: str, pack: Pack, story: Story
) -> int | None:
    """Give the past year that a date gives to what its sentence goes on with: in 1960, he won in May.

    A year that only a participle has does not: the bridge, built in 1967, fell on Aug. 1.
    """
    form, reference = item.form, story.reference
    if isinstance(form, Offset):
        opens = form.direction < 0 and item.start - story.sentence <= 1 and grain_of(value.timex) == "Y"
        return int(str(value.from_)[:4]) if opens else None
    if not isinstance(form, Calendar) or not form.year or item.lead == "since":
        return None
    aside = text[item.end : item.end + 1] == ","
    if aside and precedes(pack, "participle_before", text, item.start):
        return None
    return form.year if reference is None or form.year < reference.year else None


@cache
def _stated(pack: Pack) -> re.Pattern[str]:
    return re.compile(pack.times.stated or r"(?!)", re.IGNORECASE)


def _leads(item: TimeExpression, story: Story) -> bool:
    """Tell whether a date stands at the head of its sentence, or is the first of its paragraph."""
    place = bisect_right(story.paragraphs, item.start)
    paragraph = story.paragraphs[place - 1] if place else 0
    first, story.paragraph = paragraph != story.paragraph, paragraph
    return first or item.start - story.sentence <= _HEAD


def _dateline(found: tuple[TimeExpression, ...]) -> date | None:
    for item in found:
        form = item.form
        if item.start > _DATELINE:
            break
        if isinstance(form, Calendar) and form.year and form.month and form.day:
            try:
                return date(form.year, form.month, form.day)
            except ValueError:
                continue
    return None


def _own_day(found: tuple[TimeExpression, ...], text: str, pack: Pack, reference: date | None) -> date | None:
    """Correct the reference by a text that says its own day: today (September 7)."""
    for item, after in pairwise(found):
        form = item.form
        if not isinstance(form, Calendar) or form.days is None or after.start - item.end > 2:
            continue
        if text[item.end : after.start].strip() not in ("(", "（"):
            continue
        value = resolve(after, pack, reference)
        if value.from_ is None or value.from_ != value.to:
            continue
        day = date.fromisoformat(value.from_) - timedelta(form.days)
        if reference is None or 0 < abs((day - reference).days) <= _SLIP:
            return day
    return reference
