"""Two runs side by side."""

import json

import pytest

from extractor.evaluate.compare import as_json, as_text, compare
from extractor.schema.record import Record
from extractor.sinks.jsonl import write_lines

TEXT = "Acme paid $5 to Ann Lee, then $5 and $6."


def span(piece, start=0):
    at = TEXT.index(piece, start)
    return {"start": at, "end": at + len(piece), "text": piece, "sentence": [0, len(TEXT)]}


def record(*money, name="a", key="Q1", companies=True):
    entity = {"id": "c1", "name": "Acme", "key": key, "key_basis": "name", "mentions": [span("Acme")]}
    amounts = [{"id": f"m{at}", "currency": "USD", **item} for at, item in enumerate(money, start=1)]
    return Record.model_validate(
        {
            "document": {"id": name, "text": TEXT},
            "companies": [entity] if companies else [],
            "money": amounts,
            "pipeline": {"version": "0", "models": {}, "config_sha256": "0"},
        }
    )


FIRST = {**span("$5"), "value": 5}
SECOND = {**span("$5", 20), "value": 5}
THIRD = {**span("$6"), "value": 6}


def test_equal_runs_have_no_changes():
    assert list(compare([record(FIRST, SECOND)], [record(FIRST, SECOND)])) == []


def test_a_fact_that_appears_shifts_no_other():
    changes = list(compare([record(SECOND)], [record(FIRST, SECOND)]))
    assert [(change.what, change.kind, change.text) for change in changes] == [("appeared", "money", "$5")]


def test_what_vanished_and_what_changed_are_told_with_their_fields():
    changes = list(compare([record(FIRST, THIRD)], [record({**THIRD, "value": 7}, key="Q2")]))
    assert [(change.what, change.kind, change.text, change.fields) for change in changes] == [
        ("changed", "companies", "Acme", ("key: Q1 -> Q2",)),
        ("vanished", "money", "$5", ()),
        ("changed", "money", "$6", ("value: 6 -> 7",)),
    ]


def test_documents_of_one_run_only_are_told():
    changes = list(compare([record(name="a")], [record(name="b")]))
    assert [(change.what, change.document_id) for change in changes] == [("vanished", "a"), ("appeared", "b")]


def test_text_ends_with_counts_and_json_is_a_line_a_change():
    changes = list(compare([record(FIRST)], [record(THIRD)]))
    lines = list(as_text(changes))
    assert lines[-1].split() == ["money", "1", "1", "0"]
    assert [json.loads(line)["what"] for line in as_json(changes)] == ["vanished", "appeared"]


@pytest.mark.parametrize("args", [[], ["--json"]])
def test_the_command_prints_them(cli, args, tmp_path):
    write_lines([record(FIRST)], tmp_path / "a.jsonl")
    write_lines([record(THIRD)], tmp_path / "b.jsonl")
    code, out, err = cli("compare", tmp_path / "a.jsonl", tmp_path / "b.jsonl", *args)
    assert (code, err) == (0, "")
    assert "vanished" in out
    assert "$6" in out
