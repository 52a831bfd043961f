"""The component that resolves descriptions and pronouns."""

from spacy.tokens import Doc

from extractor.components.references.chinese import ChineseReferences
from extractor.components.references.english import EnglishReferences
from extractor.components.references.named import Named
from extractor.lang.pack import Pack
from extractor.lang.reference_words import load_reference_words
from extractor.tokens.spans import Range, mark


class ReferenceFinder:
    """Resolves the references of one language."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.words = load_reference_words(pack.code)

    def __call__(self, doc: Doc) -> Doc:
        reader = ChineseReferences if self.pack.code == "zh" else EnglishReferences
        found = reader(Named(doc), self.pack, self.words).find()
        ranges = [Range(f.start, f.end, f.label, f.target.id, f.target.name) for f in found]
        mark(doc, "references", ranges)
        return doc
