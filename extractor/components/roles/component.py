"""The component: `doc.spans["roles"]`, and keys of people that name their organisation.

A span covers the title; its label is the status, `id_` the person's entity id and `kb_id_` the
organisation's entity id or name (may be empty).
"""

from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from extractor.components.roles.chinese import ChineseRoles
from extractor.components.roles.english import EnglishRoles
from extractor.components.roles.found import FoundRole
from extractor.components.roles.near import Mentions
from extractor.lang.pack import Pack, load_pack
from extractor.tokens.spans import Range, mark, text_of
from extractor.values.bodies import is_han


class RoleFinder:
    """Finds the roles of people already named in the Doc."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.corporate = {title.lower() for title in pack.titles.corporate}
        self.han_corporate = tuple(sorted(title for title in self.corporate if is_han(title)))

    def __call__(self, doc: Doc) -> Doc:
        reader = ChineseRoles(doc, self.pack) if self.pack.code == "zh" else EnglishRoles(doc, self.pack)
        found = _once(list(reader.find()))
        mentions = Mentions(doc)
        roles = [self._with_topic(doc, mentions, role) for role in found]
        mark(doc, "roles", [Range(r.start, r.end, r.status, r.person, r.organization) for r in roles])
        _key_people(doc, roles)
        return doc

    def _with_topic(self, doc: Doc, mentions: Mentions, role: FoundRole) -> FoundRole:
        """Give a company title without a company the one the story, or the sentence before, is about."""
        title = text_of(doc)[role.start : role.end].lower()
        words = title.split() or [""]
        corporate = (
            role.owned
            or words[-1] in self.corporate
            or " ".join(words[-2:]) in self.corporate
            or title.endswith(self.han_corporate)
        )
        if role.organization or not corporate:
            return role
        topic = str(doc.user_data.get("newsfacts_topic", ""))
        leading = mentions.leading(topic, role.start) if topic.startswith("c") else ""
        known = mentions.subject_of_paragraph(role.start) or leading
        return replace(role, organization=known or mentions.before(role.start))


def _once(roles: list[FoundRole]) -> list[FoundRole]:
    """Drop repetitions of the same title for the same person; one with an organisation wins."""
    kept: dict[tuple[int, int, str], list[FoundRole]] = {}
    for role in roles:
        known = kept.setdefault((role.start, role.end, role.person), [])
        if not known:
            known.append(role)
        elif role.organization and not known[0].organization:
            known[0] = replace(known[0], organization=role.organization)
        elif role.organization not in ("", *(other.organization for other in known)):
            known.append(role)
    once = [role for known in kept.values() for role in known]
    return sorted(once, key=lambda role: (role.start, role.end))


def _key_people(doc: Doc, roles: list[FoundRole]) -> None:
    """Tell people of one name apart by the organisation of their first role."""
    table = doc.user_data.get("newsfacts_entities", {})
    for role in roles:
        person, organization = table.get(role.person), table.get(role.organization)
        if person is not None and organization is not None and person["key_basis"] == "name":
            person["key"] = f"{person['key']}@{organization['key']}"
            person["key_basis"] = "name+organization"


@Language.factory("newsfacts_roles")
def create_roles(nlp: Language, name: str) -> RoleFinder:
    """Make the component for the language of the pipeline."""
    return RoleFinder(load_pack(nlp.lang))
