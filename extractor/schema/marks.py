"""Every place of a record's text that a fact stands at, in one list."""

from typing import NamedTuple

from extractor.schema.record import Record
from extractor.schema.words import number_words, words_of

KINDS = {
    "company": "Companies",
    "organization": "Other bodies",
    "person": "People",
    "role": "Roles",
    "money": "Money",
    "quantity": "Quantities",
    "date": "Dates",
    "quote": "Quotes",
    "goal": "Goals",
    "outcome": "Outcomes",
}
"""What a reader tells apart, with headings."""


class Mark(NamedTuple):
    """A stretch of `document.text` and what it stands for; offsets count code points."""

    kind: str
    """One of KINDS."""
    start: int
    end: int
    id: str
    """Of the fact or entity in its record."""
    words: str
    """Its normalised value."""
    basis: str
    """What the value rests on: rules of a goal, the basis of a key, a TIMEX3 or UCUM code."""


def marks_of(record: Record) -> list[Mark]:
    """Give the marks of a record in text order, longer ones first where they begin together."""
    marks = [*_entities(record), *_values(record), *_statements(record)]
    return sorted(marks, key=lambda mark: (mark.start, -mark.end))


def _entities(record: Record) -> list[Mark]:
    groups = (
        ("company", record.companies),
        ("organization", record.organizations),
        ("person", record.people),
    )
    marks = [
        Mark(kind, span.start, span.end, entity.id, words_of(entity), basis)
        for kind, entities in groups
        for entity in entities
        for spans, basis in (
            (entity.mentions, f"key by {entity.key_basis}"),
            (entity.references, "reference"),
        )
        for span in spans
    ]
    names = {entity.id: entity.name for _, entities in groups for entity in entities}
    for person in record.people:
        for role in person.roles:
            at = names.get(role.organization or "", role.organization)
            words = f"{person.name}: {words_of(role)}" + (f", {at}" if at else "")
            marks.append(Mark("role", role.start, role.end, person.id, words, role.status))
    return marks


def _values(record: Record) -> list[Mark]:
    names = {entity.id: entity.name for entity in (*record.companies, *record.organizations, *record.people)}
    worth = {
        fact.id: f"USD {number_words(fact.usd.value)} on {fact.usd.rate_date}"
        for fact in record.money
        if fact.usd
    }
    marks = [
        Mark("date", fact.start, fact.end, fact.id, words_of(fact), fact.timex or fact.type)
        for fact in record.dates
    ]
    amounts = (("money", record.money), ("quantity", record.quantities))
    for kind, facts in amounts:
        for fact in facts:
            what = (fact.metric or "").replace("_", " ")
            parts = (words_of(fact), worth.get(fact.id), what, names.get(fact.of or ""))
            words = " · ".join(part for part in parts if part)
            marks.append(
                Mark(kind, fact.start, fact.end, fact.id, words, getattr(fact, "unit_code", None) or "")
            )
    return marks


def _statements(record: Record) -> list[Mark]:
    rows = [
        *(("quote", fact, fact.mode) for fact in record.quotes),
        *(("goal", goal, ", ".join(goal.rules)) for goal in record.goals),
        *(("outcome", fact, fact.status) for fact in record.outcomes),
    ]
    return [Mark(kind, fact.start, fact.end, fact.id, words_of(fact), basis) for kind, fact, basis in rows]
