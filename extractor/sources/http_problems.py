"""Why a page did not come: statuses and errors in words a user can act on."""

import requests
from urllib3.exceptions import DecodeError, ProtocolError
from urllib3.exceptions import TimeoutError as PoolTimeoutError

from extractor.sources.problem import Problem

MEANINGS = {
    401: "it asks for a login",
    403: "it refuses programs like this one",
    404: "there is no such page",
    410: "the page is gone",
    429: "too many requests; wait and try again",
    451: "it is withheld for legal reasons",
}
TIMEOUTS = (requests.Timeout, PoolTimeoutError, TimeoutError)


def bad_status(url: str, status: int) -> Problem:
    """Give the problem of an answer that is no page."""
    meaning = MEANINGS.get(
        status, "the server is unwell; try again later" if status >= 500 else "no page came back"
    )
    return Problem(url, None, f"http_{status}", f"the server answered {status}: {meaning}")


def explain(err: Exception) -> tuple[str, str]:
    """Give code and message of a failed request."""
    if isinstance(err, TIMEOUTS):
        return "timeout", "the server did not answer in time; try again later"
    if isinstance(err, requests.exceptions.SSLError):
        return "tls", "the server's certificate is not valid; the page is not fetched without one"
    if isinstance(err, ValueError):
        return "bad_url", "the address is broken; check it"
    if isinstance(err, DecodeError):
        return "bad_encoding", "the compressed answer is broken; try again later"
    if _is_cut(err):
        return "incomplete", "the connection ended before the page did; try again later"
    return "connection", f"the connection failed ({type(err).__name__}); check the address and the network"


def is_passing(err: Exception) -> bool:
    """Tell whether a second try may go better."""
    return explain(err)[0] in {"timeout", "incomplete", "connection"}


def _is_cut(err: BaseException) -> bool:
    """Tell whether fewer bytes came than the server had promised, or the connection was reset on the way."""
    if isinstance(err, requests.ConnectionError):
        return False
    return isinstance(err, ProtocolError | ConnectionResetError | requests.exceptions.ChunkedEncodingError)
