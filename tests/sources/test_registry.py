import gzip
import io
import json

import pytest

from extractor.sources.registry import read_paths, read_stdin

PAGE = (
    "<!doctype html><html lang='en'><head><title>Shops reopen in Leeds</title></head><body><article>"
    "<h1>Shops reopen in Leeds</h1>"
    + "".join(
        f"<p>Brightwater opened shop number {number} in the city on Monday, and its manager said that "
        "the new place would employ forty people from the neighbourhood.</p>"
        for number in range(1, 6)
    )
    + "</article></body></html>"
)


def read(*paths, **options):
    problems = []
    documents = list(read_paths(paths, on_problem=problems.append, **options))
    return documents, problems


def codes(problems):
    return [problem.code for problem in problems]


def test_folder_gives_every_file_once_with_ids_by_path(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config").write_text("hidden", encoding="utf-8")
    (tmp_path / "b" / "page.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    (tmp_path / "a.txt").write_text("Profits rose by a third last year.", encoding="utf-8")
    (tmp_path / "rows.jsonl").write_text(
        '{"text": "Eins."}\n\n{"id": 7, "text": "Zwei."}\n', encoding="utf-8"
    )
    documents, problems = read(tmp_path)
    assert [document.id for document in documents] == ["a", "b/page", "rows#1", "7"]
    assert problems == []


def test_file_named_itself_has_its_name_for_id(tmp_path):
    path = tmp_path / "page.htm"
    path.write_text(PAGE, encoding="utf-8")
    documents, _ = read(path)
    assert documents[0].id == "page"
    assert documents[0].source.path == path.as_posix()
    assert documents[0].source.reader == "html"


def test_content_decides_not_the_name(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    documents, _ = read(path)
    assert documents[0].source.reader == "html"
    assert documents[0].text.startswith("Shops reopen in Leeds\n\nBrightwater")


def test_two_documents_with_one_id_are_both_kept(tmp_path):
    path = tmp_path / "rows.jsonl"
    rows = [{"id": "x", "text": "One."}, {"id": "x~2", "text": "Two."}, {"id": "x", "text": "Three."}]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    documents, problems = read(path)
    assert [document.id for document in documents] == ["x", "x~2", "x~3"]
    assert [[warning.code for warning in document.warnings] for document in documents] == [
        [],
        [],
        ["duplicate_id"],
    ]
    assert problems == []


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("empty.html", b"", "empty"),
        ("blank.txt", b" \n\n ", "empty"),
        ("broken.json", b'{\n "text": "cut o', "broken_json"),
        ("cut.json", b'{"id": "a", "text": "cut o', "broken_json"),
        ("list.json", b"[]", "empty"),
        ("other.json", b'{"a": 1}', "unknown_format"),
        ("deep.json", b"[" * 100_000, "broken_json"),
        ("image.html", b"\x89PNG\r\n\x1a\n\x00\x00", "binary"),
        ("paper.txt", b"%PDF-1.7\n%\xe2\xe3", "binary"),
        ("cut.html.gz", gzip.compress(PAGE.encode())[:-30], "broken_gzip"),
        ("bad.gz", b"\x1f\x8bnothing", "broken_gzip"),
        ("feed.xml", b"<?xml version='1.0'?><rss><channel/></rss>", "unknown_format"),
        ("login.html", b"<html><body><a href='/'>home</a></body></html>", "no_text"),
        ("style.css", b"body { color: red }", "unknown_format"),
    ],
)
def test_bad_input_gives_one_problem_and_costs_nothing_else(tmp_path, name, data, code):
    (tmp_path / name).write_bytes(data)
    (tmp_path / "zz.txt").write_text("The good one.", encoding="utf-8")
    documents, problems = read(tmp_path)
    assert [document.id for document in documents] == ["zz"]
    assert codes(problems) == [code]
    assert name in problems[0].path
    assert len(problems[0].message) > 20


def test_missing_path_and_empty_folder_are_told(tmp_path):
    (tmp_path / "void").mkdir()
    documents, problems = read(tmp_path / "nowhere.html", tmp_path / "void")
    assert documents == []
    assert codes(problems) == ["not_found", "empty"]


def test_unreadable_rows_leave_the_others(tmp_path):
    rows = [
        b'{"id": "a", "text": "Good."}',
        b"not json",
        b'{"id": "b", "text": 5}',
        b'{"id": "c", "text": " "}',
        b'{"id": "d", "text": "half \\ud83d"}',
        b'{"id": "e"}',
        b'{"id": "f", "text": "Good, too."}',
        '{"id": "g", "text": "也好"}'.encode("gb18030"),
    ]
    path = tmp_path / "rows.jsonl"
    path.write_bytes(b"\n".join(rows))
    documents, problems = read(path)
    assert [document.id for document in documents] == ["a", "f", "g"]
    assert [(problem.row, problem.code) for problem in problems] == [
        (2, "broken_json"),
        (3, "no_text"),
        (4, "empty"),
        (5, "bad_unicode"),
        (6, "unknown_format"),
    ]


def test_cut_gzip_of_rows_gives_the_rows_before_the_cut(tmp_path):
    rows = "\n".join(
        json.dumps({"id": str(number), "text": f"Row {number * 7919 % 10007}."}) for number in range(9000)
    )
    path = tmp_path / "rows.jsonl.gz"
    data = gzip.compress(rows.encode())
    path.write_bytes(data[: len(data) // 2])
    documents, problems = read(path)
    assert len(documents) > 1000
    assert [document.id for document in documents] == [str(number) for number in range(len(documents))]
    assert codes(problems) == ["broken_gzip"]


def test_text_of_five_megabytes_is_read(tmp_path):
    path = tmp_path / "long.txt"
    path.write_text("Sales rose again this year.\n" * 190_000, encoding="utf-8")
    documents, problems = read(path)
    assert len(documents[0].text) > 5_000_000
    assert problems == []


def test_one_row_longer_than_the_sniffed_head_is_read(tmp_path):
    path = tmp_path / "rows.jsonl"
    rows = [{"id": "long", "text": "Sales rose. " * 20_000}, {"id": "short", "text": "They fell."}]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert [document.id for document in read(path)[0]] == ["long", "short"]


def test_file_larger_than_the_cap_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("extractor.sources.files.MAX_BYTES", 100_000)
    (tmp_path / "bomb.txt.gz").write_bytes(gzip.compress(b"a " * 100_000))
    documents, problems = read(tmp_path)
    assert (documents, codes(problems)) == ([], ["too_large"])


def test_language_given_fills_what_documents_do_not_tell(tmp_path):
    (tmp_path / "a.txt").write_text("Sales rose.", encoding="utf-8")
    (tmp_path / "b.jsonl").write_text('{"text": "Eins."}\n{"text": "好。", "lang": "zh"}', encoding="utf-8")
    assert [document.lang for document in read(tmp_path, lang="en")[0]] == ["en", "en", "zh"]


@pytest.mark.parametrize(
    ("data", "reader", "name"),
    [
        (b'{"id": "a", "text": "One."}\n{"id": "b", "text": "Two."}', "jsonl", "a"),
        (b'{"text": "One."}', "jsonl", "stdin"),
        (PAGE.encode(), "html", "stdin"),
        (b"Sales rose by a third.", "text", "stdin"),
        (gzip.compress(b"Sales rose by a third."), "text", "stdin"),
        (b"[Reuters] Sales rose.", "text", "stdin"),
    ],
)
def test_standard_input_is_sniffed(data, reader, name):
    documents = list(read_stdin(io.BytesIO(data), on_problem=pytest.fail))
    assert (documents[0].source.reader, documents[0].id) == (reader, name)


def test_empty_standard_input_is_told():
    problems = []
    assert list(read_stdin(io.BytesIO(b""), on_problem=problems.append)) == []
    assert codes(problems) == ["empty"]
    assert str(problems[0]).startswith("-: ")


def test_reader_that_fails_costs_one_file_only(tmp_path, monkeypatch):
    def fail(payload):
        raise RuntimeError(f"no luck with {payload.id}")
        yield

    monkeypatch.setattr("extractor.sources.pages.read", fail)
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "b.txt").write_text("Sales rose.", encoding="utf-8")
    documents, problems = read(tmp_path)
    assert [document.id for document in documents] == ["b"]
    assert codes(problems) == ["reader_failed"]


def test_file_name_that_is_no_text_is_shown_somehow(tmp_path):
    name = b"caf\xe9.txt".decode("utf-8", "surrogateescape")
    try:
        (tmp_path / name).write_text("Sales rose.", encoding="utf-8")
    except (OSError, UnicodeError):
        pytest.skip("this file system takes no such names")
    (document,) = read(tmp_path)[0]
    assert document.id == "caf\ufffd"
    assert document.to_json()


def test_files_of_one_name_given_together_are_called_by_their_folders(tmp_path):
    paths = []
    for folder in ("a", "b/c"):
        path = tmp_path / folder / "input.txt"
        path.parent.mkdir(parents=True)
        path.write_text(f"Text of {folder}.", encoding="utf-8")
        paths.append(path)
    other = tmp_path / "b" / "note.txt"
    other.write_text("Another text.", encoding="utf-8")
    documents = list(read_paths([*paths, other], on_problem=pytest.fail))
    assert [document.id for document in documents] == ["a/input", "b/c/input", "note"]
    assert all(document.warnings == [] for document in documents)
