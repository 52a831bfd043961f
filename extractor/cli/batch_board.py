"""What `batch` shows while it works: a bar on a terminal, else a line now and then; a table at the end."""

import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.progress import BarColumn, SpinnerColumn, TextColumn
from rich.progress import Progress as Bars
from rich.table import Table

from extractor.cli.console import Reporter
from extractor.sources.problem import Problem

if TYPE_CHECKING:
    from extractor.batch.progress import Progress
    from extractor.batch.report import Summary

TOLD = 20
"""So many problems of one kind are told of; all stand in errors.jsonl."""
PAUSE = 10.0
"""Seconds between two lines where there is no terminal."""


class BatchBoard:
    """Standard error during a batch."""

    def __init__(self, *, quiet: bool = False) -> None:
        self._reporter = Reporter()
        self._quiet = quiet
        self._told: Counter[str] = Counter()
        self._begun = self._last = time.monotonic()
        columns = (SpinnerColumn(), BarColumn(), TextColumn("{task.description}"))
        hidden = quiet or not self._reporter.console.is_terminal
        self._bars = Bars(*columns, console=self._reporter.console, transient=True, disable=hidden)
        self._bar = self._bars.add_task("loading the models", total=None)

    @contextmanager
    def shown(self) -> Iterator[None]:
        """Show the bar meanwhile."""
        with self._bars:
            yield

    def problem(self, problem: Problem) -> None:
        """Tell of an input or document that was not processed, while there are few of its kind."""
        self._told[problem.code] += 1
        if self._quiet or self._told[problem.code] > TOLD:
            return
        self._reporter.problem(problem)
        if self._told[problem.code] == TOLD:
            self._reporter.say(f"more of {problem.code} are not told of here: see errors.jsonl")

    def advance(self, progress: "Progress") -> None:
        """Show how far the run is."""
        now = time.monotonic()
        line = _line(progress, now - self._begun, self._told)
        if not self._bars.disable:
            self._bars.update(
                self._bar, description=line, completed=progress.documents, total=progress.expected
            )
        elif not self._quiet and now - self._last >= PAUSE:
            self._last = now
            self._reporter.say(line)

    def say(self, line: str) -> None:
        """Tell something."""
        if not self._quiet:
            self._reporter.say(line)

    def end(self, summary: "Summary") -> None:
        """Show what the run came to."""
        if self._quiet:
            return
        table = Table(box=None, show_header=False, pad_edge=False)
        rows = {"documents": summary.documents, "done by an earlier run": summary.taken_over}
        rows |= {f"failed: {code}": count for code, count in summary.failures.items()}
        rows |= {f"not read: {code}": count for code, count in summary.unreadable.items()}
        for name, count in {**rows, "parts": summary.parts}.items():
            table.add_row(name, f"{count:,}")
        new = summary.documents - summary.taken_over
        table.add_row("documents a second", f"{new / summary.seconds:.1f}")
        self._reporter.console.print(table)
        self._reporter.say(str(summary))


def _line(progress: "Progress", seconds: float, told: Counter[str]) -> str:
    """Say it in one line.

    >>> from extractor.batch.progress import Progress
    >>> _line(Progress(documents=500, read=600, share=0.5), 50.0, Counter(binary=1))
    '500 documents, 10.0/s, about 1:10 left; binary: 1'
    """
    rate = (progress.documents - progress.taken_over) / seconds if seconds else 0.0
    parts = [f"{progress.documents:,} documents", f"{rate:.1f}/s"]
    if progress.expected is not None and rate:
        left = max(0, progress.expected - progress.documents) / rate
        parts.append(f"about {_clock(left)} left")
    reasons = "".join(f"; {code}: {count:,}" for code, count in sorted(told.items()))
    return ", ".join(parts) + reasons


def _clock(seconds: float) -> str:
    """Give a time as hours, minutes and seconds.

    >>> _clock(70), _clock(3_700)
    ('1:10', '1:01:40')
    """
    minutes, second = divmod(round(seconds), 60)
    hour, minute = divmod(minutes, 60)
    return f"{hour}:{minute:02d}:{second:02d}" if hour else f"{minute}:{second:02d}"
