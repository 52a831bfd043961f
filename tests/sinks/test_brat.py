"""brat standoff, checked as brat reads it."""

import pytest
from table_case import full_record, post_record

from extractor.errors import SettingError
from extractor.sinks.brat import write_brat


def test_every_annotation_stands_where_it_says(tmp_path):
    record = full_record("a/b: 1")
    assert write_brat([record], tmp_path / "out") == 1
    text = (tmp_path / "out" / "a-b-1.txt").read_bytes().decode()
    assert text == record.document.text
    lines = (tmp_path / "out" / "a-b-1.ann").read_text(encoding="utf-8").splitlines()
    bound = [line.split("\t") for line in lines if line.startswith("T")]
    for _, place, words in bound:
        _, start, end = place.split()
        assert text[int(start) : int(end)] == words
    kinds = {place.split()[0] for _, place, _ in bound}
    conf = (tmp_path / "out" / "annotation.conf").read_text(encoding="utf-8")
    assert kinds <= set(conf.split())
    assert {"Company", "Person", "Money", "Goal", "Outcome"} <= kinds
    assert any("AnnotatorNotes" in line and "target Acme 2030-12-31" in line for line in lines)


def test_a_span_over_lines_is_given_in_pieces(tmp_path):
    record = post_record("“One\n\ntwo” 😀, he said")
    quote = {"id": "u1", "start": 0, "end": 10, "text": "“One\n\ntwo”", "sentence": (0, 10), "mode": "direct"}
    record = record.model_validate(record.model_dump() | {"quotes": [quote]})
    write_brat([record], tmp_path / "out")
    assert (tmp_path / "out" / "p.ann").read_text(encoding="utf-8") == "T1\tQuote 0 4;6 10\t“One two”\n"


def test_ids_that_look_alike_as_names_are_kept_apart(tmp_path):
    assert write_brat([full_record("a/b"), full_record("a-B"), full_record("///")], tmp_path / "out") == 3
    assert len(list((tmp_path / "out").glob("*.txt"))) == 3


def test_a_folder_of_others_is_left_alone(tmp_path):
    (tmp_path / "thesis.docx").write_text("x", encoding="utf-8")
    with pytest.raises(SettingError):
        write_brat([], tmp_path)
