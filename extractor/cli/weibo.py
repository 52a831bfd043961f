"""`extractor weibo`: posts asked of Weibo itself."""

from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.console import Reporter
from extractor.cli.inputs import writer_to
from extractor.cli.options import Output

Targets = Annotated[
    list[str],
    typer.Argument(metavar="URL", help="Posts and accounts of m.weibo.cn, or of weibo.com; one site a run."),
]
CookieFile = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="Your own cookie: the header, a cookies.txt or a JSON export. [default: NEWSFACTS_WEIBO_COOKIE]",
    ),
]
Pages = Annotated[int, typer.Option(min=1, help="Pages of one account at most, about ten posts each.")]
Delay = Annotated[float, typer.Option(min=1, help="Seconds between two requests.")]


def weibo(
    targets: Targets,
    output: Output = None,
    *,
    cookie_file: CookieFile = None,
    pages: Pages = 10,
    delay: Delay = 6.0,
) -> None:
    """Ask Weibo for posts with your own cookie; robots.txt is obeyed, a block or captcha ends the run."""
    from extractor.sources.http import HttpFetcher
    from extractor.sources.live.login import read_login
    from extractor.sources.live.targets import DOMAINS, ROOTS, target_of
    from extractor.sources.live.weibo import Weibo, site_of
    from extractor.sources.web.limits import Limits

    reporter, write = Reporter(), writer_to(output)
    wanted = [target_of(given) for given in targets]
    site = site_of(wanted)
    login = read_login(cookie_file, ROOTS[site], DOMAINS[site])
    fetcher = HttpFetcher(limits=Limits(host_delay_seconds=delay), login=login)
    try:
        documents = Weibo(fetcher, reporter.problem, pages=pages).documents(wanted)
        write(reporter.track(documents, "posts", shown=output is not None))
    finally:
        fetcher.close()
    if reporter.problems:
        raise typer.Exit(1)
