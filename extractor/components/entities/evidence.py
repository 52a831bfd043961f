"""What each surface form of a document is: a company, another body or a human being."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from spacy.tokens import Doc

from extractor.lang.pack import Pack
from extractor.tokens.spans import text_of
from extractor.values.bodies import acronym, is_han, short_forms, without_region
from extractor.values.initials import spelt_by

EntityKind = Literal["company", "organization", "person"]


@dataclass(slots=True)
class Surface:
    """A form that names something in this document."""

    text: str
    kind: EntityKind
    subtype: str = ""
    """Type of an organisation."""
    key: str = ""
    """The gazetteer's key, where it knows the name."""
    name: str = ""
    """The gazetteer's canonical name."""
    owner: str = ""
    """The fuller form of the same entity in this document, where this is a short form of it."""
    short: bool = False
    """Derived by rule, not found as a name itself: guarded more strictly."""
    evidence: frozenset[str] = frozenset()
    """What it was found by."""


_ADDRESSES = ("总", "董", "先生", "女士", "老师")
"""What follows a Chinese family name in place of the given name."""
_BODY_MAJORITY = 2
"""A name that the model calls now a company, now another body is one up to so many times as often a body."""
_TELLING = 3
"""Characters at least by which the end of a Chinese body's name tells which body is meant."""
_INITIALS = re.compile(r"[A-Z]{3,6}")
_EVIDENCE = {
    "known": "gazetteer",
    "legal": "legal or industry ending",
    "defined": "said to be a company",
    "model": "base model",
    "full": "base model",
    "single": "base model",
    "business": "base model, business grammar",
}


@dataclass(slots=True)
class _Votes:
    """How often a form was found as what."""

    company: Counter[str] = field(default_factory=Counter)
    organization: Counter[str] = field(default_factory=Counter)
    person: Counter[str] = field(default_factory=Counter)
    key: str = ""
    name: str = ""

    @property
    def told_body(self) -> bool:
        """Tell whether more than the model says that it is a body but no company."""
        return any(label != "model" for label in self.organization)

    @property
    def is_models(self) -> bool:
        """Tell whether nothing but the model speaks for the form."""
        return not self.told_body and not self.person["full"] and not _strong_company(self)

    @property
    def evidence(self) -> frozenset[str]:
        """What the form was found by, in words."""
        found = {label for counter in (self.company, self.person) for label in counter}
        found |= {"model"} if self.organization["model"] else set()
        found |= {"body word"} if self.told_body and not self.key else set()
        return frozenset(_EVIDENCE.get(label, label) for label in found) | (
            {"gazetteer"} if self.key else set()
        )


def decide(doc: Doc, pack: Pack) -> dict[str, Surface]:
    """Give every surface form that names an entity, with the short forms that may stand for it."""
    votes = _count(doc)
    full_people = [text for text, v in votes.items() if v.person["full"] and not _strong_company(v)]
    settled = _settled_places(doc, votes)
    parts = {part for name in full_people for part in name_parts(name)} - settled
    company_shorts = {
        short for text, v in votes.items() if _strong_company(v) for short in short_forms(text, pack)
    }
    bare = {short for short in company_shorts if _is_bare(short, votes, pack) or _may_act(short, votes)}
    bare |= {text for text, v in votes.items() if v.company["defined"]}
    places = _places(doc, bare)
    surfaces: dict[str, Surface] = {}
    for text, v in votes.items():
        kind = "person" if _ends_in_person(text, votes) else _kind_of(text, v, parts, company_shorts, pack)
        if kind == "person" and " " in text and text in bare and not _is_human(text, text_of(doc)):
            kind = "company"
        subtype = _subtype(v) if kind == "organization" else ""
        surfaces[text] = Surface(
            text, kind, subtype, v.key if kind != "person" else "", v.name, evidence=v.evidence
        )
    _join_addressed(surfaces)
    _join_short_names(surfaces, votes, pack, places | parts)
    _join_initials(surfaces, votes, pack)
    _join_parts_of_bodies(surfaces, votes, pack, places | parts)
    for short in _shorts(surfaces, doc, pack, places, settled):
        taken = surfaces.get(short.text)
        # An acronym that the text itself defines outweighs what the model makes of it.
        if taken is None or (not short.short and not taken.key and not taken.owner):
            surfaces[short.text] = short
    return surfaces


def _is_human(name: str, text: str) -> bool:
    """Tell by age, post or address that somebody of a company's name is in the text too: Ann Lee, 41."""
    last = re.escape(name.rsplit(" ", maxsplit=1)[-1])
    told = re.search(
        rf"(?<!\w){last}, (?:[1-9]\d,|who |the [a-z -]{{2,30}},)|\b(?:Mr|Mrs|Ms|Dr|Sir)\.? {last}\b", text
    )
    return told is not None


def _places(doc: Doc, bare: set[str]) -> set[str]:
    """Give the names of places; a company's bare name is one only where something is in, at or from it."""
    places = [ent for ent in doc.ents if ent.label_ in ("GPE", "LOC", "NORP")]
    if not doc.has_annotation("DEP"):
        return {ent.text for ent in places}
    return {ent.text for ent in places if ent.text not in bare or ent.root.dep_ == "pobj"}


def _is_bare(short: str, votes: dict[str, _Votes], pack: Pack) -> bool:
    """Tell whether a Latin name is a company's without its legal form: David Ames, of David Ames Ltd."""
    rests = (text.removeprefix(short) for text, v in votes.items() if v.company["legal"])
    return any(
        rest.startswith(" ") and all(word.rstrip(",") in pack.names.legal_endings for word in rest.split())
        for rest in rests
    )


def _may_act(short: str, votes: dict[str, _Votes]) -> bool:
    """Tell whether the model takes a short name for a company somewhere: Norrland, of Norrland Steel AB."""
    return short in votes and bool(votes[short].company["model"] or votes[short].company["defined"])


def _settled_places(doc: Doc, votes: dict[str, _Votes]) -> set[str]:
    """Give Latin names that are places far more often than people: alone they stand for no person."""
    placed = Counter(ent.text for ent in doc.ents if ent.label_ in ("GPE", "LOC") and not is_han(ent.text))
    return {text for text, n in placed.items() if n > 2 * votes.get(text, _Votes()).person.total()}


def _join_short_names(
    surfaces: dict[str, Surface], votes: dict[str, _Votes], pack: Pack, barred: set[str]
) -> None:
    """Give a short name to the one company of the text that it may stand for: Arden, of Arden Chips Inc."""
    owners: dict[str, list[Surface]] = {}
    for surface in surfaces.values():
        if surface.kind == "company":
            bare = without_region(surface.text, pack)  # 杭州岚星科技有限公司 is 岚星科技 too
            local = [bare, *short_forms(bare, pack)] if bare != surface.text else []
            for short in dict.fromkeys((*short_forms(surface.text, pack), *local)):
                owners.setdefault(short, []).append(surface)
            *first, last = surface.text.split(" ")
            if last in pack.names.papers and first not in ([], ["The"]):
                owners.setdefault(last, []).append(surface)
    for text, surface in surfaces.items():
        # Several spellings of one name (Acme Inc, Acme Holdings Inc) leave the longest as owner.
        whole = max(owners.get(text, []), key=lambda owner: len(owner.text), default=None)
        vote = votes[text]
        doubtful = not (vote.person["full"] if surface.kind == "person" else vote.told_body)
        if whole is None or surface.key or text in barred or not doubtful:
            continue
        surface.kind, surface.subtype, surface.owner = "company", "", whole.text
        surface.key, surface.name = whole.key, whole.name


def _join_initials(surfaces: dict[str, Surface], votes: dict[str, _Votes], pack: Pack) -> None:
    """Give initials that only the model knows to the one body that has them: HSA, Harbour Safety Agency."""
    doubtful = [
        surface
        for text, surface in surfaces.items()
        if _INITIALS.fullmatch(text) and not surface.key and not surface.owner and votes[text].is_models
    ]
    if not doubtful:
        return
    owners: dict[str, list[Surface]] = {}
    for owner in surfaces.values():
        words = re.findall(r"[^\W_]+", owner.text)
        if owner.kind != "person" and len(words) > 1 and not owner.owner:
            told = [word for word in words if word not in pack.names.joining]
            for letters in {"".join(word[0] for word in part).upper() for part in (words, told)}:
                owners.setdefault(letters, []).append(owner)
    for surface in doubtful:
        whole = owners.get(surface.text, [])
        if whole and len({owner.key or owner.text for owner in whole}) == 1:
            surface.kind, surface.subtype, surface.owner = whole[0].kind, whole[0].subtype, whole[0].text
            surface.key, surface.name = whole[0].key, whole[0].name


def _join_parts_of_bodies(
    surfaces: dict[str, Surface], votes: dict[str, _Votes], pack: Pack, barred: set[str]
) -> None:
    """Give a word that only the model knows to the one body it begins or ends: Rovers, Redmoor Rovers."""
    owners: dict[str, list[Surface]] = {}
    bodies = [s for s in surfaces.values() if s.kind == "organization" and not s.owner]
    for surface in bodies:
        words = surface.text.split(" ")
        for word in {words[0], words[-1]} if len(words) > 1 else ():
            owners.setdefault(word, []).append(surface)
    ends = {s.text for s in bodies if is_han(s.text) and not s.key and len(s.text) >= _TELLING}
    for body in bodies:  # 市发改委, of 临江市发改委
        for place in range(1, len(body.text) - _TELLING + 1):
            if body.text[place:] in ends:
                owners.setdefault(body.text[place:], []).append(body)
    for text, surface in surfaces.items():
        whole = owners.get(text, [])
        word = text.lower()
        # Rovers may stand for Redmoor Rovers, the Club and the Agency describe.
        told = pack.names.body_words.get(word, "team") != "team" or word in pack.names.descriptive
        plain = word in pack.names.common or told or text in barred
        open_ = votes[text].is_models or is_han(text) or pack.names.body_words.get(word) == "team"
        if len(whole) == 1 and not plain and not surface.key and open_:
            surface.kind, surface.subtype, surface.owner = "organization", whole[0].subtype, whole[0].text
            surface.key, surface.name = whole[0].key, whole[0].name


def _join_addressed(surfaces: dict[str, Surface]) -> None:
    """Give 陈总, 陈先生 to the one person of that family name: LAC takes them for names of their own."""
    people = [s.text for s in surfaces.values() if s.kind == "person"]
    for text in people:
        for tail in _ADDRESSES:
            whole = [name for name in people if name != text and name[0] == text[0] and is_han(name)]
            if text.endswith(tail) and len(text) == len(tail) + 1 and len(whole) == 1:
                surfaces[text].owner = whole[0]


def _count(doc: Doc) -> dict[str, _Votes]:
    votes: dict[str, _Votes] = {}
    for group in ("companies", "organizations", "people"):
        for span in doc.spans.get(group, []):
            vote = votes.setdefault(span.text, _Votes())
            counter = {"companies": vote.company, "organizations": vote.organization, "people": vote.person}
            counter[group][span.label_] += 1
            if span.id_:
                vote.key, vote.name = span.id_, span.kb_id_
    return votes


def _strong_company(votes: _Votes) -> bool:
    return any(votes.company[label] for label in ("known", "legal", "defined"))


def _subtype(votes: _Votes) -> str:
    """Give the type of a body that its words tell; the model knows none."""
    told = Counter({label: n for label, n in votes.organization.items() if label != "model"})
    return told.most_common(1)[0][0] if told else "other"


def _kind_of(text: str, votes: _Votes, parts: set[str], company_shorts: set[str], pack: Pack) -> EntityKind:
    if _strong_company(votes):
        return "company"
    if votes.told_body:
        return "organization"
    company, body = votes.company["model"], votes.organization["model"]
    if votes.person["full"] >= max(1, company + body) or text in parts:
        return "person"
    if text in company_shorts or votes.person["business"]:
        return "company"
    if votes.person["single"] and text in pack.names.surnames and not is_han(text):
        return "person"
    if company + body >= votes.person["single"]:
        return "organization" if body > company * _BODY_MAJORITY else "company"
    return "person"


def _ends_in_person(text: str, votes: dict[str, _Votes]) -> bool:
    """Tell whether what the model calls a company is the whole name of somebody named by the last part."""
    words, own = text.split(" "), votes[text]
    last = votes.get(words[-1])
    if last is None or not 2 <= len(words) <= 3 or _strong_company(own) or own.organization:
        return False
    return bool(last.person) and not last.company and not last.organization and not last.person["business"]


def name_parts(name: str) -> list[str]:
    """Give the parts of a person's name that may stand for it: family and given name.

    >>> name_parts("Manu Kumar Jain"), name_parts("埃隆·马斯克"), name_parts("雷军")
    (['Jain', 'Manu', 'Kumar Jain'], ['马斯克'], [])
    """
    if is_han(name):
        pieces = [piece for piece in name.replace("•", "·").split("·") if piece]
        return [pieces[-1]] if len(pieces) > 1 and len(pieces[-1]) > 1 else []
    words = [
        word for word in name.split(" ") if len(word) > 1 and not word.endswith(".") and word[0].isupper()
    ]
    if len(words) < 2:
        return []
    parts = [words[-1], words[0]]
    if len(words) > 2:
        parts.append(" ".join(name.split(" ")[1:]))
    return parts


def _shorts(
    surfaces: dict[str, Surface], doc: Doc, pack: Pack, places: set[str], settled: set[str]
) -> Iterator[Surface]:
    text = text_of(doc)
    definitions = _definitions(text)
    lower = set(re.findall(r"(?<!\w)[a-z]+(?!\w)", text))
    for surface in list(surfaces.values()):
        if surface.kind == "person":
            forms = [form for form in _person_shorts(surface.text, text) if form not in settled]
        elif surface.kind == "company":
            forms = [form for form in short_forms(surface.text, pack) if form not in places]
        else:
            forms = []
        defined = _defined(definitions, surface.text, pack)
        if defined and surface.kind != "person":
            yield Surface(defined, surface.kind, surface.subtype, surface.key, surface.name, surface.text)
        for form in forms:
            if form.lower() not in lower and form.lower() not in pack.names.common:
                yield Surface(
                    form, surface.kind, surface.subtype, surface.key, surface.name, surface.text, short=True
                )


def _person_shorts(name: str, text: str) -> list[str]:
    if not is_han(name):
        return name_parts(name)
    forms = name_parts(name)
    if "·" not in name and 2 <= len(name) <= 3:
        forms += [name[0] + tail for tail in _ADDRESSES if name[0] + tail in text]
    return forms


_BRACKETED = re.compile(r"[ ]?(?:<[^<>\n]{1,12}>[ ]?)?[(（]([^()（）\n]{2,16})[)）]")


def _definitions(text: str) -> list[tuple[str, str]]:
    """Give what stands before each short bracket, and what stands in it: Acme Co Ltd (Acme)."""
    return [(text[max(0, m.start() - 80) : m.start()], m.group(1)) for m in _BRACKETED.finditer(text)]


def _defined(definitions: list[tuple[str, str]], name: str, pack: Pack) -> str:
    """Give the short form in brackets behind a name: Office for Harbour Safety (OHS)."""
    inside = next((inside for before, inside in definitions if before.endswith(name)), "")
    short = inside.strip("\"'“”‘’ ").removeprefix("the ").removeprefix("简称").strip('：:“”" ')
    if len(short) < 2:
        return ""
    if is_han(name):
        return short if is_han(short) and all(char in name for char in short) else ""
    words = re.findall(r"[^\W_]+", name.removeprefix("The ").removeprefix("the "))
    initials = acronym(" ".join(words))
    spelt = short[0].isupper() and spelt_by(words, short.removesuffix("s"), pack.names.joining)
    by_letters = spelt or (short.isupper() and short.isalpha() and short[0] == initials[:1])
    by_head = short.isalpha() and short[0].isupper() and name.lower().startswith(short.lower()[:2])
    return short if by_letters or by_head else ""
