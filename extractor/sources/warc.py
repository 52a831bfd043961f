"""WARC, such as Common Crawl's news -> the pages in it, a record at a time (extra `warc`)."""

import logging
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from importlib import import_module
from io import BytesIO
from typing import Any, BinaryIO

from extractor.errors import MissingExtra
from extractor.sources.incoming import Intake
from extractor.sources.payload import Item
from extractor.sources.problem import Problem
from extractor.sources.streams import READ_ERRORS

START = b"WARC/"
MAX_PAGE = 16 * 1024 * 1024
MAX_LINE = 64 * 1024
HTML = ("text/html", "application/xhtml+xml")
LOG = logging.getLogger(__name__)


def looks_like(head: bytes) -> bool:
    """Tell a WARC by its first bytes."""
    return head.startswith(START)


def read(intake: Intake, read_page: Callable[[Intake], Iterator[Item]]) -> Iterator[Item]:
    """Read the HTML pages that were answered with success; other records are passed over and counted.

    Raises MissingExtra where warcio is not installed.
    """
    passed: Counter[str] = Counter()
    pages = 0
    for found in _records(intake):
        if isinstance(found, Problem):
            yield found
        elif isinstance(found, str):
            passed[found] += 1
        else:
            pages += 1
            yield from read_page(found)
    counts = ", ".join(f"{count} {what}" for what, count in sorted(passed.items())) or "nothing"
    LOG.info("%s: %d pages; passed over: %s", intake.path, pages, counts)
    if not pages:
        yield Problem(intake.path, None, "empty", f"the WARC holds no HTML page; passed over: {counts}")


@dataclass(slots=True)
class _Lines:
    """A stream for warcio, with lines that end."""

    stream: BinaryIO

    def read(self, size: int = -1) -> bytes:
        return self.stream.read(size)

    def readline(self, size: int = -1) -> bytes:
        return self.stream.readline(MAX_LINE if size is None or size < 0 else min(size, MAX_LINE))


def _records(intake: Intake) -> Iterator[Intake | Problem | str]:
    """Yield pages, problems, and the kinds of the records passed over."""
    library = _library()
    loader, errors = library.ArcWarcRecordLoader(), (library.ArchiveLoadFailed, ValueError, *READ_ERRORS)
    lines = _Lines(intake.stream)
    number, lost = 0, False
    while True:
        try:
            line = lines.readline()
            if not line:
                return
            if not line.startswith(START):
                if line.strip() and not lost:
                    lost = True  # the record before is longer than it says, or this one has no head
                    yield _broken(intake, number + 1, "no record begins where one should")
                continue
            number, lost = number + 1, False
            record = loader.parse_record_stream(lines, statusline=line.decode("latin-1"), known_format="warc")
            page = _page(record, intake, number)
            yield page
            while record.raw_stream.read(MAX_LINE):
                pass
            if record.raw_stream.limit and not isinstance(page, Problem):
                yield _broken(intake, number, "it is cut off")
        except errors as err:
            yield _broken(intake, number, str(err) or type(err).__name__)
            if isinstance(err, READ_ERRORS):
                return
            lost = True


def _broken(intake: Intake, number: int, why: str) -> Problem:
    message = f"a record of the WARC is broken ({' '.join(why.split())[:200]}); the others are read"
    return Problem(intake.path, number, "broken_record", message)


def _page(record: Any, intake: Intake, number: int) -> Intake | Problem | str:
    if record.rec_type != "response":
        return str(record.rec_type)
    http = record.http_headers
    status = http.get_statuscode() if http else ""
    kind, _, options = (http.get_header("Content-Type") or "" if http else "").lower().partition(";")
    if not status.startswith("2"):
        return "responses without success"
    if kind.strip() not in HTML:
        return "responses of other types"
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    url = url.strip("<> ") or f"{intake.id}#{number}"
    body = record.content_stream().read(MAX_PAGE + 1)
    if len(body) > MAX_PAGE:
        message = f"the page is larger than {MAX_PAGE // 1024 // 1024} MB; left out"
        return Problem(f"{intake.path}!{url}", number, "too_large", message)
    if record.raw_stream.limit:
        return _broken(intake, number, "the page is cut off")
    fetched = _time(record.rec_headers.get_header("WARC-Date"))
    return replace(
        intake,
        id=url,
        path=f"{intake.path}!{url}",
        stream=BytesIO(body),
        charset=options.partition("charset=")[2].partition(";")[0].strip(" \"'") or None,
        url=url,
        fetched_at=fetched.isoformat() if fetched else None,
        time_base=fetched or intake.time_base,
        is_member=True,
    )


def _time(value: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(value) if value else None
    except ValueError:
        return None


def _library() -> Any:
    try:
        return import_module("warcio.recordloader")
    except ImportError as err:
        raise MissingExtra("WARC needs the package warcio: pip install 'newsfacts[warc]'") from err
