"""Every case of fixtures/<lang>/<case>/ gives its pinned records, field by field.

`pytest --update-golden` writes what is made now; the change is then read as a diff.
"""

import json
import tomllib
from pathlib import Path

import pytest

from extractor.cli.inputs import moment_of
from extractor.sources.registry import read_paths

FIXTURES = Path(__file__).parents[1] / "fixtures"
CASES = sorted(path.parent.relative_to(FIXTURES).as_posix() for path in FIXTURES.glob("*/*/case.toml"))
KNOWN = {"licence", "what", "reference_time", "lang", "kind", "gold"}


def settings_of(case):
    return tomllib.loads((FIXTURES / case / "case.toml").read_text(encoding="utf-8"))


def input_of(case):
    (path,) = (FIXTURES / case).glob("input.*")
    return path


def documents_of(case):
    """Read a case's input as a run over it would, with what case.toml says where the input is silent."""
    settings = settings_of(case)
    reference = settings.get("reference_time")
    base = moment_of(reference) if reference else None
    problems = []
    inputs = [input_of(case)]
    for document in read_paths(inputs, on_problem=problems.append, lang=settings.get("lang"), time_base=base):
        changes = {"kind": settings["kind"]} if "kind" in settings else {}
        if document.published is None and document.reference_time is None:
            changes["reference_time"] = reference
        yield document.model_copy(update=changes)
    assert problems == []


def pinned(record):
    """Give what of a record is pinned: not what made it, nor where the file lies."""
    data = json.loads(record.to_json())
    del data["pipeline"]
    source = data["document"]["source"]
    data["document"]["source"] = {"reader": source["reader"], "row": source["row"]}
    return data


def test_there_are_cases():
    assert len(CASES) >= 12


@pytest.mark.parametrize("case", CASES)
def test_a_case_says_what_it_is(case):
    settings = settings_of(case)
    assert settings["licence"]
    assert settings["what"]
    assert settings.keys() <= KNOWN


@pytest.mark.parametrize("case", CASES)
def test_the_gold_of_a_case_is_about_its_text(case):
    texts = [document.text for document in documents_of(case)]
    for name in settings_of(case).get("gold", []):
        gold = json.loads((FIXTURES / "gold" / f"{name}.json").read_text(encoding="utf-8"))
        assert gold["text"] in texts


@pytest.mark.parametrize("case", CASES)
def test_a_case_gives_its_pinned_records(case, extractor, update_golden, subtests):
    made = [pinned(record) for record in extractor.pipe(documents_of(case))]
    path = FIXTURES / case / "record.json"
    if update_golden:
        text = json.dumps(made, ensure_ascii=False, indent=1) + "\n"
        path.write_text(text, encoding="utf-8", newline="\n")
    wanted = json.loads(path.read_text(encoding="utf-8"))
    assert [record["document"]["id"] for record in made] == [record["document"]["id"] for record in wanted]
    for number, (got, pin) in enumerate(zip(made, wanted, strict=True)):
        for field in {**pin, **got}:
            with subtests.test(record=number, field=field):
                assert got.get(field) == pin.get(field)
