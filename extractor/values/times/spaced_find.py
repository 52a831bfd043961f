"""Find temporal expressions in a language with spaced words."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from extractor.lang.pack import Pack
from extractor.values.times.build import every
from extractor.values.times.engine import Match, matches
from extractor.values.times.guards import follows, precedes
from extractor.values.times.model import (
    Calendar,
    Form,
    Horizon,
    Length,
    Offset,
    Range,
    TimeExpression,
    TimeType,
    Token,
)
from extractor.values.times.spaced import tokens_of
from extractor.values.times.spaced_joins import join, paired
from extractor.values.times.spaced_judge import Candidate, is_time
from extractor.values.times.spaced_lists import share, spread
from extractor.values.times.spaced_parts import parted
from extractor.values.times.spaced_rules import ALONE, ALPHABET, RULES

_LEADS = {
    "in", "on", "by", "since", "until", "before", "after", "within", "over", "during", "through", "from",
    "to", "between", "about", "of", "at",
}  # fmt: skip
_FEW = 14  # tokens of a text that can be nothing but one expression
_LISTING = {"comma", "and", "or"}  # what stands between the dates of a list: they share the word in front
_WEAK = ("about", "more", "than", "the", "just", "so")
_FIGURES = {"number", "daynum", "twodigit", "wordnum", "worddaynum", "wordyear", "year"}


def find(text: str, pack: Pack) -> Iterator[TimeExpression]:
    """Yield the expressions in text order."""
    tokens = tokens_of(text, pack)
    if len(tokens) <= _FEW:
        whole = _alone(text, tokens, pack)
        if whole is not None:
            yield whole
            return
    found = list(matches(ALPHABET.encode(tokens), tokens, RULES))

    def judge(match: Match, lead: str) -> bool:
        span = tokens[match.first : match.last]
        return is_time(Candidate(text, span, match.form, lead or _lead(tokens, match.first), pack))

    def free(place: int) -> bool:
        return follows(pack, "free_after", text, place)

    end, lead = -1, ""
    found = [part for match in found for part in _rate_parted(tokens, match)]
    dated = list(spread(tokens, share(tokens, join(tokens, found, judge)), free))
    named = paired(tokens, dated, judge)
    for index, match in enumerate(dated):
        between = {token.kind for token in tokens[end : match.first]} if end >= 0 else set()
        listed = lead if between and between <= _LISTING else ""
        if index in named or judge(match, listed):
            start = tokens[match.first].start
            led = _is_led(tokens, match.first) or precedes(pack, "owner_before", text, start)
            for part in parted(tokens, match, led=led, bracketed=text[start - 1 : start] == "("):
                yield _expression(text, tokens, part, _lead(tokens, part.first), pack)
            end, lead = match.last, listed or _lead(tokens, match.first)
            if isinstance(match.form, Calendar) and match.form.weekday is not None:
                lead = lead or "on"  # Monday or Tue


def _rate_parted(tokens: list[Token], match: Match) -> list[Match]:
    """Part $4,000 a month from April 1: what the sum is paid for, and the day from when on."""
    form, first = match.form, match.first
    if not isinstance(form, Offset) or form.base is None or tokens[first].kind != "a" or first < _SUM:
        return [match]
    priced = tokens[first - 1].kind in _SUMS
    seam = next(i for i in range(first, match.last) if tokens[i].kind in ("from", "before", "after"))
    priced = priced or (tokens[seam].kind == "from" and tokens[first - _SUM].kind in _SUMS)
    if not priced or seam - first != 2:
        return [match]
    length = Length(Decimal(1), form.length.unit)
    return [Match(first, seam, "duration", length), Match(seam + 1, match.last, "date", form.base)]


_SUM = 2  # tokens of a sum: its figure and its currency
_SUMS = (*_FIGURES, "scale")


def _alone(text: str, tokens: list[Token], pack: Pack) -> TimeExpression | None:
    """Read a text that holds one expression and no other word."""
    words = [token for token in tokens if token.kind != "break" and text[token.start].isalnum()]
    if not words or not any(char.isalpha() or char.isdigit() for char in text):
        return None
    for rules in (ALONE, RULES):
        found = list(matches(ALPHABET.encode(tokens), tokens, rules))
        found = join(tokens, found, lambda _match, _lead: True)
        if len(found) == 1 and _covers(tokens, found[0], text):
            match = found[0]
            if rules is RULES and not _looks_ahead(match.form):
                return None
            item = _expression(text, tokens, match, _lead(tokens, match.first), pack)
            return replace(item, alone=True)
    return None


def _covers(tokens: list[Token], match: Match, text: str) -> bool:
    rest = (*tokens[: match.first], *tokens[match.last :])
    return all(
        token.kind in _LEADS or token.kind == "the" or not text[token.start].isalnum() for token in rest
    )


def _looks_ahead(form: Form) -> bool:
    """Tell the days, weekdays, months and holidays that the reference has to place."""
    if isinstance(form, Range):
        return True
    if not isinstance(form, Calendar) or form.shift is not None:
        return False
    named = (form.day, form.weekday, form.month, form.holiday)
    return any(part is not None for part in named) or (form.unit == "K" and form.definite)


def _expression(text: str, tokens: list[Token], match: Match, lead: str, pack: Pack) -> TimeExpression:
    span = tokens[match.first : match.last]
    # A full stop belongs to an abbreviation only inside the expression.
    end = span[-2].end if span[-1].kind in ("dot", "comma") else span[-1].end
    form: Form = match.form
    if isinstance(form, Length) and match.type == "duration":
        repeated = every(span) if _is_rate(text, tokens, match, lead, pack) else None
        if repeated is not None:
            return TimeExpression(span[0].start, end, "set", repeated, lead)
        lead = _length_lead(text, span, lead, pack)
    return TimeExpression(span[0].start, end, _type(match, form), form, lead)


def _type(match: Match, form: Form) -> TimeType:
    if isinstance(form, Length | Horizon):
        return "duration"
    if isinstance(form, Calendar) and match.type == "date" and (form.clock or form.day_part):
        return "time"
    return match.type


def _lead(tokens: list[Token], first: int) -> str:
    """Give the function word in front, past words like `nearly` and `more than`."""
    index = first - 1
    while index >= 0 and tokens[index].kind in _WEAK:
        index -= 1
    return tokens[index].kind if index >= 0 and tokens[index].kind in _LEADS else ""


def _is_led(tokens: list[Token], first: int) -> bool:
    """Tell whether a preposition makes an expression part of its sentence."""
    return bool(_lead(tokens, first)) or (first > 0 and tokens[first - 1].kind in _OTHER_LEADS)


_OTHER_LEADS = ("for", "under", "per")


def _length_lead(text: str, span: list[Token], lead: str, pack: Pack) -> str:
    """Tell what makes a length a horizon; neither the best in years nor within months of something."""
    if span[0].kind == "another":
        return "another"
    start, end = span[0].start, span[-1].end
    if lead == "within" and follows(pack, "part_of_something", text, end):
        return "during"
    if lead == "in" and precedes(pack, "record", text, start - 3, width=60):
        return "during"
    return lead


def _is_rate(text: str, tokens: list[Token], match: Match, lead: str, pack: Pack) -> bool:
    """Tell `$4 billion a year` from `for a year`: a number or its noun stands right before the article."""
    first = match.first
    if tokens[first].kind != "a" or match.last - first != 2 or lead:
        return False
    figures = [token for token in tokens[max(0, first - 5) : first] if token.kind in _FIGURES]
    return bool(figures) and not precedes(pack, "rate_not_before", text, tokens[first].start)
