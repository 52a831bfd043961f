"""JSON Lines: one record or document a line, UTF-8; packed where the name ends in .gz or .zst."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TextIO, TypeVar

from pydantic import ValidationError

from extractor.errors import InputError
from extractor.schema.base import Model
from extractor.schema.document import Document
from extractor.schema.record import Record
from extractor.sinks.packed import BROKEN, packed_text, unpacked_text

_M = TypeVar("_M", bound=Model)


def write_lines(items: Iterable[Model], target: Path | TextIO) -> int:
    """Write records or documents, one a line, and give their number.

    A file appears under its name when all is written; a stream gets each line at once.
    """
    if isinstance(target, Path):
        with packed_text(target) as stream:
            return _write(items, stream)
    return _write(items, target, flush=True)


def read_records(path: Path, on_error: Callable[[InputError], None] | None = None) -> Iterator[Record]:
    """Yield the records of a JSONL file leniently: fields of later versions are ignored.

    Raises InputError with file and line where a line is no record; with `on_error` it gets the error of
    each such line, and the rest goes on.
    """
    return _read(path, Record, on_error)


def read_documents(path: Path) -> Iterator[Document]:
    """Yield the documents of a JSONL file leniently, as `read_records` does."""
    return _read(path, Document)


def parse_line(line: str, model: type[_M], place: str) -> _M:
    """Read one line leniently; raises InputError that names the place, the field and what is wrong."""
    try:
        return model.read(line)
    except ValidationError as err:
        first = err.errors(include_url=False)[0]
        field = ".".join(str(part) for part in first["loc"]) or "line"
        raise InputError(f"{place}: no {model.__name__.lower()}: {field}: {first['msg']}") from err


def _write(items: Iterable[Model], stream: TextIO, *, flush: bool = False) -> int:
    count = 0
    for item in items:
        stream.write(f"{item.to_json()}\n")
        count += 1
        if flush:
            stream.flush()
    return count


def _read(path: Path, model: type[_M], on_error: Callable[[InputError], None] | None = None) -> Iterator[_M]:
    try:
        with unpacked_text(path) as stream:
            for row, line in enumerate(stream, start=1):
                if not line.strip():
                    continue
                try:
                    item = parse_line(line, model, f"{path}:{row}")
                except InputError as err:
                    if on_error is None:
                        raise
                    on_error(err)
                    continue
                yield item
    except UnicodeDecodeError as err:
        raise InputError(f"cannot read {path}: not UTF-8 at byte {err.start}") from err
    except BROKEN as err:
        raise InputError(f"cannot read {path}: {getattr(err, 'strerror', None) or err}") from err
