"""Label Studio tasks with predictions, to be corrected there and read back by `extractor import-labels`.

Offsets: the Text tag of Label Studio counts code points, as the tests of its editor say; before pull request
308 of its frontend (2021) it counted UTF-16 code units, in which an emoji is two, and `utf16=True` writes
those. Each region also carries its words, by which reading back tells the two apart.

What a region cannot show (values, roles, slots of goals) stands in `data.facts` under the region's id, which
Label Studio keeps.
"""

import json
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any, get_args

from extractor.schema.goal import Goal, GoalKind
from extractor.schema.mention import Fact, Mention
from extractor.schema.record import Record
from extractor.sinks.atomic import atomic_text

GOAL = "Goal: "
"""Before the kind of a goal in its label."""
LABELS = (
    "Company", "Person", "Money", "Quantity", "Date", *(f"{GOAL}{kind}" for kind in get_args(GoalKind))
)  # fmt: skip
_COLOURS = ("#0072b2", "#d55e00", "#009e73", "#e69f00", "#56b4e9", "#cc79a7")


def write_tasks(records: Iterable[Record], path: Path, *, utf16: bool = False) -> int:
    """Write a JSON list of tasks, and beside it, with the ending .xml, the labelling setup they need."""
    count = 0
    with atomic_text(path) as stream:
        stream.write("[")
        for record in records:
            stream.write(",\n" if count else "\n")
            stream.write(json.dumps(_task(record, utf16=utf16), ensure_ascii=False))
            count += 1
        stream.write("\n]\n")
    with atomic_text(path.with_suffix(".xml")) as stream:
        stream.write(_setup())
    return count


def units_before(text: str) -> list[int]:
    """Give for each place in a text, its end too, how many UTF-16 code units stand before it.

    >>> units_before("a😀b")
    [0, 1, 3, 4]
    """
    places = [0]
    for character in text:
        places.append(places[-1] + (2 if ord(character) > 0xFFFF else 1))
    return places


def _task(record: Record, *, utf16: bool) -> dict[str, Any]:
    document = record.document
    at = units_before(document.text) if utf16 else range(len(document.text) + 1)
    result, facts = [], {}
    for name, label, span, fact in _regions(record):
        value = {"start": at[span.start], "end": at[span.end], "text": span.text, "labels": [label]}
        region: dict[str, Any] = {
            "id": name,
            "from_name": "label",
            "to_name": "text",
            "type": "labels",
            "value": value,
        }
        if isinstance(span, Goal):
            region["score"] = span.confidence
        result.append(region)
        facts[name] = fact
    data = {
        "text": document.text,
        "id": document.id,
        "lang": document.lang,
        "kind": document.kind,
        "published": document.published,
        "facts": facts,
    }
    version = f"newsfacts {record.pipeline.version}"
    return {"data": data, "predictions": [{"model_version": version, "result": result}]}


def _regions(record: Record) -> Iterator[tuple[str, str, Mention, dict[str, Any]]]:
    """Yield id, label, span and fact of what is to be corrected."""
    names = {e.id: e.name for e in chain(record.companies, record.organizations, record.people)}
    for company in record.companies:
        for mention in company.mentions:
            yield f"{company.id}-{mention.start}", "Company", mention, {"name": company.name}
    for person in record.people:
        roles = [
            {"title": role.title, "organization": names.get(role.organization or "", role.organization)}
            for role in person.roles
        ]
        for mention in person.mentions:
            yield f"{person.id}-{mention.start}", "Person", mention, {"name": person.name, "roles": roles}
    values: tuple[tuple[str, list[Any]], ...] = (
        ("Money", record.money), ("Quantity", record.quantities), ("Date", record.dates)
    )  # fmt: skip
    for label, facts in values:
        for fact in facts:
            yield fact.id, label, fact, _dumped(fact)
    for goal in record.goals:
        yield goal.id, f"{GOAL}{goal.kind}", goal, _dumped(goal)


def _dumped(fact: Fact) -> dict[str, Any]:
    return fact.model_dump(mode="json", exclude={"id", "sentence", "trigger", "rules", "start", "end"})


def _setup() -> str:
    labels = "\n".join(
        f'    <Label value="{label}" background="{_COLOURS[min(at, len(_COLOURS) - 1)]}"/>'
        for at, label in enumerate(LABELS)
    )
    return (
        "<View>\n  <!-- Without pre-wrap, white space is trimmed and every offset behind it is wrong. -->\n"
        "  <Style>.htx-text { white-space: pre-wrap; }</Style>\n"
        f'  <Labels name="label" toName="text">\n{labels}\n  </Labels>\n'
        '  <Text name="text" value="$text"/>\n</View>\n'
    )
