"""Chinese dates as news and posts write them: counted from what was told, open ends, short forms."""

from datetime import date

import pytest

from extractor.lang.pack import load_pack
from extractor.values.times.document import resolve_all

REFERENCE = date(2024, 5, 15)  # a Wednesday


def values(text):
    pairs = resolve_all(text, load_pack("zh"), REFERENCE)
    return [(text[item.start : item.end], value.timex, value.from_, value.to) for item, value in pairs]


@pytest.mark.parametrize(
    ("text", "span", "first", "last"),
    [
        ("2019年品牌创立，三年后走向海外", "三年后", "2022-01-01", "2022-12-31"),
        ("5月3日他住院，四天后出院", "四天后", "2024-05-07", "2024-05-07"),
        ("2015年10月，隧道开工。五年后，列车驶过这里。", "五年后", "2020-01-01", "2020-12-31"),
        ("球队2018年解散，两年之后又重建了", "两年之后", "2020-01-01", "2020-12-31"),
        ("球队2018年解散，两年之后将重建", "两年之后", "2026-01-01", "2026-12-31"),
        ("三年前他辞职，两年后想回来", "两年后", "2026-01-01", "2026-12-31"),
        ("三年后这里将通高铁", "三年后", "2027-01-01", "2027-12-31"),
    ],
)
def test_what_follows_a_date_told_counts_from_it(text, span, first, last):
    (got,) = [value for value in values(text) if value[0] == span]
    assert got[2:] == (first, last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("四年以前", None, "2020-12-31"),
        ("四年之后", "2028-01-01", None),
        ("三天之前", None, "2024-05-12"),
        ("两个半月以前", None, "2024-02-29"),
        ("过六周", "2024-06-24", None),
        ("四年前", "2020-01-01", "2020-12-31"),
    ],
)
def test_a_length_alone_is_open_at_its_far_end(text, first, last):
    assert [value[2:] for value in values(text)] == [(first, last)]


@pytest.mark.parametrize(
    ("text", "span", "timex", "first", "last"),
    [
        ("十几年前他下岗了", "十几年前", "2004/2014", "2004-01-01", "2014-12-31"),
        ("三十几年前工厂就在", "三十几年前", "1984/1994", "1984-01-01", "1994-12-31"),
        ("两三年后，新城将建成", "两三年后", "2026/2027", "2026-01-01", "2027-12-31"),
        ("几年前他离开了", "几年前", "PAST_REF", None, None),
    ],
)
def test_two_ends_of_a_length_are_two_ends_of_the_time(text, span, timex, first, last):
    assert values(text) == [(span, timex, first, last)]


@pytest.mark.parametrize(
    ("text", "span", "timex", "first", "last"),
    [
        ("报告将于8月中下旬公布", "8月中下旬", "2024-08", "2024-08-11", "2024-08-31"),
        ("上半年业绩将于8月公布", "8月", "2024-08", "2024-08-01", "2024-08-31"),
        ("今夏多雨", "今夏", "2024-SU", "2024-06-01", "2024-08-31"),
        ("去冬少雪", "去冬", "2023-WI", "2023-12-01", "2024-02-29"),
        ("做好今冬明春的供暖", "今冬明春", "2024-WI/2025-SP", "2024-12-01", "2025-05-31"),
        ("今年头四个月出口增长", "今年头四个月", "2024-01/2024-04", "2024-01-01", "2024-04-30"),
        ("头三季度利润增长", "头三季度", "2024-Q1/2024-Q3", "2024-01-01", "2024-09-30"),
        ("21世纪头十年经济增长", "21世纪头十年", "2001/2010", "2001-01-01", "2010-12-31"),
        ("九十年代末下海经商", "九十年代末", "199", "1997-01-01", "1999-12-31"),
        ("15、16日连续下雨", "15、16日", "2024-05-15/2024-05-16", "2024-05-15", "2024-05-16"),
        ("二○二四年的计划", "二○二四年", "2024", "2024-01-01", "2024-12-31"),
        ("2024Q2营收增长", "2024Q2", "2024-Q2", "2024-04-01", "2024-06-30"),
        ("23Q4业绩下滑", "23Q4", "2023-Q4", "2023-10-01", "2023-12-31"),
        ("1H24净利润下滑", "1H24", "2024-H1", "2024-01-01", "2024-06-30"),
        ("令和6年的预算", "令和6年", "2024", "2024-01-01", "2024-12-31"),
        ("昭和20年8月15日投降", "昭和20年8月15日", "1945-08-15", "1945-08-15", "1945-08-15"),
        ("令和元年即位", "令和元年", "2019", "2019-01-01", "2019-12-31"),
        ("乾隆五十年重修", "乾隆五十年", "1785", "1785-01-01", "1785-12-31"),
        ("十年前的今天开业", "十年前的今天", "2014-05-15", "2014-05-15", "2014-05-15"),
        ("三年前的6月停产", "三年前的6月", "2021-06", "2021-06-01", "2021-06-30"),
        ("近一月上涨", "近一月", "P1M", "2024-04-15", "2024-05-15"),
        ("此前3月公布过", "3月", "2024-03", "2024-03-01", "2024-03-31"),
        ("公司的6月销量", "6月", "2024-06", "2024-06-01", "2024-06-30"),
        ("三年里走遍各地", "三年", "P3Y", None, None),
        ("上世纪末建成", "上世纪末", "19", "1981-01-01", "2000-12-31"),
        ("到本世纪末实现", "本世纪末", "20", "2100-12-31", "2100-12-31"),
        ("本世纪中叶", "本世纪中叶", "20", "2041-01-01", "2060-12-31"),
        ("20世纪90年代末至21世纪初", "20世纪90年代末至21世纪初", "199/20", "1997-01-01", "2020-12-31"),
        ("光绪二十六年七月", "光绪二十六年七月", "1900", "1900-01-01", "1900-12-31"),
    ],
)
def test_the_short_forms_of_news_are_read(text, span, timex, first, last):
    assert (span, timex, first, last) in values(text)


@pytest.mark.parametrize(
    ("text", "sets"),
    [
        ("每月10日发薪", [("每月10日", "XXXX-XX-10")]),
        ("每周二、周四限行", [("每周二", "XXXX-WXX-2"), ("周四", "XXXX-WXX-4")]),
        ("每周一至周五营业", [("每周一至周五", "XXXX-WXX-1/XXXX-WXX-5")]),
        ("每年4月至6月休渔", [("每年4月至6月", "XXXX-04/XXXX-06")]),
        ("每天晚上8点播出", [("每天晚上8点", "XXXX-XX-XXT20:00")]),
        ("每逢周末开放", [("每逢周末", "XXXX-WXX-WE")]),
        ("隔周开会", [("隔周", "P2W")]),
    ],
)
def test_what_comes_again_is_a_set(text, sets):
    assert [value[:2] for value in values(text)] == sets


@pytest.mark.parametrize("text", ["马明春当选主席", "AI元年", "升级到24H2版本", "嘉靖皇帝", "头条新闻"])
def test_names_that_look_like_short_forms_are_none(text):
    assert values(text) == []


def test_a_plane_that_takes_off_is_no_beginning():
    mods = {text: [value.mod for _, value in resolve_all(text, load_pack("zh"), REFERENCE)] for text in
            ("6月1日起飞", "6月1日起施行")}  # fmt: skip
    assert mods == {"6月1日起飞": [None], "6月1日起施行": ["ON_OR_AFTER"]}


def test_around_a_year_is_not_before_it():
    pairs = resolve_all("2000年前后转型", load_pack("zh"), REFERENCE)
    assert [value.mod for _, value in pairs] == ["APPROX"]
