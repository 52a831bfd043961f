"""Marked times become facts with ids, sentences and days."""

from datetime import date

import pytest
import spacy

from extractor.components.times import create_times
from extractor.lang.pack import load_pack
from extractor.normalise.dates import dates_of


@pytest.fixture(scope="module")
def read():
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    mark = create_times(nlp, "times")

    def facts(text, reference=None):
        return dates_of(mark(nlp(text)), load_pack("en"), reference)

    return facts


def test_facts_carry_ids_sentences_and_days(read):
    facts, warnings = read("It met on Monday. It will act by 2030.", date(2022, 2, 9))
    assert warnings == []
    assert [(fact.id, fact.text, fact.from_, fact.sentence) for fact in facts] == [
        ("d1", "Monday", "2022-02-07", (0, 17)),
        ("d2", "2030", "2030-01-01", (18, 38)),
    ]
    assert [(fact.anchor, fact.mod) for fact in facts] == [("2022-02-09", None), (None, "ON_OR_BEFORE")]


def test_what_cannot_be_resolved_keeps_its_span_and_warns_once(read):
    facts, warnings = read("It met on Monday and on Tuesday.")
    assert [(fact.text, fact.from_, fact.timex) for fact in facts] == [
        ("Monday", None, "XXXX-WXX-1"),
        ("Tuesday", None, "XXXX-WXX-2"),
    ]
    assert [warning.code for warning in warnings] == ["dates_unresolved"]


def test_a_document_without_times_has_no_dates(read):
    assert read("Nothing happened.") == ([], [])
