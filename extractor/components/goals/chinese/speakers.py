"""Who says a Chinese goal where no quote tells: a title before or behind its clause, a body that reports it.

before   公司发言人周四表示，...
behind   ...，他说 / ...，财务总监称
reported 据某某社报道，...
"""

from spacy.tokens import Token

from extractor.components.goals.chinese.clauses import Clause, Clauses
from extractor.components.goals.chinese.subjects import Subjects
from extractor.components.goals.found import FoundGoal

_FAR = 3
"""How many clauses before and behind a goal are read."""
_NOMINAL = ("n", "nz", "nw", "vn", "an", "ORG", "LOC", "m", "q", "a", "f")
_SKIPPED = ("TIME", "d", "ad", "w", "xc", "u")
_LONGEST = 8
"""Words of a title and its body."""
_REPORTS = frozenset("报道 消息 透露 称 披露 获悉 援引 引述".split())
_ASKING = ("记者", "编辑", "作者")
"""Titles of those who write, who state no goal."""
_ADDRESSED = ("对", "向", "告诉", "在", "于", "通过")


class Speakers:
    """Finds the speakers of the goals of one Doc that no quote gives."""

    def __init__(self, clauses: Clauses) -> None:
        self.clauses = clauses
        self.words = clauses.words
        self.cues = clauses.cues
        self.text = clauses.text
        titles, human = clauses.pack.titles, self.cues.human_endings
        spoken = (word for word in clauses.pack.quotes.speakers if word.endswith((*human, "人", "士", "师")))
        self.heads = (*titles.heads, *spoken)
        self.spans = {i: span for span in clauses.named for i in range(span.start, span.end)}
        self.timed = {i for span in clauses.dated for i in range(span.start, span.end)}

    def fill(self, goal: FoundGoal, number: int) -> None:
        """Take the nearest clause of speech around a goal for its source."""
        for step in (-1, 1):
            for distance in range(1, _FAR + 1):
                clause = self.clauses.neighbour(number, step * distance)
                if clause is None:
                    break
                verb = self._speech(clause, behind=step > 0)
                if verb is not None:
                    self._take(goal, verb, clause)
                    break
            if goal.source_name:
                return

    def fill_inner(self, goal: FoundGoal, number: int, said: int, subjects: Subjects) -> None:
        """Take who speaks inside what somebody else tells: 他称，某国此前…，近期又表示不寻求…."""
        for step in (0, -1):
            clause = self.clauses.neighbour(number, step)
            if clause is None:
                return
            words = self.words[clause.start : clause.end]
            verb = said if step == 0 else next((t.i for t in words if t.tag_ == "v"), clause.start)
            subject = subjects.before(verb, clause)
            if subject.kind == "name" and subject.span is not None:
                goal.source, goal.source_name = subject.span.id_, subject.span.kb_id_ or subject.span.text
            elif subject.word is not None and subject.word.tag_ in ("LOC", "ORG"):
                goal.source, goal.source_name = "", subject.word.text
            if subject.kind != "none":
                return

    def _speech(self, clause: Clause, *, behind: bool) -> Token | None:
        """Give the verb of speech that a clause ends in: behind a goal it only names who speaks."""
        tokens = self.clauses.tokens(clause)
        if not tokens or (behind and len(tokens) > 2 * _LONGEST):
            return None
        last = tokens[-1]
        says = last.norm_ in self.cues.said or last.norm_ in _REPORTS
        return last if says and last.tag_ == "v" and len(tokens) > 1 else None

    def _take(self, goal: FoundGoal, verb: Token, clause: Clause) -> None:
        place = self._last_nominal(verb.i, clause)
        if place < clause.start:
            return
        span = self.spans.get(place)
        if span is not None and span.label_ != "pronoun" and span.text not in self.cues.self_words:
            entity, name = span.id_, span.kb_id_ or span.text
        elif span is not None:
            entity, name = span.id_, span.kb_id_
        elif self.words[place].tag_ in _NOMINAL and self._is_title(title := self._title(place, clause)):
            entity, name = "", title
        else:
            return
        if name:
            goal.source, goal.source_name, goal.source_mode = entity, name, "indirect"
            goal.source_cue = (verb.idx, verb.idx + len(verb))

    def _is_title(self, word: str) -> bool:
        """Tell a title from other words: 总师, 经销商; not those who only write."""
        titles = self.clauses.pack.titles
        formed = len(word) > 1 and word.endswith(tuple(titles.suffixes)) and word not in titles.not_titles
        return (formed or word.endswith(self.heads)) and not word.endswith(_ASKING)

    def _last_nominal(self, index: int, clause: Clause) -> int:
        """Give the last word before a verb of speech, past times, adverbs and whom it is said to."""
        place = index - 1
        while place >= clause.start:
            token = self.words[place]
            speaks = token.norm_ in self.cues.said and token.tag_ == "v"
            if place in self.timed or token.tag_ in _SKIPPED or token.is_space or speaks:
                place -= 1
                continue
            mark = self._addressed(place, clause)
            if mark is None:
                return place
            place = mark - 1
        return place

    def _addressed(self, place: int, clause: Clause) -> int | None:
        """Give the word that turns to whom something is said: 对记者."""
        for i in range(place, max(clause.start, place - _LONGEST) - 1, -1):
            if self.words[i].norm_ in _ADDRESSED:
                return i
            if self.words[i].tag_ not in (*_NOMINAL, "PER", "u", "TIME", "s", "r"):
                return None
        return None

    def _title(self, place: int, clause: Clause) -> str:
        """Give a title as written, without the body it is of: 副总裁, 国际业务负责人."""
        first = place
        while first > clause.start and place - first < _LONGEST:
            before = self.words[first - 1]
            own = before.norm_ in self.cues.self_words or before.i in self.spans or before.i in self.timed
            if own or before.tag_ not in ("n", "vn", "nz", "a", "an", "f"):
                break
            first -= 1
        last = self.words[place]
        return self.clauses.text[self.words[first].idx : last.idx + len(last)]
