"""Numbers in digits and words, read exactly."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.lang.pack import load_pack
from extractor.values.number_patterns import number_pattern
from extractor.values.numbers import read_number

EN, ZH = load_pack("en").numbers, load_pack("zh").numbers
ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", "0"), ("1,234.5", "1234.5"), ("1,00,000", "100000"), (".5", "0.5"), ("-3.5", "-3.5"),
        ("three", "3"), ("twenty-five", "25"), ("fifty five", "55"), ("two dozen", "24"), ("a dozen", "12"),
        ("two hundred and five", "205"), ("one million two hundred thousand and five", "1200005"),
        ("half a million", "500000"), ("one and a half million", "1500000"), ("a million and a half", "1500000"),
        ("three point five million", "3500000"), ("1.5bn", "1500000000"), ("7 mln", "7000000"),
        ("2.5 lakh crore", "2500000000000"), ("minus five", "-5"), ("nineteen\xa0thousand", "19000"),
    ],
)  # fmt: skip
def test_english_numbers_are_read(text, value):
    assert read_number(text, EN) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("三", "3"), ("十五", "15"), ("三百二十", "320"), ("一千零五", "1005"), ("一百五", "150"), ("三万五", "35000"),
        ("两亿", "200000000"), ("3.5万", "35000"), ("１２．５万", "125000"), ("1亿6000万", "160000000"),
        ("1亿6千万", "160000000"), ("一个亿", "100000000"), ("409.8万亿", "409800000000000"), ("百万", "1000000"),
        ("千亿", "100000000000"), ("二〇二五", "2025"), ("〇", "0"), ("零", "0"), ("二点五亿", "250000000"),
        ("负三", "-3"), ("三分之二", str(Decimal(2) / 3)), ("7万5千4百", "75400"), ("肆佰叁拾", "430"),
        ("壹萬貳仟", "12000"), ("10w", "100000"),
    ],
)  # fmt: skip
def test_chinese_numbers_are_read_in_every_mix(text, value):
    assert read_number(text, ZH) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", EN), ("a", EN), ("million", EN), ("twelve monkeys", EN), ("five three", EN), ("ten twenty", EN),
        ("万一", ZH), ("三百二十三百", ZH), ("两百多", ZH), ("一家", ZH), ("9" * 40, EN), ("一" + "亿" * 40, ZH),
    ],
)  # fmt: skip
def test_what_is_no_number_is_not_read(text, words):
    assert read_number(text, words) is None


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (EN, "twenty-five"),
        (EN, "1.2 million"),
        (EN, "half a billion"),
        (ZH, "1亿6000万"),
        (ZH, "三百二十"),
        (ZH, "3.5万"),
    ],
)
def test_the_pattern_takes_in_the_whole_number(words, text):
    match = re.match(number_pattern(words), f"{text} ", re.IGNORECASE)
    assert match is not None
    assert match.group() == text


@pytest.mark.parametrize("words", [EN, ZH])
def test_the_pattern_has_no_capturing_groups(words):
    assert re.compile(number_pattern(words)).groups == 0


@given(st.decimals(min_value=-(10**15), max_value=10**15, places=2))
def test_digits_round_trip(value):
    assert read_number(f"{value:,}", EN) == value
    assert read_number(f"{value:f}", ZH) == value


@given(st.integers(min_value=1, max_value=10**12 - 1))
def test_english_words_round_trip(value):
    assert read_number(english(value), EN) == value


@given(st.integers(min_value=1, max_value=10**12 - 1))
def test_chinese_words_round_trip(value):
    assert read_number(chinese(value), ZH) == value


def english(value: int) -> str:
    for scale, word in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if value >= scale:
            rest = value % scale
            joint = " and " if 0 < rest < 100 else " "
            return (
                f"{english(value // scale)} {word}{joint}{english(rest)}".strip()
                if rest
                else f"{english(value // scale)} {word}"
            )
    if value < 20:
        return ONES[value]
    return TENS[value // 10] + (f"-{ONES[value % 10]}" if value % 10 else "")


def chinese(value: int) -> str:
    for scale, word in ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十")):
        if value >= scale:
            rest = value % scale
            zero = "零" if 0 < rest < scale // 10 else ""
            return chinese(value // scale) + word + zero + (chinese(rest) if rest else "")
    return "零一二三四五六七八九"[value]
