"""Pinned scores rise and never fall."""

import json

import pytest
from evaluate_case import write_case

from extractor.errors import InputError, SettingError
from extractor.evaluate.gate import check_gate, repin
from extractor.evaluate.run import evaluate


@pytest.fixture
def case(tmp_path):
    gold, records = write_case(tmp_path)
    scores = evaluate(gold, iter, records=records)
    baseline = tmp_path / "baseline.json"
    repin(baseline, gold, scores)
    return gold, scores, baseline


def change(baseline, lang, group, name, value):
    pins = json.loads(baseline.read_text(encoding="utf-8"))
    pins["gold"][group][lang][name] = value
    baseline.write_text(json.dumps(pins), encoding="utf-8")


def test_what_was_just_pinned_passes(case):
    gold, scores, baseline = case
    assert check_gate(baseline, gold, scores) == []


def test_a_score_below_its_floor_is_told(case):
    gold, scores, baseline = case
    change(baseline, "en", "floors", "companies", 0.99)
    assert check_gate(baseline, gold, scores) == ["en companies: 0.727 is below the floor 0.990"]


def test_a_share_above_its_ceiling_is_told(case):
    gold, scores, baseline = case
    change(baseline, "en", "ceilings", "non_goals.fired", 0.1)
    assert check_gate(baseline, gold, scores) == ["en non_goals.fired: 1.000 is above the ceiling 0.100"]


def test_a_kind_that_is_no_longer_scored_falls_to_nothing(case):
    gold, scores, baseline = case
    change(baseline, "zh", "floors", "weather", 0.5)
    assert check_gate(baseline, gold, scores) == ["zh weather: 0.000 is below the floor 0.500"]


def test_repinning_raises_floors_and_refuses_to_lower_them(case):
    gold, scores, baseline = case
    change(baseline, "zh", "floors", "people", 0.5)
    repin(baseline, gold, scores)
    assert json.loads(baseline.read_text(encoding="utf-8"))["gold"]["floors"]["zh"]["people"] == 1.0
    change(baseline, "en", "floors", "companies", 0.99)
    with pytest.raises(SettingError, match="refused to lower what is pinned: en companies"):
        repin(baseline, gold, scores)


def test_one_language_alone_may_be_checked_and_pinned(case):
    gold, scores, baseline = case
    change(baseline, "en", "floors", "companies", 0.99)
    chinese = {"zh": scores["zh"]}
    assert check_gate(baseline, gold, chinese) == []


def test_other_gold_files_than_those_pinned_are_refused(case):
    gold, scores, baseline = case
    (gold / "own-zh.json").unlink()
    with pytest.raises(SettingError, match="are not those"):
        check_gate(baseline, gold, scores)


def test_gold_that_was_never_pinned_is_refused(case, tmp_path):
    _, scores, baseline = case
    with pytest.raises(SettingError, match="pins nothing"):
        check_gate(baseline, tmp_path, scores)


def test_a_broken_baseline_is_an_input_error(case):
    gold, scores, baseline = case
    baseline.write_text("{", encoding="utf-8")
    with pytest.raises(InputError, match="cannot read the baseline"):
        check_gate(baseline, gold, scores)
