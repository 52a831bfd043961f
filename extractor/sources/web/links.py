"""A page that a feed or site map names."""

from dataclasses import dataclass
from datetime import date, timedelta

SLACK = timedelta(days=1)
"""The day of a moment depends on the zone; the document's own date decides in the end."""


@dataclass(frozen=True, slots=True)
class Link:
    """An address and what is said of its age."""

    url: str
    published: date | None = None
    modified: date | None = None
    """A page is never younger than its last change, but may be much older."""


@dataclass(frozen=True, slots=True)
class Period:
    """The days that are asked for, both included; an end that is None is open.

    >>> period = Period(since=date(2024, 3, 5), until=date(2024, 3, 6))
    >>> [period.holds(day) for day in (date(2024, 3, 4), date(2024, 3, 6), None)]
    [False, True, True]
    """

    since: date | None = None
    until: date | None = None

    def holds(self, day: date | None) -> bool:
        """Tell whether a day is in it; an unknown one may be."""
        if day is None:
            return True
        return (self.since is None or day >= self.since) and (self.until is None or day <= self.until)

    def may_hold(self, link: Link) -> bool:
        """Tell whether what a feed or site map says leaves a page a chance."""
        newest = link.modified or link.published
        too_old = self.since is not None and newest is not None and newest + SLACK < self.since
        too_new = (
            self.until is not None and link.published is not None and link.published - SLACK > self.until
        )
        return not (too_old or too_new)
