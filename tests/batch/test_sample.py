"""Samples for checking by hand."""

from collections import Counter

import pytest

from extractor.batch.sample import draw
from extractor.errors import SettingError
from extractor.schema.document import Document
from extractor.schema.record import Pipeline, Record

PIPELINE = Pipeline(version="0", models={}, config_sha256="0")


def record(number, lang):
    return Record(document=Document(id=str(number), text="", lang=lang), pipeline=PIPELINE)


RECORDS = [record(number, "zh" if number % 50 == 0 else "en") for number in range(500)]


def ids(records):
    return [item.document.id for item in records]


def test_a_rare_stratum_is_drawn_like_a_common_one():
    assert Counter(item.document.lang for item in draw(RECORDS, 20, by=["lang"], seed=1)) == {
        "en": 10,
        "zh": 10,
    }
    assert Counter(item.document.lang for item in draw(RECORDS, 60, by=["lang"], seed=1)) == {
        "en": 50,
        "zh": 10,
    }


def test_the_same_seed_draws_the_same_whatever_the_order():
    drawn = ids(draw(RECORDS, 20, by=["lang", "month"], seed=1))
    assert ids(draw(reversed(RECORDS), 20, by=["lang", "month"], seed=1)) == drawn
    assert ids(draw(RECORDS, 20, by=["lang", "month"], seed=2)) != drawn
    assert len(set(drawn)) == 20


def test_fewer_records_than_wanted_are_all_drawn():
    assert sorted(ids(draw(RECORDS[:3], 20, by=[], seed=1))) == ["0", "1", "2"]


def test_a_sample_spreads_over_the_whole_input():
    numbers = [int(name) for name in ids(draw(RECORDS, 100, by=[], seed=3))]
    assert min(numbers) < 50
    assert max(numbers) > 450


def test_an_unknown_stratum_is_refused():
    with pytest.raises(SettingError, match="no strata mood; there are: lang"):
        draw(RECORDS, 1, by=["lang", "mood"], seed=0)
