"""The command `batch`."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from extractor.cli.batch_board import BatchBoard
from extractor.cli.inputs import columns_of, moment_of
from extractor.cli.options import Gazetteer, Lang, Map, Paths, ReferenceTime, Usd

OutputDirectory = Annotated[
    Path, typer.Option("--output", "-o", metavar="DIR", help="Directory for records, manifest and errors.")
]
Workers = Annotated[
    int | None, typer.Option(min=1, help="Processes to work with. [default: one a processor]")
]
EngineName = Annotated[
    Literal["local", "dask"],
    typer.Option("--engine", help="Who works: this machine, or Dask (extra dask)."),
]
Scheduler = Annotated[
    str | None,
    typer.Option(metavar="ADDRESS", help="Dask cluster to work on. [default: processes of this machine]"),
]
TimeLimit = Annotated[
    float,
    typer.Option(min=0, metavar="SECONDS", help="What one document may take, loading apart; 0 for no limit."),
]
Compress = Annotated[bool, typer.Option("--compress", help="Write the parts as .jsonl.zst.")]
Fresh = Annotated[bool, typer.Option("--fresh", help="Throw away what an earlier run left in DIR.")]
Stories = Annotated[
    bool, typer.Option("--stories", help="At the end tell which documents tell one story: DIR/stories.jsonl.")
]
CopyTo = Annotated[
    str | None,
    typer.Option(metavar="ADDRESS", help="At the end copy everything to s3://, gs://, ... (extra remote)."),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but why a run cannot go on.")]


def batch(
    inputs: Paths,
    output: OutputDirectory,
    *,
    workers: Workers = None,
    engine: EngineName = "local",
    scheduler: Scheduler = None,
    time_limit: TimeLimit = 300.0,
    compress: Compress = False,
    lang: Lang = None,
    reference_time: ReferenceTime = None,
    gazetteer: Gazetteer = None,
    mapping: Map = None,
    usd: Usd = False,
    fresh: Fresh = False,
    stories: Stories = False,
    copy_to: CopyTo = None,
    quiet: Quiet = False,
) -> None:
    """Turn a dump into records; run again, it goes on where it stopped."""
    from extractor.batch.dump import Engine, run_batch
    from extractor.batch.memory import sensible_workers
    from extractor.batch.settings import Settings

    if copy_to is not None:
        from extractor.batch.publish import check_address

        check_address(copy_to)
    board = BatchBoard(quiet=quiet)
    with board.shown():
        summary = run_batch(
            inputs,
            output,
            Settings(lang, reference_time, gazetteer, usd),
            engine=Engine(engine, workers or sensible_workers(), scheduler),
            fresh=fresh,
            compress=compress,
            time_limit=time_limit or None,
            time_base=moment_of(reference_time) if reference_time else None,
            columns=columns_of(mapping),
            on_problem=board.problem,
            on_progress=board.advance,
        )
    if stories:
        from extractor.batch.tables import STORIES_FILE, gather_stories

        board.say(f"{gather_stories(output)} stories: {output / STORIES_FILE}")
    if copy_to is not None:
        from extractor.batch.publish import publish

        board.say(f"{publish(output, copy_to)} parts copied to {copy_to}")
    board.end(summary)
    if summary.failed or summary.problems:
        raise typer.Exit(1)
