"""Forms of numbers in running text and in texts that hold nothing else, and their neighbours that are none."""

import time
from decimal import Decimal

import pytest

from extractor.lang.pack import load_pack
from extractor.values.numbers import read_number
from extractor.values.quantities import find_quantities
from extractor.values.scan import figures

EN, ZH = load_pack("en"), load_pack("zh")


def found(text, pack):
    return [(text[q.start : q.end], q.value, q.unit) for q in find_quantities(text, pack)]


def approx(text):
    above, _, below = text.partition("/")
    return pytest.approx(Decimal(above) / Decimal(below or 1), rel=Decimal("1e-12"))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a millionth", "0.000001"), ("a hundred billionths", "1e-7"), ("seventeen fourths", "17/4"), ("ninety fifths", "18"),
        ("thirty-one eighths", "31/8"), ("a thirty-second", "1/32"), ("forty forty-fifths", "40/45"), ("two hundred ten thirds", "70"),
        ("two hundred and four fifths", "200.8"), ("seven and sixty-one hundredths", "7.61"), ("nine and one sixth", "55/6"),
        ("thirty-one and a fifth", "31.2"), ("a quarter million", "250000"), ("quarter billion", "250000000"),
        ("three quarters of a billion", "750000000"), ("four million and a quarter", "4250000"), ("nine million and two fifths", "9400000"),
        ("two billion and a half million", "2000500000"), ("two billion and three quarters million", "2000750000"),
        ("3 1/2", "3.5"), ("12-3/8", "12.375"), ("2½", "2.5"), ("⅝", "0.625"), ("2 1/2 million", "2500000"),
        ("three hundred point oh four", "300.04"), ("nought point seven", "0.7"), ("naught point one nine", "0.19"), ("six point twelve", "6.12"),
        ("four point twenty-five", "4.25"), ("2 point 05", "2.05"), ("hundred thousand", "100000"), ("6 hundred", "600"), ("415 hundred", "41500"),
        ("5 hundred and 17", "517"), ("7 thousand 2 hundred and 8", "7208"), ("7.5e+6", "7500000"), ("1.2x10^-3", "0.0012"), ("4.5e7", "45000000"),
        ("6 tln", "6000000000000"), ("4 doz", "48"), ("three dz", "36"), ("two lac", "200000"), ("5 koti", "50000000"),
        ("2,5", "2.5"), ("1,5 million", "1500000"), ("negative four fifths", "-0.8"), ("3×10−8", "3e-8"), ("2.5×10⁻⁴", "0.00025"),
        ("7×10⁶", "7000000"), ("two million, three hundred & six", "2000306"), ("4 million, two hundred thousand", "4200000"), ("3 . 25", "3.25"),
    ],
)  # fmt: skip
def test_english_forms_are_read(text, value):
    assert read_number(text, EN.numbers) == approx(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("六千 七百 八十", "6780"), ("三十 亿", "3000000000"), ("4 万6 千8 百", "46800"), ("九千 一百 二十四 万 三千 五百 一十 点六", "91243510.6"),
        ("20万万", "2000000000"), ("十亿万", "10000000000000"), ("二十点四五", "20.45"), ("三千六点二", "3600.2"), ("三千零六点二", "3006.2"),
        ("四百二十又5分之2", "420.4"), ("七又二分之一", "7.5"), ("负三又四分之一", "-3.25"), ("八 分之 三", "0.375"), ("五分 之一", "0.2"), ("两亿分之三", "1.5e-8"),
        ("十五分之一千零五", "67"), ("三百零一万零二千零十五", "3012015"), ("两千零二十万", "20200000"), ("5千零40万", "50400000"),
        ("二百零十万五千", "2105000"), ("百四万", "1400000"), ("千六", "1600"), ("廿七", "27"), ("一万零卅", "10030"), ("貳萬參仟", "23000"),
        ("零点062", "0.062"), ("3½", "3.5"), ("6.1e+4", "61000"), ("百分之十二点五", "0.125"), ("万万分之三", "3e-8"),
    ],
)  # fmt: skip
def test_chinese_forms_are_read(text, value):
    assert read_number(text, ZH.numbers) == approx(value)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a", EN.numbers), ("hundred", EN.numbers), ("twenty-first", EN.numbers), ("five six", EN.numbers), ("one point", EN.numbers),
        ("half of", EN.numbers), ("1/0", EN.numbers), ("two hundred three hundred", EN.numbers), ("5x1012", EN.numbers), ("million two", EN.numbers), ("1e99", EN.numbers),
        ("两百点两", ZH.numbers), ("十点", ZH.numbers), ("零分之一", ZH.numbers), ("三又四", ZH.numbers), ("廿卅", ZH.numbers), ("一亿" * 9, ZH.numbers), ("十百", ZH.numbers),
    ],
)  # fmt: skip
def test_other_forms_are_no_numbers(text, words):
    assert read_number(text, words) is None


@pytest.mark.parametrize(
    ("text", "value", "pack"),
    [
        (" 12G", "12000000000", EN), (".0034G", "3400000", EN), ("7K", "7000", ZH), ("2.5M", "2500000", ZH), ("- 15 k", "-15000", EN),
        ("- 2,400", "-2400", EN), ("-5/8", "-0.625", EN), ("7/2", "3.5", ZH), ("2 7/8", "2.875", EN), ("one over eight", "0.125", EN),
        ("300 over 8", "37.5", EN), ("four sixty-two", "462", EN), ("SEVEN thirty", "730", EN), ("nil", "0", EN), ("naught", "0", EN), ("3e6", "3000000", EN),
        ("2^10", "1024", ZH), ("5^-1", "0.2", EN), ("sixty-two (62)", "62", EN), ("半百", "50", ZH), ("半个", "0.5", ZH), ("萬六", "16000", ZH),
        ("八份五", "0.625", ZH), ("二又五分三", "2.6", ZH), ("零点38", "0.38", ZH), ("陆", "6", ZH), ("一个", "1", ZH), ("two sevenths", "2/7", EN),
        ("⅜", "0.375", EN), (".25", "0.25", ZH), ("十一", "11", ZH), ("卅", "30", ZH), ("三百二", "320", ZH), ("五十打", "600", ZH),
    ],
)  # fmt: skip
def test_a_text_that_is_one_number_is_read(text, value, pack):
    assert [q.value for q in find_quantities(text, pack)] == [approx(value)]


@pytest.mark.parametrize(
    ("text", "values", "pack"),
    [
        ("17,28,39,41", ["17", "28", "39", "41"], EN), ("1, 450, 38.2", ["1", "450", "38.2"], ZH), ("three and eight", ["3", "8"], EN),
        ("nought is 0", ["0", "0"], EN), ("三加四等于七", ["3", "4", "7"], ZH), ("三百二，四百六，还有五百一。", ["320", "460", "510"], ZH), ("“二”和“七”", ["2", "7"], ZH),
    ],
)  # fmt: skip
def test_every_number_of_a_text_of_numbers_counts(text, values, pack):
    assert [q.value for q in find_quantities(text, pack)] == [Decimal(value) for value in values]


@pytest.mark.parametrize(
    ("text", "read", "value", "unit"),
    [
        ("Sales rose half a percent.", "half a percent", "0.5", "%"), ("Rates fell a quarter of a percentage point.", "a quarter of a percentage point", "0.25", "percentage point"),
        ("The bid pays 8-3/4 pct.", "8-3/4 pct", "8.75", "%"), ("It is 2½ pounds heavier.", "2½ pounds", "2.5", "pound"), ("A 3/4-inch pipe burst.", "3/4-inch", "0.75", "inch"),
        ("They took 1/3 of it.", "1/3", "1/3", "ratio"), ("About 7 in 10 agreed.", "7 in 10", "0.7", "ratio"), ("Nine out of ten agreed.", "Nine out of ten", "0.9", "ratio"),
        ("It hired sixty (60) workers.", "sixty (60) workers", "60", "worker"), ("It hired 3 hundred and 21 workers.", "3 hundred and 21 workers", "321", "worker"),
        ("It sold 1,5 million cars.", "1,5 million cars", "1500000", "car"), ("It shrank by minus 2.5 percent.", "minus 2.5 percent", "-2.5", "%"),
        ("The beam swings 6e14 times.", "6e14 times", "6e14", "time"), ("It drew -2e-3 W of power.", "-2e-3 W", "-0.002", "W"),
        ("It weighs 20 ± 0.5 kg dry.", "20 ± 0.5 kg", "20", "kg"), ("Add ⅔ cup of milk.", "⅔ cup", "2/3", "cup"),
        ("Its mass is 4×10−9 kg.", "4×10−9 kg", "4e-9", "kg"), ("Profit rose 12 . 5 % again.", "12 . 5 %", "12.5", "%"),
        ("It sold two million, three hundred thousand cars.", "two million, three hundred thousand cars", "2300000", "car"),
        ("It reported zero deaths.", "zero deaths", "0", "death"),
        ("Rates rose 25 basis points.", "25 basis points", "25", "basis point"), ("It has half a dozen plants.", "Half a dozen plants".lower(), "6", "plant"),
    ],
)  # fmt: skip
def test_english_forms_are_found_in_sentences(text, read, value, unit):
    assert found(text, EN) == [(read, approx(value), unit)]


@pytest.mark.parametrize(
    ("text", "read", "value", "unit"),
    [
        ("大约四成半的人反对", "四成半", "45", "%"), ("占比八成五", "八成五", "85", "%"), ("不到半成", "半成", "5", "%"), ("下降千分之四", "千分之四", "0.4", "%"), ("概率是万分之二", "万分之二", "0.02", "%"),
        ("提高百 分 之 十二 点 五", "百 分 之 十二 点 五", "12.5", "%"), ("增长负百分之三", "负百分之三", "-3", "%"), ("十分之三的人", "十分之三", "0.3", "ratio"), ("三分之二强", "三分之二", "2/3", "ratio"),
        ("店里打对折甩卖", "对折", "50", "%"), ("店里打七折", "七折", "7", "折"), ("占1/4的人口", "1/4", "0.25", "ratio"), ("约二十几万人参加", "二十几万人", "200000", "人"),
        ("六百 余万人参加", "六百 余万人", "6000000", "人"), ("卖了三雙", "三雙", "3", "雙"), ("买了半公斤", "半公斤", "0.5", "公斤"), ("重三两", "三两", "3", "两"), ("长一百二十点五公里", "一百二十点五公里", "120.5", "公里"),
        ("买了两打苹果", "两打苹果", "24", "苹果"), ("含量为5.2‰", "5.2‰", "5.2", "‰"), ("下调25个基点", "25个基点", "25", "基点"), ("共三十百货", "三十", "30", None),
    ],
)  # fmt: skip
def test_chinese_forms_are_found_in_sentences(text, read, value, unit):
    got = [one for one in found(text, ZH) if one[0] == read]
    assert got == [(read, approx(value), unit)] or (unit is None and not got)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("七折", "70", "%"),
        ("八五折", "85", "%"),
        ("9.5折", "95", "%"),
        ("六点五折", "65", "%"),
        ("二折,四五折", "20", "%"),
    ],
)
def test_a_discount_alone_is_what_is_left_of_the_price(text, value, unit):
    assert found(text, ZH)[0][1:] == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [("增长百分之二十到三十", "20", "30", "%"), ("千分之二至千分之三", "0.2", "0.3", "%"), ("二三十个百分点", "20", "30", "百分点"), ("百分之三四十", "30", "40", "%")],
)  # fmt: skip
def test_chinese_ranges_of_percent_are_found(text, low, high, unit):
    assert [(q.value, q.high, q.unit) for q in find_quantities(text, ZH)] == [
        (Decimal(low), Decimal(high), unit)
    ]


@pytest.mark.parametrize(
    ("text", "pack"),
    [
        ("Several hundred thousand fled.", EN), ("It is a twenty-first century firm.", EN), ("on the thirty-second floor", EN), ("The 10-K is due.", EN),
        ("She works 24/7 after 9/11.", EN), ("He drove a quarter hour.", EN), ("The plan is half finished.", EN), ("Model 3e5 is out.", EN), ("a second chance", EN),
        ("It wants net zero emissions.", EN), ("The 386 was slow.", EN), ("It has an f/2.8 lens, or f / 3 . 5 - 5 . 6 at most.", EN), ("He came no . 1 again.", EN),
        ("登陆部队", ZH), ("他拾起石头", ZH), ("陆地", ZH), ("退伍回家", ZH), ("十点二十分开会", ZH), ("三点五十", ZH), ("年过半百", ZH), ("把纸对折", ZH), ("亿万富翁", ZH), ("他一打就跑", ZH),
        ("十折", ZH), ("万", ZH), ("数万人", ZH),
    ],
)  # fmt: skip
def test_neighbours_of_those_forms_count_nothing(text, pack):
    assert find_quantities(text, pack) == []


def test_two_figures_that_share_their_last_words_stay_two():
    assert [value for _, value, _ in found("Between one and two thirds of them left.", EN)] == [approx("2/3")]
    assert [value for _, value, _ in found("He struck out 12 in six innings.", EN)] == [12, 6]


def test_figures_that_make_no_number_together_stay_apart():
    text = "It sold two million, three million and four million cars."
    assert [value for _, value, _ in found(text, EN)] == [2_000_000, 3_000_000, 4_000_000]
    assert [value for _, value, _ in found("It sold two million, one for each.", EN)] == [2_000_000]


def test_a_fraction_has_more_digits_than_anybody_needs():
    assert str(read_number("one third", EN.numbers)).startswith("0.333333333333333")


@pytest.mark.parametrize("pack", [EN, ZH], ids=["en", "zh"])
@pytest.mark.parametrize(
    "seed",
    ["1", "1,", "1 ", "1/2 ", "1-1/2", "½", "3 hundred and 21 ", "one hundred and ", "two and ", "half a ", "two million, ", "1 . ", "2e1 a", "2×10−", "亿", "万", "1点", "一点", "三 百 ", "十 ", "1万 ", "一分之", "又", "半", "五百百", "二十几"],
)  # fmt: skip
def test_hostile_strings_take_linear_time(seed, pack):
    def seconds(size):
        text = (seed * size)[:size]
        begin = time.process_time()
        figures(text, pack.numbers)
        return time.process_time() - begin

    small = min(seconds(10_000 - step) for step in range(2))
    assert min(seconds(20_000 - step) for step in range(2)) < 3.5 * small + 0.05


@pytest.mark.parametrize(
    ("lang", "text", "span", "value"),
    [
        ("en", "They mined 278 000 tonnes.", "278 000 tonnes", 278_000),
        ("en", "Some 1\u00a0250\u00a0500 people live there.", "1\u00a0250\u00a0500 people", 1_250_500),
        ("en", "It has 3\u202f400 rooms.", "3\u202f400 rooms", 3400),
        ("zh", "共有10 000人参加", "10 000人", 10_000),
    ],
)
def test_thousands_may_be_parted_by_spaces(lang, text, span, value):
    found = find_quantities(text, load_pack(lang))
    assert [(text[item.start : item.end], item.value) for item in found] == [(span, value)]


def test_two_counts_side_by_side_stay_two():
    found = find_quantities("Row 12 250 votes", load_pack("en"))
    assert all(item.value != 12_250 for item in found)
