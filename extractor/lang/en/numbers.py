"""Numbers."""

from extractor.lang.value_words import NumberWords
from extractor.schema.mention import Modifier

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINAL_ONES = "first second third fourth fifth sixth seventh eighth ninth"
_ORDINAL_TEENS = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_ORDINAL_TENS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"
_PARTS = {
    "half": 2, "quarter": 4,
    **{word: number for number, word in enumerate(_ORDINAL_ONES.split(), 1) if number > 2},
    **{word: number for number, word in enumerate(_ORDINAL_TEENS.split(), 10)},
    **{word: 10 * number for number, word in enumerate(_ORDINAL_TENS.split(), 2)},
    **{
        f"{ten}-{one}": 10 * above + below
        for above, ten in enumerate(_TENS.split(), 2)
        for below, one in enumerate(_ORDINAL_ONES.split(), 1)
    },
    "hundredth": 100, "thousandth": 1000, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12,
}  # fmt: skip
_BOUNDS: dict[Modifier, tuple[str, ...]] = {
    "more_than": (
        "more than", "over", "above", "exceeding", "exceed", "exceeds", "exceeded", "in excess of",
        "upwards of",
        "upward of", "north of", "greater than", "higher than", "larger than", "better than", "topping",
        "topped",
        "tops", "surpassing", "surpassed", "surpass", "beyond", "just over", "well over", "well above", ">",
    ),
    "less_than": (
        "less than", "under", "below", "fewer than", "lower than", "smaller than", "short of", "just under",
        "<",
        "well below", "well under",
    ),
    "at_least": (
        "at least", "no less than", "not less than", "no fewer than", "a minimum of", "minimum of",
        "a minimum",
        "at a minimum", "starting at", "≥", ">=",
    ),
    "at_most": (
        "up to", "at most", "as much as", "as many as", "as high as", "no more than", "not more than",
        "a maximum of", "maximum of", "not exceeding", "not exceed", "capped at", "up to a maximum of", "≤",
        "<=",
    ),
    "approx": (
        "about", "around", "approximately", "approx", "approx.", "roughly", "nearly", "almost", "some",
        "close to",
        "an estimated", "estimated", "circa", "near", "just about", "something like", "in the region of",
        "in the neighborhood of", "in the vicinity of", "virtually", "~", "c.",
    ),
}  # fmt: skip

NUMBERS = NumberWords(
    spaced=True,
    small={
        **{word: number for number, word in enumerate(_SMALL.split())},
        **{word: 10 * number for number, word in enumerate(_TENS.split(), 2)},
        "nought": 0, "naught": 0,
    },
    multipliers={"hundred": 100},
    scales={
        "dozen": 12, "dozens": 12, "doz": 12, "dozs": 12, "dz": 12, "dzs": 12,
        "thousand": 10**3,
        "lakh": 10**5, "lakhs": 10**5, "lac": 10**5, "lacs": 10**5, "lkh": 10**5, "lkhs": 10**5,
        "million": 10**6, "millions": 10**6,
        "crore": 10**7, "crores": 10**7, "krore": 10**7, "krores": 10**7, "koti": 10**7,
        "cr": 10**7, "crs": 10**7,
        "billion": 10**9, "billions": 10**9, "trillion": 10**12, "trillions": 10**12,
        "quadrillion": 10**15,
    },
    short_scales={
        "k": 10**3, "mn": 10**6, "mln": 10**6, "mio": 10**6,
        "bn": 10**9, "bln": 10**9, "tn": 10**12, "tln": 10**12, "trn": 10**12, "trln": 10**12,
    },
    money_scales={"m": 10**6, "mil": 10**6, "b": 10**9, "bil": 10**9, "t": 10**12},
    articles=("a", "an"),
    joiners=("and", "&"),
    points=("point",),
    minus=("minus", "negative"),
    point_zeros=("oh", "o"),
    halves=("half",), extents=("by",),
    half_parts=("half", "quarter"),
    fractions={
        **_PARTS,
        **{f"{word}s": number for word, number in _PARTS.items() if word != "half"},
        "halves": 2,
    },
    ordinal_ones=tuple(_ORDINAL_ONES.split()),
    ratio_links=("in", "in every", "out of", "out of every"),
    wholes=("of", "the", "its", "their", "as"),
    overs=("over",),
    cell_links=("and", "or", "plus", "minus", "times", "is", "equals"),
    cell_names={"nil": "0"},
    cell_scales={"k": 10**3, "g": 10**9},
    vague=("several", "few", "many", "couple"),
    time_parts=("quarter", "quarters"),
    folds=("fold",),
    before={word: bound for bound, words in _BOUNDS.items() for word in words},
    between=(
        "a", "an", "the", "another", "additional", "an additional", "a further", "a total of", "its",
        "their",
    ),
    after={
        "or more": "at_least", "or above": "at_least", "or older": "at_least", "or over": "at_least",
        "or higher": "at_least", "or greater": "at_least", "and above": "at_least", "and over": "at_least",
        "and older": "at_least", "and up": "at_least", "or better": "at_least", "or longer": "at_least",
        "or so": "approx", "or thereabouts": "approx", "-plus": "more_than", "-odd": "approx",
        "plus": "more_than",
        "+": "more_than", "or less": "at_most", "or fewer": "at_most", "or below": "at_most",
        "or under": "at_most", "or lower": "at_most", "or younger": "at_most", "at least": "at_least",
        "at most": "at_most",
    },
    range_links=("to", "through", "-", "–", "—", "~", "--"),
    range_pairs=(("between", "and"),),
    compared=("from", "against", "versus", "vs", "vs."),
    range_openers=("range from", "ranges from", "ranging from", "ranged from", "varies from", "varying from"),
    moves=("from",),
    ordinals=("no.", "nos.", "no .", "nos .", "no", "number", "#", "№"),
)  # fmt: skip
