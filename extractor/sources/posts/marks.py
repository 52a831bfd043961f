"""Text of a post without markup, with the spans of what stands in it."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from extractor.schema.document import PostSpan
from extractor.sources.tidy import tidy

SpanKind = Literal["hashtags", "mentions", "urls", "emoticons"]
Pattern = tuple[SpanKind, re.Pattern[str]]
"""A kind and what it looks like; the group `value` is what it stands for."""
URL = re.compile(
    r"(?P<value>https?://(?:t\.c[no]/[A-Za-z0-9]+|[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]{4,2000}))"
)
URL_TAIL = ".,;:!?'*"
"""Ends the sentence rather than the address."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of the text with its meaning."""

    kind: SpanKind
    start: int
    end: int
    value: str | None


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Text without markup, and what was marked in it."""

    text: str
    marks: tuple[Marked, ...] = ()
    cut: bool = False
    """Whether the platform shows only the beginning."""

    def spans(self, kind: SpanKind, shift: int = 0) -> list[PostSpan]:
        """Give the spans of one kind, moved by `shift`."""
        return [
            PostSpan(
                start=mark.start + shift,
                end=mark.end + shift,
                text=self.text[mark.start : mark.end],
                value=mark.value,
            )
            for mark in self.marks
            if mark.kind == kind
        ]


def mark_up(
    raw: str,
    marks: Sequence[Marked],
    patterns: Sequence[Pattern],
    links: Mapping[str, str],
    *,
    cut: bool = False,
) -> Cleaned:
    """Make a text regular, move its marks along, and add what the text itself shows.

    `links` gives the targets of short addresses.
    """
    edited = tidy(raw)
    kept = [_moved(mark, edited.offset(mark.start), edited.offset(mark.end), edited.text) for mark in marks]
    kept = [replace(mark, value=links.get(mark.value or "", mark.value)) for mark in kept]
    found = _unique([mark for mark in kept if mark.start < mark.end])
    text = unicodedata.normalize("NFC", edited.text)
    if text != edited.text:  # characters were composed into others: what was marked stands elsewhere now
        found = []
    return Cleaned(text, tuple(_with_patterns(text, found, patterns, links)), cut)


def _moved(mark: Marked, start: int, end: int, text: str) -> Marked:
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip())
    return Marked(mark.kind, start, start + len(inner.strip()), mark.value)


def _unique(marks: list[Marked]) -> list[Marked]:
    kept: list[Marked] = []
    for mark in sorted(marks, key=lambda item: (item.start, -item.end)):
        if not kept or kept[-1].end <= mark.start:
            kept.append(mark)
    return kept


def _with_patterns(
    text: str, found: list[Marked], patterns: Sequence[Pattern], links: Mapping[str, str]
) -> list[Marked]:
    """Add what the text itself shows where no link said so."""
    taken = bytearray(len(text))
    for mark in found:
        taken[mark.start : mark.end] = b"\x01" * (mark.end - mark.start)
    for kind, pattern in patterns:
        for match in pattern.finditer(text):
            start, end, value = match.start(), match.end(), match["value"].strip()
            if kind == "urls":
                end -= len(value) - len(value.rstrip(URL_TAIL))
                value = value.rstrip(URL_TAIL)
            if not any(taken[start:end]):
                found.append(Marked(kind, start, end, links.get(value, value)))
                taken[start:end] = b"\x01" * (end - start)
    return sorted(found, key=lambda mark: mark.start)
