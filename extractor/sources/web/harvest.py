"""Feeds, site maps and pages -> documents: find, fetch, read, and note what became of each."""

from collections.abc import Callable, Iterable, Iterator, Sequence
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
from extractor.sources.web.documents import read_page
from extractor.sources.web.limits import Limits
from extractor.sources.web.links import Period
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
        yield from _documents(plan, watch, _found(plan, run, fetcher, watch, log), run, log)
        if state:
            state.end(now())


def _found(plan: Plan, run: Run, fetcher: HttpFetcher, watch: Watch, log: Log | None) -> Iterator[Ask]:
    """Yield the pages that the sources name."""

    def tell(problem: Problem) -> None:
        if log:
            log.problem(problem)
        watch.on_problem(problem)

    discovery = Discovery(partial(_listed, run), fetcher.robots.sitemaps, tell, plan.period)
    for source in plan.sources:
        name = urlsplit(source.url).netloc if source.kind == "page" else source.url
        for link in islice(discovery.links(source), plan.most):
            watch.on_found(name)
            yield Ask(link.url, name)


def _listed(run: Run, url: str) -> Page | Problem:
    """Give a feed or site map: of the state where it has not changed."""
    outcome = run.one(Ask(url, url))
    if outcome.page:
        return outcome.page
    return outcome.problem or Problem(url, None, "http_304", "the server answered 304 to a plain request")


def _documents(
    plan: Plan, watch: Watch, asks: Iterable[Ask], run: Run, log: Log | None
) -> Iterator[Document]:
    names = Names()
    for outcome in run.outcomes(asks):
        watch.on_outcome(outcome)
        if log:
            log.outcome(outcome)
        if outcome.problem:
            watch.on_problem(outcome.problem)
        if outcome.page is None or (plan.only_new and outcome.kind == "unchanged"):
            continue
        for item in read_page(outcome.ask.url, outcome.page, lang=plan.lang):
            if isinstance(item, Problem):
                watch.on_problem(item)
            elif plan.period.holds(_day(item)):
                yield names.own(item)


def _day(document: Document) -> date | None:
    return day_of(document.published) if document.published else None
