"""The commands that carry records to other tools and back: `export`, `import-labels`, `sample`."""

import secrets
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.console import Reporter
from extractor.cli.inputs import writer_to
from extractor.cli.reporting import records_of_inputs
from extractor.errors import SettingError
from extractor.schema.record import Record


class Form(StrEnum):
    """What records can be exported to."""

    PARQUET = "parquet"
    SQLITE = "sqlite"
    DUCKDB = "duckdb"
    CSV = "csv"
    JSONL = "jsonl"
    LABELSTUDIO = "labelstudio"
    BRAT = "brat"
    SPACY = "spacy"


_NEED_TEXT = {Form.LABELSTUDIO, Form.BRAT, Form.SPACY}

Records = Annotated[
    Path, typer.Argument(metavar="DIR|RECORDS", help="Directory of `extractor batch`, or records as JSONL.")
]
To = Annotated[Form, typer.Option("--to", help="Format to write.")]
Out = Annotated[
    Path,
    typer.Option("--output", "-o", metavar="OUT", help="File; folder for parquet, csv, brat and spacy."),
]
MinConfidence = Annotated[float, typer.Option(min=0, max=1, help="Leave out goals that are less sure.")]
WithoutText = Annotated[bool, typer.Option("--without-text", help="Keep offsets, values and hashes only.")]
Pseudonymise = Annotated[
    bool, typer.Option("--pseudonymise", help="Replace handles of private accounts everywhere.")
]
Salt = Annotated[
    str | None,
    typer.Option(help="Secret that makes pseudonyms the same in several exports. [default: a new one]"),
]
Utf16 = Annotated[bool, typer.Option("--utf16", help="Offsets for an old Label Studio, which counts UTF-16.")]
Labels = Annotated[Path, typer.Argument(metavar="EXPORT", help="Label Studio's export as JSON.")]
GoldOut = Annotated[Path, typer.Option("--output", "-o", metavar="GOLD_DIR", help="Folder for gold files.")]
Size = Annotated[int, typer.Option("--size", "-n", min=1, help="Records to draw.")]
By = Annotated[str, typer.Option(help="Strata, by commas: lang, kind, site, year, month, goals.")]
Seed = Annotated[int, typer.Option(help="Another number draws others.")]
SampleOut = Annotated[
    Path | None, typer.Option("--output", "-o", help="File; the suffix chooses the format. [default: stdout]")
]


def export(
    records: Records,
    to: To,
    output: Out,
    *,
    min_confidence: MinConfidence = 0.0,
    without_text: WithoutText = False,
    pseudonymise: Pseudonymise = False,
    salt: Salt = None,
    utf16: Utf16 = False,
) -> None:
    """Write records as tables, as one file of JSONL, or for Label Studio, brat or spaCy."""
    from extractor.sinks.sharing import shared

    if without_text and to in _NEED_TEXT:
        raise SettingError(f"--to {to} shows facts in the text: leave --without-text out")
    if salt is not None and not pseudonymise:
        raise SettingError("--salt is for --pseudonymise")
    secret = (salt.encode() if salt else secrets.token_bytes(32)) if pseudonymise else None
    reporter = Reporter()
    write = _writer(to, output, records, reporter, utf16=utf16, renamed=pseudonymise)
    made = shared(_readable(records, reporter), least=min_confidence, bare=without_text, secret=secret)
    write(reporter.track(made, "records"))
    if reporter.problems:
        raise typer.Exit(1)


def import_labels(labels: Labels, output: GoldOut) -> None:
    """Turn a corrected Label Studio export into gold documents for `extractor evaluate`."""
    from extractor.evaluate import labels as reading

    reporter = Reporter()
    count = reading.import_labels(labels, output, reporter.say)
    reporter.say(f"{count} gold documents in {output}")


def sample(
    records: Records,
    size: Size,
    output: SampleOut = None,
    *,
    by: By = "lang,kind,month",
    seed: Seed = 0,
) -> None:
    """Draw records for checking by hand, evenly from each stratum; the same for the same seed."""
    from extractor.batch.sample import draw

    reporter, write = Reporter(), writer_to(output, records=True)
    strata = [name.strip() for name in by.split(",") if name.strip()]
    found = reporter.track(_readable(records, reporter), "records")
    write(draw(found, size, by=strata, seed=seed))
    if reporter.problems:
        raise typer.Exit(1)


def _readable(place: Path, reporter: Reporter) -> Iterator[Record]:
    """Give what records can be read; exits where none can, so that nothing replaces something."""
    records = records_of_inputs([place], reporter)
    first = next(records, None)
    if first is None and reporter.problems:
        raise typer.Exit(1)
    return chain([first] if first else [], records)


def _writer(
    to: Form, output: Path, place: Path, reporter: Reporter, *, utf16: bool, renamed: bool
) -> Callable[[Iterable[Record]], int]:
    """Give what writes a format; raises MissingExtra before anything is read."""
    from extractor.batch import docbin, tables
    from extractor.sinks import brat, jsonl, labelstudio, table_writer

    if to is Form.JSONL:
        return partial(jsonl.write_lines, target=output)
    if to is Form.LABELSTUDIO:
        return partial(labelstudio.write_tasks, path=output, utf16=utf16)
    if to is Form.BRAT:
        return partial(brat.write_brat, path=output)
    if to is Form.SPACY:
        return partial(docbin.write_docbins, path=output, say=reporter.say)
    # Stories name documents by the ids that pseudonyms take the place of.
    stories = None if renamed else tables.stories_in(place)
    return partial(table_writer.TableWriter(to), path=output, stories=stories)
