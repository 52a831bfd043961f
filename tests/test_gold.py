"""Scores on gold documents do not fall below what is pinned."""

import json

import pytest

from extractor.evaluate.gate import check_gate
from extractor.evaluate.run import evaluate


@pytest.fixture(scope="module")
def baseline(fixtures):
    return fixtures / "baseline.json"


def fallen(directory, baseline, extractor):
    if directory.name not in json.loads(baseline.read_text(encoding="utf-8")):
        pytest.skip(f"nothing is pinned for {directory.name}")
    return check_gate(baseline, directory, evaluate(directory, extractor.pipe))


def test_scores_on_our_own_gold_stay_above_their_floors(fixtures, baseline, extractor):
    assert fallen(fixtures / "gold", baseline, extractor) == []


def test_scores_on_the_shared_development_gold_stay_above_their_floors(shared, baseline, extractor):
    assert fallen(shared / "gold" / "dev", baseline, extractor) == []
