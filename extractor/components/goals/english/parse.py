"""Questions to the dependency parse that English goals ask."""

from collections.abc import Collection

from spacy.tokens import Doc, Token

from extractor.tokens.spans import text_of

_LONGEST_HEADLINE = 25
_FINAL = frozenset('.!?”"’…:;,')
SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "csubjpass"))


def headline_tokens(doc: Doc) -> set[int]:
    """Give the tokens of all headlines: short lines that end without a full stop."""
    found: set[int] = set()
    start = 0
    for line in text_of(doc).split("\n"):
        bare = line.strip()
        if bare and bare[-1] not in _FINAL and 1 < bare.count(" ") < _LONGEST_HEADLINE:
            span = doc.char_span(start, start + len(line.rstrip()), alignment_mode="expand")
            if span is not None and len(span) <= _LONGEST_HEADLINE:
                found.update(range(span.start, span.end))
        start += len(line) + 1
    return found


def subject_of(verb: Token, *, own: bool = False) -> Token | None:
    """Give the subject of a verb: its own, that of the verb it is joined to, or the noun it describes."""
    token = verb
    for _ in range(4):
        subject = next((child for child in token.children if child.dep_ in SUBJECTS), None)
        if subject is not None:
            if subject.tag_ in ("WDT", "WP") and token.dep_ == "relcl":
                return token.head
            return subject
        if own or token.dep_ not in ("conj", "xcomp", "advcl", "acl", "ccomp", "relcl", "pcomp", "prep"):
            return None
        if token.dep_ in ("acl", "relcl") and token.head.tag_.startswith("NN"):
            return token.head
        token = token.head
    return None


def subject_above(noun: Token) -> Token | None:
    """Give the subject of the clause a noun stands in."""
    token = noun
    while token.dep_ != "ROOT" and not token.tag_.startswith("VB"):
        token = token.head
    subject = subject_of(token) if token.tag_.startswith("VB") else None
    return subject if subject is not None and subject.i != noun.i else None


def governor_of(noun: Token) -> Token | None:
    """Give the verb a noun is the object of: put forward a goal, driven by the goal."""
    head = noun.head
    if noun.dep_ == "pobj":
        head = head.head
    return (
        head
        if head.tag_.startswith("VB") and noun.dep_ in ("dobj", "pobj", "attr", "oprd") and head.i < noun.i
        else None
    )


def is_infinitive(verb: Token) -> bool:
    """Tell whether a verb stands with "to"."""
    return verb.tag_ in ("VB", "VBN") and any(child.tag_ == "TO" for child in verb.children)


def _has_to(verb: Token) -> bool:
    """Tell whether a word that the tagger knows for no verb stands with "to": to dethrone."""
    return any(child.tag_ == "TO" for child in verb.children)


def multiple_behind(verb: Token, multiples: Collection[str]) -> Token | None:
    """Give a verb of multiplying that the tagger takes for an adjective: plans to triple capacity."""
    to = next((c for c in verb.rights if c.dep_ == "prep" and c.lower_ == "to" and c.i == verb.i + 1), None)
    after = verb.doc[to.i + 1] if to is not None and to.i + 1 < len(verb.doc) else None
    mistaken = after is not None and after.tag_ == "JJ" and after.dep_ == "amod"
    return after if mistaken and after is not None and after.lower_ in multiples else None


def complement_of(verb: Token, *, with_object: bool) -> Token | None:
    """Give what a trigger verb governs: a verb phrase, a clause, or an object where that is enough."""
    for child in verb.children:
        if (
            child.dep_ in ("xcomp", "ccomp")
            and child.i > verb.i
            and (child.dep_ == "ccomp" or child.tag_ in ("VB", "VBG") or _has_to(child))
        ):
            return child
    for prep in verb.children:
        if prep.dep_ == "prep" and prep.lower_ in ("to", "on", "at", "for", "of"):
            gerund = next((child for child in prep.children if child.dep_ == "pcomp"), None)
            if gerund is not None:
                return gerund
            if with_object and prep.lower_ in ("at", "for"):
                return prep
    if with_object:
        return next((child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")), None)
    return None


def auxiliaries_of(verb: Token) -> list[Token]:
    """Give the auxiliaries of a verb: will, has, been."""
    return [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
