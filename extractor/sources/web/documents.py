"""Pages -> documents."""

import io
from collections.abc import Iterator
from datetime import datetime

from extractor.schema.base import Warn
from extractor.schema.document import Document
from extractor.sources.incoming import Intake
from extractor.sources.intake import read_intake
from extractor.sources.problem import Problem
from extractor.sources.web.page import Page
from extractor.sources.web.urls import canonical


class Addresses:
    """The canonical addresses of the documents so far: mobile and AMP pages name that of the main one."""

    def __init__(self) -> None:
        self._first: dict[str, str] = {}

    def told(self, document: Document) -> Document:
        """Give the document, with a warning where an earlier one of the run names the same address."""
        if not document.url:
            return document
        first = self._first.setdefault(canonical(document.url), document.id)
        if first == document.id:
            return document
        message = f"the document {first!r} of this run names the same address, {document.url}"
        warning = Warn(code="duplicate_address", message=message)
        return document.model_copy(update={"warnings": [*document.warnings, warning]})


def read_page(url: str, page: Page, *, lang: str | None = None) -> Iterator[Document | Problem]:
    """Yield the documents of a page that came for a URL."""
    intake = Intake(
        id=url,
        path=url,
        stream=io.BytesIO(page.body),
        charset=page.charset,
        url=page.url,
        fetched_at=page.fetched_at,
        lang=lang,
        time_base=datetime.fromisoformat(page.fetched_at),
    )
    yield from read_intake(intake)
