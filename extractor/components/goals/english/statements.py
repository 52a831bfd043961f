"""The statement of an English goal: the smallest clause that holds its trigger, outcome and time."""

from spacy.tokens import Doc, Token

from extractor.components.goals.english.candidate import Candidate
from extractor.components.goals.found import Place
from extractor.components.goals.slots import SlotFiller

_FAR = 150
"""How many tokens a statement goes beyond its verbs; a sentence may be as long as its text."""


_JOINED, _TOLD = 2, 9
"""How many tokens may lie between a time and the clause it opens: a comma, who says it."""


class Statements:
    """Gives the statements of the goals of one Doc."""

    def __init__(self, doc: Doc, slots: SlotFiller) -> None:
        self.doc = doc
        self.slots = slots

    def of(self, candidate: Candidate) -> Place:
        """Give the smallest clause that holds trigger, outcome and time of a candidate."""
        if candidate.rule.startswith("en.headline"):
            return self.slots.trim(*self._headline(candidate))
        head, outcome = candidate.head, candidate.outcome
        first = min(head.i, candidate.trigger.i, outcome.i) if not candidate.shared else outcome.i
        if outcome.i < candidate.trigger.i and not outcome.tag_.startswith("VB"):
            first = outcome.left_edge.i  # a fleet of 500 buses is the goal of X
        subject = candidate.subject
        if subject is not None and not candidate.shared and subject.i < first and first - subject.i < 40:
            same_clause = subject.head in (head, candidate.trigger) or candidate.rule == "en.headline"
            controlled = subject.head == head.head and head.dep_ in ("xcomp", "acomp", "attr")
            if same_clause or controlled:
                first = min(first, subject.left_edge.i)
        if first and first == head.i and self.doc[first - 1].lower_ == "it":
            first -= 1  # It is our ambition
        there = next((c for c in head.children if c.dep_ == "expl" and first - 3 <= c.i < first), None)
        first = there.i if there is not None else first
        last = self._last(candidate)
        first = self._fronted_time(candidate, first)
        sentence, core = outcome.sent, (head.i, candidate.trigger.i, outcome.i)
        first = max(first, sentence.start, min(core) - _FAR)
        last = min(last, sentence.end - 1, max(core) + _FAR)
        end = self.doc[last].idx + len(self.doc[last])
        return self.slots.trim(self.doc[first].idx, end)

    def _headline(self, candidate: Candidate) -> Place:
        """Give the part of the headline that holds the goal, between its marks."""
        trigger = candidate.trigger
        first, last = trigger.i, max(trigger.i, candidate.outcome.i)
        while (
            not candidate.shared
            and first > max(0, trigger.i - 25)
            and not _breaks_headline(self.doc[first - 1])
        ):
            first -= 1
        while last + 1 < min(len(self.doc), trigger.i + 25) and not _ends_headline(self.doc[last + 1]):
            last += 1
        return self.doc[first].idx, self.doc[last].idx + len(self.doc[last])

    def _last(self, candidate: Candidate) -> int:
        """Give the last token of the clause, without what is joined to it or said about it."""
        edges = [candidate.outcome, candidate.trigger]
        if candidate.rule == "en.noun":
            edges.append(next(iter(candidate.trigger.conjuncts), candidate.trigger))
        last = max(self._right_edge(token) for token in edges)
        head = candidate.head
        for child in head.children:
            if child.i > last and child.dep_ in (
                "prep",
                "npadvmod",
                "dobj",
                "advmod",
                "agent",
                "pcomp",
                "attr",
            ):
                last = max(last, self._right_edge(child))
        return last

    def _right_edge(self, token: Token) -> int:
        last, verbs, limit = token.i, [token], token.i + _FAR
        while verbs:
            verb = verbs.pop()
            for child in verb.rights:
                joined = child.dep_ in ("conj", "cc", "parataxis") and child.tag_.startswith(("VB", "CC"))
                if joined and verb.tag_.startswith("VB"):
                    break
                if child.dep_ == "advcl" and self._is_clause_apart(child):
                    break
                if child.dep_ == "punct":
                    continue
                deeper = child.tag_.startswith("VB")
                last = max(last, child.i if deeper else child.right_edge.i)
                if deeper and child.i < limit:
                    verbs.append(child)
        return last

    def _is_clause_apart(self, verb: Token) -> bool:
        """Tell whether an adverbial clause has a subject of its own or stands behind a comma."""
        own = any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)
        first = verb.left_edge.i
        return own or (first > 0 and self.doc[first - 1].text == ",")

    def _fronted_time(self, candidate: Candidate, first: int) -> int:
        """Take in a time that opens the clause: By 2050, it hopes to ...; By 2050, he added, it will ..."""
        for child in candidate.head.children:
            if child.i >= first or child.dep_ not in ("prep", "npadvmod") or not self._holds_time(child):
                continue
            between = self.doc[child.right_edge.i + 1 : first]
            told = len(between) < _TOLD and any(t.lower_ in self.slots.pack.cues.reporting for t in between)
            if len(between) <= _JOINED or told:
                return child.left_edge.i
        return first

    def _holds_time(self, token: Token) -> bool:
        a, b = token.left_edge.idx, token.right_edge.idx + len(token.right_edge)
        return self.slots.holds_time(a, b)


def _breaks_headline(token: Token) -> bool:
    return token.is_space or token.text in (":", ";", "|", "—", "–", ".")


def _ends_headline(token: Token) -> bool:
    return _breaks_headline(token) or token.lower_ in ("as", "after", "while", "amid")
