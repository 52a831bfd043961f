"""Chinese clauses that say what somebody holds, takes up or leaves: 李明将于5月出任公司总裁."""

import re
from collections.abc import Iterator
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
    r"(?:^|[，,、；;。！？\n])\s*(?:[^，,。；;！？\n]{0,12}(?:年|月|日|起|后|此前|目前|同时|期间|并))?$"
)
_AND = re.compile(r"(?:并|并且|同时|且|又)(?:自[^，。]{1,12}起)?(?:一直|长期|亲自|即?将)?$")
_HE = re.compile(
    r"[他她](?:曾|还|也|于|在|自|从|将|即将|此后|随后|正式|现|已|又|先后|[\d一二三四五六七八九十]{1,4}[年月日]|年|起|至今|[，,]|同时)*$"
)
_COMING = re.compile(r"(?:即?将|拟|计划|有望|预计|获提名)[^，。]{0,14}$")
_GONE = re.compile(r"(?:曾|曾经|原|此前|先后|已不再)$")
_DENIED = re.compile(r"(?:未|没有|不会|不|否认|拒绝|无意|从未|并非)$")
_BY = re.compile(r"(?:的?(?:一职|职务|职位|之职))?(?:，|,)?(?:即?将|仍|暂|已|改|拟|现)?由$")


class Holders:
    """Reads the verbs of one Doc."""

    def __init__(self, doc: Doc, text: str, titles: Titles, bodies: Bodies, phrases: Phrases) -> None:
        self.doc, self.text, self.titles, self.bodies, self.phrases = doc, text, titles, bodies, phrases
        self.words = titles.words
        self.people = sorted(doc.spans.get("people", []), key=lambda span: span.start_char)
        self.starts = {span.start_char: span for span in self.people}

    def find(self) -> Iterator[FoundRole]:
        """Yield the roles that verbs give."""
        verbs = re.compile(alternatives(frozenset(self.words.holding)))
        for match in verbs.finditer(self.text):
            token = token_at(self.doc, match.start())
            before = self.text[max(0, match.start() - 20) : match.start()]
            if token is None or token.idx != match.start() or _DENIED.search(before):
                continue
            yield from self._read(match.start(), match.end(), self._status(match.group(), before))

    def _status(self, verb: str, before: str) -> Status:
        status = cast("Status", self.words.holding[verb])
        if status == "former":
            return "incoming" if _COMING.search(before) else "former"
        if _GONE.search(before):
            return "former"
        return "incoming" if _COMING.search(before) else status

    def _read(self, start: int, end: int, status: Status) -> Iterator[FoundRole]:
        phrase = self.phrases.at(end)
        if phrase is None:
            holder = self._holder(start)
            by = (
                _BY.search(self.text, max(0, holder.start_char - 12), holder.start_char)
                if holder is not None
                else None
            )
            if holder is not None and by is not None and by.start() in self.titles.ends:
                title = self.titles.ends[by.start()]
                owner = self.bodies.before(title, by.start())
                yield FoundRole(owner.title, by.start(), holder.id_, owner.organization, status)
            return
        behind = self.starts.get(phrase.end + 1) if self.text.startswith("的", phrase.end) else None
        holder = behind or self._holder(start)
        if holder is not None:
            yield from self.phrases.roles(holder.id_, end, status)

    def _holder(self, place: int) -> Span | None:
        """Give the person who is the subject of a verb that begins at a place."""
        for person in reversed([p for p in self.people if place - 80 <= p.end_char <= place]):
            gap = self.text[person.end_char : place]
            if _SENTENCE_END.search(gap):
                break
            if self.text.endswith(tuple(self.words.replacing), 0, person.start_char):
                continue
            return person if self._is_subject(person, place, gap) else self._he(place)
        return self._he(place) or self._topic(place)

    def _is_subject(self, person: Span, place: int, gap: str) -> bool:
        between = [t for t in self.doc[person.end : len(self.doc)] if t.idx < place] if len(gap) < 1 else []
        span = self.doc.char_span(person.end_char, place, alignment_mode="contract") if gap else None
        words = [*between, *(span if span is not None else [])]
        if all(t.tag_ in _ADVERBS or t.text in _LIGHT or t.is_space for t in words):
            return True
        if _AND.search(gap) and not re.search(r"[他她]", gap):
            return True
        return bool(_CLAUSE.search(gap)) and self._opens_sentence(person)

    def _opens_sentence(self, person: Span) -> bool:
        """Tell whether a sentence begins with a name, or with the title before it."""
        first = max(
            (
                m.end()
                for m in _SENTENCE_END.finditer(self.text, max(0, person.start_char - 60), person.start_char)
            ),
            default=0,
        )
        before = self.text[first : person.start_char].strip()
        if not before:
            return True
        return person.start_char in self.titles.ends and not re.search(r"[，,：:]", before)

    def _he(self, place: int) -> Span | None:
        """Give the only person of the paragraph for 他 or 她 as the subject of the clause."""
        if not _HE.search(self.text, max(0, place - 24), place):
            return None
        start = self.text.rfind("\n", 0, place)
        named = [p for p in self.people if start < p.start_char < place]
        return named[-1] if named and len({p.id_ for p in named}) == 1 else None

    def _topic(self, place: int) -> Span | None:
        """Give who the sentence before begins with where this one begins with the verb: 曾任..., 现任...."""
        start = self.text.rfind("\n", 0, place) + 1
        sentence = max((m.end() for m in _SENTENCE_END.finditer(self.text, start, place)), default=start)
        if self.text[sentence:place].strip() or sentence == start:
            return None
        named = [p for p in self.people if start <= p.start_char < place]
        return (
            named[0]
            if named and len({p.id_ for p in named}) == 1 and self._opens_sentence(named[0])
            else None
        )
