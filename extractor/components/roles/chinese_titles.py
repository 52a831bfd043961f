"""Where titles stand in a Chinese text: one pass for all of them, whoever holds them."""

import re
from bisect import bisect_left, bisect_right
from functools import cache

from spacy.tokens import Doc, Token

from extractor.lang.pack import Pack
from extractor.lang.text_words import TitleWords
from extractor.tokens.spans import cut, token_at

_LATIN = re.compile(r"[A-Za-z]")


def alternatives(words: frozenset[str] | tuple[str, ...]) -> str:
    """Give a pattern for any of the words, longer ones first.

    >>> alternatives(frozenset(("总裁", "CEO", "副总裁")))
    '(?<![A-Za-z])(?i:CEO)(?![A-Za-z])|副总裁|总裁'
    """
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(
        rf"(?<![A-Za-z])(?i:{re.escape(word)})(?![A-Za-z])" if _LATIN.match(word) else re.escape(word)
        for word in ordered
    )


@cache
def _patterns(words: TitleWords) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Give the patterns of one title, of titles joined into one, and of what may stand before a head."""
    modifiers = rf"(?:(?:{alternatives(words.modifiers)})\s?){{0,4}}"
    one = rf"{modifiers}(?:{alternatives(words.heads)})"
    joined = rf"{one}(?:\s?(?:{alternatives(words.joiners)})?\s?{one}){{0,4}}"
    return re.compile(one), re.compile(joined), re.compile(rf"{modifiers}$")


def title_at_end(words: str, titles: TitleWords) -> int | None:
    """Give where the title that ends the words begins: 2 in 云海创办人; None if there is none."""
    found = [match.start() for match in _patterns(titles)[1].finditer(words) if match.end() == len(words)]
    return found[0] if found else None


class Titles:
    """The title phrases of a Doc: 创始人、董事长兼CEO is one."""

    def __init__(self, doc: Doc, text: str, pack: Pack) -> None:
        self.text = text
        self.words = pack.titles
        self.one, joined, self.leading = _patterns(pack.titles)
        self.doc = doc
        self.joined = joined
        spans = [self._from_word(*match.span()) for match in joined.finditer(text)]
        people = {span.start_char for span in doc.spans.get("people", [])}
        cut(doc, {start for start, end in spans if end in people})  # 临江市委书记 may be one word
        starts = [start for start, _ in spans]
        for token in doc:
            if self._is_post(token):
                end = token.idx + len(token)
                place = bisect_left(starts, end) - 1
                if place < 0 or spans[place][1] <= token.idx:
                    spans.append((self._with_modifiers(token.idx), end))
        self.ends = {end: start for start, end in sorted(spans, reverse=True)}
        self.starts = dict(sorted(spans))
        self.order = list(self.starts)

    def _from_word(self, start: int, end: int) -> tuple[int, int]:
        """Let a title begin where a word begins: 书记, not 市委书记, behind the one word 临江市委."""
        token = token_at(self.doc, start)
        if token is None or token.idx == start:
            return start, end
        behind = token.idx + len(token)
        if behind < end and self.joined.fullmatch(self.text, behind, end):
            return behind, end
        return start, end

    def _is_post(self, token: Token) -> bool:
        """Tell by its ending whether a noun names a post that no list holds: 建筑师, 驾驶员."""
        word = token.norm_
        return (
            len(word) > 1
            and token.tag_ == "n"
            and word[-1] in self.words.suffixes
            and word not in self.words.not_titles
        )

    def _with_modifiers(self, start: int) -> int:
        first = max(0, start - 8)
        match = self.leading.search(self.text[first:start])
        return first + match.start() if match else start

    def inside(self, start: int, end: int) -> bool:
        """Tell whether a stretch is part of a title, or a name that runs on into one."""
        if self.ends.get(end, start) > start:  # 临江市委书记 in one name
            return True
        place = bisect_right(self.order, start) - 1
        return place >= 0 and end <= self.starts[self.order[place]]

    def whole(self, start: int, end: int) -> bool:
        """Tell whether a title ends where a word ends: 记者 in 记者会 does not."""
        token = token_at(self.doc, end - 1) if start < end else None
        return token is not None and (token.idx + len(token) <= end or self.text[end - 1].isspace())

    def parts(self, start: int, end: int) -> list[tuple[int, int]]:
        """Give the single titles of a phrase."""
        return [match.span() for match in self.one.finditer(self.text, start, end)]
