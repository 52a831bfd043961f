"""A real run that is killed, again and again, ends in the bytes of one that was left alone."""

import os
import random
import signal
import subprocess
import sys
import time

import pytest

from extractor.schema.document import Document
from extractor.sinks.jsonl import write_lines

ENGLISH = (
    "Acme {0} Corp. said on Tuesday that it will open {0} stores by 20{1:02d}, at a cost of ${0} million."
)
CHINESE = "青松科技董事长王小明表示，未来三年将投入{0}亿元，开设{1}家门店。"
KILLS = 4


@pytest.fixture(scope="module")
def dump(tmp_path_factory):
    path = tmp_path_factory.mktemp("dump") / "dump.jsonl"
    documents = [
        Document(
            id=str(number),
            lang="zh" if number % 2 else "en",
            published="2024-03-06",
            text=(CHINESE if number % 2 else ENGLISH).format(number + 2, number % 90 + 10),
        )
        for number in range(2_500)
    ]
    write_lines(documents, path)
    return path


def start(dump, output, workers):
    command = [sys.executable, "-m", "extractor", "batch", str(dump), "-o", str(output)]
    return subprocess.Popen(
        [*command, "--workers", str(workers)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def finish(dump, output, workers):
    with start(dump, output, workers) as running:
        _, err = running.communicate(timeout=600)
    assert running.returncode == 0, err.decode()
    files = [*(output / "records").iterdir(), output / "errors.jsonl", output / "run.json"]
    return {path.name: path.read_bytes() for path in files}


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL there")
def test_a_run_killed_at_random_ends_in_the_same_bytes(dump, tmp_path):
    undisturbed = finish(dump, tmp_path / "one", workers=1)
    chance = random.Random(7)  # noqa: S311 - moments, not secrets
    for _ in range(KILLS):
        with start(dump, tmp_path / "two", workers=2) as running:
            time.sleep(chance.uniform(1, 9))
            running.kill()
    assert finish(dump, tmp_path / "two", workers=2) == undisturbed


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C reaches a whole console there")
def test_ctrl_c_stops_a_run_cleanly_and_it_goes_on_later(dump, tmp_path):
    output = tmp_path / "out"
    with start(dump, output, workers=2) as running:
        while not (output / "records").is_dir() or not list((output / "records").glob("part-*")):
            time.sleep(0.1)
        running.send_signal(signal.SIGINT)
        _, err = running.communicate(timeout=30)
    assert running.returncode == 130
    assert b"Traceback" not in err
    assert len(finish(dump, output, workers=1)) == 12
