"""Build companies.jsonl: every name the gazetteer knows, one object a line.

Sources, all beside this file unless said otherwise:

    brands_china.csv, brands_world.csv  companies and brands, written by hand
    organizations.csv                   bodies that are no companies, written by hand
    products.csv                        products and indices, written by hand
    words.csv                           of the package: names too common to be safe (drop), wrong rows (skip);
                                        of any language: ordinary words and phrases that hold a name (deny)
    pytickersymbols (PyPI, MIT)         members of 20 stock indices: name, ticker and country, nothing else

In the hand-written lists `~` after an alias says that it is also an ordinary word or a person's or place's
name, `~~` that it mostly is. Run with the development extra installed, from anywhere:

    python models/gazetteer/build.py            # writes companies.jsonl beside this file
    python models/gazetteer/build.py --check    # exit status 1 if the file would change
"""

import csv
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from extractor.values.names import name_key, strip_legal
from extractor.values.shadow import lower, shadow

HERE = Path(__file__).parent
TARGET = HERE / "companies.jsonl"
BRANDS = ("brands_china.csv", "brands_world.csv")
PACKAGE_VERSION = "1.17.10"
"""Of pytickersymbols: its lists change from release to release, the committed file is made from this one."""

_HAN = re.compile("[㐀-鿿]")
_QUALIFIER = re.compile(r"\s*\([^)]*\)")
_SHORT = 3
_MICS = {
    "AS": "XAMS", "BR": "XBRU", "DE": "XETR", "HE": "XHEL", "L": "XLON", "MC": "XMAD", "MI": "XMIL",
    "PA": "XPAR", "ST": "XSTO", "SW": "XSWX", "T": "XTKS",
}  # fmt: skip
"""Market identifier codes (ISO 10383) by the suffix of a Yahoo symbol."""
_US_MARKETS = re.compile(r"\b(NYSE|NASDAQ|Nasdaq)\b")
_US_MICS = {"NYSE": "XNYS", "NASDAQ": "XNAS"}
_COUNTRIES = {
    "Argentina": "AR", "Australia": "AU", "Belgium": "BE", "China": "CN", "Finland": "FI", "France": "FR",
    "Germany": "DE", "Guernsey": "GG", "Ireland": "IE", "Isle of Man": "IM", "Italy": "IT", "Japan": "JP",
    "Luxembourg": "LU", "Mexico": "MX", "Netherlands": "NL", "Spain": "ES", "Sweden": "SE",
    "Switzerland": "CH", "United Kingdom": "GB",
}  # fmt: skip
"""ISO 3166 codes of the countries the package names. It says United States of many companies that are
only listed there, so that is no fact to copy."""


@dataclass
class Row:
    """One line of companies.jsonl in the making."""

    name: str
    type: str
    country: str = ""
    ids: dict[str, str] = field(default_factory=dict)
    parent: str = ""
    flags: list[str] = field(default_factory=list)
    aliases: dict[str, list[str]] = field(default_factory=dict)
    sources: list[str] = field(default_factory=list)

    @property
    def key(self) -> tuple[str, str]:
        """Key and what it was made from, as RECORD orders them: Wikidata, ticker, name."""
        for basis in ("wikidata", "ticker"):
            if basis in self.ids:
                return self.ids[basis], basis
        return self.name if self.type == "word" else name_key(self.name), "gazetteer"

    def add(self, marked: str) -> None:
        """Add an alias with its flags; the first writing of it stands."""
        text = marked.rstrip("~")
        flags = {0: [], 1: ["word"], 2: ["word", "strong"]}[len(marked) - len(text)]
        if not _HAN.search(text) and len(text) <= _SHORT:
            flags.append("short")
        self.aliases.setdefault(text, flags)


def build() -> str:
    """Give the text of companies.jsonl."""
    words = {row["text"]: row["flag"] for row in _table("words.csv")}
    rows = [*_brands(), *_organizations(), *_products()]
    rows += _listed(rows, words)
    rows += [_word(text) for text, flag in words.items() if flag == "deny"]
    _check(rows)
    _drop_ambiguous(rows)
    keys = {row.name: row.key[0] for row in rows}
    rows = [row for row in rows if row.aliases]
    rows.sort(key=lambda row: (row.type, row.name.casefold(), row.name))
    return "".join(_line(row, keys) for row in rows)


def _table(name: str) -> Iterator[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _brands() -> Iterator[Row]:
    for source in BRANDS:
        for line in _table(source):
            row = Row(line["name"].rstrip("~"), "company", line["country"], sources=[source])
            row.ids = {name: line[name] for name in ("wikidata", "ticker") if line[name]}
            row.parent, row.flags = line["parent"], _split(line["flags"])
            for marked in [line["name"], *_split(line["en"]), *_split(line["zh"])]:
                row.add(marked)
            yield row


def _organizations() -> Iterator[Row]:
    for line in _table("organizations.csv"):
        row = Row(line["name"].rstrip("~"), line["type"], line["country"], sources=["organizations.csv"])
        for marked in [line["name"], *_split(line["en"]), *_split(line["zh"])]:
            row.add(marked)
        yield row


def _products() -> Iterator[Row]:
    for line in _table("products.csv"):
        row = Row(line["name"], line["type"], parent=line["owner"], sources=["products.csv"])
        for marked in [line["name"], *_split(line["en"]), *_split(line["zh"])]:
            row.add(marked)
        yield row


def _word(text: str) -> Row:
    row = Row(text, "word", sources=["words.csv"])
    row.add(text)
    return row


def _listed(known: list[Row], words: dict[str, str]) -> list[Row]:
    """Give the listed companies not written by hand, and add their tickers to those that are."""
    from pytickersymbols import PyTickerSymbols  # type: ignore[import-untyped]

    companies = [row for row in known if row.type == "company"]
    by_ticker = {row.ids["ticker"]: row for row in companies if "ticker" in row.ids}
    by_name = {name_key(alias): row for row in companies for alias in row.aliases}
    new: dict[str, Row] = {}
    for stock in sorted(PyTickerSymbols().get_all_stocks(), key=lambda stock: str(stock["name"])):
        name = _QUALIFIER.sub("", str(stock["name"])).strip()
        if words.get(name) == "skip":
            continue
        ticker = _ticker(stock)
        row = by_ticker.get(ticker) or by_name.get(name_key(name)) or new.get(name_key(name))
        if row is None:
            row = new[name_key(name)] = Row(name, "company", _COUNTRIES.get(str(stock.get("country")), ""))
        if ticker and not row.ids:
            row.ids["ticker"] = ticker
            by_ticker[ticker] = row
        row.sources += ["pytickersymbols"] * ("pytickersymbols" not in row.sources)
        for alias in _written(name):
            if words.get(alias) != "drop":
                row.add(alias)
    return list(new.values())


def _ticker(stock: dict[str, object]) -> str:
    """Give MIC:symbol of the listing that put the company into its index, "" where that is not plain."""
    symbol = str(stock.get("symbol") or "")
    stem, _, suffix = symbol.rpartition(".")
    if suffix in _MICS and stem:
        return f"{_MICS[suffix]}:{stem}"
    metadata = stock.get("metadata")
    traded = str(metadata.get("traded_as", "")) if isinstance(metadata, dict) else ""
    market = _US_MARKETS.search(traded)
    if market and re.search(rf"\b{re.escape(symbol)}\b", traded):
        return f"{_US_MICS[market.group().upper()]}:{symbol}"
    return ""


def _written(name: str) -> Iterator[str]:
    """Give the ways to write a listed company's name."""
    stem = strip_legal(name)
    for alias in (name, name.removesuffix("."), name.replace(",", "").removesuffix("."), stem):
        if len(alias) > _SHORT or (alias == name and len(alias) > 1):
            yield alias


def _check(rows: list[Row]) -> None:
    """Stop at a mistake in the sources: an unknown parent, two rows of one key, a word that is a name."""
    names = {row.name for row in rows}
    orphans = [row for row in rows if row.parent and row.parent not in names]
    faults = [f"{row.name}: unknown parent {row.parent!r}" for row in orphans]
    owners: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        if row.type != "word":
            owners[row.key[0]].append(row.name)
    faults += [f"key {key!r} of {', '.join(who)}" for key, who in owners.items() if len(who) > 1]
    taken = {alias for row in rows if row.type != "word" for alias in row.aliases}
    words = [row.name for row in rows if row.type == "word"]
    faults += [f"{word} is both a name and a word" for word in words if word in taken]
    if faults:
        sys.exit("\n".join(faults))


def _drop_ambiguous(rows: Iterable[Row]) -> None:
    """Take from every row the aliases that another row has too, unless one row is called so."""
    holders: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        for alias in row.aliases:
            holders[shadow(alias)].append(row)
    for alias, who in holders.items():
        if len(who) > 1:
            called = [row for row in who if shadow(row.name) == alias]
            for row in who:
                if len(called) != 1 or row is not called[0]:
                    row.aliases = {text: row.aliases[text] for text in row.aliases if shadow(text) != alias}


def _line(row: Row, keys: dict[str, str]) -> str:
    key, basis = row.key
    item: dict[str, object] = {"name": row.name, "type": row.type, "key": key, "key_basis": basis}
    item |= {"ids": row.ids} if row.ids else {}
    item |= {"country": row.country} if row.country else {}
    item |= {"parent": keys[row.parent]} if row.parent else {}
    item |= {"flags": sorted(row.flags)} if row.flags else {}
    item["aliases"] = [
        {"text": text, "lang": "zh" if _HAN.search(text) else "*"} | ({"flags": flags} if flags else {})
        for text, flags in sorted(row.aliases.items(), key=lambda pair: (lower(pair[0]), pair[0]))
    ]
    item["sources"] = sorted(row.sources)
    return json.dumps(item, ensure_ascii=False) + "\n"


def _split(cell: str) -> list[str]:
    return [part for part in cell.split("|") if part]


if __name__ == "__main__":
    text = build()
    if "--check" in sys.argv:
        sys.exit(0 if TARGET.read_text(encoding="utf-8") == text else f"{TARGET} is not what its sources say")
    TARGET.write_text(text, encoding="utf-8")
    print(f"{text.count(chr(10))} rows in {TARGET}")
