"""Subjects of English clauses, by the dependency parse: what a pronoun below them may mean."""

from collections.abc import Iterator
from enum import Enum
from functools import cache
from typing import NamedTuple

from spacy.tokens import Token

from extractor.components.references.named import Named, Target
from extractor.lang.pack import Pack
from extractor.lang.reference_words import ReferenceWords
from extractor.tokens.spans import below

SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))
_RELATIVES = frozenset(("WDT", "WP"))
_STEPS = 14
_OWNERS = frozenset(("poss", "compound", "nmod", "amod"))


class Verdict(Enum):
    """What a subject says about the search."""

    PASS = 0
    """It is not what is meant; go on."""
    BLOCK = 1
    """It may be what is meant, and is no entity: nobody is meant."""


class Site(NamedTuple):
    """A noun that may be meant."""

    noun: Token
    own: bool
    """Subject of the very clause the pronoun is an object of."""


def sites(token: Token) -> Iterator[Site]:
    """Yield the subjects and owners above a token, the innermost first, all before it."""
    below, clauses = token, 0
    for step, node in enumerate(token.ancestors):
        if step > _STEPS:
            return
        if node.tag_.startswith("N"):
            yield from _beside_noun(token, below, node)
        for child in node.children:
            if child.dep_ not in SUBJECTS or child.i >= token.i or child.i == below.i:
                continue
            relative = child.tag_ in _RELATIVES
            noun = node.head if relative and node.dep_ == "relcl" else child
            yield Site(noun, clauses == 0 and not relative)
        clauses += node.tag_.startswith(("VB", "MD"))
        below = node


def _beside_noun(token: Token, below: Token, noun: Token) -> Iterator[Site]:
    """Yield a noun that the token's phrase is joined to (Acme and its rivals), and the noun's owner."""
    if noun.i < token.i and below.dep_ in ("conj", "prep"):
        yield Site(noun, own=False)
    for child in noun.children:
        if child.dep_ == "poss" and child.i != below.i and child.i < token.i:
            yield Site(child, own=False)


def subject_of(root: Token) -> Token | None:
    """Give the subject of a clause, that of the clause it is joined to where it has none."""
    for _ in range(_STEPS):
        for child in root.children:
            if child.dep_ in SUBJECTS:
                return child
        if root.dep_ != "conj":
            return None
        root = root.head
    return None


class Subjects:
    """Judges nouns as antecedents."""

    def __init__(self, named: Named, pack: Pack, words: ReferenceWords) -> None:
        self.named = named
        self.pack = pack
        self.words = words
        self.observers = {
            str(role.id_)
            for role in named.doc.spans.get("roles", [])
            if words.outsiders.intersection(role.text.lower().split())
        }
        self.humans = words.humans | frozenset(head for head in pack.titles.heads if " " not in head)

    def is_human(self, noun: Token) -> bool:
        """Tell a noun for human beings, in the singular or plural."""
        lower = noun.lower_
        return lower in self.humans or lower.removesuffix("s") in self.humans

    def body(self, noun: Token) -> Target | Verdict:
        """Give the body that "it" means if it means this noun."""
        target = self.named.at.get(noun.i)
        if target is not None and target.is_body:
            return Verdict.BLOCK if self._joined(noun, target) else target
        if target is not None or self.is_human(noun):
            return self._employer(noun, target)
        if noun.i in self.named.empty:
            return Verdict.PASS
        if noun.tag_ in ("PRP", "DT"):
            return Verdict.BLOCK if noun.lower_ in ("it", "this", "that") else Verdict.PASS
        owner = self._owner(noun)
        if owner is not None:
            return owner
        if noun.tag_ in ("NNS", "NNPS", "CD", "EX", "WP") or noun.ent_type_ in ("PERSON", "DATE", "TIME"):
            return Verdict.PASS
        return Verdict.BLOCK if noun.tag_.startswith("N") else Verdict.PASS

    def person(self, noun: Token, gender: str) -> Target | Verdict:
        """Give the human being that he or she means if this noun is meant."""
        target = self.named.at.get(noun.i)
        if target is not None and not target.is_body:
            joined = [t for t in self._conjuncts(noun) if not t.is_body]
            fitting = {t.id: t for t in (target, *joined) if self.named.fits(t, gender)}
            if len(fitting) == 1:
                return next(iter(fitting.values()))
            return Verdict.BLOCK if fitting else Verdict.PASS
        if target is not None:
            return Verdict.PASS
        if noun.lower_ in self.words.male | self.words.female:
            same = (noun.lower_ in self.words.male) == (gender == "male")
            return Verdict.BLOCK if same else Verdict.PASS
        # Her successor is Ann Lee; the chairman, Ann Lee
        for child in (*noun.children, *(noun.head.children if noun.dep_ == "nsubj" else ())):
            if child.dep_ in ("appos", "attr") and child.i in self.named.at:
                return self.person(child, gender)
        singular = noun.tag_ == "NN" and self.is_human(noun)
        return Verdict.BLOCK if singular or noun.ent_type_ == "PERSON" else Verdict.PASS

    def _owner(self, noun: Token) -> Target | None:
        """Give the body whose figures or people a noun names: Acme shares, sales at Acme."""
        if noun.lower_ not in self.pack.names.business_nouns:
            return None
        for child in noun.children:
            inner = child
            if child.dep_ == "prep" and child.lower_ in ("of", "at", "in", "for"):
                inner = next(iter(child.children), child)
            elif child.dep_ not in _OWNERS:
                continue
            target = self.named.at.get(inner.i)
            if target is not None and target.is_body:
                return target
        return None

    def _employer(self, noun: Token, person: Target | None) -> Target | Verdict:
        """Give the body that a human being speaks for: Acme's chairman, Ann Lee, head of Acme."""
        phrase = list(below(noun))
        if any(token.lower_ in self.words.outsiders for token in phrase):
            return Verdict.PASS
        found = {t.id: t for token in phrase if (t := self.named.at.get(token.i)) and t.is_body}
        if person is not None:
            found = {key: t for key, t in found.items() if (person.id, key) not in self.named.left}
        if len(found) == 1:
            return next(iter(found.values()))
        employer = self.named.employer(person.id) if person is not None else None
        if person is not None and person.id in self.observers:
            return Verdict.PASS
        return employer if employer is not None and not found else Verdict.PASS

    def _joined(self, noun: Token, target: Target) -> bool:
        return any(other.is_body and other.id != target.id for other in self._conjuncts(noun))

    def _conjuncts(self, noun: Token) -> list[Target]:
        return [target for token in noun.conjuncts if (target := self.named.at.get(token.i))]


@cache
def speaking(pack: Pack) -> frozenset[str]:
    """Give the verbs of saying and planning."""
    return frozenset(
        (
            *pack.quotes.clause_verbs,
            *pack.quotes.infinitive_verbs,
            *pack.quotes.object_verbs,
            *pack.cues.verbs,
            *pack.cues.reporting,
        )
    )
