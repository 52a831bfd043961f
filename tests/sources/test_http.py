import gzip
from datetime import UTC, datetime

import pytest
from werkzeug import Response

from extractor.sources.http import HttpFetcher, fetch_documents
from extractor.sources.problem import Problem
from extractor.sources.web.limits import Limits
from extractor.sources.web.page import Page
from extractor.sources.web.session import user_agent

TEXT = "北风芯片公司周二表示，将在波尔图附近建设第二座工厂，这是公司迄今为止最大的一笔投资。"
PAGE = f"<html><head><title>第二座工厂</title></head><body><article><p>{TEXT * 4}</p></article></body></html>"


@pytest.fixture
def fetcher(clock):
    return HttpFetcher(
        limits=Limits(
            connect_seconds=2, read_seconds=2, backoff_seconds=0, wire_bytes=50_000, decoded_bytes=100_000
        ),
        allow_private=True,
        clock=clock,
        sleep=clock.sleep,
        now=lambda: datetime(2024, 3, 5, tzinfo=UTC),
    )


def allow_all(server):
    server.expect_request("/robots.txt").respond_with_data("", status=404)


def fetch(fetcher, *urls):
    problems = []
    return list(fetch_documents(urls, on_problem=problems.append, fetcher=fetcher)), problems


def test_page_is_fetched_and_decoded_by_its_header(httpserver, fetcher):
    allow_all(httpserver)
    data = PAGE.encode("gb18030")
    httpserver.expect_request("/a", headers={"User-Agent": user_agent()}).respond_with_data(
        data, content_type="text/html; charset=gb2312"
    )
    url = httpserver.url_for("/a")
    documents, problems = fetch(fetcher, url)
    assert problems == []
    assert TEXT in documents[0].text
    assert (documents[0].id, documents[0].url, documents[0].source.path) == (url, url, url)
    assert documents[0].source.fetched_at == "2024-03-05T00:00:00+00:00"


@pytest.mark.parametrize(
    ("charset", "header", "declared"),
    [
        ("utf-8", "text/html", "utf-8"),
        ("utf-8", "text/html; charset=gbk", "utf-8"),
        ("utf-8-sig", "text/html; charset=iso-8859-1", ""),
        ("utf-16", "text/html", ""),
        ("gb2312", "text/html; charset=gb2312", ""),
        ("gbk", "text/html; charset=ISO-8859-1", "gb2312"),
        ("gbk", "text/html; charset=utf-8", "gbk"),
        ("gb18030", "text/html", "gbk"),
        ("gb18030", 'text/html; charset="GBK"', ""),
        ("gb18030", "text/html; charset=nonsense", "gb18030"),
        ("gb18030", "text/html", ""),
    ],
)
def test_page_is_decoded_whatever_header_and_page_say(httpserver, fetcher, charset, header, declared):
    allow_all(httpserver)
    said = f'<meta charset="{declared}">' if declared else ""
    data = PAGE.replace("<head>", f"<head>{said}").encode(charset)
    httpserver.expect_request("/a").respond_with_response(Response(data, headers={"Content-Type": header}))
    documents, problems = fetch(fetcher, httpserver.url_for("/a"))
    assert problems == []
    assert TEXT * 4 in documents[0].text


@pytest.mark.parametrize(("status", "code"), [(404, "http_404"), (403, "http_403"), (500, "http_500")])
def test_refusals_of_the_server_are_problems_and_the_next_url_is_fetched(httpserver, fetcher, status, code):
    allow_all(httpserver)
    httpserver.expect_request("/bad").respond_with_data("no", status=status)
    httpserver.expect_request("/good").respond_with_data(PAGE, content_type="text/html; charset=utf-8")
    documents, problems = fetch(fetcher, httpserver.url_for("/bad"), httpserver.url_for("/good"))
    assert len(documents) == 1
    assert [problem.code for problem in problems] == [code]


def test_too_many_requests_is_tried_again_after_the_time_named(httpserver, fetcher):
    allow_all(httpserver)
    answers = [
        Response("", 429, {"Retry-After": "0"}),
        Response(PAGE, content_type="text/html; charset=utf-8"),
    ]
    httpserver.expect_request("/a").respond_with_handler(lambda _request: answers.pop(0))
    assert len(fetch(fetcher, httpserver.url_for("/a"))[0]) == 1


def test_robots_txt_is_obeyed_and_asked_once(httpserver, fetcher, clock):
    asked = []

    def robots(request):
        asked.append(request.path)
        return Response("User-agent: *\nDisallow: /private/*.html\nCrawl-delay: 7\n")

    httpserver.expect_request("/robots.txt").respond_with_handler(robots)
    httpserver.expect_request("/open").respond_with_data(PAGE, content_type="text/html; charset=utf-8")
    urls = [httpserver.url_for(path) for path in ("/private/a.html", "/open", "/open")]
    documents, problems = fetch(fetcher, *urls)
    assert asked == ["/robots.txt"]
    assert [problem.code for problem in problems] == ["robots"]
    assert [document.id for document in documents] == [urls[1], f"{urls[1]}~2"]
    assert clock.sleeps == [7, 7]


def test_robots_txt_that_cannot_be_read_forbids(httpserver, fetcher):
    httpserver.expect_request("/robots.txt").respond_with_data("", status=503)
    (problem,) = fetch(fetcher, httpserver.url_for("/a"))[1]
    assert (problem.code, "503" in problem.message) == ("robots", True)


def test_redirects_are_followed_but_not_for_ever(httpserver, fetcher):
    allow_all(httpserver)
    httpserver.expect_request("/old").respond_with_data("", status=301, headers={"Location": "/new#top"})
    httpserver.expect_request("/new").respond_with_data(PAGE, content_type="text/html; charset=utf-8")
    httpserver.expect_request("/loop").respond_with_data("", status=302, headers={"Location": "/loop"})
    page = fetcher.fetch(httpserver.url_for("/old"))
    assert isinstance(page, Page)
    assert page.url == httpserver.url_for("/new")
    assert fetcher.fetch(httpserver.url_for("/loop")).code == "redirects"


@pytest.mark.parametrize("target", ["file:///etc/hostname", "ftp://example.org/a", "http:///a"])
def test_redirect_out_of_http_is_refused(httpserver, fetcher, target):
    allow_all(httpserver)
    httpserver.expect_request("/a").respond_with_data("", status=302, headers={"Location": target})
    assert isinstance(fetcher.fetch(httpserver.url_for("/a")), Problem)


@pytest.mark.parametrize(
    ("body", "headers"),
    [(b"a" * 120_000, {}), (gzip.compress(b"a" * 10_000_000), {"Content-Encoding": "gzip"})],
    ids=["long", "bomb"],
)
def test_page_that_is_too_large_is_not_read_to_its_end(httpserver, fetcher, body, headers):
    allow_all(httpserver)
    httpserver.expect_request("/a").respond_with_data(body, headers=headers)
    assert fetcher.fetch(httpserver.url_for("/a")).code == "too_large"


def test_page_that_drips_is_given_up(httpserver, clock):
    allow_all(httpserver)

    def drip():
        for _piece in range(100):
            clock.time += 10
            yield b"a" * 1000

    httpserver.expect_request("/a").respond_with_handler(lambda _request: Response(drip()))
    fetcher = HttpFetcher(limits=Limits(total_seconds=60), allow_private=True, clock=clock, sleep=clock.sleep)
    assert fetcher.fetch(httpserver.url_for("/a")).code == "timeout"
