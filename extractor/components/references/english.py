"""English references in text order: each resolved one may be the antecedent of the next."""

from collections.abc import Iterator

from spacy.tokens import Token

from extractor.components.references.descriptions import Descriptions
from extractor.components.references.found import Found
from extractor.components.references.named import Named
from extractor.components.references.pronouns import Pronouns
from extractor.lang.pack import Pack
from extractor.lang.reference_words import ReferenceWords
from extractor.tokens.spans import tokens_with


class EnglishReferences:
    """Reads references off one parsed Doc."""

    def __init__(self, named: Named, pack: Pack, words: ReferenceWords) -> None:
        self.named = named
        self.words = words
        self.pronouns = Pronouns(named, pack, words)
        self.descriptions = Descriptions(named, pack, words)

    def find(self) -> Iterator[Found]:
        """Yield the references that can be resolved."""
        words = self.words
        if not self.named.by_id:
            return
        pronouns = words.male | words.female | words.body_pronouns
        nouns = {noun.rpartition("-")[2] for noun in (*words.posts, *words.heads)}
        for token in tokens_with(self.named.doc, pronouns | nouns):
            if token.i in self.named.at:
                continue
            found = self._pronoun(token) if token.lower_ in pronouns else self.descriptions.find(token)
            if found is not None:
                self.named.add(found.start, found.end, found.target)
                yield found

    def _pronoun(self, token: Token) -> Found | None:
        if token.lower_ in self.words.body_pronouns:
            target = self.pronouns.body(token)
        else:
            gender = "male" if token.lower_ in self.words.male else "female"
            target = self.pronouns.person(token, gender)
            if target is not None:
                self.named.gender[target.id] = gender
        return Found(token.idx, token.idx + len(token), "pronoun", target) if target is not None else None
