"""Ids that are given once."""

import tracemalloc

from extractor.schema.document import Document
from extractor.sources.names import HashSet, Names


def given(names):
    taken = Names()
    return [taken.own(Document(id=name, text="x")) for name in names]


def test_a_second_document_of_an_id_gets_the_first_free_suffix():
    documents = given(["a", "a~2", "a", "b", "a"])
    assert [document.id for document in documents] == ["a", "a~2", "a~3", "b", "a~4"]
    assert [len(document.warnings) for document in documents] == [0, 0, 1, 0, 1]
    assert "'a~3'" in documents[2].warnings[0].message


def test_one_id_over_and_over_is_counted_up():
    assert [document.id for document in given(["a"] * 30)][-3:] == ["a~28", "a~29", "a~30"]


def test_many_strings_are_told_apart_in_few_bytes():
    count = 40_000
    tracemalloc.start()
    try:
        seen = HashSet()
        new = sum(seen.add(f"document {number}") for number in range(count))
        held, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert new == count
    assert not any(seen.add(f"document {number}") for number in range(0, count, 97))
    assert held / count < 24.5
