"""The flat tables in every format."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from table_case import csv_views, empty_record, full_record, post_record, read_back, wanted

from extractor.errors import InputError, SettingError
from extractor.schema.record import Record
from extractor.sinks.rows import rows_of
from extractor.sinks.table_writer import FORMATS, TableWriter
from extractor.sinks.tables import STORIES, TABLES, Type

RECORD_MD = {
    "documents": "document_id kind lang title published published_precision url site author_name author_title text_sha256 text",
    "companies": "document_id entity_id key key_basis name mentions wikidata ticker lei",
    "organizations": "document_id entity_id key key_basis name mentions type wikidata ticker lei",
    "people": "document_id entity_id key key_basis name mentions",
    "mentions": "document_id entity_id kind start end text is_reference",
    "roles": "document_id person_id person_key title organization_id organization_key status start end",
    "money": "document_id id start end text value high currency modifier usd of_key metric from_date to_date",
    "quantities": "document_id id start end text value high unit unit_code modifier change of_key metric from_date to_date",
    "dates": "document_id id start end text type timex from_date to_date",
    "quotes": "document_id id start end text speaker_id speaker_key mode",
    "goals": "document_id id start end text sentence kind polarity modality commitment status holder_key holder_name holder_type source_name source_key metric target_kind target_value target_high target_unit target_currency target_text deadline_text deadline_from deadline_to stated_at published confidence rules",
    "goal_comparators": "document_id goal_id relation name key",
    "outcomes": "document_id id start end text sentence status holder_key holder_name",
    "warnings": "document_id code message",
}
"""The columns that the contract names, in its order; ours may stand behind them."""


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_table_begins_with_the_columns_of_the_contract(table):
    columns = RECORD_MD[table.name].split()
    assert [column.name for column in table.columns][: len(columns)] == columns


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_column_gets_its_value(table):
    rows = [row for found, row in rows_of(full_record()) if found is table]
    filled = [column.name for at, column in enumerate(table.columns) if any(r[at] is not None for r in rows)]
    missing = {column.name for column in table.columns} - set(filled)
    assert missing <= {"organization_name"} if table.name == "roles" else not missing


@pytest.mark.parametrize("form", FORMATS)
def test_every_table_comes_back_cell_by_cell(form, tmp_path):
    records = [
        full_record(),
        empty_record(),
        full_record("+2", title="'quoted' \t"),
        full_record("3", title=""),
    ]
    assert TableWriter(form)(records, tmp_path / "out") == 4
    assert read_back(form, tmp_path / "out") == wanted(records)


@pytest.mark.parametrize("form", FORMATS)
def test_no_records_give_empty_tables(form, tmp_path):
    assert TableWriter(form)([], tmp_path / "out") == 0
    assert read_back(form, tmp_path / "out") == {table.name: [] for table in TABLES}


@pytest.mark.parametrize("form", FORMATS)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(st.text(st.characters(exclude_characters="\0")), min_size=8, max_size=8))
def test_any_text_comes_back(form, texts, tmp_path):
    records = [post_record(text, title=text).model_copy(update={"warnings": []}) for text in texts]
    records = [
        record.model_copy(update={"document": record.document.model_copy(update={"id": f"{n} {text}"})})
        for n, (record, text) in enumerate(zip(records, texts, strict=True))
    ]
    TableWriter(form)(records, tmp_path / "out")
    assert read_back(form, tmp_path / "out", TABLES[:1]) == {"documents": wanted(records)["documents"]}


@pytest.mark.parametrize("form", FORMATS)
def test_nul_is_kept_but_in_csv_shown(form, tmp_path):
    TableWriter(form)([post_record("a\0b")], tmp_path / "out")
    text = read_back(form, tmp_path / "out", TABLES[:1])["documents"][0][11]
    assert text == ("a\u2400b" if form == "csv" else "a\0b")


def test_half_a_surrogate_pair_becomes_a_replacement_character():
    (_, row), *_ = rows_of(post_record("a\ud800b"))
    assert row[11] == "a\ufffdb"


@pytest.mark.parametrize(
    ("published", "utc", "day"),
    [
        ("2022-02-08T01:15:42+08:00", datetime(2022, 2, 7, 17, 15, 42), "2022-02-08"),  # noqa: DTZ001
        ("2022-02-08T01:15", datetime(2022, 2, 8, 1, 15), "2022-02-08"),  # noqa: DTZ001
        ("2022-02", datetime(2022, 2, 1), "2022-02-01"),  # noqa: DTZ001
    ],
)
def test_times_are_utc_beside_the_local_day(published, utc, day):
    (_, row), *_ = rows_of(post_record("a", published=published))
    assert row[4] == utc
    assert str(row[12]) == day


@pytest.mark.parametrize("value", ["1e30", "0.0000000000001"])
def test_a_number_that_no_cell_holds_is_null_and_told(value):
    data = full_record().model_dump()
    data["money"][0]["value"] = Decimal(value)
    rows = wanted([Record.model_validate(data)])
    assert rows["money"][0][5] is None
    assert rows["warnings"][-1][1] == "value_not_in_table"
    assert "money.value" in rows["warnings"][-1][2]


def test_sqlite_keeps_numbers_as_numbers_where_it_can(tmp_path):
    TableWriter("sqlite")([full_record()], tmp_path / "out.db")
    with closing(sqlite3.connect(tmp_path / "out.db")) as connection:
        types = connection.execute("SELECT typeof(value), typeof(usd), typeof(high) FROM money").fetchall()
        assert types == [("text", "real", "text")]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        keys = connection.execute('SELECT "from", "table" FROM pragma_foreign_key_list(\'goals\')').fetchall()
        assert keys == [("document_id", "documents")]
        assert connection.execute("SELECT count(*) FROM pragma_index_list('goals')").fetchone()[0] >= 3


def test_sqlite_refuses_a_document_given_twice(tmp_path):
    with pytest.raises(InputError, match="two records of document 'nothing'"):
        TableWriter("sqlite")([empty_record(), empty_record()], tmp_path / "out.db")
    assert list(tmp_path.iterdir()) == []


def test_csv_begins_with_a_mark_and_runs_no_formula(tmp_path):
    TableWriter("csv")([full_record()], tmp_path / "out")
    documents = (tmp_path / "out" / "documents.csv").read_bytes()
    assert documents.startswith('\ufeff"document_id"'.encode())
    assert b'"\'4735120185523432"' in documents
    assert b"\"'=HYPERLINK(" in documents
    goals = (tmp_path / "out" / "goals.csv").read_text(encoding="utf-8-sig")
    assert ",-0.05,0.1," in goals
    assert '"\'-5%"' in goals


def test_csv_tells_null_from_empty(tmp_path):
    TableWriter("csv")([full_record(title=""), full_record("2", title=None)], tmp_path / "out")
    with csv_views(tmp_path / "out") as connection:
        assert connection.execute("SELECT title FROM documents").fetchall() == [("",), (None,)]


@pytest.mark.parametrize("form", FORMATS)
def test_stories_are_a_table_where_there_are_any(form, tmp_path):
    rows = [("s1", "nothing", None), ("s1", "二", "nothing")]
    TableWriter(form)([empty_record(), empty_record("二")], tmp_path / "out", stories=rows)
    assert read_back(form, tmp_path / "out", [STORIES]) == {"stories": rows}


def failing():
    yield full_record()
    raise ZeroDivisionError


@pytest.mark.parametrize("form", FORMATS)
def test_a_failure_leaves_what_was_there_and_no_draft(form, tmp_path):
    TableWriter(form)([empty_record()], tmp_path / "out")
    with pytest.raises(ZeroDivisionError):
        TableWriter(form)(failing(), tmp_path / "out")
    assert [item.name for item in tmp_path.iterdir()] == ["out"]
    assert len(read_back(form, tmp_path / "out", TABLES[:1])["documents"]) == 1
    TableWriter(form)([empty_record("1"), empty_record("2")], tmp_path / "out")
    assert len(read_back(form, tmp_path / "out", TABLES[:1])["documents"]) == 2


@pytest.mark.parametrize("form", ["parquet", "csv"])
def test_a_folder_with_anything_else_in_it_is_left_alone(form, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "thesis.docx").write_text("years of work", encoding="utf-8")
    with pytest.raises(SettingError, match="no folder of such an export alone"):
        TableWriter(form)([], tmp_path / "out")
    assert (tmp_path / "out" / "thesis.docx").exists()


@pytest.mark.parametrize("form", FORMATS)
def test_a_missing_folder_is_told(form, tmp_path):
    with pytest.raises(SettingError, match="no folder to write in"):
        TableWriter(form)([], tmp_path / "none" / "out")


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
@pytest.mark.parametrize("form", FORMATS)
def test_an_export_that_is_killed_leaves_no_half_file(form, tmp_path):
    code = (
        "import itertools, sys; from pathlib import Path; sys.path.insert(0, sys.argv[2])\n"
        "from table_case import full_record; from extractor.sinks.table_writer import TableWriter\n"
        "records = (full_record(str(n)) for n in itertools.count())\n"
        f"TableWriter({form!r})(records, Path(sys.argv[1]) / 'out')"
    )
    run = subprocess.Popen([sys.executable, "-c", code, str(tmp_path), str(Path(__file__).parent)])
    while not list(tmp_path.iterdir()) and run.poll() is None:
        time.sleep(0.05)
    assert run.poll() is None
    os.kill(run.pid, signal.SIGKILL)
    run.wait()
    assert not (tmp_path / "out").exists()
    TableWriter(form)([empty_record()], tmp_path / "out")
    assert len(read_back(form, tmp_path / "out", TABLES[:1])["documents"]) == 1


@pytest.mark.parametrize(("form", "package"), [("parquet", "pyarrow"), ("duckdb", "duckdb")])
def test_a_missing_extra_says_what_to_install(form, package):
    code = (
        f"import sys; sys.modules[{package!r}] = None\n"
        f"from extractor.sinks.table_writer import TableWriter; TableWriter({form!r})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8")
    assert "MissingExtra" in done.stderr
    assert f"pip install 'newsfacts[{form}]'" in done.stderr


def test_decimals_are_exact_to_the_last_digit():
    value = Decimal("99999999999999999999999999.999999999999")
    columns = {column.name: at for at, column in enumerate(TABLES[6].columns)}
    assert TABLES[6].columns[columns["high"]].type is Type.DECIMAL
    assert wanted([full_record()])["money"][0][columns["high"]] == value
