"""Read a company name without its legal form: `Xiaomi Corp.`, `XIAOMI CORPORATION` and `Xiaomi` are one."""

import re
import unicodedata

from extractor.lang.legal_forms import (
    CAPITALS_ONLY,
    HAN_ENDINGS,
    LATIN_ENDINGS,
    LEADING_ARTICLES,
    NOT_IN_TEXT,
    SMALL,
)

_SPELT = 3
"""Forms of so many letters are also spelt with full stops: S.A., N.V."""
_FORMS = "|".join(
    r"\.?".join(form) if len(form) <= _SPELT and form.isalpha() else re.escape(form)
    for form in sorted(LATIN_ENDINGS, key=len, reverse=True)
)
_LATIN = re.compile(
    rf"""
    [ ,]{{1,3}}                         # the ending stands apart
    (?: & [ ] )?                        # Tiffany & Co
    ( {_FORMS} )
    \.?                                 # Inc. or Inc
    (?! [^\W_] )                        # and is the whole word
    """,
    re.IGNORECASE | re.VERBOSE,
)
_HAN = re.compile("[㐀-鿿]")
_BRACKETS = re.compile(r"\s*[(（][^()（）]{0,40}[)）]\s*")
_NOISE = re.compile(r"[\s.,'’‘\"“”·•\-‐‑–]+")
_MAX_ENDINGS = 4


def name_key(name: str) -> str:
    """Give the normalised name that serves as key where no register knows the company.

    >>> name_key("Xiaomi Corp."), name_key("The XIAOMI Corporation"), name_key("Xiaomi Co., Ltd")
    ('xiaomi', 'xiaomi', 'xiaomi')
    >>> name_key("小米科技有限责任公司"), name_key("Group"), name_key("Pan Am")
    ('小米科技', 'group', 'pan am')
    """
    stem = strip_legal(unicodedata.normalize("NFKC", name))
    words = _NOISE.sub(" ", stem).casefold().split()
    if len(words) > 1 and words[0] in LEADING_ARTICLES:
        words = words[1:]
    # Spaces between Chinese characters, or between them and Latin letters, are typesetting.
    return ("" if _HAN.search(stem) else " ").join(words)


def strip_legal(name: str) -> str:
    """Give the name without legal endings and bracketed additions, never an empty one.

    >>> strip_legal("Apple Inc."), strip_legal("J.C. Penney Co., Inc."), strip_legal("比亚迪股份有限公司")
    ('Apple', 'J.C. Penney', '比亚迪')
    >>> strip_legal("Sea Ltd"), strip_legal("Ltd"), strip_legal("Marsh & Co"), strip_legal("Marsh and Co")
    ('Sea', 'Ltd', 'Marsh', 'Marsh')
    """
    bare = _BRACKETS.sub(" ", name).strip() or name.strip()
    for _ in range(_MAX_ENDINGS):
        shorter = _without_ending(bare)
        if shorter == bare:
            break
        bare = shorter
    return bare


def legal_end(text: str, end: int) -> int:
    """Give the offset after the legal endings that follow a name ending at `end`, else `end`.

    >>> text = "Xiaomi Co., Ltd. rose"
    >>> text[:legal_end(text, 6)]
    'Xiaomi Co., Ltd.'
    >>> text = "小米集团发布"
    >>> text[:legal_end(text, 2)], legal_end("Apple comes", 5)
    ('小米集团', 5)
    """
    for _ in range(_MAX_ENDINGS):
        longer = _ending_after(text, end)
        if longer == end:
            break
        end = longer
    return end


def _without_ending(name: str) -> str:
    for ending in HAN_ENDINGS:
        if name.endswith(ending) and len(name) - len(ending) > 1:
            return name[: -len(ending)]
    for match in _LATIN.finditer(name, max(0, len(name) - 24)):
        if match.end() == len(name) and match.start() > 0:
            return name[: match.start()].rstrip(" ,&").removesuffix(" and")
    return name


def _ending_after(text: str, end: int) -> int:
    for ending in HAN_ENDINGS:
        if text.startswith(ending, end):
            return end + len(ending)
    match = _LATIN.match(text, end)
    if match is None:
        return end
    written = match.group(1)
    form = written.replace(".", "").casefold()
    # A legal form is written with a capital: "Ford co-operated" and "Apple as a whole" are sentences.
    if form in NOT_IN_TEXT or not (written[0].isupper() or form in SMALL):
        return end
    if form in CAPITALS_ONLY and not written.isupper():
        return end
    return end if text[match.end() : match.end() + 1] in {"-", "&"} else match.end()
