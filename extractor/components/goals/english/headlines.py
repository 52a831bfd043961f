"""English goals in headlines: X to VERB, X Aims For N, X Plans N Shops."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from extractor.components.goals.english.candidate import Candidate
from extractor.components.goals.english.clauses import Clauses
from extractor.lang.goal_words import Cue

_FINITE = frozenset(("VBZ", "VBD", "VBP", "MD"))
_LINE = 25
"""How many tokens of a headline are read on either side."""


class Headlines:
    """Finds the goals that the headlines of one Doc state in their own way."""

    def __init__(self, doc: Doc, clauses: Clauses) -> None:
        self.doc = doc
        self.clauses = clauses
        self.cues = clauses.cues

    def infinitive(self, token: Token) -> Iterator[Candidate]:
        """X to VERB; X does something, to VERB."""
        verb, before = token.head, self.doc[token.i - 1] if token.i else None
        second = before is not None and before.text == "," and self._is_second(token)
        if before is None or not (
            second or before.tag_.startswith(("NN", "CD", "-RRB-", "JJ")) or before.text == ">"
        ):
            return
        after = self.doc[token.i + 1] if token.i + 1 < len(self.doc) else None
        if after is not None and token.is_upper and after.lower_ in self.cues.directions:
            verb = after  # the tagger knows no verbs in capitals
        elif after is not None and token.tag_ != "TO" and after.tag_ == "VB":
            verb = after
        elif not verb.tag_.startswith("VB") or verb.i < token.i:
            return
        line = list(self.doc[self._colon_before(token) : token.i])
        if not second and any(t.tag_ in _FINITE or t.lower_ in self.cues.adjectives for t in line):
            return
        group = before if before.lower_ in self.cues.human_nouns and before.tag_ == "NNS" else None
        subject = group or next((t for t in line if t.i in self.clauses.bodies), None) or before
        cue = Cue("plan", "certain")
        yield Candidate(token, verb, verb, subject, cue, "en.headline", shared=second)

    def _is_second(self, token: Token) -> bool:
        """Tell what stands behind the comma of a headline that says what a body does: X wins suit, eyes Y."""
        line = self.doc[self._colon_before(token) : token.i - 1]
        acts = any(t.tag_ in ("VBZ", "VBP") for t in line)
        return acts and bool(line) and any(t.i in self.clauses.bodies for t in line)

    def _colon_before(self, token: Token) -> int:
        """Give where the part of the headline begins that a token stands in: Moon shot: X to bid."""
        first = max(token.sent.start, token.i - _LINE)
        return next((t.i + 1 for t in reversed(self.doc[first : token.i]) if t.text in (":", "|")), first)

    def is_infinitive_mark(self, token: Token) -> bool:
        """Tell To in a title from the preposition: what stands behind it is a verb."""
        after = self.doc[token.i + 1] if token.i + 1 < len(self.doc) else None
        return token.tag_ == "TO" or token.is_upper or (after is not None and after.tag_ == "VB")

    def is_verb(self, token: Token) -> bool:
        """Tell whether a noun of a title without a verb is a trigger verb: Bahn Aims For 85% Punctuality."""
        in_title = token.i in self.clauses.headlines
        if in_title and token.lower_ == "eyes" and token.i - 1 in self.clauses.bodies:
            return True
        if in_title and self._is_joined(token):
            return True
        if not in_title or not token.tag_.startswith("NN") or not token.is_title:
            return token.is_upper and token.i in self.clauses.headlines and token.lower_ in self.cues.verbs
        line = self._line(token)
        return token.lower_ in self.cues.verbs and not any(t.tag_ in _FINITE for t in line)

    def _is_joined(self, token: Token) -> bool:
        """Tell a trigger verb behind a comma that is tagged as a plural: X raises $2 mln, eyes IPO."""
        plural = token.tag_ == "NNS" and token.lower_ in self.cues.verbs
        return plural and token.i > 1 and self.doc[token.i - 1].text == "," and self._is_second(token)

    def verb(self, token: Token) -> Iterator[Candidate]:
        """A trigger verb that the tagger takes for a noun: Deutsche Bahn Aims For 85% Punctuality."""
        before = self.doc[token.i - 1] if token.i else None
        after = self.doc[token.i + 1] if token.i + 1 < len(self.doc) else None
        joined = self._is_joined(token)
        if (
            before is None
            or after is None
            or not (joined or before.tag_.startswith("NN") or before.text == ">")
        ):
            return
        line = [t for t in self.doc[token.i :][:_LINE] if t.i in self.clauses.headlines]
        dated = any(t.i in self.clauses.times for t in line)
        dated = dated or (token.lower_ == "eyes" and (joined or before.i in self.clauses.bodies))
        if after.lower_ in ("to", "for", "at") or dated or any(t.i in self.clauses.amounts for t in line):
            subject = next((t for t in token.sent if t.i in self.clauses.bodies and t.i < token.i), before)
            outcome = self.doc[token.i + 2] if after.lower_ == "to" and token.i + 2 < len(self.doc) else token
            cue = self.cues.verbs[token.lower_]
            yield Candidate(token, token, outcome, subject, cue, "en.headline", shared=joined)

    def planned(self, token: Token, cue: Cue, subject: Token | None) -> Iterator[Candidate]:
        """A present verb with what is planned behind it: Kenya Plans 10,000 Charging Points."""
        if token.i not in self.clauses.headlines or token.tag_ != "VBZ" or subject is None:
            return
        behind = [t for t in self._line(token) if t.i > token.i]
        thing = next((t for t in behind if t.tag_.startswith("NN") and t.dep_ != "compound"), None)
        if thing is None or behind[0].tag_ in ("IN", "TO"):
            return
        counted = behind[0].lower_ == "no" or any(t.i in self.clauses.amounts for t in behind[:3])
        if counted or token.lower_ == "eyes":
            yield Candidate(token, token, thing, subject, cue, "en.headline")

    def _line(self, token: Token) -> list[Token]:
        """Give the words of the title that a token stands in, as far as they are near."""
        first = last = token.i
        while first > max(0, token.i - _LINE) and first - 1 in self.clauses.headlines:
            first -= 1
        while last + 1 < min(len(self.doc), token.i + _LINE) and last + 1 in self.clauses.headlines:
            last += 1
        return list(self.doc[first : last + 1])
