"""Many pages: several hosts at once, each with its pauses; the results in the order they were asked for."""

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Literal
from urllib.parse import urlsplit

from extractor.errors import ExtractorError
from extractor.sources.problem import Problem
from extractor.sources.web.page import Answer, Fetcher, Page, Unchanged
from extractor.sources.web.state import State
from extractor.sources.web.urls import canonical

Kind = Literal["fetched", "unchanged", "failed"]
WINDOW = 64
"""How many pages a worker may be ahead of the one that is waited for."""
PASSING = frozenset("timeout connection incomplete unresolved http_408 http_429 crawl_delay".split())


@dataclass(frozen=True, slots=True)
class Ask:
    """A page to fetch, and which source named it."""

    url: str
    source: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a page."""

    ask: Ask
    kind: Kind
    page: Page | None = None
    """Also of an unchanged page, where the state kept it."""
    problem: Problem | None = None
    resumed: bool = False
    """Whether it was done before this run was cut off, so nobody was asked."""
    seconds: float = 0.0


@dataclass(slots=True)
class _Slot:
    ask: Ask
    outcome: Outcome | None = None
    future: Future[tuple[Answer, float]] | None = None

    @property
    def host(self) -> str:
        return urlsplit(self.ask.url).netloc.lower()


@dataclass(slots=True)
class Run:
    """A fetch of many pages; each is asked for once, whatever ways of writing its address there are."""

    fetcher: Fetcher
    state: State | None = None
    parallel: int = 4
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    _seen: set[str] = field(default_factory=set)

    def outcomes(self, asks: Iterable[Ask]) -> Iterator[Outcome]:
        """Yield what became of each page, in order; every result is in the state before it is yielded."""
        waiting = self._fresh(asks)
        slots: deque[_Slot] = deque()
        pool = ThreadPoolExecutor(self.parallel, thread_name_prefix="fetch")
        try:
            while True:
                self._fill(slots, waiting)
                if not slots:
                    return
                self._start(slots, pool)
                if slots[0].outcome:
                    yield slots.popleft().outcome  # type: ignore[misc]
                else:
                    self._collect(slots)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)

    def one(self, ask: Ask) -> Outcome:
        """Give what became of one page, such as a feed, which may be a page of the run as well."""
        return self._done_before(ask) or self._enter(ask, *self._fetch(ask.url))

    def _fresh(self, asks: Iterable[Ask]) -> Iterator[Ask]:
        for ask in asks:
            key = canonical(ask.url)
            if key not in self._seen:
                self._seen.add(key)
                yield ask

    def _fill(self, slots: deque[_Slot], waiting: Iterator[Ask]) -> None:
        while len(slots) < self.parallel * WINDOW:
            ask = next(waiting, None)
            if ask is None:
                return
            slots.append(_Slot(ask, self._done_before(ask)))

    def _done_before(self, ask: Ask) -> Outcome | None:
        """Give what became of a page before the run was cut off; what may pass is tried again."""
        if self.state is None or not self.state.resumed:
            return None
        kept = self.state.kept(ask.url, this_run=True)
        if kept:
            return Outcome(ask, "fetched" if kept.new else "unchanged", kept.page, resumed=True)
        problem = self.state.failure(ask.url)
        if problem is None or problem.code in PASSING or problem.code.startswith("http_5"):
            return None
        return Outcome(ask, "failed", problem=problem, resumed=True)

    def _start(self, slots: deque[_Slot], pool: ThreadPoolExecutor) -> None:
        """Set a worker to the next page of each host that nobody is asking."""
        running = [slot for slot in slots if slot.future is not None and slot.outcome is None]
        busy, free = {slot.host for slot in running}, self.parallel - len(running)
        for slot in slots:
            if free <= 0:
                return
            if slot.future is None and slot.outcome is None and slot.host not in busy:
                slot.future = pool.submit(self._fetch, slot.ask.url)
                busy.add(slot.host)
                free -= 1

    def _fetch(self, url: str) -> tuple[Answer, float]:
        begun = time.monotonic()
        known = self.state.known(url) if self.state else None
        try:
            answer = self.fetcher.fetch(url, known)
        except ExtractorError:
            raise
        except Exception as err:  # noqa: BLE001 - whatever a page does to a library, the next page is fetched
            message = f"the fetcher failed on it ({type(err).__name__}: {err}); please report the address"
            answer = Problem(url, None, "fetch_failed", message[:500])
        return answer, time.monotonic() - begun

    def _collect(self, slots: deque[_Slot]) -> None:
        """Wait for a page, and enter all that have come."""
        futures = [slot.future for slot in slots if slot.future is not None and slot.outcome is None]
        wait(futures, return_when=FIRST_COMPLETED)
        for slot in slots:
            if slot.future is not None and slot.outcome is None and slot.future.done():
                slot.outcome = self._enter(slot.ask, *slot.future.result())

    def _enter(self, ask: Ask, answer: Answer, seconds: float) -> Outcome:
        if isinstance(answer, Problem):
            if self.state:
                self.state.fail(answer, self.now().isoformat(timespec="seconds"))
            return Outcome(ask, "failed", problem=answer, seconds=seconds)
        if self.state is None:
            page = answer if isinstance(answer, Page) else None
            return Outcome(ask, "fetched" if page else "unchanged", page, seconds=seconds)
        if isinstance(answer, Unchanged):
            confirmed = self.state.confirm(ask.url, answer.fetched_at)
            return Outcome(ask, "unchanged", confirmed.page if confirmed else None, seconds=seconds)
        kept = self.state.keep(ask.url, answer)
        return Outcome(ask, "fetched" if kept.new else "unchanged", kept.page, seconds=seconds)
