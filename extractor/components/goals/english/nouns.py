"""English goals that a noun names: plan to VERB, target of N, its target: N, raised its forecast to N.

noun     goal of VERB-ing, plan to VERB, target of N
status   kept, raised, withdrew its forecast; stood by its goal; called off its planned move
copula   N shops is the ambition of X; X's forecast is for Y to grow; its goal is simple: be the first
colon    X's target: N
"""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from extractor.components.goals.english.candidate import Candidate
from extractor.components.goals.english.clauses import Clauses
from extractor.components.goals.english.parse import (
    governor_of,
    is_infinitive,
    subject_above,
    subject_of,
)
from extractor.lang.goal_words import Cue

_PARTS = frozenset(("end", "range", "midpoint", "half", "top", "bottom", "floor", "ceiling"))
"""Parts of a goal that may be changed: the lower end of its outlook."""
_LEAVING = frozenset(("left", "leaves", "leave", "kept", "keeps", "leaving", "keeping"))
_PUTTING = frozenset(("put", "puts", "putting", "place", "places", "placed"))
_ON_HOLD = re.compile(r"\bon (?:hold|ice)\b", re.IGNORECASE)
_UNCHANGED = frozenset(("unchanged", "intact", "steady"))
_OBJECT = 14
"""How many tokens behind a verb its object goes."""
_NEAR = 6
"""How many tokens before a noun of a title its verb is looked for."""
_MARKS = frozenset(":-–—")
_PLANNED = frozenset(("planned", "proposed", "intended"))


class Nouns:
    """Finds the goals of one Doc that a noun names."""

    def __init__(self, doc: Doc, clauses: Clauses) -> None:
        self.doc = doc
        self.clauses = clauses
        self.cues = clauses.cues

    def find(self, token: Token) -> Iterator[Candidate]:
        """Yield the goal that a trigger noun names, if it does."""
        governor = _governor(token)
        if governor is not None and governor.lower_ in self.cues.results:
            return
        status = self._status(governor) if governor is not None else "new"
        if governor is not None and status != "new":
            yield from self._by_status(token, governor, status)
            return
        if governor is None and token.i in self.clauses.headlines:
            titled = next(self._in_title(token), None)
            if titled is not None:
                yield titled
                return
        cue = self.cues.nouns.get(token.lower_)
        if cue is None:
            return
        found = next(self._equated(token, cue), None) or next(self._behind_colon(token, cue), None)
        if found is not None:
            yield found
            return
        outcome = self._outcome(token)
        marked = any(child.dep_ in ("poss", "det", "amod", "compound") for child in token.children)
        if outcome is not None and (marked or governor is not None):
            owner = next((child for child in token.children if child.dep_ == "poss"), None)
            yield Candidate(token, governor or token, outcome, owner or subject_above(token), cue, "en.noun")

    def dropped(self, token: Token) -> Iterator[Candidate]:
        """Yield a planned thing that is dropped: called off its planned move into Japan."""
        noun = token.head
        if token.lower_ not in _PLANNED or token.dep_ != "amod":
            return
        verb = governor_of(noun)
        if verb is not None and self._status(verb) == "withdrawn" and self._is_told(verb):
            cue = Cue("plan", "certain")
            yield Candidate(token, verb, noun, subject_of(verb), cue, "en.status", status="withdrawn")

    def _in_title(self, token: Token) -> Iterator[Candidate]:
        """A title whose verb the tagger takes for a name: Ericsson Slashes Sales Target."""
        cue = self.cues.goal_nouns.get(token.lower_)
        for i in range(token.i - 1, max(0, token.i - _NEAR), -1):
            verb, before = self.doc[i], self.doc[i - 1]
            if i not in self.clauses.headlines or cue is None:
                return
            status = self.cues.statuses.get(verb.lower_, "new")
            if status != "new" and verb.lower_.endswith("s") and before.i in self.clauses.bodies:
                yield Candidate(token, verb, verb, before, cue, "en.headline", status=status)
                return

    def _status(self, verb: Token) -> str:
        """Tell what a verb does to its object where that is a goal: stood by, raised, called off."""
        word = verb.lower_
        if word in _LEAVING:
            behind = self.doc[verb.i : verb.i + _OBJECT]  # the parser hangs it on whatever stands before it
            same = any(token.lower_ in _UNCHANGED for token in behind)
            return "reaffirmed" if same else self.cues.statuses.get(word, "new")
        if word in _PUTTING and _ON_HOLD.search(str(self.doc[verb.i : verb.i + _OBJECT].text)):
            return "withdrawn"  # put its plan on hold
        for child in verb.children:
            if child.dep_ in ("prep", "prt") and child.i > verb.i:
                known = self.cues.statuses.get(f"{word} {child.lower_}")
                if known is not None:
                    return known
        return self.cues.statuses.get(word, "new")

    def _by_status(self, token: Token, verb: Token, status: str) -> Iterator[Candidate]:
        cue = self.cues.goal_nouns.get(token.lower_) or self.cues.nouns.get(token.lower_)
        if cue is None or not self._is_told(verb):
            return
        headline = token.i in self.clauses.headlines
        measured = any(child.dep_ in ("compound", "nummod", "amod") for child in token.children)
        tested = self.clauses.has_amount(token) or self.clauses.has_time(token) or self.clauses.has_time(verb)
        named = measured or tested or headline
        priced = any(child.lower_ == "price" for child in token.children)
        if priced and not self.clauses.has_amount(verb):
            return
        if cue.kind == "pledge" and verb.lower_.startswith(("keep", "kept")):
            return  # has kept its promise
        outcome = self._outcome(token)
        if status == "revised":
            if not (self.clauses.has_amount(verb) or headline):
                return
            outcome = None
        elif not (named or outcome is not None):
            return
        yield Candidate(
            token, verb, outcome or verb, subject_of(verb), cue,
            "en.revised" if status == "revised" else "en.status", status=status,
        )  # fmt: skip

    def _is_told(self, verb: Token) -> bool:
        """Tell whether it is told that the verb happened: not asked, denied or only to come."""
        if verb.tag_ not in ("VBD", "VBN", "VBZ", "VBP", "VBG") and verb.i not in self.clauses.headlines:
            return False
        return not any(child.dep_ == "neg" or child.tag_ == "MD" for child in verb.children)

    def _equated(self, token: Token, cue: Cue) -> Iterator[Candidate]:
        """N shops is the ambition of X; X's forecast is for Y to grow; its goal is 5 million cars."""
        copula = token.head
        if copula.lower_ not in ("is", "are", "remains", "remain") or not copula.tag_.startswith("VB"):
            return
        owner = next((child for child in token.children if child.dep_ == "poss"), None)
        if token.dep_ == "attr":
            subject = subject_of(copula)
            of = next((c for c in token.children if c.lower_ == "of" and c.dep_ == "prep"), None)
            named = owner or (next(iter(of.children), None) if of is not None else None)
            if subject is not None and named is not None and self.clauses.has_amount(subject):
                yield Candidate(token, copula, subject, named, cue, "en.noun")
        elif token.dep_ == "nsubj":
            verb = next((c for c in copula.children if c.dep_ == "advcl" and is_infinitive(c)), None)
            if verb is not None and any(c.dep_ == "mark" and c.lower_ == "for" for c in verb.children):
                yield Candidate(token, copula, verb, owner or token, cue, "en.noun")
            told = self._told_behind(copula)
            if told is not None:
                yield Candidate(token, copula, told, owner or token, cue, "en.noun")
            level = next((c for c in copula.children if c.dep_ == "attr"), None)
            if level is not None and self.clauses.has_amount(level) and cue.kind != "plan":
                yield Candidate(token, copula, level, owner or token, cue, "en.noun")

    def _told_behind(self, copula: Token) -> Token | None:
        """Give the verb behind a goal that is only described: is simple: be the first; - to sell N."""
        described = next((c for c in copula.children if c.dep_ == "acomp"), copula)
        behind = list(self.doc[described.i + 1 : described.i + 4])
        if described is copula or not behind or behind[0].text not in _MARKS:
            return None
        verb = next((t for t in behind[1:] if t.lower_ != "to"), None)
        return verb if verb is not None and verb.tag_ == "VB" else None

    def _behind_colon(self, token: Token, cue: Cue) -> Iterator[Candidate]:
        """X's target: 100% renewable power by 2030."""
        mark = self.doc[token.i + 1] if token.i + 1 < len(self.doc) else None
        if mark is None or mark.text not in (":", "："):
            return
        owner = next((child for child in token.children if child.dep_ in ("poss", "compound")), None)
        level = next((c for c in token.children if c.i > mark.i), None)
        if level is not None and self.clauses.has_amount(level):
            yield Candidate(token, token, level, owner, cue, "en.noun")

    def _outcome(self, token: Token) -> Token | None:
        """Give what a trigger noun is for: plan to VERB, goal of VERB-ing, target of N."""
        for child in token.children:
            stated = child.dep_ == "acl" and any(
                c.dep_ == "mark" and c.lower_ == "that" for c in child.children
            )
            if child.dep_ in ("acl", "relcl", "xcomp") and (is_infinitive(child) or stated):
                return child
        for prep in token.children:
            if prep.lower_ not in ("of", "for"):
                continue
            for child in prep.children:
                measured = self.clauses.has_amount(child) or child.i - 1 in self.clauses.durations
                figure = prep.lower_ == "of" and child.dep_ == "pobj" and measured
                if figure or (child.dep_ == "pcomp" and child.tag_ == "VBG"):
                    return child
        return None


def _governor(noun: Token) -> Token | None:
    """Give the verb a noun is the object of, also of a part of it, or the passive subject."""
    if noun.dep_ == "nsubjpass" and any(c.dep_ == "auxpass" for c in noun.head.children):
        return noun.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lower_ in _PARTS:
        return governor_of(noun.head.head)
    return governor_of(noun)
