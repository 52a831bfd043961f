"""A tree of HTML -> lines, one a block, as a browser sets them."""

import re
from typing import Any

from lxml import etree

BLOCKS = frozenset(
    [
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "br",
            "caption",
            "center",
            "dd",
            "details",
            "div",
            "dl",
        ),
        *("dt", "fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr"),
        *("legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot"),
        *("thead", "tr", "ul"),
    ]
)
UNREAD = frozenset(
    [
        *("script", "style", "noscript", "iframe", "button", "select", "svg", "figcaption", "template"),
        *("textarea", "head", "object"),
    ]
)
CELLS = frozenset(["td", "th"])
SPACE = re.compile(r"\s+")


def block_lines(root: Any) -> list[str]:
    """Give the visible lines under an element; items of lists begin with a dash.

    >>> from lxml import html
    >>> block_lines(html.fromstring("<div>One <b>two</b><p>Three<script>4</script><ul><li>Five</ul></div>"))
    ['One two', 'Three', '- Five']
    """
    etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
    pieces: list[str] = []
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, node in walker:
        if event == "start":
            pieces += _before(node)
            if node.tag in UNREAD:
                walker.skip_subtree()
            else:
                pieces.append(SPACE.sub(" ", node.text or ""))
        else:
            pieces.append("\n" if node.tag in BLOCKS else "\t" if node.tag in CELLS else "")
            if node is not root:
                pieces.append(SPACE.sub(" ", node.tail or ""))
    lines = (line.strip() for line in "".join(pieces).split("\n"))
    return [line for line in lines if line and line != "-"]


def _before(node: Any) -> list[str]:
    if node.tag == "li":
        return ["\n- "]
    return ["\n"] if node.tag in BLOCKS else []
