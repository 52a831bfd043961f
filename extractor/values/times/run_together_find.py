"""Find temporal expressions in a language that writes no spaces."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal

from extractor.lang.pack import Pack
from extractor.values.times.engine import Match, matches
from extractor.values.times.guards import follows, guard, precedes
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
from extractor.values.times.numeric import full_year
from extractor.values.times.run_together import simplified, tokens_of
from extractor.values.times.run_together_judge import is_time
from extractor.values.times.run_together_rules import ALPHABET, RULES

_LONE = re.compile(
    r"\s*(?P<date>(?P<month>1[0-2]|0?[1-9])(?:[/・·]|(?<=\d\d)-(?=\d\d))(?P<day>3[01]|[12]\d|0?[1-9]))\s*"
)
_TRAILS = {
    "nei": "within",
    "lai": "since",
    "qian": "before",
    "yiqian": "before",
    "hou": "after",
    "yihou": "after",
    "qi": "since",
    "jian": "during",
    "around": "about",
}


def find(text: str, pack: Pack) -> Iterator[TimeExpression]:
    """Yield the expressions in text order."""
    plain = simplified(text, pack)
    whole = _figures_alone(plain)
    if whole is not None:
        yield whole
        return
    tokens, titles, filled = tokens_of(plain, pack), _titles(plain, pack), len(plain.strip())
    for match in matches(ALPHABET.encode(tokens), tokens, RULES):
        span = tokens[match.first : match.last]
        start, end = span[0].start, span[-1].end
        form: Form = match.form
        if isinstance(form, Length | Offset) and _is_short_year(plain, span, pack):
            form = Calendar(year=full_year(int(str(span[0].value))), short_year=True)
            end = span[1].end
        elif [token.kind for token in span] == ["num", "ri"] and _is_count_of_days(plain, span[0], pack):
            form = Length(Decimal(span[0].value), "D")
        elif isinstance(form, Length) and _is_early_year(plain, span, pack):
            form = Calendar(year=int(str(span[0].value)))
        if not is_time(plain, span, form, pack) or (_inside(titles, start) and not _names_year(form)):
            continue
        trail = _trail(tokens, match.last)
        if trail == "since" and isinstance(form, Length) and not _opens_clause(plain, start, pack):
            trail = "during"  # 开设三年来 counts from an event, 三年来 up to now
        if trail == "within" and isinstance(form, Length | Horizon):
            end = tokens[match.last].end
        lead = "by" if precedes(pack, "by_before", plain, start, width=2) else ""
        alone = end - start == filled and _looks_ahead(form)
        yield TimeExpression(start, end, _type(match, form), form, lead, trail, alone)


def _figures_alone(text: str) -> TimeExpression | None:
    """Read 09-01, 2/15 and 6·30 where the text holds nothing else; in a sentence they are scores."""
    match = _LONE.fullmatch(text)
    if match is None:
        return None
    start, end = match.span("date")
    day = Calendar(month=int(match["month"]), day=int(match["day"]))
    return TimeExpression(start, end, "date", day, alone=True)


def _looks_ahead(form: Form) -> bool:
    """Tell what means the coming one, or all beyond, where the text holds nothing else: 周五, 三年以后."""
    if isinstance(form, Offset):
        return form.open
    if not isinstance(form, Calendar) or form.nth is not None or form.lunar:
        return False
    return bool(form.weekday or form.month or form.day or form.holiday)


def _titles(text: str, pack: Pack) -> list[tuple[int, int]]:
    return [match.span() for match in guard(pack, "title_marks").finditer(text)]


def _inside(titles: list[tuple[int, int]], offset: int) -> bool:
    """Tell whether an offset lies in the title of a work."""
    place = bisect_right(titles, (offset, 0)) - 1
    return place >= 0 and offset < titles[place][1]


def _is_count_of_days(text: str, number: Token, pack: Pack) -> bool:
    """Tell 拘留5日, five days, from the fifth."""
    return isinstance(number.value, int) and precedes(pack, "days_before", text, number.start, width=3)


def _names_year(form: Form) -> bool:
    """Tell what is a time even in a title: 《2024年报告》 is of that year, 《明日之后》 of no day."""
    if isinstance(form, Range):
        return _names_year(form.first) or _names_year(form.last)
    if not isinstance(form, Calendar):
        return False
    return form.unit == "Y" or not form.year == form.decade == form.century == form.plan


def _type(match: Match, form: Form) -> TimeType:
    if isinstance(form, Calendar):
        return "time" if form.clock or form.day_part else "date"
    return "duration" if isinstance(form, Length) else match.type


def _trail(tokens: list[Token], index: int) -> str:
    """Give the function word behind."""
    kinds = [token.kind for token in tokens[index : index + 2]]
    if kinds == ["shijian", "nei"]:
        return "within"
    return _TRAILS.get(kinds[0], "") if kinds else ""


def _opens_clause(text: str, start: int, pack: Pack) -> bool:
    return start == 0 or not text[start - 1].isalnum() or precedes(pack, "since_after", text, start, width=2)


def _is_early_year(text: str, span: list[Token], pack: Pack) -> bool:
    """Tell 在789年 the year from 789 years."""
    number, end = span[0], span[-1].end
    if len(span) != 2 or span[1].kind != "nian" or number.kind != "num":
        return False
    if not isinstance(number.value, int) or not 100 < number.value < 1000 or number.value % 10 == 0:
        return False
    behind = follows(pack, "length_after", text, end, width=4)
    return precedes(pack, "era_before", text, number.start, width=3) and not behind


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
