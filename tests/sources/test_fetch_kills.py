"""`extractor fetch` killed again and again: nothing is lost, nothing asked twice but what was in flight."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections import defaultdict
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise

import pytest

PAGES = 8
PAUSE = 0.15
KILLS = 4
SENTENCE = "Acme Corp. said on Tuesday that it will open {} stores in Spain, at a cost of $2.5 million each. "


class Handler(BaseHTTPRequestHandler):
    """Pages under any name of this machine; notes what each was asked, and when."""

    def do_GET(self):
        host = self.headers["Host"]
        self.server.asked[host].append((self.path, time.monotonic()))
        time.sleep(0.02)
        number = self.path.strip("/")
        status = 200 if number.isdigit() else 404
        body = f"<html><title>Stores {number}</title><p>{SENTENCE.format(number) * 6}</p></html>".encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture
def server():
    made = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made.daemon_threads = True
    made.asked = defaultdict(list)
    threading.Thread(target=made.serve_forever, daemon=True).start()
    yield made
    made.shutdown()
    made.server_close()


@pytest.mark.slow
def test_kills_lose_nothing_and_repeat_only_what_was_in_flight(server, tmp_path):
    port = server.server_address[1]
    hosts = [f"127.0.0.1:{port}", f"localhost:{port}"]
    urls = [f"http://{host}/{number}" for number in range(PAGES) for host in hosts]
    output = tmp_path / "docs.jsonl"
    options = ["--allow-private", "--delay", str(PAUSE), "--state", str(tmp_path / "s.db"), "-o", str(output)]
    command = [sys.executable, "-m", "extractor", "fetch", *urls, *options]
    env = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    for _ in range(KILLS):
        before = sum(map(len, server.asked.values()))
        process = subprocess.Popen(command, stderr=subprocess.PIPE, env=env)
        while sum(map(len, server.asked.values())) < before + 3:
            assert process.poll() is None, process.stderr.read()
            time.sleep(0.005)
        process.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
        process.communicate()
        assert not output.exists()
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=env)
    assert done.returncode == 0, done.stderr
    documents = [json.loads(line) for line in output.read_text(encoding="utf-8").splitlines()]
    assert [document["id"] for document in documents] == urls
    for host in hosts:
        paths = [path for path, _ in server.asked[host]]
        assert len(paths) - len(set(paths)) <= KILLS
        gaps = [later - sooner for (_, sooner), (_, later) in pairwise(server.asked[host])]
        assert min(gaps) >= PAUSE * 0.95  # the clock of the server and of the sleeper may tick apart
