"""The contract: its JSON Schema is pinned, spans are exact, later versions are read."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from extractor.schema.document import Document
from extractor.schema.mention import Company, Mention
from extractor.schema.record import Pipeline, Record, iter_spans, json_schema

PIPELINE = Pipeline(version="0", models={}, config_sha256="0")
ORDER = [
    "schema_version",
    "document",
    "companies",
    "organizations",
    "people",
    "money",
    "quantities",
    "dates",
    "quotes",
    "goals",
    "outcomes",
    "warnings",
    "pipeline",
]


def record_with(text, start, end, words):
    mention = Mention(start=start, end=end, text=words, sentence=(0, len(text)))
    company = Company(id="c1", name="x", key="x", key_basis="name", mentions=[mention])
    return Record(document=Document(id="1", text=text), companies=[company], pipeline=PIPELINE)


def test_the_json_schema_is_the_pinned_one(repository, update_golden):
    path = repository / "tests" / "schema" / "record.schema.json"
    made = json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"
    if update_golden:
        path.write_text(made, encoding="utf-8", newline="\n")
    assert json.loads(made) == json.loads(path.read_text(encoding="utf-8"))


def test_the_fields_of_a_record_are_those_of_the_contract():
    assert list(Record.model_fields) == ORDER


def test_every_enumeration_is_closed():
    schema = json.dumps(json_schema())
    for value in ("benchmark_against", "at_most", "elided", "exceeded", "name+organization", "quoted"):
        assert f'"{value}"' in schema


@given(st.text(max_size=40), st.data())
def test_a_span_that_is_the_text_is_taken_and_any_other_refused(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    record = record_with(text, start, end, text[start:end])
    assert [record.document.text[span.start : span.end] for span in iter_spans(record)] == [text[start:end]]
    words = data.draw(st.text(max_size=40).filter(lambda other: other != text[start:end]))
    with pytest.raises(ValidationError, match="is not"):
        record_with(text, start, end, words)


@given(st.text(max_size=40))
def test_a_record_is_one_line_and_reads_back_equal(text):
    record = record_with(text, 0, len(text), text)
    line = record.to_json()
    assert "\n" not in line
    assert Record.read(line) == record
    assert Record.read(line).to_json() == line


def test_building_is_strict_and_reading_is_lenient():
    data = json.loads(record_with("Acme", 0, 4, "Acme").to_json())
    data["later"] = {"more": 1}
    data["document"]["later"] = 1
    data["companies"][0]["mentions"][0]["later"] = 1
    assert Record.read(data).companies[0].name == "x"
    assert Record.read(json.dumps(data)).companies[0].name == "x"
    with pytest.raises(ValidationError, match="Extra inputs"):
        Record.model_validate(data)


def test_a_record_cannot_be_changed():
    with pytest.raises(ValidationError, match="frozen"):
        record_with("Acme", 0, 4, "Acme").warnings = []


def test_the_words_of_the_schema_say_what_fields_mean():
    definitions = json_schema()["$defs"]
    assert definitions["Deadline"]["properties"]["to"]["description"].startswith("Last day")
    assert "from" in definitions["Deadline"]["properties"]
