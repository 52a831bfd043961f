"""Records that may be passed on."""

import json

import pytest
from table_case import PIPELINE, full_record

from extractor.schema.record import Record
from extractor.sinks.sharing import Pseudonyms, shared, sure_enough, without_text
from extractor.sinks.table_writer import TableWriter

TEXT = "张小花: Plan 小花 😀 @阿强007 说岚星公司要开3家店 //@bob: @岚星公司 by 2030, Planet 张小花"
ORIGINALS = ["张小花", "小花", "阿强007", "bob", "1234567890", "M_abc", "weibo.example", "/home/me"]


def place(piece):
    return {"start": TEXT.index(piece), "end": TEXT.index(piece) + len(piece), "text": piece}


@pytest.fixture
def post():
    sentence = {"sentence": [0, len(TEXT)]}
    return Record.model_validate(
        {
            "document": {
                "id": "1234567890-9",
                "kind": "post",
                "text": TEXT,
                "title": "张小花 says",
                "url": "https://weibo.example/1234567890/M_abc",
                "authors": ["张小花"],
                "source": {"reader": "weibo", "path": "/home/me/dump.json"},
                "post": {
                    "platform": "weibo",
                    "author": {"id": "1234567890", "name": "张小花"},
                    "alt_ids": {"bid": "M_abc"},
                    "mentions": [
                        {**place("@阿强007"), "value": "阿强007"},
                        {**place("@岚星公司"), "value": "岚星公司"},
                    ],
                    "segments": [
                        {"author": "张小花", "start": 0, "end": TEXT.index("//"), "kind": "own"},
                        {"author": "bob", "start": TEXT.index("//"), "end": len(TEXT), "kind": "quoted"},
                    ],
                    "repost_of": {"id": "M_abc", "author": {"id": "77", "name": "plan"}},
                },
                "warnings": [],
            },
            "companies": [
                {"id": "c1", "name": "岚星公司", "key": "岚星", "key_basis": "name"}
                | {"mentions": [{**place("岚星公司"), **sentence}]}
            ],
            "people": [
                {"id": "p1", "name": "张小花", "key": "张小花+岚星", "key_basis": "name+organization"}
                | {"mentions": [{**place("小花"), **sentence}]}
            ],
            "goals": [
                {**place("要开3家店"), **sentence, "id": "g1", "trigger": place("要"), "kind": "plan"}
                | {"holder": {"name": "bob", "resolution": "document"}, "confidence": 0.4, "rules": ["zh.x"]},
                {**place("by 2030"), **sentence, "id": "g2", "trigger": place("by"), "kind": "target"}
                | {"same_as": "g1", "confidence": 0.9, "rules": []},
            ],
            "warnings": [{"code": "x", "message": "bob is not known"}],
            "pipeline": PIPELINE,
        }
    )


def test_no_handle_is_left_anywhere(post):
    made = Pseudonyms(b"secret")(post)
    out = made.to_json()
    assert [name for name in ORIGINALS if name.lower() in out.lower()] == []
    assert "岚星公司" in out, "the name of a body is no handle"
    assert "Planet" in out, "a handle is no part of a word"
    assert made.goals[0].kind == "plan", "the handle `plan` changes no closed list"


def test_accounts_are_hidden_in_posts_whose_reader_marked_none():
    data = {"id": "a", "kind": "post", "text": "给@岚星何嘉 看 //@财经老周:好", "authors": ["写手甲"]}
    record = Record.model_validate({"document": data, "pipeline": PIPELINE})
    out = Pseudonyms(b"s")(record).to_json()
    assert [name for name in ("岚星何嘉", "财经老周", "写手甲") if name in out] == []
    assert "看" in out


@pytest.mark.parametrize("form", ["csv", "sqlite"])
def test_no_handle_is_left_in_tables(post, form, tmp_path):
    TableWriter(form)(shared([post], secret=b"s"), tmp_path / "out")
    files = [tmp_path / "out"] if form == "sqlite" else (tmp_path / "out").iterdir()
    data = b"".join(file.read_bytes() for file in files)
    assert [name for name in ORIGINALS if name.encode() in data] == []


def test_offsets_hold_and_spans_are_the_new_words(post):
    made = Pseudonyms(b"secret")(post)
    assert len(made.document.text) == len(TEXT)
    assert [(goal.start, goal.end) for goal in made.goals] == [(goal.start, goal.end) for goal in post.goals]
    Record.read(made.to_json())


def test_a_pseudonym_is_stable_for_a_secret_only(post):
    one, same, other = Pseudonyms(b"1")(post), Pseudonyms(b"1")(post), Pseudonyms(b"2")(post)
    assert one == same
    assert one.document.post.author.name != other.document.post.author.name
    assert one.document.post.author.name == one.document.post.segments[0].author == one.document.authors[0]


def test_who_is_verified_keeps_the_name(post):
    data = post.model_dump()
    data["document"]["post"]["author"]["verified_reason"] = "founder"
    assert "张小花" in Pseudonyms(b"1")(Record.model_validate(data)).to_json()


def test_without_text_keeps_offsets_values_and_the_hash():
    record = full_record()
    made = without_text(record)
    data = json.loads(made.to_json())
    assert data["document"]["text"] == ""
    assert data["document"]["text_sha256"] == record.document.text_sha256
    assert [(m.start, m.end, m.value) for m in made.money] == [
        (m.start, m.end, m.value) for m in record.money
    ]
    assert made.people[0].roles[0].title == "CEO"
    Record.read(made.to_json())


def test_without_text_no_sentence_is_left(post):
    out = without_text(post).to_json()
    assert [
        words for words in ("要开3家店", "Planet", "by 2030", "张小花 says", "not known") if words in out
    ] == []


def test_both_together_keep_the_first_hash(post):
    (made,) = shared([post], bare=True, secret=b"s")
    assert made.document.text_sha256 == post.document.text_sha256
    assert [name for name in ORIGINALS if name.lower() in made.to_json().lower()] == []


def test_only_sure_goals_are_left_and_name_no_other(post):
    assert [(goal.id, goal.same_as) for goal in sure_enough(post, 0.5).goals] == [("g2", None)]
    assert sure_enough(post, 0.4) == post
