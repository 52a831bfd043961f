"""Money found in running text: value, range, currency, bounds."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.lang.pack import load_pack
from extractor.values.money import find_money, money_at, parse_money

EN, ZH = load_pack("en"), load_pack("zh")


def seen(text, pack):
    return [
        (text[m.start : m.end], str(m.value), None if m.high is None else str(m.high), m.currency)
        for m in find_money(text, pack)
    ]


@pytest.mark.parametrize(
    ("text", "value", "high", "currency"),
    [
        ("US$12.9bn", "12900000000", None, "USD"), ("$5", "5", None, "USD"), ("4,000 yuan", "4000", None, "CNY"),
        ("RMB 500 million", "500000000", None, "CNY"), ("HK$88", "88", None, "HKD"), ("NT$1,500", "1500", None, "TWD"),
        ("C$3.5 million", "3500000", None, "CAD"), ("£546m", "546000000", None, "GBP"), ("€20k", "20000", None, "EUR"),
        ("521.1 mln dlrs", "521100000", None, "USD"), ("7 billion won", "7000000000", None, "KRW"),
        ("three million Hong Kong dollars", "3000000", None, "HKD"), ("Rs 40 crore", "400000000", None, "INR"),
        ("RM6.1 million", "6100000", None, "MYR"), ("EUR 30 million", "30000000", None, "EUR"),
        ("82 cents", "0.82", None, "USD"), ("75 pence", "0.75", None, "GBP"), ("a trillion dollars", "1000000000000", None, "USD"),
        ("$1.2-1.5 billion", "1200000000", "1500000000", "USD"), ("$3 million to $5 million", "3000000", "5000000", "USD"),
        ("25 to 30 billion yen", "25000000000", "30000000000", "JPY"), ("half a million euros", "500000", None, "EUR"),
        ("$-3.2 million", "-3200000", None, "USD"), ("5 dollars and 20 cents", "5.2", None, "USD"),
    ],
)  # fmt: skip
def test_english_amounts_are_read(text, value, high, currency):
    assert seen(f"It paid {text}.", EN) == [(text, value, high, currency)]


@pytest.mark.parametrize(
    ("text", "value", "high", "currency"),
    [
        ("3000亿美元", "300000000000", None, "USD"), ("7.01亿元", "701000000", None, "CNY"), ("1亿6000万元", "160000000", None, "CNY"),
        ("4.7万亿港元", "4700000000000", None, "HKD"), ("10亿元人民币", "1000000000", None, "CNY"), ("三百万日元", "3000000", None, "JPY"),
        ("100亿元至120亿元", "10000000000", "12000000000", "CNY"), ("425亿至455亿元", "42500000000", "45500000000", "CNY"),
        ("30-40亿美元", "3000000000", "4000000000", "USD"), ("一两元", "1", "2", "CNY"), ("1万-5万元", "10000", "50000", "CNY"),
        ("￥300", "300", None, "CNY"), ("5毛钱", "0.5", None, "CNY"), ("三块五毛", "3.5", None, "CNY"), ("两百多万欧元", "2000000", None, "EUR"),
        ("七千到九千亿元", "700000000000", "900000000000", "CNY"), ("2元到3元", "2", "3", "CNY"),
    ],
)  # fmt: skip
def test_chinese_amounts_are_read(text, value, high, currency):
    assert seen(f"公司付了{text}。", ZH) == [(text, value, high, currency)]


@pytest.mark.parametrize(
    ("text", "modifier", "pack"),
    [
        ("over 5 dollars", "more_than", EN), ("up to an additional 5 dollars", "at_most", EN), ("nearly 5 dollars", "approx", EN),
        ("at least 5 dollars", "at_least", EN), ("5 dollars or more", "at_least", EN), ("cover 5 dollars", None, EN),
        ("超5元", "more_than", ZH), ("逾5元", "more_than", ZH), ("约5元", "approx", ZH), ("不到5元", "less_than", ZH), ("5元以上", "at_least", ZH),
        ("5元左右", "approx", ZH), ("最多5元", "at_most", ZH), ("50多元", "more_than", ZH), ("共5元", None, ZH),
    ],
)  # fmt: skip
def test_bounds_around_an_amount_are_read(text, modifier, pack):
    assert [m.modifier for m in find_money(text, pack)] == [modifier]


@pytest.mark.parametrize(
    ("text", "pack"),
    [
        ("in 2016 dollars", EN), ("the team won 3 games", EN), ("it weighs 12 pounds", EN), ("30,000 stores", EN), ("a 5G phone", EN),
        ("三块屏幕", ZH), ("第3元素", ZH), ("数十亿元", ZH), ("几百元", ZH), ("10月27日", ZH), ("iPhone14", ZH), ("得分48分", ZH), ("销量300万", ZH),
    ],
)  # fmt: skip
def test_what_is_no_amount_is_left_alone(text, pack):
    assert find_money(text, pack) == []


@pytest.mark.parametrize(
    "text", ["营收4458亿", "研发投入超1000亿", "两百万年薪", "拟300亿收购对手", "仅售5999"]
)
def test_an_elided_currency_is_assumed_from_words_of_price(text):
    (money,) = find_money(text, ZH)
    assert (money.currency, money.assumed) == ("CNY", True)


def test_a_bare_amount_goes_on_in_the_currency_before_it():
    text = (
        "The yard earned 9 billion won in May, hopes for 14 to 16 billion in June and once made 41 billion."
    )
    assert [(str(m.value), m.currency, m.assumed) for m in find_money(text, EN)] == [
        ("9000000000", "KRW", False), ("14000000000", "KRW", True), ("41000000000", "KRW", True),
    ]  # fmt: skip


def test_a_count_between_ends_the_carrying_of_a_currency():
    text = "It paid 41 cents a share on 180 mln shares, up from 120 mln."
    assert [text[m.start : m.end] for m in find_money(text, EN)] == ["41 cents"]


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("It paid $5.", "USD"),
        ("Canadian shoppers in Toronto and Ottawa paid $5.", "CAD"),
        ("Shares in Hong Kong rose; a Hong Kong fund paid $5 or HK$39.", "USD"),
        ("Canada and the U.S. agreed in Ottawa on $5.", "USD"),
    ],
)
def test_a_bare_dollar_is_that_of_the_country_if_clear(text, currency):
    assert find_money(text, EN)[0].currency == currency


@pytest.mark.parametrize(
    ("text", "per", "pack"),
    [
        ("25 dlrs a share", "unit", EN),
        ("$55 per barrel", "unit", EN),
        ("$4 billion a year", None, EN),
        ("每股0.5元", "unit", ZH),
        ("8元", None, ZH),
    ],
)
def test_prices_of_one_piece_are_told_from_sums(text, per, pack):
    assert find_money(text, pack)[0].per == per


def test_an_amount_is_read_at_its_place_only():
    text = "over 4,000 yuan"
    found = money_at(text, 5, 15, EN)
    assert found is not None
    assert found.modifier == "more_than"
    assert money_at(text, 0, 15, EN) is None


def test_a_string_with_more_than_an_amount_is_not_parsed():
    assert parse_money("about $5", EN) is None


@given(
    st.decimals(min_value=1, max_value=10**12, places=2), st.sampled_from(["USD", "CNY", "EUR", "HKD", "GBP"])
)
def test_english_money_round_trips(value, code):
    money = parse_money(f"{code} {value:,}", EN)
    assert money is not None
    assert (money.value, money.currency) == (value, code)


@given(
    st.decimals(min_value=Decimal("0.01"), max_value=9999, places=2),
    st.sampled_from(["元", "万元", "亿元", "万亿元"]),
)
def test_chinese_money_round_trips(value, unit):
    factor = {"元": 1, "万元": 10**4, "亿元": 10**8, "万亿元": 10**12}[unit]
    money = parse_money(f"{value}{unit}", ZH)
    assert money is not None
    assert (money.value, money.currency) == (value * factor, "CNY")
