"""Why a page did not come: statuses and errors in words a user can act on."""

import requests

from extractor.sources.problem import Problem

MEANINGS = {
    401: "it asks for a login",
    403: "it refuses programs like this one",
    404: "there is no such page",
    410: "the page is gone",
    429: "too many requests; wait and try again",
    451: "it is withheld for legal reasons",
}


def bad_status(url: str, status: int) -> Problem:
    """Give the problem of an answer that is no page."""
    meaning = MEANINGS.get(
        status, "the server is unwell; try again later" if status >= 500 else "no page came back"
    )
    return Problem(url, None, f"http_{status}", f"the server answered {status}: {meaning}")


def explain(err: Exception) -> tuple[str, str]:
    """Give code and message of a failed request."""
    if isinstance(err, requests.Timeout):
        return "timeout", "the server did not answer in time; try again later"
    if isinstance(err, requests.exceptions.SSLError):
        return "tls", "the server's certificate is not valid; the page is not fetched without one"
    if isinstance(err, requests.exceptions.InvalidURL | requests.exceptions.InvalidSchema):
        return "bad_url", "the address is broken; check it"
    return "connection", f"the connection failed ({type(err).__name__}); check the address and the network"
