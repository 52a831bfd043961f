"""The page of scores: it adds up, shows what the command prints, and runs nothing that a text holds."""

import json
from collections import Counter

import pytest
from evaluate_case import TEXT_EN, gold_documents, records, write_case
from page_case import Page, assert_links_lead_somewhere, assert_nothing_foreign_runs

from extractor.errors import MissingExtra
from extractor.evaluate import scores_page
from extractor.evaluate.gold import GoldDocument
from extractor.evaluate.report import as_table
from extractor.evaluate.run import evaluate
from extractor.evaluate.score import score
from extractor.evaluate.scores_page import write_scores
from extractor.schema.record import Record

EVIL = "<script>window.hacked=1</script><img src=x onerror=x()>\u202e"


@pytest.fixture
def by_language(tmp_path):
    gold, made = write_case(tmp_path)
    return evaluate(gold, list, records=made)


@pytest.fixture
def written(tmp_path):
    def write(by_language):
        path = tmp_path / "scores.html"
        write_scores(by_language, path, gold="own")
        return Page(path.read_text(encoding="utf-8"))

    return write


def parts(by_language):
    return [scores_page._language(*item[::-1], by_language[item[1]]) for item in enumerate(by_language)]


def test_mistakes_add_up_to_the_scores(by_language):
    for part in parts(by_language):
        assert [kind.name for kind in part.kinds] == list(by_language[part.lang].tallies)
        for kind in part.kinds:
            shown = Counter(item.what.split()[0] for _, items in kind.by_document for item in items)
            assert shown["missed"] + shown["wrong"] == kind.tally.fn, kind.name
            assert shown["false"] + shown["wrong"] == kind.tally.fp, kind.name
        for slot in part.slots:
            bad = slot.name.endswith((".invented", ".fired"))
            wrong = slot.share.hits if bad else slot.share.of - slot.share.hits
            assert sum(len(items) for _, items in slot.by_document) == slot.mistakes == wrong, slot.name


def test_the_page_shows_the_very_scores_of_the_table(by_language, written):
    table = [line.replace(" of ", " ").split() for line in as_table(by_language).splitlines() if line]
    wanted = [line for line in table if line[0] != "kind" and not line[0].endswith(":")]
    rows = written(by_language).rows()
    assert [row[: len(line)] for row, line in zip(rows, wanted, strict=True)] == wanted


def test_a_wrong_value_stands_in_its_sentence_with_what_was_wanted(by_language):
    english = next(part for part in parts(by_language) if part.lang == "en")
    money = next(kind for kind in english.kinds if kind.name == "money")
    (_, items) = money.by_document[0]
    wrong, false = sorted(items, key=lambda item: item.what, reverse=True)
    assert (wrong.what, false.what) == ("wrong value", "false alarm")
    assert wrong.context.words == "$3 million to $4 million"
    assert wrong.context.before.endswith("Globex Corp. expects sales of ")
    assert wrong.wanted == "'$3 million to $4 million' value=3000000 high=4000000 currency=USD"
    assert wrong.given == "'$3 million' value=3000000 currency=USD"
    assert (false.context.words, false.wanted) == ("$4 million", "nothing")


def test_wrong_slots_say_what_was_asked_and_what_was_given(by_language):
    english = by_language["en"].wrong_slots
    assert [(wrong.wanted, wrong.given) for wrong in english if wrong.slot == "goal.kind"] == [
        ("target", "plan")
    ]
    assert ("Acme Corp", "nothing") in [(w.wanted, w.given) for w in english if w.slot == "goal.holder"]
    assert [w.given for w in english if w.slot == "non_goals.fired"] == ["Acme will paint its office"]
    assert [(w.wanted, w.given) for w in by_language["zh"].wrong_slots if w.slot == "quantity.unit"] == [
        ("台", "部")
    ]


def test_roles_and_names_have_places(by_language):
    places = {(m.kind, m.text): m.place for m in by_language["zh"].mistakes}
    assert places["company_names", "蓝海集团"] is not None
    lonely = score([GoldDocument.read(document) for document in gold_documents()], [])
    (role,) = [m for m in lonely.mistakes if m.kind == "roles" and m.document_id == "own-en"]
    assert TEXT_EN[slice(*role.place)] == "chief executive"
    assert all(mistake.place for mistake in lonely.mistakes)


def test_links_lead_to_the_mistakes_and_no_script_is_needed(by_language, written):
    page = written(by_language)
    assert_nothing_foreign_runs(page)
    assert_links_lead_somewhere(page)
    assert "en-money" in [found.get("id") for _, found in page.elements]


def test_hostile_texts_show_as_text(written):
    gold, made = gold_documents()[0], records()[0]
    for item in (gold, made["document"]):
        item["id"] = f"{EVIL}id"
        item["text"] += f" {EVIL}5 dollars"
    gold["lang"] = f"{EVIL} x"
    gold["gold"]["money"].append({"text": f"{EVIL}5 dollars", "value": 5, "currency": EVIL})
    page = written({gold["lang"]: score([GoldDocument.read(gold)], [Record.read(made)])})
    assert_nothing_foreign_runs(page)
    assert_links_lead_somewhere(page)
    assert "\u202e" not in page.source
    marked = [text for way, text in page.texts if way[-1][0] == "mark"]
    assert "<script>window.hacked=1</script><img src=x onerror=x()>[U+202E]5 dollars" in marked


def test_gold_without_mistakes_or_facts_makes_a_page(written):
    empty = GoldDocument.read({"id": "a", "lang": "en", "text": "Nothing.", "gold": {}})
    page = written({"en": score([empty], [])})
    assert "1 document, 1 without a record" in page.source


def test_the_command_writes_it_and_prints_as_before(cli, tmp_path):
    gold, made = write_case(tmp_path)
    page = tmp_path / "scores.html"
    code, out, _ = cli("evaluate", gold, "--records", made, "--html", page, "--json")
    assert code == 0
    assert json.loads(out)["en"]["money"]["fn"] == 1
    first = page.read_bytes()
    assert cli("evaluate", gold, "--records", made, "--html", page)[0] == 0
    assert page.read_bytes() == first
    code, _, err = cli("evaluate", gold, "--records", made, "--html", tmp_path / "scores.txt")
    assert code == 2
    assert "name it .html" in err


def test_without_jinja_the_message_says_what_to_install(written, by_language, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "jinja2", None)
    with pytest.raises(MissingExtra, match=r"newsfacts\[report\]"):
        written(by_language)
