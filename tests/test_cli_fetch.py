"""`extractor fetch` as a user runs it: feeds and site maps, a state, a log, and being killed."""

import io
import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from pytest_httpserver import URIPattern
from rich.console import Console
from werkzeug import Response

from extractor.cli.fetching import Board
from extractor.sources.web.run import Ask, Outcome
from extractor.sources.web.state import State

SENTENCE = "Acme Corp. said on Tuesday that it will open {} stores in Spain, at a cost of $2.5 million each. "


def page(number, published="2024-03-05"):
    date = f'<meta property="article:published_time" content="{published}T08:00:00Z">'
    head = f"<head><title>Acme opens {number} stores in Spain</title>{date}</head>"
    return f"<html>{head}<body><article><p>{SENTENCE.format(number) * 6}</p></article></body></html>"


class Everything(URIPattern):
    """All paths."""

    def match(self, _uri):
        return True


class Site:
    """A news site with a feed and a site map; keeps what it was asked, and when."""

    def __init__(self, server, pages):
        self.server = server
        self.pages = {f"/{number}": page(number) for number in range(1, pages + 1)}
        self.asked = []
        self.not_modified = 0
        server.expect_request(Everything()).respond_with_handler(self._answer)

    def url(self, path):
        return self.server.url_for(path)

    def paths(self):
        return [path for path, _ in self.asked]

    def _answer(self, request):
        self.asked.append((request.path, time.monotonic()))
        if request.path == "/robots.txt":
            return Response(f"User-agent: *\nDisallow: /private\nSitemap: {self.url('/map.xml')}\n")
        addresses = [self.url(path) for path in self.pages]
        if request.path == "/feed":
            items = "".join(f"<item><link>{address}</link></item>" for address in addresses)
            return Response(f'<rss version="2.0"><channel>{items}</channel></rss>')
        if request.path == "/map.xml":
            return Response(
                "<urlset>" + "".join(f"<url><loc>{item}</loc></url>" for item in addresses) + "</urlset>"
            )
        body = self.pages.get(request.path)
        if body is None:
            return Response("", 404)
        tag = f'"{hash(body)}"'
        if request.headers.get("If-None-Match") == tag:
            self.not_modified += 1
            return Response(status=304)
        return Response(body, headers={"ETag": tag}, content_type="text/html; charset=utf-8")


@pytest.fixture
def site(httpserver):
    return Site(httpserver, 4)


@pytest.fixture
def fetch(cli):
    """Run the command in this process; gives exit code, documents, and what was said."""

    def run(*args):
        code, out, err = cli("fetch", "--allow-private", "--delay", "0", *args)
        return code, [json.loads(line) for line in out.splitlines()], err

    return run


@pytest.mark.parametrize(
    ("path", "option"), [("/feed", "--feed"), ("/map.xml", "--sitemap"), ("/", "--sitemap")]
)
def test_feeds_and_site_maps_are_fetched_as_documents(site, fetch, path, option):
    code, documents, err = fetch(site.url(path), option)
    assert [document["url"] for document in documents] == [site.url(name) for name in site.pages]
    assert (code, err.splitlines()[-1].endswith("4 found, 4 fetched, 0 unchanged, 0 failed")) == (0, True)


def test_page_that_two_sources_name_is_fetched_once(site, fetch, tmp_path):
    sources = tmp_path / "sources.txt"
    lines = [
        "# what we watch",
        "",
        f"feed {site.url('/feed')}",
        f"sitemap {site.url('/map.xml')} # all",
        f"page {site.url('/1')}",
    ]
    sources.write_text("\n".join(lines), encoding="utf-8")
    code, documents, _ = fetch("--sources", sources)
    assert (code, len(documents)) == (0, 4)
    assert max(Counter(site.paths()).values()) == 1


def test_other_forms_of_a_page_are_fetched_once_or_told(site, fetch):
    """The same address written otherwise is not asked for; the mobile page that names it is marked."""
    link = f'<link rel="canonical" href="{site.url("/1")}">'
    site.pages["/m/1"] = page(1).replace("<head>", f"<head>{link}")
    site.pages["/1"] = page(1).replace("<head>", f"<head>{link}")
    urls = [site.url(path) for path in ("/1", "/1/?amp=1", "/1?utm_source=feed#top", "/m/1")]
    code, documents, _ = fetch(*urls)
    assert (code, sorted(set(site.paths()))) == (0, ["/1", "/m/1", "/robots.txt"])
    codes = [[warning["code"] for warning in document["warnings"]] for document in documents]
    assert codes == [[], ["duplicate_address"]]
    assert repr(urls[0]) in documents[1]["warnings"][0]["message"]


def test_second_run_downloads_only_what_changed_and_can_give_only_that(site, fetch, tmp_path):
    args = [site.url("/feed"), "--feed", "--state", tmp_path / "state.db"]
    assert len(fetch(*args)[1]) == 4
    code, documents, err = fetch(*args)
    assert (code, len(documents), site.not_modified) == (0, 4, 4)
    assert "0 fetched, 4 unchanged" in err
    site.pages["/2"] = page(200)
    site.pages["/5"] = page(5)
    code, documents, _ = fetch(*args, "--only-new")
    assert (code, [document["url"] for document in documents]) == (0, [site.url("/2"), site.url("/5")])


def test_log_has_a_line_for_each_page_with_its_reason(site, fetch, tmp_path):
    code, _, _ = fetch(
        site.url("/1"), site.url("/private/x"), site.url("/gone"), "--state", tmp_path / "s.db"
    )
    assert code == 1
    lines = [
        json.loads(line) for line in (tmp_path / "fetch.log.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    assert [(line["outcome"], line["code"]) for line in lines] == [
        ("fetched", None),
        ("failed", "robots"),
        ("failed", "http_404"),
    ]
    assert all(line["message"] for line in lines[1:])
    fetch(site.url("/no"), "--feed", "--log", tmp_path / "other.jsonl")
    (line,) = map(json.loads, (tmp_path / "other.jsonl").read_text(encoding="utf-8").splitlines())
    assert line["code"] == "http_404"


def test_page_that_came_and_feed_that_is_none_are_rows_with_their_reasons_too(site, fetch, tmp_path):
    site.pages = {"/empty": " ", "/words": "<html><body></body></html>"}
    path = tmp_path / "s.db"
    code, documents, _ = fetch(site.url("/empty"), "--state", path)
    assert (code, documents) == (1, [])
    assert fetch(site.url("/words"), "--feed", "--state", path)[0] == 1
    with State(path, datetime.now(UTC)) as state:
        assert {problem.code for problem in state.failures()} == {"empty", "no_feed"}


def test_documents_outside_the_days_asked_for_are_left_out(site, fetch):
    site.pages["/1"] = page(1, "2023-01-01")
    site.pages["/4"] = page(4, "2024-06-01")
    code, documents, _ = fetch(site.url("/feed"), "--feed", "--since", "2024-03-01", "--until", "2024-03-31")
    assert (code, [document["published"][:10] for document in documents]) == (0, ["2024-03-05"] * 2)


def test_limit_holds_for_each_source(site, fetch):
    assert len(fetch(site.url("/feed"), "--feed", "--limit", "2")[1]) == 2


def test_sources_are_asked_in_turn_so_that_their_hosts_work_side_by_side(site, fetch, tmp_path):
    sources = tmp_path / "sources.txt"
    lines = [f"feed {site.url('/feed')}", f"page {site.url('/extra')}"]
    site.pages["/extra"] = page(77)
    sources.write_text("\n".join(lines), encoding="utf-8")
    documents = fetch("--sources", sources)[1]
    assert [document["url"] for document in documents][:2] == [site.url("/1"), site.url("/extra")]


def test_terminal_shows_bars_and_a_table():
    stream = io.StringIO()
    board = Board(Console(file=stream, force_terminal=True, width=120), bars=True)
    with board.shown():
        for number, kind in enumerate(["fetched", "unchanged", "failed"]):
            board.found("news.example")
            board.outcome(Outcome(Ask(f"http://news.example/{number}", "news.example"), kind))
    said = stream.getvalue()
    assert "1 fetched, 1 unchanged, 1 failed" in said
    assert "unchanged" in said.splitlines()[-4]


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ([], "at least one URL"),
        (["http://a.example/", "--feed", "--sitemap"], "not both"),
        (["http://a.example/", "--since", "2024-02-01", "--until", "2024-01-01"], "later than"),
        (["http://a.example/", "--since", "monday"], "ISO 8601"),
        (["http://a.example/", "--state", "none/state.db"], "cannot use"),
        (["http://a.example/", "--log", "none/log.jsonl"], "cannot write"),
        (["--sources", "none.txt"], "cannot read"),
        (["--sources", "bad.txt"], "bad.txt:2: write `feed URL`"),
        (["--sources", "file.txt"], "is no http or https address"),
    ],
)
def test_wrong_usage_is_told_before_anything_is_fetched(fetch, monkeypatch, tmp_path, args, said):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bad.txt").write_text("feed http://a.example/\nrss http://b.example/\n", encoding="utf-8")
    (tmp_path / "file.txt").write_text("page C:/news.html\n", encoding="utf-8")
    code, documents, err = fetch(*args)
    assert (code, documents) == (2, [])
    assert said in err


def test_killed_run_goes_on_where_it_stopped_and_keeps_the_pauses(httpserver, tmp_path):
    """Nothing is fetched twice but what was in flight, nothing is lost; the server's clock tells the pauses."""
    site = Site(httpserver, 10)
    pause = 0.2
    output = tmp_path / "docs.jsonl"
    words = [site.url("/feed"), "--feed", "--state", str(tmp_path / "s.db"), "-o", str(output)]
    options = ["--allow-private", "--delay", str(pause)]
    command = [sys.executable, "-m", "extractor", "fetch", *words, *options]
    process = subprocess.Popen(
        command, stderr=subprocess.PIPE, env={**os.environ, "PYTHONIOENCODING": "utf-8"}
    )
    while len(site.asked) < 6:
        assert process.poll() is None
        time.sleep(0.01)
    process.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
    process.communicate()
    assert not output.exists()
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    documents = [json.loads(line) for line in output.read_text(encoding="utf-8").splitlines()]
    assert [document["url"] for document in documents] == [site.url(path) for path in site.pages]
    assert sum(count - 1 for count in Counter(site.paths()).values()) <= 1
    gaps = [later - sooner for (_, sooner), (_, later) in pairwise(site.asked)]
    assert min(gaps) >= pause * 0.95  # the clock of the server and of the sleeper may tick apart
