"""Who holds a Chinese goal, and who says so."""

from bisect import bisect_left

from spacy.tokens import Span, Token

from extractor.components.goals.chinese.announcers import NEAR, Announcers, first_of
from extractor.components.goals.chinese.clauses import Clause, Clauses
from extractor.components.goals.chinese.subjects import Subject, Subjects
from extractor.components.goals.found import FoundGoal
from extractor.components.goals.slots import employers_of

_SPOKEN_FOR = ("plan", "target", "pledge", "strategy", "benchmark", "guidance")
"""Kinds that a person who speaks states for the body they work for."""
_SPOKESMEN = ("发言人", "负责人", "高管", "管理层", "高层", "总监", "秘书", "证券部人士", "总师")
_RATED = ("zh.revised", "zh.reaffirmed", "zh.withdrawn")
_PAIRED = ("后者", "前者")
_OPENING = 3
"""How many words behind a forecast's verb may name the place it is about."""


class Holders:
    """Finds holders and speakers of the goals of one Doc, in text order."""

    def __init__(self, clauses: Clauses) -> None:
        self.clauses = clauses
        self.words = clauses.words
        self.cues = clauses.cues
        self.text = clauses.text
        self.subjects = Subjects(clauses)
        self.employers = employers_of(clauses.doc)
        self.titles = tuple(clauses.pack.titles.corporate) + _SPOKESMEN
        roles = clauses.doc.spans.get("roles", [])
        self.outsiders = {str(role.id_) for role in roles if role.text in self.cues.outsiders}
        self.table = clauses.doc.user_data.get("newsfacts_entities", {})
        self.topic = str(clauses.doc.user_data.get("newsfacts_topic", ""))
        bodies = [s for g in ("companies", "organizations") for s in clauses.doc.spans.get(g, [])]
        self.bodies = sorted(bodies, key=first_of)
        self.announcers = Announcers(clauses, self.bodies)
        self._topic_start = next((span.start_char for span in self.bodies if span.id_ == self.topic), 0)
        self._media = self._media_among()
        self._last: FoundGoal | None = None
        self.makes = self.topic.startswith("c") and not self._is_media(self.topic)
        """The text is about a company, which the products it speaks of belong to."""

    def subject(self, token: Token, clause: Clause) -> Subject:
        """Give the subject of a trigger."""
        return self.subjects.before(token.i, clause)

    def remember(self, goal: FoundGoal) -> None:
        """Keep a goal: those behind it in its paragraph may be of the same holder."""
        self._last = goal

    def body_of(self, entity: str) -> str:
        """Give the body somebody speaks for: itself, or the employer of a person who is no outsider."""
        if entity[:1] in ("c", "o"):
            return "" if self._is_media(entity) else entity
        return "" if entity in self.outsiders else self.employers.get(entity, "")

    def _is_title(self, name: str) -> bool:
        """Tell a speaker who is only a title of a body: 公司发言人; not 分析师."""
        return name.endswith(self.titles) and not name.endswith(tuple(self.cues.outsiders))

    def _is_media(self, entity: str) -> bool:
        return entity in self._media

    def _media_among(self) -> set[str]:
        """Give the media among the bodies of the Doc, by their name or their first mention."""
        first: dict[str, str] = {}
        for span in self.bodies:
            first.setdefault(str(span.id_), span.text)
        names = {entity: facts["name"] + first.get(entity, "") for entity, facts in self.table.items()}
        return {
            entity for entity, name in {**first, **names}.items() if any(p in name for p in self.cues.media)
        }

    def _speaker_body(self, goal: FoundGoal) -> str:
        """Give the body that a goal's speaker speaks for; a document speaks for whom the text is about."""
        if goal.source:
            return self.body_of(goal.source)
        if self._is_title(goal.source_name):
            return self._employer_of_title(goal)
        document = goal.source_name.endswith(self.cues.documents) if goal.source_name else False
        return self.topic if document and self.topic in self.table and not self._is_media(self.topic) else ""

    def _spoken_for(self, goal: FoundGoal) -> str:
        """Give the company that the text is about for a person whose post it does not tell: 库克称，将投资….

        The company is the last body named before in the paragraph, the goal a deed of money or size.
        """
        nameless = goal.source[:1] == "p" and not self.employers.get(goal.source) and self.makes
        if not nameless or goal.source in self.outsiders or goal.kind not in _SPOKEN_FOR:
            return ""
        place = bisect_left(self.bodies, goal.start, key=first_of)
        last = self.bodies[place - 1] if place else None
        near = last is not None and last.start_char > self.text.rfind("\n", 0, goal.start)
        measured = goal.target is not None and goal.rank is None
        return self.topic if near and measured and last is not None and last.id_ == self.topic else ""

    def _employer_of_title(self, goal: FoundGoal) -> str:
        """Give the body of a speaker who is only a title: named with it, before it, or the topic."""
        place = goal.source_cue[0] if goal.source_cue is not None else goal.start
        last = bisect_left(self.bodies, place, key=first_of)
        begin = self.text.rfind("\n", 0, place) + 1
        for span in reversed(self.bodies[max(0, last - NEAR) : last]):
            if span.start_char < begin:
                break
            if not self._is_media(span.id_):
                return str(span.id_)
        return self.topic if self.topic in self.table and not self._is_media(self.topic) else ""

    def speaks_for(self, entity: str, other: str) -> bool:
        """Tell whether a speaker is a body itself, or works for it."""
        return entity == other or self.body_of(entity) == other

    def names_other(self, goal: FoundGoal) -> bool:
        """Tell whether the words behind a verb of expecting name a body other than the one that expects."""
        first = bisect_left(self.bodies, goal.start, key=first_of)
        behind = (s for s in self.bodies[first : first + NEAR] if s.start_char < goal.end)
        ahead = goal.trigger[1] if goal.status == "new" else goal.start
        rivals = {ref for _, ref, _ in goal.comparators}
        return any(s.start_char >= ahead and s.id_ != goal.holder and s.id_ not in rivals for s in behind)

    def is_own(self, goal: FoundGoal) -> bool:
        """Tell whether somebody speaks for the body whose matters the goal is about."""
        return bool(self._speaker_body(goal)) and not self.speaks_as_outsider(goal)

    def speaks_as_outsider(self, goal: FoundGoal) -> bool:
        """Tell whether the speaker speaks of others: an analyst, a research house, nobody known."""
        if goal.source in self.outsiders or not goal.source_name:
            return True
        return any(part in goal.source_name for part in (*self.cues.forecasters, *self.cues.outsiders))

    def speaker_before(self, goal: FoundGoal, clause: Clause, verb: int) -> None:
        """Take the name before a verb of speech for the speaker."""
        speaker = self.clauses.last_named(clause, verb)
        if speaker is not None:
            goal.source, goal.source_name, goal.source_mode = speaker.id_, speaker.kb_id_, "indirect"

    def fill(
        self, goal: FoundGoal, token: Token, clause: Clause, subject: Subject, last: FoundGoal | None
    ) -> None:
        """Fill the holder, from the nearest that tells to the farthest."""
        self.announcers.head(goal, clause)
        priced = self.text.startswith("价", goal.trigger[1]) or goal.rules[0] in _RATED
        if goal.kind == "forecast" and priced:
            self._rater(goal, token, clause)
        elif goal.kind == "forecast":
            self._forecaster(goal, token, subject, last)
        elif subject.word is not None and subject.word.norm_ in _PAIRED:
            self._paired(goal, subject.word)
        elif subject.kind == "name" and subject.span is not None:
            self._actor(goal, subject.span)
        elif subject.kind == "group" and subject.word is not None:
            self._group(goal, subject)
        elif subject.kind == "self":
            self._own(goal, last)
        elif subject.kind == "thing" and subject.span is not None and self._owns(goal, subject):
            self._hold(goal, subject.span.id_, subject.span.kb_id_ or subject.span.text, "mention")
        elif subject.kind == "thing" and subject.word is not None and self._is_bearer(goal, subject.word):
            self._hold(goal, "", subject.word.text, "mention")
        elif last is not None and self._same_speaker(goal, last) and not self._named_since(last, token):
            self._hold(goal, last.holder, last.holder_name, "elided")
        elif last is None or last.holder_name or last.resolution or self._named_since(last, token):
            self._elided(goal, clause)
        self.announcers.fill(goal)

    def _owns(self, goal: FoundGoal, subject: Subject) -> bool:
        """Tell whether the owner of a thing wants it: unsaid by another, or a goal or figure of its own.

        雷军：小米汽车交付目标上调; 董明珠：格力明年营收要破2500亿.
        """
        named = subject.word is not None and subject.word.norm_.endswith(tuple(self.cues.goal_nouns))
        company = subject.span is not None and subject.span.id_.startswith("c")
        reported = company and goal.metric in self.cues.reported and not self.speaks_as_outsider(goal)
        return not goal.source_name or named or reported

    def _is_bearer(self, goal: FoundGoal, word: Token) -> bool:
        """Tell a place or a name unknown to the record, which a verb of wanting stands right behind."""
        if word.tag_ == "LOC":
            return goal.rules[0] in ("zh.verb", *_RATED) or word.norm_.endswith(("市", "省", "县"))
        bare = word.i == 0 or self.words[word.i - 1].tag_ in ("w", "c") or self.words[word.i - 1].is_space
        unknown = word.tag_ in ("nz", "nr", "nw", "vn", "a", "PER") and len(word) > 1
        near = self.words[word.i + 1].idx <= goal.trigger[0]
        return unknown and bare and goal.rules[0] == "zh.verb" and near

    def _paired(self, goal: FoundGoal, word: Token) -> None:
        """Resolve 后者 and 前者: the last body before, and the one before that."""
        end = bisect_left(self.bodies, word.idx, key=first_of)
        near = list(dict.fromkeys(span.id_ for span in reversed(self.bodies[max(0, end - NEAR) : end])))
        wanted = near[:1] if word.norm_ == "后者" else near[1:2]
        if wanted and wanted[0]:
            self._hold_body(goal, wanted[0], "reference")
            if goal.source_name in _PAIRED:
                goal.source, goal.source_name = goal.holder, goal.holder_name

    def fill_subject(self, goal: FoundGoal, subject: Subject, clause: Clause) -> None:
        """Say whose state a forecast is about where it is not the holder's."""
        place = bisect_left(self.bodies, goal.start, key=first_of)
        for span in self.bodies[place : place + NEAR]:
            if span.start_char >= goal.end:
                break
            rival = any(span.id_ == ref for _, ref, _ in goal.comparators)
            if span.id_ != goal.holder and not rival and not self._is_media(span.id_):
                goal.subject, goal.subject_name = span.id_, span.kb_id_ or span.text
                return
        rest = [t for t in self.words[clause.start : clause.end] if goal.trigger[1] <= t.idx < goal.end][
            :_OPENING
        ]
        place_name = next((t for t in rest if t.tag_ == "LOC"), None)
        if place_name is not None and goal.holder_name and subject.word is not place_name:
            goal.subject_name = place_name.text

    def _rater(self, goal: FoundGoal, token: Token, clause: Clause) -> None:
        """Give a target price, a changed forecast to the body named first: 小摩将其目标价定为."""
        span = self.clauses.first_named(clause, token.i)
        if span is not None:
            self._hold(goal, span.id_, span.kb_id_ or span.text, "mention")

    def _same_speaker(self, goal: FoundGoal, last: FoundGoal) -> bool:
        return bool(last.holder_name) and goal.source_name in ("", last.source_name)

    def _forecaster(self, goal: FoundGoal, token: Token, subject: Subject, last: FoundGoal | None) -> None:
        """Give a forecast to whoever states it: the subject of the verb of expecting, else the speaker."""
        states = token.norm_ in self.cues.verbs and self.cues.verbs[token.norm_].says
        if states and subject.kind == "name" and subject.span is not None:
            resolution = "reference" if subject.span.label_ in ("description", "pronoun") else "mention"
            self._hold(goal, subject.span.id_, subject.span.kb_id_ or subject.span.text, resolution)
        elif states and subject.kind == "group" and subject.word is not None:
            span = subject.span
            if span is not None:
                self._hold(goal, span.id_, span.kb_id_ or span.text, "mention")
            else:
                self._hold(goal, "", subject.word.text, "mention")
        elif goal.source_name:
            self._hold(goal, goal.source, goal.source_name, "elided")
        elif states and subject.kind == "none" and last is not None and last.kind != "forecast":
            self._hold(goal, last.holder, last.holder_name, "elided")  # 下调利率，预计将释放资金

    def _actor(self, goal: FoundGoal, span: Span) -> None:
        resolution = "reference" if span.label_ in ("description", "pronoun") else "mention"
        name, body = span.kb_id_ or span.text, self.body_of(span.id_)
        spoken = span.id_ == goal.source and goal.kind in _SPOKEN_FOR
        if span.id_.startswith("p") and spoken and body:
            self._hold_body(goal, body, "elided")
        else:
            self._hold(goal, span.id_, name, resolution)

    def _own_place(self, goal: FoundGoal, word: Token) -> None:
        """Give what 全市 will do to the government that was named last, else to the place."""
        place = bisect_left(self.bodies, word.idx, key=first_of)
        for span in reversed(self.bodies[max(0, place - NEAR) : place]):
            if span.id_.startswith("o") and span.label_ == "government":
                self._hold_body(goal, span.id_, "reference")
                return
        self._hold(goal, "", word.text, "mention")

    def _group(self, goal: FoundGoal, subject: Subject) -> None:
        """Take a group that is no entity of the record: 机构, 我国, 209家航空公司."""
        word = subject.word
        if word is None:
            return
        if word.norm_ in self.cues.own_places:
            self._own_place(goal, word)
            return
        if goal.kind == "target" and goal.source_name and not self.speaks_as_outsider(goal):
            self._own(goal, None)  # what a programme wants of others is the programme's goal
            return
        if subject.span is not None and (word.tag_ != "ORG" or len(word.norm_) < 3):
            self._hold(goal, subject.span.id_, subject.span.kb_id_ or subject.span.text, "mention")
            return
        start = word.i
        while (
            start > 0
            and word.i - start < 6
            and self.words[start - 1].tag_ in ("n", "nz", "m", "q", "a", "r", "s", "f", "LOC")
        ):
            start -= 1
        text = self.clauses.text[self.words[start].idx : word.idx + len(word)]
        self._hold(goal, "", text, "mention")

    def _own(self, goal: FoundGoal, last: FoundGoal | None) -> None:
        """Resolve 公司, 我们: the body of the speaker, of the goal before, or what the text is about."""
        body = self._speaker_body(goal)
        if body:
            self._hold_body(goal, body, "elided")
        elif last is not None and last.holder_name:
            self._hold(goal, last.holder, last.holder_name, "elided")
        elif self._is_about(goal):
            self._hold_body(goal, self.topic, "document")
        elif goal.source_name:
            self._hold(goal, goal.source, goal.source_name, "elided")

    def _elided(self, goal: FoundGoal, clause: Clause) -> None:
        """Fill a holder that the clause does not name."""
        body = self._speaker_body(goal) or self._spoken_for(goal)
        earlier = self.clauses.first_named(clause, clause.start)
        if body:
            self._hold_body(goal, body, "elided")
        elif goal.source_name and not goal.source_name.endswith((*self.cues.documents, *self.titles)):
            self._hold(goal, goal.source, goal.source_name, "elided")
        elif goal.source_name:
            self._from_paragraph(goal)
        elif earlier is not None and not self._is_media(earlier.id_):
            body = self.body_of(earlier.id_) if goal.kind in _SPOKEN_FOR else ""
            if body:
                self._hold_body(goal, body, "elided")
            else:
                self._hold(goal, earlier.id_, earlier.kb_id_ or earlier.text, "elided")
        else:
            self._from_paragraph(goal)

    def _is_about(self, goal: FoundGoal) -> bool:
        """Tell whether the text is about a body that is not first named as what the goal aims at.

        某公司立志做中国的SpaceX is no goal of SpaceX.
        """
        return self.topic in self.table and not goal.trigger[1] <= self._topic_start < goal.end

    def _from_paragraph(self, goal: FoundGoal) -> None:
        """Go on with the paragraph: the holder before, the body named before, the topic of the text."""
        last = self._last
        begin = self.text.rfind("\n", 0, goal.start) + 1
        if last is not None and last.start >= begin and last.holder_name and last.kind != "forecast":
            self._hold(goal, last.holder, last.holder_name, "elided")
            goal.source, goal.source_name, goal.source_mode = last.source, last.source_name, last.source_mode
            return
        place = bisect_left(self.bodies, goal.start, key=first_of)
        span = self.bodies[place - 1] if place else None
        while span is not None and span.start_char >= begin and self._is_no_holder(span):
            place -= 1
            span = self.bodies[place - 1] if place else None
        if span is not None and span.start_char >= begin:
            self._hold(goal, span.id_, span.kb_id_ or span.text, "elided")
            self.announcers.announced(goal, span)
        elif self._is_about(goal) and not self._is_media(self.topic):
            self._hold_body(goal, self.topic, "document")

    def _is_no_holder(self, span: Span) -> bool:
        """Tell media, and places that only look like bodies."""
        place = span.label_ == "other" and all(t.tag_ in ("LOC", "ns") for t in span)
        return place or self._is_media(span.id_)

    def owned(self, goal: FoundGoal, words: list[Token]) -> None:
        """Give a goal to whom the words before its noun name: 这是`某公司`给明年定下的目标."""
        spans = {i: span for span in self.subjects.clauses.named for i in range(span.start, span.end)}
        for token in words:
            if token.i in spans:
                span = spans[token.i]
                self._hold(goal, span.id_, span.kb_id_ or span.text, "mention")
                return
        word = next((t for t in words if t.tag_ in ("ORG", "PER", "LOC", "nz", "nw")), None)
        if word is not None:
            self._hold(goal, "", word.text, "mention")

    def _named_since(self, last: FoundGoal, token: Token) -> bool:
        """Tell whether another body is named between the goal before and the trigger."""
        first = bisect_left(self.bodies, last.end, key=first_of)
        end = bisect_left(self.bodies, token.idx, key=first_of)
        return any(span.id_ != last.holder for span in self.bodies[first:end])

    def _hold(self, goal: FoundGoal, entity: str, name: str, resolution: str) -> None:
        goal.holder, goal.holder_name, goal.resolution = entity, name, resolution

    def _hold_body(self, goal: FoundGoal, body: str, resolution: str) -> None:
        """Hold by an entity id, or by the name of a body that is no entity of the record."""
        facts = self.table.get(body)
        name = facts["name"] if facts is not None else body
        self._hold(goal, body if facts is not None else "", name, resolution)
