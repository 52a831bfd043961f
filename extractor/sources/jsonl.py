"""Documents as JSON, whole or a line each: the text is kept to the character."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from pydantic import ValidationError

from extractor.schema.base import Warn
from extractor.schema.document import Document, day_of, precision_of
from extractor.sources.payload import Item, Payload

NAME = "jsonl"
LANG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
HALF = re.compile("[\ud800-\udfff]")
"""Halves of surrogate pairs: JSON can write them, no text can hold them."""


def looks_like(data: object) -> bool:
    """Tell whether a JSON value is a document or a record."""
    return isinstance(data, dict) and ("text" in data or isinstance(data.get("document"), dict))


def read_object(data: dict[str, Any], payload: Payload) -> Iterator[Item]:
    """Read one document; what is wrong beside the text is dropped with a warning, not an error."""
    fields = dict(data["document"] if isinstance(data.get("document"), dict) else data)
    text = fields.get("text")
    if not isinstance(text, str):
        yield payload.problem(
            "no_text", f'"text" is {type(text).__name__}, not a string; give the text there'
        )
        return
    if not text.strip():
        yield payload.problem("empty", '"text" is empty; nothing to read')
        return
    if HALF.search(text):
        message = '"text" holds half of a surrogate pair, which is no character; repair what wrote the file'
        yield payload.problem("bad_unicode", message)
        return
    yield _document(scrub(fields), payload)


def scrub(value: Any) -> Any:
    """Replace halves of surrogate pairs by U+FFFD, in whatever holds them."""
    if isinstance(value, str):
        return HALF.sub("\ufffd", value)
    if isinstance(value, list):
        return [scrub(item) for item in value]
    if isinstance(value, dict):
        return {scrub(key): scrub(item) for key, item in value.items()}
    return value


def _document(fields: dict[str, Any], payload: Payload) -> Document:
    warnings = [*payload.warnings, *_clean(fields)]
    if not unicodedata.is_normalized("NFC", fields["text"]):
        message = "the text is not in Unicode form NFC; it is kept as it is, some words may not be found"
        warnings.append(Warn(code="not_nfc", message=message))
    fields["id"] = fields.get("id") or (payload.id if payload.row is None else f"{payload.id}#{payload.row}")
    fields["lang"] = fields.get("lang") or payload.lang
    fields.setdefault("source", payload.source(NAME).model_dump())
    document, dropped = _validate(fields)
    return document.model_copy(update={"warnings": [*document.warnings, *warnings, *dropped]})


def _clean(fields: dict[str, Any]) -> Iterator[Warn]:
    """Bring known fields into shape; yield a warning for each that says nothing."""
    for name in [name for name, value in fields.items() if value is None]:
        del fields[name]
    own = fields.get("id")
    if isinstance(own, int) and not isinstance(own, bool):
        fields["id"] = str(own)
    elif own is not None and not (isinstance(own, str) and own.strip()):
        yield _dropped(fields, "id")
    if isinstance(fields.get("authors"), str):
        fields["authors"] = [fields["authors"]]
    for time in ("published", "reference_time"):
        if time in fields:
            yield from _clean_time(fields, time)
    if "published" not in fields:
        fields.pop("published_precision", None)
    else:
        fields.setdefault("published_precision", precision_of(fields["published"]))
    lang = fields.get("lang")
    if lang is not None and not (isinstance(lang, str) and LANG.fullmatch(lang)):
        yield _dropped(fields, "lang")
    if fields.get("title_end") and not _title_fits(fields):
        yield _dropped(fields, "title_end")


def _clean_time(fields: dict[str, Any], name: str) -> Iterator[Warn]:
    value = fields[name]
    value = value.strip() if isinstance(value, str) else value
    try:
        day_of(value)
    except (ValueError, TypeError):
        yield _dropped(fields, name)
        return
    if len(value) > 7 and value[4] != "-":  # 20220208T101542
        value = datetime.fromisoformat(value).isoformat() if len(value) > 8 else day_of(value).isoformat()
    fields[name] = value.replace(" ", "T", 1) if len(value) > 10 else value


def _title_fits(fields: dict[str, Any]) -> bool:
    end, title = fields["title_end"], fields.get("title")
    if not isinstance(end, int) or not 0 <= end <= len(fields["text"]):
        return False
    return title is None or fields["text"][:end] == title


def _dropped(fields: dict[str, Any], name: str) -> Warn:
    shown = repr(fields.pop(name))[:80]
    return Warn(code=f"bad_{name}", message=f'"{name}" is {shown}, which cannot be read; it is left out')


def _validate(fields: dict[str, Any]) -> tuple[Document, list[Warn]]:
    """Build the document; a field the contract refuses is left out with a warning."""
    warnings: list[Warn] = []
    while True:
        try:
            return Document.read(fields), warnings
        except ValidationError as err:
            wrong = {str(error["loc"][0]) for error in err.errors(include_url=False) if error["loc"]}
            wrong &= fields.keys() - {"id", "text"}
            if not wrong:
                raise
            warnings += [_dropped(fields, name) for name in sorted(wrong)]
