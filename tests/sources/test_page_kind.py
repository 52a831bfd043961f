import pytest

from extractor.sources.page_head import PageHead
from extractor.sources.page_kind import MAX_ERROR, error_of, further_pages, paywall

HERE = "https://a.example/news/story.html"


@pytest.mark.parametrize(
    "title",
    [
        "404",
        "Error 404 - Not found",
        "HTTP 503",
        "Page not found | The Coast",
        "Sorry, the page can't be found",
        "This article is no longer available",
        "Access Denied",
        "Attention Required! | Cloudflare",
        "Are you a robot?",
        "Verify you are human",
        "Service unavailable",
        "页面不存在",
        "您访问的页面已删除",
        "抱歉，该文章已被删除",
        "安全验证",
        "访问受限",
    ],
)
def test_pages_of_errors_and_checks_are_told(title):
    assert error_of(PageHead(title=title), "Try again.") == title
    assert error_of(PageHead(title="The Coast", headings=[title]), "Try again.") == title


@pytest.mark.parametrize(
    "title",
    [
        "4040 homes planned",
        "Access to clean water improves",
        "Just in: moments of joy",
        "The page turners of the year",
        "网页游戏公司上市",
        "内容产业增长",
        "安全生产检查",
    ],
)
def test_headlines_that_begin_alike_are_none(title):
    assert error_of(PageHead(title=title), "Acme said.") is None


def test_a_long_text_is_no_error():
    assert error_of(PageHead(title="Page not found"), "a" * (MAX_ERROR + 1)) is None


@pytest.mark.parametrize(
    ("there", "told"),
    [
        ("/news/story_2.html", True),
        ("/news/story-2.html", True),
        ("/news/story.html?page=2", True),
        ("/news/story.html/2/", True),
        ("/news/other.html", False),
        ("https://b.example/news/story_2.html", False),
        ("/news/story.html", False),
        ("https://[broken", False),
        (None, False),
    ],
)
def test_the_next_page_of_an_article_is_told_from_the_next_article(there, told):
    assert bool(further_pages(PageHead(canonical=HERE, next=there), None)) == told


@pytest.mark.parametrize("value", [False, "False", "false", "http://schema.org/False"])
def test_every_way_of_saying_not_free_is_understood(value):
    for article in ({"isAccessibleForFree": value}, {"hasPart": [{"isAccessibleForFree": value}, "x"]}):
        assert [warning.code for warning in paywall(PageHead(article=article))] == ["paywalled"]


@pytest.mark.parametrize("article", [{}, {"isAccessibleForFree": True}, {"hasPart": "x"}, {"hasPart": {}}])
def test_what_is_free_or_silent_is_no_paywall(article):
    assert paywall(PageHead(article=article, metas={"article:content_tier": ["free"]})) == []
