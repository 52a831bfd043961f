"""What all classes of the contract share: strict building, lenient reading, exact numbers."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, WithJsonSchema

SCHEMA_VERSION = "1.1"


def json_number(value: Decimal) -> int | float:
    """Give a decimal as the JSON number that reads back as the same decimal.

    Whole values of any size are exact; others are exact to 15 significant digits.

    >>> json_number(Decimal("12900000000")), json_number(Decimal("0.10"))
    (12900000000, 0.1)
    """
    return int(value) if value == value.to_integral_value() else float(value)


Number = Annotated[
    Decimal,
    PlainSerializer(json_number, when_used="json"),
    WithJsonSchema({"type": "number"}),
]
"""A finite decimal inside, a JSON number outside."""

Offsets = tuple[int, int]
"""[start, end) in Unicode code points of `document.text`."""


class Model(BaseModel):
    """Base of the contract's classes: frozen, and strict about unknown fields while building."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        validate_by_name=True,
        validate_by_alias=True,
        serialize_by_alias=True,
        use_attribute_docstrings=True,
        json_schema_serialization_defaults_required=True,
    )

    @classmethod
    def read(cls, data: str | bytes | dict[str, Any]) -> Self:
        """Read JSON text or its object leniently: unknown fields are ignored.

        Raises pydantic.ValidationError where a known field is missing or wrong.
        """
        if isinstance(data, dict):
            return cls.model_validate(data, extra="ignore")
        return cls.model_validate_json(data, extra="ignore")

    def to_json(self) -> str:
        """Give the object as one line of JSON: fixed field order, no ASCII escapes."""
        return self.model_dump_json()

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        """Leave out what says nothing, so that a list of facts can be read."""
        for name, field in type(self).model_fields.items():
            value = getattr(self, name)
            if field.repr and (field.is_required() or value != field.get_default(call_default_factory=True)):
                yield name, value


class Span(Model):
    """A stretch of the text: `document.text[start:end] == text`."""

    start: int = Field(ge=0)
    """First code point, 0-based."""
    end: int = Field(ge=0)
    """One past the last code point."""
    text: str
    """The characters, exactly as in the document."""


class Warn(Model):
    """Something the reader of a record should know: a fallback taken, a value not resolved."""

    code: str
    """A fixed lower-case name, such as `language_unsupported`."""
    message: str
    """What happened, where, and what to do about it."""
