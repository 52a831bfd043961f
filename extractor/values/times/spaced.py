"""Cut the text of a language with spaced words into the tokens of the grammar."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from unicodedata import numeric

from extractor.lang.pack import Pack
from extractor.values.shadow import lower
from extractor.values.times.model import Token
from extractor.values.times.numeric import (
    CLOCK,
    CLOCK_12,
    COMPACT,
    ISO,
    SLASH_DAY,
    SLASH_SPAN,
    SLASHED,
    full_year,
    read_clock,
    read_clock_12,
    read_compact,
    read_iso,
    read_slash_day,
    read_slashed,
)
from extractor.values.times.spaced_numbers import join_numbers

_PRICED = tuple("$€£¥₩")
_THOUSAND = 1000
_LARGE_SCALES = (10**6, 10**9)
_SHORT = 5  # letters of an abbreviation: a full stop behind a longer word is none of its own
_NO_WORD = "." * (_SHORT + 1)
_ALIKE = {"figure_code": "code", "short_decade": "decade", "half": "number"}


@dataclass(frozen=True, slots=True)
class _Lexicon:
    words: dict[str, tuple[str, int | str | tuple[int, str] | None]]
    names: frozenset[str]
    """Months in full: a full stop behind them ends a sentence."""
    scan: re.Pattern[str]


@cache
def _lexicon(pack: Pack) -> _Lexicon:
    times = pack.times
    words: dict[str, tuple[str, int | str | tuple[int, str] | None]] = {
        word: (kind, None) for word, kind in times.small.items()
    }
    words |= dict.fromkeys(times.every, ("every", None))
    words |= {word: ("adverb", timex) for word, timex in times.adverbs.items()}
    words |= {word: (_vague_kind(value), value) for word, value in times.quantifiers.items()}
    words |= {word: ("season", code) for word, code in times.seasons.items()}
    words |= {word: ("day_part", code) for word, code in times.day_parts.items()}
    words |= {word: ("today", shift) for word, shift in times.days.items()}
    words |= {word: ("fused", pair) for word, pair in times.fused_days.items()}
    words |= {word: (_shift_kind(word, pack), shift) for word, shift in times.shifts.items()}
    words |= {word: ("part", part) for word, part in times.parts.items() if word not in times.small}
    words |= {word: ("edge", part) for word, part in times.edges.items()}
    words |= {word: ("clock_unit" if unit[0] == "S" else "unit", unit) for word, unit in times.units.items()}
    words |= {word: ("ord", number) for word, number in times.ordinals.items()}
    words |= {
        word: ("second", 2) for word, unit in times.units.items() if unit == "Ss" and word in times.ordinals
    }
    words |= {
        word: ("lone_month" if word in times.lone_months else "month", n) for word, n in times.months.items()
    }
    words |= {
        word: ("lone_weekday" if word in times.lone_weekdays else "weekday", n)
        for word, n in times.weekdays.items()
    }
    words |= {word: ("weekdays", n) for word, n in times.plural_weekdays.items()}
    words |= {word: ("eoy", unit) for word, unit in times.unit_ends.items()}
    words |= {word: ("decade_word", decade) for word, decade in times.decades.items()}
    numbers = {*pack.numbers.small, *pack.numbers.multipliers} - set(words)
    numbers |= {word for word, scale in pack.numbers.scales.items() if scale == _THOUSAND}
    words |= dict.fromkeys(numbers, ("wordnum", None))
    words |= {
        word: ("scale", int(scale)) for word, scale in pack.numbers.scales.items() if scale in _LARGE_SCALES
    }
    names = {
        name
        for name in times.months
        if not any(longer != name and longer.startswith(name) for longer in times.months)
    }
    return _Lexicon(words, frozenset(names), re.compile(_scan_source(words, pack), re.DOTALL))


def _scan_source(words: Collection[str], pack: Pack) -> str:
    """Give the pattern of all tokens, for text in small letters.

    What stands in front decides which alternatives are tried, and small letters spare the slow way that
    regular expressions ignore case: together a third of the time.
    """
    by_length = sorted({*words, *pack.times.holidays}, key=len, reverse=True)
    holidays = "|".join(
        re.escape(word).replace("'", "['’]") for word in by_length if word in pack.times.holidays
    )
    phrases = "|".join(
        re.escape(word).replace(r"\ ", r"[ \n-]") for word in by_length if " " in word and word in words
    )
    letters = (
        r"(?P<code>\b(?:q[1-4]|h[12])[ ]?(?:(?:fy)?['’]?(?:20)?\d\d(?![\d.]))?(?![\w-]|\.\d)"
        r"|\bfy['’]?\d\d(?!\d))"
        r"|(?P<era>\b(?:b\.[ ]?c\.(?:[ ]?e\.)?|a\.[ ]?d\.|(?:bce?|ad|ce)\b))"
        rf"|(?P<holiday>(?<![\w'’])(?:{holidays})\b)|(?P<phrase>\b(?:{phrases})\b)|(?P<word>[^\W\d_]+)"
    )
    figured = "|".join(re.escape(word) for word in by_length if word[0].isdigit()) or chr(0)
    figures = (
        rf"(?P<figured>(?<!\w)(?:{figured})\b)|{SLASH_SPAN}|{ISO}|{SLASHED}|{SLASH_DAY}|{COMPACT}|{CLOCK_12}|{CLOCK}"
        r"|(?P<decade>(?<![\w$€£])(?:(?:1\d|20)\d0|[2-9]0)['’]?[ ]?s(?![\w’']))"
        r"|(?P<figure_code>(?<![\w.-])(?:19|20)\d\d[ -]?(?:q[1-4]|h[12])(?![\w-])"
        r"|\b(?:[1-4]q|[12]h)[ ]?(?:(?:fy)?['’]?(?:20)?\d\d(?![\d.]))?(?![\w-]|\.\d))"
        r"|(?P<ordinal>(?<![\w.,])\d{1,3}(?:st|nd|rd|th)\b)"
        r"|(?P<number>(?<![\d.,])\d+(?:,\d{3})*(?:\.\d+)?(?:-\d/\d|[½¼¾])?)"
    )
    quoted = (
        r"(?P<short_decade>(?<![\w$€£])['’‘][2-9]0['’]?[ ]?s(?![\w’']))|(?P<short>(?<!\w)['’‘]\d\d(?![\w]))"
        r"|(?P<possessive>(?<=\w)['’]s\b)"
    )
    return (
        rf"[ ]*+(?:(?P<break>\n[ \t]*\n)|(?P<space>\s+)|(?P<half>[½¼¾])|(?=[^\W\d])(?:{letters})"
        rf"|(?=\d)(?:{figures})|(?=['’‘])(?:{quoted})|(?P<sign>[-–—~,.'’/()&+;:!?])|(?P<other>.))"
    )


def _shift_kind(word: str, pack: Pack) -> str:
    if word in pack.times.rolling:
        return "rolling"
    return "anaphoric" if word in pack.times.anaphoric else "shift"


def _vague_kind(value: str) -> str:
    return {"X": "vague", "0.5": "half", "1": "another"}.get(value, "fixed")


_SIGNS = {
    "-": "dash", "–": "dash", "—": "long_dash", "~": "dash", ",": "comma", ".": "dot", "'": "quote",
    "’": "quote", "/": "slash", "(": "open", ")": "close", "&": "and", ";": "stop", ":": "stop", "!": "stop",
    "?": "stop",
}  # fmt: skip


def tokens_of(text: str, pack: Pack) -> list[Token]:
    """Give the tokens of a text without its white space; paragraphs are parted by a `break`."""
    return join_numbers(list(_scan(text, _lexicon(pack), pack)), text, pack)


def _scan(text: str, lexicon: _Lexicon, pack: Pack) -> Iterator[Token]:
    before = ""
    words = lexicon.words
    for match in lexicon.scan.finditer(lower(text).rstrip(" ")):
        kind = str(match.lastgroup)
        if kind == "space":
            continue
        word = match[kind]
        start, end = match.span(kind)
        if kind in ("word", "figured"):
            entry = words.get(word)
            before = word
            yield (
                Token("other", start, end)
                if entry is None
                else Token(entry[0], start, end, entry[1], text[start:end])
            )
            continue
        if kind == "sign":
            part = word != "." or (len(before) <= _SHORT and before not in lexicon.names)
            yield Token(_SIGNS.get(word, "other") if part else "stop", start, end)
        elif kind == "phrase":
            name, value = words[re.sub(r"[\s-]", " ", word)]
            yield Token(name, start, end, value, text[start:end])
        elif kind == "era":
            named = text[start:end].isupper()
            yield Token(("bc" if word[0] == "b" else "ad") if named else "other", start, end)
        elif kind == "slash_span":
            yield from _ends(match)
        elif kind in ("other", "break", "possessive"):
            yield Token(kind, start, end)
        else:
            token = _figure(_ALIKE.get(kind, kind), start, end, word, pack)
            if kind == "number" and text[start - 1 : start].isalpha() and not _may_lead(before, lexicon):
                token.kind = "other"  # a name: Expo2014, 1HR7h
            if token.kind in ("daynum", "twodigit", "year") and text[start - 1 : start] in _PRICED:
                token.kind = "number"
            yield token
        before = _NO_WORD


def _may_lead(word: str, lexicon: _Lexicon) -> bool:
    """Tell whether a figure may stand right behind a word: Dec31, FY2025."""
    return lexicon.words.get(word, ("", None))[0] in ("month", "lone_month", "fiscal", "part")


def _ends(match: re.Match[str]) -> Iterator[Token]:
    """Give the tokens of 10/1/2018-10/7/2018, 5/1-5/7/2020."""
    for name in ("first", "last"):
        word = match[name]
        value = read_slashed(word) if word.count("/") > 1 else read_slash_day(word)
        kind = "other" if value is None else "full" if word.count("/") > 1 else "slash_day"
        yield Token(kind, match.start(name), match.end(name), value, word)
        if name == "first":
            yield Token("dash", match.end("first"), match.start("last"))


def _figure(kind: str, start: int, end: int, word: str, pack: Pack) -> Token:
    token = Token("other", start, end, None, word)
    if kind in ("iso", "slashed"):
        token.value = read_iso(word) if kind == "iso" else read_slashed(word)
        token.kind = "full" if token.value else "other"
    elif kind == "clock":
        token.kind, token.value = "clock", read_clock(word)
    elif kind == "clock_12":
        token.kind, token.value = "clock", read_clock_12(word)
    elif kind == "slash_day":
        token.value = read_slash_day(word)
        token.kind = "slash_day" if token.value else "other"
    elif kind == "compact":
        token.value = read_compact(word)
        token.kind = "compact" if token.value else "number"
    elif kind == "decade":
        digits = int(re.sub(r"\D", "", word))
        token.kind, token.value = "decade", (digits if digits > 99 else 1900 + digits) // 10
    elif kind == "code":
        token.kind, token.value = "code", _read_code(word)
    elif kind == "ordinal":
        token.kind, token.value = "ord", int(re.sub(r"\D", "", word))
    elif kind == "short":
        token.kind, token.value = "short_year", full_year(int(word[1:]))
    elif kind == "holiday":
        token.kind, token.value = "holiday", pack.times.holidays[word.replace("’", "'")]
    else:
        token.kind, token.value = _number(word)
    return token


def _read_code(word: str) -> tuple[int | None, ...]:
    """Read 1Q22, Q3 2024, 2019-Q1, 1H22, FY25 as (quarter, half, year)."""
    upper = word.upper()
    lead = re.match(r"(\d{4})[ -]?(?=[QH])", upper)
    rest = upper[lead.end() :] if lead else upper
    year = lead or re.search(r"(\d{4}|(?<=['’ HQY])\d\d|(?<=[HQ]\d)\d\d)$", rest)
    full = None if year is None else int(year[1]) if int(year[1]) > 99 else full_year(int(year[1]))
    quarter = re.match(r"(?:([1-4])Q|Q([1-4]))", rest)
    half = re.match(r"(?:([12])H|H([12]))", rest)
    return (
        int(quarter[1] or quarter[2]) if quarter else None,
        int(half[1] or half[2]) if half else None,
        full,
    )


def _number(word: str) -> tuple[str, int | Decimal]:
    if not word[-1].isdigit():  # 1½
        return "number", Decimal(word[:-1].replace(",", "") or 0) + Decimal(str(numeric(word[-1])))
    plain, dash, part = word.replace(",", "").partition("-")
    if dash:
        above, below = part.split("/")
        return "number", Decimal(plain) + (Decimal(above) / Decimal(below) if below != "0" else 0)
    if plain.isdigit() and plain == word and len(plain) <= 4:
        value = int(plain)
        if len(plain) <= 2 and 1 <= value <= 31:
            return "daynum", value
        if len(plain) == 2:
            return "twodigit", value
        if len(plain) == 4 and 1000 <= value <= 2199:
            return "year", value
    return "number", Decimal(plain[:40])
