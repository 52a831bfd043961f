"""Runs that are finished, taken up again, refused, and hit by every fault that is made to happen."""

import hashlib
import json
import sqlite3
from contextlib import closing

import pytest
from batch_case import IDENTITY, Case, ids

from extractor.batch.commit import Manifest
from extractor.errors import OutputError, SettingError
from extractor.sources.problem import Problem


@pytest.fixture
def case(tmp_path):
    return Case(tmp_path / "out")


def test_every_document_has_one_record_in_the_order_of_the_input(case):
    summary = case.run(["x"] * 10)
    assert case.ids() == ids(10)
    assert (summary.documents, summary.failed, summary.problems, summary.taken_over) == (10, 0, 0, 0)
    assert [part.documents for part in case.parts] == [4, 4, 2]
    assert case.errors() == []
    report = json.loads((case.directory / "run.json").read_text(encoding="utf-8"))
    assert report["documents"] == 10
    assert report["inputs"] == ["a.jsonl"]


def test_an_empty_input_is_a_run_without_records(case):
    assert case.run([]).documents == 0
    assert case.ids() == []


def test_the_bytes_do_not_depend_on_the_number_of_workers(case, tmp_path):
    texts = ["x", "fail", "y"] * 6
    case.run(texts)
    other = Case(tmp_path / "other")
    other.run(texts, workers=3)
    assert other.bytes() == case.bytes()


def test_a_finished_run_is_not_done_again(case):
    case.run(["x"] * 10)
    before = case.bytes()
    summary = case.run(["x"] * 10)
    assert summary.taken_over == summary.documents == 10
    assert case.steps == [4, 8, 10]
    assert case.bytes() == before


def test_a_run_that_was_stopped_goes_on_where_it_was(case, tmp_path):
    texts = ["x", "x", "x", "x", f"disk full once:{tmp_path / 'mark'}", "x"]
    with pytest.raises(OutputError, match=r"No space left.*what is done stays"):
        case.run(texts)
    assert not (case.directory / "run.json").exists()
    summary = case.run(texts)
    assert (summary.documents, summary.taken_over) == (6, 4)
    assert case.ids() == ids(6)


def test_only_parts_whose_file_is_gone_are_made_again(case):
    case.run(["x"] * 10)
    before = case.bytes()
    (case.directory / "records" / case.parts[1].name).unlink()
    summary = case.run(["x"] * 10)
    assert summary.taken_over == 6
    assert case.bytes() == before


def test_leftovers_of_a_killed_run_are_swept(case):
    case.run(["x"])
    (case.directory / "records" / ".part-000000-ffffffff.jsonl.1.tmp").write_text("{", encoding="utf-8")
    case.run(["x"])
    assert case.ids() == ["d0"]


@pytest.mark.parametrize(
    "identity",
    [{**IDENTITY, "inputs": ["b.jsonl"]}, {**IDENTITY, "lang": "en"}],
    ids=["inputs", "lang"],
)
def test_other_inputs_or_settings_are_refused_with_what_differs(case, identity):
    case.run(["x"])
    name = next(name for name in identity if identity.get(name) != IDENTITY.get(name))
    with pytest.raises(SettingError, match=rf"differs: {name} was .* and is .*--fresh"):
        case.run(["x"], identity=identity)
    case.run(["y", "y"], identity=identity, fresh=True)
    assert case.ids() == ids(2)


def test_changed_documents_behind_the_same_names_are_refused(case):
    case.run(["x"] * 6)
    with pytest.raises(SettingError, match="'d4' to 'd5' are not those"):
        case.run(["x", "x", "x", "x", "x", "y"])


def test_fewer_documents_behind_the_same_names_are_refused(case):
    case.run(["x"] * 10)
    with pytest.raises(SettingError, match="'d8' to 'd9' are not those"):
        case.run(["x"] * 8)


def test_a_part_tells_what_it_was_made_from_and_by_what(case):
    case.run(["x", "fail", "y", "x", "x"], identity={**IDENTITY, "version": "0.1"})
    first, second = case.parts
    assert (first.first_id, first.last_id, first.documents, first.failed) == ("d0", "d3", 4, 1)
    assert (second.first_id, second.last_id, second.version) == ("d4", "d4", "0.1")
    content = (case.directory / "records" / first.name).read_bytes()
    assert (first.bytes, first.sha256) == (len(content), hashlib.sha256(content).hexdigest())
    assert first.config_sha256 == "f" * 64


def test_a_run_begun_by_an_older_version_is_refused_and_begun_anew_when_told(case):
    case.directory.mkdir()
    with closing(sqlite3.connect(case.directory / "manifest.db")) as manifest, manifest:
        manifest.execute("CREATE TABLE run (identity TEXT)")
        manifest.execute("CREATE TABLE parts (shard INTEGER PRIMARY KEY, name TEXT)")
        manifest.execute("INSERT INTO run VALUES (?)", [json.dumps({**IDENTITY, "shard_size": 4})])
    with pytest.raises(SettingError, match="manifest_format was None and is 2"):
        case.run(["x"])
    assert case.run(["x"], fresh=True).documents == 1


def test_a_second_run_in_the_same_directory_is_refused(case):
    case.run(["x"])
    with Manifest(case.directory), pytest.raises(SettingError, match="another run at work"):
        case.run(["x"])


def test_a_failed_document_is_reported_and_costs_no_other(case):
    summary = case.run(["x", "fail", "x"])
    assert summary.failed == 1
    assert case.ids() == ids(3)
    (error,) = case.errors()
    assert (error["document_id"], error["code"], error["message"]) == ("d1", "document_failed", "as told")
    assert [problem.path for problem in case.told] == ["d1"]
    assert "1 failed" in str(summary)


def test_what_could_not_be_read_stands_in_the_errors(case):
    problem = Problem("a.jsonl", 7, "broken_json", "no JSON")
    summary = case.run(["x"], unreadable=[problem])
    assert summary.problems == 1
    assert case.errors() == [
        {"document_id": None, "path": "a.jsonl", "row": 7, "code": "broken_json", "message": "no JSON"}
    ]


@pytest.mark.parametrize(
    ("order", "reason"),
    [("die", "the process that worked on it died"), ("raise", "RuntimeError: a bug")],
)
def test_a_document_that_kills_its_worker_is_found_and_costs_no_other(case, order, reason):
    summary = case.run(["x", "x", order, "x", "x", "fail", "x"], workers=2)
    assert (summary.documents, summary.failed) == (7, 2)
    assert case.ids() == ids(7)
    assert [(error["document_id"], error["message"]) for error in case.errors()] == [
        ("d2", reason),
        ("d5", "as told"),
    ]
    assert case.records()[2]["warnings"] == [{"code": "document_failed", "message": reason}]


def test_a_worker_killed_from_outside_costs_nothing(case, tmp_path):
    summary = case.run(["x", f"die once:{tmp_path / 'mark'}", "x", "x", "x"], workers=2)
    assert (summary.documents, summary.failed) == (5, 0)
    assert case.ids() == ids(5)


def test_a_place_that_cannot_be_written_to_is_a_wrong_setting(tmp_path):
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    with pytest.raises(SettingError, match="name another directory"):
        Case(tmp_path / "out").run(["x"])
