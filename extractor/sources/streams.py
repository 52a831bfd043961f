"""Streams of bytes: unpacked, joined, counted; each in constant memory."""

import gzip
import io
import lzma
import zlib
from bz2 import BZ2Decompressor
from collections.abc import Callable
from typing import Any, BinaryIO, cast

import zstandard

GZIP = b"\x1f\x8b"
ZSTD = b"\x28\xb5\x2f\xfd"
BZIP2 = b"BZh"
XZ = b"\xfd7zXZ\x00"
MAX_WINDOW = 2**31
"""Of Zstandard: what the `--long=31` of large public dumps needs."""
XZ_MEMORY = 256 * 1024 * 1024
FED = 1024
"""Bytes unpacked at once: of the densest stream they give 32 MB."""


class Bomb(OSError):
    """Packed data unpack to more than anything real."""


class BrokenPacking(OSError):
    """Packed data are cut off or broken."""


SNIFFED = 64 * 1024
"""How many bytes are looked at before a reader is chosen."""
READ_ERRORS = (OSError, EOFError, zlib.error)
"""What reading bytes from a disk or a packed stream can raise (gzip.BadGzipFile is an OSError)."""


def unpacked(stream: BinaryIO) -> BinaryIO:
    """Give a stream unpacked where its first bytes are those of gzip, Zstandard, bzip2 or xz."""
    buffered = buffer(stream)
    first = buffered.peek(len(XZ))[: len(XZ)]
    if first.startswith(GZIP):
        return cast("BinaryIO", gzip.GzipFile(fileobj=buffered))
    if first.startswith(ZSTD) or (first[1:4] == b"\x2a\x4d\x18" and first[0] >> 4 == 5):  # a skippable frame
        return buffer(_Unpacked(buffered, "Zstandard", _zstd))
    if first.startswith(BZIP2) and first[3:4].isdigit():
        return buffer(_Unpacked(buffered, "bzip2", BZ2Decompressor))
    if first.startswith(XZ):
        return buffer(_Unpacked(buffered, "xz", _xz))
    return buffered


def _zstd() -> Any:
    return zstandard.ZstdDecompressor(max_window_size=MAX_WINDOW).decompressobj()


def _xz() -> lzma.LZMADecompressor:
    return lzma.LZMADecompressor(memlimit=XZ_MEMORY)


def buffer(stream: BinaryIO | io.RawIOBase) -> io.BufferedReader:
    """Give a stream with a buffer, which can be looked into."""
    return (
        stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast("io.RawIOBase", stream))
    )


class _Unpacked(io.RawIOBase):
    """What frames that follow one another hold."""

    def __init__(self, packed: BinaryIO, name: str, begin: Callable[[], Any]) -> None:
        self._packed = packed
        self._name = name
        self._begin = begin
        self._frame: Any = None
        self._rest = b""
        self._ready = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, into: Any) -> int:
        while not self._ready:
            data = self._rest or self._packed.read(FED)
            self._rest = b""
            if not data:
                if self._frame is not None:
                    raise BrokenPacking(f"the {self._name} data are cut off")
                return 0
            self._unpack(data)
        size = min(len(into), len(self._ready))
        into[:size] = self._ready[:size]
        self._ready = self._ready[size:]
        return size

    def _unpack(self, data: bytes) -> None:
        if self._frame is None:
            data = data.lstrip(b"\0") if self._name != "Zstandard" else data  # padding between frames
            if not data:
                return
            self._frame = self._begin()
        try:
            self._ready = memoryview(self._frame.decompress(data))
        except (OSError, EOFError, lzma.LZMAError, zstandard.ZstdError) as err:
            raise BrokenPacking(f"the {self._name} data are broken ({err})") from err
        if self._frame.eof:
            self._rest, self._frame = self._frame.unused_data, None


class Joined(io.RawIOBase):
    """What was read already, and the stream behind it."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        self._head = memoryview(head)
        self._stream = stream

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def readinto(self, into: Any) -> int:
        """Fill a buffer; 0 is the end."""
        piece = bytes(self._head[: len(into)]) or self._stream.read(len(into))
        self._head = self._head[len(into) :]
        into[: len(piece)] = piece
        return len(piece)


class Counted(io.RawIOBase):
    """A stream that counts what is read of it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.count = 0

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def readinto(self, into: Any) -> int:
        """Fill a buffer; 0 is the end."""
        read = getattr(self._stream, "read1", self._stream.read)  # what there is: a pipe may bring more later
        piece = read(len(into)) or b""
        self.count += len(piece)
        into[: len(piece)] = piece
        return len(piece)

    def seekable(self) -> bool:
        """Tell whether the stream can be read from any place."""
        return self._stream.seekable()

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place; what is read again is counted again."""
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        """Give the place."""
        return self._stream.tell()


class Broken(io.BytesIO):
    """A stream that has broken: there is nothing more, only the reason."""

    def __init__(self, failure: Exception) -> None:
        super().__init__()
        self._failure = failure

    def read(self, _size: int | None = -1, /) -> bytes:
        """Raise the reason."""
        raise self._failure
