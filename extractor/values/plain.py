"""Figures that are names, scores or labels, and bare figures that count all the same."""

import re
from functools import cache

from extractor.lang.pack import Pack
from extractor.values.context import ends_with
from extractor.values.numbers import any_of
from extractor.values.scan import Figure
from extractor.values.units import Unit

_LATIN_NAME = re.compile(r"[A-Za-z0-9_]")
_OUTER = " \t\n\r.,;:。，；：、()（）"
_LIST = re.compile(r"(?<![0-9,.])(?:[0-9]{1,3},){1,3}\Z")
_LIST_MARK = re.compile(r"[.、)）:：](?:\s|\D|\Z)")


_SCREENS = frozenset(("2K", "4K", "8K", "2k", "4k", "8k"))
"""How fine a picture is: streamed in 4K."""


def is_name(text: str, start: int, figure: Figure, unit: Unit | None, pack: Pack) -> bool:
    """Tell whether a figure belongs to a name, a score, a date or a list, and measures nothing."""
    if figure.bare and text.strip(_OUTER) == text[start : figure.end]:
        return False
    if unit is not None and not unit.code and figure.digits and _is_year(text, figure) and figure.value % 100:
        return pack.numbers.spaced  # 2018 sales
    if figure.digits and (_glued_left(text, start, unit, pack) or _glued_right(text, figure, unit)):
        return True
    if text[figure.start : figure.end] in pack.units.models and _models(pack).match(text, figure.end):
        return True
    if unit is None and figure.digits and _is_list_mark(text, figure):
        return True
    if unit is None and text[start : figure.end] in _SCREENS:
        return True
    if not pack.numbers.spaced:
        return _is_dense_name(text, start, figure, unit, pack)
    if not figure.digits and text[start - 1 : start] == "-":
        return True  # one-for-five
    if ends_with(text, start, pack.units.labels) and not (unit and unit.code):
        return True
    if figure.digits and _APERTURE.search(text, max(0, start - 16), start):
        return True
    if unit is None and figure.digits and _is_subject(text, start, figure, pack):
        return True
    if not figure.digits and not figure.value and ends_with(text, start, pack.units.zero_names):
        return True
    alone = not figure.digits and figure.value == 1 and not (unit and unit.code)
    return alone and text[figure.start : figure.end].lower() in pack.numbers.small


def _glued_left(text: str, start: int, unit: Unit | None, pack: Pack) -> bool:
    if not start:
        return False
    if unit and unit.code and ends_with(text, start, pack.units.joined_bounds, reach=8):
        return False  # sub-7 nanometre
    before = text[start - 1]
    if before == "," and _LIST.search(text, max(0, start - 12), start):
        return False
    if before in "-–—/.:,#@$&_%=?" and start > 1:
        return text[start - 2].isascii() and text[start - 2].isalnum() and text[start - 2 : start] != ", "
    return before.isascii() and (before.isalnum() or before in "#@_%=?&")


def _glued_right(text: str, figure: Figure, unit: Unit | None) -> bool:
    end = figure.end
    behind, further = text[end : end + 1], text[end + 1 : end + 2]
    if behind in tuple("-–—/.:") and further.isdigit():
        return True
    return unit is None and behind.isascii() and (behind.isalnum() or behind == "_")


@cache
def _models(pack: Pack) -> re.Pattern[str]:
    """What shows that a figure is the name of a model: 737 MAX, 747 jets."""
    return re.compile(rf"[ -](?:[A-Z]|{any_of(pack.units.model_heads)}\b)|s\b")


def _is_list_mark(text: str, figure: Figure) -> bool:
    """Tell whether a figure opens a line and only numbers it."""
    before, behind = text[max(0, figure.start - 1) : figure.start], text[figure.end : figure.end + 1]
    begins = before in ("", "\n") or (before in "(（" and behind in ")）")
    return begins and bool(_LIST_MARK.match(text, figure.end)) and figure.value < 100


def _is_dense_name(text: str, start: int, figure: Figure, unit: Unit | None, pack: Pack) -> bool:
    units = pack.units
    if _in_idiom(text, figure.start, pack) and not (unit and unit.code == "%"):
        return True
    rank = _ranks(pack).search(text, max(0, start - 5), start)
    if rank and not (unit and unit.code):
        return True
    if unit is None and start > 1 and text[start - 1] == " " and _LATIN_NAME.match(text[start - 2]):
        return True  # iPhone 14
    second = (
        not figure.digits
        and text[figure.start : figure.end] in pack.numbers.never_counting
        and unit is not None
        and not unit.code
    )
    network = figure.digits and unit is not None and unit.name == "G" and figure.value < 8
    return second or network or (bool(units.labels) and ends_with(text, start, units.labels))


def _in_idiom(text: str, start: int, pack: Pack) -> bool:
    match = _idioms(pack).search(text, max(0, start - 3), start + 6)
    return match is not None and match.start() <= start < match.end()


@cache
def _idioms(pack: Pack) -> re.Pattern[str]:
    return re.compile(any_of(pack.units.idioms or ("\0",)))


@cache
def _ranks(pack: Pack) -> re.Pattern[str]:
    not_ranks = f"(?<![{pack.units.not_ranks}])" if pack.units.not_ranks else ""
    return re.compile(rf"{not_ranks}{any_of(pack.units.ranks or (chr(0),))}\Z")


def counts_alone(text: str, figure: Figure, pack: Pack) -> bool:
    """Tell whether a figure without a unit counts something that is named elsewhere."""
    if figure.bare and not figure.bare_scale:
        return True  # a cell or an answer: nothing but numbers
    if figure.part:
        return False
    if not pack.numbers.spaced:
        return _counts_densely(text, figure, pack)
    if ends_with(text, figure.start, pack.units.age_cues):
        return True
    if figure.digits and (_is_year(text, figure) or (figure.value >= 1000 and figure.value % 1)):
        return False  # a year, or the level of an index
    if figure.scale >= 1000 and figure.loose_end is None:
        return True
    if figure.digits and _POWERS.search(text, figure.start, figure.end):
        return True  # 4e14
    if figure.loose_end is not None and text[figure.end : figure.end + 1] in ("'", "’"):
        return False  # 3M's
    if _after_name(text, figure.start, pack):
        return False
    bounded = ends_with(text, figure.start, tuple(pack.numbers.before or ()), reach=30)
    return bounded or "," in text[figure.start : figure.end] or bool(_stops(pack).match(text, figure.end))


_APERTURE = re.compile(r"(?<![^\W_])f[ ]?/[ ]?(?:[0-9. ]++[-–][ ]?)?\Z", re.IGNORECASE)
"""What stands before the numbers of a lens: f/4.5-5.6."""


def _is_subject(text: str, start: int, figure: Figure, pack: Pack) -> bool:
    """Tell whether a whole number stands for a model: the 486 was slow."""
    whole = text[figure.start : figure.end].isdecimal() and figure.value < 10**4
    return whole and ends_with(text, start, pack.units.the) and bool(_verbs(pack).match(text, figure.end))


@cache
def _verbs(pack: Pack) -> re.Pattern[str]:
    return re.compile(rf"\s{{1,2}}{any_of(pack.units.singular_verbs or (chr(0),))}(?![^\W_])", re.IGNORECASE)


_POWERS = re.compile(r"[0-9]e[+-]?[0-9]|[x×*][ ]?10[\^⁻−–⁰-⁹¹²³]")


def _is_year(text: str, figure: Figure) -> bool:
    return (
        figure.end - figure.start == 4
        and 1500 <= figure.value < 2101
        and text[figure.start : figure.end].isdigit()
    )


def _after_name(text: str, start: int, pack: Pack) -> bool:
    """Tell whether a capitalised word leads up to a figure: Mate 20, Sabres 1."""
    match = _LAST_WORD.search(text, max(0, start - 24), start)
    if match is None:
        return False
    word = match.group(1)
    return word[0].isupper() and word.lower() not in pack.units.stops


_LAST_WORD = re.compile(r"([A-Za-z][\w.'’&-]*)[ \xa0]\Z")


@cache
def _stops(pack: Pack) -> re.Pattern[str]:
    return re.compile(
        rf"\s*(?:\Z|[,.;:)?!\n\"”’'—–]|{any_of((*pack.units.stops, *pack.units.more))}\b)", re.IGNORECASE
    )


def _counts_densely(text: str, figure: Figure, pack: Pack) -> bool:
    behind = text[figure.end : figure.end + 1]
    if figure.bare_scale:
        return ends_with(text, figure.start, tuple(pack.numbers.before or ()), reach=6)
    if figure.scale >= 10**4 and not (behind.isascii() and behind.isalnum()):
        return True
    free = not behind or not ("\u3400" <= behind <= "\u9fff" or behind.isalnum() or behind in "%％.-:：/")
    ends = free or text.startswith(pack.numbers.answer_ends or ("\0",), figure.end)
    if ends and ends_with(text, figure.start, pack.numbers.equals, reach=4):
        return True
    if "/" in text[figure.start : figure.end]:
        return True  # 1 3/4
    pointed = any(point in text[figure.start : figure.end] for point in pack.numbers.points)
    if free and not figure.digits and pointed:
        return True
    return (
        figure.digits
        and free
        and not _is_year(text, figure)
        and ends_with(text, figure.start, pack.units.counting, reach=8)
    )
