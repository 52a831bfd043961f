"""Records -> Label Studio -> gold."""

import json

import pytest

from extractor.errors import InputError
from extractor.evaluate.gold import entity_places, load_gold, nth
from extractor.evaluate.labels import import_labels
from extractor.evaluate.score import score
from extractor.schema.record import Record
from extractor.sinks.labelstudio import LABELS, units_before, write_tasks

TEXT = (
    "😀🚀 Acme, Acme Corp 𠮷野 said Ann Lee 👩‍🚀 will invest $5 million 💰 and $5 million in 3 shops by 2030."
)


def place(piece, number=0):
    start = -1
    for _ in range(number + 1):
        start = TEXT.index(piece, start + 1)
    return {"start": start, "end": start + len(piece), "text": piece, "sentence": [0, len(TEXT)]}


def entity(name, *mentions, **fields):
    return {
        "id": name,
        "name": mentions[-1]["text"],
        "key": name,
        "key_basis": "name",
        "mentions": list(mentions),
    } | fields


@pytest.fixture
def record():
    goal = place("will invest $5 million 💰 and $5 million in 3 shops by 2030")
    role = {**place("Ann Lee"), "title": "chair", "organization": "c1"}
    role.pop("sentence")
    deadline = {
        "start": TEXT.index("2030"),
        "end": TEXT.index("2030") + 4,
        "text": "2030",
        "to": "2030-12-31",
    }
    return Record.model_validate(
        {
            "document": {"id": "a/b#1", "lang": "en", "text": TEXT, "published": "2024-05-06"},
            "companies": [
                entity("c1", {**place("Acme"), "end": place("Acme")["end"]}, place("Acme Corp")),
                entity("c2", place("𠮷野")),
            ],
            "people": [entity("p1", place("Ann Lee"), roles=[role])],
            "money": [
                {**place("$5 million", n), "id": f"m{n}", "value": 5000000, "currency": "USD"} for n in (0, 1)
            ],
            "quantities": [{**place("3 shops"), "id": "q1", "value": 3, "unit": "shop"}],
            "dates": [
                {**place("2030"), "id": "d1", "type": "date", "timex": "2030"}
                | {"from": "2030-01-01", "to": "2030-12-31"}
            ],
            "goals": [
                {
                    **goal,
                    "id": "g1",
                    "kind": "plan",
                    "confidence": 0.5,
                    "rules": [],
                    "trigger": {"start": goal["start"], "end": goal["start"] + 4, "text": "will"},
                    "holder": {"ref": "c1", "name": "Acme", "resolution": "mention"},
                    "deadline": deadline,
                }
            ],
            "pipeline": {"version": "0", "models": {}, "config_sha256": "0"},
        }
    )


def exported(record, path, *, utf16=False, change=None):
    """Write tasks and give them back as Label Studio exports them once a person has accepted them."""
    write_tasks([record], path, utf16=utf16)
    tasks = json.loads(path.read_text(encoding="utf-8"))
    for task in tasks:
        result = task.pop("predictions")[0]["result"]
        task["annotations"] = [{"was_cancelled": True, "result": []}, {"result": result}]
        if change:
            change(result)
    path.write_text(json.dumps(tasks), encoding="utf-8")
    return path


@pytest.mark.parametrize("utf16", [False, True], ids=["code points", "utf-16"])
def test_gold_from_labels_has_the_spans_of_the_record(record, utf16, tmp_path):
    said = []
    assert (
        import_labels(exported(record, tmp_path / "t.json", utf16=utf16), tmp_path / "gold", said.append) == 1
    )
    assert said == []
    (gold,) = load_gold(tmp_path / "gold")
    spans = {(m.start, m.end) for company in record.companies for m in company.mentions}
    assert set(entity_places(gold.gold.companies, gold.text)) == spans
    for kind in ("money", "quantities", "dates", "goals"):
        found = [(fact.start, fact.end) for fact in getattr(record, kind)]
        assert [nth(fact, gold.text) for fact in getattr(gold.gold, kind)] == found
    scores = score([gold], [record])
    assert scores.mistakes == []
    assert all(tally.f1 == 1 for tally in scores.tallies.values() if tally.tp or tally.fp or tally.fn)
    assert gold.published == "2024-05-06"


@pytest.mark.parametrize("utf16", [False, True])
def test_offsets_count_as_told(record, utf16, tmp_path):
    write_tasks([record], tmp_path / "t.json", utf16=utf16)
    (task,) = json.loads((tmp_path / "t.json").read_text(encoding="utf-8"))
    text = TEXT.encode("utf-16-le") if utf16 else TEXT
    for region in task["predictions"][0]["result"]:
        value = region["value"]
        piece = text[2 * value["start"] : 2 * value["end"]].decode("utf-16-le") if utf16 else None
        assert (piece or TEXT[value["start"] : value["end"]]) == value["text"]
        assert value["labels"][0] in LABELS
    setup = (tmp_path / "t.xml").read_text(encoding="utf-8")
    assert all(f'"{label}"' in setup for label in LABELS)


def test_utf16_units_are_counted():
    assert units_before("𠮷a") == [0, 2, 3]


def test_what_a_person_changed_counts(record, tmp_path):
    def change(result):
        result[:] = [region for region in result if region["id"] != "q1"]
        start = TEXT.index("3 shops")
        value = {"start": start, "end": start + 1, "text": "3", "labels": ["Quantity"]}
        result.append({"id": "xYz", "type": "labels", "value": value})
        next(region for region in result if region["id"] == "g1")["value"]["labels"] = ["Goal: pledge"]

    said = []
    import_labels(exported(record, tmp_path / "t.json", change=change), tmp_path / "gold", said.append)
    (gold,) = load_gold(tmp_path / "gold")
    assert [(fact.text, fact.value, fact.optional) for fact in gold.gold.quantities] == [("3", None, True)]
    assert [goal.kind for goal in gold.gold.goals] == ["pledge"]
    assert "Quantity '3' is new" in said[0]


def test_a_name_marked_once_of_twice_is_told(record, tmp_path):
    def change(result):
        result[:] = [region for region in result if region["value"]["text"] != "Acme Corp"]

    said = []
    import_labels(exported(record, tmp_path / "t.json", change=change), tmp_path / "gold", said.append)
    assert ["'Acme'" in line and "is not marked" in line for line in said] == [True]


def test_a_region_that_stands_nowhere_is_told_and_costs_nothing_else(record, tmp_path):
    def change(result):
        result[0]["value"] |= {"start": 900, "end": 904}

    said = []
    import_labels(exported(record, tmp_path / "t.json", change=change), tmp_path / "gold", said.append)
    assert "is not where its words 'Acme' stand" in said[0]
    assert load_gold(tmp_path / "gold")[0].gold.money


def test_tasks_without_annotations_are_passed_over(record, tmp_path):
    write_tasks([record], tmp_path / "t.json")
    said = []
    assert import_labels(tmp_path / "t.json", tmp_path / "gold", said.append) == 0
    assert "not annotated" in said[0]


@pytest.mark.parametrize(
    "content", ["{}", "[1]", '[{"data": {}}]', "[", '[{"data": {"text": "a"}, "annotations": [{}]}]']
)
def test_other_files_are_input_errors(content, tmp_path):
    (tmp_path / "t.json").write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=r"t\.json"):
        import_labels(tmp_path / "t.json", tmp_path / "gold", print)
