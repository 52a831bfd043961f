"""Run tasks over processes of this machine, and find the document that kills them.

A worker that dies breaks the whole pool: every task in flight is lost, guilty or not. The lost ones are
run again alone, one after the other; one that breaks its process again is halved until a single document
is left, which is given up with its reason.
"""

import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import active_children, get_context, parent_process
from multiprocessing.process import BaseProcess
from typing import Self

from extractor.batch.work import Made, Task, give_up, run_task
from extractor.errors import DocumentError, ExtractorError

DIED = "the process that worked on it died"
"""Reason given for a document that ends the interpreter."""

_CHANCES = 2
"""How often a single document is tried alone: the first death may have been the machine's doing."""


def run_local(
    tasks: Iterable[Task], *, workers: int, work: Callable[[Task], Made] = run_task
) -> Iterator[Made]:
    """Yield each task, or its pieces, as they are finished; at most `workers` are under way at once."""
    waiting = iter(tasks)
    with _Processes(workers, work) as crew, _Processes(1, work) as single:
        running: dict[Future[Made], Task] = {}
        # The next task is read while the workers are busy with those before.
        ready = next(waiting, None)
        while ready is not None or running:
            while ready is not None and len(running) < workers:
                running[crew.submit(ready)] = ready
                ready = next(waiting, None)
            lost: list[tuple[Task, str]] = []
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                task = running.pop(future)
                made = _result(future)
                if isinstance(made, Made):
                    yield made
                else:
                    lost.append((task, made))
            for task, reason in lost:
                yield from _isolate(task, single, reason)


class _Processes:
    """A pool that is started when first needed and started anew after it broke."""

    def __init__(self, workers: int, work: Callable[[Task], Made]) -> None:
        self._workers = workers
        self._work = work
        self._pool: ProcessPoolExecutor | None = None
        self._others = set(active_children())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if self._pool is None:
            return
        if kind is not None:
            # Stopped from outside: what is under way is lost anyway, and nobody wants to wait for it.
            self._pool.shutdown(wait=False, cancel_futures=True)
            for process in set(active_children()) - self._others:
                process.terminate()
        self._pool.shutdown()

    def submit(self, task: Task) -> Future[Made]:
        """Hand a task over."""
        try:
            return self._started().submit(self._work, task)
        except BrokenProcessPool:
            self._started().shutdown()
            self._pool = None
            return self._started().submit(self._work, task)

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(
                self._workers, mp_context=get_context("spawn"), initializer=_start_worker
            )
        return self._pool


def _isolate(task: Task, single: _Processes, reason: str) -> Iterator[Made]:
    """Run a lost task alone; where it is lost again, its halves, down to the guilty document."""
    for _ in range(1 if len(task.documents) > 1 else _CHANCES):
        made = _result(single.submit(task))
        if isinstance(made, Made):
            yield made
            return
        reason = made
    if len(task.documents) == 1:
        yield give_up(task, reason)
        return
    for half in task.halves():
        yield from _isolate(half, single, reason)


def _result(future: Future[Made]) -> Made | str:
    """Give what a worker made, or why it made nothing.

    A full disk or a wrong setting is nobody's document's fault: it ends the run.
    """
    try:
        return future.result()
    except BrokenProcessPool:
        return DIED
    except OSError:
        raise
    except Exception as err:
        if isinstance(err, ExtractorError) and not isinstance(err, DocumentError):
            raise
        return f"{type(err).__name__}: {err}"


def _start_worker() -> None:
    """Leave Ctrl-C to the parent, and end when the parent is gone: the pool itself would wait for ever."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)
