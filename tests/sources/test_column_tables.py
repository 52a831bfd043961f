"""CSV and TSV as users hold them: mapped or guessed columns, broken rows, odd charsets."""

import gzip

import pytest

from extractor.errors import SettingError
from extractor.sources.mapping import parse_columns
from extractor.sources.registry import read_paths

MAP = "text=body,id=nr,published=day"


def write(tmp_path, text, name="news.csv", charset="utf-8"):
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode(charset))
    return path


def texts(documents):
    return [document.text for document in documents]


def test_mapped_columns_fill_the_document(tmp_path, read_dump):
    path = write(
        tmp_path,
        "nr,head,body,day,link,who,tongue,sort\n"
        '7,Shops,"Sales rose,\nthen fell.",2024-05-06T10:15,https://example.com/7,Ann Lee,en,Post\n',
    )
    fields = "text=body,id=nr,published=day,title=head,url=link,author=who,lang=tongue,kind=sort"
    (document,), problems = read_dump(path, mapping=fields)
    assert problems == []
    assert document.model_dump(
        include={"id", "kind", "lang", "title", "text", "published", "published_precision", "url", "authors"}
    ) == {
        "id": "7",
        "kind": "post",
        "lang": "en",
        "title": "Shops",
        "text": "Sales rose,\nthen fell.",
        "published": "2024-05-06T10:15",
        "published_precision": "minute",
        "url": "https://example.com/7",
        "authors": ["Ann Lee"],
    }
    assert (document.source.reader, document.source.row) == ("csv", 1)


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_a_table_is_read_in_any_charset_and_delimiter(tmp_path, read_dump, charset, delimiter):
    rows = [
        ["编号", "标题", "正文"],
        ["一", "新店", "公司今年在上海和广州新增了十家商店。"],
        ["二", "利", "增长了。"],
    ]
    path = write(tmp_path, "\r\n".join(delimiter.join(row) for row in rows), "无名", charset)
    documents, problems = read_dump(path)
    assert texts(documents) == [row[2] for row in rows[1:]]
    assert [document.id for document in documents] == ["一", "二"]
    assert problems == []


def test_guessed_columns_are_told(tmp_path, read_dump):
    (document,), _ = read_dump(write(tmp_path, "Headline,Content,clicks\nA,Sales rose.,5\n"))
    assert (document.title, document.text) == ("A", "Sales rose.")
    assert [warning.code for warning in document.warnings] == ["columns_guessed"]
    assert "text=Content,title=Headline" in document.warnings[0].message


def test_rows_in_two_charsets_are_both_read(tmp_path, read_dump):
    data = "nr,body\n1,公司计划扩大生产规模\n".encode() + "2,公司计划减少债务负担\n".encode("gb18030")
    documents, _ = read_dump(write(tmp_path, data), mapping="text=body")
    assert texts(documents) == ["公司计划扩大生产规模", "公司计划减少债务负担"]


def test_a_bad_row_in_the_middle_costs_itself(tmp_path, read_dump):
    lines = ["nr,body", "1,One.", "2,Two, too many.", "nr,body", "", "3", "4,Four.", '5,"Five is cut']
    documents, problems = read_dump(write(tmp_path, "\n".join(lines)), mapping="text=body,id=nr")
    assert texts(documents) == ["One.", "Four."]
    assert problems == [(2, "ragged_row"), (5, "empty"), (7, "broken_csv")]


def test_a_quotation_mark_left_open_costs_its_row_only(tmp_path, read_dump):
    lines = ["nr,body", '1,"Never closed', "2,Two.", "3,Three."]
    documents, problems = read_dump(write(tmp_path, "\n".join(lines) + "\n"), mapping="text=body")
    assert texts(documents) == ["Two.", "Three."]
    assert problems == [(1, "broken_csv")]


def test_a_field_of_ten_megabytes_is_read_and_one_without_end_is_not(tmp_path, read_dump):
    long = "Sales rose. " * 850_000
    path = write(tmp_path, f'nr,body\n1,"{long}"\n2,{"x" * 40_000_000}\n3,Three.\n')
    documents, problems = read_dump(path, mapping="text=body")
    assert texts(documents) == [long.strip(), "Three."]
    assert problems == [(2, "broken_csv")]


def test_nul_characters_are_left_out_and_told(tmp_path, read_dump):
    documents, problems = read_dump(write(tmp_path, "nr,body\n1,On\0e.\n2,Two.\n"), mapping="text=body")
    assert texts(documents) == ["One.", "Two."]
    assert [warning.code for warning in documents[0].warnings] == ["nul_removed"]
    assert problems == []


def test_rows_of_one_id_are_both_kept(tmp_path, read_dump):
    documents, _ = read_dump(
        write(tmp_path, "nr,body\n1,One.\n1,Two.\n"), mapping=MAP.replace(",published=day", "")
    )
    assert [document.id for document in documents] == ["1", "1~2"]


@pytest.mark.parametrize(
    ("text", "mapping", "code"),
    [
        ("nr,body\n", "text=body", "empty"),
        ("nr,body\n1,One.\n", "text=boddy", "missing_column"),
        ("a,b,c\n1,2,3\n", None, "missing_column"),
    ],
)
def test_a_table_that_gives_nothing_says_why(tmp_path, read_dump, text, mapping, code):
    assert read_dump(write(tmp_path, text), mapping=mapping) == ([], [(None, code)])


def test_a_missing_column_is_told_with_those_there_are(tmp_path):
    problems = []
    path = write(tmp_path, "nr,body\n1,One.\n")
    columns = parse_columns(["text=body,published=when"])
    (document,) = read_paths([path], on_problem=problems.append, columns=columns)
    assert document.text == "One."
    assert "'when'" in problems[0].message
    assert "'nr', 'body'" in problems[0].message


def test_prose_with_commas_is_no_table(tmp_path, read_dump):
    path = write(tmp_path, "Text, as we know it, ends.\nSales, however, rose, fell, and rose.\n", "a.txt")
    (document,), problems = read_dump(path)
    assert (document.source.reader, problems) == ("text", [])


def test_a_wrong_suffix_does_not_matter(tmp_path, read_dump):
    path = write(tmp_path, "title,text\nA,One.\nB,Two.\n", "a.html")
    assert texts(read_dump(path)[0]) == ["One.", "Two."]
    path = write(tmp_path, '{"text": "One."}\n{"text": "Two."}\n', "b.csv")
    assert [document.source.reader for document in read_dump(path)[0]] == ["jsonl", "jsonl"]


def test_a_cut_table_gives_what_came_before(tmp_path, read_dump):
    rows = "".join(f"{number},Number {number * 7919} rose.\n" for number in range(20_000))
    path = write(tmp_path, gzip.compress(f"nr,body\n{rows}".encode())[:-3000], "a.csv.gz")
    documents, problems = read_dump(path, mapping="text=body")
    assert len(documents) > 10_000
    assert [code for _, code in problems] == ["broken_gzip"]


@pytest.mark.parametrize(
    ("given", "published"),
    [
        ("2022-02-08 10:15:42", "2022-02-08T10:15:42"),
        ("2022-02-08T10:15:42Z", "2022-02-08T10:15:42+00:00"),
        ("1644286542", "2022-02-08T02:15:42+00:00"),
        ("2022年2月8日", "2022-02-08"),
        ("Tue, 08 Feb 2022 10:15:42 GMT", "2022-02-08T10:15:42+00:00"),
        ("8 February 2022", "2022-02-08"),
        ("25/12/2021", "2021-12-25"),
    ],
)
def test_times_are_read_as_they_are_written(tmp_path, read_dump, given, published):
    (document,), _ = read_dump(write(tmp_path, f'day,nr,body\n"{given}",1,One.\n'), mapping=MAP)
    assert document.published == published


@pytest.mark.parametrize(
    ("given", "code"), [("03/04/2022", "ambiguous_published"), ("soon", "bad_published")]
)
def test_a_time_that_cannot_be_told_is_left_out_and_said(tmp_path, read_dump, given, code):
    (document,), _ = read_dump(write(tmp_path, f"day,nr,body\n{given},1,One.\n"), mapping=MAP)
    assert document.published is None
    assert [warning.code for warning in document.warnings] == [code]


def test_nested_keys_of_json_are_mapped(tmp_path, read_dump):
    row = '{"meta": {"id": 5, "by": ["Ann", "Bo"]}, "doc": {"body": "Sales rose."}, "text": "other"}'
    path = write(tmp_path, f'{row}\n{{"doc": {{}}}}\n{{"id": "d", "text": "A document."}}\n', "a.jsonl")
    documents, problems = read_dump(path, mapping="text=doc.body,id=meta.id,author=meta.by.1")
    assert [(document.id, document.text) for document in documents] == [
        ("5", "Sales rose."),
        ("d", "A document."),
    ]
    assert documents[0].authors == ["Bo"]
    assert problems == [(2, "missing_column")]


@pytest.mark.parametrize("given", ["text", "id=a", "text=", "words=a", "text=a,text=b"])
def test_a_wrong_mapping_is_refused(given):
    with pytest.raises(SettingError, match="map"):
        parse_columns([given])
