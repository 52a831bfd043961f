"""Records -> rows of the flat tables that `extractor.sinks.tables` describes."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from decimal import Decimal, localcontext
from functools import cache
from itertools import chain
from typing import Any

from extractor.schema.base import Warn
from extractor.schema.document import Document, day_of
from extractor.schema.mention import Company, Entity, Organization, Person
from extractor.schema.record import Record
from extractor.sinks.tables import DIGITS, PLACES, TABLES, WARNINGS, Column, Scope, Table, Type

Cell = str | int | float | bool | Decimal | date | datetime | None
Row = tuple[Cell, ...]

_STEP = Decimal(1).scaleb(-PLACES)


def rows_of(record: Record) -> Iterator[tuple[Table, Row]]:
    """Yield the rows of a record, table by table in the order of TABLES.

    A value that no cell can hold is null there, and the table of warnings gets a row that says so.
    """
    found = _Found(record)
    for table in TABLES:
        scopes = table.scopes(record)
        if table is WARNINGS:
            scopes = chain(scopes, ({"warning": loss} for loss in found.losses))
        for scope in scopes:
            yield table, found.row(table, scope)


def plain(value: Decimal) -> str:
    """Write a decimal without exponent and without zeros at its end.

    >>> plain(Decimal("1E+3")), plain(Decimal("-0.10"))
    ('1000', '-0.1')
    """
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


class _Found:
    """What a record's rows look up, and what they could not hold."""

    def __init__(self, record: Record) -> None:
        self.document = record.document
        self.losses: list[Warn] = []
        entities = (*record.companies, *record.organizations, *record.people)
        self.entities = {entity.id: entity for entity in entities}
        self.dates = {fact.id: fact for fact in record.dates}
        self.pass_: dict[str, Callable[[Any], object]] = {
            "key": lambda ref: getattr(self.entities.get(ref), "key", None),
            "kind": lambda ref: _kind(self.entities.get(ref)),
            "id": lambda ref: ref if ref in self.entities else None,
            "name": lambda ref: getattr(self.entities.get(ref), "name", ref),
            "from": lambda ref: getattr(self.dates.get(ref), "from_", None),
            "to": lambda ref: getattr(self.dates.get(ref), "to", None),
            "sentence": lambda place: self.document.text[slice(*place)],
            "author": _author,
            "count": len,
            "words": " ".join,
            "utc": _utc,
            "day": day_of,
        }

    def row(self, table: Table, scope: Scope) -> Row:
        scope["document"] = self.document
        return tuple(self._cell(table, column, self._value(column, scope)) for column in table.columns)

    def _value(self, column: Column, scope: Scope) -> object:
        fields, through = _way(column.source)
        value: Any = scope[fields[0]]
        for field in fields[1:]:
            value = value.get(field) if isinstance(value, dict) else getattr(value, field)
            if value is None:
                return None
        if value is None or not through:
            return value
        return self.pass_[through](value)

    def _cell(self, table: Table, column: Column, value: Any) -> Cell:
        try:
            return _AS[column.type](value) if value is not None else None
        except (ValueError, ArithmeticError) as err:
            where = f"{table.name}.{column.name}"
            message = f"{where} is null: {value} cannot be held by a {column.type}: {err}; see the record"
            self.losses.append(Warn(code="value_not_in_table", message=message))
            return None


@cache
def _way(source: str) -> tuple[list[str], str]:
    """Take a source apart.

    >>> _way("fact.holder.ref|key")
    (['fact', 'holder', 'ref'], 'key')
    """
    path, _, through = source.partition("|")
    return path.split("."), through


def _kind(entity: Entity | None) -> str | None:
    # An organisation is a company in the classes, never in the tables.
    names: dict[type[Entity], str] = {Organization: "organization", Company: "company", Person: "person"}
    return None if entity is None else names[type(entity)]


def _author(document: Document) -> str | None:
    author = document.post.author if document.post else None
    return (author.name if author else None) or "; ".join(document.authors) or None


def _utc(value: str) -> datetime:
    """Give the moment in UTC, without a zone.

    >>> str(_utc("2022-02-08T01:15:42+08:00")), str(_utc("2022-02"))
    ('2022-02-07 17:15:42', '2022-02-01 00:00:00')
    """
    if "T" not in value and " " not in value:
        day = day_of(value)
        return datetime(day.year, day.month, day.day)  # noqa: DTZ001  UTC without a zone is what is wanted
    moment = datetime.fromisoformat(value)
    return moment if moment.tzinfo is None else moment.astimezone(UTC).replace(tzinfo=None)


def _text(value: Any) -> str:
    """Give text that every format can hold: half a surrogate pair becomes U+FFFD, which is as long."""
    text = str(value)
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= character <= "\udfff" else character for character in text)
    return text


def _decimal(value: Decimal) -> Decimal:
    """Give an exact number with the places of the column; raises ArithmeticError beyond its digits.

    >>> _decimal(Decimal("1E+18")), _decimal(Decimal("0.1"))
    (Decimal('1000000000000000000.000000000000'), Decimal('0.100000000000'))
    """
    with localcontext(prec=DIGITS) as context:
        try:
            exact = value.quantize(_STEP, context=context)
        except ArithmeticError as err:
            raise ValueError(f"more than {DIGITS - PLACES} digits before the point") from err
    if exact != value:
        raise ValueError(f"more than {PLACES} digits behind the point")
    return exact


def _day(value: date | str) -> date:
    return value if isinstance(value, date) else day_of(value)


_AS: dict[Type, Callable[[Any], Cell]] = {
    Type.TEXT: _text,
    Type.INTEGER: int,
    Type.REAL: float,
    Type.BOOLEAN: bool,
    Type.DECIMAL: _decimal,
    Type.DATE: _day,
    Type.TIMESTAMP: lambda value: value,
}
