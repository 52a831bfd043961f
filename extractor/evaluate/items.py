"""The facts of a record as flat items that can be compared with those of another run over the same text."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any, NamedTuple

from extractor.evaluate.gold import Interval, overlap, shared
from extractor.schema.mention import Entity, Person
from extractor.schema.record import Record
from extractor.schema.words import words_of

ENTITIES = ("companies", "organizations", "people")
FACTS = ("money", "quantities", "dates", "quotes", "goals", "outcomes")
KINDS = (*ENTITIES, "roles", *FACTS, "warnings")
_POINTERS = {"ref", "of", "period", "equivalent_to", "same_as", "organization", "date"}
"""Fields that may hold an id of the record."""

Fields = dict[str, Any]
"""What a fact says, by name; slots as `target.value`."""


class Item(NamedTuple):
    """One place or fact: two runs agree on it where kind, place and fields are equal."""

    kind: str
    place: Interval
    text: str
    words: str
    """Its value, for people."""
    sentence: Interval | None
    fields: Fields


def items_of(record: Record, ignore: Collection[str] = ()) -> dict[str, list[Item]]:
    """Give the items of a record by kind, in text order, without the fields to ignore.

    Ids shift when another fact appears: they are left out, and where a field points to one, it says what
    the fact or entity is instead.
    """
    names = _names(record)
    items: dict[str, list[Item]] = {kind: [] for kind in KINDS}
    for item in _each(record):
        items[item.kind].append(item._replace(fields=fields_of(item.fields, names, ignore)))
    for found in items.values():
        found.sort(key=_place)
    return items


def fields_of(said: Fields, names: dict[str, str], ignore: Collection[str]) -> Fields:
    """Give the fields by their whole names; `names` says what ids stand for."""
    return {
        name: value
        for name, value in _flat(said, names)
        if not any(name == part or name.startswith(f"{part}.") for part in ignore)
    }


def _names(record: Record) -> dict[str, str]:
    """Say of each id what it stands for: the key of an entity, the words of a fact."""
    names = {entity.id: entity.key for kind in ENTITIES for entity in getattr(record, kind)}
    return names | {fact.id: fact.text for kind in FACTS for fact in getattr(record, kind)}


def _each(record: Record) -> Iterator[Item]:
    for kind in ENTITIES:
        for entity in getattr(record, kind):
            yield from _places(kind, entity)
    for person in record.people:
        yield from _roles(person)
    for kind in FACTS:
        for fact in getattr(record, kind):
            fields = fact.model_dump(mode="json", exclude={"id", "start", "end"})
            yield Item(kind, (fact.start, fact.end), fact.text, words_of(fact), fact.sentence, fields)
    for warning in record.warnings:
        yield Item("warnings", (0, 0), warning.message, warning.code, None, warning.model_dump())


def _places(kind: str, entity: Entity) -> Iterator[Item]:
    said = entity.model_dump(mode="json", exclude={"id", "mentions", "references", "roles"})
    for named, mentions in (("name", entity.mentions), ("reference", entity.references)):
        for at in mentions:
            fields = {"text": at.text, "mentioned_by": named, **said, "sentence": list(at.sentence)}
            yield Item(kind, (at.start, at.end), at.text, words_of(entity), at.sentence, fields)


def _roles(person: Person) -> Iterator[Item]:
    sentences = [mention.sentence for mention in (*person.mentions, *person.references)]
    for role in person.roles:
        fields = {"person": person.key, **role.model_dump(mode="json", exclude={"start", "end"})}
        within = (place for place in sentences if place[0] <= role.start and role.end <= place[1])
        words = f"{person.name}: {words_of(role)}"
        yield Item("roles", (role.start, role.end), role.text, words, next(within, None), fields)


def _flat(fields: Fields, names: dict[str, str], path: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every field by its whole name, with what it points to in place of ids; spans have one `place`."""
    if path and "start" in fields and "end" in fields:
        yield f"{path}place", [fields["start"], fields["end"]]
        fields = {name: value for name, value in fields.items() if name not in {"start", "end"}}
    for name, value in fields.items():
        if isinstance(value, dict):
            yield from _flat(value, names, f"{path}{name}.")
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            yield f"{path}{name}", [dict(_flat(entry, names)) for entry in value]
        elif name in _POINTERS and isinstance(value, str):
            yield f"{path}{name}", names.get(value, value)
        else:
            yield f"{path}{name}", value


def _place(item: Item) -> Interval:
    return item.place


def pairs(old: list[Item], new: list[Item]) -> list[tuple[Item | None, Item | None]]:
    """Pair items of one kind one to one, in text order; what has no partner stands alone.

    Equal ones come first, then those at the same place, then those that share most of theirs.
    """
    left, right = dict(enumerate(old)), dict(enumerate(new))
    partners: dict[int, int] = {}
    for same in (_whole, _spot):
        waiting: dict[Any, list[int]] = {}
        for j in reversed(right):
            waiting.setdefault(same(right[j]), []).append(j)
        for i in list(left):
            if found := waiting.get(same(left[i])):
                # The first of equals: they were put in from the end.
                partners[i] = found.pop()
                del left[i], right[partners[i]]
    for _, i, j in sorted(_candidates(left, right), key=_most_first):
        if i in left and j in right:
            partners[i] = j
            del left[i], right[j]
    both = [(old[i], new[partners[i]] if i in partners else None) for i in range(len(old))]
    return sorted([*both, *((None, new[j]) for j in right)], key=_place_of_pair)


def _whole(item: Item) -> tuple[Interval, str]:
    return item.place, repr(item.fields)


def _spot(item: Item) -> tuple[Interval, str]:
    """Warnings have no place: those of one code are taken for the same."""
    return item.place, item.words if item.kind == "warnings" else ""


def _candidates(left: dict[int, Item], right: dict[int, Item]) -> Iterable[tuple[float, int, int]]:
    """Yield share and numbers of the items that overlap; both are in text order."""
    longest = max((item.place[1] - item.place[0] for item in right.values()), default=0)
    numbers = list(right)
    first = 0
    for i, item in left.items():
        start, end = item.place
        while first < len(numbers) and right[numbers[first]].place[0] < start - longest:
            first += 1
        for at in range(first, len(numbers)):
            j, place = numbers[at], right[numbers[at]].place
            if place[0] >= end:
                break
            if overlap(item.place, place):
                yield shared(item.place, place), i, j


def _most_first(candidate: tuple[float, int, int]) -> tuple[float, int, int]:
    share, i, j = candidate
    return -share, i, j


def _place_of_pair(pair: tuple[Item | None, Item | None]) -> Interval:
    item = pair[0] or pair[1]
    return item.place if item else (0, 0)
