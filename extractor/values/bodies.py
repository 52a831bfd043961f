"""Names of companies and other bodies as strings: what kind of body, and what they are called for short.

Pure text: a name and the words of its language in, a judgement out.
"""

import re
from functools import cache
from itertools import pairwise

from extractor.lang.pack import Pack

_HAN = re.compile(r"[\u3400-\u9fff]")
_OUTER = " \t\n,.;:<>()[]{}\"'“”‘’/|*–—-&«»·、，。；：（）《》〈〉【】「」『』#@"
_ACRONYM = re.compile(r"(?:[ ][(（]|,[ ]or[ ])(?P<acronym>[A-Z]{2,6}s?)(?=[)）.,; ]|$)")
_LENDERS = ("Credit Union", "Building Society")
"""Businesses that are called by words for other bodies."""
_JOINTS = (" and", " &", " or")
"""What no name ends with."""
_BEHIND_HEADS = frozenset(("of", "for", "on", "at", "in", "against"))
_REACH = 80
"""Characters before an acronym in which its words stand."""
_POSSESSIVE = re.compile(r"['’‘`´] ?[sS]$|(?<=s)['’]$")

_OWNER = re.compile(r"['’‘`´] ?[sS] ")
"""What is left of an owner before a name: Kenya | 's Electoral Commission."""


def cuts_side(text: str, end: int) -> bool:
    """Tell whether a name would end amid 方面, those who speak for another.

    >>> cuts_side("京东方面称", 3), cuts_side("京东方称", 3)
    (True, False)
    """
    return text[end - 1 : end + 1] == "方面"


def is_han(name: str) -> bool:
    """Tell whether a name holds Chinese characters."""
    return _HAN.search(name) is not None


def trim_name(text: str, start: int, end: int, pack: Pack) -> tuple[int, int]:
    """Take from a stretch of text what is no part of a name: outer marks, articles, possessives, line breaks.

    The result may be empty (start == end).
    """
    line = re.search(r"[\n\r\t<>|]", text[start:end].strip())
    if line:
        lead = len(text[start:end]) - len(text[start:end].lstrip())
        end = start + lead + line.start()
    while start < end:
        name = text[start:end]
        mark, owner = _POSSESSIVE.search(name), _OWNER.match(name)
        if mark:
            end -= len(mark.group())
        elif owner:
            start += owner.end()
        elif name[-1] in _OUTER and not _ends_abbreviation(name, pack):
            end -= 1
        elif name[0] in _OUTER:
            start += 1
        elif name.endswith(_JOINTS):
            end -= len(name) - name.rindex(" ")
        elif (tail := _tail(name, pack)) and len(name) > len(tail) + 1:
            end -= len(tail)
        elif (word := name.split(" ", 1)[0]) in pack.names.articles and " " in name:
            start += len(word) + 1
        else:
            break
    return start, end


def _tail(name: str, pack: Pack) -> str:
    """Give what stands behind a name without being part of it: 讯 in 新浪科技讯, but not in 岚星资讯."""
    if name.endswith(tuple(pack.names.industries)):
        return ""
    return max((tail for tail in pack.names.tails if name.endswith(tail)), key=len, default="")


def _ends_abbreviation(name: str, pack: Pack) -> bool:
    last = name.rsplit(" ", 1)[-1]
    return last in pack.names.legal_endings or re.fullmatch(r"(?:[A-Z]\.){2,}", last) is not None


def body_type(name: str, pack: Pack) -> str | None:
    """Give the type of a body that is no business, told by the words of its name.

    >>> from extractor.lang.pack import load_pack
    >>> body_type("Ministry of Commerce", load_pack("en")), body_type("国家统计局", load_pack("zh"))
    ('agency', 'agency')
    >>> body_type("Ministry of Sound Ltd", load_pack("en")) is None
    True
    """
    if has_legal_ending(name, pack) or name.endswith(_LENDERS):
        return None
    words = pack.names.body_words
    if is_han(name):
        endings = [ending for ending in words if name.endswith(ending) and len(ending) < len(name)]
        return words[max(endings, key=len)] if endings else words.get(name)
    head = _head(name, frozenset(words))
    last = name.rsplit(" ", maxsplit=1)[-1]
    return words.get(head) if head != last.lower() or last not in pack.names.business_endings else None


def is_no_body(name: str, pack: Pack) -> bool:
    """Tell whether a name is an event's, a law's or a prize's by its head.

    >>> from extractor.lang.pack import load_pack
    >>> pack = load_pack("en")
    >>> is_no_body("Convention on the Law of the Sea", pack), is_no_body("Law Society", pack)
    (True, False)
    """
    names = pack.names
    return (
        bool(names.no_bodies)
        and _head(name, names.no_bodies | frozenset(names.body_words)) in names.no_bodies
    )


def _head(name: str, heads: frozenset[str]) -> str:
    """Give the head of a name: the word before "of" or "for" (Department of Energy), else the last word."""
    parts = re.findall(r"[^\W_]+", name.lower())
    before = (a for a, b in pairwise(parts) if b in _BEHIND_HEADS and a in heads)
    return next(before, parts[-1] if parts else "")


def has_legal_ending(name: str, pack: Pack) -> bool:
    """Tell whether a name ends in a legal form: Inc, Co Ltd, 有限公司."""
    if is_han(name):
        return any(name.endswith(ending) and name != ending for ending in pack.names.legal_endings)
    words = name.split(" ")
    return len(words) > 1 and words[-1].rstrip(",") in pack.names.legal_endings


def noun_acronyms(text: str) -> frozenset[str]:
    """Give the acronyms that a text makes of ordinary words in small letters, which name nobody.

    >>> sorted(noun_acronyms("public-private partnerships (PPPs), an electronic transfer, or ET"))
    ['ET', 'PPPs']
    >>> noun_acronyms("the Regional Trade Authority (RTA)")
    frozenset()
    """
    return frozenset(
        match.group("acronym")
        for match in _ACRONYM.finditer(text)
        if _spells(text[max(0, match.start() - _REACH) : match.start()], match.group("acronym"))
    )


def _spells(before: str, acronym: str) -> bool:
    """Tell whether the words before an acronym are small ones that begin with its letters."""
    letters = acronym.removesuffix("s").lower()
    words = re.findall(r"[^\W_]+", before)[-len(letters) :]
    return all(word.islower() for word in words) and "".join(word[0] for word in words) == letters


@cache
def _han_endings(pack: Pack) -> tuple[str, ...]:
    return tuple(sorted(pack.names.legal_endings, key=lambda ending: (-len(ending), ending)))


@cache
def _han_trades(pack: Pack) -> tuple[str, ...]:
    words = pack.names.business_endings | pack.names.industries
    return tuple(sorted(words, key=lambda ending: (-len(ending), ending)))


def short_forms(name: str, pack: Pack) -> list[str]:
    """Give the shorter names a company may go by in the same text, longest first.

    >>> from extractor.lang.pack import load_pack
    >>> short_forms("Adelaide Steamship Ltd", load_pack("en"))
    ['Adelaide Steamship', 'Adelaide']
    >>> short_forms("小米集团", load_pack("zh")), short_forms("Meta", load_pack("en"))
    (['小米'], [])
    """
    if is_han(name):
        stem = name
        for ending in _han_endings(pack):
            stem = stem.removesuffix(ending)
        trade = next((e for e in _han_trades(pack) if stem.endswith(e) and len(stem) >= len(e) + 2), "")
        shorter = dict.fromkeys((stem, stem.removesuffix(trade)))
        return [f for f in shorter if f not in pack.names.common and f != name and len(f) > 1]
    words = name.split(" ")
    forms: list[str] = []
    while len(words) > 1 and words[-1].rstrip(",") in pack.names.legal_endings:
        words = words[:-1]
        forms.append(" ".join(words).rstrip(",&"))
    if len(words) > 1 and words[-1] in pack.names.business_endings:
        forms.append(" ".join(words[:-1]))
    if len(words) > 1:
        forms.append(words[0])
    common = pack.names.common
    return [
        form for form in dict.fromkeys(forms) if form != name and len(form) > 1 and form.lower() not in common
    ]


def without_region(name: str, pack: Pack) -> str:
    """Give a Chinese name without the province or city it begins with; the name itself where it has none.

    >>> from extractor.lang.pack import load_pack
    >>> without_region("杭州岚星科技有限公司", load_pack("zh")), without_region("岚星", load_pack("zh"))
    ('岚星科技有限公司', '岚星')
    """
    region = max((word for word in pack.names.regions if name.startswith(word)), key=len, default="")
    return name.removeprefix(region).removeprefix("市").removeprefix("省") if region else name


def acronym(name: str) -> str:
    """Give the initials of the capitalised words of a name.

    >>> acronym("Office for Harbour Safety")
    'OHS'
    """
    return "".join(word[0] for word in re.findall(r"[^\W_]+", name) if word[0].isupper())
