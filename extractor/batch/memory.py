"""How much memory and how many processors there are, and how much memory this process holds."""

import os
import sys
from contextlib import suppress
from pathlib import Path

WORKER_BYTES = 1_500_000_000
"""What a worker with both languages may come to hold."""


def resident_bytes() -> int:
    """Give the memory this process holds now; where only the most it ever held is known, that; else 0."""
    with suppress(OSError, ValueError, IndexError):
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")
    if sys.platform == "darwin":
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return 0


def sensible_workers() -> int:
    """Give one worker a processor that this process may use, and no more than the memory holds."""
    affinity = getattr(os, "sched_getaffinity", None)
    processors = len(affinity(0)) if affinity else os.cpu_count() or 1
    with suppress(AttributeError, OSError, ValueError):
        memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
        return max(1, min(processors, memory // WORKER_BYTES))
    return processors
