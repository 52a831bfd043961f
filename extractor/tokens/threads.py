"""One thread for matrices: work is shared out over documents, by processes."""

from contextlib import AbstractContextManager
from functools import cache
from typing import Any

from threadpoolctl import ThreadpoolController


def one_thread() -> AbstractContextManager[Any]:
    """Keep numpy's BLAS to one thread for a while.

    More threads cut matrices at other rows, whose last bits then differ; and threads that wait for one
    another in small products cost more than they bring.
    """
    limited: AbstractContextManager[Any] = _controller().limit(limits=1, user_api="blas")
    return limited


@cache
def _controller() -> ThreadpoolController:
    # It looks through all loaded libraries: once, after numpy is there.
    return ThreadpoolController()
