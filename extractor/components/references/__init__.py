"""Descriptions and pronouns that mean an entity: `doc.spans["references"]`, `id_` = its entity id.

A span's label says which it is, `description` or `pronoun`. The antecedent always stands before; where the
text does not settle who is meant, nobody is: a missing reference costs less than a wrong one.
"""

from spacy.language import Language

from extractor.components.references.component import ReferenceFinder
from extractor.lang.pack import load_pack


@Language.factory("newsfacts_references")
def create_references(nlp: Language, name: str) -> ReferenceFinder:
    """Make the component for the language of the pipeline."""
    return ReferenceFinder(load_pack(nlp.lang))
