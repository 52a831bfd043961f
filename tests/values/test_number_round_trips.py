"""Numbers written in every way and read back, alone and out of a sentence."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from extractor.lang.pack import load_pack
from extractor.values.numbers import read_number
from extractor.values.quantities import find_quantities

EN, ZH = load_pack("en"), load_pack("zh")
ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
).split()
TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()
PARTS = "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
ENGLISH_SCALES = (
    "",
    "hundred",
    "k",
    "thousand",
    "mln",
    "million",
    "bn",
    "billion",
    "trillion",
    "lakh",
    "crore",
)
FACTORS = {
    "": 1, "hundred": 100, "k": 10**3, "thousand": 10**3, "mln": 10**6, "million": 10**6, "bn": 10**9, "billion": 10**9, "trillion": 10**12,
    "lakh": 10**5, "crore": 10**7, "万": 10**4, "亿": 10**8, "万亿": 10**12, "千万": 10**7, "百万": 10**6, "萬": 10**4, "億": 10**8,
}  # fmt: skip
HAN = "零一二三四五六七八九"
FORMAL = str.maketrans("一二三四五六七八九十百千万亿", "壹贰叁肆伍陆柒捌玖拾佰仟萬億")
WIDE = str.maketrans("0123456789.", "０１２３４５６７８９．")


def english(value, joint=" and "):
    for scale, word in (
        (10**12, "trillion"),
        (10**9, "billion"),
        (10**6, "million"),
        (1000, "thousand"),
        (100, "hundred"),
    ):
        if value >= scale:
            rest = value % scale
            behind = f"{joint if rest < 100 else ' '}{english(rest, joint)}" if rest else ""
            return f"{english(value // scale, joint)} {word}{behind}"
    if value < 20:
        return ONES[value]
    return TENS[value // 10] + (f"-{ONES[value % 10]}" if value % 10 else "")


def chinese(value):
    for scale, word in ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十")):
        if value >= scale:
            rest = value % scale
            zero = "零" if 0 < rest < scale // 10 else ""
            return chinese(value // scale) + word + zero + (chinese(rest) if rest else "")
    return HAN[value]


def spelt(digits):
    return "".join(HAN[int(digit)] for digit in digits)


def chunks(value):
    """Write a number below 10000 with a blank behind each of its factors."""
    return chinese(value).replace("千", "千 ").replace("百", "百 ").strip()


counts = st.integers(min_value=2, max_value=10**14)
small = st.integers(min_value=2, max_value=9999)
decimals = st.decimals(min_value=Decimal("0.01"), max_value=9999, places=2)


@given(counts, st.sampled_from((" and ", " ")))
def test_english_words_come_back(value, joint):
    assert read_number(english(value, joint), EN.numbers) == value


@given(st.integers(min_value=2, max_value=10**6))
def test_english_words_come_back_out_of_a_sentence(value):
    text = f"The group shut {english(value)} plants."
    assert [(q.value, q.unit) for q in find_quantities(text, EN)] == [(value, "plant")]


@given(st.integers(min_value=0, max_value=999), st.text("0123456789", min_size=1, max_size=5))
def test_english_points_come_back(whole, behind):
    text = f"{english(whole)} point {' '.join(ONES[int(digit)] for digit in behind)}"
    assert read_number(text, EN.numbers) == Decimal(f"{whole}.{behind}")


@given(st.integers(0, 999), st.integers(min_value=1, max_value=99), st.integers(min_value=3, max_value=12))
def test_english_fractions_come_back(whole, above, below):
    part = PARTS[below - 3]
    written = f"a {part}" if above == 1 else f"{english(above)} {part}s"
    text = f"{english(whole)} and {written}" if whole else written
    assert read_number(text, EN.numbers) == whole + Decimal(above) / below


@given(decimals, st.sampled_from(ENGLISH_SCALES))
def test_english_digits_with_scales_come_back(value, scale):
    text = f"{value:,} {scale}".strip()
    assert read_number(text, EN.numbers) == value * FACTORS[scale]


@given(
    st.integers(min_value=2, max_value=999), st.sampled_from(("thousand", "million", "mln", "billion", "bn"))
)
def test_english_digits_with_scales_come_back_out_of_a_sentence(value, scale):
    text = f"The group shipped {value} {scale} phones."
    assert [(q.value, q.unit) for q in find_quantities(text, EN)] == [(value * FACTORS[scale], "phone")]


@given(st.integers(min_value=0, max_value=99), st.integers(1, 15), st.sampled_from((2, 4, 8, 16)))
def test_fractions_in_digits_come_back(whole, above, below):
    above %= below
    text = f"{whole} {above}/{below}" if whole else f"{above}/{below}"
    assert read_number(text, EN.numbers) == whole + Decimal(above) / below


@given(st.integers(min_value=1, max_value=10**12 - 1))
def test_chinese_numerals_come_back(value):
    assert read_number(chinese(value), ZH.numbers) == value
    assert read_number(chinese(value).translate(FORMAL), ZH.numbers) == value


@given(st.integers(min_value=3, max_value=10**9))
def test_chinese_numerals_come_back_out_of_a_sentence(value):
    text = f"公司共有{chinese(value)}名员工。"
    assert [(q.value, q.unit) for q in find_quantities(text, ZH)] == [(value, "名")]


@given(st.integers(min_value=1, max_value=10**8 - 1), st.text("0123456789", min_size=1, max_size=6))
def test_chinese_points_come_back(whole, behind):
    assert read_number(f"{chinese(whole)}点{spelt(behind)}", ZH.numbers) == Decimal(f"{whole}.{behind}")


@given(st.integers(0, 9999), st.integers(min_value=1, max_value=99), st.integers(min_value=2, max_value=99))
def test_chinese_fractions_come_back(whole, above, below):
    part = f"{chinese(below)}分之{chinese(above)}"
    text = f"{chinese(whole)}又{part}" if whole else part
    assert read_number(text, ZH.numbers) == whole + Decimal(above) / below


@given(decimals, st.sampled_from(("万", "亿", "万亿", "千万", "百万", "萬", "億")), st.booleans())
def test_chinese_mixed_figures_come_back(value, scale, wide):
    value = value % 9 + 1 if len(scale) > 1 and scale[0] in "百千" else value
    digits = f"{value}".translate(WIDE) if wide else f"{value}"
    assert read_number(digits + scale, ZH.numbers) == value * FACTORS[scale]


@given(small, small)
def test_chinese_figures_of_two_scales_come_back(high, low):
    assert read_number(f"{high}亿{low}万", ZH.numbers) == high * 10**8 + low * 10**4
    text = f"公司卖了{high}亿{low}万台。"
    assert [(q.value, q.unit) for q in find_quantities(text, ZH)] == [(high * 10**8 + low * 10**4, "台")]


@given(st.integers(min_value=1, max_value=9999), st.integers(min_value=1000, max_value=9999))
def test_chinese_numerals_with_blanks_come_back(high, low):
    text = f"{chunks(high)} 万 {chunks(low)}"
    assert [q.value for q in find_quantities(text, ZH)] == [high * 10**4 + low]


@given(st.decimals(min_value=Decimal("0.1"), max_value=99, places=1))
def test_chinese_percent_comes_back(value):
    whole, _, behind = str(value).partition(".")
    for text in (f"{value}%", f"百分之{value}", f"百分之{chinese(int(whole))}点{spelt(behind)}"):
        assert [(q.value, q.unit) for q in find_quantities(f"占比为{text}。", ZH)] == [(value, "%")]
