"""SVG as it comes from a plotting library -> SVG that may stand in a page: only what draws, and own links."""

from xml.etree import ElementTree as ET

_TAGS = {"svg", "g", "path", "rect", "line", "text", "tspan", "a"}
_ATTRIBUTES = {
    "d", "dx", "dy", "fill", "fill-opacity", "font-size", "font-weight", "height", "opacity",
    "stroke", "stroke-dasharray", "stroke-opacity", "stroke-width", "text-anchor", "transform", "viewBox",
    "width", "x", "x1", "x2", "y", "y1", "y2",
}  # fmt: skip
_UNSEEN = {"background", "foreground"}
_PAINT = {"#000": "ink", "#888": "faint", "#ddd": "grid"}
"""Colours that change with the page's theme: taken out, and a class put in, which the styles fill."""


def cleaned(svg: str) -> str:
    """Keep known elements and attributes and links inside the page; what a mark says becomes its title.

    Links cannot be reached by keyboard: a table with the same links stands beside every plot.
    """
    root = _clean(ET.fromstring(svg))  # noqa: S314 - the library wrote it a moment ago
    if root is None:
        raise ValueError("the plotting library gave no svg")
    root.set("aria-hidden", "true")
    return ET.tostring(root, encoding="unicode")


def _clean(element: ET.Element) -> ET.Element | None:
    tag = _local(element.tag)
    if tag not in _TAGS or element.get("display") == "none" or element.get("opacity") == "0":
        return None
    kept = ET.Element(tag, {name: value for name, value in element.attrib.items() if _draws(name, value)})
    kept.text, kept.tail = element.text, element.tail
    if tag == "a":
        target = next((value for name, value in element.attrib.items() if _local(name) == "href"), "")
        kept.set("href", "#" + target.partition("#")[2])
        kept.set("tabindex", "-1")
    for name in ("fill", "stroke"):
        paint = _PAINT.get(kept.get(name, ""))
        if paint:
            del kept.attrib[name]
            kept.set("class", f"{kept.get('class', '')} {name}-{paint}".strip())
    label = element.get("aria-label")
    if label and element.get("role") == "graphics-symbol" and tag == "path":
        ET.SubElement(kept, "title").text = label
    for child in map(_clean, element):
        if child is not None:
            # Groups that place nothing only make the page larger.
            kept.extend(child if child.tag == "g" and not child.attrib else [child])
    empty = tag in {"g", "a"} and not len(kept)
    return None if empty or element.get("class") in _UNSEEN else kept


def _draws(name: str, value: str) -> bool:
    return name in _ATTRIBUTES and "url(" not in value and value != "translate(0,0)"


def _local(name: str) -> str:
    return name.rpartition("}")[2]
