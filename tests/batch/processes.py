"""Processes as Linux tells of them in /proc: whose children they are, what they hold."""

import os
import time
from pathlib import Path
from threading import Event, Thread


def workers_of(pid):
    """Give the ids of the worker processes of a run."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        return []
    return [int(child) for child in children if b"spawn_main" in _command_of(child)]


def held_by(pid):
    """Give the bytes of memory a process holds, 0 if it is gone."""
    try:
        pages = Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]
    except OSError:
        return 0
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


class Sampler:
    """Looks at the memory of a process and its workers every second."""

    def __init__(self, pid):
        self.samples = []
        self._pid = pid
        self._done = Event()
        self._thread = Thread(target=self._look)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._done.set()
        self._thread.join()

    def _look(self):
        while not self._done.wait(1):
            held = [held_by(worker) for worker in workers_of(self._pid)]
            self.samples.append((time.monotonic(), held_by(self._pid), max(held, default=0)))


def _command_of(pid):
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""
