import re
from datetime import date
from pathlib import Path

import pytest

from extractor.sources import html
from extractor.sources.payload import Payload
from extractor.sources.site_rules import FOLDER, all_rules

PAGES = Path(__file__).parent / "sites"
TITLE = "青松工具迁往港区 老厂年内关闭"
TOLD = {
    "news.cn": (TITLE, [], "2024-03-05T08:10:11"),
    "people.com.cn": (TITLE, [], "2024-03-05T08:10"),
    "thepaper.cn": ("青松工具迁往港区，工会要求班车免费", ["林一", "王小文"], "2024-03-05T08:10"),
}


def read(content, url):
    (document,) = html.read(Payload(id="a", path="a.html", text=content, sha256="0", url=url))
    return document


def page_of(host):
    return (PAGES / f"{host}.html").read_text(encoding="utf-8")


def test_every_site_has_a_page_and_every_page_a_site():
    sites = {path.stem for path in FOLDER.glob("*.toml")}
    assert sites == {path.stem for path in PAGES.glob("*.html")} == set(TOLD) == set(all_rules())


@pytest.mark.parametrize("host", TOLD)
def test_a_site_is_read_by_its_rules(host):
    document = read(page_of(host), f"https://finance.{host}/n1/2024/0305/c1.html")
    title, authors, published = TOLD[host]
    assert (document.title, document.authors, document.published) == (title, authors, published)
    lines = document.text[document.title_end :].strip().split("\n")
    assert (lines[0][:14], lines[3][:15]) == ("青松工具公司3月5日宣布，将", "青松工具主要生产钻夹头和夹具。")
    assert len(lines) <= 5
    assert document.warnings == []


@pytest.mark.parametrize("host", TOLD)
def test_another_layout_of_the_site_is_read_like_any_page_and_told(host):
    content = re.sub(r"detailContent|rm_txt_con|index_cententWrap", "new-layout", page_of(host))
    document = read(content, f"https://www.{host}/c1.html")
    assert "340名职工中" in document.text
    assert [warning.code for warning in document.warnings] == ["site_rule_failed"]


@pytest.mark.parametrize("url", ["https://notnews.cn/a", "https://news.cn.example/a", "https://[bad/a", None])
def test_rules_hold_for_their_site_alone(url):
    document = read(page_of("news.cn"), url)
    assert document.published != "2024-03-05T08:10:11"
    assert document.warnings == []


def test_rules_come_with_the_newest_layout_first_and_a_day_of_their_own():
    for rules in all_rules().values():
        days = [rule.valid_from for rule in rules]
        assert all(isinstance(day, date) for day in days)
        assert days == sorted(days, reverse=True)
        assert all("body" in rule.paths for rule in rules)
