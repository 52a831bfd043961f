import csv
import json
import re
import runpy
from collections import Counter, defaultdict
from importlib.metadata import PackageNotFoundError, version

import pytest

from extractor.gazetteer.entries import ORGANIZATION_TYPES, OTHER_TYPES
from extractor.resources import models_dir
from extractor.values.shadow import shadow

FOLDER = models_dir() / "gazetteer"
SOURCES = {
    "brands_china.csv",
    "brands_world.csv",
    "organizations.csv",
    "products.csv",
    "words.csv",
    "pytickersymbols",
}


@pytest.fixture(scope="module")
def rows():
    return [
        json.loads(line) for line in (FOLDER / "companies.jsonl").read_text(encoding="utf-8").splitlines()
    ]


def test_every_row_names_its_sources(rows):
    assert all(row["sources"] and set(row["sources"]) <= SOURCES for row in rows)


def test_types_and_flags_are_known(rows):
    assert {row["type"] for row in rows} <= ORGANIZATION_TYPES | OTHER_TYPES
    flags = {flag for row in rows for alias in row["aliases"] for flag in alias.get("flags", ())}
    assert flags == {"word", "strong", "short"}


def test_no_two_names_have_one_key(rows):
    keys = Counter(row["key"] for row in rows if row["type"] != "word")
    assert [key for key, count in keys.items() if count > 1] == []


def test_keys_are_made_as_the_record_says(rows):
    for row in rows:
        ids = row.get("ids", {})
        basis = "wikidata" if "wikidata" in ids else "ticker" if "ticker" in ids else "gazetteer"
        assert row["key_basis"] == basis
        assert basis == "gazetteer" or row["key"] == ids[basis]


def test_ids_are_well_formed(rows):
    for row in rows:
        ids = row.get("ids", {})
        assert re.fullmatch(r"Q[1-9]\d*", ids.get("wikidata", "Q1"))
        assert re.fullmatch(r"[A-Z]{4}:[A-Z0-9][A-Z0-9.&\- ]*", ids.get("ticker", "XNYS:A")), row["name"]
        assert re.fullmatch(r"[A-Z]{2}|", row.get("country", ""))


def test_no_two_names_share_an_id(rows):
    for name in ("wikidata", "ticker"):
        shared = Counter(row["ids"][name] for row in rows if name in row.get("ids", {}))
        assert [value for value, count in shared.items() if count > 1] == []


def test_an_alias_means_one_thing(rows):
    holders = defaultdict(set)
    for row in rows:
        for alias in row["aliases"]:
            holders[shadow(alias["text"])].add((row["type"], row["key"]))
    assert {alias: who for alias, who in holders.items() if len(who) > 1} == {}


def test_aliases_are_long_enough_and_clean(rows):
    texts = [alias["text"] for row in rows for alias in row["aliases"]]
    assert [
        text for text in texts if len(text) < 2 or text != text.strip() or "~" in text or "|" in text
    ] == []


def test_parents_exist(rows):
    keys = {row["key"] for row in rows}
    assert [row["name"] for row in rows if row.get("parent", row["key"]) not in keys] == []


def test_the_file_is_small_and_has_thousands_of_companies(rows):
    assert (FOLDER / "companies.jsonl").stat().st_size < 3_000_000
    assert sum(row["type"] == "company" for row in rows) > 2_500


@pytest.mark.parametrize("name", ["brands_china.csv", "brands_world.csv"])
def test_hand_written_lists_are_in_order(name):
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        names = [row["name"].rstrip("~").casefold() for row in csv.DictReader(file)]
    assert names == sorted(set(names))


def test_building_again_gives_the_same_file():
    build = runpy.run_path(str(FOLDER / "build.py"))
    try:
        installed = version("pytickersymbols")
    except PackageNotFoundError:
        pytest.skip("pytickersymbols is not installed; it comes with the development extra")
    if installed != build["PACKAGE_VERSION"]:
        pytest.skip(
            f"pytickersymbols {installed} is not the {build['PACKAGE_VERSION']} the file was built from"
        )
    assert build["build"]() == (FOLDER / "companies.jsonl").read_text(encoding="utf-8")
