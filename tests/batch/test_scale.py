"""How a run scales: with workers, over Dask, and over many documents. Ratios are printed."""

import json
import os
import sys
import time
from itertools import islice

import pytest
from batch_case import Case
from new_words import new_words
from processes import Sampler

from extractor.batch.dask import DaskCrew
from extractor.batch.dump import Engine, run_batch
from extractor.batch.engine import run_tasks
from extractor.batch.local import LocalCrew
from extractor.batch.plan import cut_shards
from extractor.batch.settings import Settings
from extractor.batch.work import Task, run_task
from extractor.schema.document import Document

pytestmark = pytest.mark.slow
LONG = 2_000
MANY = 50_000
LEAST = 1.8
MOST = 60_000_000


def say(capsys, line):
    with capsys.disabled():
        sys.stdout.write(f"\n{line}\n")


_BEGUN = []
"""Processor time of this worker when its models were there."""


def run_and_clock(task):
    """Note beside the parts how much processor time this worker has spent on documents so far."""
    if not _BEGUN:
        task.maker.make().nlp("en")
        _BEGUN.append(time.process_time())
    made = run_task(task)
    spent = time.process_time() - _BEGUN[0]
    task.path.with_name(f"{os.getpid()}.seconds").write_text(str(spent), encoding="ascii")
    return made


def seconds_of(folder, workers):
    """Work on 2,000 documents of about 800 characters; give the seconds of the clock, and of processors."""
    folder.mkdir()
    documents = (
        Document(id=str(number), lang="en", published="2026-01-15", text=" ".join(texts))
        for number, texts in enumerate(_by_four(document.text for document in new_words(4 * LONG)))
    )
    begun, before = time.perf_counter(), time.process_time()
    with LocalCrew(workers, run_and_clock) as crew:
        for _ in run_tasks(
            (
                Task(shard.index, 0, shard.documents, folder / f"{shard.index}.jsonl", Settings("en"))
                for shard in cut_shards(documents, size=64)  # as fine as a dump of any size is for its run
            ),
            crew,
        ):
            pass
    clock, parent = time.perf_counter() - begun, time.process_time() - before
    return clock, parent, [float(path.read_text(encoding="ascii")) for path in folder.glob("*.seconds")]


def _by_four(texts):
    while four := list(islice(texts, 4)):
        yield four


def test_two_workers_do_nearly_twice_the_work_of_one(tmp_path, capsys):
    alone, _, (one,) = seconds_of(tmp_path / "one", 1)
    together, parent, two = seconds_of(tmp_path / "two", 2)
    # On a machine with other work to do, the clock says little. With a processor for each, a run takes as
    # long as the worker with the most to do: that is what the plan and the engine answer for. Loading the
    # models, which a run of this size feels and a real one does not, is left out.
    ratio = one / max(two)
    say(
        capsys,
        f"2 workers / 1 worker: {ratio:.2f} by processor time, {alone / together:.2f} by the clock; "
        f"the parent takes {parent / sum(two):.1%} of the work",
    )
    assert len(two) == 2
    assert ratio >= LEAST
    assert parent < 0.1 * sum(two)


def test_dask_costs_little_more_than_the_local_engine(tmp_path, capsys):
    texts = ["sleep:0.02"] * LONG
    spent = {}
    for name in ("local", "dask"):
        case = Case(tmp_path / name, shard_size=256)
        crew = LocalCrew(2) if name == "local" else DaskCrew(case.directory, workers=2)
        begun = time.perf_counter()
        assert case.run(texts, crew=crew).documents == LONG
        spent[name] = time.perf_counter() - begun
    say(
        capsys, f"Dask / local, {LONG} documents of 20 ms, by the clock: {spent['dask'] / spent['local']:.2f}"
    )
    assert Case(tmp_path / "dask").bytes() == Case(tmp_path / "local").bytes()


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
def test_fifty_thousand_documents_run_through_in_constant_memory(tmp_path, capsys):
    dump = tmp_path / "dump.jsonl"
    with dump.open("w", encoding="utf-8") as stream:
        for number in range(MANY):
            text = f"Branch {number} of Acme Corp. will open in {number % 50 + 2030}."
            row = {"id": f"d{number}", "lang": "en", "text": text}
            stream.write(json.dumps(row) + "\n")
    marks = []
    with Sampler(os.getpid()) as sampler:
        summary = run_batch(
            [dump],
            tmp_path / "out",
            Settings(),
            engine=Engine(workers=2),
            on_problem=print,
            on_progress=lambda progress: marks.append((time.monotonic(), progress.documents)),
        )
    assert (summary.documents, summary.failed, summary.problems) == (MANY, 0, 0)
    begun = next(moment for moment, done in marks if done >= MANY // 5)
    later = [sample for sample in sampler.samples if sample[0] >= begun]
    growth = [max(sample[who] for sample in later) - later[0][who] for who in (1, 2)]
    say(
        capsys,
        f"memory from 10,000 to {MANY} documents: parent {later[0][1] / 1e6:.0f} MB + {growth[0] / 1e6:.0f}, "
        f"workers {later[0][2] / 1e6:.0f} MB + {growth[1] / 1e6:.0f}",
    )
    assert max(growth) < MOST
