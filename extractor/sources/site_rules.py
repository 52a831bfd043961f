"""Rules for single sites: where their pages have text, headline, authors and time (sites/README.md)."""

import re
import tomllib
from copy import deepcopy
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree

from extractor.schema.base import Warn
from extractor.sources.block_lines import block_lines
from extractor.sources.bylines import stated_names
from extractor.sources.metadata import host_of
from extractor.sources.page_head import parse
from extractor.sources.tidy import tidy_text

FOLDER = Path(__file__).parent / "sites"
PATHS = ("body", "title", "authors", "date")
DATE = re.compile(
    r"(?P<year>(?:19|20)\d\d)\D{1,3}(?P<month>\d{1,2})\D{1,3}(?P<day>\d{1,2})"
    r"(?:\D{0,3}(?P<clock>\d{1,2}:\d\d(?::\d\d)?))?"
)
MIN_TEXT = 20
"""Characters that are a text."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One layout of a site."""

    valid_from: date
    paths: dict[str, Any]
    """Compiled XPaths of `body`, `title`, `authors`, `date`, as far as they are given."""
    drop: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class SitePage:
    """What the rules of a site find on a page; all empty where it has none, or none fits."""

    text: str = ""
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    warnings: tuple[Warn, ...] = ()


def read_by_rules(page: str, url: str | None) -> SitePage:
    """Read a page by the rules of its site, those of the newest layout first."""
    name, rules = _rules_of(url)
    if not rules:
        return SitePage()
    tree = parse(page)
    for rule in rules if tree is not None else []:
        text = _body(tree, rule)
        if len(text) >= MIN_TEXT:
            names = _line(tree, rule, "authors")
            found = tuple(stated_names(names)) if names else ()
            return SitePage(text, _line(tree, rule, "title"), found, _moment(_line(tree, rule, "date")))
    message = f"no rule of {name} fits the page: its layout is another; it was read as any page is"
    return SitePage(warnings=(Warn(code="site_rule_failed", message=message),))


@cache
def all_rules() -> dict[str, tuple[Rule, ...]]:
    """Give the rules of every site by its host."""
    return {path.stem: _read(path) for path in sorted(FOLDER.glob("*.toml"))}


def _read(path: Path) -> tuple[Rule, ...]:
    rules = tomllib.loads(path.read_text(encoding="utf-8"))["rules"]
    made = [
        Rule(
            rule["valid_from"],
            {name: etree.XPath(rule[name]) for name in PATHS if name in rule},
            tuple(map(etree.XPath, rule.get("drop", []))),
        )
        for rule in rules
    ]
    return tuple(sorted(made, key=lambda rule: rule.valid_from, reverse=True))


def _rules_of(url: str | None) -> tuple[str, tuple[Rule, ...]]:
    """Give the site of an address and its rules: those of the longest name that the host ends with."""
    parts = host_of(url).split(".")
    names = (".".join(parts[start:]) for start in range(len(parts)))
    return next(((name, rules) for name in names if (rules := all_rules().get(name))), ("", ()))


def _body(tree: Any, rule: Rule) -> str:
    texts = []
    for found in rule.paths["body"](tree):
        node = deepcopy(found)
        node.tail = None
        for path in rule.drop:
            for dropped in path(node):
                if dropped is not node and dropped.getparent() is not None:
                    dropped.drop_tree()
        texts.append("\n".join(block_lines(node)))
    return tidy_text("\n".join(texts))


def _line(tree: Any, rule: Rule, name: str) -> str | None:
    """Give the text of the first thing that a path finds, on one line."""
    found = rule.paths[name](tree) if name in rule.paths else []
    first = found[0] if isinstance(found, list) and found else found or ""
    words = first if isinstance(first, str) else " ".join(first.itertext())
    return " ".join(tidy_text(words).split()) or None


def _moment(words: str | None) -> str | None:
    """Give the time that a site prints, its own: no zone stands there.

    >>> _moment("2024 03 / 05 08:10:11"), _moment("2024年3月5日8:10 | 来源"), _moment("5 March")
    ('2024-03-05T08:10:11', '2024-03-05T08:10', None)
    """
    found = DATE.search(words or "")
    if not found:
        return None
    clock = found["clock"]
    try:
        day = date(int(found["year"]), int(found["month"]), int(found["day"]))
        text = f"{day}T{clock.zfill(8 if clock.count(':') > 1 else 5)}" if clock else day.isoformat()
        datetime.fromisoformat(text)
    except ValueError:
        return None
    return text
