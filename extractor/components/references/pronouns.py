"""English pronouns: it and its for bodies, he and she for people.

The subject of the clause around a pronoun is meant before all others, then that of the clause around that
one, then that of the sentence before. A noun on the way that may be meant as well ends the search.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extractor.components.references.named import Named, Target
from extractor.components.references.subjects import (
    SUBJECTS,
    Subjects,
    Verdict,
    sites,
    speaking,
    subject_of,
)
from extractor.lang.pack import Pack
from extractor.lang.reference_words import ReferenceWords

_BODY_REACH = 2
_PERSON_REACH = 3
"""Sentences back that a pronoun may look."""
_BE = frozenset(("is", "was", "are", "were", "be", "been", "being", "'s", "’s"))
_FUTURE = frozenset(("will", "would", "'ll", "’ll", "'d"))
_CLAUSES = frozenset(("ccomp", "xcomp", "csubj", "advcl"))


class Pronouns:
    """Resolves pronouns of one Doc."""

    def __init__(self, named: Named, pack: Pack, words: ReferenceWords) -> None:
        self.named = named
        self.words = words
        self.subjects = Subjects(named, pack, words)
        self.speaking = speaking(pack)
        self.acting = words.acting | pack.names.business_verbs | self.speaking
        self.nouns = pack.names.business_nouns

    def body(self, token: Token) -> Target | None:
        """Give the body that it, its or itself means."""
        if token.lower_ == "its":
            return self._its(token)
        if token.dep_ in SUBJECTS:
            return self._it_subject(token)
        return self._it_object(token)

    def person(self, token: Token, gender: str) -> Target | None:
        """Give the human being that he or she means."""
        possessive = token.tag_ == "PRP$" or token.dep_ == "poss"
        skipped: set[str] = set()
        start, _ = self.named.sentence(token)
        for site in sites(token):
            verdict = self.subjects.person(site.noun, gender)
            if site.own and not possessive and token.dep_ not in SUBJECTS:
                skipped |= {verdict.id} if isinstance(verdict, Target) else set()
            elif isinstance(verdict, Target):
                close = (site.own and possessive) or _reports(token.head, site.noun)
                return verdict if close or self._only_subject(verdict, start, token, gender) else None
            elif verdict is Verdict.BLOCK:
                return None
        near = self._fitting(start, token.i, gender, skipped)
        if near:
            return near[0] if len(near) == 1 else None
        return self._person_before(token, gender, skipped)

    def _only_subject(self, person: Target, start: int, token: Token, gender: str) -> bool:
        """Tell whether no other human being that fits is a subject of the sentence before a pronoun."""
        return all(
            other.id == person.id
            or not self.named.fits(other, gender)
            or self.named.doc[i].dep_ not in SUBJECTS
            for i, other in self.named.people(start, token.i)
        )

    def _person_before(self, token: Token, gender: str, skipped: set[str]) -> Target | None:
        for start, end in self.named.earlier_sentences(token, _PERSON_REACH):
            subject = subject_of(self.named.doc[start:end].root)
            if subject is not None:
                verdict = self.subjects.person(subject, gender)
                if isinstance(verdict, Target) and verdict.id not in skipped:
                    return verdict
                if verdict is Verdict.BLOCK:
                    return None
            near = self._fitting(start, end, gender, skipped)
            if near:
                sure = [person for person in near if self.named.gender.get(person.id) == gender]
                chosen = near if len(near) == 1 else sure
                return chosen[0] if len(chosen) == 1 else None
        return None

    def _fitting(self, start: int, end: int, gender: str, skipped: set[str]) -> list[Target]:
        people = {person.id: person for _, person in self.named.people(start, end)}
        return [p for p in people.values() if p.id not in skipped and self.named.fits(p, gender)]

    def _its(self, token: Token) -> Target | None:
        verdict = self._climb(token)
        if verdict is not Verdict.PASS:
            return verdict if isinstance(verdict, Target) else None
        return self._subject_before(token) if _opens_clause(token) else None

    def _it_subject(self, token: Token) -> Target | None:
        verb = token.head
        if self._is_empty(token, verb):
            self.named.empty.add(token.i)
            return None
        reported = verb.dep_ == "ccomp" and verb.head.lower_ in self.speaking
        verdict = self._climb(token)
        if reported:
            return verdict if isinstance(verdict, Target) else None
        if not self._acts(verb) or verdict is Verdict.BLOCK:
            return None
        return verdict if isinstance(verdict, Target) else self._subject_before(token)

    def _it_object(self, token: Token) -> Target | None:
        """Resolve an object only where nothing else in the sentence can be meant."""
        if token.i in (0, len(self.named.doc) - 1) or token.i - 1 in self.named.names:
            return None  # Acme itself
        start, _ = self.named.sentence(token)
        if token.lower_ == "itself":
            own = self._climb(token)
            return own if isinstance(own, Target) else None
        verdict = self._beyond_own_clause(token, start)
        if verdict is None:
            return None
        last = max((i for i, t in self.named.bodies(start, token.i) if t.id == verdict.id), default=start)
        between = [t for t in self.named.doc[last : token.i] if t.tag_ == "NN" and t.i not in self.named.at]
        if any(t.dep_ not in ("compound", "npadvmod") and not self.subjects.is_human(t) for t in between):
            return None
        return verdict

    def _beyond_own_clause(self, token: Token, start: int) -> Target | None:
        """Give the subject around the clause of an object, else the one other body that was named."""
        subjects = [self.subjects.body(site.noun) for site in sites(token)]
        if len(subjects) > 1 and isinstance(subjects[1], Target) and subjects[1] != subjects[0]:
            return subjects[1]
        others = {t.id: t for _, t in self.named.bodies(start, token.i) if t not in subjects}
        settled = subjects and all(isinstance(item, Target) for item in subjects)
        return next(iter(others.values())) if settled and len(others) == 1 else None

    def _climb(self, token: Token) -> Target | Verdict:
        for site in sites(token):
            verdict = self.subjects.body(site.noun)
            if verdict is not Verdict.PASS:
                return verdict
        return Verdict.PASS

    def _subject_before(self, token: Token) -> Target | None:
        for start, end in self.named.earlier_sentences(token, _BODY_REACH):
            subject = subject_of(self.named.doc[start:end].root)
            verdict = self.subjects.body(subject) if subject is not None else Verdict.PASS
            if verdict is not Verdict.PASS or any(self.named.bodies(start, end)):
                return verdict if isinstance(verdict, Target) else None
        return None

    def _is_empty(self, token: Token, verb: Token) -> bool:
        """Tell whether "it" stands for a clause or for nothing: it is clear that, it seems, it rained."""
        if verb.lower_ in self.words.impersonal:
            return True
        if token.dep_ == "nsubjpass" and verb.lower_ in self.speaking:
            return not any(child.dep_ == "xcomp" for child in verb.children)
        if verb.lower_ not in _BE:
            return False
        stance = any(
            child.dep_ in ("acomp", "attr", "prep", "advmod") and child.lower_ in self.words.stances
            for child in verb.children
        )
        if stance:
            return False
        cleft = any(child.dep_ in _CLAUSES for child in _below(verb))
        said = verb.dep_ == "ccomp" and verb.head.lower_ in self.speaking
        return cleft or not said or not any(c.dep_ == "attr" and c.tag_ == "NN" for c in verb.children)

    def _acts(self, verb: Token) -> bool:
        """Tell whether a verb is one of bodies: their "it" is no thing."""
        if verb.lower_ in self.acting or verb.lower_ in _BE:
            return True
        ahead = any(child.dep_ == "aux" and child.lower_ in _FUTURE for child in verb.children)
        return ahead and any(form in self.acting for form in _forms(verb.lower_))


def _reports(verb: Token, subject: Token) -> bool:
    """Tell whether a clause is what somebody says: Lee said he."""
    return verb.dep_ == "ccomp" and subject.head.i == verb.head.i


def _below(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        yield child
        if child.dep_ in ("acomp", "attr"):
            yield from child.children


def _forms(verb: str) -> Iterator[str]:
    """Give forms that a bare verb may have in a list."""
    yield from (verb, verb + "s", verb + "d", verb + "ed", verb + "es")


def _opens_clause(token: Token) -> bool:
    """Tell whether a possessive stands in the subject, or before the verb, of its clause."""
    for node in token.ancestors:
        if node.dep_ in SUBJECTS:
            return True
        if node.tag_.startswith(("VB", "MD")):
            return token.i < node.i
    return False
