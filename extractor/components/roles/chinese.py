"""Chinese roles by the characters around a person's name.

[前|原] [ORG [的]] TITLE [、|兼 TITLE ...] PERSON        小米创办人、董事长兼CEO雷军
PERSON [（|，] [ORG] TITLE                            雷军（小米董事长）
PERSON 出任|担任|卸任 [ORG] TITLE
"""

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Span

from extractor.components.roles.found import FoundRole, Status, bodies_of
from extractor.lang.pack import Pack
from extractor.tokens.spans import plain_text, token_at

_WINDOW = 40
_BODY_TAGS = frozenset(("ORG", "LOC", "nz", "nw", "nt", "n", "vn", "an", "s"))
_LONGEST_BODY = 24
"""Characters of a body named by its words alone."""
_AFTER = re.compile(
    r"\s*(?:[（(，,]|(?:是|系|现任|出任|担任|任|就任|卸任|辞去|曾任|将任|拟任|接任)(?:了|为)?)\s*"
)
_FORMER_VERBS = ("卸任", "辞去", "曾任")
_INCOMING_VERBS = ("出任", "将任", "拟任", "就任", "接任")


@cache
def _titles(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Give the pattern of titles that end at a place, and of those that begin at one."""

    def any_of(words: frozenset[str]) -> str:
        return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))

    words = pack.titles
    one = rf"(?:(?:{any_of(words.modifiers)}){{0,3}}(?:{any_of(words.heads)}))"
    many = rf"{one}(?:(?:{any_of(words.joiners)})?{one}){{0,4}}"
    return re.compile(rf"(?P<title>{many})\s?$"), re.compile(rf"(?P<title>{many})")


class ChineseRoles:
    """Reads roles off one Doc."""

    def __init__(self, doc: Doc, pack: Pack) -> None:
        self.doc = doc
        self.text = plain_text(doc)
        self.words = pack.titles
        self.before, self.behind = _titles(pack)
        self.ends = {span.end_char: span for span in bodies_of(doc)}
        self.starts = {span.start_char: span for span in bodies_of(doc)}

    def find(self) -> Iterator[FoundRole]:
        """Yield the roles of every mention of a person."""
        for person in self.doc.spans.get("people", []):
            yield from self._before(person)
            yield from self._after(person)

    def _before(self, person: Span) -> Iterator[FoundRole]:
        first = max(0, person.start_char - _WINDOW)
        match = self.before.search(self.text[first : person.start_char])
        if match is None:
            return
        start, end = first + match.start("title"), first + match.end("title")
        status, start = self._status(start, end)
        body = self._body_ending(start)
        if body is not None and body.start_char and self.text[body.start_char - 1] in self.words.former:
            status = "former"
        organization = body.id_ if body is not None else self._words_before(start)
        yield FoundRole(start, end, person.id_, organization, status)

    def _words_before(self, start: int) -> str:
        """Give the words of a body that no rule knows, directly before a title: 北欧海洋渔业论坛主席."""
        token = token_at(self.doc, start - 1) if start else None
        if token is None or token.idx + len(token) != start:
            return ""
        first = token
        while first.i and first.tag_ in _BODY_TAGS and start - first.idx < _LONGEST_BODY:
            before = self.doc[first.i - 1]
            if before.tag_ not in _BODY_TAGS and before.text not in ("“", "”", "·", "（", "）"):
                break
            first = before
        words = self.doc[first.i : token.i + 1]
        named = any(word.tag_ in ("ORG", "LOC", "nz", "nw", "nt") for word in words)
        return str(words.text.strip("“”·（）")) if named and first.tag_ in _BODY_TAGS else ""

    def _after(self, person: Span) -> Iterator[FoundRole]:
        lead = _AFTER.match(self.text, person.end_char)
        if lead is None:
            return
        start = lead.end()
        body = self.starts.get(start)
        if body is not None:
            start = body.end_char
        match = self.behind.match(self.text, start)
        if match is None:
            return
        end = match.end("title")
        behind = self.text[end : end + 1]
        if lead.group().strip() in "，," and (behind not in "，,。；;、）)" or not behind):
            return
        # 张三，李四集团董事长王五: the title belongs to the name behind it.
        if any(other.start_char == end for other in self.doc.spans.get("people", [])):
            return
        status: Status = "current"
        if lead.group().strip().startswith(_FORMER_VERBS):
            status = "former"
        elif lead.group().strip().startswith(_INCOMING_VERBS):
            status = "incoming"
        inner, start = self._status(start, end)
        yield FoundRole(
            start,
            end,
            person.id_,
            body.id_ if body is not None else "",
            inner if inner != "current" else status,
        )

    def _status(self, start: int, end: int) -> tuple[Status, int]:
        """Tell whether the post is still held, by a word at the title's head or just before it."""
        for words, status in ((self.words.former, "former"), (self.words.incoming, "incoming")):
            for word in sorted(words, key=lambda word: (-len(word), word)):
                if self.text.startswith(word, start) and start + len(word) < end:
                    return status, start + len(word)  # type: ignore[return-value]
                if self.text.endswith(word, 0, start):
                    return status, start  # type: ignore[return-value]
        return "current", start

    def _body_ending(self, start: int) -> Span | None:
        place = start
        for mark in ("的", "》", "前", "原", "时任", "现任"):
            if self.text.endswith(mark, 0, place) and place not in self.ends:
                place -= len(mark)
        return self.ends.get(place)
