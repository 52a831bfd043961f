"""English roles by the words around a person's name.

[former] [ORG ['s]] TITLE [,] PERSON          former Google executive Ann Lee
TITLE of|at|for [...] ORG PERSON              Managing Director of Acme India Ravi Shah
PERSON , [the] [former] [ORG ['s]] TITLE [of|at|for [...] ORG]
PERSON is|was|becomes [the] TITLE ...
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from extractor.components.roles.found import FoundRole, Status, bodies_of
from extractor.lang.pack import Pack

_LINKS = frozenset(("of", "at", "for", "with", "in"))
_POSSESSIVES = frozenset(("'s", "’s", "‘s", "'", "’"))
_COPULAS = frozenset(("is", "was", "became", "becomes", "remains", "as"))
_REACH = 8
"""How many tokens may lie between a title's preposition and the name of the body."""


class EnglishRoles:
    """Reads roles off one Doc."""

    def __init__(self, doc: Doc, pack: Pack) -> None:
        self.doc = doc
        self.words = pack.titles
        self.ends = {span.end: span for span in bodies_of(doc)}
        self.starts = {span.start: span for span in bodies_of(doc)}

    def find(self) -> Iterator[FoundRole]:
        """Yield the roles of every mention of a person."""
        for person in self.doc.spans.get("people", []):
            yield from self._before(person)
            yield from self._after(person)

    def _before(self, person: Span) -> Iterator[FoundRole]:
        end = person.start
        if end and self.doc[end - 1].text == ",":
            end -= 1
        body = self.ends.get(end)
        if body is not None:  # Managing Director of Acme India Ravi Shah
            link = self.doc[body.start - 1] if body.start else None
            if link is not None and link.lower_ in _LINKS:
                start = self._title_start(link.i)
                if start < link.i:
                    yield self._role(start, link.i, person, body.id_)
            return
        start = self._title_start(end)
        if start == end:
            return
        owner = self._owner_before(start)
        yield self._role(
            start, end, person, owner.id_ if owner is not None else self._place_before(start, end)
        )

    def _after(self, person: Span) -> Iterator[FoundRole]:
        doc, i = self.doc, person.end
        if i >= len(doc) or not (doc[i].text in (",", "(", "–", "—", "-") or doc[i].lower_ in _COPULAS):
            return
        i += 1
        while i < len(doc) and doc[i].lower_ in (
            "the",
            "a",
            "an",
            "who",
            "is",
            "was",
            "currently",
            "its",
            "named",
        ):
            i += 1
        marks = i
        while i < len(doc) and doc[i].lower_ in (self.words.former | self.words.incoming):
            i += 1
        body = self.starts.get(i)
        if body is not None:
            i = body.end
            if i < len(doc) and doc[i].text in _POSSESSIVES:
                i += 1
        end = self._title_end(i)
        if end == i:
            return
        if body is None:
            body = self._body_behind(end)
        yield self._role(marks if marks == i else i, end, person, body.id_ if body is not None else "", marks)

    def _role(
        self, start: int, end: int, person: Span, organization: str, marks: int | None = None
    ) -> FoundRole:
        status, start = self._status(start, end, marks)
        first, last = self.doc[start], self.doc[end - 1]
        return FoundRole(first.idx, last.idx + len(last), person.id_, organization, status)

    def _status(self, start: int, end: int, marks: int | None) -> tuple[Status, int]:
        """Tell whether the post is still held, and drop the word that says so from the title."""
        seen = [token.lower_ for token in self.doc[marks if marks is not None else max(0, start - 4) : start]]
        status: Status = "current"
        while start < end - 1 and self.doc[start].lower_ in (self.words.former | self.words.incoming):
            seen.append(self.doc[start].lower_)
            start += 1
        if seen and any(word in self.words.former for word in seen[-4:]):
            status = "former"
        elif seen and (seen[-1] in self.words.incoming):
            status = "incoming"
        return status, start

    def _title_start(self, end: int) -> int:
        """Walk left over a title that ends before token `end`; gives `end` if there is none."""
        i = end - 1
        if i < 0 or not self._is_head(self.doc[i]):
            return end
        while i > 0 and i not in self.ends and self._may_continue(self.doc[i - 1]):
            i -= 1
        while i < end and self.doc[i].lower_ in self.words.joiners:
            i += 1
        return i

    def _may_continue(self, before: Token) -> bool:
        if before.lower_ in self.words.modifiers or self._is_head(before):
            return True
        if before.lower_ in self.words.joiners and before.i:
            return self._is_head(self.doc[before.i - 1]) and before.text != ","
        return False

    def _title_end(self, start: int) -> int:
        """Walk right over a title that begins at token `start`; gives `start` if there is none."""
        i, end = start, start
        while i < len(self.doc) and i - start < 10:
            token = self.doc[i]
            if self._is_head(token):
                end = i + 1
            elif not (
                token.lower_ in self.words.modifiers or (token.lower_ in self.words.joiners and end == i)
            ) or (token.text == "," and not (i + 1 < len(self.doc) and self._is_head(self.doc[i + 1]))):
                break
            i += 1
        return end

    def _is_head(self, token: Token) -> bool:
        return token.lower_ in self.words.heads or (
            token.lower_.endswith("s") and token.lower_[:-1] in self.words.heads and len(token.lower_) > 3
        )

    def _owner_before(self, start: int) -> Span | None:
        """Give the body named directly before a title: Acme, Acme's, Acme's former."""
        i = start
        while i and self.doc[i - 1].lower_ in (self.words.former | self.words.incoming):
            i -= 1
        if i and self.doc[i - 1].text in _POSSESSIVES:
            i -= 1
        return self.ends.get(i)

    def _place_before(self, start: int, end: int) -> str:
        """Give the country or place before a public title: US President, Indiana Governor."""
        place = self.doc[start - 1] if start else None
        if (
            place is None
            or place.ent_type_ not in ("GPE", "NORP")
            or self.doc[end - 1].lower_ not in self.words.political
        ):
            return ""
        return place.text

    def _body_behind(self, end: int) -> Span | None:
        """Give the body behind "of", "at", "for" after a title, before the clause goes on."""
        doc, linked = self.doc, False
        for i in range(end, min(len(doc), end + 1 + _REACH)):
            if linked and i in self.starts:
                return self.starts[i]
            linked = linked or doc[i].lower_ in _LINKS
            if doc[i].text in ",.;:()" or doc[i].tag_ in ("VBD", "VBZ", "VBP", "MD"):
                return None
        return None
