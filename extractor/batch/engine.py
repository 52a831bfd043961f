"""Hand tasks to a crew of workers, and find the documents that kill them.

A task whose worker died is worked on again without its neighbours: what was finished before, the documents
that were under way one by one, and what had not been begun. So a deadly document costs one death to find, and
one for each chance it gets alone, however many documents stand around it.
"""

import logging
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Protocol

from extractor.batch.watch import Seen, look
from extractor.batch.work import FAILED, Made, Task, give_up
from extractor.errors import DocumentError, ExtractorError

CHANCES = 3
"""How often a single document is tried alone: deaths before the last may have been the machine's doing."""
DIED = "the process that worked on it died"
KILLED = "document_killed"
TOO_SLOW = "document_too_slow"

_log = logging.getLogger(__name__)


class Died(Exception):
    """The process that had a task is gone."""


class Crew(Protocol):
    """Workers, wherever they are."""

    @property
    def free(self) -> int:
        """How many tasks can be handed over now without waiting in a queue."""
        ...

    def submit(self, task: Task) -> None:
        """Hand a task over."""
        ...

    def finished(self) -> list[tuple[Task, Made | Exception]]:
        """Wait until at least one task is at its end; `Died` tells that its worker is gone."""
        ...


def run_tasks(tasks: Iterable[Task], crew: Crew) -> Iterator[Made]:
    """Yield each task, or its pieces, as they are finished; no more are read than are free to be taken.

    A full disk or a wrong setting is nobody's document's fault: it ends the run.
    """
    waiting, again, under_way = iter(tasks), deque[Task](), 0
    # The next task is read while the workers are busy with those before.
    ready = next(waiting, None)
    while ready is not None or again or under_way:
        while crew.free > 0 and (again or ready is not None):
            if again:
                crew.submit(again.popleft())
            elif ready is not None:
                crew.submit(ready)
                ready = next(waiting, None)
            under_way += 1
        for task, outcome in crew.finished():
            under_way -= 1
            result = _after(task, outcome) if isinstance(outcome, Exception) else outcome
            if isinstance(result, Made):
                yield result
            else:
                again.extend(result)


def _after(task: Task, error: Exception) -> Made | list[Task]:
    """Give the pieces of a lost task, or give up the document that it comes down to."""
    if isinstance(error, OSError) or (
        isinstance(error, ExtractorError) and not isinstance(error, DocumentError)
    ):
        raise error
    died, seen = isinstance(error, Died), look(task.watch)
    late = seen is not None and bool(seen.trace)
    _log.info(
        "shard %d from %d: %s", task.shard, task.start, seen.trace if seen and late else f"lost: {error!r}"
    )
    if len(task.documents) > 1:
        return list(_pieces(task, seen))
    if late:
        return give_up(task, TOO_SLOW, f"it took longer than {task.time_limit:g} s")
    if not died:
        return give_up(task, FAILED, f"{type(error).__name__}: {error}")
    if task.deaths + 1 < CHANCES:
        return [task.died_again()]
    return give_up(task, KILLED, DIED)


def _pieces(task: Task, seen: Seen | None) -> Iterator[Task]:
    """Cut a task of two or more documents: those under way one by one; halves, where nobody knows them."""
    end = len(task.documents)
    if seen is None:
        yield task.piece(0, end // 2)
        yield task.piece(end // 2, end)
        return
    after = min(seen.first + seen.count, end)
    if seen.first:
        yield task.piece(0, seen.first)
    for place in range(seen.first, after):
        yield task.piece(place, place + 1)
    if after < end:
        yield task.piece(after, end)
