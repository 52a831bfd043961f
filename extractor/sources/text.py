"""Plain text -> one document."""

import re
import unicodedata
from collections.abc import Iterator

from extractor.schema.document import Document
from extractor.sources.payload import Item, Payload
from extractor.sources.tidy import INVISIBLE

NAME = "text"
TITLE = re.compile(r"(?P<title>[^\n]+)\n[^\S\n]*\n\s*\S")
"""A first line that is followed by a blank line and something more."""
MAX_TITLE = 150
SENTENCE_END = ".。！!…;；:：,，"
"""What ends a sentence or goes on into the next line: a headline has none; questions may be headlines."""


def read(payload: Payload) -> Iterator[Item]:
    """Read plain text; its first line is the title where it looks like one."""
    text = unicodedata.normalize("NFC", payload.text.replace("\r\n", "\n").replace("\r", "\n"))
    text = text.strip().strip(INVISIBLE)
    if not text:
        yield payload.problem("empty", "the file holds no text; nothing to read")
        return
    title = title_of(text)
    yield Document(
        id=payload.id,
        lang=payload.lang,
        title=title,
        title_end=len(title or ""),
        text=text,
        url=payload.url,
        source=payload.source(NAME),
        warnings=payload.warnings,
    )


def title_of(text: str) -> str | None:
    r"""Give the first line where it is a headline: short, no sentence, a blank line below.

    >>> title_of("Chips are back\n\nSales rose."), title_of("Sales rose.\n\nAgain."), title_of("One line")
    ('Chips are back', None, None)
    """
    found = TITLE.match(text[: MAX_TITLE + 50])
    title = found["title"].rstrip() if found else ""
    return title if title and len(title) <= MAX_TITLE and title[-1] not in SENTENCE_END else None
