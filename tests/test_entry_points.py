"""Entry points: every pipeline component can be found by its name in an installed package."""

import re
import tomllib
from importlib import import_module

import pytest

from extractor.pipeline import read_config

_NAMED = re.compile(r'@Language\.(?:factory|component)\(\s*"(\w+)"')


@pytest.fixture(scope="module")
def entry_points(repository):
    project = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return project["entry-points"]


def test_every_entry_point_leads_to_something(entry_points):
    for group in ("spacy_factories", "spacy_tokenizers"):
        for place in entry_points[group].values():
            module, _, name = place.partition(":")
            assert callable(getattr(import_module(module), name)), place


def test_every_component_has_an_entry_point(entry_points, repository):
    code = "\n".join(
        path.read_text(encoding="utf-8") for path in (repository / "extractor" / "components").rglob("*.py")
    )
    assert set(entry_points["spacy_factories"]) == set(_NAMED.findall(code))


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_component_of_a_pipeline_has_an_entry_point(entry_points, lang):
    parts = read_config(lang)["components"].values()
    assert {part["factory"] for part in parts if "factory" in part} <= set(entry_points["spacy_factories"])
