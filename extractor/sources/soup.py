"""HTML as a tree of Beautiful Soup."""

import warnings

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning


def soup_of(html: str) -> BeautifulSoup:
    """Parse HTML, also where it is no more than a link: many a post is."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        return BeautifulSoup(html, "html.parser")
