"""The commands: what goes to which stream, exit codes, and that nothing ends in a traceback."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from extractor.schema.document import Document
from extractor.schema.record import Record

COMMANDS = [
    "read",
    "extract",
    "fetch",
    "batch",
    "evaluate",
    "schema",
    "info",
    "explain",
    "export",
    "import-labels",
    "sample",
    "compare",
    "report",
    "stories",
    "weibo",
]
ENGLISH = (
    "Acme Corp. said on Tuesday that it will open 40 stores in Spain by 2030, at a cost of $2.5 million."
)
CHINESE = "青松科技董事长王小明表示，未来三年将投入10亿元。"
BROKEN = sorted((Path(__file__).parents[1] / "fixtures" / "broken").glob("*.*"))


@pytest.fixture
def documents(tmp_path):
    path = tmp_path / "docs.jsonl"
    rows = [
        {"id": "a", "kind": "article", "lang": "en", "published": "2024-03-06", "text": ENGLISH},
        {
            "id": "b",
            "kind": "post",
            "lang": "zh",
            "published": "2024-03-06",
            "title": "标题",
            "text": CHINESE,
        },
        {"id": "c", "kind": "post", "lang": "fi", "text": "Hyvää huomenta"},
    ]
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def process(*args, **options):
    """Start a command as a process of its own."""
    command = [sys.executable, "-m", "extractor", *map(str, args)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(cli, command):
    code, out, _ = cli(command, "--help")
    assert code == 0
    assert "Usage: " in out
    code, out, _ = cli("--help")
    assert f"  {command} " in out


def test_extract_gives_a_record_a_line_in_the_same_order_with_the_text_unchanged(cli, documents, tmp_path):
    output = tmp_path / "out.jsonl"
    code, out, err = cli("extract", documents, "-o", output)
    assert (code, out, err) == (0, "", "")
    records = [Record.read(line) for line in output.read_text(encoding="utf-8").splitlines()]
    assert [record.document.id for record in records] == ["a", "b", "c"]
    assert [record.document.text for record in records] == [ENGLISH, CHINESE, "Hyvää huomenta"]
    assert [money.currency for money in records[0].money] == ["USD"]
    assert [money.value for money in records[1].money] == [1_000_000_000]
    assert [warning.code for warning in records[2].warnings] == ["language_unsupported"]


def test_what_read_writes_extract_and_batch_read(cli, documents, tmp_path):
    code, out, _ = cli("read", documents)
    assert code == 0
    (tmp_path / "read.jsonl").write_text(out, encoding="utf-8")
    assert [Document.read(line).id for line in out.splitlines()] == ["a", "b", "c"]
    assert cli("extract", tmp_path / "read.jsonl", "-o", tmp_path / "one.jsonl")[0] == 0
    assert cli("batch", tmp_path / "read.jsonl", "-o", tmp_path / "out")[0] == 0
    (part,) = (tmp_path / "out" / "records").iterdir()
    assert part.read_bytes() == (tmp_path / "one.jsonl").read_bytes()


def test_columns_are_mapped_for_read_extract_and_batch(cli, tmp_path):
    path, output = tmp_path / "news.csv", tmp_path / "out"
    path.write_text(f'nr,story\n7,"{ENGLISH}"\n', encoding="utf-8")
    mapping = ["--map", "text=story,id=nr"]
    code, out, _ = cli("read", path, *mapping)
    assert (code, Document.read(json.loads(out)).id) == (0, "7")
    code, out, _ = cli("extract", path, *mapping)
    assert (code, Record.read(json.loads(out)).document.text) == (0, ENGLISH)
    assert cli("batch", path, "-o", output, *mapping)[0] == 0
    code, _, err = cli("batch", path, "-o", output, "--map", "text=story")
    assert (code, "map was 'text=story,id=nr' and is 'text=story'" in err) == (2, True)


@pytest.mark.parametrize(
    ("mapping", "code", "told"), [("text=body", 1, "'nr', 'story'"), ("words=a", 2, "FIELD=COLUMN")]
)
def test_a_mapping_that_does_not_fit_is_told(cli, tmp_path, mapping, code, told):
    path = tmp_path / "news.csv"
    path.write_text("nr,story\n7,Sales rose.\n", encoding="utf-8")
    result, out, err = cli("read", path, "--map", mapping)
    assert (result, out, told in err) == (code, "", True)


def test_batch_reports_what_it_cannot_read_and_goes_on(cli, documents, tmp_path):
    with documents.open("a", encoding="utf-8") as stream:
        stream.write("{broken\n")
    code, out, err = cli("batch", documents, "-o", tmp_path / "out")
    assert (code, out) == (1, "")
    assert f"{documents}:4: " in err
    assert "3 documents in" in err
    (error,) = map(json.loads, (tmp_path / "out" / "errors.jsonl").read_text(encoding="utf-8").splitlines())
    assert error["row"] == 4


def test_batch_refuses_other_settings_and_begins_anew_when_told(cli, documents, tmp_path):
    output = tmp_path / "out"
    assert cli("batch", documents, "-o", output)[0] == 0
    code, _, err = cli("batch", documents, "-o", output, "--reference-time", "2024-01-01")
    assert code == 2
    assert "reference_time was None and is '2024-01-01'" in err
    assert cli("batch", documents, "-o", output, "--reference-time", "2024-01-01", "--fresh")[0] == 0


def test_batch_refuses_to_write_into_its_input(cli, tmp_path):
    code, _, err = cli("batch", tmp_path, "-o", tmp_path / "out")
    assert code == 2
    assert "lies inside the input" in err


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("broken.jsonl", b'{"id": "1", "text": "x"}\n{broken\n'),
        ("broken.json", b'{"id": '),
        ("empty.html", b"<html><body></body></html>"),
        ("binary.bin", bytes(range(256)) * 40),
        ("nothing.txt", b""),
    ],
)
def test_a_bad_input_is_told_and_the_others_are_read(cli, documents, tmp_path, name, content):
    bad = tmp_path / name
    bad.write_bytes(content)
    code, out, err = cli("read", bad, documents)
    assert code in {0, 1}
    assert {"a", "b", "c"} <= {json.loads(line)["id"] for line in out.splitlines()}
    warned = any(json.loads(line)["warnings"] for line in out.splitlines())
    assert (code == 1 and str(bad) in err) or warned


@pytest.mark.parametrize("path", BROKEN, ids=[path.name for path in BROKEN])
def test_every_broken_fixture_is_told_or_warned_of_and_costs_nothing_else(cli, documents, path):
    code, out, err = cli("extract", path, documents)
    records = [json.loads(line) for line in out.splitlines()]
    assert [record["document"]["id"] for record in records[-3:]] == ["a", "b", "c"]
    assert (code == 1 and str(path) in err) or any(record["warnings"] for record in records[:-3])


def test_a_profile_without_posts_is_told_and_is_no_failure(cli, documents, tmp_path):
    profile = tmp_path / "profile.json"
    user = {"id": 1234567890, "screen_name": "林一", "followers_count": 3}
    profile.write_text(json.dumps({"ok": 1, "data": {"userInfo": user}}), encoding="utf-8")
    code, out, err = cli("read", profile)
    assert (code, out) == (0, "")
    assert err.startswith(f"{profile}: ")
    assert "no_posts" in err
    code, out, err = cli("read", profile, documents, tmp_path / "none.html")
    assert code == 1
    assert len(out.splitlines()) == 3
    assert err.count("\n") == 2


def test_a_missing_path_is_told_on_one_line(cli, tmp_path):
    code, out, err = cli("extract", tmp_path / "none.html")
    assert (code, out) == (1, "")
    assert err.startswith(f"{tmp_path / 'none.html'}: ")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["extract", "DOCS", "--lang", "xx"], "no pipeline for language 'xx'"),
        (["extract", "DOCS", "-o", "out.xlsx"], "the suffix chooses the format"),
        (["extract", "DOCS", "-o", "none/out.jsonl"], "cannot write"),
        (["extract", "DOCS", "--gazetteer", "none.csv"], "none.csv"),
        (["extract", "DOCS", "--reference-time", "yesterday"], "ISO 8601"),
        (["extract", "DOCS", "https://example.com"], "either paths, or URLs, or - alone"),
        (["extract", "DOCS", "-"], "either paths, or URLs, or - alone"),
        (["extract"], "Missing argument"),
        (["fetch", "DOCS"], "is no http or https address"),
        (["batch", "DOCS"], "Missing option"),
        (["batch", "DOCS", "-o", "out", "--workers", "0"], "workers"),
        (["evaluate", "."], "no gold documents"),
        (["evaluate", ".", "--repin"], "--repin needs --gate"),
        (["unknown"], "No such command"),
    ],
)
def test_wrong_usage_is_told_and_exits_with_two(cli, documents, monkeypatch, args, said):
    monkeypatch.chdir(documents.parent)
    code, out, err = cli(*(str(documents) if arg == "DOCS" else arg for arg in args))
    assert (code, out) == (1 if said == "no gold documents" else 2, "")
    assert said in err


def test_fetch_gives_documents_and_tells_what_failed(cli, httpserver):
    page = f"<html><head><title>Acme opens stores</title></head><body><p>{ENGLISH * 5}</p></body></html>"
    httpserver.expect_request("/robots.txt").respond_with_data("", status=404)
    httpserver.expect_request("/page").respond_with_data(page, content_type="text/html; charset=utf-8")
    httpserver.expect_request("/gone").respond_with_data("", status=404)
    good, gone = httpserver.url_for("/page"), httpserver.url_for("/gone")
    code, out, err = cli("fetch", "--allow-private", gone, good)
    assert code == 1
    assert gone in err
    (document,) = map(json.loads, out.splitlines())
    assert document["url"] == good
    assert ENGLISH in document["text"]


def test_schema_and_info_print_json(cli):
    code, out, _ = cli("schema")
    assert code == 0
    assert json.loads(out)["title"] == "Record"
    code, out, _ = cli("info")
    assert code == 0
    assert {"version", "python", "models", "languages"} <= json.loads(out).keys()


def test_explain_names_the_rule_of_every_span(cli, documents):
    code, out, err = cli("explain", documents)
    assert code == 1
    assert "'fi'" in err
    rows = [line.split("\t") for line in out.splitlines()]
    assert all(len(row) == 6 and row[4] for row in rows)
    texts = {"a": ENGLISH, "b": CHINESE}
    assert all(texts[name][int(start) : int(end)] == text for name, start, end, _, _, text in rows)
    assert "money" in {row[3] for row in rows}


def test_evaluate_prints_scores_gates_and_pins_them(cli, tmp_path):
    gold = tmp_path / "gold"
    gold.mkdir()
    money = {"text": "10亿元", "nth": 1, "value": 1000000000, "high": None, "currency": "CNY"}
    content = {
        "id": "x",
        "lang": "zh",
        "published": "2024-03-06",
        "text": CHINESE,
        "gold": {"money": [money]},
    }
    (gold / "x.json").write_text(json.dumps(content), encoding="utf-8")
    baseline = tmp_path / "baseline.json"
    code, out, _ = cli("evaluate", gold, "--json", "--gate", baseline, "--repin")
    assert code == 0
    assert json.loads(out)["zh"]["money"]["f"] == 1.0
    code, out, _ = cli("evaluate", gold, "--gate", baseline)
    assert code == 0
    assert "money" in out
    pins = json.loads(baseline.read_text(encoding="utf-8"))
    pins["gold"]["floors"]["zh"]["goals"] = 0.9
    baseline.write_text(json.dumps(pins), encoding="utf-8")
    code, _, err = cli("evaluate", gold, "--gate", baseline)
    assert code == 1
    assert "zh goals: 0.000 is below the floor 0.900" in err
    assert cli("evaluate", gold, "--gate", baseline, "--repin")[0] == 2
    assert cli("evaluate", gold, "--mistakes", "people")[0] == 0


def test_standard_input_and_output_are_utf8_whatever_the_machine_says():
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"}
    row = json.dumps({"id": "b", "lang": "zh", "text": CHINESE}, ensure_ascii=False)
    with process("read", "-", stdin=subprocess.PIPE, env=environment) as running:
        out, err = running.communicate(f"{row}\n{row}\n".encode())
    assert running.returncode == 0, err
    first, second = map(json.loads, out.decode("utf-8").splitlines())
    assert first["text"] == second["text"] == CHINESE
    assert first["id"] != second["id"]
    assert b"\r" not in out


def test_our_code_never_leaves_an_encoding_to_chance(documents, tmp_path):
    environment = {**os.environ, "PYTHONWARNDEFAULTENCODING": "1"}
    with process("read", documents, "-o", tmp_path / "out.jsonl", env=environment) as running:
        _, err = running.communicate()
    assert running.returncode == 0
    assert [
        line for line in err.decode().splitlines() if "EncodingWarning" in line and "extractor" in line
    ] == []


@pytest.mark.skipif(os.name == "nt", reason="pipes close otherwise there")
def test_a_reader_that_goes_away_is_no_error(tmp_path):
    path = tmp_path / "many.jsonl"
    path.write_text('{"id": "a", "text": "x"}\n' * 20_000, encoding="utf-8")
    with process("read", path) as running:
        running.stdout.readline()
        running.stdout.close()
        err = running.stderr.read()
    assert b"Traceback" not in err
    assert b"Exception ignored" not in err


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C reaches a whole console there")
def test_ctrl_c_ends_with_130_and_no_traceback(tmp_path):
    output = tmp_path / "out.jsonl"
    with process("read", "-", "-o", output, stdin=subprocess.PIPE) as running:
        for _ in range(2):
            running.stdin.write(b'{"id": "a", "text": "x"}\n')
        running.stdin.flush()
        deadline = time.monotonic() + 60
        while not list(tmp_path.iterdir()) and time.monotonic() < deadline:
            time.sleep(0.05)
        running.send_signal(signal.SIGINT)
        err = running.stderr.read()
    assert running.returncode == 130
    assert b"Traceback" not in err
    assert list(tmp_path.iterdir()) == []
