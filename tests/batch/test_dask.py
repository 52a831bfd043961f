"""The same run over a cluster of Dask: processes of this machine."""

import json
import os
import signal
import threading
import time
from pathlib import Path

import pytest
from batch_case import Case, ids

from extractor.batch.dask import DaskCrew
from extractor.batch.dump import Engine
from extractor.batch.settings import Settings
from extractor.errors import SettingError

pytestmark = pytest.mark.slow


@pytest.fixture
def case(tmp_path):
    return Case(tmp_path / "out")


def crew(case, **settings):
    return DaskCrew(case.directory, workers=2, **settings)


def test_dask_gives_the_same_bytes_and_names_poison_documents(case, tmp_path):
    texts = ["x", "die", "y", "fail", "sleep:60", "x"] + ["x"] * 8
    summary = case.run(texts, crew=crew(case), time_limit=3)
    assert summary.failures == {"document_killed": 1, "document_failed": 1, "document_too_slow": 1}
    local = Case(tmp_path / "local")
    local.run(texts, time_limit=3)
    assert case.bytes() == local.bytes()


def test_dask_survives_a_killed_worker(case):
    killed = []

    def kill():
        while not killed:
            time.sleep(0.05)
            # A worker that is at a task holds the file of its watch open.
            for process in Path("/proc").glob("[0-9]*"):
                if process.name != str(os.getpid()) and _works_in(process, case.directory):
                    os.kill(int(process.name), signal.SIGKILL)
                    killed.append(process.name)
                    return

    killer = threading.Thread(target=kill, daemon=True)
    killer.start()
    summary = case.run(["sleep:0.2"] * 24, crew=crew(case))
    killer.join()
    assert (summary.failed, case.ids()) == (0, ids(24))


def _works_in(process, directory):
    try:
        return any(fd.readlink().is_relative_to(directory / "records") for fd in (process / "fd").iterdir())
    except OSError:
        return False


class Blind(DaskCrew):
    """Workers of another machine: none of them sees the output."""

    def __enter__(self):
        crew = super().__enter__()
        self._sign.unlink()
        return crew


def test_workers_that_do_not_share_the_disk_send_their_files_back(case, tmp_path):
    texts = ["x", "die", "y", "fail", *["x"] * 8]
    summary = case.run(texts, crew=Blind(case.directory, workers=2))
    assert summary.failures == {"document_killed": 1, "document_failed": 1}
    local = Case(tmp_path / "local")
    local.run(texts)
    assert case.bytes() == local.bytes()


def test_a_slow_document_that_nobody_here_sees_is_told_as_killed(case):
    summary = case.run(["x", "sleep:60", "y"], crew=Blind(case.directory, workers=2), time_limit=3)
    assert summary.failures == {"document_killed": 1}
    assert case.ids() == ids(3)


def test_no_sign_is_left_behind(case):
    case.run(["x"], crew=crew(case))
    assert not list(case.directory.glob(".shared-*"))


def test_a_wrong_setting_is_told_and_not_retried_for_ever(case):
    with pytest.raises(SettingError, match="no scheduler answers"):
        case.run(["x"], crew=crew(case, scheduler="tcp://127.0.0.1:9"))
    with pytest.raises(SettingError, match="scheduler is for --engine dask"):
        Engine("local", 1, "tcp://127.0.0.1:9").crew(case.directory, Settings())
    with pytest.raises(SettingError, match="install the same there"):
        case.run(["x"], crew=crew(case, alike=os.getpid))


def test_a_full_disk_ends_a_run_on_dask_too(case, tmp_path):
    texts = ["x"] * 4 + [f"disk full once:{tmp_path / 'mark'}"] + ["x"] * 4
    summary = case.run(texts, crew=crew(case))
    assert summary.failed == 0  # Dask tried it again
    assert json.loads((case.directory / "run.json").read_text(encoding="utf-8"))["documents"] == 9
