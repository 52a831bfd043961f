"""Quantities found in running text: value, unit, bounds, change, and what is none."""

import pytest

from extractor.lang.pack import load_pack
from extractor.values.money import find_money
from extractor.values.quantities import find_quantities, quantity_at

EN, ZH = load_pack("en"), load_pack("zh")


def seen(text, pack):
    return [
        (text[q.start : q.end], float(q.value), None if q.high is None else float(q.high), q.unit)
        for q in find_quantities(text, pack)
    ]


@pytest.mark.parametrize(
    ("text", "value", "high", "unit"),
    [
        ("30,000 more stores", 30000, None, "store"), ("1.2 million registered users", 1200000, None, "user"),
        ("two dozen factories", 24, None, "factory"), ("15%", 15, None, "%"), ("2.8 per cent", 2.8, None, "%"), ("three pct", 3, None, "%"),
        ("0.1 percentage points", 0.1, None, "percentage point"), ("seven to 10 percent", 7, 10, "%"), ("34kg", 34, None, "kg"),
        ("26,000 square kilometers", 26000, None, "square kilometer"), ("500-600 metric tons", 500, 600, "metric ton"),
        ("8- to 16-meter", 8, 16, "meter"), ("two-thirds", 2 / 3, None, "ratio"), ("39m cases", 39000000, None, "case"),
        ("five metres", 5, None, "metre"), ("68-year-old", 68, None, "year old"), ("12 to 17-years-old", 12, 17, "year old"),
        ("tenfold", 10, None, "fold"), ("Twenty-one thousand people", 21000, None, "person"), ("one in five", 0.2, None, "ratio"),
        ("1.4 million barrels per day", 1400000, None, "barrel per day"), ("four-cylinder", 4, None, "cylinder"),
    ],
)  # fmt: skip
def test_english_quantities_are_read(text, value, high, unit):
    assert seen(f"It has {text}.", EN) == [(text, pytest.approx(value), high, unit)]


@pytest.mark.parametrize(
    ("text", "value", "high", "unit"),
    [
        ("3.5万台", 35000, None, "台"), ("三百二十辆", 320, None, "辆"), ("两亿人", 200000000, None, "人"), ("六成", 60, None, "%"), ("3倍", 3, None, "倍"),
        ("百分之三十", 30, None, "%"), ("百分之2.5", 2.5, None, "%"), ("150.36%", 150.36, None, "%"), ("0.25个百分点", 0.25, None, "百分点"),
        ("三分之二", 2 / 3, None, "ratio"), ("15%至20%", 15, 20, "%"), ("六到八人", 6, 8, "人"), ("两三倍", 2, 3, "倍"), ("16000个岗位", 16000, None, "岗位"),
        ("三个食堂", 3, None, "食堂"), ("500万千瓦", 5000000, None, "千瓦"), ("2.3千克", 2.3, None, "千克"), ("两米半", 2.5, None, "米"), ("90岁", 90, None, "岁"),
        ("100多家", 100, None, "家"), ("-20℃", -20, None, "℃"), ("三部门", 3, None, "部门"), ("64GB", 64, None, "GB"), ("一半", 0.5, None, "ratio"),
    ],
)  # fmt: skip
def test_chinese_quantities_are_read(text, value, high, unit):
    assert seen(f"据说有{text}。", ZH) == [(text, pytest.approx(value), high, unit)]


@pytest.mark.parametrize(
    ("text", "pack"),
    [
        ("over three years", EN), ("in 2019", EN), ("on June 3", EN), ("the 2nd store", EN), ("No. 5", EN), ("iPhone 11", EN), ("a 5G phone", EN),
        ("one of the stores", EN), ("a Boeing 737", EN), ("it won 4-1", EN), ("at 8:30", EN), ("call 555-1234", EN), ("Chapter 11", EN),
        ("half an hour", EN), ("a third party", EN), ("\n1. Stores", EN), ("version 1.2.3", EN), ("the 2018 sales", EN), ("one-for-five", EN),
        ("第三名", ZH), ("排名前三", ZH), ("一个人", ZH), ("一家公司", ZH), ("iPhone14", ZH), ("Mate 60", ZH), ("三年", ZH), ("2025年", ZH), ("12分钟", ZH),
        ("数十人", ZH), ("几百家", ZH), ("一带一路", ZH), ("十分好", ZH), ("5G手机", ZH), ("半年", ZH), ("一批", ZH), ("成立", ZH), ("三成为首", ZH),
    ],
)  # fmt: skip
def test_what_counts_nothing_is_left_alone(text, pack):
    assert find_quantities(text, pack) == []


@pytest.mark.parametrize(
    ("text", "change", "pack"),
    [
        ("sales rose 5%", "increase", EN), ("sales fell by nearly 5%", "decrease", EN), ("a 5% drop", "decrease", EN), ("5% of sales", None, EN),
        ("同比增长5%", "increase", ZH), ("下降了5%", "decrease", ZH), ("下调近6成", "decrease", ZH), ("占5%", None, ZH), ("提高至5%", None, ZH),
    ],
)  # fmt: skip
def test_rises_and_falls_are_told(text, change, pack):
    assert [q.change for q in find_quantities(text, pack)] == [change]


@pytest.mark.parametrize(
    ("text", "code", "pack"),
    [
        ("5 km", "km", EN),
        ("5%", "%", EN),
        ("5 degrees Celsius", "Cel", EN),
        ("5 stores", None, EN),
        ("5平方米", "m2", ZH),
        ("5台", None, ZH),
    ],
)
def test_units_have_ucum_codes_where_they_exist(text, code, pack):
    assert [q.unit_code for q in find_quantities(text, pack)] == [code]


def test_a_bare_figure_has_the_unit_of_the_count_it_is_compared_with():
    assert seen("It has 149 mln shares, up from 99 mln.", EN)[1] == ("99 mln", 99e6, None, "share")


def test_both_ends_of_a_move_have_the_unit():
    assert seen("Rates rose from 5 to 7 percent.", EN) == [("5", 5, None, "%"), ("7 percent", 7, None, "%")]


def test_places_taken_are_left_alone():
    text = "It paid 5 dollars for 5 stores."
    money = [(m.start, m.end) for m in find_money(text, EN)]
    assert [text[q.start : q.end] for q in find_quantities(text, EN, money)] == ["5 stores"]


def test_a_quantity_is_read_at_its_place():
    found = quantity_at("约5台", 1, 3, ZH)
    assert found is not None
    assert found.modifier == "approx"


@pytest.mark.parametrize(
    "piece",
    ["1", "1,", "1,11,", "亿", "1亿", "5多十", "$1,", "5%-", "a hundred ", "one ", "1.", "百分之", "1 2 "],
)
@pytest.mark.parametrize("pack", [EN, ZH], ids=["en", "zh"])
def test_hostile_strings_are_gone_through(piece, pack):
    text = piece * (100_000 // len(piece))
    money = [(m.start, m.end) for m in find_money(text, pack)]
    ends = [*money, *((q.start, q.end) for q in find_quantities(text, pack, money))]
    assert all(0 <= start < end <= len(text) for start, end in ends)
