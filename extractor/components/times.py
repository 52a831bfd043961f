"""Mark temporal expressions: `doc.spans["times"]`, labelled date, time, duration or set."""

from spacy.language import Language
from spacy.tokens import Doc

from extractor.lang.pack import Pack, load_pack
from extractor.tokens.spans import Range, mark, plain_text
from extractor.values.times.find import find_times

GROUP = "times"


class Times:
    """Finds dates by the text alone, so it may stand before everything else."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack

    def __call__(self, doc: Doc) -> Doc:
        """Mark the expressions of a Doc."""
        mark(
            doc,
            GROUP,
            (Range(item.start, item.end, item.type) for item in find_times(plain_text(doc), self.pack)),
        )
        return doc


@Language.factory("newsfacts_times", assigns=["doc.spans"])
def create_times(nlp: Language, name: str) -> Times:
    """Build the component for the language of the pipeline."""
    return Times(load_pack(nlp.lang))
