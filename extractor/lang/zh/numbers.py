"""Numbers."""

from extractor.lang.value_words import NumberWords

NUMBERS = NumberWords(
    spaced=False,
    small={
        **{word: number for number, word in enumerate("零一二三四五六七八九")},
        **{word: number for number, word in enumerate("〇壹贰叁肆伍陆柒捌玖")},
        "两": 2, "兩": 2, "貳": 2, "叄": 3, "陸": 6,
    },
    multipliers={"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000},
    scales={"万": 10**4, "亿": 10**8, "兆": 10**12, "萬": 10**4, "億": 10**8},
    short_scales={"k": 10**3, "w": 10**4},
    money_scales={"m": 10**6, "bn": 10**9},
    points=("点", "點"),
    minus=("负", "負", "零下"),
    halves=("半",),
    fraction_mark="分之",
)  # fmt: skip
