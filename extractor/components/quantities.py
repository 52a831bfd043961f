"""Mark quantities: `doc.spans["quantities"]`, labelled with their unit, beside money and times."""

from spacy.language import Language
from spacy.tokens import Doc

from extractor.lang.pack import Pack, load_pack
from extractor.tokens.spans import Range, mark, plain_text
from extractor.values.quantities import find_quantities

GROUP = "quantities"
TAKEN = ("money", "times")
"""Groups whose characters are no quantity's."""


class QuantityFinder:
    """Finds quantities by the text and by what money and times have taken of it."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack

    def __call__(self, doc: Doc) -> Doc:
        """Mark the quantities of a Doc."""
        taken = [(span.start_char, span.end_char) for group in TAKEN for span in doc.spans.get(group, [])]
        found = find_quantities(plain_text(doc), self.pack, taken)
        mark(doc, GROUP, (Range(item.start, item.end, item.unit or "") for item in found))
        return doc


@Language.factory("newsfacts_quantities", assigns=["doc.spans"])
def create_quantities(nlp: Language, name: str) -> QuantityFinder:
    """Build the component for the language of the pipeline."""
    return QuantityFinder(load_pack(nlp.lang))
