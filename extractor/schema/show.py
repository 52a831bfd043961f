"""How a record shows itself where people work with it: as HTML in notebooks, as a data frame.

The HTML carries its own styles, runs no script, and shows every character of the text as text.
"""

from html import escape
from importlib import import_module
from itertools import pairwise
from typing import Any

from extractor.errors import MissingExtra, SettingError
from extractor.schema.marks import KINDS, Mark, marks_of
from extractor.schema.record import Record
from extractor.schema.words import visible, words_of

SHOWN_CHARS = 20_000
"""So much of a text a notebook shows."""
_LINES = {"goal": "solid #d55e00", "outcome": "double #d55e00", "quote": "dotted #767676"}
_TINTS = {
    "company": "0,114,178",
    "organization": "86,180,233",
    "person": "230,159,0",
    "role": "230,159,0",
    "money": "0,158,115",
    "quantity": "240,228,66",
    "date": "204,121,167",
}
"""Okabe and Ito's colours, which people with any colour vision tell apart."""
_FRAMES = {
    "companies", "organizations", "people", "money", "quantities", "dates", "quotes", "goals", "outcomes"
}  # fmt: skip


def record_html(record: Record) -> str:
    """Give a record as HTML: the highlighted text, then its goals as a table."""
    document = record.document
    parts = (document.id, document.lang, document.published)
    head = " · ".join(visible(part) for part in parts if part)
    text = highlighted(document.text[:SHOWN_CHARS], marks_of(record))
    cut = len(document.text) - SHOWN_CHARS
    rest = f"<p>… and {cut:,} characters more</p>" if cut > 0 else ""
    return (
        f'<div style="max-width:60em;line-height:1.7"><p><b>{escape(head)}</b></p>'
        f'<div style="white-space:pre-wrap;overflow-wrap:anywhere" dir="auto">{text}</div>'
        f"{rest}{_goal_table(record)}</div>"
    )


def highlighted(text: str, marks: list[Mark]) -> str:
    """Give a text as HTML in which each stretch under the same marks is one element."""
    edges = sorted({0, len(text), *(edge for mark in marks for edge in (mark.start, mark.end))})
    starting: dict[int, list[Mark]] = {}
    for mark in marks:
        starting.setdefault(mark.start, []).append(mark)
    pieces, standing = [], list[Mark]()
    for start, end in pairwise(edges):
        if start >= len(text):
            break
        standing = [mark for mark in (*standing, *starting.get(start, ())) if mark.end > start]
        pieces.append(_piece(text[start:end], standing))
    return "".join(pieces)


def _piece(text: str, standing: list[Mark]) -> str:
    shown = escape(visible(text))
    if not standing:
        return shown
    inner = sorted(standing, key=lambda mark: mark.end - mark.start)
    tint = next((_TINTS[mark.kind] for mark in inner if mark.kind in _TINTS), None)
    kinds = {mark.kind for mark in standing}
    line = next((line for kind, line in _LINES.items() if kind in kinds), None)
    style = f"background:rgba({tint},.28);" if tint else ""
    style += f"border-bottom:2px {line};" if line else ""
    title = "\n".join(f"{KINDS[mark.kind]}: {mark.words}" for mark in inner)
    return f'<span style="color:inherit;{style}" title="{escape(visible(title))}">{shown}</span>'


def _goal_table(record: Record) -> str:
    if not record.goals:
        return "<p>No goals.</p>"
    names = ("holder", "kind", "what", "target", "deadline", "said by", "statement")
    head = "".join(f'<th scope="col" style="text-align:left">{name}</th>' for name in names)
    rows = []
    for goal in record.goals:
        metric = goal.metric.name.replace("_", " ") if goal.metric else None
        what = metric or goal.predicate or ""
        cells = (
            goal.holder.name if goal.holder else "",
            goal.kind,
            f"not {what}" if goal.polarity == "negative" else what,
            words_of(goal.target) if goal.target else "",
            words_of(goal.deadline) if goal.deadline else "",
            goal.source.name if goal.source else "",
            goal.text,
        )
        cell = "".join(f'<td style="text-align:left">{escape(visible(text))}</td>' for text in cells)
        rows.append(f"<tr>{cell}</tr>")
    return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"


def frame_of(record: Record, kind: str | None) -> Any:
    """Give one list of a record as a pandas.DataFrame, a row an item; without a kind, every mark.

    Raises SettingError for a kind that is none, MissingExtra where pandas is not installed.
    """
    if kind is not None and kind not in _FRAMES:
        raise SettingError(f"there is no kind {kind!r}; there are {', '.join(sorted(_FRAMES))}")
    try:
        pandas = import_module("pandas")
    except ImportError as err:
        raise MissingExtra("to_frame() needs pandas: pip install 'newsfacts[frames]'") from err
    if kind is None:
        marks = [
            {**mark._asdict(), "text": record.document.text[mark.start : mark.end]}
            for mark in marks_of(record)
        ]
        return pandas.DataFrame(marks, columns=[*Mark._fields, "text"])
    return pandas.json_normalize([item.model_dump(mode="json") for item in getattr(record, kind)], sep="_")
