"""A grammar over word classes: tokens become one character each, rules are regular expressions of them.

Rules stay linear, since a class is one character and no rule repeats more than a few times; their
number costs little, since most of a text is one symbol that stands for "anything else".
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, what it makes, and how many tokens at its ends only look (context)."""

    type: TimeType
    pattern: re.Pattern[str]
    build: Builder


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens [first, last) that a rule has put together."""

    first: int
    last: int
    type: TimeType
    form: Form


def matches(symbols: str, tokens: list[Token], rules: Iterable[Rule]) -> Iterator[Match]:
    """Yield non-overlapping matches in text order: longest first, then the earlier rule."""
    found: list[tuple[int, int, int, int, Rule]] = []
    for rank, rule in enumerate(rules):
        for match in rule.pattern.finditer(symbols):
            first, last = match.span("core") if "core" in rule.pattern.groupindex else match.span()
            if first < last:
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
