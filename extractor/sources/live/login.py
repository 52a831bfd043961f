"""The user's own cookie: sent to the one site it is of, and shown to nobody."""

import json
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from extractor.errors import SettingError
from extractor.sources.posts.values import items

VARIABLE = "NEWSFACTS_WEIBO_COOKIE"
MAX_BYTES = 256 * 1024
PAIR = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+=[\x21-\x3a\x3c-\x7e]*")
"""Name and value as RFC 6265 allows them, values somewhat wider."""
NETSCAPE_FIELDS = 7
SIGN_IN = re.compile(r"passport|login|signin|captcha|verify|geetest|visitor|sorry", re.IGNORECASE)


class Login:
    """A cookie and the site that it may be sent to; neither its text nor its value is ever printed."""

    def __init__(self, cookie: str, root: str) -> None:
        """Take the value of the header, and scheme and host of the site."""
        self._cookie = cookie
        self._root = root.rstrip("/")

    def headers(self, url: str) -> dict[str, str]:
        """Give the header for an address of the site, none for any other."""
        parts = urlsplit(url)
        return {"Cookie": self._cookie} if self._is_home(url) and parts.path != "/robots.txt" else {}

    def refusal(self, url: str) -> tuple[str, str] | None:
        """Give code and message where a redirect leads away from the site, or to a login or captcha."""
        parts = urlsplit(url)
        if self._is_home(url) and not SIGN_IN.search(parts.path):
            return None
        return "blocked", f"Weibo sent us on to {parts.netloc or 'another page'} to log in or prove a human"

    def _is_home(self, url: str) -> bool:
        parts = urlsplit(url)
        return f"{parts.scheme}://{parts.netloc}".lower() == self._root.lower()

    def __repr__(self) -> str:
        return f"Login({self._root!r})"


def read_login(
    file: Path | None, root: str, domain: str, environment: Mapping[str, str] = os.environ
) -> Login:
    """Take the cookie from a file, else from the environment.

    A file is a `Cookie:` header, a cookies.txt, or an export in JSON; of the last two only what is of
    `domain`. Raises SettingError, which never repeats what was read.
    """
    if file is None:
        text, place = environment.get(VARIABLE, ""), f"the environment variable {VARIABLE}"
    else:
        text, place = _read(file), f"the cookie file {file}"
    if not text.strip():
        message = f"give your own cookie: --cookie-file FILE or the environment variable {VARIABLE}"
        raise SettingError(message if file is None else f"{place} is empty")
    pairs = _pairs(text.strip(), domain)
    if not pairs:
        raise SettingError(f"{place} holds no cookie for {domain}; save it while you are logged in there")
    if not all(PAIR.fullmatch(pair) for pair in pairs):
        raise SettingError(f"{place} is no cookie (name=value; name=value); copy the header as it is")
    return Login("; ".join(pairs), root)


def _read(file: Path) -> str:
    try:
        with file.open("rb") as stream:
            return stream.read(MAX_BYTES).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as err:
        reason = err.strerror if isinstance(err, OSError) else "it is no UTF-8 text"
        raise SettingError(f"the cookie file {file} cannot be read: {reason}") from None


def _pairs(text: str, domain: str) -> list[str]:
    if text.startswith(("[", "{")):
        return _exported(text, domain)
    lines = [line.removeprefix("#HttpOnly_") for line in text.splitlines()]
    table = [fields for line in lines if len(fields := line.split("\t")) == NETSCAPE_FIELDS]
    if table:
        return [f"{row[5]}={row[6].strip()}" for row in table if _fits(row[0], domain)]
    header = " ".join(line.strip() for line in text.splitlines())
    header = re.sub(r"^cookie:\s*", "", header, flags=re.IGNORECASE)
    return [pair.strip() for pair in header.split(";") if pair.strip()]


def _exported(text: str, domain: str) -> list[str]:
    try:
        data: Any = json.loads(text)
    except (ValueError, RecursionError):
        return []
    cookies = items(data.get("cookies") if isinstance(data, dict) else data)
    return [
        f"{cookie.get('name')}={cookie.get('value')}"
        for cookie in cookies
        if _fits(str(cookie.get("domain") or ""), domain)
    ]


def _fits(own: str, domain: str) -> bool:
    own = own.strip().lstrip(".").lower()
    return bool(own) and (domain == own or domain.endswith(f".{own}"))
