"""Slots that lie around a goal: old value, condition, place, metric, and the day it was stated."""

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Span

from extractor.components.goals.found import FoundGoal
from extractor.components.goals.slots import SlotFiller, any_of, each_within
from extractor.lang.pack import Pack
from extractor.lang.places import PLACES
from extractor.tokens.ranges import Ranges
from extractor.tokens.spans import covering, sentence_of

_LEAD = 60
"""How many characters before an amount are read for what it is."""
_STATES = frozenset(("emissions", "interest_rate"))
"""Metrics that are named without a figure; what is sold without one is a thing: its printer unit."""
_NOUN_TAGS = frozenset(("n", "nz", "nw", "vn", "an"))
_SCALES = frozenset(
    ("hundred", "thousand", "million", "billion", "trillion", "mln", "bln", "万", "亿", "万亿")
)
_BEHIND = 40
_FAR = 400
"""How many characters around a goal are read; a sentence may be as long as its text."""
_WORD = re.compile(r"(?<![\w-])[A-Za-z\u00C0-\u024F](?:[\w]|\.(?=[A-Z]))*(?:(?<=\.[A-Z])\.)?")
"""A word, also U.S."""
_MOST_WORDS = 4
_SPOKEN = frozenset(("VBD", "VBN", "VBZ", "v"))


class Circumstances:
    """Fills what both languages fill alike once the goals of a Doc are found."""

    def __init__(self, slots: SlotFiller) -> None:
        self.doc = doc = slots.doc
        self.pack = slots.pack
        self.slots = slots
        self.text = slots.text
        self.money = {span.start_char for span in doc.spans.get("money", [])}
        names = [s for group in ("companies", "organizations", "people") for s in doc.spans.get(group, [])]
        self.named = Ranges((span.start_char, span.end_char) for span in names)
        self.bodies = {span.start_char for span in names}
        self.measured = {
            (found["start"], found["end"]): found["metric"] or ""
            for found in doc.user_data.get("newsfacts_measures", [])
        }

    def fill(self, goals: list[FoundGoal]) -> None:
        """Fill the goals, which stand in text order."""
        starts = [goal.start for goal in goals]
        for number, goal in enumerate(goals):
            first, last = sentence_of(self.doc, goal.start, goal.end)
            first, last = max(first, goal.start - _FAR), min(last, goal.end + _FAR)
            following = starts[number + 1] if number + 1 < len(goals) else last
            self._fill_old_value(goal, min(last, following) if following > goal.end else goal.end)
            self._fill_multiple(goal)
            self._fill_condition(goal, first, last)
            self._fill_place(goal)
            if self.pack.code == "zh":
                self._fill_thing(goal)
            self._fill_metric(goal)
            self._fill_day(goal, first, last)

    def _fill_old_value(self, goal: FoundGoal, limit: int) -> None:
        """Take an amount behind "from", "against", 此前为 as the value before the change."""
        leads = _compiled(self.pack.cues.earlier)
        amounts = list(each_within(self.slots.amounts, goal.start, limit))
        old = [
            s for s in amounts if leads.search(self.text, max(goal.start, s.start_char - _LEAD), s.start_char)
        ]
        if goal.target is not None and goal.rank is None and any(s.start_char == goal.target[0] for s in old):
            other = next((s for s in amounts if s not in old and s.start_char < goal.end), None)
            goal.target = (other.start_char, other.end_char) if other is not None else None
        if goal.target is None and goal.kind == "pledge":
            return
        chosen = next((span for span in old if self._is_alike(span, goal.target)), None)
        if chosen is None or goal.baseline is not None:
            return
        goal.baseline = (chosen.start_char, chosen.end_char)
        goal.rules.append("slot.baseline")
        around = self.text[max(goal.start, chosen.start_char - _LEAD) : chosen.end_char + _BEHIND]
        if goal.status == "new" and _compiled(self.pack.cues.superseded).search(around):
            goal.status = "revised"
            goal.rules.append("slot.status.superseded")

    def _is_alike(self, span: Span, target: tuple[int, int] | None) -> bool:
        """Tell whether an amount may be the old value of a target: both money, or both of one unit."""
        if target is None or (span.start_char, span.end_char) == target:
            return target is None
        if (span.start_char in self.money) != (target[0] in self.money):
            return _unit(self.text[target[0] : target[1]]) in ("%", "")
        units = {_unit(span.text), _unit(self.text[target[0] : target[1]])}
        return len(units) == 1 or "" in units or span.start_char in self.money

    def _fill_multiple(self, goal: FoundGoal) -> None:
        """Take words such as "double", 翻番 for the target where no figure is."""
        if goal.target is not None or not self.pack.cues.multiples:
            return
        found = _words(self.pack, "multiples").finditer(self.text, goal.start, goal.end)
        match = next((item for item in found if self._multiplies(item)), None)
        if match is not None:
            goal.target = (match.start(), match.end())
            goal.multiple = self.pack.cues.multiples[match.group().lower()]
            goal.rules.append("slot.target.multiple")

    def _multiplies(self, match: re.Match[str]) -> bool:
        """Tell the English verb "double" from a name: the Double Ninth Festival, triple digits."""
        return self.pack.code == "zh" or covering(self.doc, *match.span())[0].tag_.startswith("VB")

    def _fill_condition(self, goal: FoundGoal, first: int, last: int) -> None:
        """Take the clause that the outcome depends on: if ..., provided ..., 一旦……."""
        if goal.condition is not None:
            return
        head, place = goal.trigger[0], None
        for match in _compiled(self.pack.cues.conditions_ahead).finditer(self.text, first, last):
            if match.end() > head:
                break
            place = (match.start("condition"), match.end("condition"))
        if place is None:
            behind = _compiled(self.pack.cues.conditions_behind).search(self.text, goal.trigger[1], last)
            if behind is not None and behind.start("condition") <= goal.end + 2:
                place = (behind.start("condition"), behind.end("condition"))
        if place is not None:
            goal.condition = self.slots.trim(*place)
            goal.rules.append("slot.condition")

    def _fill_place(self, goal: FoundGoal) -> None:
        """Take the first place of the statement that is no part of a name and not its holder."""
        if goal.geography:
            return
        for start, end in _places_in(self.text, goal.start, goal.end, self.pack.code):
            if self.named.meet(start, end) or self._owns(start, end, goal):
                continue
            goal.geography = PLACES[self.pack.code][self.text[start:end]]
            return

    def _fill_thing(self, goal: FoundGoal) -> None:
        """Take the Chinese nouns before a measure for the product, those of a market for the segment."""
        if goal.segment or goal.product:
            return
        for token in covering(self.doc, goal.start, goal.end):
            if token.norm_ in self.pack.cues.sectors:
                before = self._nouns_before(token.idx, goal.start)
                goal.segment = before if token.norm_ == "市场" or not before else before + token.text
                if goal.segment:
                    return
        if goal.metric_place is not None and goal.rank is None:
            goal.product = self._nouns_before(goal.metric_place[0], goal.start)
        elif goal.rank is not None and goal.target is not None:
            goal.segment = self._nouns_before(goal.target[0], goal.start)

    def _nouns_before(self, end: int, start: int) -> str:
        """Give the run of nouns that ends before a place of the text, without names, places and times."""
        span = covering(self.doc, start, max(end, start + 1))
        last = first = end
        for token in reversed(list(span)):
            if token.idx >= end or token.text in ("年", "总", "月", "日", "的", "最", "全球", "世界", "国内"):
                last = first = min(first, token.idx) if token.idx < end else last
                continue
            named = self.named.meet(token.idx, token.idx + len(token)) or token.text in PLACES["zh"]
            if token.tag_ not in _NOUN_TAGS or named or token.idx + len(token) > last:
                break
            first = token.idx
        return self.text[first:last] if last - first > 1 else ""

    def _owns(self, start: int, end: int, goal: FoundGoal) -> bool:
        """Tell whether a place is the holder, or what the holder is of: China's Huawei, the Dutch group."""
        ahead = end <= goal.trigger[0]
        inside = self.text[start:end] in goal.holder_name and goal.resolution == "mention"
        behind = end + (3 if self.text.startswith(("'s ", "’s "), end) else 1)
        body = behind in self.bodies or end in self.bodies
        return (ahead and (inside or (self.pack.code == "en" and goal.holder_name != ""))) or body

    def _fill_metric(self, goal: FoundGoal) -> None:
        """Name the metric of ranks, of measured amounts and of verbs that measure: hire, invest."""
        if goal.rank is not None and goal.target is not None and goal.metric != "market_share":
            goal.metric, goal.metric_place = "market_rank", goal.target
        known = self.measured.get(goal.target, "") if goal.target is not None else ""
        if not goal.metric and known and goal.target is not None:
            goal.metric, goal.metric_place = known, goal.target
        if goal.metric or not self.pack.cues.acts:
            return
        match = _words(self.pack, "acts").search(self.text, goal.trigger[0], goal.end)
        bare = goal.target is None and self.pack.code == "en"
        name = self.pack.cues.acts[match.group().lower()] if match is not None else ""
        if match is not None and not (bare and name not in _STATES):
            goal.metric = name
            goal.metric_place = (match.start(), match.end())
            goal.rules.append("slot.metric.verb")

    def _fill_day(self, goal: FoundGoal, first: int, last: int) -> None:
        """Gather the times of the sentence at a verb of speech, or at the goal's own past trigger."""
        spans = [(first, last)]
        if goal.source_cue is not None and not first <= goal.source_cue[0] < last:
            spans.append(sentence_of(self.doc, *goal.source_cue))
        said = [place for a, b in spans for place in self._speech(goal, a, b)]
        if not said:
            return
        held = {goal.trigger[0]}
        times = [
            span
            for a, b in spans
            for span in each_within(self.slots.times, a, b)
            if span.label_ == "date" and span.start_char not in held
        ]
        times.sort(key=lambda span: min(abs(span.start_char - place) for place in said))
        goal.stated = [(span.start_char, span.end_char) for span in times]
        if goal.stated and goal.status != "new" and not goal.source_name and goal.holder_name:
            goal.source, goal.source_name, goal.source_mode = goal.holder, goal.holder_name, "indirect"

    def _speech(self, goal: FoundGoal, first: int, last: int) -> list[int]:
        """Give the places of the verbs of speech in [first, last) that are not part of what is wanted."""
        words = self.pack.cues.reporting | self.pack.cues.said
        found = [goal.source_cue[0]] if goal.source_cue is not None else []
        own = goal.rules[0] != "en.auxiliary"
        for token in covering(self.doc, first, last):
            inside = goal.trigger[0] < token.idx < goal.end
            word = token.norm_ if self.pack.code == "zh" else token.lower_
            verb = token.tag_ in _SPOKEN
            past = own and token.tag_ == "VBD" and goal.start <= token.idx <= goal.trigger[0]
            if verb and ((word in words and not inside) or past or self._acts(word, token.idx, goal)):
                found.append(token.idx)
        return found

    def _acts(self, word: str, place: int, goal: FoundGoal) -> bool:
        """Tell whether a word is the goal's own act of speech or what is done to it: 承诺, lowered."""
        at_goal = goal.start <= place <= max(goal.trigger[0], goal.start + _LEAD)
        return at_goal and goal.status != "new" and word in self.pack.cues.statuses


def _unit(words: str) -> str:
    """Give the word a quantity ends in, without the plural."""
    found = re.search(r"(%|[^\W\d_]+)\s*\Z", words)
    unit = found.group(1).lower().removesuffix("s") if found is not None else ""
    return "" if unit in _SCALES else unit


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


@cache
def _words(pack: Pack, listed: str) -> re.Pattern[str]:
    return re.compile(any_of(getattr(pack.cues, listed), pack), re.IGNORECASE)


def _places_in(text: str, start: int, end: int, code: str) -> Iterator[tuple[int, int]]:
    """Yield the places that text[start:end] names, of several words before one."""
    if code == "zh":
        yield from (match.span() for match in _chinese_places().finditer(text, start, end))
        return
    words = [match.span() for match in _WORD.finditer(text, start, end)]
    for number, (first, _) in enumerate(words):
        for _, last in reversed(words[number : number + _MOST_WORDS]):
            if text[first:last] in PLACES[code]:
                yield first, last
                break


@cache
def _chinese_places() -> re.Pattern[str]:
    names = sorted(PLACES["zh"], key=lambda name: (-len(name), name))
    return re.compile("|".join(re.escape(name) for name in names))
