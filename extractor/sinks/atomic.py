"""Write a file whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from extractor.errors import SettingError


@contextmanager
def atomic_text(path: Path) -> Iterator[TextIO]:
    """Open a text file that appears under its name only when the block ends without an error.

    Lines end with a bare line feed on every platform, so that the same records are the same bytes.
    Raises SettingError where the file cannot be made.
    """
    place = path.resolve()
    if place.exists() and not place.is_file():
        raise SettingError(f"cannot write {path}: it is no regular file; name another output")
    # The process id keeps two runs that write one file from sharing one draft.
    draft = place.with_name(f".{place.name}.{os.getpid()}.tmp")
    try:
        stream = draft.open("w", encoding="utf-8", newline="\n")
    except OSError as err:
        raise SettingError(f"cannot write {path}: {err.strerror}; name another output") from err
    try:
        with stream:
            yield stream
            # The bytes must reach the disk before the name does, or a power cut leaves half a file.
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(place)
    finally:
        draft.unlink(missing_ok=True)
