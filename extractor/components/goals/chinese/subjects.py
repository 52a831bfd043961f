"""Who acts in a Chinese clause: the nominal in front of the trigger, read by its last word."""

from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Span, Token

from extractor.components.goals.chinese.clauses import Clause, Clauses
from extractor.components.goals.slots import metric_names

SubjectKind = Literal["name", "self", "group", "thing", "none"]

_SKIPPED = ("d", "ad", "c", "w", "f", "xc")
_NOMINAL = ("n", "nz", "nw", "nr", "vn", "an", "m", "q", "a", "LOC", "ORG", "PER", "r", "u", "s", "nt")
_ACTORS = ("ORG", "PER")
_STAFF = ("人员", "员工", "职工", "队伍", "会员", "人才")
_LONGEST = 20
"""Tokens of a nominal that are read."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The subject of a clause as far as its words tell."""

    kind: SubjectKind
    """A name or reference; a word for oneself; a group without a name; a thing; nothing."""
    span: Span | None = None
    """The name; of a thing, the name in front that owns it: 小米汽车的产能."""
    word: Token | None = None
    """Its last word."""


NOBODY = Subject("none")


class Subjects:
    """Reads the subjects of one Doc."""

    def __init__(self, clauses: Clauses) -> None:
        self.clauses = clauses
        self.words = clauses.words
        self.cues = clauses.cues
        self.spans = {i: span for span in clauses.named for i in range(span.start, span.end)}
        self.timed = {i for span in clauses.dated for i in range(span.start, span.end)}

    def before(self, index: int, clause: Clause) -> Subject:
        """Give the subject of what stands at a token of a clause."""
        place = self._last_nominal(index, clause)
        if place < clause.start:
            return NOBODY
        word = self.words[place]
        span = self.spans.get(place)
        if span is not None:
            return Subject("name", span, word)
        if word.tag_ not in _NOMINAL:
            return NOBODY
        if word.norm_ in self.cues.self_words and not self._is_qualified(word, clause):
            return Subject("self", None, word)
        owner = self._owner(place, clause)
        if self._acts(word) and not self._is_counted(index, word, clause):
            return Subject("group", owner, word)
        return Subject("thing", owner, word)

    def _last_nominal(self, index: int, clause: Clause) -> int:
        """Give the last word of the nominal before a token, past adverbs, times and prepositional phrases."""
        place = index - 1
        while place >= clause.start:
            token = self.words[place]
            if token.norm_ in self.cues.auxiliaries and place + 1 == index:
                place -= 1
                continue
            if place in self.timed or token.tag_ in _SKIPPED or token.is_space or token.tag_ in ("TIME", "t"):
                place -= 1
                continue
            mark = self._preposition(place, clause)
            if mark is None:
                break
            place = mark - 1
        return place

    def _preposition(self, place: int, clause: Clause) -> int | None:
        """Give the preposition that a nominal hangs on: 在全国."""
        while place >= max(clause.start, place - _LONGEST) and self.words[place].tag_ in _NOMINAL:
            place -= 1
        if place < clause.start:
            return None
        token = self.words[place]
        return place if token.tag_ == "p" and token.norm_ in self.cues.prepositions else None

    def _owner(self, place: int, clause: Clause) -> Span | None:
        """Give the name in front inside the same nominal."""
        first = max(clause.start, place - _LONGEST)
        for i in range(place, first - 1, -1):
            span: Span | None = self.spans.get(i)
            if span is not None:
                return span
            if self.words[i].tag_ not in (*_NOMINAL, "v", "TIME", "d"):
                return None
        return None

    def _is_qualified(self, word: Token, clause: Clause) -> bool:
        """Tell 航空公司, 209家公司 from 公司: a group, not oneself."""
        if word.i == clause.start or len(word.norm_) < 2:
            return False
        before = self.words[word.i - 1]
        return before.tag_ in ("n", "m", "q", "nz", "a") and before.i not in self.timed

    def _is_counted(self, index: int, word: Token, clause: Clause) -> bool:
        """Tell people whose number is to change from people who act: 研发人员将增加两千人."""
        verb = self.clauses.verb_after(self.words[index], clause)
        if verb is None or verb.norm_ not in self.cues.uncontrolled or verb.i + 1 >= clause.end:
            return False
        return word.norm_.endswith(_STAFF) and self.words[verb.i + 1].tag_ == "m"

    def _acts(self, word: Token) -> bool:
        if word.norm_ in metric_names(self.clauses.pack):
            return False
        if word.norm_ in self.cues.human_nouns or word.tag_ in _ACTORS or word.norm_ in self.cues.own_places:
            return True
        if word.norm_ == "国" and word.i and self.words[word.i - 1].norm_ == "我":
            return True
        return len(word.norm_) > 1 and word.tag_ == "n" and word.norm_.endswith(self.cues.human_endings)
