"""URLs -> pages, politely: robots.txt, a pause between requests to a host, limits on everything."""

import random
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urldefrag, urljoin, urlsplit

import requests
from urllib3 import BaseHTTPResponse
from urllib3.exceptions import HTTPError

from extractor.schema.document import Document
from extractor.sources.addresses import AddressBook, RefusedAddressError, Resolver, check_url, resolve
from extractor.sources.http_problems import bad_status, explain, is_passing
from extractor.sources.live.login import Login
from extractor.sources.names import Names
from extractor.sources.problem import Problem
from extractor.sources.robots import Robots, Shelf
from extractor.sources.web.documents import read_page
from extractor.sources.web.limits import Limits
from extractor.sources.web.page import Answer, Fetcher, Known, Page, Unchanged
from extractor.sources.web.pinned import Connector, Gate, Patience, connect
from extractor.sources.web.retries import RETRIED, backoff, retry_after
from extractor.sources.web.session import new_session
from extractor.sources.web.turns import TooLongError, Turns

CHUNK = 64 * 1024
MEDIA = frozenset(["image", "audio", "video", "font"])
FAILURES = (requests.RequestException, HTTPError, OSError, ValueError)


@dataclass(frozen=True, slots=True)
class _Again:
    """A failure that may pass, and the pause that the server asks for."""

    problem: Problem
    pause: float | None = None


@dataclass(slots=True)
class _Request:
    """One page on its way."""

    asked: str
    """As the user wrote it: what problems name."""
    target: str
    known: Known | None
    seconds: float
    """What is left of its time."""


class HttpFetcher:
    """Fetch pages over one session; keeps what the run has learnt of each host. Threads may share it."""

    def __init__(
        self,
        *,
        limits: Limits | None = None,
        allow_private: bool = False,
        resolver: Resolver = resolve,
        connector: Connector = connect,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], object] | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        chance: Callable[[], float] = random.random,
        shelf: Shelf | None = None,
        rest_first: bool = False,
        login: Login | None = None,
    ) -> None:
        """Make one; `rest_first` where hosts may have been asked a moment ago, by a run that was cut off.

        A `login` is used on its own site; whatever leads away from there is refused.
        """
        self._login = login
        self._limits = limits or Limits()
        self._clock = clock
        self._now = now
        self._chance = chance
        self._book = AddressBook(resolver, allow_private=allow_private, clock=clock)
        self._patience = Patience(clock)
        self._session = new_session(Gate(self._book, self._patience, connector))
        self._closed = threading.Event()
        self._turns = Turns(clock, sleep or self._closed.wait, rest_first=rest_first)
        self.robots = Robots(self._robots_txt, shelf, now)

    def fetch(self, url: str, known: Known | None = None) -> Answer:
        """Fetch one page, every redirect checked like the first address."""
        return self._follow(url, known, obey=True)

    def _robots_txt(self, address: str) -> bytes | Problem:
        answer = self._follow(address, None, obey=False)
        if isinstance(answer, Unchanged):
            return Problem(address, None, "http_304", "the server answered 304 to a plain request")
        return answer.body if isinstance(answer, Page) else answer

    def _follow(self, url: str, known: Known | None, *, obey: bool) -> Answer:
        request = _Request(url, urldefrag(url.strip()).url, known, self._limits.total_seconds)
        for _hop in range(self._limits.redirects + 1):
            refused = self._refusal(request.target, obey=obey)
            if refused:
                return Problem(url, None, *refused)
            answer = self._persist(request, self.robots.delay(request.target) if obey else 0.0)
            if not isinstance(answer, str):
                return answer
            refused = self._login.refusal(answer) if self._login and obey else None
            if refused:
                return Problem(url, None, *refused)
            request.target = answer
        return Problem(url, None, "redirects", f"more than {self._limits.redirects} redirects; left out")

    def _refusal(self, target: str, *, obey: bool) -> tuple[str, str] | None:
        """Give code and message where an address must not be asked."""
        try:
            self._book.addresses(*check_url(target))
        except RefusedAddressError as err:
            return err.code, err.message
        return self.robots.refusal(target) if obey else None

    def _persist(self, request: _Request, delay: float) -> Answer | str:
        """Ask for one address, again where the failure may pass."""
        host = urlsplit(request.target).netloc.lower()
        pause = max(self._limits.host_delay_seconds, delay)
        attempt = 0
        while True:
            try:
                with self._turns.turn(host, pause, self._limits.max_delay_seconds):
                    answer = self._timed(request)
            except TooLongError as err:
                message = f"the host asks for a pause of {err.seconds:.0f} s; left out, try again later"
                return Problem(request.asked, None, "crawl_delay", message)
            if not isinstance(answer, _Again):
                return answer
            again = backoff(attempt, self._limits.backoff_seconds, self._chance())
            self._turns.hold(host, again if answer.pause is None else answer.pause)
            attempt += 1
            over = request.seconds <= 0 or (answer.pause or 0) > self._limits.max_delay_seconds
            if attempt > self._limits.retries or over:
                return answer.problem

    def _timed(self, request: _Request) -> Answer | str | _Again:
        """Ask once, within the time that is left for the page."""
        if self._closed.is_set():
            return Problem(request.asked, None, "cancelled", "the run was ended before it was asked for")
        begun = self._clock()
        self._patience.read_seconds = self._limits.read_seconds
        self._patience.until = begun + request.seconds
        try:
            answer = self._once(request)
        except RefusedAddressError as err:  # the name has got another address since it was checked
            return Problem(request.asked, None, err.code, err.message)
        except FAILURES as err:
            problem = Problem(request.asked, None, *explain(err))
            answer = _Again(problem) if is_passing(err) else problem
        finally:
            request.seconds -= self._clock() - begun
        if request.seconds <= 0 and isinstance(answer, _Again):
            return self._too_slow(request)
        return answer

    def _once(self, request: _Request) -> Answer | str | _Again:
        timeout = (self._limits.connect_seconds, self._limits.read_seconds)
        headers = request.known.headers(request.target) if request.known else {}
        login = self._login.headers(request.target) if self._login else {}
        with self._session.get(
            request.target, headers=headers | login, stream=True, allow_redirects=False, timeout=timeout
        ) as response:
            location = self._session.get_redirect_target(response)
            if location:
                return urldefrag(urljoin(request.target, location)).url
            if response.status_code == 304 and headers:
                return Unchanged(request.target, self._stamp())
            if response.status_code != 200:
                problem = bad_status(request.asked, response.status_code)
                if response.status_code in RETRIED:
                    return _Again(problem, retry_after(response.headers, self._now()))
                return problem
            kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
            if kind == "application/pdf" or kind.partition("/")[0] in MEDIA:
                return Problem(request.asked, None, "binary", f"this is {kind}, no page; left out")
            body = self._body(request, response.raw)
            return body if isinstance(body, Problem) else self._page(request.target, body, response)

    def _page(self, target: str, body: bytes, response: requests.Response) -> Page:
        charset = None
        if "charset" in response.headers.get("Content-Type", "").lower():
            charset = requests.utils.get_encoding_from_headers(response.headers)
        etag, modified = response.headers.get("ETag"), response.headers.get("Last-Modified")
        return Page(target, body, charset, self._stamp(), etag, modified, response.raw.tell())

    def _body(self, request: _Request, raw: BaseHTTPResponse) -> bytes | Problem:
        """Read the body piece by piece, so that neither a drip nor a bomb is read to its end."""
        pieces: list[bytes] = []
        size = 0
        while piece := raw.read1(CHUNK, decode_content=True):
            pieces.append(piece)
            size += len(piece)
            if size > self._limits.decoded_bytes or raw.tell() > self._limits.wire_bytes:
                message = f"the page is larger than {size // 1024} kB; left out"
                return Problem(request.asked, None, "too_large", message)
            if self._clock() > (self._patience.until or 0):
                return self._too_slow(request)
        return b"".join(pieces)

    def _too_slow(self, request: _Request) -> Problem:
        message = f"the page took longer than {self._limits.total_seconds:g} s; try again later"
        return Problem(request.asked, None, "timeout", message)

    def _stamp(self) -> str:
        return self._now().isoformat(timespec="seconds")

    def close(self) -> None:
        """Let the connections go, and whoever waits for a turn."""
        self._closed.set()
        with suppress(OSError):
            self._session.close()


def fetch_documents(
    urls: Iterable[str],
    *,
    on_problem: Callable[[Problem], None],
    fetcher: Fetcher | None = None,
    lang: str | None = None,
) -> Iterator[Document]:
    """Fetch pages and yield their documents, in order; problems go to `on_problem` as they are met."""
    fetcher = fetcher or HttpFetcher()
    names = Names()
    for url in urls:
        page = fetcher.fetch(url)
        if isinstance(page, Problem):
            on_problem(page)
        elif isinstance(page, Page):
            for item in read_page(url, page, lang=lang):
                if isinstance(item, Problem):
                    on_problem(item)
                else:
                    yield names.own(item)
