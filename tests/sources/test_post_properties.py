"""What must hold for every post, whatever is in it."""

import json
import re
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractor.schema.document import Document
from extractor.sources import json_values
from extractor.sources.payload import Payload
from extractor.sources.posts.times import SHAPES, read_time
from extractor.sources.problem import Problem
from extractor.sources.weibo.ids import bid_of, mid_of
from extractor.sources.weibo.segments import CHAIN, split_chain

PIECES = st.sampled_from(
    """好 三年内 <br/> &amp; // //@甲:行 //@乙-1：对 //@丙 @丁 #话题# #a [微笑] [1] http://t.cn/A6x https://a.example/b
    <a\tclass=x\thref='/n/甲'>@甲</a> <a\thref='http://t.cn/1'>网页链接</a> <img\talt=[哈哈]> <span\tclass="expand">展开</span> 😀
    ...全文 转发微博 e\u0301 \u200b \ue627 ： < > RT\t@x:\tok""".split(" ")
).map(lambda piece: piece.strip("\n").replace("\t", " "))
TEXTS = st.lists(PIECES, max_size=20).map(" ".join) | st.lists(PIECES, max_size=20).map("".join)


def payload(data, **more):
    return Payload(id="f", path="f.json", text=json.dumps(data, ensure_ascii=False), sha256="0", **more)


def status(text, **more):
    user = {"id": 1, "screen_name": "海港"}
    made = {"id": 4734000000000001, "mid": "4734000000000001", "text": text, "user": user}
    return made | {"created_at": "Tue Feb 08 10:15:42 +0800 2022", "isLongText": False} | more


@given(TEXTS, st.none() | TEXTS)
def test_spans_are_exact_and_segments_part_the_text(text, below):
    more = {} if below is None else {"retweeted_status": status(below, id=2, mid="4734000000000002")}
    (item,) = json_values.read(payload(status(text, **more)))
    if isinstance(item, Problem):
        assert item.code == "no_text"
        return
    post = item.post
    for kind, shape in (
        ("mentions", "@{}"),
        ("hashtags", "#{}#"),
        ("emoticons", "[{}]"),
    ):
        for span in getattr(post, kind):
            assert item.text[span.start : span.end] == span.text
            assert span.text == shape.format(span.value) or kind == "hashtags"
    for span in post.urls:
        assert item.text[span.start : span.end] == span.text
        assert "://" in span.value
    parts_without_gaps(item.text, post.segments)


@given(TEXTS)
def test_a_chain_is_parted_into_all_its_words(text):
    parts_without_gaps(text, split_chain(text))


def parts_without_gaps(text, segments):
    """Check that nothing but the marks of the chain and blanks stands outside the segments."""
    end = 0
    for segment in segments:
        assert segment.start >= end
        assert segment.end > segment.start
        between = text[end : segment.start]
        assert not re.sub(r"\s", "", CHAIN.sub("", between))
        end = segment.end
    assert not re.sub(r"\s", "", CHAIN.sub("", text[end:]))


@given(st.integers(min_value=10**9, max_value=10**20 - 1))
def test_a_mid_comes_back_from_its_bid(mid):
    assert mid_of(bid_of(str(mid))) == str(mid)


@given(st.from_regex(r"[1-9a-zA-Z][0-9a-zA-Z]{5,10}", fullmatch=True))
def test_a_bid_comes_back_from_its_mid(bid):
    mid = mid_of(bid)
    assert mid is None or len(mid) < 10 or bid_of(mid) == bid


@given(
    st.text(max_size=30)
    | st.integers()
    | st.floats()
    | st.one_of(*(st.from_regex(shape, fullmatch=True) for shape, _ in SHAPES))
)
def test_no_time_is_too_odd(raw):
    moment = read_time(raw, None)
    assert moment.published is None or Document(id="a", text="a", published=moment.published)


SAMPLES = Path(__file__).parent / "samples"
FILES = sorted(path for path in SAMPLES.glob("*/in/*") if path.suffix in {".json", ".jsonl"})
LINES = [
    line
    for path in FILES
    for line in (
        path.read_text(encoding="utf-8").splitlines()
        if path.suffix == ".jsonl"
        else [path.read_text(encoding="utf-8")]
    )
]
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.sampled_from(["", "x", "5分钟前", "<b>好</b>...全文", "100万+", "RT @x: a…", "\ud800", "0", "是"])
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["0", "id", "text", "type"]), inner)
    ),
    max_leaves=5,
)


def places(data):
    """Give the way to every value inside."""
    found, todo = [], [(data, ())]
    while todo:
        value, way = todo.pop()
        pairs = (
            value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        )
        for key, inner in pairs:
            found.append((*way, key))
            todo.append((inner, (*way, key)))
    return found


@st.composite
def changed(draw):
    """Give a sample in which one to four values are others or missing."""
    data = json.loads(draw(st.sampled_from(LINES)))
    for _ in range(draw(st.integers(1, 4))):
        ways = places(data)
        if not ways:
            break
        *above, key = draw(st.sampled_from(ways))
        parent = data
        for step in above:
            parent = parent[step]
        if draw(st.booleans()) and isinstance(parent, dict):
            del parent[key]
        else:
            parent[key] = draw(VALUES)
    return data


@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow])
@given(changed())
def test_no_dump_is_too_odd(data):
    for item in json_values.read(payload(data)):
        assert isinstance(item, Document | Problem)
