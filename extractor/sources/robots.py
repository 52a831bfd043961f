"""robots.txt: asked once a host, obeyed, remembered for the run."""

from collections.abc import Callable
from urllib.parse import urlsplit

from protego import Protego

AGENT = "newsfacts"
MAX_BYTES = 512 * 1024
"""What Google reads of a robots.txt at most (RFC 9309 asks for 500 KiB)."""
Get = Callable[[str], tuple[int, bytes]]
"""URL -> status and body; status 0 where the host did not answer."""


class Robots:
    """What the hosts of a run allow."""

    def __init__(self, get: Get) -> None:
        self._get = get
        self._rules: dict[str, Protego | None] = {}

    def allows(self, url: str) -> bool:
        """Tell whether a page may be fetched; a host whose rules cannot be read allows nothing."""
        rules = self._of(url)
        return rules is not None and bool(rules.can_fetch(url, AGENT))

    def delay(self, url: str) -> float:
        """Give the seconds the host wants between two requests."""
        rules = self._of(url)
        return float(rules.crawl_delay(AGENT) or 0) if rules else 0.0

    def _of(self, url: str) -> Protego | None:
        parts = urlsplit(url)
        root = f"{parts.scheme}://{parts.netloc}"
        if root not in self._rules:
            self._rules[root] = self._ask(root)
        return self._rules[root]

    def _ask(self, root: str) -> Protego | None:
        """Ask for the rules: none (4xx) allow everything, an unwell host (5xx, silence) nothing: RFC 9309."""
        status, body = self._get(f"{root}/robots.txt")
        if status == 200:
            return Protego.parse(body[:MAX_BYTES].decode("utf-8", "replace"))
        return Protego.parse("") if 400 <= status < 500 and status != 429 else None
