"""JSON Lines in and out."""

import io
import json

import pytest

from extractor.errors import InputError
from extractor.schema.document import Document
from extractor.schema.record import Pipeline, Record
from extractor.sinks.jsonl import read_documents, read_records, write_lines


def record(name: str = "a", text: str = "雷军 said — so") -> Record:
    pipeline = Pipeline(version="0", models={}, config_sha256="0")
    return Record(document=Document(id=name, text=text), pipeline=pipeline)


def test_what_is_written_reads_back_equal(tmp_path):
    path = tmp_path / "records.jsonl"
    records = [record("a"), record("b", "line\u2028separator")]
    assert write_lines(records, path) == 2
    assert list(read_records(path)) == records
    assert path.read_bytes().count(b"\n") == 2


def test_a_stream_gets_each_line_at_once():
    stream = io.StringIO()

    def growing():
        yield record("a")
        assert stream.getvalue().count("\n") == 1
        yield record("b")

    assert write_lines(growing(), stream) == 2


def test_documents_read_back_equal(tmp_path):
    path = tmp_path / "docs.jsonl"
    documents = [Document(id="1", text="x", kind="post", published="2022-02")]
    write_lines(documents, path)
    assert list(read_documents(path)) == documents


def test_reading_ignores_unknown_fields_a_byte_order_mark_and_empty_lines(tmp_path):
    path = tmp_path / "records.jsonl"
    data = json.loads(record().to_json()) | {"from_the_future": 1}
    path.write_text("\ufeff" + json.dumps(data) + "\n\n", encoding="utf-8")
    assert [item.document.id for item in read_records(path)] == ["a"]


@pytest.mark.parametrize(
    ("line", "said"),
    [("{broken", "Invalid JSON"), ("{}", "document"), ('{"document": 1}', "document")],
)
def test_a_bad_line_is_named_with_file_and_row(tmp_path, line, said):
    path = tmp_path / "records.jsonl"
    path.write_text(record().to_json() + "\n" + line + "\n", encoding="utf-8")
    with pytest.raises(InputError, match=rf"records\.jsonl:2: no record: .*{said}"):
        list(read_records(path))


def test_a_missing_file_and_a_binary_file_are_input_errors(tmp_path):
    with pytest.raises(InputError, match="cannot read"):
        list(read_records(tmp_path / "none.jsonl"))
    (tmp_path / "binary.jsonl").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError, match="not UTF-8"):
        list(read_records(tmp_path / "binary.jsonl"))
