"""JSONL: an object a line, read as a stream; one bad line ends nothing."""

import json
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import BinaryIO

from extractor.errors import DecodeError
from extractor.sources import files, json_values
from extractor.sources.decode import BOMS, decode
from extractor.sources.files import unreadable
from extractor.sources.incoming import Intake, guarded
from extractor.sources.mapping import Columns
from extractor.sources.payload import Item, Payload
from extractor.sources.problem import Problem
from extractor.sources.streams import READ_ERRORS, SNIFFED


def is_jsonl(head: bytes) -> bool:
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


def read_lines(intake: Intake, head: bytes, failure: Exception | None) -> Iterator[Item]:
    """Read the lines; the stream goes on behind `head` unless it broke there."""
    row, blank = 0, intake.blank
    try:
        for row, line in enumerate(_lines(head, None if failure else intake.stream), start=1):
            if line.strip():
                yield from _read_line(blank, row, line, intake.columns)
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
        last += stream.readline(files.MAX_BYTES)
    while last:
        yield last
        while len(last) >= files.MAX_BYTES and not last.endswith(b"\n"):
            last = stream.readline(files.MAX_BYTES)  # skip the rest of a line that is too long
        last = stream.readline(files.MAX_BYTES)


def _read_line(blank: Payload, row: int, line: bytes, columns: Columns | None) -> Iterator[Item]:
    if len(line) >= files.MAX_BYTES:
        message = f"the line is longer than {files.MAX_BYTES // 1024 // 1024} MB; split the text"
        yield Problem(blank.path, row, "too_large", message)
        return
    line = line.rstrip(b"\r\n")
    try:
        decoded = decode(line)
    except DecodeError as err:
        yield Problem(blank.path, row, "undecodable", str(err))
        return
    payload = replace(blank.at_row(row, decoded.text, line), warnings=list(decoded.warnings))
    yield from guarded(partial(json_values.read, columns=columns), payload)
