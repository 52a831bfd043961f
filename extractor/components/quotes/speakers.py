"""The speaker of an English cue: its subject, by the dependency parse."""

from spacy.tokens import Span, Token

from extractor.components.quotes.reading import Reading, Speaker
from extractor.lang.quote_words import QuoteWords

_SUBJECTS = frozenset({"nsubj", "csubj"})
_CLIMBED = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep", "ccomp", "dep"})
_RELATIVES = frozenset({"WP", "WDT"})
_STEPS = 6


def subject_of(reading: Reading, cue: Token) -> Token | None:
    """Give the noun that does what the verb says, climbing to the verb that shares its subject."""
    words = reading.words
    verb = outer_cue(cue, words) or cue
    for _ in range(_STEPS):
        found, final = _own_subject(reading, verb, active=verb.i != cue.i or cue.tag_ != "VBN")
        if found is not None and found.tag_ in _RELATIVES and verb.dep_ == "relcl":
            return _antecedent(reading, verb.head) if found.lower_ == "who" else verb.head
        if found is not None or final:
            return found
        if verb.dep_ in {"acl", "relcl"}:
            noun = verb.head
            if not _is_of_another(verb, words):
                return noun if noun.tag_[:1] in "NP" else None
            verb = noun.head.head.head if noun.dep_ == "pobj" else noun.head
            continue
        if verb.dep_ not in _CLIMBED or verb.head.i == verb.i:
            return None
        if verb.dep_ == "xcomp" and (controller := _object_of(verb.head, before=verb.i)) is not None:
            return controller
        verb = verb.head
    return None


def _antecedent(reading: Reading, noun: Token) -> Token:
    """Give the people meant by "who" where the parse hangs it on a place behind them: voters in Ohio, who."""
    head = noun.head.head
    if noun.dep_ == "pobj" and noun.tag_ == "NNP" and noun.i not in reading.entities and head.tag_[:1] == "N":
        return head
    return noun


def beside(reading: Reading, cue: Token) -> Token | None:
    """Give the noun right beside a cue that the parse left without a subject."""
    doc = reading.doc
    for place in (cue.i - 1, cue.i + 1):
        if 0 <= place < len(doc) and reading.inside[place] < 0 and doc[place].tag_ in {"PRP", "NNP", "NNPS"}:
            last = place
            while cue.i < last < len(doc) - 1 and doc[last + 1].tag_ == "NNP" and doc[last + 1].text != ".":
                last += 1
            return doc[last]
    return None


def outer_cue(verb: Token, words: QuoteWords) -> Token | None:
    """Give the cue that a verb belongs beside though the parse puts it into the words reported.

    In "said he would go and warned of rain" and "said it was late, adding that" the second verb is
    the speaker's, not a part of what was said.
    """
    clause = verb.head
    cue = clause.head
    if clause.dep_ != "ccomp" or not cue.i < clause.i < verb.i or cue.lower_ not in words.clause_verbs:
        return None
    if verb.lower_ not in words.clause_verbs or any(item.dep_ in {"nsubj", "mark"} for item in verb.children):
        return None
    if verb.dep_ == "conj":
        return cue if verb.tag_ == cue.tag_ != clause.tag_ else None
    behind_comma = verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.left_edge.nbor(-1).text == ","
    return cue if behind_comma else None


def _is_of_another(verb: Token, words: QuoteWords) -> bool:
    """Say whether the noun before a verb is no speaker: an opportunity to say, issued a statement saying."""
    noun = verb.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.lower_ in words.reports:
        noun = noun.head.head  # wrote a string of posts mocking the plan
        return noun.dep_ == "dobj"
    if noun.dep_ != "dobj" or noun.head.i == noun.i:
        return False
    return verb.tag_ == "VB" or noun.lower_ in words.reports or noun.lower_ in words.nouns


def _object_of(verb: Token, *, before: int) -> Token | None:
    return next((item for item in verb.children if item.dep_ == "dobj" and verb.i < item.i < before), None)


def _own_subject(reading: Reading, verb: Token, *, active: bool) -> tuple[Token | None, bool]:
    """Give the subject among the verb's children, and whether the search ends here.

    Where the cue itself is active, the subject of a passive verb it hangs on does the saying.
    """
    passive = False
    where = reading.inside[verb.i]
    for child in verb.children:
        if reading.inside[child.i] != where:
            continue  # a parse that reaches through a quotation mark is wrong
        if child.dep_ in _SUBJECTS:
            return child, True
        if child.dep_ == "agent":
            return next((item for item in child.children if item.dep_ == "pobj"), None), True
        if child.dep_ == "nsubjpass":
            if active:
                return child, True
            passive = True
            # "was quoted as saying": the one quoted is the one who says.
            if any(item.dep_ == "prep" and item.lower_ == "as" for item in verb.children):
                return child, True
    return None, passive


def speaker_at(reading: Reading, subject: Token | None) -> Speaker | None:
    """Name the speaker whose noun this is: an entity of the document, else the words of the text."""
    if subject is None:
        return None
    span = reading.entities.get(subject.i)
    if span is None:
        for child in subject.children:
            if child.dep_ == "appos" and child.i in reading.entities:
                span = reading.entities[child.i]
                break
    if span is None and subject.dep_ == "appos" and subject.i > subject.head.i:
        span = reading.entities.get(subject.head.i)  # Feld, the minister, who said
    if span is not None and not _are_members(subject, span):
        return Speaker(span.id_, span.kb_id_ or span.text, subject.lower_)
    return Speaker("", _words_of(reading, subject), subject.lower_)


def _are_members(subject: Token, span: Span) -> bool:
    """Say whether a plural name means the members of a body rather than the body: many Democrats."""
    return subject.tag_ == "NNPS" and subject.text not in (span.kb_id_ or span.text) and not subject.is_upper


def _words_of(reading: Reading, noun: Token) -> str:
    """Give the noun with what belongs to it, without relative clauses and appositions."""
    start, end = noun.left_edge.i, noun.i + 1
    if noun.tag_[:3] != "NNP":
        last = noun.right_edge.i
        while end <= last and reading.lower[end] not in {
            ",",
            "(",
            "who",
            "which",
            "that",
            "-",
            "--",
            "–",
            "—",
        }:
            end += 1
    while start < noun.i and reading.doc[start].is_punct:
        start += 1
    span = reading.doc[start:end]
    return " ".join(span.text.split())
