"""Find every known name in a text, in one pass."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import ahocorasick

from extractor.gazetteer.context import Context
from extractor.gazetteer.entries import Alias, Entry
from extractor.gazetteer.guards import Verdict, is_all_caps, judge_han, judge_latin
from extractor.values.bodies import cuts_side
from extractor.values.names import name_key
from extractor.values.shadow import lower, shadow

_HAN_BLOCK = range(0x2E80, 0xFFFF)
_SLOPPY_LETTERS = 5
_BESIDE = re.compile(r"[、，,和与及/ ]{1,2}")
_ADDRESS = re.compile(
    r"""
    (?: https?:// | www\. ) [!-~]+                                  # a web address
    | (?<! [\w.+-] ) [\w.+-]{1,64} @ [\w-]{1,64} \. [\w.-]{1,64}    # an e-mail address
    """,
    re.ASCII | re.VERBOSE,
)
_DOMAIN = re.compile(r"\.[a-z]{2,4}\b")
_PAIR = 2
_CERTAIN = frozenset({None, Verdict.SURE})
_TRADES = frozenset(("银行", "保险", "证券", "电信", "石油", "化工", "建材", "船舶", "移动", "汽车"))
_TRADE_AFTER = re.compile(r"业(?!务|绩|内)")


class Match(NamedTuple):
    """A known name in a text: [start, end) of the text as given."""

    start: int
    end: int
    entry: Entry
    alias: str
    """As the gazetteer writes it."""
    flags: frozenset[str] = frozenset()
    inside: tuple["Match", ...] = ()
    """Company names that a product's name begins with: Xiaomi in `Xiaomi 12`."""


class _Known(NamedTuple):
    alias: Alias
    written: str
    """The alias as shadow() writes it."""
    entry: Entry


class _Found(NamedTuple):
    start: int
    end: int
    known: _Known


class Gazetteer:
    """All known names, ready to be found."""

    def __init__(self, entries: Iterable[Entry], context: Context, *, sha256: str = "") -> None:
        self.sha256 = sha256
        """Of all data used."""
        self._context = context
        self._by_key: dict[str, Entry] = {}
        self._by_name: dict[str, Entry] = {}
        forms: dict[str, dict[str, _Known]] = defaultdict(dict)
        for entry in entries:
            home = self._by_key.setdefault(entry.key, entry) if entry.type != "word" else entry
            for alias in entry.aliases:
                written = shadow(alias.text)
                # Whoever comes later has the last word: a user's file is read after ours.
                forms[lower(written)][written] = _Known(alias, written, home)
        self._automaton = ahocorasick.Automaton()
        for form, known in forms.items():
            self._automaton.add_word(form, (len(form), tuple(known.values())))
        self._automaton.make_automaton()
        self._index_names(forms)

    def __len__(self) -> int:
        """Count the entries that are names."""
        return len(self._by_key)

    def entries(self) -> Iterable[Entry]:
        """Give every entry that is a name."""
        return self._by_key.values()

    def lookup(self, name: str) -> Entry | None:
        """Give the entry of a name by any of its writings, with or without its legal form."""
        return self._by_name.get(lower(shadow(name))) or self._by_name.get(_loose(name))

    def by_key(self, key: str) -> Entry | None:
        """Give the entry with a key."""
        return self._by_key.get(key)

    def find(self, text: str, *, guarded: bool = True) -> list[Match]:
        """Give the names in a text: leftmost, longest, in text order, never overlapping.

        Without guards, names that are also words are given wherever the word stands.
        """
        plain = shadow(text)
        longest = _leftmost_longest(self._candidates(text, plain))
        found = [item for item in longest if item.known.entry.type != "word"]
        words = [item for item in longest if item.known.entry.type == "word"]
        if guarded:
            found = self._believed(plain, found, words)
        return [self._match(item, plain) for item in found]

    def _candidates(self, text: str, plain: str) -> list[_Found]:
        addresses = [match.span() for match in _ADDRESS.finditer(plain)]
        begins = [begin for begin, _ in addresses]
        found = []
        for last, (length, known) in self._automaton.iter(lower(plain)):
            start, end = last + 1 - length, last + 1
            place = bisect_right(begins, start)
            if not _is_whole(plain, start, end) or (place and start < addresses[place - 1][1]):
                continue
            chosen = _choose(text, plain, start, end, known)
            if chosen is not None:
                found.append(_Found(start, end, chosen))
        return found

    def _believed(self, plain: str, found: Sequence[_Found], words: Sequence[_Found]) -> list[_Found]:
        """Keep the names that are sure, and the doubtful ones that the rest of the text speaks for."""
        judged = [(item, self._verdict(plain, item)) for item in found]
        sure = {item.known.entry.key for item, verdict in judged if verdict in _CERTAIN}
        sure |= {item.known.entry.parent for item in found if item.known.entry.type == "product"}
        # Henry Ford makes a bare Ford a man.
        named_after = {item.known.written for item, verdict in judged if verdict == Verdict.OTHER}
        named_after |= {item.known.written.rpartition(" ")[2] for item in words}
        believed: list[_Found] = []
        for place, (item, verdict) in enumerate(judged):
            if verdict is None or _is_believed(verdict, item.known, sure, named_after):
                believed.append(item)
            elif verdict >= Verdict.OPEN:
                after = [other for other, rank in judged[place + 1 : place + 2] if rank in _CERTAIN]
                if _stand_together(plain, [*believed[-1:], item]) or _stand_together(plain, [item, *after]):
                    believed.append(item)
        return believed

    def _verdict(self, plain: str, item: _Found) -> Verdict | None:
        """Judge a doubtful name; None for one that needs no judging."""
        if "word" not in item.known.alias.flags:
            return None
        judge = judge_han if _is_han(item.known.written[0]) else judge_latin
        return judge(plain, item.start, item.end, self._context)

    def _match(self, item: _Found, plain: str) -> Match:
        known = item.known
        inside: tuple[Match, ...] = ()
        if known.entry.type == "product":
            inside = tuple(self._owner_inside(item, plain))
        return Match(item.start, item.end, known.entry, known.alias.text, known.alias.flags, inside)

    def _owner_inside(self, item: _Found, plain: str) -> Iterable[Match]:
        form = lower(plain[item.start : item.end])
        best: Match | None = None
        for last, (length, known) in self._automaton.iter(form):
            end = item.start + length
            if last + 1 != length or length == len(form) or not _is_whole(plain, item.start, end):
                continue
            for candidate in known:
                if candidate.entry.is_company and plain.startswith(candidate.written, item.start):
                    alias = candidate.alias
                    best = Match(item.start, end, candidate.entry, alias.text, alias.flags)
        return () if best is None else (best,)

    def _index_names(self, forms: dict[str, dict[str, _Known]]) -> None:
        loose: dict[str, set[Entry]] = defaultdict(set)
        for form, known in forms.items():
            entries = {item.entry for item in known.values() if item.entry.type != "word"}
            if len(entries) == 1:
                self._by_name[form] = next(iter(entries))
            for item in known.values():
                if item.entry.is_company:
                    loose[_loose(item.written)].add(item.entry)
        for form, entries in loose.items():
            if len(entries) == 1:
                self._by_name.setdefault(form, next(iter(entries)))


def _loose(name: str) -> str:
    """Give a form of a name that cannot be mistaken for a writing of one."""
    return "\0" + name_key(shadow(name))


def _leftmost_longest(found: list[_Found]) -> list[_Found]:
    kept: list[_Found] = []
    for item in sorted(found, key=lambda item: (item.start, -item.end)):
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
    return kept


def _is_whole(plain: str, start: int, end: int) -> bool:
    """Say whether no letter or digit goes on from a Latin edge, and no other word from a Chinese one."""
    first, last = plain[start], plain[end - 1]
    if not _is_han(first) and start and _is_wordlike(plain[start - 1]):
        return False
    if _is_han(last):
        # 中国银行业 is the banks of China, 京东方面 those who speak for 京东.
        trade = plain[end - 2 : end] in _TRADES and _TRADE_AFTER.match(plain, end)
        return not (trade or cuts_side(plain, end))
    if end < len(plain) and _is_wordlike(plain[end]):
        return False
    return "." in plain[start:end] or not _DOMAIN.match(plain, end)


def _choose(text: str, plain: str, start: int, end: int, known: Sequence[_Known]) -> _Known | None:
    """Give the alias that this writing stands for, None if no alias is written like this."""
    piece = plain[start:end]
    for item in known:
        if item.written == piece:
            return item
    return next((item for item in known if _is_writing_of(item, piece, text, start)), None)


def _is_writing_of(item: _Known, piece: str, text: str, start: int) -> bool:
    letters = sum(char.isalpha() for char in piece)
    plain_name = not item.alias.flags and item.entry.is_hand_written and letters >= _SLOPPY_LETTERS
    if piece.isupper():
        is_shouted = "short" not in item.alias.flags and is_all_caps(text, start)
        return is_shouted or (plain_name and len(piece) == letters)
    return plain_name and (" " not in piece or piece[0].isupper())


def _is_believed(verdict: Verdict, known: _Known, sure: set[str], named_after: set[str]) -> bool:
    if verdict == Verdict.SURE:
        return True
    if verdict <= Verdict.NO:
        return False
    if known.entry.key in sure:
        return True
    is_safe = "strong" not in known.alias.flags and known.written not in named_after
    return verdict == Verdict.LIKELY and is_safe


def _stand_together(plain: str, pair: Sequence[_Found]) -> bool:
    """Say whether only a comma or 和 parts two companies."""
    if len(pair) != _PAIR or not all(item.known.entry.is_company for item in pair):
        return False
    return _BESIDE.fullmatch(plain, pair[0].end, pair[1].start) is not None


def _is_han(char: str) -> bool:
    return ord(char) in _HAN_BLOCK or ord(char) > 0xFFFF


def _is_wordlike(char: str) -> bool:
    return char.isalnum() and not _is_han(char)
