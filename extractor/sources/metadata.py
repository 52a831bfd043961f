"""Title, date, site and language of a page: JSON-LD first, then meta tags, then the guesses."""

import html as html_entities
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urljoin, urlsplit

from extractor.sources.page_head import PageHead
from extractor.sources.tidy import tidy_text

TITLE_METAS = ("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title")
DATE_METAS = (
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "publishdate",
    "pubdate", "publish-date", "publication_date", "dc.date.issued", "sailthru.date", "date",
    "og:release_date", "weibo: article:create_at",
)  # fmt: skip
SEPARATOR = re.compile(r"\s+[|–—\-·•»:]+\s+|\s*[|_]\s*|\s*[-–—]{2,}\s*")
"""What stands between a headline and the name of the site."""
ISO_TIME = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)(?:[T\s](?P<clock>\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?\s*(?P<zone>Z|[+-]\d\d:?\d\d)?)?"
)
RIGHTS = re.compile(r"^(?:©|copyright\s+)\s*|\s*(?:版权所有|all rights reserved)\W*$", re.IGNORECASE)
CHANNEL = re.compile(r"(?P<headline>.{8,}?)\s?[-–—|]{1,2}\s?[^-–—|《》“”：:，。！？\d]{2,14}")
"""A Chinese headline with the name of a site or channel behind a dash."""
CJK = re.compile(r"[\u3400-\u9fff]")
LANG = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True, slots=True)
class Guesses:
    """What the main-text library makes of the page."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    site: str | None = None
    date: str | None = None


def title_of(head: PageHead, guesses: Guesses) -> str | None:
    """Choose the headline."""
    candidates = [
        _text(head.article.get("headline")),
        _agreed_heading(head),
        *(head.meta(name) for name in TITLE_METAS),
        _chinese_title(head.title),
        guesses.title,
        *head.headings[:1],
        head.title,
    ]
    names = {key_of(name) for name in site_names(head, guesses)}
    for candidate in candidates:
        title = without_site(line_of(candidate or ""), names)
        if title and key_of(title) not in names:
            return _as_heading(title, head)
    return None


def without_site(title: str, names: set[str]) -> str:
    """Cut the site's name off the end or the beginning of a headline.

    >>> [without_site(title, {"thedaily"}) for title in ("Chips are back - The Daily", "Chips - a story")]
    ['Chips are back', 'Chips - a story']
    """
    marks = list(SEPARATOR.finditer(title))
    for mark in reversed(marks):
        if key_of(title[mark.end() :]) in names:
            return without_site(title[: mark.start()], names)
    if marks and key_of(title[: marks[0].start()]) in names:
        return title[marks[0].end() :]
    return title


def date_of(head: PageHead, guesses: Guesses) -> str | None:
    """Choose the day or moment it was published."""
    stated = [
        _text(head.article.get("datePublished")),
        *(head.meta(name) for name in DATE_METAS),
        *head.times,
    ]
    for value in stated:
        time = iso_time(value or "")
        if time:
            return time
    return guesses.date or next((time for value in stated if value and (time := odd_time(value))), None)


def iso_time(value: str) -> str | None:
    """Give an ISO 8601 time of a page as the contract wants it.

    >>> iso_time("2022-02-08T10:15:42.000Z"), iso_time("2022-02-08"), iso_time("8 Feb")
    ('2022-02-08T10:15:42+00:00', '2022-02-08', None)
    """
    match = ISO_TIME.match(value.strip())
    if not match:
        return None
    text = match["day"]
    if match["clock"]:
        text += f"T{match['clock']}{'+00:00' if match['zone'] == 'Z' else match['zone'] or ''}"
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    if not match["clock"] or (match["zone"] is None and moment.time() == datetime.min.time()):
        return match["day"]  # midnight without a zone is a day written as a moment
    return moment.isoformat(timespec="seconds" if match["clock"].count(":") == 2 else "minutes")


def site_of(head: PageHead, guesses: Guesses, url: str | None) -> str | None:
    """Give the name of the site, else its host."""
    named = head.meta("og:site_name") or _text(name_of(head.article.get("publisher"))) or guesses.site
    host = host_of(url)
    return RIGHTS.sub("", line_of(named)) or host or None if named else host or None


def url_of(head: PageHead, fetched: str | None) -> str | None:
    """Give the canonical address where it is one, else the one fetched."""
    for address in (head.canonical, head.meta("og:url"), fetched):
        try:
            joined = urljoin(fetched or "", (address or "").strip())
            parts = urlsplit(joined)
        except ValueError:
            continue
        if parts.scheme in {"http", "https"} and parts.hostname and len(parts.path) + len(parts.query) > 1:
            return joined
    return fetched


def lang_of(head: PageHead, text: str) -> str | None:
    """Give the language the page declares, unless its own letters say otherwise."""
    declared = (
        (head.lang or head.meta("language", "content-language") or "").strip().lower().replace("_", "-")
    )
    code = declared.split("-")[0]
    if not LANG.fullmatch(code):
        return None
    sample = text[:4000]
    chinese = len(CJK.findall(sample)) > 0.2 * len(sample)
    # Many Chinese pages say "en": their template did.
    return code if chinese == (code in {"zh", "ja"}) else None


def _agreed_heading(head: PageHead) -> str | None:
    """Give the heading whose words the title tag repeats: it is the headline, the rest is the site."""
    wanted = key_of(head.title)
    headings = [*head.headings, *head.subheadings]
    keys = ((heading, key_of(heading)) for heading in headings)
    return next((heading for heading, key in keys if len(key) > 4 and key in wanted), None)


def _chinese_title(title: str) -> str | None:
    """Give a Chinese title tag without the channels and the site behind the headline."""
    if not CJK.search(title):
        return None
    headline = title.split("_", maxsplit=1)[0]
    found = CHANNEL.fullmatch(headline)
    return found["headline"] if found else headline


def site_names(head: PageHead, guesses: Guesses) -> Iterator[str]:
    """Give what the site calls itself, and its host."""
    publisher = name_of(head.article.get("publisher"))
    for value in (head.meta("og:site_name", "application-name"), publisher, guesses.site):
        if value and isinstance(value, str):
            yield value
            yield RIGHTS.sub("", value.strip())
            yield re.sub(r"\.(?:com|net|org|cn|co\.uk)$", "", value.strip(), flags=re.IGNORECASE)
    host = host_of(head.canonical or head.meta("og:url"))
    yield host
    yield host.partition(".")[0]


def host_of(url: str | None) -> str:
    """Give the host of an address without `www.`, nothing where it has none.

    >>> host_of("https://www.news.example/a"), host_of("https://[broken"), host_of(None)
    ('news.example', '', '')
    """
    with suppress(ValueError):
        return (urlsplit(url or "").hostname or "").removeprefix("www.")
    return ""


def _as_heading(title: str, head: PageHead) -> str:
    """Prefer the page's own heading where it is the same headline with its quotes and dashes."""
    return next((heading for heading in head.headings if key_of(heading) == key_of(title)), title)


def name_of(value: Any) -> Any:
    """Give the name of a JSON-LD object."""
    return value.get("name") if isinstance(value, dict) else value


def _text(value: Any) -> str | None:
    value = value[0] if isinstance(value, list) and value else value
    return value if isinstance(value, str) and value.strip() else None


def line_of(text: str) -> str:
    """Give text of a page on one line, its entities resolved."""
    return " ".join(tidy_text(html_entities.unescape(text)).split())


def key_of(text: str) -> str:
    """Give the letters and digits of a text alone, to compare it by."""
    return re.sub(r"[\W_]+", "", text.casefold())


def odd_time(value: str) -> str | None:
    """Give the day of a date in words or an odd order, if it has all three parts."""
    import dateparser

    moment = dateparser.parse(
        value, settings={"STRICT_PARSING": True, "REQUIRE_PARTS": ["day", "month", "year"]}
    )
    return moment.date().isoformat() if moment else None
