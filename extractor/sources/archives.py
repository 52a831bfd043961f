"""ZIP and TAR -> what their members hold, read as streams; nothing is written to disk.

Names of members only ever become ids and paths to show, wherever they claim to lead. Links, devices and
archives in archives are passed over with a reason; so is what grows as only bombs do.
"""

import io
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import PurePosixPath
from typing import IO, Any, BinaryIO

from extractor.sources.files import file_id, printable, suffix_of, unreadable
from extractor.sources.incoming import TEXT_SUFFIXES, Intake
from extractor.sources.payload import Item
from extractor.sources.problem import Problem
from extractor.sources.streams import READ_ERRORS, SNIFFED, Bomb, BrokenPacking, Counted, buffer

MAX_RATIO = 250
"""Unpacked bytes a packed one: real texts stay under 50, bombs reach 1,000."""
FREE = 32 * 1024 * 1024
"""Bytes that may be unpacked of one stream before the ratio counts."""
FREE_TOTAL = 1024**3
"""The same for all members of a ZIP, each of which is held against its own size too."""
MAX_TOTAL = 1024**4
MAX_HEADERS = 1024 * 1024
"""Bytes before a member of a TAR that only describe it."""
ENCRYPTED = 0x1
LINK = 0xA
OFFICE = "[Content_Types].xml"
ReadMember = Callable[[Intake], Iterator[Item]]


def is_zip(head: bytes) -> bool:
    """Tell a ZIP archive by its first bytes."""
    return head.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def is_tar(head: bytes) -> bool:
    """Tell a TAR archive by the checksum of its first header."""
    try:
        tarfile.TarInfo.frombuf(head[: tarfile.BLOCKSIZE], "utf-8", "surrogateescape")
    except tarfile.HeaderError:
        return len(head) >= 2 * tarfile.BLOCKSIZE and not head.strip(b"\0")  # one without members
    return True


def read_zip(intake: Intake, read_member: ReadMember, file: Counted) -> Iterator[Item]:
    """Read the members of a ZIP archive in its order; `file` is the file it is."""
    if nested := in_file(intake, file, "ZIP archive"):
        yield nested
        return
    try:
        archive = zipfile.ZipFile(intake.stream)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, *READ_ERRORS) as err:
        yield _broken(intake, "ZIP", err)
        return
    with archive:
        members = [member for member in archive.infolist() if not member.is_dir()]
        if any(member.filename == OFFICE for member in members):
            message = "this is an Office file, not text; save it as HTML or plain text"
            yield Problem(intake.path, None, "binary", message)
            return
        meter = _Meter(partial(int, intake.stream.seek(0, io.SEEK_END)), FREE_TOTAL)
        count = 0
        for member in members:
            name = _zip_name(member)
            if not _is_hidden(name) and not meter.stopped:
                count += 1
                yield from _read_zipped(archive, member, _member(intake, name), read_member, meter)
        if not count:
            yield _empty(intake)


def _read_zipped(
    archive: zipfile.ZipFile,
    member: zipfile.ZipInfo,
    intake: Intake,
    read_member: ReadMember,
    meter: "_Meter",
) -> Iterator[Item]:
    if member.flag_bits & ENCRYPTED:
        message = "the member is encrypted; unpack the archive with its password and give the folder"
        yield Problem(intake.path, None, "encrypted", message)
    elif member.external_attr >> 28 == LINK:
        yield _skipped(intake, "a link")
    elif member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        message = (
            "the member is packed in a way that few programs read; unpack the archive and give the folder"
        )
        yield Problem(intake.path, None, "unknown_packing", message)
    else:
        try:
            with _begin(archive)(member) as stream:
                metered = _Metered(stream, meter, member.compress_size)
                yield from read_member(replace(intake, stream=buffer(metered)))
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, *READ_ERRORS) as err:
            yield _broken(intake, "ZIP", err)


def _begin(archive: zipfile.ZipFile) -> Callable[[zipfile.ZipInfo], IO[bytes]]:
    return archive.open  # of bytes: there is no encoding to name


def _zip_name(member: zipfile.ZipInfo) -> str:
    """Give a member's name; without the mark for UTF-8 Chinese systems write it in their own charset."""
    if member.flag_bits & 0x800:
        return member.filename
    try:
        raw = member.filename.encode("cp437")
    except UnicodeEncodeError:  # the name came from an extra field
        return member.filename
    for charset in ("utf-8", "gb18030"):
        try:
            return raw.decode(charset)
        except UnicodeDecodeError:
            continue
    return member.filename


def read_tar(intake: Intake, read_member: ReadMember, file: Counted) -> Iterator[Item]:
    """Read the members of a TAR archive as they come; `file` is the file it is, packed or not."""
    if intake.is_member:
        yield _nested(intake, "TAR archive")
        return
    gate = _Gate(intake.stream)
    meter = _Meter(lambda: file.count, FREE)
    count = 0
    try:
        with tarfile.open(fileobj=gate, mode="r|", encoding="utf-8") as archive:
            while not meter.stopped and (member := _next(archive, gate)):
                if member.isdir() or _is_hidden(member.name):
                    gate.allow(member.size)
                    continue
                count += 1
                yield from _read_tarred(
                    archive, member, _member(intake, member.name), read_member, meter, gate
                )
    except (tarfile.TarError, ValueError, *READ_ERRORS) as err:
        yield _broken(intake, "TAR", err)
        return
    if not count:
        yield _empty(intake)


def _next(archive: tarfile.TarFile, gate: "_Gate") -> tarfile.TarInfo | None:
    member = archive.next()
    archive.members = []  # type: ignore[attr-defined]  # kept for going back, which a stream cannot
    gate.lift()
    return member


def _read_tarred(
    archive: tarfile.TarFile,
    member: tarfile.TarInfo,
    intake: Intake,
    read_member: ReadMember,
    meter: "_Meter",
    gate: "_Gate",
) -> Iterator[Item]:
    stream = archive.extractfile(member) if member.isreg() and not member.issparse() else None
    if stream is None:
        gate.allow(member.size)
        yield _skipped(intake, "a link" if member.issym() or member.islnk() else "a device or a sparse file")
        return
    metered = _Metered(stream, meter, None)
    yield from read_member(replace(intake, stream=buffer(metered)))
    while not meter.stopped and metered.read(SNIFFED):  # to the next header
        pass
    gate.allow(0)


def in_file(intake: Intake, file: Counted, what: str) -> Problem | None:
    """Say why a format that is read from its end cannot be read here, if it cannot."""
    if intake.is_member:
        return _nested(intake, what)
    if (
        not file.seekable()
        or not intake.stream.seekable()
        or not isinstance(intake.stream, io.BufferedReader)
    ):
        message = f"a {what} cannot be read from a stream or a packed file; unpack it and name the file"
        return Problem(intake.path, None, "not_seekable", message)
    return None


def _nested(intake: Intake, what: str) -> Problem:
    message = f"a {what} inside an archive is not read; unpack the outer one and give the folder"
    return Problem(intake.path, None, "nested_archive", message)


def _member(intake: Intake, name: str) -> Intake:
    name = printable(name).replace("\\", "/")
    parts = [part for part in PurePosixPath(name).parts if part not in ("/", "..", ".")]
    return replace(
        intake,
        id=f"{intake.id}/{file_id('/'.join(parts))}",
        path=f"{intake.path}!{name}",
        text_allowed=suffix_of(PurePosixPath(name)) in TEXT_SUFFIXES,
        is_member=True,
    )


def _is_hidden(name: str) -> bool:
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return "__MACOSX" in parts or any(part.startswith(".") and part.strip(".") for part in parts)


def _skipped(intake: Intake, what: str) -> Problem:
    return Problem(intake.path, None, "no_file", f"the member is {what}, which is never followed; left out")


def _empty(intake: Intake) -> Problem:
    return Problem(intake.path, None, "empty", "the archive holds no files (hidden ones are left out)")


def _broken(intake: Intake, kind: str, err: Exception) -> Problem:
    if isinstance(err, Bomb):
        return unreadable(intake.path, err)
    message = f"the {kind} archive is cut off or broken here ({err}); fetch or pack it again"
    return Problem(intake.path, None, "broken_archive", message)


class _Meter:
    """Holds what is unpacked of an archive against its size."""

    def __init__(self, size: Callable[[], int], free: int) -> None:
        self._size = size
        self._free = free
        self._total = 0
        self.stopped = False
        """Whether nothing behind this can be read."""

    def add(self, more: int) -> None:
        """Count bytes; raises Bomb."""
        self._total += more
        if self._total > MAX_TOTAL or self._total > max(self._free, MAX_RATIO * self._size()):
            self.stopped = True
            raise Bomb(f"the archive unpacks to more than {MAX_RATIO} times its size, as bombs do")


class _Metered(io.RawIOBase):
    """A member that tells how much of it was read; `packed` is its size in the archive, where it has one."""

    def __init__(self, stream: Any, meter: _Meter, packed: int | None) -> None:
        self._stream = stream
        self._meter = meter
        self._packed = packed
        self._count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, into: Any) -> int:
        try:
            piece = self._stream.read(len(into))
        except (zipfile.BadZipFile, zlib.error, EOFError) as err:
            raise BrokenPacking(f"the member is broken ({err})") from err
        except (tarfile.TarError, OSError) as err:  # what follows in the stream cannot be found any more
            self._meter.stopped = True
            raise BrokenPacking(f"the archive is cut off or broken here ({err})") from err
        self._count += len(piece)
        if self._packed is not None and self._count > max(FREE, MAX_RATIO * self._packed):
            raise Bomb(f"the member unpacks to more than {MAX_RATIO} times its size, as bombs do")
        self._meter.add(len(piece))
        into[: len(piece)] = piece
        return len(piece)


class _Gate(io.RawIOBase):
    """Bounds what is read of a TAR between two members: their headers are read into memory whole."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._left: int | None = MAX_HEADERS

    def lift(self) -> None:
        """Let a member through."""
        self._left = None

    def allow(self, skipped: int) -> None:
        """Let headers through, and before them what is skipped of a member."""
        self._left = MAX_HEADERS + skipped

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        if self._left is not None:
            self._left -= size
            if self._left < 0:
                raise Bomb(f"more than {MAX_HEADERS // 1024} KB describe one member, as in no real archive")
        return self._stream.read(size)
