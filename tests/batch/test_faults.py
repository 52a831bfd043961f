"""Every fault that can hit a run, made to happen."""

import errno
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import tracemalloc
from pathlib import Path

import pytest
from batch_case import Case, ids
from batch_fakes import FakeMaker, documents
from processes import workers_of

from extractor.batch.engine import CHANCES, run_tasks
from extractor.batch.local import LocalCrew
from extractor.batch.output import lines_of
from extractor.batch.work import Task
from extractor.errors import OutputError
from extractor.sources.problem import Problem

pytestmark = pytest.mark.slow  # workers are killed, hang and are waited for: three quarters of a minute

linux = pytest.mark.skipif(sys.platform != "linux", reason="workers are found in /proc")
posix = pytest.mark.skipif(os.name == "nt", reason="made to happen by POSIX means")


@pytest.fixture
def case(tmp_path):
    return Case(tmp_path / "out")


@pytest.mark.parametrize(
    ("order", "code", "reason"),
    [
        ("die", "document_killed", "the process that worked on it died"),
        pytest.param("segfault", "document_killed", "the process that worked on it died", marks=posix),
        ("raise", "document_failed", "RuntimeError: a bug"),
        ("sleep:60", "document_too_slow", "it took longer than 2 s"),
        pytest.param("hang in C:60", "document_too_slow", "it took longer than 2 s", marks=posix),
    ],
)
def test_a_poison_document_is_named_and_costs_no_other(case, order, code, reason):
    summary = case.run(["x", "x", order, "x", "x", "fail", "x"], workers=2, time_limit=2)
    assert case.ids() == ids(7)
    assert [(error["document_id"], error["code"], error["message"]) for error in case.errors()] == [
        ("d2", code, reason),
        ("d5", "document_failed", "as told"),
    ]
    assert (summary.documents, summary.failed) == (7, 2)
    assert [len(record["warnings"]) for record in case.records()] == [0, 0, 1, 0, 0, 1, 0]
    assert json.loads((case.directory / "run.json").read_text(encoding="utf-8"))["failed"] == 2


def test_many_poisons_in_one_shard_give_the_same_bytes_whatever_the_workers(case, tmp_path):
    texts = ["die", "x", "die", "raise", "x"]
    case.run(texts)
    other = Case(tmp_path / "other")
    other.run(texts, workers=3)
    assert other.bytes() == case.bytes()
    assert len(case.errors()) == 3


def test_the_limit_is_for_a_step_and_slow_documents_are_not_blamed_for_one_another(case):
    summary = case.run(["sleep:0.7"] * 4, time_limit=2)
    assert (summary.failed, case.ids()) == (0, ids(4))


def test_the_loading_of_models_is_not_timed(case):
    assert case.run(["x", "load:4", "x"], time_limit=2).failed == 0


@linux
def test_workers_killed_from_outside_cost_nothing(case):
    done = threading.Event()
    killed = []

    def kill():
        while not done.wait(0.3):
            workers = workers_of(os.getpid())
            if workers and len(killed) < 3:
                os.kill(workers[0], signal.SIGKILL)
                killed.append(workers[0])

    killer = threading.Thread(target=kill)
    killer.start()
    try:
        summary = case.run(["sleep:0.2"] * 40, workers=2)
    finally:
        done.set()
        killer.join()
    assert killed
    assert (summary.failed, case.ids()) == (0, ids(40))


def test_a_document_is_given_up_after_its_last_chance_only(tmp_path):
    (poison,) = documents(["die"])
    task = Task(0, 0, (poison,), tmp_path / "part.jsonl", FakeMaker(), deaths=CHANCES - 2)
    crew = CountingCrew()
    with crew:
        (made,) = run_tasks([task], crew)
    assert (crew.handed_over, made.failures[0].code) == (2, "document_killed")


class CountingCrew(LocalCrew):
    """Counts the tasks."""

    def __init__(self):
        super().__init__(1)
        self.handed_over = 0

    def submit(self, task):
        self.handed_over += 1
        super().submit(task)


@pytest.mark.parametrize(
    ("limits", "processes"),
    [
        ({"recycle_documents": 4}, 3),
        ({"recycle_bytes": 1, "recycle_tasks": 3}, 2),
        ({"recycle_bytes": 1, "recycle_tasks": 100}, 1),
        ({}, 1),
    ],
    ids=["count", "memory", "kept for a while", "neither"],
)
def test_workers_are_recycled_by_count_and_by_memory(tmp_path, limits, processes):
    tasks = [Task(n, 0, tuple(documents(["x"] * 2)), tmp_path / f"{n}.jsonl", FakeMaker()) for n in range(6)]
    with LocalCrew(1, **limits) as crew:
        made = list(run_tasks(tasks, crew))
    assert [one.shard for one in made] == list(range(6))
    assert len({one.pid for one in made}) == processes


@posix
@pytest.mark.parametrize("compress", [False, True], ids=["plain", "zst"])
def test_a_full_disk_stops_the_run_and_it_goes_on_when_there_is_room(tmp_path, compress):
    place = tmp_path / "small"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", str(place)], capture_output=True
    )
    if mounted.returncode:
        pytest.skip("only root can mount a small disk")
    texts = [str(number) * 500 for number in range(1_000, 1_200)]
    try:
        ballast = place / "ballast"
        ballast.write_bytes(b"x" * 120_000)
        case = Case(place / "out")
        with pytest.raises(OutputError, match=r"cannot go on .*(No space left|disk is full).*what is done"):
            run_on_ever_fuller_disk(case, ballast, texts, compress)
        ballast.unlink()
        subprocess.run(["mount", "-o", "remount,size=20m", str(place)], check=True)
        case.run(texts, workers=2, compress=compress)
        whole = Case(tmp_path / "whole")
        whole.run(texts, compress=compress)
        assert case.bytes() == whole.bytes()
    finally:
        subprocess.run(["umount", str(place)], check=True)


def run_on_ever_fuller_disk(case, ballast, texts, compress):
    while True:  # packed parts need less room
        case.run(texts, workers=2, compress=compress)
        ballast.write_bytes(ballast.read_bytes() + b"x" * 20_000)
        shutil.rmtree(case.directory)


@posix
def test_a_file_that_may_not_grow_stops_the_run_likewise(case):
    code = (
        "import resource, signal, sys; sys.path.insert(0, sys.argv[1])\n"
        "from pathlib import Path; from batch_case import Case; from extractor.errors import OutputError\n"
        "if __name__ == '__main__':\n"
        "    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "    resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, resource.RLIM_INFINITY))\n"
        "    try:\n"
        "        Case(Path(sys.argv[2])).run(['y' * 100] * 8 + ['x' * 200_000] * 8)\n"
        "    except OutputError as err:\n"
        "        sys.exit(str(err))\n"
    )
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "limited.py"
        script.write_text(code, encoding="utf-8")
        command = [sys.executable, str(script), str(Path(__file__).parent), str(case.directory)]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 1, done.stderr
    assert os.strerror(errno.EFBIG) in done.stderr
    assert "Traceback" not in done.stderr
    summary = case.run(["y" * 100] * 8 + ["x" * 200_000] * 8)
    assert (summary.documents, summary.taken_over) == (16, 8)


def test_bad_rows_are_not_kept_in_memory(case):
    problems = (Problem("a.jsonl", row, "broken_json", f"no JSON {row}") for row in range(20_000))
    case.told = Forgetful()
    tracemalloc.start()
    try:
        summary = case.run(["x"], unreadable=problems)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert (summary.problems, len(case.errors())) == (20_000, 20_000)
    assert peak < 5_000_000


class Forgetful(list):
    """Is told of everything and keeps nothing."""

    def append(self, _):
        pass


@posix
def test_ctrl_c_stops_fake_workers_at_once_and_the_run_goes_on_later(tmp_path):
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from pathlib import Path; from batch_case import Case\n"
        "if __name__ == '__main__':\n"
        "    Case(Path(sys.argv[2])).run(['x'] * 8 + ['sleep:60'] * 8, workers=2)\n"
    )
    script, output = tmp_path / "long.py", tmp_path / "out"
    script.write_text(code, encoding="utf-8")
    command = [sys.executable, str(script), str(Path(__file__).parent), str(output)]
    # A group of its own, all of which gets the signal, as from a terminal.
    with subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True) as running:
        while len(list(output.glob("records/.*.watch"))) < 2 or len(list(output.glob("records/part-*"))) < 2:
            assert running.poll() is None, running.stderr.read()
            time.sleep(0.05)
        os.killpg(running.pid, signal.SIGINT)
        _, err = running.communicate(timeout=20)
    assert b"KeyboardInterrupt" in err
    assert err.count(b"Traceback") == 1  # of the script, not of its workers
    assert not list(output.glob("*.tmp"))
    case = Case(output)
    summary = case.run(["x"] * 8 + ["sleep:60"] * 8, workers=2, time_limit=1)
    assert (summary.taken_over, summary.failures) == (8, {"document_too_slow": 8})
    assert len(list(lines_of(output))) == 16
