"""The command `report`: records -> one page to read."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.console import Reporter
from extractor.errors import InputError, SettingError
from extractor.schema.record import Record

RecordInputs = Annotated[
    list[Path], typer.Argument(metavar="RECORDS|DIR", help="JSONL files of records, directories of batches.")
]
Page = Annotated[
    Path, typer.Option("--output", "-o", metavar="FILE", help="Page to write, such as report.html.")
]


def report(inputs: RecordInputs, output: Page) -> None:
    """Write records as one page to read, with every fact at its words; it needs no network."""
    from extractor.sinks.report.page import write_report

    if output.suffix.lower() not in {".html", ".htm"}:
        raise SettingError(f"cannot write {output}: a report is a page; name it .html")
    reporter = Reporter()
    records = records_of_inputs(inputs, reporter)
    first = next(records, None)
    if first is None and reporter.problems:
        # A page about nothing must not replace one about something.
        raise typer.Exit(1)
    found = chain([first] if first else [], records)
    count = write_report(reporter.track(found, "records"), output, sources=[path.name for path in inputs])
    reporter.say(f"{output}: {count} documents")
    if reporter.problems:
        raise typer.Exit(1)


def records_of_inputs(inputs: Sequence[Path], reporter: Reporter) -> Iterator[Record]:
    """Yield the records of files and of batches; what cannot be read is told, and the rest goes on."""
    from extractor.sinks.jsonl import read_records

    tell = partial(_tell, reporter)
    for path in inputs:
        try:
            yield from _records_of_batch(path, tell) if path.is_dir() else read_records(path, on_error=tell)
        except InputError as err:
            tell(err)


def _records_of_batch(directory: Path, tell: Callable[[InputError], None]) -> Iterator[Record]:
    from extractor.batch.output import lines_of
    from extractor.sinks.jsonl import parse_line

    for number, line in enumerate(lines_of(directory), start=1):
        try:
            record = parse_line(line, Record, f"{directory}, record {number}")
        except InputError as err:
            tell(err)
            continue
        yield record


def _tell(reporter: Reporter, error: InputError) -> None:
    reporter.problems += 1
    reporter.say(str(error))
