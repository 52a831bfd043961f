"""What stands around a value: bounds, ranges, ordinals, the end of the sentence."""

import re
from decimal import Decimal
from functools import cache

from extractor.lang.value_words import NumberWords
from extractor.schema.mention import Modifier
from extractor.values.numbers import any_of
from extractor.values.scan import Figure

_REACH = 40
"""How far left of a value a bound can begin."""

# The end of a sentence or a paragraph: 。 or a full stop before white space, or a line break.
_STOP = re.compile(r"[。！？!?\n]|\.(?=\s+[A-Z\"“'(])")


def edged(words: frozenset[str] | tuple[str, ...]) -> str:
    """Give a regex source in which words of letters stand alone, and signs anywhere.

    >>> bool(re.search(edged(("over", "~")), "cover")), bool(re.search(edged(("over", "~")), "a~5"))
    (False, True)
    """
    letters = [word for word in words if word[0].isascii() and word[0].isalpha()]
    others = [word for word in words if word not in letters]
    options = [rf"(?<![^\W_]){any_of(letters)}(?![^\W_])"] if letters else []
    options += [any_of(others)] if others else []
    return f"(?:{'|'.join(options)})"


@cache
def _before(words: NumberWords) -> re.Pattern[str]:
    gap = r"[\s]{1,3}" if words.spaced else r"[ ]?"
    between = rf"(?:{edged(words.between)}{gap})?" if words.between else ""
    return re.compile(rf"({edged(tuple(words.before or {}))}){r'[ ]{0,2}'}{between}\Z", re.IGNORECASE)


@cache
def _after(words: NumberWords) -> re.Pattern[str]:
    return re.compile(rf"\s{{0,2}}({any_of(words.after or {})})(?![A-Za-z])", re.IGNORECASE)


def modifier_of(text: str, start: int, end: int, words: NumberWords) -> Modifier | None:
    """Tell how the words around a value bound it: more_than, less_than, at_least, at_most, approx."""
    before = _longest(_before(words), text, max(0, start - _REACH), start)
    after = _after(words).match(text, end)
    behind = (words.after or {}).get(after.group(1).lower()) if after else None
    front = (words.before or {}).get(" ".join(before.lower().split())) if before else None
    if front in (None, "approx") and behind:
        return behind
    return front or behind


def _longest(pattern: re.Pattern[str], text: str, start: int, end: int) -> str | None:
    """Search for the match that ends at `end` and begins first."""
    match = pattern.search(text, start, end)
    return match.group(1) if match else None


def ends_with(text: str, end: int, words: tuple[str, ...], *, reach: int = 24) -> bool:
    """Tell whether the text before a place ends with one of the words, white space apart."""
    return bool(words) and bool(_ending(words).search(text, max(0, end - reach), end))


@cache
def _ending(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"{edged(words)}\s{{0,2}}\Z", re.IGNORECASE)


def is_ordinal(text: str, figure: Figure, words: NumberWords) -> bool:
    """Tell whether a figure names a place in an order, or is too vague to have a value: 第三, 数十."""
    if ends_with(text, figure.start, words.ordinals, reach=8):
        return True
    vague = not words.spaced and not figure.digits and text[figure.start] not in words.small
    return vague and not figure.part and ends_with(text, figure.start, words.vague, reach=4)


def rounded(text: str, figure: Figure, words: NumberWords) -> Modifier | None:
    """Tell how the sign in front bounds a multiplier that no figure counts: 上千."""
    if figure.digits or text[figure.start] in words.small:
        return None
    return words.rounders.get(text[max(0, figure.start - 1) : figure.start])


def linked(text: str, low: tuple[int, int], high: tuple[int, int], words: NumberWords) -> bool:
    """Tell whether two values are written as the ends of a range."""
    gap = text[low[1] : high[0]]
    if len(gap) > 12:
        return False
    joint = gap.strip().lower()
    joint = joint[1:].strip() if joint.startswith("-") and len(joint) > 1 else joint  # 8- to 16-metre
    if joint in words.range_links:
        return not moved(text, low[0], words)
    return any(joint == link and ends_with(text, low[0], (opener,)) for opener, link in words.range_pairs)


def moved(text: str, start: int, words: NumberWords) -> bool:
    """Tell whether a value is where something was before it went to the next one: from 5 to 7."""
    return ends_with(text, start, words.moves, reach=8) and not ends_with(text, start, words.range_openers)


def shared_scale(low: Figure, high: Figure) -> Decimal:
    """Give the low end its value with the scale it shares with the high end: 1.2-1.5 billion."""
    if low.scale == 1 < high.scale and low.value * high.scale < high.value:
        return low.value * high.scale
    return low.value


def same_sentence(text: str, start: int, end: int) -> bool:
    """Tell whether no sentence ends between two places."""
    return not _STOP.search(text, start, end)
