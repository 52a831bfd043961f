import pytest
from lxml import html as lxml_html

from extractor.sources.one_article import headline_of, keep_one_article
from extractor.sources.page_head import parse, read_head

TEXT = (
    "Northwind Chips said on Tuesday that it would build a second plant near Porto, its largest so far. "
    "The company expects the plant to open in three years and to employ nine hundred people from there."
)
OTHER = (
    "The ferry to the northern islands will sail twice a day from June, the harbour office announced, after "
    "islanders had complained for years about the long wait in the cold."
)
HEAD = "<title>A second plant - The Harbour</title>"


def kept(body, head=HEAD):
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    tree = parse(page)
    changed = keep_one_article(tree, read_head(page))
    return changed, lxml_html.tostring(tree, encoding="unicode")


def test_articles_beside_the_one_with_the_headline_are_cut():
    changed, page = kept(
        f"<article><h1>A second plant</h1><p>{TEXT}</p></article><article><h2>Ferries</h2><p>{OTHER}</p></article>"
    )
    assert changed and TEXT in page and OTHER not in page


def test_parts_of_one_article_stay_where_the_headline_stands_outside():
    changed, page = kept(
        f"<h1>A second plant</h1><article><p>{TEXT}</p></article><article><p>{OTHER}</p></article>"
    )
    assert not changed and OTHER in page


def test_an_article_element_with_the_headline_alone_is_not_the_article():
    _, page = kept(f"<article><h1>A second plant</h1></article><article><p>{TEXT}</p></article>")
    assert TEXT in page


def test_the_next_story_of_an_endless_page_is_cut_with_its_headline():
    changed, page = kept(
        f"<div><div><h1 class='top'>A second plant</h1><p>{TEXT}</p></div>"
        f"<div><h1 class='top'>More ferries</h1><div><p>{OTHER}</p></div></div></div>"
    )
    assert changed and TEXT in page and OTHER not in page


def test_headings_of_sections_set_as_h1_stay():
    body = f"<div><h1 class='top'>A second plant</h1><p>{TEXT}</p><h1 class='top'>The harbour</h1><p>{OTHER}</p></div>"
    assert OTHER in kept(body)[1]
    body = f"<h1 class='top'>A second plant</h1><div><p>{TEXT}</p><h1 class='top'>The harbour</h1><p>{OTHER}</p></div>"
    assert OTHER in kept(body)[1]


@pytest.mark.parametrize(
    "name",
    [
        "related",
        "article-related",
        "recommend-news",
        "moreStories",
        "most_read",
        "c-read-more__box",
        "outbrain",
        "you-may-also-like",
        "trending-now",
    ],
)
def test_boxes_of_other_stories_are_cut_by_their_names(name):
    changed, page = kept(
        f"<h1>A second plant</h1><p>{TEXT}</p><div class='x {name}'><ul><li><p>{OTHER}</p></li></ul></div>"
    )
    assert changed and TEXT in page and OTHER not in page


@pytest.mark.parametrize(
    "name", ["newsletter-form", "author-bio", "shareBar", "tags", "print-header", "sr-only"]
)
def test_small_boxes_of_furniture_are_cut_by_their_names(name):
    _, page = kept(f"<h1>A second plant</h1><p>{TEXT}</p><div class='{name}'>Sign here!</div>")
    assert "Sign here!" not in page


@pytest.mark.parametrize("name", ["share-price", "tag-chips", "commentary", "read-more-of-it-x", "biology"])
def test_boxes_with_names_that_only_begin_alike_stay(name):
    _, page = kept(f"<h1>A second plant</h1><p>{TEXT}</p><div class='{name}'>It rose by 3 %.</div>")
    assert "It rose by 3 %." in page


def test_a_box_that_holds_most_paragraphs_is_the_article_whatever_its_name():
    _, page = kept(f"<h1>A second plant</h1><div class='entry read-more'><p>{TEXT}</p><p>{OTHER}</p></div>")
    assert TEXT in page and OTHER in page


def test_a_box_that_begins_as_the_page_describes_itself_stays():
    head = f'{HEAD}<meta property="og:description" content="{OTHER[:80]}">'
    _, page = kept(f"<h1>A second plant</h1><p>{TEXT}</p><ul class='related'><li>{OTHER}</li></ul>", head)
    assert OTHER in page


def test_nothing_is_cut_where_no_heading_is_in_the_title():
    body = f"<h1>Ferries</h1><p>{TEXT}</p><ul class='related'><li>{OTHER}</li></ul>"
    assert not kept(body)[0]


def test_a_heading_of_a_letter_or_two_is_no_headline():
    page = f"<html><head>{HEAD}</head><body><h1>A</h1><h2>A second plant</h2></body></html>"
    tree = parse(page)
    assert headline_of(tree, read_head(page)).tag == "h2"


@pytest.mark.parametrize(
    "body",
    [
        "<h1>A second plant</h1>",
        "<h1>A second plant</h1>" + "<div class='related'>" * 5_000 + "x",
        "<h1 class='a'>A second plant</h1>" + "<h1 class='a'>B</h1><p>b</p>" * 5_000,
        "<article><h1>A second plant</h1>" + "<article><p>text</p>" * 5_000,
        "<h1 class='related'>A second plant</h1><!-- x --><?php y ?>",
    ],
)
def test_hostile_pages_are_read_to_their_end(body):
    assert "A second plant" in kept(body)[1]
