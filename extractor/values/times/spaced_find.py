"""Find temporal expressions in a language with spaced words."""

from collections.abc import Iterator

from extractor.lang.pack import Pack
from extractor.values.times.build import every
from extractor.values.times.engine import Match, matches
from extractor.values.times.guards import follows, precedes
from extractor.values.times.model import Calendar, Form, Horizon, Length, TimeExpression, TimeType, Token
from extractor.values.times.spaced import tokens_of
from extractor.values.times.spaced_judge import Candidate, is_time
from extractor.values.times.spaced_rules import ALPHABET, RULES

_LEADS = {
    "in", "on", "by", "since", "until", "before", "after", "within", "over", "during", "through", "from",
    "to", "between", "about", "of", "at",
}  # fmt: skip
_WEAK = ("about", "more", "than", "the", "just", "so")
_FIGURES = {"number", "daynum", "wordnum", "worddaynum", "year"}


def find(text: str, pack: Pack) -> Iterator[TimeExpression]:
    """Yield the expressions in text order."""
    tokens = tokens_of(text, pack)
    for match in matches(ALPHABET.encode(tokens), tokens, RULES):
        span = tokens[match.first : match.last]
        lead = _lead(tokens, match.first)
        if is_time(Candidate(text, span, match.form, lead, pack)):
            yield _expression(text, tokens, match, lead, pack)


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
