"""Entities of a Doc as companies, organisations and people of the record."""

from typing import Any

from spacy.tokens import Doc, Span

from extractor.normalise.own_words import NOBODY, OwnWords, own_words
from extractor.schema.document import Document
from extractor.schema.mention import Company, Mention, Organization, Person, Role
from extractor.tokens.spans import sentence_of


def companies_of(doc: Doc, document: Document | None = None) -> list[Company]:
    """Give the businesses named, in order of their first mention; `document` tells who writes a post."""
    own = own_words(doc, document) if document is not None else NOBODY
    return [
        Company(**_common(doc, entity_id, spans, own), ids=_facts(doc, entity_id)["ids"])
        for entity_id, spans in _grouped(doc, "companies").items()
    ]


def organizations_of(doc: Doc, document: Document | None = None) -> list[Organization]:
    """Give the other bodies named, in order of their first mention."""
    own = own_words(doc, document) if document is not None else NOBODY
    return [
        Organization(
            **_common(doc, entity_id, spans, own),
            ids=_facts(doc, entity_id)["ids"],
            type=_facts(doc, entity_id)["type"] or "other",
        )
        for entity_id, spans in _grouped(doc, "organizations").items()
    ]


def people_of(doc: Doc) -> list[Person]:
    """Give the people named, with the roles the text states."""
    roles = _grouped(doc, "roles")
    return [
        Person(**_common(doc, entity_id, spans), roles=[_role(span) for span in roles.get(entity_id, [])])
        for entity_id, spans in _grouped(doc, "people").items()
    ]


def mention(span: Span) -> Mention:
    """Give a span as a mention with its sentence."""
    start, end = span.start_char, span.end_char
    return Mention(start=start, end=end, text=span.text, sentence=sentence_of(span.doc, start, end))


def _grouped(doc: Doc, group: str) -> dict[str, list[Span]]:
    spans: dict[str, list[Span]] = {}
    for span in doc.spans.get(group, []):
        spans.setdefault(span.id_, []).append(span)
    return spans


def _facts(doc: Doc, entity_id: str) -> dict[str, Any]:
    facts: dict[str, Any] = doc.user_data["newsfacts_entities"][entity_id]
    return facts


def _common(doc: Doc, entity_id: str, spans: list[Span], own: OwnWords = NOBODY) -> dict[str, Any]:
    facts = _facts(doc, entity_id)
    references = [span for span in doc.spans.get("references", []) if span.id_ == entity_id]
    if own[0] == entity_id:
        references = sorted([*references, *own[1]], key=lambda span: span.start_char)
    return {
        "id": entity_id,
        "name": facts["name"],
        "key": facts["key"],
        "key_basis": facts["key_basis"],
        "mentions": [mention(span) for span in spans],
        "references": [mention(span) for span in references],
    }


def _role(span: Span) -> Role:
    return Role.model_validate(
        {
            "start": span.start_char,
            "end": span.end_char,
            "text": span.text,
            "title": span.text,
            "organization": span.kb_id_ or None,
            "status": span.label_,
        }
    )
