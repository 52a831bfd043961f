"""Two runs side by side."""

import json

import pytest
from page_case import Page, assert_links_lead_somewhere, assert_nothing_foreign_runs

from extractor.evaluate import changes_page
from extractor.evaluate.changes import as_json, as_text
from extractor.evaluate.changes_page import write_changes
from extractor.evaluate.compare import Comparison, all_changes, compare
from extractor.evaluate.items import KINDS, Item, pairs
from extractor.schema.record import Record
from extractor.sinks.jsonl import write_lines

TEXT = "Acme paid $5 to Ann Lee, then $5 and $6. It aims to pay $9 by 2030."
EVIL = "<script>window.hacked=1</script>\u202e\x1b[31m"


def bare(piece, start=0):
    at = TEXT.index(piece, start)
    return {"start": at, "end": at + len(piece), "text": piece}


def span(piece, start=0):
    return {**bare(piece, start), "sentence": [0, 40] if TEXT.index(piece, start) < 40 else [41, len(TEXT)]}


def record(*money, name="a", key="Q1", text=TEXT, settings="0", version="1.0", **facts):
    entity = {"id": "c1", "name": "Acme", "key": key, "key_basis": "name", "mentions": [span("Acme")]}
    amounts = [{"id": f"m{at}", "currency": "USD", **item} for at, item in enumerate(money, start=1)]
    return Record.read(
        {
            "schema_version": version,
            "document": {"id": name, "text": text},
            "companies": [entity],
            "money": amounts,
            "pipeline": {"version": "0", "models": {"lac": "1"}, "config_sha256": settings},
            **facts,
        }
    )


def goal(holder="c1", value=9, **fields):
    return {
        **span("aims to pay $9 by 2030"),
        "id": "g1",
        "trigger": bare("aims"),
        "kind": "target",
        "holder": {"ref": holder, "name": "Acme", "resolution": "reference"},
        "target": {**bare("$9"), "kind": "absolute", "value": value},
        "confidence": 0.9,
        "rules": ["a"],
        **fields,
    }


FIRST = {**span("$5"), "value": 5}
SECOND = {**span("$5", 20), "value": 5}
THIRD = {**span("$6"), "value": 6}


def told(before, after, **options):
    """Give the changes without the fields that only pages show."""
    found = compare([before], [after], **options)
    return [
        (change.what, change.kind, change.text, [tuple(field) for field in change.fields]) for change in found
    ]


def test_equal_runs_have_no_changes():
    counted = Comparison()
    assert list(compare([record(FIRST, SECOND)], [record(FIRST, SECOND)], counted)) == []
    assert counted.is_same
    assert counted.counts["money"]["same"] == 2


def test_a_fact_that_appears_shifts_no_other():
    assert told(record(SECOND), record(FIRST, SECOND)) == [("appeared", "money", "$5", [])]


def test_what_vanished_and_what_changed_are_told_with_their_fields():
    assert told(record(FIRST, THIRD), record({**THIRD, "value": 7}, key="Q2")) == [
        ("changed", "companies", "Acme", [("key", "Q1", "Q2")]),
        ("vanished", "money", "$5", []),
        ("changed", "money", "$6", [("value", 6, 7)]),
    ]


def test_a_fact_of_more_words_is_the_same_fact_changed():
    longer = {**span("$5 to Ann Lee"), "value": 5}
    place = ("place", [FIRST["start"], FIRST["end"]], [longer["start"], longer["end"]])
    assert told(record(FIRST), record(longer)) == [
        ("changed", "money", "$5 to Ann Lee", [place, ("text", "$5", "$5 to Ann Lee")])
    ]


def test_slots_are_told_by_name_and_ids_by_what_they_stand_for():
    other = {"id": "c9", "name": "Acme", "key": "Q1", "key_basis": "name", "mentions": [span("Acme")]}
    assert told(record(goals=[goal()]), record(companies=[other], goals=[goal("c9")])) == []
    other["key"] = "Q2"
    changed = told(record(goals=[goal()]), record(companies=[other], goals=[goal("c9", 8, target=None)]))
    assert changed[1][3] == [
        ("holder.ref", "Q1", "Q2"),
        ("target.place", [bare("$9")["start"], bare("$9")["end"]], None),
        ("target.text", "$9", None),
        ("target.kind", "absolute", None),
        ("target.value", 9, None),
    ]


def test_fields_to_ignore_change_nothing():
    old, new = record(goals=[goal()]), record(goals=[goal(value=8, rules=["b"])])
    assert [field for _, _, _, fields in told(old, new, ignore=["rules"]) for field in fields] == [
        ("target.value", 9, 8)
    ]
    assert told(old, new, ignore=["rules", "target"]) == []
    assert told(old, new, ignore=["rules", "target.value"]) == []


def test_roles_warnings_and_references_are_compared():
    role = {**bare("paid"), "title": "chair", "organization": "c1"}
    ann = {"id": "p1", "name": "Ann", "key": "ann", "key_basis": "name", "mentions": [span("Ann Lee")]}
    it = {**ann, "references": [span("It")]}
    warning = {"code": "x", "message": "Odd."}
    before = record(people=[{**ann, "roles": [role]}], warnings=[warning, {"code": "y", "message": "Long."}])
    after = record(
        people=[{**it, "roles": [{**role, "organization": "Acme"}]}],
        warnings=[{"code": "z", "message": "New."}, {"code": "y", "message": "Short."}],
    )
    assert told(before, after) == [
        ("appeared", "people", "It", []),
        ("changed", "roles", "paid", [("organization", "Q1", "Acme")]),
        ("vanished", "warnings", "Odd.", []),
        ("changed", "warnings", "Short.", [("message", "Long.", "Short.")]),
        ("appeared", "warnings", "New.", []),
    ]


def test_documents_of_one_run_only_and_of_other_texts_are_told():
    old = [record(name="a"), record(name="b"), record(FIRST, name="c"), record(name="a")]
    new = [record(name="d"), record(FIRST, name="c", text=f"{TEXT} More."), record(name="a")]
    counted = Comparison()
    changes = list(compare(old, new, counted))
    assert [(change.what, change.document_id) for change in changes] == [
        ("vanished", "b"), ("changed", "c"), ("vanished", "a"), ("appeared", "d"),
    ]  # fmt: skip
    assert changes[1].fields == (("text", f"{len(TEXT)} characters", f"{len(TEXT) + 6} characters"),)
    assert "money" not in counted.counts
    assert (counted.before.documents, counted.after.documents) == (4, 3)


def test_runs_in_one_order_are_read_side_by_side_and_any_order_gives_the_same():
    old = [record(FIRST, name=str(number)) for number in range(20)]
    new = [record(FIRST, SECOND, name=str(number)) for number in range(20)]
    read = []
    changes = compare(iter(old), (read.append(item) or item for item in new))
    first = next(changes)
    assert len(read) == 1
    straight = [first, *changes]
    assert [change.document_id for change in straight] == [item.document.id for item in old]
    assert list(compare(iter(old), reversed(new))) == straight


def test_what_made_the_runs_differently_is_said_first():
    counted = Comparison()
    old = [record(), record(name="b", settings="1")]
    changes = list(compare(old, [record(version="1.1"), record(name="b")], counted))
    lines = list(as_text(counted, changes))
    assert lines[0] == (
        "A: 2 documents; newsfacts 0, schema 1.0, settings 0, lac 1 (1 of them); "
        "newsfacts 0, schema 1.0, settings 1, lac 1 (1 of them)"
    )
    assert lines[2] == "made differently: schema, settings"


def test_text_holds_counts_and_changes_and_nothing_that_acts_on_a_terminal():
    counted = Comparison()
    changes = list(compare([record(FIRST, name=EVIL)], [record(THIRD, name=EVIL, key=EVIL)], counted))
    lines = list(as_text(counted, changes))
    assert ["money", "0", "0", "1", "1"] in [line.split() for line in lines]
    assert "  money vanished '$5' [10:12] = USD 5" in lines
    assert not set("".join(lines)) & {"\x1b", "\u202e"}


def test_json_is_one_object_with_all_of_it():
    counted = Comparison()
    changes = list(compare([record(FIRST)], [record({**FIRST, "value": 6})], counted))
    data = json.loads("\n".join(as_json(counted, changes)))
    assert data["counts"]["money"] == {"same": 0, "changed": 1, "appeared": 0, "vanished": 0}
    (change,) = data["changes"]
    assert change["fields"] == [{"field": "value", "before": 5, "after": 6}]
    assert TEXT[change["start"] : change["end"]] == change["text"] == "$5"
    assert json.loads("\n".join(as_json(Comparison(), [])))["changes"] == []


def test_changes_can_be_taken_again_as_they_were():
    changes = list(compare([record(FIRST, goals=[goal()])], [record(THIRD, goals=[goal(value=1)])]))
    with all_changes(iter(changes)) as again:
        assert list(again()) == changes
        assert list(again()) == changes


def test_pairs_are_those_that_share_most_one_to_one():
    def item(start, end, value=0):
        return Item("money", (start, end), "", "", None, {"value": value})

    old = [item(0, 10), item(5, 9), item(20, 22), item(30, 31, 1), item(30, 31, 2)]
    new = [item(4, 10), item(8, 30), item(22, 24), item(30, 31, 2)]
    assert [(a and a.place, b and b.place) for a, b in pairs(old, new)] == [
        ((0, 10), None),
        ((5, 9), (4, 10)),
        ((20, 22), (8, 30)),
        (None, (22, 24)),
        ((30, 31), None),
        ((30, 31), (30, 31)),
    ]
    (same,) = [pair for pair in pairs(old, new) if pair[0] and pair[1] and pair[0].place == (30, 31)]
    assert same[0].fields == same[1].fields == {"value": 2}


@pytest.fixture
def files(tmp_path):
    write_lines([record(FIRST)], tmp_path / "a.jsonl")
    write_lines([record(THIRD, key=f"{EVIL}<b>")], tmp_path / "b.jsonl")
    return tmp_path / "a.jsonl", tmp_path / "b.jsonl"


@pytest.mark.parametrize("args", [[], ["--json"]])
def test_the_command_prints_them_and_exits_as_diff_does(cli, args, files):
    first, second = files
    code, out, err = cli("compare", first, second, *args)
    assert (code, err) == (1, "")
    assert "vanished" in out
    assert "$6" in out
    assert cli("compare", first, first, *args)[0] == 0
    assert cli("compare", first, second, "--ignore", "value", "--ignore", "key", *args)[0] == 1


def test_what_cannot_be_read_makes_no_comparison_look_whole(cli, files, tmp_path):
    first, second = files
    page = tmp_path / "page.html"
    page.write_text("an earlier page", encoding="utf-8")
    code, _, err = cli("compare", tmp_path / "no.jsonl", tmp_path / "none.jsonl", "--html", page)
    assert code == 2
    assert "cannot read" in err
    assert page.read_text(encoding="utf-8") == "an earlier page"
    second.write_text(f"{{}}\n{first.read_text(encoding='utf-8')}", encoding="utf-8")
    code, out, err = cli("compare", first, second)
    assert code == 2
    assert "b.jsonl:1: no record" in err
    assert "the comparison is not whole" in err
    assert "vanished" in out


def test_the_page_shows_each_change_in_its_sentence_and_runs_nothing(cli, files, tmp_path):
    assert cli("compare", *files, "--html", tmp_path / "page.html")[0] == 1
    page = Page((tmp_path / "page.html").read_text(encoding="utf-8"))
    assert_nothing_foreign_runs(page)
    assert_links_lead_somewhere(page)
    assert not set(page.source) & {"\x1b", "\u202e"}
    assert ["money", "0", "0", "1", "1"] in page.rows()
    assert [text for way, text in page.texts if way[-1][0] == "mark"] == ["Acme", "$5", "$6"]
    assert [text for way, text in page.texts if way[-1][0] == "ins"] == [
        "<script>window.hacked=1</script>[U+202E][U+001B][31m<b>"
    ]


def test_the_page_leaves_out_what_nobody_reads_and_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(changes_page, "MOST", 1)
    counted = Comparison()
    changes = list(compare([record(FIRST, THIRD)], [record()], counted))
    write_changes(counted, changes, tmp_path / "page.html", names=("a", "b"))
    page = Page((tmp_path / "page.html").read_text(encoding="utf-8"))
    assert "1 more are not shown here" in page.source
    assert [text for way, text in page.texts if way[-1][0] == "mark"] == ["$5"]


def test_equal_runs_make_a_page_that_says_so(cli, files, tmp_path):
    assert cli("compare", files[0], files[0], "--html", tmp_path / "page.html")[0] == 0
    assert "Nothing changed" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_every_list_of_a_record_is_compared():
    lists = {name for name, found in Record.model_fields.items() if found.default == []}
    assert lists - {*KINDS} == set()
    assert len(lists) == 10


def test_a_batch_is_compared_with_the_records_of_a_file(cli, tmp_path):
    documents = tmp_path / "documents.jsonl"
    rows = [{"id": f"d{number}", "lang": "fi", "text": f"Teksti {number}."} for number in range(3)]
    documents.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    assert cli("batch", documents, "-o", tmp_path / "run")[0] == 0
    assert cli("extract", documents, "-o", tmp_path / "records.jsonl")[0] == 0
    code, out, err = cli("compare", tmp_path / "run", tmp_path / "records.jsonl")
    assert (code, err) == (0, "")
    assert ["documents", "3", "0", "0", "0"] in [line.split() for line in out.splitlines()]
