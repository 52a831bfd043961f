"""Who speaks in a post: its author, or the author of the quoted segment."""

from collections.abc import Mapping
from typing import Any

from extractor.schema.document import Document


def attributed(
    found: list[dict[str, Any]], document: Document, entities: Mapping[str, Any]
) -> list[dict[str, Any]]:
    """Give the goals of a post with its author as source, and as holder where the text names none.

    `found` are goals as the Doc carries them, `entities` the Doc's table of entities. What the text itself
    says of source and holder stays; documents that are no posts stay as they are.
    """
    if document.post is None:
        return found
    refs = {facts["name"]: entity_id for entity_id, facts in entities.items()}
    return [_attributed(goal, _author_at(goal["start"], document), refs) for goal in found]


def _author_at(start: int, document: Document) -> str:
    post = document.post
    if post is None:
        return ""
    for segment in post.segments:
        if segment.start <= start < segment.end and segment.author:
            return segment.author
    return post.author.name or "" if post.author is not None else ""


def _attributed(goal: dict[str, Any], author: str, refs: Mapping[str, str]) -> dict[str, Any]:
    if not author:
        return goal
    named: dict[str, Any] = {}
    if not goal["source_name"]:
        named |= {"source": refs.get(author, ""), "source_name": author, "source_mode": "author"}
    if not goal["holder_name"] and goal["kind"] != "forecast":
        named |= {"holder": refs.get(author, ""), "holder_name": author, "resolution": "document"}
    return {**goal, **named}
