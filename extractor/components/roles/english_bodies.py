"""The bodies that an English title belongs to: named before it, behind it, or only hinted at."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from extractor.components.roles.english_titles import names_post
from extractor.components.roles.found import bodies_of
from extractor.lang.pack import Pack
from extractor.lang.text_words import TitleWords

POSSESSIVES = frozenset(("'s", "’s", "‘s", "'", "’"))
_LINKS = frozenset(("of", "at", "for", "with", "in", "from"))
_NAMING_LINKS = frozenset(("of", "at", "for", "with"))
_DETERMINERS = frozenset(("the", "our", "its", "their", "this", "that"))
_OWNERS = frozenset(("its", "our", "their"))
_PROPER = ("NNP", "NNPS")
_VERBS = ("VBD", "VBZ", "VBP", "MD")
_PARTICIPLES = ("VBG", "VBN")
_REACH = 8
"""How many tokens may lie between a title's preposition and the name of the body."""
_LONGEST = 6
"""Tokens of a body that no rule knows."""


@dataclass(frozen=True, slots=True)
class Bodies:
    """What a title belongs to, and where the words that say so end."""

    names: tuple[str, ...]
    """Entity ids, else words of the text."""
    end: int
    """The token behind."""
    owned: bool = False
    """Whether a company is meant without being named."""


class BodyReader:
    """Reads the bodies around titles in one Doc."""

    def __init__(self, doc: Doc, pack: Pack) -> None:
        self.doc = doc
        self.words = pack.titles
        self.nouns = pack.names.body_references
        spans = [body for span in bodies_of(doc) if (body := self._without_title(span)) is not None]
        self.ends = {span.end: span for span in spans}
        self.starts = {span.start: span for span in spans}
        self.order = sorted(self.starts)
        self.inside = _tokens_of(spans)
        self.people = _tokens_of(holders_of(doc, pack.titles))
        self.times = _tokens_of(doc.spans.get("times", []))

    def first(self, start: int, end: int) -> Span | None:
        """Give the first body that begins at one of the tokens [start, end)."""
        place = bisect_left(self.order, start)
        found = place < len(self.order) and self.order[place] < end
        return self.starts[self.order[place]] if found else None

    def at(self, index: int) -> Span | None:
        """Give the body that a token is part of."""
        place = bisect_right(self.order, index) - 1
        body = self.starts[self.order[place]] if place >= 0 else None
        return body if body is not None and index < body.end else None

    def _without_title(self, span: Span) -> Span | None:
        """Leave out a title that a tagger took into a name: Director of Acme, Acme Founder."""
        posts = [names_post(token.lower_, self.words) for token in span]
        if all(posts):
            return None
        link = next((token.i for token in span if token.lower_ in ("of", "at")), None)
        if link is not None and span.start < link < span.end - 1 and posts[link - span.start - 1]:
            return _part(span, link + 1, span.end)
        behind = self.doc[span.end] if span.end < len(self.doc) else None
        if posts[-1] and behind is not None and behind.lower_ in ("and", "&"):
            after = self.doc[span.end + 1].lower_ if span.end + 1 < len(self.doc) else ""
            if names_post(after, self.words):
                return _part(span, span.start, span.end - 1)
        return span

    def behind(self, end: int) -> Bodies:
        """Give the bodies behind "of", "at", "for" after a title, before the clause goes on."""
        doc = self.doc
        linked = end < len(doc) and doc[end].lower_ in _LINKS
        if not linked and not (end < len(doc) and doc[end].tag_ in _PARTICIPLES):
            return Bodies((), end)
        for i in range(end + 1, min(len(doc), end + 1 + _REACH)):
            if linked and i in self.starts:
                return self._list_from(self.starts[i])
            if doc[i].text in ",.;:()" or doc[i].tag_ in _VERBS or i in self.people or i in self.times:
                break
            linked = linked or doc[i].lower_ in _LINKS
            if doc[i].tag_ == "CC" and i + 1 < len(doc) and self._begins_anew(doc[i + 1]):
                break
        return self._unknown(end)

    def _begins_anew(self, token: Token) -> bool:
        """Tell whether another title or noun begins behind "and"."""
        return token.tag_ in ("DT", "PRP$", "IN") or names_post(token.lower_, self.words)

    def _list_from(self, first: Span) -> Bodies:
        """Give a body and those coordinated with it: of Acme (AC), Bolt Ltd and Cargo."""
        names, end, listed = [first.id_], self._behind_brackets(first.end), [first.id_]
        i = end
        while i + 1 < len(self.doc) and self.doc[i].lower_ in (",", "and", "&"):
            last = self.doc[i].lower_ != ","
            i += 2 if not last and self.doc[i + 1].lower_ == "and" else 1
            last = last or self.doc[i - 1].lower_ == "and"
            i += i < len(self.doc) and self.doc[i].lower_ == "the"
            body = self.starts.get(i)
            if body is None:
                break
            listed.append(body.id_)
            i = self._behind_brackets(body.end)
            if last:
                names, end = listed, i
                break
        return Bodies(tuple(dict.fromkeys(names)), end)

    def _behind_brackets(self, i: int) -> int:
        if i < len(self.doc) and self.doc[i].text == "(":
            for j in range(i + 1, min(i + 8, len(self.doc))):
                if self.doc[j].text == ")":
                    return j + 1
        return i

    def _unknown(self, end: int) -> Bodies:
        """Give a body that is not named ("of our company"), or one that no rule found, by its capitals."""
        doc = self.doc
        if end + 1 >= len(doc) or doc[end].lower_ not in _NAMING_LINKS:
            return Bodies((), end)
        first = end + 1
        if doc[first].lower_ in _DETERMINERS and first + 1 < len(doc):
            first += 1
            if doc[first].lower_ in self.nouns:
                return Bodies((), first + 1, owned=True)
        kind = self._behind_kind(first)
        sure, first = kind > first, kind
        last = first
        while last < min(len(doc), first + _LONGEST) and (
            self._may_name(doc[last], last > first) or (sure and doc[last].tag_ in _PROPER)
        ):
            last += 1
        while last > first and doc[last - 1].lower_ in ("&", "of"):
            last -= 1
        return Bodies((doc[first:last].text,), last) if last > first else Bodies((), end)

    def _behind_kind(self, first: int) -> int:
        """Step over the common nouns before a name that say what kind of business it is: law firm Acme."""
        for i in range(first, min(first + 4, len(self.doc) - 1)):
            if not self.doc[i].is_lower or self.doc[i].tag_ not in ("NN", "JJ", "VBG", "HYPH"):
                break
            if self.doc[i].lower_ in self.nouns:
                return i + 1
        return first

    def _may_name(self, token: Token, inner: bool) -> bool:
        if token.i in self.people or token.i in self.times or token.i in self.inside:
            return False
        if token.lower_ in self.words.honorifics:
            return False
        return (token.tag_ in _PROPER and token.text[:1].isupper()) or (inner and token.lower_ in ("&", "of"))

    def before(self, start: int) -> tuple[str, bool]:
        """Give what stands directly before a title: Acme, Acme's, its, the company's, the Lee campaign's."""
        i = start
        while i and self.doc[i - 1].lower_ in (self.words.former | self.words.incoming):
            i -= 1
        if not i:
            return "", False
        if self.doc[i - 1].lower_ in _OWNERS:
            return "", True
        if self.doc[i - 1].text in POSSESSIVES:
            return self.possessor(i - 1)
        place = i
        while place and place not in self.ends and self.doc[place - 1].ent_type_ in ("GPE", "NORP"):
            place -= 1
        body = self.ends.get(place)
        return (body.id_, False) if body is not None else (self._words_before(i), False)

    def _words_before(self, end: int) -> str:
        """Give the capitals before a title as a body that no rule found: MLT executive Ann Lee."""
        first = end
        while first and end - first < _LONGEST and self._may_name(self.doc[first - 1], inner=False):
            first -= 1
        words = self.doc[first:end]
        known = any(word.ent_type_ in ("GPE", "NORP", "PERSON", "DATE") for word in words)
        title = any(names_post(word.lower_, self.words) for word in words)
        return "" if known or title or not words or words[0].is_sent_start else str(words.text)

    def possessor(self, mark: int) -> tuple[str, bool]:
        """Read what a possessive mark belongs to."""
        body = self.ends.get(mark)
        if body is not None:
            return body.id_, False
        noun = self.doc[mark - 1] if mark else None
        if noun is None or noun.i in self.people:
            return "", False
        if noun.lower_ in self.nouns:
            return "", True
        first = mark
        while first and mark - first < _LONGEST and self.doc[first - 1].tag_ in ("NN", *_PROPER):
            first -= 1
        # A common noun behind a name, the Lee campaign: no one word is a body's name.
        named = first < mark - 1 and self.doc[first].text[:1].isupper() and noun.tag_ == "NN"
        return (self.doc[first:mark].text, False) if named else ("", False)

    def place_before(self, start: int, end: int) -> str:
        """Give the country or place before a public title: US President, Indiana Governor."""
        place = self.doc[start - 1] if start else None
        if (
            place is None
            or place.ent_type_ not in ("GPE", "NORP")
            or self.doc[end - 1].lower_ not in self.words.political
            or place.lower_ in self.words.qualities
        ):
            return ""
        first = place.i
        while first and self.doc[first].ent_iob_ == "I" and self.doc[first - 1].tag_ not in ("DT", "POS"):
            first -= 1
        return str(self.doc[first:start].text)


def holders_of(doc: Doc, words: TitleWords) -> list[Span]:
    """Give the people of a Doc without those that are titles written with a capital: Controller."""
    people = doc.spans.get("people", [])
    return [span for span in people if not all(names_post(token.lower_, words) for token in span)]


def _part(span: Span, start: int, end: int) -> Span:
    return Span(span.doc, start, end, label=span.label_, span_id=span.id_, kb_id=span.kb_id_)


def _tokens_of(spans: Iterable[Span]) -> frozenset[int]:
    return frozenset(i for span in spans for i in range(span.start, span.end))
