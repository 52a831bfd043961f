import pytest

from extractor.errors import SettingError
from extractor.gazetteer.load import load_gazetteer

HEADER = "name,alias,key,type\n"


@pytest.fixture
def load(tmp_path):
    def write_and_load(content, encoding="utf-8"):
        path = tmp_path / "names.csv"
        path.write_text(content, encoding=encoding)
        return load_gazetteer(path)

    return write_and_load


def names(gazetteer, text):
    return [(match.entry.name, match.entry.key) for match in gazetteer.find(text)]


def test_own_names_are_found(load):
    gazetteer = load(HEADER + "Nordwind AG,Nordwind,,company\nNordwind AG,北风风机,,company\n")
    assert names(gazetteer, "Nordwind，北风风机") == [("Nordwind AG", "nordwind")] * 2


def test_a_byte_order_mark_is_no_harm(load):
    assert names(load(HEADER + "Nordwind,,N1,company\n", "utf-8-sig"), "Nordwind") == [("Nordwind", "N1")]


def test_an_own_alias_joins_a_known_company(load):
    gazetteer = load(HEADER + "Xiaomi,大米厂,Q1636958,company\n")
    assert names(gazetteer, "大米厂") == [("Xiaomi", "Q1636958")]


def test_denied_names_are_never_found(load):
    gazetteer = load(HEADER + ",Huawei,,deny\n小米,小米集团,,deny\n")
    assert names(gazetteer, "Huawei 小米集团 Huawei Technologies") == [("Huawei", "Q160120")]


def test_an_own_type_goes_before_ours(load):
    gazetteer = load(HEADER + "Vivo,vivo,vivo-band,other\n")
    assert [match.entry.type for match in gazetteer.find("vivo")] == ["other"]


def test_the_digest_covers_the_own_file(load):
    assert load(HEADER + "Nordwind,,,company\n").sha256 != load_gazetteer().sha256
    assert len(load_gazetteer().sha256) == 64


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "first line must be name,alias,key,type"),
        ("name,alias\n", "first line must be"),
        (HEADER + "A,B\n", r"line 2: 2 cells instead of 4"),
        (HEADER + "Nordwind,,,company\n,x,,company\n", r"line 3: no name"),
        (HEADER + "Nordwind,,,firm\n", r"line 2: unknown type 'firm'"),
        (HEADER + "N,,,company\n", r"line 2: 'N' is too short"),
        (HEADER + '"Nordwind,,,company\n', r"line 2"),
    ],
    ids=["empty", "header", "cells", "name", "type", "short", "quote"],
)
def test_bad_files_are_refused_with_their_line(content, message, load):
    with pytest.raises(SettingError, match=message):
        load(content)


def test_files_that_cannot_be_read_are_refused(tmp_path):
    with pytest.raises(SettingError, match="cannot read"):
        load_gazetteer(tmp_path / "none.csv")
    path = tmp_path / "latin.csv"
    path.write_bytes(b"name,alias,key,type\nCaf\xe9,,,company\n")
    with pytest.raises(SettingError, match="not UTF-8"):
        load_gazetteer(path)
