"""Nobody is sent to a host that is not public, neither by an address, a redirect, nor a name that changes."""

import socket

import pytest

from extractor.sources.addresses import AddressBook, RefusedAddressError, check_url, is_public
from extractor.sources.http import HttpFetcher
from extractor.sources.problem import Problem
from extractor.sources.web.limits import Limits
from extractor.sources.web.page import Page

PUBLIC = "93.184.216.34"
QUICK = Limits(connect_seconds=2, read_seconds=2, backoff_seconds=0, retries=0, host_delay_seconds=0)


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:4700::1111", True),
        ("10.0.0.1", False),
        ("172.16.3.4", False),
        ("192.168.1.1", False),
        ("127.0.0.1", False),
        ("127.8.8.8", False),
        ("0.0.0.0", False),  # noqa: S104 - refused here
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("100.127.255.254", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("::", False),
        ("fe80::1%eth0", False),
        ("fc00::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:100.64.0.1", False),
        ("::ffff:93.184.216.34", True),
        ("64:ff9b::7f00:1", False),
        ("64:ff9b::5db8:d822", True),
        ("2002:7f00:1::", False),
        ("no address", False),
    ],
)
def test_only_addresses_of_the_open_internet_are_public(address, public):
    assert is_public(address) is public


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("ftp://example.org/a", "bad_url"),
        ("example.org", "bad_url"),
        ("http://[::1", "bad_url"),
        ("http://example.org:port/", "bad_url"),
        ("http://127.0.0.1/", "private_address"),
        ("http://2130706433/", "private_address"),
        ("http://0x7f.1/", "private_address"),
        ("http://[::ffff:192.168.1.1]/", "private_address"),
        ("http://169.254.169.254/latest", "private_address"),
        ("http://100.64.0.1/", "private_address"),
        ("http://user:word@127.0.0.1/", "private_address"),
        ("http://localhost./", "private_address"),
    ],
)
def test_address_that_must_not_be_asked_is_refused(url, code):
    assert HttpFetcher(limits=QUICK).fetch(url).code == code


def test_host_with_one_private_address_is_refused(clock):
    book = AddressBook(lambda *_: [PUBLIC, "127.0.0.1"], allow_private=False, clock=clock)
    with pytest.raises(RefusedAddressError, match="private or local"):
        book.addresses("two.example", 80)


def test_host_without_address_is_told(clock):
    def nothing(_host, _port):
        raise OSError

    for resolver in (nothing, lambda *_: []):
        with pytest.raises(RefusedAddressError) as caught:
            AddressBook(resolver, allow_private=True, clock=clock).addresses("none.example", 80)
        assert caught.value.code == "unresolved"


def test_what_a_name_means_is_checked_again_when_it_is_asked_again(clock):
    answers = [[PUBLIC], ["10.0.0.1"]]
    book = AddressBook(lambda *_: answers.pop(0), allow_private=False, clock=clock)
    assert [book.addresses("a.example", 80), book.addresses("A.example.", 80)] == [[PUBLIC], [PUBLIC]]
    clock.time += 3600
    with pytest.raises(RefusedAddressError):
        book.addresses("a.example", 80)


def test_default_ports_go_with_the_scheme():
    assert check_url("https://a.example/") == ("a.example", 443)
    assert check_url("http://a.example:81/") == ("a.example", 81)


class Wires:
    """Connections to public addresses, of which one leads to the local server."""

    def __init__(self, port):
        self.port = port
        self.addresses = []

    def __call__(self, address, timeout):
        self.addresses.append(address[0])
        if address[0] != PUBLIC:
            raise ConnectionRefusedError
        return socket.create_connection(("127.0.0.1", self.port), timeout)


def test_name_that_turns_private_after_the_check_leads_to_the_checked_address(httpserver, clock):
    """Rebinding: the first answer is public, every later one is this machine."""
    answers = iter([[PUBLIC]])
    wires = Wires(httpserver.port)
    httpserver.expect_request("/robots.txt").respond_with_data("", status=404)
    httpserver.expect_request("/a", headers={"Host": "rebind.example"}).respond_with_data("page")
    fetcher = HttpFetcher(
        limits=QUICK,
        resolver=lambda *_: next(answers, ["127.0.0.1"]),
        connector=wires,
        clock=clock,
        sleep=clock.sleep,
    )
    page = fetcher.fetch("http://rebind.example/a")
    assert isinstance(page, Page), page
    assert set(wires.addresses) == {PUBLIC}
    clock.time += 3600
    fetcher.close()
    assert fetcher.fetch("http://rebind.example/a").code == "private_address"
    assert set(wires.addresses) == {PUBLIC}


def test_second_address_of_a_host_is_tried_where_the_first_is_dead(httpserver):
    wires = Wires(httpserver.port)
    httpserver.expect_request("/robots.txt").respond_with_data("", status=404)
    httpserver.expect_request("/a").respond_with_data("page")
    fetcher = HttpFetcher(limits=QUICK, resolver=lambda *_: ["2606:4700::1111", PUBLIC], connector=wires)
    assert isinstance(fetcher.fetch("http://two.example/a"), Page)
    assert wires.addresses[:2] == ["2606:4700::1111", PUBLIC]


@pytest.mark.parametrize("path", ["/a", "/robots.txt"])
def test_redirect_to_a_private_address_is_refused(httpserver, path):
    """The first host is public; the one it sends us to is not, neither for the page nor for the rules."""
    asked = []

    def resolver(host, _port):
        asked.append(host)
        return [PUBLIC] if host == "outside.example" else ["10.0.0.7"]

    httpserver.expect_request(path).respond_with_data(
        "", status=302, headers={"Location": "http://inside.example/"}
    )
    httpserver.expect_request("/robots.txt").respond_with_data("", status=404)
    wires = Wires(httpserver.port)
    fetcher = HttpFetcher(limits=QUICK, resolver=resolver, connector=wires)
    answer = fetcher.fetch("http://outside.example/a")
    assert isinstance(answer, Problem)
    assert answer.code == "private_address"
    assert asked[-1] == "inside.example"
    assert set(wires.addresses) == {PUBLIC}


def test_nobody_at_home_is_a_problem():
    problem = HttpFetcher(limits=QUICK, allow_private=True).fetch("http://127.0.0.1:9/a")
    assert problem.code == "connection"


def test_proxies_of_the_environment_are_not_asked(httpserver, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    httpserver.expect_request("/robots.txt").respond_with_data("", status=404)
    httpserver.expect_request("/a").respond_with_data("page")
    fetcher = HttpFetcher(limits=QUICK, allow_private=True)
    assert isinstance(fetcher.fetch(httpserver.url_for("/a")), Page)
