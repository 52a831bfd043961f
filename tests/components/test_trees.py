"""Circles of heads are broken; whole trees are left alone."""

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc

from extractor import Document, Extractor
from extractor.components.trees import _circles, whole_trees


@pytest.mark.parametrize(
    ("heads", "firsts"),
    [
        ([1, 2, 0, 2, 4], [0]),
        ([0, 0, 3, 2, 3], [2]),
        ([1, 0, 3, 2, 3], [0, 2]),
        ([0, 0, 1, 2, 3], []),
        ([0], []),
    ],
)
def test_each_circle_is_found_once(heads, firsts):
    assert _circles(np.array(heads)) == firsts


def test_a_whole_parse_is_left_alone():
    words, deps = ["He", "came", "home"], ["nsubj", "ROOT", "advmod"]
    doc = Doc(spacy.blank("en").vocab, words=words, heads=[1, 1, 1], deps=deps)
    assert [token.head.i for token in whole_trees(doc)] == [1, 1, 1]


def test_a_string_that_the_parser_goes_round_in_gives_a_record():
    text = "Nordal Corp.€3-4m\u200b. US$1.5 billioné12,000.5%\n\n😀"
    record = Extractor()(Document(id="x", lang="en", published="2024-03-06", text=text))
    assert record.document.text == text
