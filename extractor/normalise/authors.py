"""What a platform says of an account (verified_reason): posts held, and the body it speaks for.

The text of the document holds none of it, so that no offsets exist and no role of the record is made of it.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from extractor.components.roles.chinese_titles import title_at_end
from extractor.components.roles.found import Status
from extractor.gazetteer.load import load_gazetteer
from extractor.lang.pack import LANGUAGES, load_pack
from extractor.lang.reference_words import load_reference_words
from extractor.schema.document import Author
from extractor.values.bodies import body_type, has_legal_ending, short_forms
from extractor.values.names import name_key, strip_legal
from extractor.values.shadow import simplified

_GROUPS = re.compile(r"[；;。\n]")
_ITEMS = re.compile(r"\s*(?:[，,、/|＆&]|兼(?!职))\s*")
_OFFICIAL = re.compile(
    r"^(?P<body>.{2,40}?)(?:的)?(?:官方|唯一|新浪)*(?:官方(?:微博|账号|帐号|号)?|官微|官博)$"
)
_ENGLISH_ITEMS = re.compile(r"[,;|/\n•·]|\.\s")
_ENGLISH_WORDS = re.compile(r"[\w-]+")
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
    written = (author.verified_reason or "").strip()
    reason = simplified(written)
    official = _OFFICIAL.match(reason)
    own = _entity(_account_name(author.name or ""), entities)
    if official is not None or (reason and has_legal_ending(reason, load_pack("zh"))):
        name = written[slice(*official.span("body"))] if official is not None else written
        ref = _entity(name, entities) or own
        return Body(entities[ref]["name"] if ref else name, ref)
    ref = own or _led_in_english(reason, entities)
    return Body(entities[ref]["name"], ref) if ref else _led(written, entities)


def _led(written: str, entities: Mapping[str, Any]) -> Body | None:
    """Give the company that a Chinese verified_reason says the author leads or works for now."""
    pack, reason = load_pack("zh"), simplified(written)
    for role in author_roles(Author(verified_reason=reason), entities):
        business = role.ref.startswith("c") or (not role.ref and body_type(role.organization, pack) is None)
        if role.status == "current" and role.organization and business and role.title:
            if not role.title.endswith(tuple(pack.titles.corporate)):
                continue
            start = reason.find(role.organization)
            name = written[start : start + len(role.organization)]
            return Body(entities[role.ref]["name"] if role.ref else name, role.ref)
    return None


def _led_in_english(reason: str, entities: Mapping[str, Any]) -> str:
    """Give the id of the body of the record that an English reason says the author leads or writes for."""
    titles = load_pack("en").titles
    telling = titles.corporate | load_reference_words("en").accounts
    before: set[str] = set()
    for item in _ENGLISH_ITEMS.split(reason):
        words = set(_ENGLISH_WORDS.findall(item.casefold()))
        ref, alone = _body_in_english(item.strip(), entities)
        if alone:  # CEO, Acme
            words |= before
        former = words & titles.former or any(word.startswith("ex-") for word in words)
        if ref and not former and words & telling:
            return ref
        before = words
    return ""


def _body_in_english(item: str, entities: Mapping[str, Any]) -> tuple[str, bool]:
    """Give the body that an item says a post is held in, and whether the item is no more than its name."""
    for entity_id, facts in entities.items():
        names = {facts["name"], strip_legal(facts["name"])} - {""}
        if entity_id.startswith("p"):
            continue
        for name in sorted(names, key=lambda name: (-len(name), name)):
            found = re.search(
                rf"(?:^|\b(?:of|at|for)\s+(?:the\s+)?|@\s*){re.escape(name)}(?!\w)", item, re.IGNORECASE
            )
            if found is not None:
                return entity_id, found.group() == item
    return "", False


def _account_name(name: str) -> str:
    """Give an account's name without what marks it as one: 小米公司官方微博, Acme Official."""
    bare = simplified(name).strip()
    words = {word for code in LANGUAGES for word in load_reference_words(code).accounts}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        end = len(bare) - len(word)
        if bare.casefold().endswith(word) and (not word.isascii() or bare[:end].endswith((" ", "_"))):
            bare = bare[:end].rstrip(" _")
    return bare


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
    forms = (simplified(name), *short_forms(simplified(name), load_pack("zh")))
    keys = {key for form in forms for key in (name_key(form), _known(form)) if key}
    for entity_id, facts in entities.items():
        if not entity_id.startswith("p") and (
            facts["key"] in keys or name_key(simplified(facts["name"])) in keys
        ):
            return entity_id
    return ""
