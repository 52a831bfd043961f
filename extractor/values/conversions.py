"""Which amounts say another one over in a different currency: 4,000 yuan ($629)."""

import re
from functools import cache

from extractor.lang.pack import Pack
from extractor.values.context import edged

_FARTHEST = 40
"""How far apart an amount and its conversion can stand."""

# What stands behind a conversion in brackets: their end, or the mark before the next conversion.
_CLOSES = re.compile(r"[^()（）;；,，。\d]{0,16}[)）;；,，/]")
_ENDS = re.compile(r"\s?(?:[)）;；,，。.?!]|\Z)")
_EQUALS = re.compile(r"\s?=\s?")


def converts(text: str, gap: tuple[int, int], end: int, *, differs: bool, pack: Pack) -> bool:
    """Tell whether the amount behind a gap, ending at `end`, is the conversion of the one before it.

    `differs` says that their currencies do, without which only brackets right behind count.

    >>> from extractor.lang.pack import load_pack
    >>> text = "It costs 4,000 yuan, or about $629."
    >>> converts(text, (19, 30), 34, differs=True, pack=load_pack("en"))
    True
    """
    if gap[1] - gap[0] > _FARTHEST:
        return False
    between = text[slice(*gap)]
    if _bracket(pack).fullmatch(between):
        return bool(_CLOSES.match(text, end))
    if not differs:
        return False
    if _EQUALS.fullmatch(between) or _said(pack).fullmatch(between):
        return True
    if _apposed(pack).fullmatch(between):
        return bool(_ENDS.match(text, end))
    return bool(_late_bracket(pack).fullmatch(between) and _CLOSES.match(text, end))


def goes_on(text: str, gap: tuple[int, int], end: int, pack: Pack) -> bool:
    """Tell whether one conversion is followed by the next: ($1bn; £550m)."""
    between = text[slice(*gap)]
    if gap[1] - gap[0] > _FARTHEST or not _next(pack).fullmatch(between):
        return False
    return bool(_CLOSES.match(text, end) or _next(pack).match(text, end))


def _fillers(pack: Pack) -> str:
    return rf"(?:{edged(pack.currencies.conversions)}\s?){{0,3}}"


@cache
def _bracket(pack: Pack) -> re.Pattern[str]:
    return re.compile(rf"\s?[(（]\s?{_fillers(pack)}", re.IGNORECASE)


@cache
def _late_bracket(pack: Pack) -> re.Pattern[str]:
    # What is paid for may stand between: 10 yuan a share ($1.60).
    return re.compile(rf"[^\d()（）,，.。;；:：!?\n]{{1,18}}[(（]\s?{_fillers(pack)}", re.IGNORECASE)


@cache
def _said(pack: Pack) -> re.Pattern[str]:
    """Words that only a conversion is opened with: equivalent to, 约合."""
    words = edged(pack.currencies.openings or (chr(0),))
    return re.compile(rf"\s?[,，]?\s?{words}\s?{_fillers(pack)}", re.IGNORECASE)


@cache
def _apposed(pack: Pack) -> re.Pattern[str]:
    words = edged(pack.currencies.loose_openings or (chr(0),))
    return re.compile(rf"\s?[,，]\s?{words}\s?{_fillers(pack)}", re.IGNORECASE)


@cache
def _next(pack: Pack) -> re.Pattern[str]:
    return re.compile(
        rf"\s?(?:[;；,，/]|{edged(pack.currencies.links or (chr(0),))})\s?{_fillers(pack)}", re.IGNORECASE
    )
