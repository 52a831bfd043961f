"""Statement and holder of English goals."""

from spacy.tokens import Doc, Span, Token

from extractor.components.goals.english_candidate import Candidate
from extractor.components.goals.english_kinds import EnglishKinds
from extractor.components.goals.english_parse import subject_of
from extractor.components.goals.english_things import Things
from extractor.components.goals.found import FoundGoal, Place
from extractor.components.goals.slots import SlotFiller, employers_of
from extractor.lang.pack import Pack

_CONFIDENCE = {
    "en.verb": 0.75,
    "en.auxiliary": 0.6,
    "en.noun": 0.65,
    "en.adjective": 0.6,
    "en.headline": 0.7,
    "en.revised": 0.7,
    "en.status": 0.7,
    "en.phrase": 0.7,
}
_PRONOUNS = frozenset(("he", "she", "it", "they"))
_FAR = 150
"""How many tokens a statement goes beyond its verbs; a sentence may be as long as its text."""


def _breaks_headline(token: Token) -> bool:
    return token.is_space or token.text in (":", ";", "|", "—", "–", ".")


def _ends_headline(token: Token) -> bool:
    return _breaks_headline(token) or token.lower_ in ("as", "after", "while", "amid")


class EnglishSlots:
    """Turns candidates of one Doc into goals."""

    def __init__(self, doc: Doc, pack: Pack) -> None:
        self.doc = doc
        self.pack = pack
        self.slots = SlotFiller(doc, pack)
        self.employers = employers_of(doc)
        self.things = Things(doc, pack, self.slots)
        self.kinds = EnglishKinds(doc, pack, self.employers)
        self.spans: dict[int, Span] = {}
        for group in ("references", "people", "organizations", "companies"):
            for span in doc.spans.get(group, []):
                for i in range(span.start, span.end):
                    self.spans[i] = span

    def fill(self, candidate: Candidate) -> FoundGoal:
        """Make the goal of a candidate."""
        start, end = self._statement(candidate)
        trigger = candidate.trigger
        cue = candidate.cue
        base = candidate.rule.removesuffix(".and")
        goal = FoundGoal(
            start=start,
            end=end,
            trigger=(trigger.idx, trigger.idx + len(trigger)),
            kind=cue.kind,
            rules=[candidate.rule],
            modality=cue.modality,
            commitment=cue.commitment,
            predicate=candidate.outcome.text,
            direction=self.pack.cues.directions.get(candidate.outcome.lower_, "other"),
            confidence=_CONFIDENCE[base] - (0.05 if candidate.shared else 0),
        )
        self.slots.fill_source(goal)
        self._fill_holder(goal, candidate)
        if cue.says and not goal.source_name and goal.holder_name:
            goal.source, goal.source_name, goal.source_mode = goal.holder, goal.holder_name, "indirect"
        if self._denied(candidate):
            goal.polarity = "negative"
            goal.rules.append("en.denial")
        after = (
            candidate.outcome.idx if candidate.shared else min(candidate.trigger.idx, candidate.outcome.idx)
        )
        self.slots.fill_deadlines(goal)
        self.things.fill_target(goal, candidate, after)
        self._fill_status(goal, candidate)
        self.slots.fill_comparators(goal, after)
        self.slots.fill_metric(goal)
        self.things.fill_scope(goal, candidate)
        owner = self._entity(candidate.subject) if candidate.subject is not None else None
        self.kinds.settle(goal, candidate, owner)
        self._settle_holder(goal, candidate)
        return goal

    def _settle_holder(self, goal: FoundGoal, candidate: Candidate) -> None:
        """Give what is only told of its subject to who tells it; find who is behind a plan of nobody."""
        if self.kinds.is_narrated(goal, candidate):
            goal.holder, goal.holder_name = goal.source, goal.source_name
            goal.resolution = "elided" if goal.source_name else ""
        if goal.kind == "forecast" and not goal.holder_name:
            self._to_forecasters(goal, candidate)
        elif not goal.holder_name and goal.kind != "forecast":
            self._without_name(goal)

    def _to_forecasters(self, goal: FoundGoal, candidate: Candidate) -> None:
        """Give a forecast to the group that states it: ..., economists said."""
        verb = candidate.head.head if candidate.head.dep_ == "ccomp" else None
        speaker = subject_of(verb) if verb is not None else None
        if speaker is not None and speaker.lower_ in self.pack.cues.human_nouns:
            words = self.doc[speaker.left_edge.i : speaker.i + 1].text
            goal.holder_name, goal.resolution = words, "mention"
            if not goal.source_name:
                goal.source_name, goal.source_mode = words, "indirect"

    def _statement(self, candidate: Candidate) -> Place:
        if candidate.rule.startswith("en.headline"):
            return self.slots.trim(*self._headline(candidate))
        head, outcome = candidate.head, candidate.outcome
        first = min(head.i, candidate.trigger.i, outcome.i) if not candidate.shared else outcome.i
        subject = candidate.subject
        if subject is not None and not candidate.shared and subject.i < first and first - subject.i < 40:
            same_clause = subject.head in (head, candidate.trigger) or candidate.rule == "en.headline"
            controlled = subject.head == head.head and head.dep_ in ("xcomp", "acomp", "attr")
            if same_clause or controlled:
                first = min(first, subject.left_edge.i)
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
        while first > max(0, trigger.i - 25) and not _breaks_headline(self.doc[first - 1]):
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
        """Take in a time that opens the clause: By 2050, it hopes to ..."""
        for child in candidate.head.children:
            if (
                child.i < first <= child.right_edge.i + 3
                and child.dep_ in ("prep", "npadvmod")
                and self._holds_time(child)
            ):
                return child.left_edge.i
        return first

    def _holds_time(self, token: Token) -> bool:
        a, b = token.left_edge.idx, token.right_edge.idx + len(token.right_edge)
        return self.slots.holds_time(a, b)

    def _fill_holder(self, goal: FoundGoal, candidate: Candidate) -> None:
        subject = candidate.subject
        if subject is not None and subject.lower_ in self.pack.cues.self_words:
            self._from_speaker(goal)
            return
        span = self._entity(subject) if subject is not None else None
        if span is not None:
            goal.holder, goal.holder_name = span.id_, span.kb_id_ or span.text
            goal.resolution = "reference" if span.label_ in ("description", "pronoun") else "mention"
            if span.id_.startswith("p") and candidate.rule.startswith("en.noun"):
                self._hand_to_body(goal)
        elif subject is not None and self._is_group(subject):
            first = (
                subject.left_edge
                if subject.lower_ in self.pack.cues.human_nouns
                else self._ent_start(subject)
            )
            words = self.doc[first.i : subject.i + 1].text
            goal.holder_name = words.removeprefix("The ").removeprefix("the ")
            goal.resolution = "mention"
        else:
            self._without_name(goal)

    def _is_group(self, subject: Token) -> bool:
        named = subject.ent_type_ in ("GPE", "NORP", "ORG", "PERSON")
        return named or subject.lower_ in self.pack.cues.human_nouns

    def _without_name(self, goal: FoundGoal) -> None:
        """Give a goal whose clause names nobody to its speaker's body, else to the one the text is about."""
        body = self._body_of(goal.source)
        if body is not None:
            goal.holder, goal.holder_name, goal.resolution = *body, "elided"
        elif goal.source_name and goal.source_name.lower() not in _PRONOUNS:
            goal.holder, goal.holder_name, goal.resolution = goal.source, goal.source_name, "elided"
        elif goal.kind != "forecast":
            self._to_topic(goal, "document")

    def _to_topic(self, goal: FoundGoal, resolution: str) -> None:
        topic = str(self.doc.user_data.get("newsfacts_topic", ""))
        facts = self.doc.user_data.get("newsfacts_entities", {}).get(topic)
        if facts is not None:
            goal.holder, goal.holder_name, goal.resolution = topic, facts["name"], resolution

    def _from_speaker(self, goal: FoundGoal) -> None:
        """Take "we" for the body of the speaker: the organisation of a role, else the speaker."""
        body = self._body_of(goal.source)
        if body is None and goal.source.startswith(("c", "o")):
            body = (goal.source, goal.source_name)
        if body is not None:
            goal.holder, goal.holder_name, goal.resolution = *body, "reference"
            return
        self._to_topic(goal, "reference")
        if not goal.holder_name and goal.source_name:
            goal.holder, goal.holder_name, goal.resolution = goal.source, goal.source_name, "reference"

    def _hand_to_body(self, goal: FoundGoal) -> None:
        """A goal that an executive puts forward is the company's; the executive is its source."""
        body = self._body_of(goal.holder)
        if body is None:
            return
        if not goal.source_name:
            goal.source, goal.source_name, goal.source_mode = goal.holder, goal.holder_name, "indirect"
        goal.holder, goal.holder_name = body

    def _body_of(self, person: str) -> tuple[str, str] | None:
        """Give the organisation of a person's role, as entity id (may be empty) and name."""
        body = self.employers.get(person)
        if body is None:
            return None
        facts = self.doc.user_data.get("newsfacts_entities", {}).get(body)
        return (body, facts["name"]) if facts is not None else ("", body)

    def _ent_start(self, token: Token) -> Token:
        while token.i and token.ent_iob_ == "I":
            token = self.doc[token.i - 1]
        return token

    def _entity(self, token: Token) -> Span | None:
        """Give the entity a noun names or belongs to: Acme, Acme's plan, its products, sales at Acme."""
        if token.i in self.spans:
            return self.spans[token.i]
        named = next((c for c in token.children if c.dep_ == "appos" and c.i in self.spans), None)
        if named is not None and self.spans[named.i].id_.startswith("p"):
            return self.spans[named.i]
        group = token.lower_ in self.pack.cues.human_nouns
        for wanted in (("prep",),) if group else (("poss",), ("compound", "nmod"), ("prep",)):
            for child in token.children:
                if child.dep_ not in wanted:
                    continue
                inner = child if child.dep_ != "prep" else next(iter(child.children), child)
                if inner.i in self.spans:
                    return self.spans[inner.i]
        return None

    def _denied(self, candidate: Candidate) -> bool:
        denials = self.pack.cues.denials
        tokens = [candidate.trigger, candidate.head]
        if candidate.trigger.lower_ == "unlikely":
            return True
        for token in tokens:
            for child in token.children:
                if child.lower_ in denials and child.dep_ in ("neg", "det", "preconj", "advmod"):
                    after = self.doc[child.i + 1].lower_ if child.i + 1 < len(self.doc) else ""
                    return after not in ("only", "just")
        return False

    def _fill_status(self, goal: FoundGoal, candidate: Candidate) -> None:
        """Tell a revised or repeated goal by its verb; the old value is the baseline."""
        goal.status = candidate.status
        if goal.status == "new" and candidate.rule in ("en.verb", "en.auxiliary", "en.adjective"):
            goal.status = self._status_above(candidate)
        if goal.status == "revised":
            self.slots.fill_baseline(goal)
            goal.rules.append("slot.status.verb")

    def _status_above(self, candidate: Candidate) -> str:
        """Tell a goal below a verb that says so again: reiterated that it would; and one given up: no longer."""
        low = [child.lower_ for child in candidate.head.lefts]
        if "longer" in low:
            return "withdrawn"
        above = candidate.head.head
        if candidate.head.dep_ != "ccomp":
            return "new"
        known = self.pack.cues.statuses.get(above.lower_, "new")
        return known if known == "reaffirmed" else "new"
