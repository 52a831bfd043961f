"""Processes of this machine as a crew: each worker a pool of its own, so that a death costs one task."""

import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import active_children, get_context, parent_process
from multiprocessing.process import BaseProcess
from typing import Self

from extractor.batch.engine import Died
from extractor.batch.memory import WORKER_BYTES
from extractor.batch.work import Made, Task, run_task

RECYCLE_DOCUMENTS = 50_000
"""After so many documents a worker makes room for a new one."""
RECYCLE_TASKS = 16
"""A worker that holds too much memory is kept for so many tasks: with large models all may hold too much."""


class LocalCrew:
    """Worker processes, started when first needed; to be used as a context."""

    def __init__(
        self,
        workers: int,
        work: Callable[[Task], Made] = run_task,
        *,
        recycle_documents: int = RECYCLE_DOCUMENTS,
        recycle_bytes: int = WORKER_BYTES,
        recycle_tasks: int = RECYCLE_TASKS,
    ) -> None:
        self._idle = [_Worker(work) for _ in range(workers)]
        self._busy: dict[Future[Made], tuple[_Worker, Task]] = {}
        self._recycle_documents = recycle_documents
        self._recycle_bytes = recycle_bytes
        self._recycle_tasks = recycle_tasks
        self._others = set(active_children())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        workers = [*self._idle, *(worker for worker, _ in self._busy.values())]
        if kind is not None:
            # Stopped from outside: what is under way is lost anyway, and nobody wants to wait for it.
            for process in set(active_children()) - self._others:
                process.kill()
        for worker in workers:
            worker.end(wait=True)

    @property
    def free(self) -> int:
        """The number of workers without a task."""
        return len(self._idle)

    def submit(self, task: Task) -> None:
        """Hand a task to an idle worker."""
        worker = self._idle.pop()
        self._busy[worker.submit(task)] = worker, task

    def finished(self) -> list[tuple[Task, Made | Exception]]:
        """Wait for the first tasks that are at their end."""
        return [self._outcome(future) for future in wait(self._busy, return_when=FIRST_COMPLETED).done]

    def _outcome(self, future: Future[Made]) -> tuple[Task, Made | Exception]:
        worker, task = self._busy.pop(future)
        self._idle.append(worker)
        try:
            made = future.result()
        except BrokenProcessPool:
            worker.end()
            return task, Died()
        except Exception as err:  # noqa: BLE001 - told to whoever hands out the tasks
            return task, err
        if worker.documents >= self._recycle_documents or (
            made.rss >= self._recycle_bytes and worker.tasks >= self._recycle_tasks
        ):
            worker.end()
        return task, made


class _Worker:
    """One process, started with its first task and anew after each end."""

    def __init__(self, work: Callable[[Task], Made]) -> None:
        self._work = work
        self._pool: ProcessPoolExecutor | None = None
        self.tasks = 0
        self.documents = 0

    def submit(self, task: Task) -> Future[Made]:
        self.tasks += 1
        self.documents += len(task.documents)
        try:
            with _deaf_to_ctrl_c():
                return self._start().submit(self._work, task)
        except BrokenProcessPool:  # it died while it had nothing to do
            self.end()
            return self.submit(task)

    def _start(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_start_worker)
        return self._pool

    def end(self, *, wait: bool = False) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=wait, cancel_futures=True)
        self._pool, self.tasks, self.documents = None, 0, 0


@contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """Let a process that is started here inherit that SIGINT is held back: it goes to the whole group."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _start_worker() -> None:
    """Leave Ctrl-C to the parent, and end when the parent is gone: the pool itself would wait for ever."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)
