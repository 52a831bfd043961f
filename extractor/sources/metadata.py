"""Title, authors, date, site and language of a page: JSON-LD first, then meta tags, then the guesses."""

import html as html_entities
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urljoin, urlsplit

from extractor.sources.page_head import PageHead
from extractor.sources.tidy import tidy_text

TITLE_METAS = ("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title")
AUTHOR_METAS = (
    "author",
    "parsely-author",
    "article:author_name",
    "sailthru.author",
    "dc.creator",
    "byl",
    "article:author",
)
DATE_METAS = (
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "publishdate",
    "pubdate", "publish-date", "publication_date", "dc.date.issued", "sailthru.date", "date",
    "og:release_date", "weibo: article:create_at",
)  # fmt: skip
SEPARATOR = re.compile(r"\s+[|–—\-·•»:]+\s+|\s*[|_]\s*|\s*[-–—]{2,}\s*")
"""What stands between a headline and the name of the site."""
BYLINE = re.compile(
    r"^(?:by|von|par|记者|作者|文|责任编辑|编辑)\s*[:：]?\s+|^(?:记者|作者|责任编辑|编辑)\s*[:：]\s*",
    re.IGNORECASE,
)
BETWEEN = re.compile(r"\s*(?:[,;、，；|/]|\s(?:and|und|et|&)\s)\s*", re.IGNORECASE)
ISO_TIME = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)(?:[T\s](?P<clock>\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?\s*(?P<zone>Z|[+-]\d\d:?\d\d)?)?"
)
NO_AUTHORS = frozenset(
    ["admin", "administrator", "editor", "staff", "guest", "null", "none", "undefined", "unknown"]
)
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
    names = {_key(name) for name in _site_names(head, guesses)}
    for candidate in candidates:
        title = without_site(_line(candidate or ""), names)
        if title and _key(title) not in names:
            return _as_heading(title, head)
    return None


def without_site(title: str, names: set[str]) -> str:
    """Cut the site's name off the end or the beginning of a headline.

    >>> [without_site(title, {"thedaily"}) for title in ("Chips are back - The Daily", "Chips - a story")]
    ['Chips are back', 'Chips - a story']
    """
    marks = list(SEPARATOR.finditer(title))
    for mark in reversed(marks):
        if _key(title[mark.end() :]) in names:
            return without_site(title[: mark.start()], names)
    if marks and _key(title[: marks[0].start()]) in names:
        return title[marks[0].end() :]
    return title


def authors_of(head: PageHead, guesses: Guesses) -> list[str]:
    """Choose the people who wrote it; the site itself is nobody."""
    sites = {_key(name) for name in _site_names(head, guesses)}
    for found in (_ld_authors(head), _meta_authors(head), guesses.authors):
        names = [name for name in dict.fromkeys(map(_person, found)) if name]
        people = [name for name in names if _key(name) not in sites | NO_AUTHORS]
        if people:
            return people
    return []


def date_of(head: PageHead, guesses: Guesses) -> str | None:
    """Choose the day or moment it was published."""
    stated = [_text(head.article.get("datePublished")), *(head.meta(name) for name in DATE_METAS)]
    for value in stated:
        time = iso_time(value or "")
        if time:
            return time
    return guesses.date or next((time for value in stated if value and (time := _odd_time(value))), None)


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
    named = head.meta("og:site_name") or _text(_name(head.article.get("publisher"))) or guesses.site
    host = (urlsplit(url).hostname or "").removeprefix("www.") if url else ""
    return _line(named) if named else host or None


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
    wanted = _key(head.title)
    headings = [*head.headings, *head.subheadings]
    return next((heading for heading in headings if len(_key(heading)) > 4 and _key(heading) in wanted), None)


def _chinese_title(title: str) -> str | None:
    """Give a Chinese title tag without the channels and the site behind the headline."""
    if not CJK.search(title):
        return None
    headline = title.split("_", maxsplit=1)[0]
    found = CHANNEL.fullmatch(headline)
    return found["headline"] if found else headline


def _site_names(head: PageHead, guesses: Guesses) -> Iterator[str]:
    publisher = _name(head.article.get("publisher"))
    for value in (head.meta("og:site_name", "application-name"), publisher, guesses.site):
        if value and isinstance(value, str):
            yield value
            yield re.sub(r"\.(?:com|net|org|cn|co\.uk)$", "", value.strip(), flags=re.IGNORECASE)
    host = urlsplit(head.canonical or head.meta("og:url") or "http://x").hostname or ""
    yield host.removeprefix("www.")
    yield host.removeprefix("www.").partition(".")[0]


def _as_heading(title: str, head: PageHead) -> str:
    """Prefer the page's own heading where it is the same headline with its quotes and dashes."""
    return next((heading for heading in head.headings if _key(heading) == _key(title)), title)


def _ld_authors(head: PageHead) -> Iterator[str]:
    by_id = {item["@id"]: item for item in head.objects if isinstance(item.get("@id"), str)}
    authors = head.article.get("author")
    for stated in authors if isinstance(authors, list) else [authors]:
        author = stated
        if isinstance(author, dict) and "name" not in author:
            author = by_id.get(str(author.get("@id")), author)
        if isinstance(author, dict) and str(author.get("@type")) in {"Organization", "NewsMediaOrganization"}:
            continue
        name = _name(author)
        yield from _split(name if isinstance(name, list) else [name])


def _meta_authors(head: PageHead) -> Iterator[str]:
    for name in AUTHOR_METAS:
        values = [value for value in head.metas.get(name, []) if "://" not in value]
        if values:
            yield from _split(values)
            return


def _split(values: Iterable[Any]) -> Iterator[str]:
    for value in values:
        if isinstance(value, str):
            yield from BETWEEN.split(_line(value))


def _person(name: str) -> str:
    name = BYLINE.sub("", _line(name)).strip(" .·-")
    is_name = 1 < len(name) <= 60 and "@" not in name and "://" not in name and any(map(str.isalpha, name))
    return name if is_name else ""


def _name(value: Any) -> Any:
    return value.get("name") if isinstance(value, dict) else value


def _text(value: Any) -> str | None:
    value = value[0] if isinstance(value, list) and value else value
    return value if isinstance(value, str) and value.strip() else None


def _line(text: str) -> str:
    return " ".join(tidy_text(html_entities.unescape(text)).split())


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())


def _odd_time(value: str) -> str | None:
    import dateparser

    moment = dateparser.parse(
        value, settings={"STRICT_PARSING": True, "REQUIRE_PARTS": ["day", "month", "year"]}
    )
    return moment.date().isoformat() if moment else None
