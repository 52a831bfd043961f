"""English descriptions: the company, the Beijing-headquartered firm, the chairman."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from extractor.components.references.found import Found
from extractor.components.references.named import Named, Target
from extractor.components.references.subjects import SUBJECTS, Subjects, Verdict, sites, subject_of
from extractor.lang.pack import Pack
from extractor.lang.reference_words import ReferenceWords
from extractor.tokens.spans import below

_WIDEST = 6
"""Tokens of a description before its noun."""
_REACH = 8
"""Sentences back that a description may look."""
_BREAKS = frozenset(("IN", "CC", "VBD", "VBZ", "MD", "TO", "PRP$", "WP", "PRP", "WDT"))
_RESTRICTING = frozenset(
    "of that which named called where whose behind he she they we i with whom for".split()
)
_RECENT = 8
_FARTHEST = 400
"""Tokens back that somebody without a name may have been spoken of."""


class Descriptions:
    """Resolves descriptions of one Doc."""

    def __init__(self, named: Named, pack: Pack, words: ReferenceWords) -> None:
        self.named = named
        self.doc = named.doc
        self.words = words
        self.subjects = Subjects(named, pack, words)
        self.called: dict[str, Target] = dict(self._called())

    def find(self, head: Token) -> Found | None:
        """Resolve the description that a noun is the head of, None where it is none or nobody is meant."""
        word = self._word(head)
        start = self._start(head) if word in self.words.posts or word in self.words.heads else None
        if start is None:
            return None
        if word in self.words.posts:
            target = self._holder(word, start, head)
        else:
            target = self._body(head, word, start)
            if target is not None:
                self.called[word] = target
        if target is None:
            return None
        return Found(self.doc[start].idx, head.idx + len(head), "description", target)

    def _word(self, head: Token) -> str:
        """Give the noun with what a hyphen joins to it: start-up, which the tokenizer cuts."""
        if head.i > 1 and self.doc[head.i - 1].tag_ == "HYPH" and head.lower_ not in self.words.heads:
            return f"{self.doc[head.i - 2].lower_}-{head.lower_}"
        return str(head.lower_)

    def _start(self, head: Token) -> int | None:
        """Give the first token of a definite description, None for any other noun phrase."""
        after = self.doc[head.i + 1] if head.i + 1 < len(self.doc) else None
        if after is not None and (after.i in self.named.names or self._goes_on(after)):
            return None
        if any(child.dep_ in ("relcl", "acl") and child.left_edge.i == head.i + 1 for child in head.children):
            return None
        for i in range(head.i - 1, max(-1, head.i - 1 - _WIDEST), -1):
            token = self.doc[i]
            if token.lower_ in self.words.definite:
                return i if head.dep_ not in ("attr", "oprd", "compound", "amod") else None
            broken = token.is_space or token.tag_ in _BREAKS or token.text in ",.;:"
            if broken or token.lower_ in self.words.others or token.tag_ in ("JJS", "RBS", "CD", "POS"):
                return None
        return None

    def _goes_on(self, after: Token) -> bool:
        """Tell whether the noun phrase does not end at its noun: the company spokesman, the firm that."""
        compound = after.tag_ in ("NN", "NNS", "NNP") and after.lower_ not in self.words.acting
        return compound or after.lower_ in _RESTRICTING

    def _holder(self, word: str, start: int, head: Token) -> Target | None:
        """Give the last one named of those whose post this is."""
        if self.doc[start + 1 : head.i + 1].text.lower() != word:
            return None
        holders = {
            str(role.id_) for role in self.doc.spans.get("roles", []) if word in role.text.lower().split()
        }
        before = [holder for holder in holders if self.named.last_before(holder, start) >= 0]
        return self.named.by_id[before[0]] if len(before) == 1 else None

    def _body(self, head: Token, word: str, start: int) -> Target | None:
        if word in self.words.weak_heads and head.dep_ not in (*SUBJECTS, "poss"):
            return None
        target = self._antecedent(head, word, start)
        if target is None:
            return None
        better = self.called.get(word)
        plain = word in self.words.plain_heads
        if better is not None and not plain and better.id != target.id and self._is_recent(better, start):
            target = better
        return None if self._introduced(head, start, target) else target

    def _antecedent(self, head: Token, word: str, start: int) -> Target | None:
        avoided = self._set_off(head, start)
        for site in sites(head):
            verdict = self.subjects.body(site.noun)
            itself = isinstance(verdict, Target) and verdict == self.named.at.get(site.noun.i)
            if itself and site.own and head.dep_ not in SUBJECTS:
                avoided.add(self.named.at[site.noun.i].id)  # Acme bought the company
            elif isinstance(verdict, Target) and self._fits(verdict, word):
                return verdict
            elif self._are_joined(site.noun):
                return None
        first, _ = self.named.sentence(head)
        avoided |= self._outsiders(first, start) | self._left(first, start)
        near = self._fitting(first, start, word, avoided)
        if near:
            return near[0] if len(near) == 1 else self._topic(near)
        for begin, end in self.named.earlier_sentences(head, _REACH):
            settled, target = self._in_sentence(begin, end, word, avoided)
            if settled:
                return target
        topic = self.named.topic_before(start)
        fits = topic is not None and topic.id not in avoided and self._fits(topic, word)
        return topic if fits else None

    def _set_off(self, head: Token, start: int) -> set[str]:
        """Give the body that the description only adds something to: Acme Homes, the firm's shops."""
        before = self.named.at.get(start - 2) if start > 1 and head.dep_ == "poss" else None
        added = before is not None and self.doc[start - 1].text in (",", "–", "—", "-", "(")
        return {before.id} if added and before is not None else set()

    def _in_sentence(self, start: int, end: int, word: str, avoided: set[str]) -> tuple[bool, Target | None]:
        """Tell whether an earlier sentence settles who is meant, and who."""
        subject = subject_of(self.doc[start:end].root)
        if subject is not None:
            if self._are_joined(subject) or self._is_stranger(subject):
                return True, None
            verdict = self.subjects.body(subject)
            if isinstance(verdict, Target) and self._fits(verdict, word) and verdict.id not in avoided:
                return True, verdict
        near = self._fitting(start, end, word, avoided | self._outsiders(start, end) | self._left(start, end))
        if not near:
            return False, None
        lesser = {self.doc[i].dep_ in SUBJECTS for i, t in self.named.bodies(start, end) if t in near}
        if len(near) == 1 or True not in lesser:
            return True, near[0] if len(near) == 1 else self._topic(near)
        inner = {
            t.id: t for i, t in self.named.bodies(start, end) if t in near and self.doc[i].dep_ in SUBJECTS
        }
        return True, next(iter(inner.values())) if len(inner) == 1 else self._topic(near)

    def _is_stranger(self, noun: Token) -> bool:
        """Tell a name that is no entity of the record, which may be the one meant."""
        return noun.tag_ == "NNP" and noun.i not in self.named.at and noun.ent_type_ in ("ORG", "PRODUCT")

    def _topic(self, near: list[Target]) -> Target | None:
        return next((target for target in near if target.id == self.named.topic), None)

    def _fitting(self, start: int, end: int, word: str, avoided: set[str]) -> list[Target]:
        bodies = {body.id: body for _, body in self.named.bodies(start, end)}
        return [body for body in bodies.values() if body.id not in avoided and self._fits(body, word)]

    def _fits(self, body: Target, word: str) -> bool:
        wanted = self.words.heads[word]
        if wanted == "company" and word not in self.words.houses and self.named.observes(body, self.words):
            return False
        if wanted == "company":
            return body.group == "companies" or (word in self.words.loose_heads and word in body.name.lower())
        if body.group != "organizations" or body.type != wanted:
            return False
        named_so = word in ("ministry", "department", "commission", "government")
        return not named_so or word in body.name.lower()

    def _are_joined(self, noun: Token) -> bool:
        """Tell two bodies that act together: the company is neither of them for sure."""
        target = self.named.at.get(noun.i)
        if target is None or not target.is_body:
            return False
        return self.subjects.body(noun) is Verdict.BLOCK

    def _outsiders(self, start: int, end: int) -> set[str]:
        """Give the bodies whose people speak of others: Ann Lee, analyst at Acme."""
        said = [token for token in self.doc[start:end] if token.lower_ in self.words.outsiders]
        return {
            body.id
            for token in said
            for inner in (*below(token), *below(token.head))
            if abs(inner.i - token.i) <= _RECENT
            and inner.dep_ in ("pobj", "compound", "poss", "nmod", "appos")
            if (body := self.named.at.get(inner.i)) and body.is_body
        }

    def _left(self, start: int, end: int) -> set[str]:
        """Give the bodies that people named here have left: former Acme executive Ann Lee."""
        here = {person.id for _, person in self.named.people(start, end)}
        return {body for person, body in self.named.left if person in here}

    def _called(self) -> Iterator[tuple[str, Target]]:
        """Yield what the text itself calls a body in so many words: carmaker Acme, Northgate Bank."""
        for i in sorted(self.named.names):
            target = self.named.at[i]
            word, before = self.doc[i], self.doc[i - 1] if i else None
            if not target.is_body:
                continue
            if word.lower_ in self.words.heads:
                yield word.lower_, target
            elif before is not None and before.lower_ in self.words.heads and i - 1 not in self.named.names:
                yield before.lower_, target

    def _is_recent(self, target: Target, start: int) -> bool:
        first = self.named.sentences[max(0, self.named.numbers[start] - _RECENT)][0]
        return self.named.last_before(target.id, start) >= first

    def _introduced(self, head: Token, start: int, target: Target) -> bool:
        """Tell whether somebody without a name was spoken of last: sold it to a company in Brazil."""
        for token in reversed(list(self._between(start, target))):
            if (
                token.lower_ == head.lower_
                and token.i not in self.named.at
                and token.dep_ not in ("attr", "appos")
            ):
                return self._is_indefinite(token)
        return False

    def _between(self, start: int, target: Target) -> Span:
        """Give the text from the last mention of the target on."""
        number = self.named.numbers[max(0, self.named.last_before(target.id, start))]
        return self.doc[max(self.named.sentences[number][0], start - _FARTHEST) : start]

    def _is_indefinite(self, noun: Token) -> bool:
        for i in range(noun.i - 1, max(-1, noun.i - 1 - _WIDEST), -1):
            token = self.doc[i]
            if token.lower_ in self.words.indefinite:
                after = self.doc[noun.i + 1] if noun.i + 1 < len(self.doc) else None
                return after is None or after.i not in self.named.names
            if token.tag_ in _BREAKS or token.text in ",.;:":
                return False
        return False
