"""The document: what the readers hand to the pipeline, and what a record says about its text."""

import hashlib
from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from extractor.schema.base import Model, Span, Warn

Kind = Literal["article", "post"]
Precision = Literal["second", "minute", "day", "month", "year", "unknown"]


def _iso_text(value: object) -> object:
    return value.isoformat() if isinstance(value, date | datetime) else value


def _check_iso(value: object) -> object:
    value = _iso_text(value)
    if isinstance(value, str):
        day_of(value)
    return value


def day_of(value: str) -> date:
    """Give the day of an ISO 8601 date, date-time, month or year (its first day).

    >>> day_of("2022-02-08T10:15:42+08:00"), day_of("2022-02"), day_of("2022")
    (datetime.date(2022, 2, 8), datetime.date(2022, 2, 1), datetime.date(2022, 1, 1))

    Raises ValueError for anything else.
    """
    if len(value) == 4:
        return date(int(value), 1, 1)
    if len(value) == 7:
        return date.fromisoformat(f"{value}-01")
    return datetime.fromisoformat(value).date()


IsoTime = Annotated[str, BeforeValidator(_check_iso)]
"""ISO 8601: `2022`, `2022-02`, `2022-02-08` or `2022-02-08T10:15:42+08:00`; the day is the local one."""


class Source(Model):
    """Where a document came from."""

    reader: str
    """Name of the reader, such as `html` or `weibo.mobile`."""
    path: str | None = None
    """Path or URL as given by the user; parts of an archive after `!`."""
    row: int | None = None
    """1-based line or item number inside the file."""
    fetched_at: IsoTime | None = None
    """When it was downloaded or crawled, if known."""
    sha256: str | None = None
    """Of the bytes the document was read from, lower-case hexadecimal."""


class Author(Model):
    """The account a post was written by."""

    id: str | None = None
    """The platform's id of the account."""
    name: str | None = None
    """Screen name."""
    verified_reason: str | None = None
    """What the platform says the person or body is, such as 小米创办人."""


class PostSpan(Span):
    """A hashtag, mention, link or emoticon inside a post."""

    value: str | None = None
    """What it stands for: the tag or emoticon without signs, the account's name, the link's full address."""


class Segment(Model):
    """A stretch of a post written by one author."""

    author: str | None = None
    """Screen name; null where the platform does not tell."""
    start: int
    end: int
    kind: Literal["own", "quoted"]
    """`quoted` for the text of others behind `//@name:` and for a reposted original."""


class Repost(Model):
    """The post that this one passes on."""

    id: str | None = None
    author: Author | None = None
    published: IsoTime | None = None
    state: Literal["ok", "deleted", "hidden"] = "ok"


class Post(Model):
    """What a social post has beyond its text."""

    author: Author | None = None
    platform: str
    """`weibo`, `x`, `mastodon`, `telegram` ..."""
    alt_ids: dict[str, str] = {}
    """Other ids of the same post, such as `bid`, `mid`."""
    text_complete: Literal["yes", "no", "unknown"] = "unknown"
    """`no` where the platform or the collector cut the text."""
    reposts: int | None = None
    comments: int | None = None
    likes: int | None = None
    counts_at_least: list[Literal["reposts", "comments", "likes"]] = []
    """Counts shown as `100万+` are lower bounds."""
    hashtags: list[PostSpan] = []
    mentions: list[PostSpan] = []
    urls: list[PostSpan] = []
    emoticons: list[PostSpan] = []
    """Pictures written as words, such as `[微笑]`; emoji are characters of the text."""
    segments: list[Segment] = []
    repost_of: Repost | None = None
    region: str | None = None
    """Where the platform says it was sent from."""
    published_raw: str | None = None
    """The time as the platform wrote it, where it could not be resolved or its zone was assumed."""


class Document(Model):
    """One article or post: its text and what is known about it."""

    id: str = Field(min_length=1)
    """Unique in a run."""
    kind: Kind = "article"
    lang: str | None = None
    """BCP 47 code such as `en`, `zh`; null until detected."""
    title: str | None = None
    title_end: int = 0
    """How many characters at the head of `text` are the title; 0 if it is not part of the text."""
    text: str
    """The one string that every offset refers to."""
    published: IsoTime | None = None
    published_precision: Precision = "unknown"
    reference_time: IsoTime | None = None
    """What relative expressions are resolved against; `published` where not given."""
    url: str | None = None
    site: str | None = None
    authors: list[str] = []
    source: Source | None = None
    post: Post | None = None
    warnings: list[Warn] = []
    """What the reader met; a record moves them to its own `warnings`."""

    @property
    def text_sha256(self) -> str:
        """SHA-256 of the text as UTF-8, lower-case hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()


def precision_of(published: str | None) -> Precision:
    """Tell how exact an ISO 8601 time is.

    >>> precision_of("2022-02-08"), precision_of("2022-02-08T10:15"), precision_of(None)
    ('day', 'minute', 'unknown')
    """
    if published is None:
        return "unknown"
    clock = published.partition("T")[2]
    if clock:
        return "second" if clock.count(":") >= 2 and len(clock) >= 8 and clock[5] == ":" else "minute"
    return {4: "year", 7: "month"}.get(len(published), "day")  # type: ignore[return-value]
