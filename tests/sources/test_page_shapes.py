"""Pages as the systems and sites make them that news comes from: what is read of each."""

import io
from pathlib import Path

import pytest

from extractor.sources.intake import Intake, read_intake
from extractor.sources.problem import Problem

PAGES = Path(__file__).parent / "pages"
ENGLISH = [
    "Harbour Tools said on",
    "The company will spend",
    "About 310 of the 340 w",
    "Harbour Tools makes dr",
]
CHINESE = ["青松工具公司3月5日", "公司将为搬迁投入42", "340名职工中，约", "青松工具主要生产钻夹"]
WHOLE = {
    "wordpress": (
        "Harbour Tools to leave Millbrook for the port",
        ["Ana Reis"],
        "2024-03-05T14:20:11+00:00",
        "The County Post",
        "https://countypost.example/2024/03/harbour-tools-port/",
    ),
    "drupal": (
        "Tool maker moves to the port",
        ["Tom Okafor"],
        "2024-03-05T08:30:00-05:00",
        "millbrook.example",
        "https://millbrook.example/node/417",
    ),
    "amp": (
        "Harbour Tools moves to the port",
        ["Ana Reis"],
        "2024-03-05T09:00:00+01:00",
        "The Coast",
        "https://coast.example/business/harbour-tools",
    ),
    "cookie_banner": (
        "Tool maker to move to the port",
        ["Ana Reis"],
        "2024-03-05T09:00:00+00:00",
        "The Coast",
        None,
    ),
    "microdata": ("Harbour Tools goes to the port", ["Ida Holm"], "2024-03-05T07:45:00-05:00", None, None),
    "sina": (
        "青松工具关闭磨坊镇老厂 新厂落户港区",
        [],
        "2024-03-05T08:10:00+08:00",
        "finance.haigang.example",
        "https://finance.haigang.example/2024-03-05/doc-iaa123.shtml",
    ),
    "sohu": (
        "老厂说再见：青松工具迁往港区",
        [],
        "2024-03-05",
        "souhang.example",
        "https://www.souhang.example/a/7612_121",
    ),
    "netease": (
        "青松工具迁往港区 老厂年内关闭",
        [],
        "2024-03-05T08:10:11+08:00",
        "haiyi.example",
        "https://www.haiyi.example/dy/article/IQ1.html",
    ),
    "tencent": (
        "青松工具迁往港区，310人留岗",
        ["方明"],
        "2024-03-05",
        "new.tenghai.example",
        "https://new.tenghai.example/rain/a/20240305A01",
    ),
    "hashed_classes": (
        "青松工具迁往港区，工会要求班车免费",
        ["林一", "王小文"],
        "2024-03-05",
        None,
        None,
    ),
}  # fmt: skip


def read(name):
    path = PAGES / f"{name}.html"
    (item,) = read_intake(Intake(id=name, path=path.name, stream=io.BytesIO(path.read_bytes())))
    return item


def lines_of(document):
    return document.text[document.title_end :].strip().split("\n")


def codes_of(document):
    return [warning.code for warning in document.warnings]


@pytest.mark.parametrize("name", WHOLE)
def test_the_article_and_what_the_page_says_of_it_are_read(name):
    document = read(name)
    starts = CHINESE if "青松" in document.text else ENGLISH
    lines = lines_of(document)
    assert [line[: len(start)] for line, start in zip(lines, starts, strict=True)] == starts
    told = (document.title, document.authors, document.published, document.site, document.url)
    assert told == WHOLE[name]
    assert document.lang in (None, "zh" if starts is CHINESE else "en")
    assert codes_of(document) == []


def test_every_entry_of_a_live_blog_is_text():
    document = read("liveblog")
    assert (document.authors, document.published) == (["Ana Reis", "Tom Okafor"], "2024-03-05T08:00:00+00:00")
    assert all(start in document.text for start in ENGLISH)


def test_questions_of_an_interview_stay_between_the_answers():
    document = read("interview")
    assert (document.authors, document.published) == (["Raj Patel"], "2024-03-06")
    assert [line for line in lines_of(document) if line.endswith("?")] == [
        "Why close Millbrook now?",
        "What do you tell those who will not come along?",
        "When will the new hall earn money?",
    ]


def test_the_words_over_a_gallery_are_its_text():
    document = read("gallery")
    assert (document.title, document.authors) == (
        "In pictures: the last week of the Millbrook plant",
        ["Ida Holm"],
    )
    assert lines_of(document)[0].startswith("Our photographer spent five days")


@pytest.mark.parametrize("name", ["paywall_part", "paywall_meta"])
def test_a_page_for_subscribers_gives_what_it_shows_and_says_so(name):
    document = read(name)
    assert codes_of(document) == ["paywalled"]
    assert [line[:21] for line in lines_of(document)] == ENGLISH[:1]


def test_an_article_of_several_pages_says_where_it_goes_on():
    document = read("many_pages")
    assert codes_of(document) == ["more_pages"]
    assert "https://works.example/features/long-goodbye?page=2" in document.warnings[0].message
    assert [line[: len(start)] for line, start in zip(lines_of(document), ENGLISH, strict=True)] == ENGLISH


@pytest.mark.parametrize("name", ["error_en", "error_zh", "challenge", "cookie_wall"])
def test_an_error_or_a_check_with_status_200_is_no_article(name):
    problem = read(name)
    assert isinstance(problem, Problem)
    assert problem.code == "error_page"


def test_an_article_about_errors_is_one():
    assert read("about_errors").title == "Page not found: how a county lost its archive"


def test_every_page_is_read_by_a_test():
    known = {*WHOLE, "liveblog", "interview", "gallery", "paywall_part", "paywall_meta", "many_pages"}
    known |= {"error_en", "error_zh", "challenge", "cookie_wall", "about_errors"}
    assert {path.stem for path in PAGES.glob("*.html")} == known
