"""What a worker holds after many documents, with the real pipeline."""

import sys
from itertools import islice

import pytest
from new_words import new_words

from extractor.batch.engine import run_tasks
from extractor.batch.local import LocalCrew
from extractor.batch.plan import cut_shards
from extractor.batch.settings import Settings
from extractor.batch.work import Task

FROM, TO = 1_000, 10_000
MOST = 60_000_000


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
def test_a_worker_does_not_grow_with_documents_of_ever_new_words(tmp_path, capsys):
    def tasks():
        for shard in cut_shards(islice(new_words(TO), TO), size=250):
            yield Task(shard.index, 0, shard.documents, tmp_path / f"{shard.index}.jsonl", Settings("en"))

    held, done = {}, 0
    with LocalCrew(1, recycle_documents=10 * TO, recycle_bytes=10**12) as crew:
        for made in run_tasks(tasks(), crew):
            done += made.documents
            held[done] = made.rss
            assert not made.failures
            made.path.unlink()
    with capsys.disabled():
        shown = {count: f"{rss / 1e6:.0f} MB" for count, rss in held.items() if count % FROM == 0}
        sys.stdout.write(f"\nmemory of a worker after so many documents: {shown}\n")
    assert held[TO] - held[FROM] < MOST
