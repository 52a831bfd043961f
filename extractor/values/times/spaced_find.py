"""Find temporal expressions in a language with spaced words."""

import re
from collections.abc import Iterator
from functools import cache

from extractor.lang.pack import Pack
from extractor.values.times.engine import Match, matches
from extractor.values.times.model import Calendar, Horizon, Length, Offset, TimeExpression, Token
from extractor.values.times.spaced import tokens_of
from extractor.values.times.spaced_rules import ALPHABET, RULES

_LEADS = {
    "in", "on", "by", "since", "until", "before", "after", "within", "over", "during", "through", "from", "to",
    "between", "about", "of", "at",
}  # fmt: skip
_FIRM_LEADS = _LEADS - {"to", "over", "about", "at"}
_DETERMINERS = {"the", "a", "this", "that"}


def find(text: str, pack: Pack) -> Iterator[TimeExpression]:
    """Yield the expressions in text order."""
    tokens = tokens_of(text, pack)
    symbols = ALPHABET.encode(tokens)
    for match in matches(symbols, tokens, RULES):
        first = match.first
        lead = _lead(tokens, first)
        if not _is_time(text, tokens, match, lead, pack):
            continue
        start, end = tokens[first].start, _end(tokens, match)
        type_ = match.type
        form = match.form
        if type_ == "duration" and isinstance(form, Length) and _is_rate(text, tokens, match, lead):
            from extractor.values.times.build import every

            built = every(tokens[first : match.last])
            yield TimeExpression(start, end, "set", built or form, lead)
            continue
        if type_ == "date" and isinstance(form, Length):
            type_ = "duration"
        if isinstance(form, Horizon):
            type_ = "duration"
        if isinstance(form, Calendar) and type_ == "date" and (form.clock or form.day_part):
            type_ = "time"
        if isinstance(form, Length):
            lead = _length_lead(text, tokens, match, lead, pack)
        yield TimeExpression(start, end, type_, form, lead)


def _end(tokens: list[Token], match: Match) -> int:
    """Give the end of the text; a full stop belongs to an abbreviation only inside the expression."""
    last = tokens[match.last - 1]
    return tokens[match.last - 2].end if last.kind in ("dot", "comma") else last.end


def _lead(tokens: list[Token], first: int) -> str:
    """Give the function word in front, past words like `nearly` and `more than`."""
    index = first - 1
    while index >= 0 and tokens[index].kind in ("about", "more", "than", "the", "just", "so"):
        index -= 1
    if index >= 0 and tokens[index].kind == "another":
        return "another"
    return tokens[index].kind if index >= 0 and tokens[index].kind in _LEADS else ""


def _length_lead(text: str, tokens: list[Token], match: Match, lead: str, pack: Pack) -> str:
    """Tell what makes a length a horizon; neither the best in years nor within months of something."""
    if tokens[match.first].kind == "another":
        return "another"
    start, end = tokens[match.first].start, tokens[match.last - 1].end
    if lead == "within" and text[end : end + 4] == " of ":
        return "during"
    if lead == "in" and _record(pack).search(text[max(0, start - 60) : start - 3]):
        return "during"
    return lead


@cache
def _record(pack: Pack) -> re.Pattern[str]:
    return re.compile(pack.times.record or r"(?!)")


@cache
def _guards(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(pack.times.not_before, re.IGNORECASE),
        re.compile(pack.times.not_after, re.IGNORECASE),
    )


def _is_time(text: str, tokens: list[Token], match: Match, lead: str, pack: Pack) -> bool:
    """Reject what only looks like a time."""
    span = tokens[match.first : match.last]
    kinds = {token.kind for token in span} - {"dot", "comma"}
    start, end = span[0].start, span[-1].end
    form = match.form
    if isinstance(form, Calendar):
        if kinds == {"year"} or kinds == {"daynum", "lone_month"}:
            return _is_year(text, start, end, span, lead, pack)
        if kinds <= {"lone_month", "month"}:
            return _is_month(text, tokens, match, lead)
        if kinds == {"lone_weekday"}:
            return text[start].isupper() and lead == "on"
        if kinds <= {"ord", "the"}:
            return False
        if kinds == {"season"}:
            return _is_season(text, start, end, lead, span)
        if kinds == {"short_year"} or kinds == {"clock"}:
            return False
        if kinds == {"the", "unit"} or kinds == {"that", "unit"}:
            return _is_definite(text, form, end, kinds)
        plural = span[-1].kind == "unit" and text[end - 1] == "s"
        if plural or (form.part is not None and form.unit == "D"):
            return False
        if form.unit is not None and form.unit not in "DWMYQHECK":
            return False
        if kinds & {"ord", "second", "final"} and not _is_ordinal(form, span, lead):
            return False
        if kinds <= {"decade", "the"} and isinstance(form.decade, int) and form.decade < 100:
            return False
    if kinds == {"adverb"}:
        return not re.match(r"[ -](?!(?:in|at|on|by|for|from|to|and|or|since|as|the|over)\b)[a-z]", text[end : end + 8])
    if "rolling" in kinds and len(span) <= 3 and text[end - 1] == "s":
        return False
    if isinstance(form, Length | Horizon | Offset):
        return _is_length(text, start, end, span, form, pack)
    return True


def _is_year(text: str, start: int, end: int, span: list[Token], lead: str, pack: Pack) -> bool:
    before, after = _guards(pack)
    if before.search(text[max(0, start - 24) : start]) or after.search(text[end : end + 16]):
        return False
    if len(span) > 1:
        return True
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isalnum() or text[start - 1 : start] in "-":
        return lead in _FIRM_LEADS
    value = int(str(span[0].value))
    if 1900 < value < 2100 and value != 2000:
        return True
    return (
        lead in _FIRM_LEADS
        and 1000 <= value < 2200
        or 1500 < value < 1900
        and text[start - 2 : start] in ("a ", "e ")
    )


def _is_month(text: str, tokens: list[Token], match: Match, lead: str) -> bool:
    token = tokens[match.first]
    word = text[token.start : token.end]
    if not word[0].isupper() and lead not in _FIRM_LEADS - {"of", "to"}:
        return False
    if token.kind == "month" and len(word) > 3:
        return True
    if lead in _FIRM_LEADS and word not in ("Jan", "Jun"):
        return True
    if len(word) <= 4 and word.lower() not in ("may", "june", "july"):
        return token.kind == "month" and text[token.end : token.end + 1] == "." and word != "Sun"
    return _stands_alone(text, token)


def _stands_alone(text: str, token: Token) -> bool:
    """Tell May the month from Theresa May and from the verb: no capital words beside it, no sentence start."""
    before = re.search(r"(\S+)\s*$", text[max(0, token.start - 30) : token.start])
    after = re.match(r"\s?([^\W\d_]\w*)", text[token.end : token.end + 24])
    if after and after[1][0].isupper() and not after[1].isupper():
        return False
    if before is None or before[1][-1] in '.!?:"”':
        return (
            bool(after)
            and not re.match(r"(?:the|i|we|you|he|she|it|they|not|be|have|a)\b", after[1], re.IGNORECASE)
            and text[token.start : token.end] not in ("May", "March", "Mar")
        )
    first = before[1].lstrip("(\"“‘'")[:1]
    return not first.isupper() or before[1].endswith(("’s", "'s", "The", "In", "Until", "Since", "By", ","))


def _is_season(text: str, start: int, end: int, lead: str, span: list[Token]) -> bool:
    word = text[start:end].lower()
    if word == "fall":
        return lead == "in" and False
    if word == "spring" and text[start].isupper():
        return lead == "in"
    return (
        lead in ("in", "during", "by", "since", "until", "of", "through")
        or text[start - 2 : start] == "a "
        and text[end : end + 4] == " of "
    )


def _is_definite(text: str, form: Calendar, end: int, kinds: set[str]) -> bool:
    """Keep `the year`, `the month`, `the weekend`; `the day` and the like only with `that`."""
    if text[end : end + 2] in ("-e", "-o", "-l"):
        return False
    return (
        form.unit in ("Y", "K", "M", "Q", "W") if "the" in kinds else form.unit in ("Y", "M", "D", "W", "K")
    )


def _is_ordinal(form: Calendar, span: list[Token], lead: str) -> bool:
    """Keep ordinals of calendar units; the first month, the second day are counted from an event."""
    if form.quarter or form.half or form.month or form.century is not None or form.count:
        return True
    places = form.year or form.month or form.shift is not None or form.unit
    return form.nth is not None and bool(places)


def _is_length(text: str, start: int, end: int, span: list[Token], form: object, pack: Pack) -> bool:
    before, _ = _guards(pack)
    if before.search(text[max(0, start - 12) : start]) and text[start].isdigit():
        return False
    if re.match(r"[- ]old\b", text[end : end + 5]) or re.match(
        r"\s?of age\b|[’']?s?[- ]old\b", text[end : end + 9]
    ):
        return False
    return not (
        isinstance(form, Length) and form.unit in ("Q", "H") and form.low is not None and form.low <= 1
    )


def _is_rate(text: str, tokens: list[Token], match: Match, lead: str) -> bool:
    """Tell `$4 billion a year` from `for a year`: a number or its noun stands right before the article."""
    if tokens[match.first].kind != "a" or match.last - match.first != 2 or lead:
        return False
    start = tokens[match.first].start
    before = re.search(r"([^\W_]+)[ \n]+$", text[max(0, start - 24) : start])
    if before is None or text[tokens[match.last - 1].end :][:6] in (
        " ago",
        " after",
        " befor",
        " later",
        " earli",
    ):
        return False
    index = match.first - 1
    figures = [
        token
        for token in tokens[max(0, index - 4) : index + 1]
        if token.kind in ("number", "daynum", "wordnum", "worddaynum", "year")
    ]
    return bool(figures) and before[1].lower() not in (
        "for",
        "than",
        "half",
        "about",
        "almost",
        "nearly",
        "under",
        "only",
        "just",
        "is",
        "was",
        "be",
        "took",
        "takes",
        "after",
        "least",
    )
