"""Tell a company's name from the word it also is, by the words beside it.

Pure functions of a text and two offsets. Each gives a Verdict; what a document as a whole says (the same
name elsewhere without doubt) is weighed by the matcher.
"""

import re
from enum import IntEnum

from extractor.gazetteer.context import Context


class Verdict(IntEnum):
    """How sure it is that a doubtful alias is the name meant."""

    OTHER = -1
    """Part of a longer name: Henry Ford, Big Apple."""
    NO = 0
    """An ordinary word as far as its neighbours tell."""
    OPEN = 1
    """They do not tell: a sentence begins with it, the whole line has capitals."""
    LIKELY = 2
    """A proper name; whether the company's is not said."""
    SURE = 3
    """A word of business stands beside it."""


_REACH = 40
_CLAUSE = 15
_TICKER = re.compile(r" ?[(\[] ?(?:[A-Z]{3,7}[A-Za-z]* ?: ?[A-Z0-9.]{1,6}|[A-Z]{1,5}\.[A-Z]{1,2})\b")
_POSSESSIVE = re.compile(r"['’‘]s?\b")
_NEXT_CAPITAL = re.compile(r"[ -][A-Z][a-z]")
_LAST_WORD = re.compile(r"([^\W\d_]+(?:['’.-][^\W\d_]+)*\.?)[ ]$")
_SENTENCE_ENDS = frozenset(".!?:;。！？：；\n•|")
_OPENINGS = frozenset("\"'“‘«([（【「《 \t　")
_MODEL = re.compile(r" ?(?:[A-Za-z][A-Za-z0-9]|\d{1,4}[A-Za-z]|[A-Z]\b)")
_CLAUSE_ENDS = re.compile("[。！？!?；;\n]")
_SOME_WORDS = 4
_SHORT_WORD = 3
_LINE = 200


def judge_latin(text: str, start: int, end: int, context: Context) -> Verdict:
    """Judge a capitalised word that is also a name, by English neighbours."""
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    if _beside_han(before, after):
        return Verdict.SURE
    if context.en_after.match(after) or _TICKER.match(after) or context.en_before.search(before):
        return Verdict.SURE
    initial = is_initial(text, start)
    previous = "" if initial else _previous_word(before)
    if _is_capitalised(previous) and previous.lower() not in context.en_function:
        return Verdict.OPEN if is_title_case(text, start) else Verdict.OTHER
    if context.en_verb.match(after):
        return Verdict.LIKELY if previous.lower() not in {"the", "a", "an"} else Verdict.OPEN
    if initial or is_title_case(text, start):
        return Verdict.OPEN
    if previous.lower() in {"a", "an", "the"}:
        return Verdict.NO
    if _NEXT_CAPITAL.match(after) and not _POSSESSIVE.match(after):
        return Verdict.NO
    return Verdict.LIKELY


def judge_han(text: str, start: int, end: int, context: Context) -> Verdict:
    """Judge a Chinese word that is also a name, by its neighbours and its clause."""
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    if context.zh_after.match(after) or context.zh_before.search(before) or _MODEL.match(after):
        return Verdict.SURE
    if context.zh_not_before.search(before):
        return Verdict.NO
    left = _CLAUSE_ENDS.split(before[-_CLAUSE:])[-1]
    right = _CLAUSE_ENDS.split(after[:_CLAUSE])[0]
    return Verdict.LIKELY if context.zh_near.search(left) or context.zh_near.search(right) else Verdict.OPEN


def is_initial(text: str, start: int) -> bool:
    """Say whether a sentence, a quotation or a line begins at `start`.

    >>> is_initial("Yes. Apple", 5), is_initial("He said “Apple", 9), is_initial("an Apple", 3)
    (True, True, False)
    """
    place = start
    while place and text[place - 1] in _OPENINGS:
        place -= 1
        if start - place > _REACH:
            break
    return not place or text[place - 1] in _SENTENCE_ENDS or text[place:start] not in {"", " "}


def is_title_case(text: str, start: int) -> bool:
    """Say whether the line that holds `start` has a capital on nearly every longer word."""
    words = [word for word in re.findall(r"[^\W\d_]+", line_at(text, start)) if len(word) > _SHORT_WORD]
    return len(words) >= _SOME_WORDS and sum(word[0].isupper() for word in words) > 0.75 * len(words)


def is_all_caps(text: str, start: int) -> bool:
    """Say whether the line that holds `start` is in capitals."""
    letters = [char for char in line_at(text, start) if char.isalpha() and char.upper() != char.lower()]
    return len(letters) > _SHORT_WORD and sum(char.isupper() for char in letters) > 0.8 * len(letters)


def line_at(text: str, start: int) -> str:
    """Give the line around an offset, at most some hundred characters to either side."""
    left = max(text.rfind("\n", 0, start) + 1, start - _LINE)
    right = text.find("\n", start)
    return text[left : min(len(text) if right < 0 else right, start + _LINE)]


def _previous_word(before: str) -> str:
    match = _LAST_WORD.search(before)
    return match.group(1) if match else ""


def _is_capitalised(word: str) -> bool:
    # China's Honor: what a possessive stands before is a name of its own.
    return word[:1].isupper() and not word.endswith(("'s", "’s", "‘s"))


def _beside_han(before: str, after: str) -> bool:
    return any("\u3400" <= char < "\ua000" for char in (before.rstrip()[-1:], after.lstrip()[:1]) if char)
