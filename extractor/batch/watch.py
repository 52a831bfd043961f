"""What a worker is at, in a file beside its output, and the end of a worker that is too long at it.

The file outlives the process: whoever finds a task lost reads there which documents were under way and
whether time was up. The clock is faulthandler's: a thread in C that needs no help of the interpreter, so it
ends a process that hangs in C code too, where signals and Python threads are not heard.
"""

import faulthandler
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

_LATE = b"Timeout"
"""How faulthandler begins what it writes before it ends the process."""


class Watch:
    """The watch over one task; `limit` are the seconds one step may take, None for ever."""

    def __init__(self, path: Path, limit: float | None) -> None:
        self._path = path
        self._limit = limit

    def __enter__(self) -> Self:
        self._file = self._path.open("wb", buffering=0)
        _CURRENT.set(self)
        return self

    def __exit__(self, kind: type[BaseException] | None, _: object, __: TracebackType | None) -> None:
        _CURRENT.set(None)
        self._disarm()
        self._file.close()
        if kind is None:
            self._path.unlink(missing_ok=True)

    def step(self, first: int, count: int) -> None:
        """Note that `count` documents from the place `first` are begun, and set the clock."""
        self._file.seek(0)
        self._file.truncate()
        self._file.write(f"{first} {count}\n".encode())
        self._arm()

    @contextmanager
    def stopped(self) -> Iterator[None]:
        """Stop the clock; afterwards it begins anew."""
        self._disarm()
        yield
        self._arm()

    def _arm(self) -> None:
        if self._limit is not None:
            faulthandler.dump_traceback_later(self._limit, exit=True, file=self._file)

    def _disarm(self) -> None:
        if self._limit is not None:
            faulthandler.cancel_dump_traceback_later()


_CURRENT: ContextVar[Watch | None] = ContextVar("watch", default=None)


@contextmanager
def untimed() -> Iterator[None]:
    """Do something that no document is to blame for, such as loading a model."""
    watch = _CURRENT.get()
    if watch is None:
        yield
        return
    with watch.stopped():
        yield


@dataclass(frozen=True, slots=True)
class Seen:
    """What the file of a lost task tells."""

    first: int
    count: int
    """Documents under way: their first place in the task, and how many."""
    trace: str
    """Where the process was when its time was up; empty if it died of something else."""


def look(path: Path) -> Seen | None:
    """Read and remove what a lost worker left; None where it never began or its disk is gone."""
    try:
        content = path.read_bytes()
        path.unlink()
        line, _, rest = content.partition(b"\n")
        first, count = (int(number) for number in line.split())
    except (OSError, ValueError):
        return None
    return Seen(first, count, rest.decode(errors="replace") if rest.startswith(_LATE) else "")
