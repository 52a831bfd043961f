"""Pages built of tables, as before style sheets: what only places the text is no table."""

import re
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from extractor.sources.page_head import parse

TABLE = re.compile(r"<table\b", re.IGNORECASE)
MOST = 0.5
"""The share of the page's text, or of its paragraphs, in one cell that makes the page one of tables."""
ENOUGH = 200
"""Characters in paragraphs that say something about where the article stands."""
UNREAD = frozenset(["script", "style", "noscript", "head", "template", "select", "option"])
CELLS = ("td", "th")
OWN_ROWS = "./tr | ./tbody/tr | ./thead/tr | ./tfoot/tr"
ARTICLE_PARTS = ".//table | .//h1 | .//h2 | .//h3 | .//form"
"""What is inside no cell of a table of data."""
MARKUP_ROW = re.compile(r"\|.*\|")
RULE = re.compile(r"[|\s:-]*")
BAR = re.compile(r"(?<!\\)\|")


def unwrapped(page: str) -> str:
    """Give a page without its layout tables; tables of data, and pages that are not built so, stay."""
    tree = parse(page) if TABLE.search(page) else None
    if tree is None or not _is_of_tables(tree):
        return page
    # Decided before anything is renamed: the outer tables are known by the inner ones.
    for table in [table for table in tree.iter("table") if _is_layout(table)]:
        _unwrap(table)
    return str(lxml_html.tostring(tree, encoding="unicode"))


def without_bars(text: str) -> str:
    r"""Give the rows of tables with a tab between the cells, as a browser copies them, not as Markdown.

    >>> without_bars("Sales:\n| | 2023 | a \\| b |\n|---|---|---|\nEnd")
    'Sales:\n2023\ta | b\nEnd'
    """
    lines: list[str] = []
    for line in text.split("\n"):
        if not MARKUP_ROW.fullmatch(line):
            lines.append(line)
        elif not RULE.fullmatch(line):
            cells = [cell.strip().replace("\\|", "|") for cell in BAR.split(line)]
            lines.append("\t".join(filter(None, cells)))
    return "\n".join(lines)


def _is_of_tables(tree: Any) -> bool:
    """Tell whether one cell holds most of the page."""
    for sizes, least in ((_sizes(tree), 1), (_sizes(tree, only="p"), ENOUGH)):
        most = max((sizes[cell] for cell in tree.iter(*CELLS)), default=0)
        if sizes[tree] >= least and most > MOST * sizes[tree]:
            return True
    return False


def _sizes(tree: Any, only: str | None = None) -> dict[Any, int]:
    """Count the visible characters under every element in one pass: tables lie deep in one another.

    With `only`, what stands outside the elements of that name is not counted.
    """
    sizes: dict[Any, int] = {}
    for node in reversed(list(tree.iter())):  # children come before what holds them
        if not isinstance(node.tag, str) or node.tag in UNREAD:
            sizes[node] = 0
        elif only == node.tag:
            sizes[node] = len("".join(node.itertext()).strip())
        else:
            own = [] if only else [node.text, *(child.tail for child in node)]
            sizes[node] = sum(len((text or "").strip()) for text in own)
            sizes[node] += sum(sizes[child] for child in node)
    return sizes


def _is_layout(table: Any) -> bool:
    """Tell a table that places things: no grid, or parts of an article in a cell."""
    rows = [row.xpath("./td | ./th") for row in table.xpath(OWN_ROWS)]
    if len(rows) < 2 or max(map(len, rows)) < 2 or table.xpath(ARTICLE_PARTS):
        return True
    return any(len(cell.findall("p")) > 1 for row in rows for cell in row)


def _unwrap(table: Any) -> None:
    """Make blocks of a table and its rows and cells; what is inside a cell stays as it is."""
    parts = [table, *table.xpath("./tbody | ./thead | ./tfoot | ./caption")]
    for row in table.xpath(OWN_ROWS):
        parts += [row, *row.xpath("./td | ./th")]
    for part in parts:
        part.tag = "div"
    etree.strip_elements(table, "colgroup", "col", with_tail=False)
