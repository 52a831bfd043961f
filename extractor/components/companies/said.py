"""What an English text itself calls a body: Acme, an insurer; Acme is a bank; firms such as Acme."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from extractor.components.companies.english import family_names
from extractor.lang.pack import Pack
from extractor.lang.person_names import FEMALE, MALE
from extractor.lang.places import PLACES
from extractor.tokens.spans import tokens_with

SAID = "said:"
"""What stands before the type of a body in the evidence that the text calls it one."""
_PROPER = frozenset(("NNP", "NNPS"))
_MAY_BE = frozenset(("ORG", "COMPANY", "PERSON", "PRODUCT", "WORK_OF_ART", "FAC", ""))
_BE = frozenset(("is", "was", "are", "were", "becomes", "became", "remains", "'s", "’s"))
_CALLED = frozenset(("called", "named", "dubbed"))
_TITLES = frozenset(("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "dame"))
_OWNS = frozenset(("'s", "’s", "'", "’"))
_SERVICES = frozenset(("app", "platform", "marketplace"))
"""What has names that are no company's."""
_ANYWHERE = frozenset(("chair", "chairman", "chairwoman", "founder", "owner", "executive", "chairperson"))
"""Posts held in companies that clubs, charities and councils have too."""
_SHORT = 3
_PAIR = 2
_NEAR = 10
"""Tokens from "is" to what somebody is, at most."""
_LONGEST_LIST = 12
_LONGEST = 5
_TAKEN = frozenset(("ORG", "COMPANY", "PERSON", "DATE"))
_INITIALS = re.compile(r"[A-Z]{3,7}")


def said_to_be(doc: Doc, pack: Pack) -> Iterator[tuple[int, int, str]]:
    """Yield names with what the text calls them: `defined` for companies, the type of other bodies."""
    names = pack.names
    nouns = names.company_nouns | names.company_plurals | frozenset(names.body_nouns)
    for noun in tokens_with(doc, nouns):
        word = noun.lower_
        evidence = "defined" if word not in names.body_nouns else SAID + names.body_nouns[word]
        if word in names.company_plurals or noun.tag_ == "NNS":
            found = list(_listed(noun))
        elif word in names.company_nouns:
            found = [*_named_before(noun), *_called(noun), *_beside(noun, pack)]
        else:
            found = [*_named_before(noun), *_called(noun), *_initials_beside(noun)]
        for name in found:
            yield name.start_char, name.end_char, evidence


def _named_before(noun: Token) -> Iterator[Span]:
    """Yield what an apposition or a sentence says to be such a thing: Acme, an insurer; Acme is a bank."""
    if noun.dep_ == "appos" and _is_set_off(noun):
        yield from _whole(noun.head, before=noun.i)
    elif noun.dep_ == "attr" and noun.head.lower_ in _BE and noun.i - noun.head.i < _NEAR:
        subjects = [child for child in noun.head.children if child.dep_ == "nsubj"]
        denied = any(child.dep_ == "neg" for child in noun.head.children)
        led = any(child.dep_ in ("det", "poss") for child in noun.children)
        if len(subjects) == 1 and led and not denied:
            yield from _whole(subjects[0], before=noun.head.i)


def employers(doc: Doc, pack: Pack) -> Iterator[tuple[int, int, str]]:
    """Yield names of several words that the model left out behind a post: director at Clean Air Now."""
    for link in tokens_with(doc, frozenset(("at",))):
        post = link.nbor(-1).lower_ if link.i else ""
        if post not in pack.titles.heads or link.i + 1 >= len(doc):
            continue
        last, limit = link.i + 1, min(len(doc), link.i + 1 + _LONGEST)
        while last < limit and doc[last].tag_ in _PROPER and doc[last].is_title:
            last += 1
        name = doc[link.i + 1 : last]
        taken = any(token.ent_type_ in _TAKEN for token in name) or name.text in PLACES[pack.code]
        if len(name) > 1 and not taken:
            yield name.start_char, name.end_char, "model" if post in pack.titles.corporate else "body"


def led(doc: Doc, pack: Pack) -> Iterator[tuple[int, int, str]]:
    """Yield names that a post of theirs makes companies: Acme's chief executive, Acme CFO Ann Lee."""
    first_words = frozenset(title.partition(" ")[0] for title in pack.titles.corporate) | {"chief"}
    family = None
    for post in tokens_with(doc, first_words | pack.names.corporate_nouns):
        mark = post.i - 1
        owned = mark > 0 and doc[mark].lower_ in _OWNS
        corporate = owned and post.lower_ in pack.names.corporate_nouns
        last = _post_end(doc, post.i, pack)
        if not (corporate or (last > post.i and (owned or _is_person(doc, last)))):
            continue
        end = mark if owned else post.i
        name = _proper_before(doc, end, pack)
        if name is None or name[-1].text in pack.names.surnames or not (owned or len(name) == 1):
            continue
        family = family_names(doc, pack) | _named(doc) if family is None else family
        if name[-1].text not in family:
            yield name.start_char, name.end_char, "defined"


def _named(doc: Doc) -> set[str]:
    """Give the last words of names that a given name opens, whatever the model takes them for: Elon Berg."""
    return {ent[1].text for ent in doc.ents if len(ent) == _PAIR and ent[0].lower_ in MALE | FEMALE}


def _post_end(doc: Doc, start: int, pack: Pack) -> int:
    """Give where a title held in companies ends that begins at a token; `start` if there is none."""
    words = [token.lower_ for token in doc[start : start + 3]]
    if words[:1] == ["chief"]:
        return start + (2 if words[1:2] == ["executive"] else 3 if words[2:] == ["officer"] else 0)
    for end in (2, 1):
        if " ".join(words[:end]) in pack.titles.corporate - _ANYWHERE:
            return start + end
    return start


def _is_person(doc: Doc, place: int) -> bool:
    return place < len(doc) and doc[place].ent_type_ == "PERSON"


def _proper_before(doc: Doc, end: int, pack: Pack) -> Span | None:
    """Give the name right before a token that the model takes for a person or an unknown place."""
    start = end
    while start and doc[start - 1].tag_ in _PROPER and end - start < _SHORT:
        start -= 1
    name = doc[start:end]
    if not name or name.text in PLACES[doc.lang_] or name[0].lower_ in _TITLES:
        return None
    if any(_names_post(token.lower_, pack) for token in name):
        return None  # Chief | Executive Officer
    if start and doc[start - 1].lower_ in _TITLES:
        return None
    kinds = {token.ent_type_ for token in name}
    if len(name) > 1 and name[0].lower_ in MALE | FEMALE:
        return None
    return name if len(kinds) == 1 and kinds <= {"PERSON", "GPE", "NORP", ""} else None


def tenures(doc: Doc, pack: Pack) -> Iterator[tuple[int, int, str]]:
    """Yield employers that the model takes for people: nine years at Bern, Ann Lee of Bern."""
    for link in tokens_with(doc, frozenset(("at", "of"))):
        before = link.nbor(-1) if link.i else None
        if before is None or link.i + 1 >= len(doc):
            continue
        name = _name_at(link.nbor())
        worked = link.lower_ == "at" and before.lower_ in pack.names.tenures
        known = (
            before.ent_type_ == "PERSON" and before.ent_iob_ == "I" and name is not None and len(name) == 1
        )
        if name is not None and name[0].ent_type_ in ("PERSON", "") and (worked or known):
            yield name.start_char, name.end_char, "defined"


def _called(noun: Token) -> Iterator[Span]:
    """Yield the name behind `called`: a firm called Acme."""
    verb = noun.nbor() if noun.i + 1 < len(noun.doc) else None
    if verb is not None and verb.lower_ in _CALLED and verb.i + 1 < len(noun.doc):
        yield from _of_body(_name_at(verb.nbor()))


def _beside(noun: Token, pack: Pack) -> Iterator[Span]:
    """Yield the name right behind what it is: state utility Senlux, carmaker Arden."""
    name = noun.nbor() if noun.i + 1 < len(noun.doc) else None
    if name is None or name.is_sent_start or noun.is_title or noun.tag_ != "NN" or name.tag_ != "NNP":
        return
    if noun.lower_ in _SERVICES or _names_post(name.lower_, pack) or name.ent_type_ == "COMPANY":
        return
    found = _name_at(name)
    if found is not None and found[-1].lower_ not in pack.titles.heads:
        yield from [found] if name.ent_type_ == "NORP" and len(found) == 1 else _of_body(found)


def _names_post(word: str, pack: Pack) -> bool:
    """Tell whether a word is a post's, or stands before one."""
    return word in pack.titles.heads | pack.titles.modifiers | pack.titles.honorifics


def _initials_beside(noun: Token) -> Iterator[Span]:
    """Yield the initials set beside the noun they are for: the transport authority, LTA, said."""
    place = noun.i + 1
    doc = noun.doc
    comma = place < len(doc) and doc[place].text == ","
    name = doc[place + comma] if place + comma < len(doc) else None
    if name is None or name.is_sent_start or not _INITIALS.fullmatch(name.text) or noun.is_title:
        return
    after = doc[name.i + 1] if name.i + 1 < len(doc) else None
    closed = after is None or after.is_punct or after.tag_ in ("POS", "MD", "VBD", "VBZ")
    if closed if comma else after is None or after.tag_ not in _PROPER:
        yield doc[name.i : name.i + 1]


def _listed(noun: Token) -> Iterator[Span]:
    """Yield the names of a list behind several such things: firms such as Acme, Bell and Crane."""
    doc, place = noun.doc, noun.i + 1
    place += place < len(doc) and doc[place].text == ","
    lead = doc[place : place + 2].text.lower()
    if lead == "such as":
        place += 2
    elif lead.startswith(("like ", "including ", "include ", "included ")):
        place += 1
    else:
        return
    for _ in range(_LONGEST_LIST):
        name = _name_at(doc[place]) if place < len(doc) else None
        if name is None:
            return
        yield from _of_body(name)
        place = name.end
        joined = False
        while place < len(doc) and doc[place].lower_ in (",", "and", "or", "&"):
            joined, place = True, place + 1
        if not joined:
            return


def _of_body(name: Span | None) -> Iterator[Span]:
    """Yield a name if it may be a body's: no date, and no place but one that nobody knows."""
    unknown = name is not None and name[0].ent_type_ == "GPE" and name.text not in PLACES[name.doc.lang_]
    if name is not None and (unknown or name[0].ent_type_ in _MAY_BE):
        yield name


def _name_at(token: Token) -> Span | None:
    """Give the name that begins at a token: the model's, else all proper nouns from there."""
    doc, end = token.doc, token.i
    kind = token.ent_type_
    while end < len(doc) and not (end > token.i and doc[end].is_sent_start):
        goes_on = doc[end].ent_iob_ == "I" if kind else doc[end].tag_ in _PROPER and not doc[end].ent_type_
        if not goes_on and not (kind and end == token.i):
            break
        end += 1
    while end > token.i + 1 and doc[end - 1].is_punct:
        end -= 1
    return doc[token.i : end] if end > token.i and token.text[0].isupper() else None


def _whole(name: Token, *, before: int) -> Iterator[Span]:
    """Yield the name whose head a token is, with the proper nouns before it."""
    doc, start = name.doc, name.i
    while start and doc[start - 1].tag_ in _PROPER and doc[start - 1].head.i <= name.i:
        start -= 1
    whole = doc[start : name.i + 1]
    kinds = {part.ent_type_ for part in whole}
    titled = start and doc[start - 1].lower_ in _TITLES
    if name.tag_ in _PROPER and name.i < before and kinds <= _MAY_BE and not titled:
        yield whole


def _is_set_off(noun: Token) -> bool:
    """Tell an apposition that says what a name is: a union; the services union, but not the union."""
    articles = {child.lower_ for child in noun.children if child.dep_ == "det"}
    told = any(child.dep_ in ("amod", "compound", "poss", "nmod") for child in noun.children)
    return bool(articles & {"a", "an"}) or ("the" in articles and told)
