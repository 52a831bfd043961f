"""Gold documents are read and their words found in the text."""

import json

import pytest
from evaluate_case import write_case

from extractor.errors import InputError
from extractor.evaluate.gold import GoldEntity, GoldFact, entity_places, gold_sha256, load_gold, nth


def test_gold_is_read_by_language_and_kind(tmp_path):
    gold, _ = write_case(tmp_path)
    (gold / "other.json").write_text('{"no": "gold in it"}', encoding="utf-8")
    assert [document.id for document in load_gold(gold)] == ["own-en", "own-zh"]
    assert [document.id for document in load_gold(gold, lang="zh", kind="article")] == ["own-zh"]
    with pytest.raises(InputError, match="no gold documents of lang=any, kind=post"):
        load_gold(gold, kind="post")


@pytest.mark.parametrize("content", ["{", '{"gold": {}}', '{"id": "1", "lang": "en", "text": "", "gold": 1}'])
def test_a_broken_gold_file_is_named(tmp_path, content):
    (tmp_path / "bad.json").write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=r"bad\.json: no gold document"):
        load_gold(tmp_path)


def test_a_gold_document_becomes_an_input_without_its_gold(tmp_path):
    gold, _ = write_case(tmp_path)
    document = load_gold(gold)[0].document()
    assert (document.id, document.published) == ("own-en", "2024-03-06")
    assert "gold" not in json.loads(document.to_json())


def test_the_hash_knows_contents_but_not_line_ends(tmp_path):
    path = tmp_path / "a.json"
    path.write_bytes(b"{\n}")
    first = gold_sha256(tmp_path)
    path.write_bytes(b"{\r\n}")
    assert gold_sha256(tmp_path) == first
    path.write_bytes(b"{ }")
    assert gold_sha256(tmp_path) != first


def test_an_occurrence_that_is_not_there_has_no_place():
    assert nth(GoldFact(text="a", nth=3), "a b a") is None


@pytest.mark.parametrize(
    ("text", "surfaces", "places"),
    [
        ("Acme and Acmes, Acme.", ["Acme"], [(0, 4), (16, 20)]),
        ("Acme Corp and Acme", ["Acme", "Acme Corp"], [(0, 9), (14, 18)]),
        ("青松科技和青松", ["青松", "青松科技"], [(0, 4), (5, 7)]),
    ],
)
def test_surfaces_are_found_as_whole_words_the_longest_first(text, surfaces, places):
    entity = GoldEntity(name=surfaces[0], surfaces=surfaces)
    assert sorted(entity_places([entity], text)) == places
