"""What the user names on the command line -> documents; what is made of them -> where the user wants it."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.cli.console import Reporter
from extractor.errors import SettingError
from extractor.schema.document import Document, day_of
from extractor.sinks.jsonl import write_lines
from extractor.sinks.registry import Sink, sink_for

if TYPE_CHECKING:
    from extractor.sources.mapping import Columns

STDIN = "-"


def documents_of(
    inputs: Sequence[str],
    reporter: Reporter,
    *,
    lang: str | None = None,
    reference_time: str | None = None,
    allow_private: bool = False,
    mapping: Sequence[str] | None = None,
) -> Iterator[Document]:
    """Yield the documents of paths, of URLs, or of standard input.

    Raises SettingError where the kinds are mixed: ids are kept apart within one kind only.
    """
    urls = [item for item in inputs if is_url(item)]
    if urls and len(urls) == len(inputs):
        from extractor.sources.http import HttpFetcher, fetch_documents

        fetcher = HttpFetcher(allow_private=allow_private)
        return fetch_documents(urls, on_problem=reporter.problem, fetcher=fetcher, lang=lang)
    if urls or (STDIN in inputs and len(inputs) > 1):
        raise SettingError("give either paths, or URLs, or - alone; run the others apart")
    # Imported here: the readers cost time that `schema` and `info` need not wait for.
    from extractor.sources.registry import read_paths, read_stdin

    base, columns = moment_of(reference_time) if reference_time else None, columns_of(mapping)
    if list(inputs) == [STDIN]:
        return read_stdin(
            sys.stdin.buffer, on_problem=reporter.problem, lang=lang, time_base=base, columns=columns
        )
    return read_paths(inputs, on_problem=reporter.problem, lang=lang, time_base=base, columns=columns)


def columns_of(mapping: Sequence[str] | None) -> "Columns | None":
    """Read what was given with `--map`; raises SettingError for what is no mapping."""
    from extractor.sources.mapping import parse_columns

    return parse_columns(mapping) if mapping else None


def is_url(item: str) -> bool:
    """Tell a web address from a path.

    >>> is_url("https://example.com/a"), is_url("C:/pages")
    (True, False)
    """
    return item.lower().startswith(("http://", "https://"))


def moment_of(value: str) -> datetime:
    """Give the moment of an ISO 8601 time; of a date, its midnight.

    >>> moment_of("2022-02")
    datetime.datetime(2022, 2, 1, 0, 0)

    Raises ValueError for anything else.
    """
    return datetime.fromisoformat(value) if "T" in value else datetime.combine(day_of(value), time())


def writer_to(output: Path | None, *, records: bool = False) -> Callable[[Iterable[Any]], int]:
    """Give what writes to a file, or line by line to standard output; records may become tables.

    Raises SettingError for a suffix without a sink, before any document is read.
    """
    if output is None:
        return partial(write_lines, target=sys.stdout)
    return partial(_write_to, sink_for(output, records=records), output)


def _write_to(sink: Sink, path: Path, items: Iterable[Any]) -> int:
    return sink(items, path)
