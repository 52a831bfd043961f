"""Files, folders and standard input -> documents, each under an id of its own."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import BinaryIO, NamedTuple

from extractor.schema.document import Document
from extractor.sources.files import AnyFile, printable, suffix_of, unreadable, walk_all
from extractor.sources.incoming import TEXT_SUFFIXES, Intake
from extractor.sources.intake import read_intake
from extractor.sources.mapping import Columns
from extractor.sources.names import Names
from extractor.sources.payload import Item
from extractor.sources.problem import Problem
from extractor.sources.streams import READ_ERRORS


def read_paths(
    paths: Iterable[str | Path],
    *,
    on_problem: Callable[[Problem], None],
    lang: str | None = None,
    time_base: datetime | None = None,
    columns: Columns | None = None,
    on_open: Callable[[BinaryIO], None] | None = None,
) -> Iterator[Document]:
    """Yield the documents of files and folders, in order; problems go to `on_problem` as they are met.

    `lang` is the language of documents that do not tell theirs; relative times in posts are resolved
    against `time_base` where the dump has no time of crawling. `columns` tell which column or key of rows
    means what. `on_open` gets each file as it is begun.
    """
    names = Names()
    how = _How(lang, time_base, columns, on_open)
    for found in walk_all(paths):
        items = [found] if isinstance(found, Problem) else _read_file(*found, how)
        yield from _documents(items, names, on_problem)


class _How(NamedTuple):
    """What is the same for all files of a call."""

    lang: str | None
    time_base: datetime | None
    columns: Columns | None
    on_open: Callable[[BinaryIO], None] | None


def read_stdin(
    stream: BinaryIO,
    *,
    on_problem: Callable[[Problem], None],
    lang: str | None = None,
    time_base: datetime | None = None,
    columns: Columns | None = None,
) -> Iterator[Document]:
    """Yield the documents of a stream of bytes: JSONL, JSON, HTML, else plain text."""
    intake = Intake(id="stdin", path="-", stream=stream, lang=lang, time_base=time_base, columns=columns)
    yield from _documents(read_intake(intake), Names(), on_problem)


def _read_file(path: AnyFile, name: str, root: AnyFile | str, how: _How) -> Iterator[Item]:
    try:
        stream = path.open("rb")
    except READ_ERRORS as err:
        yield unreadable(printable(str(path)), err)
        return
    with stream:
        if how.on_open is not None:
            how.on_open(stream)
        yield from read_intake(
            Intake(
                id=name,
                path=printable(path.as_posix()),
                stream=stream,
                lang=how.lang,
                time_base=how.time_base,
                columns=how.columns,
                text_allowed=path == root or suffix_of(PurePosixPath(path.as_posix())) in TEXT_SUFFIXES,
            )
        )


def _documents(
    items: Iterable[Item], names: Names, on_problem: Callable[[Problem], None]
) -> Iterator[Document]:
    for item in items:
        if isinstance(item, Problem):
            on_problem(item)
        else:
            yield names.own(item)
