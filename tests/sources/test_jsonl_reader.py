import json
import unicodedata

import pytest

from extractor.schema.document import Document
from extractor.sources import json_values
from extractor.sources.payload import Payload
from extractor.sources.problem import Problem


def read(data, **more):
    payload = Payload(id="file", path="file.json", text=json.dumps(data), sha256="0", **more)
    return list(json_values.read(payload))


def only(data, **more):
    (item,) = read(data, **more)
    assert isinstance(item, Document), item
    return item


def codes(document):
    return [warning.code for warning in document.warnings]


def test_text_is_kept_to_the_character():
    text = " \u3000Ａ１\r\n\u200b  tail \n"
    document = only({"id": "a", "text": text, "title": "Head"})
    assert (document.text, document.title, document.title_end) == (text, "Head", 0)


def test_text_that_is_not_nfc_is_kept_and_told():
    text = unicodedata.normalize("NFD", "Café prices rose.")
    document = only({"id": "a", "text": text})
    assert document.text == text
    assert codes(document) == ["not_nfc"]


def test_what_was_read_reads_again_the_same():
    document = Document(
        id="p", kind="post", text="好 #标签#", published="2022-02-08T10:15:42+08:00",
        published_precision="second", source={"reader": "weibo.mobile", "path": "x.json", "row": 3},
        warnings=[{"code": "a", "message": "b"}],
    )  # fmt: skip
    assert only(json.loads(document.to_json())) == document


def test_record_gives_its_document():
    assert only({"document": {"id": "a", "text": "Eins."}, "companies": []}).id == "a"


def test_unknown_fields_are_ignored():
    assert (
        codes(only({"id": "a", "text": "Eins.", "colour": "red", "source": {"reader": "x", "new": 1}})) == []
    )


@pytest.mark.parametrize(
    ("field", "value", "default"),
    [
        ("published", "8 Feb", None),
        ("published", 1644286542, None),
        ("published", "2022-02-31", None),
        ("reference_time", "yesterday", None),
        ("lang", "Klingon!", None),
        ("lang", 5, None),
        ("kind", "podcast", "article"),
        ("authors", [1], []),
        ("title_end", 90, 0),
        ("title_end", -1, 0),
        ("url", ["a"], None),
        ("post", {"platform": 5}, None),
    ],
)
def test_field_that_cannot_be_read_is_left_out_with_a_warning(field, value, default):
    document = only({"id": "a", "text": "Eins zwei.", field: value})
    assert getattr(document, field) == default
    assert codes(document) == [f"bad_{field}"]


def test_half_of_a_surrogate_pair_beside_the_text_is_replaced():
    assert only({"id": "a\udc00", "text": "Eins.", "title": "half \ud83d"}).title == "half \ufffd"


@pytest.mark.parametrize(
    ("given", "published", "precision"),
    [
        ("2022", "2022", "year"),
        ("2022-02", "2022-02", "month"),
        ("2022-02-08", "2022-02-08", "day"),
        ("20220208", "2022-02-08", "day"),
        ("2022-02-08 10:15", "2022-02-08T10:15", "minute"),
        ("2022-02-08T10:15:42Z", "2022-02-08T10:15:42Z", "second"),
    ],
)
def test_published_is_brought_into_shape(given, published, precision):
    document = only({"id": "a", "text": "Eins.", "published": given})
    assert (document.published, document.published_precision) == (published, precision)
    assert codes(document) == []


def test_ids_are_own_or_made_of_file_and_row():
    assert [item.id for item in read([{"id": 5, "text": "a"}, {"text": "b"}])] == ["5", "file#2"]
    assert only({"text": "a"}).id == "file"
    assert only({"text": "a", "id": ""}).id == "file"
    assert only({"text": "a"}, row=9).id == "file#9"


def test_items_of_a_list_that_are_no_objects_are_told():
    good, bad = read([{"text": "a"}, 7])
    assert isinstance(good, Document)
    assert isinstance(bad, Problem)
    assert (bad.row, bad.code) == (2, "unknown_format")


def test_posts_of_other_platforms_are_plain_documents():
    data = {
        "id": "1",
        "text": "Chips again.",
        "created_at": "x",
        "user": {"screen_name": "a"},
        "favorite_count": 1,
    }
    assert only(data).source.reader == "jsonl"
