"""The decoding ladder: bytes -> str, the surest evidence first.

Byte order mark; strict UTF-8; what the HTTP header or the page declares, with gb2312 and gbk read as
gb18030; the same again with a few broken bytes forgiven; charset-normalizer last.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from charset_normalizer import from_bytes

from extractor.errors import DecodeError
from extractor.schema.base import Warn

BOMS = (
    # UTF-32 before UTF-16: the mark of the one begins with the mark of the other.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
WIDER = {
    # As the WHATWG encoding standard: what pages call by the narrow name is written in the wide one.
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "hz": "gb18030",
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "tis-620": "cp874",
}
ALIASES = {
    "gb_2312-80": "gb18030",
    "gb2312-80": "gb18030",
    "x-gbk": "gb18030",
    "utf8mb4": "utf-8",
    "unicode": "utf-16",
    "x-sjis": "cp932",
}
NUL_BYTES = "binary data (it has NUL bytes)"
MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or Office file"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a media file"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard file"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ\x00", "an xz file"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a", "a RAR archive"),
    (b"PAR1", "a Parquet file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"ID3", "an MP3 file"),
)
DECLARED = re.compile(
    rb"""
    <meta [^>]{0,300}? charset \s*=\s* ["']? \s* (?P<meta> [-\w]+ )
    | <\?xml [^>]{0,200}? encoding \s*=\s* ["'] (?P<xml> [-\w]+ )
    """,
    re.VERBOSE | re.IGNORECASE,
)
HIGH = re.compile(rb"[\x80-\xff]+")
HEAD = 8192
BROKEN_SHARE = 0.01
"""How many of the characters outside ASCII may be broken before the charset is disbelieved."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the charset it was read in, and what to tell the reader of it."""

    text: str
    charset: str
    warnings: tuple[Warn, ...] = ()


def binary_kind(head: bytes) -> str | None:
    r"""Say what the first bytes are when they are no text, else give None.

    >>> binary_kind(b"%PDF-1.7"), binary_kind(b"plain"), binary_kind(b"a\x00\x00\x07")
    ('a PDF file', None, 'binary data (it has NUL bytes)')
    """
    for magic, kind in MAGIC:
        if head.startswith(magic):
            return kind
    if b"\x00" not in head or _bom(head) or _bare_utf16(head):
        return None
    return NUL_BYTES


def decode(data: bytes, *, header: str | None = None) -> Decoded:
    """Decode bytes; `header` is the charset of the HTTP header, where there was one.

    Raises DecodeError where the bytes are no text in any charset tried.
    """
    marked = _bom(data)
    if marked:
        mark, charset = marked
        return _forgiving(data[len(mark) :], charset)
    unmarked = _bare_utf16(data[:HEAD])
    if unmarked:
        return _forgiving(data, unmarked)
    text = _strict(data, "utf-8")
    if text is not None:
        return Decoded(text, "utf-8")
    declared = list(_declared(data, header))
    for charset in declared:
        text = _strict(data, charset)
        if text is not None and not _implausible(text, charset):
            return Decoded(text, charset)
    for charset in [*declared, "utf-8"]:
        decoded = _forgiving(data, charset)
        if _broken_share(decoded.text) <= BROKEN_SHARE and not _implausible(decoded.text, charset):
            return decoded
    return _guess(data)


def codec_of(name: str | None) -> str | None:
    """Give the Python codec for a declared charset, the wider one where pages mean it.

    >>> codec_of("GB2312"), codec_of("latin-1"), codec_of("klingon")
    ('gb18030', 'cp1252', None)
    """
    name = (name or "").strip().strip("\"'").lower()
    name = ALIASES.get(name, name)
    try:
        canonical = codecs.lookup(name).name
        "".encode(canonical)  # refuses codecs that are no charsets, such as base64
    except (LookupError, ValueError):
        return None
    return WIDER.get(canonical, canonical)


def _bom(data: bytes) -> tuple[bytes, str] | None:
    return next((pair for pair in BOMS if data.startswith(pair[0])), None)


def _bare_utf16(head: bytes) -> str | None:
    """Tell UTF-16 without a mark: in Western text every other byte is NUL."""
    even, odd = head[0:512:2].count(0), head[1:512:2].count(0)
    half = min(len(head), 512) // 2
    if half >= 4 and odd > 0.6 * half and even == 0:
        return "utf-16-le"
    if half >= 4 and even > 0.6 * half and odd == 0:
        return "utf-16-be"
    return None


def _declared(data: bytes, header: str | None) -> Iterator[str]:
    found = DECLARED.search(data[:HEAD])
    page = (found["meta"] or found["xml"]).decode("ascii", "ignore") if found else None
    codecs_found = [codec_of(header), codec_of(page)]
    # Servers send latin-1 by default: the page knows better.
    codecs_found.sort(key=lambda name: name == "cp1252")
    yield from dict.fromkeys(name for name in codecs_found if name and name != "utf-8")


def _strict(data: bytes, charset: str) -> str | None:
    """Decode without errors, but forgive a character cut in two at the very end."""
    decoder = codecs.getincrementaldecoder(charset)("strict")
    try:
        return decoder.decode(data, final=False)
    except UnicodeError:
        return None


def _forgiving(data: bytes, charset: str) -> Decoded:
    text = codecs.getincrementaldecoder(charset)("replace").decode(data, final=False)
    broken = text.count("\ufffd")
    if not broken:
        return Decoded(text, charset)
    message = f"{broken} broken characters in {charset} text were replaced by U+FFFD"
    return Decoded(text, charset, (Warn(code="bytes_replaced", message=message),))


def _broken_share(text: str) -> float:
    wide = sum(1 for char in text if char > "\x7f")
    return text.count("\ufffd") / wide if wide else 0.0


def _implausible(text: str, charset: str) -> bool:
    """Doubt a one-byte charset, which never fails, where hardly anything is ASCII."""
    return charset == "cp1252" and sum(1 for char in text if char > "\x7f") > 0.3 * len(text)


def _guess(data: bytes) -> Decoded:
    for charset in ["gb18030"] if _in_pairs(data) else []:
        decoded = _forgiving(data, charset)
        if _broken_share(decoded.text) <= BROKEN_SHARE:
            return _guessed(decoded.text, charset)
    best = from_bytes(data[: 256 * 1024]).best()
    charset = WIDER.get(best.encoding, best.encoding) if best else "cp1252"
    text = _strict(data, charset)
    if text is None:
        raise DecodeError("the bytes are no text in any charset tried; save the file as UTF-8")
    return _guessed(text, charset)


def _in_pairs(data: bytes) -> bool:
    """Tell whether bytes above ASCII come in pairs, as they do in Chinese text and not in European."""
    runs = [match.end() - match.start() for match in HIGH.finditer(data[: 64 * 1024])]
    return bool(runs) and sum(1 for run in runs if run % 2 == 0) > 0.9 * len(runs)


def _guessed(text: str, charset: str) -> Decoded:
    message = f"no charset was declared and the bytes are not UTF-8; {charset} was guessed"
    return Decoded(text, charset, (Warn(code="charset_guessed", message=message),))
