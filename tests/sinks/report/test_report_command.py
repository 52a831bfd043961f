"""The command: what it reads, what it says of what it cannot read, what it writes."""

import json

import pytest
from report_case import bare, many

from extractor.sinks.jsonl import write_lines


@pytest.fixture
def records(tmp_path):
    path = tmp_path / "records.jsonl"
    write_lines(many(3), path)
    return path


def test_files_make_a_page(cli, records, tmp_path):
    output = tmp_path / "report.html"
    code, out, err = cli("report", records, "-o", output)
    assert (code, out) == (0, "")
    assert "report.html: 3 documents" in err
    assert "from records.jsonl." in output.read_text(encoding="utf-8")


def test_a_broken_line_is_told_and_costs_only_itself(cli, records, tmp_path):
    lines = records.read_text(encoding="utf-8").splitlines()
    records.write_text(
        "\n".join([lines[0], "{nonsense", '{"document": 3}', lines[2]]) + "\n", encoding="utf-8"
    )
    code, _, err = cli("report", records, "-o", tmp_path / "report.html")
    assert code == 1
    assert "records.jsonl:2: no record" in err
    assert "records.jsonl:3: no record: document" in err
    assert "report.html: 2 documents" in err


def test_records_of_older_and_newer_schemas_are_read(cli, records, tmp_path):
    old = json.loads(records.read_text(encoding="utf-8").splitlines()[1])
    for name in ("quotes", "outcomes", "organizations", "warnings", "schema_version"):
        old.pop(name)
    for goal in old["goals"]:
        for name in ("baseline", "comparators", "condition", "subject", "scope", "same_as", "status"):
            goal.pop(name)
    new = json.loads(bare("new", "Text.").to_json()) | {"schema_version": "1.9", "moods": [{"id": "x1"}]}
    records.write_text(f"{json.dumps(old)}\n{json.dumps(new)}\n", encoding="utf-8")
    code, _, err = cli("report", records, "-o", tmp_path / "report.html")
    assert code == 0
    assert "2 documents" in err


def test_nothing_is_written_where_nothing_could_be_read(cli, tmp_path):
    output = tmp_path / "report.html"
    output.write_text("an earlier report", encoding="utf-8")
    code, _, err = cli("report", tmp_path / "nowhere.jsonl", tmp_path, "-o", output)
    assert code == 1
    assert "cannot read" in err
    assert "no output of `extractor batch`" in err
    assert output.read_text(encoding="utf-8") == "an earlier report"


def test_an_empty_file_makes_a_page_that_says_so(cli, tmp_path):
    empty = tmp_path / "empty.jsonl"
    empty.touch()
    code, _, _ = cli("report", empty, "-o", tmp_path / "report.html")
    assert code == 0
    assert "No documents" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_hostile_names_of_files_are_shown_as_text(cli, records, tmp_path):
    evil = records.rename(tmp_path / "<img src=x onerror=alert(1)> '\"&\u202e.jsonl")
    output = tmp_path / "a b#c%20.html"
    code, _, _ = cli("report", evil, "-o", output)
    page = output.read_text(encoding="utf-8")
    assert code == 0
    assert "<img" not in page
    assert "&lt;img src=x onerror=alert(1)&gt; &#39;&#34;&amp;[U+202E].jsonl" in page


def test_a_page_is_named_html(cli, records, tmp_path):
    code, _, err = cli("report", records, "-o", tmp_path / "report.pdf")
    assert code == 2
    assert "name it .html" in err


def test_a_batch_is_read_by_its_manifest(cli, tmp_path):
    documents = tmp_path / "documents.jsonl"
    rows = [{"id": f"d{number}", "lang": "fi", "text": f"Teksti {number}."} for number in range(3)]
    documents.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    run = tmp_path / "run"
    cli("batch", documents, "-o", run)
    (run / "records" / "99999.jsonl").write_text("of no run\n", encoding="utf-8")
    code, _, err = cli("report", run, "-o", tmp_path / "report.html")
    assert code == 0, err
    assert "3 documents" in err
