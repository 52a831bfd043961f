"""A grammar over word classes: tokens become one character each, rules are regular expressions of them.

Rules stay linear, since a class is one character and no rule repeats more than a few times; their
number costs little, since most of a text is one symbol that stands for "anything else".
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from extractor.values.times.model import Form, TimeType, Token

_NAME = re.compile(r"[a-z][a-z0-9_]*|[A-Z][A-Z0-9_]*")
_OTHER = "."
_CORE = "\0"  # the group that a rule keeps, where the rest of it only looks
Builder = Callable[[list[Token]], Form | None]


class Alphabet:
    """Gives each word class its character."""

    def __init__(self) -> None:
        self._symbols: dict[str, str] = {"other": _OTHER}

    def symbol(self, kind: str) -> str:
        """Give the character of a class, a new one where it is new."""
        return self._symbols.setdefault(kind, chr(0xE000 + len(self._symbols)))

    def encode(self, tokens: Iterable[Token]) -> str:
        """Give the characters of the classes of the tokens."""
        return "".join(self._symbols.get(token.kind, _OTHER) for token in tokens)

    def compile(self, pattern: str, macros: Mapping[str, str]) -> re.Pattern[str]:
        """Compile a rule: lower-case names are classes, upper-case names macros, blanks nothing."""

        def expand(match: re.Match[str]) -> str:
            name = match.group()
            return f"(?:{_NAME.sub(expand, macros[name])})" if name.isupper() else self.symbol(name)

        source = _NAME.sub(expand, pattern.replace("?P<core>", _CORE)).replace(" ", "")
        return re.compile(source.replace(_CORE, "?P<core>"))


@dataclass(frozen=True)
class Rule:
    """A pattern, what it makes, and how many tokens at its ends only look (context)."""

    type: TimeType
    pattern: re.Pattern[str]
    build: Builder

    @cached_property
    def needed(self) -> tuple[frozenset[str], ...]:
        """Sets of classes of each of which one must stand in a text that the rule can match."""
        return needed(self.pattern.pattern)


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens [first, last) that a rule has put together."""

    first: int
    last: int
    type: TimeType
    form: Form


def needed(source: str) -> tuple[frozenset[str], ...]:
    """Give the sets of characters of each of which one must stand in what a pattern matches.

    >>> [sorted(kinds) for kinds in needed("(?:a|b)c?(?:d{0,2}|e)f(?=g)")]
    [['a', 'b'], ['f']]
    """
    return tuple(_alternatives(source, 0)[0])


def _alternatives(source: str, place: int) -> tuple[list[frozenset[str]], int]:
    """Read up to the end of a group; of branches, one each of what they need is needed."""
    branches: list[list[frozenset[str]]] = [[]]
    while place < len(source) and source[place] != ")":
        if source[place] == "|":
            branches.append([])
            place += 1
            continue
        item, place = _item(source, place)
        bounds = _REPEATED.match(source, place)
        if bounds:
            place = bounds.end()
        if bounds is None or (bounds.group()[:1] not in "?*" and not bounds.group().startswith("{0")):
            branches[-1] += item
    if len(branches) == 1:
        return branches[0], place
    if not all(branches):
        return [], place
    return [frozenset().union(*(min(branch, key=len) for branch in branches))], place


def _item(source: str, place: int) -> tuple[list[frozenset[str]], int]:
    """Read one character or group; what stands around only is not told apart from what may stand there."""
    if source[place] != "(":
        return ([] if source[place] in "^$" else [frozenset(source[place])]), place + 1
    opener = _OPENER.match(source, place)
    inner, end = _alternatives(source, opener.end() if opener else place + 1)
    around = (opener is not None and opener.group()[2:3] in ("=", "!")) or source.startswith("(?<", place)
    return ([] if around else inner), end + 1


_OPENER = re.compile(r"\((?:\?(?:P<core>|<?[=!]|[:>]))?")
_REPEATED = re.compile(r"[?*+]|\{\d+(?:,\d*)?\}")


def _places(symbols: str) -> list[int]:
    """Give the places of the characters, one only of each stretch that no rule reads."""
    return [
        place
        for place, symbol in enumerate(symbols)
        if symbol != _OTHER or not place or symbols[place - 1] != _OTHER
    ]


def matches(symbols: str, tokens: list[Token], rules: Iterable[Rule]) -> Iterator[Match]:
    """Yield non-overlapping matches in text order: longest first, then the earlier rule."""
    found: list[tuple[int, int, int, int, Rule]] = []
    present, places = set(symbols), _places(symbols)
    short = "".join([symbols[place] for place in places])
    for rank, rule in enumerate(rules):
        if any(present.isdisjoint(kinds) for kinds in rule.needed):
            continue
        for match in rule.pattern.finditer(short):
            first, last = match.span("core") if "core" in rule.pattern.groupindex else match.span()
            if first < last:
                first, last = places[first], places[last - 1] + 1
                found.append((tokens[first].start - tokens[last - 1].end, rank, first, last, rule))
    found.sort(key=lambda item: item[:3])
    taken = bytearray(len(tokens))
    kept: list[Match] = []
    for _, _, first, last, rule in found:
        if any(taken[first:last]):
            continue
        form = rule.build(tokens[first:last])
        if form is not None:
            taken[first:last] = b"\1" * (last - first)
            kept.append(Match(first, last, rule.type, form))
    yield from sorted(kept, key=lambda match: match.first)
