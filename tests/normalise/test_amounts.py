"""Money and quantities as facts of a record."""

import pytest
import spacy

import extractor.components.money
import extractor.components.quantities  # noqa: F401
from extractor.lang.pack import load_pack
from extractor.normalise.amounts import money_of, quantities_of


def read(text, lang):
    nlp = spacy.blank(lang)
    for name in ("sentencizer", "newsfacts_money", "newsfacts_quantities"):
        nlp.add_pipe(name)
    doc, pack = nlp(text), load_pack(lang)
    return money_of(doc, pack), quantities_of(doc, pack), doc


@pytest.mark.parametrize(
    ("text", "lang"),
    [("It costs over 4,000 yuan ($629) now.", "en"), ("售价4000元（约合629美元）。", "zh")],
)
def test_a_conversion_in_brackets_points_to_its_amount(text, lang):
    (money, warnings), _, _ = read(text, lang)
    assert [(fact.id, fact.equivalent_to) for fact in money] == [("m1", None), ("m2", "m1")]
    assert warnings == []


def test_a_second_conversion_points_to_the_same_amount():
    (money, _), _, _ = read("It made A$1.3bn ($1bn; £550m) last year.", "en")
    assert [fact.equivalent_to for fact in money] == [None, "m1", "m1"]


def test_two_amounts_side_by_side_are_no_conversion():
    (money, _), _, _ = read("It made $5 million, 6 million euros less.", "en")
    assert [fact.equivalent_to for fact in money] == [None, None]


def test_an_assumed_currency_is_warned_of():
    (money, warnings), _, _ = read("小米营收4458亿。", "zh")
    assert money[0].currency == "CNY"
    assert [warning.code for warning in warnings] == ["currency_assumed"]


def test_quantities_carry_their_sentence():
    _, (quantities, warnings), doc = read("It grew. It has 5 stores.", "en")
    (fact,) = quantities
    assert (fact.id, fact.text, fact.unit) == ("n1", "5 stores", "store")
    assert doc.text[slice(*fact.sentence)] == "It has 5 stores."
    assert warnings == []


def test_a_span_that_cannot_be_read_keeps_its_place_with_a_warning():
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    doc = nlp("much money and many stores")
    doc.spans["money"], doc.spans["quantities"] = [doc[0:2]], [doc[3:5]]
    pack = load_pack("en")
    for facts, warnings in (money_of(doc, pack), quantities_of(doc, pack)):
        assert [fact.value for fact in facts] == [None]
        assert [warning.code for warning in warnings] == ["value_not_read"]
