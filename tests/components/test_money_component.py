"""Money, times and quantities side by side in a Doc."""

import pytest
import spacy
from spacy.tokens import Doc

import extractor.components.money
import extractor.components.quantities  # noqa: F401


@pytest.fixture(params=["en", "zh"])
def nlp(request):
    pipeline = spacy.blank(request.param)
    pipeline.add_pipe("sentencizer")
    pipeline.add_pipe("newsfacts_money")
    pipeline.add_pipe("newsfacts_quantities")
    return pipeline


TEXTS = {"en": "It paid US$12.9bn for 30,000 stores.", "zh": "小米花了12.9亿元开3万家门店。"}
MONEY = {"en": ("US$12.9bn", "USD"), "zh": ("12.9亿元", "CNY")}
COUNTS = {"en": ("30,000 stores", "store"), "zh": ("3万家", "家")}


def test_spans_are_exact_to_the_character_and_survive_bytes(nlp):
    doc = nlp(TEXTS[nlp.lang])
    doc = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert [(span.text, span.label_) for span in doc.spans["money"]] == [MONEY[nlp.lang]]
    assert [(span.text, span.label_) for span in doc.spans["quantities"]] == [COUNTS[nlp.lang]]


def test_quantities_leave_times_alone(nlp):
    doc = nlp.make_doc(TEXTS[nlp.lang])
    doc.spans["times"] = [doc[:]]
    assert not list(nlp.get_pipe("newsfacts_quantities")(doc).spans["quantities"])
