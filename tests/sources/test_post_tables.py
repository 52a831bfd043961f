"""Tables of posts as users hold them: other charsets, broken rows, databases that are no more whole."""

import gzip
import io
import sqlite3
from contextlib import closing

import pytest

from extractor.sources.registry import read_paths, read_stdin

HEADER = "id,bid,正文,日期,点赞数,评论数,转发数,完整日期"
ROW = '4734000000000001\t,LeAbCdEfG,"今年开十家新店，\n每家投入300万元。",2022-02-08T10:15:42,1,2,3,2022-02-08 10:15:42'
LATER = "4734000000000002\t,LeAbCdEfH,第二条,2022-02-09T10:15:42,1,2,3,"
TEXTS = ["今年开十家新店，\n每家投入300万元。", "第二条"]


def read(path):
    problems = []
    return list(read_paths([path], on_problem=problems.append)), problems


def codes(problems):
    return [(problem.row, problem.code) for problem in problems]


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_a_table_is_read_in_any_charset_and_delimiter(tmp_path, charset, delimiter):
    lines = [HEADER, ROW.replace("\t", ""), LATER.replace("\t", "")]
    path = tmp_path / "1000000001.csv"
    path.write_bytes("\r\n".join(lines).replace(",", delimiter).encode(charset))
    documents, problems = read(path)
    assert [document.text for document in documents] == TEXTS
    assert [document.source.row for document in documents] == [1, 2]
    assert problems == []


def test_a_table_is_read_from_gzip_and_from_standard_input(tmp_path):
    data = f"{HEADER}\n{ROW}\n{LATER}".encode()
    path = tmp_path / "posts.csv.gz"
    path.write_bytes(gzip.compress(data))
    documents, _ = read(path)
    assert [document.id for document in documents] == ["posts#4734000000000001", "posts#4734000000000002"]
    problems = []
    found = list(read_stdin(io.BytesIO(data), on_problem=problems.append))
    assert [document.text for document in found] == TEXTS


def test_a_broken_row_ends_nothing(tmp_path):
    long = f"1,a,{'长' * 13_000_000},,,,,"
    path = tmp_path / "posts.csv"
    path.write_text(f"{HEADER}\n{long}\n\n{HEADER}\n{LATER}\n短", encoding="utf-8")
    documents, problems = read(path)
    assert [document.text for document in documents] == ["第二条"]
    assert codes(problems) == [(1, "broken_csv"), (5, "no_text")]


def test_a_table_that_breaks_off_gives_its_rows_and_says_so(tmp_path):
    path = tmp_path / "posts.csv.gz"
    filler = "\n".join(f"473400000{number:07}\t,x,第{number}条,2022-02-08,1,2,3," for number in range(30000))
    path.write_bytes(gzip.compress(f"{HEADER}\n{filler}".encode())[:-2000])
    documents, problems = read(path)
    assert len(documents) > 1000
    assert [problem.code for problem in problems] == ["broken_gzip"]


def test_a_table_with_the_keys_of_json_is_read_as_json_is(tmp_path):
    path = tmp_path / "posts.csv"
    path.write_text(
        "_id,mblogid,content,created_at,crawl_time,user\n"
        "4734000000000001,LeAbCdEfG,好,5分钟前,1644286542,{'nick_name': '海港'}\n",
        encoding="utf-8",
    )
    (document,), _ = read(path)
    assert (document.source.reader, document.published) == ("weibo.nghuyong", "2022-02-08T10:10+08:00")
    assert document.authors == []


def test_another_table_is_not_taken_for_posts(tmp_path):
    path = tmp_path / "prices.csv"
    path.write_text("day,open,close\n2022-02-08,1,2\n", encoding="utf-8")
    documents, problems = read(path)
    assert (documents, codes(problems)) == ([], [(None, "missing_column")])
    assert "'day', 'open', 'close'" in problems[0].message


def database(path, *statements):
    with closing(sqlite3.connect(path)) as base:
        for statement in statements:
            base.execute(statement)
        base.commit()
    return path


WEIBO = "CREATE TABLE weibo (id TEXT, bid TEXT, text TEXT, attitudes_count INT, created_at TEXT, pics BLOB)"
POST = (
    "INSERT INTO weibo VALUES ('4734000000000001', 'LeAbCdEfG', '今年开十家新店。', 1, '2022-02-08', x'ff')"
)


def test_a_database_is_not_changed_by_reading(tmp_path):
    path = database(tmp_path / "weibodata.db", WEIBO, POST)
    path.chmod(0o400)
    before = path.read_bytes()
    (document,), problems = read(path)
    assert (document.text, document.source.path) == ("今年开十家新店。", f"{path.as_posix()}!weibo")
    assert problems == []
    assert path.read_bytes() == before
    assert [found.name for found in tmp_path.iterdir()] == ["weibodata.db"]


def test_a_packed_database_is_read(tmp_path):
    packed = tmp_path / "weibodata.db.gz"
    packed.write_bytes(gzip.compress(database(tmp_path / "w.db", WEIBO, POST).read_bytes()))
    (document,), problems = read(packed)
    assert (document.id, problems) == ("weibodata#4734000000000001", [])


def test_a_broken_database_says_so_and_loses_nothing_else(tmp_path):
    path = database(tmp_path / "a.db", WEIBO, *[POST] * 3000)
    data = bytearray(path.read_bytes())
    data[20000:60000] = b"\x55" * 40000
    path.write_bytes(data)
    (tmp_path / "b.db").write_bytes(data[:100])
    (tmp_path / "c.txt").write_text("Sales rose by 5%.", encoding="utf-8")
    documents, problems = read(tmp_path)
    assert documents[-1].text == "Sales rose by 5%."
    assert [problem.code for problem in problems] == ["broken_database", "broken_database"]


def test_tables_of_other_kinds_are_told_once(tmp_path):
    prices = 'CREATE TABLE "pri""ces" (day TEXT, price REAL)'
    path = database(
        tmp_path / "x.db",
        WEIBO,
        POST,
        prices,
        *['INSERT INTO "pri""ces" VALUES (\'2022-02-08\', 1.5)'] * 3,
        "CREATE TABLE empty (a TEXT)",
    )
    documents, problems = read(path)
    assert len(documents) == 1
    assert [(problem.path.partition("!")[2], problem.code) for problem in problems] == [
        ('pri"ces', "unknown_format")
    ]


def test_a_table_of_documents_is_read_as_documents(tmp_path):
    path = database(
        tmp_path / "articles.db",
        "CREATE TABLE articles (id TEXT, title TEXT, text TEXT, published TEXT)",
        "INSERT INTO articles VALUES ('a1', 'T', 'Sales rose by 5%.', '2022-02-08')",
    )
    (document,), problems = read(path)
    assert (document.id, document.kind, document.published, problems) == ("a1", "article", "2022-02-08", [])


def test_changes_that_are_not_merged_in_are_told(tmp_path):
    path = tmp_path / "weibodata.db"
    with closing(sqlite3.connect(path)) as base:
        base.execute("PRAGMA journal_mode = WAL")
        base.execute(WEIBO)
        base.commit()
        base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        base.execute(POST)
        base.commit()
        documents, problems = read(path)
    assert documents == []
    assert "unmerged_changes" in [problem.code for problem in problems]
