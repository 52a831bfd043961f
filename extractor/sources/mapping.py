"""Which column or key of a dump means what: given with `--map`, or guessed from obvious names."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from extractor.errors import SettingError
from extractor.schema.base import Warn
from extractor.schema.document import day_of
from extractor.sources import jsonl
from extractor.sources.metadata import iso_time, odd_time
from extractor.sources.payload import Item, Payload
from extractor.sources.posts.times import read_time

FIELDS = ("text", "id", "published", "title", "url", "lang", "author", "kind", "site")
OBVIOUS = {
    "text": (
        "text content body article_text articletext full_text fulltext maintext main_text article_body"
        " articlebody body_text plain_text 正文 内容 全文 新闻内容 文章内容 微博正文 微博内容"
    ),
    "id": "id _id doc_id docid document_id article_id news_id post_id uuid guid 编号",
    "published": (
        "published date published_at publish_date date_publish date_published publication_date published_date"
        " pub_date pubdate publish_time created_at datetime timestamp time"
        " 日期 时间 发布时间 发布日期 发表时间"
    ),
    "title": "title headline 标题 新闻标题",
    "url": "url link article_url source_url 链接 网址",
    "lang": "lang language 语言",
    "author": "author authors byline 作者",
}
"""Column names in lower case that can hardly mean anything else, the surest first."""
EPOCH = re.compile(r"\d{10}(?:\d{3})?")
EITHER_WAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}\b.*", re.DOTALL)
MISSING = object()


@dataclass(frozen=True, slots=True)
class Columns:
    """What the fields of a document are called in a dump."""

    paths: tuple[tuple[str, str], ...]
    """Field and column; in nested objects the keys with dots between them."""
    guessed: bool = False

    @property
    def text(self) -> str:
        """The column of the text."""
        return dict(self.paths)["text"]

    @property
    def roots(self) -> frozenset[str]:
        """The columns that are read: nested ones by their outermost key."""
        return frozenset(name for _, path in self.paths for name in (path, path.split(".")[0]))

    def missing(self, there: Collection[str]) -> list[str]:
        """Give the columns that are wanted and not there."""
        return [path for _, path in self.paths if path not in there and path.split(".")[0] not in there]

    def leads_into(self, row: Mapping[str, Any]) -> bool:
        """Tell whether a row has the text where it should be."""
        return _find(row, self.text) is not MISSING

    def __str__(self) -> str:
        return ",".join(f"{field}={path}" for field, path in self.paths)


def parse_columns(given: Iterable[str]) -> Columns:
    """Read what follows `--map`.

    >>> str(parse_columns(["text=body,id=meta.id"]))
    'text=body,id=meta.id'

    Raises SettingError for what is no mapping.
    """
    paths: dict[str, str] = {}
    for pair in (pair.strip() for one in given for pair in one.split(",")):
        field, sign, path = (part.strip() for part in pair.partition("="))
        field = {"authors": "author"}.get(field, field)
        if not sign or not path or field not in FIELDS:
            wanted = ", ".join(FIELDS)
            raise SettingError(f"--map {pair!r} is not FIELD=COLUMN with a field of {wanted}")
        if field in paths:
            raise SettingError(f"--map names two columns for {field!r}: {paths[field]!r} and {path!r}")
        paths[field] = path
    if "text" not in paths:
        raise SettingError("--map does not say which column holds the text; add text=COLUMN")
    return Columns(tuple(paths.items()))


def guess_columns(there: Iterable[str]) -> Columns | None:
    """Give the columns with obvious names, if there is one for the text.

    >>> str(guess_columns(["Headline", "Body", "clicks"])), guess_columns(["name", "price"])
    ('text=Body,title=Headline', None)
    """
    names = {name.strip().lower().replace(" ", "_").replace("-", "_"): name for name in reversed(list(there))}
    paths = [
        (field, found)
        for field, obvious in OBVIOUS.items()
        if (found := next((names[name] for name in obvious.split() if name in names), None))
    ]
    return Columns(tuple(paths), guessed=True) if paths and paths[0][0] == "text" else None


def list_columns(there: Iterable[str]) -> str:
    """Name columns for a message.

    >>> list_columns(["a", "b"])
    "'a', 'b'"
    """
    names = list(there)
    more = f" and {len(names) - 20} more" if len(names) > 20 else ""
    return ", ".join(repr(name[:60]) for name in names[:20]) + more


def read_row(row: Mapping[str, Any], payload: Payload, columns: Columns, reader: str) -> Iterator[Item]:
    """Read one row; `reader` names the format it is of."""
    found = {field: _find(row, path) for field, path in columns.paths}
    if found["text"] is MISSING:
        message = f"there is no {columns.text!r} for the text; there are {list_columns(row)}: correct --map"
        yield payload.problem("missing_column", message)
        return
    warnings = [*payload.warnings, *_warnings(found, columns)]
    fields = {field: value for field, value in found.items() if value is not MISSING and value != ""}
    if "author" in fields:
        fields["authors"] = fields.pop("author")
    if fields.get("published") is not None:
        fields["published"], told = _time(fields["published"])
        warnings += told
    if isinstance(fields.get("kind"), str):
        fields["kind"] = fields["kind"].strip().lower()
    fields["url"] = fields.get("url") or payload.url
    fields["source"] = payload.source(reader).model_dump()
    payload.warnings[:] = warnings
    yield from jsonl.read_object({"text": "", **fields}, payload)


def _find(row: Mapping[str, Any], path: str) -> Any:
    if path in row:
        return row[path]
    value: Any = row
    for key in path.split("."):
        if isinstance(value, Mapping) and key in value:
            value = value[key]
        elif isinstance(value, list) and key.isdigit() and int(key) < len(value):
            value = value[int(key)]
        else:
            return MISSING
    return value


def _warnings(found: Mapping[str, Any], columns: Columns) -> Iterator[Warn]:
    if columns.guessed:
        message = f"which column means what was guessed ({columns}); say it with --map"
        yield Warn(code="columns_guessed", message=message)
        return
    for field, path in columns.paths:
        if found[field] is MISSING:
            yield Warn(code="missing_column", message=f"there is no {path!r} for {field}")


def _time(value: Any) -> tuple[Any, list[Warn]]:
    """Give a time as ISO 8601, or as it is where it cannot be read."""
    if isinstance(value, date):
        return value.isoformat(), []
    text = str(value).strip()
    either = EITHER_WAY.fullmatch(text)
    if either and either[1] != either[2] and int(either[1]) <= 12 and int(either[2]) <= 12:
        message = f"{text[:60]!r} may have the day or the month first; it is left out"
        return None, [Warn(code="ambiguous_published", message=message)]
    return _iso(text) or text, []


@lru_cache(maxsize=10_000)
def _iso(text: str) -> str | None:
    if EPOCH.fullmatch(text):
        return read_time(text, None, None).published
    try:
        day_of(text)
    except ValueError:
        return iso_time(text) or read_time(text, None, None).published or odd_time(text)
    return iso_time(text) or text
