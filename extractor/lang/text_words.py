"""Shapes of the word lists that entities and roles are found by."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class NameWords:
    """Words in and around names of companies and other bodies."""

    legal_endings: frozenset[str]
    """Legal forms that end a company's name, as written."""
    business_endings: frozenset[str]
    """Words that end the names of businesses without being a legal form."""
    industries: frozenset[str]
    """Words that make a company's name behind a proper noun only: 小米汽车."""
    categories: frozenset[str]
    """Nouns for kinds of businesses that stand directly before a name: 手机厂商岚星."""
    tails: frozenset[str]
    """What news puts directly behind a name without its being part of it: 新浪科技讯."""
    body_words: Mapping[str, str]
    """Words that make a name one of a body that is no business, lower case -> its type."""
    not_bodies: frozenset[str]
    """Names that taggers take for bodies: laws, markets, indices, programmes."""
    common: frozenset[str]
    """Ordinary words, lower case, that are no name when they stand alone."""
    business_nouns: frozenset[str]
    """What businesses have or make: directly behind a name (Acme phones) they say it is one; lower case."""
    corporate_nouns: frozenset[str]
    """What only businesses have, so that a possessive says it too (Acme's shipments); lower case."""
    business_verbs: frozenset[str]
    """What businesses do and people seldom: as the verb of a name they say it is one; lower case."""
    joining: frozenset[str]
    """Words that names hold without a capital: Bank of England."""
    articles: frozenset[str]
    """Words that may stand before a name without being part of it, lower case."""
    body_references: Mapping[str, str]
    """Heads of descriptions that refer back to a body, lower case -> company or the type of the body."""
    body_pronouns: frozenset[str]
    """Pronouns for bodies."""
    self_pronouns: frozenset[str]
    """Pronouns by which a speaker means the own body."""
    person_pronouns: frozenset[str]
    """Pronouns for one human being."""


@dataclass(frozen=True, slots=True, eq=False)
class TitleWords:
    """Words for the posts people hold, and those before their names."""

    heads: frozenset[str]
    """Nouns that name a post, lower case; of several words where one would not do."""
    corporate: frozenset[str]
    """Titles, lower case, that are held in companies: without a body named, the story's company is meant."""
    political: frozenset[str]
    """Titles, lower case, that are held in countries and places: US president."""
    modifiers: frozenset[str]
    """Words that may stand before a head inside a title, lower case."""
    joiners: frozenset[str]
    """Words that join two titles into one."""
    honorifics: frozenset[str]
    """Words before a name that are part of neither name nor post, lower case."""
    former: frozenset[str]
    """Words that say a post is no longer held, lower case."""
    incoming: frozenset[str]
    """Words that say a post is yet to be taken up, lower case."""
