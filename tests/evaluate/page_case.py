"""Read a page as browsers read it, and hold it to what any of our pages promises."""

import hashlib
from base64 import b64encode
from html.parser import HTMLParser


class Page(HTMLParser):
    """Elements with their attributes, and the text of each with its way down from the root."""

    void = {"meta", "link", "br", "img", "input", "base"}

    def __init__(self, text):
        super().__init__()
        self.source, self.elements, self.texts, self._open = text, [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in self.void:
            self._open.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self._open.pop()[0] == tag

    def handle_data(self, data):
        if data.strip():
            self.texts.append((list(self._open), data))

    def rows(self):
        """Give every row of a table body as the texts of its cells."""
        parts = self.source.split("<tbody>")[1:]
        rows = [row for part in parts for row in part.split("</tbody>")[0].split("</tr>")[:-1]]
        return [[text for _, text in Page(f"<tr>{row.split('<tr>')[1]}</tr>").texts] for row in rows]

    def of_class(self, name):
        """Give the texts right inside elements of a class."""
        return [text for way, text in self.texts if name in way[-1][1].get("class", "").split()]


def assert_nothing_foreign_runs(page):
    """No script, nothing from elsewhere, no style but the one the policy names."""
    tags = {tag for tag, _ in page.elements}
    assert not tags & {"script", "img", "iframe", "object", "embed", "link", "base", "form", "svg"}
    for tag, found in page.elements:
        assert not [name for name in found if name.startswith("on") or name in {"style", "src", "srcset"}], (
            tag
        )
        assert found.get("href", "#").startswith("#")
    (style,) = [text for way, text in page.texts if way[-1][0] == "style"]
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    (policy,) = [
        found["content"] for _, found in page.elements if "Content-Security-Policy" in found.values()
    ]
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def assert_links_lead_somewhere(page):
    """Every link has its place in the page, and no place is there twice."""
    places = [found["id"] for _, found in page.elements if "id" in found]
    assert len(places) == len(set(places))
    assert {found["href"][1:] for _, found in page.elements if "href" in found} <= set(places)
