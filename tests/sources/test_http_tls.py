"""Over TLS the certificate must be for the name that was asked, though the connection went to an address."""

import shutil
import socket
import ssl
import subprocess
import threading
from contextlib import suppress

import pytest

from extractor.sources.http import HttpFetcher
from extractor.sources.web.limits import Limits
from extractor.sources.web.page import Page

QUICK = Limits(connect_seconds=2, read_seconds=2, retries=2, backoff_seconds=0, host_delay_seconds=0)
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\npage"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    if not shutil.which("openssl"):
        pytest.skip("openssl is not there to make a certificate")
    place = tmp_path_factory.mktemp("tls")
    command = (
        "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=tls.example -keyout key.pem -out crt.pem"
    )
    names = ["-addext", "subjectAltName=DNS:tls.example"]
    subprocess.run([*command.split(), *names], cwd=place, check=True, capture_output=True)
    return place


@pytest.fixture
def tls(certificate, monkeypatch):
    """A server with a certificate for tls.example; gives its port and the names that it was asked for."""
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(certificate / "crt.pem"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate / "crt.pem", certificate / "key.pem")
    names = []
    context.sni_callback = lambda _socket, name, _context: names.append(name)
    listener = socket.create_server(("127.0.0.1", 0))

    def serve():
        while True:
            try:
                plain, _ = listener.accept()
            except OSError:
                return
            with suppress(OSError), context.wrap_socket(plain, server_side=True) as wire:
                wire.recv(4096)
                wire.sendall(ANSWER)

    threading.Thread(target=serve, daemon=True).start()
    yield listener.getsockname()[1], names
    listener.close()


def fetcher_to(port):
    return HttpFetcher(
        limits=QUICK,
        resolver=lambda *_: ["93.184.216.34"],
        connector=lambda _address, timeout: socket.create_connection(("127.0.0.1", port), timeout),
    )


def test_certificate_and_server_name_are_those_of_the_asked_host(tls):
    port, names = tls
    assert isinstance(fetcher_to(port).fetch("https://tls.example/a"), Page)
    assert set(names) == {"tls.example"}


def test_certificate_for_another_name_is_refused_and_not_tried_again(tls):
    port, names = tls
    assert fetcher_to(port).fetch("https://other.example/a").code == "tls"
    assert names == ["other.example"]


def test_certificate_of_nobody_known_is_refused(tls, monkeypatch):
    monkeypatch.delenv("REQUESTS_CA_BUNDLE")
    assert fetcher_to(tls[0]).fetch("https://tls.example/a").code == "tls"
