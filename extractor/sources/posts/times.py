"""The times that platforms and collectors write; nothing here asks the clock."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from email.utils import parsedate_to_datetime

from extractor.schema.document import Precision

SHANGHAI = timezone(timedelta(hours=8))
"""The zone of every naive Weibo time."""
MONTHS = dict(
    zip(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
        range(1, 13),
        strict=True,
    )
)
CTIME = re.compile(
    r"[A-Za-z]{3} (?P<month>[A-Za-z]{3}) +(?P<day>\d{1,2}) (?P<clock>\d\d:\d\d:\d\d)"
    r" (?P<zone>[+-]\d{4}) (?P<year>\d{4})"
)
FULL = re.compile(
    r"""
    (?P<year>\d{4}) [-/.年] (?P<month>\d{1,2}) [-/.月] (?P<day>\d{1,2}) 日?
    (?: [T\s]* (?P<clock> \d{1,2}:\d\d (?: :\d\d )? ) (?: \.\d+ )? \s* (?P<zone> Z | [+-]\d\d:?\d\d )? )?
    """,
    re.VERBOSE,
)
MAIL = re.compile(r"(?:[A-Za-z]{3}, ?)?\d{1,2} [A-Za-z]{3} \d{4} \d\d:\d\d:\d\d (?:GMT|UTC|Z|[+-]\d{4})")
"""As feeds write it (RFC 2822)."""
NO_YEAR = re.compile(r"(?P<month>\d{1,2})[-月](?P<day>\d{1,2})日?(?:\s*(?P<clock>\d{1,2}:\d\d(?::\d\d)?))?")
AGO = re.compile(r"(?P<count>\d{1,4})\s*(?P<unit>秒钟?|分钟?|小时|天)前")
DAY_NAME = re.compile(r"(?P<name>今天|昨天|前天)\s*(?P<clock>\d{1,2}:\d\d(?::\d\d)?)?")
EPOCH = re.compile(r"\d{10}(?:\d{3})?(?:\.\d{1,6})?")
SENT_FROM = re.compile(r"[\s\xa0]*(?:来自|转赞人数).*", re.DOTALL)
"""What stands behind the time: the client, and on search pages how far the post went."""
UNITS: dict[str, tuple[timedelta, Precision]] = {
    "秒": (timedelta(seconds=1), "second"),
    "分": (timedelta(minutes=1), "minute"),
    # "2 hours ago" names the hour at best; minutes are the next precision the contract knows
    "小": (timedelta(hours=1), "minute"),
    "天": (timedelta(days=1), "day"),
}
DAYS_BACK = {"今天": 0, "昨天": 1, "前天": 2}


@dataclass(frozen=True, slots=True)
class Moment:
    """When a post was sent, as far as its dump tells."""

    published: str | None
    precision: Precision = "unknown"
    assumed_zone: bool = False
    """Whether Shanghai was taken because nothing was said."""
    relative: bool = False
    """Whether it says how long before the crawl, or leaves out the year."""


def read_time(raw: object, base: datetime | None, zone: tzinfo | None = SHANGHAI) -> Moment:
    """Read a time; `base` is when the dump was made: without it relative times stay unread.

    `zone` is that of times that name none.

    >>> read_time("Tue Feb 08 10:15:42 +0800 2022", None).published
    '2022-02-08T10:15:42+08:00'
    >>> read_time("刚刚", None)
    Moment(published=None, precision='unknown', assumed_zone=False, relative=True)
    """
    text = written(raw) or ""
    now = base.replace(tzinfo=base.tzinfo or SHANGHAI).astimezone(SHANGHAI) if base else None
    if text == "刚刚":
        return _stamp(now, "minute", relative=True) if now else Moment(None, relative=True)
    for pattern, read in SHAPES:
        match = pattern.fullmatch(text)
        if match:
            try:
                return read(match, now, zone)
            except (ValueError, OverflowError):  # the 31st of February
                return Moment(None)
    return Moment(None)


def written(raw: object) -> str | None:
    """Give the time as the platform wrote it, without the client it was sent from."""
    text = "" if raw is None else SENT_FROM.sub("", str(raw)[:200]).replace("\xa0", " ").strip()
    return text or None


def crawl_time(raw: object) -> datetime | None:
    """Read when a dump was made."""
    moment = read_time(raw, None)
    return (
        datetime.fromisoformat(moment.published)
        if moment.precision in {"second", "minute"} and moment.published
        else None
    )


def _stamp(
    moment: datetime, precision: Precision, *, relative: bool = False, assumed: bool = False
) -> Moment:
    if precision == "day":
        return Moment(moment.date().isoformat(), "day", relative=relative, assumed_zone=assumed)
    timespec = "seconds" if precision == "second" else "minutes"
    return Moment(moment.isoformat(timespec=timespec), precision, relative=relative, assumed_zone=assumed)


def _ctime(match: re.Match[str], _now: datetime | None, _zone: tzinfo | None) -> Moment:
    month = MONTHS.get(match["month"].lower(), 0)
    text = f"{match['year']}-{month:02}-{int(match['day']):02}T{match['clock']}{match['zone']}"
    return _stamp(datetime.fromisoformat(text), "second")


def _full(match: re.Match[str], _now: datetime | None, zone: tzinfo | None) -> Moment:
    day = date(int(match["year"]), int(match["month"]), int(match["day"]))
    if not match["clock"]:
        return Moment(day.isoformat(), "day", assumed_zone=True)
    own = datetime.fromisoformat(f"2000-01-01T00:00{match['zone']}").tzinfo if match["zone"] else None
    return _at(day, match["clock"], own or zone, assumed=own is None)


def _epoch(match: re.Match[str], _now: datetime | None, zone: tzinfo | None) -> Moment:
    seconds = int(match[0][:10])
    return _stamp(datetime.fromtimestamp(seconds, UTC).astimezone(zone or UTC), "second")


def _mail(match: re.Match[str], _now: datetime | None, zone: tzinfo | None) -> Moment:
    """Read the time of a feed, in the zone of its platform: feeds write GMT, and the day is the local one."""
    moment = parsedate_to_datetime(match[0])
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return _stamp(moment.astimezone(zone) if zone else moment, "second")


def _ago(match: re.Match[str], now: datetime | None, _zone: tzinfo | None) -> Moment:
    if now is None:
        return Moment(None, relative=True)
    step, precision = UNITS[match["unit"][0]]
    return _stamp(now - int(match["count"]) * step, precision, relative=True)


def _day_name(match: re.Match[str], now: datetime | None, _zone: tzinfo | None) -> Moment:
    if now is None:
        return Moment(None, relative=True)
    return _at(
        (now - timedelta(days=DAYS_BACK[match["name"]])).date(), match["clock"], SHANGHAI, relative=True
    )


def _no_year(match: re.Match[str], now: datetime | None, _zone: tzinfo | None) -> Moment:
    """Take the last such day before the base."""
    if now is None:
        return Moment(None, relative=True)
    month, day = int(match["month"]), int(match["day"])
    for year in range(now.year, now.year - 5, -1):  # a 29th of February may lie years back
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found <= now.date():
            return _at(found, match["clock"], SHANGHAI, relative=True)
    return Moment(None, relative=True)


def _at(
    day: date, clock: str | None, zone: tzinfo | None, *, relative: bool = False, assumed: bool = False
) -> Moment:
    if not clock:
        return Moment(day.isoformat(), "day", relative=relative, assumed_zone=assumed)
    parts = [int(part) for part in clock.split(":")]
    seconds = parts[2] if len(parts) > 2 else 0
    moment = datetime.combine(day, time(parts[0], parts[1], seconds), zone)
    return _stamp(moment, "second" if len(parts) > 2 else "minute", relative=relative, assumed=assumed)


SHAPES: tuple[
    tuple[re.Pattern[str], Callable[[re.Match[str], datetime | None, tzinfo | None], Moment]], ...
] = (
    (CTIME, _ctime),
    (FULL, _full),
    (EPOCH, _epoch),
    (MAIL, _mail),
    (AGO, _ago),
    (DAY_NAME, _day_name),
    (NO_YEAR, _no_year),
)
