"""English posts read from left to right: titles in a row, each with its bodies.

[a|the|its|Acme's] [former] TITLE [of FIELD] [of|at|for BODY [and BODY]] [since ...] [, | and [as] TITLE ...]
"""

from dataclasses import dataclass, replace

from spacy.tokens import Doc

from extractor.components.roles.english_bodies import POSSESSIVES, BodyReader
from extractor.components.roles.english_titles import TitleReader
from extractor.components.roles.found import Status
from extractor.lang.text_words import TitleWords

_ARTICLES = frozenset(("the", "a", "an", "its", "our", "their", "his", "her", "one"))
_OWNERS = frozenset(("its", "our", "their"))
_FILLERS = frozenset("both also currently now already still again only then presently most recently".split())
_TIME_LINKS = frozenset(("since", "from", "to", "until", "till", "through", "in", "between", "on", "for"))
_MOST = 6
"""Titles in one row."""


@dataclass(frozen=True, slots=True)
class Post:
    """A title in the text with its bodies."""

    start: int
    """First token."""
    end: int
    bodies: tuple[str, ...] = ()
    owned: bool = False
    status: Status | None = None
    """What the words at the title say, if they say anything."""
    weak: bool = False
    """Whether the noun alone says too little to be a post."""
    plural: bool = False
    """Whether several people hold it."""


@dataclass(frozen=True, slots=True)
class _Opening:
    """What stands before a title: where it begins, and whom it belongs to."""

    start: int
    body: str = ""
    owned: bool = False
    status: Status | None = None
    free: bool = False


class PostReader:
    """Reads rows of posts in one Doc."""

    def __init__(self, doc: Doc, words: TitleWords, titles: TitleReader, bodies: BodyReader) -> None:
        self.doc = doc
        self.words = words
        self.titles = titles
        self.bodies = bodies

    def at(self, i: int, *, free: bool = False) -> list[Post]:
        """Give the posts that begin at token `i`; `free` allows any noun before the head of the first."""
        found: list[Post] = []
        while len(found) < _MOST:
            post, end = self._one(i, free=free)
            if post is None or (found and self._speaks(end)):
                break
            found.append(post)
            following = self._next(end)
            if following is None:
                break
            i, free = following, False
        return self._shared(found)

    def _one(self, i: int, *, free: bool) -> tuple[Post | None, int]:
        opening = self._opening(i)
        start = opening.start
        title_end = self.titles.end_of(start, free=free or opening.free)
        if title_end == start or title_end in self.bodies.people or self._owns(title_end):
            return None, i
        start = self._without_places(start, title_end)
        end = self.titles.with_field(title_end)
        status, behind = self._elect(end, opening.status)
        bodies = self.bodies.behind(behind)
        names = (opening.body,) if opening.body else bodies.names or self._place(start, end)
        bare = title_end == end and not names and not (opening.owned or bodies.owned)
        weak = bare and self.doc[title_end - 1].lower_ in self.words.weak and title_end - start == 1
        weak = weak and not self._says_of_what(end)
        owned = not names and (opening.owned or bodies.owned)
        plural = self.doc[title_end - 1].tag_ in ("NNS", "NNPS")
        return Post(start, end, names, owned, status, weak, plural), bodies.end

    def _owns(self, i: int) -> bool:
        return i < len(self.doc) and self.doc[i].text in POSSESSIVES

    def _says_of_what(self, end: int) -> bool:
        """Tell whether the words behind a weak noun make it a post: adviser to, member of Parliament."""
        if end >= len(self.doc) or self.doc[end].tag_ not in ("IN", "TO"):
            return False
        behind = self.doc[end + 1 : end + 5]
        return self.doc[end].lower_ == "to" or any(token.tag_ in ("NNP", "NNPS") for token in behind)

    def _place(self, start: int, end: int) -> tuple[str, ...]:
        place = self.bodies.place_before(start, end)
        return (place,) if place else ()

    def _opening(self, i: int) -> _Opening:
        """Read articles, owners and words of time before a title."""
        opening = _Opening(i)
        for _ in range(_MOST):
            following = self._read_opening(opening)
            if following is None:
                break
            opening = following
        return opening

    def _read_opening(self, opening: _Opening) -> _Opening | None:
        i = opening.start
        if i >= len(self.doc):
            return None
        word = self.doc[i].lower_
        if word in self.words.former:
            return replace(opening, start=i + 1, status="former")
        if word in self.words.incoming:
            return replace(opening, start=i + 1, status="incoming")
        if word in _ARTICLES:
            return replace(opening, start=i + 1, free=True, owned=word in _OWNERS)
        if word in _FILLERS:
            return replace(opening, start=i + 1)
        body = self.bodies.starts.get(i)
        if body is not None:
            marked = body.end < len(self.doc) and self.doc[body.end].text in POSSESSIVES
            return replace(opening, start=body.end + marked, body=body.id_, owned=False, free=True)
        for mark in range(i + 1, min(i + 5, len(self.doc))):  # the company's, the Lee campaign's
            if self.doc[mark].text in POSSESSIVES:
                name, owned = self.bodies.possessor(mark)
                return replace(opening, start=mark + 1, body=name, owned=owned, free=True)
            if self.doc[mark - 1].tag_ not in ("NN", "NNP", "NNPS", "JJ", "HYPH"):
                return None
        return None

    def _without_places(self, start: int, end: int) -> int:
        """Leave out where somebody is from and what like: a San Diego engineer, the first president."""
        i = start
        while i < end - 1 and (
            self.doc[i].ent_type_ in ("GPE", "NORP", "CARDINAL", "ORDINAL")
            or self.doc[i].lower_ in self.words.qualities
        ):
            i += 1
        if i > start and self.doc[i].lower_ in ("-", "based"):
            return start
        return i

    def _elect(self, end: int, status: Status | None) -> tuple[Status | None, int]:
        """Read "-elect" and "designate" behind a title."""
        for i in (end, end + 1):
            if i < len(self.doc) and self.doc[i].lower_ in ("elect", "designate"):
                return "incoming", i + 1
            if i < len(self.doc) and self.doc[i].text != "-":
                break
        return status, end

    def _speaks(self, i: int) -> bool:
        """Tell whether a title is the subject of what follows: Ann Lee is head of Acme, a director said."""
        return i < len(self.doc) and self.doc[i].tag_ in ("VBD", "VBZ", "MD")

    def _next(self, end: int) -> int | None:
        """Give where the next title of the row may begin."""
        i = self._behind_times(end)
        if i >= len(self.doc):
            return None
        comma = self.doc[i].text == ","
        i += int(comma)
        joined = i < len(self.doc) and self.doc[i].lower_ in ("and", "&", "/")
        i += int(joined)
        if not (comma or joined) or (comma and not joined and end != i - 1):
            return None
        i += int(i < len(self.doc) and joined and self.doc[i].lower_ == "as")
        return i if i < len(self.doc) else None

    def _behind_times(self, i: int) -> int:
        """Step over since 2005, from May 2010 to June 2012, since its formation."""
        doc, start = self.doc, i
        while i < len(doc) and i - start < _MOST * 2:
            token = doc[i]
            own = token.tag_ in ("PRP$", "NN") and i > start and start < i < start + 3
            if not (token.lower_ in _TIME_LINKS or i in self.bodies.times or token.tag_ == "CD" or own):
                break
            i += 1
        return i

    def _shared(self, posts: list[Post]) -> list[Post]:
        """Give titles without a body that of the next one in the row, else that of the one before."""
        shared: list[Post] = []
        for post in reversed(posts):
            shared.append(_with_body_of(post, shared[-1]) if shared else post)
        shared.reverse()
        for i, post in enumerate(shared[1:], start=1):
            if post.end >= len(self.doc) or self.doc[post.end].tag_ != "IN":
                shared[i] = _with_body_of(post, shared[i - 1])
        return shared


def _with_body_of(post: Post, other: Post) -> Post:
    if post.bodies or post.owned or not (other.bodies or other.owned):
        return post
    return replace(post, bodies=other.bodies, owned=other.owned, weak=False)
