"""What comes back for a URL."""

from dataclasses import dataclass
from typing import Protocol

from extractor.sources.problem import Problem


@dataclass(frozen=True, slots=True)
class Known:
    """What an earlier answer said of its version, for asking whether there is another."""

    url: str
    """The address that gave it, after redirects; no other is asked this way."""
    etag: str | None = None
    last_modified: str | None = None

    def headers(self, target: str) -> dict[str, str]:
        """Give the headers of a conditional request."""
        if target != self.url:
            return {}
        pairs = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in pairs.items() if value}


@dataclass(frozen=True, slots=True)
class Page:
    """A page that came."""

    url: str
    """After redirects."""
    body: bytes
    charset: str | None
    """Of the HTTP header."""
    fetched_at: str
    etag: str | None = None
    last_modified: str | None = None
    wire_bytes: int = 0

    @property
    def known(self) -> Known | None:
        """What to ask with next time, where the server said anything to go by."""
        if not (self.etag or self.last_modified):
            return None
        return Known(self.url, self.etag, self.last_modified)


@dataclass(frozen=True, slots=True)
class Unchanged:
    """The server says that the page is still the one we know (304)."""

    url: str
    fetched_at: str


Answer = Page | Unchanged | Problem


class Fetcher(Protocol):
    """Whatever can turn a URL into bytes."""

    def fetch(self, url: str, known: Known | None = None) -> Answer:
        """Fetch one page, or say why not."""
