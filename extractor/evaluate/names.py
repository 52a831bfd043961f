"""When two names mean the same entity, for scoring."""

import re
from collections.abc import Iterable

from extractor.evaluate.gold import GoldEntity
from extractor.schema.mention import Entity, Party
from extractor.schema.record import Record

Forms = frozenset[str]
"""All forms of an entity's name, in lower case."""

_CJK = re.compile(r"[\u3400-\u9fff]")


def forms_of(entity: Entity) -> Forms:
    """Give the name of a predicted entity and the texts of its mentions."""
    return lower([entity.name, *(mention.text for mention in entity.mentions)])


def known_forms(record: Record) -> dict[str, Forms]:
    """Give the forms of every entity of a record by its id."""
    entities: list[Entity] = [*record.companies, *record.organizations, *record.people]
    return {entity.id: forms_of(entity) for entity in entities}


def party_forms(party: Party | None, known: dict[str, Forms]) -> Forms:
    """Give all forms that a holder, source or rival of a goal goes by."""
    if party is None:
        return frozenset()
    return known.get(party.ref or "", frozenset()) | lower([party.name])


def lower(names: Iterable[str]) -> Forms:
    """Give the names in lower case, without empty ones."""
    return frozenset(name.lower() for name in names if name)


def same_name(gold: str, forms: Forms, entities: Iterable[GoldEntity]) -> bool:
    """Tell whether any of the forms names what the gold names.

    They must be equal, aliases of one gold entity, or one a run of whole words of the other
    (of two characters or more where it is Chinese).

    >>> same_name("Lei Jun", frozenset({"lei"}), []), same_name("小米集团", frozenset({"小米"}), [])
    (True, True)
    >>> same_name("Lei Jun", frozenset({"le"}), []), same_name("小米", frozenset({"米"}), [])
    (False, False)
    """
    aliases = {gold.lower()}
    for entity in entities:
        if gold.lower() in entity.names:
            aliases |= entity.names
    return any(_contains(form, alias) for form in forms for alias in aliases)


def _contains(a: str, b: str) -> bool:
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    if len(short) < 2:
        return False
    if _CJK.search(short):
        return short in long
    return re.search(rf"(?<!\w){re.escape(short)}(?!\w)", long) is not None
