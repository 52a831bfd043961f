"""Write the page: a template filled with the overview, styles, scripts and packed data.

Nothing in it can act on what a text says: foreign text goes through autoescape or into packed data that the
scripts only ever set as text, and the security policy admits no script or style but the page's own, by hash.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from extractor.schema.marks import KINDS
from extractor.schema.record import Record
from extractor.sinks.atomic import atomic_text
from extractor.sinks.report.entries import document_entry, document_row, goal_row
from extractor.sinks.report.overview import Overview
from extractor.sinks.report.pack import Pieces, as_json, packed
from extractor.sinks.report.plots import MOST_POINTS, amounts_plot, companies_plot, timeline_plot
from extractor.sinks.report.template import filled, markup

_STYLES = ("base.css", "lists.css", "text.css", "print.css")
_SCRIPTS = (
    "text.js", "data.js", "address.js", "table.js", "lists.js", "tip.js", "cards.js", "facts.js",
    "document.js", "main.js",
)  # fmt: skip
"""In the order they stand in the page: one module, one scope."""


def write_report(records: Iterable[Record], path: Path, *, sources: Sequence[str] = ()) -> int:
    """Write records as one page and give their number; `sources` says where they came from.

    The same records give the same bytes. Raises MissingExtra without the extra `report`.
    """
    overview, pieces = Overview(), Pieces()
    documents, goals = list[dict[str, Any]](), list[dict[str, Any]]()
    links = set[str]()
    for record in records:
        overview.add(record)
        row = document_row(record, _link(record.document.id, links))
        row["piece"], row["place"] = pieces.add(document_entry(record))
        goals += [goal_row(record, goal, len(documents)) for goal in record.goals]
        documents.append(row)
    data, edges = pieces.finish()
    index = {
        "documents": documents,
        "goals": goals,
        "names": overview.names(),
        "edges": edges,
        "kinds": KINDS,
    }
    page = _filled(overview, packed(as_json(index)), data, sources)
    with atomic_text(path) as stream:
        stream.write(page)
    return len(documents)


def _link(identifier: str, taken: set[str]) -> str:
    """Give an id that no other document of the page has."""
    link, number = identifier, 2
    while link in taken:
        link, number = f"{identifier}~{number}", number + 1
    taken.add(link)
    return link


def _filled(overview: Overview, index: str, data: str, sources: Sequence[str]) -> str:
    years, outside = overview.years()
    companies, amounts = overview.companies(), overview.amounts()
    return filled(
        "page.html.j2",
        styles=_STYLES,
        scripts=_SCRIPTS,
        overview=overview,
        companies=companies,
        years=years,
        outside=outside,
        most_points=MOST_POINTS,
        amounts=amounts,
        period=_period(overview),
        plots={
            "companies": markup(companies_plot(companies)) if companies else None,
            "years": markup(timeline_plot(years)) if years else None,
            "amounts": markup(amounts_plot(amounts)) if amounts else None,
        },
        index=index,
        data=data,
        sources=sources,
        kinds=KINDS,
    )


def _period(overview: Overview) -> str:
    """Give the days of the first and the last document, as far as they are known."""
    days = [_day(day) for day in dict.fromkeys((overview.first, overview.last)) if day]
    return " – ".join(days)


def _day(value: str) -> str:
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return value
    return f"{day.day} {day:%b %Y}"
