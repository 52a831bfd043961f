"""Servers that are slow, broken, busy or hostile: what becomes of their pages."""

import gzip
import socket
import struct
import threading
import time
import zlib
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from werkzeug import Response

from extractor.sources.http import HttpFetcher
from extractor.sources.web.limits import Limits
from extractor.sources.web.page import Page

LIMITS = Limits(
    connect_seconds=2,
    read_seconds=2,
    total_seconds=30,
    wire_bytes=50_000,
    decoded_bytes=100_000,
    backoff_seconds=4,
    host_delay_seconds=1,
)
OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


def make(clock, limits=LIMITS):
    return HttpFetcher(
        limits=limits,
        allow_private=True,
        clock=clock,
        sleep=clock.sleep,
        now=lambda: datetime(2024, 3, 5, tzinfo=UTC),
        chance=lambda: 0.5,
    )


@pytest.fixture
def fetcher(clock):
    return make(clock)


def answer_in_turn(server, *answers):
    waiting = list(answers)
    server.expect_request("/robots.txt").respond_with_data("", status=404)
    server.expect_request("/a").respond_with_handler(lambda _request: waiting.pop(0))
    return server.url_for("/a"), waiting


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
def test_failure_that_may_pass_is_tried_again_with_growing_pauses(httpserver, fetcher, clock, status):
    url, _ = answer_in_turn(httpserver, Response("", status), Response("", status), Response("page"))
    assert fetcher.fetch(url).body == b"page"
    assert clock.sleeps == [1, 4, 8]


def test_pauses_between_tries_are_shifted_by_chance(httpserver, clock):
    url, _ = answer_in_turn(httpserver, Response("", 503), Response("page"))
    fetcher = HttpFetcher(
        limits=LIMITS, allow_private=True, clock=clock, sleep=clock.sleep, chance=lambda: 1.0
    )
    assert isinstance(fetcher.fetch(url), Page)
    assert clock.sleeps == [1, 6]


@pytest.mark.parametrize(
    ("value", "seconds"),
    [("17", 17), ("Tue, 05 Mar 2024 00:00:30 GMT", 30), ("Mon, 04 Mar 2024 00:00:00 GMT", 1), ("never", 4)],
)
@pytest.mark.parametrize("status", [429, 503])
def test_retry_after_is_done_as_it_says(httpserver, fetcher, clock, status, value, seconds):
    url, _ = answer_in_turn(httpserver, Response("", status, {"Retry-After": value}), Response("page"))
    assert isinstance(fetcher.fetch(url), Page)
    assert clock.sleeps == [1, seconds]


def test_host_that_asks_for_an_hour_is_left_alone(httpserver, fetcher, clock):
    url, waiting = answer_in_turn(
        httpserver, Response("", 429, {"Retry-After": "3600"}), Response("page"), Response("page")
    )
    assert fetcher.fetch(url).code == "http_429"
    assert fetcher.fetch(url).code == "crawl_delay"
    assert (clock.sleeps, len(waiting)) == ([1], 2)
    clock.time += 3600
    assert isinstance(fetcher.fetch(url), Page)


def test_tries_come_to_an_end(httpserver, fetcher):
    url, waiting = answer_in_turn(httpserver, *(Response("", 503) for _ in range(6)))
    assert fetcher.fetch(url).code == "http_503"
    assert len(waiting) == 2


def test_crawl_delay_longer_than_anybody_waits_leaves_the_pages_out(httpserver, fetcher, clock):
    httpserver.expect_request("/robots.txt").respond_with_data("User-agent: *\nCrawl-delay: 900\n")
    assert fetcher.fetch(httpserver.url_for("/a")).code == "crawl_delay"
    assert clock.sleeps == []


def test_every_request_to_a_host_keeps_the_pause(httpserver, clock):
    """Robots.txt, page, redirect and second try: the server's own clock sees them apart."""
    seen = []

    def note(answer):
        def handle(_request):
            seen.append(clock.time)
            return answer.pop(0)

        return handle

    redirect = Response("", 302, {"Location": "/b"})
    httpserver.expect_request("/robots.txt").respond_with_handler(note([Response("")]))
    httpserver.expect_request("/a").respond_with_handler(note([Response("", 503), redirect]))
    httpserver.expect_request("/b").respond_with_handler(note([Response("page")]))
    assert isinstance(make(clock).fetch(httpserver.url_for("/a")), Page)
    assert len(seen) == 4
    assert all(later - sooner >= 1 for sooner, later in pairwise(seen))


def test_short_content_length_is_tried_again_then_told(raw_server, fetcher):
    server = raw_server(lambda wire, _: wire.sendall(OK + b"Content-Length: 1000\r\n\r\n<html>cut"))
    assert fetcher.fetch(server.url).code == "incomplete"
    assert len(server.requests) == 4


def test_chunks_that_break_off_are_incomplete(raw_server, fetcher):
    server = raw_server(
        lambda wire, _: wire.sendall(OK + b"Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nff\r\ncut")
    )
    assert fetcher.fetch(server.url).code == "incomplete"


def test_reset_in_the_middle_of_a_body_is_incomplete(raw_server, fetcher):
    def reset(wire, _):
        wire.sendall(OK + b"Content-Length: 1000\r\n\r\n<html>cut")
        time.sleep(0.1)
        wire.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    server = raw_server(reset)
    assert fetcher.fetch(server.url).code == "incomplete"
    assert len(server.requests) == 4


def test_connection_that_closes_without_an_answer_is_tried_again(raw_server, fetcher):
    answers = [b"", OK + b"Content-Length: 4\r\nConnection: close\r\n\r\npage"]
    server = raw_server(lambda wire, _: wire.sendall(answers.pop(0)))
    assert fetcher.fetch(server.url).body == b"page"


def test_noise_instead_of_http_is_a_problem(raw_server, fetcher):
    server = raw_server(lambda wire, _: wire.sendall(b"SSH-2.0-OpenSSH_9.6\r\n"))
    assert fetcher.fetch(server.url).code in {"connection", "incomplete"}


def drip(head):
    def script(wire, stopped):
        wire.sendall(head)
        while not stopped.wait(0.05):
            wire.sendall(b"a")

    return script


@pytest.mark.parametrize(
    "head",
    [b"HTTP/1.1 200 O", OK + b"X-Long: ", OK + b"Content-Length: 90000\r\n\r\n", OK + b"\r\n"],
    ids=["status", "header", "body", "endless body"],
)
def test_answer_that_drips_is_cut_off_at_the_deadline(raw_server, head):
    """Each byte comes in time, the page never does. The real clock: sockets know no other."""
    server = raw_server(drip(head))
    limits = Limits(read_seconds=5, total_seconds=0.4, host_delay_seconds=0, backoff_seconds=0)
    assert HttpFetcher(limits=limits, allow_private=True).fetch(server.url).code == "timeout"


def test_server_that_says_nothing_is_given_up(raw_server, clock):
    server = raw_server(lambda _wire, stopped: stopped.wait(20))
    limits = Limits(read_seconds=0.2, retries=1, backoff_seconds=0)
    assert make(clock, limits).fetch(server.url).code == "timeout"
    assert len(server.requests) == 2


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (b"a" * 120_000, {}),
        (gzip.compress(b"a" * 50_000_000), {"Content-Encoding": "gzip"}),
        (gzip.compress(gzip.compress(b"a" * 50_000_000)), {"Content-Encoding": "gzip, gzip"}),
        (zlib.compress(b"a" * 50_000_000), {"Content-Encoding": "deflate"}),
    ],
    ids=["long", "gzip bomb", "bomb in a bomb", "deflate bomb"],
)
def test_page_that_is_too_large_is_not_read_to_its_end(httpserver, fetcher, body, headers):
    url, _ = answer_in_turn(httpserver, Response(body, headers=headers))
    assert fetcher.fetch(url).code == "too_large"


def test_endless_body_is_cut_at_the_limit(raw_server, fetcher):
    def pour(wire, stopped):
        wire.sendall(OK + b"\r\n")
        while not stopped.is_set():
            wire.sendall(b"a" * 4096)

    assert fetcher.fetch(raw_server(pour).url).code == "too_large"


def test_broken_compression_is_told(httpserver, fetcher):
    url, _ = answer_in_turn(
        httpserver, Response(b"\x1f\x8bno gzip at all", headers={"Content-Encoding": "gzip"})
    )
    assert fetcher.fetch(url).code == "bad_encoding"


def test_cookies_of_a_server_are_not_sent_back(httpserver, fetcher):
    seen = []

    def handle(request):
        seen.append(request.headers.get("Cookie"))
        return Response("page", headers={"Set-Cookie": "who=you; Path=/"})

    httpserver.expect_request("/robots.txt").respond_with_data("", status=404)
    httpserver.expect_request("/a").respond_with_handler(handle)
    for _time in range(2):
        fetcher.fetch(httpserver.url_for("/a"))
    assert seen == [None, None]


def test_redirects_in_a_circle_come_to_an_end(httpserver, fetcher):
    httpserver.expect_request("/robots.txt").respond_with_data("", status=404)
    for here, there in (("/a", "/b"), ("/b", "/a")):
        httpserver.expect_request(here).respond_with_data("", status=302, headers={"Location": there})
    assert fetcher.fetch(httpserver.url_for("/a")).code == "redirects"


@pytest.mark.parametrize("kind", ["video/mp4", "image/jpeg", "application/pdf; charset=binary"])
def test_films_and_pictures_are_not_downloaded(raw_server, fetcher, kind):
    head = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: 1000\r\n\r\n".encode()
    server = raw_server(lambda wire, _: wire.sendall(head))
    assert fetcher.fetch(server.url).code == "binary"


def test_who_waits_for_a_turn_is_let_go_when_the_fetcher_is_closed(httpserver):
    """With the real clock and an hour between two requests: the test would not end otherwise."""
    url, waiting = answer_in_turn(httpserver, Response("page"))
    limits = Limits(host_delay_seconds=3600, max_delay_seconds=7200)
    fetcher = HttpFetcher(limits=limits, allow_private=True)
    found = []
    thread = threading.Thread(target=lambda: found.append(fetcher.fetch(url)))
    thread.start()
    while not httpserver.log:
        time.sleep(0.01)
    fetcher.close()
    thread.join(30)
    assert [problem.code for problem in found] == ["cancelled"]
    assert len(waiting) == 1


def test_redirect_may_name_its_target_in_chinese(raw_server, fetcher):
    moved = "HTTP/1.1 302 Found\r\nLocation: /新闻?id=1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode()
    answers = [moved, OK + b"Content-Length: 4\r\nConnection: close\r\n\r\npage"]
    server = raw_server(lambda wire, _: wire.sendall(answers.pop(0)))
    assert fetcher.fetch(server.url).body == b"page"
    assert server.requests[1].startswith(b"GET /%E6%96%B0%E9%97%BB?id=1 ")


def test_address_of_ipv6_is_asked_with_its_brackets(httpserver):
    dialled = []

    def connector(address, timeout):
        dialled.append(address)
        return socket.create_connection(("127.0.0.1", httpserver.port), timeout)

    httpserver.expect_request("/robots.txt").respond_with_data("", status=404)
    httpserver.expect_request("/a", headers={"Host": "[2606:4700::1111]:8080"}).respond_with_data("page")
    fetcher = HttpFetcher(limits=Limits(host_delay_seconds=0), connector=connector)
    assert fetcher.fetch("http://[2606:4700::1111]:8080/a").body == b"page"
    assert set(dialled) == {("2606:4700::1111", 8080)}
