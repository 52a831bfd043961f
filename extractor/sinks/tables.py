"""The flat tables: names, columns, types and where each value comes from; one description for all writers.

A column's `source` is the way to its value: a name of the row's scope (`document`, `entity`, `mention`,
`role`, `fact`, `goal`, `comparator`, `warning`, `story`) and the fields of the record behind it. `|` passes
what was found through a look-up in the record: `key`, `kind`, `name` of an entity's id, `from` and `to` of a
date's id, `author` and `sentence` of the document, or through a plain function: `utc`, `day`, `words` and
`count`.

- Times are UTC without a zone; one written without a zone is taken as written. `published_day` is the local
  day, `published_precision` says how much of the time was known.
- Decimals are exact, with up to 26 digits before and 12 behind the point. A value beyond that is null, and
  the table of warnings says so.
- `mentions` of entities counts names; descriptions and pronouns stand in `mentions` with `is_reference`.
- `rules` are joined by blanks. `sentence` is its text.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from extractor.schema.record import Record

DIGITS, PLACES = 38, 12
"""Of decimals, in all and behind the point."""

Scope = dict[str, object]
"""What the columns of a row may draw from, by name."""


class Type(StrEnum):
    """What the cells of a column hold; each of them may be null."""

    TEXT = "text"
    INTEGER = "integer"
    REAL = "real"
    BOOLEAN = "boolean"
    DECIMAL = "decimal"
    DATE = "date"
    TIMESTAMP = "timestamp"


SQL = {
    Type.TEXT: "VARCHAR",
    Type.INTEGER: "BIGINT",
    Type.REAL: "DOUBLE",
    Type.BOOLEAN: "BOOLEAN",
    Type.DECIMAL: f"DECIMAL({DIGITS}, {PLACES})",
    Type.DATE: "DATE",
    Type.TIMESTAMP: "TIMESTAMP",
}
"""What SQL, as DuckDB speaks it, calls the types."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, its type, and the way to its value."""

    name: str
    type: Type
    source: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its columns, the rows that a record gives, and how it hangs together with the others."""

    name: str
    columns: tuple[Column, ...]
    scopes: Callable[[Record], Iterator[Scope]]
    key: tuple[str, ...] = ()
    """Columns that tell a row from all others, where some do."""
    links: tuple[tuple[tuple[str, ...], str], ...] = ()
    """Columns that name a row of another table by its key."""
    indexes: tuple[tuple[str, ...], ...] = ()
    """Columns that rows are looked up by."""


def _columns(text: str) -> tuple[Column, ...]:
    """Read columns, a line each: name, type, source.

    >>> _columns("id text fact.id")
    (Column(name='id', type=<Type.TEXT: 'text'>, source='fact.id'),)
    """
    rows = (line.split() for line in text.splitlines() if line.strip())
    return tuple(Column(name, Type(kind), source) for name, kind, source in rows)


def _documents(_: Record) -> Iterator[Scope]:
    yield {}


def _entities(kind: str) -> Callable[[Record], Iterator[Scope]]:
    return lambda record: ({"entity": entity} for entity in getattr(record, kind))


def _facts(kind: str) -> Callable[[Record], Iterator[Scope]]:
    return lambda record: ({"fact": fact} for fact in getattr(record, kind))


def _mentions(record: Record) -> Iterator[Scope]:
    for entity in chain(record.companies, record.organizations, record.people):
        for mention in entity.mentions:
            yield {"entity": entity, "mention": mention, "is_reference": False}
        for mention in entity.references:
            yield {"entity": entity, "mention": mention, "is_reference": True}


def _roles(record: Record) -> Iterator[Scope]:
    return ({"entity": person, "role": role} for person in record.people for role in person.roles)


def _comparators(record: Record) -> Iterator[Scope]:
    return ({"goal": goal, "comparator": item} for goal in record.goals for item in goal.comparators)


def _warnings(record: Record) -> Iterator[Scope]:
    return ({"warning": warning} for warning in record.warnings)


_ENTITY = """
document_id  text     document.id
entity_id    text     entity.id
key          text     entity.key
key_basis    text     entity.key_basis
name         text     entity.name
mentions     integer  entity.mentions|count
"""
_IDS = """
wikidata     text     entity.ids.wikidata
ticker       text     entity.ids.ticker
lei          text     entity.ids.lei
"""
_FACT = """
document_id  text     document.id
id           text     fact.id
start        integer  fact.start
end          integer  fact.end
text         text     fact.text
"""
_VALUE = """
value        decimal  fact.value
high         decimal  fact.high
"""
_MEASURED = """
of_key       text     fact.of|key
metric       text     fact.metric
from_date    date     fact.period|from
to_date      date     fact.period|to
"""
_OF_DOCUMENT = ((("document_id",), "documents"),)
_BY_ID = ("document_id", "id")
_BY_ENTITY = ("document_id", "entity_id")

DOCUMENTS = Table(
    "documents",
    _columns("""
document_id          text       document.id
kind                 text       document.kind
lang                 text       document.lang
title                text       document.title
published            timestamp  document.published|utc
published_precision  text       document.published_precision
url                  text       document.url
site                 text       document.site
author_name          text       document|author
author_title         text       document.post.author.verified_reason
text_sha256          text       document.text_sha256
text                 text       document.text
published_day        date       document.published|day
"""),
    _documents,
    key=("document_id",),
    indexes=(("published",),),
)
COMPANIES = Table(
    "companies", _columns(_ENTITY + _IDS), _entities("companies"), _BY_ENTITY, _OF_DOCUMENT, (("key",),)
)
ORGANIZATIONS = Table(
    "organizations",
    _columns(_ENTITY + "type text entity.type" + _IDS),
    _entities("organizations"),
    _BY_ENTITY,
    _OF_DOCUMENT,
    (("key",),),
)
PEOPLE = Table("people", _columns(_ENTITY), _entities("people"), _BY_ENTITY, _OF_DOCUMENT, (("key",),))
MENTIONS = Table(
    "mentions",
    _columns("""
document_id   text     document.id
entity_id     text     entity.id
kind          text     entity.id|kind
start         integer  mention.start
end           integer  mention.end
text          text     mention.text
is_reference  boolean  is_reference
"""),
    _mentions,
    links=_OF_DOCUMENT,
    indexes=(_BY_ENTITY,),
)
ROLES = Table(
    "roles",
    _columns("""
document_id        text     document.id
person_id          text     entity.id
person_key         text     entity.key
title              text     role.title
organization_id    text     role.organization|id
organization_key   text     role.organization|key
status             text     role.status
start              integer  role.start
end                integer  role.end
organization_name  text     role.organization|name
"""),
    _roles,
    links=(*_OF_DOCUMENT, (("document_id", "person_id"), "people")),
    indexes=(("document_id", "person_id"), ("person_key",), ("organization_key",)),
)
MONEY = Table(
    "money",
    _columns(
        _FACT
        + _VALUE
        + "currency text fact.currency\nmodifier text fact.modifier\nusd decimal fact.usd.value"
        + _MEASURED
        + "equivalent_to text fact.equivalent_to\nper text fact.per"
    ),
    _facts("money"),
    _BY_ID,
    _OF_DOCUMENT,
    (("of_key",),),
)
QUANTITIES = Table(
    "quantities",
    _columns(
        _FACT
        + _VALUE
        + "unit text fact.unit\nunit_code text fact.unit_code"
        + "\nmodifier text fact.modifier\nchange text fact.change"
        + _MEASURED
    ),
    _facts("quantities"),
    _BY_ID,
    _OF_DOCUMENT,
    (("of_key",),),
)
DATES = Table(
    "dates",
    _columns(
        _FACT
        + """
type       text  fact.type
timex      text  fact.timex
from_date  date  fact.from_
to_date    date  fact.to
"""
    ),
    _facts("dates"),
    _BY_ID,
    _OF_DOCUMENT,
)
QUOTES = Table(
    "quotes",
    _columns(
        _FACT
        + """
speaker_id    text  fact.speaker.ref
speaker_key   text  fact.speaker.ref|key
mode          text  fact.mode
speaker_name  text  fact.speaker.name
"""
    ),
    _facts("quotes"),
    _BY_ID,
    _OF_DOCUMENT,
    (("speaker_key",),),
)
GOALS = Table(
    "goals",
    _columns(
        _FACT
        + """
sentence         text       fact.sentence|sentence
kind             text       fact.kind
polarity         text       fact.polarity
modality         text       fact.modality
commitment       text       fact.commitment
status           text       fact.status
holder_key       text       fact.holder.ref|key
holder_name      text       fact.holder.name
holder_type      text       fact.holder.ref|kind
source_name      text       fact.source.name
source_key       text       fact.source.ref|key
metric           text       fact.metric.name
target_kind      text       fact.target.kind
target_value     decimal    fact.target.value
target_high      decimal    fact.target.high
target_unit      text       fact.target.unit
target_currency  text       fact.target.currency
target_text      text       fact.target.text
deadline_text    text       fact.deadline.text
deadline_from    date       fact.deadline.from_
deadline_to      date       fact.deadline.to
stated_at        date       fact.source.stated_at
published        timestamp  document.published|utc
confidence       real       fact.confidence
rules            text       fact.rules|words
published_day    date       document.published|day
same_as          text       fact.same_as
"""
    ),
    _facts("goals"),
    _BY_ID,
    _OF_DOCUMENT,
    (("holder_key",), ("deadline_to",)),
)
COMPARATORS = Table(
    "goal_comparators",
    _columns("""
document_id  text  document.id
goal_id      text  goal.id
relation     text  comparator.relation
name         text  comparator.name
key          text  comparator.ref|key
"""),
    _comparators,
    links=((("document_id", "goal_id"), "goals"),),
    indexes=(("document_id", "goal_id"), ("key",)),
)
OUTCOMES = Table(
    "outcomes",
    _columns(
        _FACT
        + """
sentence     text     fact.sentence|sentence
status       text     fact.status
holder_key   text     fact.holder.ref|key
holder_name  text     fact.holder.name
holder_type  text     fact.holder.ref|kind
metric       text     fact.metric.name
value        decimal  fact.value.value
high         decimal  fact.value.high
unit         text     fact.value.unit
currency     text     fact.value.currency
value_text   text     fact.value.text
from_date    date     fact.date|from
to_date      date     fact.date|to
"""
    ),
    _facts("outcomes"),
    _BY_ID,
    _OF_DOCUMENT,
    (("holder_key",),),
)
WARNINGS = Table(
    "warnings",
    _columns("""
document_id  text  document.id
code         text  warning.code
message      text  warning.message
"""),
    _warnings,
    links=_OF_DOCUMENT,
    indexes=(("document_id",),),
)

TABLES = (
    DOCUMENTS, COMPANIES, ORGANIZATIONS, PEOPLE, MENTIONS, ROLES, MONEY, QUANTITIES, DATES, QUOTES, GOALS,
    COMPARATORS, OUTCOMES, WARNINGS,
)  # fmt: skip
"""All tables; one that names rows of another stands behind it, and the warnings stand last."""

STORIES = Table(
    "stories",
    _columns("""
story_id      text  story.story_id
document_id   text  story.document_id
duplicate_of  text  story.duplicate_of
"""),
    lambda _: iter(()),
    links=_OF_DOCUMENT,
    indexes=(("story_id",), ("document_id",)),
)
"""Which documents tell one story: made over a whole batch, so no record has it."""
