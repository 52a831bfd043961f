"""The fixtures keep the formats that fixtures/README.md promises."""

import json
import re
import tomllib
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

import pytest

from extractor.schema.goal import GoalKind

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
GOLD_FILES = sorted((FIXTURES / "gold").glob("*.json"))
CASES = sorted(path.parent for path in FIXTURES.glob("*/*/case.toml"))
LICENCE = "MIT, written for this project"

MODIFIERS = {None, "more_than", "less_than", "at_least", "at_most", "approx"}
REASONS = {
    "past_fact", "current_fact", "ongoing_action", "evaluation", "completed_goal", "planned_event",
    "hypothetical", "general_truth", "question", "obligation_of_others", "advice", "title_or_name",
    "idiom_or_nontemporal_will",
}  # fmt: skip
KEYS = {
    "companies": {"name", "surfaces", "optional"},
    "people": {"name", "surfaces", "optional", "roles"},
    "money": {"text", "nth", "value", "high", "currency", "modifier"},
    "quantities": {"text", "nth", "value", "high", "unit", "modifier"},
    "dates": {"text", "nth", "type", "timex", "start", "end"},
    "goals": {
        "statement", "nth", "kind", "optional", "holder", "source", "polarity",
        "target", "deadline", "comparators",
    },
    "non_goals": {"text", "nth", "reason"},
}  # fmt: skip
CASE_KEYS = {"licence", "what", "lang", "kind", "reference_time", "gold"}
MAY_BE_OPTIONAL = {"money", "quantities", "dates"}

Json = dict[str, Any]


def read_gold(path: Path) -> Json:
    document: Json = json.loads(path.read_text(encoding="utf-8"))
    return document


def read_case(folder: Path) -> Json:
    return tomllib.loads((folder / "case.toml").read_text(encoding="utf-8"))


def input_of(folder: Path) -> Path:
    (path,) = folder.glob("input.*")
    return path


def place(text: str, surface: str, nth: int) -> tuple[int, int]:
    starts = [match.start() for match in re.finditer(re.escape(surface), text)]
    assert 1 <= nth <= len(starts), f"{surface!r} occurs {len(starts)} times, not {nth}"
    return starts[nth - 1], starts[nth - 1] + len(surface)


def stands_alone(text: str, surface: str) -> bool:
    """Tell whether the surface occurs as a whole word."""
    before = r"(?<![A-Za-z0-9])" if surface[0].isascii() and surface[0].isalnum() else ""
    after = r"(?![A-Za-z0-9])" if surface[-1].isascii() and surface[-1].isalnum() else ""
    return re.search(before + re.escape(surface) + after, text) is not None


def names_of(document: Json) -> set[str]:
    return {entry["name"] for kind in ("companies", "people") for entry in document["gold"][kind]}


def entries(document: Json) -> Iterator[tuple[str, Json]]:
    yield from ((kind, entry) for kind in KEYS for entry in document["gold"][kind])


@pytest.fixture(params=GOLD_FILES, ids=lambda path: path.stem)
def gold(request: pytest.FixtureRequest) -> Json:
    return read_gold(request.param)


@pytest.fixture(params=CASES, ids=lambda path: f"{path.parent.name}/{path.name}")
def case(request: pytest.FixtureRequest) -> Path:
    folder: Path = request.param
    return folder


def test_there_is_enough_gold_in_both_languages() -> None:
    articles = [d["lang"] for d in map(read_gold, GOLD_FILES) if d["kind"] == "article"]
    assert articles.count("en") >= 12
    assert articles.count("zh") >= 12


@pytest.mark.parametrize("path", GOLD_FILES, ids=lambda path: path.stem)
def test_gold_says_what_it_is(path: Path) -> None:
    document = read_gold(path)
    assert set(document) == {"id", "lang", "kind", "published", "source", "text", "gold"}
    assert document["id"] == path.stem
    assert document["lang"] in {"en", "zh"}
    assert document["kind"] in {"article", "post"}
    assert document["source"] == "written for this project"
    assert date.fromisoformat(document["published"])
    assert set(document["gold"]) == set(KEYS)


def test_gold_text_is_clean(gold: Json) -> None:
    text = gold["text"]
    assert text == text.strip()
    assert "\r" not in text
    assert "\t" not in text


def test_gold_entries_have_exactly_their_keys(gold: Json) -> None:
    for kind, entry in entries(gold):
        extra = set(entry) - KEYS[kind]
        assert set(entry) >= KEYS[kind], entry
        assert extra <= ({"optional"} if kind in MAY_BE_OPTIONAL else set()), entry
        assert isinstance(entry.get("optional", False), bool)


def test_gold_mentions_stand_in_the_text_and_do_not_overlap(gold: Json) -> None:
    spans = sorted(
        place(gold["text"], entry["text"], entry["nth"])
        for kind in ("money", "quantities", "dates")
        for entry in gold["gold"][kind]
    )
    for (_, end), (start, _) in pairwise(spans):
        assert end <= start, gold["text"][start:end]


def test_gold_values_are_numbers_with_known_units(gold: Json) -> None:
    for kind in ("money", "quantities"):
        for entry in gold["gold"][kind]:
            assert isinstance(entry["value"], int | float), entry
            assert entry["high"] is None or entry["high"] > entry["value"], entry
            assert entry["modifier"] in MODIFIERS, entry
    assert all(re.fullmatch("[A-Z]{3}", entry["currency"]) for entry in gold["gold"]["money"])


def test_gold_dates_are_iso_and_run_forwards(gold: Json) -> None:
    for entry in gold["gold"]["dates"]:
        assert entry["type"] in {"date", "duration", "set", "time"}, entry
        assert entry["timex"], entry
        assert (entry["start"] is None) == (entry["end"] is None), entry
        if entry["start"]:
            assert date.fromisoformat(entry["start"]) <= date.fromisoformat(entry["end"]), entry
        if entry["type"] in {"duration", "set"}:
            assert entry["timex"].startswith("P"), entry


def test_gold_names_occur_and_belong_to_one_entity(gold: Json) -> None:
    seen: set[str] = set()
    for kind in ("companies", "people"):
        for entry in gold["gold"][kind]:
            assert entry["surfaces"], entry
            for surface in entry["surfaces"]:
                assert stands_alone(gold["text"], surface), surface
                assert surface not in seen, surface
                seen.add(surface)


def test_gold_roles_are_as_the_text_has_them(gold: Json) -> None:
    for person in gold["gold"]["people"]:
        for role in person["roles"]:
            assert set(role) == {"title", "organization"}
            assert role["title"] in gold["text"], role
            organization = role["organization"]
            assert organization is None or organization in names_of(gold) or organization in gold["text"], (
                role
            )


def test_gold_goals_hold_closed_values_and_exact_words(gold: Json) -> None:
    text, known = gold["text"], names_of(gold)
    for goal in gold["gold"]["goals"]:
        start, end = place(text, goal["statement"], goal["nth"])
        assert goal["kind"] in get_args(GoalKind), goal
        assert goal["polarity"] in {"positive", "negative"}, goal
        for name in (goal["holder"], goal["source"], *goal["comparators"]):
            assert name is None or name in known or name in text, name
        if goal["target"]:
            assert set(goal["target"]) == {"text", "value", "unit"}, goal
            assert goal["target"]["text"] in text[start:end], goal
        if goal["deadline"]:
            assert set(goal["deadline"]) == {"text", "end"}, goal
            assert goal["deadline"]["text"] in text, goal
            if goal["deadline"]["end"]:
                last = date.fromisoformat(goal["deadline"]["end"])
                # Only a goal of the past that is told again may have run out.
                assert goal["optional"] or last >= date.fromisoformat(gold["published"]), goal


def test_gold_target_values_agree_with_the_facts_they_name(gold: Json) -> None:
    facts = gold["gold"]["money"] + gold["gold"]["quantities"]
    for goal in gold["gold"]["goals"]:
        target = goal["target"]
        if not target or target["unit"] == "rank":
            continue
        named = [fact for fact in facts if fact["text"] == target["text"]]
        assert not named or any(fact["value"] == target["value"] for fact in named), goal


def test_gold_non_goals_are_found_and_never_goals(gold: Json) -> None:
    text = gold["text"]
    goals = [place(text, goal["statement"], goal["nth"]) for goal in gold["gold"]["goals"]]
    for entry in gold["gold"]["non_goals"]:
        start, end = place(text, entry["text"], entry["nth"])
        assert entry["reason"] in REASONS, entry
        overlapping = [text[a:b] for a, b in goals if a < end and start < b]
        assert not overlapping, (entry["text"], overlapping)


def test_case_says_what_it_is(case: Path) -> None:
    about = read_case(case)
    assert set(about) <= CASE_KEYS
    assert about["licence"] == LICENCE
    assert about["what"].endswith(".")
    assert about["lang"] == case.parent.name
    assert about["kind"] in {"article", "post"}
    if "reference_time" in about:
        assert date.fromisoformat(about["reference_time"])


def test_case_holds_one_input_and_nothing_foreign(case: Path) -> None:
    assert input_of(case).suffix in {".txt", ".html", ".json", ".jsonl"}
    others = {path.name for path in case.iterdir()} - {input_of(case).name, "case.toml"}
    assert all(name.startswith("record") for name in others), others


def test_every_folder_beside_gold_and_broken_is_a_case() -> None:
    folders = {p for lang in ("en", "zh") for p in (FIXTURES / lang).iterdir() if p.is_dir()}
    assert folders == set(CASES)


def test_case_input_holds_the_texts_of_its_gold(case: Path) -> None:
    wanted = [read_gold(FIXTURES / "gold" / f"{name}.json") for name in read_case(case).get("gold", [])]
    path = input_of(case)
    if path.suffix == ".txt":
        (document,) = wanted
        assert path.read_text(encoding="utf-8") == document["text"] + "\n"
        assert read_case(case)["reference_time"] == document["published"]
    if path.suffix == ".jsonl":
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        texts = {row["id"]: (row["text"], row.get("published")) for row in rows}
        for document in wanted:
            assert texts[document["id"]] == (document["text"], document["published"])


def test_every_gold_document_belongs_to_a_case() -> None:
    used = [name for folder in CASES for name in read_case(folder).get("gold", [])]
    assert set(used) == {path.stem for path in GOLD_FILES}


def test_gb18030_page_is_neither_utf8_nor_gbk() -> None:
    raw = (FIXTURES / "zh" / "energy-gb18030" / "input.html").read_bytes()
    for wrong in ("utf-8", "gbk"):
        with pytest.raises(UnicodeDecodeError):
            raw.decode(wrong)
    text = raw.decode("gb18030")
    assert "charset=gb2312" in text
    assert "刘䶮" in text


def test_weibo_inputs_are_json() -> None:
    timeline = json.loads(input_of(FIXTURES / "zh" / "weibo-timeline").read_text(encoding="utf-8"))
    assert {card["card_type"] for card in timeline["data"]["cards"]} == {9, 11}
    dump = json.loads(input_of(FIXTURES / "zh" / "weibo-crawler").read_text(encoding="utf-8"))
    assert any("retweet" in post for post in dump["weibo"])


def test_broken_files_are_broken_as_told() -> None:
    broken = FIXTURES / "broken"
    with pytest.raises(json.JSONDecodeError):
        json.loads((broken / "broken.json").read_text(encoding="utf-8"))
    with pytest.raises(UnicodeDecodeError):
        (broken / "binary.bin").read_bytes().decode("utf-8")
    assert "<p" not in (broken / "empty.html").read_text(encoding="utf-8")
    assert "trois ans" in (broken / "french.txt").read_text(encoding="utf-8")


def test_truncated_rows_stand_between_good_ones() -> None:
    def good(line: str) -> bool:
        try:
            return "text" in json.loads(line)
        except json.JSONDecodeError:
            return False

    lines = (FIXTURES / "broken" / "truncated.jsonl").read_text(encoding="utf-8").splitlines()
    assert [number for number, line in enumerate(lines, 1) if good(line)] == [1, 2, 4, 6]
