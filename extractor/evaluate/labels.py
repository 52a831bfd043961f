"""Corrected Label Studio exports -> gold documents for `extractor evaluate`."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from extractor.errors import InputError
from extractor.evaluate.gold import GoldDocument, Interval, entity_places
from extractor.sinks.atomic import atomic_text
from extractor.sinks.labelstudio import GOAL, units_before

Say = Callable[[str], None]
"""Takes what the user should know about a task."""
_VALUES = {
    "Money": ("money", ("value", "high", "currency", "modifier")),
    "Quantity": ("quantities", ("value", "high", "unit", "modifier")),
    "Date": ("dates", ("type", "timex", "start", "end")),
}


class _Region(NamedTuple):
    name: str
    label: str
    place: Interval
    text: str
    fact: dict[str, Any] | None
    """What the task knew about it, if it stands where it stood."""


def import_labels(path: Path, directory: Path, say: Say) -> int:
    """Write a gold file for each annotated task of a Label Studio export (JSON) and give their number.

    The last annotation of a task that was not cancelled counts; tasks without one are passed over. A value
    is taken over with its region; a money, quantity or date that the annotator marked anew has none, and is
    optional in the gold until someone writes it in. Raises InputError for a file that is no such export.
    """
    tasks = _read(path)
    directory.mkdir(parents=True, exist_ok=True)
    taken: set[str] = set()
    for number, task in enumerate(tasks, start=1):
        gold = _gold_of(task, f"{path}: task {number}", say)
        if gold is None:
            continue
        name = re.sub(r"[^\w.-]+", "-", gold["id"]).strip("-.") or "task"
        name = name if name not in taken else f"{name}-{number}"
        taken.add(name)
        with atomic_text(directory / f"{name}.json") as stream:
            stream.write(json.dumps(gold, ensure_ascii=False, indent=1) + "\n")
    return len(taken)


def _read(path: Path) -> list[Any]:
    try:
        tasks = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as err:
        raise InputError(f"cannot read {path}: {err}; export the project as JSON") from err
    if not isinstance(tasks, list):
        raise InputError(f"{path}: no list of tasks; export the project as JSON, not JSON-MIN")
    return tasks


def _gold_of(task: Any, place: str, say: Say) -> dict[str, Any] | None:
    try:
        data, text = task["data"], str(task["data"]["text"])
        done = [item for item in task.get("annotations", ()) if not item.get("was_cancelled")]
        if not done:
            say(f"{place}: not annotated; passed over")
            return None
        regions = sorted(_regions(done[-1]["result"], data, place, say), key=_by_place)
    except (KeyError, TypeError, AttributeError, ValueError) as err:
        message = f"{place}: no task of Label Studio that `extractor export` wrote: {err!r}"
        raise InputError(message) from err
    gold: dict[str, Any] = {
        "companies": _entities(regions, "Company"),
        "people": _entities(regions, "Person"),
        **{kind: list(_values(regions, label, text, place, say)) for label, (kind, _) in _VALUES.items()},
        "goals": list(_goals(regions, text, place, say)),
        "non_goals": [],
    }
    out = {name: data.get(name) for name in ("id", "lang", "kind", "published")}
    out |= {"source": "corrected in Label Studio", "text": text, "gold": gold}
    out["id"] = str(out["id"] or task.get("id") or place)
    out["lang"] = out["lang"] or "und"
    out["kind"] = out["kind"] or "article"
    _check_places(GoldDocument.read(out), regions, place, say)
    return out


def _regions(result: Iterable[Any], data: dict[str, Any], place: str, say: Say) -> Iterator[_Region]:
    text: str = data["text"]
    known = data.get("facts") or {}
    code_point = {units: at for at, units in enumerate(units_before(text))}
    for item in result:
        if item.get("type") != "labels":
            continue
        value = item["value"]
        start, end, words = value["start"], value["end"], value.get("text")
        if words is not None and text[start:end] != words:
            # An older Label Studio: these count UTF-16 code units.
            start, end = code_point.get(start, -1), code_point.get(end, -1)
        if not 0 <= start < end <= len(text) or (words is not None and text[start:end] != words):
            say(f"{place}: region {item.get('id')} is not where its words {words!r} stand; left out")
            continue
        label = value["labels"][0]
        fact = known.get(item.get("id"))
        same = fact is not None and text[start:end] == fact.get("text", text[start:end])
        yield _Region(str(item.get("id")), label, (start, end), text[start:end], fact if same else None)


def _entities(regions: list[_Region], label: str) -> list[dict[str, Any]]:
    """Gather names into entities: those of one id, and those of one form."""
    entities: dict[str, dict[str, Any]] = {}
    by_surface: dict[str, str] = {}
    for region in sorted((r for r in regions if r.label == label), key=lambda r: r.fact is None):
        known = region.name.rpartition("-")[0] if region.fact else None
        group = known or by_surface.get(region.text, region.text)
        name = region.fact["name"] if region.fact else region.text
        entity = entities.setdefault(group, {"name": name, "surfaces": [], "optional": False})
        if label == "Person":
            entity.setdefault("roles", region.fact["roles"] if region.fact else [])
        if region.text not in entity["surfaces"]:
            entity["surfaces"].append(region.text)
        by_surface.setdefault(region.text, group)
    return list(entities.values())


def _values(regions: list[_Region], label: str, text: str, place: str, say: Say) -> Iterator[dict[str, Any]]:
    fields = _VALUES[label][1]
    for region in regions:
        if region.label != label or (nth := _nth(region, text, place, say)) is None:
            continue
        fact = dict(region.fact or {})
        fact |= {"start": fact.get("from"), "end": fact.get("to")}
        entry = {"text": region.text, "nth": nth, **{field: fact.get(field) for field in fields}}
        if region.fact is None:
            say(f"{place}: {label} {region.text!r} is new: write its value into the gold")
            entry["optional"] = True
        yield entry


def _goals(regions: list[_Region], text: str, place: str, say: Say) -> Iterator[dict[str, Any]]:
    for region in regions:
        if not region.label.startswith(GOAL) or (nth := _nth(region, text, place, say)) is None:
            continue
        fact = region.fact or {}
        target, deadline = fact.get("target"), fact.get("deadline")
        yield {
            "statement": region.text,
            "nth": nth,
            "kind": region.label.removeprefix(GOAL),
            "optional": False,
            "holder": (fact.get("holder") or {}).get("name"),
            "source": (fact.get("source") or {}).get("name"),
            "polarity": fact.get("polarity", "positive"),
            "target": target and _target(target),
            "deadline": deadline and {"text": deadline["text"], "end": deadline["to"]},
            "comparators": [item["name"] for item in fact.get("comparators", ())],
        }


def _target(target: dict[str, Any]) -> dict[str, Any]:
    unit = target["currency"] or target["unit"]
    return {"text": target["text"], "value": target["value"], "unit": unit}


def _nth(region: _Region, text: str, place: str, say: Say) -> int | None:
    """Count the occurrences up to a region as the gold does."""
    starts = [match.start() for match in re.finditer(re.escape(region.text), text)]
    if region.place[0] in starts:
        return starts.index(region.place[0]) + 1
    say(f"{place}: {region.text!r} overlaps an earlier occurrence of itself; left out")
    return None


def _check_places(gold: GoldDocument, regions: list[_Region], place: str, say: Say) -> None:
    """Tell where the gold, in which a name stands for all its occurrences, differs from what was marked."""
    for label, entities in (("Company", gold.gold.companies), ("Person", gold.gold.people)):
        meant = set(entity_places(entities, gold.text))
        marked = {region.place for region in regions if region.label == label}
        for start, end in sorted(meant ^ marked):
            what = "is not marked" if (start, end) in meant else "cannot be told from a longer name"
            say(f"{place}: {label} {gold.text[start:end]!r} at {start} {what}; gold means all whole words")


def _by_place(region: _Region) -> Interval:
    return region.place
