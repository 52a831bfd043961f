"""Quotes of the record, from spans marked by hand."""

import pytest
from spacy.lang.en import English

from extractor.normalise.quotes import quotes_of
from extractor.tokens.spans import Range, mark

TEXT = 'Prices rose. "They will fall," said Feld. Reyes said it was late.'


@pytest.fixture
def doc():
    doc = English()(TEXT)
    for token in doc:
        token.is_sent_start = token.i == 0 or doc[token.i - 1].text == "."
    return doc


def test_quotes_carry_speaker_cue_and_sentence_in_text_order(doc):
    mark(doc, "quotes", [
        Range(TEXT.index("They"), TEXT.index('" said'), "direct", "p1", "Nora Feld"),
        Range(TEXT.index("it was"), len(TEXT) - 1, "indirect", "", "Reyes"),
    ])  # fmt: skip
    said = TEXT.index("said Feld")
    mark(doc, "quote_cues", [Range(said, said + 4, id="0")])
    first, second = quotes_of(doc)
    assert (first.id, first.text, first.mode) == ("q1", "They will fall,", "direct")
    assert (first.speaker.ref, first.speaker.name) == ("p1", "Nora Feld")
    assert (first.cue.start, first.cue.text) == (said, "said")
    assert TEXT[slice(*first.sentence)] == '"They will fall," said Feld.'
    assert (second.id, second.text, second.cue) == ("q2", "it was late", None)
    assert (second.speaker.ref, second.speaker.name) == (None, "Reyes")


def test_a_quote_of_nobody_has_no_speaker(doc):
    mark(doc, "quotes", [Range(0, 6, "indirect")])
    assert quotes_of(doc)[0].speaker is None


def test_a_doc_without_quotes_gives_none(doc):
    assert quotes_of(doc) == []
