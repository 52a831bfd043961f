"""Which words belong to one clause, by the parse."""

from spacy.tokens import Token

_VERBS = ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD")
_FAR = 25
"""How many steps up the parse are taken."""


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
    above, place = set(), amount
    for _ in range(_FAR):
        above.add(place.i)
        if place.i == metric.i:
            return True
        if place.head.i == place.i:
            break
        place = place.head
    verb, over = verb_over(metric), verb_over(amount)
    if metric.tag_ in _VERBS or verb is None:
        return verb is None and place.i in (metric.i, *(token.i for token in metric.ancestors))
    return any(step is not None and step.i == verb.i for step in _chain(over)) or _chained(verb, over)


def _chain(verb: Token | None) -> list[Token]:
    """Give a verb and those it continues: rose ... and beat."""
    chain: list[Token] = []
    while verb is not None and len(chain) < 4:
        chain.append(verb)
        own = any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)
        verb = verb_over(verb) if verb.dep_ in ("conj", "advcl", "prep", "xcomp") and not own else None
    return chain


def _chained(verb: Token, over: Token | None) -> bool:
    return over is not None and over.i == verb.i
