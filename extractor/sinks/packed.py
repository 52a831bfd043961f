"""Text files that are packed where their name ends in .gz or .zst."""

import gzip
import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, TextIO

import zstandard

from extractor.sinks.atomic import atomic_bytes

SUFFIXES = (".gz", ".zst")
BROKEN = (OSError, EOFError, zstandard.ZstdError)
"""What reading a file that is missing, cut or no such archive raises."""


@contextmanager
def packed_text(path: Path) -> Iterator[TextIO]:
    """Open a file to write text to, whole or not at all; the same text is the same bytes."""
    with atomic_bytes(path) as stream, _packer(stream, path.suffix.lower()) as packed:
        text = io.TextIOWrapper(packed, encoding="utf-8", newline="\n")
        yield text
        text.flush()
        text.detach()


@contextmanager
def unpacked_text(path: Path) -> Iterator[TextIO]:
    """Open a file to read its lines: only line feeds end one, and a byte order mark is passed over."""
    with path.open("rb") as stream:
        source: Any = stream
        if path.suffix.lower() == ".gz":
            source = gzip.GzipFile(fileobj=stream)
        elif path.suffix.lower() == ".zst":
            source = io.BufferedReader(_Unpacked(stream))
        # utf-8-sig: spreadsheets and Windows editors put a byte order mark before the first line.
        with io.TextIOWrapper(source, encoding="utf-8-sig", newline="\n") as text:
            yield text


@contextmanager
def _packer(stream: BinaryIO, suffix: str) -> Iterator[Any]:
    if suffix == ".gz":
        # Neither name nor time inside: they would make the bytes differ.
        with gzip.GzipFile(filename="", fileobj=stream, mode="wb", mtime=0) as packed:
            yield packed
    elif suffix == ".zst":
        with zstandard.ZstdCompressor().stream_writer(stream, closefd=False) as packed:
            yield packed
    else:
        yield stream


class _Unpacked(io.RawIOBase):
    """The bytes inside a Zstandard file; the library's own reader takes a file that was cut for its end."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._frame = zstandard.ZstdDecompressor().decompressobj()
        self._begun = False
        self._ready = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._ready:
            packed = self._frame.unused_data or self._stream.read(io.DEFAULT_BUFFER_SIZE)
            if not packed:
                if self._begun and not self._frame.eof:
                    raise EOFError("the file ends in the midst of a frame")
                return 0
            if self._frame.eof:
                self._frame = zstandard.ZstdDecompressor().decompressobj()
            self._begun = True
            self._ready = self._frame.decompress(packed)
        size = min(len(buffer), len(self._ready))
        buffer[:size], self._ready = self._ready[:size], self._ready[size:]
        return size
