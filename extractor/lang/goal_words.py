"""Shape of the word lists that stated goals are found by."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Cue:
    """What a trigger says about the goal it introduces."""

    kind: str
    """A goal kind of the record."""
    modality: str = "unspecified"
    commitment: str = "soft"
    says: bool = False
    """The trigger is itself an act of speech, so that the holder is also the source: vow, predict, 承诺."""


@dataclass(frozen=True, slots=True, eq=False)
class CueWords:
    """Words that trigger goals, fill their slots or speak against them; all lower case or Chinese."""

    verbs: Mapping[str, Cue]
    """Trigger verbs, every inflected form."""
    nouns: Mapping[str, Cue]
    """Trigger nouns: target, plan, 目标."""
    adjectives: Mapping[str, Cue]
    """Words that trigger with "to": set, due, likely."""
    auxiliaries: Mapping[str, Cue]
    """Words for the future before any verb: will, 将."""
    reporting: frozenset[str]
    """Verbs of speech: "would" below one of them is a stated future."""
    conditions: frozenset[str]
    """Words that open a condition or an open question."""
    denials: frozenset[str]
    """Words that turn a goal into its denial."""
    idle_verbs: frozenset[str]
    """Verbs that state no outcome after "will": need, depend."""
    generic_subjects: frozenset[str]
    """Subjects that hold no goal: you, this, what."""
    self_words: frozenset[str]
    """Words by which a speaker means the own body: we, 公司."""
    human_nouns: frozenset[str]
    """Nouns for groups and bodies that may hold a goal without a name: analysts, government."""
    personnel: frozenset[str]
    """Verbs of personnel and calendar events: retire, be held, 上市."""
    starts: frozenset[str]
    """Verbs of calendar events where they have no object: the show opens; not: open a shop."""
    actions: frozenset[str]
    """Outcome verbs of programmes, which need no figure: build, promote, 构建, 推进."""
    ranks: Mapping[str, int]
    """Words for a place in a ranking -> its number."""
    relations: Mapping[str, str]
    """Words that measure a goal by a rival -> comparator relation."""
    directions: Mapping[str, str]
    """Outcome verbs -> goal direction."""
    metrics: Mapping[str, str]
    """Words for what is measured -> normalised metric name."""
    results: Mapping[str, str]
    """Words that report a goal's outcome -> achieved, missed, exceeded."""
    statuses: Mapping[str, str]
    """Words about the goal itself -> reaffirmed, revised, withdrawn."""
    deadline_marks: frozenset[str]
    """Words before a time by which a goal is to hold."""
    undertakings: frozenset[str] = frozenset()
    """Nouns for what a body does, whose future is its plan: project, plant."""
    receiving: frozenset[str] = frozenset()
    """Verbs of those that a plan gives something to: residents would `receive` 1,200 dollars."""
    human_endings: tuple[str, ...] = ()
    """Endings of nouns for people and bodies: 员, 商."""
    prepositions: frozenset[str] = frozenset()
    """Prepositions whose object is nobody's subject: 在, 对."""
    uncontrolled: frozenset[str] = frozenset()
    """Verbs of what happens to their subject: 面临, 迎来."""
    launches: frozenset[str] = frozenset()
    """Verbs of a product's own steps, which its maker plans: 量产, 上市."""
    closers: tuple[str, ...] = ()
    """What the verb behind an object mark ends in: 将A调整`为`B."""
    arrivals: tuple[str, ...] = ()
    """What stands before the level to arrive at: 到, 达, 为."""
    origins: tuple[str, ...] = ()
    """What stands before the level to start from: 从, 由."""
    bounds: tuple[str, ...] = ()
    """What may stand between those and the figure: 约, 超."""
    reported: frozenset[str] = frozenset()
    """Metrics of company reports, whose own forecast is guidance."""
    forecasters: tuple[str, ...] = ()
    """Parts of the names of bodies that forecast for others: 证券, 研究."""
    outsiders: frozenset[str] = frozenset()
    """Titles of people who speak of others: 分析师."""
    wide: tuple[str, ...] = ()
    """Words for more than one company: 全球, 行业."""
    lasting: frozenset[str] = frozenset()
    """Adverbs of what goes on already: 一直, 正在."""
    revised: tuple[str, ...] = ()
    """Verbs that change a target: 上调, 下调."""
    hedges: frozenset[str] = frozenset()
    """Words before 将 that make it a guess: 或, 恐."""
    lists: frozenset[str] = frozenset()
    """Words that open one more item of a programme: 同时, 此外."""
    turns: tuple[str, ...] = ()
    """Words for a turn of the results that is guidance without a figure: 扭亏."""
    own_places: frozenset[str] = frozenset()
    """How a programme calls the place whose government it is of: 全市, 我省."""
    media: tuple[str, ...] = ()
    """Parts of the names of media, which only print what others want."""
    documents: tuple[str, ...] = ()
    """Endings of nouns for documents, which speak for the body that issues them: 年报, 方案."""
    issuing: tuple[str, ...] = ()
    """Verbs by which a body states what follows: 印发, 提出."""
    goal_nouns: Mapping[str, Cue] = field(default_factory=dict)
    """Nouns for what a body has stated before, which it may keep, change or drop: 目标, 指引."""
    demands: frozenset[str] = frozenset()
    """Verbs of asking others for what follows, or of speaking against it: 要求, 反对."""
    doubts: frozenset[str] = frozenset()
    """Those of the conditions that only ask: 是否."""
    formers: tuple[str, ...] = ()
    """Words before an old value: 此前, 原."""
    split: tuple[str, ...] = ()
    """Triggers that a tokenizer may take apart or lengthen: 看齐, 志在."""
    strategies: tuple[str, ...] = ()
    """Endings of nouns for a course that is adhered to: 战略, 路线."""
    accomplished: frozenset[str] = frozenset()
    """Adverbs of what has been reached: 已, 提前."""
    players: tuple[str, ...] = ()
    """Endings of those whose goals are scored: 球队, 国足."""
    settled: frozenset[str] = frozenset()
    """Verbs by which a body takes a goal for its own, the noun behind: 定下...目标."""
    disposals: frozenset[str] = frozenset()
    """Verbs of what is done to the object of an object mark, at the end of a clause: 将优惠取消."""
    recorded: tuple[str, ...] = ()
    """Nouns that a word of expecting only describes: 预计`时间`."""
    later: tuple[str, ...] = ()
    """What times that lie ahead begin with: 明年."""
    topics: tuple[str, ...] = ()
    """What a phrase that only says what the next clauses are about ends in: 方面, 上."""
    earlier: str = r"(?!)"
    """Regular expression, ending in `\\Z`, of the words before an old value: up from, 此前为."""
    superseded: str = r"(?!)"
    """Regular expression of words about an old value that make it an earlier goal: previous, 此前."""
    conditions_ahead: str = r"(?!)"
    """Regular expression of a condition before what depends on it, with the mark behind it: `if ..., `."""
    conditions_behind: str = r"(?!)"
    """Regular expression of a condition behind what depends on it: subject to approval."""
    listings: str = r"(?!)"
    """Regular expression of going public, which is a plan although it is a day in a calendar: 赴港上市."""
    taking: tuple[str, ...] = ()
    """Words before a stretch of time that a goal takes, which then lies ahead: in (five years), 用."""
    multiples: Mapping[str, int] = field(default_factory=dict)
    """Words that multiply -> by how much: double, 翻番."""
    said: frozenset[str] = frozenset()
    """Words of speech whose day is that of the goal, besides those of reporting: wrote, 称."""
    acts: Mapping[str, str] = field(default_factory=dict)
    """Outcome verbs that measure by themselves -> metric: hire, 裁员."""
    phrases: Mapping[str, tuple[tuple[str, ...], Cue]] = field(default_factory=dict)
    """Verbs that trigger with one of the particles only, and nouns of fixed phrases: looking to, on track."""
    rumours: frozenset[str] = frozenset()
    """Nouns for what is only said: 说法, 传闻."""
    staying: frozenset[str] = frozenset()
    """Verbs by which a stance goes on: remains committed."""
    tracks: frozenset[str] = frozenset()
    """Nouns of "on track to"."""
    ranking: frozenset[str] = frozenset()
    """Outcome verbs whose object may be a rank: become, take."""
    determiners: frozenset[str] = frozenset()
    """Words before a group that are no part of its name: some, many."""
    banks: tuple[str, ...] = ()
    """Parts of the names of banks and raters, which forecast for others and for themselves."""
    staff: frozenset[str] = frozenset()
    """Nouns for those who speak and act for the body before them: (Acme) officials."""
    makers: frozenset[str] = frozenset()
    """Nouns for companies behind what they make: (smartphone) maker."""
    vague: frozenset[str] = frozenset()
    """Words before a noun that name no kind of it: new, total."""
    estimates: str = r"(?!)"
    """Regular expression of what somebody has worked out, with who: an estimate by X."""
    sectors: frozenset[str] = frozenset()
    """Nouns behind the name of a segment: division, market, 业务."""
