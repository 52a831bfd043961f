"""Whose title it is: the body named before a Chinese title, or meant by it."""

import re
from bisect import bisect_left
from typing import NamedTuple

from spacy.tokens import Doc, Token

from extractor.components.roles.chinese_titles import Titles
from extractor.components.roles.found import Status, bodies_of
from extractor.lang.pack import Pack
from extractor.tokens.spans import text_of, token_at

_WORDS = frozenset(("ORG", "LOC", "nz", "nw", "nt", "n", "vn", "an", "a", "s", "f", "xc"))
"""Tags of the words that names of bodies, and the fields of work behind them, are made of."""
_NAMES = frozenset(("ORG", "nz", "nw", "nt"))
_PLAIN = frozenset(("n", "vn", "an", "a", "s", "f"))
_LINKS = '的“”"‘’「」『』《》·• 　'
_OPENERS = frozenset("“‘「『《")
_CLOSERS = frozenset("”’」』》")
_LEVELS = frozenset("国省市县区镇")
_CUTS = "的”’」』》）)"
_REACH = 26
"""Characters between a title and the head of its body's name."""
_FAR = 300
"""Characters between a title and the company meant by it."""
_BRACKET = re.compile(r"\s?[（(][^（）()。！？；\n]{1,24}[）)]")
_SENTENCE_END = re.compile(r"[。！？；!?;\n]")
_LATIN = re.compile(r"[A-Za-z]")
_OFFICES = ("局", "部", "委", "厅", "署", "委员会")
"""Endings of offices, whose names hold "and": 自然资源和规划局."""


class Owner(NamedTuple):
    """What stands before a title and belongs to it."""

    start: int
    """First character of all of it."""
    title: int
    """First character of the title, its field of work included."""
    organization: str
    status: Status | None = None


class Bodies:
    """The bodies of one Doc as owners of titles."""

    def __init__(self, doc: Doc, text: str, pack: Pack, titles: Titles) -> None:
        self.doc, self.text, self.words, self.titles = doc, text, pack.titles, titles
        spans = [span for span in bodies_of(doc) if not titles.inside(span.start_char, span.end_char)]
        self.ends = {span.end_char: span for span in spans}
        self.starts = {span.start_char: span for span in spans}
        self.companies = [span for span in spans if span.id_.startswith("c")]
        self.company_ends = [span.end_char for span in self.companies]
        self.topic = str(doc.user_data.get("newsfacts_topic", ""))
        names = pack.names
        kinds = (names.body_words, names.legal_endings, names.business_endings, names.industries)
        self.endings = tuple(sorted({word for kind in (*kinds, pack.titles.held_in) for word in kind}))
        self.trades = tuple(sorted({word for kind in kinds[1:] for word in kind}))
        self.references = tuple(sorted(names.body_references, key=lambda word: (-len(word), word)))
        self.corporate = tuple(sorted(pack.titles.corporate))
        self.heads = tuple(sorted(pack.titles.heads))
        self.official = tuple(sorted(pack.titles.political))
        self.prizes = tuple(sorted(pack.titles.prizes))

    def before(self, start: int, end: int, floor: int = 0) -> Owner:
        """Give the body that the title [start, end) is held in, looking back no further than `floor`."""
        status, place = self.status(start, floor)
        if self.text.endswith(self.prizes, start, end):  # 澳网女单冠军
            run = self._run(place, floor)
            title = run[0].idx if run else place
            outer, first = self.status(title, floor)
            return Owner(first, title, "", outer or status)
        owner = self._named(place, floor) or self._worded(place, end, floor) or self._meant(place, floor)
        if owner is None:
            corporate = self.text.endswith(self.corporate, start, end)
            return Owner(place, start, self._company_before(start) if corporate else "", status)
        outer, first = self.status(owner.start, floor)
        title = start if status is not None else min(owner.title, start)
        return Owner(first, title, owner.organization, status or outer)

    def status(self, start: int, floor: int = 0) -> tuple[Status | None, int]:
        """Give the status that a word before the character gives, and where that word begins."""
        groups: tuple[tuple[frozenset[str], Status], ...] = (
            (self.words.former, "former"),
            (self.words.incoming, "incoming"),
        )
        for words, status in groups:
            for word in sorted(words, key=lambda word: (-len(word), word)):
                first = start - len(word)
                if first >= floor and self.text.startswith(word, first) and self._begins_word(first):
                    return status, first
        return None, start

    def _begins_word(self, place: int) -> bool:
        """Tell whether a word begins here: 前 in 目前 does not."""
        token = token_at(self.doc, place)
        return token is not None and token.idx == place

    def _named(self, place: int, floor: int) -> Owner | None:
        """Walk left over the field of work to a body that the document knows."""
        here, inner = place, 0
        while here > max(floor, place - _REACH):
            body = self.ends.get(here)
            if body is not None and body.start_char >= floor:
                company = body.id_.startswith("c")
                if not inner or (company and not self.text.endswith(self.trades, 0, inner)):
                    return Owner(body.start_char, self._behind(body.end_char, place), body.id_)
                name = text_of(self.doc)[body.start_char : inner]  # 北京大学光华管理学院
                return Owner(body.start_char, self._behind(inner, place), name)
            token = token_at(self.doc, here - 1)
            bracket = self._bracket_before(here, floor)
            if bracket < here:
                here = bracket
            elif self.text[here - 1] in _LINKS:
                here -= 1
            elif token is not None and token.tag_ in _WORDS and token.idx + len(token) == here:
                inner = inner or (here if token.tag_ == "ORG" else 0)
                here = token.idx
            else:
                return None
        return None

    def _bracket_before(self, here: int, floor: int) -> int:
        """Give where a short bracket that ends here begins: the ticker behind a company's name."""
        if self.text[here - 1] not in "）)":
            return here
        first = max(floor, here - 28, self.text.rfind("（", floor, here), self.text.rfind("(", floor, here))
        match = _BRACKET.match(self.text, first, here)
        return first if match is not None and match.end() == here else here

    def _behind(self, start: int, place: int) -> int:
        """Give the first character of the title behind its body: of 华东区 in 公司（中国）的华东区经理."""
        links = [at for mark in _CUTS if (at := self.text.rfind(mark, start, place)) >= 0]
        first = max(links, default=start - 1) + 1
        return first + len(self.text[first:place]) - len(self.text[first:place].lstrip(_LINKS))

    def _worded(self, place: int, end: int, floor: int) -> Owner | None:
        """Give the words of a body that no rule knows, directly before a title: 北欧海洋渔业论坛主席."""
        run = self._run(place, floor)
        headed = bool(run) and self._heads(run[-1], end)
        while run and not (headed or self._names(run[-1]) or run[-1].norm_.endswith(self.endings)):
            run.pop()
        if not run:
            return None
        names = {token.tag_ for token in run if self._names(token)}
        strong = bool(names - ({"LOC", "nz"} if self._by_ending(end) else {"LOC"}))
        ends = len(run) > 1 and (headed or run[-1].norm_.endswith(self.endings))
        if not strong and not ends and not (run[-1].tag_ == "LOC" and self._official(end)):
            return Owner(run[0].idx, place, "") if run[-1].tag_ == "LOC" else None  # 美国选手
        if not strong and run[0].i and run[0].nbor(-1).tag_ in ("m", "q", "r"):  # 一家小型公司
            return Owner(run[0].idx, place, "")
        heads = [i for i, token in enumerate(run) if self._names(token) or token.norm_ in _LEVELS]
        first = run[heads[0]] if heads else run[0]
        if first.i and self.doc[first.i - 1].text in _OPENERS:
            first = self.doc[first.i - 1]
        start, stop = first.idx, run[-1].idx + len(run[-1])
        name = text_of(self.doc)[start:stop]
        whole = name if name[-1] in _CLOSERS else name.lstrip("".join(_OPENERS))
        return Owner(start, self._behind(stop, place), whole.strip("·"))

    def _heads(self, word: Token, end: int) -> bool:
        """Tell whether a title names its body again: 会 in 会会长, 所 in 研究所副所长."""
        return self.text[end - 1] == "长" and word.norm_.endswith(self.text[end - 2])

    def _by_ending(self, end: int) -> bool:
        """Tell whether only its ending says that it is a title: 政治家."""
        return not self.text.endswith(self.heads, 0, end)

    def _official(self, end: int) -> bool:
        return self.text.endswith(self.official, 0, end)

    def _run(self, place: int, floor: int) -> list[Token]:
        """Give the words directly before a place that a name may be made of, in text order."""
        if place > floor and self.text[place - 1] == "的":
            place -= 1
        run: list[Token] = []
        here = place
        while here > max(floor, place - _REACH):
            token = token_at(self.doc, here - 1)
            if token is None or token.idx + len(token) != here or not self._belongs(token, run):
                break
            run.append(token)
            here = token.idx
        return self._without_region(run[::-1])

    def _without_region(self, run: list[Token]) -> list[Token]:
        """Cut off the region that a post is for, and what follows it: 中国区, of no body's name."""
        for i, token in enumerate(run):
            zone = token.tag_ == "LOC" and i + 1 < len(run) and run[i + 1].norm_ == "区"
            if zone or (token.norm_[-1] == "区" and token.norm_ in self.words.modifiers):
                return run[:i]
        return run

    def _belongs(self, token: Token, behind: list[Token]) -> bool:
        """Tell whether a word may stand inside a body's name, with the words behind it known."""
        if token.tag_ in _WORDS:
            return not self.titles.inside(token.idx, token.idx + len(token))
        if token.text in _CLOSERS or token.text in _OPENERS or token.text == "·":
            return True
        if token.tag_ == "c":  # 自然资源和规划局
            last = (behind[0] if behind else token).norm_
            return last.endswith(_OFFICES) and (len(token) > 1 or len(behind) > 0)
        if token.tag_ == "m":  # 2NE1
            return _LATIN.search(token.text) is not None
        if token.tag_ in ("v", "vd") and behind and behind[-1].norm_.endswith(self.trades):  # 来电科技
            return len(token) > 1 and not self._names(behind[-1])
        before = [word.text for word in self.doc[max(0, token.i - 2) : token.i]]
        return token.tag_ in ("v", "vd") and any(mark in _CLOSERS for mark in before)

    def _names(self, token: Token) -> bool:
        latin = _LATIN.search(token.text) is not None
        return token.tag_ in _NAMES | {"LOC"} if not latin else len(token) > 2 or token.tag_ == "ORG"

    def _meant(self, place: int, floor: int) -> Owner | None:
        """Give the company that "the company", "the group", "the bank" before a title stands for."""
        word = next((w for w in self.references if self.text.endswith(w, floor, place)), "")
        start = place - len(word)
        if not word or not self._begins_word(start):
            return None
        before = token_at(self.doc, start - 1) if start else None
        if before is not None and before.text in ("该", "本", "这家", "我", "其"):
            start = before.idx
        elif before is not None and not before.is_space and before.tag_ in _WORDS | {"v"} and len(before) > 1:
            return None  # 上市公司总经理
        return Owner(start, place, self._company_before(start))

    def _company_before(self, place: int) -> str:
        """Give the company meant where none is named: of the sentence, of the story, of those just before."""
        first, last = (bisect_left(self.company_ends, at) for at in (place - _FAR, place + 1))
        near = self.companies[first:last]
        gaps = [len(_SENTENCE_END.findall(self.text, span.end_char, place)) for span in near]
        same = [span.id_ for span, gap in zip(near, gaps, strict=True) if gap == 0]
        if self.topic.startswith("c") and (self.topic in same or not same):
            return self.topic
        if same:
            return str(same[-1])
        return next((str(span.id_) for span, gap in zip(near[::-1], gaps[::-1], strict=True) if gap <= 2), "")
