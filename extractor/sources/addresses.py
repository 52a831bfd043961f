"""Which hosts may be fetched: public ones, unless the user says otherwise."""

import ipaddress
import socket
from collections.abc import Callable
from urllib.parse import urlsplit

Resolver = Callable[[str, int], list[str]]
"""Host name and port -> its addresses."""
CGNAT = ipaddress.ip_network("100.64.0.0/10")


def resolve(host: str, port: int) -> list[str]:
    """Give the addresses of a host.

    Raises OSError where there are none.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return sorted({str(entry[4][0]) for entry in found})


def is_public(address: str) -> bool:
    """Tell whether an address belongs to the open internet.

    >>> [is_public(address) for address in ("93.184.216.34", "127.0.0.1", "::ffff:10.0.0.1", "100.64.1.1")]
    [True, False, False, False]
    """
    try:
        parsed = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    mapped = parsed.ipv4_mapped if isinstance(parsed, ipaddress.IPv6Address) else None
    parsed = mapped or parsed
    carrier = isinstance(parsed, ipaddress.IPv4Address) and parsed in CGNAT
    return parsed.is_global and not parsed.is_multicast and not carrier


def refusal(url: str, *, allow_private: bool, resolver: Resolver = resolve) -> tuple[str, str] | None:
    """Give code and message where an address must not be asked, None where it may."""
    try:
        parts = urlsplit(url)
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError:
        return "bad_url", "the address is broken; check it"
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return "bad_url", "only http:// and https:// addresses of hosts are fetched; check it"
    if allow_private:
        return None
    try:
        addresses = resolver(parts.hostname, port)
    except OSError:
        return "unresolved", f"the host {parts.hostname} is not known; check the address and the network"
    if not addresses or not all(map(is_public, addresses)):
        message = f"the host {parts.hostname} is private or local; such hosts are fetched only where allowed"
        return "private_address", message
    return None
