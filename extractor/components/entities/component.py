"""The component that turns surface forms into entities."""

from collections import Counter
from dataclasses import dataclass, field

from spacy.language import Language
from spacy.tokens import Doc

from extractor.components.entities.evidence import Surface, decide, name_parts
from extractor.components.entities.occurrences import occurrences
from extractor.lang.pack import Pack, load_pack
from extractor.tokens.spans import Range, mark, text_of
from extractor.values.names import name_key

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
        known = doc.user_data.get("newsfacts_known", {})
        entities: dict[tuple[str, str], Entity] = {}
        for start, end, surface in occurrences(doc, surfaces):
            kind, key = surface.kind, self._key(surface, surfaces, doc, start)
            entity = entities.get((kind, key))
            if entity is None:
                facts = known.get(surface.key, {})
                entity = Entity(
                    kind, surface.subtype, key, facts.get("key_basis", "name"), ids=facts.get("ids", {})
                )
                entities[kind, key] = entity
            entity.canonical = entity.canonical or (surface.name if surface.kind != "person" else "")
            entity.names.append(surface.owner or surface.text)
            entity.places.append((start, end))
            entity.evidence |= surface.evidence
        self._write(doc, list(entities.values()))
        return doc

    def _key(self, surface: Surface, surfaces: dict[str, Surface], doc: Doc, start: int) -> str:
        if surface.key:
            return surface.key
        form = surface.text
        if surface.kind == "person":
            form = _whole_name(surface, surfaces, doc, start)
        elif surface.owner:
            form = surface.owner
        return name_key(form)

    def _write(self, doc: Doc, entities: list[Entity]) -> None:
        groups: dict[str, list[Range]] = {group: [] for group in _GROUPS.values()}
        table: dict[str, dict[str, object]] = {}
        counts = dict.fromkeys(_LETTERS, 0)
        for entity in entities:
            counts[entity.kind] += 1
            entity_id = f"{_LETTERS[entity.kind]}{counts[entity.kind]}"
            table[entity_id] = {
                "name": entity.name,
                "key": entity.key,
                "key_basis": entity.basis,
                "ids": entity.ids,
                "type": entity.subtype,
                "evidence": ", ".join(sorted(entity.evidence)),
            }
            label = entity.subtype or entity.kind.upper()
            groups[_GROUPS[entity.kind]] += [
                Range(start, end, label, entity_id, entity.name) for start, end in entity.places
            ]
        for group, ranges in groups.items():
            mark(doc, group, ranges)
        doc.user_data["newsfacts_entities"] = table
        doc.user_data["newsfacts_topic"] = _topic(doc)


def _topic(doc: Doc) -> str:
    """Give the entity id of the body the text is about, named most by far; empty if there is none."""
    spans = [*doc.spans["companies"], *doc.spans["organizations"]]
    ranked = Counter(str(span.id_) for span in spans).most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[1][1] * _DOMINANCE > ranked[0][1]):
        return ""
    return ranked[0][0]


def _whole_name(surface: Surface, surfaces: dict[str, Surface], doc: Doc, start: int) -> str:
    """Give the full name that a part of a name stands for: the one named last before it."""
    if surface.owner == "" and not any(
        surface.text in name_parts(other.text) for other in surfaces.values() if other.kind == "person"
    ):
        return surface.text
    best, place = surface.owner or surface.text, -1
    for other in surfaces.values():
        if other.kind != "person" or other.owner:
            continue
        if surface.text not in name_parts(other.text) and other.text != surface.owner:
            continue
        last = text_of(doc).rfind(other.text, 0, start)
        if last > place:
            best, place = other.text, last
    return best


@Language.factory("newsfacts_entities")
def create_entities(nlp: Language, name: str) -> EntityMerger:
    """Make the component for the language of the pipeline."""
    return EntityMerger(load_pack(nlp.lang))
