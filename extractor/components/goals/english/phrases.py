"""English goals by phrases: is on track to VERB, set its sights on VERB-ing, looks for X to VERB."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from extractor.components.goals.english.candidate import Candidate
from extractor.components.goals.english.clauses import Clauses
from extractor.components.goals.english.parse import is_infinitive, subject_of
from extractor.lang.goal_words import Cue

_DEEDS = frozenset(("xcomp", "ccomp", "pcomp", "dobj"))
"""What a verb in -ing may be to the one that rules it out."""


class Phrases:
    """Finds the goals of one Doc that a verb and a particle or a fixed noun state."""

    def __init__(self, doc: Doc, clauses: Clauses) -> None:
        self.doc = doc
        self.clauses = clauses
        self.cues = clauses.cues

    def find(self, token: Token) -> Iterator[Candidate]:
        """Yield the goal of a phrase word: looking (to), shooting (for), sights, track."""
        particles, cue = self.cues.phrases[token.lower_]
        if token.lower_ in self.cues.tracks:
            yield from self._on_track(token, cue)
        elif token.lower_ in ("sights", "sight"):
            yield from self._sights(token, cue)
        elif cue.kind == "plan":
            yield from self._ruled_out(token, particles, cue)
        elif token.tag_.startswith(("VB", "NNS")):
            yield from self._with_particle(token, particles, cue)

    def _with_particle(self, token: Token, particles: tuple[str, ...], cue: Cue) -> Iterator[Candidate]:
        subject = self._subject(token)
        given = self._set_itself(token)
        if given is not None and subject is not None:
            yield Candidate(token, token, given, subject, Cue("target"), "en.phrase")
            return
        if subject is None or (token.tag_ in ("VBD", "VBN") and not self.clauses.is_reported(token)):
            return
        after = self.doc[token.i + 1 : token.i + 3]
        willed = self.clauses.is_agentive(subject) or subject.tag_ == "NNP"
        if not any(t.lower_ in particles for t in after) or not willed:
            return
        for child in self._behind(token):
            if child.dep_ in ("xcomp", "advcl", "ccomp") and is_infinitive(child):
                marked = any(c.dep_ == "mark" and c.lower_ == "for" for c in child.children)
                expects = Cue("forecast", "probable", says=True) if marked else cue
                if child.lower_ != "be" or marked or self.clauses.has_amount(child):
                    yield Candidate(token, token, child, subject, expects, "en.phrase")
                return
            measured = self.clauses.has_amount(child)
            seeks = token.lower_.startswith("look")  # what is looked for is not yet wanted to happen
            if child.dep_ in ("prep", "prt") and child.lower_ in particles and measured and not seeks:
                yield Candidate(token, token, child, subject, cue, "en.phrase")
                return
            to_verb = next((c for c in child.children if c.tag_ == "VB"), None)
            if child.lower_ == "out" and to_verb is None:
                to_verb = next((c for p in child.children for c in p.children if c.tag_ == "VB"), None)
            if child.dep_ == "prt" and to_verb is not None:
                yield Candidate(token, token, to_verb, subject, cue, "en.phrase")
                return

    def _ruled_out(self, token: Token, particles: tuple[str, ...], cue: Cue) -> Iterator[Candidate]:
        """Ruled out raising prices: what will not be done."""
        subject = subject_of(token)
        if subject is None or not (self.clauses.is_agentive(subject) or subject.dep_ == "nsubj"):
            return
        if any(child.dep_ in ("aux", "auxpass", "neg") and child.lower_ != "has" for child in token.children):
            return  # cannot rule out: it may be done
        out = next((c for c in token.children if c.dep_ == "prt" and c.lower_ in particles), None)
        deed = next((c for c in self._behind(token) if c.tag_ == "VBG" and c.dep_ in _DEEDS), None)
        if out is not None and deed is not None:
            yield Candidate(token, token, deed, subject, cue, "en.phrase", denied=True)

    def _set_itself(self, token: Token) -> Token | None:
        """Give what somebody sets itself: has set itself a return of 15%."""
        itself = any(
            child.lower_ in ("itself", "themselves", "himself", "herself") for child in token.children
        )
        things = (c for c in token.children if c.dep_ == "dobj" and c.lower_ not in self.cues.nouns)
        return next((c for c in things if self.clauses.has_amount(c)), None) if itself else None

    def _behind(self, token: Token) -> Iterator[Token]:
        """Yield what hangs on a phrase word behind it, and on its particle."""
        for child in token.children:
            if child.i > token.i:
                yield child

    def _subject(self, token: Token) -> Token | None:
        before = self.doc[token.i - 1] if token.i else None
        if token.tag_.startswith("VB"):
            titled = before if token.i in self.clauses.headlines else None
            return subject_of(token) or titled
        return before if before is not None and before.i in self.clauses.bodies else None

    def _sights(self, token: Token, cue: Cue) -> Iterator[Candidate]:
        """Set its sights on VERB-ing, on N."""
        verb = token.head
        if token.dep_ != "dobj" or not verb.tag_.startswith("VB"):
            return
        on = next((c for t in (verb, token) for c in t.children if c.lower_ == "on" and c.i > token.i), None)
        thing = next(iter(on.children), None) if on is not None else None
        if thing is not None:
            yield Candidate(token, verb, thing, subject_of(verb), cue, "en.phrase")

    def _on_track(self, token: Token, cue: Cue) -> Iterator[Candidate]:
        """Is on track to VERB, on course for N."""
        on = token.head
        if on.lower_ != "on" or token.dep_ != "pobj":
            return
        verb = on.head
        if any(t.lower_ in ("was", "were") for t in (verb, *verb.children)):
            return
        places = (token, verb)
        outcome = next((c for t in places for c in t.children if c.i > token.i and is_infinitive(c)), None)
        if outcome is None:
            outcome = next(
                (c for c in token.children if c.lower_ == "for" and self.clauses.has_amount(c)), None
            )
        subject = subject_of(verb) if verb.tag_.startswith("VB") else verb
        if outcome is not None:
            yield Candidate(token, verb, outcome, subject, cue, "en.phrase")
