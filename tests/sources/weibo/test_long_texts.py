"""A cut post is completed by the whole text that was saved beside it."""

import json

import pytest

from extractor.sources.registry import read_paths

WHOLE = "北风芯片今年计划在三个城市开设二十家门店，<br />每家门店投入300万元。"
TEXT = "北风芯片今年计划在三个城市开设二十家门店，\n每家门店投入300万元。"
ANSWER = {"ok": 1, "data": {"ok": 1, "longTextContent": WHOLE}}
CUT = {
    "id": "4734000000000010",
    "mid": "4734000000000010",
    "created_at": "Tue Mar 01 09:30:00 +0800 2022",
    "text": '北风芯片今年计划在三个城市开设二十家门店， ...<a href="/status/4734000000000010">全文</a>',
    "isLongText": True,
    "user": {"id": 1, "screen_name": "北风芯片"},
}
REPOST = {
    "id": "4734000000000011",
    "mid": "4734000000000011",
    "created_at": "Tue Mar 01 10:30:00 +0800 2022",
    "text": "支持",
    "isLongText": False,
    "user": {"id": 2, "screen_name": "海港"},
    "retweeted_status": CUT,
}


def read(*paths):
    problems = []
    return list(read_paths(paths, on_problem=problems.append)), problems


def lines(*values):
    return "\n".join(json.dumps(value, ensure_ascii=False) for value in values)


@pytest.mark.parametrize("name", ["list.json", "lines.jsonl"])
@pytest.mark.parametrize("order", [(CUT, ANSWER), (ANSWER, CUT)], ids=["behind", "before"])
def test_one_dump_completes_its_own_posts(tmp_path, name, order):
    path = tmp_path / name
    path.write_text(json.dumps(order) if name == "list.json" else lines(*order), encoding="utf-8")
    (document,), (problem,) = read(path)
    assert (document.text, document.post.text_complete, document.warnings) == (TEXT, "yes", [])
    assert problem.code == "no_posts"


def test_the_original_of_a_repost_is_completed_too(tmp_path):
    (tmp_path / "a.json").write_text(lines(REPOST), encoding="utf-8")
    (tmp_path / "extend.json").write_text(lines(ANSWER), encoding="utf-8")
    (document,), _ = read(tmp_path)
    assert document.text == f"支持\n\n{TEXT}"
    assert document.warnings == []


def test_a_text_that_begins_otherwise_is_not_taken(tmp_path):
    other = {"ok": 1, "data": {"longTextContent": f"据报道，{WHOLE}"}}
    (tmp_path / "a.json").write_text(lines(CUT), encoding="utf-8")
    (tmp_path / "b.json").write_text(lines(other), encoding="utf-8")
    (tmp_path / "c.json").write_text('{"data": {"longTextContent": ', encoding="utf-8")
    (document,), problems = read(tmp_path)
    assert document.post.text_complete == "no"
    assert [warning.code for warning in document.warnings] == ["text_cut"]
    assert [problem.code for problem in problems] == ["no_posts", "broken_json"]


def test_a_long_text_alone_says_that_it_is_incomplete(tmp_path):
    path = tmp_path / "extend.json"
    path.write_text(lines(ANSWER), encoding="utf-8")
    documents, (problem,) = read(path)
    assert (documents, problem.code) == ([], "incomplete")
