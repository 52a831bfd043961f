"""Numbers."""

from extractor.lang.value_words import NumberWords

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_PARTS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "twelfth": 12, "twentieth": 20, "hundredth": 100,
    "thousandth": 1000, "millionth": 1000000,
}  # fmt: skip

NUMBERS = NumberWords(
    spaced=True,
    small={
        **{word: number for number, word in enumerate(_SMALL.split())},
        **{word: 10 * number for number, word in enumerate(_TENS.split(), 2)},
    },
    multipliers={"hundred": 100},
    scales={
        "dozen": 12,
        "thousand": 10**3,
        "lakh": 10**5, "lakhs": 10**5, "million": 10**6, "millions": 10**6, "crore": 10**7, "crores": 10**7,
        "billion": 10**9, "billions": 10**9, "trillion": 10**12, "trillions": 10**12,
        "quadrillion": 10**15,
    },
    short_scales={
        "k": 10**3, "mn": 10**6, "mln": 10**6, "mio": 10**6,
        "bn": 10**9, "bln": 10**9, "tn": 10**12, "trn": 10**12, "trln": 10**12,
    },
    money_scales={"m": 10**6, "mm": 10**6, "mil": 10**6, "b": 10**9, "bil": 10**9, "t": 10**12, "cr": 10**7},
    articles=("a", "an"),
    joiners=("and",),
    points=("point",),
    minus=("minus", "negative"),
    halves=("half",),
    fractions={**_PARTS, **{f"{word}s": number for word, number in _PARTS.items() if word[-1] not in "fs"}},
)  # fmt: skip
