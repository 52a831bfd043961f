"""What other tools read of a batch."""

import json
import os
import stat

import pytest
from batch_case import Case, ids

from extractor.batch.commit import Manifest
from extractor.batch.output import count_of, is_batch, is_finished, lines_of, parts_of, records_of
from extractor.batch.tables import gather_stories, stories_in
from extractor.errors import InputError


@pytest.fixture
def case(tmp_path):
    return Case(tmp_path / "out")


@pytest.mark.parametrize("compress", [False, True], ids=["plain", "zst"])
def test_the_records_of_a_batch_come_in_the_order_of_its_input(case, compress):
    case.run(["x", "a\u2028b", "y"] * 4, compress=compress)
    directory = case.directory
    assert [record.document.id for record in records_of(directory)] == ids(12)
    assert [record.document.text for record in records_of(directory)][1] == "a\u2028b"
    assert [json.loads(line)["document"]["id"] for line in lines_of(directory)] == ids(12)
    assert count_of(directory) == 12
    assert {path.suffix for path, _ in parts_of(directory)} == {".zst" if compress else ".jsonl"}
    assert is_batch(directory)
    assert is_finished(directory)


def test_packed_parts_hold_the_same_lines(case, tmp_path):
    texts = ["x", "fail", "die", "y"] * 3
    case.run(texts)
    packed = Case(tmp_path / "packed")
    packed.run(texts, compress=True, workers=2)
    assert list(lines_of(packed.directory)) == list(lines_of(case.directory))
    again = Case(tmp_path / "again")
    again.run(texts, compress=True)
    assert again.bytes() == packed.bytes()


def test_files_that_the_manifest_does_not_name_are_not_read(case):
    case.run(["x"])
    (case.directory / "records" / "part-000009-ffffffff.jsonl").write_text("{}\n", encoding="utf-8")
    assert count_of(case.directory) == len(list(records_of(case.directory))) == 1


def test_another_folder_is_told_to_be_no_batch(tmp_path):
    with pytest.raises(InputError, match=r"no output of `extractor batch`"):
        list(records_of(tmp_path))
    assert not is_batch(tmp_path)


def test_a_part_that_is_gone_is_named(case):
    case.run(["x"])
    (path,) = [path for path, _ in parts_of(case.directory)]
    path.unlink()
    with pytest.raises(InputError, match=rf"{path.name}.*run the batch again"):
        list(records_of(case.directory))


def test_a_batch_that_is_being_written_is_not_read(case):
    case.run(["x"])
    with Manifest(case.directory), pytest.raises(InputError, match="is a run at work"):
        list(records_of(case.directory))


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is read-only for root")
def test_a_finished_batch_is_read_where_nothing_can_be_written(case):
    case.run(["x"])
    try:
        case.directory.chmod(stat.S_IRUSR | stat.S_IXUSR)
        assert count_of(case.directory) == 1
    finally:
        case.directory.chmod(stat.S_IRWXU)


def test_the_stories_of_a_batch_stand_beside_it_and_become_a_table(case):
    wire = (
        "The harbour of Ghent will get three new cranes, the port said, and the first will stand by next May."
    )
    case.run([wire, "Nothing else happened in town today, and the council went home early.", wire])
    assert gather_stories(case.directory) == 2
    first, second, third = stories_in(case.directory)
    assert (first[0], first[2], third[2]) == (third[0], None, first[1])
    assert second[0] != first[0]
