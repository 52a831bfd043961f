"""The arguments and options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.inputs import moment_of


def _iso(value: str | None) -> str | None:
    if value is None:
        return None
    try:
        moment_of(value)
    except ValueError as err:
        raise typer.BadParameter(f"{value!r} is no ISO 8601 time such as 2022-02-08T10:15+08:00") from err
    return value


Inputs = Annotated[
    list[str], typer.Argument(metavar="PATH|URL|-", help="Files, folders, URLs, or - for stdin.")
]
Paths = Annotated[list[str], typer.Argument(metavar="PATH", help="Files and folders, or - for stdin.")]
Urls = Annotated[list[str] | None, typer.Argument(metavar="URL", help="Addresses of pages, feeds or sites.")]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", help="File to write; the suffix chooses the format. [default: stdout]"),
]
Lang = Annotated[
    str | None,
    typer.Option(help="Language of all documents (en, zh). [default: the document's own, else detected]"),
]
ReferenceTime = Annotated[
    str | None,
    typer.Option(callback=_iso, metavar="ISO", help="What relative dates mean where a document has no date."),
]
Map = Annotated[
    list[str] | None,
    typer.Option(
        "--map",
        metavar="FIELD=COLUMN,...",
        help="Which columns or keys of dumps hold text, id, published, title, url, lang, author, kind, site.",
    ),
]
Gazetteer = Annotated[
    Path | None, typer.Option(help="CSV of your own names: name, alias, key, type; type `deny` bars a name.")
]
Usd = Annotated[
    bool, typer.Option("--usd", help="Give money its worth in US dollars at the document's date (extra usd).")
]
Feed = Annotated[
    bool, typer.Option("--feed", help="The URLs are RSS or Atom feeds, or pages that name theirs.")
]
Sitemap = Annotated[
    bool, typer.Option("--sitemap", help="The URLs are site maps, or sites whose robots.txt names theirs.")
]
WatchList = Annotated[
    Path | None,
    typer.Option(
        "--sources", metavar="FILE", help="More sources, a line each: feed, sitemap or page, and URL."
    ),
]
Since = Annotated[
    str | None, typer.Option(callback=_iso, metavar="DATE", help="Leave out what is known to be older.")
]
Until = Annotated[
    str | None, typer.Option(callback=_iso, metavar="DATE", help="Leave out what is known to be newer.")
]
FetchState = Annotated[
    Path | None,
    typer.Option(
        "--state",
        metavar="FILE",
        help="Keep what is fetched here: the next run downloads only what changed, or goes on.",
    ),
]
FetchLog = Annotated[
    Path | None,
    typer.Option(
        "--log",
        metavar="FILE",
        help="Add a JSON line for each page. [default: fetch.log.jsonl beside the state]",
    ),
]
OnlyNew = Annotated[
    bool, typer.Option("--only-new", help="Give no document of pages that are as the state knows them.")
]
Most = Annotated[int | None, typer.Option("--limit", min=1, help="Pages of one source at most.")]
Delay = Annotated[
    float,
    typer.Option(
        min=0, help="Seconds between two requests to a host, where its robots.txt asks for no more."
    ),
]
Parallel = Annotated[int, typer.Option(min=1, max=64, help="Hosts to ask at once; each is asked one by one.")]
AllowPrivate = Annotated[bool, typer.Option(help="Also fetch from this machine and its network.")]
GoldDirectory = Annotated[Path, typer.Argument(metavar="GOLD_DIR", help="Directory of gold documents.")]
GoldRecords = Annotated[
    Path | None,
    typer.Option("--records", metavar="FILE", help="Score these records. [default: make them now]"),
]
GoldLang = Annotated[str | None, typer.Option("--lang", help="Score this language only.")]
GoldKind = Annotated[str | None, typer.Option("--kind", help="Score this kind only: article or post.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Mistakes = Annotated[
    str | None, typer.Option(metavar="KIND", help="List what was missed or false instead, such as of goals.")
]


def _page(path: Path | None) -> Path | None:
    if path is not None and path.suffix.lower() not in {".html", ".htm"}:
        raise typer.BadParameter(f"cannot write {path}: it is a page; name it .html")
    return path


ScoresPage = Annotated[
    Path | None,
    typer.Option(
        "--html",
        callback=_page,
        metavar="FILE",
        help="Write a page with every mistake in its sentence (extra report).",
    ),
]
ChangesPage = Annotated[
    Path | None,
    typer.Option(
        "--html",
        callback=_page,
        metavar="FILE",
        help="Write a page with every change in its sentence (extra report).",
    ),
]
Gate = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Fail where a score is worse than this file pins.")
]
Repin = Annotated[bool, typer.Option("--repin", help="Pin the scores reached; refuses to lower one.")]
