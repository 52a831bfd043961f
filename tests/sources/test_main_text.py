import pytest

from extractor.sources import main_text as module
from extractor.sources.main_text import main_text
from extractor.sources.page_head import read_head

FIRST = [
    "Northwind Chips said on Tuesday that it would build a second plant near Porto, its largest so far.",
    "The company expects the plant to open in three years and to employ nine hundred people from the region.",
]
SECOND = [
    "“We have waited for this day for years,” said Ana Prates, who has led the company since last spring.",
    "Analysts had expected the decision, but not the sum, which is twice what its rivals had spent on theirs.",
    "The first plant, which is next to the old shipyard, was built when the company had only thirty people.",
    "It is not yet known who will build the second one, and the council has still to agree to the road to it.",
    "The harbour office said that it would have to move two of its cranes, which the company would pay for.",
]


def block(paragraphs):
    return f"<div class='chunk'><div>{''.join(f'<p>{paragraph}</p>' for paragraph in paragraphs)}</div></div>"


def page(*blocks):
    body = "".join(blocks)
    return (
        f"<html><head><title>A second plant</title></head><body><h1>A second plant</h1>{body}</body></html>"
    )


def read(content):
    return main_text(content, read_head(content), None)[0].split("\n")


def test_all_blocks_of_an_article_in_pieces_are_read():
    lines = read(page(block(FIRST), "<div>Advertisement</div>", block(SECOND)))
    assert [line for line in lines if line in FIRST + SECOND] == FIRST + SECOND


@pytest.fixture
def readers(monkeypatch):
    """Let the readers give what a test wants."""

    def give(careful, readability, bold="", justext=""):
        texts = {True: {"text": careful}, False: {"text": bold}}
        monkeypatch.setattr(module, "_trafilatura", lambda *_, careful: texts[careful])
        monkeypatch.setattr(module, "_readability", lambda _: readability)
        monkeypatch.setattr(module, "_justext", lambda _: justext)
        monkeypatch.setattr(module, "_justext_chinese", lambda _: justext)

    return give


ALL = "\n".join(FIRST + SECOND)
PART = "\n".join(FIRST)


def test_the_careful_reading_is_taken_where_another_agrees(readers):
    readers(ALL, f"{ALL}\nRead on", bold="x", justext=f"{ALL}\nRead on")
    assert read(page()) == ALL.split("\n")


def test_the_reading_most_like_the_others_is_taken_where_they_differ(readers):
    readers(PART, ALL, bold=PART, justext=ALL)
    assert read(page()) == ALL.split("\n")
    readers(ALL, PART, bold=ALL, justext=ALL)
    assert read(page()) == ALL.split("\n")


def test_a_reader_that_stumbles_has_no_vote(readers, monkeypatch):
    readers(PART, ALL, bold=ALL, justext=PART)

    def stumble(page):
        raise RuntimeError(page)

    monkeypatch.setattr(module, "_readability", stumble)
    assert read(page()) == FIRST


def test_no_bold_reading_is_asked_for_on_chinese_pages(readers):
    text = "北风芯片公司周二表示，将在波尔图附近建设第二座工厂。"
    readers(text, text * 3, bold=text * 9, justext=text * 9)
    assert read(page()) == [text * 3]


@pytest.mark.parametrize(
    "content",
    [
        "",
        "<",
        "\x00" * 100,
        "<p>" * 50_000,
        "<div>" * 50_000 + "word " * 1000,
        "<table><tr><td>" * 3_000,
        "<p>" + "a, " * 100_000,
        "<p>\ud800 half</p>" * 100,
        "<li><a href='x'>link</a>" * 10_000,
    ],
)
def test_hostile_pages_are_read_to_their_end(content):
    assert isinstance(main_text(content, read_head(content), None)[0], str)
