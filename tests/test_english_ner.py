"""The English names model: what is shipped, what is recorded of it, how it is made again."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from extractor.pipeline import base_models, load, read_config
from extractor.resources import models_dir
from extractor.schema.document import Document

ROOT = Path(__file__).parents[1]
WEIGHTS = models_dir() / "en" / "ner"
TRAIN = ROOT / "models" / "en" / "train.py"
MEGABYTE = 1_000_000


def read(extractor, text):
    return extractor(Document(id="text", lang="en", text=text))


def names(record, kind):
    return {mention.text for entity in getattr(record, kind) for mention in entity.mentions}


def test_the_weights_are_small_and_hold_no_vectors():
    files = {path.name: path.stat().st_size for path in WEIGHTS.iterdir()}
    assert set(files) == {"cfg", "model", "moves"}
    assert sum(files.values()) < 30 * MEGABYTE


def test_the_pipeline_has_one_ner_and_it_knows_companies(extractor):
    nlp = extractor.nlp("en")
    assert [name for name in nlp.pipe_names if "ner" in name.split("_")] == ["ner"]
    assert {"COMPANY", "ORG", "PERSON", "GPE", "NORP", "PRODUCT"} <= set(nlp.get_pipe("ner").labels)


def test_the_record_says_which_weights_were_used(extractor):
    models = read(extractor, "Acme Corp. said nothing.").pipeline.models
    assert models == base_models()
    assert len(models["en/ner"]) == 12


def test_a_base_model_named_by_the_user_is_taken_whole():
    base = read_config("en")["newsfacts"]["base"]
    models = base_models({"en": base})
    assert base in models
    assert "en/ner" not in models
    assert "COMPANY" not in load("en", base=base).get_pipe("ner").labels


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Shares of Velomint rose 4 percent on Tuesday after the company raised its forecast.", "Velomint"),
        ("Dorbay Analytics said it would buy two rivals in Leeds.", "Dorbay Analytics"),
        ("The deal with Quenlow Foods was signed in March, the two companies said.", "Quenlow Foods"),
    ],
)
def test_companies_nobody_knows_are_found_by_what_they_do(extractor, text, company):
    assert company in names(read(extractor, text), "companies")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The Harrow Gallery will lend two paintings to the museum in Leeds.", "Harrow Gallery"),
        ("The Otters beat the Wolves 3-1 on Saturday to win the league.", "Otters"),
        ("Researchers at the University of Tarnbrook followed 400 patients.", "University of Tarnbrook"),
    ],
)
def test_teams_museums_and_universities_are_no_companies(extractor, text, body):
    assert body not in names(read(extractor, text), "companies")


def test_people_and_companies_are_told_apart_in_one_sentence(extractor):
    record = extractor(
        "Marta Ellwood, who runs Pellworth Mining, said that Ellwood family money was not used."
    )
    assert "Marta Ellwood" in names(record, "people")
    assert "Pellworth Mining" in names(record, "companies")


LINES = {
    "worldwide.train.jsonl": [
        {
            "text": "Tarn Bank hired Ada Roe in Leeds.",
            "spans": [[0, 9, "Organization"], [16, 23, "Person"], [27, 32, "Location"]],
            "doc": "a",
        },
        {
            "text": "Roe had left the Ministry of Fish.",
            "spans": [[0, 3, "Person"], [17, 33, "Organization"]],
            "doc": "a",
        },
    ],
    "btc.train.jsonl": [{"text": "at the Arndale with Joe", "spans": [[7, 14, "LOC"], [20, 23, "PER"]]}],
    "wnut17.train.jsonl": [{"text": "new phone from Brackle", "spans": [[15, 22, "corporation"]]}],
}
"""A corpus of each kind, in small."""


def train(folder, out):
    settings = json.loads((TRAIN.parent / "training" / "settings.json").read_text(encoding="utf-8"))
    small = folder / "settings.json"
    small.write_text(json.dumps({**settings, "epochs": 1, "made_up_documents": 20}), encoding="utf-8")
    for name, rows in LINES.items():
        (folder / name).write_text("\n".join(json.dumps(row) for row in rows) + "\n", encoding="utf-8")
    command = [sys.executable, str(TRAIN), "--data", str(folder), "--out", str(out), "--settings", str(small)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return (out / "model").read_bytes()


@pytest.mark.slow
def test_training_twice_gives_the_same_weights(tmp_path):
    assert train(tmp_path, tmp_path / "one") == train(tmp_path, tmp_path / "two")
