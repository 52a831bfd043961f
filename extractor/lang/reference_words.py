"""Shape of the word lists that references are found by, and how those of a language are loaded."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module

NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class ReferenceWords:
    """Words that refer back to what a text has named; lower case or Simplified Chinese."""

    heads: Mapping[str, str]
    """Nouns for bodies -> `company` or the type of the body: the firm, 该集团."""
    plain_heads: frozenset[str]
    """Those that fit every company."""
    weak_heads: frozenset[str]
    """Those that mean a thing as often as the business: the brand, the platform."""
    loose_heads: frozenset[str]
    """Those that fit bodies which are no companies too: the group."""
    definite: frozenset[str]
    """Words that make a description of a noun: the, 该."""
    indefinite: frozenset[str]
    """Words that introduce somebody not named: a, another, 一家, 某."""
    others: frozenset[str]
    """Words inside a description by which somebody else is meant: the rival company, the central bank."""
    body_pronouns: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    posts: frozenset[str]
    """Posts that mean their holder where nobody is named: the chairman, 这位董事长."""
    humans: frozenset[str]
    """Nouns for human beings besides titles, which a pronoun may mean instead: a woman, 用户."""
    outsiders: frozenset[str]
    """People who speak of other companies than their own: analyst, 分析师."""
    observers: re.Pattern[str]
    """How names of bodies begin or end that speak of other companies: banks' analysts, raters, media."""
    houses: frozenset[str]
    """Nouns that mean such a body itself: the bank, 该券商."""
    self_words: frozenset[str]
    """Words by which the author of a post means the own body: we, 我司."""
    acting: frozenset[str] = NONE
    """Verbs of what a body does, besides saying and planning: with them "it" is a body."""
    impersonal: frozenset[str] = NONE
    """Verbs whose "it" mostly means nothing: it seems, it rained."""
    stances: frozenset[str] = NONE
    """Adjectives of what a body is or feels: it is confident."""
    accounts: frozenset[str] = NONE
    """Words in an author's profile that say the account is a body's own: official, 官方微博."""


@cache
def load_reference_words(code: str) -> ReferenceWords:
    """Give the words of a language by its ISO 639-1 code; every language with a pack has them."""
    words: ReferenceWords = import_module(f"extractor.lang.{code}.references").REFERENCES
    return words
