"""`extractor stories`: which documents tell one and the same story."""

import sys
from collections.abc import Sequence
from pathlib import Path

import typer

from extractor.cli.console import Reporter
from extractor.cli.inputs import documents_of
from extractor.cli.options import Output, Paths


def stories(inputs: Paths, output: Output = None) -> None:
    """Tell which documents, or records of runs, tell one story: a table of story, document, duplicate."""
    # Imported here and below: the other commands need not wait for it.
    from extractor.stories.table import write_stories, writer_for

    reporter = Reporter()
    if output:
        writer_for(output)
    documents = reporter.track(
        documents_of(parts_of(inputs), reporter), "documents", shown=output is not None
    )
    texts = ((document.id, document.published, document.text) for document in documents)
    found, told = write_stories(texts, output or sys.stdout)
    reporter.say(f"{found} documents, {told} stories")
    if reporter.problems:
        raise typer.Exit(1)


def parts_of(inputs: Sequence[str]) -> list[str]:
    """Give the inputs, those that are directories of a batch run by the parts that its manifest knows."""
    from extractor.batch import output

    found: list[str] = []
    for given in inputs:
        batch = output.is_batch(Path(given))
        found += map(str, (path for path, _ in output.parts_of(Path(given)))) if batch else [given]
    return found
