"""What a second run asks for, and what becomes of a run that was cut off."""

import sqlite3
from datetime import UTC, datetime, timedelta

import pytest
from pytest_httpserver import URIPattern
from werkzeug import Response

from extractor.errors import SettingError
from extractor.sources.http import HttpFetcher
from extractor.sources.problem import Problem
from extractor.sources.web.limits import Limits
from extractor.sources.web.page import Page
from extractor.sources.web.run import Ask, Run
from extractor.sources.web.state import State

NOW = datetime(2024, 3, 5, tzinfo=UTC)
LIMITS = Limits(connect_seconds=2, read_seconds=2, backoff_seconds=0, retries=1, host_delay_seconds=0)


class Pages(URIPattern):
    """Whatever is not robots.txt."""

    def match(self, uri):
        return uri != "/robots.txt"


class Site:
    """A server of pages with versions; keeps what it was asked."""

    def __init__(self, server):
        self.server = server
        self.asked = []
        self.pages = {}
        self.robots = "User-agent: *\nDisallow: /private/\n"
        server.expect_request("/robots.txt").respond_with_handler(self._robots)
        server.expect_request(Pages()).respond_with_handler(self._page)

    def url(self, path):
        return self.server.url_for(path)

    def _robots(self, _request):
        self.asked.append(("/robots.txt", None))
        return Response(self.robots)

    def _page(self, request):
        condition = request.headers.get("If-None-Match") or request.headers.get("If-Modified-Since")
        self.asked.append((request.path, condition))
        body, headers = self.pages.get(request.path, (None, {}))
        if body is None:
            return Response("", 404)
        if condition and condition in headers.values():
            return Response(status=304, headers=headers)
        return Response(body, headers=headers)


@pytest.fixture
def site(httpserver):
    return Site(httpserver)


@pytest.fixture
def go(site, tmp_path, clock):
    """Run over some paths with the state; stops after so many pages as if killed. Gives kinds and what was asked."""

    def run(*paths, now=NOW, stop_after=None, state="state.db"):
        site.asked.clear()
        found = []
        with State(tmp_path / state, now) as kept:
            fetcher = HttpFetcher(
                limits=LIMITS, allow_private=True, clock=clock, sleep=clock.sleep, now=lambda: now, shelf=kept
            )
            asks = (Ask(site.url(path), "test") for path in paths)
            for outcome in Run(fetcher, kept, parallel=1, now=lambda: now).outcomes(asks):
                found.append(outcome)
                if len(found) == stop_after:
                    return [item.kind for item in found], list(site.asked)
            kept.end(now)
        return [item.kind for item in found], list(site.asked)

    return run


@pytest.mark.parametrize("header", [("ETag", '"v1"'), ("Last-Modified", "Mon, 04 Mar 2024 00:00:00 GMT")])
def test_second_run_downloads_only_what_changed(site, go, header):
    site.pages = {"/a": ("one", dict([header])), "/b": ("two", {"ETag": '"b1"'})}
    assert go("/a", "/b")[0] == ["fetched", "fetched"]
    site.pages["/b"] = ("two, changed", {"ETag": '"b2"'})
    kinds, asked = go("/a", "/b")
    assert kinds == ["unchanged", "fetched"]
    assert asked == [("/a", header[1]), ("/b", '"b1"')]


def test_page_without_a_version_is_unchanged_where_its_bytes_are(site, go):
    site.pages = {"/a": ("one", {})}
    assert [go("/a")[0], go("/a")[0]] == [["fetched"], ["unchanged"]]
    site.pages = {"/a": ("two", {})}
    assert go("/a")[0] == ["fetched"]


def test_unchanged_page_is_given_with_the_bytes_that_were_kept(site, tmp_path):
    site.pages = {"/a": ("one", {"ETag": '"v1"', "Content-Type": "text/html; charset=gb2312"})}
    for moment in (NOW, NOW + timedelta(days=1)):
        with State(tmp_path / "state.db", moment) as state:
            fetcher = HttpFetcher(limits=LIMITS, allow_private=True, now=lambda moment=moment: moment)
            (outcome,) = Run(fetcher, state).outcomes([Ask(site.url("/a"), "test")])
            state.end(moment)
    assert (outcome.kind, outcome.page.body, outcome.page.charset) == ("unchanged", b"one", "gb2312")
    assert outcome.page.fetched_at == NOW.isoformat()


def test_run_that_was_cut_off_goes_on_and_asks_nothing_twice(site, go):
    site.pages = {f"/{name}": (name, {}) for name in "abcdef"}
    paths = sorted(site.pages)
    kinds, first = go(*paths, stop_after=3)
    kinds, second = go(*paths)
    assert kinds == ["fetched"] * 6
    assert [path for path, _ in first + second] == ["/robots.txt", *paths]


def test_resumed_run_repeats_what_stands_and_tries_again_what_may_pass(site, go):
    site.pages = {"/z": ("page", {})}
    assert go("/gone", "/private/a", "/z", stop_after=2)[0] == ["failed", "failed"]
    kinds, asked = go("/gone", "/private/a", "/z")
    assert kinds == ["failed", "failed", "fetched"]
    assert asked == [("/z", None)]


def test_run_that_was_cut_off_long_ago_is_begun_anew(site, go):
    site.pages = {"/a": ("a", {}), "/b": ("b", {})}
    go("/a", "/b", stop_after=1)
    later = NOW + timedelta(days=2)
    assert go("/a", "/b", now=later)[1] == [("/robots.txt", None), ("/a", None), ("/b", None)]


def test_every_failure_is_a_row_with_its_reason_until_the_page_comes(site, go, tmp_path):
    go("/gone", "/private/a")
    with State(tmp_path / "state.db", NOW) as state:
        assert {problem.code for problem in state.failures()} == {"http_404", "robots"}
        assert all(problem.message for problem in state.failures())
    site.pages = {"/gone": ("back", {})}
    go("/gone", "/private/a", now=NOW + timedelta(days=2))
    with State(tmp_path / "state.db", NOW) as state:
        assert [problem.code for problem in state.failures()] == ["robots"]


def test_not_modified_without_being_asked_so_is_a_problem(httpserver):
    httpserver.expect_request("/robots.txt").respond_with_data("", status=404)
    httpserver.expect_request("/a").respond_with_data("", status=304)
    assert HttpFetcher(limits=LIMITS, allow_private=True).fetch(httpserver.url_for("/a")).code == "http_304"


def test_state_is_held_by_one_fetch_at_a_time(tmp_path):
    with State(tmp_path / "state.db", NOW), pytest.raises(SettingError, match="another fetch"):
        State(tmp_path / "state.db", NOW)


def test_file_that_is_no_state_is_told(tmp_path):
    path = tmp_path / "state.db"
    path.write_bytes(b"no database at all" * 100)
    with pytest.raises(SettingError, match="cannot use"):
        State(path, NOW)


def test_state_is_written_ahead_so_that_a_crash_tears_nothing(site, go, tmp_path):
    site.pages = {"/a": ("a", {})}
    go("/a")
    connection = sqlite3.connect(tmp_path / "state.db")
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert connection.execute("SELECT count(*) FROM pages").fetchone() == (1,)
    connection.close()


class Slow:
    """A fetcher that notes how many of a host it is asked for at once."""

    def __init__(self):
        self.most = 0
        self._now = []

    def fetch(self, url, _known=None):
        host = url.split("/")[2]
        self._now.append(host)
        self.most = max(self.most, self._now.count(host))
        self._now.remove(host)
        if url.endswith("bad"):
            raise RuntimeError("a library broke")
        return Problem(url, None, "http_404", "gone") if url.endswith("0") else Page(url, b"x", None, "2024")


def test_results_come_in_order_once_each_one_request_a_host_at_a_time():
    urls = [f"http://{host}.example/{number}" for number in range(30) for host in ("one", "two", "three")]
    fetcher = Slow()
    asks = [Ask(url, "s") for url in [*urls, urls[4] + "#again", urls[5] + "?utm_source=feed"]]
    outcomes = list(Run(fetcher, parallel=3).outcomes(asks))
    assert [outcome.ask.url for outcome in outcomes] == urls
    assert fetcher.most == 1
    assert {outcome.kind for outcome in outcomes} == {"fetched", "failed"}


def test_page_that_breaks_a_library_does_not_end_the_run():
    asks = [Ask(f"http://one.example/{name}", "s") for name in ("bad", "good")]
    assert [outcome.kind for outcome in Run(Slow()).outcomes(asks)] == ["failed", "fetched"]
