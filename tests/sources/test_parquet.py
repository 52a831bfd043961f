"""Parquet: mapped columns, times, nested fields, broken files."""

from datetime import UTC, datetime

import pyarrow as pa
import pytest
from pyarrow import parquet

WHEN = datetime(2022, 2, 8, 10, 15, 42, tzinfo=UTC)


@pytest.fixture
def path(tmp_path):
    rows = [
        {
            "body": f"Sales rose by {number} percent.",
            "nr": number,
            "meta": {"day": WHEN},
            "waste": b"\x00" * 10,
        }
        for number in range(200)
    ]
    parquet.write_table(
        pa.Table.from_pylist([*rows, {"body": None, "nr": 200}]), tmp_path / "a.dat", row_group_size=50
    )
    return tmp_path / "a.dat"


def test_rows_are_documents(path, read_dump):
    documents, problems = read_dump(path, mapping="text=body,id=nr,published=meta.day")
    assert [document.id for document in documents] == [str(number) for number in range(200)]
    assert documents[7].text == "Sales rose by 7 percent."
    assert documents[7].published == "2022-02-08T10:15:42+00:00"
    assert (documents[7].source.reader, documents[7].source.row) == ("parquet", 8)
    assert problems == [(201, "no_text")]


def test_columns_are_guessed_or_named_as_missing(path, read_dump):
    documents, _ = read_dump(path)
    assert [warning.code for warning in documents[0].warnings] == ["columns_guessed"]
    assert read_dump(path, mapping="text=content") == ([], [(None, "missing_column")])


@pytest.mark.parametrize("end", [-100, 5000])
def test_a_cut_file_is_told(path, read_dump, end):
    path.write_bytes(path.read_bytes()[:end])
    assert read_dump(path) == ([], [(None, "broken_parquet")])


def test_broken_pages_cost_what_follows(path, read_dump):
    data = bytearray(path.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 300] = b"\xff" * 300
    path.write_bytes(data)
    documents, problems = read_dump(path, mapping="text=body,id=nr")
    assert documents
    assert "broken_parquet" in [code for _, code in problems] or len(documents) == 200
