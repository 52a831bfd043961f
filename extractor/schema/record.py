"""The record: one JSON object a document."""

from collections.abc import Iterator
from functools import cache
from typing import Any, Self, get_args

from pydantic import BaseModel, model_validator

from extractor.schema.base import SCHEMA_VERSION, Model, Span, Warn
from extractor.schema.document import Document
from extractor.schema.goal import Goal, Outcome
from extractor.schema.mention import Company, DateFact, Money, Organization, Person, Quantity, Quote


class Pipeline(Model):
    """What made the record."""

    version: str
    """Of newsfacts."""
    models: dict[str, str]
    """Base models used, name to version."""
    config_sha256: str
    """Of all settings and word lists that can change a record."""


class Record(Model):
    """All facts of one document, each pointing to its characters."""

    schema_version: str = SCHEMA_VERSION
    document: Document
    companies: list[Company] = []
    organizations: list[Organization] = []
    people: list[Person] = []
    money: list[Money] = []
    quantities: list[Quantity] = []
    dates: list[DateFact] = []
    quotes: list[Quote] = []
    goals: list[Goal] = []
    outcomes: list[Outcome] = []
    warnings: list[Warn] = []
    pipeline: Pipeline

    @model_validator(mode="after")
    def _spans_are_exact(self) -> Self:
        text = self.document.text
        for span in iter_spans(self):
            if text[span.start : span.end] != span.text:
                raise ValueError(f"text[{span.start}:{span.end}] is not {span.text!r}")
        return self

    def to_frame(self, kind: str | None = None) -> Any:
        """Give `goals`, `money` or another list as a pandas.DataFrame; without a kind, every place marked.

        Raises SettingError for a kind that is none, MissingExtra where pandas is not installed.
        """
        # Imported here, as below: what shows records knows what a record is.
        from extractor.schema.show import frame_of

        return frame_of(self, kind)

    def _repr_html_(self) -> str:
        from extractor.schema.show import record_html

        return record_html(self)

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        yield "id", self.document.id
        for name in type(self).model_fields:
            value = getattr(self, name)
            if isinstance(value, list) and value:
                yield name, len(value)


def iter_spans(value: Any) -> Iterator[Span]:
    """Yield every span of a record or of a part of it, depth first."""
    if isinstance(value, BaseModel):
        if isinstance(value, Span):
            yield value
        for name in _holders(type(value)):
            yield from iter_spans(getattr(value, name))
    elif isinstance(value, list):
        for item in value:
            yield from iter_spans(item)


@cache
def _holders(model: type[BaseModel]) -> tuple[str, ...]:
    """Give the fields of a model in which spans may lie: those with other models in them."""
    return tuple(name for name, field in model.model_fields.items() if _holds_models(field.annotation))


def _holds_models(annotation: Any) -> bool:
    if annotation is Any or (isinstance(annotation, type) and issubclass(annotation, BaseModel)):
        return True
    return any(map(_holds_models, get_args(annotation)))


def json_schema() -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) of a record as it is written."""
    return Record.model_json_schema(mode="serialization")
