"""Several hosts at once, seen from the server: the pauses of each, and how many are asked at a time."""

import threading
import time
from collections import defaultdict
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise

import pytest

from extractor.sources.http import HttpFetcher
from extractor.sources.web.limits import Limits
from extractor.sources.web.page import Page
from extractor.sources.web.run import Ask, Run

PAUSE = 0.1


class Handler(BaseHTTPRequestHandler):
    """Takes a moment over each answer, and notes when it was asked for what host."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        server = self.server
        with server.lock:
            server.asked[self.headers["Host"]].append(time.monotonic())
            server.busy += 1
            server.most = max(server.most, server.busy)
        time.sleep(0.03)
        with server.lock:
            server.busy -= 1
        body = b"" if self.path == "/robots.txt" else self.path.encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture
def server():
    made = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made.daemon_threads = True
    made.lock, made.asked, made.busy, made.most = threading.Lock(), defaultdict(list), 0, 0
    threading.Thread(target=made.serve_forever, daemon=True).start()
    yield made
    made.shutdown()
    made.server_close()


def test_each_host_keeps_its_pauses_and_no_more_are_asked_at_once_than_allowed(server):
    port = server.server_address[1]
    hosts = [f"{name}.example:{port}" for name in ("one", "two", "three", "four")]
    fetcher = HttpFetcher(
        limits=Limits(host_delay_seconds=PAUSE), allow_private=True, resolver=lambda *_: ["127.0.0.1"]
    )
    asks = [Ask(f"http://{host}/{number}", host) for number in range(3) for host in hosts]
    outcomes = list(Run(fetcher, parallel=2).outcomes(asks))
    fetcher.close()
    assert [outcome.ask for outcome in outcomes] == asks
    assert all(isinstance(outcome.page, Page) for outcome in outcomes)
    assert {host: len(times) for host, times in server.asked.items()} == dict.fromkeys(hosts, 4)
    gaps = [later - sooner for times in server.asked.values() for sooner, later in pairwise(times)]
    assert min(gaps) >= PAUSE * 0.95  # the clocks of server and sleeper may tick apart
    assert server.most <= 2
