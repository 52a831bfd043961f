import json

import pytest

from extractor.sources import html
from extractor.sources.metadata import iso_time
from extractor.sources.payload import Payload

PARAGRAPHS = [
    "Northwind Chips said on Tuesday that it would build a second plant near Porto, its largest so far.",
    "The company expects the plant to open in three years and to employ nine hundred people from the region.",
    "“We have waited for this day for years,” said Ana Prates, who has led the company since spring.",
    "Analysts had expected the decision, but not the sum, which is twice what rivals spent last year.",
]
CHINESE = [
    "北风芯片公司周二表示，将在波尔图附近建设第二座工厂，这是公司迄今为止最大的一笔投资。",
    "公司预计工厂将在三年内投产，并为当地提供九百个就业岗位，首批设备将于明年春天运抵。",
    "公司总经理安娜说，大家为这一天已经等待了很久，未来几年研发投入也将继续增加。",
]


def page(*, head="", lang="en", paragraphs=PARAGRAPHS, body=""):
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    menu = "<nav><ul><li><a href='/a'>News</a></li><li><a href='/b'>Sport</a></li></ul></nav>"
    return (
        f"<!doctype html><html lang='{lang}'><head>{head}</head><body>{menu}"
        f"<article>{body}{text}</article><footer>All rights reserved by the publisher</footer></body></html>"
    )


def ld(**fields):
    data = {"@context": "https://schema.org", "@type": "NewsArticle"} | fields
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def read(content, **more):
    (item,) = html.read(Payload(id="a", path="a.html", text=content, sha256="0", **more))
    return item


def test_page_becomes_title_and_main_text_without_its_menu():
    document = read(page(head="<title>A second plant - The Harbour</title>", body="<h1>A second plant</h1>"))
    assert document.text == "A second plant\n\n" + "\n".join(PARAGRAPHS)
    assert document.text[: document.title_end] == document.title == "A second plant"
    assert (document.kind, document.lang, document.source.reader) == ("article", "en", "html")


def test_json_ld_gives_title_authors_time_and_site():
    head = (
        ld(
            headline="A second plant &amp; a first",
            author=[{"@type": "Person", "name": "By Rita Vale"}, {"name": "Jo Lund and Max Ober"}],
            datePublished="2024-03-05T07:30:00+01:00",
            publisher={"name": "The Harbour"},
        )
        + '<link rel="canonical" href="/news/plant"><meta property="og:title" content="Another title">'
    )
    document = read(page(head=head), url="https://harbour.example/x?utm=1")
    assert document.title == "A second plant & a first"
    assert document.authors == ["Rita Vale", "Jo Lund", "Max Ober"]
    assert (document.published, document.published_precision) == ("2024-03-05T07:30:00+01:00", "second")
    assert (document.site, document.url) == ("The Harbour", "https://harbour.example/news/plant")


def test_json_ld_in_a_graph_is_found_and_broken_json_ld_ignored():
    graph = {
        "@graph": [
            {"@type": "Person", "@id": "#r", "name": "Rita Vale"},
            {"@type": ["Article"], "headline": "A plant", "author": {"@id": "#r"}},
        ]
    }
    broken, good = "{ broken", json.dumps(graph)
    head = "".join(f'<script type="application/ld+json">{text}</script>' for text in (broken, good))
    document = read(page(head=head))
    assert (document.title, document.authors) == ("A plant", ["Rita Vale"])


def test_open_graph_and_meta_tags_serve_where_json_ld_is_missing():
    head = (
        '<title>x</title><meta property="og:title" content="A second plant | The Harbour">'
        '<meta property="og:site_name" content="The Harbour"><meta name="author" content="Rita Vale">'
        '<meta property="article:published_time" content="2024-03-05 07:30">'
    )
    document = read(page(head=head))
    assert (document.title, document.authors, document.site) == (
        "A second plant",
        ["Rita Vale"],
        "The Harbour",
    )
    assert (document.published, document.published_precision) == ("2024-03-05T07:30", "minute")


def test_date_in_words_is_read():
    document = read(page(head='<meta name="date" content="March 5, 2024">'))
    assert (document.published, document.published_precision) == ("2024-03-05", "day")


@pytest.mark.parametrize(
    ("free", "codes"), [(False, ["paywalled"]), ("False", ["paywalled"]), (True, []), (None, [])]
)
def test_a_page_for_subscribers_says_so(free, codes):
    document = read(page(head=ld(headline="A plant", isAccessibleForFree=free)))
    assert [warning.code for warning in document.warnings] == codes


@pytest.mark.parametrize(
    "library", ["extractor.sources.main_text.bare_extraction", "extractor.sources.html.find_date"]
)
def test_a_library_that_stumbles_over_a_page_does_not_end_the_run(monkeypatch, library):
    def stumble(*_, **__):
        raise RuntimeError

    monkeypatch.setattr(library, stumble)
    assert list(html.read(Payload(id="a", path="a.html", text=page(body="<h1>A plant</h1>"), sha256="0")))


def test_site_is_not_an_author():
    head = ld(
        headline="A plant",
        author={"@type": "Organization", "name": "The Harbour"},
        publisher={"name": "The Harbour"},
    )
    assert read(page(head=head + '<meta name="author" content="The Harbour">')).authors == []


def test_chinese_page_has_its_heading_for_title_and_its_own_language():
    head = "<title>北风芯片将建第二座工厂_财经频道_海港网</title>"
    document = read(page(head=head, lang="en", paragraphs=CHINESE, body="<h1>北风芯片将建第二座工厂</h1>"))
    assert document.title == "北风芯片将建第二座工厂"
    assert document.lang is None  # the page says "en", its letters do not
    assert read(page(head=head, lang="zh-CN", paragraphs=CHINESE)).lang == "zh"


def test_language_given_by_the_user_wins():
    assert read(page(), lang="zh").lang == "zh"


def test_text_is_taken_from_json_ld_where_the_page_is_a_script():
    head = ld(headline="A plant", articleBody="\n".join(PARAGRAPHS))
    document = read(f"<html><head>{head}</head><body><div id='app'></div></body></html>")
    assert PARAGRAPHS[3] in document.text
    assert [warning.code for warning in document.warnings] == ["text_from_json_ld"]


def test_description_is_the_last_resort():
    head = f'<meta property="og:description" content="{PARAGRAPHS[0]}"><title>A plant</title>'
    document = read(f"<html><head>{head}</head><body></body></html>")
    assert document.text == f"A plant\n\n{PARAGRAPHS[0]}"
    assert [warning.code for warning in document.warnings] == ["text_from_description"]


@pytest.mark.parametrize(
    "content",
    ["<html></html>", "<html><body><script>let x</script></body></html>", "<!doctype html>", "<html><p>"],
)
def test_page_without_text_is_a_problem(content):
    assert read(content).code == "no_text"


def test_page_with_an_xml_declaration_and_invisible_signs_is_read():
    content = '<?xml version="1.0" encoding="gb2312"?>' + page(
        paragraphs=[p.replace(" ", "\u200b ") for p in PARAGRAPHS]
    )
    assert read(content).text.endswith(PARAGRAPHS[-1])


def test_deep_markup_does_not_end_the_run():
    read("<html><body>" + "<div>" * 5000 + "".join(f"<p>{p}</p>" for p in PARAGRAPHS) + "</div>" * 5000)


def test_wechat_article_is_read_with_account_and_time():
    blocks = "".join(f"<section><span>{paragraph}</span></section>" for paragraph in CHINESE)
    content = (
        '<html><head><meta property="og:title" content="北风芯片将建第二座工厂">'
        '<meta name="author" content="林一"></head>'
        '<body><h1 id="activity-name">\n 北风芯片将建第二座工厂 </h1><a id="js_name"> 海港财经 </a>'
        f'<div id="js_content" style="visibility: hidden;">{blocks}<p><br></p></div>'
        '<script>var ct = "1644286542"; var x = 1;</script></body></html>'
    )
    document = read(content)
    assert document.text == "北风芯片将建第二座工厂\n\n" + "\n".join(CHINESE)
    assert (document.site, document.authors) == ("海港财经", ["林一"])
    assert document.published == "2022-02-08T10:15:42+08:00"
    assert document.source.reader == "html.wechat"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2024-03-05T07:30:00.123Z", "2024-03-05T07:30:00+00:00"),
        ("2024-03-05T07:30:00+0800", "2024-03-05T07:30:00+08:00"),
        ("2024-03-05T00:00:00", "2024-03-05"),
        ("2024-03-05", "2024-03-05"),
        ("2024-02-30", None),
        ("5 March", None),
    ],
)
def test_times_of_pages_become_iso(value, expected):
    assert iso_time(value) == expected
