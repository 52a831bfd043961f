"""A Mastodon account's own export: `outbox.json`, an ActivityPub collection."""

from collections.abc import Iterator
from typing import Any

from extractor.schema.document import Author
from extractor.sources.payload import Item, Payload
from extractor.sources.posts.build import make
from extractor.sources.posts.raw import RawPost
from extractor.sources.posts.values import first_of, items, mapping, text_of
from extractor.sources.social.fediverse import MASTODON, handle, with_warning

name = "mastodon.outbox"
COLLECTIONS = frozenset(["OrderedCollection", "OrderedCollectionPage", "Collection", "CollectionPage"])
TEXTS = frozenset(["Note", "Article", "Question", "Page"])


def sniff(data: dict[str, Any]) -> bool:
    """Tell a collection of activities, or one activity with its note."""
    return (
        str(data.get("type")) in COLLECTIONS and ("orderedItems" in data or "items" in data)
    ) or _is_create(data)


def read(data: dict[str, Any], payload: Payload) -> Iterator[Item]:
    """Read the notes in order; boosts carry only an address, which is said once for all."""
    activities = [data] if _is_create(data) else items(first_of(data, "orderedItems", "items"))
    boosts = 0
    for row, activity in enumerate(activities, start=1):
        if _is_create(activity):
            place = payload if activity is data else payload.at_item(row)
            yield make(_post(activity), place, name, MASTODON)
        else:
            boosts += 1
    if boosts:
        message = f"{boosts} boosts and other activities hold no words of the account; they are left out"
        yield payload.problem("no_posts", message)
    elif not activities:
        yield payload.problem("no_posts", "the export holds no posts; nothing to read")


def _is_create(data: dict[str, Any]) -> bool:
    note = mapping(data.get("object"))
    return str(data.get("type")) in {"Create", "Update"} and str(note.get("type")) in TEXTS


def _post(activity: dict[str, Any]) -> RawPost:
    note = mapping(activity.get("object"))
    contents = mapping(note.get("contentMap"))
    content = text_of(note.get("content")) or next(filter(None, map(text_of, contents.values())), "")
    return RawPost(
        id=text_of(note.get("id")),
        text=with_warning(text_of(note.get("summary")), content),
        author=_author(text_of(first_of(note, "attributedTo", "actor") or activity.get("actor"))),
        created=first_of(note, "published") or activity.get("published"),
        counts={
            "reposts": mapping(note.get("shares")).get("totalItems"),
            "comments": mapping(note.get("replies")).get("totalItems"),
            "likes": mapping(note.get("likes")).get("totalItems"),
        },
        complete="yes",
        url=text_of(first_of(note, "url", "id")),
    )


def _author(actor: str | None) -> Author | None:
    """Read the account off its address: https://social.example/users/lin."""
    if not actor:
        return None
    who = handle(actor.rstrip("/").rpartition("/")[2].lstrip("@"), actor)
    return Author(id=actor, name=who)
