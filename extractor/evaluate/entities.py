"""Score companies, people and the roles of people."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from extractor.evaluate.gold import GoldDocument, GoldEntity, GoldRole, Interval, entity_places, overlap
from extractor.evaluate.names import Forms, forms_of, known_forms, lower, same_name
from extractor.evaluate.tally import Scores
from extractor.schema.mention import Entity, Person, Role
from extractor.schema.record import Record


def score_entities(gold: GoldDocument, record: Record | None, scores: Scores) -> None:
    """Score the named mentions, the distinct entities, and the roles of one document."""
    companies: Sequence[Entity] = record.companies if record else []
    people: Sequence[Person] = record.people if record else []
    _score_mentions("companies", gold, gold.gold.companies, companies, scores)
    _score_mentions("people", gold, gold.gold.people, people, scores)
    _score_names("company_names", gold, gold.gold.companies, companies, scores)
    _score_names("people_names", gold, gold.gold.people, people, scores)
    _score_roles(gold, record, scores)


def _score_mentions(
    kind: str, gold: GoldDocument, entries: list[GoldEntity], found: Iterable[Entity], scores: Scores
) -> None:
    """Compare exact offsets; an answer that touches an optional name costs nothing."""
    places = entity_places(entries, gold.text)
    optional = {place for place, entity in places.items() if entity.optional}
    needed = places.keys() - optional
    answers = {(mention.start, mention.end) for entity in found for mention in entity.mentions}
    scores.tallies[kind].tp += len(needed & answers)
    for start, end in sorted(needed - answers):
        scores.missed(kind, gold.id, gold.text[start:end], (start, end))
    for start, end in sorted(answers - places.keys()):
        if not any(overlap((start, end), place) for place in optional):
            scores.false(kind, gold.id, gold.text[start:end], (start, end))


def _score_names(
    kind: str, gold: GoldDocument, entries: list[GoldEntity], found: Iterable[Entity], scores: Scores
) -> None:
    """Compare entities: one that was split in two is right once and false once."""
    seen: set[int] = set()
    for entity in found:
        forms = forms_of(entity)
        hit = next((i for i, entry in enumerate(entries) if entry.names & forms), None)
        if hit is None or (hit in seen and not entries[hit].optional):
            scores.false(kind, gold.id, entity.name, _first_mention(entity))
        elif hit not in seen:
            seen.add(hit)
            scores.tallies[kind].tp += not entries[hit].optional
    for i, entry in enumerate(entries):
        if i not in seen and not entry.optional:
            scores.missed(kind, gold.id, entry.name, _first_place(entry, gold.text))


class _Answer(NamedTuple):
    person: Person
    role: Role
    forms: Forms
    organization: Forms


def _score_roles(gold: GoldDocument, record: Record | None, scores: Scores) -> None:
    """Compare person, title and organisation; a title split in two or said twice costs nothing."""
    people: Sequence[Person] = record.people if record else []
    known = known_forms(record) if record else {}
    names = (
        {entity.id: entity.name for entity in (*record.companies, *record.organizations)} if record else {}
    )
    answers = [
        _Answer(person, role, forms_of(person), _organization_forms(role, known))
        for person in people
        for role in person.roles
    ]
    entities = gold.gold.companies + gold.gold.people
    used: set[int] = set()
    for person in gold.gold.people:
        for role in person.roles:
            hits = {i for i, answer in enumerate(answers) if _same_role(person, role, answer, entities)}
            used |= hits
            if hits and not person.optional:
                scores.tallies["roles"].tp += 1
            elif not person.optional:
                text = f"{person.name}: {role.title} @ {role.organization}"
                scores.missed("roles", gold.id, text, _place_of_role(person, role, gold.text))
    optional = [person.names for person in gold.gold.people if person.optional]
    for i, answer in enumerate(answers):
        if i not in used and not any(answer.forms & names for names in optional):
            body = names.get(answer.role.organization or "", answer.role.organization)
            text = f"{answer.person.name}: {answer.role.title} @ {body}"
            scores.false("roles", gold.id, text, (answer.role.start, answer.role.end))


def _first_mention(entity: Entity) -> Interval | None:
    return next(((mention.start, mention.end) for mention in entity.mentions), None)


def _first_place(entry: GoldEntity, text: str) -> Interval | None:
    return min(entity_places([entry], text), default=None)


def _place_of_role(person: GoldEntity, role: GoldRole, text: str) -> Interval | None:
    """Give where the title stands nearest to the person; else where the person is named first."""
    people = sorted(entity_places([person], text))
    titles = [match.span() for match in re.finditer(re.escape(role.title or "\0"), text, re.IGNORECASE)]
    if not (people and titles):
        return min(people or titles, default=None)
    starts = [start for start, _ in people]
    return min(titles, key=lambda title: _distance(starts, title[0]))


def _distance(starts: list[int], place: int) -> int:
    """Give how far the nearest of the sorted starts is."""
    at = bisect_left(starts, place)
    return min(abs(place - start) for start in starts[max(0, at - 1) : at + 1])


def _organization_forms(role: Role, known: dict[str, Forms]) -> Forms:
    return known.get(role.organization or "") or lower([role.organization or ""])


def _same_role(person: GoldEntity, role: GoldRole, answer: _Answer, entities: list[GoldEntity]) -> bool:
    title, said = (role.title or "").lower(), answer.role.title.lower()
    if not (title and said and (title in said or said in title) and person.names & answer.forms):
        return False
    return not role.organization or same_name(role.organization, answer.organization, entities)
