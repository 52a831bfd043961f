"""Cuts tokens in which the Chinese tokeniser put a speaker and a verb of saying together: 她说, 发言人称."""

from functools import cache

from spacy.tokens import Doc

from extractor.lang.quote_words import QuoteWords
from extractor.tokens.spans import cut, tokens_with

_VERB, _NOUN = "v", "n"
_MOST = 500
"""Tokens cut in one text at most: each cut moves all tokens behind it."""


def cut_speakers_off(doc: Doc, words: QuoteWords) -> None:
    """Make the verb a token of its own, in 她/说 and in 发言人/称, which is read as 发言/人称."""
    fused = _fused(words)
    places: dict[int, int] = {}
    for token in tokens_with(doc, frozenset(fused)):
        if len(places) == _MOST:
            break
        head = fused[token.lower_]
        before = doc[token.i - 1].text if token.i else ""
        if head in words.pronouns or before + head in words.speakers:
            places[token.idx] = token.idx + len(head)
    if not places:
        return
    cut(doc, set(places.values()))
    for token in doc:
        if token.idx in places:
            token.tag_ = _NOUN
            token.nbor().tag_ = _VERB


@cache
def _fused(words: QuoteWords) -> dict[str, str]:
    """Give the tokens that may hold a speaker and a verb, with the part that is the speaker."""
    verbs = words.clause_verbs | words.manner_verbs
    found = {head + verb: head for head in words.pronouns for verb in verbs}
    finals = {word[-1] for word in words.speakers if len(word) > 1}
    found |= {head + verb: head for head in finals for verb in verbs if len(verb) == 1}
    return {word: head for word, head in found.items() if word not in verbs}
