"""Connections of requests that go to checked addresses only, and whose every read knows the deadline.

The host of the connection stays the name, so Host, SNI and the name in the certificate are the asked one.
"""

import http.client
import io
import socket
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, NewConnectionError

from extractor.sources.addresses import AddressBook

MIN_SECONDS = 0.001
"""A socket with a timeout of nothing would not block at all."""


class Connector(Protocol):
    """What opens a connection to an address (never a name)."""

    def __call__(self, address: tuple[str, int], timeout: float) -> socket.socket:
        """Give the open socket; raises OSError."""


def connect(address: tuple[str, int], timeout: float) -> socket.socket:
    """Open a connection without delaying small packets."""
    opened = socket.create_connection(address, timeout)
    opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return opened


class Patience(threading.local):
    """How long the request of this thread may still take; a server that drips is cut off by it."""

    read_seconds = 20.0
    until: float | None = None

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock

    def seconds(self, most: float) -> float:
        """Give how long to wait for the next bytes; raises TimeoutError past the deadline."""
        if self.until is None:
            return most
        left = self.until - self._clock()
        if left <= 0:
            raise TimeoutError("the time for this page is over")
        return max(min(left, most), MIN_SECONDS)


class _PatientRaw(io.RawIOBase):
    """The bytes of a socket, each read with the time that is left."""

    def __init__(self, raw: io.RawIOBase, sock: socket.socket, patience: Patience) -> None:
        self._raw = raw
        self._socket = sock
        self._patience = patience

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        self._socket.settimeout(self._patience.seconds(self._patience.read_seconds))
        count: int | None = self._raw.readinto(buffer)
        return count

    def close(self) -> None:
        self._raw.close()
        super().close()


class _PatientResponse(http.client.HTTPResponse):
    """An answer whose status line and headers obey the deadline too."""

    def __init__(self, sock: socket.socket, *args: Any, patience: Patience, **options: Any) -> None:
        super().__init__(sock, *args, **options)
        raw = _PatientRaw(sock.makefile("rb", buffering=0), sock, patience)
        self.fp.close()
        self.fp = io.BufferedReader(raw)


class Gate:
    """What the connections of a session share."""

    def __init__(self, book: AddressBook, patience: Patience, connector: Connector = connect) -> None:
        self.book = book
        self.patience = patience
        self._connector = connector

    def dial(self, host: str, port: int, timeout: float) -> socket.socket:
        """Connect to the first address of a host that answers; raises OSError where none does."""
        failure: OSError = OSError("no address")
        for address in self.book.addresses(host, port):
            try:
                return self._connector((address, port), self.patience.seconds(timeout))
            except OSError as err:
                failure = err
        raise failure


class _PinnedConnection(HTTPConnection):
    def __init__(self, *args: Any, gate: Gate, **options: Any) -> None:
        super().__init__(*args, **options)
        self._gate = gate
        self.response_class = partial(_PatientResponse, patience=gate.patience)  # type: ignore[assignment]

    def _new_conn(self) -> socket.socket:
        """Do what urllib3 does here, but for a checked address (as its own SOCKS support overrides it)."""
        seconds = self.timeout if isinstance(self.timeout, int | float) else 10.0
        try:
            return self._gate.dial(self.host, int(self.port or 80), seconds)
        except TimeoutError as err:
            raise ConnectTimeoutError(self, f"connecting to {self.host} took too long") from err
        except OSError as err:
            raise NewConnectionError(self, f"connecting to {self.host} failed: {err}") from err


class _PinnedTlsConnection(_PinnedConnection, HTTPSConnection):
    pass


class _PinnedPool(HTTPConnectionPool):
    ConnectionCls = _PinnedConnection


class _PinnedTlsPool(HTTPSConnectionPool):
    ConnectionCls = _PinnedTlsConnection


class PinnedAdapter(HTTPAdapter):
    """Sends requests through a gate; does not try again, since that is decided above."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate
        super().__init__(max_retries=0)

    def init_poolmanager(self, *args: Any, **options: Any) -> None:
        """Make the pools, whose connections all ask the gate."""
        super().init_poolmanager(*args, **options)
        manager: PoolManager = self.poolmanager
        manager.pool_classes_by_scheme = {
            "http": partial(_PinnedPool, gate=self._gate),  # type: ignore[dict-item]
            "https": partial(_PinnedTlsPool, gate=self._gate),  # type: ignore[dict-item]
        }
