"""Whose figure an amount is, what it measures and for which period: `doc.user_data["newsfacts_measures"]`.

A list of plain dicts in text order: `start`, `end` of the amount; `metric`, a normalised name; `of`, an
entity id or ""; `period`, the [start, end) of a time of the text or None. Only amounts of what bodies report
have one.
"""

from spacy.language import Language

from extractor.components.measures.component import MeasureFinder
from extractor.lang.pack import load_pack


@Language.factory("newsfacts_measures")
def create_measures(nlp: Language, name: str) -> MeasureFinder:
    """Make the component for the language of the pipeline."""
    return MeasureFinder(load_pack(nlp.lang))
