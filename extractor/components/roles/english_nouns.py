"""English roles by apposition, the words directly around a person's name.

[former] [ORG ['s]] TITLE [,] PERSON [of ORG]     former Google executive Ann Lee
TITLE of|at|for [...] ORG PERSON                  Managing Director of Acme India Ravi Shah
PERSON [, 55] , [the] [former] [ORG ['s]] TITLE [of|at|for ORG]
PERSON as [the] TITLE                             with Ann Lee as its new chairman
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Span

from extractor.components.roles.english_bodies import POSSESSIVES, BodyReader, holders_of
from extractor.components.roles.english_posts import Post, PostReader
from extractor.components.roles.english_titles import TitleReader
from extractor.components.roles.found import FoundRole, Status
from extractor.lang.text_words import TitleWords

_LINKS = frozenset(("of", "at", "for", "with", "in"))
_LISTED = frozenset(("and", "&", ",", ", and"))
_OPENERS = frozenset((",", "(", "–", "—", "-", "as", ":"))
_SUFFIXES = frozenset(("ph.d.", "jr.", "sr.", "m.d.", "cpa", "ii", "iii", "age", "aged", "esq."))


class NounRoles:
    """Reads the roles around the names of one Doc."""

    def __init__(
        self, doc: Doc, words: TitleWords, titles: TitleReader, bodies: BodyReader, posts: PostReader
    ) -> None:
        self.doc = doc
        self.words = words
        self.titles = titles
        self.bodies = bodies
        self.posts = posts
        self.people = holders_of(doc, words)
        self.people_ends = {span.end for span in self.people}

    def find(self) -> Iterator[FoundRole]:
        """Yield the roles of every mention of a person."""
        last: list[FoundRole] = []
        end = -1
        for person in self.people:
            joined = end >= 0 and self.doc[end : person.start].text.lower() in _LISTED
            before = list(self._before(person))
            if joined and not before and last and self._is_plural(last[0]):
                before = [replace(role, person=person.id_) for role in last]  # founders Ann Lee and Bo Ray
            elif before and last and not before[0].organization and self._goes_on(before[0], end):
                before = [replace(role, organization=last[0].organization) for role in before]
            yield from before
            yield from self._after(person)
            last, end = before, person.end

    def _is_plural(self, role: FoundRole) -> bool:
        head = self.doc.char_span(role.start, role.end)
        return head is not None and head[-1].lower_.endswith("s") and head[-1].lower_ not in self.words.heads

    def _goes_on(self, role: FoundRole, end: int) -> bool:
        """Tell whether a title stands behind "and" and a name: Acme CEO Ann Lee and CFO Bo Ray."""
        title = self.doc.char_span(role.start, role.end)
        return title is not None and self.doc[end : title.start].text.lower() in _LISTED

    def _before(self, person: Span) -> Iterator[FoundRole]:
        end = person.start
        while end and self.doc[end - 1].lower_ in self.words.honorifics and not self._is_title(end):
            end -= 1
        comma = bool(end) and self.doc[end - 1].text == ","
        if comma and not self._is_closed(person.end):
            return
        end -= comma
        body = self.bodies.ends.get(end)
        if body is not None:
            yield from self._before_body(person, body)
            return
        coming = self.doc[max(0, end - 2) : end].text.lower() in ("-elect", "-designate")
        end -= 2 * coming
        start = self.titles.start_of(end)
        owned = bool(start) and self.doc[start - 1].text in POSSESSIVES
        business = bool(end) and self.doc[end - 1].lower_ in self.bodies.nouns and not owned
        if start == end or business or (comma and not self._stands_alone(start)):
            return
        name, owned = self.bodies.before(start)
        name = name or self.bodies.place_before(start, end) or self._body_after(person, end)
        status: Status | None = "incoming" if coming else None
        yield self._role(person, Post(start, end, (name,) if name else (), owned and not name, status))

    def _is_closed(self, i: int) -> bool:
        """Tell whether a name behind a comma ends an apposition, and begins no clause of its own."""
        return i >= len(self.doc) or self.doc[i].tag_ not in ("VBD", "VBZ", "VBP", "MD", "POS")

    def _is_title(self, end: int) -> bool:
        return self.titles.start_of(end) < end

    def _before_body(self, person: Span, body: Span) -> Iterator[FoundRole]:
        """Read Managing Director of Acme India Ravi Shah."""
        link = self.doc[body.start - 1] if body.start else None
        if link is None or link.lower_ not in _LINKS:
            return
        start = self.titles.start_of(link.i)
        if start < link.i:
            yield self._role(person, Post(start, link.i, (body.id_,)))

    def _stands_alone(self, start: int) -> bool:
        """Tell whether a title before a comma and a name is not that of the name before it."""
        i = start
        while i and start - i < 8 and self.doc[i - 1].text not in (",", ".", ";", "“", '"'):
            i -= 1
        return not (i and self.doc[i - 1].text == "," and i - 1 in self.people_ends)

    def _body_after(self, person: Span, end: int) -> str:
        """Give the body in "analyst Ann Lee of Acme"."""
        doc, i = self.doc, person.end
        if i + 1 < len(doc) and doc[i].lower_ in ("of", "at", "from", "with") and end == person.start:
            body = self.bodies.starts.get(i + 1 + (doc[i + 1].lower_ == "the"))
            return body.id_ if body is not None else ""
        return ""

    def _after(self, person: Span) -> Iterator[FoundRole]:
        i = self._opened(person.end)
        if i is None:
            return
        for post in self.posts.at(i):
            if not post.plural and (not post.weak or self._is_appositive(person.end, post)):
                yield from self.roles(person, post)

    def _is_appositive(self, opener: int, post: Post) -> bool:
        """Tell whether a weak noun stands alone between marks: Ann Lee, owner, said."""
        behind = self.doc[post.end] if post.end < len(self.doc) else None
        alone = behind is None or behind.tag_ == "IN" or behind.text in (",", ")", ".", "—", "–")
        return alone and self.doc[opener].text != "as"

    def _opened(self, i: int) -> int | None:
        """Give where an apposition begins: behind the comma, the age, the bracket; None if there is none."""
        doc = self.doc
        if i >= len(doc) or doc[i].lower_ not in _OPENERS:
            return None
        i += 1
        while i + 1 < len(doc) and (doc[i].lower_ in _SUFFIXES or doc[i].tag_ == "CD" or doc[i].text == ","):
            i += 1
        return i if i < len(doc) else None

    def roles(self, person: Span, post: Post, status: Status = "current") -> Iterator[FoundRole]:
        """Yield a role of a person for each body of a post."""
        for body in post.bodies or ("",):
            yield self._found(person, post, body, post.status or status)

    def _role(self, person: Span, post: Post) -> FoundRole:
        """Give a role whose title stands before the name; words of time may be its head or stand before."""
        status, start = self._status(post.start, post.end)
        found = Post(start, post.end, post.bodies, post.owned)
        return self._found(person, found, post.bodies[0] if post.bodies else "", post.status or status)

    def _found(self, person: Span, post: Post, body: str, status: Status) -> FoundRole:
        first, last = self.doc[post.start], self.doc[post.end - 1]
        return FoundRole(first.idx, last.idx + len(last), person.id_, body, status, post.owned)

    def _status(self, start: int, end: int) -> tuple[Status, int]:
        """Tell whether the post is still held, and drop the word that says so from the title."""
        seen = [token.lower_ for token in self.doc[max(0, start - 4, self.doc[start].sent.start) : start]]
        status: Status = "current"
        while start < end - 1 and self.doc[start].lower_ in (self.words.former | self.words.incoming):
            seen.append(self.doc[start].lower_)
            start += 1
        if any(word in self.words.former for word in seen[-4:]):
            status = "former"
        elif seen and seen[-1] in self.words.incoming:
            status = "incoming"
        return status, start
