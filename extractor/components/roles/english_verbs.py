"""English roles said by verbs: what a person is, serves as, was named, joined as, resigned as, heads.

The verb gives the holder (english_people) and whether the post is still held (english_tense); the posts
are read behind it.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from extractor.components.roles.english_bodies import BodyReader
from extractor.components.roles.english_nouns import NounRoles
from extractor.components.roles.english_people import Holders
from extractor.components.roles.english_posts import Post, PostReader
from extractor.components.roles.english_tense import is_passive, is_said, status_of
from extractor.components.roles.found import FoundRole
from extractor.lang.text_words import TitleWords
from extractor.tokens.spans import tokens_with

_REACH = 14
"""Tokens between a verb and its "as"."""
_FINITE = ("VBZ", "VBP", "VBD", "MD")
_TO = frozenset(("to", "as"))
_SKIPPED = frozenset(("to", "as", "be", "become", "the", "post", "position", "role", "of", "not", "only"))


class VerbRoles:
    """Reads the roles that the verbs of one Doc say."""

    def __init__(
        self, doc: Doc, words: TitleWords, bodies: BodyReader, posts: PostReader, nouns: NounRoles
    ) -> None:
        self.doc = doc
        self.words = words
        self.bodies = bodies
        self.posts = posts
        self.nouns = nouns
        self.holders = Holders(doc, nouns.people)

    def find(self) -> Iterator[FoundRole]:
        """Yield what every verb of a post says."""
        if not self.holders.people:
            return
        for verb in tokens_with(self.doc, frozenset(self.words.verbs)):
            if verb.i in self.bodies.inside or not is_said(verb, self.words.refusals):
                continue
            yield from self._read(verb, self.words.verbs[verb.lower_])

    def _read(self, verb: Token, kind: str) -> Iterator[FoundRole]:
        if kind in ("be", "become"):
            yield from self._being(verb, kind)
        elif kind == "name":
            yield from self._naming(verb)
        elif kind in ("head", "found"):
            yield from self._heading(verb, kind)
        else:
            yield from self._as(verb, kind)

    def _being(self, verb: Token, kind: str) -> Iterator[FoundRole]:
        i = verb.i + 1
        while i < len(self.doc) and self.doc[i].tag_ in ("RB", "RBR") and not self.posts.at(i):
            i += 1
        posts = self.posts.at(i)
        if posts:
            yield from self._said(self.holders.subjects(verb), verb, kind, posts)
        elif kind == "be" and i in self.holders.starts:
            yield from self._inverse(verb, self.holders.starts[i])

    def _inverse(self, verb: Token, person: Span) -> Iterator[FoundRole]:
        """Read "the chief executive of Acme is Ann Lee"."""
        subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
        if subject is None or subject.i in self.bodies.people:
            return
        posts = [post for post in self.posts.at(subject.left_edge.i) if post.end <= verb.i]
        yield from self._said([person], verb, "be", [post for post in posts if not post.weak])

    def _naming(self, verb: Token) -> Iterator[FoundRole]:
        """Read "Acme named Ann Lee [as] its chief executive" and "Ann Lee was named chief executive"."""
        if is_passive(verb) and not self._names(verb):
            posts = self._posts_behind(verb.i + 1)
            people = self.holders.subjects(verb) if posts else []
        else:
            person = self._object(verb)
            posts = self._posts_behind(person.end) if person is not None else []
            people = [person] if person is not None else []
        yield from self._said(people, verb, "name", self._with_body(posts, verb, subject=True))

    def _names(self, verb: Token) -> bool:
        """Tell whether a body right before a verb names somebody right behind it: Acme named Ann Lee."""
        return verb.i in self.bodies.ends and verb.i + 1 in self.holders.starts

    def _object(self, verb: Token) -> Span | None:
        """Give the person right behind a verb, past titles: appointed former Acme executive Ann Lee."""
        for i in range(verb.i + 1, min(verb.i + 9, len(self.doc))):
            token = self.doc[i]
            person = self.holders.by_token.get(i)
            if person is not None and (
                person.root.dep_ not in ("compound", "nmod", "poss") or self.posts.at(person.end)
            ):
                return person
            if token.tag_ in (*_FINITE, "IN", "TO") or token.text in ",;.":
                return None
        return None

    def _posts_behind(self, i: int) -> list[Post]:
        """Give the posts behind a naming verb: named [to be] [as] [the] [new] chief executive."""
        doc, start = self.doc, i
        while i < len(doc) and i - start < _REACH // 2 and doc[i].lower_ in _SKIPPED:
            i += 1
        if i > start or (i < len(doc) and doc[i].text != ","):
            posts = self.posts.at(i, free=i > start)
            if posts:
                return posts
        place = self._as_behind(start)
        return self.posts.at(place, free=True) if place is not None else []

    def _as(self, verb: Token, kind: str) -> Iterator[FoundRole]:
        """Read verbs that take "as": served as, resigned as, joined Acme as, replaced Bo Park as."""
        place = self._as_behind(verb.i + 1)
        if place is None:
            return
        posts = self.posts.at(place, free=True)
        if not posts:
            return
        people = self.holders.subjects(verb)
        yield from self._said(people, verb, kind, self._with_body(posts, verb, subject=False))
        if kind == "replace":
            before = self._object(verb)
            if before is not None:
                yield from self._former(before, posts)

    def _former(self, person: Span, posts: list[Post]) -> Iterator[FoundRole]:
        for post in posts:
            yield from self.nouns.roles(person, replace(post, status="former"))

    def _as_behind(self, i: int) -> int | None:
        """Give the place behind the "as" of a verb, before another verb takes over."""
        for j in range(i, min(i + _REACH, len(self.doc) - 1)):
            token = self.doc[j]
            if token.lower_ == "as" and self.doc[j + 1].lower_ not in ("well", "if", "though", "of", "much"):
                return j + 1
            if token.tag_ in _FINITE or token.text in ".;:" or token.is_sent_start:
                return None
        return None

    def _heading(self, verb: Token, kind: str) -> Iterator[FoundRole]:
        """Read "Ann Lee heads Acme" and "Acme, founded by Ann Lee": the verb itself is the title."""
        i = verb.i + 1
        if i < len(self.doc) and self.doc[i].lower_ == "by":
            yield from self._headed_by(verb, kind, i + 1)
            return
        i += i < len(self.doc) and self.doc[i].lower_ in ("the", "its")
        body = self.bodies.starts.get(i)
        own = verb.dep_ in ("ROOT", "relcl", "conj", "ccomp", "advcl", "parataxis") and not is_passive(verb)
        if body is None or not own or body.root.dep_ == "poss":
            return
        post = Post(verb.i, verb.i + 1, (body.id_,))
        yield from self._said(self.holders.subjects(verb), verb, kind, [post])

    def _headed_by(self, verb: Token, kind: str, i: int) -> Iterator[FoundRole]:
        person = next((s for j in range(i, i + 5) if (s := self.holders.by_token.get(j)) is not None), None)
        if person is not None and person.end < len(self.doc) and self.doc[person.end].tag_ == "POS":
            return  # founded by Ann Lee's father
        before = verb.i - (self.doc[verb.i - 1].text == "," if verb.i else 0)
        body = self.bodies.ends.get(before) or self._passive_body(verb)
        if person is not None and body is not None:
            yield from self._said([person], verb, kind, [Post(verb.i, verb.i + 1, (body.id_,))])

    def _passive_body(self, verb: Token) -> Span | None:
        subject = next((child for child in verb.lefts if child.dep_ == "nsubjpass"), None)
        return self.bodies.at(subject.i) if subject is not None else None

    def _with_body(self, posts: list[Post], verb: Token, *, subject: bool) -> list[Post]:
        """Give posts without a body the one that the verb speaks of: Acme named ..., joined Acme as ..."""
        if not posts or any(post.bodies or post.owned for post in posts):
            return posts
        body = self.bodies.first(verb.i + 1, posts[0].start)
        if body is None and subject and self._names(verb):
            body = self.bodies.ends[verb.i]
        if body is None and subject and not is_passive(verb):
            agents = (self.bodies.at(child.i) for child in verb.lefts if child.dep_ == "nsubj")
            body = next((agent for agent in agents if agent is not None), None)
        behind = posts[-1].end
        if body is None and behind + 1 < len(self.doc) and self.doc[behind].lower_ == "by":
            body = self.bodies.first(behind + 1, behind + 3)
        if body is None:
            return posts
        return [replace(post, bodies=(body.id_,), weak=False) for post in posts]

    def _said(self, people: list[Span], verb: Token, kind: str, posts: list[Post]) -> Iterator[FoundRole]:
        status = status_of(verb, kind, posts[-1].end if posts else verb.i, self.doc)
        where = self._where(verb) if people else ""
        for person in people:
            for post in posts:
                if not post.weak or kind not in ("be", "become"):
                    found = replace(post, bodies=(where,)) if where and not post.bodies else post
                    yield from self.nouns.roles(person, found, status)

    def _where(self, verb: Token) -> str:
        """Give the body before "where" in "came from Acme, where she was chief economist"."""
        word = next((t for t in verb.lefts if t.lower_ == "where"), None)
        if word is None:
            return ""
        before = [s for s in self.bodies.starts.values() if verb.sent.start <= s.start and s.end <= word.i]
        return before[-1].id_ if before else ""
