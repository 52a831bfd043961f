"""The main text of a page: one careful reader, and a vote of several where it is doubted."""

import logging
import re
import warnings
from collections import Counter
from collections.abc import Callable
from typing import Any

from lxml import html as lxml_html
from trafilatura import bare_extraction

from extractor.sources.block_lines import block_lines
from extractor.sources.layout_tables import unwrapped, without_bars
from extractor.sources.one_article import keep_one_article
from extractor.sources.page_head import PageHead, parse
from extractor.sources.tidy import tidy_text

DOUBTED = 0.8
"""Two readers that share less than this read different parts of the page."""
SHORT = 0.6
"""A careful reading with less than this share of the page's paragraphs, or of a bolder one, lost some."""
MAX_PAGE = 4_000_000
"""Characters of a page that is read more than once."""
WORD = re.compile(r"[\u3400-\u9fff]|[^\W\u3400-\u9fff]+")
CJK = re.compile(r"[\u3400-\u9fff]")
SHINGLE = 4

for library in ("trafilatura", "readability", "justext"):  # they log what we report ourselves
    logging.getLogger(library).setLevel(logging.CRITICAL)


def main_text(page: str, head: PageHead, url: str | None) -> tuple[str, dict[str, Any]]:
    """Give the main text, and what trafilatura says of the page."""
    tree = parse(page)
    if tree is not None and keep_one_article(tree, head):
        page = str(lxml_html.tostring(tree, encoding="unicode"))
    found = _trafilatura(unwrapped(page), url, careful=True)
    careful = _text_of(found)
    if len(page) > MAX_PAGE:
        return careful, found
    other = _guarded(_readability, page)
    if _likeness(careful, other) >= DOUBTED and len(careful) >= SHORT * head.paragraphs:
        return careful, found
    return _voted(careful, other, page, head), found


def _voted(careful: str, other: str, page: str, head: PageHead) -> str:
    """Choose the reading that is most like those of the other readers; the third has a vote only.

    On Chinese pages what the careful reading leaves out is lists of other articles: no bold one there.
    """
    chinese = len(CJK.findall(careful)) > 0.2 * len(careful) if careful else bool(CJK.search(head.title))
    own = [careful]
    if not chinese:
        own.append(_text_of(_trafilatura(unwrapped(page), None, careful=False)))
    judge = _guarded(_justext_chinese if chinese else _justext, page)
    votes = [_likeness(text, other) + _likeness(text, judge) for text in own]
    others_vote = max(_likeness(text, other) for text in own) + _likeness(other, judge)
    return other if others_vote > max(votes) else own[votes.index(max(votes))]


def _likeness(one: str, two: str) -> float:
    """Give the share of runs of four words that two texts have in common."""
    first, second = _shingles(one), _shingles(two)
    total = first.total() + second.total()
    return 2 * (first & second).total() / total if total else 0.0


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = WORD.findall(text)
    return Counter(zip(*(words[start:] for start in range(SHINGLE)), strict=False))


def _text_of(found: dict[str, Any]) -> str:
    return without_bars(tidy_text(found.get("text") or ""))


def _trafilatura(page: str, url: str | None, *, careful: bool) -> dict[str, Any]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            found = bare_extraction(
                page, url=url, favor_precision=careful, include_comments=False, with_metadata=careful
            )
        except Exception:  # noqa: BLE001  as below
            return {}
    return found if isinstance(found, dict) else found.as_dict() if found else {}


def _guarded(reader: Callable[[str], str], page: str) -> str:
    """Read, and give nothing where a library stumbles over a page: it has a vote, not a veto."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return reader(page)
    except Exception:  # noqa: BLE001  what these libraries raise on odd trees is nowhere written
        return ""


def _readability(page: str) -> str:
    from readability import Document

    root = lxml_html.fromstring(Document(page).summary(html_partial=True))
    return tidy_text("\n".join(block_lines(root)))


def _justext(page: str) -> str:
    from justext import get_stoplist, justext

    return _good(justext(page.encode("utf-8", "replace"), get_stoplist("English"), encoding="utf-8"))


def _justext_chinese(page: str) -> str:
    """Read by the length of lines and links alone: there are no words between blanks to count."""
    from justext import justext

    found = justext(
        page.encode("utf-8", "replace"),
        frozenset(),
        length_low=20,
        length_high=60,
        stopwords_low=0,
        stopwords_high=0,
        encoding="utf-8",
    )
    return _good(found)


def _good(paragraphs: Any) -> str:
    return "\n".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate)
