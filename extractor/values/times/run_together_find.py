"""Find temporal expressions in a language that writes no spaces."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extractor.lang.pack import Pack
from extractor.values.times.engine import Match, matches
from extractor.values.times.model import Calendar, Form, Horizon, Length, Offset, Range, TimeExpression, Token
from extractor.values.times.numeric import full_year
from extractor.values.times.run_together import simplified, tokens_of
from extractor.values.times.run_together_rules import ALPHABET, RULES

_TRAILS = {"nei": "within", "lai": "since", "qian": "before", "hou": "after", "qi": "since", "jian": "during"}


@dataclass(frozen=True, slots=True)
class _Guards:
    not_before: re.Pattern[str]
    not_after: re.Pattern[str]
    bare_year: re.Pattern[str]
    year_after: re.Pattern[str]
    length_before: re.Pattern[str]
    length_after: re.Pattern[str]


@cache
def _guards(pack: Pack) -> _Guards:
    names = ("not_before", "not_after", "bare_year", "year_after", "length_before", "length_after")
    return _Guards(*(re.compile(getattr(pack.times, name)) for name in names))


def find(text: str, pack: Pack) -> Iterator[TimeExpression]:
    """Yield the expressions in text order."""
    plain = simplified(text, pack)
    tokens = tokens_of(plain, pack)
    symbols = ALPHABET.encode(tokens)
    for match in matches(symbols, tokens, RULES):
        span = tokens[match.first : match.last]
        start, end = span[0].start, span[-1].end
        form: Form = match.form
        if isinstance(form, Length) and _is_short_year(plain, span, pack):
            form = Calendar(year=full_year(int(str(span[0].value))), short_year=True)
        trail = _trail(tokens, match.last, form)
        if not _is_time(plain, span, form, trail, pack):
            continue
        if trail == "since" and isinstance(form, Length) and not _is_clause_start(plain, start):
            trail = "during"
        if trail == "within" and isinstance(form, Length | Horizon):
            end = tokens[match.last].end
        yield TimeExpression(start, end, _type(match, form), form, _lead(plain, start), trail)


def _is_clause_start(text: str, start: int) -> bool:
    """Tell 三年来 the last three years from 开设三年来, three years since something."""
    return start == 0 or not text[start - 1].isalnum() or text[start - 1] in "创是近为"


def _lead(text: str, start: int) -> str:
    """Give the function word in front: 到 and 至, unless 截至."""
    return "by" if text[start - 1 : start] in ("到", "至") and text[start - 2 : start - 1] not in ("截", "从") else ""


def _type(match: Match, form: Form):  # noqa: ANN202
    if isinstance(form, Calendar):
        return "time" if form.clock or form.day_part else "date"
    return match.type


def _trail(tokens: list[Token], index: int, form: Form) -> str:
    """Give the function word behind."""
    if index >= len(tokens):
        return ""
    kind = tokens[index].kind
    if kind == "shijian" and index + 1 < len(tokens) and tokens[index + 1].kind == "nei":
        return "within"
    return _TRAILS.get(kind, "")


def _is_short_year(text: str, span: list[Token], pack: Pack) -> bool:
    """Tell 25年 the year from 25 years: by what stands around it."""
    if len(span) != 2 or span[1].kind != "nian" or span[0].kind != "num" or len(span[0].text) != 2:
        return False
    if not isinstance(span[0].value, int) or "十" in span[0].text:
        return False
    guards, start, end = _guards(pack), span[0].start, span[1].end
    if guards.length_before.search(text[max(0, start - 3) : start]) or guards.length_after.search(
        text[end : end + 4]
    ):
        return False
    if span[0].text.startswith(("0", "零", "〇")):
        return True
    return bool(guards.year_after.search(text[end : end + 5]))


def _is_time(text: str, span: list[Token], form: Form, trail: str, pack: Pack) -> bool:
    """Reject what only looks like a time."""
    guards = _guards(pack)
    start, end = span[0].start, span[-1].end
    before, after = text[max(0, start - 4) : start], text[end : end + 8]
    kinds = [token.kind for token in span]
    if kinds[0] in ("num", "year", "pair") and guards.not_before.search(before):
        latin = before[-1:].isascii() and before[-1:].isalpha()
        if not (latin and isinstance(form, Length) and form.unit in ("D", "Sh", "M")) or "yue" in kinds:
            return False
    if guards.not_after.search(after):
        return False
    if kinds[0] == "mei" and kinds[1:] == ["length_unit"]:
        return str(span[1].value)[0] != "S"
    if isinstance(form, Calendar):
        return _is_place(text, span, form, kinds, before, after, pack)
    if isinstance(form, Length | Horizon | Offset):
        return _is_length(span, form, kinds, before, after)
    if isinstance(form, Range) and form.first.day is not None and form.first.month is None:
        return kinds[0] != "num" or kinds[-1] == "ri"
    return True


def _is_place(
    text: str, span: list[Token], form: Calendar, kinds: list[str], before: str, after: str, pack: Pack
) -> bool:
    del text
    if kinds == ["year"]:
        return bool(_guards(pack).bare_year.search(after)) and not after[:1].isdigit()
    if kinds == ["num", "ri"]:
        return (
            isinstance(span[0].value, int)
            and 1 <= span[0].value <= 31
            and not before.endswith(("每", "近", "连续"))
        )
    if kinds in (["weekday"], ["shift", "weekday"]):
        return not after.startswith(("次", "均", "报", "刊")) and not before.endswith(
            ("每", "一", "两", "三", "几")
        )
    if kinds == ["season"] or kinds == ["yue"] or kinds == ["nian"] and not after.startswith(("内", "以内")):
        return False
    if "same_time" in kinds or kinds in (["that_year"], ["that_month"]):
        return len(kinds) > 1 or not before[-1:].isalnum()
    if kinds == ["plan"]:
        return after.startswith(("”", "规划", "时期", "期间", '"', "」")) or before.endswith(("“", '"', "「"))
    if kinds == ["shift", "length_unit"] and form.unit is None:
        return False
    if kinds[0] == "shift" and form.shift is not None and abs(form.shift) <= 1 and form.unit is not None:
        return span[0].text not in (
            "未来",
            "今后",
            "接下来",
            "此后",
            "往后",
            "将来",
            "过去",
            "近",
            "最近",
            "过去的",
            "未来的",
            "此前",
        )
    if kinds == ["holiday"] and span[0].text in (
        "大雪",
        "小雪",
        "雨水",
        "五一",
        "国庆",
        "元宵",
        "圣诞",
        "清明",
        "立春",
    ):
        return not before[-1:].isalpha() or span[0].text in ("国庆", "清明", "五一", "圣诞")
    if kinds == ["ten"] or kinds == ["day_part"] or kinds == ["part"]:
        return False
    return True


def _is_length(span: list[Token], form: Form, kinds: list[str], before: str, after: str) -> bool:
    unit = form.unit if isinstance(form, Length) else form.length.unit  # type: ignore[union-attr]
    if "yue" in kinds and isinstance(form, Length):
        return form.unit == "M" and form.low is None
    if kinds[-1] in ("shi", "fen"):
        return False
    if (
        isinstance(form, Length)
        and unit == "D"
        and span[-1].text == "日"
        and (form.low is None or form.low <= 31)
        and form.high is None
    ):
        return False
    if unit == "Q" and kinds[-1] == "ji":
        return False
    if after.startswith(("级", "生", "代", "后卫")) and unit == "Y":
        return False
    if unit == "Y" and isinstance(form, Length) and form.low is not None and form.low >= 1000:
        return False
    if before.endswith("第") or (kinds[0] == "ji_vague" and isinstance(form, Length)):
        return False
    return not (after.startswith(("岁", "周岁")))
