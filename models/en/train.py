"""Train the English `ner`: the base model's own, taught further on newswire and posts, with COMPANY apart.

    python models/en/train.py --data DIR            # writes ner/ beside this file
    python models/en/train.py --data DIR --out DIR --settings FILE

DIR holds the corpora that training/settings.json names, one JSON object a line: text, spans as
[start, end, label] in code points, and doc for lines of one article. The seeds in the settings give one
result on one machine and library version. Run with newsfacts installed; one thread suffices.
"""

import argparse
import json
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import spacy
from spacy.language import Language
from spacy.training import Example
from spacy.util import fix_random_seed
from thinc.api import Adam, Optimizer
from training.companies import sorted_out
from training.corpora import Text, completed, read
from training.examples import ExampleMaker

from extractor.tokens.english import create_english_tokenizer

HERE = Path(__file__).parent
LABEL, LIKE = "COMPANY", "ORG"
"""The label that is new, and the one whose weights it begins with."""
_LEAST_RATE = 0.05


def main() -> None:
    """Read the command line, train, write the weights."""
    parser = argparse.ArgumentParser(description="Train the English ner component.")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=HERE / "ner")
    parser.add_argument("--settings", type=Path, default=HERE / "training" / "settings.json")
    options = parser.parse_args()
    settings = json.loads(options.settings.read_text(encoding="utf-8"))
    nlp = start(settings["base"])
    texts = [
        text
        for corpus, name in settings["corpora"].items()
        for text in completed(list(read(options.data / name, corpus)), nlp)
    ]
    texts = sorted_out(texts, settings["company_prior"])
    nlp = averaged([trained(texts, settings, seed) for seed in settings["seeds"]])
    nlp.get_pipe("ner").to_disk(options.out, exclude=["vocab"])


def trained(texts: list[Text], settings: dict[str, Any], seed: int) -> Language:
    """Train once; the seed decides about documents, names, cases, order and dropout."""
    fix_random_seed(seed)
    random = Random(seed)  # noqa: S311 (reproducible, not secret)
    nlp = start(settings["base"])
    add_label(nlp)
    train(nlp, ExampleMaker(nlp, texts, settings, random), settings)
    return nlp


def averaged(runs: list[Language]) -> Language:
    """Give the mean of runs that began with the same weights: better than each (arXiv:2203.05482)."""
    models = [nlp.get_pipe("ner").model for nlp in runs]
    for nodes in zip(*(model.walk() for model in models), strict=True):
        for param in nodes[0].param_names:
            if nodes[0].has_param(param):
                nodes[0].set_param(param, sum(node.get_param(param) for node in nodes) / len(nodes))
    return runs[0]


def start(base: str) -> Language:
    """Load the base model's ner alone, behind our tokenizer."""
    with warnings.catch_warnings():
        # The 3.7 weights load and run under spaCy 3.8, which warns of the minor version.
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        nlp = spacy.load(base)
    for name in [name for name in nlp.component_names if name != "ner"]:
        nlp.remove_pipe(name)
    nlp.tokenizer = create_english_tokenizer()(nlp)
    return nlp


def add_label(nlp: Language) -> None:
    """Give the component the label for companies, with the weights of the organisations' label."""
    ner = nlp.get_pipe("ner")
    ner.add_label(LABEL)
    ner.model.attrs["unseen_classes"].clear()
    upper, moves = ner.model.get_ref("upper"), list(ner.move_names)
    for param in ("W", "b"):
        values = upper.get_param(param).copy()
        for row, move in enumerate(moves):
            if move.endswith(f"-{LABEL}"):
                values[row] = values[moves.index(move.replace(LABEL, LIKE))]
        upper.set_param(param, values)


def train(nlp: Language, maker: ExampleMaker, settings: dict[str, Any]) -> None:
    """Update the weights; those kept are the running average."""
    ner = nlp.get_pipe("ner")
    optimizer = Adam(settings["learn_rate"], L2=0.01, grad_clip=1.0, use_averages=True)
    step = total = 0
    for epoch in range(settings["epochs"]):
        batches = list(batched(maker.epoch(), settings["batch_words"]))
        total = total or len(batches) * settings["epochs"]
        losses: dict[str, float] = {}
        for batch in batches:
            step += 1
            set_rate(optimizer, settings, step, total)
            ner.update(batch, drop=settings["dropout"], sgd=optimizer, losses=losses)
        sys.stderr.write(f"epoch {epoch + 1}: {len(batches)} batches, loss {losses['ner']:.0f}\n")
    for node in ner.model.walk():
        for param in node.param_names:
            average = optimizer.averages.get((node.id, param))
            if average is not None:
                node.set_param(param, average)


def set_rate(optimizer: Optimizer, settings: dict[str, Any], step: int, total: int) -> None:
    """Let the learning rate rise, then fall."""
    warm = min(1, step / settings["warm_up"])
    optimizer.learn_rate = settings["learn_rate"] * warm * max(_LEAST_RATE, 1 - step / total)


def batched(examples: list[Example], words: int) -> Iterator[list[Example]]:
    """Yield batches of about so many words."""
    batch: list[Example] = []
    size = 0
    for example in examples:
        batch.append(example)
        size += len(example.reference)
        if size >= words:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


if __name__ == "__main__":
    main()
