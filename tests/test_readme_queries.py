"""The queries of the README: the same answers from every format of the tables."""

import json
import re
import sqlite3
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from extractor.schema.record import Record
from extractor.sinks.table_writer import TableWriter
from extractor.sinks.tables import TABLES

ROOT = Path(__file__).parents[1]
QUERIES = re.findall(
    r"^```sql\n-- (.*?)\n(.*?)^```$",
    (ROOT / "README.md").read_text(encoding="utf-8"),
    re.MULTILINE | re.DOTALL,
)


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    """The tables of all records that the fixtures pin, in every format."""
    folder = tmp_path_factory.mktemp("tables")
    for form in ("parquet", "sqlite", "duckdb", "csv"):
        TableWriter(form)(pinned(), folder / form)
    return folder


def pinned():
    """Yield the pinned records; they hold no versions, and files of one name share one id."""
    for path in sorted((ROOT / "fixtures").glob("*/*/record.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        for item in data if isinstance(data, list) else [data]:
            item["document"]["id"] = f"{path.parent.parent.name}/{path.parent.name}/{item['document']['id']}"
            yield Record.read(item | {"pipeline": {"version": "0", "models": {}, "config_sha256": "0"}})


def parquet(tables, query):
    with duckdb.connect() as connection:
        for table in TABLES:
            file = tables / "parquet" / f"{table.name}.parquet"
            connection.execute(f"CREATE VIEW \"{table.name}\" AS FROM '{file}'")
        return connection.execute(query).fetchall()


def csv(tables, query):
    script = (tables / "csv" / "load.sql").read_text(encoding="utf-8")
    with duckdb.connect() as connection:
        connection.execute(script.replace("read_csv('", f"read_csv('{tables / 'csv'}/"))
        return connection.execute(query).fetchall()


def database(tables, query):
    with duckdb.connect(str(tables / "duckdb"), read_only=True) as connection:
        return connection.execute(query).fetchall()


def sqlite(tables, query):
    with closing(sqlite3.connect(tables / "sqlite")) as connection:
        return connection.execute(query).fetchall()


def plain(rows):
    """Give rows as text, numbers without zeros at their ends."""
    return [tuple(cell if cell is None else _plain(cell) for cell in row) for row in rows]


def _plain(cell):
    return f"{Decimal(str(cell)).normalize():f}" if isinstance(cell, int | float | Decimal) else str(cell)


def test_there_are_three():
    assert len(QUERIES) == 3


@pytest.mark.parametrize(("name", "query"), QUERIES, ids=[name for name, _ in QUERIES])
def test_every_format_answers_alike(name, query, tables):
    answer = plain(parquet(tables, query))
    assert len(answer) >= 5, name
    assert plain(csv(tables, query)) == answer
    assert plain(database(tables, query)) == answer
    assert plain(sqlite(tables, query)) == answer


def test_a_promise_stands_with_its_words_and_day(tables):
    answer = plain(sqlite(tables, QUERIES[0][1]))
    assert ("岚星科技", "3000名", "2022-12-31") in [row[:3] for row in answer]
