"""Pages -> documents."""

import io
from collections.abc import Iterator
from datetime import datetime

from extractor.schema.document import Document
from extractor.sources.incoming import Intake
from extractor.sources.intake import read_intake
from extractor.sources.problem import Problem
from extractor.sources.web.page import Page


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
