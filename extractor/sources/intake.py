"""Bytes from anywhere -> documents: look at the content, choose the reader, stream what has rows or parts."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import BinaryIO

from extractor.errors import DecodeError
from extractor.sources import archives, json_values, parquet, sqlite, text, warc
from extractor.sources.decode import HEAD, NUL_BYTES, binary_kind, decode
from extractor.sources.files import read_rest, unreadable
from extractor.sources.incoming import Intake, guarded
from extractor.sources.lines import is_jsonl, read_lines
from extractor.sources.payload import Item, Payload
from extractor.sources.problem import Problem
from extractor.sources.social import feed, x_archive
from extractor.sources.streams import READ_ERRORS, SNIFFED, Counted, Joined, buffer, unpacked
from extractor.sources.tables import find_table, read_table

JSON_START = re.compile(r'\s*(?:\{\s*(?:["}]|$)|\[\s*(?:[\[{"\]]|$))')
"""An object or a list; `[Reuters] ...` is neither."""
HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--(?:[^-]|-(?!->))*-->\s*)*"
    r"<(?:!doctype\s+html|html|head|body|meta|title|script|style|link|article|main|section|div|table|h1|p|span)\b",
    re.IGNORECASE,
)
XML_START = re.compile(r"\s*<(?:\?xml|rss|feed|urlset|sitemapindex|rdf:RDF)\b", re.IGNORECASE)


def read_intake(intake: Intake) -> Iterator[Item]:
    """Read everything a stream of bytes holds; what cannot be read comes as problems."""
    file = Counted(intake.stream)
    try:
        intake = replace(intake, stream=unpacked(buffer(file)))
    except READ_ERRORS as err:
        yield unreadable(intake.path, err)
        return
    head, failure = _read_head(intake.stream)
    if container := _container(intake, head, file):
        yield from guarded(container, intake.blank)
    elif kind := _binary(head, intake):
        message = f"this is {kind}, not text; give HTML, plain text, a table, JSON or JSONL"
        yield Problem(intake.path, None, "binary", message)
    elif is_jsonl(head):
        yield from read_lines(intake, head, failure)
    elif table := find_table(head, intake):
        yield from read_table(table, intake, head, failure)
    elif failure:
        yield unreadable(intake.path, failure)
    else:
        data = read_rest(intake.stream, head, intake.path) if len(head) >= SNIFFED else head
        yield from [data] if isinstance(data, Problem) else _read_whole(intake, data)


def _container(intake: Intake, head: bytes, file: Counted) -> Callable[[Payload], Iterator[Item]] | None:
    """Give what reads a file with many documents in it, by its first bytes."""
    if head.startswith(sqlite.MAGIC):
        return partial(sqlite.read, stream=intake.stream, head=head)
    stream: BinaryIO = buffer(Joined(head, intake.stream))
    if warc.looks_like(head):
        return lambda _: warc.read(replace(intake, stream=stream), read_intake)
    if archives.is_tar(head):
        return lambda _: archives.read_tar(replace(intake, stream=stream), read_intake, file)
    if archives.is_zip(head):
        return lambda _: archives.read_zip(intake, read_intake, file)
    if parquet.looks_like(head):
        return lambda _: parquet.read(intake, file)
    return None


def _binary(head: bytes, intake: Intake) -> str | None:
    """Say what bytes are that are no text; rows of text may have NUL characters in them."""
    kind = binary_kind(head)
    return None if kind == NUL_BYTES and (is_jsonl(head) or find_table(head, intake)) else kind


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
    if reader is json_values.read:
        reader = partial(json_values.read, columns=intake.columns)
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
