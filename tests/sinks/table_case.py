"""Records with everything in them, and tables read back from every format."""

import sqlite3
from contextlib import closing
from datetime import date, datetime
from decimal import Decimal

import duckdb

from extractor.schema.document import Document, Post
from extractor.schema.record import Record
from extractor.sinks.rows import rows_of
from extractor.sinks.tables import TABLES, Type

HOSTILE = (
    "=HYPERLINK(\"http://x.example\",'a') \r\n\tb\u202ec\u200f \U0001f600\u2028 雷军说, \"好\" '' \\N NULL ;"
)
PIPELINE = {"version": "0", "models": {}, "config_sha256": "0"}


def span(text, piece, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = text.index(piece, start + 1)
    return {"start": start, "end": start + len(piece), "text": piece}


def fact(text, piece, name, **fields):
    return {**span(text, piece), "id": name, "sentence": [0, len(text)], **fields}


def full_record(name="4735120185523432", title=HOSTILE):
    """Give a record with a row in every table and a value in every column."""
    text = '-5% Acme (the firm), Board, Ann Lee CEO: "=1+1" 1000000000000000000.5 USD 3 km² by 2030, like Rival 🚀'

    def entity(key, piece, **fields):
        mention = {**span(text, piece), "sentence": [0, len(text)]}
        return {
            "id": key,
            "name": piece,
            "key": f"key {piece}",
            "key_basis": "name",
            "mentions": [mention],
            **fields,
        }

    ids = {"wikidata": "Q1", "ticker": "XHKG:1810", "lei": "1234567890123456"}
    target = {
        **span(text, "-5%"),
        "kind": "absolute",
        "value": "-0.05",
        "high": "0.1",
        "unit": "%",
        "currency": "USD",
    }
    holder = {"ref": "c1", "name": "Acme", "resolution": "mention"}
    metric = {"name": "revenue", "text": "x"}
    deadline = {**span(text, "2030"), "timex": "2030", "from": "2030-01-01", "to": "2030-12-31"}
    amount = {"value": "1000000000000000000.5", "high": "99999999999999999999999999.999999999999"}
    amount |= {"modifier": "approx", "of": "c1", "metric": "=cost", "period": "d1"}
    reference = {**span(text, "the firm"), "sentence": [0, len(text)]}
    data = {
        "document": {
            "id": name,
            "kind": "post",
            "lang": "en",
            "title": title,
            "text": text,
            "published": "2022-02-08T01:15:42.123456+08:00",
            "published_precision": "second",
            "url": "https://x.example/?a=1,2",
            "site": "@site",
            "post": {"platform": "weibo", "author": {"name": "+小米", "verified_reason": "-founder"}},
        },
        "companies": [entity("c1", "Acme", ids=ids, references=[reference])],
        "organizations": [entity("o1", "Board", type="other", ids=ids)],
        "people": [
            entity(
                "p1",
                "Ann Lee",
                roles=[{**span(text, "CEO"), "title": "CEO", "organization": "c1"}],
            )
        ],
        "money": [
            fact(text, "1000000000000000000.5 USD", "m1", currency="USD", equivalent_to="m1", per="unit")
            | amount
            | {"usd": {"value": "0.01", "rate": "1", "rate_date": "2022-02-08", "source": "x"}}
        ],
        "quantities": [
            fact(text, "3 km²", "q1", unit="km²", unit_code="km2", change="increase") | amount,
        ],
        "dates": [
            fact(text, "2030", "d1", type="date", timex="2030") | {"from": "2030-01-01", "to": "2030-12-31"}
        ],
        "quotes": [fact(text, "=1+1", "u1", mode="direct", speaker={"ref": "p1", "name": "Ann Lee"})],
        "goals": [
            fact(
                text,
                "by 2030",
                "g1",
                trigger=span(text, "by"),
                kind="target",
                holder=holder,
                source={"ref": "p1", "name": "Ann Lee", "mode": "direct", "stated_at": "2022-02-07"},
                metric=metric,
                target=target,
                deadline=deadline,
                comparators=[{"ref": "o1", "name": "Board", "relation": "surpass"}],
                same_as="g1",
                confidence=0.1,
                rules=["a.b", "c"],
            )
        ],
        "outcomes": [
            fact(
                text,
                "by 2030",
                "x1",
                status="achieved",
                holder=holder,
                metric=metric,
                value=target,
                date="d1",
            )
        ],
        "warnings": [{"code": "x", "message": HOSTILE}],
        "pipeline": PIPELINE,
    }
    return Record.model_validate(data)


def empty_record(name="nothing"):
    return Record.model_validate({"document": {"id": name, "text": ""}, "pipeline": PIPELINE})


def post_record(text, **fields):
    return Record(
        document=Document(id="p", text=text, post=Post(platform="weibo"), **fields), pipeline=PIPELINE
    )


def wanted(records):
    """Give the rows that every format must hold, by table."""
    rows = {table.name: [] for table in TABLES}
    for record in records:
        for table, row in rows_of(record):
            rows[table.name].append(row)
    return rows


def read_back(form, path, tables=TABLES):
    """Give the rows that a format holds, with the types of the tables."""
    return {table.name: _READERS[form](path, table) for table in tables}


def _parquet(path, table):
    with duckdb.connect() as connection:
        return connection.execute("FROM read_parquet(?)", [str(path / f"{table.name}.parquet")]).fetchall()


def _duckdb(path, table):
    with duckdb.connect(str(path), read_only=True) as connection:
        return connection.execute(f'FROM "{table.name}"').fetchall()


def _csv(path, table):
    with csv_views(path) as connection:
        return connection.execute(f'FROM "{table.name}"').fetchall()


def csv_views(path):
    """Give a DuckDB with the views of `load.sql`, which is meant to run in its folder."""
    connection = duckdb.connect()
    script = (path / "load.sql").read_text(encoding="utf-8")
    connection.execute(script.replace("read_csv('", f"read_csv('{path}/"))
    return connection


def _sqlite(path, table):
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute(f'SELECT * FROM "{table.name}" ORDER BY rowid').fetchall()  # noqa: S608
    reads = [_FROM_SQLITE.get(column.type, lambda cell: cell) for column in table.columns]
    return [
        tuple(None if cell is None else read(cell) for read, cell in zip(reads, row, strict=True))
        for row in rows
    ]


_FROM_SQLITE = {
    Type.DECIMAL: lambda cell: Decimal(str(cell)),
    Type.BOOLEAN: bool,
    Type.DATE: date.fromisoformat,
    Type.TIMESTAMP: datetime.fromisoformat,
}
_READERS = {"parquet": _parquet, "duckdb": _duckdb, "csv": _csv, "sqlite": _sqlite}
