"""Whom "we" means in a post."""

import pytest

from extractor.normalise.entities import companies_of


def references(extractor, text, *, name, reason=None, lang="zh", quoted=()):
    from extractor import Document
    from extractor.schema.document import Author, Post, Segment

    segments = [Segment(start=a, end=b, kind="quoted") for a, b in quoted]
    post = Post(author=Author(name=name, verified_reason=reason), platform="weibo", segments=segments)
    document = Document(id="t", kind="post", text=text, lang=lang, published="2024-05-06", post=post)
    doc = extractor.nlp(lang)(text)
    return [r.text for company in companies_of(doc, document) for r in company.references]


@pytest.mark.parametrize(
    ("name", "reason", "wanted"),
    [
        ("小米公司", None, ["我们"]),
        ("小米公司官方微博", None, ["我们"]),
        ("雷军", "小米创办人，董事长兼CEO", ["我们"]),
        ("张三", "小米前副总裁，专栏作家", []),
        ("张三", None, []),
        ("张三", "知名数码博主", []),
    ],
)
def test_we_is_the_body_that_the_profile_names(extractor, name, reason, wanted):
    assert references(extractor, "小米今天开了新店。我们明年再开五百家。", name=name, reason=reason) == wanted


def test_words_of_others_are_not_the_authors(extractor):
    text = "小米今天开了新店。//@王五：我们不去。"
    assert references(extractor, text, name="小米公司", quoted=[(9, len(text))]) == []
    assert references(extractor, "小米开店时有人说：“我们来了”。", name="小米公司") == []


def test_we_in_english_posts(extractor):
    text = "Xiaomi opened a shop. Join us: we will open 20 more in the US."
    assert references(extractor, text, name="Xiaomi", lang="en") == ["us", "we"]


@pytest.mark.parametrize(
    ("reason", "wanted"),
    [
        ("Founder and CEO of Xiaomi", ["we"]),
        ("CEO, Xiaomi", ["we"]),
        ("Official account of Xiaomi", ["we"]),
        ("Xiaomi CEO", ["we"]),
        ("Former CEO of Xiaomi", []),
        ("ex-CEO at Xiaomi", []),
        ("Owner of a newsletter about Xiaomi", []),
        ("Xiaomi fan", []),
    ],
)
def test_we_of_an_english_author_is_the_body_led_now(extractor, reason, wanted):
    text = "Xiaomi opened a shop. Today we opened 20 more."
    assert references(extractor, text, name="Ann Lee", reason=reason, lang="en") == wanted


def test_the_record_holds_the_references_of_a_posts_we(extractor):
    from extractor import Document
    from extractor.schema.document import Author, Post

    post = Post(author=Author(name="小米公司"), platform="weibo")
    text = "小米今天开了新店。我们明年再开五百家。"
    record = extractor(Document(id="t", kind="post", text=text, lang="zh", published="2024-05-06", post=post))
    assert [r.text for r in record.companies[0].references] == ["我们"]
