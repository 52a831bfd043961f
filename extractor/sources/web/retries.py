"""When to ask again: what the server says, else a growing pause with jitter."""

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

RETRIED = frozenset([408, 429, 500, 502, 503, 504])
"""Statuses that may be others a moment later."""


def retry_after(headers: Mapping[str, str], now: datetime) -> float | None:
    """Give the seconds that Retry-After asks for, in either of its forms (RFC 9110, 10.2.3).

    >>> now = datetime(2024, 3, 5, tzinfo=UTC)
    >>> retry_after({"Retry-After": "120"}, now), retry_after({"Retry-After": "soon"}, now)
    (120.0, None)
    >>> retry_after({"Retry-After": "Tue, 05 Mar 2024 00:00:30 GMT"}, now)
    30.0
    """
    value = headers.get("Retry-After", "").strip()
    if value.isascii() and value.isdigit():
        return float(value[:9])
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max((moment - now).total_seconds(), 0.0)


def backoff(attempt: int, base: float, chance: float) -> float:
    """Give the pause after the n-th try (from 0): doubled each time, and shifted by up to a half by chance.

    >>> backoff(0, 1, 0.5), backoff(2, 1, 0.0), backoff(2, 1, 1.0)
    (1.0, 2.0, 6.0)
    """
    return float(base * 2**attempt * (0.5 + chance))
