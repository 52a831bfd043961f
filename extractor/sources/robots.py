"""robots.txt: asked once a host, obeyed, remembered for the run."""

import threading
from collections import defaultdict
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Protocol
from urllib.parse import urlsplit

from protego import Protego

from extractor.sources.problem import Problem

AGENT = "newsfacts"
MAX_BYTES = 512 * 1024
"""What Google reads of a robots.txt at most (RFC 9309 asks for 500 KiB)."""
Get = Callable[[str], bytes | Problem]
"""URL -> body, or why there is none."""
FORBIDDEN = "the site's robots.txt forbids it to programs; left out"
DEAD = frozenset("connection timeout tls private_address unresolved bad_url crawl_delay".split())
"""Problems of the host rather than of its robots.txt."""


class Shelf(Protocol):
    """What keeps robots.txt files from run to run."""

    def robots(self, root: str, now: datetime) -> bytes | None:
        """Give the file of a host where it is still fresh."""

    def keep_robots(self, root: str, body: bytes, now: datetime) -> None:
        """Keep the file of a host."""


class Robots:
    """What the hosts of a run allow."""

    def __init__(
        self,
        get: Get,
        shelf: Shelf | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._get = get
        self._shelf = shelf
        self._now = now
        self._rules: dict[str, Protego | Problem] = {}
        self._locks: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)

    def refusal(self, url: str) -> tuple[str, str] | None:
        """Give code and message where a page must not be fetched.

        A host whose rules cannot be read (5xx, silence) allows nothing: RFC 9309.
        """
        rules = self._of(url)
        if isinstance(rules, Protego):
            return None if rules.can_fetch(url, AGENT) else ("robots", FORBIDDEN)
        if rules.code in DEAD:
            return rules.code, rules.message
        return "robots", f"the site's robots.txt could not be read ({rules.message}); left out"

    def delay(self, url: str) -> float:
        """Give the seconds the host wants between two requests."""
        rules = self._of(url)
        return float(rules.crawl_delay(AGENT) or 0) if isinstance(rules, Protego) else 0.0

    def sitemaps(self, url: str) -> list[str]:
        """Give the site maps that the robots.txt of a host names."""
        rules = self._of(url)
        return list(rules.sitemaps) if isinstance(rules, Protego) else []

    def _of(self, url: str) -> Protego | Problem:
        parts = urlsplit(url)
        root = f"{parts.scheme}://{parts.netloc}"
        with self._locks[root]:
            if root not in self._rules:
                self._rules[root] = self._ask(root)
            return self._rules[root]

    def _ask(self, root: str) -> Protego | Problem:
        """Ask for the rules: none (4xx, redirects without end) allow everything."""
        body: bytes | Problem | None = self._shelf.robots(root, self._now()) if self._shelf else None
        if body is None:
            body = self._get(f"{root}/robots.txt")
            if isinstance(body, Problem) and (body.code == "redirects" or _is_missing(body.code)):
                body = b""
            if isinstance(body, bytes) and self._shelf:
                self._shelf.keep_robots(root, body[:MAX_BYTES], self._now())
        if isinstance(body, Problem):
            return body
        return Protego.parse(body[:MAX_BYTES].decode("utf-8-sig", "replace"))


def _is_missing(code: str) -> bool:
    return code.startswith("http_4") and code != "http_429"
