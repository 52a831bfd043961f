"""What an English verb of a post says about time, and whether it states a fact at all."""

from spacy.tokens import Doc, Token

from extractor.components.roles.found import Status

_HELPERS = ("aux", "auxpass", "neg")
_BE = frozenset(("is", "was", "were", "are", "be", "been", "being", "got", "get"))
_HAVE = frozenset(("has", "have", "'ve", "’ve"))
_COMING = frozenset(("will", "would", "shall", "to", "'ll", "’ll", "wo"))
_ROSE = frozenset(("went", "gone", "rose", "risen", "worked", "grew", "came", "climbed"))
_PAST = frozenset(("previously", "formerly", "once", "earlier", "until", "till"))
_BEFORE = frozenset(("before", "after", "prior", "following", "while", "when"))
_REACH = 8


def helpers(verb: Token) -> list[str]:
    """Give the words that make a verb's tense and denial: has, been, not; those of its coordinate too."""
    own = [child.lower_ for child in verb.lefts if child.dep_ in _HELPERS]
    if not own and verb.dep_ == "conj" and verb.head.tag_ == verb.tag_ and verb.tag_ != "VBD":
        own = [child.lower_ for child in verb.head.lefts if child.dep_ in _HELPERS]
    if own:
        return own
    words = []
    for i in range(verb.i - 1, max(-1, verb.i - 5), -1):
        token = verb.doc[i]
        if token.tag_ not in ("MD", "RB", "TO") and token.lower_ not in _BE | _HAVE | {"had"}:
            break
        words.append(token.lower_)
    return words


def is_passive(verb: Token) -> bool:
    """Tell whether a participle speaks of what is done to its subject: was named; Ann Lee, named in May."""
    if verb.tag_ not in ("VBN", "VBD"):
        return False
    if any(word in _BE for word in helpers(verb)):
        return True
    return verb.dep_ == "acl" or (verb.tag_ == "VBN" and not helpers(verb))


def is_said(verb: Token, refusals: frozenset[str]) -> bool:
    """Tell whether a verb states something: not denied, not only possible, not declined."""
    around = {
        *helpers(verb),
        *(child.lower_ for child in verb.lefts if child.dep_ in ("neg", "mark", "advmod")),
    }
    if verb.dep_ in ("xcomp", "ccomp", "auxpass") and verb.head.i < verb.i and verb.dep_ != "ccomp":
        around.add(verb.head.lower_)
        around |= {child.lower_ for child in verb.head.lefts if child.dep_ in ("neg", "mark")}
    after = verb.doc[verb.i + 1].lower_ if verb.i + 1 < len(verb.doc) else ""
    return not (around & refusals or after in ("not", "n't", "n’t", "never"))


def status_of(verb: Token, kind: str, end: int, doc: Doc) -> Status:
    """Tell whether a post is held now, was, or is to come; `end` is the token behind the title."""
    words = set(helpers(verb))
    coming = bool(words & _COMING) and "have" not in words
    if coming and verb.dep_ in ("xcomp", "advcl") and verb.head.lower_ in _ROSE:
        return "current"
    perfect = bool(words & _HAVE) or (verb.lower_ == "been" and "had" not in words)
    if kind == "leave":
        return "current" if coming or verb.tag_ == "VBG" else "former"
    if coming:
        return "incoming"
    if _is_over(verb, doc, end):
        return "former"
    if kind in ("name", "replace"):
        return "current" if _has_begun(doc, verb, end) else "incoming"
    if kind == "become":
        return "incoming" if verb.tag_ in ("VBZ", "VBP", "VBG") and not perfect else "current"
    if kind == "join":
        return "incoming" if verb.tag_ in ("VBZ", "VBP") else "current"
    if kind == "head" and verb.lower_.endswith("ed") and is_passive(verb):
        return "former" if words & {"was", "were"} else "current"
    if kind == "found" or perfect:
        return "current"
    return "former" if verb.tag_ in ("VBD", "VBN") and not _since(doc, end) else "current"


def _is_over(verb: Token, doc: Doc, end: int) -> bool:
    """Tell by adverbs and periods around a verb that the post is no longer held."""
    sentence = verb.sent
    if any(child.lower_ in _PAST for child in verb.lefts):
        return True
    if verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.head.lower_ in _BEFORE:
        return True
    behind = [token.lower_ for token in doc[end : min(end + _REACH, sentence.end)]]
    return "until" in behind


def _since(doc: Doc, end: int) -> bool:
    return any(token.lower_ == "since" for token in doc[end : end + _REACH])


def _has_begun(doc: Doc, verb: Token, end: int) -> bool:
    """Tell by a year that an appointment is no news: was elected chairman in 2010."""
    behind = doc[end : min(end + _REACH, verb.sent.end)]
    return any(t.tag_ == "CD" and t.text.isdigit() and t.text[:2] in ("19", "20") for t in behind)
