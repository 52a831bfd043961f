"""Which hosts may be fetched: public ones, unless the user says otherwise."""

import ipaddress
import socket
import threading
from collections.abc import Callable
from urllib.parse import urlsplit

from urllib3.exceptions import HTTPError

Resolver = Callable[[str, int], list[str]]
"""Host name and port -> its addresses."""
Address = ipaddress.IPv4Address | ipaddress.IPv6Address
CGNAT = ipaddress.ip_network("100.64.0.0/10")
NAT64 = ipaddress.ip_network("64:ff9b::/96")
MEMORY_SECONDS = 300.0
"""How long an answer of the resolver is kept; what it answers then is checked anew."""


class RefusedAddressError(HTTPError):
    """A host that must not be asked, or has no address; carries code and message of the problem."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


def resolve(host: str, port: int) -> list[str]:
    """Give the addresses of a host, in the order the system would try them.

    Raises OSError where there are none.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def is_public(address: str) -> bool:
    """Tell whether an address belongs to the open internet.

    >>> [is_public(address) for address in ("93.184.216.34", "127.0.0.1", "::ffff:10.0.0.1", "100.64.1.1")]
    [True, False, False, False]
    """
    try:
        parsed = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return all(map(_is_open, (parsed, *_inside(parsed))))


def _is_open(address: Address) -> bool:
    carrier = isinstance(address, ipaddress.IPv4Address) and address in CGNAT
    inner = isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped is not None
    return inner or (address.is_global and not address.is_multicast and not carrier)


def _inside(address: Address) -> list[ipaddress.IPv4Address]:
    """Give the IPv4 addresses that an IPv6 one leads to: mapped, 6to4, Teredo, NAT64."""
    if isinstance(address, ipaddress.IPv4Address):
        return []
    low = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    found = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    return [item for item in (*found, low if address in NAT64 else None) if item is not None]


def check_url(url: str) -> tuple[str, int]:
    """Give host and port of an http address; raises RefusedAddressError for anything else."""
    try:
        parts = urlsplit(url)
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError as err:
        raise RefusedAddressError("bad_url", "the address is broken; check it") from err
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        message = "only http:// and https:// addresses of hosts are fetched; check it"
        raise RefusedAddressError("bad_url", message)
    return parts.hostname, port


class AddressBook:
    """The checked addresses of hosts.

    A connection is made to what this gives, never to a name: a name that answers with a public address when
    it is checked and with a private one a moment later (DNS rebinding) leads nowhere.
    """

    def __init__(self, resolver: Resolver, *, allow_private: bool, clock: Callable[[], float]) -> None:
        self._resolver = resolver
        self._allow_private = allow_private
        self._clock = clock
        self._known: dict[tuple[str, int], tuple[float, list[str]]] = {}
        self._lock = threading.Lock()

    def addresses(self, host: str, port: int) -> list[str]:
        """Give the addresses of a host that may be asked.

        Raises RefusedAddressError where it has none, or a single one that is not public.
        """
        key = (host.lower().strip("[]").rstrip("."), port)
        with self._lock:
            known = self._known.get(key)
        if known and self._clock() < known[0]:
            return known[1]
        found = self._ask(key[0], port)
        with self._lock:
            self._known[key] = (self._clock() + MEMORY_SECONDS, found)
        return found

    def _ask(self, host: str, port: int) -> list[str]:
        try:
            found = self._resolver(host, port)
        except (OSError, UnicodeError) as err:
            message = f"the host {host} is not known; check the address and the network"
            raise RefusedAddressError("unresolved", message) from err
        if not found:
            raise RefusedAddressError("unresolved", f"the host {host} has no address; check it")
        if not self._allow_private and not all(map(is_public, found)):
            message = f"the host {host} is private or local; such hosts are fetched only where allowed"
            raise RefusedAddressError("private_address", message)
        return found
