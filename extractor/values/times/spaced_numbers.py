"""Join the words of one number to one token: twenty-five, nineteen eighty six, twenty-first."""

from decimal import Decimal

from extractor.lang.pack import Pack
from extractor.values.numbers import read_number
from extractor.values.times.model import Token

_YEARS = range(1100, 2200)
_MONTHS = ("month", "lone_month")
_LINKS = ("dash", "and")
_LONGEST = 12  # words of one number


def join_numbers(tokens: list[Token], text: str, pack: Pack) -> list[Token]:
    """Give the tokens with one for each number, day or year that is written in words."""
    joined: list[Token] = []
    index = 0
    while index < len(tokens):
        if tokens[index].kind != "wordnum":
            joined.append(tokens[index])
            index += 1
            continue
        stop = _end_of_run(tokens, index, text, pack)
        before = joined[-1].kind if joined else ""
        joined += _read(tokens[index:stop], text, pack, after_month=before in _MONTHS)
        index = stop
        index += _join_ordinal(joined, tokens[index : index + 3])
    return joined


def _end_of_run(tokens: list[Token], index: int, text: str, pack: Pack) -> int:
    """Find where a number ends: dashes join its words, `and` does behind hundred and thousand."""
    start = index
    index += 1
    while index < len(tokens) and index - start < _LONGEST:
        if tokens[index].kind == "wordnum":
            index += 1
            continue
        linked = index + 1 < len(tokens) and tokens[index + 1].kind == "wordnum"
        word = text[tokens[index - 1].start : tokens[index - 1].end].lower()
        large = word in pack.numbers.multipliers or word in pack.numbers.scales
        if not linked or tokens[index].kind not in _LINKS or (tokens[index].kind == "and" and not large):
            break
        index += 2
    return index


def _read(run: list[Token], text: str, pack: Pack, *, after_month: bool) -> list[Token]:
    words = [token for token in run if token.kind == "wordnum"]
    whole = _number(words, text, pack)
    if whole is not None:
        return [whole]
    for cut in range(min(2, len(words) - 1), 0, -1) if after_month else ():  # twenty one nineteen ninety two
        day, year = _number(words[:cut], text, pack), _number(words[cut:], text, pack)
        if day is not None and year is not None and (day.kind, year.kind) == ("worddaynum", "wordyear"):
            return [day, year]
    return [_single(token, text, pack) if token.kind == "wordnum" else token for token in run]


def _single(token: Token, text: str, pack: Pack) -> Token:
    found = _number([token], text, pack)
    return Token("other", token.start, token.end) if found is None else found


def _number(words: list[Token], text: str, pack: Pack) -> Token | None:
    start, end = words[0].start, words[-1].end
    year = _spoken_year(words, text, pack)
    value = Decimal(year) if year is not None else read_number(text[start:end], pack.numbers)
    if value is None:
        return None
    if value != int(value):
        return Token("wordnum", start, end, value, text[start:end])
    if 1 <= value <= 31:
        return Token("worddaynum", start, end, int(value), text[start:end])
    if int(value) in _YEARS and len(words) > 1:
        return Token("wordyear", start, end, int(value), text[start:end])
    return Token("wordnum", start, end, value, text[start:end])


def _spoken_year(words: list[Token], text: str, pack: Pack) -> int | None:
    """Read nineteen eighty six, twenty twenty, nineteen hundred (and) four, nineteen oh one."""
    pieces = [text[token.start : token.end].lower() for token in words]
    century = pack.numbers.small.get(pieces[0], 0)
    if not 11 <= century <= 21 or len(pieces) < 2:
        return None
    hundred = pieces[1] in pack.numbers.multipliers
    rest = pieces[2:] if hundred else pieces[1:]
    if not rest:
        return int(century) * 100
    zero = pack.numbers.small.get(rest[0]) == 0 and len(rest) > 1
    tail = read_number(" ".join(rest[1:] if zero else rest), pack.numbers)
    if tail is None or not ((1 <= tail <= 9) if zero else (1 if hundred else 10) <= tail <= 99):
        return None
    return int(century) * 100 + int(tail)


def _join_ordinal(joined: list[Token], ahead: list[Token]) -> int:
    """Join twenty-first and twenty second; the word for a unit of time counts only where a day is meant."""
    last = joined[-1]
    behind = ahead[1:] if ahead and ahead[0].kind == "dash" else ahead
    if not behind or last.kind not in ("wordnum", "worddaynum") or last.value not in range(20, 100, 10):
        return 0
    ones, before = behind[0], joined[-2].kind if len(joined) > 1 else ""
    if ones.kind not in ("ord", "second") or not isinstance(ones.value, int) or not 1 <= ones.value <= 9:
        return 0
    of = len(behind) > 1 and behind[1].kind == "of"
    if ones.kind == "second" and not of and before not in _MONTHS:
        return 0
    joined[-1] = Token("ord", last.start, ones.end, int(last.value) + ones.value)
    return len(ahead) - len(behind) + 1
