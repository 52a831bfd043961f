"""Runs with the real pipeline, as the command line starts them."""

import json
import os
import subprocess
import sys

import pytest

from extractor.batch.output import lines_of, records_of

SENTENCE = (
    "Acme Corp. said on Tuesday that it will open 40 stores in Spain by 2030, at a cost of $2.5 million. "
)
CHINESE = "青松科技董事长王小明表示，未来三年将投入10亿元。"


def batch(*args):
    command = [sys.executable, "-m", "extractor", "batch", *map(str, args)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8")


def dump(folder, texts):
    path = folder / "dump.jsonl"
    rows = [json.dumps({"id": f"d{number}", "text": text}) for number, text in enumerate(texts)]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


@pytest.mark.slow
def test_a_document_of_fifty_megabytes_and_an_unreadable_input_cost_no_other(tmp_path):
    inputs = dump(tmp_path, [SENTENCE, SENTENCE * (50_000_000 // len(SENTENCE)), CHINESE])
    locked = tmp_path / "none.jsonl"
    done = batch(inputs, locked, "-o", tmp_path / "out", "--workers", 1)
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    first, huge, last = records_of(tmp_path / "out")
    assert "text_too_long" in {warning.code for warning in huge.warnings}
    assert len(huge.document.text) > 49_000_000
    assert huge.money[0].value == first.money[0].value == 2_500_000
    assert last.money[0].value == 1_000_000_000
    errors = (tmp_path / "out" / "errors.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["code"] for line in errors] == ["not_found"]


@pytest.mark.slow
def test_dask_and_packing_change_nothing_in_the_records(tmp_path):
    inputs = dump(tmp_path, [SENTENCE, CHINESE] * 150)
    plain, packed = tmp_path / "plain", tmp_path / "packed"
    assert batch(inputs, "-o", plain, "--workers", 1, "--quiet").stderr == ""
    done = batch(inputs, "-o", packed, "--workers", 2, "--engine", "dask", "--compress")
    assert done.returncode == 0, done.stderr
    assert "300 documents in" in done.stderr
    assert list(lines_of(packed)) == list(lines_of(plain))
    assert [path.suffix for path in (packed / "records").iterdir()] == [".zst"] * 2


def test_dask_that_is_not_installed_is_asked_for_by_name(tmp_path):
    code = (
        "import sys; sys.modules['distributed'] = None\n"
        "from extractor.cli import main; sys.argv = ['extractor', *sys.argv[1:]]; main()"
    )
    command = [
        sys.executable,
        "-c",
        code,
        "batch",
        os.devnull,
        "-o",
        str(tmp_path / "out"),
        "--engine",
        "dask",
    ]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 2
    assert "pip install 'newsfacts[dask]'" in done.stderr
    assert "Traceback" not in done.stderr
