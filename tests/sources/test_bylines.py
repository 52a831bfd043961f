import json

import pytest

from extractor.sources import html
from extractor.sources.bylines import bylines_of, imprint_of, stated_names
from extractor.sources.page_head import PageHead, read_head
from extractor.sources.payload import Payload

TEXT = "北风芯片公司周二表示，将在波尔图附近建设第二座工厂，这是公司迄今为止最大的一笔投资。"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"海港网3月5日电（记者林一、王小二）{TEXT}", ["林一", "王小二"]),
        (f"海港网讯（记者 林一 整合）{TEXT}", ["林一"]),
        (f"{TEXT}\n（海港日报记者 林一 王小二）", ["林一", "王小二"]),
        (f"本报记者 王小二 林  一\n{TEXT}", ["王小二", "林一"]),
        (f"海港社记者林一、王小二\n{TEXT}", ["林一", "王小二"]),
        (f"{TEXT}\n[作者：林一 责任编辑：王二]", ["林一"]),
        (f"文丨林一\n{TEXT}", ["林一"]),
        (f"{TEXT}\n林一/海港日报", ["林一"]),
        (f"记者从市政府获悉，{TEXT}", []),
        (f"（海港社记者会）{TEXT}", []),
        (f"{TEXT}\n责任编辑：林一", []),
        (f"{TEXT}\n文/网络", []),
        ("", []),
    ],
)
def test_chinese_bylines_are_read(text, names):
    assert bylines_of(text, PageHead()) == names


@pytest.mark.parametrize(
    ("first", "description", "names"),
    [
        ("Rita Vale", "Rita Vale The plant will open", ["Rita Vale"]),
        ("Rita Vale/Jo Lund", "…as plants open Rita Vale/Jo Lund A plant", ["Rita Vale", "Jo Lund"]),
        ("By Rita Vale and Jo Lund", "By Rita Vale and Jo Lund", ["Rita Vale", "Jo Lund"]),
        ("RITA VALE", "RITA VALE", ["RITA VALE"]),
        ("Porto Harbour", "The plant will open", []),
        ("The plant will open.", "The plant will open.", []),
    ],
)
def test_a_line_of_names_is_a_byline_where_the_description_has_it_too(first, description, names):
    head = PageHead(metas={"og:description": [description]})
    assert bylines_of(f"{first}\nThe plant will open in three years.", head) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("来源：海港日报 作者：林一 2024-03-05 09:41", ["林一"]),
        ("林一/海港日报", ["林一"]),
        ("2024-03-05 09:41 来源：海港日报", []),
        ("作者：网络整理", []),
    ],
)
def test_the_imprint_under_a_chinese_headline_is_read(line, names):
    page = f"<title>芯片厂扩建了_海港网</title><h1>芯片厂扩建了</h1><div>{line}</div><p>{TEXT}</p>"
    assert imprint_of(page, read_head(page)) == names


@pytest.mark.parametrize(
    ("value", "names"),
    [("本报记者 王小二 林  一", ["王小二", "林一"]), ("记者：林一", ["林一"]), ("Rita Vale", ["Rita Vale"])],
)
def test_tags_that_hold_a_printed_byline_give_its_names(value, names):
    assert stated_names(value) == names


def authors(author, body="", publisher="The Harbour"):
    data = {"@type": "NewsArticle", "author": author, "publisher": {"name": publisher}}
    paragraphs = "".join(
        f"<p>The plant will open in {year}, the company said, and employ many.</p>" for year in range(9)
    )
    page = f"<title>A plant</title><script type='application/ld+json'>{json.dumps(data)}</script><h1>A plant</h1>{body}{paragraphs}"
    (document,) = html.read(Payload(id="a", path="a.html", text=page, sha256="0"))
    return document.authors


def test_a_site_that_calls_itself_a_person_is_the_author_where_nobody_else_is():
    assert authors({"@type": "Person", "name": "The Harbour"}) == ["The Harbour"]
    assert authors({"@type": "Organization", "name": "The Harbour"}) == []
    assert authors([{"name": "The Harbour"}, {"name": "Rita Vale"}]) == ["Rita Vale"]


def test_accounts_that_several_people_use_are_nobody():
    assert authors({"name": "Harbour D", "url": "https://harbour.example/author/admin/"}) == []
    assert authors({"name": "admin"}) == authors({"name": "佚名"}) == authors({"name": "责编：林一"}) == []


@pytest.mark.parametrize("part", ["记者", "（记者 ", "Aa ", "作者：", "林一、", "A/", "· "])
def test_hostile_texts_end_soon(part):
    bylines_of(part * 50_000, PageHead(metas={"og:description": [part * 50_000]}))
    stated_names(part * 50_000)
