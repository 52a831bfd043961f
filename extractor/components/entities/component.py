"""The component that turns surface forms into entities."""

from collections import Counter
from dataclasses import dataclass, field

from spacy.language import Language
from spacy.tokens import Doc, Span

from extractor.components.entities.aliases import add_aliases
from extractor.components.entities.evidence import Surface, decide
from extractor.components.entities.linking import PeopleLinker
from extractor.components.entities.occurrences import occurrences
from extractor.gazetteer.load import load_gazetteer
from extractor.lang.pack import Pack, load_pack
from extractor.tokens.ranges import Ranges
from extractor.tokens.spans import Range, mark, text_of
from extractor.values.bodies import short_forms
from extractor.values.names import name_key
from extractor.values.shadow import simplified

_TELLING = frozenset(("told", "tell", "tells", "telling"))
_DOMINANCE = 1.5
"""How many times as often as the next the main body of a text must be named."""
_GROUPS = {"company": "companies", "organization": "organizations", "person": "people"}
_LETTERS = {"company": "c", "organization": "o", "person": "p"}


@dataclass(slots=True)
class Entity:
    """One thing named in the document."""

    kind: str
    subtype: str
    key: str
    basis: str
    names: list[str] = field(default_factory=list)
    canonical: str = ""
    places: list[tuple[int, int]] = field(default_factory=list)
    ids: dict[str, str] = field(default_factory=dict)
    evidence: set[str] = field(default_factory=set)

    @property
    def name(self) -> str:
        """The gazetteer's name, else the longest form of the text."""
        return self.canonical or max(self.names, key=len)


class EntityMerger:
    """Finds names everywhere in the text and merges the mentions of one entity."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack

    def __call__(self, doc: Doc) -> Doc:
        surfaces = decide(doc, self.pack)
        known = dict(doc.user_data.get("newsfacts_known", {}))
        add_aliases(surfaces, text_of(doc), _other_names(doc))
        _give_known_keys(surfaces, known)
        _settle_shared_names(surfaces, text_of(doc), self.pack)
        people = PeopleLinker(surfaces, text_of(doc), self.pack.titles)
        entities: dict[tuple[str, str], Entity] = {}
        for start, end, surface in occurrences(doc, surfaces):
            kind, name = surface.kind, surface.owner or surface.text
            if kind == "person":
                name = people.whole_name(surface, start, end)
            key = surface.key or (people.key(name) if kind == "person" else name_key(simplified(name)))
            entity = entities.get((kind, key))
            if entity is None:
                facts = known.get(surface.key, {})
                entity = Entity(
                    kind, surface.subtype, key, facts.get("key_basis", "name"), ids=facts.get("ids", {})
                )
                entities[kind, key] = entity
            entity.canonical = entity.canonical or (surface.name if kind != "person" else "")
            entity.names.append(name)
            entity.places.append((start, end))
            entity.evidence |= surface.evidence
        self._write(doc, list(entities.values()))
        return doc

    def _write(self, doc: Doc, entities: list[Entity]) -> None:
        groups: dict[str, list[Range]] = {group: [] for group in _GROUPS.values()}
        table: dict[str, dict[str, object]] = {}
        counts = dict.fromkeys(_LETTERS, 0)
        for entity in entities:
            counts[entity.kind] += 1
            entity_id = f"{_LETTERS[entity.kind]}{counts[entity.kind]}"
            label, name = entity.subtype or entity.kind.upper(), entity.name
            table[entity_id] = {
                "name": name,
                "key": entity.key,
                "key_basis": entity.basis,
                "ids": entity.ids,
                "type": entity.subtype,
                "evidence": ", ".join(sorted(entity.evidence)),
            }
            groups[_GROUPS[entity.kind]] += [
                Range(start, end, label, entity_id, name) for start, end in entity.places
            ]
        for group, ranges in groups.items():
            mark(doc, group, ranges)
        _free_names(doc)
        doc.user_data["newsfacts_entities"] = table
        doc.user_data["newsfacts_topic"] = _topic(doc)


def _topic(doc: Doc) -> str:
    """Give the entity id of the body the text is about, named most by far; empty if there is none."""
    spans = [s for group in ("companies", "organizations") for s in doc.spans[group] if not _is_told(s)]
    ranked = Counter(str(span.id_) for span in spans).most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[1][1] * _DOMINANCE > ranked[0][1]):
        return ""
    return ranked[0][0]


def _free_names(doc: Doc) -> None:
    """Drop numbers that are part of a company's name: 三只松鼠, Three Gorges Power."""
    names = {(span.start, span.end) for span in doc.spans["companies"]}
    held = Ranges(names)
    for group in ("money", "times", "quantities"):
        spans = list(doc.spans.get(group, []))
        # A bare number that is the whole name is the name: 3M; with a unit it counts something.
        kept = [
            span
            for span in spans
            if (span.label_ and (span.start, span.end) in names) or not held.hold(span.start, span.end)
        ]
        if len(kept) < len(spans):
            doc.spans[group] = kept


def _is_told(span: Span) -> bool:
    """Tell a paper that only prints what others say: the founder told Acme News."""
    return span.root.dep_ in ("dobj", "dative") and span.root.head.lower_ in _TELLING


def _other_names(doc: Doc) -> frozenset[str]:
    """Give the known names in a text of what is neither a business nor another body: products, places."""
    return frozenset(
        span.text
        for span in doc.spans.get("known", [])
        if not span.label_.startswith(("company", "organization"))
    )


def _settle_shared_names(surfaces: dict[str, Surface], text: str, pack: Pack) -> None:
    """Give a short name that two companies of the text share to the one named first: the story's own."""
    owners: dict[str, list[Surface]] = {}
    for surface in surfaces.values():
        if surface.kind == "company" and not surface.owner:
            for short in short_forms(surface.text, pack):
                owners.setdefault(short, []).append(surface)
    for short, sharing in owners.items():
        shared = surfaces.get(short)
        if shared is None or not shared.owner or len({name_key(owner.text) for owner in sharing}) == 1:
            continue
        first = min(sharing, key=lambda owner: (text.find(owner.text), owner.text))
        shared.owner, shared.key, shared.name = first.text, first.key, first.name


def _give_known_keys(surfaces: dict[str, Surface], known: dict[str, dict[str, object]]) -> None:
    """Give companies found by other evidence the key of the gazetteer, whose guards passed them over."""
    gazetteer = load_gazetteer()
    for surface in surfaces.values():
        if surface.kind != "company" or surface.key:
            continue
        entry = gazetteer.lookup(surface.owner or surface.text)
        if entry is not None and entry.is_company:
            surface.key, surface.name = entry.key, entry.name
            known[entry.key] = {"key_basis": entry.key_basis, "ids": dict(entry.ids)}


@Language.factory("newsfacts_entities")
def create_entities(nlp: Language, name: str) -> EntityMerger:
    """Make the component for the language of the pipeline."""
    return EntityMerger(load_pack(nlp.lang))
