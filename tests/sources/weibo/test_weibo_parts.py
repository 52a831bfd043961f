from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.sources.posts.times import crawl_time, read_time
from extractor.sources.posts.values import count
from extractor.sources.weibo.clean import clean
from extractor.sources.weibo.ids import bid_of, mid_of
from extractor.sources.weibo.segments import split_chain

BASE = datetime(2024, 3, 1, 4, 30, tzinfo=UTC)  # 12:30 in Shanghai


@pytest.mark.parametrize(
    ("raw", "published", "precision"),
    [
        ("Tue Feb 08 10:15:42 +0800 2022", "2022-02-08T10:15:42+08:00", "second"),
        ("2022-02-08T10:15:42", "2022-02-08T10:15:42+08:00", "second"),
        ("2022-02-08T10:15:42+00:00", "2022-02-08T10:15:42+00:00", "second"),
        ("2022-02-08 10:15", "2022-02-08T10:15+08:00", "minute"),
        ("2022-02-08", "2022-02-08", "day"),
        ("2022年2月8日 10:15", "2022-02-08T10:15+08:00", "minute"),
        ("2022/2/8 9:05", "2022-02-08T09:05+08:00", "minute"),
        (1644286542, "2022-02-08T10:15:42+08:00", "second"),
        ("1644286542000", "2022-02-08T10:15:42+08:00", "second"),
        ("刚刚", "2024-03-01T12:30+08:00", "minute"),
        ("30秒前", "2024-03-01T12:29:30+08:00", "second"),
        ("55分钟前 来自iPhone", "2024-03-01T11:35+08:00", "minute"),
        ("2小时前", "2024-03-01T10:30+08:00", "minute"),
        ("3天前", "2024-02-27", "day"),
        ("今天10:15", "2024-03-01T10:15+08:00", "minute"),
        ("昨天 23:59", "2024-02-29T23:59+08:00", "minute"),
        ("前天", "2024-02-28", "day"),
        ("02-29", "2024-02-29", "day"),
        ("03-02", "2023-03-02", "day"),
        ("06月17日 18:12\xa0来自手机", "2023-06-17T18:12+08:00", "minute"),
        ("02-30", None, "unknown"),
        ("Xxx Yyy 08 10:15:42 +0800 2022", None, "unknown"),
        ("soon", None, "unknown"),
        ("", None, "unknown"),
        (None, None, "unknown"),
    ],
)
def test_times_of_every_shape_are_read(raw, published, precision):
    moment = read_time(raw, BASE)
    assert (moment.published, moment.precision) == (published, precision)


@pytest.mark.parametrize("raw", ["刚刚", "5分钟前", "今天 10:15", "昨天 10:15", "06-17", "06月17日 18:12"])
def test_relative_times_stay_unread_without_a_base(raw):
    moment = read_time(raw, None)
    assert moment.published is None
    assert moment.relative


def test_assumed_zone_is_marked():
    assert read_time("2022-02-08 10:15", None).assumed_zone
    assert not read_time("Tue Feb 08 10:15:42 +0800 2022", None).assumed_zone


def test_crawl_times_are_moments_only():
    assert crawl_time(1644286542).isoformat() == "2022-02-08T10:15:42+08:00"
    assert crawl_time("2022-02-08") is None


@given(st.integers(min_value=10**15, max_value=10**16 - 1))
def test_mid_and_bid_are_two_names_of_one_post(mid):
    assert mid_of(bid_of(str(mid))) == str(mid)


@pytest.mark.parametrize(
    ("html", "text", "cut"),
    [
        ("a<br/>b<br>c", "a\nb\nc", False),
        ("好<span class='url-icon'><img alt=[哈哈] src='x.png'></span>!", "好[哈哈]!", False),
        ('<img alt="图标" src="x.png">好', "好", False),
        ("a &lt;b&gt; &amp; c", "a <b> & c", False),
        ("一\u200b二\ufeff三\ue627", "一二三", False),
        ('长文的开头 ...<a href="/status/1">全文</a>', "长文的开头 ...", True),
        ('长文<span class="expand">展开</span>', "长文", True),
        ("长文...展开c", "长文", True),
        ("首句。\n\n\n\n次句。", "首句。\n\n次句。", False),
        ("他说要全文背诵", "他说要全文背诵", False),
        ("<!-- x -->好", "好", False),
        ("利润<3亿，a<b 且 c>d", "利润<3亿，a<b 且 c>d", False),
        ("a<b<br>c &lt;完&gt;", "a<b\nc <完>", False),
        ("看 http://a.example/?x=1&copy=2 AT&T &amp;", "看 http://a.example/?x=1&copy=2 AT&T &", False),
    ],
)
def test_markup_becomes_text(html, text, cut):
    cleaned = clean(html)
    assert (cleaned.text, cleaned.cut) == (text, cut)


def test_links_become_spans_with_their_meaning():
    html = (
        "<a href='/n/北风'>@北风 </a>:看"
        "<a href='https://m.weibo.cn/search?q=x'><span class='surl-text'>#新工厂#</span></a> "
        "<a href='https://weibo.cn/sinaurl?u=http%3A%2F%2Fharbour.example%2Fa'><span>网页链接</span></a> "
        "&amp; #另一个# "
        "http://t.cn/A6abc详情 联系a@b.example"
    )
    cleaned = clean(html, links={"http://t.cn/A6abc": "https://harbour.example/b"})
    found = [(mark.kind, cleaned.text[mark.start : mark.end], mark.value) for mark in cleaned.marks]
    assert found == [
        ("mentions", "@北风", "北风"),
        ("hashtags", "#新工厂#", "新工厂"),
        ("urls", "网页链接", "http://harbour.example/a"),
        ("hashtags", "#另一个#", "另一个"),
        ("urls", "http://t.cn/A6abc", "https://harbour.example/b"),
    ]


PIECES = st.sampled_from(
    [
        "好",
        " ",
        "\u200b",
        "<br/>",
        "&amp;",
        "\xa0",
        "\n",
        "<a href='/n/x'>@甲乙</a>",
        "<a>#话题#</a>",
        "e\u0301",
        "x",
        "<a href='http://t.cn/1'>链接</a>",
        "<b>",
        "</b>",
        "&#x301;",
        "#",
        "@",
        "http://t.cn/abc",
    ]
)


@given(st.lists(PIECES, max_size=25).map("".join))
def test_every_span_is_exact_whatever_was_cleaned_away(html):
    cleaned = clean(html)
    end = 0
    for mark in cleaned.marks:
        shown = cleaned.text[mark.start : mark.end]
        assert shown
        assert shown == shown.strip()
        assert mark.start >= end
        end = mark.end
        if mark.kind == "mentions":
            assert shown == f"@{mark.value}"
        if mark.kind == "hashtags":
            assert shown.strip("#").strip() == mark.value


def test_deep_markup_is_no_trouble():
    assert clean("<b>" * 3000 + "好" + "</b>" * 3000).text == "好"


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("100万+", (1_000_000, True)),
        ("1.5亿", (150_000_000, False)),
        ("1,234", (1234, False)),
        (None, (None, False)),
        (-1, (None, False)),
        (True, (None, False)),
        ("评论", (None, False)),
        (3.0, (3, False)),
    ],
)
def test_counts_are_read_with_their_bounds(value, number):
    assert count(value) == number


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("只有自己", [("own", None, "只有自己")]),
        (
            "同意。//@甲:是的//@乙-1：原话",
            [("own", None, "同意。"), ("quoted", "甲", "是的"), ("quoted", "乙-1", "原话")],
        ),
        ("//@甲: 是的", [("quoted", "甲", "是的")]),
        ("同意//@甲 没有冒号", [("own", None, "同意"), ("quoted", "甲", "没有冒号")]),
        ("//@甲://@乙:话", [("quoted", "乙", "话")]),
        ("看http://a.example/b", [("own", None, "看http://a.example/b")]),
    ],
)
def test_chains_are_split_into_their_authors_words(text, parts):
    assert [(s.kind, s.author, text[s.start : s.end]) for s in split_chain(text)] == parts
