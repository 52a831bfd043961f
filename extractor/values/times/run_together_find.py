"""Find temporal expressions in a language that writes no spaces."""

from collections.abc import Iterator

from extractor.lang.pack import Pack
from extractor.values.times.engine import Match, matches
from extractor.values.times.guards import follows, precedes
from extractor.values.times.model import (
    Calendar,
    Form,
    Horizon,
    Length,
    Offset,
    TimeExpression,
    TimeType,
    Token,
)
from extractor.values.times.numeric import full_year
from extractor.values.times.run_together import simplified, tokens_of
from extractor.values.times.run_together_judge import is_time
from extractor.values.times.run_together_rules import ALPHABET, RULES

_TRAILS = {"nei": "within", "lai": "since", "qian": "before", "hou": "after", "qi": "since", "jian": "during"}


def find(text: str, pack: Pack) -> Iterator[TimeExpression]:
    """Yield the expressions in text order."""
    plain = simplified(text, pack)
    tokens = tokens_of(plain, pack)
    for match in matches(ALPHABET.encode(tokens), tokens, RULES):
        span = tokens[match.first : match.last]
        start, end = span[0].start, span[-1].end
        form: Form = match.form
        if isinstance(form, Length | Offset) and _is_short_year(plain, span, pack):
            form = Calendar(year=full_year(int(str(span[0].value))), short_year=True)
            end = span[1].end
        if not is_time(plain, span, form, pack):
            continue
        trail = _trail(tokens, match.last)
        if trail == "since" and isinstance(form, Length) and not _opens_clause(plain, start, pack):
            trail = "during"  # 开设三年来 counts from an event, 三年来 up to now
        if trail == "within" and isinstance(form, Length | Horizon):
            end = tokens[match.last].end
        lead = "by" if precedes(pack, "by_before", plain, start, width=2) else ""
        yield TimeExpression(start, end, _type(match, form), form, lead, trail)


def _type(match: Match, form: Form) -> TimeType:
    if isinstance(form, Calendar):
        return "time" if form.clock or form.day_part else "date"
    return match.type


def _trail(tokens: list[Token], index: int) -> str:
    """Give the function word behind."""
    kinds = [token.kind for token in tokens[index : index + 2]]
    if kinds == ["shijian", "nei"]:
        return "within"
    return _TRAILS.get(kinds[0], "") if kinds else ""


def _opens_clause(text: str, start: int, pack: Pack) -> bool:
    return start == 0 or not text[start - 1].isalnum() or precedes(pack, "since_after", text, start, width=2)


def _is_short_year(text: str, span: list[Token], pack: Pack) -> bool:
    """Tell 25年 the year from 25 years: by what stands around it; 07年 can only be a year."""
    number = span[0]
    if len(span) not in (2, 3) or span[1].kind != "nian" or number.kind != "num" or len(number.text) != 2:
        return False
    if not isinstance(number.value, int) or (number.value % 10 == 0 and not number.text.isdigit()):
        return False
    if number.value < 10:
        return True
    end = span[1].end
    if precedes(pack, "length_before", text, number.start, width=3):
        return False
    if len(span) == 3 or follows(pack, "length_after", text, end, width=4):
        return False
    return follows(pack, "year_after", text, end, width=5)
