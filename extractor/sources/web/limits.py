"""How far a fetch goes and how patient it is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds, bytes and counts; the defaults suit news sites that one does not own."""

    connect_seconds: float = 10
    read_seconds: float = 20
    """Between two pieces of an answer."""
    total_seconds: float = 60
    """For one page with its redirects and further tries, without the pauses that politeness asks for."""
    wire_bytes: int = 20 * 1024 * 1024
    decoded_bytes: int = 50 * 1024 * 1024
    redirects: int = 5
    retries: int = 3
    backoff_seconds: float = 1
    """Before the second try, doubled for each further one, with jitter."""
    host_delay_seconds: float = 1
    """Between the end of an answer and the next request to that host, where robots.txt asks for no more."""
    max_delay_seconds: float = 60
    """A host that asks for a longer pause is not waited for: its page is left out."""
