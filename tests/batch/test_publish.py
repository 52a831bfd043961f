"""A finished batch copied to another file system: fsspec's own in memory."""

import json

import fsspec
import pytest
from batch_case import Case

from extractor.batch.publish import publish
from extractor.cli import main
from extractor.errors import InputError, OutputError

ADDRESS = "memory://results/run"


@pytest.fixture
def place():
    system = fsspec.filesystem("memory")
    yield system
    if system.exists("/results"):
        system.rm("/results", recursive=True)


@pytest.fixture
def case(tmp_path):
    return Case(tmp_path / "out")


def lines(place):
    entries = json.loads(place.cat_file("/results/run/parts.json"))
    parts = [place.cat_file(f"/results/run/records/{entry['name']}") for entry in entries]
    return b"".join(parts)


def test_the_copy_is_read_by_its_list_of_parts(case, place):
    case.run(["x"] * 9)
    assert publish(case.directory, ADDRESS) == 3
    own = [part.read_bytes() for part in sorted((case.directory / "records").iterdir())]
    assert lines(place) == b"".join(own)
    names = {key.rpartition("/")[2] for key in place.find("/results/run")}
    assert {"parts.json", "run.json", "errors.jsonl", "manifest.db"} <= names


@pytest.mark.usefixtures("place")
def test_only_what_is_new_is_copied_again(case):
    case.run(["x"] * 9)
    publish(case.directory, ADDRESS)
    assert publish(case.directory, ADDRESS) == 0
    case.run(["x"] * 5 + ["y"] * 4, fresh=True)
    assert publish(case.directory, ADDRESS) == 2


def test_parts_that_nothing_names_any_more_are_removed(case, place):
    case.run(["x"] * 9)
    publish(case.directory, ADDRESS)
    case.run(["x"] * 9, fresh=True, identity={"config_sha256": "0" * 64, "inputs": ["a.jsonl"]})
    publish(case.directory, ADDRESS)
    listed = {entry["name"] for entry in json.loads(place.cat_file("/results/run/parts.json"))}
    assert {key.rpartition("/")[2] for key in place.find("/results/run/records")} == listed


@pytest.mark.parametrize(
    "address", ["results", "https://example.org/run", "zip://a::memory://b", "nosuch://a"]
)
def test_what_is_no_address_is_told_before_the_run(address, tmp_path, capsys, monkeypatch):
    (tmp_path / "a.txt").write_text("Sales rose.", encoding="utf-8")
    arguments = [
        "extractor",
        "batch",
        str(tmp_path / "a.txt"),
        "-o",
        str(tmp_path / "out"),
        "--copy-to",
        address,
    ]
    monkeypatch.setattr("sys.argv", arguments)
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert "no address to copy to" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_batch_that_is_not_at_its_end_is_not_copied(tmp_path):
    with pytest.raises(InputError, match="no finished batch"):
        publish(tmp_path, ADDRESS)


def test_what_is_no_list_of_parts_is_not_written_over(case, place):
    place.pipe_file("/results/run/parts.json", b"[1, 2]")
    case.run(["x"])
    with pytest.raises(OutputError, match="no list of parts"):
        publish(case.directory, ADDRESS)


def test_a_refusal_of_the_file_system_is_told(case, place, monkeypatch):
    case.run(["x"])

    def refuse(*_args, **_kwargs):
        raise PermissionError("access denied")

    monkeypatch.setattr(type(place), "put_file", refuse)
    with pytest.raises(OutputError, match="access denied"):
        publish(case.directory, ADDRESS)
