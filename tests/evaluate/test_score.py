"""The scorer on a small case, against numbers counted by hand and against the shared tool."""

import importlib.util
import json
import os
from pathlib import Path

import pytest
from evaluate_case import TEXT_EN, gold_documents, records, write_case

from extractor.errors import InputError
from extractor.evaluate.gold import GoldDocument
from extractor.evaluate.report import as_json, as_table
from extractor.evaluate.run import evaluate
from extractor.evaluate.score import score
from extractor.schema.record import Record

REPOSITORY = Path(__file__).parents[2]


def gold():
    return [GoldDocument.read(document) for document in gold_documents()]


def made():
    return [Record.read(record) for record in records()]


@pytest.fixture(scope="module")
def scores():
    return score(gold(), made())


@pytest.mark.parametrize(
    ("kind", "counts"),
    [
        ("companies", (6, 2, 2)),  # Acme Corp, Acme x2, Globex, 青松科技, 青松 | Monday, Globex Corp
        ("people", (2, 0, 0)),  # Bob Ray is optional
        ("company_names", (3, 2, 1)),  # Acme was split, Monday is none; 蓝海集团 is missed
        ("roles", (2, 1, 0)),  # she is no chairman
        ("money", (0, 3, 2)),  # a range is not two amounts; yuan are not dollars
        ("quantities", (3, 1, 0)),  # 8 boats touch an optional amount, Monday is no quantity
        ("dates", (2, 2, 2)),
        ("goals", (3, 1, 0)),
        ("commitments", (3, 1, 0)),
    ],
)
def test_counts_are_those_made_by_hand(scores, kind, counts):
    tally = scores.tallies[kind]
    assert (tally.tp, tally.fp, tally.fn) == counts


@pytest.mark.parametrize(
    ("slot", "counts"),
    [
        ("goal.kind", (3, 4)),
        ("goal.polarity", (3, 4)),
        ("goal.holder", (1, 3)),
        ("goal.holder.invented", (1, 1)),
        ("goal.source", (2, 2)),
        ("goal.deadline", (1, 2)),
        ("goal.target", (2, 3)),
        ("goal.target.invented", (1, 1)),
        ("goal.comparators", (2, 2)),
        ("non_goals.fired", (1, 2)),
        ("quantity.unit", (1, 3)),
    ],
)
def test_slots_are_those_counted_by_hand(scores, slot, counts):
    assert (scores.shares[slot].hits, scores.shares[slot].of) == counts


def test_a_document_without_a_record_counts_as_missed():
    lonely = score(gold(), [])
    assert lonely.absent == lonely.documents == 2
    assert lonely.tallies["goals"].fn == 3
    assert lonely.tallies["companies"].f1 == 0.0


def test_a_record_of_another_text_is_refused():
    changed = records()[0]
    changed["document"]["text"] += " More."
    with pytest.raises(InputError, match="own-en: the text of the record differs"):
        score(gold(), [Record.read(changed)])


def test_mistakes_are_kept_with_their_document(scores):
    place = (TEXT_EN.index("Monday"), TEXT_EN.index("Monday") + len("Monday"))
    assert ("companies", "false", "own-en", "Monday", place) in scores.mistakes
    place = (TEXT_EN.index("said"), TEXT_EN.index("said") + len("said"))
    assert ("roles", "false", "own-en", "Ann Lee: chairman @ None", place) in scores.mistakes


def test_the_report_shows_every_language_and_kind(tmp_path):
    directory, path = write_case(tmp_path)
    by_language = evaluate(directory, iter, records=path)
    table = as_table(by_language)
    assert "en: 1 documents, 0 without a record" in table
    assert "zh: 1 documents" in table
    data = json.loads(as_json(by_language))
    assert data["en"]["people"] == {"p": 1.0, "r": 1.0, "f": 1.0, "tp": 1, "fp": 0, "fn": 0}
    assert data["zh"]["goal.comparators"] == {"share": 1.0, "n": 1}


def test_records_are_made_where_none_are_given(tmp_path):
    directory, _ = write_case(tmp_path)
    asked = []

    def extract(documents):
        asked.extend(document.id for document in documents)
        return iter(made())

    by_language = evaluate(directory, extract, lang="zh")
    assert asked == ["own-zh"]
    assert list(by_language) == ["zh"]


def shared_tool():
    place = Path(os.environ.get("NEWSFACTS_SHARED", REPOSITORY.parent / "shared"))
    path = place / "tools" / "score_gold.py"
    if not path.is_file():
        pytest.skip("the shared scorer is not there; set NEWSFACTS_SHARED to its folder")
    spec = importlib.util.spec_from_file_location("score_gold", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("lang", ["en", "zh", None])
@pytest.mark.parametrize("with_records", [True, False])
def test_the_scores_equal_those_of_the_shared_tool(lang, with_records):
    documents = [document for document in gold_documents() if lang in {None, document["lang"]}]
    answers = {r["document"]["id"]: r for r in records()} if with_records else {}
    tallies, slots, absent = shared_tool().score(documents, answers)
    ours = score([d for d in gold() if lang in {None, d.lang}], made() if with_records else [])
    assert ours.absent == absent
    for kind in {*tallies, *ours.tallies}:
        theirs = tallies[kind]
        tally = ours.tallies[kind]
        assert (tally.tp, tally.fp, tally.fn) == (theirs.tp, theirs.fp, theirs.fn), kind
    found = {name: [share.hits, share.of] for name, share in ours.shares.items()}
    assert found == {name: counts for name, counts in slots.items() if counts[1]}
