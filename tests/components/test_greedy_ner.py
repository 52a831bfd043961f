"""Our run of spaCy's ner against spaCy's own, on all English fixtures."""

import pytest
import spacy
from spacy.tokens import Doc, Span

from extractor.components.greedy_ner import GreedyNer
from extractor.pipeline import load
from extractor.sources.registry import read_paths

BESIDE = ("tok2vec", "tagger", "parser", "newsfacts_lines")


@pytest.fixture(scope="module")
def nlp():
    return load("en")


@pytest.fixture(scope="module")
def spacys(nlp):
    """The component that ours took the weights of, with what must run before it."""
    return nlp.get_pipe("ner")._base


def entities(doc):
    return [(span.start, span.end, span.label_) for span in doc.ents]


def parsed(nlp, texts):
    with nlp.select_pipes(enable=BESIDE):
        return list(nlp.pipe(texts))


def test_it_decides_as_spacy_does(nlp, spacys, repository):
    inputs = sorted((repository / "fixtures" / "en").glob("*/input.*"))
    texts = [document.text for document in read_paths(inputs, on_problem=print)]
    ours = list(nlp.get_pipe("ner").pipe(parsed(nlp, texts)))
    theirs = list(spacys.pipe(parsed(nlp, texts)))
    assert sum(len(doc.ents) for doc in theirs) > 200
    assert [entities(doc) for doc in ours] == [entities(doc) for doc in theirs]
    assert [[t.ent_iob for t in doc] for doc in ours] == [[t.ent_iob for t in doc] for doc in theirs]


@pytest.mark.parametrize(
    "text",
    [
        "Bank of",
        "New York\nTimes Square",
        "   ",
        "Sony",
        "Mr. Van der \n\n Berg",
        "“Acme Steel",
        "1",
        "\n\nOslo\n",
    ],
)
def test_it_decides_as_spacy_does_at_edges(nlp, spacys, text):
    ours, theirs = parsed(nlp, [text] * 2)
    assert entities(nlp.get_pipe("ner")(ours)) == entities(spacys(theirs))


def test_entities_set_before_are_kept(nlp):
    doc = nlp.make_doc("The Harbour Works of Ghent")
    doc.ents = [Span(doc, 0, 3, label="ORG")]
    assert entities(nlp.get_pipe("ner")(doc))[0] == (0, 3, "ORG")


def test_an_empty_document_stays_empty(nlp):
    assert not nlp.get_pipe("ner")(Doc(nlp.vocab)).ents


def test_without_weights_it_says_so(nlp):
    with pytest.raises(RuntimeError, match="adopt"):
        GreedyNer()(nlp.make_doc("Ghent"))


def test_a_network_of_another_shape_is_left_to_spacy():
    blank = spacy.blank("en")
    ner = blank.add_pipe(
        "ner",
        config={
            "model": {
                "@architectures": "spacy.TransitionBasedParser.v2",
                "state_type": "ner",
                "extra_state_tokens": True,
                "hidden_width": 64,
                "maxout_pieces": 2,
                "use_upper": True,
                "nO": None,
                "tok2vec": {
                    "@architectures": "spacy.HashEmbedCNN.v2",
                    "pretrained_vectors": None,
                    "width": 96,
                    "depth": 4,
                    "embed_size": 200,
                    "window_size": 1,
                    "maxout_pieces": 3,
                    "subword_features": True,
                },
            }
        },
    )
    ner.add_label("ORG")
    blank.initialize()
    assert GreedyNer().adopt(ner) is None
