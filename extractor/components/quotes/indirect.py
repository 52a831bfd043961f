"""English reported speech without marks, or with marks around a part of it, by the dependency parse."""

from collections.abc import Iterator

from spacy.tokens import Token

from extractor.components.quotes.reading import Draft, Reading, Speaker
from extractor.components.quotes.speakers import beside, outer_cue, speaker_at, subject_of

_BEHIND_PHRASES = frozenset({"to"})
_BEHIND_OBJECTS = frozenset({"for", "as", "over", "to"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LONGEST = 1500
_ADJUNCTS = 14
"""So far behind a cue the words of time and place may reach: said in a report on Monday."""


def indirect_quotes(reading: Reading, spent: set[int]) -> Iterator[Draft]:
    """Give the contents of all cues that no direct quote has used."""
    words = reading.words
    verbs = (
        words.clause_verbs
        | words.infinitive_verbs
        | words.request_verbs
        | words.object_verbs
        | words.naming_verbs
    )
    openers = {first for first, _ in words.phrases}
    for index, word in enumerate(reading.lower):
        found: Draft | None = None
        if word in openers:
            found = _by_phrase(reading, index)
        elif word in words.nouns:
            found = _by_noun(reading, index)
        elif (word in verbs or word in words.preposition_verbs) and index not in spent:
            found = _by_verb(reading, index)
        if found is not None and found.end - found.start <= _LONGEST:
            yield found


def _by_verb(reading: Reading, index: int) -> Draft | None:
    cue = reading.doc[index]
    if cue.tag_[:2] != "VB" or reading.inside[index] >= 0:
        return None
    content = None if _is_unsaid(reading, cue) else _content(reading, cue)
    if content is None:
        return None
    subject = subject_of(reading, cue)
    if subject is not None and content[0] <= subject.i < content[1] and not content[0] < index < content[1]:
        subject = None
    if subject is None and content[1] <= index:
        subject = beside(
            reading, cue
        )  # a cue behind the words, wrote Nora Feld, whose noun is parsed as an object
    speaker = speaker_at(reading, subject)
    return _draft(reading, content, speaker, (cue.idx, cue.idx + len(cue)))


def _is_unsaid(reading: Reading, cue: Token) -> bool:
    """Say whether nothing was said: did not say that, if they say that, is to announce a cut."""
    words = reading.words
    for child in cue.children:
        if child.dep_ == "neg" or (child.dep_ == "mark" and child.lower_ in words.subordinators):
            return True
        if (
            child.dep_ == "aux"
            and child.tag_ == "TO"
            and cue.lower_ not in words.clause_verbs - words.object_verbs
        ):
            return True
    return False


def _content(reading: Reading, cue: Token) -> tuple[int, int] | None:
    """Give the tokens of what the verb reports: a clause, an infinitive, an object, a phrase."""
    words, word = reading.words, cue.lower_
    children = list(cue.children)
    if word in words.clause_verbs:
        for child in children:
            if child.dep_ == "ccomp":
                return _clause(reading, cue, child)
        if cue.dep_ == "parataxis" or (cue.dep_ == "advcl" and _is_as(cue)):
            return _main_clause(cue)
    if word in words.request_verbs or word in words.infinitive_verbs:
        demanded = _demand(cue, children)
        if demanded is not None:
            return demanded
    if word in words.preposition_verbs and (phrase := _phrase(reading, cue, children)) is not None:
        return phrase
    if word in words.naming_verbs and (named := _naming(reading, cue, children)) is not None:
        return named
    return _object(cue, children) if word in words.object_verbs else None


def _demand(cue: Token, children: list[Token]) -> tuple[int, int] | None:
    """Read `pledged to cut costs`, `urged them to stay`."""
    for child in children:
        if child.dep_ in {"xcomp", "ccomp"} and _infinitive(child) and child.i > cue.i:
            objects = [item for item in children if item.dep_ == "dobj" and cue.i < item.i < child.i]
            start = objects[0] if objects else child
            return start.left_edge.i, child.right_edge.i + 1
    return None


def _clause(reading: Reading, cue: Token, clause: Token) -> tuple[int, int]:
    """Give the tokens of a clause: without the next cue, with what a cue cuts off."""
    start, end = clause.left_edge.i, clause.right_edge.i + 1
    for child in clause.children:
        if child.i > clause.i > cue.i and outer_cue(child, reading.words) is not None:
            end = min(end, child.left_edge.i)
            while end - 1 > clause.i and reading.doc[end - 1].dep_ in {"cc", "punct"}:
                end -= 1
    if end <= cue.i:
        end = _resumed(reading, cue, end)
    return start, end


def _resumed(reading: Reading, cue: Token, end: int) -> int:
    """Give the end of what is said where it goes on behind the cue: Prices, she said, would rise."""
    doc = reading.doc
    last = cue.sent.end
    for index in range(cue.i + 1, min(cue.i + _ADJUNCTS, last - 1)):
        if reading.inside[index] >= 0 or doc[index].tag_ in _FINITE:
            return end
        if reading.lower[index] == ",":
            return end if doc[index + 1].tag_[:2] in {"VB", "WP", "WD"} else last
    return end


def _phrase(reading: Reading, cue: Token, children: list[Token]) -> tuple[int, int] | None:
    """Read `called for X`, `called on X to do`: without the preposition, with the infinitive behind it."""
    wanted = reading.words.preposition_verbs.get(cue.lower_, frozenset())
    for child in children:
        if (
            child.dep_ == "prep"
            and child.i > cue.i
            and child.lower_ in wanted
            and child.right_edge.i > child.i
        ):
            return child.i + 1, _with_next(children, child.right_edge.i + 1, _BEHIND_PHRASES)
    return None


def _object(cue: Token, children: list[Token]) -> tuple[int, int] | None:
    """Read `announced X`, `praised X for Y`."""
    for child in children:
        if child.i > cue.i and child.dep_ == "dobj" and not child.tag_.startswith("W"):
            return child.left_edge.i, _with_next(children, child.right_edge.i + 1, _BEHIND_OBJECTS)
    return None


def _naming(reading: Reading, cue: Token, children: list[Token]) -> tuple[int, int] | None:
    """Read `called X a Y`, `described X as Y`, `what he called Y`; not `a dog called Y`."""
    if cue.dep_ == "acl" and cue.tag_ == "VBN":
        return None
    parts = [child for child in children if child.i > cue.i and _is_named(child)]
    if not parts:
        return None
    start, end = min(item.left_edge.i for item in parts), max(item.right_edge.i for item in parts) + 1
    whole = len(parts) > 1 or parts[0].dep_ in {"ccomp", "oprd"} or parts[0].lower_ == "as"
    named = any(item.lower_ in {"what", "which"} for item in children) or cue.dep_ == "pcomp"
    quoted = any(reading.inside[index] >= 0 for index in range(start, end))
    return (start, end) if whole or named or quoted else None


def _is_named(child: Token) -> bool:
    if child.dep_ == "prep":
        return child.lower_ in {"as", "of", "to", "with"} and child.right_edge.i > child.i
    return child.dep_ in {"dobj", "oprd", "ccomp"}


def _with_next(children: list[Token], end: int, wanted: frozenset[str]) -> int:
    """Take in the phrase right behind, if it begins with one of the words."""
    for child in children:
        if child.left_edge.i == end and child.left_edge.lower_ in wanted:
            return child.right_edge.i + 1
    return end


def _infinitive(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.tag_ == "TO" for child in verb.children)


def _is_as(cue: Token) -> bool:
    return any(child.dep_ in {"mark", "advmod"} and child.lower_ == "as" for child in cue.children)


def _main_clause(cue: Token) -> tuple[int, int] | None:
    """Give the clause that `as X said` stands beside."""
    head = cue.head
    if head.i == cue.i:
        return None
    start, end = head.left_edge.i, head.right_edge.i + 1
    if cue.left_edge.i == start:
        start = cue.right_edge.i + 1
    elif cue.right_edge.i >= end - 2:
        end = cue.left_edge.i
    return (start, end) if start < end else None


def _by_noun(reading: Reading, index: int) -> Draft | None:
    """Read a noun with its clause: Musk's claim that ..."""
    noun = reading.doc[index]
    if noun.tag_[:2] != "NN" or reading.inside[index] >= 0:
        return None
    for child in noun.children:
        if child.dep_ in {"acl", "ccomp"} and any(
            item.dep_ == "mark" and item.lower_ == "that" for item in child.children
        ):
            owner = next((item for item in noun.children if item.dep_ == "poss"), None)
            if owner is None:
                owner = subject_of(reading, noun.head) if noun.dep_ == "dobj" else None
            cue = (noun.idx, noun.idx + len(noun))
            return _draft(
                reading, (child.left_edge.i, child.right_edge.i + 1), speaker_at(reading, owner), cue
            )
    return None


def _by_phrase(reading: Reading, index: int) -> Draft | None:
    """Read `according to X`: the rest of its sentence, or of its clause, is the content."""
    doc = reading.doc
    if index + 2 >= len(doc) or (reading.lower[index], reading.lower[index + 1]) not in reading.words.phrases:
        return None
    if reading.inside[index] >= 0:
        return None
    source = next((item for item in doc[index + 1].children if item.dep_ == "pobj"), None)
    if source is None:
        return None
    sent = doc[index].sent
    stop = source.right_edge.i + 1
    before = any(token.text.strip(" ,\n\"“”'") for token in doc[sent.start : index])
    if before and index < doc[index].head.i < sent.end:
        start, end = sent.start, sent.end
    elif before:
        start, end = _clause_before(reading, sent.start, index)
        start = _comparison(reading, start, index)
    else:
        start, end = stop, sent.end
        while start < end and ((doc[start].is_punct and reading.inside[start] < 0) or doc[start].is_space):
            start += 1
    if start >= end:
        return None
    return _draft(
        reading,
        (start, end),
        speaker_at(reading, source),
        (doc[index].idx, doc[index + 1].idx + len(doc[index + 1])),
    )


def _clause_before(reading: Reading, start: int, index: int) -> tuple[int, int]:
    """Give the clause that ends at a phrase: back to a conjunction between two finite clauses."""
    doc = reading.doc
    head = doc[index]
    for _ in range(8):
        if head.head.i == head.i or (head.tag_ in _FINITE and head.dep_ in {"conj", "ROOT"}):
            break
        head = head.head
    first = max(start, head.left_edge.i) if head.dep_ == "conj" else start
    return first, index


def _comparison(reading: Reading, start: int, index: int) -> int:
    """Give where a comparison begins, if the phrase vouches for that alone: compared with estimates of 3%."""
    compared = (i for i in range(index - 1, start, -1) if reading.lower[i] in reading.words.comparing)
    first = next(compared, start)
    estimated = reading.words.estimates.intersection(reading.lower[first + 1 : index])
    return first if estimated else start


def _draft(
    reading: Reading, content: tuple[int, int], speaker: Speaker | None, cue: tuple[int, int]
) -> Draft | None:
    """Trim the content, take in the marks it cuts through, and say whether it holds quoted words."""
    doc, text = reading.doc, reading.text
    first, last = content
    start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
    line = text.find("\n", start, end)
    if line > start:
        end = line
    if end - start > 2 * _LONGEST:
        return None  # no quote, and not to be read to its end for every cue in it
    mixed, closing = False, -1
    for number in sorted({reading.inside[index] for index in range(first, last)} - {-1}):
        item = reading.stretches[number]
        if item.start < end and item.end > start:
            start, end, mixed = min(start, item.outer_start), max(end, item.outer_end), True
            closing = item.outer_end
    while end > start and text[end - 1] in ' \n,.;:—–-“"' and not (mixed and end == closing):
        end -= 1
    while start < end and text[start] in " \n,;:—–-":
        start += 1
    if end - start < 2:
        return None
    return Draft(start, end, "mixed" if mixed else "indirect", speaker, cue)
