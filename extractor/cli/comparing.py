"""The command `compare`: what changed between two runs."""

from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.console import Reporter
from extractor.cli.options import AsJson
from extractor.cli.reporting import records_of_inputs

Before = Annotated[Path, typer.Argument(metavar="A", help="Records (JSONL) or batch directory of one run.")]
After = Annotated[Path, typer.Argument(metavar="B", help="Those of another run over the same documents.")]


def compare(before: Before, after: After, *, as_json: AsJson = False) -> None:
    """Print which facts appeared, vanished or changed from A to B: kind, what, document, text, fields."""
    from extractor.evaluate import compare as comparing

    reporter = Reporter()
    changes = comparing.compare(records_of_inputs([before], reporter), records_of_inputs([after], reporter))
    for line in comparing.as_json(changes) if as_json else comparing.as_text(changes):
        typer.echo(line)
    if reporter.problems:
        raise typer.Exit(1)
