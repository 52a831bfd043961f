"""The command `report`: records -> one page to read."""

from collections.abc import Iterator, Sequence
from functools import partial
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
    records = reporter.track(records_of_inputs(inputs, reporter), "records")
    count = write_report(records, output, sources=[path.name for path in inputs])
    reporter.say(f"{output}: {count} documents")
    if reporter.problems:
        raise typer.Exit(1)


def records_of_inputs(inputs: Sequence[Path], reporter: Reporter) -> Iterator[Record]:
    """Yield the records of files and of directories; what cannot be read is told, and the rest goes on."""
    from extractor.sinks.jsonl import read_records

    for path in inputs:
        try:
            if path.is_dir():
                yield from _records_of_directory(path)
            else:
                yield from read_records(path, on_error=partial(_tell, reporter))
        except InputError as err:
            _tell(reporter, err)


def _records_of_directory(directory: Path) -> Iterator[Record]:
    from extractor.batch.output import records_of

    return records_of(directory)


def _tell(reporter: Reporter, error: InputError) -> None:
    reporter.problems += 1
    reporter.say(str(error))
