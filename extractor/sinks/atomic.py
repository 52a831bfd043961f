"""Write a file whole or not at all."""

import glob
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from errno import ENOSPC
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
        if err.errno == ENOSPC:  # there is nothing wrong with the name
            raise
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


@contextmanager
def atomic_place(path: Path, *, others: Callable[[Path], bool] | None = None) -> Iterator[Path]:
    """Give the place of a draft, for writers that open files by name, and rename it when the block ends.

    A draft that is a folder takes the place of an older folder of which `others` tells that it holds
    nothing else. Raises SettingError where something else stands in the way or nothing can be made there.
    """
    place = path.resolve()
    if place.exists() and (others is None or not place.is_dir() or others(place)):
        what = "no regular file" if others is None else "no folder of such an export alone"
        if others is not None or not place.is_file():
            raise SettingError(f"cannot write {path}: it is {what}; name another output")
    if not os.access(place.parent, os.W_OK):
        raise SettingError(
            f"cannot write {path}: {place.parent} is no folder to write in; name another output"
        )
    draft = place.with_name(f".{place.name}.{os.getpid()}.tmp")
    try:
        yield draft
        for file in sorted(draft.iterdir()) if draft.is_dir() else [draft]:
            with file.open("rb+") as stream:
                os.fsync(stream.fileno())
        if place.is_dir():
            # A folder cannot be renamed over another that holds something.
            shutil.rmtree(place)
        draft.replace(place)
    finally:
        # Databases keep journals and spilled rows beside their file.
        for rest in place.parent.glob(f"{glob.escape(draft.name)}*"):
            if rest.is_dir():
                shutil.rmtree(rest)
            else:
                rest.unlink()
