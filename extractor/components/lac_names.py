"""LAC's labels of persons, bodies, places and times as `doc.ents` of the Chinese pipeline."""

from spacy.language import Language
from spacy.tokens import Doc, Span

_LABELS = {"PER": "PERSON", "ORG": "ORG", "LOC": "GPE", "TIME": "DATE"}


@Language.component("newsfacts_lac_names")
def lac_names(doc: Doc) -> Doc:
    """Make an entity of every word that LAC labels as a name or a time."""
    doc.ents = [
        Span(doc, token.i, token.i + 1, label=_LABELS[token.tag_]) for token in doc if token.tag_ in _LABELS
    ]
    return doc
