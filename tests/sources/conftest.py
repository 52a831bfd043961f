"""What the tests of fetching share: a clock that nobody waits for, and servers that misbehave."""

import socket
import threading
from contextlib import suppress

import pytest

from extractor.sources.mapping import parse_columns
from extractor.sources.registry import read_paths


@pytest.fixture
def read_dump():
    """Read paths; give the documents, and row and code of each problem."""

    def read(*paths, mapping=None):
        problems = []
        columns = parse_columns([mapping]) if mapping else None
        documents = list(read_paths(paths, on_problem=problems.append, columns=columns))
        return documents, [(problem.row, problem.code) for problem in problems]

    return read


class Clock:
    """A clock that moves only when somebody sleeps."""

    def __init__(self):
        self.time = 0.0
        self.sleeps = []

    def __call__(self):
        return self.time

    def sleep(self, seconds):
        self.sleeps.append(round(seconds, 3))
        self.time += seconds


class RawServer:
    """Answers each connection with what a script writes to the bare socket; robots.txt is missing."""

    def __init__(self, script):
        self._script = script
        self._stopped = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}/a"
        self.requests = []
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        while not self._stopped.is_set():
            with suppress(OSError):
                connection, _ = self._listener.accept()
                threading.Thread(target=self._answer, args=[connection], daemon=True).start()

    def _answer(self, connection):
        with connection, suppress(OSError):
            head = b""
            while b"\r\n\r\n" not in head:
                part = connection.recv(4096)
                if not part:
                    return
                head += part
            if head.startswith(b"GET /robots.txt"):
                connection.sendall(b"HTTP/1.1 404 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                return
            self.requests.append(head)
            self._script(connection, self._stopped)

    def stop(self):
        self._stopped.set()
        self._listener.close()


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def raw_server():
    servers = []

    def make(script):
        servers.append(RawServer(script))
        return servers[-1]

    yield make
    for server in servers:
        server.stop()
