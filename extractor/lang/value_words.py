"""Shapes of the word lists that numbers, money and quantities are read by; words are in lower case."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from extractor.schema.mention import Modifier


@dataclass(frozen=True, slots=True, eq=False)
class NumberWords:
    """Words that make numbers, and words around them that bound or join them."""

    spaced: bool
    """Whether the words of a number stand apart (English) or run together (Chinese)."""
    small: Mapping[str, int]
    """Zero to ninety in spaced languages, the ten digits in others."""
    multipliers: Mapping[str, int]
    """Powers of ten below the scales: hundred; 十 百 千."""
    scales: Mapping[str, int]
    """thousand, million; 万 亿."""
    short_scales: Mapping[str, int]
    """Scales that stand behind digits only: bn, k."""
    money_scales: Mapping[str, int]
    """Scales that stand behind digits beside a currency only, as elsewhere they are units: m, b."""
    articles: tuple[str, ...] = ()
    """What means one in front of a scale: a, an."""
    joiners: tuple[str, ...] = ()
    """What joins the parts of one number: and."""
    points: tuple[str, ...] = ()
    """The decimal point as a word."""
    point_zeros: tuple[str, ...] = ()
    """What means zero only behind the point word: oh."""
    leading: tuple[str, ...] = ()
    """Digits that lead a number or a factor and else are units: 两."""
    clock_parts: tuple[str, ...] = ()
    """What makes the digits behind the point word minutes: 分."""
    tens: Mapping[str, int] = field(default_factory=dict)
    """Single signs for multiples of ten: 廿."""
    minus: tuple[str, ...] = ()
    """The sign as a word."""
    halves: tuple[str, ...] = ()
    """What means one half, alone, before or behind a scale."""
    fractions: Mapping[str, int] | None = None
    """Words for parts and their denominator: third, quarter."""
    extents: tuple[str, ...] = ()
    """Words between a change and how far it goes: by a third."""
    half_parts: tuple[str, ...] = ()
    """Parts that stand before a scale without an article: half, quarter."""
    ordinal_ones: tuple[str, ...] = ()
    """What makes tens in front of it an ordinal: first in twenty-first."""
    ratio_links: tuple[str, ...] = ()
    """What makes a ratio of two numbers: in, out of."""
    wholes: tuple[str, ...] = ()
    """What stands between a part and its whole: of."""
    mixed: tuple[str, ...] = ()
    """What joins a whole number and a fraction of signs: 又."""
    overs: tuple[str, ...] = ()
    """What stands between numerator and denominator where a text holds nothing else: over."""
    short_fraction_marks: tuple[str, ...] = ()
    """What does so between denominator and numerator: 分, 份."""
    cell_names: Mapping[str, str] = field(default_factory=dict)
    """Names of numbers that count only where a text holds nothing else: nil, 半百."""
    cell_scales: Mapping[str, int] = field(default_factory=dict)
    """Scales that count only there: G."""
    time_parts: tuple[str, ...] = ()
    """Words for parts that are spans of time as well: quarter."""
    folds: tuple[str, ...] = ()
    """What may be glued to a number word: fold."""
    unit_prefixes: tuple[str, ...] = ()
    """Words that begin like a multiplier or scale and are units: 千瓦."""
    unit_prefixes_of_digits: tuple[str, ...] = ()
    """Those that are so behind digits only: 千米 in 2.3千米, not in 三千米."""
    never_counting: tuple[str, ...] = ()
    """Digits as words that number and do not count: 二."""
    fraction_mark: str = ""
    """What stands between denominator and numerator: 分之."""
    fillers: tuple[str, ...] = ()
    """What may stand between a figure and its scale: 个 in 一个亿."""
    inner: Mapping[str, Modifier] | None = None
    """Modifiers inside a number: 多 in 5600多万."""
    ordinals: tuple[str, ...] = ()
    """What makes the number behind it an ordinal or a label: 第, no."""
    vague_inner: tuple[str, ...] = ()
    """Vague digits between a number and its scale, so that it is more than that: 几 in 二十几万."""
    ambiguous: tuple[str, ...] = ()
    """Number signs that alone are words: 陆, 拾."""
    halvings: tuple[str, ...] = ()
    """Words for half a price: 对折."""
    halving_cues: tuple[str, ...] = ()
    """What stands before those: 打."""
    equals: tuple[str, ...] = ()
    """What a bare number stands behind as an answer: 等于."""
    answer_ends: tuple[str, ...] = ()
    """What may go on behind such an answer: 而."""
    cell_links: tuple[str, ...] = ()
    """Words that may stand between numbers in a text that holds nothing else: and, 加."""
    vague: tuple[str, ...] = ()
    """What makes a multiplier behind it no number: 数 in 数十亿, several."""
    rounders: Mapping[str, Modifier] = field(default_factory=dict)
    """What bounds a multiplier without a figure right behind it: 上 in 上千."""
    before: Mapping[str, Modifier] | None = None
    """Modifiers in front of a value: more than, 超."""
    between: tuple[str, ...] = ()
    """What may stand between such a modifier and the value: an additional."""
    after: Mapping[str, Modifier] | None = None
    """Modifiers behind a value: or more, 以上."""
    range_links: tuple[str, ...] = ()
    """What joins the ends of a range: to, 至."""
    range_pairs: tuple[tuple[str, str], ...] = ()
    """What opens and what then joins a range: between ... and."""
    compared: tuple[str, ...] = ()
    """What a second figure of the same kind stands behind: from, against."""
    range_openers: tuple[str, ...] = ()
    """Openers of ranges that end like a word of `moves`: ranging from."""
    moves: tuple[str, ...] = ()
    """What says that two values are where something was and is, no range: from, 由."""


@dataclass(frozen=True, slots=True, eq=False)
class UnitWords:
    """Words that measure or count."""

    percent: Mapping[str, str]
    """What stands behind a percentage -> its unit: percent -> %."""
    measures: Mapping[str, tuple[str, str | None]]
    """Units behind a number, in lower case -> (the unit in the singular, its UCUM code)."""
    symbols: Mapping[str, tuple[str, str | None]] = field(default_factory=dict)
    """Symbols of units, in which capitals matter -> (the proper writing, the UCUM code)."""
    powers: Mapping[str, int] = field(default_factory=dict)
    """What makes a length an area or a volume: square, cubed."""
    per: tuple[str, ...] = ()
    """What makes a rate of two units: per."""
    rate_bases: Mapping[str, tuple[str, str | None]] = field(default_factory=dict)
    """What a rate goes by beside other units: hour, capita."""
    attributes: tuple[str, ...] = ()
    """Nouns that stand in the singular between a figure and another noun: page in a 12 page report."""
    models: tuple[str, ...] = ()
    """Figures that are the names of models where a name or one of `model_heads` follows: 737."""
    model_heads: tuple[str, ...] = ()
    """Kinds of things that models are: jet."""
    parts_of: tuple[str, ...] = ()
    """What shows that the letter behind digits was a scale: of its in 35m of its phones."""
    hanging: tuple[str, ...] = ()
    """What joins figures that share the unit behind the last: or in 7- or 8-inch."""
    sizes: tuple[str, ...] = ()
    """What joins the sides of something: x in 75 x 40 mm."""
    below: tuple[str, ...] = ()
    """What makes degrees in front of it negative: below zero."""
    joined_bounds: tuple[str, ...] = ()
    """Bounds and asides that a hyphen joins to a figure: sub- in sub-7 nanometre."""
    glued: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Symbols that count as units only right behind digits: in, C."""
    part_marks: str = ""
    """Source of a pattern: feet and inches by their signs, with the inches in group 1."""
    mark_units: tuple[str, str] = ("", "")
    """The unit such a pattern gives, and the one that a lone second sign gives."""
    chained: frozenset[str] = frozenset()
    """Plural nouns that go before another plural: sales in sales stations."""
    participles: Mapping[str, str] = field(default_factory=dict)
    """What is said of things not named, and what they are: injured -> person."""
    relatives: Mapping[str, str] = field(default_factory=dict)
    """Relative pronouns that tell what they speak of: who -> person."""
    holders: Mapping[str, str] = field(default_factory=dict)
    """What stands before the number of its parts, and what they are: a crew of -> person."""
    part_units: Mapping[tuple[str, str], int] = field(default_factory=dict)
    """Pairs of UCUM codes of which the second adds parts of the first: feet and inches -> 12."""
    tenths: tuple[str, ...] = ()
    """Words for tens of percent: 成."""
    discounts: tuple[str, ...] = ()
    """Words for tenths that are left of a price: 折."""
    crowds: tuple[str, ...] = ()
    """Classifiers of things whose number is not told: 批."""
    dozens: tuple[str, ...] = ()
    """Words for twelve of a thing that count like classifiers: 打."""
    times: tuple[str, ...] = ()
    """Units of time: what they count is no quantity."""
    ages: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """What makes a number of years or months an age -> (unit, UCUM code): year-old."""
    age_tails: str = ""
    """Signs at the end of those that are no part of them: 的 in 天大的."""
    age_cues: tuple[str, ...] = ()
    """What stands before a bare age: aged."""
    age_unit: str = ""
    age_bounds: tuple[str, ...] = ()
    """Bounds that only ages have: or older."""
    folds: tuple[str, ...] = ()
    """Endings that multiply, the name of the unit first: fold in tenfold."""
    half_tails: tuple[str, ...] = ()
    """What makes a half without a figure a share: 数 in 半数."""
    plain: tuple[str, ...] = ()
    """Units that even `one` makes a quantity with: 倍."""
    not_units: Mapping[str, str] | None = None
    """A unit and the signs behind it that make it another word: 成 and 为立."""
    classifiers: tuple[str, ...] = ()
    """What counts things and is the unit: 家 台; longest first is not needed."""
    ranks: tuple[str, ...] = ()
    """What makes the number behind it a rank: 前."""
    not_ranks: str = ""
    """Signs before those that make them another word: 目 in 目前."""
    bare_classifiers: tuple[str, ...] = ()
    """What counts things and leaves the unit to the noun behind it: 个 大."""
    countables: tuple[str, ...] = ()
    """Nouns that follow a number directly: 国 部门."""
    nouns: tuple[str, ...] = ()
    """Ends of things counted that are known without a tagger: 国家 岗位."""
    named_before: Mapping[str, str] | None = None
    """Words before a bare figure and what it then counts: 订单量 -> 单."""
    amounts: tuple[str, ...] = ()
    """What may follow a thing counted in front of its number: 数量."""
    idioms: tuple[str, ...] = ()
    """Words that contain a number and count nothing: 一带一路."""
    labels: tuple[str, ...] = ()
    """Words that make the number behind them a name: chapter, page."""
    the: tuple[str, ...] = ()
    """What makes a number before one of `singular_verbs` the name of a model: the 486 was."""
    singular_verbs: tuple[str, ...] = ()
    """Verbs in the singular: is, was."""
    zero_names: tuple[str, ...] = ()
    """Words that make a zero behind them a name: net zero."""
    counting: tuple[str, ...] = ()
    """Words before a bare number that counts: 超过 达."""
    stops: tuple[str, ...] = ()
    """Words that are no part of the thing counted: in, from."""
    more: tuple[str, ...] = ()
    """Words that stand for the thing counted: more, others."""
    growths: tuple[str, ...] = ()
    """Those behind which two figures of one unit are the ends of a forecast, no move: 增长50%至80%."""
    rises: tuple[str, ...] = ()
    """Words of increase."""
    falls: tuple[str, ...] = ()
    """Words of decrease."""
    by: tuple[str, ...] = ()
    """What may stand between such a word and the quantity."""
    size_links: tuple[str, ...] = ()
    """What may stand between a noun of change and its size: of."""
    comparatives: tuple[str, ...] = ()
    """Those of the words of change that are so only beside a comparison: 高."""
    levels: tuple[str, ...] = ()
    """What makes the value behind it where something went: 到."""
    particles: tuple[str, ...] = ()
    """Those of the words of change that are particles of other verbs as well: down."""
    copulas: tuple[str, ...] = ()
    """Verbs that such a word tells of a change behind: are down."""
    lists: tuple[str, ...] = ()
    """What joins the items of a list, which share what is said of the first: 、."""
    not_changes: tuple[str, ...] = ()
    """Phrases that end in a word of change and tell of none: makes up."""
    than: tuple[str, ...] = ()
    """What makes a comparison: 比."""
    singulars: Mapping[str, str] | None = None
    """Irregular plurals: people -> person."""


@dataclass(frozen=True, slots=True, eq=False)
class CurrencyFamily:
    """Currencies that share a word or sign: dollars, pesos."""

    default: str
    """The one meant where the text does not tell."""
    codes: frozenset[str]
    names: Mapping[str, str]
    """Names of single currencies of the family; where a text gives one only, the bare word means it."""
    named: int = 1
    """How many times such a name has to stand in the text."""
    clear: int = 2
    """How many times a place has to be named, and no place of the default, for its currency to be meant."""


@dataclass(frozen=True, slots=True, eq=False)
class CurrencyWords:
    """Words and signs of currencies, as ISO 4217 codes or as keys of `families`."""

    before: Mapping[str, str]
    """Signs, codes and words in front of the number."""
    after: Mapping[str, str]
    """Words and codes behind it."""
    minor: Mapping[str, str]
    """Hundredths: cents, pence."""
    tenths: Mapping[str, str]
    """Tenths: 角."""
    tail_only: tuple[str, ...] = ()
    """Parts that count only behind the whole, or with a price per piece: 分 in 三元五角二分."""
    thousandths: frozenset[str] = frozenset()
    """Currencies of a thousand parts."""
    families: Mapping[str, CurrencyFamily] = field(default_factory=dict)
    """Words and signs that several currencies share."""
    capitals: frozenset[str] = frozenset()
    """Codes that are words in lower case."""
    wordy: frozenset[str] = frozenset()
    """Codes that are names or abbreviations as well: a currency only beside a scale."""
    scaled_codes: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    """Codes with a scale: MGBP -> (GBP, a million)."""
    single: tuple[str, ...] = ()
    """Words that an article may count: a dollar."""
    parts: Mapping[str, int] = field(default_factory=dict)
    """Parts that are smaller than hundredths: satoshi."""
    closed: tuple[str, ...] = ()
    """Words that are a currency only where no noun follows: bitcoin, but not in 882 Bitcoin ATMs."""
    weights: tuple[str, ...] = ()
    """Words that are weights as well: pounds."""
    pricing: tuple[str, ...] = ()
    """Beginnings of words that speak of a price: cost, shares."""
    weighing: tuple[str, ...] = ()
    """What shows in front of them that they are: weigh."""
    weighed: tuple[str, ...] = ()
    """What shows it behind them: of."""
    scales: Mapping[str, int] = field(default_factory=dict)
    """Scales that stand behind amounts only, with a sign in front: MM."""
    steps: tuple[str, ...] = ()
    """What makes an amount the size of a move, so that the next is where it went: rose $5 to $20."""
    levels: tuple[str, ...] = ()
    """What opens a price that goes on in the currency before it: close of."""
    exchanges: Mapping[str, str] = field(default_factory=dict)
    """Endings of ticker symbols and the currency of their exchange."""
    scaled_only: tuple[str, ...] = ()
    """Words that are a currency only beside a scaled or large number: won, marks."""
    places: Mapping[str, str] | None = None
    """Names of places and the currency that is meant there."""
    default: str | None = None
    """The currency of amounts that name none."""
    cues_before: tuple[str, ...] = ()
    """Words before an amount without a currency that make it money: 营收."""
    cues_after: tuple[str, ...] = ()
    """Words behind it that do: 年薪."""
    prices: tuple[str, ...] = ()
    """Those of the words before that make even a small bare figure money: 售价."""
    counters: tuple[str, ...] = ()
    """Words for what is counted in pieces, so that the bare figure behind them is no money: 销量."""
    colloquial: tuple[str, ...] = ()
    """Words that are a currency only where nothing follows that they could count: 块."""
    colloquial_before: str = ""
    """The signs that may follow them all the same."""
    colloquial_goods: tuple[str, ...] = ()
    """Ends of names of what is itself money, so that those words count no pieces of it: 饭钱."""
    spoken: str = ""
    """Regular expression of numbers said in short, as sums are: 3万5."""
    local_scales: Mapping[str, str] = field(default_factory=dict)
    """Scales of one part of the world and the family of its currencies: crore."""
    told: tuple[str, ...] = ()
    """Participles that tell of a sum in front of them: recorded in May."""
    local_counts: tuple[str, ...] = ()
    """Words in front of such a number that make it a count of something else: population."""
    years: tuple[str, ...] = ()
    """What makes a year before a currency the year of its prices: in (2016 dollars)."""
    not_before: tuple[str, ...] = ()
    """Signs behind a currency word that make it part of another word: 旦 in 元旦."""
    per: tuple[str, ...] = ()
    """What makes an amount the price of one piece: per, 每."""
    per_before: tuple[str, ...] = ()
    """The same in front of the amount: 每股."""
    conversions: tuple[str, ...] = ()
    """What may open a conversion in brackets: about, 约合."""
    openings: tuple[str, ...] = ()
    """What opens a conversion without brackets: equivalent to, 折合."""
    loose_openings: tuple[str, ...] = ()
    """What does so behind a comma only, where nothing else follows: or, about, 约."""
    links: tuple[str, ...] = ()
    """What joins one conversion to the next: or."""
