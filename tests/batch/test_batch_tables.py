"""Batches and files of records on their way to tables and frames."""

import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from batch_case import Case

from extractor import read_frames
from extractor.batch.tables import records_in, stories_in
from extractor.errors import InputError, SettingError
from extractor.schema.record import Record
from extractor.sinks.jsonl import write_lines
from extractor.sinks.registry import sink_for
from extractor.sinks.table_writer import TableWriter

TEXT = "Acme will invest $1.5 billion by 2030."


@pytest.fixture
def case(tmp_path):
    return Case(tmp_path / "out")


def record(name="a"):
    amount = {"id": "m1", "start": 17, "end": 29, "text": "$1.5 billion", "sentence": [0, 38]}
    return Record.model_validate(
        {
            "document": {"id": name, "text": TEXT},
            "money": [{**amount, "value": "1500000000.25", "currency": "USD"}],
            "pipeline": {"version": "0", "models": {}, "config_sha256": "0"},
        }
    )


@pytest.fixture
def records(tmp_path):
    path = tmp_path / "records.jsonl"
    write_lines([record("a"), record("b")], path)
    return path


@pytest.mark.parametrize("engine", ["pandas", "polars"])
def test_frames_hold_exact_numbers(records, engine):
    frames = read_frames(records, engine=engine)
    assert list(frames["money"]["value"]) == [Decimal("1500000000.25")] * 2
    assert len(frames["goals"]) == 0
    assert "stories" not in frames


def test_frames_come_from_a_folder_of_parquet_as_from_the_records(records, tmp_path):
    TableWriter("parquet")(records_in(records), tmp_path / "tables")
    stored, made = read_frames(tmp_path / "tables"), read_frames(records)
    assert stored.keys() == made.keys()
    assert all(stored[name].equals(made[name]) for name in made)


def test_frames_come_from_a_batch(case):
    case.run(["one", "two"])
    assert list(read_frames(case.directory)["documents"]["text"]) == ["one", "two"]


def test_stories_beside_the_records_are_a_frame(records):
    story = {"story_id": "s", "document_id": "b", "duplicate_of": "a"}
    (records.parent / "stories.jsonl").write_text(json.dumps(story) + "\n", encoding="utf-8")
    assert read_frames(records)["stories"].to_dict("records") == [story]


def test_a_broken_story_is_named(records):
    (records.parent / "stories.jsonl").write_text("{}\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"stories\.jsonl:1: no story"):
        list(stories_in(records))


def test_another_engine_is_refused(records):
    with pytest.raises(SettingError, match="there are: pandas, polars"):
        read_frames(records, engine="excel")


def test_a_folder_without_tables_is_named(tmp_path):
    with pytest.raises(InputError, match="neither a directory"):
        read_frames(tmp_path)


@pytest.mark.parametrize(("engine", "extra"), [("pandas", "frames"), ("polars", "polars")])
def test_a_missing_engine_says_what_to_install(records, engine, extra):
    code = f"import sys; sys.modules[{engine!r}] = None; from extractor import read_frames; "
    code += f"read_frames({str(records)!r}, engine={engine!r})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8")
    assert f"pip install 'newsfacts[{extra}]'" in done.stderr


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.jsonl.zst", "a.NDJSON"])
def test_packed_lines_read_back_and_are_the_same_bytes(name, tmp_path):
    sink, made = sink_for(tmp_path / name), [record("a"), record("二")]
    assert sink(made, tmp_path / name) == 2
    first = (tmp_path / name).read_bytes()
    assert list(records_in(tmp_path / name)) == made
    sink(made, tmp_path / name)
    assert (tmp_path / name).read_bytes() == first


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.jsonl.zst"])
def test_archives_behind_one_another_are_read_through(name, tmp_path):
    made = [record(str(n)) for n in range(500)]
    write_lines(made[:250], tmp_path / name)
    first = (tmp_path / name).read_bytes()
    write_lines(made[250:], tmp_path / name)
    (tmp_path / name).write_bytes(first + (tmp_path / name).read_bytes())
    assert list(records_in(tmp_path / name)) == made


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.jsonl.zst"])
@pytest.mark.parametrize("damage", [lambda data: data[: len(data) // 2], lambda _: b"no archive"])
def test_a_damaged_archive_is_an_input_error(name, damage, tmp_path):
    path = tmp_path / name
    write_lines([record(str(n)) for n in range(100)], path)
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(InputError, match="cannot read"):
        list(records_in(path))


@pytest.mark.parametrize("name", ["a.parquet", "a.db", "a.sqlite", "a.duckdb", "a.csv"])
def test_the_suffix_chooses_the_tables(name, tmp_path):
    assert sink_for(tmp_path / name, records=True)([record()], tmp_path / name) == 1
    assert (tmp_path / name).exists()


@pytest.mark.parametrize("name", ["a.parquet", "a.db", "a.csv"])
def test_documents_do_not_become_tables(name):
    with pytest.raises(SettingError, match="the suffix chooses the format"):
        sink_for(Path(name))
