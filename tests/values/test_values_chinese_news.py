"""Chinese amounts and counts as news and posts write them: rounded, halved, discounted, per hour."""

import pytest

from extractor.lang.pack import load_pack
from extractor.values.money import find_money
from extractor.values.quantities import find_quantities

ZH = load_pack("zh")


def counts(text):
    return [
        (
            text[item.start : item.end],
            item.value and float(item.value),
            item.high and float(item.high),
            item.unit,
        )
        for item in find_quantities(text, ZH)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("上千座桥梁完工", ("千座", 1000, "at_least")),
        ("接待上万人次", ("万人次", 10000, "at_least")),
        ("千座水库蓄水", ("千座", 1000, "approx")),
        ("百家企业参展", ("百家", 100, "approx")),
        ("近千台设备下线", ("千台", 1000, "approx")),
        ("千余名师生参加", ("千余名", 1000, "more_than")),
        ("十家企业参展", ("十家", 10, None)),
        ("百公里油耗", ("百公里", 100, None)),
    ],
)
def test_a_multiplier_without_a_figure_is_a_round_number(text, found):
    (item,) = find_quantities(text, ZH)
    assert (text[item.start : item.end], item.value, item.modifier) == found


@pytest.mark.parametrize(
    "text",
    ["网上千人围观", "晚上百人聚餐", "数千座桥梁", "几十台机器", "成千上万户居民", "三伏天", "三番五次"],
)
def test_vague_numbers_and_idioms_count_nothing(text):
    assert counts(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全场七五折", [("七五折", 7.5, None, "折")]),
        ("今天85折", [("85折", 8.5, None, "折")]),
        ("一律八折", [("八折", 8, None, "折")]),
        ("半数企业亏损", [("半数", 0.5, None, "ratio")]),
        ("三五个人闲聊", [("三五个人", 3, 5, "人")]),
        ("相当于3个足球场大小", [("3个足球场", 3, None, "足球场")]),
        ("共2844个县级行政区", [("2844个县级行政区", 2844, None, "区")]),
        ("身高1米6", [("1米6", 1.6, None, "米")]),
        ("身高1米83", [("1米83", 1.83, None, "米")]),
        ("跳过1米6次", [("1米", 1, None, "米"), ("6次", 6, None, "次")]),
        ("两市成交放量", []),
        ("进了3个球", [("3个球", 3, None, "球")]),
        ("利润同比增长50%至80%", [("50%至80%", 50, 80, "%")]),
        ("利润增长30%到90%", [("30%到90%", 30, 90, "%")]),
        ("销量下降50%到60%", [("50%到60%", 50, 60, "%")]),
        ("价格上涨20%-25%", [("20%-25%", 20, 25, "%")]),
        ("失业率上升0.2%至5.1%", [("0.2%", 0.2, None, "%"), ("5.1%", 5.1, None, "%")]),
    ],
)
def test_shares_discounts_and_forecasts_are_read(text, found):
    assert counts(text) == found


@pytest.mark.parametrize(("text", "change"), [("价格跌去七成", "decrease"), ("砍掉三成岗位", "decrease")])
def test_what_is_taken_away_is_a_fall(text, change):
    assert [item.change for item in find_quantities(text, ZH)] == [change]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("吸引上百亿元投资", [("百亿元", 10**10, None, "at_least")]),
        ("花了三五百元", [("三五百元", 300, 500, None)]),
        ("投了三个多亿", [("三个多亿", 3 * 10**8, None, "more_than")]),
        ("赚了两三百万", [("两三百万", 2 * 10**6, 3 * 10**6, None)]),
        ("赔偿50万元封顶", [("50万元", 500000, None, "at_most")]),
        ("到手价3799", [("3799", 3799, None, None)]),
        ("数百亿元投资", []),
    ],
)
def test_spoken_amounts_are_read(text, found):
    got = [
        (text[item.start : item.end], item.value, item.high, item.modifier) for item in find_money(text, ZH)
    ]
    assert got == found


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("工价每小时25元", None),
        ("租金5000元/月", None),
        ("每年投入5000元", None),
        ("一个月花5000元", None),
    ],
)
def test_pay_and_rent_are_no_prices_of_a_piece(text, per):
    assert [item.per for item in find_money(text, ZH)] == [per]
