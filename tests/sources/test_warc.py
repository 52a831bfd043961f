"""WARC: pages out of records, broken records passed over."""

import gzip
import logging

import pytest
import zstandard

PAGE = (
    "<!doctype html><html><head><title>{title}</title>{head}</head><body><article><h1>{title}</h1>"
    + "<p>{line}</p>" * 6
    + "</article></body></html>"
)
ENGLISH = PAGE.format(
    title="Shops reopen in Leeds",
    head="",
    line="Brightwater opened a shop in the city on Monday, and its manager said that forty people work there.",
)
CHINESE = PAGE.format(
    title="公司新增十家商店",
    head="",
    line="公司周一表示，今年将在上海和广州新增十家商店，共投入三百万元，招聘四十名员工。",
)


def record(url, body, headers=(("Content-Type", "text/html"),), kind="response", status="HTTP/1.1 200 OK"):
    http = "".join(f"{name}: {value}\r\n" for name, value in headers)
    block = f"{status}\r\n{http}\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-05-06T10:15:42Z\r\n"
        f"Content-Type: application/http; msgtype={kind}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def warc(*records, packed=False):
    made = [record(*one[:2], **(one[2] if len(one) > 2 else {})) for one in records]
    return b"".join(gzip.compress(one) if packed else one for one in made)


RECORDS = (
    ("https://a.example/1", ENGLISH.encode()),
    ("https://a.example/1", b"", {"kind": "request", "headers": (), "status": "GET / HTTP/1.1"}),
    (
        "https://a.example/2",
        CHINESE.encode("gb18030"),
        {"headers": (("Content-Type", "text/html; charset=gbk"),)},
    ),
    ("https://a.example/p.png", b"\x89PNG", {"headers": (("Content-Type", "image/png"),)}),
    ("https://a.example/gone", b"<html>Gone", {"status": "HTTP/1.1 404 Not Found"}),
    (
        "https://a.example/3",
        gzip.compress(ENGLISH.encode()),
        {"headers": (("Content-Type", "text/html"), ("Content-Encoding", "gzip"))},
    ),
)
URLS = ["https://a.example/1", "https://a.example/2", "https://a.example/3"]


@pytest.mark.parametrize("pack", [bytes, gzip.compress, zstandard.compress], ids=["plain", "gz", "zst"])
def test_pages_come_with_address_charset_and_time(tmp_path, read_dump, caplog, pack):
    path = tmp_path / "news.dat"
    path.write_bytes(pack(warc(*RECORDS)))
    with caplog.at_level(logging.INFO, logger="extractor.sources.warc"):
        documents, problems = read_dump(path)
    assert problems == []
    assert [document.id for document in documents] == URLS
    assert [document.url for document in documents] == URLS
    assert documents[1].title == "公司新增十家商店"
    assert documents[2].text == documents[0].text
    assert documents[0].source.fetched_at == "2024-05-06T10:15:42+00:00"
    assert documents[0].source.path == f"{path.as_posix()}!{URLS[0]}"
    assert (
        "3 pages; passed over: 1 request, 1 responses of other types, 1 responses without success"
        in caplog.text
    )


def test_a_packed_record_each_is_read(tmp_path, read_dump):
    (tmp_path / "news.warc.gz").write_bytes(warc(*RECORDS, packed=True))
    documents, problems = read_dump(tmp_path / "news.warc.gz")
    assert ([document.id for document in documents], problems) == (URLS, [])


def test_broken_records_cost_themselves(tmp_path, read_dump):
    first, second = warc(RECORDS[0]), warc(RECORDS[2])
    third = warc(RECORDS[5])
    broken = second.replace(b"WARC-Type: response", b"WARC-Type: respo").replace(
        b"Content-Length: ", b"Content-Length: x", 1
    )
    (tmp_path / "a.warc").write_bytes(first + broken + b"garbage\n" + third)
    documents, problems = read_dump(tmp_path / "a.warc")
    assert [document.id for document in documents] == [URLS[0], URLS[2]]
    assert {code for _, code in problems} == {"broken_record"}


@pytest.mark.parametrize("cut", [400, 30])
def test_a_cut_file_gives_the_records_before(tmp_path, read_dump, cut):
    (tmp_path / "a.warc").write_bytes(warc(*RECORDS[:1]) + warc(RECORDS[2])[:-cut])
    documents, problems = read_dump(tmp_path / "a.warc")
    assert [document.id for document in documents] == [URLS[0]]
    assert [code for _, code in problems] == ["broken_record"]
    packed = warc(RECORDS[2], packed=True)
    (tmp_path / "b.warc.gz").write_bytes(warc(RECORDS[0], packed=True) + packed[: len(packed) // 2])
    documents, problems = read_dump(tmp_path / "b.warc.gz")
    assert [document.id for document in documents] == [URLS[0]]
    assert len(problems) == 1


def test_a_warc_without_pages_says_what_it_holds(tmp_path, read_dump):
    (tmp_path / "a.warc").write_bytes(warc(RECORDS[3]))
    assert read_dump(tmp_path / "a.warc") == ([], [(None, "empty")])
