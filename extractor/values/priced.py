"""A figure and the currency that stands in front of it or behind it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from extractor.lang.pack import Pack
from extractor.lang.value_words import CurrencyWords
from extractor.values.context import ends_with, is_ordinal
from extractor.values.elided import is_counted
from extractor.values.numbers import GAP, any_of, read_number
from extractor.values.scan import Figure
from extractor.values.tries import trie_of

_LETTERS = 3  # of an abbreviation that may stand for something else


@dataclass(frozen=True, slots=True)
class Piece:
    """A figure with the currency that stands beside it, if any."""

    start: int
    end: int
    figure: Figure
    value: Decimal
    high: Decimal | None = None
    currency: str | None = None
    assumed: bool = False
    minor: bool = False


def piece_of(text: str, figure: Figure, free: int, pack: Pack) -> Piece:
    """Put a figure together with the currency in front of it or behind it."""
    words = pack.currencies
    figure = _without_letter(text, figure, pack)
    plain = Piece(figure.start, figure.end, figure, figure.value, figure.high)
    if is_ordinal(text, figure, pack.numbers) or (figure.part and figure.value < 1 and pack.numbers.spaced):
        return plain
    sign = _front(pack).search(text, max(free, figure.start - 14), figure.start)
    front = _code(text, sign.group(1), figure, words.before, words) if sign else None
    if front is None and is_glued(text, figure):
        return plain
    word = _back(pack).match(text, figure.end)
    back = _code(text, word.group(1), figure, words.after, words) if word else None
    if back and word and (_is_other(text, figure, word, pack) or _opens_next(text, word, front, pack)):
        back = None
    if front and sign and (back or not _is_labelled(text, figure, sign, pack)):
        both = shared_currency(front, back, words) if back else None
        piece = replace(plain, start=sign.start(1), currency=both or front)
        if both and word:
            return replace(piece, end=word.end())
        return _with_scale_behind(text, piece, pack) if not sign.group(1)[-1].isalpha() else piece
    if back and word and not _is_year_of_prices(text, figure, words):
        return _with_scale_behind(text, replace(plain, end=word.end(), currency=back), pack)
    return _scaled_code(text, plain, pack) or _minor_piece(text, plain, pack)


def shared_currency(one: str, other: str, words: CurrencyWords) -> str | None:
    """Give the currency that two names stand for together: Hong Kong dollars and `$`; None if they differ."""
    if one == other:
        return one
    for family, code in ((one, other), (other, one)):
        if family in words.families and code in words.families[family].codes:
            return code
    return None


def _opens_next(text: str, word: re.Match[str], front: str | None, pack: Pack) -> bool:
    """Tell whether a sign behind a figure stands in front of the next one: $20 $30, 1 $ 10 dollars."""
    match = _DIGIT_NEXT.match(text, word.end())
    if word.group(1)[-1].isalpha() or match is None:
        return False
    return bool(front or (text[word.start()] == " " and _back(pack).match(text, match.end())))


_DIGIT_NEXT = re.compile(r" ?[0-9][0-9.,]{0,12}+(?! ?[^\w\s])")


def _with_scale_behind(text: str, piece: Piece, pack: Pack) -> Piece:
    """Multiply by a scale that stands behind the currency, or is glued on: 75 USD million, $23million."""
    bare = piece.figure.scale == 1 and pack.numbers.spaced
    if not bare or not (text[piece.end - 1].isupper() or piece.end == piece.figure.end):
        return piece
    scale = _scale_behind(pack).match(text, piece.end)
    if scale is None:
        return piece
    numbers, name = pack.numbers, scale.group(1).lower()
    scales = (pack.currencies.scales, numbers.scales, numbers.short_scales, numbers.money_scales)
    factor = next(table[name] for table in scales if name in table)
    high = piece.high * factor if piece.high else None
    return replace(piece, end=scale.end(), value=piece.value * factor, high=high)


def _scaled_code(text: str, plain: Piece, pack: Pack) -> Piece | None:
    """Read a code that carries a scale: 48.5 MGBP."""
    match = _SCALED_CODE.match(text, plain.end)
    found = pack.currencies.scaled_codes.get(match.group(1).lower()) if match else None
    if match is None or found is None:
        return None
    code, factor = found
    high = plain.high * factor if plain.high else None
    return replace(plain, end=match.end(), value=plain.value * factor, high=high, currency=code)


_SCALED_CODE = re.compile(r" ?([A-Za-z]{1,2}[A-Z]{3})(?![A-Za-z0-9])")


def _minor_piece(text: str, plain: Piece, pack: Pack) -> Piece:
    """Read cents, pence, 角: a fraction of the currency."""
    words, figure = pack.currencies, plain.figure
    match = _small_change(pack).match(text, figure.end)
    if match is None:
        return plain
    name = " ".join(match.group(1).lower().split())
    parts, code = (100, words.minor[name]) if name in words.minor else (10, words.tenths[name])
    if parts == 100:
        parts = words.parts.get(name, 1000 if code in words.thousandths else 100)
    value, high = plain.value / parts, plain.high / parts if plain.high else None
    alone = name not in words.tail_only or bool(per_pattern(pack).match(text, match.end()))
    if name in words.scaled_only and not _has_sign(text, code, words):
        alone = False
    return replace(
        plain, end=match.end(), value=value, high=high, currency=code if alone else None, minor=True
    )


def is_glued(text: str, figure: Figure) -> bool:
    """Tell whether a figure is the tail of a name (Mate60) or of a longer number (1.2.3)."""
    if not figure.start or not figure.digits:
        return False
    before = text[figure.start - 1]
    if before == " " and _PARTED.search(text, max(0, figure.start - 4), figure.start):
        return True
    return (before.isascii() and before.isalnum()) or (
        before in ".,:/" and text[figure.start - 2 : figure.start - 1].isdigit()
    )


_PARTED = re.compile(r"[0-9] [.] \Z")  # 1 . 85 in texts whose words were set apart


def _is_year_of_prices(text: str, figure: Figure, words: CurrencyWords) -> bool:
    """Tell `2016 dollars`, a year, from an amount."""
    return _is_year(text, figure) and ends_with(text, figure.start, words.years, reach=12)


def _without_letter(text: str, figure: Figure, pack: Pack) -> Figure:
    """Leave a letter that begins a word with a hyphen out of a figure: $20 T-shirt."""
    match = _LETTER.search(text, figure.start, figure.end) if pack.numbers.spaced and figure.digits else None
    if match is None or not _HYPHENED.match(text, figure.end):
        return figure
    value = read_number(text[figure.start : match.start()], pack.numbers)
    return figure if value is None else Figure(figure.start, match.start(), value)


_LETTER = re.compile(r"(?<=[0-9])[ \xa0][A-Za-z]\Z")
_HYPHENED = re.compile(r"[-&](?!a-)[A-Za-z]")


def _is_other(text: str, figure: Figure, word: re.Match[str], pack: Pack) -> bool:
    """Tell whether the word behind a figure is no currency there: 三块屏幕, 2016元年, 882 Bitcoin ATMs."""
    words, name = pack.currencies, word.group(1)
    behind = text[word.end() : word.end() + 1]
    if name in words.colloquial:
        goods = _word_behind(text, word.end())
        owed = any(goods.find(end) + len(end) > 1 for end in words.colloquial_goods)
        return goods[:1] != "" and behind not in words.colloquial_before and not owed
    if behind and behind in words.not_before:
        return figure.value < 10 or _is_year(text, figure)
    if name.lower() in words.weights:
        return _is_weight(text, figure, word, pack)
    return name.lower() in words.closed and not _closed(pack).match(text, word.end())


def _word_behind(text: str, end: int) -> str:
    """Give the Chinese signs right behind a place, as many as a noun may have."""
    match = _NOUN.match(text, end)
    return match.group() if match else ""


_NOUN = re.compile(r"[\u3400-\u9fff]{0,3}")


def _is_weight(text: str, figure: Figure, word: re.Match[str], pack: Pack) -> bool:
    """Tell pounds that weigh something from money: 5,000 pounds of beef, in a text without £."""
    words = pack.currencies
    if _has_sign(text, words.after[word.group(1).lower()], words):
        return False
    before = text[max(0, figure.start - 24) : figure.start].lower()
    return any(cue in before for cue in words.weighing) or bool(_weighed(pack).match(text, word.end()))


@cache
def _weighed(pack: Pack) -> re.Pattern[str]:
    return re.compile(rf"\s{any_of(pack.currencies.weighed)}\b", re.IGNORECASE)


@cache
def _closed(pack: Pack) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:[^\w\s]|\Z|{any_of(pack.units.stops or (chr(0),))}\b)", re.IGNORECASE)


def _is_labelled(text: str, figure: Figure, sign: re.Match[str], pack: Pack) -> bool:
    """Tell whether a word in front of a figure is no currency of it: t.co/rs9, 美元1年期, Euro 2020."""
    name = sign.group(1)
    if not name[-1].isalpha():
        return False
    if not name.isascii():
        return is_counted(text, figure, pack)
    before, behind = text[max(0, sign.start(1) - 2) : sign.start(1)], text[figure.end : figure.end + 1]
    last = before[-1:]
    inside = last.isascii() and (last.isalnum() or (last in tuple("/_-=#@&") and before[0] != " "))
    # the yuan two weeks ago
    spelt = not figure.digits and figure.scale == 1
    named = name.lower() in pack.currencies.single and (spelt or _is_year(text, figure))
    return inside or named or (behind.isascii() and (behind.isalpha() or behind == "_"))


def _code(text: str, name: str, figure: Figure, table: Mapping[str, str], words: CurrencyWords) -> str | None:
    """Give the currency a name stands for beside this figure."""
    key = " ".join(name.lower().split())
    code = table.get(key)
    if code is None or (key in words.capitals and not name.isupper()):
        return None
    if key in words.wordy and figure.scale < 1000:
        return None
    if (
        key in words.scaled_only
        and figure.scale < 1000
        and not (_is_rate(text, figure) and len(key) > _LETTERS and key not in words.weights)
        and (abs(figure.value) < 1000 or _is_year(text, figure))
        and not (key in words.weights and _is_price(text, figure, words))
    ):
        return None
    return code


def _is_rate(text: str, figure: Figure) -> bool:
    """Tell a figure with decimals, as exchange rates have them: 1.7890 marks."""
    return bool(figure.value % 1) and text[figure.start : figure.end].replace(".", "").isdigit()


def _is_price(text: str, figure: Figure, words: CurrencyWords) -> bool:
    """Tell whether few pounds are a price: shares fell to 38.20 pounds, a ticket costs 45 pounds."""
    before = text[max(0, figure.start - 48) : figure.start].lower()
    clause = before.rpartition(". ")[2]
    return any(cue in clause for cue in words.pricing) and not any(cue in clause for cue in words.weighing)


def _is_year(text: str, figure: Figure) -> bool:
    raw = text[figure.start : figure.end]
    return len(raw) == 4 and raw.isdigit() and 1900 <= figure.value < 2101


@cache
def _front(pack: Pack) -> re.Pattern[str]:
    return re.compile(rf"((?<![A-Za-z]){trie_of(pack.currencies.before)})[ \xa0]?\Z", re.IGNORECASE)


@cache
def _back(pack: Pack) -> re.Pattern[str]:
    words = trie_of(pack.currencies.after)
    if pack.numbers.spaced:
        return re.compile(rf"(?:{GAP}|-)?({words})(?![^\W_])", re.IGNORECASE)
    return re.compile(rf"[ ]?({words})(?!(?<=[A-Za-z])[A-Za-z])", re.IGNORECASE)


@cache
def _scale_behind(pack: Pack) -> re.Pattern[str]:
    numbers = pack.numbers
    scales = trie_of((*pack.currencies.scales, *numbers.scales, *numbers.short_scales, *numbers.money_scales))
    return re.compile(rf"(?:{GAP}|-)?({scales})(?![^\W_])", re.IGNORECASE)


@cache
def _small_change(pack: Pack) -> re.Pattern[str]:
    words = trie_of((*pack.currencies.minor, *pack.currencies.tenths))
    digits = "".join(pack.numbers.small) if not pack.numbers.spaced else ""
    end = r"(?![^\W_])" if pack.numbers.spaced else rf"(?:(?=[{digits}0-9])|(?![\u3400-\u9fff]))"
    return re.compile(rf"(?:{GAP}|-)?({words}){end}", re.IGNORECASE)


def _has_sign(text: str, code: str, words: CurrencyWords) -> bool:
    """Tell whether the text writes the sign of a currency: £ beside 10p."""
    return any(
        sign in text
        for sign, other in words.before.items()
        if not sign[0].isalnum() and shared_currency(code, other, words)
    )


@cache
def per_pattern(pack: Pack) -> re.Pattern[str]:
    """Give the pattern of what makes an amount the price of one piece: a share, per unit, 每台."""
    words = any_of(pack.currencies.per)
    if pack.numbers.spaced:
        return re.compile(
            rf"(?:\s|-)?{words}(?![^\W_])[\s-]?(?!{any_of(pack.units.times)}\b)(?=\w|[.,;)]|\Z)",
            re.IGNORECASE,
        )
    return re.compile(rf"{words}")
