"""Bytes from anywhere -> documents: look at the content, choose the reader, stream what has lines."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import BinaryIO

from extractor.errors import DecodeError
from extractor.sources import json_values, post_tables, sqlite, text
from extractor.sources.decode import BOMS, HEAD, Decoded, binary_kind, decode
from extractor.sources.files import MAX_BYTES, READ_ERRORS, read_rest, unreadable, unzipped
from extractor.sources.payload import Item, Payload, sha256
from extractor.sources.problem import Problem
from extractor.sources.social import feed, x_archive

SNIFFED = 64 * 1024
"""How many bytes are looked at before a reader is chosen."""
JSON_START = re.compile(r'\s*(?:\{\s*(?:["}]|$)|\[\s*(?:[\[{"\]]|$))')
"""An object or a list; `[Reuters] ...` is neither."""
HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--(?:[^-]|-(?!->))*-->\s*)*"
    r"<(?:!doctype\s+html|html|head|body|meta|title|script|style|link|article|main|section|div|table|h1|p|span)\b",
    re.IGNORECASE,
)
XML_START = re.compile(r"\s*<(?:\?xml|rss|feed|urlset|sitemapindex|rdf:RDF)\b", re.IGNORECASE)
TEXT_SUFFIXES = frozenset(["", ".txt", ".text", ".md", ".markdown"])
"""Plain text that a folder was searched for; other text there is scripts and style sheets."""


@dataclass(frozen=True, slots=True)
class Intake:
    """A stream of bytes and what is known about it before it is read."""

    id: str
    path: str
    stream: BinaryIO
    charset: str | None = None
    """Of the HTTP header."""
    url: str | None = None
    fetched_at: str | None = None
    lang: str | None = None
    time_base: datetime | None = None
    text_allowed: bool = True
    """Whether plain text is a document here."""

    def payload(self, data: bytes, decoded: Decoded) -> Payload:
        """Give what the readers take."""
        return Payload(
            id=self.id,
            path=self.path,
            text=decoded.text,
            sha256=sha256(data),
            url=self.url,
            fetched_at=self.fetched_at,
            lang=self.lang,
            time_base=self.time_base,
            warnings=list(decoded.warnings),
        )


def read_intake(intake: Intake) -> Iterator[Item]:
    """Read everything a stream of bytes holds; what cannot be read comes as problems."""
    try:
        intake = replace(intake, stream=unzipped(intake.stream))
    except READ_ERRORS as err:
        yield unreadable(intake.path, err)
        return
    head, failure = _read_head(intake.stream)
    kind = binary_kind(head)
    if head.startswith(sqlite.MAGIC):
        reader = partial(sqlite.read, stream=intake.stream, head=head)
        yield from guarded(reader, intake.payload(b"", Decoded("", "utf-8")))
    elif kind:
        message = f"this is {kind}, not text; give HTML, plain text, JSON or JSONL"
        yield Problem(intake.path, None, "binary", message)
    elif _is_jsonl(head):
        yield from _read_lines(intake, head, failure)
    elif failure:
        yield unreadable(intake.path, failure)
    elif table := post_tables.find_table(head):
        yield from _read_rows(intake, table, head)
    else:
        data = read_rest(intake.stream, head, intake.path) if len(head) >= SNIFFED else head
        yield from [data] if isinstance(data, Problem) else _read_whole(intake, data)


def _read_rows(intake: Intake, table: post_tables.Table, head: bytes) -> Iterator[Item]:
    blank = intake.payload(b"", Decoded("", table.charset))
    try:
        for row in post_tables.rows_of(table, blank, intake.stream, head):
            yield from [row] if isinstance(row, Problem) else guarded(partial(table.read_row, row[0]), row[1])
    except READ_ERRORS as err:
        yield unreadable(intake.path, err)


def _read_head(stream: BinaryIO) -> tuple[bytes, Exception | None]:
    """Read the first bytes; where the stream breaks, give what came before and the error."""
    read = getattr(stream, "read1", stream.read)
    head = b""
    try:
        while len(head) < SNIFFED and (part := read(SNIFFED - len(head))):
            head += part
    except READ_ERRORS as err:
        return head, err
    return head, None


def _is_jsonl(head: bytes) -> bool:
    """Tell objects a line each from one object over many lines."""
    if any(head.startswith(mark) for mark, charset in BOMS if charset != "utf-8"):
        return False
    *lines, last = [line.strip() for line in head.removeprefix(b"\xef\xbb\xbf").split(b"\n")]
    lines = [line for line in lines if line]
    if not lines:  # one line longer than the head may be the first of many
        return len(head) >= SNIFFED and last.startswith(b"{")
    if len(lines) + bool(last) < 2:
        return False
    # A broken row or two do not make it another format.
    sample = lines[:10] if len(lines) > 1 else [lines[0], last]
    objects = sum(1 for line in sample if _is_object(line))
    return objects > 0 and 2 * objects >= len(sample)


def _is_object(line: bytes) -> bool:
    if not line.startswith(b"{"):
        return False
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _read_lines(intake: Intake, head: bytes, failure: Exception | None) -> Iterator[Item]:
    blank = intake.payload(b"", Decoded("", "utf-8"))
    row = 0
    try:
        for row, line in enumerate(_lines(head, None if failure else intake.stream), start=1):
            if line.strip():
                yield from _read_line(blank, row, line)
    except READ_ERRORS as err:
        failure = err
    if failure:
        yield unreadable(intake.path, failure, row + 1)


def _lines(head: bytes, stream: BinaryIO | None) -> Iterator[bytes]:
    *lines, last = head.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    yield from lines
    if stream is None:  # the stream broke: the last line is cut
        return
    if not last.endswith(b"\n"):
        last += stream.readline(MAX_BYTES)
    while last:
        yield last
        while len(last) >= MAX_BYTES and not last.endswith(b"\n"):
            last = stream.readline(MAX_BYTES)  # skip the rest of a line that is too long
        last = stream.readline(MAX_BYTES)


def _read_line(blank: Payload, row: int, line: bytes) -> Iterator[Item]:
    if len(line) >= MAX_BYTES:
        message = f"the line is longer than {MAX_BYTES // 1024 // 1024} MB; split the text"
        yield Problem(blank.path, row, "too_large", message)
        return
    line = line.rstrip(b"\r\n")
    try:
        decoded = decode(line)
    except DecodeError as err:
        yield Problem(blank.path, row, "undecodable", str(err))
        return
    payload = replace(blank.at_row(row, decoded.text, line), warnings=list(decoded.warnings))
    yield from guarded(json_values.read, payload)


def _read_whole(intake: Intake, data: bytes) -> Iterator[Item]:
    try:
        decoded = decode(data, header=intake.charset)
    except DecodeError as err:
        yield Problem(intake.path, None, "undecodable", str(err))
        return
    payload = intake.payload(data, decoded)
    if not decoded.text.strip():
        yield payload.problem("empty", "there is nothing in it; check what wrote it")
        return
    reader = choose(decoded.text)
    if reader is text.read and not intake.text_allowed:
        message = (
            "this is plain text of an unknown kind in a folder; to read it as a document name the file itself"
        )
        yield payload.problem("unknown_format", message)
        return
    yield from guarded(reader, payload)


def choose(content: str) -> Callable[[Payload], Iterator[Item]]:
    """Choose the reader by what the text begins with."""
    head = content[:HEAD]
    if x_archive.sniff_text(head):
        return x_archive.read
    if JSON_START.match(head):
        return json_values.read
    if HTML_START.match(head) or "<html" in head.lower():
        # Imported here: the main-text library costs a second, and most runs read JSON.
        from extractor.sources import pages

        return pages.read
    return feed.read if XML_START.match(head) else text.read


def guarded(reader: Callable[[Payload], Iterator[Item]], payload: Payload) -> Iterator[Item]:
    """Read, but let no error inside a reader end the run."""
    try:
        yield from reader(payload)
    except Exception as err:  # noqa: BLE001 - whatever a page does to a library, the next page is read
        message = f"the reader failed on it ({type(err).__name__}: {err}); please report the file"
        yield payload.problem("reader_failed", message[:500])
