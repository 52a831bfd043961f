"""The same input gives the same bytes, whatever order Python's hashing puts sets in."""

import os
import subprocess
import sys

from extractor.sources.registry import read_paths


def run(seed, inputs, output):
    done = subprocess.run(
        [sys.executable, "-m", "extractor", "extract", *inputs, "-o", output],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert output.exists(), done.stderr
    return output.read_bytes()


def test_records_are_the_same_bytes_under_another_hash_seed(fixtures, tmp_path):
    inputs = sorted(path for lang in ("en", "zh") for path in (fixtures / lang).glob("*/input.*"))
    first, second = (run(seed, inputs, tmp_path / f"{seed}.jsonl") for seed in ("1", "2"))
    assert first == second
    assert first.count(b"\n") > len(inputs)


def test_a_document_gives_the_same_record_alone_and_among_others(fixtures, extractor):
    inputs = sorted(path for lang in ("en", "zh") for path in (fixtures / lang).glob("*/input.*"))
    documents = list(read_paths(inputs, on_problem=print))
    together = [record.to_json() for record in extractor.pipe(documents)]
    assert together == [extractor(document).to_json() for document in documents]
