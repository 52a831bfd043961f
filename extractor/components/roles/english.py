"""English roles: what verbs say of a person first, then what stands around the name."""

from collections.abc import Iterator

from spacy.tokens import Doc

from extractor.components.roles.english_bodies import BodyReader
from extractor.components.roles.english_nouns import NounRoles
from extractor.components.roles.english_posts import PostReader
from extractor.components.roles.english_titles import TitleReader
from extractor.components.roles.english_verbs import VerbRoles
from extractor.components.roles.found import FoundRole
from extractor.lang.pack import Pack


class EnglishRoles:
    """Reads roles off one Doc."""

    def __init__(self, doc: Doc, pack: Pack) -> None:
        bodies = BodyReader(doc, pack)
        titles = TitleReader(doc, pack, bodies.inside | bodies.people)
        posts = PostReader(doc, pack.titles, titles, bodies)
        self.nouns = NounRoles(doc, pack.titles, titles, bodies, posts)
        self.verbs = VerbRoles(doc, pack.titles, bodies, posts, self.nouns)

    def find(self) -> Iterator[FoundRole]:
        """Yield the roles of the people named; of two readings the earlier is the surer."""
        yield from self.verbs.find()
        yield from self.nouns.find()
