"""Shape of the word lists that quotes are found by."""

from collections.abc import Mapping
from dataclasses import dataclass, field

NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class QuoteWords:
    """Words that attribute speech; verbs in every form they take, lower case."""

    clause_verbs: frozenset[str]
    """Verbs of saying whose clause is what was said: said, announced, 表示."""
    manner_verbs: frozenset[str]
    """Verbs that may stand beside words in quotation marks only: joked, shouted, 笑."""
    infinitive_verbs: frozenset[str] = NONE
    """Verbs of promising and refusing, whose infinitive is what was said: pledged to cut."""
    request_verbs: frozenset[str] = NONE
    """Verbs of asking somebody to do something: urged them to stay."""
    object_verbs: frozenset[str] = NONE
    """Verbs whose object is what was said: announced a cut."""
    naming_verbs: frozenset[str] = NONE
    """Verbs that give a name or a character to something: called it a shame."""
    preposition_verbs: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Verbs whose prepositional phrase is what was said, with those prepositions: called for."""
    nouns: frozenset[str] = NONE
    """Nouns whose clause is what was said: the claim that."""
    reports: frozenset[str] = NONE
    """Nouns for texts and studies: an agentless verb with one of them still has a speaker."""
    comparing: frozenset[str] = frozenset()
    """Words that a comparison begins with: compared, versus."""
    estimates: frozenset[str] = frozenset()
    """What figures are compared with that a data house tells: estimates, consensus."""
    phrases: frozenset[tuple[str, str]] = frozenset()
    """Pairs of words before a speaker: according to."""
    source_openers: frozenset[str] = NONE
    """Words before a source of news: 据, 按照."""
    source_closers: frozenset[str] = NONE
    """Words behind a source of news: 消息, 报道, 介绍."""
    connectors: frozenset[str] = NONE
    """Words before a cue that belong neither to the speaker nor to what was said: also, 还, 近日."""
    addressing: frozenset[str] = NONE
    """Words before the one spoken to: 对, 向."""
    places: frozenset[str] = NONE
    """Words that open a phrase of place or occasion before a cue: 在, 接受."""
    place_closers: frozenset[str] = NONE
    """Words that close such a phrase: 中, 时."""
    telling_verbs: frozenset[str] = NONE
    """Verbs of saying whose object is the one spoken to: 告诉."""
    continuing: frozenset[str] = NONE
    """Connectors that let a speaker go on: 还, 并."""
    pronouns: frozenset[str] = NONE
    """Pronouns that may speak."""
    pronoun_forms: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Personal pronouns of the third person singular, with all the forms that mean the same one."""
    gender_pronouns: Mapping[str, str] = field(default_factory=dict)
    """The pronoun of each gender a given name or a form of address shows."""
    body_pronouns: frozenset[str] = NONE
    """Those of them that mean no human being: it."""
    speakers: frozenset[str] = NONE
    """Nouns for those who speak without a name: spokesman, 负责人."""
    subordinators: frozenset[str] = NONE
    """Words in front of a cue by which nothing was said: if, 如果, 可以."""
    aspects: frozenset[str] = NONE
    """Words behind a verb of saying with which it still announces what follows a colon: 说了一句：."""
    verb_endings: frozenset[str] = NONE
    """Words that may stand between a verb of saying and what was said: 补充道."""
    nominalisers: frozenset[str] = NONE
    """Words behind a cue that turn it into a noun phrase: 的."""
    clipped: frozenset[str] = NONE
    """Words written with an apostrophe for their beginning: 'em, '90s."""
    joiners: frozenset[str] = NONE
    """Words that join two posts of one speaker: 兼."""
    bare_verbs: frozenset[str] = NONE
    """Verbs of saying whose clause may follow without a pause: 认为价格会涨."""
    sides: frozenset[str] = NONE
    """Words behind the name of a body that mean the body: 方面."""
    conditions: frozenset[str] = NONE
    """Words anywhere in the clause of a cue by which nothing was said: 被, 如果."""
