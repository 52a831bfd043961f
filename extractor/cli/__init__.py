"""The command `extractor`: each command calls one public function; data to stdout, messages to stderr."""

import json
import sys
from functools import partial

import typer

from extractor.cli.batching import batch
from extractor.cli.comparing import compare
from extractor.cli.console import Reporter, use_utf8
from extractor.cli.exporting import export, import_labels, sample
from extractor.cli.inputs import documents_of, writer_to
from extractor.cli.options import (
    AllowPrivate,
    AsJson,
    Delay,
    Feed,
    FetchLog,
    FetchState,
    Gate,
    Gazetteer,
    GoldDirectory,
    GoldKind,
    GoldLang,
    GoldRecords,
    Inputs,
    Lang,
    Map,
    Mistakes,
    Most,
    OnlyNew,
    Output,
    Parallel,
    Paths,
    ReferenceTime,
    Repin,
    ScoresPage,
    Since,
    Sitemap,
    Until,
    Urls,
    Usd,
    WatchList,
)
from extractor.cli.reporting import report
from extractor.cli.stories import stories
from extractor.cli.weibo import weibo
from extractor.errors import DocumentError, ExtractorError, LanguageError, MissingExtra, SettingError

app = typer.Typer(
    no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None
)

app.command()(weibo)


def main() -> None:
    """Run the command line; exit with 0, with 1 if something was not processed, with 2 for wrong usage."""
    use_utf8()
    try:
        app()
    except (ExtractorError, OSError) as err:
        Reporter().say(f"error: {err}")
        sys.exit(2 if isinstance(err, SettingError | LanguageError | MissingExtra) else 1)


@app.callback()
def extractor() -> None:
    """Turn news articles and social posts into structured records, exact to the character."""


@app.command()
def read(
    inputs: Paths,
    output: Output = None,
    lang: Lang = None,
    reference_time: ReferenceTime = None,
    mapping: Map = None,
) -> None:
    """Read pages, texts, posts and dumps of them as documents."""
    reporter, write = Reporter(), writer_to(output)
    documents = documents_of(inputs, reporter, lang=lang, reference_time=reference_time, mapping=mapping)
    write(reporter.track(documents, "documents", shown=output is not None))
    _finish(reporter.problems)


@app.command()
def extract(
    inputs: Inputs,
    output: Output = None,
    lang: Lang = None,
    reference_time: ReferenceTime = None,
    gazetteer: Gazetteer = None,
    mapping: Map = None,
    *,
    usd: Usd = False,
) -> None:
    """Turn inputs of any kind into records: the whole way."""
    from extractor.api import Extractor

    reporter, write = Reporter(), writer_to(output, records=True)
    made = Extractor(lang, reference_time=reference_time, gazetteer=gazetteer, usd=usd)
    documents = documents_of(inputs, reporter, lang=lang, reference_time=reference_time, mapping=mapping)
    records = made.pipe(documents, on_error=reporter.failure)
    write(reporter.track(records, "records", shown=output is not None))
    _finish(reporter.problems)


@app.command()
def fetch(
    urls: Urls = None,
    output: Output = None,
    *,
    feed: Feed = False,
    sitemap: Sitemap = False,
    sources: WatchList = None,
    since: Since = None,
    until: Until = None,
    state: FetchState = None,
    log: FetchLog = None,
    only_new: OnlyNew = False,
    limit: Most = None,
    parallel: Parallel = 4,
    delay: Delay = 1.0,
    lang: Lang = None,
    allow_private: AllowPrivate = False,
) -> None:
    """Download pages, or what feeds and site maps name, as documents."""
    from extractor.cli.fetching import Board, log_beside, period_of, sources_of
    from extractor.sources.web.harvest import Plan, Watch, harvest
    from extractor.sources.web.limits import Limits

    reporter, write = Reporter(), writer_to(output)
    plan = Plan(
        sources_of(urls or [], sources, feed=feed, sitemap=sitemap),
        period_of(since, until),
        state=state,
        log=log or log_beside(state),
        only_new=only_new,
        most=limit,
        parallel=parallel,
        allow_private=allow_private,
        lang=lang,
        limits=Limits(host_delay_seconds=delay),
    )
    board = Board(reporter.console, bars=output is not None)
    with board.shown():
        write(harvest(plan, Watch(reporter.problem, board.found, board.outcome)))
    _finish(reporter.problems)


app.command()(batch)


@app.command()
def evaluate(
    gold: GoldDirectory,
    *,
    records: GoldRecords = None,
    lang: GoldLang = None,
    kind: GoldKind = None,
    as_json: AsJson = False,
    mistakes: Mistakes = None,
    gate: Gate = None,
    repin: Repin = False,
    html: ScoresPage = None,
) -> None:
    """Score records against gold documents: precision, recall and F1 per kind."""
    from extractor.api import Extractor
    from extractor.evaluate import gate as gates
    from extractor.evaluate import report, run, scores_page

    reporter = Reporter()
    if (repin and not gate) or (gate and kind):
        raise SettingError("--repin needs --gate FILE, and --gate counts all kinds of documents")
    pipe = partial(Extractor().pipe, on_error=reporter.failure)
    by_language = run.evaluate(gold, pipe, records=records, lang=lang, kind=kind)
    if mistakes:
        typer.echo("\n".join(report.mistakes(by_language, mistakes)))
    else:
        typer.echo(report.as_json(by_language) if as_json else report.as_table(by_language))
    if html:
        scores_page.write_scores(by_language, html, gold=gold.resolve().name)
    if gate and repin:
        gates.repin(gate, gold, by_language)
    fallen = gates.check_gate(gate, gold, by_language) if gate else []
    for line in fallen:
        reporter.say(line)
    _finish(1 if fallen or reporter.problems else 0)


app.command()(report)
app.command()(stories)


@app.command()
def schema() -> None:
    """Print the JSON Schema of a record."""
    from extractor.schema.record import json_schema

    typer.echo(json.dumps(json_schema(), ensure_ascii=False, indent=2))


@app.command()
def info() -> None:
    """Print the versions of package and models, as JSON."""
    from extractor.api import Extractor

    typer.echo(json.dumps(Extractor().info(), ensure_ascii=False, indent=2))


@app.command()
def explain(
    inputs: Inputs, lang: Lang = None, reference_time: ReferenceTime = None, gazetteer: Gazetteer = None
) -> None:
    """Print which rule or model marked which span: document, start, end, kind, rule, text by tabs."""
    from extractor.api import Extractor

    reporter = Reporter()
    made = Extractor(lang, reference_time=reference_time, gazetteer=gazetteer)
    for document in documents_of(inputs, reporter, lang=lang, reference_time=reference_time):
        try:
            marks = made.explain(document)
        except (DocumentError, LanguageError) as err:
            reporter.failure(document, err)
            continue
        for mark in marks:
            row = (document.id, mark.start, mark.end, mark.kind, mark.rule, " ".join(mark.text.split()))
            typer.echo("\t".join(str(field) for field in row))
    _finish(reporter.problems)


app.command()(export)
app.command("import-labels")(import_labels)
app.command()(sample)
app.command()(compare)


def _finish(problems: int) -> None:
    """Exit with 1 where something was not processed, though all the rest was."""
    if problems:
        raise typer.Exit(1)
