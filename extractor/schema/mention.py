"""Entities and values found in the text."""

from collections.abc import Iterator
from typing import Any, Literal

from pydantic import Field

from extractor.schema.base import Model, Number, Offsets, Span

Modifier = Literal["more_than", "less_than", "at_least", "at_most", "approx"]
OrganizationType = Literal["government", "agency", "party", "university", "ngo", "team", "other"]
KeyBasis = Literal["wikidata", "ticker", "gazetteer", "name", "name+organization"]


class Mention(Span):
    """One place in the text that names or refers to an entity, or states a fact."""

    sentence: Offsets = Field(repr=False)
    """[start, end) of the sentence it stands in."""


class Entity(Model):
    """What companies, organisations and people share."""

    id: str
    """Unique in the record, in order of the first mention: c1, o1, p1 ..."""
    name: str
    """Canonical name: the gazetteer's, else the fullest form in the text."""
    key: str
    """The entity's identity across documents."""
    key_basis: KeyBasis
    """What `key` was made from."""
    mentions: list[Mention]
    """Names, in text order."""
    references: list[Mention] = []
    """Descriptions and pronouns that mean the entity."""

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        """Count the places instead of listing them."""
        for name, value in super().__repr_args__():
            yield name, len(value) if name in {"mentions", "references"} else value


class Company(Entity):
    """A business."""

    ids: dict[str, str] = {}
    """`wikidata`, `ticker` (MIC:symbol), `lei` where known."""


class Organization(Company):
    """A body that is no business."""

    type: OrganizationType


class Role(Span):
    """A post that a person holds, held or will hold, as the text states it."""

    title: str
    """As written, without the organisation."""
    organization: str | None = None
    """Entity id, else the name as written, else null."""
    status: Literal["current", "former", "incoming"] = "current"


class Person(Entity):
    """A human being."""

    roles: list[Role] = []


class Fact(Mention):
    """A value or statement found in the text."""

    id: str
    """Unique in the record, in text order: m1, q1, d1, u1, g1 ..."""


class Amount(Fact):
    """What money and quantities share."""

    value: Number | None = None
    """In plain units (12.9 billion is 12900000000); the lower end of a range; null where not read."""
    high: Number | None = None
    """Upper end, for ranges only."""
    modifier: Modifier | None = None
    of: str | None = None
    """Id of the entity whose figure it is."""
    metric: str | None = None
    """Normalised name of what is measured: revenue, net_profit, shipments ..."""
    period: str | None = None
    """Id of the date or span of time the figure is for."""


class Rate(Model):
    """A value in US dollars with the rate it was made with."""

    value: Number
    rate: Number
    rate_date: str
    source: str


class Money(Amount):
    """An amount of money."""

    currency: str | None = Field(default=None, pattern="^[A-Z]{3}$")
    """ISO 4217 code."""
    equivalent_to: str | None = None
    """Id of the amount this one converts: $629 in "4,000 yuan ($629)"."""
    per: Literal["unit"] | None = None
    """`unit` where it is the price of one piece."""
    usd: Rate | None = None


class Quantity(Amount):
    """A number that counts or measures something other than money or time."""

    unit: str | None = None
    """The counted thing in the singular, a symbol, or `%`."""
    unit_code: str | None = None
    """UCUM code where one exists."""
    change: Literal["increase", "decrease"] | None = None


class DateFact(Fact):
    """A temporal expression, resolved against the reference time."""

    type: Literal["date", "time", "duration", "set"]
    timex: str | None = None
    """TIMEX3 value; ranges as A/B."""
    from_: str | None = Field(default=None, alias="from")
    """First day meant, ISO 8601; null where not resolved."""
    to: str | None = None
    """Last day meant (inclusive), ISO 8601."""
    mod: str | None = None
    """TIMEX3 mod: START, MID, END, ON_OR_BEFORE, EQUAL_OR_LESS, APPROX ..."""
    anchor: str | None = None
    """ISO date it was resolved against; null for absolute expressions."""


class Party(Model):
    """Somebody: an entity of the record where known, else the words of the text."""

    ref: str | None = None
    """Entity id."""
    name: str


class Quote(Fact):
    """Words or thoughts that the text gives as somebody's."""

    mode: Literal["direct", "indirect", "mixed"]
    speaker: Party | None = None
    cue: Span | None = None
    """The verb or sign that attributes it."""
