"""Runs that are killed, again and again, end in the bytes of one that was left alone."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from batch_case import Case
from processes import workers_of

from extractor.schema.document import Document
from extractor.sinks.jsonl import write_lines

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="workers are found in /proc"),
]
KILLS = 30
TEXTS = ["sleep:0.05", "sleep:0.05", "fail"] * 800
RUN = """
import sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from batch_case import Case
from test_kills import TEXTS
if __name__ == "__main__":
    Case(Path(sys.argv[2])).run(TEXTS, workers=2, compress=True)
"""


def test_thirty_kills_of_workers_and_parents_leave_the_same_bytes(tmp_path, capsys):
    whole = Case(tmp_path / "whole")
    whole.run(TEXTS, workers=8, compress=True)
    script, case = tmp_path / "run.py", Case(tmp_path / "out")
    script.write_text(RUN, encoding="utf-8")
    command = [sys.executable, str(script), str(Path(__file__).parent), str(case.directory)]
    chance, killed = random.Random(7), {"parent": 0, "worker": 0}  # noqa: S311 - moments, not secrets
    while sum(killed.values()) < KILLS:
        with subprocess.Popen(command, stderr=subprocess.DEVNULL) as running:
            while running.poll() is None and sum(killed.values()) < KILLS:
                time.sleep(chance.uniform(0.2, 2.5))
                workers = workers_of(running.pid)
                who = "worker" if workers and chance.random() < 0.6 else "parent"
                if running.poll() is None:
                    os.kill(chance.choice(workers) if who == "worker" else running.pid, signal.SIGKILL)
                    killed[who] += 1
            running.kill()
        assert running.returncode == -signal.SIGKILL, "it came to its end before enough was killed"
    summary = case.run(TEXTS, workers=8, compress=True)
    with capsys.disabled():
        sys.stdout.write(f"\nkilled: {killed}; {summary}\n")
    assert summary.taken_over > 0
    assert case.bytes() == whole.bytes()


ENGLISH = (
    "Acme {0} Corp. said on Tuesday that it will open {0} stores by 20{1:02d}, at a cost of ${0} million."
)
CHINESE = "青松科技董事长王小明表示，未来三年将投入{0}亿元，开设{1}家门店。"
REAL_KILLS = 4


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
        for number in range(1_500)
    ]
    write_lines(documents, path)
    return path


def start(dump, output, workers):
    command = [sys.executable, "-m", "extractor", "batch", str(dump), "-o", str(output)]
    return subprocess.Popen(
        [*command, "--workers", str(workers)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def finish(dump, output, workers):
    with start(dump, output, workers) as running:
        _, err = running.communicate(timeout=600)
    assert running.returncode == 0, err.decode()
    files = [*(output / "records").iterdir(), output / "errors.jsonl", output / "run.json"]
    return {path.name: path.read_bytes() for path in files}


def until(running, output, pattern):
    """Wait for a file of the run."""
    while not list(output.glob(f"records/{pattern}")):
        assert running.poll() is None, running.stderr.read()
        time.sleep(0.1)


def test_a_real_run_killed_at_random_ends_in_the_same_bytes(dump, tmp_path):
    undisturbed = finish(dump, tmp_path / "one", workers=1)
    chance = random.Random(7)  # noqa: S311 - moments, not secrets
    output = tmp_path / "two"
    for kill in range(REAL_KILLS):
        with start(dump, output, workers=2) as running:
            until(running, output, ".*.watch")
            time.sleep(chance.uniform(0, 4))
            workers = workers_of(running.pid) if kill % 2 else []
            os.kill(workers[0] if workers else running.pid, signal.SIGKILL)
            time.sleep(chance.uniform(0, 3))
            running.kill()
    assert finish(dump, output, workers=2) == undisturbed


def test_ctrl_c_stops_a_real_run_cleanly_and_it_goes_on_later(dump, tmp_path):
    output = tmp_path / "out"
    with start(dump, output, workers=2) as running:
        until(running, output, "part-*")
        os.killpg(running.pid, signal.SIGINT)  # as from a terminal: to workers, too
        _, err = running.communicate(timeout=30)
    assert running.returncode == 130
    assert b"Traceback" not in err
    assert len(finish(dump, output, workers=1)) == 8
