"""Records in notebooks: HTML that is safe, short reprs, data frames."""

from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest

from extractor.errors import MissingExtra, SettingError
from extractor.schema import show
from extractor.schema.goal import Target
from extractor.schema.record import Record
from extractor.schema.words import number_words, slots_of, visible, words_of

TEXT = "😀 Acme <script>alert(1)</script> wants \u202eto pay $2 billion by 2030."


def record(text=TEXT, **facts):
    pipeline = {"version": "0", "models": {}, "config_sha256": "0"}
    return Record.read({"document": {"id": "a<b>", "text": text}, "pipeline": pipeline, **facts})


def span(words, text=TEXT):
    start = text.index(words)
    return {"start": start, "end": start + len(words), "text": words, "sentence": [0, len(text)]}


@pytest.fixture
def made():
    goal = {
        **span("to pay $2 billion by 2030"),
        "id": "g1",
        "kind": "plan",
        "trigger": span("wants"),
        "holder": {"ref": "c1", "name": "Acme", "resolution": "mention"},
        "source": {"name": "Li", "mode": "indirect"},
        "predicate": "pay",
        "polarity": "negative",
        "target": {**span("$2 billion"), "kind": "absolute", "value": 2e9, "currency": "USD"},
        "deadline": {**span("2030"), "from": "2030-01-01", "to": "2030-12-31"},
        "confidence": 1,
        "rules": ["en.verb"],
    }
    usd = {"value": 2e9, "rate": 1, "rate_date": "2024-03-05", "source": "a bank"}
    money = {**span("$2 billion"), "id": "m1", "value": 2e9, "currency": "USD", "usd": usd}
    company = {"id": "c1", "name": "Acme", "key": "acme", "key_basis": "name", "mentions": [span("Acme")]}
    return record(goals=[goal], money=[money], companies=[company])


def test_the_html_is_well_formed_shows_the_text_as_text_and_runs_nothing(made):
    page = made._repr_html_()
    tree = ET.fromstring(page)  # noqa: S314 - our own output
    names = {element.tag for element in tree.iter()}
    assert names <= {"div", "p", "b", "span", "table", "thead", "tbody", "tr", "th", "td"}
    text = "".join(tree.find("div").itertext())
    assert text == visible(TEXT)
    assert "\u202e" not in page
    assert "[U+202E]" in text


def test_the_html_marks_each_fact_at_its_very_words(made):
    tree = ET.fromstring(made._repr_html_())  # noqa: S314 - our own output
    marked = {element.text: element.get("title") for element in tree.iter("span")}
    assert marked["$2 billion"].startswith(
        "Money: USD 2 billion · USD 2 billion on 2024-03-05 Goals: plan · Acme · not pay"
    )
    assert marked["Acme"] == "Companies: Acme"


def test_a_goal_that_is_a_quote_too_keeps_its_line(made):
    goal = made.goals[0]
    quote = {
        "start": goal.start,
        "end": goal.end,
        "text": goal.text,
        "sentence": [0, 9],
        "id": "u1",
        "mode": "indirect",
    }
    both = Record.read(made.model_dump(mode="json") | {"quotes": [quote]})
    tree = ET.fromstring(both._repr_html_())  # noqa: S314 - our own output
    lines = {element.text: element.get("style") for element in tree.iter("span")}
    assert "solid #d55e00" in lines["$2 billion"]
    assert '<td style="text-align:left">not pay</td>' in both._repr_html_()


def test_a_long_text_is_cut_and_says_so():
    page = record("长" * (show.SHOWN_CHARS + 1234))._repr_html_()
    assert page.count("长") == show.SHOWN_CHARS
    assert "1,234 characters more" in page
    assert "No goals" in page


def test_goals_and_entities_print_what_matters(made):
    assert repr(made.goals) == (
        "[Goal(id='g1', kind='plan', holder='Acme', predicate='pay', target='$2 billion',"
        " deadline='2030', to='2030-12-31')]"
    )
    assert repr(made.companies[0]) == (
        "Company(id='c1', name='Acme', key='acme', key_basis='name', mentions=1)"
    )
    assert repr(made) == "Record(id='a<b>', companies=1, money=1, goals=1)"


def test_slots_name_the_refusal_and_where_each_stands(made):
    slots = {slot.name: slot for slot in slots_of(made.goals[0])}
    assert slots["wants not to"].words == "pay"
    assert slots["said by"].words == "Li (indirect)"
    target = slots["target"]
    assert TEXT[target.start : target.end] == "$2 billion"
    assert slots["deadline"].words == "by 2030-12-31"


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ({"value": 1, "unit": "rank"}, "no. 1"),
        ({"value": 15, "unit": "%", "comparator": ">="}, "≥ 15%"),
        ({"value": 3, "high": 4, "unit": "shop"}, "3 to 4 shop"),
        ({"value": -1500000, "currency": "CNY"}, "CNY -1.5 million"),
        ({}, "the best"),
    ],
)
def test_targets_in_words(target, words):
    made = Target.read({"start": 0, "end": 8, "text": "the best", "kind": "absolute", **target})
    assert words_of(made) == words


def test_numbers_are_never_rounded():
    assert number_words(Decimal(1234567890)) == "1,234,567,890"
    assert number_words(Decimal("1.5e12")) == "1.5 trillion"
    assert number_words(Decimal("1E+2")) == "100"
    assert number_words(Decimal(123456789012345678901)) == "123,456,789,012,345,678,901"
    assert number_words(Decimal("1E+400")) == "1E+400"
    assert number_words(Decimal("-1E-30")) == "-0.000000000000000000000000000001"
    assert number_words(Decimal(0)) == "0"


def test_frames_hold_a_row_a_fact(made):
    pytest.importorskip("pandas")
    frame = made.to_frame("goals")
    assert frame.loc[0, "holder_name"] == "Acme"
    assert frame.loc[0, "target_value"] == 2_000_000_000
    marks = made.to_frame()
    assert list(marks["text"]) == ["Acme", "to pay $2 billion by 2030", "$2 billion"]
    assert record("nothing").to_frame().empty
    assert record("nothing").to_frame("money").empty


def test_an_unknown_kind_of_frame_is_named_with_the_known_ones(made):
    with pytest.raises(SettingError, match="no kind 'goal'; there are companies, dates, goals"):
        made.to_frame("goal")


def test_frames_without_pandas_say_what_to_install(made, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pandas", None)
    with pytest.raises(MissingExtra, match=r"newsfacts\[frames\]"):
        made.to_frame()
