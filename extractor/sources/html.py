"""A page -> an article: main text by trafilatura, metadata by what the page says of itself."""

import logging
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from htmldate import find_date

from extractor.schema.base import Warn
from extractor.schema.document import Document, precision_of
from extractor.sources import metadata, wechat
from extractor.sources.authors import authors_of
from extractor.sources.bylines import bylines_of, imprint_of, without_byline
from extractor.sources.credits import without_credits
from extractor.sources.furniture import without_furniture
from extractor.sources.main_text import main_text
from extractor.sources.metadata import Guesses
from extractor.sources.page_head import PROLOG, PageHead, read_head
from extractor.sources.page_kind import error_of, further_pages, paywall
from extractor.sources.payload import Item, Payload
from extractor.sources.site_rules import read_by_rules
from extractor.sources.tidy import tidy_text

NAME = "html"
MIN_BODY = 80
"""A main text shorter than this is doubted where the page gives the text elsewhere."""
LONGER = 1.5
"""How much longer the text in JSON-LD must be for the one found on the page to be a part of it."""
SENTENCE = re.compile(r"[.!?。！？…]")
"""What a short text must have to be one, and no menu."""
TAG = re.compile(r"<[^<>]{1,500}>")

logging.getLogger("htmldate").setLevel(logging.CRITICAL)  # it logs what we report ourselves


@dataclass(frozen=True, slots=True)
class Told:
    """What was chosen of what a page says of itself."""

    title: str | None
    authors: list[str]
    published: str | None
    guesses: Guesses


def read(payload: Payload) -> Iterator[Item]:
    """Read a page as an article."""
    page = PROLOG.sub("", payload.text, count=1)
    known = wechat.read_wechat(page)
    if known and known.text:
        yield _wechat_document(known, page, payload)
        return
    head = read_head(page)
    site = read_by_rules(page, payload.url or head.canonical or head.meta("og:url"))
    text, found = (site.text, {}) if site.text else main_text(page, head, payload.url)
    body, notes = _body(text, head)
    error = error_of(head, body)
    if error:
        message = f"the page is an error or a check of its readers ({error[:80]!r}); try again later"
        yield payload.problem("error_page", message)
        return
    if not body:
        message = "the page has no main text (a list of links, a login or a script?); save the article itself"
        yield payload.problem("no_text", message)
        return
    guesses = _guesses(found, page, head)
    bylines = bylines_of(text, head) or imprint_of(page, head)
    authors = list(site.authors) or authors_of(head, guesses, bylines)
    title = site.title or metadata.title_of(head, guesses)
    body = without_byline(without_credits(without_furniture(body, title)), authors)
    told = Told(title, authors, site.published or metadata.date_of(head, guesses), guesses)
    notes += [*site.warnings, *paywall(head), *further_pages(head, payload.url)]
    yield _document(body, head, told, payload, notes)


def _wechat_document(known: wechat.WechatPage, page: str, payload: Payload) -> Document:
    guesses = Guesses(
        title=known.title,
        authors=tuple(filter(None, [known.author])),
        site=known.account,
        date=known.published,
    )
    text, title = join_title(known.title or None, without_credits(known.text))
    return Document(
        id=payload.id,
        lang=payload.lang,
        title=title,
        title_end=len(title or ""),
        text=text,
        published=known.published,
        published_precision=precision_of(known.published),
        url=metadata.url_of(read_head(page), payload.url),
        site=known.account,
        authors=list(guesses.authors),
        source=payload.source("html.wechat"),
        warnings=payload.warnings,
    )


def _document(body: str, head: PageHead, told: Told, payload: Payload, notes: list[Warn]) -> Document:
    text, title = join_title(told.title, body)
    url = metadata.url_of(head, payload.url)
    return Document(
        id=payload.id,
        lang=payload.lang or metadata.lang_of(head, body),
        title=title,
        title_end=len(title or ""),
        text=text,
        published=told.published,
        published_precision=precision_of(told.published),
        url=url,
        site=metadata.site_of(head, told.guesses, url),
        authors=told.authors,
        source=payload.source(NAME),
        warnings=[*payload.warnings, *notes],
    )


def join_title(title: str | None, body: str) -> tuple[str, str | None]:
    r"""Put the title above the body, once.

    >>> join_title("A headline", "A headline\nIt rained.")
    ('A headline\n\nIt rained.', 'A headline')
    """
    if not title:
        return body, None
    first, _, rest = body.partition("\n")
    if _letters(first) == _letters(title):
        body = rest.lstrip()
    return (f"{title}\n\n{body}" if body else title), title


def _body(body: str, head: PageHead) -> tuple[str, list[Warn]]:
    """Choose the text: the page's own statement of it where nothing better was found."""
    stated = _plain(head.article.get("articleBody"))
    if len(stated) > LONGER * len(body) and (len(body) < MIN_BODY or _is_part(body, stated)):
        message = "no whole main text was found in the page; the text is the one its JSON-LD gives"
        return stated, [Warn(code="text_from_json_ld", message=message)]
    if len(body) >= MIN_BODY or SENTENCE.search(body):
        return body, []
    described = _plain(head.meta("og:description", "description", "twitter:description"))
    message = "no main text was found in the page; the text is its description only"
    return described, [Warn(code="text_from_description", message=message)]


def _is_part(body: str, stated: str) -> bool:
    """Tell whether most lines of one text are in the other."""
    letters = _letters(stated)
    lines = [key for line in body.split("\n") if (key := _letters(line))]
    return sum(len(line) for line in lines if line in letters) > 0.7 * sum(map(len, lines))


def _guesses(found: dict[str, Any], page: str, head: PageHead) -> Guesses:
    authors = tuple(name.strip() for name in (found.get("author") or "").split(";") if name.strip())
    stated = metadata.date_of(head, Guesses())
    return Guesses(
        title=found.get("title"),
        authors=authors,
        site=found.get("sitename"),
        date=None if stated else _guess_date(page) or found.get("date"),
    )


def _guess_date(page: str) -> str | None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            found = find_date(page, original_date=True, outputformat="%Y-%m-%d")
        except Exception:  # noqa: BLE001  what it raises on odd pages is nowhere written
            return None
    return found if isinstance(found, str) else None


def _plain(value: object) -> str:
    return tidy_text(TAG.sub(" ", value)) if isinstance(value, str) else ""


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())
