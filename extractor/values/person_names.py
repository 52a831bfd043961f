"""Read the name of a human being: what it is without titles and initials, its key, and whose it may be."""

import re
from functools import cache

from extractor.lang.person_names import (
    CHINESE_SURNAMES,
    FEMALE,
    FEMALE_CHARACTERS,
    HONORIFICS,
    MALE,
    SUFFIXES,
)
from extractor.values.bodies import is_han
from extractor.values.names import name_key
from extractor.values.shadow import simplified

_DOTS = re.compile(r"[•‧・･.．]")
_PAIR = 2
_SYLLABLE = r"(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:[aeiouü]{1,3}(?:ng|n|r)?)"
_PINYIN = re.compile(rf"{_SYLLABLE}(?:[-’']?{_SYLLABLE})?", re.IGNORECASE)


def name_words(name: str) -> list[str]:
    """Give the words of a name in Latin letters that tell people apart: no suffixes, no initials.

    >>> name_words("Robert J. Carter Jr."), name_words("Lei Jun"), name_words("J. K. Lowe")
    (['Robert', 'Carter'], ['Lei', 'Jun'], ['J.', 'K.', 'Lowe'])
    """
    words = [word.strip(",") for word in name.split()]
    while len(words) > 1 and words[-1].replace(".", "").lower() in SUFFIXES:
        words.pop()
    whole = [word for word in words if len(word.rstrip(".")) > 1]
    return whole if len(whole) > 1 else words


def distinction(name: str) -> str:
    """Give what a name says beyond its words, by which a father is told from his son.

    >>> distinction("Robert J. Carter Jr."), distinction("Robert Carter")
    ('j jr', '')
    """
    words = name_words(name)
    rest = [word.strip(",.").lower() for word in name.split() if word.strip(",") not in words]
    return " ".join(rest)


def person_key(name: str) -> str:
    """Give the normalised name that serves as key: Simplified, family name first where it is Chinese.

    >>> person_key("Robert J. Carter Jr."), person_key("雷軍"), person_key("LEI Jun"), person_key("Jun Lei")
    ('robert carter', '雷军', 'lei jun', 'lei jun')
    >>> person_key("William Lu"), person_key("埃隆•马斯克")
    ('william lu', '埃隆·马斯克')
    """
    if is_han(name):
        return "".join(_DOTS.sub("·", simplified(name)).split())
    words = name_words(name)
    if len(words) == _PAIR and _is_turned(words):
        words = words[::-1]
    return name_key(" ".join(words)) or name_key(name)


def gender_of(name: str) -> str:
    """Tell whether a name is a man's or a woman's; "" where it does not say.

    >>> gender_of("Maria Delgado"), gender_of("John Whitfield"), gender_of("Lei Jun"), gender_of("李娜")
    ('female', 'male', '', 'female')
    """
    if is_han(name):
        given = simplified(name)[1:]
        return "female" if "·" not in name and FEMALE_CHARACTERS.intersection(given) else ""
    words = name_words(name)
    if len(words) < _PAIR:
        return ""
    first = words[0].partition("-")[0].lower()
    return "male" if first in MALE else "female" if first in FEMALE else ""


@cache
def _honorifics_before() -> re.Pattern[str]:
    words = "|".join(sorted(word for word in HONORIFICS if not is_han(word)))
    return re.compile(rf"(?<!\w)({words})\.?\s$", re.IGNORECASE)


def gender_beside(text: str, start: int, end: int) -> str:
    """Tell by the word beside a name whether it is a man's or a woman's: Mrs Baker, 付小姐.

    >>> gender_beside("met Mrs. Baker", 9, 14), gender_beside("付小姐来了", 0, 1)
    ('female', 'female')
    """
    before = _honorifics_before().search(text, max(0, start - 12), start)
    if before is not None:
        return HONORIFICS[before.group(1).lower()]
    inside = next((word for word in HONORIFICS if is_han(word) and text[start:end].endswith(word)), "")
    return HONORIFICS.get(inside or text[end : end + 2], "")


def _is_turned(words: list[str]) -> bool:
    """Tell whether a Chinese name stands in Western order: Jun Lei."""
    first, last = (word.lower() for word in words)
    chinese = _PINYIN.fullmatch(first) and last in CHINESE_SURNAMES
    return bool(chinese) and first not in CHINESE_SURNAMES | MALE | FEMALE
