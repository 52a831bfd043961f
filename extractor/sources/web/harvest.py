"""Feeds, site maps and pages -> documents: find, fetch, read, and note what became of each."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import partial
from itertools import islice
from pathlib import Path
from urllib.parse import urlsplit

from extractor.schema.document import Document, day_of
from extractor.sources.http import HttpFetcher
from extractor.sources.names import Names
from extractor.sources.problem import Problem
from extractor.sources.web.discovery import Discovery, Source
from extractor.sources.web.documents import Addresses, read_page
from extractor.sources.web.limits import Limits
from extractor.sources.web.links import Link, Period
from extractor.sources.web.log import Log
from extractor.sources.web.page import Page
from extractor.sources.web.run import Ask, Outcome, Run
from extractor.sources.web.state import State


@dataclass(frozen=True, slots=True)
class Plan:
    """What to fetch, and how."""

    sources: Sequence[Source]
    period: Period = field(default_factory=Period)
    state: Path | None = None
    log: Path | None = None
    only_new: bool = False
    """Leave out pages that are as an earlier run of the state found them."""
    most: int | None = None
    """Pages of one source."""
    parallel: int = 4
    """Hosts asked at once."""
    allow_private: bool = False
    lang: str | None = None
    limits: Limits | None = None


@dataclass(frozen=True, slots=True)
class Watch:
    """Whom to tell what happens."""

    on_problem: Callable[[Problem], None]
    on_found: Callable[[str], None] = lambda _source: None
    """A source named another page."""
    on_outcome: Callable[[Outcome], None] = lambda _outcome: None


def harvest(
    plan: Plan, watch: Watch, now: Callable[[], datetime] = lambda: datetime.now(UTC)
) -> Iterator[Document]:
    """Yield the documents of all sources; each page once, whatever sources name it.

    With a state the run can be cut off at any moment and be gone on with. Raises SettingError where the state
    or the log cannot be used.
    """
    with ExitStack() as stack:
        state = stack.enter_context(State(plan.state, now())) if plan.state else None
        log = stack.enter_context(Log(plan.log, now)) if plan.log else None
        fetcher = HttpFetcher(
            limits=plan.limits,
            allow_private=plan.allow_private,
            now=now,
            shelf=state,
            rest_first=state is not None and state.resumed,
        )
        stack.callback(fetcher.close)
        run = Run(fetcher, state, plan.parallel, now)
        names, pages = Names(), Addresses()

        def tell(problem: Problem) -> None:
            """Note what was wrong with a feed, a site map, or a page that came."""
            if log:
                log.problem(problem)
            if state:
                state.fail(problem, now().isoformat(timespec="seconds"))
            watch.on_problem(problem)

        discovery = Discovery(partial(_listed, run), fetcher.robots.sitemaps, tell, plan.period)
        for outcome in run.outcomes(_found(plan, discovery, watch)):
            watch.on_outcome(outcome)
            if log:
                log.outcome(outcome)
            if outcome.problem:
                watch.on_problem(outcome.problem)
            for document in _documents(plan, outcome, tell):
                yield pages.told(names.own(document))
        if state:
            state.end(now())


def _found(plan: Plan, discovery: Discovery, watch: Watch) -> Iterator[Ask]:
    """Yield the pages that the sources name."""
    named = [_asks(source, islice(discovery.links(source), plan.most)) for source in plan.sources]
    for ask in _in_turn(named):
        watch.on_found(ask.source)
        yield ask


def _asks(source: Source, links: Iterator[Link]) -> Iterator[Ask]:
    name = urlsplit(source.url).netloc if source.kind == "page" else source.url
    return (Ask(link.url, name) for link in links)


def _in_turn(named: list[Iterator[Ask]]) -> Iterator[Ask]:
    """Yield a page of each source after the other: mixed hosts can be asked side by side."""
    while named:
        rest = []
        for asks in named:
            ask = next(asks, None)
            if ask is not None:
                yield ask
                rest.append(asks)
        named = rest


def _listed(run: Run, url: str) -> Page | Problem:
    """Give a feed or site map: of the state where it has not changed."""
    outcome = run.one(Ask(url, url))
    if outcome.page:
        return outcome.page
    return outcome.problem or Problem(url, None, "http_304", "the server answered 304 to a plain request")


def _documents(plan: Plan, outcome: Outcome, tell: Callable[[Problem], None]) -> Iterator[Document]:
    """Yield the documents of a page that are asked for."""
    if outcome.page is None or (plan.only_new and outcome.kind == "unchanged"):
        return
    for item in read_page(outcome.ask.url, outcome.page, lang=plan.lang):
        if isinstance(item, Problem):
            tell(item)
        elif plan.period.holds(_day(item)):
            yield item


def _day(document: Document) -> date | None:
    return day_of(document.published) if document.published else None
