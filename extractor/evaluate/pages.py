"""Pages of scores and of changes: one look, no script, no network."""

from pathlib import Path
from typing import Any

from extractor.sinks.atomic import atomic_text
from extractor.sinks.report.template import filled


def write_page(template: str, path: Path, **values: Any) -> None:
    """Fill a template of `parts` and write the page, whole or not at all.

    Raises MissingExtra without the extra `report`.
    """
    page = filled(
        template,
        package="extractor.evaluate",
        styles=["base.css", "lists.css", "print.css"],
        own_styles=["mistakes.css"],
        **values,
    )
    with atomic_text(path) as stream:
        stream.write(page)
