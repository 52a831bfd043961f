"""Lines of text in the files of a batch: plain, or packed where the name ends in .zst."""

import hashlib
from collections.abc import Iterable, Iterator
from io import TextIOWrapper
from pathlib import Path

import zstandard

from extractor.sinks.atomic import atomic_bytes

PACKED = ".zst"


def write_hashed(lines: Iterable[str], path: Path) -> str:
    """Write lines to a file, whole or not at all, and give the SHA-256 of its bytes.

    The same lines are the same bytes, packed or not.
    """
    digest = hashlib.sha256()
    data = (f"{line}\n".encode() for line in lines)
    with atomic_bytes(path) as stream:
        for some in _packed(data) if path.suffix == PACKED else data:
            stream.write(some)
            digest.update(some)
    return digest.hexdigest()


def read_lines(path: Path) -> Iterator[str]:
    """Yield the lines of a file that `write_hashed` wrote, without their ends; raises OSError."""
    with path.open("rb") as stream:
        source = zstandard.ZstdDecompressor().stream_reader(stream) if path.suffix == PACKED else stream
        # Only line feeds end a line: texts in JSON may hold other characters that splitlines() cuts at.
        with TextIOWrapper(source, encoding="utf-8", newline="\n") as text:
            for line in text:
                yield line.removesuffix("\n")


def _packed(data: Iterable[bytes]) -> Iterator[bytes]:
    packer = zstandard.ZstdCompressor().compressobj()
    for some in data:
        yield packer.compress(some)
    yield packer.flush()
