"""What the commands say on standard error: problems, messages, progress."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TypeVar

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from extractor.schema.document import Document
from extractor.sources.problem import Problem

_T = TypeVar("_T")


class Reporter:
    """Prints to standard error and remembers how often something could not be processed."""

    def __init__(self) -> None:
        self.problems = 0
        self.console = Console(stderr=True, highlight=False, markup=False, emoji=False)

    def say(self, message: str) -> None:
        """Print a message as it is, on a line of its own."""
        self.console.print(message, soft_wrap=True)

    def problem(self, problem: Problem) -> None:
        """Tell of an input that could not be read; one that was, and held nothing, is no failure."""
        self.problems += not problem.nothing_lost
        self.say(str(problem))

    def failure(self, document: Document, error: Exception) -> None:
        """Tell of a document that the pipeline failed on."""
        source = document.source
        path = source.path if source and source.path else document.id
        row = source.row if source else None
        self.problem(Problem(path, row, "document_failed", str(error)))

    @contextmanager
    def counter(self, what: str, *, shown: bool = True) -> Iterator[Callable[[int], None]]:
        """Show how many of something are done, where standard error is a terminal; gives what adds to it."""
        columns = (SpinnerColumn(), TextColumn("{task.completed} {task.description}"), TimeElapsedColumn())
        hidden = not (shown and self.console.is_terminal)
        with Progress(*columns, console=self.console, transient=True, disable=hidden) as progress:
            task = progress.add_task(what, total=None)
            yield partial(progress.advance, task)

    def track(self, items: Iterable[_T], what: str, *, shown: bool = True) -> Iterator[_T]:
        """Pass the items on, counted."""
        with self.counter(what, shown=shown) as advance:
            for item in items:
                yield item
                advance(1)


def use_utf8() -> None:
    """Make standard output UTF-8 with bare line feeds on every platform, as the files are."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
