"""How a run scales: with workers, over Dask, and over many documents. Ratios are printed."""

import json
import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from statistics import median

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
from extractor.batch.work import Task
from extractor.schema.document import Document

pytestmark = pytest.mark.slow
LONG = 2_000
MANY = 50_000
SHARD = 32
ROUNDS = 3
LEAST = 1.8
"""Of twice: what two workers do, as a multiple of what one does where neither is in the other's way."""
MOST = 60_000_000


def say(capsys, line):
    with capsys.disabled():
        sys.stdout.write(f"\n{line}\n")


def documents_of(numbers):
    """Give documents of about 800 characters, no two alike."""
    texts = _by_four(document.text for document in new_words(4 * LONG))
    return [
        Document(id=str(number), lang="en", published="2026-01-15", text=" ".join(four))
        for number, four in enumerate(texts)
        if number in numbers
    ]


def _by_four(texts):
    while four := list(islice(texts, 4)):
        yield four


def seconds_of(folder, workers, documents):
    """Work on documents; give the seconds from the first shard that is done to the last, and its share.

    Until then models are loaded, which a run of this size feels and a real one does not.
    """
    folder.mkdir()
    tasks = (
        Task(shard.index, 0, shard.documents, folder / f"{shard.index}.jsonl", Settings("en"))
        for shard in cut_shards(documents, size=SHARD)  # as fine as a dump of any size is for its run
    )
    with LocalCrew(workers) as crew:
        done = [(time.perf_counter(), made.documents) for made in run_tasks(tasks, crew)]
    return done[-1][0] - done[0][0], sum(count for _, count in done[1:])


def speed_of(folder, workers, documents):
    """Give documents a second."""
    seconds, count = seconds_of(folder, workers, documents)
    return count / seconds


def test_two_workers_do_nearly_twice_the_work_of_one(tmp_path, capsys):
    """What two processors of a machine do together is the machine's affair, and seldom twice what one does.

    Two runs side by side that know nothing of one another show it: a run of two workers is to do as much.
    """
    everything = documents_of(range(LONG))
    halves = [everything[::2], everything[1::2]]
    alone = speed_of(tmp_path / "alone", 1, everything)
    twice, shares = [], []
    for turn in range(ROUNDS):
        together = speed_of(tmp_path / f"together-{turn}", 2, everything)
        with ThreadPoolExecutor(2) as both:
            apart = sum(
                both.map(
                    lambda half, turn=turn: speed_of(tmp_path / f"apart-{turn}-{half}", 1, halves[half]),
                    (0, 1),
                )
            )
        twice.append(together / alone)
        shares.append(together / apart)
    say(
        capsys,
        f"2 workers / 1 worker: {median(twice):.2f} of {rounded(twice)}; "
        f"2 workers / 2 runs side by side: {median(shares):.2f} of {rounded(shares)}",
    )
    assert median(shares) >= LEAST / 2


def rounded(figures):
    return [round(figure, 2) for figure in figures]


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
