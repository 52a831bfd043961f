"""Stretches of text between quotation marks, of whatever kind, whether well paired or not."""

import re
from collections.abc import Iterator
from typing import NamedTuple

LONGEST = 3000
"""A stretch without a closing mark is cut here: a lost mark must not swallow the text."""

_PARAGRAPH = re.compile(r"[^\n]+")
_DOUBLE = re.compile(r"[\"“”„‟«»「」『』＂]|''|``|’’|‘‘")
_SINGLE = re.compile(r"[‘’'‛‚`]")
_OPENING = frozenset("“„«「『‟")
_CLOSING = frozenset("”»」』")
_PARTNER = {"「": "」", "『": "』", "«": "»"}
_BEFORE_OPENING = frozenset(" \t([{<—–-―/，。：；、！？（《【,:;=…")
_AFTER_CLOSING = frozenset(" \t.,;:!?)]}>—–-―/，。：；、！？）》】…")


class Stretch(NamedTuple):
    """Characters between two marks: [start, end) without the marks, [outer_start, outer_end) with them."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    closed: bool
    """False where the closing mark is missing: a paragraph that the next one continues, or a slip."""


def find_stretches(text: str, *, clipped: frozenset[str]) -> list[Stretch]:
    """Give the quoted stretches of a text in order; those inside another are left out.

    >>> text = 'He said "no" to “it”.'
    >>> [text[item.start : item.end] for item in find_stretches(text, clipped=frozenset())]
    ['no', 'it']
    >>> find_stretches('It is 6" wide.', clipped=frozenset())
    []
    """
    found: list[Stretch] = []
    for match in _PARAGRAPH.finditer(text):
        doubles = list(_paired(text, match.start(), match.end()))
        singles = list(_single(text, match.start(), match.end(), clipped))
        found += _outermost(doubles, singles)
    return found


def _outermost(doubles: list[Stretch], singles: list[Stretch]) -> list[Stretch]:
    everything = sorted([*doubles, *singles], key=lambda item: (item.outer_start, -item.outer_end))
    kept: list[Stretch] = []
    for item in everything:
        if not kept or item.outer_start >= kept[-1].outer_end:
            kept.append(item)
    return kept


def _paired(text: str, start: int, end: int) -> list[Stretch]:
    """Pair the double marks of a paragraph, with nesting if that comes out even, else without."""
    marks = list(_DOUBLE.finditer(text, start, end))
    if not marks:
        return []
    nested, open_depth = _pair(text, marks, end, nesting=True)
    if open_depth < 2:
        return nested
    return _pair(text, marks, end, nesting=False)[0]


def _pair(text: str, marks: list[re.Match[str]], end: int, *, nesting: bool) -> tuple[list[Stretch], int]:
    found: list[Stretch] = []
    opened: list[re.Match[str]] = []
    for mark in marks:
        if _opens(text, mark, opened, end):
            if opened and not nesting:
                opened.clear()
            opened.append(mark)
        elif opened and _closes(mark, opened):
            first = opened.pop()
            if not opened and first.end() < mark.start():
                found.append(_stretch(text, first, mark.start(), mark.end(), closed=True))
    if opened:
        limit = min(end, opened[0].end() + LONGEST)
        found.append(_stretch(text, opened[0], limit, limit, closed=False))
    return [item for item in found if item.start < item.end], len(opened)


def _stretch(text: str, first: re.Match[str], end: int, outer_end: int, *, closed: bool) -> Stretch:
    start = first.end()
    while start < end and text[start].isspace():
        start += 1
    stop = end
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    return Stretch(start, stop, first.start(), outer_end if closed else stop, closed)


def _opens(text: str, mark: re.Match[str], opened: list[re.Match[str]], end: int) -> bool:
    """Say whether a mark opens: its place among spaces decides, then its shape, then the state."""
    glyph = mark.group()
    if glyph in _PARTNER:
        return True
    before = text[mark.start() - 1] if mark.start() else "\n"
    after = text[mark.end()] if mark.end() < end else "\n"
    free_before = before.isspace() or before in _BEFORE_OPENING or before in _OPENING
    free_after = after.isspace() or after in _AFTER_CLOSING or after in _CLOSING
    if glyph in _OPENING:
        return not (opened and free_after)
    if glyph in _CLOSING:
        return not opened and free_before and not free_after
    if free_before != free_after:
        return free_before
    return not opened


def _closes(mark: re.Match[str], opened: list[re.Match[str]]) -> bool:
    partner = _PARTNER.get(opened[-1].group())
    return partner is None or mark.group() == partner


def _single(text: str, start: int, end: int, clipped: frozenset[str]) -> Iterator[Stretch]:
    """Give the stretches between single marks, which look like apostrophes."""
    marks = [mark for mark in _SINGLE.finditer(text, start, end) if not _doubled(text, mark)]
    position = start
    for index, mark in enumerate(marks):
        if mark.start() < position or not _opens_single(text, mark, end, clipped):
            continue
        closing = _closing_single(text, marks, index + 1, end, clipped)
        if closing is not None:
            yield _stretch(text, mark, closing.start(), closing.end(), closed=True)
            position = closing.end()


def _doubled(text: str, mark: re.Match[str]) -> bool:
    glyph = mark.group()
    return text[mark.start() - 1 : mark.start()] == glyph or text[mark.end() : mark.end() + 1] == glyph


def _opens_single(text: str, mark: re.Match[str], end: int, clipped: frozenset[str]) -> bool:
    before = text[mark.start() - 1] if mark.start() else "\n"
    after = text[mark.end()] if mark.end() < end else "\n"
    if not (before.isspace() or before in _BEFORE_OPENING) and mark.group() != "‘":
        return False
    if before.isalnum() and before.isascii():
        return False
    word = re.match(r"\w*", text[mark.end() : mark.end() + 12])
    return (after.isalnum() or after in "$£€¥[.…") and (word is None or word.group().lower() not in clipped)


def _closing_single(
    text: str, marks: list[re.Match[str]], first: int, end: int, clipped: frozenset[str]
) -> re.Match[str] | None:
    """Choose the closing mark: one beside punctuation rather than one that may be a possessive."""
    fallback = None
    for place in range(first, len(marks)):
        mark = marks[place]
        if _opens_single(text, mark, end, clipped):
            break
        before = text[mark.start() - 1]
        after = text[mark.end()] if mark.end() < end else "\n"
        if before.isspace() or (after.isalnum() and (after.isascii() or mark.group() == "'")):
            continue
        if not before.isalnum() or not after.isspace() or before != "s":
            return mark
        fallback = fallback or mark
    return fallback
