"""From a feed or site map to the pages that it names."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urljoin, urlsplit

from extractor.sources.problem import Problem
from extractor.sources.web.feeds import feed_links, read_feed
from extractor.sources.web.links import Link, Period
from extractor.sources.web.page import Page
from extractor.sources.web.sitemaps import GZIP, Sitemap, read_sitemap
from extractor.sources.web.urls import canonical

MAX_SITEMAPS = 1000
"""Of one source, so that maps that name maps without end come to one."""
ALWAYS = Period()
Kind = Literal["page", "feed", "sitemap"]
Get = Callable[[str], Page | Problem]


@dataclass(frozen=True, slots=True)
class Source:
    """What the user names: a page, a feed (or a page that has one), a site map (or a site)."""

    url: str
    kind: Kind = "page"


@dataclass(frozen=True, slots=True)
class Discovery:
    """How pages are found; what cannot be read is told to `on_problem`, and the rest goes on."""

    get: Get
    """Fetches a feed or site map."""
    robots_sitemaps: Callable[[str], list[str]]
    """URL -> the site maps that the robots.txt of its host names."""
    on_problem: Callable[[Problem], None]
    period: Period = ALWAYS

    def links(self, source: Source) -> Iterator[Link]:
        """Yield the pages of a source that may be of the days asked for."""
        found = {"page": self._page, "feed": self._feed, "sitemap": self._site}[source.kind](source.url)
        return (link for link in found if self.period.may_hold(link))

    def _page(self, url: str) -> Iterator[Link]:
        yield Link(url)

    def _feed(self, url: str) -> Iterator[Link]:
        page = self._got(url)
        if page is None:
            return
        links = read_feed(page)
        if links is not None:
            yield from links
            return
        feeds = feed_links(page)
        if not feeds:
            self._tell(url, "no_feed", "this is no feed and names none; give the address of the feed")
        for address in feeds:
            inner = self._got(address)
            found = read_feed(inner) if inner else []
            if found is None:
                self._tell(address, "no_feed", f"the page {url} names this as its feed, but it is none")
            yield from found or []

    def _site(self, url: str) -> Iterator[Link]:
        """Read the site maps of a whole site, or the one that is named."""
        if urlsplit(url).path.strip("/"):
            yield from self._sitemaps([url])
        else:
            named = self.robots_sitemaps(url)
            yield from self._sitemaps(
                [urljoin(url, item) for item in named] or [urljoin(url, "/sitemap.xml")]
            )

    def _sitemaps(self, urls: list[str]) -> Iterator[Link]:
        waiting = list(reversed(urls))
        seen = {canonical(url) for url in urls}
        read = 0
        while waiting:
            url = waiting.pop()
            if read >= MAX_SITEMAPS:
                self._tell(
                    url, "too_many", f"the site has more than {MAX_SITEMAPS} site maps; the rest is left out"
                )
                return
            read += 1
            found = self._sitemap(url)
            if found is None:
                continue
            yield from (Link(urljoin(url, page.url), page.published, page.modified) for page in found.pages)
            for inner in reversed([item for item in found.sitemaps if self.period.may_hold(item)]):
                address = urljoin(url, inner.url)
                if canonical(address) not in seen:
                    seen.add(canonical(address))
                    waiting.append(address)

    def _sitemap(self, url: str) -> Sitemap | None:
        page = self._got(url)
        if page is None:
            return None
        found = read_sitemap(page.body)
        if found is None:
            broken = page.body.startswith(GZIP)
            what = "its gzip data are broken" if broken else "this is no site map"
            self._tell(url, "no_sitemap", f"{what}; give the address of the site map")
        elif found.trouble:
            self._tell(url, "broken_sitemap", f"{found.trouble}; what could be read of it is fetched")
        return found

    def _got(self, url: str) -> Page | None:
        page = self.get(url)
        if isinstance(page, Problem):
            self.on_problem(page)
            return None
        return page

    def _tell(self, url: str, code: str, message: str) -> None:
        self.on_problem(Problem(url, None, code, message))
