"""Forms of money: cents, codes, shared names, conversions; and the neighbours that are none."""

from itertools import pairwise

import pytest

from extractor.lang.currency_codes import ISO_CODES
from extractor.lang.pack import load_pack
from extractor.values.conversions import converts, goes_on
from extractor.values.money import find_money

EN, ZH = load_pack("en"), load_pack("zh")


def seen(text, pack):
    return [
        (text[m.start : m.end], str(m.value), None if m.high is None else str(m.high), m.currency)
        for m in find_money(text, pack)
    ]


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("20 dollars 43 cents", "20.43", "USD"), ("twenty dollars and forty-three cents", "20.43", "USD"), ("$20 43", "20.43", "USD"),
        ("$7 and twelve", "7.12", "USD"), ("15 dollars and 5", "15.05", "USD"), ("20 ringgit and 43c", "20.43", "MYR"),
        ("20 ringgit 43 sen", "20.43", "MYR"), ("8 rupees 50", "8.5", "INR"), ("3 euros 20 cents", "3.2", "EUR"), ("10 dinars 250 fils", "10.25", "KWD"),
        ("5 zlotys 60 groszy", "5.6", "PLN"), ("4 pounds and 99 pence", "4.99", "GBP"), ("9 rubles 30 kopecks", "9.3", "RUB"),
    ],
)  # fmt: skip
def test_parts_are_added_to_the_whole(text, value, currency):
    # small pounds are weights as a rule
    text = text.replace("4 pounds", "£4")
    assert seen(f"It cost {text}.", EN) == [(text, value, None, currency)]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("It cost $20 and 43 people came.", ["$20"]), ("It cost $20 43 times.", ["$20"]), ("We sold 5 for $20, 43 for less.", ["$20"]),
        ("It cost $4.25 and 32.", ["$4.25"]), ("It raised $20 million and 43.", ["$20 million"]), ("It cost $20 and 430.", ["$20"]),
        ("It costs between 15 dollars and 50.", ["15 dollars and 50"]), ("They cost $20 and $43.", ["$20", "$43"]),
        ("$ 20.00 $ 37.97 in all", ["$ 20.00", "$ 37.97"]), ("10 $ 30 $", ["10 $", "30 $"]), ("a 1 $ 10 dollars bill", ["$ 10 dollars"]), ("up 1 . 85 marks", []),
    ],
)  # fmt: skip
def test_a_number_behind_an_amount_is_not_always_its_cents(text, amounts):
    assert [text[m.start : m.end] for m in find_money(text, EN)] == amounts


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("75 USD million", "75000000", "USD"), ("48.5 MGBP", "48500000", "GBP"), ("300 KEUR", "300000", "EUR"), ("12 MSEK", "12000000", "SEK"),
        ("USD 3 bn", "3000000000", "USD"), ("US$ 3.5tn", "3500000000000", "USD"), ("521.1 mln dlrs", "521100000", "USD"), ("$ 5 dollars", "5", "USD"),
        ("Rs 2.5 lakh", "250000", "INR"), ("40 crore rupees", "400000000", "INR"), ("₹3,00,000", "300000", "INR"), ("A$4m", "4000000", "AUD"),
        ("RD$250", "250", "DOP"), ("EC$90", "90", "XCD"), ("c $ 100", "100", "CAD"), ("₿0.5", "0.5", "BTC"), ("10 bitcoins", "10", "BTC"),
        ("100 ₾", "100", "GEL"), ("₲5,000", "5000", "PYG"), ("৳500", "500", "BDT"), ("500 රු", "500", "LKR"), ("3 million kwanzas", "3000000", "AOA"),
        ("200 hryvnias", "200", "UAH"), ("900 Kazakh tenge", "900", "KZT"), ("70 Trinidad and Tobago dollars", "70", "TTD"),
        ("8 billion CFA francs", "8000000000", "XOF"), ("20 nuevos soles", "20", "PEN"), ("3 Samoan tala", "3", "WST"), ("20 EUR", "20", "EUR"), ("CZK300", "300", "CZK"),
    ],
)  # fmt: skip
def test_signs_codes_and_words_of_the_world_are_known(text, value, currency):
    assert seen(f"They paid {text}.", EN) == [(text, value, None, currency)]


@pytest.mark.parametrize("pack", [EN, ZH], ids=["en", "zh"])
def test_every_currency_in_use_has_a_name(pack):
    known = {*pack.currencies.after.values(), *pack.currencies.before.values()}
    families = [family.codes for family in pack.currencies.families.values()]
    missing = {
        code for code in ISO_CODES if code not in known and not any(code in codes for codes in families)
    }
    assert missing == set()


@pytest.mark.parametrize("pack", [EN, ZH], ids=["en", "zh"])
def test_every_name_stands_for_a_code_or_a_family(pack):
    words = pack.currencies
    for table in (words.before, words.after, words.minor, words.tenths):
        assert {code for code in table.values() if code not in words.families} <= set(ISO_CODES)
    assert all(family.default in family.codes for family in words.families.values())


@pytest.mark.parametrize(
    "text",
    [
        "ALL 5 answers are wrong.", "The TOP 10 list.", "He lost his pen 7 times.", "COP 28 ended in Dubai.", "PHP 8 is out.", "They tried 5 AMD chips.",
        "It flew at 30,000 ft.", "He kicked 5 punts.", "Use 2 drams.", "He is a real 10.", "12 mark schemes", "a dollar store opened", "an euro zone member",
        "It is worth 24 mad dogs.", "The S&P 500 rose.", "It weighs 12 pounds.", "Sen. 5 voted.", "He lent her 3 quid pro quos, and 20 lei.",
    ],
)  # fmt: skip
def test_words_and_names_that_are_codes_too_are_left_alone(text):
    assert find_money(text, EN) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It sold for a dollar.", [("a dollar", "1")]), ("It pays a dollar a share.", [("a dollar", "1")]), ("It pays a euro or more.", [("a euro", "1")]),
        ("The rate was 7.2 yuan a dollar.", [("7.2 yuan", "7.2")]), ("It is a dollar bond.", []), ("a yen for travel", []),
    ],
)  # fmt: skip
def test_an_article_counts_one_where_nothing_is_named_by_the_currency(text, found):
    assert [(text[m.start : m.end], str(m.value)) for m in find_money(text, EN)] == found


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("Karachi: the tax of 500 rupees stays.", "PKR"), ("Mumbai: the tax of 500 rupees stays.", "INR"), ("A tax of 500 rupees stays.", "INR"),
        ("Sri Lanka keeps its tax of Rs 500.", "LKR"), ("Mexico keeps the wage of 200 pesos.", "MXN"), ("Chile and Santiago pay 200 pesos.", "CLP"),
        ("Sweden pays 200 crowns million 5,000 crowns.", "SEK"), ("Prague pays 5,000 crowns.", "CZK"), ("Oslo pays 500 kroner.", "NOK"), ("Copenhagen pays 500 kroner.", "DKK"),
        ("Egypt and Cairo pay 5 million pounds.", "EGP"), ("London pays 5 million pounds.", "GBP"), ("Kampala pays 500 shillings.", "UGX"), ("Baghdad pays 500 dinars.", "IQD"),
        ("China said in Beijing it pays ¥500.", "CNY"), ("Tokyo pays ¥500.", "JPY"), ("Iran pays 500 rials.", "IRR"), ("Muscat pays 500 rials.", "OMR"),
        ("The offer for <ABCA.S> is 5 dlrs.", "AUD"), ("<XYZ> offers 5 dlrs for <ABCA.S>.", "USD"), ("Shares of Foo (FOO.TO) fell to $5.", "CAD"), ("The fee (see A.3) is $5.", "USD"),
        ("He paid 80 Canadian dollars, then 20 dollars.", "CAD"),
    ],
)  # fmt: skip
def test_a_shared_name_is_that_of_the_country_of_the_text(text, currency):
    assert find_money(text, EN)[-1].currency == currency


@pytest.mark.parametrize(
    ("text", "value", "high", "currency", "pack"),
    [
        ("two to three hundred dollars", "200", "300", "USD", EN), ("10-20 cents", "0.1", "0.2", "USD", EN),
        ("$3 million and $5 million", "3000000", "5000000", "USD", EN), ("€5-€7", "5", "7", "EUR", EN), ("USD 5-7 million", "5000000", "7000000", "USD", EN),
        ("两~3百日元", "200", "300", "JPY", ZH), ("三到五千元", "3000", "5000", "CNY", ZH), ("五到一百元", "5", "100", "CNY", ZH),
        ("新台币84亿元至88亿元", "8400000000", "8800000000", "TWD", ZH), ("10到20块钱", "10", "20", "CNY", ZH),
    ],
)  # fmt: skip
def test_ends_of_ranges_share_what_is_written_once(text, value, high, currency, pack):
    sentence = (
        f"It costs between {text}."
        if " and " in text
        else f"It paid {text}."
        if pack is EN
        else f"付了{text}。"
    )
    assert seen(sentence, pack) == [(text, value, high, currency)]


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("5美刀", "5", "USD"), ("七蚊", "7", "HKD"), ("两毛五", "0.25", "CNY"), ("两角五分", "0.25", "CNY"), ("3块5", "3.5", "CNY"), ("10日元5日本钱", "10.05", "JPY"),
        ("5卢布20戈比", "5.2", "RUB"), ("人民币100元", "100", "CNY"), ("新台币120亿元", "12000000000", "TWD"), ("港币3000元", "3000", "HKD"), ("USD 300万", "3000000", "USD"),
        ("500坚戈", "500", "KZT"), ("3万亿图格里克", "3000000000000", "MNT"), ("80兹罗提", "80", "PLN"), ("2枚比特币", "2", "BTC"), ("1亿6000万美元", "160000000", "USD"),
        ("肆佰叁拾万圆整", "4300000", "CNY"), ("50万埃及镑", "500000", "EGP"), ("200铢", "200", "THB"), ("5万铢", "50000", "THB"), ("10智利比索", "10", "CLP"),
    ],
)  # fmt: skip
def test_chinese_names_and_parts_of_currencies_are_known(text, value, currency):
    assert seen(f"他付了{text}。", ZH) == [(text, value, None, currency)]


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("新台币5亿元，再加新台币3亿元，合计8亿元。", "TWD"), ("新台币5亿元，约合人民币1亿元，再加3亿元。", "CNY"), ("港元走强，他付了3亿元。", "CNY"),
        ("土耳其央行抛售5亿里拉。", "TRY"), ("巴基斯坦批准了5亿卢比。", "PKR"), ("捷克政府拨款5亿克朗。", "CZK"), ("法官罚他5000比索。", "PHP"),
    ],
)  # fmt: skip
def test_a_shared_chinese_name_is_that_of_the_text(text, currency):
    assert find_money(text, ZH)[-1].currency == currency


@pytest.mark.parametrize("text", ["我们薪酬能给到10k~15k。", "月薪15k起", "产值破三千亿元，三千亿目标不变"])
def test_amounts_without_a_currency_are_taken_from_their_context(text):
    money = find_money(text, ZH)[-1]
    assert (money.currency, money.assumed) == ("CNY", True)


@pytest.mark.parametrize(
    "text",
    [
        "售价低的4k电视",
        "粉丝30w",
        "比尔盖茨",
        "得了5分",
        "三千亿次运算和三千亿元",
        "8仙过海",
        "3毫米",
        "五毫升",
    ],
)
def test_bare_chinese_figures_that_count_other_things_are_no_money(text):
    assert [m for m in find_money(text, ZH) if m.assumed or m.value < 100] == []


@pytest.mark.parametrize(
    ("text", "per", "pack"),
    [
        ("$70-a-share", "unit", EN), ("earnings per share of $1.20", "unit", EN), ("$3 a gallon", "unit", EN), ("$9 apiece", "unit", EN), ("$9 an hour", None, EN),
        ("每股收益0.5元", "unit", ZH), ("每吨价格3000元", "unit", ZH), ("5700元/平米", "unit", ZH), ("12元每升", "unit", ZH), ("每年12元", None, ZH), ("12元/年", None, ZH), ("收12元", None, ZH),
    ],
)  # fmt: skip
def test_more_prices_of_one_piece_are_told_from_sums(text, per, pack):
    assert [m.per for m in find_money(text, pack)] == [per]


@pytest.mark.parametrize(
    ("text", "pack", "expected"),
    [
        ("4,000 yuan ($629)", EN, True), ("4,000 yuan, or about $629, a month", EN, True), ("4,000 yuan, equivalent to $629 now", EN, True),
        ("4,000 yuan a share ($629 per share)", EN, True), ("($1 = 6.36 Chinese yuan)", EN, True), ("4,000 yuan, about $629.", EN, True), ("HK$780 million (roughly US$100 million).", EN, True),
        ("5 million yuan or $3 more", EN, False), ("4,000 yuan, about $629 less", EN, False), ("$5, €6 and more", EN, False), ("$5, or $6", EN, False),
        ("4,000 yuan in March. ($629 in May)", EN, False), ("4000元，约合629美元", ZH, True), ("4000元（约629美元）", ZH, True), ("4000元/吨（约合560美元/吨）", ZH, True),
        ("折合4000元，相当于629美元", ZH, True), ("4000元和629美元", ZH, False), ("4000元，629美元", ZH, False),
    ],
)  # fmt: skip
def test_conversions_are_told_from_neighbours(text, pack, expected):
    one, two = find_money(text, pack)
    differs = one.currency != two.currency
    assert converts(text, (one.end, two.start), two.end, differs=differs, pack=pack) is expected


def test_a_conversion_goes_on_to_the_next():
    text = "A$1.3bn ($1bn; £550m or €640m)"
    found = find_money(text, EN)
    assert [goes_on(text, (a.end, b.start), b.end, EN) for a, b in pairwise(found)][1:] == [True, True]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Shares eased to 14.20 dlrs from an opening 14.60 and a close of 14.50 on the news.", ["14.20 dlrs", "14.60", "14.50"]),
        ("The phone costs 39,999 rupees and topped 1.2 million in the quarter.", ["39,999 rupees"]),
        ("It made 75 mln dlrs, from 55 mln a year earlier.", ["75 mln dlrs", "55 mln"]),
    ],
)  # fmt: skip
def test_a_currency_is_carried_on_to_prices_and_sums_of_the_same_kind(text, amounts):
    assert [text[m.start : m.end] for m in find_money(text, EN)] == amounts


@pytest.mark.parametrize(
    "piece",
    ["$1 ", "$20 and ", "1,", "亿元", "a dollar ", "<A.S> 5 dlrs ", "10 USD million ", "两毛", "($1 = "],
)
@pytest.mark.parametrize("pack", [EN, ZH], ids=["en", "zh"])
def test_a_hostile_text_is_read_to_its_end(piece, pack):
    text = piece * (100_000 // len(piece))
    assert all(0 <= m.start < m.end <= len(text) for m in find_money(text, pack))


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("Shares fell to 38.20 pounds on Monday.", ["38.20 pounds"]),
        ("A ticket costs 45 pounds.", ["45 pounds"]),
        ("The parcel weighs 45 pounds.", []),
        ("She lost 20 pounds in a year.", []),
        ("It costs more to ship 20 pounds of flour.", []),
    ],
)
def test_few_pounds_are_money_where_a_price_is_told(text, money):
    assert [text[found.start : found.end] for found in find_money(text, load_pack("en"))] == money


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Of this, 500 crore was sanctioned.", [("500 crore", "INR")]),
        ("The film made 85 lakh on Monday.", [("85 lakh", "INR")]),
        ("India has a population of 140 crore.", []),
        ("It gave 5 crore doses.", []),
        ("It devalued the yuan two weeks ago.", []),
        ("It cost yuan 200 in all.", [("yuan 200", "CNY")]),
        ("The dollar bought 1.5230 marks.", [("1.5230 marks", "DEM")]),
        ("He scored 15 marks.", []),
        ("It was 8.1 billion marks, below the 11.4 billion recorded in May.", [("8.1 billion marks", "DEM"), ("11.4 billion", "DEM")]),
    ],
)  # fmt: skip
def test_sums_of_one_country_and_rates(text, amounts):
    assert [(text[m.start : m.end], m.currency) for m in find_money(text, EN)] == amounts


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("买了台二手车，3万5，不贵", [35000]),
        ("他卖了四万二。", [42000]),
        ("花2万5买了台机器", [25000]),
        ("粉丝3万5", []),
        ("欠我20块饭钱", [20]),
        ("发了3000块红包", [3000]),
        ("一共20块屏幕", []),
        ("总价600万起", [6000000]),
        ("可能涨100美元至1099美元", [100, 1099]),
        ("每吨上涨100元至200元", [100]),
    ],
)
def test_sums_said_in_short(text, values):
    assert [m.value for m in find_money(text, load_pack("zh"))] == values
