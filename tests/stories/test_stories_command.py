"""`extractor stories` as a user runs it."""

import csv
import json
import sys

import pytest
import story_texts as texts

from extractor.batch.commit import Manifest, Part
from extractor.cli import main


@pytest.fixture
def stories(monkeypatch, capfd):
    """Run the command; gives exit code, stdout, stderr."""

    def run(*args):
        monkeypatch.setattr(sys, "argv", ["extractor", "stories", *map(str, args)])
        try:
            main()
            code = 0
        except SystemExit as stop:
            code = stop.code or 0
        return code, *capfd.readouterr()

    return run


def write(path, documents):
    path.write_text("".join(f"{json.dumps(item)}\n" for item in documents), encoding="utf-8")
    return path


@pytest.fixture
def wire(tmp_path):
    documents = [{"id": f"n{number}", "text": text} for number, text in enumerate(texts.ENGLISH_WIRE[:3])]
    return write(tmp_path / "docs.jsonl", documents)


def test_documents_give_a_table_of_their_stories(stories, wire, tmp_path):
    code, out, err = stories(wire)
    assert code == 0
    assert [json.loads(line)["duplicate_of"] for line in out.splitlines()] == [None, "n0", "n0"]
    assert err.splitlines()[-1] == "3 documents, 1 stories"
    assert stories(wire, "-o", tmp_path / "stories.csv")[0] == 0
    with (tmp_path / "stories.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert list(rows[0]) == ["story_id", "document_id", "duplicate_of"]
    assert [row["duplicate_of"] for row in rows] == ["", "n0", "n0"]


def test_a_batch_is_read_by_its_manifest(stories, tmp_path):
    (tmp_path / "records").mkdir()
    for shard, name in enumerate(["part-0.jsonl", "part-1.jsonl", "part-2.jsonl"]):
        record = {"document": {"id": f"n{shard}", "text": texts.CHINESE_WIRE[shard]}}
        write(tmp_path / "records" / name, [record])
    with Manifest(tmp_path) as manifest:
        manifest.begin({})
        for shard in range(2):
            name = f"part-{shard}.jsonl"
            manifest.commit(Part(shard, name, "a", "", "b", "", 1, 0, 1, "", "", "", "", 0.0), [])
    code, out, _ = stories(tmp_path)
    assert (code, [json.loads(line)["document_id"] for line in out.splitlines()]) == (0, ["n0", "n1"])


def test_what_cannot_be_read_is_told_and_the_rest_is_gathered(stories, wire, tmp_path):
    code, out, err = stories(wire, tmp_path / "none.jsonl")
    assert (code, len(out.splitlines())) == (1, 3)
    assert "not_found" in err
    assert stories(wire, "-o", tmp_path / "stories.xlsx")[0] == 2
