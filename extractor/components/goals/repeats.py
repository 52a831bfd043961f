"""Goals that a headline or the first lines repeat point to their fullest statement."""

import re

from spacy.tokens import Doc

from extractor.components.goals.found import FoundGoal
from extractor.tokens.spans import plain_text

_MOST = 8
"""How many goals of the head of a text are compared with those that follow."""
_CONTENT = re.compile(r"[a-z]{4,}|\d[\d.,]*|[㐀-鿿]", re.IGNORECASE)
_STEM = 4
_COMMON = frozenset("with that will have been from into over more than this year plan aims said".split())
_HASHTAG = re.compile(r"#[^#\n]{2,60}#|【[^】\n]{2,80}】")


def link_repeats(doc: Doc, goals: list[FoundGoal]) -> None:
    """Set `same_as` of goals in the headline or the first lines that a later one states more fully."""
    text = plain_text(doc)
    head = _head_end(text)
    words = [_content(text, goal) for goal in goals]
    for number, goal in enumerate(goals[:_MOST]):
        if goal.end > head:
            break
        alike = [
            (_fullness(goals[other]), -other)
            for other in range(number + 1, len(goals))
            if goals[other].start >= head and _same(goal, goals[other], words[number], words[other], text)
        ]
        if alike:
            goal.same_as = -max(alike)[1]
            goal.rules.append("slot.same_as")


def _head_end(text: str) -> int:
    """Give the end of the headline: the first line, or the topic or title that a post opens with."""
    opening = _HASHTAG.match(text)
    if opening is not None:
        return opening.end()
    end = text.find("\n")
    return end if 0 <= end < 200 else 0


def _same(goal: FoundGoal, other: FoundGoal, words: set[str], others: set[str], text: str) -> bool:
    if goal.polarity != other.polarity or not _one_holder(goal, other):
        return False
    if goal.target is not None and other.target is not None:
        a, b = (_figures(text[t[0] : t[1]]) for t in (goal.target, other.target))
        if a and b:
            return a == b
    shared = len(words & others)
    measured = goal.metric != "" and goal.metric == other.metric
    return shared * 2 >= max(len(words), 2) or (measured and shared > 0)


def _one_holder(goal: FoundGoal, other: FoundGoal) -> bool:
    if goal.holder and other.holder:
        return goal.holder == other.holder
    if goal.holder_name and other.holder_name:
        a, b = goal.holder_name.lower(), other.holder_name.lower()
        return a in b or b in a
    return True


def _content(text: str, goal: FoundGoal) -> set[str]:
    """Give the stems of the words of a statement, without those of its holder."""
    held = {word[:_STEM].lower() for word in _CONTENT.findall(goal.holder_name)}
    stems = {word[:_STEM].lower() for word in _CONTENT.findall(text, goal.start, goal.end)}
    return stems - held - {word[:_STEM] for word in _COMMON}


def _figures(words: str) -> str:
    return "".join(re.findall(r"\d+(?:\.\d+)?", words.replace(",", "")))


def _fullness(goal: FoundGoal) -> int:
    slots = (goal.target, goal.deadlines, goal.source_name, goal.metric, goal.baseline, goal.condition)
    return sum(bool(slot) for slot in slots)
