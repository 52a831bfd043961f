"""The plots of the overview, drawn by Vega-Lite before the page is written: it needs no script for them.

Vega compiles its specifications with `eval`, which the page's security policy forbids. vl-convert carries
Vega with it, works offline, and gives SVG; what comes out is read again and only what draws is kept.
"""

import unicodedata
from collections.abc import Sequence
from decimal import Decimal
from importlib import import_module
from typing import Any
from urllib.parse import quote

from extractor.errors import MissingExtra
from extractor.schema.words import visible
from extractor.sinks.report.overview import Amounts, Company
from extractor.sinks.report.svg import cleaned

COMMITMENT, FORECAST = "#0072b2", "#d55e00"
"""Of Okabe and Ito's colours those that stand out from white and from black."""
MOST_POINTS = 6
"""So many amounts of one sort a company has in its plot, so that the page stays light."""
_LABEL_WIDTH = 26
_WIDTH = 420
_CONFIG = {
    "background": "transparent",
    "view": {"stroke": None},
    "axis": {"labelFontSize": 13, "titleFontSize": 13, "titleFontWeight": "normal", "domain": False},
    "legend": {"labelFontSize": 13, "title": None, "orient": "top", "columnPadding": 18},
    "header": {"labelFontSize": 13},
}


def companies_plot(companies: Sequence[Company]) -> str:
    """Draw how many documents name each company; a bar leads to its goals."""
    labels = _labels([company.name for company in companies])
    rows = [
        {
            "name": label,
            "documents": company.documents,
            "href": f"#view=goals&company={quote(company.name, safe='')}",
            "label": f"{company.name}: {company.documents} documents, {company.goals} goals",
        }
        for label, company in zip(labels, companies, strict=True)
    ]
    return _drawn(
        rows,
        {
            "mark": {"type": "bar", "color": COMMITMENT, "cornerRadiusEnd": 2},
            "width": _WIDTH - 170,
            "height": {"step": 24},
            "encoding": {
                "y": {"field": "name", "type": "nominal", "sort": None, "title": None, "axis": _NAMES},
                "x": {"field": "documents", "type": "quantitative", "title": "documents", "axis": _COUNTS},
                **_LINKED,
            },
        },
    )


def timeline_plot(years: Sequence[tuple[int, int, int]]) -> str:
    """Draw how many goals are due in each year; a bar leads to them."""
    rows = [
        {
            "year": str(year),
            "what": what,
            "goals": count,
            "href": f"#view=goals&year={year}",
            "label": f"{year}: {count} {what}",
        }
        for year, *counts in years
        for what, count in zip(("commitments", "forecasts"), counts, strict=True)
    ]
    return _drawn(
        rows,
        {
            "mark": {"type": "bar", "cornerRadiusEnd": 2},
            "width": _WIDTH,
            "height": 220,
            "encoding": {
                "x": {
                    "field": "year",
                    "type": "ordinal",
                    "title": None,
                    "axis": {"labelAngle": 0, "labelOverlap": "greedy", "ticks": False, "labelPadding": 6},
                },
                "y": {"field": "goals", "type": "quantitative", "title": "goals due", "axis": _COUNTS},
                "color": _two_colours("what", ["commitments", "forecasts"]),
                **_LINKED,
            },
        },
    )


def amounts_plot(amounts: Sequence[Amounts]) -> str:
    """Draw every amount of the companies on a logarithmic scale, a panel a currency."""
    rows = list[dict[str, Any]]()
    for currency in dict.fromkeys(row.currency for row in amounts):
        panel = [row for row in amounts if row.currency == currency]
        for label, one in zip(_labels([row.name for row in panel]), panel, strict=True):
            groups = (("goal targets", one.targets), ("other amounts", one.others))
            rows += [
                {
                    "name": label,
                    "currency": currency,
                    "what": what,
                    "value": float(value),
                    "href": f"#view=goals&company={quote(one.name, safe='')}",
                    "label": f"{one.name}: {currency} {float(value):,.0f}",
                }
                for what, values in groups
                for value in _spread(values)
            ]
    panel_spec = {
        "mark": {"type": "point", "size": 70, "filled": True, "opacity": 0.75},
        "width": _WIDTH - 170,
        "height": {"step": 24},
        "encoding": {
            "y": {"field": "name", "type": "nominal", "sort": None, "title": None, "axis": _NAMES},
            "x": {
                "field": "value",
                "type": "quantitative",
                "scale": {"type": "log"},
                "title": None,
                "axis": _MAGNITUDES,
            },
            "color": _two_colours("what", ["other amounts", "goal targets"]),
            "shape": {
                "field": "what",
                "scale": {"domain": ["other amounts", "goal targets"], "range": ["circle", "diamond"]},
            },
            **_LINKED,
        },
    }
    return _drawn(
        rows,
        {
            "facet": {"row": {"field": "currency", "sort": None, "title": None, "header": _PANELS}},
            "spec": panel_spec,
            "resolve": {"scale": {"x": "independent", "y": "independent"}},
        },
    )


_NAMES = {"ticks": False, "labelPadding": 8, "labelLimit": 180}
_IS_POWER = "abs(log(datum.value) / LN10 - round(log(datum.value) / LN10)) < 1e-9"
_MAGNITUDES = {
    "labelExpr": f"{_IS_POWER} ? replace(format(datum.value, '.1~s'), 'G', 'B') : ''",
    "gridOpacity": {"condition": {"test": _IS_POWER, "value": 1}, "value": 0},
    "labelOverlap": "greedy",
    "labelSeparation": 6,
    "ticks": False,
}
_PANELS = {"labelAngle": 0, "labelAlign": "left"}
_COUNTS = {"tickMinStep": 1, "format": ",d", "tickCount": 5, "labelOverlap": "greedy", "ticks": False}
_LINKED = {"href": {"field": "href"}, "description": {"field": "label"}}


def _two_colours(field: str, values: list[str]) -> dict[str, Any]:
    return {"field": field, "scale": {"domain": values, "range": [COMMITMENT, FORECAST]}}


def _spread(values: Sequence[Decimal]) -> list[Decimal]:
    """Give the values, of many some from the least to the greatest.

    >>> [int(value) for value in _spread([Decimal(number) for number in range(11)])]
    [0, 2, 4, 6, 8, 10]
    """
    known = sorted(set(values))
    if len(known) <= MOST_POINTS:
        return known
    return [known[at * (len(known) - 1) // (MOST_POINTS - 1)] for at in range(MOST_POINTS)]


def _labels(names: Sequence[str]) -> list[str]:
    """Give short names that differ, for an axis."""
    labels: list[str] = []
    for name in names:
        label, number = shortened(visible(name)), 2
        while label in labels:
            label, number = f"{shortened(visible(name), _LABEL_WIDTH - 4)} ({number})", number + 1
        labels.append(label)
    return labels


def shortened(text: str, width: int = _LABEL_WIDTH) -> str:
    """Cut a text to a width; Chinese characters count twice.

    >>> shortened("Acme", 6), shortened("小米集团", 6), shortened("Consolidated", 6)
    ('Acme', '小米…', 'Conso…')
    """
    widths = [2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text]
    if sum(widths) <= width:
        return text
    used, kept = 1, ""
    for char, size in zip(text, widths, strict=True):
        used += size
        if used > width:
            break
        kept += char
    return f"{kept}…"


def _drawn(rows: list[dict[str, Any]], spec: dict[str, Any]) -> str:
    try:
        converter = import_module("vl_convert")
    except ImportError as err:
        raise MissingExtra("a report needs vl-convert-python: pip install 'newsfacts[report]'") from err
    whole = {"data": {"values": rows}, "config": _CONFIG, **spec}
    return cleaned(converter.vegalite_to_svg(whole, vl_version="5.20"))
