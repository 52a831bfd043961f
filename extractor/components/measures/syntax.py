"""Which words belong to one clause, by the parse."""

from spacy.tokens import Token

_VERBS = ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD")
_FAR = 25
"""How many steps up the parse are taken."""
_JOINED = 4
"""How many verbs joined to one another share a subject."""


def verb_over(token: Token) -> Token | None:
    """Give the nearest verb above a word; a participle that is itself a word's attribute does not count."""
    for _ in range(_FAR):
        if token.head.i == token.i:
            return None
        token = token.head
        if token.tag_ in _VERBS and token.dep_ != "amod":
            return token
    return None


def one_clause(metric: Token, amount: Token) -> bool:
    """Tell whether an amount is said of a measure: below it, or under the same verb."""
    place = amount
    for _ in range(_FAR):
        if place.i == metric.i:
            return True
        if place.head.i == place.i:
            break
        place = place.head
    verb = verb_over(metric)
    if verb is None:
        return place.i in {token.i for token in metric.ancestors}  # a title: no verb at all
    return any(step.i == verb.i for step in _chain(verb_over(amount)))


def _chain(verb: Token | None) -> list[Token]:
    """Give a verb and those it continues: rose ... and beat."""
    chain: list[Token] = []
    while verb is not None and len(chain) < _JOINED:
        chain.append(verb)
        own = any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)
        verb = verb_over(verb) if verb.dep_ in ("conj", "advcl", "prep", "xcomp") and not own else None
    return chain
