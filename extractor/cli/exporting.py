"""The command `export`: records into the formats that others read."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.console import Reporter


class Form(StrEnum):
    """What records can be exported to."""

    PARQUET = "parquet"
    SQLITE = "sqlite"
    DUCKDB = "duckdb"
    CSV = "csv"
    JSONL = "jsonl"


Records = Annotated[
    Path, typer.Argument(metavar="DIR|RECORDS", help="Directory of `extractor batch`, or records as JSONL.")
]
To = Annotated[Form, typer.Option("--to", help="Format to write.")]
Out = Annotated[
    Path, typer.Option("--output", "-o", metavar="OUT", help="File, or folder for tables as Parquet or CSV.")
]


def export(records: Records, to: To, output: Out) -> None:
    """Write records as tables (Parquet, SQLite, DuckDB, CSV) or as one file of JSONL."""
    from extractor.batch.tables import records_in, stories_in
    from extractor.sinks.jsonl import write_lines
    from extractor.sinks.table_writer import TableWriter

    reporter = Reporter()
    shown = reporter.track(records_in(records), "records")
    if to is Form.JSONL:
        write_lines(shown, output)
    else:
        TableWriter(to)(shown, output, stories=stories_in(records))
