"""URLs -> documents, politely: robots.txt, a pause between requests to a host, limits on everything."""

import io
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from typing import Protocol
from urllib.parse import urldefrag, urljoin, urlsplit

import requests
from requests.adapters import HTTPAdapter
from urllib3 import BaseHTTPResponse
from urllib3.exceptions import HTTPError
from urllib3.util import Retry

from extractor.schema.document import Document
from extractor.sources.addresses import Resolver, refusal, resolve
from extractor.sources.http_problems import bad_status, explain
from extractor.sources.intake import Intake, read_intake
from extractor.sources.names import Names
from extractor.sources.problem import Problem
from extractor.sources.robots import Robots

REDIRECTS = frozenset([301, 302, 303, 307, 308])
RETRIED = (429, 500, 502, 503, 504)
MAX_RETRY_AFTER = 60.0
"""Seconds; the page is given up where the server asks for more and is not ready by then."""
CHUNK = 64 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """How far a fetch goes and how patient it is."""

    connect_seconds: float = 10
    read_seconds: float = 20
    total_seconds: float = 60
    """For one page with its redirects, body included."""
    wire_bytes: int = 20 * 1024 * 1024
    decoded_bytes: int = 50 * 1024 * 1024
    redirects: int = 5
    retries: int = 3
    backoff_seconds: float = 1
    host_delay_seconds: float = 1
    """Between two requests to one host, where its robots.txt asks for no more."""
    max_delay_seconds: float = 60
    """A host that asks for longer pauses is not waited for."""


@dataclass(frozen=True, slots=True)
class Page:
    """What came back for a URL."""

    url: str
    """After redirects."""
    body: bytes
    charset: str | None
    fetched_at: str


class Fetcher(Protocol):
    """Whatever can turn a URL into bytes."""

    def fetch(self, url: str) -> Page | Problem:
        """Fetch one page, or say why not."""


class PatientRetry(Retry):
    """Do as Retry-After says, within reason: some servers name hours."""

    def get_retry_after(self, response: BaseHTTPResponse) -> float | None:
        """Give the seconds to wait."""
        seconds = super().get_retry_after(response)
        return None if seconds is None else min(seconds, MAX_RETRY_AFTER)


class HttpFetcher:
    """Fetch pages over one session; keeps what the run has learnt of each host."""

    def __init__(
        self,
        *,
        limits: Limits | None = None,
        allow_private: bool = False,
        resolver: Resolver = resolve,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._limits = limits or Limits()
        self._allow_private = allow_private
        self._resolver = resolver
        self._clock = clock
        self._sleep = sleep
        self._now = now
        self._session = _session(self._limits)
        self._robots = Robots(self._robots_txt)
        self._last: dict[str, float] = {}

    def fetch(self, url: str) -> Page | Problem:
        """Fetch one page, every redirect checked like the first address."""
        deadline = self._clock() + self._limits.total_seconds
        target = urldefrag(url.strip()).url
        for _hop in range(self._limits.redirects + 1):
            refused = refusal(target, allow_private=self._allow_private, resolver=self._resolver)
            if refused:
                return Problem(url, None, *refused)
            if not self._robots.allows(target):
                message = "the site's robots.txt forbids it to programs, or could not be read; left out"
                return Problem(url, None, "robots", message)
            self._wait(target)
            answer = self._get(url, target, deadline)
            if isinstance(answer, Page | Problem):
                return answer
            target = answer
        return Problem(url, None, "redirects", f"more than {self._limits.redirects} redirects; left out")

    def _wait(self, target: str) -> None:
        """Keep the pause between two requests to one host."""
        host = urlsplit(target).netloc
        wanted = max(self._limits.host_delay_seconds, self._robots.delay(target))
        pause = min(wanted, self._limits.max_delay_seconds)
        rest = self._last.get(host, -pause) + pause - self._clock()
        if host in self._last and rest > 0:
            self._sleep(rest)
        self._last[host] = self._clock()

    def _get(self, url: str, target: str, deadline: float) -> Page | Problem | str:
        """Ask for one address; give the next one where it redirects."""
        try:
            with self._session.get(
                target,
                stream=True,
                allow_redirects=False,
                timeout=(self._limits.connect_seconds, self._limits.read_seconds),
            ) as response:
                location = response.headers.get("Location")
                if response.status_code in REDIRECTS and location:
                    return urldefrag(urljoin(target, location)).url
                if response.status_code != 200:
                    return bad_status(url, response.status_code)
                body = self._body(url, response.raw, deadline)
                if isinstance(body, Problem):
                    return body
                charset = requests.utils.get_encoding_from_headers(response.headers)
                stated = charset if "charset" in response.headers.get("Content-Type", "").lower() else None
                return Page(target, body, stated, self._now().isoformat(timespec="seconds"))
        except (requests.RequestException, HTTPError, OSError, ValueError) as err:
            return Problem(url, None, *explain(err))

    def _body(self, url: str, raw: BaseHTTPResponse, deadline: float) -> bytes | Problem:
        """Read the body piece by piece, so that neither a drip nor a bomb is read to its end."""
        pieces: list[bytes] = []
        size = 0
        for piece in raw.stream(CHUNK, decode_content=True):
            pieces.append(piece)
            size += len(piece)
            if size > self._limits.decoded_bytes or raw.tell() > self._limits.wire_bytes:
                return Problem(url, None, "too_large", f"the page is larger than {size // 1024} kB; left out")
            if self._clock() > deadline:
                seconds = self._limits.total_seconds
                return Problem(
                    url, None, "timeout", f"the page took longer than {seconds:g} s; try again later"
                )
        return b"".join(pieces)

    def _robots_txt(self, address: str) -> tuple[int, bytes]:
        """Ask for a robots.txt, following redirects to hosts that may be asked."""
        deadline = self._clock() + self._limits.total_seconds
        target = address
        for _hop in range(self._limits.redirects + 1):
            if refusal(target, allow_private=self._allow_private, resolver=self._resolver):
                return 404, b""
            answer = self._get(address, target, deadline)
            if isinstance(answer, Page):
                return 200, answer.body
            if isinstance(answer, Problem):
                status = answer.code.removeprefix("http_")
                return (int(status) if status.isdigit() else 0), b""
            target = answer
        return 404, b""


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
            continue
        intake = Intake(
            id=url,
            path=url,
            stream=io.BytesIO(page.body),
            charset=page.charset,
            url=page.url,
            fetched_at=page.fetched_at,
            lang=lang,
            time_base=datetime.fromisoformat(page.fetched_at),
        )
        for item in read_intake(intake):
            if isinstance(item, Problem):
                on_problem(item)
            else:
                yield names.own(item)


def user_agent() -> str:
    """Give the name we go by."""
    try:
        return f"newsfacts/{version('newsfacts')}"
    except PackageNotFoundError:  # run from a checkout that was never installed
        return "newsfacts"


def _session(limits: Limits) -> requests.Session:
    retry = PatientRetry(
        total=limits.retries,
        status_forcelist=RETRIED,
        allowed_methods=frozenset(["GET"]),
        backoff_factor=limits.backoff_seconds,
        backoff_jitter=limits.backoff_seconds / 2,
        respect_retry_after_header=True,
        raise_on_status=False,
        redirect=False,
    )
    session = requests.Session()
    session.headers.update(
        {"User-Agent": user_agent(), "Accept": "text/html,application/json;q=0.9,*/*;q=0.5"}
    )
    session.headers["Accept-Encoding"] = "gzip, deflate"
    session.auth = _no_auth
    for scheme in ("http://", "https://"):
        session.mount(scheme, HTTPAdapter(max_retries=retry))
    return session


def _no_auth(request: requests.PreparedRequest) -> requests.PreparedRequest:
    """Send no password: requests would look one up in the user's .netrc."""
    return request
