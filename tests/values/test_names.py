import pytest

from extractor.values.names import legal_end, name_key, strip_legal


@pytest.mark.parametrize(
    ("names", "key"),
    [
        (
            ("Nordwind", "Nordwind AG", "NORDWIND A.G.", "The Nordwind Group", "Nordwind Holding AG"),
            "nordwind",
        ),
        (
            ("Blue Finch Inc", "Blue Finch, Inc.", "Blue Finch Co., Ltd.", "Blue-Finch Corporation"),
            "blue finch",
        ),
        (
            ("青禾科技", "青禾科技有限公司", "青禾科技股份有限公司", "青禾科技（集团）股份有限公司"),
            "青禾科技",
        ),
        (("云杉集团", "云杉", "云杉控股集团有限公司"), "云杉"),
        (("Ｎｏｒｄ　Ltd",), "nord"),
        (("SK云杉",), "sk云杉"),
        (("Harper's Co",), "harper s"),
    ],
)
def test_writings_of_one_name_have_one_key(names, key):
    assert {name_key(name) for name in names} == {key}


@pytest.mark.parametrize("name", ["Group", "Ltd", "公司", "Co", "The"])
def test_a_name_that_is_only_an_ending_stays(name):
    assert strip_legal(name) == name
    assert name_key(name)


@pytest.mark.parametrize("name", ["Costco", "Incyte", "Saab", "Sagas", "Plcare", "Cosa"])
def test_endings_inside_a_word_are_none(name):
    assert strip_legal(name) == name


@pytest.mark.parametrize(
    ("text", "name", "whole"),
    [
        ("Nordwind AG grew", "Nordwind", "Nordwind AG"),
        ("Nordwind Co Ltd grew", "Nordwind", "Nordwind Co Ltd"),
        ("Nordwind plc grew", "Nordwind", "Nordwind plc"),
        ("Nordwind Inc.'s profit", "Nordwind", "Nordwind Inc."),
        ("Nordwind & Co sold", "Nordwind", "Nordwind & Co"),
        ("Nordwind as a whole", "Nordwind", "Nordwind"),
        ("Nordwind As A Whole", "Nordwind", "Nordwind"),
        ("Nordwind Holding Talks", "Nordwind", "Nordwind"),
        ("Nordwind co-operates", "Nordwind", "Nordwind"),
        ("Nordwind\nCo Ltd", "Nordwind", "Nordwind"),
        ("Nordwind Corporate Bonds", "Nordwind", "Nordwind"),
        ("青禾集团股份有限公司公告", "青禾", "青禾集团股份有限公司"),
        ("青禾发布", "青禾", "青禾"),
    ],
)
def test_the_legal_form_after_a_name_is_found(text, name, whole):
    assert text[: legal_end(text, len(name))] == whole


def test_hostile_names_are_read_at_once():
    assert name_key("co " * 30_000)
    assert strip_legal("(" * 100_000)
    assert legal_end(" " * 100_000, 0) == 0
