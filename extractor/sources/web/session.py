"""The session of requests that pages are fetched over."""

import os
from http.cookiejar import DefaultCookiePolicy
from importlib.metadata import PackageNotFoundError, version

import requests

from extractor.sources.web.pinned import Gate, PinnedAdapter


def user_agent() -> str:
    """Give the name we go by."""
    try:
        return f"newsfacts/{version('newsfacts')}"
    except PackageNotFoundError:  # run from a checkout that was never installed
        return "newsfacts"


def new_session(gate: Gate) -> requests.Session:
    """Make a session whose connections go through the gate.

    It takes no proxy and no password from the environment (a proxy would choose the address itself), only the
    user's own certificate authorities. Cookies are not kept.
    """
    session = requests.Session()
    session.trust_env = False
    session.verify = os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("SSL_CERT_FILE") or True
    session.headers.update(
        {
            "User-Agent": user_agent(),
            "Accept": "text/html,application/xml;q=0.9,application/json;q=0.9,*/*;q=0.5",
            "Accept-Encoding": "gzip, deflate",
        }
    )
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    for scheme in ("http://", "https://"):
        session.mount(scheme, PinnedAdapter(gate))
    return session
