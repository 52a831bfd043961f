"""Temporal expressions are found exactly, and what only looks like one is left alone."""

from datetime import date
from itertools import pairwise

import pytest

from extractor.lang.pack import load_pack
from extractor.values.times.document import resolve_all
from extractor.values.times.find import find_times, time_at


def found(text, lang):
    return [text[item.start : item.end] for item in find_times(text, load_pack(lang))]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("The plant opened on December 28 last year.", ["December 28 last year"]),
        ("It will spend more over the next five years.", ["the next five years"]),
        ("It wants to lead within three years.", ["three years"]),
        ("Sales rose in the first quarter of 2026.", ["the first quarter of 2026"]),
        ("Talks ran from May 3-5 in Lyon.", ["May 3-5"]),
        ("The firm reported 2H21 and FY2025 figures.", ["2H21", "FY2025"]),
        ("Rates fell in mid-March and in the early 2020s.", ["mid-March", "the early 2020s"]),
        ("A year earlier it had lost money.", ["A year earlier"]),
        ("She pays $40 a year for it.", ["a year"]),
        ("Stores open every Tuesday.", ["every Tuesday"]),
        ("An 18th-century house.", ["18th-century"]),
        ("It closed on Friday, Nov. 14, 2025.", ["Friday, Nov. 14, 2025"]),
        ("Two to three years will do.", ["Two to three years"]),
    ],
)
def test_english_expressions_are_found_whole(text, spans):
    assert found(text, "en") == spans


@pytest.mark.parametrize(
    "text",
    [
        "It may or may not march on.",
        "The Mate 20 beat the Boeing 737.",
        "Theresa May met June Carter.",
        "The price was $2019 and the room No. 2018.",
        "Give me a second, the sun is out.",
        "They won 5-4 on penalties.",
        "He is 25 years old.",
        "Chen Jun and Jan de Boer sat in the hall.",
        "Currently or soon, in recent years.",
        "It employs 2,024 people and 1500 workers.",
        "Sales grew 1.5 times; call 010-2015-8664.",
    ],
)
def test_english_wrong_friends_are_no_times(text):
    assert found(text, "en") == []


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("公司去年11月成立", ["去年11月"]),
        ("三年内拿下第一", ["三年内"]),
        ("未来3-5年投入研发", ["未来3-5年"]),
        ("预计明年六七月上市", ["明年六七月"]),
        ("会议于11月8日至10日举行", ["11月8日至10日"]),
        ("前三季度营收增长", ["前三季度"]),
        ("今年前7个月出口上升", ["今年前7个月"]),
        ("“十四五”期间新增产能", ["“十四五”期间"]),
        ("25年目标国内前三", ["25年"]),
        ("连续19个季度增长", ["19个季度"]),
        ("25日晚间发布公告", ["25日晚间"]),
        ("2014目标收入增长", ["2014"]),
        ("上周二与下个月9号", ["上周二", "下个月9号"]),
        ("去年六月上旬，年底前完成", ["去年六月上旬", "年底"]),
        ("每年9月和每周三开课", ["每年9月", "每周三"]),
        ("國慶節後，下個禮拜三見", ["國慶節", "下個禮拜三"]),
    ],
)
def test_chinese_expressions_are_found_whole(text, spans):
    assert found(text, "zh") == spans


@pytest.mark.parametrize(
    "text",
    [
        "年轻人喜欢月亮",
        "日本青年过生日度蜜月",
        "周先生近日表示目前正常",
        "小米13与Mate60同台",
        "比分是3:2，价格9.9元",
        "今后会更好，过去不提",
        "他今岁25岁",
        "第一名与第三代产品",
    ],
)
def test_chinese_wrong_friends_are_no_times(text):
    assert found(text, "zh") == []


def test_spans_do_not_overlap_and_stand_in_order():
    text = "On May 3, 2020, a year after the 2019 deal, it sold 20 sites in two weeks. By 2030 it will grow."
    ends = [(item.start, item.end) for item in find_times(text, load_pack("en"))]
    assert ends == sorted(ends)
    assert all(a[1] <= b[0] for a, b in pairwise(ends))


def test_a_known_span_is_read_again_with_what_stands_before_it():
    text = "It will lead within three years."
    item = time_at(text, 20, 31, load_pack("en"))
    assert item is not None
    assert item.lead == "within"
    assert time_at(text, 0, 2, load_pack("en")) is None


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "-",
        "年",
        " ",
        "\n",
        "12-",
        "2 ",
        "1/2/",
        "2019-",
        "12:",
        "1,",
        "一",
        "may ",
        "the end of ",
        "二三四五",
    ],
)
def test_hostile_texts_are_read_to_the_end(piece, lang):
    text = piece * (100_000 // len(piece))
    assert list(resolve_all(text, load_pack(lang), date(2020, 1, 1))) == []
