"""The commands that carry records to other tools and back."""

import json

import pytest
from spacy.tokens import DocBin
from spacy.util import get_lang_class

from extractor.sinks.jsonl import read_records, write_lines


@pytest.fixture
def records(extractor, tmp_path):
    texts = [
        "Acme Corp. said on Tuesday that it will open 40 stores in Spain by 2030, at a cost of $2.5 million.",
        "😀 小米计划未来五年研发投入1000亿元，雷军在北京说。",
        "Le groupe veut ouvrir quarante magasins en Espagne avant la fin de cette année, a dit le ministre.",
    ]
    path = tmp_path / "records.jsonl"
    write_lines((extractor(text) for text in texts), path)
    return path


@pytest.mark.parametrize(
    "form", ["parquet", "sqlite", "duckdb", "csv", "jsonl", "labelstudio", "brat", "spacy"]
)
def test_every_format_is_written(cli, records, form, tmp_path):
    if form == "sqlite":  # which wants ids that differ, as runs give them
        made = [
            item.model_copy(update={"document": item.document.model_copy(update={"id": str(number)})})
            for number, item in enumerate(read_records(records))
        ]
        write_lines(made, records)
    code, out, err = cli("export", records, "--to", form, "-o", tmp_path / "out")
    assert (code, out) == (0, ""), err
    assert (tmp_path / "out").exists()


def test_spacy_gets_the_facts_of_both_languages(cli, records, tmp_path):
    assert cli("export", records, "--to", "spacy", "-o", tmp_path / "out")[0] == 0
    (english,), (chinese,) = (
        list(
            DocBin()
            .from_disk(tmp_path / "out" / f"{lang}-00000.spacy")
            .get_docs(get_lang_class(lang)().vocab)
        )
        for lang in ("en", "zh")
    )
    assert [span.text for span in english.spans["money"]] == ["$2.5 million"]
    assert [span.label_ for span in english.spans["goal_kinds"]] == ["plan"]
    assert ("Acme Corp.", "COMPANY") in [(ent.text, ent.label_) for ent in english.ents]
    assert [span.text for span in chinese.spans["money"]] == ["1000亿元"]


def test_labels_go_out_and_come_back_as_gold(cli, records, tmp_path):
    assert cli("export", records, "--to", "labelstudio", "-o", tmp_path / "tasks.json")[0] == 0
    tasks = json.loads((tmp_path / "tasks.json").read_text(encoding="utf-8"))
    for task in tasks:
        task["annotations"] = [{"result": task.pop("predictions")[0]["result"]}]
    (tmp_path / "tasks.json").write_text(json.dumps(tasks), encoding="utf-8")
    code, _, err = cli("import-labels", tmp_path / "tasks.json", "-o", tmp_path / "gold")
    assert code == 0
    assert "3 gold documents" in err
    assert len(list((tmp_path / "gold").glob("*.json"))) == 3


def test_unsure_goals_are_left_out(cli, records, tmp_path):
    cli("export", records, "--to", "jsonl", "-o", tmp_path / "out.jsonl", "--min-confidence", "1")
    assert not any(record.goals for record in read_records(tmp_path / "out.jsonl"))
    assert any(record.money for record in read_records(tmp_path / "out.jsonl"))


def test_text_is_left_out(cli, records, tmp_path):
    cli("export", records, "--to", "jsonl", "-o", tmp_path / "out.jsonl", "--without-text")
    lines = (tmp_path / "out.jsonl").read_text(encoding="utf-8")
    assert "Spain" not in lines
    assert "text_sha256" in lines


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--to", "brat", "--without-text"], "shows facts in the text"),
        (["--to", "csv", "--salt", "x"], "--salt is for --pseudonymise"),
        (["--to", "xlsx"], "xlsx"),
    ],
)
def test_wrong_usage_is_told(cli, records, args, said, tmp_path):
    code, _, err = cli("export", records, *args, "-o", tmp_path / "out")
    assert code == 2
    assert said in err


def test_a_sample_is_drawn(cli, records, tmp_path):
    code, _, err = cli("sample", records, "-n", 2, "--by", "lang", "-o", tmp_path / "out.jsonl")
    assert code == 0, err
    assert len(list(read_records(tmp_path / "out.jsonl"))) == 2


def test_an_input_that_is_not_there_is_told(cli, tmp_path):
    code, _, err = cli("export", tmp_path / "none.jsonl", "--to", "csv", "-o", tmp_path / "out")
    assert code == 1
    assert "none.jsonl" in err
    assert not (tmp_path / "out").exists()


def test_a_broken_record_costs_only_itself(cli, records, tmp_path):
    lines = records.read_text(encoding="utf-8").splitlines()
    records.write_text("\n".join([lines[0], "{broken", *lines[1:]]), encoding="utf-8")
    code, _, err = cli("export", records, "--to", "jsonl", "-o", tmp_path / "out.jsonl")
    assert code == 1
    assert "records.jsonl:2: no record" in err
    assert len(list(read_records(tmp_path / "out.jsonl"))) == 3
