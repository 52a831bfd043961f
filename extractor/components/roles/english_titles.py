"""Where an English title begins and ends: to the left of a place, or to its right."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from extractor.lang.pack import Pack
from extractor.lang.text_words import TitleWords

_LONGEST = 9
"""Tokens of one title, without its field of work."""
_PARTS = ("NN", "NNS", "NNP", "NNPS", "JJ", "JJS", "HYPH", "VBN", "VBG")
"""Tags of words that may stand before the head of a title after an article."""
_NOUNS = ("NN", "NNS")
_JOINING = ("and", "&", ",")
_PREFIXES = frozenset(("co", "non", "vice"))
_COMPOUND = ("compound", "amod", "nmod")


def names_post(word: str, words: TitleWords) -> bool:
    """Tell whether a word in lower case is the noun of a post, be it one for businesses too."""
    return word in words.heads or word in words.shared_heads or word.endswith(words.sciences)


class TitleReader:
    """Reads the bounds of titles in one Doc; `closed` tokens, those of names, are never part of one."""

    def __init__(self, doc: Doc, pack: Pack, closed: frozenset[int]) -> None:
        self.doc = doc
        self.words = pack.titles
        self.nouns = pack.names.body_references
        self.closed = closed

    def is_head(self, token: Token) -> bool:
        """Tell whether a word names a post, in either number."""
        word = token.lower_
        if token.i in self.closed:
            return False
        return names_post(word, self.words) or (
            len(word) > 3 and word.endswith("s") and names_post(word[:-1], self.words)
        )

    def start_of(self, end: int) -> int:
        """Walk left over a title that ends before token `end`; gives `end` if there is none."""
        i = end - 1
        if i < 0 or not self.is_head(self.doc[i]):
            return end
        i = self._head_of_phrase(i)
        head = self.doc[i]
        governs = head.lower_ in self.words.ministers
        while i > 0 and i - 1 not in self.closed:
            if not self._may_precede(self.doc[i - 1]) and not (governs and self._is_portfolio(i - 1, head)):
                break
            i -= 1
        while i < end and self.doc[i].lower_ in self.words.joiners:
            i += 1
        return i

    def _head_of_phrase(self, i: int) -> int:
        """Give the noun of "editor in chief", "editor-in-chief" from its last word, else `i`."""
        for noun in (i - 2, i - 4):
            if noun >= 0 and self.is_head(self.doc[noun]) and self._behind_in_chief(noun + 1) == i + 1:
                return noun
        return i

    def _behind_in_chief(self, i: int) -> int:
        """Give the end of "in chief", "-in-chief" that begins at token `i`, else `i`."""
        end = i
        for word in ("in", "chief"):
            end += int(end < len(self.doc) and self.doc[end].text == "-")
            if end >= len(self.doc) or self.doc[end].lower_ != word:
                return i
            end += 1
        return end

    def _may_precede(self, before: Token) -> bool:
        if before.lower_ in self.words.modifiers or self.is_head(before) or self._is_prefix(before):
            return True
        if before.lower_ in self.words.joiners and before.i:
            return self.is_head(self.doc[before.i - 1]) and before.text != ","
        if before.i and self._opens(self.doc[before.i - 1]) and before.tag_ in _PARTS:
            return True  # chief growth officer
        return before.is_lower and before.dep_ in _COMPOUND and self._describes(before)

    def _is_portfolio(self, i: int, head: Token) -> bool:
        """Tell what a minister is for from what else stands before the title: Food and Farm Minister."""
        token = self.doc[i]
        if token.lower_ in ("and", "&") and i:
            joined = self.doc[i - 1].lower_
            return joined in self.words.portfolios or joined in self.words.modifiers
        return token.lower_ in self.words.portfolios and token.is_title == head.is_title

    def _is_prefix(self, token: Token) -> bool:
        """Tell the parts of non- and co- before a head, which the tokenizer sets apart: co-founders."""
        i = token.i - (token.text == "-")
        doc = self.doc
        return i >= 0 and doc[i].lower_ in _PREFIXES and i + 1 < len(doc) and doc[i + 1].text == "-"

    def _opens(self, token: Token) -> bool:
        """Tell whether a word is as good as a title but asks for more: chief, executive, deputy."""
        return token.lower_ in self.words.modifiers and token.lower_ in self.words.heads

    def _describes(self, token: Token) -> bool:
        """Tell whether a common word says which kind of post it is: radio host, mayoral candidate."""
        if token.lower_ in self.nouns:
            return False
        return token.tag_ == "NN" or (token.tag_ == "JJ" and token.lower_.endswith(("al", "ary", "ic")))

    def end_of(self, start: int, *, free: bool) -> int:
        """Walk right over a title that begins at token `start`; gives `start` if there is none.

        After an article any adjective or noun may stand before the head (`free`), else known words only.
        """
        i = end = start
        while i < len(self.doc) and i - start < _LONGEST and i not in self.closed:
            token = self.doc[i]
            if self.is_head(token):
                end = self._behind_in_chief(i + 1)
                i = end - 1
            elif not (
                self._may_stand(token, start, free=free)
                if end < i or end == start
                else self._goes_on(token, free=free)
            ):
                break
            i += 1
        return end if end == start or not self._is_modifier(end) else start

    def _may_stand(self, token: Token, start: int, *, free: bool) -> bool:
        """Tell whether a word may stand before the head."""
        if token.lower_ in self.words.modifiers or self._is_prefix(token):
            return True
        if not free:
            # Chief Risk Officer, Principal Foo Officer: capitals inside a title that began with a known word
            return token.i > start and token.text[:1].isupper() and token.tag_ in _PARTS
        if token.is_sent_start:
            return False
        if token.tag_ in _PARTS:
            return token.i > start or token.lower_ not in self.words.verbs
        after = self.doc[token.i + 1] if token.i + 1 < len(self.doc) else None
        joined = token.lower_ in _JOINING and token.i > start and self.doc[token.i - 1].tag_ == "JJ"
        return joined and after is not None and after.tag_ in _PARTS  # a strategic, financial and tax adviser

    def _goes_on(self, token: Token, *, free: bool) -> bool:
        """Tell whether the word behind a head belongs to the same title: chairman AND chief executive."""
        if token.lower_ in self.words.modifiers and token.tag_ not in ("VBD", "VBZ"):
            return True
        joins = token.lower_ in self.words.joiners and token.text != ","
        if not joins and not (token.tag_ in _PARTS and token.i and self._opens(self.doc[token.i - 1])):
            return False
        for after in self.doc[token.i + 1 : token.i + 6]:
            if self.is_head(after):
                return True
            if not self._may_stand(after, token.i + 1, free=free):
                return False
        return False

    def _is_modifier(self, end: int) -> bool:
        """Tell whether what looks like a title only describes the noun behind it: director pay."""
        if end >= len(self.doc) or end in self.closed:
            return False
        after = self.doc[end]
        last = self.doc[end - 1]
        return after.tag_ in _NOUNS and after.is_lower and last.is_lower and last.dep_ == "compound"

    def with_field(self, end: int) -> int:
        """Take in what a post is for: of the board, of propulsion, of Operations."""
        doc = self.doc
        if end + 1 >= len(doc) or doc[end].lower_ not in ("of", "for", "on"):
            return end
        first = end + 1
        if doc[first].lower_ in ("the", "our", "its") and first + 1 < len(doc):
            board = self._board_end(first + 1)
            return board if board > first + 1 else end
        board = self._board_end(first)
        return board if board > first else self._field_end(end)

    def _board_end(self, i: int) -> int:
        """Give the end of "board [of directors]", "audit committee" that begins at `i`, else `i`."""
        doc = self.doc
        for j in range(i, min(i + 4, len(doc))):
            if j in self.closed or not (doc[j].is_alpha or doc[j].tag_ == "HYPH"):
                return i
            if doc[j].lower_ in self.words.boards and not self._runs_on(j + 1):
                of_people = j + 2 < len(doc) and doc[j + 1].lower_ == "of" and self.is_head(doc[j + 2])
                return j + 3 if of_people else j + 1
        return i

    def _runs_on(self, i: int) -> bool:
        return i < len(self.doc) and self.doc[i].lower_ in self.words.boards

    def _field_end(self, end: int) -> int:
        """Give the end of the field of work behind "of" at `end`: lower-case nouns, or known units."""
        words = list(self._field_words(end + 1))
        while words and words[-1].lower_ in ("and", "&", ","):
            words.pop()
        if not words or words[-1].tag_ not in ("NN", "NNS", "NNP", "NNPS"):
            return end
        behind = words[-1].i + 1
        if behind < len(self.doc) and (
            behind in self.closed or self.doc[behind].tag_ in ("NNP", "NNPS", "POS")
        ):
            return end  # of carmaker Acme
        return behind

    def _field_words(self, start: int) -> Iterator[Token]:
        for token in self.doc[start : start + 8]:
            known = token.lower_ in self.words.units or token.lower_ in ("and", "&")
            plain = token.is_lower and token.tag_ in ("NN", "NNS", "JJ", "CC", "HYPH")
            listed = token.text == "," and token.i + 1 < len(self.doc) and self._is_unit(token.i + 1)
            if token.i in self.closed or not (known or plain or listed) or self.is_head(token):
                return
            yield token

    def _is_unit(self, i: int) -> bool:
        return self.doc[i].lower_ in self.words.units
