"""Mastodon's interface: statuses in lists, one a line, in searches, threads and notifications."""

from collections.abc import Iterator
from typing import Any

from extractor.schema.document import Author
from extractor.sources.payload import Item, Payload
from extractor.sources.posts.build import make
from extractor.sources.posts.raw import RawPost
from extractor.sources.posts.values import first_of, items, mapping, text_of
from extractor.sources.social.fediverse import MASTODON, handle, with_warning

name = "mastodon"
LISTS = ("statuses", "ancestors", "descendants")


def sniff(data: dict[str, Any]) -> bool:
    """Tell a status by its HTML and its account."""
    return _is_status(data) or _is_status(data.get("status")) or any(map(_is_status, _listed(data)[:3]))


def read(data: dict[str, Any], payload: Payload) -> Iterator[Item]:
    """Read one status, or those of a list in order."""
    one = data if _is_status(data) else data.get("status")
    statuses = [one] if isinstance(one, dict) else [item for item in _listed(data) if _is_status(item)]
    numbered = len(statuses) > 1 and payload.row is None
    for row, status in enumerate(statuses, start=1):
        yield make(_post(status), payload.at_item(row) if numbered else payload, name, MASTODON)


def _is_status(data: object) -> bool:
    return isinstance(data, dict) and {"content", "account", "created_at"} <= data.keys()


def _listed(data: dict[str, Any]) -> list[dict[str, Any]]:
    return [item for key in LISTS for item in items(data.get(key))]


def _post(data: dict[str, Any]) -> RawPost:
    below = mapping(data.get("reblog"))
    quoted = mapping(data.get("quote"))
    quoted = mapping(quoted.get("quoted_status")) or quoted
    original = below or (quoted if _is_status(quoted) else {})
    content = str(data.get("content") or "")
    return RawPost(
        id=text_of(data.get("id")),
        text="" if below else with_warning(text_of(data.get("spoiler_text")), content),
        author=_author(mapping(data.get("account"))),
        created=data.get("created_at"),
        counts={
            "reposts": data.get("reblogs_count"),
            "comments": data.get("replies_count"),
            "likes": data.get("favourites_count"),
        },
        complete="yes",
        original=_post(original | {"reblog": None, "quote": None}) if original else None,
        url=text_of(first_of(data, "url", "uri")),
    )


def _author(account: dict[str, Any]) -> Author | None:
    uid = handle(text_of(first_of(account, "acct", "username")), text_of(account.get("url")))
    who = text_of(account.get("display_name")) or uid
    return Author(id=uid, name=who) if uid or who else None
