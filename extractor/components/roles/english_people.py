"""Who an English verb speaks of: the person that is its subject, by name, pronoun or relative pronoun."""

from spacy.tokens import Doc, Span, Token

_SUBJECTS = ("nsubj", "nsubjpass")
_PRONOUNS = ("he", "she")
_RELATIVES = ("who", "whom")
_CLIMBED = ("conj", "xcomp", "advcl", "pcomp", "prep", "relcl", "acl", "aux", "auxpass", "ccomp", "dep")
_DEPTH = 6
_BETWEEN = ("RB", "MD", "VBZ", "VBP", "VBD", "VBN", "VB", "CD", "WP")
_REACH = 14
"""Tokens between a name and its verb: , age 55, has also been."""


class Holders:
    """Finds the people that verbs of one Doc speak of."""

    def __init__(self, doc: Doc, people: list[Span]) -> None:
        self.doc = doc
        self.people = people
        self.by_token = {i: span for span in self.people for i in range(span.start, span.end)}
        self.starts = {span.start: span for span in self.people}
        self.by_end = {span.end: span for span in self.people}

    def subjects(self, verb: Token) -> list[Span]:
        """Give the people that are the subject of a verb; none if it is no person."""
        subject, climbed = self._subject(verb)
        if subject is not None:
            people = self._people_of(subject)
            if people or subject.lower_ in _PRONOUNS:
                return people
            near = self._before(verb)
            # A name inside the subject is not the subject: the son of Ann Lee.
            inside = near is not None and near.root.dep_ in ("pobj", "poss", "dobj", "compound")
            return [near] if near is not None and not inside else []
        near = self._before(verb)
        return [near] if near is not None else [climbed] if climbed is not None else []

    def _subject(self, verb: Token) -> tuple[Token | None, Span | None]:
        """Climb to the clause that has a subject; a participle at a name belongs to that person."""
        for _ in range(_DEPTH):
            subject = next((child for child in verb.lefts if child.dep_ in _SUBJECTS), None)
            if subject is not None:
                return subject, None
            head = verb.head
            if verb.dep_ in ("relcl", "acl", "appos") and head.i in self.by_token:
                return None, self.by_token[head.i]
            if verb.dep_ not in _CLIMBED or head.i == verb.i or verb.dep_ == "ccomp":
                break
            verb = head
        return None, None

    def _people_of(self, subject: Token) -> list[Span]:
        if subject.lower_ in _PRONOUNS:
            person = self._antecedent(subject)
            return [person] if person is not None else []
        if subject.lower_ in _RELATIVES:
            person = self._before_relative(subject)
            return [person] if person is not None else []
        spans = [self.by_token.get(token.i) for token in (subject, *subject.conjuncts)]
        people = [span for span in spans if span is not None]
        return list({span.start: span for span in people}.values())

    def _before_relative(self, who: Token) -> Span | None:
        """Give the person before ", who": the name itself, or the one that an apposition ends with."""
        i = who.i
        while i and self.doc[i - 1].text in (",", "(", "—", "–"):
            i -= 1
        near = self.by_end.get(i)
        if near is not None:
            return near
        if i and self.doc[i - 1].text == ")":
            opening = next((j for j in range(i - 2, max(-1, i - 12), -1) if self.doc[j].text == "("), None)
            inner = self.by_end.get(i - 1)
            return inner or (self.by_end.get(opening) if opening is not None else None)
        return self._related(who)

    def _related(self, who: Token) -> Span | None:
        """Follow the parse from "who" to a name: Ann Lee, the actress, who; Ann Lee is a lawyer who."""
        clause = next((token for token in (who.head, *who.head.ancestors) if token.dep_ == "relcl"), None)
        head = clause.head if clause is not None else None
        for _ in range(2):
            if head is None:
                return None
            if head.i in self.by_token:
                return self.by_token[head.i]
            if head.dep_ == "attr":
                subject = next((child for child in head.head.lefts if child.dep_ in _SUBJECTS), None)
                people = self._people_of(subject) if subject is not None and subject.i < who.i else []
                return people[0] if people else None
            head = head.head if head.dep_ == "appos" else None
        return None

    def _antecedent(self, pronoun: Token) -> Span | None:
        """Give the one person whom "he" or "she" can mean: the last subject, else the only one near."""
        sentence = pronoun.sent
        for _ in range(3):
            before = [p for p in self.people if sentence.start <= p.start < min(pronoun.i, sentence.end)]
            subjects = [span for span in before if span.root.dep_ in _SUBJECTS]
            ids = {span.id_ for span in before}
            if len(ids) == 1 or subjects:
                return subjects[-1] if subjects else before[-1]
            if ids or not sentence.start:
                return None
            sentence = self.doc[sentence.start - 1].sent
        return None

    def _before(self, verb: Token) -> Span | None:
        """Give the name with nothing but an age, a bracket or helping verbs between it and its verb."""
        i = verb.i
        while i and verb.i - i < _REACH:
            if i in self.by_end:
                return self.by_end[i]
            token = self.doc[i - 1]
            if token.text == ")":
                i = next((j for j in range(i - 2, max(-1, i - 12), -1) if self.doc[j].text == "("), -1)
                if i < 0:
                    return None
                continue
            suffix = token.text in (",", "Ph.D.", "Jr.", "Sr.", "M.D.", "CPA", "II", "III", "age", "aged")
            if not (suffix or token.tag_ in _BETWEEN) or token.is_sent_start:
                return None
            i -= 1
        return None
