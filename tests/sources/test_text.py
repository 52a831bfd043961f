import pytest

from extractor.sources import text
from extractor.sources.payload import Payload


def read(content):
    (item,) = text.read(Payload(id="a", path="a.txt", text=content, sha256="0"))
    return item


@pytest.mark.parametrize(
    ("content", "title"),
    [
        ("Chips are back\n\nSales rose.", "Chips are back"),
        ("Are chips back?\n\nSales rose.", "Are chips back?"),
        ("小米发布新战略\r\n\r\n周二，公司说。", "小米发布新战略"),
        ("Sales rose.\n\nThey fell.", None),
        ("销量上升。\n\n利润下降。", None),
        ("Sales rose\nThey fell.", None),
        ("Sales rose", None),
        ("word " * 60 + "\n\nSales rose.", None),
    ],
)
def test_first_line_is_a_title_only_where_it_looks_like_one(content, title):
    document = read(content)
    assert document.title == title
    assert document.text[: document.title_end] == (title or "")


def test_newlines_and_composition_are_made_plain():
    assert read("Cafe\u0301\r\nopen\r").text == "Café\nopen"


def test_nothing_but_blanks_is_a_problem():
    assert read(" \n\u200b").code == "empty"
