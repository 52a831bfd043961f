"""A Dask cluster as a crew: the same tasks, work and commits, on as many machines as there are."""

import logging
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Self
from uuid import uuid4

from extractor.batch.engine import Died
from extractor.batch.work import Made, Task, run_task
from extractor.errors import MissingExtra, OutputError, SettingError
from extractor.sinks.atomic import atomic_bytes

try:
    import dask
    import distributed
    from distributed.scheduler import KilledWorker
except ImportError as err:
    raise MissingExtra("the engine needs Dask: pip install 'newsfacts[dask]'") from err

RETRIES = 2
"""How often Dask itself tries a task anew that failed with an error."""
ANSWER, PATIENCE = 10, 60
"""Seconds to wait for the scheduler, and for the first worker of a cluster."""
TURN, LONGEST = 10, 600
"""Seconds between two looks at the cluster, and without any worker until the run is given up."""
_SETTINGS = {
    # A process is found guilty at its first death: our engine tries again itself.
    "distributed.scheduler.allowed-failures": 0,
    # On a busy machine a worker takes long to start anew; Dask would give it up meanwhile.
    "distributed.deploy.lost-worker-timeout": "60s",
}


class DaskCrew:
    """The workers of a cluster; to be used as a context.

    Without a scheduler's address `workers` processes are started here. Workers elsewhere must have the same
    package installed: `alike` must give there what it gives here. A worker that sees the output directory
    under the same path writes its files there; one that does not sends them back through the cluster, and
    what it died at nobody here sees: a document that takes too long counts as one that killed it.
    """

    def __init__(
        self,
        directory: Path,
        *,
        workers: int,
        scheduler: str | None = None,
        work: Callable[[Task], Made] = run_task,
        alike: Callable[[], object] | None = None,
    ) -> None:
        self._workers = workers
        self._scheduler = scheduler
        self._work = work
        self._alike = alike
        self._under_way: dict[Any, Task] = {}
        self._stack = ExitStack()
        self._cluster: Any = None
        self._sign = directory.resolve() / f".shared-{uuid4().hex}"
        """A file by which workers know whether they see the very directory, not one of the same name."""

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            stack.callback(self._sign.unlink, missing_ok=True)
            self._sign.touch()
            if self._scheduler is None:
                self._cluster = stack.enter_context(_cluster(self._workers))
            self._client = stack.enter_context(_client(self._scheduler or self._cluster))
            self._check()
            self._seen = time.monotonic()
            self._stack = stack.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._client.cancel(list(self._under_way), force=True)
        self._stack.close()

    @property
    def free(self) -> int:
        """One task a worker: what waits in a worker's queue is blamed, too, when the worker dies."""
        return max(1, len(self._client.nthreads())) - len(self._under_way)

    def submit(self, task: Task) -> None:
        """Hand a task to the scheduler."""
        with warnings.catch_warnings():
            # A shard is a few megabytes of text, and goes to one worker only.
            warnings.filterwarnings("ignore", message="Sending large graph")
            future = self._client.submit(_carry, self._work, task, self._sign, retries=RETRIES, pure=False)
        self._under_way[future] = task

    def finished(self) -> list[tuple[Task, Made | Exception]]:
        """Wait for the first tasks that are at their end."""
        while not (done := self._done()):
            self._keep_alive()
        return [(self._under_way.pop(future), _outcome(future)) for future in done]

    def _done(self) -> list[Any]:
        wait: Any = distributed.wait
        with self._client.as_current(), suppress(TimeoutError):
            return list(wait(list(self._under_way), timeout=TURN, return_when="FIRST_COMPLETED").done)
        return []

    def _keep_alive(self) -> None:
        """Start workers anew that Dask gave up, and do not wait for ever for a cluster without any."""
        if self._cluster is not None:
            self._cluster.scale(self._workers)
        now = time.monotonic()
        if self._client.nthreads():
            self._seen = now
        elif now - self._seen > LONGEST:
            raise OutputError(
                f"the cluster has had no workers for {LONGEST // 60} minutes; start some and run the same "
                "again: what is done stays"
            )

    def _check(self) -> None:
        """Find out now, not after hours, that workers cannot do what is asked."""
        try:
            self._client.wait_for_workers(1, timeout=PATIENCE)
        except TimeoutError as err:
            raise SettingError(f"{self._scheduler} has no workers after {PATIENCE} s; start some") from err
        if self._alike is not None:
            here = self._alike()
            for address, there in self._client.run(self._alike).items():
                if there != here:
                    message = f"the worker {address} has {there} where {here} is here; install the same there"
                    raise SettingError(message)


@contextmanager
def _cluster(workers: int) -> Iterator[Any]:
    """Start processes here."""
    with (
        dask.config.set(_SETTINGS),
        distributed.LocalCluster(  # type: ignore[no-untyped-call]
            n_workers=workers, threads_per_worker=1, dashboard_address=None, silence_logs=logging.CRITICAL
        ) as cluster,
    ):
        yield cluster


@contextmanager
def _client(address: Any) -> Iterator[Any]:
    try:
        client = distributed.Client(address, timeout=ANSWER, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as err:
        raise SettingError(f"no scheduler answers at {address}: {err}; check the address") from err
    with client:
        yield client


def _carry(work: Callable[[Task], Made], task: Task, sign: Path) -> tuple[Made, bytes | None]:
    """Do a task on a worker; where it does not see the output, give the bytes of the file as well."""
    if sign.is_file():
        return work(task), None
    with TemporaryDirectory() as folder:
        made = work(replace(task, path=Path(folder) / task.path.name))
        return replace(made, path=task.path), made.path.read_bytes()


def _outcome(future: Any) -> Made | Exception:
    error = future.exception()
    if error is not None:
        return Died() if isinstance(error, KilledWorker) else error
    made, content = future.result()
    if content is not None:
        with atomic_bytes(made.path) as stream:
            stream.write(content)
    return made  # type: ignore[no-any-return]
