"""Every format with a sample of our own: its quirks, and what they must come to."""

import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from extractor.schema.document import Document
from extractor.sources import json_values, pages
from extractor.sources.payload import Payload
from extractor.sources.problem import Problem
from extractor.sources.registry import read_paths

USER = {
    "id": 1000000001,
    "screen_name": "北风芯片",
    "verified": True,
    "verified_reason": "北风芯片官方微博",
    "profile_url": "https://m.weibo.cn/u/1",
}
STATUS = {
    "id": "4734000000000001",
    "mid": "4734000000000001",
    "bid": "LeAbCdEfG",
    "created_at": "Tue Feb 08 10:15:42 +0800 2022",
    "text": "三年内拿下市场第一！<br /><a href='/search'>#北风战略#</a> <a href='/n/林一'>@林一</a>",
    "isLongText": False,
    "region_name": "发布于 浙江",
    "reposts_count": "100万+",
    "comments_count": 12,
    "attitudes_count": 7,
    "user": USER,
}


def payload(data, **more):
    text = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False)
    return Payload(id="f", path="f.json", text=text, sha256="0", **more)


def read(data, **more):
    return list(json_values.read(payload(data, **more)))


def only(data, **more):
    (item,) = read(data, **more)
    assert isinstance(item, Document), item
    for group in (item.post.hashtags, item.post.mentions, item.post.urls):
        assert all(item.text[span.start : span.end] == span.text for span in group)
    return item


def parts(document):
    return [(s.kind, s.author, document.text[s.start : s.end]) for s in document.post.segments]


def codes(document):
    return [warning.code for warning in document.warnings]


def test_mobile_status_becomes_a_post():
    document = only(STATUS)
    assert document.text == "三年内拿下市场第一！\n#北风战略# @林一"
    assert (document.id, document.kind, document.site) == ("f#4734000000000001", "post", "weibo.com")
    assert (document.published, document.published_precision) == ("2022-02-08T10:15:42+08:00", "second")
    assert (document.authors, document.url) == (["北风芯片"], "https://weibo.com/1000000001/LeAbCdEfG")
    post = document.post
    assert post.author.verified_reason == "北风芯片官方微博"
    assert (post.reposts, post.comments, post.likes, post.counts_at_least) == (1_000_000, 12, 7, ["reposts"])
    assert (post.region, post.text_complete, post.published_raw) == ("浙江", "yes", None)
    assert [span.value for span in post.hashtags + post.mentions] == ["北风战略", "林一"]
    assert document.source.reader == "weibo.mobile"
    assert codes(document) == []


@pytest.mark.parametrize(
    "answer",
    [
        {"ok": 1, "data": {"cards": [{"card_type": 9, "mblog": STATUS}, {"card_type": 4}]}},
        {"ok": 1, "data": {"cards": [{"card_type": 11, "card_group": [{"card_type": 9, "mblog": STATUS}]}]}},
        {"ok": 1, "data": STATUS},
        [STATUS],
        {"statuses": [STATUS], "total_number": 1},
    ],
    ids=["getIndex", "card group", "show", "bare list", "open interface"],
)
def test_every_answer_of_the_mobile_site_holds_its_posts(answer):
    assert only(answer).text.startswith("三年内")


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ({"ok": 0, "msg": "这里还没有内容", "data": {"cards": []}}, "no_posts"),
        ({"ok": -100, "url": "https://passport.example/", "data": {}}, "blocked"),
        ({"ok": 1, "data": {"ok": 1, "longTextContent": "全文在此<br />。"}}, "incomplete"),
        ({"ok": 1, "data": {"userInfo": USER}}, "no_posts"),
        (STATUS | {"text": "<img src='a.png'>"}, "no_text"),
        ({"ok": 1, "data": {"list": [], "total": 0}}, "no_posts"),
        ({"crawl_time": 1644286542, "_id": "1", "nick_name": "林一", "followers_count": 3}, "no_posts"),
    ],
)
def test_answers_without_posts_say_why(answer, code):
    (problem,) = read(answer)
    assert isinstance(problem, Problem)
    assert problem.code == code


def test_cut_text_is_told():
    document = only(STATUS | {"isLongText": True, "text": "三年内 ...<a href='/status/1'>全文</a>"})
    assert document.post.text_complete == "no"
    assert codes(document) == ["text_cut"]


def test_long_text_replaces_the_cut_one():
    long = STATUS | {
        "isLongText": True,
        "longText": {"longTextContent": "三年内拿下市场第一，五年内走向海外。"},
    }
    document = only(long)
    assert (document.text, document.post.text_complete) == ("三年内拿下市场第一，五年内走向海外。", "yes")


def test_repost_carries_the_original_as_a_segment_of_its_author():
    original = STATUS | {"id": "2", "mid": "2", "text": "原文 <a href='/n/林一'>@林一</a>"}
    repost = STATUS | {
        "text": "赞同//@林一:对",
        "user": USER | {"screen_name": "海港"},
        "retweeted_status": original,
    }
    document = only(repost)
    assert document.text == "赞同//@林一:对\n\n原文 @林一"
    assert parts(document) == [
        ("own", "海港", "赞同"),
        ("quoted", "林一", "对"),
        ("quoted", "北风芯片", "原文 @林一"),
    ]
    assert [span.start for span in document.post.mentions] == [4, 14]
    assert (document.post.repost_of.id, document.post.repost_of.state) == ("2", "ok")


@pytest.mark.parametrize(
    ("original", "state"),
    [
        ({"user": None, "text": "抱歉，此微博已被作者删除。", "created_at": "x", "deleted": "1"}, "deleted"),
        (
            {"user": USER, "text": "抱歉，由于作者设置，你暂时没有这条微博的查看权限哦。", "created_at": "x"},
            "hidden",
        ),
    ],
)
def test_original_that_is_gone_is_said_and_not_quoted(original, state):
    document = only(STATUS | {"text": "可惜", "retweeted_status": original})
    assert document.text == "可惜"
    assert document.post.repost_of.state == state
    assert parts(document) == [("own", "北风芯片", "可惜")]


def test_relative_time_needs_a_base():
    comment = STATUS | {"created_at": "55分钟前"}
    document = only(comment)
    assert (document.published, document.post.published_raw) == (None, "55分钟前")
    assert codes(document) == ["relative_time"]
    document = only(comment, time_base=datetime(2022, 2, 8, 4, 0, tzinfo=UTC))
    assert (document.published, codes(document)) == ("2022-02-08T11:05+08:00", [])
    assert document.post.published_raw == "55分钟前"


def test_ajax_list_gives_its_posts_with_link_targets():
    status = STATUS | {
        "id": 4734000000000001,
        "mblogid": "LeAbCdEfG",
        "idstr": "4734000000000001",
        "text": None,
        "text_raw": "看 http://t.cn/A6x\u200b",
        "url_struct": [{"short_url": "http://t.cn/A6x", "long_url": "https://harbour.example/a"}],
    }
    document = only({"ok": 1, "data": {"since_id": "", "list": [status], "total": 1}})
    assert document.source.reader == "weibo.ajax"
    assert document.text == "看 http://t.cn/A6x"
    assert document.post.urls[0].value == "https://harbour.example/a"
    assert only(status).id == "f#4734000000000001"


def test_weibo_crawler_dump_is_read():
    row = {
        "id": 4734000000000001,
        "bid": "LeAbCdEfG",
        "user_id": 1000000001,
        "screen_name": "北风芯片",
        "text": "三年内...全文",
        "created_at": "2022-02-08T10:15:42",
        "full_created_at": "2022-02-08 10:15:42",
        "attitudes_count": 1,
        "comments_count": 2,
        "reposts_count": 3,
    }
    other = row | {
        "id": 4734000000000002,
        "text": "转发微博",
        "retweet": row | {"screen_name": "林一", "text": "原文"},
    }
    first, second = read({"user": {"id": 1000000001, "verified_reason": "官方"}, "weibo": [row, other]})
    assert (first.text, first.post.text_complete, first.source.row) == ("三年内", "no", 1)
    assert (first.published, first.post.published_raw) == ("2022-02-08T10:15:42+08:00", "2022-02-08 10:15:42")
    assert first.post.author.verified_reason == "官方"
    assert parts(second) == [("own", "北风芯片", "转发微博"), ("quoted", "林一", "原文")]


def test_weibo_spider_dump_is_read_with_its_glued_reposts():
    row = {
        "id": "LeAbCdEfG",
        "content": "支持\n原始用户: 林一\n转发内容: 原文在此 原图 ",
        "publish_time": "2022-02-08 10:15",
        "publish_place": "无",
        "up_num": 1,
        "retweet_num": 2,
        "comment_num": 3,
    }
    (document,) = read({"user": {"id": "1", "nickname": "海港"}, "weibo": [row]})
    assert document.text == "支持\n\n原文在此"
    assert parts(document) == [("own", "海港", "支持"), ("quoted", "林一", "原文在此")]
    assert (document.post.region, document.post.likes) == (None, 1)
    assert document.post.alt_ids["bid"] == "LeAbCdEfG"
    assert document.id == f"f#{document.post.alt_ids['mid']}"


def test_nghuyong_rows_resolve_times_against_their_crawl():
    row = {
        "_id": "4734000000000001",
        "mblogid": "LeAbCdEfG",
        "content": "好//@林一:对",
        "created_at": "5分钟前",
        "crawl_time": 1644286542,
        "reposts_count": 0,
        "user": {"_id": "9", "nick_name": "海港"},
        "ip_location": "发布于 云南",
    }
    document = only(row, row=4)
    assert (document.published, document.post.region) == ("2022-02-08T10:10+08:00", "云南")
    assert parts(document) == [("own", "海港", "好"), ("quoted", "林一", "对")]
    assert document.source.fetched_at == "2022-02-08T10:15:42+08:00"


def test_archiver_dump_is_read():
    row = {
        "id": "4734000000000001",
        "mblogid": "LeAbCdEfG",
        "text": "好",
        "createdAt": "Tue Feb 08 10:15:42 +0800 2022",
        "repostsCount": 4,
        "regionName": "发布于 北京",
        "user": {"id": "9", "name": "海港"},
    }
    (document,) = read({"weibo": [row], "user": {}, "followings": []})
    assert (document.authors, document.post.reposts, document.post.region) == (["海港"], 4, "北京")


def test_detail_page_is_read_from_its_script():
    data = json.dumps([{"status": STATUS, "call": 1}], ensure_ascii=False)
    page = f"<!DOCTYPE html><html><script>var $render_data = {data}[0] || {{}};</script></html>"
    (document,) = pages.read(payload(page))
    assert (document.source.reader, document.authors) == ("weibo.detail", ["北风芯片"])
    (problem,) = pages.read(payload(page[:200]))
    assert problem.code == "broken_json"


OLD = """<html><head><title>海港的微博</title></head><body>
<div class="c" id="M_LeAbCdEfG"><div>
<span class="ctt">第一条<img alt="[哈哈]" src="//x" /></span><a href="/p">#话题#</a>
 </span>&nbsp;<br /><a href="https://weibo.cn/attitude/LeAbCdEfG/add?uid=5">赞[10]</a>&nbsp;
<a href="https://weibo.cn/repost/LeAbCdEfG?uid=1000000001">转发[1000000]</a>&nbsp;
<a href="https://weibo.cn/comment/LeAbCdEfG?uid=1000000001" class="cc">评论[3]</a>&nbsp;
<span class="ct">2020-06-03 09:30&nbsp;来自手机</span></div></div>
<div class="c" id="M_LeAbCdEfH"><div><span class="cmt">转发了&nbsp;<a href="/n/1">林一</a>&nbsp;的微博:</span>
<span class="ctt">原文在此</span>&nbsp;<span class="cmt">赞[1]</span></div>
<div><span class="cmt">转发理由:</span>说得好 <a href="/n/2">@海港</a>
&nbsp;&nbsp;<a href="/a">赞[2]</a>&nbsp;<span class="ct">06月17日 18:12</span></div></div></body></html>"""


def test_old_pages_are_read_post_by_post():
    first, second = pages.read(payload(OLD))
    assert first.text == "第一条[哈哈]#话题#"
    assert (first.authors, first.post.author.id) == (["海港"], "1000000001")
    assert (first.post.likes, first.post.reposts, first.post.counts_at_least) == (10, 1_000_000, ["reposts"])
    assert (first.published, first.post.published_raw) == ("2020-06-03T09:30+08:00", "2020-06-03 09:30")
    assert second.text == "说得好 @海港\n\n原文在此"
    assert parts(second) == [("own", "海港", "说得好 @海港"), ("quoted", "林一", "原文在此")]
    assert (second.post.likes, second.published, second.post.published_raw) == (2, None, "06月17日 18:12")


def _shared():
    given = os.environ.get("NEWSFACTS_SHARED")
    return Path(given) if given else Path(__file__).parents[4] / "shared"


CAPTURES = _shared() / "bench" / "weibo"


@pytest.mark.skipif(not (CAPTURES / "expected.json").exists(), reason="the real captures are not at hand")
def test_real_captures_come_out_as_expected(subtests):
    expected = json.loads((CAPTURES / "expected.json").read_text(encoding="utf-8"))
    for name, wanted in expected.items():
        with subtests.test(name):
            problems = []
            documents = list(read_paths([CAPTURES / name], on_problem=problems.append))
            assert len(documents) == wanted["documents"]
            assert [problem.code for problem in problems] == ([] if documents else ["no_posts"])
            for document in documents:
                post = document.post
                assert post.text_complete == wanted.get("text_complete", post.text_complete)
                assert len(post.segments) == wanted.get("segments", len(post.segments))
                if "published null" in wanted.get("note", ""):
                    assert document.published is None
                    assert post.published_raw
