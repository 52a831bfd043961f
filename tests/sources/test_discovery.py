"""Feeds and site maps, whole and broken: which pages they name."""

import gzip
from datetime import date

import pytest

from extractor.sources.problem import Problem
from extractor.sources.web import discovery as module
from extractor.sources.web import sitemaps
from extractor.sources.web.discovery import Discovery, Source
from extractor.sources.web.links import Period
from extractor.sources.web.page import Page
from extractor.sources.web.urls import canonical

SITE = "https://news.example"
RSS = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>News</title>
<item><title>One</title><link>/one</link><pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate></item>
<item><title>Two</title><link>https://news.example/two?utm_source=rss</link></item>
<item><title>Three</title><guid isPermaLink="true">https://news.example/three</guid>
<pubDate>Fri, 01 Mar 2024 10:00:00 GMT</pubDate></item>
<item><title>No address</title></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>新闻</title>
<entry><title>甲</title><link href="/jia"/><published>2024-03-05T08:00:00+08:00</published></entry>
<entry><title>乙</title><link rel="alternate" href="/yi"/><updated>2024-03-06T00:00:00Z</updated></entry></feed>"""
MAP_HEAD = '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
INDEX_HEAD = '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'


def url_set(*entries):
    return MAP_HEAD + "".join(f"<url>{entry}</url>" for entry in entries) + "</urlset>"


def index(*places):
    rows = (f"<sitemap><loc>{SITE}{place}</loc></sitemap>" for place in places)
    return INDEX_HEAD + "".join(rows) + "</sitemapindex>"


def loc(path, more=""):
    return f"<loc> {SITE}{path} </loc>{more}"


@pytest.fixture
def find():
    """Find the links of a source among pages given by their paths; gives paths and codes of problems."""

    def run(kind, start, pages, *, period=None, robots=()):
        problems = []

        def get(url):
            body = pages.get(url.removeprefix(SITE))
            if body is None:
                return Problem(url, None, "http_404", "gone")
            return Page(
                url, body if isinstance(body, bytes) else body.encode(), None, "2024-03-07T00:00:00+00:00"
            )

        found = Discovery(get, lambda _url: list(robots), problems.append, period or Period())
        links = [link.url.removeprefix(SITE) for link in found.links(Source(f"{SITE}{start}", kind))]
        return links, [problem.code for problem in problems]

    return run


@pytest.mark.parametrize(
    ("body", "paths"),
    [
        (RSS, ["/one", "/two?utm_source=rss", "/three"]),
        (ATOM, ["/jia", "/yi"]),
        (ATOM.encode("utf-16"), ["/jia", "/yi"]),
        (
            RSS.replace("UTF-8", "GB2312").replace("One", "新闻").encode("gb18030"),
            ["/one", "/two?utm_source=rss", "/three"],
        ),
        (RSS[: RSS.index("<item><title>Three")], ["/one", "/two?utm_source=rss"]),
        (RSS.replace("<title>Two", "<title>A & B &nbsp;"), ["/one", "/two?utm_source=rss", "/three"]),
    ],
    ids=["rss", "atom", "utf-16", "gbk", "cut off", "bare ampersand"],
)
def test_feed_gives_the_addresses_of_its_entries(find, body, paths):
    assert find("feed", "/feed", {"/feed": body}) == (paths, [])


def test_feeds_of_a_page_are_found(find):
    page = """<html><head><link rel="alternate" type="application/rss+xml" href="/rss">
    <link rel="Alternate" type="application/atom+xml" href="atom"><link rel="stylesheet" href="/x.css">
    <link rel="alternate" hreflang="zh" href="/zh"></head><body>News</body></html>"""
    pages = {"/": page, "/rss": RSS, "/atom": ATOM}
    assert find("feed", "/", pages) == (["/one", "/two?utm_source=rss", "/three", "/jia", "/yi"], [])


@pytest.mark.parametrize(
    ("pages", "codes"),
    [
        ({}, ["http_404"]),
        ({"/feed": ""}, ["no_feed"]),
        ({"/feed": "<html><body>Not here</body></html>"}, ["no_feed"]),
        ({"/feed": b"\x00\xff\xfe"}, ["no_feed"]),
        ({"/feed": '{"version": "none"}'}, ["no_feed"]),
        ({"/feed": url_set(loc("/a"))}, ["no_feed"]),
        ({"/feed": '<!DOCTYPE r [<!ENTITY a "aaaa">]>' + ATOM}, ["no_feed"]),
        ({"/feed": '<link rel="alternate" type="application/rss+xml" href="/gone">'}, ["http_404"]),
    ],
    ids=["gone", "empty", "page", "bytes", "json", "site map", "entities", "names one that is gone"],
)
def test_what_is_no_feed_is_told(find, pages, codes):
    assert find("feed", "/feed", pages) == ([], codes)


def test_site_map_gives_its_pages_and_no_pictures(find):
    picture = "<image:image xmlns:image='x'><image:loc>https://news.example/p.jpg</image:loc></image:image>"
    body = url_set(loc("/a", picture), loc("/b"), "<lastmod>2024-01-01</lastmod>", picture)
    assert find("sitemap", "/map.xml", {"/map.xml": body}) == (["/a", "/b"], [])


@pytest.mark.parametrize(
    "pack", [str.encode, lambda body: gzip.compress(body.encode())], ids=["plain", "gzip"]
)
def test_maps_of_maps_are_followed_once_each(find, pack):
    pages = {
        "/index.xml": pack(index("/one.xml.gz", "/gone.xml", "/index.xml", "/inner.xml")),
        "/one.xml.gz": pack(url_set(loc("/a"), loc("/b"))),
        "/inner.xml": pack(index("/two.xml", "/one.xml.gz")),
        "/two.xml": pack(url_set(loc("/c"))),
    }
    assert find("sitemap", "/index.xml", pages) == (["/a", "/b", "/c"], ["http_404"])


def test_site_maps_of_a_site_are_those_of_its_robots_txt_else_at_the_usual_place(find):
    pages = {"/sitemap.xml": url_set(loc("/usual")), "/news.xml": url_set(loc("/named"))}
    assert find("sitemap", "/", pages, robots=[f"{SITE}/news.xml"]) == (["/named"], [])
    assert find("sitemap", "", pages) == (["/usual"], [])


def test_plain_text_is_a_site_map_too(find):
    assert find("sitemap", "/map.txt", {"/map.txt": f"{SITE}/a\r\n{SITE}/b\n"}) == (["/a", "/b"], [])


@pytest.mark.parametrize(
    ("body", "links", "codes"),
    [
        ("<html><body>Not here</body></html>", [], ["no_sitemap"]),
        ("", [], ["no_sitemap"]),
        ("just words", [], ["no_sitemap"]),
        (b"\x1f\x8bbroken", [], ["no_sitemap"]),
        (url_set(loc("/a"), loc("/b"))[:-20], ["/a"], ["broken_sitemap"]),
        (url_set(loc("/a"), loc("/b?x=1&y=2")), ["/a", "/b?x=1&y=2"], []),
        (RSS, [], ["no_sitemap"]),
        (url_set(), [], []),
    ],
    ids=["page", "empty", "words", "gzip", "cut off", "bare ampersand", "feed", "no entries"],
)
def test_broken_site_maps_give_what_can_be_read_and_are_told(find, body, links, codes):
    assert find("sitemap", "/map.xml", {"/map.xml": body}) == (links, codes)


def test_entities_of_a_site_map_are_not_expanded(find):
    bomb = '<!DOCTYPE u [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]>'
    links, _ = find("sitemap", "/m.xml", {"/m.xml": bomb + url_set(loc("/x&b;&f;")).partition("?>")[2]})
    assert all("aaaa" not in link for link in links)


def test_size_of_a_site_map_is_bounded(find, monkeypatch):
    monkeypatch.setattr(sitemaps, "MAX_BYTES", 2000)
    bomb = gzip.compress(url_set(*(loc(f"/{number}") for number in range(1000))).encode())
    links, codes = find("sitemap", "/map.xml.gz", {"/map.xml.gz": bomb})
    assert 0 < len(links) < 50
    assert codes == ["broken_sitemap"]


def test_number_of_addresses_and_of_maps_is_bounded(find, monkeypatch):
    monkeypatch.setattr(sitemaps, "MAX_URLS", 10)
    monkeypatch.setattr(module, "MAX_SITEMAPS", 3)
    pages = {"/map.xml": url_set(*(loc(f"/{number}") for number in range(30)))}
    links, codes = find("sitemap", "/map.xml", pages)
    assert (len(links), codes) == (10, ["broken_sitemap"])
    endless = {f"/{number}.xml": index(f"/{number + 1}.xml") for number in range(9)}
    assert find("sitemap", "/0.xml", endless) == ([], ["too_many"])


NEWS = '<news:news xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><news:publication_date>{}</news:publication_date></news:news>'
DATED = url_set(
    loc("/old", "<lastmod>2023-01-01</lastmod>"),
    loc("/changed", "<lastmod>2024-03-06T12:00:00+08:00</lastmod>"),
    loc("/news", NEWS.format("2024-03-06T08:00:00Z")),
    loc("/newest", NEWS.format("2024-05-01")),
    loc("/undated"),
    loc("/odd", "<lastmod>yesterday</lastmod>"),
)


@pytest.mark.parametrize(
    ("since", "until", "paths"),
    [
        (date(2024, 3, 5), None, ["/changed", "/news", "/newest", "/undated", "/odd"]),
        (None, date(2024, 3, 7), ["/old", "/changed", "/news", "/undated", "/odd"]),
        (date(2024, 3, 5), date(2024, 3, 7), ["/changed", "/news", "/undated", "/odd"]),
    ],
)
def test_pages_that_cannot_be_of_the_days_asked_for_are_left_out(find, since, until, paths):
    assert find("sitemap", "/m.xml", {"/m.xml": DATED}, period=Period(since, until))[0] == paths


def test_old_site_maps_are_not_even_asked_for(find):
    rows = f"<sitemap><loc>{SITE}/2019.xml</loc><lastmod>2019-12-31</lastmod></sitemap>"
    assert find(
        "sitemap", "/i.xml", {"/i.xml": f"{INDEX_HEAD}{rows}</sitemapindex>"}, period=Period(date(2024, 1, 1))
    ) == ([], [])


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://news.example/a", "HTTPS://News.Example:443/a#part", True),
        ("https://news.example/a?utm_source=x&gclid=1", "https://news.example/a", True),
        ("https://news.example", "https://news.example/", True),
        ("https://news.example/a?b=1&a=2", "https://news.example/a?a=2&b=1", True),
        ("https://news.example/a?id=1", "https://news.example/a?id=2", False),
        ("https://news.example/a?cid=1", "https://news.example/a?cid=2", False),
        ("https://news.example/a?uid=1", "https://news.example/a", False),
        ("https://news.example/A", "https://news.example/a", False),
        ("http://news.example/a", "https://news.example/a", True),
        ("https://news.example/a/", "https://news.example/a", True),
        ("https://news.example/a?amp=1", "https://news.example/a", True),
        ("https://news.example/a/?amp", "https://news.example/a?utm_medium=rss#top", True),
        ("https://m.news.example/a", "https://news.example/a", False),
        ("https://news.example/topics/amp", "https://news.example/topics", False),
        ("https://news.example/新闻", "https://news.example/%E6%96%B0%E9%97%BB", True),
        ("https://news.example/s?q=%D0%C2", "https://news.example/s?q=%CE%C5", False),
        ("http://[::1", "http://[::2", False),
    ],
)
def test_two_ways_of_writing_one_address_have_one_key(one, other, same):
    assert (canonical(one) == canonical(other)) is same
