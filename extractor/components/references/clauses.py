"""Where names stand in Chinese clauses: as subjects, joined to others, or behind verbs and prepositions."""

from typing import NamedTuple

from extractor.components.references.named import Named, Target
from extractor.components.references.subjects import speaking
from extractor.lang.pack import Pack
from extractor.lang.reference_words import ReferenceWords

_JOINING = frozenset(("和", "与", "及", "以及", "、", "跟", "同"))
_OPENING_TAGS = frozenset(("w", "TIME", "c", "d", "f", "s", "m", "q", "r", "xc", "LOC", "ad"))
_NOUN_TAGS = frozenset(("n", "nz", "vn", "an", "nw", "ORG", "PER", "a"))
_SUBJECT_TAGS = frozenset(("n", "nz", "nw", "PER", "ORG"))
_AHEAD = frozenset(("将", "将会", "已", "已经", "正在", "拟", "也", "还", "曾", "要", "会", "目前", "今年"))
_STEPS = 5
_BACK = 3
_CLAUSE = 8


class Place(NamedTuple):
    """A name or resolved reference at tokens [start, end)."""

    start: int
    end: int
    target: Target
    subject: bool
    joined: bool


class Clauses:
    """Reads places off one Doc."""

    def __init__(self, named: Named, pack: Pack, words: ReferenceWords) -> None:
        self.named = named
        self.doc = named.doc
        self.words = words
        self.heads = pack.titles.heads
        self.speaking = speaking(pack)
        self.acting = self.speaking | pack.names.business_verbs
        self.trades = pack.names.industries | pack.names.business_endings | pack.names.legal_endings

    def places(self, first: int, last: int) -> list[Place]:
        """Give the entities named or meant in a stretch of tokens, in text order."""
        found: list[Place] = []
        i = first
        while i < last:
            target = self.named.at.get(i)
            if target is None:
                i += 1
                continue
            end = i + 1
            while end < last and self.named.at.get(end) == target:
                end += 1
            found.append(Place(i, end, target, self.opens(i), self._joined(i, end)))
            i = end
        return found

    def opens(self, index: int) -> bool:
        """Tell whether what stands at a token opens its clause, leaving out what only describes it."""
        first, _ = self.named.sentence(self.doc[index])
        for i in range(index - 1, max(first, index - _STEPS) - 1, -1):
            before = self.doc[i]
            if before.norm_ in _JOINING:
                return self._joined_subject(i)
            if before.tag_ in _OPENING_TAGS or before.norm_ in self.speaking:
                return True
            if before.tag_ not in _NOUN_TAGS and i not in self.named.at:
                return False
        return True

    def acts(self, index: int) -> bool:
        """Tell whether a body does something at a token: 将, 表示, 推出."""
        if index >= len(self.doc):
            return False
        word = self.doc[index].norm_
        return word in _AHEAD or word in self.acting

    def has_own_subject(self, first: int, last: int) -> bool:
        """Tell whether a clause in between opens with a noun that is no entity of the record."""
        for i in range(first + 1, last):
            token = self.doc[i]
            opens = self.doc[i - 1].tag_ == "w" and self.doc[i - 1].norm_ != "、"
            if (
                opens
                and i not in self.named.at
                and (token.tag_ in _SUBJECT_TAGS or token.norm_ in ("该", "这", "此"))
            ):
                return True
        return False

    def has_stranger(self, first: int, last: int) -> bool:
        """Tell whether a clause opens with what looks like a name and is none of the record: 北辰汽车."""
        for i in range(first, last):
            token = self.doc[i]
            if i in self.named.at or not (i == first or self.doc[i - 1].tag_ == "w"):
                continue
            behind = self.doc[i + 1].norm_ if i + 1 < last else ""
            if token.tag_ == "ORG" or (token.tag_ in ("LOC", "PER", "nz") and behind in self.trades):
                return True
        return False

    def has_human(self, first: int, last: int) -> bool:
        """Tell whether somebody without a name is spoken of."""
        for i in range(first, last):
            token = self.doc[i]
            if i in self.named.at or (token.norm_ not in self.words.humans and token.norm_ not in self.heads):
                continue
            behind = next(
                (j for j in range(i + 1, min(i + 1 + _BACK, len(self.doc))) if j in self.named.at), None
            )
            titled = behind is not None and not self.named.at[behind].is_body
            if not titled and (self._counted(i) or not self._held(i)):
                return True
        return False

    def _counted(self, index: int) -> bool:
        """Tell somebody from his title by a number before: 另一名老师."""
        return any(self.doc[i].tag_ in ("m", "q") for i in range(max(0, index - 2), index))

    def _held(self, index: int) -> bool:
        """Tell whether a title belongs to the name before it in the clause: 王某是青石公司董事长."""
        for i in range(index - 1, max(-1, index - 1 - _CLAUSE), -1):
            if self.doc[i].tag_ == "w":
                return False
            if i in self.named.at and not self.named.at[i].is_body:
                return True
        return False

    def _joined_subject(self, index: int) -> bool:
        before = index - 1
        return before >= 0 and before in self.named.at and self.opens(self._start(before))

    def _joined(self, start: int, end: int) -> bool:
        """Tell whether a name is one of several: 蔚来和小鹏."""
        behind = end < len(self.doc) - 1 and self.doc[end].norm_ in _JOINING and self._is_body(end + 1)
        before = start > 1 and self.doc[start - 1].norm_ in _JOINING and self._is_body(start - 2)
        return behind or before

    def _is_body(self, index: int) -> bool:
        target = self.named.at.get(index)
        return target is not None and target.is_body

    def _start(self, index: int) -> int:
        target = self.named.at[index]
        while index and self.named.at.get(index - 1) == target:
            index -= 1
        return index
