"""What a platform says of an account (verified_reason): posts held, and the body it speaks for.

The text of the document holds none of it, so that no offsets exist and no role of the record is made of it.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from extractor.components.roles.chinese_titles import title_at_end
from extractor.components.roles.found import Status
from extractor.gazetteer.load import load_gazetteer
from extractor.lang.pack import load_pack
from extractor.schema.document import Author
from extractor.values.bodies import body_type, has_legal_ending, short_forms
from extractor.values.names import name_key

_GROUPS = re.compile(r"[；;。\n]")
_ITEMS = re.compile(r"\s*(?:[，,、/|＆&]|兼(?!职))\s*")
_OFFICIAL = re.compile(
    r"^(?P<body>.{2,40}?)(?:的)?(?:官方|唯一|新浪)*(?:官方(?:微博|账号|帐号|号)?|官微|官博)$"
)
_PRAISE = re.compile(r"^(?:知名|著名|资深|国家|现任|现为|微博|新浪)+")


class AuthorRole(NamedTuple):
    """A post that an author is said to hold."""

    title: str
    organization: str
    """As written; empty where the post is held nowhere."""
    ref: str
    """Id of that organisation in the record; empty where the text does not name it."""
    status: Status


class Body(NamedTuple):
    """Whom an account speaks for."""

    name: str
    ref: str


def author_roles(author: Author | None, entities: Mapping[str, Any]) -> list[AuthorRole]:
    """Give the posts that a verified_reason lists: 云海创办人，董事长兼CEO；云帆科技董事长.

    `entities` is the Doc's table of entities.
    """
    reason = (author.verified_reason or "") if author is not None else ""
    if _OFFICIAL.match(reason):
        return []
    return [role for group in _GROUPS.split(reason) for role in _of_group(group.strip(), entities)]


def speaks_for(author: Author | None, entities: Mapping[str, Any]) -> Body | None:
    """Give the body whose account it is, else the company that the author leads or works for."""
    if author is None:
        return None
    reason = (author.verified_reason or "").strip()
    official = _OFFICIAL.match(reason)
    pack = load_pack("zh")
    if official is not None or (reason and has_legal_ending(reason, pack)):
        name = official["body"] if official is not None else reason
        ref = _entity(name, entities) or _entity(author.name or "", entities)
        return Body(entities[ref]["name"] if ref else name, ref)
    for role in author_roles(author, entities):
        business = role.ref.startswith("c") or (not role.ref and body_type(role.organization, pack) is None)
        if role.status == "current" and role.organization and business and role.title:
            if not role.title.endswith(tuple(pack.titles.corporate)):
                continue
            return Body(entities[role.ref]["name"] if role.ref else role.organization, role.ref)
    return None


def _of_group(group: str, entities: Mapping[str, Any]) -> Iterator[AuthorRole]:
    """Yield the posts between two semicolons; one without a body is held in the body before it."""
    pack = load_pack("zh")
    body = ""
    for item in _ITEMS.split(group):
        words, status = _status(_PRAISE.sub("", item.strip()))
        start = title_at_end(words, pack.titles)
        if start is None:
            continue
        named, title = words[:start].rstrip("的 "), words[start:]
        named, inner = _status_behind(named)
        corporate = title.endswith(tuple(pack.titles.corporate | pack.titles.political))
        body = named or (body if corporate else "")
        known = bool(_entity(body, entities)) or bool(_known(body))
        named_well = corporate or known or body_type(body, pack) is not None or has_legal_ending(body, pack)
        organization = body if named_well and not body.startswith("某") else ""
        yield AuthorRole(title, organization, _entity(organization, entities), inner or status)


def _status(words: str) -> tuple[str, Status]:
    titles = load_pack("zh").titles
    for former in sorted(titles.former, key=len, reverse=True):
        if words.startswith(former):
            return words.removeprefix(former), "former"
    for incoming in sorted(titles.incoming, key=len, reverse=True):
        if words.startswith(incoming):
            return words.removeprefix(incoming), "incoming"
    return words, "current"


def _status_behind(named: str) -> tuple[str, Status | None]:
    """Take 前 off the end of a body's name: 云海前总裁."""
    for mark in ("前", "原"):
        if named.endswith(mark) and len(named) > 1:
            return named.removesuffix(mark), "former"
    return named, None


def _known(name: str) -> str:
    """Give the gazetteer's key of a name, also of one that only its use as a title's body makes certain."""
    if not name:
        return ""
    found = load_gazetteer().find(f"{name}公司总裁")
    return next((match.entry.key for match in found if match.start == 0 and match.end >= len(name)), "")


def _entity(name: str, entities: Mapping[str, Any]) -> str:
    """Give the id of the company or body of the record that goes by a name; empty if there is none."""
    if not name:
        return ""
    forms = (name, *short_forms(name, load_pack("zh")))
    keys = {key for form in forms for key in (name_key(form), _known(form)) if key}
    for entity_id, facts in entities.items():
        if not entity_id.startswith("p") and (facts["key"] in keys or name_key(facts["name"]) in keys):
            return entity_id
    return ""
