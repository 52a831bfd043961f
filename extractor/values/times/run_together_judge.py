"""Tell times from what only looks like them, in a language that writes no spaces."""

from extractor.lang.pack import Pack
from extractor.values.times.guards import follows, precedes
from extractor.values.times.model import Calendar, Form, Horizon, Length, Offset, Range, Token

_WHOLE = (["num", "hao"], ["season"], ["di", "num", "ji"])
_SPOKEN = 6  # from here on two figures before a year may be its last two
_MONTH = 31
_LONGEST = 1000  # years: 千年 is a figure of speech
_PARTS_ALONE = {"season", "yue", "ten", "day_part", "part", "chu"}
_EXACT = {"D", "Sh", "M"}


def is_time(text: str, span: list[Token], form: Form, pack: Pack) -> bool:
    """Reject what only looks like a time; a text that holds nothing else can only mean one."""
    start, end = span[0].start, span[-1].end
    kinds = [token.kind for token in span]
    whole = isinstance(form, Calendar) and end - start == len(text.strip())
    if whole and (kinds in _WHOLE or follows(pack, "whole_text_only", text, start)):
        return True
    if follows(pack, "whole_text_only", text[:end], start):
        return False
    if kinds[0] in ("num", "year", "pair") and precedes(pack, "not_before", text, start, width=4):
        # A word in Latin letters may stand before a length (用AI1天), not before a date (iPhone 12).
        latin = text[start - 1].isascii() and text[start - 1].isalpha()
        if not (latin and isinstance(form, Length) and form.unit in _EXACT):
            return False
    modelled = kinds[0] in ("num", "year", "pair") and kinds[:2] != ["year", "nian"]
    if modelled and precedes(pack, "name_before", text, start, width=4):
        return False
    if follows(pack, "not_after", text, end, width=8):
        return False
    if kinds == ["adverb"]:
        return not follows(pack, "adverb_not_after", text, end, width=4)
    named = kinds[-1] == "today" or kinds[0] == "mei"
    if named and (follows(pack, "name_after", text, end, width=4) or follows(pack, "names", text, start)):
        return False
    if kinds[0] == "mei" and kinds[1:] == ["length_unit"]:
        return str(span[1].value)[0] != "S"  # 每小时 is a rate
    if isinstance(form, Calendar):
        return _is_place(text, span, form, kinds, pack)
    if isinstance(form, Length | Horizon | Offset):
        return _is_length(text, span, form, pack)
    if kinds in (["summer_break"], ["winter_break"]):
        return follows(pack, "break_after", text, end, width=3)
    if {kinds[0], kinds[-1]} == {"year"}:
        return precedes(pack, "year_pair_before", text, start, width=2)
    if isinstance(form, Range) and form.first.day is not None and form.first.month is None:
        return kinds[0] != "num" or kinds[-1] == "ri" or form.last.clock is not None
    return True


def _is_place(text: str, span: list[Token], form: Calendar, kinds: list[str], pack: Pack) -> bool:
    start, end, word = span[0].start, span[-1].end, span[0].text
    if len(kinds) == 1 and kinds[0] in _PARTS_ALONE:
        return False
    if kinds == ["year"]:
        return follows(pack, "bare_year", text, end) and not text[end : end + 1].isdigit()
    if kinds in (["next_year_told"], ["next_day_told"]):
        opens = precedes(pack, "counted_on_before", text, start, width=2)
        return opens and not follows(pack, "counted_on_after", text, end, width=2)
    if kinds == ["last_day"]:
        return not precedes(pack, "last_day_not_before", text, start, width=1)
    if kinds == ["nian"]:
        return follows(pack, "year_within", text, end)
    if kinds == ["num", "ri"]:
        return not precedes(pack, "day_not_before", text, start, width=3)
    if kinds in (["weekday"], ["shift", "weekday"]):
        beside = precedes(pack, "weekday_not_before", text, start, width=1)
        return not beside and not follows(pack, "weekday_not_after", text, end)
    if kinds == ["di", "num", "ji"] and span[-1].text == "季":
        told = follows(pack, "quarter_after", text, end, width=8)
        return told or precedes(pack, "quarter_before", text, start, width=1)  # else the season of a show
    if kinds == ["num", "ji"] and follows(pack, "quarter_not_after", text, end, width=1):
        return False
    if kinds == ["num", "hao"]:
        return follows(pack, "day_after", text, end, width=3)
    if kinds == ["holiday"] and word[:1].isdigit():
        return follows(pack, "festival_after", text, end) or precedes(pack, "festival_before", text, start)
    if "same_time" in kinds or kinds in (["that_year"], ["that_month"]):
        same = follows(pack, "same", text, start) and precedes(pack, "same_before", text, start)
        open_ = same or not text[max(0, start - 1) : start].isalnum()
        return len(kinds) > 1 or (open_ and not follows(pack, "same_not_after", text, end, width=1))
    if kinds[0] == "fused_season":
        return not precedes(pack, "season_not_before", text, start, width=1)
    if kinds == ["plan"]:
        return follows(pack, "plan_after", text, end) or precedes(pack, "plan_before", text, start)
    if kinds == ["holiday"] and word in pack.times.weak_holidays:
        return not text[max(0, start - 1) : start].isalpha()
    return not (kinds == ["shift", "length_unit"] and form.unit is None)


def _is_length(text: str, span: list[Token], form: Length | Horizon | Offset, pack: Pack) -> bool:
    length = form if isinstance(form, Length) else form.length
    kinds, start = [token.kind for token in span], span[0].start
    if precedes(pack, "length_not_before", text, start, width=1) or follows(pack, "recent", text, start):
        return False
    if follows(pack, "length_not_after", text, span[-1].end, width=3):
        return False
    if follows(pack, "age_after", text, span[-1].end, width=2):
        return False  # 出生90天大的婴儿
    if not isinstance(form, Length):
        return kinds[-1] not in ("shi", "fen")
    if kinds[0] == "shu_vague" and precedes(pack, "vague_not_before", text, start, width=1):
        return False  # 人数日均
    if kinds[0] == "ji_vague" or (kinds[-1] in ("shi", "fen") and not length.more):
        return False
    if length.unit == "Q" and kinds[-1] == "ji":
        return False
    if "yue" in kinds:
        return length.unit == "M" and (length.low is None or "many" in kinds)
    if length.low is None:
        return True
    if kinds[:2] == ["pair", "nian"] and length.high in range(_SPOKEN, 10):
        return False  # 六七年 may be 1967
    if length.unit == "D" and span[-1].text == "日" and length.high is None:
        held = length.low == int(length.low) and precedes(pack, "days_before", text, start, width=3)
        return held or length.low > _MONTH or follows(pack, "days_within", text, span[-1].end, width=2)
    return not (length.unit == "Y" and length.low >= _LONGEST)
