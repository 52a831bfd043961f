"""What many records say together: how many, who, when, how much."""

from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from statistics import median_low
from typing import NamedTuple

from extractor.schema.goal import Goal
from extractor.schema.marks import KINDS
from extractor.schema.record import Record
from extractor.schema.words import number_words
from extractor.sinks.report.entries import deadline_year

TOP_COMPANIES = 12
YEARS = 16
"""So many years the timeline shows at most; what lies outside is said below it."""
TOO_LARGE = Decimal("1e18")
"""No amount of money; it would only press all others into a corner of the plot."""
_LISTS = {
    "goal": "goals", "company": "companies", "person": "people", "organization": "organizations",
    "money": "money", "quantity": "quantities", "date": "dates", "quote": "quotes", "outcome": "outcomes",
}  # fmt: skip


class Company(NamedTuple):
    """A company over all documents."""

    key: str
    name: str
    documents: int
    goals: int


class Amounts(NamedTuple):
    """The amounts of one company in one currency."""

    key: str
    name: str
    currency: str
    targets: list[Decimal]
    """What it or others want it to reach."""
    others: list[Decimal]
    """What the texts give as its figures."""

    @property
    def line(self) -> tuple[str, str, int, str, str, str]:
        """Name, currency, number, least, middle and greatest."""
        values = sorted((*self.targets, *self.others))
        least, middle, most = (number_words(value) for value in (values[0], median_low(values), values[-1]))
        return self.name, self.currency, len(values), least, middle, most


@dataclass
class Overview:
    """Counts that grow with each record."""

    documents: int = 0
    languages: Counter[str] = field(default_factory=Counter)
    first: str | None = None
    last: str | None = None
    """The days of the earliest and the latest document."""
    facts: Counter[str] = field(default_factory=Counter)
    versions: set[str] = field(default_factory=set)
    _names: dict[str, Counter[str]] = field(default_factory=dict)
    _named: Counter[str] = field(default_factory=Counter)
    _goals: Counter[str] = field(default_factory=Counter)
    _years: Counter[tuple[int, bool]] = field(default_factory=Counter)
    _amounts: dict[tuple[str, str], tuple[list[Decimal], list[Decimal]]] = field(default_factory=dict)

    def add(self, record: Record) -> None:
        """Count a record in."""
        document = record.document
        self.documents += 1
        self.languages[document.lang or "unknown"] += 1
        self.versions.add(record.pipeline.version)
        if document.published:
            day = document.published[:10]
            self.first, self.last = min(self.first or day, day), max(self.last or day, day)
        for kind, name in _LISTS.items():
            self.facts[kind] += len(getattr(record, name))
        keys = {company.id: company.key for company in record.companies}
        for company in record.companies:
            self._names.setdefault(company.key, Counter())[company.name] += 1
        self._named.update(set(keys.values()))
        for goal in record.goals:
            self._add_goal(goal, keys)
        aims = {(goal.target.start, goal.target.end) for goal in record.goals if goal.target}
        for fact in record.money:
            if (fact.start, fact.end) in aims:
                continue
            self._add_amount(keys.get(fact.of or ""), fact.currency, fact.value, is_target=False)

    @property
    def counts(self) -> list[tuple[str, str, int]]:
        """Kind, heading and number, for kinds in order of interest."""
        return [(kind, KINDS[kind], self.facts[kind]) for kind in _LISTS]

    def name(self, key: str) -> str:
        """Give the commonest name of a company; of equally common ones the first by code points."""
        names = self._names[key]
        return min(names, key=lambda name: (-names[name], name))

    def names(self) -> dict[str, str]:
        """Give the name of every company by key."""
        return {key: self.name(key) for key in sorted(self._names)}

    def companies(self) -> list[Company]:
        """Give the companies that most documents name."""
        order = sorted(self._named, key=lambda key: (-self._named[key], -self._goals[key], key))
        return [
            Company(key, self.name(key), self._named[key], self._goals[key]) for key in order[:TOP_COMPANIES]
        ]

    def years(self) -> tuple[list[tuple[int, int, int]], int]:
        """Give year, commitments and forecasts due in it, without gaps; and how many are due outside."""
        totals = Counter[int]()
        for (year, _), count in self._years.items():
            totals[year] += count
        if not totals:
            return [], 0
        low, high = min(totals), max(totals)
        starts = {min(year, max(low, high - YEARS + 1)) for year in totals}
        start = max(starts, key=lambda start: (_within(totals, start), start))
        end = min(high, start + YEARS - 1)
        shown = range(start, end + 1)
        outside = sum(count for year, count in totals.items() if year not in shown)
        return [(year, self._years[year, False], self._years[year, True]) for year in shown], outside

    def amounts(self, currencies: int = 3, each: int = 4) -> list[Amounts]:
        """Give the companies with most amounts, for the commonest currencies."""
        sizes = Counter[str]()
        for (_, currency), values in self._amounts.items():
            sizes[currency] += sum(map(len, values))
        chosen = sorted(sizes, key=lambda currency: (-sizes[currency], currency))[:currencies]
        rows = []
        for currency in chosen:
            found = [
                Amounts(key, self.name(key), currency, *values)
                for (key, known), values in self._amounts.items()
                if known == currency
            ]
            found.sort(key=lambda row: (-len(row.targets) - len(row.others), row.key))
            rows += found[:each]
        return rows

    def _add_goal(self, goal: Goal, keys: dict[str, str]) -> None:
        year = deadline_year(goal)
        if year is not None:
            self._years[year, goal.kind == "forecast"] += 1
        key = keys.get(goal.holder.ref or "") if goal.holder else None
        if key:
            self._goals[key] += 1
        if goal.target:
            self._add_amount(key, goal.target.currency, goal.target.value, is_target=True)

    def _add_amount(
        self, key: str | None, currency: str | None, value: Decimal | None, *, is_target: bool
    ) -> None:
        if key and currency and value is not None and 0 < value < TOO_LARGE:
            targets, others = self._amounts.setdefault((key, currency), ([], []))
            (targets if is_target else others).append(value)


def _within(totals: Counter[int], start: int) -> int:
    return sum(count for year, count in totals.items() if start <= year < start + YEARS)
