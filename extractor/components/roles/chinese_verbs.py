"""Chinese clauses that say what somebody holds, takes up or leaves: 李明将于5月出任公司总裁."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from spacy.tokens import Doc, Span

from extractor.components.roles.chinese_bodies import Bodies
from extractor.components.roles.chinese_phrases import Phrases
from extractor.components.roles.chinese_titles import Titles, alternatives
from extractor.components.roles.found import FoundRole, Status
from extractor.tokens.spans import token_at

_SENTENCE_END = re.compile(r"[。！？；!?;\n]")
_ADVERBS = frozenset(("d", "TIME", "t", "p", "w", "m", "q", "f", "ad", "c", "u", "xc"))
"""Tags of the words that may stand between a holder and the verb."""
_LIGHT = frozenset("获 受 被 正式 同时 此前 先后 并 起 来 开始 获准 宣布 申请 主动 一并".split())
_CLAUSE = re.compile(
    r"(?:^|[，,、；;。！？\n])\s*(?:[^，,。；;！？\n]{0,12}(?:年|月|日|起|后|此前|目前|同时|期间|并))?"
    r"(?:曾经?|还|又|已|正式|即?将|先后|一直|现|则)*$"
)
_BECAUSE = re.compile(r"[^，。；]{0,4}因[^，。；]{1,14}，?(?:申请|已|主动|提出|宣布)*")
_JOIN = re.compile(r"\s?(?:[、,]|和|与|及)\s?$")
_IN = re.compile(r"[在于]$")
_YEAR = re.compile(r"\d{4}年[^，。；]{0,14}$|[已了]$")
_AND = re.compile(r"(?:并|并且|同时|且|又)(?:自[^，。]{1,12}起)?(?:一直|长期|亲自|即?将)?$")
_HE = re.compile(
    r"[他她](?:曾|还|也|于|在|自|从|将|即将|此后|随后|正式|现|已|又|先后|[\d一二三四五六七八九十]{1,4}[年月日]|年|起|至今|[，,]|同时)*$"
)
_COMING = re.compile(r"(?:即?将|拟|计划|有望|预计|获提名)[^，。]{0,14}$")
_GONE = re.compile(r"(?:曾|曾经|原|此前|先后|已不再)(?:[在于][^，。]{2,16})?$")
_DENIED = re.compile(r"(?:未|没有|不会|不|否认|拒绝|无意|从未|并非)$")
_BY = re.compile(r"(?:的?(?:一职|职务|职位|之职))?(?:，|,)?(?:即?将|仍|暂|已|改|拟|现)?由$")
_FAR = 80
"""Characters between a holder and the verb."""
_PARAGRAPH = 400
"""Characters of the same paragraph before a verb in which its subject is looked for."""


class Holders:
    """Reads the verbs of one Doc."""

    def __init__(self, doc: Doc, text: str, titles: Titles, bodies: Bodies, phrases: Phrases) -> None:
        self.doc, self.text, self.titles, self.bodies, self.phrases = doc, text, titles, bodies, phrases
        self.words = titles.words
        self.people = sorted(doc.spans.get("people", []), key=lambda span: span.start_char)
        self.places = [span.start_char for span in self.people]
        self.ends = {span.end_char: span for span in self.people}
        self.starts = {span.start_char: span for span in self.people}

    def find(self) -> Iterator[FoundRole]:
        """Yield the roles that verbs give."""
        verbs = re.compile(alternatives(frozenset(self.words.holding)))
        match = verbs.search(self.text)
        while match is not None:
            start, end = match.span()
            if self._is_word(start, match.group()):
                before = self.text[max(0, start - 20) : start]
                if not _DENIED.search(before):
                    yield from self._read(start, end, self._status(match.group(), before))
            else:
                end = start + 1  # 请辞 in 申请辞去
            match = verbs.search(self.text, end)

    def _is_word(self, start: int, verb: str) -> bool:
        """Tell whether a verb stands for itself: 任 is no part of 任意."""
        token = token_at(self.doc, start)
        return token is not None and token.idx == start and (len(verb) > 1 or token.text == verb)

    def _status(self, verb: str, before: str) -> Status:
        status = cast("Status", self.words.holding[verb])
        if status == "former":
            return "incoming" if _COMING.search(before) else "former"
        if _GONE.search(before):
            return "former"
        if _COMING.search(before):
            return "incoming"
        return "current" if status == "incoming" and _YEAR.search(before) else status

    def _read(self, start: int, end: int, status: Status) -> Iterator[FoundRole]:
        phrase = self.phrases.at(end)
        if phrase is None:
            yield from self._passive(start, status)
            return
        behind = self.starts.get(phrase.end + 1) if self.text.startswith("的", phrase.end) else None
        body = self.bodies.ends.get(start)
        place = start
        if body is not None and _IN.search(self.text, max(0, body.start_char - 1), body.start_char):
            place = body.start_char - 1  # 在戴尔担任副总裁
        holder = behind or self._holder(place)
        if holder is None:
            return
        roles = list(self.phrases.roles(holder.id_, end, status, closed=self.text[end - 1] in "是为"))
        if body is not None and place < start:
            roles = [replace(role, organization=body.id_) for role in roles]
        yield from self._each(holder, start, roles)

    def _passive(self, start: int, status: Status) -> Iterator[FoundRole]:
        """Yield the post before the verb: 公司总裁一职由李明接任."""
        holder = self._holder(start)
        first = holder.start_char if holder is not None else 0
        by = _BY.search(self.text, max(0, first - 12), first)
        if holder is not None and by is not None and by.start() in self.titles.ends:
            title = self.titles.ends[by.start()]
            owner = self.bodies.before(title, by.start())
            yield FoundRole(owner.title, by.start(), holder.id_, owner.organization, status)

    def _each(self, last: Span, start: int, roles: list[FoundRole]) -> Iterator[FoundRole]:
        """Yield the roles, each of its own holder where the text says so: 甲、乙分别担任董事长和总裁."""
        holders = [last]
        while (
            join := _JOIN.search(self.text, max(0, holders[0].start_char - 3), holders[0].start_char)
        ) and (before := self.ends.get(join.start())):
            holders.insert(0, before)
        places = [place for role in roles for place in self.titles.parts(role.start, role.end)]
        if len(holders) == 1 or not self.text.endswith("分别", 0, start) or len(places) != len(holders):
            yield from roles
            return
        owners = [role for role in roles for _ in self.titles.parts(role.start, role.end)]
        for holder, (first, end), role in zip(holders, places, owners, strict=True):
            yield replace(role, start=first, end=end, person=holder.id_)

    def _holder(self, place: int) -> Span | None:
        """Give the person who is the subject of a verb that begins at a place."""
        for person in self._between(place - _FAR, place)[::-1]:
            gap = self.text[person.end_char : place]
            if _SENTENCE_END.search(gap):
                break
            if self.text.endswith((*self.words.replacing, "被"), 0, person.start_char):
                continue
            return person if self._is_subject(person, place, gap) else self._he(place)
        return self._he(place) or self._topic(place)

    def _between(self, start: int, end: int) -> list[Span]:
        """Give the mentions of people that begin in a stretch of text."""
        first, last = (bisect_left(self.places, at) for at in (start, end))
        return self.people[first:last]

    def _is_subject(self, person: Span, place: int, gap: str) -> bool:
        words = self.doc.char_span(person.end_char, place, alignment_mode="contract") if gap else None
        if words is None or all(t.tag_ in _ADVERBS or t.text in _LIGHT or t.is_space for t in words):
            return True
        if _BECAUSE.fullmatch(gap):
            return True
        if _AND.search(gap) and not re.search(r"[他她]", gap):
            return True
        return bool(_CLAUSE.search(gap)) and self._opens_sentence(person)

    def _opens_sentence(self, person: Span) -> bool:
        """Tell whether a sentence begins with a name, or with the title before it."""
        ends = _SENTENCE_END.finditer(self.text, max(0, person.start_char - _FAR), person.start_char)
        first = max((match.end() for match in ends), default=0)
        before = self.text[first : person.start_char].strip()
        if not before:
            return True
        clause = re.split(r"[，,：:]", before)[-1].strip()
        return not clause or person.start_char in self.titles.ends

    def _he(self, place: int) -> Span | None:
        """Give the only person of the paragraph for 他 or 她 as the subject of the clause."""
        if not _HE.search(self.text, max(0, place - 24), place):
            return None
        start = max(place - _PARAGRAPH, self.text.rfind("\n", 0, place))
        named = self._between(start, place)
        return named[-1] if named and len({p.id_ for p in named}) == 1 else None

    def _topic(self, place: int) -> Span | None:
        """Give who the sentence before begins with where this one begins with the verb: 曾任..., 现任...."""
        start = max(place - _PARAGRAPH, self.text.rfind("\n", 0, place) + 1)
        sentence = max((m.end() for m in _SENTENCE_END.finditer(self.text, start, place)), default=start)
        if self.text[sentence:place].strip() or sentence == start:
            return None
        named = self._between(start, place)
        alone = len({p.id_ for p in named}) == 1 and self._opens_sentence(named[0])
        return named[0] if alone else None
