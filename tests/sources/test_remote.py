"""Addresses of other file systems, through fsspec's own in memory and the local one."""

import io
import zipfile

import fsspec
import pytest

from extractor.batch.dump import fingerprint


@pytest.fixture
def memory():
    system = fsspec.filesystem("memory")
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("c.txt", "Packed.")
    for name, data in {
        "/news/2024/a.txt": b"Sales rose.",
        "/news/b.jsonl": b'{"text": "One."}\n{"text": "Two."}\n',
        "/news/.hidden": b"No.",
        "/news/d.zip": archive.getvalue(),
        "/news/style.css": b"b {}",
    }.items():
        system.pipe(name, data)
    yield "memory://news"
    system.rm("/news", recursive=True)


def test_a_remote_folder_is_read_like_a_local_one(memory, read_dump):
    documents, problems = read_dump(memory)
    assert [document.id for document in documents] == ["2024/a", "b#1", "b#2", "d/c"]
    assert documents[0].source.path == "memory:///news/2024/a.txt"
    assert problems == [(None, "unknown_format")]


def test_a_remote_file_named_itself_may_be_text_of_any_suffix(memory, read_dump):
    (document,), problems = read_dump(f"{memory}/style.css")
    assert (document.id, problems) == ("style.css", [])


def test_a_batch_knows_remote_inputs_by_name_and_size(memory):
    (before,) = fingerprint([memory])
    assert before["files"] == 4
    fsspec.filesystem("memory").pipe("/news/b.jsonl", b'{"text": "Three."}\n')
    (after,) = fingerprint([memory])
    assert (after["files"], after["sha256"] == before["sha256"]) == (4, False)


def test_a_file_address_is_a_path(tmp_path, read_dump):
    path = tmp_path / "an article.txt"
    path.write_text("Sales rose.", encoding="utf-8")
    (document,), problems = read_dump(path.as_uri())
    assert (document.id, document.source.path, problems) == ("an article", path.as_posix(), [])


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("memory://nowhere/a", "not_found"),
        ("nosuch://a/b", "not_found"),
        ("https://example.com/a.zip", "not_a_path"),
        ("zip://a.txt::https://example.com/a.zip", "not_a_path"),
    ],
)
def test_an_address_that_cannot_be_read_is_told(read_dump, address, code):
    assert read_dump(address) == ([], [(None, code)])
