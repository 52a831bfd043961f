"""Chinese days off, school breaks, business years, eras and days told one after the other."""

from datetime import date

import pytest

from extractor.lang.pack import load_pack
from extractor.values.times.document import resolve_all
from extractor.values.times.holidays import off_around

REFERENCE = date(2024, 8, 21)


def named(text, reference=REFERENCE):
    """Give text and TIMEX3 value of each expression."""
    return [
        (text[item.start : item.end], value.timex)
        for item, value in resolve_all(text, load_pack("zh"), reference)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今年国庆黄金周，游客猛增", [("今年国庆黄金周", "2024-10-01/2024-10-07")]),
        ("今年“五一”假期客流不减", [("今年“五一”假期", "2024-05-01/2024-05-05")]),
        ("去年春节长假很冷", [("去年春节长假", "2023-01-21/2023-01-27")]),
        ("端午小长假去爬山", [("端午小长假", "2024-06-08/2024-06-10")]),
        ("国庆当天升旗", [("国庆", "2024-10-01"), ("当天", "2024-10-01")]),
        ("去年“双11”卖得多", [("去年“双11”", "2023-11-11")]),
        ("今年暑期，影片扎堆", [("今年暑期", "2024-07/2024-08")]),
        ("寒假期间不开门", [("寒假", "2024-01/2024-02")]),
        ("招暑假工十人", []),
        ("休了个长假", []),
        ("每年国庆都拍照", [("每年国庆", "XXXX-10-01")]),
    ],
)
def test_days_off_and_school_breaks(text, expected):
    assert named(text) == expected


def test_days_off_are_joined_to_a_weekend_nearby():
    assert off_around("04-05", date(2019, 4, 5)) == (date(2019, 4, 5), date(2019, 4, 7))
    assert off_around("04-05", date(2017, 4, 5)) == (date(2017, 4, 5), date(2017, 4, 5))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("截至2023年3月31日止年度收入", [("2023年3月31日止年度", "2022-04/2023-03")]),
        ("截至6月30日止六个月盈利", [("6月30日止六个月", "2024-H1")]),
        ("收入按年跌4%", []),
        ("利息按年支付", [("按年", "P1Y")]),
        ("预计四季度交付六万辆", [("四季度", "2024-Q4")]),
        ("总裁称，四季度将推新车", [("四季度", "2024-Q4")]),
        ("一季度增长6.4%，好于预期", [("一季度", "2024-Q1")]),
        ("7月物价上涨，涨幅比上月扩大", [("7月", "2024-07"), ("上月", "2024-06")]),
        ("他上月回乡", [("上月", "2024-07")]),
        ("第二季度交付3万台，比上一季度多", [("第二季度", "2024-Q2"), ("上一季度", "2024-Q1")]),
    ],
)
def test_business_years_and_comparisons(text, expected):
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("公元618年，唐朝建立", [("公元618年", "0618")]),
        ("公元前221年，秦灭六国", [("公元前221年", "BC0221")]),
        ("出土公元7世纪的瓷片", [("公元7世纪", "06")]),
        ("墓葬属公元前5世纪", [("公元前5世纪", "BC04")]),
        ("建武二十年立碑", [("建武二十年", "0044")]),
        ("北至元宝山", []),
        ("华为2018年收入", [("2018年", "2018")]),
        ("华为20发布", []),
        ("神舟十号6月11日升空", [("6月11日", "2024-06-11")]),
        ("成功登陆月球", []),
        ("在一起1314天了", [("1314天", "P1314D")]),
        ("入夏以来少雨", [("入夏", "2024-SU")]),
    ],
)
def test_eras_names_and_numbers(text, expected):
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1984年，他开始种树，第二年就挂果", [("1984年", "1984"), ("第二年", "1985")]),
        ("他是高中第二年级", []),
        ("8月3日他住院，第二天出院", [("8月3日", "2024-08-03"), ("第二天", "2024-08-04")]),
        ("8月3日暴雨，当晚停电", [("8月3日", "2024-08-03"), ("当晚", "2024-08-03TEV")]),
        ("他被行政拘留5日", [("5日", "P5D")]),
        ("5日他被拘留", [("5日", "2024-08-05")]),
        ("出境人数日均40万", []),
        ("数日前他来过", [("数日前", "PAST_REF")]),
        ("干了三十来年木工", [("三十来年", "P30Y")]),
        ("今日早盘走低", [("今日", "2024-08-21")]),
        ("上周一口气加了八万", [("上周", "2024-W33")]),
        ("上周一开盘走低", [("上周一", "2024-08-12")]),
        ("会议10日闭幕，定调明年", [("10日", "2024-08-10"), ("明年", "2025")]),
        ("21日10时至22日6时降雨", [("21日10时至22日6时", "2024-08-21T10:00/2024-08-22T06:00")]),
        ("自1月23日10时起封城76天", [("1月23日10时", "2024-01-23T10:00"), ("76天", "P76D")]),
        ("新规自10月1日起施行", [("10月1日", "2024-10-01")]),
    ],
)
def test_days_told_one_after_the_other(text, expected):
    assert named(text) == expected


def test_days_off_follow_the_notice_of_their_year():
    days = {
        date(2022, 5, 1): (date(2022, 4, 30), date(2022, 5, 4)),
        date(2023, 5, 1): (date(2023, 4, 29), date(2023, 5, 3)),
        date(2025, 5, 1): (date(2025, 5, 1), date(2025, 5, 5)),
    }
    assert {day: off_around("05-01", day) for day in days} == days
    assert off_around("lunar-01-01", date(2026, 2, 17)) == (date(2026, 2, 15), date(2026, 2, 23))
