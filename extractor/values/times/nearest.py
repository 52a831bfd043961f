"""Choose among the days that words without a year or week may mean."""

from datetime import date, timedelta

from extractor.values.times.model import Context

# How much farther a day on the wrong side of the reference counts: news tells of the past, unless
# the clause speaks of the future. A day soon to come is still nearer than one a year ago.
_AHEAD = {"past": 6.0, "future": 0.3, None: 1.6}
_FRIDAY = 5
_UNREPORTED = 60  # days behind a quarter
_SHIFTED = 31  # days by which a business year may run ahead of the calendar
_OVER = 20.0  # how much farther a quarter yet to come counts where one is told as over
_GRACE = {"M": 31, "Q": 92, "H": 184, "S": 92}


def nearest(
    days: list[date], shift: int | None, context: Context, *, unit: str = "D", prefer_ahead: bool = False
) -> date | None:
    """Give the day meant among the starts of equal periods; `shift` is last (-1), this (0) or next (1)."""
    reference = context.reference
    if reference is None or not days:
        return None
    if shift is not None and shift != 0:
        return _counted(days, shift, reference, unit)
    if context.alone and shift is None:
        days = [day for day in days if (reference - day).days < _GRACE.get(unit, 1)] or days
    if shift == 0:
        within = [day for day in days if unit == "S" and 0 <= (reference - day).days < _GRACE["S"]]
        same = within or [day for day in days if day.year == reference.year]
        return same[0] if same else None
    ahead = _AHEAD[context.tense]
    if prefer_ahead and context.tense is None:
        ahead = 1.0

    def cost(day: date) -> float:
        gap = (day - reference).days
        if gap > 0:
            reported = unit in "QH" and context.tense == "past" and gap > _SHIFTED
            return gap * (_OVER if reported else max(ahead, 0.8) if unit in "QHS" else ahead)
        left = min(0, gap + _GRACE.get(unit, 1) - 1)  # inside a period there is no distance
        # What was expected of a part of the year may still be to come out.
        lately = unit in "QHS" and (-left <= _UNREPORTED or day.year == reference.year)
        return -left * (1.0 if context.tense != "future" else 2.0 if lately else 4.0)

    return min(days, key=cost)


def _counted(days: list[date], shift: int, reference: date, unit: str) -> date | None:
    """Count from the reference: last March is the latest March that has begun in an earlier month."""
    start = reference.replace(day=1) if unit != "D" else reference
    grace = timedelta(_GRACE.get(unit, 0) if unit == "S" else 0)  # in August last summer is that of last year
    before = sorted(day for day in days if day + grace < start)
    after = sorted(day for day in days if day > reference)
    if shift < 0:
        return before[shift] if len(before) >= -shift else None
    return after[shift - 1] if len(after) >= shift else None


def nearest_weekday(weekday: int, shift: int | None, context: Context) -> date | None:
    """Give the day that a weekday means.

    Bare, it is the nearest past one (or the day itself), or the coming one in a clause of the future;
    `last` is before the week of the reference, `next` in the following week, `this` in the week itself.
    """
    reference = context.reference
    if reference is None:
        return None
    back = (reference.isoweekday() - weekday) % 7
    if shift is None:
        if (context.tense == "future" or context.alone) and back:
            return reference + timedelta(7 - back)
        return reference - timedelta(back)
    monday = reference - timedelta(reference.weekday())
    if shift < 0:
        # On a working day the weekday alone is that of this week; last Monday is the one before.
        week = 7 * (0 < back < reference.isoweekday() <= _FRIDAY)
        return reference - timedelta((back or 7) + week + 7 * (-shift - 1))
    if shift == 0:
        day = monday + timedelta(weekday - 1)
        return day + timedelta(7) if day < reference and context.tense == "future" else day
    return monday + timedelta(7 * shift + weekday - 1)
