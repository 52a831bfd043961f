"""What the page shows of a record: its text with marks and goals, and one row for each in the lists.

The scripts read these names; offsets stay code points, which the page converts to its own.
"""

from decimal import Decimal
from typing import Any

from extractor.schema.goal import Goal
from extractor.schema.marks import marks_of
from extractor.schema.record import Record
from extractor.schema.words import slots_of, words_of

_TITLE_CHARS = 90
_TOO_LARGE = Decimal("1e300")


def title_of(record: Record) -> str:
    """Give the title of a document, else the head of its text, else its id."""
    document = record.document
    head = document.title or next((line for line in document.text.splitlines() if line.strip()), "")
    words = " ".join(head.split())
    return words if len(words) <= _TITLE_CHARS else f"{words[:_TITLE_CHARS].rstrip()}…"


def document_entry(record: Record) -> dict[str, Any]:
    """Give all that the view of one document needs."""
    document = record.document
    post = document.post
    authors = document.authors or ([post.author.name] if post and post.author and post.author.name else [])
    return {
        "text": document.text,
        "url": document.url,
        "authors": authors,
        "reference": document.reference_time,
        "marks": [list(mark) for mark in marks_of(record)],
        "goals": [_card(goal) for goal in record.goals],
        "warnings": [warning.message for warning in record.warnings],
    }


def document_row(record: Record, link: str) -> dict[str, Any]:
    """Give the row of a document in the list."""
    document = record.document
    facts = (record.money, record.quantities, record.dates, record.quotes, record.outcomes)
    return {
        "id": link,
        "title": title_of(record) or link,
        "lang": document.lang or "",
        "kind": document.kind,
        "published": document.published or "",
        "site": document.site or "",
        "goals": len(record.goals),
        "facts": sum(len(items) for items in facts),
    }


def goal_row(record: Record, goal: Goal, document: int) -> dict[str, Any]:
    """Give the row of a goal in the table; `document` is the number of its document's row."""
    keys = {entity.id: entity.key for entity in (*record.companies, *record.organizations, *record.people)}
    holder, target, deadline = goal.holder, goal.target, goal.deadline
    return {
        "doc": document,
        "id": goal.id,
        "holder": holder.name if holder else "",
        "key": keys.get(holder.ref or "", "") if holder else "",
        "kind": goal.kind,
        "metric": goal.metric.name.replace("_", " ") if goal.metric else goal.predicate or "",
        "target": words_of(target) if target else "",
        "value": _sortable(target.value) if target else None,
        "deadline": deadline.to or deadline.text if deadline else "",
        "year": deadline_year(goal),
        "speaker": goal.source.name if goal.source else "",
        "status": goal.status if goal.polarity == "positive" else f"{goal.status}, denied",
        "text": goal.text,
    }


def deadline_year(goal: Goal) -> int | None:
    """Give the year a goal is due in, where its deadline is resolved."""
    year = (goal.deadline.to or "")[:4] if goal.deadline else ""
    return int(year) if len(year) == 4 and year.isdecimal() else None


def _sortable(value: Decimal | None) -> float | None:
    """Give a number for sorting; JSON has none beyond what a float holds."""
    return float(value) if value is not None and abs(value) < _TOO_LARGE else None


def _card(goal: Goal) -> dict[str, Any]:
    return {
        "id": goal.id,
        "kind": goal.kind,
        "start": goal.start,
        "end": goal.end,
        "text": goal.text,
        "status": goal.status,
        "denied": goal.polarity == "negative",
        "commitment": goal.commitment,
        "same": goal.same_as,
        "confidence": goal.confidence,
        "rules": goal.rules,
        "slots": [list(slot) for slot in slots_of(goal)],
    }
