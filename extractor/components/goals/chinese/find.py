"""Chinese goals clause by clause: a trigger opens one, what follows in its sentence goes on with it."""

from dataclasses import replace

from spacy.tokens import Token

from extractor.components.goals.chinese.clauses import VERB_TAGS, Clause, Clauses
from extractor.components.goals.chinese.slots import ChineseSlots
from extractor.components.goals.chinese.triggers import Triggers
from extractor.components.goals.chinese.uncued import Trigger
from extractor.components.goals.found import FoundGoal
from extractor.components.goals.slots import SlotFiller

_LISTED = 8
"""How many goals of a sentence are named together."""
_REFUSED = ("不", "不再", "绝不", "决不")
_PLACING = frozenset(("进入", "跻身", "位居", "位列", "成为", "迈入", "挤进"))
_SO_FAR = frozenset(("截至", "截止", "仅", "才", "累计", "迄今"))
_THINGS = ("n", "nz", "nw", "vn", "a", "s")
_STANDING = frozenset("占 占地 占比 约占 现有 现 目前 折合 相当于 注册 需要 需".split())
"""What a figure is of something that is there, or how large it is beside another."""
_MEASURES = ("总", "规模", "金额", "其中", "价格", "数量", "回购价")


def chinese_goals(clauses: Clauses, slots: SlotFiller) -> list[FoundGoal]:
    """Give the stated goals of a Doc in text order."""
    return _ChineseGoals(clauses, slots).find()


class _ChineseGoals:
    def __init__(self, clauses: Clauses, slots: SlotFiller) -> None:
        self.clauses = clauses
        self.words = clauses.words
        self.cues = clauses.cues
        self.triggers = Triggers(clauses)
        self.slots = ChineseSlots(clauses, slots)

    def find(self) -> list[FoundGoal]:
        """Give the goals; `last` is the one that a clause may go on with."""
        goals: list[FoundGoal] = []
        last: tuple[int, FoundGoal] | None = None
        for number, clause in enumerate(self.clauses.all):
            if last is not None and self.words[clause.start].idx < last[1].end:
                continue  # the goal before has taken this clause in: 预计，净利润为3亿元
            if clause.question or (clause.conditional and clause.condition is None):
                last = None
                continue
            if last is not None and (self.clauses.is_topic(clause) or self._only_lists(clause)):
                continue
            if last is not None and self.slots.name(clause, self._of_sentence(goals, clause, last[0])):
                continue
            if last is not None and last[0] != clause.sentence and not self._lists_on(clause, *last):
                ordered = self._orders(clause, *last)
                last = (clause.sentence, self._issued(last[1])) if ordered else None
            if last is not None and last[0] == clause.sentence and self.slots.levels.take(clause, last[1]):
                continue
            found = self.triggers.find(clause, number)
            if found is not None and clause.conditional and not self._is_undertaken(found, clause):
                found = None
            if found is not None:
                before = last[1] if last is not None and last[0] == clause.sentence else None
                goal = self.slots.fill(number, found, before)
                last = (clause.sentence, goal)
                goals.append(goal)
            elif last is not None and self._measures(clause, last[1]):
                self.slots.extend(clause, last[1])
            elif last is not None and (first := self._continues(clause, last[1])) is not None:
                leader = self._leader(clause, last[1], goals)
                goal = self.slots.continued(number, first, leader)
                last = (clause.sentence, goal)
                goals.append(goal)
        return goals

    def _only_lists(self, clause: Clause) -> bool:
        return all(t.norm_ in self.cues.lists for t in self.clauses.tokens(clause))

    def _of_sentence(self, goals: list[FoundGoal], clause: Clause, sentence: int) -> list[FoundGoal]:
        """Give the goals of the sentence that a clause is part of."""
        if sentence != clause.sentence:
            return []
        begin = self.words[self.clauses.begin_of(clause)].idx
        return [goal for goal in goals[-_LISTED:] if goal.start >= begin]

    def _leader(self, clause: Clause, last: FoundGoal, goals: list[FoundGoal]) -> FoundGoal:
        """Give the goal that a clause goes on with: behind `同时` not what was expected of the one before."""
        opened = self.words[clause.start].norm_ in self.cues.lists
        if last.kind != "forecast" or not opened or len(goals) < 2 or goals[-1] is not last:
            return last
        return goals[-2] if goals[-2].kind != "forecast" and last.start - goals[-2].end < 3 else last

    def _lists_on(self, clause: Clause, sentence: int, last: FoundGoal) -> bool:
        """Tell whether a sentence goes on with a programme: 同时，推进平台建设.

        It follows that of the last goal in its paragraph and begins with an action of nobody named.
        """
        if clause.sentence != sentence + 1 or last.kind not in ("plan", "strategy", "target"):
            return False
        begin = self.words[clause.start].idx
        if self.clauses.text[max(0, begin - 1) : begin] in ("；", ";"):
            return True
        if "\n" in self.clauses.text[last.end : self.words[clause.start].idx] or last.holder.startswith("p"):
            return False
        first = self._first(clause)
        if first is None or not (last.holder_name or last.source_name):
            return False
        return first.norm_ in self.cues.actions or first.norm_ in self.cues.lists

    def _orders(self, clause: Clause, sentence: int, last: FoundGoal) -> bool:
        """Tell a sentence that asks something of others amid a programme: 要求各地加快建设."""
        near = (
            clause.sentence == sentence + 1
            and "\n" not in self.clauses.text[last.end : self.words[clause.start].idx]
        )
        return near and self.words[clause.start].norm_ in self.cues.demands

    def _issued(self, last: FoundGoal) -> FoundGoal:
        """Give a goal as its speaker's, who goes on with orders: 记者从某部获悉，我国将…。要求各地…."""
        if last.source[:1] not in ("c", "o") or last.source == last.holder:
            return last
        return replace(last, holder=last.source, holder_name=last.source_name)

    def _is_undertaken(self, found: Trigger, clause: Clause) -> bool:
        """Tell what somebody will do on a condition from what would happen: 如获批，公司将建厂."""
        if found.cue.kind in ("forecast", "aspiration") or found.rule in ("zh.horizon", "zh.headline"):
            return False
        token = found.actor or found.token
        subject = self.slots.holders.subject(token, clause)
        verb = self.clauses.verb_after(found.token, clause)
        drifts = verb is not None and verb.norm_ in self.cues.uncontrolled
        near = self.words[max(clause.start, token.i - 2) : token.i]
        hedged = any(t.norm_ in self.cues.hedges for t in near) or found.token.norm_ == "会"
        return subject.kind in ("name", "self", "group", "none") and not drifts and not hedged

    def _first(self, clause: Clause) -> Token | None:
        """Give the first word of a clause that is no conjunction, adverb, time or number of a list."""
        timed = {i for span in self.clauses.times(clause) for i in range(span.start, span.end)}
        for token in self.clauses.tokens(clause):
            if token.i not in timed and token.tag_ not in ("c", "d", "ad", "f", "xc", "TIME"):
                return token
        return None

    def _continues(self, clause: Clause, last: FoundGoal) -> Token | None:
        """Give the word by which a clause behind a goal states one more outcome, None if it does not."""
        tokens = self.clauses.tokens(clause)
        first = self._first(clause)
        if len(tokens) < 2 or first is None or self.clauses.is_past(clause) or self._counts_up(tokens):
            return None
        acts = first.tag_ in VERB_TAGS
        if tokens[0].norm_ in _REFUSED and last.source_mode in ("direct", "mixed") and tokens[1].tag_ == "v":
            return first if last.kind != "forecast" else None
        due = next((t for t in tokens if t.tag_ == "v"), None)
        if due is not None and last.kind in ("plan", "target") and self._is_due(clause):
            return first if acts else due
        if self.clauses.has_amount(clause) or self.clauses.has_multiple(clause):
            states = any(t.norm_ in self.cues.directions for t in tokens)
            if not states and any(t.norm_ in _STANDING for t in tokens[:2]):
                return None
            if acts or states or self.clauses.has_multiple(clause):
                return first
            return first if self._is_level(clause, last) else None
        if first.norm_ in _PLACING and self.clauses.is_measurable(clause, first.i):
            return first  # 进入全球前五
        programme = last.kind in ("plan", "strategy", "target", "pledge") and not (
            last.holder.startswith("p") and last.source != last.holder
        )
        steps = first.norm_ in self.cues.directions or first.norm_ in self.cues.launches
        times = self.clauses.times(clause)
        ahead = acts and steps and bool(times) and not any(s.text.endswith(("日", "号")) for s in times)
        wanted = acts and (first.norm_ in self.cues.actions or ahead)
        return first if programme and wanted else None

    def _is_level(self, clause: Clause, last: FoundGoal) -> bool:
        """Tell one more level of a list: 开到五千家，`单店日均卖300杯`; 达到百万辆，`充电桩4.3万个`.

        A thing, at most one verb, and its figure at the end; nothing of today or of another time.
        """
        words = [t for t in self.clauses.tokens(clause) if t.tag_ not in ("f", "xc")]
        figure = self.clauses.amounts_of(clause)[-1:]
        listed = last.kind == "target" and last.target is not None and last.rank is None
        if not listed or not figure or words[0].tag_ not in _THINGS or figure[0].end <= words[-1].i - 1:
            return False
        if self.clauses.times(clause) or words[0].norm_.startswith((*self.cues.formers, *_MEASURES)):
            return False
        before = [t for t in words if t.i < figure[0].start]
        verbs = [t for t in before if t.tag_ == "v"]
        bare = all(t.tag_ in (*_THINGS, "d", "u", "v") for t in before)
        direct = not verbs or (len(verbs) == 1 and verbs[0] is before[-1])
        return bare and direct and not any(t.norm_ in self.cues.idle_verbs for t in verbs)

    def _counts_up(self, tokens: list[Token]) -> bool:
        """Tell what has been reached so far: 截至11月底仅完成30万套."""
        words = {t.norm_ for t in tokens}
        return bool(words & _SO_FAR) and any(t.norm_ in self.cues.results for t in tokens)

    def _is_due(self, clause: Clause) -> bool:
        """Tell whether a clause sets a term of its own: 货船在两周内抵港."""
        ahead = any(self.clauses.is_horizon(span) for span in self.clauses.times(clause))
        return ahead and not self.clauses.is_only_time(clause)

    def _measures(self, clause: Clause, last: FoundGoal) -> bool:
        """Tell whether a clause only says how much: 拟扩建工厂，总投资不超过20亿元."""
        tokens = self.clauses.tokens(clause)
        measured = bool(tokens) and tokens[0].norm_.startswith(_MEASURES)
        return last.target is None and measured and self.clauses.has_amount(clause)
