"""Shapes of the word lists that numbers, money and quantities are read by; words are in lower case."""

from collections.abc import Mapping
from dataclasses import dataclass

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
    minus: tuple[str, ...] = ()
    """The sign as a word."""
    halves: tuple[str, ...] = ()
    """What means one half, alone, before or behind a scale."""
    fractions: Mapping[str, int] | None = None
    """Words for parts and their denominator: third, quarter."""
    ratio_links: tuple[str, ...] = ()
    """What makes a ratio of two numbers: in, out of."""
    wholes: tuple[str, ...] = ()
    """What stands between a part and its whole: of."""
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
    vague: tuple[str, ...] = ()
    """What makes a multiplier behind it no number: 数 in 数十亿."""
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
    """Units behind a number -> (the unit as given, its UCUM code)."""
    tenths: tuple[str, ...] = ()
    """Words for tens of percent: 成."""
    percent_before: tuple[str, ...] = ()
    """What stands before a percentage: 百分之."""
    times: tuple[str, ...] = ()
    """Units of time: what they count is no quantity."""
    ages: tuple[str, ...] = ()
    """What makes a number of years an age: year-old."""
    age_cues: tuple[str, ...] = ()
    """What stands before a bare age: aged."""
    age_unit: str = ""
    age_bounds: tuple[str, ...] = ()
    """Bounds that only ages have: or older."""
    folds: tuple[str, ...] = ()
    """Endings that multiply, the name of the unit first: fold in tenfold."""
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
    idioms: tuple[str, ...] = ()
    """Words that contain a number and count nothing: 一带一路."""
    labels: tuple[str, ...] = ()
    """Words that make the number behind them a name: chapter, page."""
    counting: tuple[str, ...] = ()
    """Words before a bare number that counts: 超过 达."""
    stops: tuple[str, ...] = ()
    """Words that are no part of the thing counted: in, from."""
    more: tuple[str, ...] = ()
    """Words that stand for the thing counted: more, others."""
    rises: tuple[str, ...] = ()
    """Words of increase."""
    falls: tuple[str, ...] = ()
    """Words of decrease."""
    by: tuple[str, ...] = ()
    """What may stand between such a word and the quantity."""
    singulars: Mapping[str, str] | None = None
    """Irregular plurals: people -> person."""


@dataclass(frozen=True, slots=True, eq=False)
class CurrencyWords:
    """Words and signs of currencies, as ISO 4217 codes; `$` is the dollar of the text's country."""

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
    scaled_only: tuple[str, ...] = ()
    """Words that are a currency only behind a scaled or large number: won, marks."""
    places: Mapping[str, str] | None = None
    """Place names and the dollar that is meant there."""
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
