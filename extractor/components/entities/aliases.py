"""Names that the text itself gives to what it names: 马云（Jack Ma）, 以下简称“南湖”.

An alias becomes a surface form of its owner, so that it is found and linked everywhere in the text.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from extractor.components.entities.evidence import Surface
from extractor.values.bodies import is_han

_BRACKET = re.compile(r"[ ]?[(（]([^()（）\n]{2,40})[)）]")
_DEFINES = re.compile(
    r"""
    ^(?: (?:以下|下称|后文)?(?:简称|称|统称)(?:为|作)? | 下称 | 又名 | 即 |
         (?:hereinafter|hereafter)?[ ]?(?:called|referred\ to\ as|known\ as|the)[ ] | hereinafter[ ] |
         formerly[ ](?:known\ as[ ])? | 原名 | 曾用名 )
    [ ：:]*
    """,
    re.VERBOSE | re.IGNORECASE,
)
_KNOWN_AS = re.compile(
    r",[ ](?:who[ ]is[ ])?(?:better[ ]|also[ ]|widely[ ]|commonly[ ])?"
    r"(?:known|nicknamed)[ ](?:as[ ])?(?:simply[ ])?"
    r"[\"“]?(?P<alias>[A-Z][\w-]*(?:[ ][A-Z][\w-]*)?)(?=[\"”]?[,.;)\"”]|[ ][a-z])"
)
_CALLED = re.compile(
    r"""
    (?: (?:人称|绰号|外号|昵称|花名|艺名|笔名|网名|小名|被称为|被称作) (?:为|是|叫)? )
    [“‘「\"]? (?P<alias> [老小阿大][\u4e00-\u9fff] | [\u4e00-\u9fff](?:总|董|爷|哥|姐|老板) )
    (?=[”’」\"，。；、！？\s]|$)
    """,
    re.VERBOSE,
)
_QUOTES = "\"'“”‘’「」『』 "
_LATIN_PERSON = re.compile(r"[A-Z][a-z]+(?:[ -][A-Z][\w.’'-]*){1,3}")
_LATIN_BODY = re.compile(r"[A-Z][\w.&’'-]*(?:[ ][A-Z&][\w.&’'-]*){0,4}")
_HAN_PERSON = re.compile(r"[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{1,6}[·•][\u3400-\u9fff]{1,8}")
_HAN_BODY = re.compile(r"[\u3400-\u9fff]{2,14}")
_CODE = re.compile(r"[A-Za-z]{2,5}[.:]?\d{3,}")
"""SH600000, under which shares are listed."""
_TICKER = re.compile(r"[A-Z]{2,5}")
_REACH = 60


def add_aliases(surfaces: dict[str, Surface], text: str, blocked: frozenset[str]) -> None:
    """Add the forms that brackets behind a name give to it; `blocked` are names of something else."""
    found = [*_aliases(surfaces, text), *_known_as(surfaces, text), *_called(surfaces, text)]
    for alias, owner in found:
        taken = surfaces.get(alias)
        if alias in blocked or alias == owner.text or (taken is not None and not _may_join(taken, owner)):
            continue
        whole = owner.owner or owner.text
        surfaces[alias] = replace(owner, text=alias, owner=whole, short=False)


def _may_join(taken: Surface, owner: Surface) -> bool:
    """Tell whether a form found as a name of its own may turn out to be a name of the owner."""
    if taken.key and taken.key != owner.key:
        return False
    return taken.owner in ("", owner.text, owner.owner) or taken.short


def _aliases(surfaces: Mapping[str, Surface], text: str) -> Iterator[tuple[str, Surface]]:
    for bracket in _BRACKET.finditer(text):
        owner = _owner_before(surfaces, text, bracket.start())
        if owner is None:
            continue
        inside = bracket.group(1)
        lead = _DEFINES.match(inside)
        bare = inside[lead.end() if lead else 0 :].strip(_QUOTES)
        quoted = inside[lead.end() if lead else 0 :].strip()[:1] in _QUOTES
        if _is_alias(bare, owner, surfaces, said=lead is not None or quoted):
            yield bare, owner


def _known_as(surfaces: Mapping[str, Surface], text: str) -> Iterator[tuple[str, Surface]]:
    """Yield what a person is known as, set off by a comma: Ann Lee, known as AL."""
    for said in _KNOWN_AS.finditer(text):
        owner = _owner_before(surfaces, text, said.start())
        if owner is not None and owner.kind == "person":
            yield said["alias"], owner


def _called(surfaces: Mapping[str, Surface], text: str) -> Iterator[tuple[str, Surface]]:
    """Yield what people call somebody named before in the same sentence: 李明出席，人称“老李”."""
    for said in _CALLED.finditer(text):
        first = max((text.rfind(mark, 0, said.start()) for mark in "。！？\n"), default=-1) + 1
        clause = text[max(first, said.start() - _REACH) : said.start()]
        people = [s for s in surfaces.values() if s.kind == "person" and is_han(s.text) and s.text in clause]
        if people:
            yield said["alias"], max(people, key=lambda person: clause.rfind(person.text))


def _owner_before(surfaces: Mapping[str, Surface], text: str, end: int) -> Surface | None:
    """Give the longest name that ends where a bracket opens."""
    for start in range(max(0, end - _REACH), end - 1):
        surface = surfaces.get(text[start:end])
        if surface is not None:
            return surface
    return None


def _is_alias(bare: str, owner: Surface, surfaces: Mapping[str, Surface], *, said: bool) -> bool:
    """Tell whether what stands in a bracket is another name: in the other script, or said to be one."""
    turned = is_han(bare) != is_han(owner.text)
    if owner.kind == "person":
        pattern = _HAN_PERSON if is_han(bare) else _LATIN_PERSON
        return turned and pattern.fullmatch(bare) is not None
    pattern = _HAN_BODY if is_han(bare) else _LATIN_BODY
    if pattern.fullmatch(bare) is None or _CODE.fullmatch(bare):
        return False
    if said:
        return True
    if _TICKER.fullmatch(bare):  # a ticker, which is a name only where it was found as one
        return bare in surfaces and not surfaces[bare].key
    return turned and (is_han(owner.text) or bare in surfaces)
