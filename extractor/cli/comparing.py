"""The command `compare`: what changed between two runs."""

from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.console import Reporter
from extractor.cli.options import AsJson, ChangesPage
from extractor.cli.reporting import records_of_inputs

Before = Annotated[Path, typer.Argument(metavar="A", help="Records (JSONL) or batch directory of one run.")]
After = Annotated[Path, typer.Argument(metavar="B", help="Those of another run over the same documents.")]
Ignore = Annotated[
    list[str] | None,
    typer.Option(metavar="FIELD", help="A field that may differ, such as rules or target.kind; repeatable."),
]
_UNREAD = 2


def compare(
    before: Before,
    after: After,
    *,
    as_json: AsJson = False,
    html: ChangesPage = None,
    ignore: Ignore = None,
) -> None:
    """Print what appeared, vanished or changed from A to B, by kind and document.

    Exits as diff does: with 0 where nothing changed, 1 where something did, 2 where not all could be read.
    """
    from extractor.evaluate import changes, changes_page
    from extractor.evaluate.compare import Comparison, all_changes
    from extractor.evaluate.compare import compare as compared

    reporter, comparison = Reporter(), Comparison()
    first, second = (records_of_inputs([place], reporter) for place in (before, after))
    found = compared(reporter.track(first, "documents"), second, comparison, ignore=ignore or ())
    with all_changes(found) as again:
        for line in (changes.as_json if as_json else changes.as_text)(comparison, again()):
            typer.echo(line)
        if html and (not reporter.problems or comparison.counts):
            # A page about nothing must not replace one about something.
            changes_page.write_changes(comparison, again(), html, names=(before.name, after.name))
    if reporter.problems:
        reporter.say("not everything could be read: the comparison is not whole")
        raise typer.Exit(_UNREAD)
    if not comparison.is_same:
        raise typer.Exit(1)
