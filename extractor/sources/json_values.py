"""JSON of any kind -> documents: posts by their format, documents, lists of either."""

import json
from collections.abc import Iterator
from typing import Any

from extractor.sources import jsonl
from extractor.sources.mapping import Columns, guess_columns, read_row
from extractor.sources.payload import Item, Payload
from extractor.sources.post_formats import find_json

NAME = "json"


def read(payload: Payload, columns: Columns | None = None) -> Iterator[Item]:
    """Read the JSON text of a payload; `columns` are what the user calls the keys of objects."""
    try:
        data = json.loads(payload.text)
    except (ValueError, RecursionError) as err:
        yield payload.problem("broken_json", _explain(err))
        return
    if isinstance(data, list):
        if not data:
            yield payload.problem("empty", "the JSON list is empty; nothing to read")
        for row, item in enumerate(data, start=1):
            yield from read_value(item, payload if len(data) == 1 else payload.at_item(row), columns)
    else:
        yield from read_value(data, payload, columns)


def is_known(data: dict[str, Any]) -> bool:
    """Tell whether an object is a post of a known format or a document."""
    return find_json(data) is not None or jsonl.looks_like(data)


def read_value(data: object, payload: Payload, columns: Columns | None = None) -> Iterator[Item]:
    """Read one value: a post, an answer full of posts, a document, a row of a dump."""
    if columns and isinstance(data, dict) and (columns.leads_into(data) or not is_known(data)):
        yield from read_row(jsonl.scrub(data), payload, columns, NAME)
        return
    source = find_json(data) if isinstance(data, dict) else None
    if source:
        yield from source.read(jsonl.scrub(data), payload)
    elif isinstance(data, dict) and jsonl.looks_like(data):
        yield from jsonl.read_object(data, payload)
    elif isinstance(data, dict) and (guessed := guess_columns(data)) and isinstance(data[guessed.text], str):
        yield from read_row(jsonl.scrub(data), payload, guessed, NAME)
    else:
        found = (
            f"an object with {', '.join(map(repr, list(data)[:6]))}"
            if isinstance(data, dict)
            else "no object"
        )
        message = (
            f'the JSON is {found}: no document ({{"id", "text"}}) and no known dump of posts; '
            "if one of its keys has a text, give --map text=KEY"
        )
        yield payload.problem("unknown_format", message)


def _explain(err: Exception) -> str:
    if isinstance(err, json.JSONDecodeError):
        where = f"line {err.lineno}, column {err.colno}"
        return f"the JSON is broken at {where} ({err.msg}); it may be cut off: write or fetch it again"
    return f"the JSON cannot be read ({type(err).__name__}); write or fetch it again"
