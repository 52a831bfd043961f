"""What both languages give: a title with its holder and body."""

from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Span

Status = Literal["current", "former", "incoming"]


@dataclass(frozen=True, slots=True)
class FoundRole:
    """A title of a person in the text."""

    start: int
    """First character of the title."""
    end: int
    person: str
    """Entity id."""
    organization: str = ""
    """Entity id, else the words of the text, else empty."""
    status: Status = "current"
    owned: bool = False
    """Whether the text says that a company is meant without naming it: its, our, the company's."""


def bodies_of(doc: Doc) -> list[Span]:
    """Give the mentions of companies and organisations in text order."""
    spans = [span for group in ("companies", "organizations") for span in doc.spans.get(group, [])]
    return sorted(spans, key=lambda span: span.start_char)
