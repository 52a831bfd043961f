"""Whom the nouns of an English text name: bodies, people, groups without a name, countries."""

from collections import Counter

from spacy.tokens import Doc, Span, Token

from extractor.components.goals.english.parse import SUBJECTS
from extractor.components.goals.found import FoundGoal
from extractor.lang.pack import Pack
from extractor.lang.places import PLACES

_NATIONS = frozenset(("nation", "country"))
_BACK = 60
"""How many tokens back an antecedent is looked for."""


class Parties:
    """Answers for one Doc who a noun is."""

    def __init__(self, doc: Doc, pack: Pack) -> None:
        self.doc = doc
        self.cues = pack.cues
        self.country: str | None = None
        """The country of the text, looked for once."""
        self.spans: dict[int, Span] = {}
        self.bodies: dict[str, Span] = {}
        """Last word of a name of a body -> the name."""
        for group in ("references", "people", "organizations", "companies"):
            for span in doc.spans.get(group, []):
                for i in range(span.start, span.end):
                    self.spans[i] = span
                if group in ("organizations", "companies"):
                    self.bodies.setdefault(span[-1].text, span)

    def words(self, noun: Token) -> str:
        """Give the words of a group or place without its article: White House advisers."""
        beside = next(
            (c for c in noun.children if c.dep_ == "appos" and c.ent_type_ in ("ORG", "PERSON")), None
        )
        if beside is not None and noun.lower_ in self.cues.human_nouns:
            return str(self.doc[self.ent_start(beside).i : beside.i + 1].text)
        first = noun.left_edge if noun.lower_ in self.cues.human_nouns else self.ent_start(noun)
        while first.i < noun.i and (
            first.tag_ in ("DT", "PRP$", "PDT", "CC") or first.lower_ in self.cues.determiners
        ):
            first = self.doc[first.i + 1]
        last = next((c for c in noun.conjuncts if c.ent_type_ == noun.ent_type_ == "GPE"), noun)
        words = str(self.doc[first.i : max(noun.i, last.i) + 1].text)
        return (self.country_named() or words) if words.lower() in _NATIONS else words

    def country_named(self) -> str:
        """Give the country that the text names most, the first of them: the nation, the country."""
        if self.country is None:
            known = PLACES["en"]
            codes = [known[e.text] for e in self.doc.ents if e.label_ in ("GPE", "NORP") and e.text in known]
            code = next(iter(Counter(codes).most_common(1)), ("", 0))[0]
            self.country = next((name for name, other in known.items() if other == code), "")
        return self.country

    def antecedent(self, pronoun: Token) -> Span | None:
        """Give the nearest subject before a pronoun that it may stand for."""
        person = pronoun.lower_ in ("he", "she")
        for token in reversed(self.doc[max(0, pronoun.i - _BACK) : pronoun.i]):
            if token.dep_ not in SUBJECTS:
                continue
            span = self.spans.get(token.i)
            if span is None and pronoun.lower_ == "they" and token.lower_ in self.cues.human_nouns:
                return self.entity(token)
            if span is not None and span.id_.startswith("p") == person and span.id_:
                return span
        return None

    def is_group(self, noun: Token) -> bool:
        """Tell whether a noun is a body or people that no entity of the record stands for."""
        named = noun.ent_type_ in ("GPE", "NORP", "ORG", "PERSON")
        named = named or (noun.tag_ == "NNP" and noun.dep_ in SUBJECTS)
        return named or noun.lower_ in self.cues.human_nouns

    def body_in(self, goal: FoundGoal) -> tuple[str, str] | None:
        """Give the body named in the words for a speaker: CSR officials, an estimate by X, analysts at X."""
        if goal.source:
            return None
        for word in reversed(goal.source_name.split()):
            span = self.bodies.get(word)
            if span is not None and span.text in goal.source_name:
                return span.id_, span.kb_id_ or span.text
        return None

    def ent_start(self, token: Token) -> Token:
        """Give the first word of a name, which the recogniser may not know."""
        if not token.ent_type_ and token.tag_ == "NNP":
            parts = [c for c in token.lefts if c.dep_ == "compound" and c.tag_ == "NNP"]
            return parts[0] if parts else token
        while token.i and token.ent_iob_ == "I":
            token = self.doc[token.i - 1]
        return token

    def entity(self, token: Token) -> Span | None:
        """Give the entity a noun names or belongs to: Acme, Acme's plan, its products, sales at Acme."""
        if token.i in self.spans:
            return self.spans[token.i]
        named = next((c for c in token.children if c.dep_ == "appos" and c.i in self.spans), None)
        group = token.lower_ in self.cues.human_nouns
        if named is not None and (group or self.spans[named.i].id_.startswith("p")):
            return self.spans[named.i]
        if token.lower_ in self.cues.staff:
            body = next(
                (self.spans[c.i] for c in token.lefts if c.dep_ == "compound" and c.i in self.spans), None
            )
            if body is not None and body.id_.startswith(("c", "o")):
                return body  # CSR officials
        for wanted in (("prep",),) if group else (("poss",), ("compound", "nmod"), ("prep",)):
            for child in token.children:
                if child.dep_ not in wanted:
                    continue
                inner = child if child.dep_ != "prep" else next(iter(child.children), child)
                if inner.i in self.spans:
                    return self.spans[inner.i]
        return None
