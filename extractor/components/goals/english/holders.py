"""Who holds an English goal, who says it, and whose state it is about."""

import re

from spacy.tokens import Doc, Span, Token

from extractor.components.goals.english.candidate import Candidate
from extractor.components.goals.english.kinds import EnglishKinds
from extractor.components.goals.english.parse import auxiliaries_of, subject_of
from extractor.components.goals.english.parties import Parties
from extractor.components.goals.found import FoundGoal
from extractor.lang.pack import Pack
from extractor.tokens.spans import below, covering, text_of

_PRONOUNS = frozenset(("he", "she", "it", "they"))
_POSSESSIVES = frozenset(("its", "their", "our", "his", "her", "my"))
_NAMED = ("en.noun", "en.status", "en.revised")
"""Rules of goals that a noun names."""
_BEHIND = 20
"""How many tokens behind a statement a speaker is looked for."""


class EnglishHolders:
    """Fills holder, source and subject of the goals of one Doc."""

    def __init__(self, doc: Doc, pack: Pack, employers: dict[str, str], kinds: EnglishKinds) -> None:
        self.doc = doc
        self.cues = pack.cues
        self.text = text_of(doc)
        self.parties = Parties(doc, pack)
        self.employers = employers
        self.kinds = kinds
        self.entities = doc.user_data.get("newsfacts_entities", {})

    def fill(self, goal: FoundGoal, candidate: Candidate) -> None:
        """Fill the holder by the subject of the trigger."""
        subject = candidate.subject
        if not goal.source_name:
            self._speaker_behind(goal)
        self._resolve_source(goal, candidate)
        if candidate.rule == "en.headline" and self._credited(goal):
            return
        agent = self._agent(candidate)
        if agent is not None:
            self._take_noun(goal, agent, "holder.agent")
            return
        if subject is not None and subject.lower_ == "i" and goal.source.startswith("p"):
            goal.holder, goal.holder_name, goal.resolution = goal.source, goal.source_name, "reference"
            goal.rules.append("slot.holder.speaker")
            return
        if subject is not None and subject.lower_ in self.cues.self_words:
            self._from_speaker(goal)
            return
        owner = self._owner_of_division(subject) if subject is not None else None
        if owner is not None:
            self._take(goal, owner, "holder.owner")
            return
        span = self.parties.entity(subject) if subject is not None else None
        if span is None and subject is not None and subject.lower_ in _PRONOUNS:
            span = self.parties.antecedent(subject)
        if span is not None:
            self._take(goal, span, "holder.subject")
            if span.id_.startswith("p") and candidate.rule.startswith(_NAMED):
                self._hand_to_body(goal)
        elif subject is not None and subject.lower_ not in _PRONOUNS and self.parties.is_group(subject):
            self._take_noun(goal, subject, "holder.group")
        else:
            self._without_name(goal, candidate)

    def settle(self, goal: FoundGoal, candidate: Candidate) -> None:
        """Give what is only told of its subject to who tells it; find who is behind a plan of nobody."""
        if self._is_own_measure(goal, candidate):
            self._to_topic(goal, "document")
            goal.kind = "guidance"
        elif self.kinds.is_narrated(goal, candidate):
            self._to_source(goal)
        if goal.kind == "forecast" and not goal.holder_name:
            self._to_forecasters(goal, candidate)
        elif not goal.holder_name and goal.kind != "forecast":
            self._without_name(goal, candidate)
        self._fill_subject(goal, candidate)
        told = goal.status != "new" or (goal.kind == "forecast" and candidate.rule == "en.noun")
        head = candidate.head
        told = told or (head.tag_ == "VBD" and candidate.rule == "en.noun" and self._announces(head))
        if told and not goal.source_name and goal.holder_name:
            self._speaks(goal)

    def _announces(self, verb: Token) -> bool:
        """Tell whether a verb makes a goal known: announced, set, put forward."""
        return verb.lower_ in self.cues.reporting or verb.lower_ in self.cues.said

    def _is_own_measure(self, goal: FoundGoal, candidate: Candidate) -> bool:
        """Tell a figure of its own report that a story about a company foretells: revenue is to reach N."""
        subject = candidate.subject
        topic = str(self.doc.user_data.get("newsfacts_topic", ""))
        unsaid = not goal.holder_name and not goal.source_name
        if goal.kind != "forecast" or not unsaid or goal.target is None or subject is None:
            return False
        return topic.startswith("c") and goal.metric in self.cues.reported and self._is_measure(subject, goal)

    def _is_measure(self, subject: Token, goal: FoundGoal) -> bool:
        place = goal.metric_place
        bare = not any(c.dep_ in ("poss", "prep") or c.ent_type_ in ("GPE", "ORG") for c in subject.children)
        return bare and place is not None and place[0] <= subject.idx < place[1]

    def _credited(self, goal: FoundGoal) -> bool:
        """Take the name behind the colon of a headline for who says it: Rates to stay, says/: X."""
        end = goal.end
        while end < goal.end + 5 and self.text[end : end + 1] in tuple(" :’”'\"–-"):
            end += 1
        span = (
            next((s for s in self.parties.bodies.values() if s.start_char == end), None)
            if end > goal.end
            else None
        )
        if span is None or ":" not in self.text[goal.end : end]:
            return False
        if self.text[span.end_char : span.end_char + 1] not in ("", "\n"):
            return False
        self._take(goal, span, "holder.credit")
        self._speaks(goal)
        goal.kind, goal.modality = "forecast", "probable"
        return True

    def _take(self, goal: FoundGoal, span: Span, rule: str) -> None:
        goal.holder, goal.holder_name = span.id_, span.kb_id_ or span.text
        goal.resolution = "reference" if span.label_ in ("description", "pronoun") else "mention"
        goal.rules.append(f"slot.{rule}")

    def _take_noun(self, goal: FoundGoal, noun: Token, rule: str) -> None:
        """Take a noun for the holder: the body it belongs to, the name beside it, else its words."""
        span = self.parties.entity(noun)
        if span is not None:
            self._take(goal, span, rule)
            return
        goal.holder, goal.holder_name, goal.resolution = "", self.parties.words(noun), "mention"
        goal.rules.append(f"slot.{rule}")

    def _agent(self, candidate: Candidate) -> Token | None:
        """Give who does what a passive says: is expected by analysts at X, has been agreed by X."""
        if not any(child.dep_ == "auxpass" for child in candidate.head.children):
            return None
        by = next((c for c in candidate.head.children if c.dep_ == "agent"), None)
        agent = next((c for c in by.children if c.dep_ == "pobj"), None) if by is not None else None
        if agent is None or not (self.parties.entity(agent) is not None or self.parties.is_group(agent)):
            return None
        return agent

    def _owner_of_division(self, subject: Token) -> Span | None:
        """Give the body that speaks of a part of itself: its pharmaceuticals division."""
        if subject.lower_ not in self.cues.sectors:
            return None
        owner = next((c for c in subject.children if c.dep_ == "poss" and c.lower_ in _POSSESSIVES), None)
        return self.parties.spans.get(owner.i) if owner is not None else None

    def _speaker_behind(self, goal: FoundGoal) -> None:
        """Take who says it right behind the statement: ..., Ann Ray told reporters; according to Ann Ray."""
        last = covering(self.doc, goal.trigger[0], goal.end)
        for token in self.doc[last.end : last.end + _BEHIND]:
            if token.is_sent_start:
                return
            said = token.tag_ == "VBD" and token.lower_ in self.cues.reporting
            named = (
                c for c in token.lefts if c.dep_ == "nsubj" and c.i >= last.end and c.i in self.parties.spans
            )
            if token.lower_ == "according":
                named = (c for c in below(token) if c.i in self.parties.spans)
                said = True
            speaker = next(named, None) if said else None
            if speaker is not None:
                span = self.parties.spans[speaker.i]
                goal.source, goal.source_name, goal.source_mode = (
                    span.id_,
                    span.kb_id_ or span.text,
                    "indirect",
                )
                goal.rules.append("slot.source.behind")
                return

    def _resolve_source(self, goal: FoundGoal, candidate: Candidate) -> None:
        """Name a speaker that is only "it" or "the airline" where a body is the subject of the clause."""
        low = goal.source_name.lower()
        estimate = re.fullmatch(self.cues.estimates, goal.source_name) if not goal.source else None
        if estimate is not None:
            goal.source_name = estimate[1]
        named = self.parties.body_in(goal)
        if named is not None and any(f" {word} " in low for word in ("at", "by", "from", "of")):
            goal.source, goal.source_name = named
            goal.rules.append("slot.source.body")
        if goal.source or not goal.source_name or candidate.subject is None:
            return
        span = self.parties.spans.get(candidate.subject.i)
        vague = low in ("it", "they") or (low.startswith("the ") and low.split()[-1] in self.cues.human_nouns)
        if vague and len(low.split()) < 3 and span is not None and span.id_.startswith(("c", "o")):
            goal.source, goal.source_name = span.id_, span.kb_id_ or span.text
            goal.rules.append("slot.source.resolved")

    def _without_name(self, goal: FoundGoal, candidate: Candidate) -> None:
        """Give a goal whose clause names nobody to its speaker's body, else to the one the text is about."""
        body = self._body_of(goal.source) or self.parties.body_in(goal)
        subject = candidate.subject
        if self._is_document(goal):
            self._to_topic(goal, "document")
        elif body is not None:
            goal.holder, goal.holder_name, goal.resolution = *body, "elided"
            goal.rules.append("slot.holder.speaker")
        elif goal.source_name and goal.source_name.lower() not in _PRONOUNS:
            goal.holder, goal.holder_name, goal.resolution = goal.source, goal.source_name, "elided"
            goal.rules.append("slot.holder.speaker")
        elif goal.kind != "forecast" and (subject is None or self._may_be_of_topic(subject)):
            self._to_topic(goal, "document")

    def _may_be_of_topic(self, subject: Token) -> bool:
        """Tell whether a thing may be the topic's: a company's always, of others what they undertake."""
        company = str(self.doc.user_data.get("newsfacts_topic", "")).startswith("c")
        return subject.lower_ not in _PRONOUNS and (company or subject.lower_ in self.cues.undertakings)

    def _is_document(self, goal: FoundGoal) -> bool:
        """Tell whether a paper of the company that a text is about speaks: the January announcement."""
        topic = str(self.doc.user_data.get("newsfacts_topic", ""))
        last = goal.source_name.lower().split()[-1:]
        return not goal.source and topic.startswith("c") and bool(last) and last[0] in self.cues.documents

    def _to_source(self, goal: FoundGoal) -> None:
        if self._is_document(goal):
            self._to_topic(goal, "document")
            return
        if any(part in goal.source_name for part in self.cues.media):
            goal.holder, goal.holder_name, goal.resolution = "", "", ""
            return  # media only print what others expect
        body = self.parties.body_in(goal) if not goal.source else None
        found = body or (goal.source, goal.source_name)
        goal.holder, goal.holder_name = found
        goal.resolution = "elided" if goal.source_name else ""

    def _to_topic(self, goal: FoundGoal, resolution: str) -> None:
        topic = str(self.doc.user_data.get("newsfacts_topic", ""))
        facts = self.entities.get(topic)
        if facts is not None:
            goal.holder, goal.holder_name, goal.resolution = topic, facts["name"], resolution
            goal.rules.append("slot.holder.topic")

    def _to_forecasters(self, goal: FoundGoal, candidate: Candidate) -> None:
        """Give a forecast to the group that states it: ..., economists said; in X's view."""
        view = self._viewer(candidate)
        if view is not None:
            goal.holder, goal.holder_name, goal.resolution = view.id_, view.kb_id_ or view.text, "mention"
            self._speaks(goal)
            return
        verb = candidate.head.head if candidate.head.dep_ == "ccomp" else None
        speaker = subject_of(verb) if verb is not None else None
        if speaker is not None and speaker.lower_ in self.cues.human_nouns:
            words = self.doc[speaker.left_edge.i : speaker.i + 1].text
            goal.holder_name, goal.resolution = words, "mention"
            if not goal.source_name:
                goal.source_name, goal.source_mode = words, "indirect"

    def _viewer(self, candidate: Candidate) -> Span | None:
        return viewer_of(candidate, self.parties.spans)

    def _speaks(self, goal: FoundGoal) -> None:
        """Take the holder for the speaker as well."""
        goal.source, goal.source_name, goal.source_mode = goal.holder, goal.holder_name, "indirect"

    def _from_speaker(self, goal: FoundGoal) -> None:
        """Take "we" for the body of the speaker: the organisation of a role, else the speaker."""
        body = self._body_of(goal.source) or self.parties.body_in(goal)
        if body is None and goal.source.startswith(("c", "o")):
            body = (goal.source, goal.source_name)
        if body is not None:
            goal.holder, goal.holder_name, goal.resolution = *body, "reference"
            goal.rules.append("slot.holder.speaker")
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
            self._speaks(goal)
        goal.holder, goal.holder_name = body

    def _body_of(self, person: str) -> tuple[str, str] | None:
        """Give the organisation of a person's role, as entity id (may be empty) and name."""
        body = self.employers.get(person)
        if body is None:
            return None
        facts = self.entities.get(body)
        return (body, facts["name"]) if facts is not None else ("", body)

    def _fill_subject(self, goal: FoundGoal, candidate: Candidate) -> None:
        """Name whose state changes where it is not the holder's: IDC expects Xiaomi to ship N."""
        noun = self._changed(candidate)
        if noun is None or noun.lower_ in _POSSESSIVES or goal.kind != "forecast":
            return
        span = self.parties.entity(noun)
        place = noun if span is None else None
        if place is not None and not place.ent_type_:
            place = next((c for c in below(noun) if c.ent_type_ in ("GPE", "ORG") and c.dep_ == "poss"), None)
        if span is not None and span.id_ != goal.holder and span.id_:
            goal.subject, goal.subject_name = span.id_, span.kb_id_ or span.text
        elif place is not None and place.ent_type_ in ("GPE", "ORG", "PRODUCT"):
            name = str(self.doc[self.parties.ent_start(place).i : place.i + 1].text)
            if name != goal.holder_name:
                goal.subject_name = name
        if goal.subject_name:
            goal.rules.append("slot.subject")

    def _changed(self, candidate: Candidate) -> Token | None:
        """Give the noun whose state the outcome is: of the clause expected, or of what is forecast."""
        rule = candidate.rule.removesuffix(".and")
        if rule in ("en.revised", "en.status", "en.noun"):
            own = subject_of(candidate.outcome, own=True) if candidate.outcome.tag_ == "VB" else None
            owners = (
                t for t in below(candidate.trigger) if t.dep_ == "poss" and t.head.i != candidate.trigger.i
            )
            return own or next(owners, None)
        passive = any(aux.dep_ == "auxpass" for aux in auxiliaries_of(candidate.head))
        if rule in ("en.auxiliary", "en.adjective") or passive:
            return candidate.subject
        return subject_of(candidate.outcome, own=True)


def viewer_of(candidate: Candidate, spans: dict[int, Span]) -> Span | None:
    """Give the body of "in X's view" in the clause of a candidate."""
    for prep in candidate.head.children:
        if prep.dep_ != "prep" or prep.lower_ != "in":
            continue
        for view in prep.children:
            if view.lower_ in ("view", "opinion", "estimation", "estimate", "eyes"):
                return next((spans[c.i] for c in view.children if c.dep_ == "poss" and c.i in spans), None)
    return None
