"""Chinese roles by the characters around a person's name.

[前|原] [ORG [的]] TITLE [、 ORG TITLE ...] PERSON [、 PERSON]    小米创办人、董事长兼CEO雷军
PERSON [（|，|是|系|为|被任命为] [ORG] TITLE                      雷军（小米董事长）
PERSON ... 担任|出任|卸任 [ORG] TITLE, [ORG] TITLE ...           see chinese_verbs
"""

import re
from collections.abc import Iterator
from typing import cast

from spacy.tokens import Doc, Span

from extractor.components.roles.chinese_bodies import Bodies
from extractor.components.roles.chinese_leaving import Leaving
from extractor.components.roles.chinese_phrases import Phrases
from extractor.components.roles.chinese_titles import Titles, alternatives
from extractor.components.roles.chinese_verbs import Holders
from extractor.components.roles.found import FoundRole, Status
from extractor.lang.pack import Pack
from extractor.tokens.spans import plain_text

_BETWEEN = re.compile(r"[ \t\u3000]{0,3}(?:[:：][ \t\u3000]{0,2})?[“「]?$")
_EQUALS = re.compile(r"(?:一职|职务)?(?:分别|均)?(?:为|是|系|由)$")
_JOINED = re.compile(r"(?:\s?[、,，]\s?|和|与|及|以及|[ \t\u3000]{1,2})$")
_CHAIN = re.compile(r"\s?(?:、兼?|，兼|兼任?|暨|和|及|以及)\s?$")
_ALIAS = re.compile(r"\s?[（(](?:[A-Za-z][A-Za-z .·'’-]{1,40}|化名|音译?|右|左|中|图)[）)]")
_OPEN = re.compile(r"\s?[（(]\s?")
_COMMA = re.compile(r"\s?[，,]\s?")
_COMMA_BEFORE = re.compile(r"\s?[，,]\s?$")
_ROW = re.compile(r"[ \t\u3000]{1,4}(?:[|｜—－-]{1,2}\s?)?(?=\S)")
_LINE_END = re.compile(r"[ \t\u3000]*(?:\n|$)")
_POLITE = re.compile(r"(?:同志|先生|女士)?的?")
_ADVERBS = (
    "[，,]?(?P<adverbs>(?:现在?|目前|也|还|同时|都|便|就|则|正式|已经?"
    "|此前|之前|曾经?|原来?|一直|即?将|拟|均|既|不仅)*)"
)
_BACK = 8
"""How far back the words directly before a name are looked for."""


class ChineseRoles:
    """Reads roles off one Doc."""

    def __init__(self, doc: Doc, pack: Pack) -> None:
        self.doc = doc
        self.text = plain_text(doc)
        self.words = pack.titles
        self.titles = Titles(doc, self.text, pack)
        self.bodies = Bodies(doc, self.text, pack, self.titles)
        self.phrases = Phrases(doc, self.text, self.titles, self.bodies)
        self.people = sorted(doc.spans.get("people", []), key=lambda span: span.start_char)
        self.ends = {span.end_char: span for span in self.people}
        self.copulas = re.compile(f"{_ADVERBS}(?P<verb>{alternatives(frozenset(self.words.copulas))})")
        self.leaving = Leaving(self.text, self.people, self.titles)
        self.last = (0, 0, -1)
        """The title last read before a name, and the end of that name."""

    def find(self) -> Iterator[FoundRole]:
        """Yield the roles of every mention of a person."""
        if not self.titles.ends or not self.people:
            return
        for person in self.people:
            held = list(self._before(person))
            yield from self.leaving.told(person, held)
            yield from self._after(person)
        yield from Holders(self.doc, self.text, self.titles, self.bodies, self.phrases).find()

    def _before(self, person: Span) -> Iterator[FoundRole]:
        end = self._back(_BETWEEN, person.start_char)
        if end not in self.titles.ends:
            end = self._back(_EQUALS, person.start_char)
        if end in self.titles.ends:
            start = self.titles.ends[end]
            self.last = (start, end, self._behind_alias(person))
            yield from self._chain(person, start, end)
        elif self._back(_JOINED, person.start_char) == self.last[2]:  # 总裁助理李明、王芳
            start, end, _ = self.last
            if self.text.endswith(tuple(self.words.plural), start, end):
                self.last = (start, end, self._behind_alias(person))
                yield from self._chain(person, start, end)
        else:
            yield from self._as(person)

    def _as(self, person: Span) -> Iterator[FoundRole]:
        """Yield the post that a clause before the name says: 作为公司总裁，李明每天..."""
        end = self._back(_COMMA_BEFORE, person.start_char)
        start = self.titles.ends.get(end)
        if start is not None and end < person.start_char:
            owner = self.bodies.before(start, end)
            if self.text.endswith(("作为", "身为", "身兼"), 0, owner.start):
                yield FoundRole(owner.title, end, person.id_, owner.organization, owner.status or "current")

    def _back(self, pattern: re.Pattern[str], place: int) -> int:
        """Give where what the pattern reads directly before a place begins; the place itself for nothing."""
        match = pattern.search(self.text, max(0, place - _BACK), place)
        return match.start() if match is not None else place

    def _chain(self, person: Span, start: int | None, end: int) -> Iterator[FoundRole]:
        """Yield the title before a name and those joined to it: 中国科学院院士、清华大学教授."""
        while start is not None:
            owner = self.bodies.before(start, end)
            yield FoundRole(owner.title, end, person.id_, owner.organization, owner.status or "current")
            end = self._back(_CHAIN, owner.start)
            start = self.titles.ends.get(end) if end < owner.start else None
            if start in self.ends:  # 王芳总经理、李明: the title of the name before
                return

    def _behind_alias(self, person: Span) -> int:
        alias = _ALIAS.match(self.text, person.end_char)
        return alias.end() if alias is not None else person.end_char

    def _after(self, person: Span) -> Iterator[FoundRole]:
        place = self._behind_alias(person)
        for read in (self._changed, self._bracketed, self._said, self._apposed, self._addressed):
            found = list(read(person, place))
            if found:
                yield from found
                return

    def _changed(self, person: Span, place: int) -> Iterator[FoundRole]:
        """Yield what somebody is named to or dismissed from: 任命李明为总裁, 免去李明的总裁职务."""
        first = person.start_char
        end = self._back(_BETWEEN, first)
        if end in self.titles.ends:
            first = self.bodies.before(self.titles.ends[end], end).start
        polite = _POLITE.match(self.text, place)
        place = polite.end() if polite is not None else place
        if self.text.endswith(tuple(self.words.dismissing), 0, first):
            yield from self._listed(person, place, "former")
        elif self.text.endswith(tuple(self.words.replacing), 0, first):
            link = self.copulas.match(self.text, place)
            verb = re.compile(alternatives(frozenset(self.words.holding))).match(self.text, place)
            ends = [match.end() for match in (link, verb) if match is not None]
            found = list(self._listed(person, max(ends, default=place), "former"))
            yield from found
            yield from self._successors(first, found)
        elif self.text.endswith(tuple(self.words.appointing), 0, first):
            link = self.copulas.match(self.text, place)
            if link is not None:
                yield from self._listed(person, link.end(), "incoming")

    def _successors(self, place: int, found: list[FoundRole]) -> Iterator[FoundRole]:
        """Yield the same posts for whoever takes them over, named directly before the verb."""
        verb = max((len(w) for w in self.words.replacing if self.text.endswith(w, 0, place)), default=0)
        link = re.compile(r"(?:即?将|已|正式|来)*$").search(self.text, max(0, place - verb - 4), place - verb)
        successor = self.ends.get(link.start() if link is not None else place - verb)
        if successor is not None:
            for role in found:
                yield FoundRole(role.start, role.end, successor.id_, role.organization, "incoming")

    def _bracketed(self, person: Span, place: int) -> Iterator[FoundRole]:
        bracket = _OPEN.match(self.text, place)
        if bracket is not None:
            ends = [place for mark in "）)\n" if (place := self.text.find(mark, bracket.end())) >= 0]
            stop = min(ends, default=len(self.text))
            yield from self._listed(person, bracket.end(), "current", stop)

    def _said(self, person: Span, place: int) -> Iterator[FoundRole]:
        """Yield what a verb directly behind the name says somebody is."""
        link = self.copulas.match(self.text, place)
        if link is None or self.text.endswith(("以", "把"), 0, person.start_char):
            return
        status = cast("Status", self.words.copulas[link["verb"]])
        if "曾" in link["adverbs"] or "原" in link["adverbs"]:
            status = "former"
        elif link["adverbs"].endswith(("将", "拟")):
            status = "incoming"
        yield from self._listed(person, link.end(), status, closed=True)

    def _apposed(self, person: Span, place: int) -> Iterator[FoundRole]:
        comma = _COMMA.match(self.text, place)
        if comma is not None:
            yield from self._listed(person, comma.end(), "current", closed=True)
            return
        row = _ROW.match(self.text, place)  # a line of a list: name, gap, post
        if row is not None and (person.start_char == 0 or self.text[person.start_char - 1] in "\n:： \u3000"):
            roles = list(self._listed(person, row.end(), "current", closed=True))
            if roles and _LINE_END.match(self.text, roles[-1].end):
                yield from roles

    def _addressed(self, person: Span, place: int) -> Iterator[FoundRole]:
        """Yield the title that follows a full name directly: 李明教授."""
        end = self.titles.starts.get(place, place)
        title = self.text[place:end]
        if title not in self.words.addresses or place != person.end_char or len(person.text) < 2:
            return
        if self.phrases.at(place) is None:
            return
        body = self.bodies.ends.get(person.start_char)
        yield FoundRole(place, end, person.id_, str(body.id_) if body is not None else "", "current")

    def _listed(
        self, person: Span, place: int, status: Status, stop: int | None = None, *, closed: bool = False
    ) -> Iterator[FoundRole]:
        """Yield the titles of a list; `closed` ones must end where a clause may."""
        yield from self.phrases.roles(person.id_, place, status, stop=stop, closed=closed)
