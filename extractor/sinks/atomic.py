"""Write a file whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO, TextIO

from extractor.errors import SettingError


@contextmanager
def atomic_bytes(path: Path) -> Iterator[BinaryIO]:
    """Open a file of bytes that appears under its name only when the block ends without an error.

    Raises SettingError where the file cannot be made.
    """
    place = path.resolve()
    if place.exists() and not place.is_file():
        raise SettingError(f"cannot write {path}: it is no regular file; name another output")
    # The process id keeps two runs that write one file from sharing one draft.
    draft = place.with_name(f".{place.name}.{os.getpid()}.tmp")
    try:
        stream = draft.open("wb")
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


@contextmanager
def atomic_text(path: Path) -> Iterator[TextIO]:
    """Open a text file in the same way.

    Lines end with a bare line feed on every platform, so that the same records are the same bytes.
    """
    with atomic_bytes(path) as stream:
        text = TextIOWrapper(stream, encoding="utf-8", newline="\n")
        yield text
        text.flush()
        text.detach()
