"""Mark amounts of money: `doc.spans["money"]`, labelled with their currency."""

from spacy.language import Language
from spacy.tokens import Doc

from extractor.lang.pack import Pack, load_pack
from extractor.tokens.spans import Range, mark, plain_text
from extractor.values.money import find_money

GROUP = "money"


class MoneyFinder:
    """Finds money by the text alone, so it may stand before everything else."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack

    def __call__(self, doc: Doc) -> Doc:
        """Mark the amounts of a Doc."""
        found = find_money(plain_text(doc), self.pack)
        mark(doc, GROUP, (Range(item.start, item.end, item.currency or "") for item in found))
        return doc


@Language.factory("newsfacts_money", assigns=["doc.spans"])
def create_money(nlp: Language, name: str) -> MoneyFinder:
    """Build the component for the language of the pipeline."""
    return MoneyFinder(load_pack(nlp.lang))
