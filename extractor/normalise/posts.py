"""Who speaks in a post: its author, or the author of the quoted segment."""

import re
from collections.abc import Mapping
from typing import Any

from extractor.normalise.authors import Body, speaks_for
from extractor.schema.document import Author, Document

_PERSONAL = re.compile(r"我(?![们司行社厂店校院国省市县]|公司)|\b(?:I|my|me)\b")
"""The author means himself or herself, not the company."""


def attributed(
    found: list[dict[str, Any]], document: Document, entities: Mapping[str, Any]
) -> list[dict[str, Any]]:
    """Give the goals of a post with its author as source, and as holder where the text names none.

    Where the platform says that the author speaks for a company, as its account or its head, the company is
    the holder instead, unless the words are about the author alone. `found` are goals as the Doc carries
    them, `entities` the Doc's table of entities. What the text itself says of source and holder stays;
    documents that are no posts stay as they are.
    """
    if document.post is None:
        return found
    refs = {facts["name"]: entity_id for entity_id, facts in entities.items()}
    bodies: dict[str, Body | None] = {}
    attributed_goals = []
    for goal in found:
        author = _author_at(goal["start"], document)
        name = author.name or "" if author is not None else ""
        if name not in bodies:
            bodies[name] = speaks_for(author, entities)
        personal = _PERSONAL.search(document.text, goal["start"], goal["end"]) is not None
        holder = bodies[name] if bodies[name] is not None and not personal else Body(name, refs.get(name, ""))
        attributed_goals.append(_attributed(goal, Body(name, refs.get(name, "")), holder))
    return attributed_goals


def _author_at(start: int, document: Document) -> Author | None:
    """Give the author of the words at a place, with what is known of the account."""
    post = document.post
    if post is None:
        return None
    original = post.repost_of.author if post.repost_of is not None else None
    accounts = {account.name: account for account in (original, post.author) if account is not None}
    for segment in post.segments:
        if segment.start <= start < segment.end and segment.author:
            return accounts.get(segment.author, Author(name=segment.author))
    return post.author


def _attributed(goal: dict[str, Any], author: Body, holder: Body | None) -> dict[str, Any]:
    if not author.name:
        return goal
    named: dict[str, Any] = {}
    if not goal["source_name"]:
        named |= {"source": author.ref, "source_name": author.name, "source_mode": "author"}
    if not goal["holder_name"] and goal["kind"] != "forecast" and holder is not None:
        named |= {"holder": holder.ref, "holder_name": holder.name, "resolution": "document"}
    return {**goal, **named}
