"""Reading titles forwards, as they follow verbs, brackets and commas: 担任A公司总经理、B银行行长."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc

from extractor.components.roles.chinese_bodies import Bodies
from extractor.components.roles.chinese_titles import Titles
from extractor.components.roles.found import FoundRole, Status
from extractor.tokens.spans import token_at

_LEAD = re.compile(
    r"\s*(?:[了过为]|其|我国|一[名位个]|首[位任]|第[一二三四五六七八九十\d]{1,3}任|新一任|新一届|“|《)*\s*"
)
_TAGS = frozenset(("ORG", "LOC", "nz", "nw", "nt", "n", "vn", "an", "a", "s", "f", "xc", "c"))
_MARKS = '的“”"‘’《》·•/ 　'
_REACH = 44
_GAP = re.compile(r"[ \t\u3000]{0,2}[:：“]?[ \t\u3000]?")
_BRACKET = re.compile(r"[（(][^（）()。！？；\n]{1,24}[）)]")
_SEPARATOR = re.compile(r"\s*(?:[、，,;；/|]|以及|和|及|兼|与)\s*(?:兼任?)?")
_CLOSED = re.compile(
    r"\s*(?:[，,。；;、）)！!？?\n]|兼|和|及|以及|之一|的?(?:一职|职务|职位|之职|身份|期间)|$)"
)
_TAIL = re.compile(r"(?:的?(?:一职|职务|职位|之职|等职务?|期间|身份|一角))?")


class Phrase(NamedTuple):
    """A title that was read forwards."""

    start: int
    end: int
    floor: int
    """Where its body may begin at the earliest."""


class Phrases:
    """Titles of one Doc from a place onwards."""

    def __init__(self, doc: Doc, text: str, titles: Titles, bodies: Bodies) -> None:
        self.doc, self.text, self.titles, self.bodies = doc, text, titles, bodies
        self.people = {span.start_char for span in doc.spans.get("people", [])}

    def at(self, place: int) -> Phrase | None:
        """Give the title whose body, or which itself, begins at a place."""
        lead = _LEAD.match(self.text, place)
        here = floor = lead.end() if lead is not None else place
        best: Phrase | None = None
        while here < floor + _REACH:
            if here in self.titles.starts:
                end = self.titles.starts[here]
                best, here = Phrase(here, end, floor), end
                continue
            step = self._step(here)
            if step == here:
                break
            here = step
        if best is None or self._person_follows(best.end) or not self.titles.whole(best.start, best.end):
            return None
        return None if self._runs_on(best.end) else best

    def _runs_on(self, place: int) -> bool:
        """Tell whether a title is part of something longer: 记者会, 总裁的司机."""
        tail = _TAIL.match(self.text, place)
        if tail is not None and tail.end() > place:
            return False
        if self.text.startswith("的", place):
            return place + 1 not in self.people
        token = token_at(self.doc, place) if place < len(self.text) else None
        return token is not None and token.idx == place and token.tag_ in ("n", "nz", "ORG", "nw")

    def _person_follows(self, place: int) -> bool:
        """Tell whether the title belongs to a name behind it: 张三，李四集团董事长王五."""
        gap = _GAP.match(self.text, place)
        return place in self.people or (gap is not None and gap.end() in self.people)

    def _step(self, here: int) -> int:
        """Give the end of the word that stands here, or `here` where the phrase is over."""
        body = self.bodies.starts.get(here)
        if body is not None:
            return body.end_char
        if here >= len(self.text):
            return here
        if self.text[here] in _MARKS:
            return here + 1
        bracket = _BRACKET.match(self.text, here)
        if bracket is not None:
            return bracket.end()
        status = max((len(w) for w in self.titles.words.former | self.titles.words.incoming
                      if self.text.startswith(w, here)), default=0)  # fmt: skip
        token = token_at(self.doc, here)
        if token is not None and token.idx == here and token.tag_ in _TAGS:
            return here + len(token)
        return here + status

    def roles(
        self, person: str, place: int, status: Status, *, stop: int | None = None, closed: bool = False
    ) -> Iterator[FoundRole]:
        """Yield the roles of a list that begins at a place: 小米创办人，董事长兼CEO；金山软件董事长.

        None of it reaches beyond `stop`; where `closed`, each title must end where a clause may.
        """
        body = ""
        phrase = self.at(place)
        while phrase is not None and (stop is None or phrase.end <= stop):
            if closed and _CLOSED.match(self.text, phrase.end) is None:
                return
            owner = self.bodies.before(phrase.start, phrase.end, phrase.floor)
            bare = owner.start == phrase.start
            body = body if bare and body else owner.organization
            own = self.bodies.status(owner.start)[0] or owner.status
            yield FoundRole(owner.title, phrase.end, person, body, own or status)
            separator = _SEPARATOR.match(self.text, phrase.end)
            phrase = self.at(separator.end()) if separator is not None else None
