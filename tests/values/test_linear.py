"""Hostile strings cost time in proportion to their length: no rule of dates, money or quantities backtracks."""

import time

import pytest

from extractor.lang.pack import load_pack
from extractor.values.money import find_money
from extractor.values.quantities import find_quantities
from extractor.values.times.find import find_times

SIZE = 100_000
TURNS = 3
RATIO = 3.2
"""Twice the text may take twice the time; a rule that backtracks takes four times as long and more."""
SEEDS = {
    "en": [
        "1", "12,345", "$1", "1-", "1%-", "one-", "1/2 ", "1 million ", "1 Jan ", "May 3-", "2020-", "the first of the ",
    ],
    "zh": ["1", "1,", "亿", "0亿,", "一二", "百分之", "1.", "1元", "一年", "上周", "1至", "三百二十"],
}  # fmt: skip
CASES = [(lang, seed) for lang, seeds in SEEDS.items() for seed in seeds]


def seconds(lang, text, turn):
    """Give the processor time of finding all values of a text, the less of two."""
    pack = load_pack(lang)
    taken = []
    for number in (2 * turn, 2 * turn + 1):
        begin = time.process_time()
        fresh = text + " " * (number + 1)  # nothing remembered helps
        find_times(fresh, pack)
        find_money(fresh, pack)
        find_quantities(fresh, pack)
        taken.append(time.process_time() - begin)
    return min(taken)


@pytest.mark.slow
@pytest.mark.parametrize(("lang", "seed"), CASES, ids=[f"{lang} {seed!r}" for lang, seed in CASES])
def test_twice_the_text_takes_about_twice_the_time(lang, seed):
    text = (seed * SIZE)[:SIZE]
    # A busy moment costs one of the two; a rule that backtracks is slow in every turn.
    for turn in range(TURNS):
        half, whole = seconds(lang, text[: SIZE // 2], turn), seconds(lang, text, turn)
        if whole < RATIO * max(half, 0.05):
            return
    pytest.fail(f"{whole:.2f} s for twice the text, {half:.2f} s for half of it")
