"""What `extractor fetch` is asked for, and what it shows meanwhile and at the end."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn
from rich.table import Table

from extractor.cli.inputs import is_url
from extractor.errors import SettingError
from extractor.schema.document import day_of
from extractor.sources.web.discovery import Kind, Source
from extractor.sources.web.links import Period
from extractor.sources.web.log import NAME
from extractor.sources.web.run import Outcome
from extractor.sources.web.watch_list import read_watch_list

HEADS = ("source", "found", "fetched", "unchanged", "failed")


def sources_of(urls: Sequence[str], watch_list: Path | None, *, feed: bool, sitemap: bool) -> list[Source]:
    """Give the sources that the user names; raises SettingError where one is no web address."""
    if feed and sitemap:
        raise SettingError("give --feed or --sitemap, not both; --sources FILE takes a mixture")
    kind: Kind = "feed" if feed else "sitemap" if sitemap else "page"
    sources = [Source(url, kind) for url in urls] + (read_watch_list(watch_list) if watch_list else [])
    if not sources:
        raise SettingError("give at least one URL, or --sources FILE")
    for source in sources:
        if not is_url(source.url):
            message = f"{source.url!r} is no http or https address; read files with `extractor read`"
            raise SettingError(message)
    return sources


def period_of(since: str | None, until: str | None) -> Period:
    """Give the days between two dates; raises SettingError where there are none."""
    period = Period(day_of(since) if since else None, day_of(until) if until else None)
    if period.since and period.until and period.since > period.until:
        raise SettingError(f"--since {since} is later than --until {until}")
    return period


def log_beside(state: Path | None) -> Path | None:
    """Give the place of the log where none is named."""
    return state.with_name(NAME) if state else None


@dataclass(slots=True)
class _Row:
    found: int = 0
    fetched: int = 0
    unchanged: int = 0
    failed: int = 0
    task: TaskID | None = None
    begun: float = 0.0

    @property
    def done(self) -> int:
        return self.fetched + self.unchanged + self.failed

    @property
    def counts(self) -> tuple[str, ...]:
        return tuple(str(count) for count in (self.found, self.fetched, self.unchanged, self.failed))


class Board:
    """How far each source is: bars where standard error is a terminal, a table at the end in any case."""

    def __init__(self, console: Console, *, bars: bool) -> None:
        self._console = console
        self._rows: dict[str, _Row] = {}
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[said]}"),
            TimeRemainingColumn(),
            console=console,
            transient=True,
            disable=not (bars and console.is_terminal),
        )

    @contextmanager
    def shown(self) -> Iterator[None]:
        """Show it while something is done; at the end the table, unless there was one page only."""
        try:
            with self._progress:
                yield
        finally:
            if sum(row.found for row in self._rows.values()) > 1:
                self._sum_up()

    def found(self, source: str) -> None:
        """Count a page that a source names."""
        row = self._rows.setdefault(source, _Row(begun=time.monotonic()))
        row.found += 1
        if row.task is None:
            row.task = self._progress.add_task(source, total=None, said="")
        self._progress.update(row.task, total=row.found)

    def outcome(self, outcome: Outcome) -> None:
        """Count what became of a page."""
        row = self._rows[outcome.ask.source]
        setattr(row, outcome.kind, getattr(row, outcome.kind) + 1)
        rate = row.done / max(time.monotonic() - row.begun, 0.001)
        said = f"{row.fetched} fetched, {row.unchanged} unchanged, {row.failed} failed, {rate:.1f}/s"
        if row.task is not None:
            self._progress.update(row.task, completed=row.done, said=said)

    def _sum_up(self) -> None:
        rows = [(name, *row.counts) for name, row in self._rows.items()]
        if self._console.is_terminal:
            table = Table(*HEADS)
            for row in rows:
                table.add_row(*row)
            self._console.print(table)
            return
        for name, *counts in rows:
            pairs = zip(HEADS[1:], counts, strict=True)
            told = ", ".join(f"{count} {head}" for head, count in pairs)
            self._console.print(f"{name}: {told}", soft_wrap=True)
