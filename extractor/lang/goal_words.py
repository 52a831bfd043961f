"""Shape of the word lists that stated goals are found by."""

from collections.abc import Mapping
from dataclasses import dataclass


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
    media: tuple[str, ...] = ()
    """Parts of the names of media, which only print what others want."""
    documents: tuple[str, ...] = ()
    """Endings of nouns for documents, which speak for the body that issues them: 年报, 方案."""
    issuing: tuple[str, ...] = ()
    """Verbs by which a body states what follows: 印发, 提出."""
