"""Cut the text of a language that writes no spaces into the tokens of the grammar."""

import re
from dataclasses import dataclass
from functools import cache

from extractor.lang.pack import Pack
from extractor.values.numbers import read_number
from extractor.values.times.guards import guard
from extractor.values.times.model import Token
from extractor.values.times.numeric import CLOCK, ISO, SLASHED, read_clock, read_iso, read_slashed

_CODE = r"(?P<code>(?<![A-Za-z0-9])Q[1-4](?![A-Za-z0-9]))"


@dataclass(frozen=True, slots=True)
class _Lexicon:
    words: dict[str, tuple[str, int | str | tuple[int, str] | None]]
    scan: re.Pattern[str]
    table: dict[int, str]


@cache
def _lexicon(pack: Pack) -> _Lexicon:
    times = pack.times
    words: dict[str, tuple[str, int | str | tuple[int, str] | None]] = {}
    words |= {word: ("length_unit", unit) for word, unit in times.units.items()}
    words |= {word: (kind, None) for word, kind in times.small.items()}
    words |= {word: ("half_length", unit) for word, unit in times.halves.items()}
    words |= {word: ("shift", shift) for word, shift in times.shifts.items()}
    words |= {word: ("part", part) for word, part in times.parts.items()}
    words |= {word: ("ten", int(number)) for word, number in times.edges.items()}
    words |= {word: ("day_part", code) for word, code in times.day_parts.items()}
    words |= {word: ("season", code) for word, code in times.seasons.items()}
    words |= {word: ("today", shift) for word, shift in times.days.items()}
    words |= {word: ("fused", pair) for word, pair in times.fused_days.items()}
    words |= {
        word: ("anaphoric" if word in times.anaphoric else "relyear", shift)
        for word, shift in times.years.items()
    }
    words |= {word: ("weekday", number) for word, number in times.weekdays.items()}
    words |= dict.fromkeys(("周末",), ("weekend", None))
    words |= {word: ("holiday", rule) for word, rule in times.holidays.items()}
    words |= {word: ("plan", number) for word, number in times.plans.items()}
    words |= {word: ("adverb", timex) for word, timex in times.adverbs.items()}
    figures = "".join(
        re.escape(sign) for sign in [*pack.numbers.small, *pack.numbers.multipliers, *times.number_signs]
    )
    vocabulary = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    scan = (
        rf"{ISO}|{SLASHED}|{CLOCK}|{_CODE}"
        rf"|(?P<word>{vocabulary})"
        r"|(?P<digits>[0-9０-９]+(?:[.．][0-9０-９]+)?(?:[万亿])?)"
        rf"|(?P<numerals>[{figures}]+)"
        r"|(?P<break>\s*\n\s*)|(?P<space>[ \t\u3000\xa0]+)|(?P<latin>[A-Za-z][A-Za-z0-9]*)|(?P<other>.)"
    )
    table = {ord(old): new for old, new in times.conversions.items()}
    return _Lexicon(words, re.compile(scan, re.DOTALL), table)


def simplified(text: str, pack: Pack) -> str:
    """Give the text with the characters of the word lists, at the same offsets."""
    return text.translate(_lexicon(pack).table)


def tokens_of(text: str, pack: Pack) -> list[Token]:
    """Give the tokens of a text; single blanks between them count for nothing."""
    lexicon = _lexicon(pack)
    no_part = guard(pack, "not_part")
    tokens: list[Token] = []
    for match in lexicon.scan.finditer(text):
        kind, start, end = str(match.lastgroup), *match.span()
        if kind in ("sep", "sep2"):
            kind = "iso" if match["iso"] else "slashed"
        if kind == "space":
            continue
        word = match.group()
        if kind == "word" and lexicon.words[word][0] in ("part", "chu") and no_part.match(text, start):
            kind = "other"
        if kind == "word":
            name, value = lexicon.words[word]
            tokens.append(Token(name, start, end, value, word))
        elif kind in ("other", "break", "latin"):
            tokens.append(Token(kind, start, end))
        else:
            tokens.append(_figure(kind, start, end, word, pack))
    return tokens


def _figure(kind: str, start: int, end: int, word: str, pack: Pack) -> Token:
    if kind in ("iso", "slashed"):
        value = read_iso(word) if kind == "iso" else read_slashed(word)
        return Token("full" if value else "other", start, end, value, word)
    if kind == "clock":
        return Token("clock", start, end, read_clock(word), word)
    if kind == "code":
        return Token("code", start, end, (int(word[1]), None, None), word)
    plain = "".join(pack.times.number_signs.get(sign, sign) for sign in word)
    number = read_number(plain, pack.numbers) if len(plain) < 20 else None
    if number is None:
        return Token("other", start, end, None, word)
    whole = number == int(number)
    if whole and len(word) == 4 and 1000 <= number <= 2199:
        return Token("year", start, end, int(number), word)
    pair = _pair(word, pack)
    if pair is not None:
        return Token("pair", start, end, pair, word)
    return Token("num", start, end, int(number) if whole else number, word)


def _pair(word: str, pack: Pack) -> tuple[int, int] | None:
    """Read two figures in a row: 六七 is six or seven, not 67."""
    small = pack.numbers.small
    if len(word) != 2 or any(sign not in small for sign in word):
        return None
    first, second = (small[sign] for sign in word)
    return (first, second) if second == first + 1 and first > 0 else None
