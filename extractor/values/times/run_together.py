"""Cut the text of a language that writes no spaces into the tokens of the grammar."""

import re
from dataclasses import dataclass, replace
from functools import cache

from extractor.lang.pack import Pack
from extractor.values.numbers import read_number
from extractor.values.times.guards import guard
from extractor.values.times.model import Token
from extractor.values.times.numeric import CLOCK, ISO, SLASHED, full_year, read_clock, read_iso, read_slashed

_CODE = (  # Q1 | 24Q1 | 2024H1 | 1Q24 | 1H2024 | FY24; 24H2 alone is a version
    r"(?P<code>(?<![A-Za-z0-9.])(?:(?:(?:20)?\d\d)?Q[1-4]|20\d\dH[12]|(?:[1-4]Q|[12]H|FY)(?:20)?\d\d)(?![A-Za-z0-9]))"
)
_TENS = 3  # signs of 二三十
_LOOSE = (3, 5)  # said of a small number, as the neighbours are
_COMPACT = (  # 20240307
    r"(?P<compact>(?<![A-Za-z0-9_.,/+-])(?:19[5-9]\d|20[0-4]\d)(?:1[0-2]|0[1-9])(?:3[01]|[12]\d|0[1-9])"
    r"(?![A-Za-z0-9_]|[.,/+-][A-Za-z0-9]))"
)


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
    words |= {word: (_shift_kind(word, pack), shift) for word, shift in times.shifts.items()}
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
    words |= {word: ("entered", code) for word, code in times.entered.items()}
    words |= {word: ("weekday", number) for word, number in times.weekdays.items()}
    words |= {word: ("holiday", rule) for word, rule in times.holidays.items()}
    words |= {word: ("plan", number) for word, number in times.plans.items()}
    words |= {word: ("era", year) for word, year in times.eras.items()}
    words |= {word: ("reign", year) for word, year in times.reigns.items()}
    words |= {word: ("fused_season", pair) for word, pair in times.fused_seasons.items()}
    words |= {word: ("adverb", timex) for word, timex in times.adverbs.items()}
    figures = "".join(
        re.escape(sign) for sign in [*pack.numbers.small, *pack.numbers.multipliers, *times.number_signs]
    )
    vocabulary = "|".join(_spelt(word) for word in sorted(words, key=len, reverse=True))
    openers = re.escape("".join(sorted({word[0] for word in words})))
    days = "|".join(word for word, kind in times.small.items() if kind in ("ri", "hao"))
    halves = "|".join(rf"\d+\.5{word}" for word, kind in times.small.items() if kind == "ri")
    dotted = rf"(?P<dotted>(?<![\d.])(?!{halves})(?:1[0-2]|[1-9])[./·](?:3[01]|[12]\d|0?[1-9])(?={days}))"
    scan = (
        rf"(?P<run>[^{openers}{figures}\s0-9０-９A-Za-z]+)"  # most of a text, passed over at once
        rf"|{ISO}|{SLASHED}|{CLOCK}|{_CODE}|{_COMPACT}|{dotted}"
        rf"|(?P<word>{vocabulary})"
        r"|(?P<digits>[0-9０-９]+(?:[.．][0-9０-９]+)?(?:[万亿])?)"
        rf"|(?P<numerals>[{figures}]+)"
        r"|(?P<break>\s*\n\s*)|(?P<space>[ \t\u3000\xa0]+)|(?P<latin>[A-Za-z][A-Za-z0-9]*)|(?P<other>.)"
    )
    table = {ord(old): new for old, new in times.conversions.items()}
    return _Lexicon(words, re.compile(scan, re.DOTALL), table)


def _shift_kind(word: str, pack: Pack) -> str:
    if word not in pack.times.rolling:
        return "shift"
    return "then" if word in pack.times.anaphoric else "rolling"


def _spelt(word: str) -> str:
    """Give the pattern of a word; one of figures (618) is no part of a longer figure."""
    spelt = re.escape(word)
    return rf"(?<![\d.,]){spelt}(?![\d.,]\d|\d)" if word[0].isdigit() else spelt


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
        if kind == "run" or (kind == "other" and tokens and tokens[-1].kind == "other"):
            _pass_over(tokens, text, start, end)
            continue
        word = match.group()
        if kind == "word" and lexicon.words[word][0] in ("part", "chu") and no_part.match(text, start):
            kind = "other"
        if kind == "word":
            name, value = lexicon.words[word]
            if name == "weekday" and value == 1 and _is_week(tokens, match, text, pack):
                tokens.append(Token("length_unit", start, end - 1, "W", word[:-1]))
                tokens.append(Token("other", end - 1, end))
                continue
            tokens.append(Token(name, start, end, value, word))
        elif kind == "numerals" and word in pack.numbers.ambiguous and text[start - 1 : start].isalpha():
            tokens.append(Token("other", start, end))  # 登陆月球
        elif kind in ("other", "break", "latin"):
            kind = "mark" if kind == "other" and not word.isalnum() else kind
            tokens.append(Token(kind, start, end))
        else:
            tokens.append(_figure(kind, start, end, word, pack))
    return _settled(tokens, text, pack)


def _is_week(tokens: list[Token], match: re.Match[str], text: str, pack: Pack) -> bool:
    """Tell 上周一家公司, a week and a company, from a Monday."""
    led = bool(tokens) and tokens[-1].kind == "shift" and tokens[-1].end == match.start()
    return led and bool(guard(pack, "one_after").match(text[match.end() : match.end() + 3]))


def _pass_over(tokens: list[Token], text: str, start: int, end: int) -> None:
    """Add what no rule reads as one token, and one more for the mark that it may begin or end with."""
    if not text[start].isalnum():
        tokens.append(Token("mark", start, start + 1))
        start += 1
    if start == end:
        return
    stop = end if text[end - 1].isalnum() else end - 1
    if start < stop:
        if tokens and tokens[-1].kind == "other":
            tokens[-1].end = stop
        else:
            tokens.append(Token("other", start, stop))
    if stop < end:
        tokens.append(Token("mark", stop, end))


def _settled(tokens: list[Token], text: str, pack: Pack) -> list[Token]:
    """Let figures and what stands beside them explain each other: 民国三年, 两月, 一年零3天, 第二个星期一."""
    settled: list[Token] = []
    count_only = guard(pack, "count_only")
    for token in tokens:
        last = settled[-1] if settled else None
        if last is not None and last.end == token.start:
            if token.kind == "nian" and _is_figure(last):  # 618年 is no day of shopping
                last = settled[-1] = Token("num", last.start, last.end, int(last.text), last.text)
                if settled[-2:-1] and settled[-2].kind == "era" and _dated(era := settled[:-1], last):
                    settled[:] = era
            if token.kind == "shiji" and last.kind == "year" and not last.text:  # 公元7世纪
                settled[-1] = replace(last, kind="num")
            if last.kind in ("era", "reign") and _dated(settled, token):
                continue
            if token.kind == "yue" and last.kind == "num" and count_only.search(last.text):
                settled.append(Token("length_unit", token.start, token.end, "M", token.text))
                continue
            if token.kind == "num" and last.kind == "num" and last.value == 0:
                settled[-1] = Token("and", last.start, last.end, None, last.text)
            elif last.value == "W" and len(settled) > 1 and token.end == last.end + 1:
                day = _counted_weekday(settled, text, token.end, pack)
                if day is not None:
                    settled[-1] = day
                    continue
        settled.append(token)
    return settled


def _is_figure(token: Token) -> bool:
    return token.kind == "holiday" and token.text.isdigit()


def _dated(settled: list[Token], token: Token) -> bool:
    """Read an era and the year of it as one: 民国三年, 令和元年."""
    era, kind = settled[-1], "year" if settled[-1].kind == "era" else "reign_year"
    if token.kind == "first_year":
        settled[-1] = Token(kind, era.start, token.end - 1, era.value, "")
        settled.append(Token("nian", token.end - 1, token.end, None, token.text[-1]))
        return True
    if kind == "reign_year" and token.kind == "year":
        return False
    if token.kind in ("num", "year") and isinstance(token.value, int):
        year = -token.value if era.value < 0 else era.value + token.value - 1
        settled[-1] = Token(kind, era.start, token.end, year, "")
        return True
    return False


def _counted_weekday(settled: list[Token], text: str, end: int, pack: Pack) -> Token | None:
    """Read 个星期 and 一 as a weekday behind an ordinal, where a week and a figure make no sense."""
    unit, before = settled[-1], [token.kind for token in settled[-3:-1]]
    if before[-1:] != ["final"] and before not in (["di", "num"], ["final", "num"]):
        return None
    for start in range(unit.start, unit.end):
        number = pack.times.weekdays.get(text[start:end])
        if number is not None:
            return Token("weekday", start, end, number, text[start:end])
    return None


def _figure(kind: str, start: int, end: int, word: str, pack: Pack) -> Token:
    if kind == "compact":
        kind, word = "iso", f"{word[:4]}-{word[4:6]}-{word[6:]}"
    if kind in ("iso", "slashed"):
        value = read_iso(word) if kind == "iso" else read_slashed(word, day_first=True)
        return Token("full" if value else "other", start, end, value, word)
    if kind == "dotted":  # 8.16日
        month, day = (int(part) for part in re.findall(r"\d+", word))
        return Token("full", start, end, (None, month, day, None), word)
    if kind == "clock":
        return Token("clock", start, end, read_clock(word), word)
    if kind == "code":
        return Token("code", start, end, _read_code(word), word)
    plain = "".join(pack.times.number_signs.get(sign, sign) for sign in word)
    number = read_number(plain, pack.numbers) if len(plain) < 20 else None
    if number is None:
        return Token("other", start, end, None, word)
    whole = number == int(number)
    if whole and len(word) >= 4 and 1000 <= number <= 2199 and (len(word) == 4 or number % 100):
        return Token("year", start, end, int(number), word)
    pair = _pair(word, pack)
    if pair is not None:
        return Token("pair", start, end, pair, word)
    return Token("num", start, end, int(number) if whole else number, word)


def _read_code(word: str) -> tuple[int | None, int | None, int | None]:
    """Read quarter, half and year of a code.

    >>> _read_code("24Q1"), _read_code("1H2024"), _read_code("FY25")
    ((1, None, 2024), (None, 1, 2024), (None, None, 2025))
    """
    letter = next(sign for sign in word if sign.isalpha())
    before, after = word.split("FY" if letter == "F" else letter)
    part, year = (before, after) if len(before) == 1 or letter == "F" else (after, before)
    number = int(part) if part else None
    return (
        number if letter == "Q" else None,
        number if letter == "H" else None,
        full_year(int(year) % 100) if year else None,
    )


def _pair(word: str, pack: Pack) -> tuple[int, int] | None:
    """Read two figures in a row: 六七 is six or seven, 三五 three to five, 二三十 twenty or thirty."""
    small = pack.numbers.small
    tens = pack.numbers.multipliers.get(word[2:], 0) if len(word) == _TENS else 1
    if len(word) not in (2, _TENS) or tens not in (1, 10) or any(sign not in small for sign in word[:2]):
        return None
    first, second = (small[sign] for sign in word[:2])
    near = second == first + 1 or (first, second) == _LOOSE
    return (first * int(tens), second * int(tens)) if near and first > 0 else None
