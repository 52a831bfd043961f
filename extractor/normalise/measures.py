"""What the amounts of a Doc measure, as fields of the record."""

from collections.abc import Mapping, Sequence
from typing import Any

from spacy.tokens import Doc

from extractor.schema.mention import DateFact

Measures = Mapping[tuple[int, int], dict[str, Any]]
"""[start, end) of an amount -> `of`, `metric` and `period` of the record."""


def measures_of(doc: Doc, dates: Sequence[DateFact]) -> Measures:
    """Give the measures that the pipeline found, their periods as ids of the dates of the record."""
    ids = {(item.start, item.end): item.id for item in dates}
    return {
        (found["start"], found["end"]): {
            "of": found["of"] or None,
            "metric": found["metric"],
            "period": ids.get(tuple(found["period"])) if found["period"] else None,
        }
        for found in doc.user_data.get("newsfacts_measures", [])
    }
