"""Names the gazetteer knows: `doc.spans["known"]`, one pass over the text.

A span's label is its type (company, organization:agency, product ...), `id_` its key and `kb_id_` its
canonical name; `doc.user_data["newsfacts_known"]` maps each key found to the facts of its entry.
"""

from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from extractor.gazetteer.entries import Entry
from extractor.gazetteer.load import load_gazetteer
from extractor.gazetteer.matcher import Gazetteer
from extractor.tokens.spans import Range, mark, text_of


class GazetteerComponent:
    """Marks the names of one gazetteer."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer

    def __call__(self, doc: Doc) -> Doc:
        matches = self.gazetteer.find(text_of(doc))
        mark(
            doc, "known", [Range(m.start, m.end, _label(m.entry), m.entry.key, m.entry.name) for m in matches]
        )
        doc.user_data["newsfacts_known"] = {
            m.entry.key: {"key_basis": m.entry.key_basis, "ids": dict(m.entry.ids)} for m in matches
        }
        return doc


def _label(entry: Entry) -> str:
    return f"organization:{entry.type}" if entry.is_organization else entry.type


@Language.factory("newsfacts_gazetteer", default_config={"extra": None})
def create_gazetteer(nlp: Language, name: str, extra: str | None) -> GazetteerComponent:
    """Make the component; `extra` is the path of a CSV of names of one's own (name, alias, key, type)."""
    return GazetteerComponent(load_gazetteer(Path(extra) if extra else None))
